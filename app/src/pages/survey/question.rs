//! A question as a group of fields, the same with and without script.

mod battery;
mod best_worst;
mod choice;
mod clear;
mod consent;
mod constant_sum;
mod date;
mod file;
mod hint;
mod items;
mod note;
mod number;
mod ranking;
mod scale;
mod table;
mod text;
mod wrong;

use domain::answer::{Answer, AnswerProblem, mark};
use domain::questionnaire::{Cells, Format, Kind, Number, Question, Scale, Table, Text};
use leptos::prelude::*;

pub use self::choice::picture;
pub use self::date::control;
pub use self::hint::hint;
use self::items::Items;
pub use self::table::is_wide;
use self::wrong::Wrong;
use crate::say::{self, written};
use crate::survey_form;

/// A question with what was answered and what is wrong with it. What is not there now is rendered, hidden and disabled,
/// so that an island can show it.
#[component]
pub fn QuestionField(
    question: Question,
    answer: Option<Answer>,
    problems: Vec<AnswerProblem>,
    /// The question as it is asked now; none if it is not.
    seen: Option<Question>,
) -> impl IntoView {
    if !question.answer.is_shown() {
        return ().into_any();
    }
    if let Kind::Note(note) = &question.answer {
        return note::note(&question, note, seen.is_some());
    }
    let hint = hint(&question);
    let faults: Vec<String> = problems.iter().map(|problem| say::problem(&question, problem)).collect();
    let error = faults.join(". ");
    let hint_id = survey_form::part(&question, "hint");
    let error_id = survey_form::part(&question, "error");
    let described = if hint.is_empty() { error_id.clone() } else { format!("{hint_id} {error_id}") };
    let invalid = !error.is_empty();
    let wrong = Wrong::of(&question, &problems);
    let limits = Limits::of(&question.answer);
    let shown = mark(&question, answer.as_ref());
    let (asked, required) = (seen.is_some(), seen.as_ref().is_some_and(|seen| seen.required));
    let items = Items::new(&question, seen);
    let control = match &question.answer {
        Kind::Single(single) => choice::single(&question, single, &items, answer.as_ref(), &wrong),
        Kind::Several(several) => choice::several(&question, several, &items, answer.as_ref(), &wrong),
        Kind::Scale(scale) => scale::scale(&question, scale, answer.as_ref()),
        Kind::Battery(battery) => battery::battery(&question, battery, &items, answer.as_ref()),
        Kind::Ranking(ranking) => ranking::ranking(&question, ranking, &items, answer.as_ref(), &wrong),
        Kind::BestWorst(asked) => best_worst::best_worst(&question, asked, &items, answer.as_ref(), &wrong),
        Kind::ConstantSum(sum) => constant_sum::constant_sum(&question, sum, &items, answer.as_ref(), &wrong),
        Kind::Table(table) => table::table(&question, table, &items, answer.as_ref(), &wrong),
        Kind::Number(number) => number::number(&question, number, answer.as_ref(), &wrong),
        Kind::Date(date) => date::date(&question, date, answer.as_ref(), &wrong),
        Kind::Text(text) => text::text(&question, text, answer.as_ref(), &wrong),
        Kind::Consent(consent) => consent::consent(&question, consent, answer.as_ref(), &wrong),
        Kind::File(upload) => file::file(&question, upload, answer.as_ref(), &wrong),
        Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => ().into_any(),
    };
    view! {
        <fieldset
            class="question"
            id=survey_form::id(&question)
            tabindex="-1"
            aria-describedby=described
            data-question=question.id.to_string()
            data-kind=limits.kind
            data-required=question.required
            data-at-least=limits.at_least
            data-at-most=limits.at_most
            data-from=limits.from
            data-to=limits.to
            data-step=limits.step
            data-decimals=limits.decimals
            data-format=limits.format
            data-if=survey_form::prepared(question.show_if.as_ref())
            data-required-if=survey_form::prepared(question.required_if.as_ref())
            data-valid-if=survey_form::prepared(question.valid_if.as_ref())
            data-invalid-text=question.valid_if.is_some().then(|| question.invalid_text.clone())
            data-invalid=invalid
            hidden=!asked
            disabled=!asked
        >
            <legend>
                <h2 id=survey_form::part(&question, "legend")>
                    {written(&question.text)}
                </h2>
                {(question.required || question.required_if.is_some())
                    .then(|| view! { " " <span class="question-needed" hidden=!required>{say::needed()}</span> })}
            </legend>
            {(!hint.is_empty())
                .then(|| {
                    view! {
                        <p class="question-hint" id=hint_id>
                            {hint.view()}
                        </p>
                    }
                })}
            <p class="field-error" id=error_id>
                {(!error.is_empty()).then_some(error)}
            </p>
            <input type="hidden" name="shown[]" value=shown />
            {control}
            {items.marks()}
        </fieldset>
    }
    .into_any()
}

/// What the island needs to check an answer, beside the options themselves: see `survey_form::data`.
#[derive(Default)]
struct Limits {
    kind: &'static str,
    at_least: Option<String>,
    at_most: Option<String>,
    from: Option<String>,
    to: Option<String>,
    step: Option<String>,
    decimals: Option<String>,
    format: Option<&'static str>,
}

impl Limits {
    fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Single(_) => Self { kind: "single", ..Self::default() },
            Kind::Several(several) => Self {
                kind: "several",
                at_least: several.at_least.map(|least| least.to_string()),
                at_most: several.at_most.map(|most| most.to_string()),
                ..Self::default()
            },
            Kind::Scale(scale) => Self { kind: "scale", ..Self::on(scale) },
            Kind::Battery(battery) => Self { kind: "battery", ..Self::on(&battery.scale) },
            Kind::Ranking(ranking) => {
                Self { kind: "ranking", at_most: ranking.top.map(|top| top.to_string()), ..Self::default() }
            }
            Kind::BestWorst(asked) => Self {
                kind: "best_worst",
                from: Some(asked.best.clone()),
                to: Some(asked.worst.clone()),
                ..Self::default()
            },
            Kind::ConstantSum(sum) => {
                Self { kind: "constant_sum", at_most: Some(sum.total.to_string()), ..Self::default() }
            }
            Kind::Table(Table { cells, .. }) => match cells {
                Cells::Tick => Self { kind: "table", ..Self::default() },
                Cells::Number(number) => Self { kind: "table", ..Self::of_number(number) },
                Cells::Text(text) => Self { kind: "table", ..Self::of_text(text) },
            },
            Kind::Number(number) => Self::of_number(number),
            Kind::Date(date) => Self {
                kind: "date",
                from: date.from.map(|from| from.to_string()),
                to: date.to.map(|to| to.to_string()),
                format: Some(date.asks.as_str()),
                ..Self::default()
            },
            Kind::Text(text) => Self::of_text(text),
            Kind::Consent(_) => Self { kind: "consent", ..Self::default() },
            Kind::File(upload) => {
                Self { kind: "file", at_most: Some(upload.at_most.to_string()), ..Self::default() }
            }
            Kind::Note(_) => Self { kind: "note", ..Self::default() },
            Kind::Hidden(_) | Kind::Calculated(_) => Self::default(),
        }
    }

    fn of_number(number: &Number) -> Self {
        Self {
            kind: "number",
            from: Some(number.from.to_string()),
            to: Some(number.to.to_string()),
            step: number.step.map(|step| step.to_string()),
            decimals: Some(number.decimals.to_string()),
            ..Self::default()
        }
    }

    fn of_text(text: &Text) -> Self {
        Self {
            kind: "text",
            at_most: Some(text.limit().to_string()),
            format: text.format.map(Format::as_str),
            ..Self::default()
        }
    }

    fn on(scale: &Scale) -> Self {
        Self { from: Some(scale.from.to_string()), to: Some(scale.to.to_string()), ..Self::default() }
    }
}
