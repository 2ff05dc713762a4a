//! Many drafts and submissions in one transaction, and the releases that they fill.

mod quotas;
mod seal;
mod statements;

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::campaign::State;
use domain::id::{CampaignId, InvitationId, QuotaId, ResponseId};
use domain::time::Timestamp;

use super::{Draft, Sender, Submission, Write, Written};
use crate::error::Result;
use crate::{Digest, Store};

impl Store {
    /// Keeps drafts and submissions in this order, all in one transaction; the results stand in the places of the writes.
    ///
    /// Each result is true once this returns: what was accepted is on the disk, and blocks that became full are released.
    /// A campaign that is not there counts as closed.
    pub async fn write_batch(&self, writes: &[Write]) -> Result<Vec<Written>> {
        let mut by_campaign: BTreeMap<CampaignId, Vec<(usize, &Write)>> = BTreeMap::new();
        for (place, write) in writes.iter().enumerate() {
            by_campaign.entry(write.campaign()).or_default().push((place, write));
        }
        let mut written = vec![Written::NotOpen(State::Closed); writes.len()];
        let mut tx = self.exchange().await?;
        // In the order of their ids: two servers that lock the same campaigns in another order would wait for each other.
        for (campaign, writes) in by_campaign {
            let Some(mut intake) = statements::lock(&mut tx, campaign, &writes).await? else { continue };
            for (place, write) in writes {
                written[place] = intake.take(write);
            }
            statements::keep(&mut tx, &intake)?;
            seal::seal(&mut tx, &intake).await?;
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
            Write::Reopen(respondent) | Write::Withdraw(respondent) => respondent.campaign,
        }
    }

    fn key(&self) -> &Digest {
        match self {
            Write::Save(draft) => &draft.key,
            Write::Submit(submission) => &submission.key,
            Write::Reopen(respondent) | Write::Withdraw(respondent) => &respondent.key,
        }
    }

    fn invitation(&self) -> Option<InvitationId> {
        match self {
            Write::Save(draft) => draft.invitation,
            Write::Submit(submission) => submission.invitation,
            Write::Reopen(respondent) | Write::Withdraw(respondent) => respondent.invitation,
        }
    }
}

/// A response that was submitted before.
#[derive(Debug, Clone)]
struct Sent {
    id: ResponseId,
    seq: i64,
    queue: Option<String>,
    /// What a release holds cannot be changed; what this batch accepted need not be.
    changeable: bool,
}

/// One campaign's part of a batch, decided in memory while its row is locked.
struct Intake<'a> {
    campaign: CampaignId,
    state: State,
    seq: i64,
    release: i64,
    by_key: HashMap<Digest, Sent>,
    by_invitation: HashMap<InvitationId, Sent>,
    /// The keys of submitted responses that are drafts again.
    reopened: HashSet<Digest>,
    /// How many responses each quota counts that a submission of this batch names.
    counted: BTreeMap<QuotaId, u32>,
    drafts: BTreeMap<&'a Digest, &'a Draft>,
    accepted: Vec<(i64, &'a Submission)>,
    replaced: Vec<(i64, &'a Submission)>,
    reopens: Vec<(i64, &'a Sender)>,
    withdrawn: Vec<(Sent, &'a Sender)>,
}

impl<'a> Intake<'a> {
    fn take(&mut self, write: &'a Write) -> Written {
        let by_invitation = || write.invitation().and_then(|id| self.by_invitation.get(&id));
        let sent = self.by_key.get(write.key()).or_else(by_invitation).cloned();
        match (write, sent) {
            (Write::Withdraw(respondent), Some(sent)) => self.withdraw(respondent, sent),
            (Write::Reopen(_) | Write::Withdraw(_), None) => Written::NothingSubmitted,
            // Before the state is looked at: who sends again after the end is thanked again.
            (Write::Save(_) | Write::Submit(_), Some(sent)) if !self.may_replace(write.key(), &sent) => {
                Written::AlreadySubmitted { id: sent.id }
            }
            _ if self.state != State::Open => Written::NotOpen(self.state),
            (Write::Save(draft), _) => {
                self.drafts.insert(&draft.key, draft);
                Written::Saved
            }
            (Write::Submit(submission), Some(sent)) => self.replace(submission, sent),
            (Write::Submit(submission), None) => self.accept(submission),
            (Write::Reopen(respondent), Some(sent)) => self.reopen(respondent, sent),
        }
    }

    fn may_replace(&self, key: &Digest, sent: &Sent) -> bool {
        sent.changeable && self.reopened.contains(key)
    }

    fn accept(&mut self, submission: &'a Submission) -> Written {
        let counted = |quota| self.counted.get(quota).copied().unwrap_or(0);
        if submission.quotas.iter().any(|place| counted(&place.quota) >= place.at_most) {
            return Written::Full;
        }
        for place in &submission.quotas {
            *self.counted.entry(place.quota.clone()).or_default() += 1;
        }
        let id = submission.id;
        self.seq += 1;
        let seq = submission.unordered.unwrap_or(self.seq);
        let sent = Sent { id, seq, queue: Some(submission.queue.name.clone()), changeable: false };
        if let Some(invitation) = submission.invitation {
            self.by_invitation.insert(invitation, sent.clone());
        }
        self.by_key.insert(submission.key, sent);
        self.drafts.remove(&submission.key);
        self.accepted.push((seq, submission));
        Written::Accepted { id, seq }
    }

    fn replace(&mut self, submission: &'a Submission, sent: Sent) -> Written {
        self.drafts.remove(&submission.key);
        self.reopened.remove(&submission.key);
        self.replaced.push((sent.seq, submission));
        Written::Replaced { id: sent.id }
    }

    fn reopen(&mut self, respondent: &'a Sender, sent: Sent) -> Written {
        if !sent.changeable {
            return Written::TooLate;
        }
        if self.reopened.insert(respondent.key) {
            self.reopens.push((sent.seq, respondent));
        }
        Written::Reopened
    }

    fn withdraw(&mut self, respondent: &'a Sender, sent: Sent) -> Written {
        if !sent.changeable {
            return Written::TooLate;
        }
        self.by_key.remove(&respondent.key);
        if let Some(invitation) = respondent.invitation {
            self.by_invitation.remove(&invitation);
        }
        self.drafts.remove(&respondent.key);
        self.withdrawn.push((sent, respondent));
        Written::Withdrawn
    }

    /// As of when a release is that the accepted complete; none if none was accepted.
    fn as_of(&self) -> Option<Timestamp> {
        self.accepted.iter().map(|(_, submission)| submission.as_of).max()
    }

    /// By how many the waiting of each queue become more or fewer.
    fn waiting(&self) -> BTreeMap<&str, i64> {
        let mut waiting = BTreeMap::new();
        for (_, submission) in &self.accepted {
            *waiting.entry(submission.queue.name.as_str()).or_default() += 1;
        }
        for (sent, _) in &self.withdrawn {
            if let Some(queue) = &sent.queue {
                *waiting.entry(queue.as_str()).or_default() -= 1;
            }
        }
        waiting
    }
}
