//! Many drafts and submissions in one transaction.

mod statements;

use std::collections::{BTreeMap, HashMap};

use domain::campaign::State;
use domain::cell::cells;
use domain::id::{CampaignId, InvitationId, ResponseId};
use domain::segment::Combination;
use domain::time::Timestamp;

use super::{Draft, Submission, Venue, Write, Written};
use crate::counts::cell_name;
use crate::error::Result;
use crate::{Digest, Store};

impl Store {
    /// Keeps drafts and submissions in this order, all in one transaction; the results stand in the places of the writes.
    ///
    /// Each result is true once this returns: what was accepted is on the disk. A campaign that is not there counts as closed.
    pub async fn write_batch(&self, writes: &[Write]) -> Result<Vec<Written>> {
        let mut by_campaign: BTreeMap<CampaignId, Vec<(usize, &Write)>> = BTreeMap::new();
        for (place, write) in writes.iter().enumerate() {
            by_campaign.entry(write.campaign()).or_default().push((place, write));
        }
        let mut written = vec![Written::NotOpen(State::Closed); writes.len()];
        let mut tx = self.write().await?;
        // In the order of their ids: two servers that lock the same campaigns in another order would wait for each other.
        for (campaign, writes) in by_campaign {
            let Some(mut intake) = statements::lock(&mut tx, campaign).await? else { continue };
            statements::find_repeats(&mut tx, &mut intake, &writes).await?;
            for (place, write) in writes {
                written[place] = intake.take(write);
            }
            statements::keep(&mut tx, &intake).await?;
        }
        tx.commit().await?;
        Ok(written)
    }
}

impl Write {
    fn campaign(&self) -> CampaignId {
        match self {
            Write::Save(draft) => draft.campaign,
            Write::Submit(submission) => submission.campaign,
        }
    }

    fn key(&self) -> &Digest {
        match self {
            Write::Save(draft) => &draft.key,
            Write::Submit(submission) => &submission.key,
        }
    }

    fn invitation(&self) -> Option<InvitationId> {
        match self {
            Write::Save(draft) => draft.invitation,
            Write::Submit(submission) => submission.invitation,
        }
    }
}

/// One campaign's part of a batch, decided in memory while its row is locked.
struct Intake<'a> {
    campaign: CampaignId,
    state: State,
    seq: i64,
    by_key: HashMap<Digest, ResponseId>,
    by_invitation: HashMap<InvitationId, ResponseId>,
    drafts: BTreeMap<&'a Digest, &'a Draft>,
    accepted: Vec<(i64, &'a Submission)>,
}

impl<'a> Intake<'a> {
    fn take(&mut self, write: &'a Write) -> Written {
        let by_key = self.by_key.get(write.key());
        let by_invitation = || write.invitation().and_then(|id| self.by_invitation.get(&id));
        // First of all: who sends again after the end is thanked again.
        if let Some(&id) = by_key.or_else(by_invitation) {
            return Written::AlreadySubmitted { id };
        }
        if self.state != State::Open {
            return Written::NotOpen(self.state);
        }
        match write {
            Write::Save(draft) => {
                self.drafts.insert(&draft.key, draft);
                Written::Saved
            }
            Write::Submit(submission) => self.accept(submission),
        }
    }

    fn accept(&mut self, submission: &'a Submission) -> Written {
        let id = submission.id;
        self.seq += 1;
        self.by_key.insert(submission.key, id);
        if let Some(invitation) = submission.invitation {
            self.by_invitation.insert(invitation, id);
        }
        self.drafts.remove(&submission.key);
        self.accepted.push((self.seq, submission));
        Written::Accepted { id, seq: self.seq }
    }

    /// When the last of the accepted was submitted; none if none was accepted.
    fn as_of(&self) -> Option<Timestamp> {
        self.accepted.iter().map(|(_, submission)| submission.submitted_at).max()
    }

    /// What the accepted add to each cell of each combination, by the name that the tallies have for it.
    fn tallies(&self) -> HashMap<String, i64> {
        let mut tallies = HashMap::new();
        for (_, submission) in &self.accepted {
            let combination = submission.combination.key();
            for cell in cells(&submission.answers) {
                *tallies.entry(cell_name(&combination, &cell)).or_default() += 1;
            }
        }
        tallies
    }

    /// What the accepted add to each hour.
    fn arrivals(&self) -> BTreeMap<(&'a Combination, Venue, Timestamp), i64> {
        let mut arrivals = BTreeMap::new();
        for (_, submission) in &self.accepted {
            let hour = submission.submitted_at.hour();
            *arrivals.entry((&submission.combination, submission.venue, hour)).or_default() += 1;
        }
        arrivals
    }
}
