use domain::answer::Answers;
use domain::id::{CampaignId, InvitationId};
use domain::profile::Path;
use domain::segment::Combination;
use domain::time::Timestamp;
use domain::venue::Code;

use crate::Digest;

/// What a respondent has answered so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The same for each save by this respondent, and for the submission.
    pub key: Digest,
    /// The campaign.
    pub campaign: CampaignId,
    /// The invitation, where the way in is personal.
    pub invitation: Option<InvitationId>,
    /// The named venue by which they came, if they did by one.
    pub venue: Option<Code>,
    /// The divisions held when it was saved.
    pub combination: Combination,
    /// The version of the questionnaire that was seen.
    pub version: i32,
    /// The answers so far.
    pub answers: Answers,
    /// What else shaped the questionnaire.
    pub path: Path,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// A number drawn by chance, by which SQLite keeps it in a campaign that keeps no order; none where the order may be kept, and of
    /// one that was read.
    pub unordered: Option<i64>,
}
