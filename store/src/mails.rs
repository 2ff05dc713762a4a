//! The queue of mails. A server claims some, marks each before its text goes out, and notes what became of it; what a server left
//! behind that is gone comes back by itself.

use domain::id::{CampaignId, InvitationId, MailingId, MemberId};
use domain::mailing::Kind;
use domain::notice;
use domain::notice::Notice;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Result, corrupt};
use crate::exchange::{Statement, Value};
use crate::pool::on;
use crate::roster::MemberRow;
use crate::{Digest, Member, Store};

/// What a server that sends mail asks for.
#[derive(Debug, Clone)]
pub struct Claim<'a> {
    /// The server.
    pub lease: Uuid,
    /// Now.
    pub at: Timestamp,
    /// Until when nobody else may take what it claims, unless it is renewed.
    pub until: Timestamp,
    /// How many mails may be tried within a minute, by all servers together.
    pub per_minute: u32,
    /// What each mail is given, as many as are claimed at the most.
    pub keys: &'a [Keys],
    /// When the links end.
    pub links_until: Timestamp,
}

/// What one mail brings of its own.
#[derive(Debug, Clone)]
pub struct Keys {
    /// The id of the invitation, if the member has none yet.
    pub invitation: InvitationId,
    /// The digest of the secret in the personal link.
    pub link: Digest,
    /// The digest of the secret in the link to opt out.
    pub opt_out: Digest,
}

/// A mail that a server may send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Its mailing.
    pub mailing: MailingId,
    /// The campaign.
    pub campaign: CampaignId,
    /// Whom it goes to.
    pub member: Member,
    /// Which attempt it is, from 1.
    pub attempt: u32,
    /// Which of the keys it was given.
    pub key: usize,
}

/// How an attempt ended that did not send the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// It is tried again at this time.
    Again(Timestamp),
    /// The same, and it may have arrived: its text had begun to go out.
    InDoubt(Timestamp),
    /// It is given up.
    GivenUp,
    /// The address was refused for good: it gets no mail any more.
    Bounced,
}

#[derive(sqlx::FromRow)]
struct Due {
    mailing_id: Uuid,
    campaign_id: Uuid,
    kind: String,
    attempts: i32,
    skip: String,
    #[sqlx(flatten)]
    member: MemberRow,
}

/// The mails of a mailing that are due, with why each is skipped, if it is.
const DUE: &str =
    "SELECT w.mailing_id, w.campaign_id, w.kind, w.attempts, m.id, m.email, m.name, m.combination, m.attributes,
            CASE WHEN l.invitation_id IS NOT NULL AND w.kind IN ('invitation', 'reminder') THEN 'has answered'
                 WHEN i.credential IS NOT NULL AND w.kind IN ('invitation', 'reminder') THEN 'has taken a credential'
                 WHEN l.invitation_id IS NULL AND w.kind = 'thanks' THEN 'is left out'
                 WHEN m.gone_at IS NOT NULL THEN 'is no member any more'
                 WHEN m.consent IS FALSE OR EXISTS (SELECT 1 FROM opt_outs o WHERE o.member_id = m.id) THEN 'has opted out'
                 WHEN w.kind IN ('invitation', 'reminder') AND c.links_end_at <= $2 THEN 'the personal links have ended'
                 WHEN EXISTS (SELECT 1 FROM bounces b WHERE b.email = m.email) THEN 'the address was refused'
                 ELSE '' END AS skip
     FROM mails w
     JOIN campaigns c ON c.id = w.campaign_id
     JOIN members m ON m.id = w.member_id
     LEFT JOIN invitations i ON i.campaign_id = w.campaign_id AND i.member_id = w.member_id
     LEFT JOIN response_links l ON l.invitation_id = i.id
     WHERE w.mailing_id = $1 AND w.state = 'waiting' AND w.next_at <= $2
     ORDER BY w.next_at, w.member_id LIMIT $3";

/// The number of the lock that one server at a time holds while it claims.
pub(crate) const CLAIMING: i64 = 0x6d61_696c;

impl Store {
    /// Whether any mail could be sent now, or was left behind.
    pub async fn mail_is_due(&self, at: Timestamp) -> Result<bool> {
        let sql = "SELECT CASE WHEN EXISTS (SELECT 1 FROM mails WHERE leased_until <= $1)
                          OR EXISTS (
                              SELECT 1 FROM mailings g JOIN campaigns c ON c.id = g.campaign_id
                              WHERE g.state = 'running' AND (
                                  ((c.state = 'open' OR g.kind IN ('thanks', 'heard')) AND EXISTS (
                                      SELECT 1 FROM mails w
                                      WHERE w.mailing_id = g.id AND w.state = 'waiting' AND w.next_at <= $1))
                                  OR NOT EXISTS (
                                      SELECT 1 FROM mails w
                                      WHERE w.mailing_id = g.id AND w.state IN ('waiting', 'claimed', 'sending'))))
                          THEN 1 ELSE 0 END";
        let due: i32 = on!(self.readers(), pool => sqlx::query_scalar(sql).bind(at.0).fetch_one(pool).await?);
        Ok(due == 1)
    }

    /// Takes mails that are due, and gives each its links. Mails whose members have answered, opted out or bounced meanwhile are
    /// skipped; what was left behind by a server that is gone waits again.
    pub async fn claim_mails(&self, claim: &Claim<'_>) -> Result<Vec<Claimed>> {
        let mut exchange = self.exchange().await?;
        if !exchange.is_sqlite() {
            exchange.run(Statement::new("SELECT pg_advisory_xact_lock($1)", [Value::Number(CLAIMING)]));
        }
        exchange.run(Statement::new(
            "UPDATE mails SET state = 'waiting', doubts = doubts + CASE WHEN state = 'sending' THEN 1 ELSE 0 END,
                    lease = NULL, leased_until = NULL WHERE leased_until <= $1",
            [Value::Number(claim.at.0)],
        ));
        let minute = claim.at.0 - 60 * Timestamp::SECOND;
        let tried: Vec<(i64,)> = exchange
            .rows(Statement::new(
                "SELECT (SELECT COUNT(*) FROM mails WHERE attempted_at > $1)
                      + (SELECT COUNT(*) FROM confirmations WHERE attempted_at > $1)",
                [Value::Number(minute)],
            ))
            .await?;
        let tried = tried.first().map_or(0, |(tried,)| *tried);
        let room = (i64::from(claim.per_minute) - tried).clamp(0, claim.keys.len() as i64);
        let running: Vec<(Uuid,)> = exchange
            .rows(Statement::new(
                "SELECT g.id FROM mailings g JOIN campaigns c ON c.id = g.campaign_id
                 WHERE g.state = 'running' AND (c.state = 'open' OR g.kind IN ('thanks', 'heard')) ORDER BY g.started_at, g.id",
                [],
            ))
            .await?;
        let mut due: Vec<Due> = Vec::new();
        // One mailing after another, the oldest first: so however many wait in one that is stopped, nobody looks through them.
        for (mailing,) in running {
            let left = room - due.len() as i64;
            if left == 0 {
                break;
            }
            let values = [Value::Id(mailing), Value::Number(claim.at.0), Value::Number(left)];
            due.extend(exchange.rows::<Due>(Statement::new(DUE, values)).await?);
        }
        let mut claimed = Vec::new();
        let mut keys = claim.keys.iter().enumerate();
        for due in due {
            let (mailing, campaign) = (due.mailing_id, due.campaign_id);
            let member = due.member.read()?;
            if !due.skip.is_empty() {
                exchange.run(Statement::new(
                    "UPDATE mails SET state = 'skipped', note = $3 WHERE mailing_id = $1 AND member_id = $2",
                    [Value::Id(mailing), Value::Id(member.id.0), Value::Text(skipped(due.skip).kept())],
                ));
                continue;
            }
            let Some((key, own)) = keys.next() else { break };
            let asks = due.kind.parse::<Kind>().map_err(corrupt("mails", mailing))?.asks();
            for statement in take(claim, own, mailing, campaign, member.id, asks) {
                exchange.run(statement);
            }
            claimed.push(Claimed {
                mailing: MailingId(mailing),
                campaign: CampaignId(campaign),
                member,
                attempt: due.attempts.unsigned_abs() + 1,
                key,
            });
        }
        exchange.run(Statement::new(
            "UPDATE mailings SET state = 'done', finished_at = $1 WHERE state = 'running' AND NOT EXISTS (
                 SELECT 1 FROM mails w WHERE w.mailing_id = mailings.id AND w.state IN ('waiting', 'claimed', 'sending'))",
            [Value::Number(claim.at.0)],
        ));
        exchange.commit().await?;
        Ok(claimed)
    }

    /// Keeps what a server has claimed from being taken by others.
    pub async fn renew_lease(&self, lease: Uuid, until: Timestamp) -> Result<()> {
        let sql = "UPDATE mails SET leased_until = $2 WHERE lease = $1 AND leased_until IS NOT NULL";
        on!(self.writer(), pool => { sqlx::query(sql).bind(lease).bind(until.0).execute(pool).await?; });
        Ok(())
    }

    /// Gives back what a server has claimed and not begun to send: these attempts do not count.
    pub async fn give_back(&self, lease: Uuid) -> Result<()> {
        let sql =
            "UPDATE mails SET state = 'waiting', attempts = attempts - 1, lease = NULL, leased_until = NULL
                   WHERE lease = $1 AND state = 'claimed'";
        on!(self.writer(), pool => { sqlx::query(sql).bind(lease).execute(pool).await?; });
        Ok(())
    }

    /// Marks a claimed mail before its text goes out. Not if it is another server's by now, or its mailing does not run any more.
    pub async fn begin_sending(&self, mail: &Claimed, lease: Uuid, until: Timestamp) -> Result<bool> {
        let sql = "UPDATE mails SET state = 'sending', leased_until = $4
                   WHERE mailing_id = $1 AND member_id = $2 AND lease = $3 AND state = 'claimed'
                   AND EXISTS (SELECT 1 FROM mailings g WHERE g.id = $1 AND g.state = 'running')";
        let marked = on!(self.writer(), pool =>
            sqlx::query(sql)
                .bind(mail.mailing.0)
                .bind(mail.member.id.0)
                .bind(lease)
                .bind(until.0)
                .execute(pool)
                .await?
                .rows_affected());
        Ok(marked == 1)
    }

    /// Notes that the mail server has taken a mail.
    pub async fn mail_sent(&self, mail: &Claimed, lease: Uuid, at: Timestamp) -> Result<()> {
        let sql =
            "UPDATE mails SET state = 'sent', sent_at = $4, lease = NULL, leased_until = NULL, note = ''
                   WHERE mailing_id = $1 AND member_id = $2 AND lease = $3";
        on!(self.writer(), pool => {
            sqlx::query(sql)
                .bind(mail.mailing.0)
                .bind(mail.member.id.0)
                .bind(lease)
                .bind(at.0)
                .execute(pool)
                .await?;
        });
        Ok(())
    }

    /// Notes how an attempt ended that did not send the mail, and why.
    pub async fn mail_ended(
        &self,
        mail: &Claimed,
        lease: Uuid,
        ended: &Ended,
        note: &Notice,
        at: Timestamp,
    ) -> Result<()> {
        let (state, next_at, doubts) = match ended {
            Ended::Again(next) => ("waiting", *next, 0),
            Ended::InDoubt(next) => ("waiting", *next, 1),
            Ended::GivenUp | Ended::Bounced => ("failed", at, 0),
        };
        let sql = "UPDATE mails SET state = $4, next_at = $5, doubts = doubts + $6, note = $7,
                          lease = NULL, leased_until = NULL
                   WHERE mailing_id = $1 AND member_id = $2 AND lease = $3";
        let bounce =
            "INSERT INTO bounces (email, at, reason) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING";
        let note = note.kept();
        let mut tx = self.write().await?;
        on!(&mut tx, tx => {
            sqlx::query(sql)
                .bind(mail.mailing.0)
                .bind(mail.member.id.0)
                .bind(lease)
                .bind(state)
                .bind(next_at.0)
                .bind(doubts)
                .bind(&note)
                .execute(&mut **tx)
                .await?;
            if *ended == Ended::Bounced {
                sqlx::query(bounce).bind(&mail.member.email).bind(at.0).bind(&note).execute(&mut **tx).await?;
            }
        });
        tx.commit().await
    }
}

/// Why a mail is left out, by its word in [`DUE`].
fn skipped(word: String) -> Notice {
    match word.as_str() {
        "has answered" => notice!("has answered"),
        "has taken a credential" => notice!("has taken a credential"),
        "is left out" => notice!("is left out"),
        "is no member any more" => notice!("is no member any more"),
        "has opted out" => notice!("has opted out"),
        "the personal links have ended" => notice!("the personal links have ended"),
        "the address was refused" => notice!("the address was refused"),
        _ => Notice::as_it_is(word),
    }
}

/// What claims one mail: it is marked, and if it asks for answers, its link leads to its member's invitation, which is made if there
/// is none.
fn take(
    claim: &Claim<'_>,
    keys: &Keys,
    mailing: Uuid,
    campaign: Uuid,
    member: MemberId,
    asks: bool,
) -> impl Iterator<Item = Statement> {
    let at = Value::Number(claim.at.0);
    let (campaign, member) = (Value::Id(campaign), Value::Id(member.0));
    let mark = Statement::new(
        "UPDATE mails SET state = 'claimed', attempts = attempts + 1, attempted_at = $3, lease = $4, leased_until = $5
         WHERE mailing_id = $1 AND member_id = $2",
        [
            Value::Id(mailing),
            member.clone(),
            at.clone(),
            Value::Id(claim.lease),
            Value::Number(claim.until.0),
        ],
    );
    let invite = Statement::new(
        "INSERT INTO invitations (id, campaign_id, member_id, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (campaign_id, member_id) DO NOTHING",
        [Value::Id(keys.invitation.0), campaign.clone(), member.clone(), at.clone()],
    );
    let link = Statement::new(
        "INSERT INTO links (digest, invitation_id, created_at, expires_at)
         SELECT $1, id, $2, $3 FROM invitations WHERE campaign_id = $4 AND member_id = $5",
        [
            Value::Bytes(keys.link.to_vec()),
            at.clone(),
            Value::Number(claim.links_until.0),
            campaign,
            member.clone(),
        ],
    );
    let opt_out = Statement::new(
        "INSERT INTO opt_out_links (digest, member_id, created_at) VALUES ($1, $2, $3)",
        [Value::Bytes(keys.opt_out.to_vec()), member, at],
    );
    let asking = asks.then_some([invite, link]).into_iter().flatten();
    std::iter::once(mark).chain(asking).chain([opt_out])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_why_a_mail_is_left_out_is_a_notice() {
        let words: Vec<&str> =
            DUE.split("THEN '").skip(1).filter_map(|rest| rest.split('\'').next()).collect();
        assert_eq!(words.len(), 7);
        for word in words {
            assert_eq!(skipped(word.to_owned()).text, word);
        }
    }
}
