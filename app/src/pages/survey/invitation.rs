use std::collections::BTreeSet;

use domain::campaign::{Privacy, State};
use domain::id::DivisionId;
use domain::segment::Division;
use leptos::prelude::*;

use super::credential::{Credential, Keys, MakeCredential, NoCredential};
use super::frame::{SurveyFrame, paragraphs};
use super::kiosk::{Kiosk, Stage};
use super::promise::Promise;
use crate::components::{
    Button, ChoicesField, ErrorSummary, FieldOption, Notice, NoticeKind, PageError, TextField,
};
use crate::routes;
use crate::say::{self, written};

/// What is posted in `divisions[]` for 'None of these'; no division can have this id.
pub const NO_DIVISION: &str = "-";

/// How someone came.
#[derive(Debug, Clone)]
pub enum Way {
    /// By a personal invitation.
    Personal {
        /// The member's current divisions in words, such as 'LITA + LLAMA'; `None` for a member of no division.
        divisions: Option<String>,
    },
    /// By a personal invitation to an anonymous campaign: their browser makes a credential first.
    Credential(Credential),
    /// By a personal invitation to an anonymous campaign, of a member who has too few to hide among.
    NoCredential {
        /// The address of the open link.
        open: String,
    },
    /// By the open link: the divisions are asked, since no roster says them.
    Open {
        /// What can be chosen.
        divisions: Vec<Division>,
        /// What was chosen.
        chosen: BTreeSet<DivisionId>,
        /// Whether 'None of these' was chosen.
        none: bool,
        /// What is wrong with it.
        error: Option<DivisionsFault>,
        /// The e-mail address that is confirmed first, where one is.
        address: Option<Address>,
    },
}

/// An e-mail address that is asked for.
#[derive(Debug, Clone)]
pub struct Address {
    /// What was filled in.
    pub typed: String,
    /// Whether that is no address.
    pub wrong: bool,
}

impl Address {
    fn error(&self) -> Option<String> {
        self.wrong.then(say::confirm_email_wrong)
    }
}

/// What is wrong with the divisions that were chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DivisionsFault {
    /// None was, and not 'None of these' either.
    NothingChosen,
    /// 'None of these' was, beside others.
    NoneBesideOthers,
}

impl DivisionsFault {
    fn said(self) -> String {
        match self {
            DivisionsFault::NothingChosen => say::divisions_missing(),
            DivisionsFault::NoneBesideOthers => say::divisions_both(),
        }
    }
}

/// The id of the form that starts, in which divisions are ticked.
pub(super) const START: &str = "start";

/// What the invitation shows.
#[derive(Debug, Clone)]
pub struct InvitationModel {
    /// The address of the survey.
    pub base: String,
    /// How someone came.
    pub way: Way,
    /// What there is to know before the first question.
    pub introduction: IntroductionModel,
    /// Whether answers were just taken back.
    pub withdrawn: bool,
    /// Whether they had been sent with a credential.
    pub by_credential: bool,
    /// Where the campaign is in its life.
    pub state: State,
    /// Whether answers were kept from an earlier visit.
    pub draft: bool,
    /// The values that the link brought, of those that the survey asks for.
    pub link: Vec<(String, String)>,
    /// The code of the venue that the link brought.
    pub venue: Option<String>,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// What there is to know before the first question.
#[derive(Debug, Clone)]
pub struct IntroductionModel {
    /// The campaign's title.
    pub title: String,
    /// Who asks.
    pub asks: String,
    /// Why.
    pub intro: String,
    /// What is promised.
    pub privacy: Privacy,
    /// The fewest people that a published number is about.
    pub least: u16,
    /// The SHA-256 of what was registered at opening, then of what was added later, in hexadecimal digits.
    pub fingerprints: Vec<String>,
    /// The version that is asked.
    pub version: i32,
    /// The keys of an anonymous campaign, for whoever answers with a credential.
    pub keys: Option<Keys>,
    /// How many minutes it takes.
    pub minutes: u16,
    /// How many pages it has.
    pub pages: u16,
    /// Whether it is reached by the open link, which one device can go on with.
    pub open_link: bool,
    /// Whether an e-mail address is confirmed first.
    pub confirms: bool,
    /// Whether it is on a machine that many use, which forgets each of them.
    pub kiosk: bool,
    /// Whether they cannot answer by this way, so that nothing is promised of it.
    pub elsewhere: bool,
}

/// The first page: who asks, why, how long, who sees what, and Start.
#[component]
pub fn InvitationPage(
    /// What it shows.
    model: InvitationModel,
) -> impl IntoView {
    let (divisions, address) = match &model.way {
        Way::Open { error, address, .. } => {
            (error.map(DivisionsFault::said), address.as_ref().and_then(Address::error))
        }
        Way::Personal { .. } | Way::Credential(_) | Way::NoCredential { .. } => (None, None),
    };
    let errors = [("#divisions", divisions), ("#email", address)];
    let error = |(href, text): (&str, Option<String>)| Some(PageError { href: href.to_owned(), text: text? });
    let errors: Vec<PageError> = errors.into_iter().filter_map(error).collect();
    let title = model.introduction.title.clone();
    let has_form = !matches!(model.way, Way::NoCredential { .. });
    let is_open = model.state == State::Open;
    let start = is_open.then(|| view! { <StartForm model=model.clone() /> });
    let shut = (!is_open).then(|| closed_door(model.state, model.draft).into_any());
    view! {
        <SurveyFrame
            title=title.clone()
            campaign=title
            failed=!errors.is_empty()
            simulated=model.simulated
            language_form=if is_open && has_form { START } else { "" }
            kiosk=model.introduction.kiosk.then_some(Kiosk { base: model.base, stage: Stage::Start })
        >
            <ErrorSummary errors />
            {model.withdrawn.then(|| {
                view! {
                    <Notice kind=NoticeKind::Success title=say::withdrawn_title()>
                        <p>{say::withdrawn()}</p>
                        {model.by_credential.then(|| view! { <p>{say::withdrawn_credential()}</p> })}
                    </Notice>
                }
            })}
            <Introduction model=model.introduction shut />
            {start}
        </SurveyFrame>
    }
}

/// Who asks, why, how long it takes, who sees what.
#[component]
pub(super) fn Introduction(
    /// What it shows.
    model: IntroductionModel,
    /// Why nobody can start now, where nobody can.
    #[prop(optional_no_strip)]
    shut: Option<AnyView>,
) -> impl IntoView {
    let IntroductionModel {
        title,
        asks,
        intro,
        privacy,
        least,
        fingerprints,
        version,
        keys,
        minutes,
        pages,
        open_link,
        confirms,
        kiosk,
        elsewhere,
    } = model;
    // A credential stays in the browser that made it; who has none goes on by the open link.
    let is_open = shut.is_none();
    let one_device = (open_link || elsewhere || keys.is_some()) && !confirms;
    view! {
        <p class="eyebrow">{written(&asks)}</p>
        <h1>{written(&title)}</h1>
        {shut}
        <div class="survey-intro prose">{paragraphs(&intro)}</div>
        {is_open.then(|| view! { <Facts minutes pages open_link=one_device kiosk /> })}
        {(!elsewhere).then(|| view! { <Promise privacy open_link confirms kiosk least fingerprints version keys /> })}
    }
}

/// As a member of which divisions someone answers who came by a personal link.
#[component]
pub(super) fn Held(
    /// The divisions in words; none for a member of none.
    divisions: Option<String>,
) -> impl IntoView {
    match divisions {
        Some(divisions) => {
            let (before, after) = say::around(say::member_of);
            view! { <p>{before} <b>{divisions}</b> {after}</p> }.into_any()
        }
        None => view! { <p>{say::member_of_none()}</p> }.into_any(),
    }
}

/// How long it takes, at a glance.
#[component]
pub fn Facts(
    /// How many minutes it takes.
    minutes: u16,
    /// How many pages it has.
    pages: u16,
    /// Whether one device alone can go on with it.
    open_link: bool,
    /// Whether it is on a machine that many use.
    #[prop(optional)]
    kiosk: bool,
) -> impl IntoView {
    let pause = match (open_link, kiosk) {
        (_, true) => say::break_kiosk(),
        (true, false) => say::break_this_device(),
        (false, false) => say::break_any_device(),
    };
    view! {
        <dl class="survey-facts">
            <div>
                <dt>{say::fact_time()}</dt>
                <dd>{say::about_minutes(minutes)}</dd>
            </div>
            <div>
                <dt>{say::fact_length()}</dt>
                <dd>{say::pages(pages)}</dd>
            </div>
            <div>
                <dt>{say::fact_break()}</dt>
                <dd>{pause}</dd>
            </div>
        </dl>
    }
}

#[component]
fn StartForm(model: InvitationModel) -> impl IntoView {
    let who = match model.way {
        Way::Personal { divisions } => view! { <Held divisions /> }.into_any(),
        Way::Credential(credential) => {
            return view! { <MakeCredential base=model.base credential /> }.into_any();
        }
        Way::NoCredential { open } => return view! { <NoCredential open /> }.into_any(),
        // Whoever goes on has said it before.
        Way::Open { .. } if model.draft => ().into_any(),
        Way::Open { divisions, chosen, none, error, address } => {
            let mut options: Vec<FieldOption> = divisions
                .into_iter()
                .map(|division| {
                    let ticked = chosen.contains(&division.id);
                    FieldOption::new(division.id.as_str(), division.name, ticked)
                })
                .collect();
            options.push(FieldOption::new(NO_DIVISION, say::divisions_none(), none));
            view! {
                <ChoicesField
                    id="divisions"
                    name="divisions[]"
                    legend=say::divisions()
                    hint=say::hint_all()
                    several=true
                    error=error.map(DivisionsFault::said)
                    options
                />
                {address
                    .map(|address| {
                        view! {
                            <TextField
                                name="email"
                                label=say::confirm_email()
                                hint=say::confirm_email_hint()
                                error=address.error()
                                value=address.typed
                                kind="email"
                                autocomplete="email"
                            />
                        }
                    })}
            }
            .into_any()
        }
    };
    let link = model.link.into_iter().map(|(name, value)| {
        view! { <input type="hidden" name=routes::link_field(&name) value=value /> }
    });
    let link = link.collect_view();
    let venue = model.venue.map(|code| view! { <input type="hidden" name=routes::VIA value=code /> });
    let start = if model.draft { say::start_go_on() } else { say::start() };
    view! {
        <form class="survey-start" id=START method="post" action=routes::start(&model.base) autocomplete="off">
            {who}
            {link}
            {venue}
            {model.draft.then(|| view! { <p>{say::start_kept()}</p> })}
            <Button>{start}</Button>
        </form>
    }
    .into_any()
}

/// Says why nobody can start now.
fn closed_door(state: State, draft: bool) -> impl IntoView {
    let (title, what) = match state {
        State::Paused => (say::paused_title(), say::paused()),
        State::Closed => (say::closed_title(), say::closed()),
        State::Draft | State::Open => (say::not_open_title(), say::not_open()),
    };
    let kept = draft && state == State::Paused;
    view! {
        <Notice kind=NoticeKind::Warning title>
            <p>{what}</p>
            {kept.then(|| view! { <p>{say::paused_kept()}</p> })}
        </Notice>
    }
}
