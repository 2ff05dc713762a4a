//! Anonymous campaigns: what they sign with, and for whom a credential was signed. Nothing here leads to what anybody answered.

use domain::id::{CampaignId, InvitationId};

use crate::error::{Result, corrupt};
use crate::mails::CLAIMING;
use crate::pool::{Database, Transaction, on};
use crate::shuffled::CLOSED;
use crate::{Digest, Store};

/// The keys of a class of an anonymous campaign that opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// The name of the class.
    pub class: String,
    /// The public key, as SPKI in DER.
    pub public_key: Vec<u8>,
    /// The private key, as PKCS #8 in DER.
    pub private_key: Vec<u8>,
}

/// What everybody may know of the keys of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// The name of the class.
    pub class: String,
    /// The public key, as SPKI in DER.
    pub key: Vec<u8>,
}

/// A credential that was signed for an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// The class that it is of; empty once the campaign is closed.
    pub class: String,
    /// That of what was signed unread; nothing but zeros once the campaign is closed.
    pub blinded: Digest,
}

/// What became of asking for a credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Issued {
    /// It is this invitation's: noted now, or by the very same request before.
    Noted,
    /// Another was signed for this invitation before, or for one of the same member, who was erased and is back.
    Elsewhere,
    /// The campaign takes no answers, or the invitation is gone.
    NotOpen,
}

impl Store {
    /// The public keys of all classes of a campaign, by the classes' names; none of a campaign that is not anonymous.
    pub async fn public_keys(&self, campaign: CampaignId) -> Result<Vec<PublicKey>> {
        let sql = "SELECT class, public_key FROM signing_keys WHERE campaign_id = $1";
        let mut rows: Vec<(String, Vec<u8>)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        // The order of texts differs between databases.
        rows.sort();
        Ok(rows.into_iter().map(|(class, key)| PublicKey { class, key }).collect())
    }

    /// What signs for a class of a campaign, as PKCS #8 in DER; none once the campaign is closed, and where there is no such class.
    pub async fn private_key(&self, campaign: CampaignId, class: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT private_key FROM signing_keys WHERE campaign_id = $1 AND class = $2 AND private_key IS NOT NULL";
        Ok(on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(campaign.0).bind(class).fetch_optional(pool).await?))
    }

    /// Notes that a credential is signed for an invitation: once, with nothing that says when. `address` is the digest by which its
    /// member would be remembered if they were erased: whoever was, and is back, has had theirs.
    pub async fn issue_credential(
        &self,
        invitation: InvitationId,
        address: &Digest,
        issued: &Credential,
    ) -> Result<Issued> {
        let note = "UPDATE invitations SET credential_class = $2, credential = $3
                    WHERE id = $1 AND credential IS NULL
                      AND EXISTS (SELECT 1 FROM campaigns c WHERE c.id = campaign_id AND c.state = 'open')
                      AND NOT EXISTS (SELECT 1 FROM credentials_of_erased e
                                      WHERE e.campaign_id = invitations.campaign_id AND e.digest = $4)";
        let known =
            "SELECT credential_class, credential FROM invitations WHERE id = $1 AND credential IS NOT NULL";
        let before =
            "SELECT 1 FROM credentials_of_erased e JOIN invitations i ON i.campaign_id = e.campaign_id
                      WHERE i.id = $1 AND e.digest = $2";
        let mut tx = self.write().await?;
        let noted = on!(&mut tx, tx =>
            sqlx::query(note)
                .bind(invitation.0)
                .bind(&issued.class)
                .bind(&issued.blinded[..])
                .bind(&address[..])
                .execute(&mut **tx)
                .await?
                .rows_affected());
        let known: Option<(String, Vec<u8>)> = on!(&mut tx, tx =>
            sqlx::query_as(known).bind(invitation.0).fetch_optional(&mut **tx).await?);
        let before: Option<i32> = match known {
            Some(_) => None,
            None => on!(&mut tx, tx =>
                sqlx::query_scalar(before).bind(invitation.0).bind(&address[..]).fetch_optional(&mut **tx).await?),
        };
        tx.commit().await?;
        Ok(match known {
            _ if noted == 1 => Issued::Noted,
            None if before.is_some() => Issued::Elsewhere,
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
                .bind(&key.private_key)
                .execute(&mut **tx)
                .await?;
        });
    }
    Ok(())
}

/// What an anonymous campaign that closes no longer needs: it signs nothing any more, so that a request which comes again is not answered
/// either; drafts can never be sent, and answers that were not published with others never will be, so neither is kept.
const CLOSE: [&str; 4] = [
    "DELETE FROM credentials_of_erased WHERE campaign_id = $1",
    "DELETE FROM drafts WHERE campaign_id = $1",
    "UPDATE responses SET answers = '{}', path = '{}', attributes = '{}' WHERE campaign_id = $1 AND release IS NULL",
    "UPDATE invitations SET credential_class = '', credential = $2 WHERE campaign_id = $1 AND credential IS NOT NULL",
];
/// What is kept in the place of a credential's digest then: that there was one.
const TAKEN: Digest = [0; 32];

/// Carries that out, for a campaign that is anonymous: also for one without keys, which was opened before there was a roster.
pub(crate) async fn close(tx: &mut Transaction, campaign: CampaignId) -> Result<()> {
    let sql = "UPDATE signing_keys SET private_key = NULL WHERE campaign_id = $1";
    on!(&mut *tx, tx => { sqlx::query(sql).bind(campaign.0).execute(&mut **tx).await?; });
    let [erased, drafts, responses, invitations] = CLOSE;
    on!(&mut *tx, tx => {
        sqlx::query(erased).bind(campaign.0).execute(&mut **tx).await?;
        sqlx::query(drafts).bind(campaign.0).execute(&mut **tx).await?;
        sqlx::query(responses).bind(campaign.0).execute(&mut **tx).await?;
        sqlx::query(invitations).bind(campaign.0).bind(&TAKEN[..]).execute(&mut **tx).await?;
    });
    if let Database::Postgres(tx) = tx {
        // Whoever claims mails lets new links lead to invitations: not while these are written anew, when each would wait for the other.
        sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(CLAIMING).execute(&mut **tx).await?;
        for sql in CLOSED {
            sqlx::query(sql).bind(campaign.0).execute(&mut **tx).await?;
        }
    }
    Ok(())
}
