//! Respondents at the door of a campaign: all that a request of theirs has to know anew, in one statement.

use std::collections::HashMap;

use domain::answer::Answers;
use domain::campaign::State;
use domain::id::{CampaignId, InvitationId, Slug};
use domain::profile::Path;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Result, corrupt};
use crate::kept::{Kept, json};
use crate::pool::{Database, on};
use crate::roster::MemberRow;
use crate::{Digest, Draft, Invitation, Store, credentials};

/// Where a campaign stands, without its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its id.
    pub id: CampaignId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Where it is in its life.
    pub state: State,
    /// The version of the questionnaire that is asked; 0 before opening.
    pub version: i32,
    /// How many families of assumptions are registered; 0 before opening.
    pub families: i64,
    /// Whether whoever comes by the open link confirms an e-mail address first.
    pub confirms: bool,
}

/// Someone who came to a campaign, and what they have left there so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent {
    /// Where the campaign stands.
    pub campaign: Standing,
    /// The invitation, for a personal link.
    pub invitation: Option<Invitation>,
    /// What has been answered so far.
    pub draft: Option<Draft>,
    /// When the response was submitted, if it was.
    pub sent: Option<Timestamp>,
    /// What shaped the questionnaire of the response that was submitted.
    pub sent_path: Path,
}

/// What became of following a personal link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    /// There is no such link.
    Nowhere,
    /// It has ended.
    Ended,
    /// It leads to a campaign.
    To(Box<Respondent>),
}

impl Followed {
    /// Whoever came by it, if it leads anywhere.
    pub fn respondent(self) -> Option<Respondent> {
        match self {
            Followed::To(respondent) => Some(*respondent),
            Followed::Nowhere | Followed::Ended => None,
        }
    }
}

/// The key of who comes by an invitation: its id, twice, to be as long as a digest. The statement below makes the same.
///
/// The invitation and not the secret of its link is the key, so that a draft outlives a replaced link.
pub fn personal_key(invitation: InvitationId) -> Digest {
    let mut key = [0; 32];
    key[..16].copy_from_slice(invitation.0.as_bytes());
    key[16..].copy_from_slice(invitation.0.as_bytes());
    key
}

#[derive(sqlx::FromRow)]
struct StandingRow {
    campaign_id: Uuid,
    slug: String,
    state: String,
    version: i32,
    families: i64,
    confirms: i32,
}

impl StandingRow {
    fn read(self) -> Result<Standing> {
        Ok(Standing {
            id: CampaignId(self.campaign_id),
            slug: self.slug.parse().map_err(corrupt("campaigns", self.campaign_id))?,
            state: self.state.parse().map_err(corrupt("campaigns", self.campaign_id))?,
            version: self.version,
            families: self.families,
            confirms: self.confirms == 1,
        })
    }
}

/// A draft, or nothing at all.
#[derive(sqlx::FromRow)]
struct DraftRow {
    draft_invitation_id: Option<Uuid>,
    draft_venue: Option<String>,
    draft_combination: Option<String>,
    draft_version: Option<i32>,
    draft_answers: Option<Kept<Answers>>,
    draft_path: Option<Kept<Path>>,
    draft_saved_at: Option<i64>,
}

impl DraftRow {
    fn read(self, campaign: CampaignId, key: &Digest) -> Result<Option<Draft>> {
        let (Some(combination), Some(version), Some(answers), Some(path), Some(saved_at)) = (
            self.draft_combination,
            self.draft_version,
            self.draft_answers,
            self.draft_path,
            self.draft_saved_at,
        ) else {
            return Ok(None);
        };
        let venue = self.draft_venue.map(|code| code.parse().map_err(corrupt("drafts", hex::encode(key))));
        Ok(Some(Draft {
            key: *key,
            campaign,
            invitation: self.draft_invitation_id.map(InvitationId),
            venue: venue.transpose()?,
            combination: combination.parse().map_err(corrupt("drafts", hex::encode(key)))?,
            version,
            answers: answers.read("drafts", hex::encode(key))?,
            path: path.read("drafts", hex::encode(key))?,
            saved_at: Timestamp(saved_at),
            unordered: None,
        }))
    }
}

#[derive(sqlx::FromRow)]
struct PersonalRow {
    link: Vec<u8>,
    ended: i32,
    invitation_id: Uuid,
    credential_class: Option<String>,
    credential: Option<Vec<u8>>,
    #[sqlx(flatten)]
    member: MemberRow,
    #[sqlx(flatten)]
    standing: StandingRow,
    #[sqlx(flatten)]
    draft: DraftRow,
    submitted_at: Option<i64>,
    path: Option<Kept<Path>>,
}

impl PersonalRow {
    fn read(self) -> Result<(Digest, Followed)> {
        let link = Digest::try_from(self.link.as_slice()).map_err(corrupt("links", self.invitation_id))?;
        if self.ended == 1 {
            return Ok((link, Followed::Ended));
        }
        let campaign = self.standing.read()?;
        let id = InvitationId(self.invitation_id);
        let sent = self.submitted_at.map(Timestamp);
        let invitation = Invitation {
            id,
            campaign: campaign.id,
            member: self.member.read()?,
            answered: sent.is_some(),
            credential: credentials::read(self.credential_class, self.credential, id)?,
        };
        let draft = self.draft.read(campaign.id, &personal_key(id))?;
        let sent_path = read_path(self.path, campaign.id)?;
        let respondent = Respondent { campaign, invitation: Some(invitation), draft, sent, sent_path };
        Ok((link, Followed::To(Box::new(respondent))))
    }
}

#[derive(sqlx::FromRow)]
struct OpenRow {
    #[sqlx(flatten)]
    standing: StandingRow,
    #[sqlx(flatten)]
    draft: DraftRow,
    submitted_at: Option<i64>,
    path: Option<Kept<Path>>,
}

fn read_path(path: Option<Kept<Path>>, campaign: CampaignId) -> Result<Path> {
    path.map_or_else(|| Ok(Path::default()), |path| path.read("responses", campaign))
}

/// The statement that finds who comes by personal links, from the expression for [`personal_key`] and the digests of the links.
macro_rules! personal {
    ($key:literal, $links:literal) => {
        concat!(
            "SELECT k.digest AS link,
                    CASE WHEN k.ended_at IS NOT NULL OR COALESCE(c.links_end_at, k.expires_at) <= $2 THEN 1 ELSE 0 END AS ended,
                    i.id AS invitation_id, i.credential_class, i.credential, m.id, m.email, m.name, m.combination, m.attributes,
                    c.id AS campaign_id, c.slug, c.state, c.version,
                    CASE WHEN c.confirmation_key IS NOT NULL THEN 1 ELSE 0 END AS confirms,
                    (SELECT COUNT(*) FROM registrations f WHERE f.campaign_id = c.id) AS families,
                    d.invitation_id AS draft_invitation_id, d.venue AS draft_venue, d.combination AS draft_combination,
                    d.version AS draft_version, d.answers AS draft_answers, d.path AS draft_path, d.saved_at AS draft_saved_at,
                    r.submitted_at, r.path
             FROM links k
             JOIN invitations i ON i.id = k.invitation_id
             JOIN members m ON m.id = i.member_id
             JOIN campaigns c ON c.id = i.campaign_id
             LEFT JOIN response_links l ON l.invitation_id = i.id
             LEFT JOIN responses r ON r.id = l.response_id
             LEFT JOIN drafts d ON d.key = ",
            $key,
            " WHERE k.digest IN ",
            $links
        )
    };
}

impl Store {
    /// Who comes at this time by each of the personal links whose secrets have these digests, in their places.
    pub async fn personal_respondents(&self, links: &[Digest], at: Timestamp) -> Result<Vec<Followed>> {
        let wanted = json(&links.iter().map(hex::encode).collect::<Vec<_>>())?;
        // SQLite joins texts only, so its bytes become one and bytes again.
        let sql = match self.readers() {
            Database::Sqlite(_) => {
                personal!("unhex(hex(i.id) || hex(i.id))", "(SELECT unhex(value) FROM json_each($1))")
            }
            Database::Postgres(_) => personal!(
                "uuid_send(i.id) || uuid_send(i.id)",
                "(SELECT decode(value, 'hex') FROM jsonb_array_elements_text(CAST($1 AS JSONB)))"
            ),
        };
        let rows: Vec<PersonalRow> = match self.nearest_reader().await? {
            Database::Sqlite(mut connection) => {
                sqlx::query_as(sql).bind(wanted).bind(at.0).fetch_all(&mut *connection).await?
            }
            Database::Postgres(pool) => sqlx::query_as(sql).bind(wanted).bind(at.0).fetch_all(pool).await?,
        };
        let found: HashMap<Digest, Followed> =
            rows.into_iter().map(PersonalRow::read).collect::<Result<_>>()?;
        Ok(links.iter().map(|link| found.get(link).cloned().unwrap_or(Followed::Nowhere)).collect())
    }

    /// Who comes by a campaign's open link, with the key of their browser if they pressed Start there.
    pub async fn open_respondent(&self, slug: &Slug, key: Option<&Digest>) -> Result<Option<Respondent>> {
        let sql = "SELECT c.id AS campaign_id, c.slug, c.state, c.version,
                          CASE WHEN c.confirmation_key IS NOT NULL THEN 1 ELSE 0 END AS confirms,
                          (SELECT COUNT(*) FROM registrations f WHERE f.campaign_id = c.id) AS families,
                          d.invitation_id AS draft_invitation_id, d.venue AS draft_venue, d.combination AS draft_combination,
                          d.version AS draft_version, d.answers AS draft_answers, d.path AS draft_path, d.saved_at AS draft_saved_at,
                          r.submitted_at, r.path
                   FROM campaigns c
                   LEFT JOIN drafts d ON d.key = $2 AND d.campaign_id = c.id
                   LEFT JOIN response_keys k ON k.key = $2 AND k.campaign_id = c.id
                   LEFT JOIN responses r ON r.id = k.response_id
                   WHERE c.slug = $1";
        let row: Option<OpenRow> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(slug.as_str()).bind(key.map(|key| &key[..])).fetch_optional(pool).await?);
        let respondent = |row: OpenRow| {
            let campaign = row.standing.read()?;
            let draft = match key {
                Some(key) => row.draft.read(campaign.id, key)?,
                None => None,
            };
            let sent_path = read_path(row.path, campaign.id)?;
            let sent = row.submitted_at.map(Timestamp);
            Ok(Respondent { campaign, invitation: None, draft, sent, sent_path })
        };
        row.map(respondent).transpose()
    }
}
