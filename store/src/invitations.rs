use std::collections::BTreeMap;

use domain::id::{CampaignId, InvitationId, MemberId};
use domain::segment::Combination;
use domain::time::Timestamp;
use serde::Serialize;

use crate::error::{Result, corrupt, taken};
use crate::kept::json;
use crate::pool::{Database, on};
use crate::roster::MemberRow;
use crate::{Credential, Digest, Member, Store};

/// One member's personal way into one campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The campaign.
    pub campaign: CampaignId,
    /// The member, as the roster has them now.
    pub member: Member,
    /// Whether a response was submitted with it.
    pub answered: bool,
    /// The credential that was signed for it, in an anonymous campaign.
    pub credential: Option<Credential>,
}

/// An invitation to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// Its id, if the member has no invitation to the campaign yet.
    pub id: InvitationId,
    /// Who is invited.
    pub member: MemberId,
    /// That of the secret in the personal link.
    pub digest: Digest,
}

/// An invitation as the databases take many of them at once.
#[derive(Serialize)]
struct NewRow {
    id: String,
    member_id: String,
    digest: String,
}

/// The statements that keep invitations, end the links that led to them before, and let the new ones lead there, from the
/// expression for the rows.
macro_rules! statements {
    ($rows:literal) => {
        [
            concat!(
                "INSERT INTO invitations (id, campaign_id, member_id, created_at)
                 SELECT r.id, $1, r.member_id, $2 FROM ",
                $rows,
                " WHERE true ON CONFLICT (campaign_id, member_id) DO NOTHING"
            ),
            concat!(
                "UPDATE links SET ended_at = $2
                 WHERE ended_at IS NULL AND created_at <= $2 AND invitation_id IN (
                     SELECT i.id FROM invitations i
                     WHERE i.campaign_id = $1 AND i.credential IS NULL AND i.member_id IN (SELECT r.member_id FROM ",
                $rows,
                ") AND NOT EXISTS (SELECT 1 FROM response_links l WHERE l.invitation_id = i.id))"
            ),
            // SQLite joins these in the order in which they stand: each row looks for its invitation, not the other way round.
            concat!(
                "INSERT INTO links (digest, invitation_id, created_at)
                 SELECT r.digest, i.id, $2 FROM ",
                $rows,
                " CROSS JOIN invitations i
                 WHERE i.campaign_id = $1 AND i.member_id = r.member_id AND i.credential IS NULL
                 AND NOT EXISTS (SELECT 1 FROM response_links l WHERE l.invitation_id = i.id)"
            ),
        ]
    };
}

impl Store {
    /// Keeps invitations, all or none. A member who has one in this campaign keeps it, and this link takes the place of all that led
    /// to it before, unless it was answered: then it stays as it is.
    pub async fn invite(&self, campaign: CampaignId, rows: &[NewInvitation], at: Timestamp) -> Result<()> {
        let by_member: BTreeMap<MemberId, &NewInvitation> =
            rows.iter().map(|row| (row.member, row)).collect();
        let row = |row: &NewInvitation| NewRow {
            id: row.id.to_string(),
            member_id: row.member.to_string(),
            digest: hex::encode(row.digest),
        };
        let rows: Vec<NewRow> = by_member.into_values().map(row).collect();
        let rows = json(&rows)?;
        let mut tx = self.write().await?;
        // Each database opens a JSON array of rows in its own way; SQLite's UUIDs are bytes.
        let [keep, end, lead] = match &tx {
            Database::Sqlite(_) => statements!(
                "(SELECT unhex(value->>'id', '-') AS id, unhex(value->>'member_id', '-') AS member_id,
                         unhex(value->>'digest') AS digest
                  FROM json_each($3)) r"
            ),
            Database::Postgres(_) => statements!(
                "(SELECT id, member_id, decode(digest, 'hex') AS digest
                  FROM jsonb_to_recordset(CAST($3 AS JSONB)) AS n (id UUID, member_id UUID, digest TEXT)) r"
            ),
        };
        for sql in [keep, end, lead] {
            on!(&mut tx, tx => {
                sqlx::query(sql)
                    .bind(campaign.0)
                    .bind(at.0)
                    .bind(&rows)
                    .execute(&mut **tx)
                    .await
                    .map_err(taken("link"))?;
            });
        }
        tx.commit().await
    }

    /// Ends all links of a member to a campaign. Gives how many worked until then.
    pub async fn end_links_to(&self, campaign: CampaignId, member: MemberId, at: Timestamp) -> Result<u64> {
        // What works is what leads somewhere: a campaign's last day stands in the place of each link's own end.
        let sql = "UPDATE links SET ended_at = $3
                   WHERE ended_at IS NULL
                   AND (COALESCE((SELECT links_end_at FROM campaigns WHERE id = $1), expires_at) <= $3) IS NOT TRUE
                   AND invitation_id = (SELECT id FROM invitations WHERE campaign_id = $1 AND member_id = $2)";
        Ok(on!(self.writer(), pool =>
            sqlx::query(sql)
                .bind(campaign.0)
                .bind(member.0)
                .bind(at.0)
                .execute(pool)
                .await?
                .rows_affected()))
    }

    /// Takes back how links of a member to a campaign were ended last, as long as none is open: what was ended earlier stays ended. Gives
    /// how many are open again.
    pub async fn reopen_links_to(&self, campaign: CampaignId, member: MemberId) -> Result<u64> {
        let sql = "UPDATE links SET ended_at = NULL
                   WHERE invitation_id = (SELECT id FROM invitations WHERE campaign_id = $1 AND member_id = $2)
                   AND ended_at = (SELECT MAX(k.ended_at) FROM links k WHERE k.invitation_id = links.invitation_id)
                   AND NOT EXISTS (
                       SELECT 1 FROM links k WHERE k.invitation_id = links.invitation_id AND k.ended_at IS NULL)";
        Ok(on!(self.writer(), pool =>
            sqlx::query(sql).bind(campaign.0).bind(member.0).execute(pool).await?.rows_affected()))
    }

    /// The members who have no invitation to the campaign, and, if wanted, those who have not answered theirs; by e-mail address.
    pub async fn members_to_invite(
        &self,
        campaign: CampaignId,
        include_unanswered: bool,
    ) -> Result<Vec<Member>> {
        let sql = "SELECT m.* FROM members m
                   LEFT JOIN invitations i ON i.member_id = m.id AND i.campaign_id = $1
                   LEFT JOIN response_links l ON l.invitation_id = i.id
                   WHERE m.gone_at IS NULL AND (i.id IS NULL OR ($2 AND l.invitation_id IS NULL AND i.credential IS NULL))
                   ORDER BY m.email";
        let rows: Vec<MemberRow> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).bind(include_unanswered).fetch_all(pool).await?);
        rows.into_iter().map(MemberRow::read).collect()
    }

    /// How many members of each combination were invited, and how many of them have answered, or taken a credential to answer with.
    pub async fn invitation_counts(&self, campaign: CampaignId) -> Result<Vec<(Combination, u32, u32)>> {
        let sql = "SELECT m.combination, COUNT(*), COUNT(CASE WHEN l.invitation_id IS NOT NULL OR i.credential IS NOT NULL THEN 1 END)
                   FROM invitations i
                   JOIN members m ON m.id = i.member_id
                   LEFT JOIN response_links l ON l.invitation_id = i.id
                   WHERE i.campaign_id = $1
                   GROUP BY m.combination ORDER BY m.combination";
        let rows: Vec<(String, i64, i64)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        let count = |(key, invited, answered): (String, i64, i64)| {
            Ok((key.parse().map_err(corrupt("members", &key))?, invited as u32, answered as u32))
        };
        rows.into_iter().map(count).collect()
    }
}
