//! The log of responses, and the one way into it.

mod batch;
mod draft;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::str::FromStr;

use domain::answer::Answers;
use domain::campaign::State;
use domain::id::{CampaignId, InvitationId, QuotaId, ResponseId};
use domain::profile::Path;
use domain::segment::Combination;
use domain::time::Timestamp;
use domain::venue::Code;
use evidence::sealing::BlockRule;
use uuid::Uuid;

use crate::error::{Result, corrupt};
use crate::kept::Kept;
use crate::pool::on;
use crate::{Digest, Store};

pub use draft::Draft;

/// A way into a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Venue {
    /// A member's personal link.
    Personal,
    /// The campaign's open link.
    Open,
    /// The open link, come to by the address of a named venue.
    Named(Code),
    /// A file of responses that were given elsewhere.
    Import,
}

impl Venue {
    /// The venue's word in the database and in exports.
    pub fn word(self) -> Cow<'static, str> {
        match self {
            Venue::Personal => "personal".into(),
            Venue::Open => "open".into(),
            Venue::Named(code) => code.to_string().into(),
            Venue::Import => "import".into(),
        }
    }

    /// The same without saying which named venue it was.
    #[must_use]
    pub fn unnamed(self) -> Self {
        match self {
            Venue::Named(_) => Venue::Open,
            other => other,
        }
    }
}

impl fmt::Display for Venue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.word())
    }
}

impl FromStr for Venue {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found =
            [Venue::Personal, Venue::Open, Venue::Import].into_iter().find(|venue| venue.word() == text);
        let named = || text.parse().ok().map(Venue::Named);
        found
            .or_else(named)
            .ok_or_else(|| format!("'{text}' is no venue: use personal, open, import or the code of a venue"))
    }
}

/// Where a response waits until enough others wait with it: all of one atom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Its name, unique in the campaign, without a slash or an @; empty for what is held back for good.
    pub name: String,
    /// When a block of it is full; none if it never is.
    pub rule: Option<BlockRule>,
}

impl Queue {
    /// The queue of what is never published.
    pub fn held() -> Self {
        Self { name: String::new(), rule: None }
    }

    /// The queue of those of this atom who are asked what the versions of a cohort ask: they are published apart, so that nobody is
    /// known by having been asked what the others of their block were not.
    #[must_use]
    pub fn in_cohort(self, cohort: i32) -> Self {
        if cohort <= FIRST_COHORT || self.rule.is_none() {
            return self;
        }
        Self { name: format!("{}{COHORT}{cohort}", self.name), ..self }
    }

    /// The atom and the cohort of the queue with this name.
    pub fn parts(name: &str) -> (&str, i32) {
        let numbered = name.rsplit_once(COHORT);
        let parts = numbered.and_then(|(atom, cohort)| Some((atom, cohort.parse().ok()?)));
        parts.unwrap_or((name, FIRST_COHORT))
    }
}

/// What parts the name of a queue's atom from its cohort; no atom's name holds it.
const COHORT: char = '@';
/// The cohort that a campaign opens with.
const FIRST_COHORT: i32 = 1;

/// A quota in which a response is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaPlace {
    /// The quota.
    pub quota: QuotaId,
    /// How many responses it counts at the most.
    pub at_most: u32,
}

/// What a respondent sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The response's id, if this is no repetition.
    pub id: ResponseId,
    /// The campaign.
    pub campaign: CampaignId,
    /// The version of the questionnaire that was seen.
    pub version: i32,
    /// The way in.
    pub venue: Venue,
    /// The divisions held at this moment.
    pub combination: Combination,
    /// The registered attributes at this moment.
    pub attributes: BTreeMap<String, String>,
    /// Where it waits to be published.
    pub queue: Queue,
    /// The quotas in which it is counted.
    pub quotas: Vec<QuotaPlace>,
    /// The answers, by stable ids.
    pub answers: Answers,
    /// What else shaped the questionnaire.
    pub path: Path,
    /// The same for each attempt to send this, and for its draft.
    pub key: Digest,
    /// The invitation, where the venue is personal.
    pub invitation: Option<InvitationId>,
    /// When it was sent; the same moment for all where no times are kept.
    pub submitted_at: Timestamp,
    /// As of when a release says it is that this completes.
    pub as_of: Timestamp,
    /// Its number, drawn by chance, in a campaign that keeps no order; where it is none it gets the next number.
    pub unordered: Option<i64>,
}

/// Something for [`Store::write_batch`] to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// Keep a draft.
    Save(Draft),
    /// Append a response to the log; in place of the one that was reopened with this key, if there is one.
    Submit(Submission),
    /// Make the submitted answers a draft again. They stay submitted until they are submitted anew.
    Reopen(Sender),
    /// Take the submitted answers back.
    Withdraw(Sender),
}

/// Who has submitted before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The campaign.
    pub campaign: CampaignId,
    /// The key of the submission.
    pub key: Digest,
    /// The invitation, where the venue was personal.
    pub invitation: Option<InvitationId>,
    /// Now; the same moment for all where no times are kept.
    pub at: Timestamp,
    /// A number drawn by chance, by which SQLite keeps what was reopened in a campaign that keeps no order.
    pub unordered: Option<i64>,
}

/// What became of a [`Write`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The draft is kept.
    Saved,
    /// The response is in the log.
    Accepted {
        /// Its id.
        id: ResponseId,
        /// Its number in the campaign, from 1 without a gap; where no order is kept, the one that was drawn for it.
        seq: i64,
    },
    /// The respondent has submitted before; nothing was changed.
    AlreadySubmitted {
        /// The id of the response in the log.
        id: ResponseId,
    },
    /// The answers of the response that was reopened were replaced.
    Replaced {
        /// Its id.
        id: ResponseId,
    },
    /// The submitted answers are a draft again.
    Reopened,
    /// The submitted answers are gone.
    Withdrawn,
    /// The submitted answers are part of a release, which never changes.
    TooLate,
    /// This respondent has submitted nothing.
    NothingSubmitted,
    /// The campaign takes no answers; nothing was changed.
    NotOpen(State),
    /// A quota has counted as many as it may; nothing was changed.
    Full,
}

/// A submitted response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Its id.
    pub id: ResponseId,
    /// Its number in the campaign, from 1 without a gap, in the order of acceptance.
    pub seq: i64,
    /// The version of the questionnaire that was seen.
    pub version: i32,
    /// The way in.
    pub venue: Venue,
    /// The divisions held when it was submitted.
    pub combination: Combination,
    /// The registered attributes when it was submitted.
    pub attributes: BTreeMap<String, String>,
    /// The answers, by stable ids.
    pub answers: Answers,
    /// What else shaped the questionnaire.
    pub path: Path,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// Where it waits or waited to be published; none once it was withdrawn.
    pub queue: Option<String>,
    /// The release that published it.
    pub release: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    seq: i64,
    version: i32,
    venue: String,
    combination: String,
    attributes: Kept<BTreeMap<String, String>>,
    answers: Kept<Answers>,
    path: Kept<Path>,
    submitted_at: i64,
    queue: Option<String>,
    release: Option<i64>,
}

impl Row {
    fn read(self) -> Result<Response> {
        Ok(Response {
            id: ResponseId(self.id),
            seq: self.seq,
            version: self.version,
            venue: self.venue.parse().map_err(corrupt("responses", self.id))?,
            combination: self.combination.parse().map_err(corrupt("responses", self.id))?,
            attributes: self.attributes.read("responses", self.id)?,
            answers: self.answers.read("responses", self.id)?,
            path: self.path.read("responses", self.id)?,
            submitted_at: Timestamp(self.submitted_at),
            queue: self.queue,
            release: self.release,
        })
    }
}

const AFTER: &str =
    "SELECT id, seq, version, venue, combination, attributes, answers, path, submitted_at, queue, release
     FROM responses
     WHERE campaign_id = $1 AND seq > $2 ORDER BY seq LIMIT $3";

impl Store {
    /// At most `limit` responses of the log that come after number `seq`, in order.
    pub async fn responses_after(&self, campaign: CampaignId, seq: i64, limit: u32) -> Result<Vec<Response>> {
        let rows: Vec<Row> = on!(self.readers(), pool =>
            sqlx::query_as(AFTER).bind(campaign.0).bind(seq).bind(i64::from(limit)).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// The divisions that those who answered an identified campaign hold today, by their responses: of those alone who are on the
    /// roster still. Of a campaign that promises anything else no tie between a response and a member is read.
    pub async fn divisions_now(&self, campaign: CampaignId) -> Result<HashMap<ResponseId, Combination>> {
        let sql = "SELECT l.response_id, m.combination FROM campaigns c
                   JOIN invitations i ON i.campaign_id = c.id
                   JOIN response_links l ON l.invitation_id = i.id
                   JOIN members m ON m.id = i.member_id
                   WHERE c.id = $1 AND c.document ->> 'privacy' = 'identified' AND m.gone_at IS NULL";
        let rows: Vec<(Uuid, String)> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        let held =
            |(id, key): (Uuid, String)| Ok((ResponseId(id), key.parse().map_err(corrupt("members", id))?));
        rows.into_iter().map(held).collect()
    }
}
