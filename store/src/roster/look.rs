//! Looking at the roster: a page of those who are sought, and all that is kept of one member.

use std::collections::{BTreeMap, HashSet};

use domain::campaign::{Document, State};
use domain::id::{CampaignId, MemberId};
use domain::mailing::{Kind, Stage};
use domain::notice::Notice;
use domain::roster::Kept as OnRoster;
use domain::segment::{Combination, Segment};
use domain::time::Timestamp;
use uuid::Uuid;

use super::{KeptRow, MemberRow};
use crate::Store;
use crate::error::{Result, corrupt};
use crate::kept::Kept;
use crate::pool::on;

/// Who is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sought<'a> {
    /// What stands in their name or address; empty for everybody.
    pub words: &'a str,
    /// The part of the membership.
    pub segment: &'a Segment,
    /// Whether those are meant who are gone.
    pub gone: bool,
}

/// All that is kept of a member.
#[derive(Debug, Clone)]
pub struct Record {
    /// The member.
    pub kept: OnRoster,
    /// When their consent was noted last.
    pub consent_at: Option<Timestamp>,
    /// Since when they want no mail.
    pub opted_out: Option<Timestamp>,
    /// When and why a mail server refused their address.
    pub bounced: Option<(Timestamp, Notice)>,
    /// The divisions that they held, the latest first.
    pub spans: Vec<Span>,
    /// The campaigns that they are invited to, the latest first.
    pub invitations: Vec<Invited>,
}

/// Divisions that a member held for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The divisions.
    pub combination: Combination,
    /// Since when; none if it was before this began to be kept.
    pub from: Option<Timestamp>,
    /// Until when; none if they hold them.
    pub until: Option<Timestamp>,
}

/// A campaign that a member is invited to.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The campaign.
    pub campaign: CampaignId,
    /// Its document.
    pub document: Document,
    /// Where it is in its life.
    pub state: State,
    /// When the invitation was made.
    pub at: Timestamp,
    /// Whether a link of theirs works.
    pub has_link: bool,
    /// Whether the links of theirs were ended by hand, all of them.
    pub was_ended: bool,
    /// The mails of the campaign to this member.
    pub mails: Vec<MailSent>,
}

/// A mail to a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailSent {
    /// What it is for.
    pub kind: Kind,
    /// What has become of it.
    pub stage: Stage,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// Why it was not, if it was tried or left out.
    pub note: Option<Notice>,
}

/// A statement over those who are sought. Parts of a combination are looked for by leaving them out: in patterns, `_` stands for any letter.
macro_rules! sought {
    ($what:literal, $then:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM members WHERE search LIKE $1 ESCAPE '\\'
             AND (gone_at IS NOT NULL) = $2
             AND ($3 = '' OR replace('+' || combination || '+', $3, '') <> '+' || combination || '+')
             AND ($4 = '*' OR combination = $4)
             AND ($5 = '' OR COALESCE(attributes ->> $5, '') = $6)",
            $then
        )
    };
}

/// Gives a statement over [`sought`] what is sought.
macro_rules! seeking {
    ($query:expr, $sought:expr, $parts:expr) => {
        $query
            .bind(pattern($sought.words))
            .bind($sought.gone)
            .bind(&$parts.division)
            .bind(&$parts.combination)
            .bind(&$parts.attribute)
            .bind(&$parts.value)
    };
}

/// A segment as the statement compares it.
struct Parts {
    division: String,
    combination: String,
    attribute: String,
    value: String,
}

impl Parts {
    fn new(segment: &Segment) -> Self {
        let mut parts = Self {
            division: String::new(),
            combination: "*".to_owned(),
            attribute: String::new(),
            value: String::new(),
        };
        match segment {
            Segment::Whole => {}
            Segment::Division(id) => parts.division = format!("+{id}+"),
            Segment::Combination(combination) => parts.combination = combination.key(),
            // No column is called so: for SQLite it would be a path through the attributes.
            Segment::Value { attribute, .. } if attribute.starts_with('$') => {
                parts.combination = "-".to_owned()
            }
            Segment::Value { attribute, value } => {
                parts.attribute.clone_from(attribute);
                parts.value.clone_from(value);
            }
            // Nobody on the roster came by it.
            Segment::OpenLink => parts.combination = "-".to_owned(),
        }
        parts
    }
}

/// What `LIKE` looks for: the words anywhere, taken as they stand.
fn pattern(words: &str) -> String {
    let words = words.trim().to_lowercase();
    format!("%{}%", words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

#[derive(sqlx::FromRow)]
struct RecordRow {
    #[sqlx(flatten)]
    member: MemberRow,
    consent: Option<bool>,
    gone_at: Option<i64>,
    consent_at: Option<i64>,
    opted_out: Option<i64>,
    bounced_at: Option<i64>,
    reason: Option<String>,
}

#[derive(sqlx::FromRow)]
struct InvitedRow {
    id: Uuid,
    state: String,
    document: Kept<Document>,
    created_at: i64,
    links: i64,
    was_ended: i32,
}

/// Campaign, kind, state, sent at, note.
type MailRow = (Uuid, String, String, Option<i64>, String);

impl Store {
    /// How many are sought, and `at_most` of them by name from the one with number `from`.
    pub async fn roster_page(
        &self,
        sought: &Sought<'_>,
        from: u32,
        at_most: u32,
    ) -> Result<(u32, Vec<OnRoster>)> {
        let parts = Parts::new(sought.segment);
        let mut tx = self.read().await?;
        let count = sought!("COUNT(*)", "");
        let page = sought!("*", " ORDER BY search, id LIMIT $7 OFFSET $8");
        let found: i64 = on!(&mut tx, tx =>
            seeking!(sqlx::query_scalar(count), sought, parts).fetch_one(&mut **tx).await?);
        let rows: Vec<KeptRow> = on!(&mut tx, tx =>
            seeking!(sqlx::query_as(page), sought, parts)
                .bind(i64::from(at_most))
                .bind(i64::from(from))
                .fetch_all(&mut **tx)
                .await?);
        Ok((found as u32, rows.into_iter().map(KeptRow::read).collect::<Result<_>>()?))
    }

    /// How many are gone.
    pub async fn gone_count(&self) -> Result<u32> {
        let sql = "SELECT COUNT(*) FROM members WHERE gone_at IS NOT NULL";
        let gone: i64 = on!(self.readers(), pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(gone as u32)
    }

    /// Everyone who wants no mail.
    pub async fn opted_out(&self) -> Result<HashSet<MemberId>> {
        let sql = "SELECT member_id FROM opt_outs";
        let rows: Vec<Uuid> = on!(self.readers(), pool => sqlx::query_scalar(sql).fetch_all(pool).await?);
        Ok(rows.into_iter().map(MemberId).collect())
    }

    /// All that is kept of a member at this time.
    pub async fn member_record(&self, id: MemberId, at: Timestamp) -> Result<Option<Record>> {
        let sql = "SELECT m.*, o.at AS opted_out, b.at AS bounced_at, b.reason
                   FROM members m
                   LEFT JOIN opt_outs o ON o.member_id = m.id
                   LEFT JOIN bounces b ON b.email = m.email
                   WHERE m.id = $1";
        let mut tx = self.read().await?;
        let row: Option<RecordRow> = on!(&mut tx, tx =>
            sqlx::query_as(sql).bind(id.0).fetch_optional(&mut **tx).await?);
        let Some(row) = row else { return Ok(None) };
        let sql = "SELECT combination, from_at, until_at FROM memberships WHERE member_id = $1 ORDER BY from_at DESC";
        let spans: Vec<(String, i64, Option<i64>)> = on!(&mut tx, tx =>
            sqlx::query_as(sql).bind(id.0).fetch_all(&mut **tx).await?);
        let sql = "SELECT c.id, c.state, c.document, i.created_at,
                          (SELECT COUNT(*) FROM links k
                           WHERE k.invitation_id = i.id AND k.ended_at IS NULL
                           AND (COALESCE(c.links_end_at, k.expires_at) IS NULL
                                OR COALESCE(c.links_end_at, k.expires_at) > $2)) AS links,
                          (SELECT CASE WHEN COUNT(*) > 0 AND COUNT(*) = COUNT(k.ended_at) THEN 1 ELSE 0 END FROM links k
                           WHERE k.invitation_id = i.id) AS was_ended
                   FROM invitations i
                   JOIN campaigns c ON c.id = i.campaign_id
                   WHERE i.member_id = $1 ORDER BY i.created_at DESC, c.slug";
        let invited_rows: Vec<InvitedRow> = on!(&mut tx, tx =>
            sqlx::query_as(sql).bind(id.0).bind(at.0).fetch_all(&mut **tx).await?);
        let sql = "SELECT w.campaign_id, w.kind, w.state, w.sent_at, w.note
                   FROM mails w JOIN mailings g ON g.id = w.mailing_id
                   WHERE w.member_id = $1 ORDER BY g.started_at, g.id";
        let mails: Vec<MailRow> = on!(&mut tx, tx =>
            sqlx::query_as(sql).bind(id.0).fetch_all(&mut **tx).await?);
        let mut by_campaign: BTreeMap<Uuid, Vec<MailSent>> = BTreeMap::new();
        for (campaign, kind, stage, sent_at, note) in mails {
            let mail = MailSent {
                kind: kind.parse().map_err(corrupt("mails", id))?,
                stage: stage.parse().map_err(corrupt("mails", id))?,
                sent_at: sent_at.map(Timestamp),
                note: Notice::of_kept_if_any(note),
            };
            by_campaign.entry(campaign).or_default().push(mail);
        }
        let invited = |row: InvitedRow| {
            Ok(Invited {
                campaign: CampaignId(row.id),
                state: row.state.parse().map_err(corrupt("campaigns", row.id))?,
                document: row.document.read("campaigns", row.id)?,
                at: Timestamp(row.created_at),
                has_link: row.links > 0,
                was_ended: row.was_ended == 1,
                mails: by_campaign.remove(&row.id).unwrap_or_default(),
            })
        };
        let span = |(key, from, until): (String, i64, Option<i64>)| {
            Ok(Span {
                combination: key.parse().map_err(corrupt("memberships", id))?,
                from: (from > 0).then_some(Timestamp(from)),
                until: until.map(Timestamp),
            })
        };
        Ok(Some(Record {
            invitations: invited_rows.into_iter().map(invited).collect::<Result<_>>()?,
            spans: spans.into_iter().map(span).collect::<Result<_>>()?,
            consent_at: row.consent_at.map(Timestamp),
            opted_out: row.opted_out.map(Timestamp),
            bounced: row
                .bounced_at
                .map(|at| (Timestamp(at), Notice::of_kept(row.reason.unwrap_or_default()))),
            kept: KeptRow { member: row.member, consent: row.consent, gone_at: row.gone_at }.read()?,
        }))
    }

    /// Notes since when a member wants no mail, or that they want it again.
    pub async fn set_opted_out(&self, id: MemberId, since: Option<Timestamp>) -> Result<()> {
        let note = "INSERT INTO opt_outs (member_id, at) SELECT id, $2 FROM members WHERE id = $1
                    ON CONFLICT (member_id) DO NOTHING";
        let lift = "DELETE FROM opt_outs WHERE member_id = $1";
        on!(self.writer(), pool => {
            match since {
                Some(at) => sqlx::query(note).bind(id.0).bind(at.0).execute(pool).await?,
                None => sqlx::query(lift).bind(id.0).execute(pool).await?,
            };
        });
        Ok(())
    }

    /// Notes whether a member agreed to be asked by mail; none takes the note away.
    pub async fn set_consent(&self, id: MemberId, consent: Option<bool>, at: Timestamp) -> Result<()> {
        let sql = "UPDATE members SET consent = $2, consent_at = $3 WHERE id = $1";
        let at = consent.map(|_| at.0);
        on!(self.writer(), pool => {
            sqlx::query(sql).bind(id.0).bind(consent).bind(at).execute(pool).await?;
        });
        Ok(())
    }
}
