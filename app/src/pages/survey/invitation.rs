use std::collections::BTreeSet;

use domain::campaign::{Privacy, State};
use domain::id::DivisionId;
use domain::segment::Division;
use leptos::prelude::*;

use super::frame::{SurveyFrame, paragraphs};
use crate::components::{Button, ChoicesField, ErrorSummary, FieldOption, Notice, NoticeKind, PageError};
use crate::document::Site;
use crate::{routes, words};

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
    /// By the open link: the divisions are asked, since no roster says them.
    Open {
        /// What can be chosen.
        divisions: Vec<Division>,
        /// What was chosen.
        chosen: BTreeSet<DivisionId>,
        /// Whether 'None of these' was chosen.
        none: bool,
        /// What is wrong with it.
        error: Option<String>,
    },
}

/// What the invitation shows.
#[derive(Debug, Clone)]
pub struct InvitationModel {
    /// The address of the survey.
    pub base: String,
    /// How someone came.
    pub way: Way,
    /// The campaign's title.
    pub title: String,
    /// Who asks.
    pub asks: String,
    /// Why.
    pub intro: String,
    /// The campaign's language.
    pub language: String,
    /// What is promised.
    pub privacy: Privacy,
    /// The fewest people that a published number is about.
    pub least: u16,
    /// The SHA-256 of what was registered at opening, then of what was added later, in hexadecimal digits.
    pub fingerprints: Vec<String>,
    /// Whether answers were just taken back.
    pub withdrawn: bool,
    /// Where the campaign is in its life.
    pub state: State,
    /// How many minutes it takes.
    pub minutes: u16,
    /// How many pages it has.
    pub pages: u16,
    /// Whether answers were kept from an earlier visit.
    pub draft: bool,
    /// The values that the link brought, of those that the survey asks for.
    pub link: Vec<(String, String)>,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// The first page: who asks, why, how long, who sees what, and Start.
#[component]
pub fn InvitationPage(
    /// What it shows.
    model: InvitationModel,
) -> impl IntoView {
    let error = match &model.way {
        Way::Open { error, .. } => error.clone(),
        Way::Personal { .. } => None,
    };
    let errors: Vec<PageError> =
        error.iter().map(|text| PageError { href: "#divisions".to_owned(), text: text.clone() }).collect();
    let open_link = matches!(model.way, Way::Open { .. });
    let body = match model.state {
        State::Open => view! { <StartForm model=model.clone() /> }.into_any(),
        other => closed_door(other, model.draft).into_any(),
    };
    view! {
        <SurveyFrame
            title=model.title.clone()
            campaign=model.title.clone()
            failed=error.is_some()
            simulated=model.simulated
            language=model.language
        >
            <ErrorSummary errors />
            {model.withdrawn.then(|| {
                view! {
                    <Notice kind=NoticeKind::Success title="Your answers were taken back">
                        <p>"Nothing of them is kept. You can answer anew as long as the survey is open."</p>
                    </Notice>
                }
            })}
            <p class="eyebrow">{model.asks}</p>
            <h1>{model.title}</h1>
            <div class="survey-intro prose">{paragraphs(&model.intro)}</div>
            <Facts minutes=model.minutes pages=model.pages open_link />
            <Promise privacy=model.privacy open_link least=model.least fingerprints=model.fingerprints />
            {body}
        </SurveyFrame>
    }
}

/// How long it takes, at a glance.
#[component]
pub fn Facts(
    /// How many minutes it takes.
    minutes: u16,
    /// How many pages it has.
    pages: u16,
    /// Whether it is reached by the open link, which one device can go on with.
    open_link: bool,
) -> impl IntoView {
    view! {
        <dl class="survey-facts">
            <div>
                <dt>"Time"</dt>
                <dd>{words::about_minutes(minutes)}</dd>
            </div>
            <div>
                <dt>"Length"</dt>
                <dd>{words::count(pages.into(), "page", "pages")}</dd>
            </div>
            <div>
                <dt>"Break"</dt>
                <dd>{if open_link { "any time, on this device" } else { "any time, on any device" }}</dd>
            </div>
        </dl>
    }
}

#[component]
fn StartForm(model: InvitationModel) -> impl IntoView {
    let who = match model.way {
        Way::Personal { divisions: Some(divisions) } => {
            view! {
                <p>
                    "You are here as a member of " <b>{divisions}</b>
                    ". What your membership already says is not asked again."
                </p>
            }
            .into_any()
        }
        Way::Personal { divisions: None } => {
            view! {
                <p>
                    "You are here as a member of no division. What your membership already says is not asked again."
                </p>
            }
            .into_any()
        }
        // Whoever goes on has said it before.
        Way::Open { .. } if model.draft => ().into_any(),
        Way::Open { divisions, chosen, none, error } => {
            let mut options: Vec<FieldOption> = divisions
                .into_iter()
                .map(|division| {
                    let ticked = chosen.contains(&division.id);
                    FieldOption::new(division.id.as_str(), division.name, ticked)
                })
                .collect();
            options.push(FieldOption::new(NO_DIVISION, "None of these", none));
            view! {
                <ChoicesField
                    id="divisions"
                    name="divisions[]"
                    legend="Which divisions do you belong to now?"
                    hint="Choose all that apply."
                    several=true
                    error
                    options
                />
            }
            .into_any()
        }
    };
    let link = model.link.into_iter().map(|(name, value)| {
        view! { <input type="hidden" name=routes::link_field(&name) value=value /> }
    });
    let link = link.collect_view();
    let start = if model.draft { "Go on where you left" } else { "Start" };
    view! {
        <form class="survey-start" method="post" action=routes::start(&model.base)>
            {who}
            {link}
            {model.draft.then(|| view! { <p>"The answers you gave before are here."</p> })}
            <Button>{start}</Button>
        </form>
    }
}

/// Who will see what, in one sentence, and how one can know.
#[component]
pub fn Promise(
    privacy: Privacy,
    open_link: bool,
    least: u16,
    /// The SHA-256 of what was registered; none before the campaign was opened.
    fingerprints: Vec<String>,
) -> impl IntoView {
    let registered = (!fingerprints.is_empty()).then(|| {
        let codes = fingerprints.into_iter().map(|digest| view! { " " <code>{digest}</code> }).collect_view();
        view! {
            <p>
                "What is asked, and what the answers must say for each assumption to be supported or denied, was registered when the survey opened and stays as it is; what is added later is registered by itself. The fingerprint of each (SHA-256):"
                {codes}
            </p>
        }
    });
    let association = expect_context::<Site>().association;
    let (promise, proof) = match (privacy, open_link) {
        (Privacy::Identified, false) => (
            format!(
                "Staff of {association} can read your answers with your name. Results are shown only as totals of at least {least} people."
            ),
            "Your invitation and your answers are kept together. Staff who read single answers have an account of their \
             own and the right to do so.",
        ),
        (Privacy::Confidential, false) => (
            format!(
                "Nobody sees your answers with your name; only totals of at least {least} people are shown."
            ),
            "No page, no export and no log of this program shows a name beside an answer. What ties your invitation to \
             your answers is kept apart from both, and is used only to let you go on later and to take one response from \
             each member.",
        ),
        (_, true) => (
            format!("No name is asked and none is kept; only totals of at least {least} people are shown."),
            "This way in is the same for everybody, so there is nothing that could tell who you are. A cookie in this \
             browser lets you go on later; it holds a random number and nothing else.",
        ),
    };
    view! {
        <section class="survey-promise" aria-labelledby="promise-title">
            <h2 id="promise-title">"Who will see what"</h2>
            <p>{promise}</p>
            <details>
                <summary>"How do you know?"</summary>
                <div class="prose">
                    <p>{proof}</p>
                    <p>
                        {format!(
                            "Answers wait until those of {least} people are together; only then are they added to the results, \
                             all at once. So no number ever moves because of one person, and \
                             nobody can find your answers by comparing today’s results with yesterday’s. What has not come \
                             together when the survey closes is never shown.",
                        )}
                    </p>
                    <p>"Until they are counted you can change your answers or take them back; afterwards nobody can tell them apart."</p>
                    <p>
                        "Your current divisions are kept with your answers, so that results can be shown for each division."
                    </p>
                    <p>
                        "What you write in your own words is read as you write it: leave out what would tell who you are, unless you want it known. Staff read it first, and pass on to leadership what names nobody."
                    </p>
                    {registered}
                </div>
            </details>
        </section>
    }
}

/// Says why nobody can start now.
fn closed_door(state: State, draft: bool) -> impl IntoView {
    let (title, what) = match state {
        State::Paused => {
            ("This survey is paused", "Come back later: this link will work again when it goes on.")
        }
        State::Closed => ("This survey is closed", "Thank you for coming. Answers are no longer taken."),
        State::Draft | State::Open => {
            ("This survey is not open yet", "Come back later: this link will work when it opens.")
        }
    };
    let kept = draft && state == State::Paused;
    view! {
        <Notice kind=NoticeKind::Warning title>
            <p>{what}</p>
            {kept.then(|| view! { <p>"The answers you gave before are kept."</p> })}
        </Notice>
    }
}
