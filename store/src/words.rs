use domain::id::{CampaignId, QuestionId};

use crate::Store;
use crate::error::Result;
use crate::pool::{Database, on};

impl Store {
    /// What published responses wrote in answer to a question, or beside one of its options, in no order.
    pub async fn published_words(&self, campaign: CampaignId, question: &QuestionId) -> Result<Vec<String>> {
        let statement = match self.readers() {
            Database::Sqlite(_) => {
                "WITH written AS (
                     SELECT COALESCE(json_extract(answers, '$.\"' || $2 || '\".text'),
                                     json_extract(answers, '$.\"' || $2 || '\".own_words.text')) AS words
                     FROM responses WHERE campaign_id = $1 AND release IS NOT NULL)
                 SELECT words FROM written WHERE words IS NOT NULL"
            }
            Database::Postgres(_) => {
                "WITH written AS (
                     SELECT COALESCE(answers -> $2 ->> 'text', answers -> $2 -> 'own_words' ->> 'text') AS words
                     FROM responses WHERE campaign_id = $1 AND release IS NOT NULL)
                 SELECT words FROM written WHERE words IS NOT NULL"
            }
        };
        Ok(on!(self.readers(), pool =>
            sqlx::query_scalar(statement).bind(campaign.0).bind(question.as_str()).fetch_all(pool).await?))
    }
}
