use domain::answer::Answers;
use domain::id::{CampaignId, InvitationId};
use domain::segment::Combination;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Result, corrupt};
use crate::kept::Kept;
use crate::pool::{hex, on};
use crate::{Digest, Store};

/// What a respondent has answered so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The same for each save by this respondent, and for the submission.
    pub key: Digest,
    /// The campaign.
    pub campaign: CampaignId,
    /// The invitation, where the way in is personal.
    pub invitation: Option<InvitationId>,
    /// The divisions held when it was saved.
    pub combination: Combination,
    /// The version of the questionnaire that was seen.
    pub version: i32,
    /// The answers so far.
    pub answers: Answers,
    /// When it was saved.
    pub saved_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    campaign_id: Uuid,
    invitation_id: Option<Uuid>,
    combination: String,
    version: i32,
    answers: Kept<Answers>,
    saved_at: i64,
}

impl Store {
    /// The draft with this key.
    pub async fn draft(&self, key: &Digest) -> Result<Option<Draft>> {
        let sql = "SELECT campaign_id, invitation_id, combination, version, answers, saved_at FROM drafts WHERE key = $1";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(&key[..]).fetch_optional(pool).await?);
        let draft = |row: Row| {
            Ok(Draft {
                key: *key,
                campaign: CampaignId(row.campaign_id),
                invitation: row.invitation_id.map(InvitationId),
                combination: row.combination.parse().map_err(corrupt("drafts", hex(key)))?,
                version: row.version,
                answers: row.answers.read("drafts", hex(key))?,
                saved_at: Timestamp(row.saved_at),
            })
        };
        row.map(draft).transpose()
    }
}
