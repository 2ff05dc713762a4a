//! Answering: the ways in, and drafts.

mod asking;
mod entering;
pub mod export;
pub mod import;
mod language;
mod quotas;
mod sending;
mod shown;
mod starting;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::answer::{self, AnswerProblem, Answers, Fields};
use domain::campaign::{Document, Privacy, State};
use domain::decimal::Decimal;
use domain::id::QuestionId;
use domain::moment::Moment;
use domain::notice;
use domain::profile::{Path, Profile};
use domain::questionnaire::{Page, Seen, Sheet, Tongue};
use domain::segment::Combination;
use domain::time::Timestamp;
use domain::venue::Code;
use store::{Digest, Draft, Invitation, Standing, Write, Written};
use uuid::Uuid;

use crate::error::Answering;
use crate::files::{self, Given};
use crate::mailings::Words;
use crate::publication::Class;
use crate::{Error, Result, Service, registration, secrets};

pub(crate) use asking::Asking;
use entering::browser_key;
pub use entering::{Way, enter};
pub use quotas::require_place;
pub use sending::{reopen, send, send_page, withdraw};
pub use shown::Unplaced;
pub(crate) use starting::start_with_credential;
pub use starting::{Coming, Started, start, start_confirmed, start_open};

/// A respondent at the door of a campaign: what they may answer, and what they have answered so far.
#[derive(Debug, Clone)]
pub struct Door {
    /// Where the campaign stands.
    pub campaign: Standing,
    /// The document as this respondent sees it: the version their draft began on, in their language.
    pub document: Arc<Document>,
    /// The same in the campaign's own language, with its translations.
    pub original: Arc<Document>,
    /// The texts of `document` that are in the campaign's own language because they are not translated.
    pub untranslated: Arc<BTreeSet<String>>,
    /// The invitation, for a personal link.
    pub invitation: Option<Invitation>,
    /// What has been answered so far; none before Start.
    pub draft: Option<Draft>,
    /// When the response was sent through this door, if it was.
    pub sent: Option<Timestamp>,
    /// What shaped the questionnaire: of what was sent, else of the draft.
    pub path: Path,
    /// What is known of a member in an anonymous campaign, where it is all that is known: of who comes by an invitation, to make a
    /// credential, and of who has come with one.
    pub class: Option<Class>,
    /// The one moment that an anonymous campaign keeps of all that happens in it: when it opened.
    moment: Option<Timestamp>,
    /// What the form that is posted showed, where it is of another version than the draft.
    shown: Option<Arc<Document>>,
    /// Whether what was sent is being changed.
    is_change: bool,
    key: Option<Digest>,
    version: i32,
    words: &'static dyn Words,
}

/// What became of a page's fields.
#[derive(Debug)]
pub struct Saved {
    /// All answers so far, with those of this page.
    pub answers: Answers,
    /// What on this page needs another look before going on.
    pub problems: Vec<AnswerProblem>,
    /// Whether these answers lead to a question on this page that was not shown.
    pub reveals: bool,
    /// The [marks](answer::mark) of what the page was posted with.
    pub marks: BTreeMap<QuestionId, String>,
    /// What has no place in the version that the draft is of.
    pub unplaced: Vec<Unplaced>,
}

impl Tongue for Door {
    fn number(&self, number: Decimal) -> String {
        self.words.number(&self.document.language, number)
    }

    fn moment(&self, moment: Moment) -> String {
        self.words.moment(&self.document.language, moment)
    }
}

impl Door {
    /// The answers so far.
    pub fn answers(&self) -> Answers {
        self.draft.as_ref().map(|draft| draft.answers.clone()).unwrap_or_default()
    }

    /// What is known of the respondent beside answers. Their name on the roster is known to texts and conditions alone.
    pub fn profile(&self) -> Profile {
        let random = self.path.seed.map(|seed| self.document.questionnaire.draws(seed)).unwrap_or_default();
        if let Some(class) = &self.class {
            let (roster, divisions) = (class.attributes.clone(), class.combination.clone());
            return Profile { roster, divisions, link: self.path.link.clone(), random };
        }
        let member = self.invitation.as_ref().map(|invitation| &invitation.member);
        let mut roster = member.map(|member| member.attributes.clone()).unwrap_or_default();
        if let Some(member) = member.filter(|member| !member.name.is_empty()) {
            roster.entry("name".to_owned()).or_insert_with(|| member.name.clone());
        }
        Profile { roster, divisions: self.combination(), link: self.path.link.clone(), random }
    }

    /// What this respondent sees with these answers.
    pub fn seen(&self, answers: &Answers) -> Seen {
        self.asking().seen(answers)
    }

    /// The page where this respondent goes on; none when there is nothing left to answer.
    pub fn page_to_go_on(&self, answers: &Answers) -> Option<usize> {
        self.asking().page_to_go_on(answers)
    }

    /// The pages that are seen at once, as they are put before this respondent; none where there is no such page.
    pub fn pages(&self, sheet: Sheet, answers: &Answers) -> Vec<Page> {
        self.asking().pages(sheet, answers)
    }

    /// These pages as they read where it is not known what was answered.
    pub fn pages_recalling_no_answer(&self, sheet: Sheet, answers: &Answers) -> Vec<Page> {
        self.asking().pages_recalling_no_answer(sheet, answers)
    }

    /// How long these pages take, with those after them, in minutes.
    pub fn minutes_from(&self, sheet: Sheet, answers: &Answers) -> u16 {
        self.asking().minutes_from(sheet, answers)
    }

    fn asking(&self) -> Asking<'_> {
        let questionnaire = &self.document.questionnaire;
        Asking { questionnaire, seed: self.path.seed, profile: self.profile(), tongue: self }
    }

    /// Whether all who begin are asked the same, in the same order and the same words.
    pub fn is_asked_the_same(&self) -> bool {
        let asked = &self.document.questionnaire;
        !(asked.looks_at_profile() || asked.is_shuffled() || asked.recalls())
    }

    /// Whether the questions stand on the invitation, and the first answer starts: the document says so, and it is somebody the
    /// roster knows.
    pub fn begins_at_once(&self) -> bool {
        self.invitation.is_some() && self.campaign.state == State::Open && self.document.begins_at_once()
    }

    /// The divisions the respondent holds: from the roster, or as they said at an open link.
    pub fn combination(&self) -> Combination {
        if let Some(class) = &self.class {
            return class.combination.clone();
        }
        match (&self.invitation, &self.draft) {
            (Some(invitation), _) => invitation.member.combination.clone(),
            (None, Some(draft)) => draft.combination.clone(),
            (None, None) => Combination::default(),
        }
    }

    /// Whether nobody can link answers to a member here.
    pub fn is_anonymous(&self) -> bool {
        self.document.privacy == Privacy::Anonymous
    }

    /// Now, as far as it is kept.
    fn kept_moment(&self, cx: &Service) -> Timestamp {
        self.moment.unwrap_or_else(|| cx.clock.now())
    }

    /// A number drawn by chance where no order is kept.
    fn unordered(&self) -> Option<i64> {
        self.is_anonymous().then(secrets::unordered)
    }

    /// A short code that names this door's response to the respondent, and to nobody else.
    pub fn receipt(&self) -> String {
        self.key.map(|key| secrets::short(&secrets::digest(&format!("receipt {key:?}")))).unwrap_or_default()
    }

    /// The version of the questionnaire that this respondent sees.
    pub fn version(&self) -> i32 {
        self.version
    }

    pub(crate) fn key(&self) -> Result<Digest> {
        self.key.ok_or_else(|| Error::Answering(Answering::NotStarted))
    }

    /// Refuses what comes after sending, or while nothing is taken.
    pub(crate) fn require_taking(&self) -> Result<()> {
        self.require_open()?;
        if self.sent.is_some() { Err(already_sent()) } else { Ok(()) }
    }

    /// Refuses whoever comes by an invitation where answers are given with a credential.
    fn require_no_credential(&self) -> Result<()> {
        let needs = self.is_anonymous() && self.invitation.is_some();
        if needs { Err(Error::Answering(Answering::NeedsCredential)) } else { Ok(()) }
    }

    pub(crate) fn require_open(&self) -> Result<()> {
        if self.campaign.state == State::Open { Ok(()) } else { Err(not_open(self.campaign.state)) }
    }
}

/// The SHA-256 of what was registered when the campaign opened, then of what was added later, in hexadecimal digits: for
/// everyone, so that whoever answers can hold the rules against it later.
pub async fn fingerprints(cx: &Service, door: &Door) -> Result<Vec<String>> {
    let registered = registration::with_families(cx, door.campaign.id, door.campaign.families).await?;
    Ok(registered.families.iter().filter_map(|family| family.digest.clone()).collect())
}

/// Takes the fields of a page, or of all, into the draft and keeps it, whatever is wrong with them.
///
/// # Errors
/// [`Error::NotFound`] if there is no such page, [`Error::Refused`] before Start, after sending and while the campaign is not open.
pub async fn save_page(cx: &Service, door: &Door, sheet: Sheet, fields: &Fields) -> Result<Saved> {
    save_page_with(cx, door, sheet, fields, &Given::default()).await
}

/// The same with files that came with the page.
///
/// # Errors
/// Those of [`save_page`].
pub async fn save_page_with(
    cx: &Service,
    door: &Door,
    sheet: Sheet,
    fields: &Fields,
    given: &Given,
) -> Result<Saved> {
    keep(cx, door, take_page(door, sheet, fields, given)?).await
}

fn take_page(door: &Door, sheet: Sheet, fields: &Fields, given: &Given) -> Result<Saved> {
    door.require_taking()?;
    door.require_no_credential()?;
    // What is asked, and in which order, is not known before the start.
    if door.draft.is_none() && !door.begins_at_once() {
        return Err(Error::Answering(Answering::NotStarted));
    }
    let mut answers = door.answers();
    let pages = door.pages(sheet, &answers);
    if pages.is_empty() {
        return Err(Error::NotFound(notice!("there is no page {page}", page = sheet)));
    }
    let fields = &files::merge(&pages, fields, given, &mut answers);
    let known = answers.clone();
    let mut problems = answer::take_changes(&pages, fields, &mut answers);
    files::complete(&mut answers, &known);
    // A file that was not taken is not also missing.
    problems.retain(|problem| !given.refused.iter().any(|refused| refused.question == problem.question));
    problems.extend(given.refused.iter().cloned());
    let reveals = answer::reveals(&pages, &answers, fields);
    let marks = answer::marks(&pages, fields);
    let mut unplaced = answer::unplaced(&door.pages_shown(sheet, &answers), &pages, fields);
    unplaced.extend(given.unplaced.iter().cloned());
    Ok(Saved { answers, problems, reveals, marks, unplaced })
}

async fn keep(cx: &Service, door: &Door, taken: Saved) -> Result<Saved> {
    if taken.answers != door.answers() {
        let start = Start {
            key: door.key()?,
            venue: door.draft.as_ref().and_then(|draft| draft.venue),
            combination: door.combination(),
            path: paced(cx, door, &taken.answers),
        };
        let key = start.key;
        save(cx, door, start, taken.answers.clone()).await?;
        let before = files::named(&door.answers());
        let named = files::named(&taken.answers);
        let gone: Vec<Uuid> = before.into_iter().filter(|id| !named.contains(id)).collect();
        cx.store.drop_files(door.campaign.id, &key, &gone).await?;
    }
    Ok(taken)
}

/// How this respondent goes through the questionnaire, with the time that the answers took which changed now.
fn paced(cx: &Service, door: &Door, answers: &Answers) -> Path {
    let mut path = door.path.clone();
    if let Some(draft) = door.draft.as_ref().filter(|_| !door.is_anonymous()) {
        path.pace.note(&draft.answers, answers, draft.saved_at.seconds_until(cx.clock.now()));
    }
    path
}

/// What is known of a respondent since they started.
struct Start {
    key: Digest,
    venue: Option<Code>,
    combination: Combination,
    path: Path,
}

async fn save(cx: &Service, door: &Door, start: Start, answers: Answers) -> Result<()> {
    let Start { key, venue, combination, path } = start;
    let draft = Draft {
        key,
        campaign: door.campaign.id,
        invitation: door.invitation.as_ref().map(|invitation| invitation.id),
        venue,
        combination,
        version: door.version(),
        answers,
        path,
        saved_at: door.kept_moment(cx),
        unordered: door.unordered(),
    };
    match cx.writer.ask(Write::Save(draft)).await? {
        Written::AlreadySubmitted { .. } => Err(already_sent()),
        Written::NotOpen(state) => Err(not_open(state)),
        _ => Ok(()),
    }
}

fn already_sent() -> Error {
    Error::Answering(Answering::Sent)
}

fn not_open(state: State) -> Error {
    Error::Answering(match state {
        State::Paused => Answering::Paused,
        State::Closed => Answering::Closed,
        State::Draft | State::Open => Answering::NotOpen,
    })
}
