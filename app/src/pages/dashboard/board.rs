//! What stands around the cards of the board: how to read it, what was registered, and which cards to show.

use leptos::prelude::*;
use serde::Deserialize;

use crate::api::results::{AsOf, Card, Moment, Screen, VerdictTone};
use crate::components::{Button, ButtonKind, EmptyState, LinkButton};
use crate::say;

/// Which cards to show; a field that is absent or empty does not choose.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Choice {
    /// The id of a topic.
    pub topic: Option<String>,
    /// The id of a division that the assumption speaks of.
    pub division: Option<String>,
    /// `denied`, `open` or `supported`: in the division, if one is chosen.
    pub verdict: Option<String>,
}

/// The place on the page where cards are chosen.
const CHOICE: &str = "choice";

const VERDICTS: [(VerdictTone, &str); 3] =
    [(VerdictTone::Denied, "denied"), (VerdictTone::Open, "open"), (VerdictTone::Supported, "supported")];

fn verdict(tone: VerdictTone) -> String {
    match tone {
        VerdictTone::Denied => say::dashboard_denied(),
        VerdictTone::Open => say::dashboard_open(),
        VerdictTone::Supported => say::dashboard_supported(),
    }
}

impl Choice {
    /// All that results can be chosen by. Whatever is finer could point at single people.
    pub const FILTERS: [&str; 3] = ["topic", "division", "verdict"];

    /// Leaves the chosen cards on a board.
    #[must_use]
    pub fn of(&self, mut screen: Screen) -> Screen {
        screen.cards.retain(|card| self.fits(card));
        screen
    }

    fn is_made(&self) -> bool {
        [&self.topic, &self.division, &self.verdict].into_iter().any(|field| chosen(field).is_some())
    }

    fn fits(&self, card: &Card) -> bool {
        let verdict = chosen(&self.verdict);
        let says = |tone: VerdictTone| {
            verdict.is_none_or(|verdict| VERDICTS.iter().any(|(own, name)| *own == tone && *name == verdict))
        };
        let about = chosen(&self.topic).is_none_or(|topic| card.topic_id == topic);
        let rows = card.forests.iter().flat_map(|forest| &forest.rows);
        about
            && match chosen(&self.division) {
                None => says(card.verdict.tone),
                Some(id) => {
                    rows.filter(|row| row.in_scope && row.division == id).any(|row| says(row.verdict.tone))
                }
            }
    }
}

fn chosen(field: &Option<String>) -> Option<&str> {
    field.as_deref().filter(|chosen| !chosen.is_empty())
}

/// Assumptions that were registered together.
#[derive(Debug, Clone)]
pub struct Registration {
    /// The SHA-256 of what was registered, in hexadecimal digits.
    pub digest: String,
    /// When.
    pub at: Moment,
    /// How many answers could be seen by then; none for what was registered before anybody answered.
    pub responses: Option<u32>,
    /// The version that is asked now.
    pub version: i32,
}

/// What the board is chosen from, and what it rests on.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// What is chosen.
    pub choice: Choice,
    /// The topics that assumptions are about: ids and names.
    pub topics: Vec<(String, String)>,
    /// The divisions: ids and names.
    pub divisions: Vec<(String, String)>,
    /// The fewest people that a published number is about.
    pub least: u32,
    /// The chance that any verdict is ever wrong, in words.
    pub wrong: String,
    /// What was registered at opening, then what was added later; empty for a draft.
    pub registrations: Vec<Registration>,
    /// The address of every question's figure.
    pub questions: String,
}

/// What was fixed, and when.
#[component]
fn Fingerprint(registration: Registration) -> impl IntoView {
    let Registration { digest, at, responses, version } = registration;
    let (before, after) = say::around(|mark| match responses {
        None if version > 1 => say::dashboard_fixed_first(version.to_string(), mark),
        None => say::dashboard_fixed(mark),
        Some(responses) => say::dashboard_fixed_later(responses, at.words, mark),
    });
    view! { <p>{before} <code>{digest}</code> {after}</p> }
}

/// Every fingerprint, the first one first.
#[component]
fn Fingerprints(registrations: Vec<Registration>) -> impl IntoView {
    let each = registrations.into_iter().map(|registration| view! { <Fingerprint registration /> });
    each.collect_view()
}

/// What the report rests on.
#[component]
pub fn AroundReport(
    around: Around,
    /// The last release; none if nobody answered.
    as_of: AsOf,
) -> impl IntoView {
    let basis = [
        as_of.at.map(|at| say::dashboard_last_release(as_of.release.to_string(), at.words)),
        Some(say::dashboard_report_chance(around.wrong)),
        added_later(&around.registrations),
        Some(say::dashboard_report_least(around.least)),
    ];
    view! {
        <div class="report-basis stack">
            <p>{basis.into_iter().flatten().collect::<Vec<_>>().join(" ")}</p>
            <Fingerprints registrations=around.registrations />
        </div>
    }
}

/// What the promised chance of error does not speak of.
fn added_later(registrations: &[Registration]) -> Option<String> {
    (registrations.len() > 1).then(say::dashboard_added_later)
}

/// How to read the board, and which cards to show; where no card is shown, why.
#[component]
pub fn AroundBoard(
    around: Around,
    here: String,
    /// Whether there is any card.
    any: bool,
) -> impl IntoView {
    let Around { choice, topics, divisions, least, wrong, registrations, questions } = around;
    let none = if topics.is_empty() {
        Some(no_assumptions(questions).into_any())
    } else {
        (!any).then(|| nothing_fits().into_any())
    };
    // Who has chosen goes on from there, not from the top of the page.
    let chosen = format!("{here}#{CHOICE}");
    let all = choice.is_made().then(|| view! { <a href=chosen.clone()>{say::dashboard_show_all()}</a> });
    let verdicts = VERDICTS.iter().map(|(tone, name)| ((*name).to_owned(), verdict(*tone))).collect();
    let added = added_later(&registrations);
    view! {
        <div class="board-around">
            <Guide least wrong added />
            <Registered registrations />
            <form class="board-choice" id=CHOICE method="get" action=chosen>
                <Pick name="topic" label=say::dashboard_topic() all=say::dashboard_all_topics() options=topics chosen=choice.topic />
                <Pick name="division" label=say::dashboard_division() all=say::dashboard_all_divisions() options=divisions chosen=choice.division />
                <Pick name="verdict" label=say::dashboard_verdict() all=say::dashboard_all_verdicts() options=verdicts chosen=choice.verdict />
                <Button kind=ButtonKind::Quiet>{say::dashboard_show()}</Button>
                {all}
            </form>
            {none}
        </div>
    }
}

/// That the rules were fixed before anybody answered, and the digest by which everybody can check it.
#[component]
pub fn Registered(
    /// At opening, then whatever was added later; none for a draft.
    registrations: Vec<Registration>,
) -> impl IntoView {
    registrations.first().cloned().map(|registration| {
        let short: String = registration.digest.chars().take(8).collect();
        let (before, after) = say::around(|mark| say::dashboard_registered(registration.at.words, mark));
        view! {
            <details class="registered">
                <summary>{before} <code>{short} "…"</code> {after}</summary>
                <Fingerprints registrations />
            </details>
        }
    })
}

fn no_assumptions(questions: String) -> impl IntoView {
    view! {
        <EmptyState title=say::dashboard_no_assumptions()>
            <p>{say::dashboard_no_assumptions_what()}</p>
            <LinkButton href=questions>{say::dashboard_questions_title()}</LinkButton>
        </EmptyState>
    }
}

fn nothing_fits() -> impl IntoView {
    view! {
        <EmptyState title=say::dashboard_nothing_fits()>
            <p>{say::dashboard_nothing_fits_what()}</p>
        </EmptyState>
    }
}

#[component]
fn Pick(
    name: &'static str,
    label: String,
    all: String,
    options: Vec<(String, String)>,
    chosen: Option<String>,
) -> impl IntoView {
    let options = options.into_iter().map(|(id, label)| {
        let selected = chosen.as_deref() == Some(id.as_str());
        view! {
            <option value=id selected=selected>
                {label}
            </option>
        }
    });
    view! {
        <label>
            <span>{label}</span>
            <select name=name>
                <option value="">{all}</option>
                {options.collect_view()}
            </select>
        </label>
    }
}

/// For who reads the board for the first time.
#[component]
fn Guide(least: u32, wrong: String, added: Option<String>) -> impl IntoView {
    let [before, between, after] = say::around_both(say::dashboard_guide_verdicts);
    let (before_open, after_open) = say::around(say::dashboard_guide_open);
    let chance = [Some(say::dashboard_guide_chance(wrong)), added, Some(say::dashboard_guide_granted())];
    view! {
        <details class="guide">
            <summary>{say::dashboard_guide()}</summary>
            <div class="prose">
                <p>
                    {say::dashboard_guide_card()} " " {before} <b>{say::dashboard_guide_supported()}</b> {between}
                    <b>{say::dashboard_guide_denied()}</b> {after}
                </p>
                <p>{say::dashboard_guide_bar()}</p>
                <p>{before_open} <b>{say::dashboard_open()}</b> {after_open}</p>
                <p>{say::dashboard_guide_steps(least)}</p>
                <p>{chance.into_iter().flatten().collect::<Vec<_>>().join(" ")}</p>
            </div>
        </details>
    }
}
