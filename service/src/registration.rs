//! What is fixed when a campaign opens, before anyone has answered.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use domain::assumption::Assumption;
use domain::campaign::{Document, Problem, State};
use domain::id::CampaignId;
use domain::notice;
use domain::questionnaire::Questionnaire;
use domain::registration::{Atom, Later, Registration};
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
    /// The campaign's document as it opened, with the assumptions of all families.
    pub document: Arc<Document>,
    /// What was registered together: at opening, then whatever was added later.
    pub families: Vec<Family>,
    /// The divisions that there were.
    pub divisions: Vec<Division>,
    /// How answers are published.
    pub publication: Publication,
    /// Every interval that holds together with all others at the registered level.
    pub(crate) intervals: Vec<RegisteredInterval>,
}

/// Assumptions whose verdicts hold together.
#[derive(Debug, Clone)]
pub struct Family {
    /// The SHA-256 of its canonical document in hexadecimal digits; none for a draft.
    pub digest: Option<String>,
    /// When it was registered.
    pub at: Option<Timestamp>,
    /// The chance that any of its verdicts is ever wrong, in basis points.
    pub alpha_bp: u16,
    /// The places of its assumptions in the document.
    pub assumptions: Range<usize>,
    /// What was asked when it was registered: its rules speak of that, whatever words later versions have.
    pub questionnaire: Arc<Questionnaire>,
    /// How many intervals share its alpha.
    pub intervals: usize,
    /// What could be seen when it was registered; none for what was registered at opening.
    pub later: Option<Later>,
}

/// A family as it was written: its digest and when.
type Written = Option<(Digest, Timestamp)>;

impl Registered {
    /// The family of the assumption at this place in the document.
    pub fn family(&self, assumption: usize) -> Option<&Family> {
        self.families.iter().find(|family| family.assumptions.contains(&assumption))
    }

    /// What was asked when the assumption at this place was registered.
    pub fn asked(&self, assumption: usize) -> &Questionnaire {
        self.family(assumption).map_or(&self.document.questionnaire, |family| &family.questionnaire)
    }

    fn new(
        campaign: CampaignId,
        mut document: Document,
        first: Registration,
        written: Written,
        later: Vec<(Registration, Written)>,
    ) -> Result<Self> {
        let divisions: Vec<_> = first.divisions.iter().map(|division| division.id.clone()).collect();
        let mut families = Vec::with_capacity(1 + later.len());
        document.assumptions.clear();
        let mut join = |own: Registration, written: &Written| {
            let from = document.assumptions.len();
            document.assumptions.extend(own.assumptions);
            let assumptions = from..document.assumptions.len();
            let held = intervals::registered(
                &document.assumptions,
                &own.questionnaire,
                &divisions,
                assumptions.clone(),
                own.alpha_bp,
            );
            families.push(Family {
                digest: written.as_ref().map(|(digest, _)| hex::encode(digest)),
                at: written.as_ref().map(|(_, at)| *at),
                intervals: held.len(),
                alpha_bp: own.alpha_bp,
                assumptions,
                questionnaire: Arc::new(own.questionnaire),
                later: own.later,
            });
            held
        };
        let mut intervals = join(first.clone(), &written);
        for (own, written) in later {
            intervals.extend(join(own, &written));
        }
        Ok(Self {
            campaign,
            digest: written.map(|(digest, _)| hex::encode(digest)),
            at: written.map(|(_, at)| at),
            publication: Publication::new(first.k.into(), first.breakdowns, &first.atoms)?,
            divisions: first.divisions,
            document: Arc::new(document),
            families,
            intervals,
        })
    }
}

/// What is registered of a campaign that was opened.
pub(crate) async fn of_opened(cx: &Service, campaign: CampaignId) -> Result<Arc<Registered>> {
    let families = cx.store.families(campaign).await?;
    with_families(cx, campaign, families).await
}

/// What is registered of a campaign; for a draft, what would be registered if it were opened now.
pub(crate) async fn of(cx: &Service, campaign: &Campaign) -> Result<Arc<Registered>> {
    if campaign.state != State::Draft {
        return of_opened(cx, campaign.id).await;
    }
    let registration = prepare(cx, campaign).await?;
    let document = campaign.document.clone();
    Ok(Arc::new(Registered::new(campaign.id, document, registration, None, Vec::new())?))
}

/// What is registered of a campaign with its first so many families: 1 is what was registered when it opened.
///
/// # Errors
/// [`Error::NotFound`] for a draft.
pub(crate) async fn with_families(
    cx: &Service,
    campaign: CampaignId,
    families: i64,
) -> Result<Arc<Registered>> {
    cx.registrations.at((campaign, families), read(cx, campaign, families)).await
}

/// The first so many families.
async fn read(cx: &Service, campaign: CampaignId, families: i64) -> Result<Registered> {
    let read = cx.store.registered(campaign).await?.into_iter();
    let mut read = read.filter(|family| i64::from(family.family) <= families).map(parsed);
    let first =
        read.next().ok_or_else(|| Error::NotFound(notice!("there is no registration of this campaign")))?;
    let (first, written) = first?;
    let document = documents::at(cx, campaign, FIRST_VERSION).await?;
    Registered::new(campaign, document.as_ref().clone(), first, written, read.collect::<Result<_>>()?)
}

fn parsed(read: store::Registered) -> Result<(Registration, Written)> {
    let registration = serde_json::from_str(&read.document).map_err(|error| {
        Error::Refused(notice!("the registration of this campaign cannot be read: {error}", error))
    })?;
    if digest(&read.document) != read.digest {
        return Err(Error::Refused(notice!(
            "the registration of this campaign was changed after it opened: its digest no longer fits"
        )));
    }
    Ok((registration, Some((read.digest, read.created_at))))
}

/// Whether assumptions can be added to a campaign; else everything that is wrong, each by its place among them.
pub(crate) async fn check_later(
    cx: &Service,
    campaign: &Campaign,
    assumptions: &[Assumption],
    alpha_bp: u16,
) -> Result<()> {
    let registered = of(cx, campaign).await?;
    let taken = |own: &Assumption| registered.document.assumptions.iter().any(|known| known.id == own.id);
    let taken = assumptions.iter().enumerate().filter(|(_, own)| taken(own)).map(|(at, own)| {
        let what = notice!("'{id}' is the id of an earlier assumption", id = own.id);
        Problem::new(format!("assumptions[{at}].id"), what)
    });
    let mut problems: Vec<Problem> = taken.collect();
    let document = Document { assumptions: assumptions.to_vec(), alpha_bp, ..campaign.document.clone() };
    problems.extend(domain::campaign::problems(&document));
    problems.extend(domain::campaign::unknown_divisions(&document, &registered.divisions));
    if assumptions.is_empty() {
        problems.push(Problem::new("assumptions", notice!("is empty: name at least one assumption to add")));
    }
    if problems.is_empty() {
        let (registration, ..) = next_family(cx, campaign, assumptions, alpha_bp).await?;
        let alone = Registered::new(campaign.id, document, registration, None, Vec::new())?;
        problems = crate::results::outlook::undecidable(Arc::new(alone)).await?;
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Document(problems)) }
}

/// Registers one more family, with what can be seen at that very moment.
///
/// # Errors
/// [`Error::Stale`] if answers were published, or another family registered, in between.
pub(crate) async fn add_later(
    cx: &Service,
    campaign: &Campaign,
    assumptions: &[Assumption],
    alpha_bp: u16,
) -> Result<()> {
    let (registration, family) = next_family(cx, campaign, assumptions, alpha_bp).await?;
    let (document, digest) = written(&registration)?;
    let created_at = cx.clock.now();
    let family = store::Registered { family, digest, document, created_at };
    Ok(cx.store.add_family(campaign.id, campaign.release, &family).await?)
}

/// What the next family would be, and its number.
async fn next_family(
    cx: &Service,
    campaign: &Campaign,
    assumptions: &[Assumption],
    alpha_bp: u16,
) -> Result<(Registration, i32)> {
    let mut families = cx.store.registered(campaign.id).await?.into_iter();
    let first = families
        .next()
        .ok_or_else(|| Error::NotFound(notice!("there is no registration of this campaign")))?;
    let family = families.last().map_or(first.family, |last| last.family) + 1;
    let (first, _) = parsed(first)?;
    let later = Later {
        family: u16::try_from(family).map_err(|_| Error::Refused(notice!("there are too many families")))?,
        release: campaign.release,
        responses: u32::try_from(campaign.responses).unwrap_or(u32::MAX),
    };
    let asked = campaign.document.questionnaire.clone();
    Ok((first.later(asked, assumptions.to_vec(), alpha_bp, later), family))
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
        .map_err(|error| Error::Refused(notice!("the registration cannot be written: {error}", error)))?;
    let digest = digest(&json);
    Ok((json, digest))
}

fn digest(json: &str) -> Digest {
    Sha256::digest(json.as_bytes()).into()
}
