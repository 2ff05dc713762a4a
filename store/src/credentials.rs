//! Anonymous campaigns: what they sign with, and for whom a credential was signed. Nothing here leads to what anybody answered.

use domain::id::{CampaignId, InvitationId};

use crate::error::{Result, corrupt};
use crate::pool::{Transaction, on};
use crate::{Digest, Store};

/// The keys of a class of an anonymous campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// The name of the class.
    pub class: String,
    /// The public key, as SPKI in DER.
    pub public_key: Vec<u8>,
    /// The private key, as PKCS #8 in DER; none once the campaign is closed.
    pub private_key: Option<Vec<u8>>,
}

/// A credential that was signed for an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// The class that it is of.
    pub class: String,
    /// That of what was signed unread.
    pub blinded: Digest,
}

/// What became of asking for a credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Issued {
    /// It is this invitation's: noted now, or by the very same request before.
    Noted,
    /// Another was signed for this invitation before.
    Elsewhere,
    /// The campaign takes no answers, or the invitation is gone.
    NotOpen,
}

#[derive(sqlx::FromRow)]
struct KeyRow {
    class: String,
    public_key: Vec<u8>,
    private_key: Option<Vec<u8>>,
}

impl Store {
    /// The keys of all classes of a campaign, by the classes' names; none of a campaign that is not anonymous.
    pub async fn signing_keys(&self, campaign: CampaignId) -> Result<Vec<SigningKey>> {
        let sql = "SELECT class, public_key, private_key FROM signing_keys WHERE campaign_id = $1";
        let mut rows: Vec<KeyRow> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        // The order of texts differs between databases.
        rows.sort_by(|a, b| a.class.cmp(&b.class));
        let key = |KeyRow { class, public_key, private_key }| SigningKey { class, public_key, private_key };
        Ok(rows.into_iter().map(key).collect())
    }

    /// Notes that a credential is signed for an invitation: once, with nothing that says when.
    pub async fn issue_credential(&self, invitation: InvitationId, issued: &Credential) -> Result<Issued> {
        let note = "UPDATE invitations SET credential_class = $2, credential = $3
                    WHERE id = $1 AND credential IS NULL
                      AND EXISTS (SELECT 1 FROM campaigns c WHERE c.id = campaign_id AND c.state = 'open')";
        let known =
            "SELECT credential_class, credential FROM invitations WHERE id = $1 AND credential IS NOT NULL";
        let mut tx = self.write().await?;
        let noted = on!(&mut tx, tx =>
            sqlx::query(note)
                .bind(invitation.0)
                .bind(&issued.class)
                .bind(&issued.blinded[..])
                .execute(&mut **tx)
                .await?
                .rows_affected());
        let known: Option<(String, Vec<u8>)> = on!(&mut tx, tx =>
            sqlx::query_as(known).bind(invitation.0).fetch_optional(&mut **tx).await?);
        tx.commit().await?;
        Ok(match known {
            _ if noted == 1 => Issued::Noted,
            Some((class, blinded)) if class == issued.class && blinded == issued.blinded => Issued::Noted,
            Some(_) => Issued::Elsewhere,
            None => Issued::NotOpen,
        })
    }
}

/// The credential that a row holds, if it holds one.
pub(crate) fn read(
    class: Option<String>,
    blinded: Option<Vec<u8>>,
    invitation: InvitationId,
) -> Result<Option<Credential>> {
    let (Some(class), Some(blinded)) = (class, blinded) else { return Ok(None) };
    let blinded = Digest::try_from(blinded.as_slice()).map_err(corrupt("invitations", invitation))?;
    Ok(Some(Credential { class, blinded }))
}

/// Keeps the keys of a campaign that opens.
pub(crate) async fn keep_keys(tx: &mut Transaction, campaign: CampaignId, keys: &[SigningKey]) -> Result<()> {
    let sql =
        "INSERT INTO signing_keys (campaign_id, class, public_key, private_key) VALUES ($1, $2, $3, $4)";
    for key in keys {
        on!(&mut *tx, tx => {
            sqlx::query(sql)
                .bind(campaign.0)
                .bind(&key.class)
                .bind(&key.public_key)
                .bind(key.private_key.as_deref())
                .execute(&mut **tx)
                .await?;
        });
    }
    Ok(())
}

/// What a campaign that closes no longer needs, where it is anonymous: it signs nothing any more; drafts can never be sent, and answers
/// that were not published with others never will be, so neither is kept. What invitations hold is written anew in one go: a database
/// that numbers its transactions then has one number for all of them.
const CLOSE: [&str; 4] = [
    "UPDATE signing_keys SET private_key = NULL WHERE campaign_id = $1",
    "DELETE FROM drafts WHERE campaign_id = $1",
    "UPDATE responses SET answers = '{}', path = '{}', attributes = '{}'
     WHERE campaign_id = $1 AND release IS NULL",
    "UPDATE invitations SET credential = credential WHERE campaign_id = $1",
];

/// Carries that out, for a campaign that is anonymous: also for one without keys, which was opened before there was a roster.
pub(crate) async fn close(tx: &mut Transaction, campaign: CampaignId) -> Result<()> {
    for sql in CLOSE {
        on!(&mut *tx, tx => { sqlx::query(sql).bind(campaign.0).execute(&mut **tx).await?; });
    }
    Ok(())
}
