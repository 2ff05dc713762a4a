//! What is fixed when a campaign opens, before anyone has answered.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::campaign::{Document, State};
use domain::id::CampaignId;
use domain::registration::{Atom, Registration};
use domain::segment::Division;
use domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use store::{Campaign, Digest};

use crate::publication::Publication;
use crate::results::intervals::{self, RegisteredInterval};
use crate::{Error, Result, Service, documents};

/// The version of the questionnaire that opening freezes.
const FIRST_VERSION: i32 = 1;

/// What is registered of a campaign, and what follows from it.
#[derive(Debug)]
pub struct Registered {
    /// The campaign.
    pub campaign: CampaignId,
    /// The SHA-256 of the canonical document in hexadecimal digits; none for a draft, of which nothing is registered yet.
    pub digest: Option<String>,
    /// When it was registered.
    pub at: Option<Timestamp>,
    /// The campaign's document as it was then.
    pub document: Arc<Document>,
    /// The divisions that there were.
    pub divisions: Vec<Division>,
    /// How answers are published.
    pub publication: Publication,
    /// Every interval that holds together with all others at the registered level.
    pub(crate) intervals: Vec<RegisteredInterval>,
}

impl Registered {
    /// How many intervals share the registered level.
    pub fn intervals(&self) -> usize {
        self.intervals.len()
    }

    fn new(
        campaign: CampaignId,
        registration: Registration,
        document: Arc<Document>,
        written: Option<(&Digest, Timestamp)>,
    ) -> Result<Self> {
        let divisions: Vec<_> = registration.divisions.iter().map(|division| division.id.clone()).collect();
        Ok(Self {
            campaign,
            digest: written.map(|(digest, _)| hex::encode(digest)),
            at: written.map(|(_, at)| at),
            publication: Publication::new(
                registration.k.into(),
                registration.breakdowns,
                &registration.atoms,
            )?,
            intervals: intervals::registered(&document, &divisions),
            divisions: registration.divisions,
            document,
        })
    }
}

/// What is registered of a campaign; for a draft, what would be registered if it were opened now.
pub(crate) async fn of(cx: &Service, campaign: &Campaign) -> Result<Arc<Registered>> {
    if campaign.state != State::Draft {
        return at(cx, campaign.id).await;
    }
    let registration = prepare(cx, campaign).await?;
    Ok(Arc::new(Registered::new(campaign.id, registration, Arc::new(campaign.document.clone()), None)?))
}

/// What is registered of a campaign that was opened.
///
/// # Errors
/// [`Error::NotFound`] for a draft.
pub(crate) async fn at(cx: &Service, campaign: CampaignId) -> Result<Arc<Registered>> {
    cx.registrations.at(campaign, read(cx, campaign)).await
}

async fn read(cx: &Service, campaign: CampaignId) -> Result<Registered> {
    let read = cx.store.registered(campaign).await?.into_iter().next();
    let read = read.ok_or_else(|| Error::NotFound("registration of this campaign".to_owned()))?;
    let registration: Registration = serde_json::from_str(&read.document).map_err(|error| {
        Error::Refused(format!("the registration of this campaign cannot be read: {error}"))
    })?;
    if digest(&read.document) != read.digest {
        return Err(Error::Refused(
            "the registration of this campaign was changed after it opened: its digest no longer fits"
                .to_owned(),
        ));
    }
    let document = documents::at(cx, campaign, FIRST_VERSION).await?;
    Registered::new(campaign, registration, document, Some((&read.digest, read.created_at)))
}

/// What would be registered of a campaign now.
pub(crate) async fn prepare(cx: &Service, campaign: &Campaign) -> Result<Registration> {
    let breakdowns = &campaign.document.breakdowns;
    let mut atoms: BTreeMap<_, u32> = BTreeMap::new();
    for (divisions, mut attributes, members) in cx.store.roster_atoms().await? {
        attributes.retain(|name, _| breakdowns.contains(name));
        *atoms.entry((divisions, attributes)).or_default() += members;
    }
    let atoms = atoms
        .into_iter()
        .map(|((divisions, attributes), members)| Atom { divisions, attributes, members })
        .collect();
    Ok(Registration::new(&campaign.document, cx.store.divisions().await?, atoms))
}

/// The canonical document of a registration, and its digest.
pub(crate) fn written(registration: &Registration) -> Result<(String, Digest)> {
    let json = registration
        .canonical_json()
        .map_err(|error| Error::Refused(format!("the registration cannot be written: {error}")))?;
    let digest = digest(&json);
    Ok((json, digest))
}

fn digest(json: &str) -> Digest {
    Sha256::digest(json.as_bytes()).into()
}
