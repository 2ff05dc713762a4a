use std::collections::HashMap;

use domain::id::{CampaignId, OptionId, PersonId, QuestionId, StatementId};
use domain::time::Timestamp;

use crate::error::{Result, corrupt};
use crate::pool::{Database, on};
use crate::{Digest, Store};

impl Store {
    /// What published responses wrote in answer to a question, beside one of its options, or in a cell of its table, in no order.
    pub async fn published_words(
        &self,
        campaign: CampaignId,
        question: &QuestionId,
        cell: Option<(&StatementId, &OptionId)>,
    ) -> Result<Vec<String>> {
        let question = question.as_str();
        let [alone, beside] = match cell {
            None => [vec![question, "text"], vec![question, "own_words", "text"]],
            Some((row, column)) => {
                let path = vec![question, "table", row.as_str(), column.as_str()];
                [path.clone(), path]
            }
        };
        // Ids hold neither quotes nor commas.
        let (statement, path): (_, fn(Vec<&str>) -> String) = match self.readers() {
            Database::Sqlite(_) => (
                "WITH written AS (
                     SELECT COALESCE(json_extract(answers, $2), json_extract(answers, $3)) AS words
                     FROM responses WHERE campaign_id = $1 AND release IS NOT NULL)
                 SELECT words FROM written WHERE words <> ''",
                |names| format!("$.\"{}\"", names.join("\".\"")),
            ),
            Database::Postgres(_) => (
                "WITH written AS (
                     SELECT COALESCE(answers #>> string_to_array($2, ','),
                                     answers #>> string_to_array($3, ',')) AS words
                     FROM responses WHERE campaign_id = $1 AND release IS NOT NULL)
                 SELECT words FROM written WHERE words <> ''",
                |names| names.join(","),
            ),
        };
        Ok(on!(self.readers(), pool =>
            sqlx::query_scalar(statement).bind(campaign.0).bind(path(alone)).bind(path(beside)).fetch_all(pool).await?))
    }

    /// Which words of a question staff passed on to leadership, and which they withheld; the last decision counts.
    pub async fn word_decisions(
        &self,
        campaign: CampaignId,
        question: &QuestionId,
    ) -> Result<HashMap<Digest, bool>> {
        let sql = "SELECT words, passed FROM word_decisions WHERE campaign_id = $1 AND question = $2";
        let rows: Vec<(Vec<u8>, bool)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).bind(question.as_str()).fetch_all(pool).await?);
        let row = || format!("{campaign} question {question}");
        rows.into_iter()
            .map(|(words, passed)| {
                Ok((words.as_slice().try_into().map_err(corrupt("word_decisions", row()))?, passed))
            })
            .collect()
    }

    /// Passes words of a question on to leadership, or withholds them; `by` is who decides, if they have an account.
    pub async fn decide_words(
        &self,
        campaign: CampaignId,
        question: &QuestionId,
        words: &[Digest],
        passed: bool,
        by: Option<PersonId>,
        at: Timestamp,
    ) -> Result<()> {
        let sql = "INSERT INTO word_decisions (campaign_id, question, words, passed, person_id, decided_at)
                   VALUES ($1, $2, $3, $4, $5, $6)
                   ON CONFLICT (campaign_id, question, words) DO UPDATE
                   SET passed = excluded.passed, person_id = excluded.person_id, decided_at = excluded.decided_at";
        let mut tx = self.write().await?;
        for digest in words {
            on!(&mut tx, tx => {
                sqlx::query(sql)
                    .bind(campaign.0)
                    .bind(question.as_str())
                    .bind(&digest[..])
                    .bind(passed)
                    .bind(by.map(|person| person.0))
                    .bind(at.0)
                    .execute(&mut **tx)
                    .await?;
            });
        }
        tx.commit().await
    }
}
