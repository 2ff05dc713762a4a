use domain::id::{CampaignId, QuestionId};

use crate::Store;
use crate::error::Result;
use crate::pool::{Database, on};

impl Store {
    /// What published responses wrote in answer to a question, in no order.
    pub async fn published_words(&self, campaign: CampaignId, question: &QuestionId) -> Result<Vec<String>> {
        let statement = match self.readers() {
            Database::Sqlite(_) => {
                "SELECT json_extract(answers, '$.\"' || $2 || '\".text') FROM responses
                 WHERE campaign_id = $1 AND release IS NOT NULL
                   AND json_extract(answers, '$.\"' || $2 || '\".text') IS NOT NULL"
            }
            Database::Postgres(_) => {
                "SELECT answers -> $2 ->> 'text' FROM responses
                 WHERE campaign_id = $1 AND release IS NOT NULL AND answers -> $2 ->> 'text' IS NOT NULL"
            }
        };
        Ok(on!(self.readers(), pool =>
            sqlx::query_scalar(statement).bind(campaign.0).bind(question.as_str()).fetch_all(pool).await?))
    }
}
