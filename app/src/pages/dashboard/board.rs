//! What stands around the cards of the board: how to read it, what was registered, and which cards to show.

use leptos::prelude::*;
use serde::Deserialize;

use crate::api::results::{AsOf, Card, Moment, Screen, VerdictTone};
use crate::components::{Button, ButtonKind, EmptyState, LinkButton};
use crate::words;

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

const VERDICTS: [(VerdictTone, &str, &str); 3] = [
    (VerdictTone::Denied, "denied", "Denied"),
    (VerdictTone::Open, "open", "Not yet known"),
    (VerdictTone::Supported, "supported", "Supported"),
];

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
            verdict
                .is_none_or(|verdict| VERDICTS.iter().any(|(own, name, _)| *own == tone && *name == verdict))
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
    let fixed = match registration.responses {
        None => "Before anybody answered, the rules, the questions and the number of members were fixed."
            .to_owned(),
        Some(responses) => format!(
            "When {} could be seen, on {}, more assumptions were added.",
            words::count(responses.into(), "answer", "answers"),
            registration.at.words
        ),
    };
    view! {
        <p>
            {fixed} " Their fingerprint (SHA-256) is " <code>{registration.digest}</code>
            ". If any of it were changed, the fingerprint would be another."
        </p>
    }
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
    let of = as_of.at.map(|at| format!("Release {}, the last one, of {}. ", as_of.release, at.words));
    let added = added_later(&around.registrations);
    view! {
        <div class="report-basis stack">
            <p>
                {of}
                "The chance that any verdict here is wrong is at most " {around.wrong}
                ", however often anybody looked while members answered."{added}" No number speaks of fewer than "
                {around.least} " people. Verdicts rest on the rules alone; what follows them describes."
            </p>
            <Fingerprints registrations=around.registrations />
        </div>
    }
}

/// What the promised chance of error does not speak of.
fn added_later(registrations: &[Registration]) -> &'static str {
    if registrations.len() > 1 {
        " Assumptions that were added later have a chance of their own: their cards say so."
    } else {
        ""
    }
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
    let all = choice.is_made().then(|| view! { <a href=chosen.clone()>"Show all"</a> });
    let verdicts =
        VERDICTS.iter().map(|(_, name, label)| ((*name).to_owned(), (*label).to_owned())).collect();
    let added = added_later(&registrations);
    view! {
        <div class="board-around">
            <Guide least wrong added />
            <Registered registrations />
            <form class="board-choice" id=CHOICE method="get" action=chosen>
                <Pick name="topic" label="Topic" all="All topics" options=topics chosen=choice.topic />
                <Pick name="division" label="Division" all="All divisions" options=divisions chosen=choice.division />
                <Pick name="verdict" label="Verdict" all="All verdicts" options=verdicts chosen=choice.verdict />
                <Button kind=ButtonKind::Quiet>"Show"</Button>
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
        view! {
            <details class="registered">
                <summary>"Rules registered " {registration.at.words.clone()} ", digest " <code>{short} "…"</code></summary>
                <Fingerprints registrations />
            </details>
        }
    })
}

fn no_assumptions(questions: String) -> impl IntoView {
    view! {
        <EmptyState title="This campaign makes no assumptions">
            <p>"Nothing is judged here. What members answered is shown question by question."</p>
            <LinkButton href=questions>"Every question"</LinkButton>
        </EmptyState>
    }
}

fn nothing_fits() -> impl IntoView {
    view! {
        <EmptyState title="No assumption fits this choice">
            <p>"Choose something else above, or show all."</p>
        </EmptyState>
    }
}

#[component]
fn Pick(
    name: &'static str,
    label: &'static str,
    all: &'static str,
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
fn Guide(least: u32, wrong: String, added: &'static str) -> impl IntoView {
    view! {
        <details class="guide">
            <summary>"How to read this page"</summary>
            <div class="prose">
                <p>
                    "Each card is a statement that could be wrong. How it is decided is fixed before anybody answers. "
                    <b>"Supported"</b> " means that the answers rule out that it is false; " <b>"denied"</b>
                    " that they rule out that it is true. Both hold even if members who do not answer differ from those who do, as far as the rule allows for."
                </p>
                <p>
                    "The dot is what members said so far. The bar is where the truth for all members can be, those who have not answered included. The dashed line is what the statement promises. If the whole bar is on one side of the line, there is a verdict. If the bar touches the line, there is none yet. Rows that the statement does not speak of are pale."
                </p>
                <p>
                    <b>"Not yet known"</b>
                    " is an honest answer: what members said so far fits both. It is no failure, and no reason to guess. Each card says what is still open."
                </p>
                <p>
                    {format!(
                        "Numbers move in steps: answers are counted when those of {least} people are together, so that nobody can tell what one person said. Members of several divisions count in each of them, and once among all members.",
                    )}
                </p>
                <p>
                    {format!(
                        "The chance that any verdict on these pages is ever wrong is at most {wrong}, however often you look.{added} This takes for granted that within each group early and late answers are alike, and that those who never answer do not differ by more than each rule allows. A verdict, once given, stays.",
                    )}
                </p>
            </div>
        </details>
    }
}
