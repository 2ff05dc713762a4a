//! Erasing a member: all that leads to the person goes, what was published stays as totals.

use std::collections::HashSet;

use domain::answer::{Answer, Answers, Entry};
use domain::id::{CampaignId, InvitationId, MemberId};
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Result, corrupt};
use crate::kept::{Kept, json_column};
use crate::pool::on;
use crate::respondents::personal_key;
use crate::{Digest, Store};

/// What was erased with a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// Invitations, with their links, drafts and the ties to answers.
    pub invitations: u32,
    /// Answers that stay in the totals, without the person and without their words.
    pub kept: u32,
}

/// The statements that delete all rows that lead to a member, in the order in which none is pointed at any more.
const DELETE: [&str; 8] = [
    "DELETE FROM drafts WHERE invitation_id IN (SELECT id FROM invitations WHERE member_id = $1)",
    "DELETE FROM response_links WHERE invitation_id IN (SELECT id FROM invitations WHERE member_id = $1)",
    "DELETE FROM links WHERE invitation_id IN (SELECT id FROM invitations WHERE member_id = $1)",
    "DELETE FROM invitations WHERE member_id = $1",
    "DELETE FROM mails WHERE member_id = $1",
    "DELETE FROM opt_outs WHERE member_id = $1",
    "DELETE FROM opt_out_links WHERE member_id = $1",
    "DELETE FROM memberships WHERE member_id = $1",
];

impl Store {
    /// Ends all links that lead to a member's invitations, so that nobody answers by them any more. Gives the invitations.
    pub async fn end_links(&self, member: MemberId) -> Result<Vec<(CampaignId, InvitationId)>> {
        let end =
            "DELETE FROM links WHERE invitation_id IN (SELECT id FROM invitations WHERE member_id = $1)";
        let sql = "SELECT campaign_id, id FROM invitations WHERE member_id = $1 ORDER BY id";
        let mut tx = self.write().await?;
        let rows: Vec<(Uuid, Uuid)> = on!(&mut tx, tx => {
            sqlx::query(end).bind(member.0).execute(&mut **tx).await?;
            sqlx::query_as(sql).bind(member.0).fetch_all(&mut **tx).await?
        });
        tx.commit().await?;
        Ok(rows.into_iter().map(|(campaign, id)| (CampaignId(campaign), InvitationId(id))).collect())
    }

    /// Erases a member, who is remembered by the digest of their address alone. Answers that were published stay in the totals; what
    /// was written in them is taken out, and what they hold of the roster and of the link. Files that wait to be imported may name the
    /// member, so they are forgotten. An anonymous campaign that runs remembers the digest too, if a credential was signed for them: there
    /// is no second one for whoever comes back.
    pub async fn erase_member(&self, member: MemberId, digest: &Digest, at: Timestamp) -> Result<Erased> {
        let mut tx = self.write().await?;
        let sql = "SELECT id FROM invitations WHERE member_id = $1";
        let invitations: Vec<Uuid> = on!(&mut tx, tx =>
            sqlx::query_scalar(sql).bind(member.0).fetch_all(&mut **tx).await?);
        let sql = "SELECT r.id, r.answers FROM invitations i
                   JOIN response_links l ON l.invitation_id = i.id
                   JOIN responses r ON r.id = l.response_id
                   WHERE i.member_id = $1";
        let answered: Vec<(Uuid, Kept<Answers>)> = on!(&mut tx, tx =>
            sqlx::query_as(sql).bind(member.0).fetch_all(&mut **tx).await?);
        let kept = answered.len() as u32;
        for (response, answers) in answered {
            let mut answers: Answers = answers.read("responses", response)?;
            take_words(&mut answers);
            let answers = json_column(&answers)?;
            let sql = "UPDATE responses SET answers = $2, attributes = '{}', path = '{}' WHERE id = $1";
            on!(&mut tx, tx => {
                sqlx::query(sql).bind(response).bind(answers).execute(&mut **tx).await?;
            });
        }
        for invitation in &invitations {
            let key = personal_key(InvitationId(*invitation));
            for sql in ["DELETE FROM files WHERE key = $1", "DELETE FROM response_keys WHERE key = $1"] {
                on!(&mut tx, tx => { sqlx::query(sql).bind(&key[..]).execute(&mut **tx).await?; });
            }
        }
        let credentials = "INSERT INTO credentials_of_erased (campaign_id, digest)
                           SELECT i.campaign_id, $2 FROM invitations i JOIN campaigns c ON c.id = i.campaign_id
                           WHERE i.member_id = $1 AND i.credential IS NOT NULL AND c.state <> 'closed'
                           ON CONFLICT (campaign_id, digest) DO NOTHING";
        on!(&mut tx, tx => {
            sqlx::query(credentials).bind(member.0).bind(&digest[..]).execute(&mut **tx).await?;
        });
        for sql in DELETE {
            on!(&mut tx, tx => { sqlx::query(sql).bind(member.0).execute(&mut **tx).await?; });
        }
        let bounce = "DELETE FROM bounces WHERE email IN (SELECT email FROM members WHERE id = $1)";
        // A link to begin with that waits to be mailed holds the address; of those that were sent nobody can tell whose they are.
        let confirming = "DELETE FROM confirmations WHERE mail IS NOT NULL
                          AND mail ->> 'email' IN (SELECT email FROM members WHERE id = $1)";
        let files = "DELETE FROM roster_imports WHERE state NOT IN ('running', 'done')";
        let gone = "DELETE FROM members WHERE id = $1";
        let note = "INSERT INTO erasures (digest, at) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING";
        on!(&mut tx, tx => {
            sqlx::query(bounce).bind(member.0).execute(&mut **tx).await?;
            sqlx::query(confirming).bind(member.0).execute(&mut **tx).await?;
            sqlx::query(files).execute(&mut **tx).await?;
            sqlx::query(gone).bind(member.0).execute(&mut **tx).await?;
            sqlx::query(note).bind(&digest[..]).bind(at.0).execute(&mut **tx).await?;
        });
        tx.commit().await?;
        Ok(Erased { invitations: invitations.len() as u32, kept })
    }

    /// The digests of the addresses of all who were erased.
    pub async fn erasures(&self) -> Result<HashSet<Digest>> {
        let sql = "SELECT digest FROM erasures";
        let rows: Vec<Vec<u8>> = on!(self.readers(), pool => sqlx::query_scalar(sql).fetch_all(pool).await?);
        let digest =
            |row: Vec<u8>| Digest::try_from(row.as_slice()).map_err(corrupt("erasures", hex::encode(row)));
        rows.into_iter().map(digest).collect()
    }
}

/// Takes out what somebody wrote in their own words. That they wrote stays: it is counted.
fn take_words(answers: &mut Answers) {
    for answer in answers.values_mut() {
        match answer {
            Answer::Text(words) => words.clear(),
            Answer::OwnWords(own) => own.text.clear(),
            Answer::Files(files) => files.iter_mut().for_each(|file| file.name.clear()),
            Answer::Table(filled) => {
                for entry in filled.values_mut().flat_map(|row| row.values_mut()) {
                    if let Entry::Text(words) = entry {
                        words.clear();
                    }
                }
            }
            Answer::Choice(_)
            | Answer::Choices(_)
            | Answer::Rating(_)
            | Answer::Ratings(_)
            | Answer::Ranks(_)
            | Answer::Ends(_)
            | Answer::Amounts(_)
            | Answer::Number(_)
            | Answer::Date(_)
            | Answer::Consent(_) => {}
        }
    }
}
