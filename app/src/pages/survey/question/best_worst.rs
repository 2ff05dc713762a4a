use domain::answer::{Answer, Ends};
use domain::questionnaire::{BestWorst, Choice, End, Question};
use leptos::prelude::*;

use super::clear::clear;
use super::items::Items;
use super::wrong::Wrong;
use crate::say::{self, written};
use crate::survey_form;

/// Options with a radio on either side of the choice, in the grid of a battery.
pub fn best_worst(
    question: &Question,
    asked: &BestWorst,
    items: &Items,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> AnyView {
    let none = Ends::default();
    let ends = match answer {
        Some(Answer::Ends(ends)) => ends,
        _ => &none,
    };
    let rows = (0..).zip(&asked.options).map(|(place, option)| {
        let shown = items.row(option.id.as_str());
        let radios = End::ALL.map(|end| radio(question, asked, ends, option, place == 0, end, wrong));
        view! {
            <div
                class="battery-row"
                data-item=option.id.to_string()
                data-if=shown.condition
                data-of=shown.of
                hidden=shown.hidden
            >
                <p class="battery-statement">{written(&option.label)}</p>
                {radios.collect_view()}
            </div>
        }
    });
    view! {
        <div class="battery best-worst">
            <div class="battery-head" aria-hidden="true">
                <span></span>
                <span>{written(&asked.best)}</span>
                <span>{written(&asked.worst)}</span>
            </div>
            {rows.collect_view()}
        </div>
        {clear(question, survey_form::name(question), &question.text)}
    }
    .into_any()
}

fn radio(
    question: &Question,
    asked: &BestWorst,
    ends: &Ends,
    option: &Choice,
    is_first: bool,
    end: End,
    wrong: &Wrong,
) -> impl IntoView + use<> {
    let id = |end: End| survey_form::part(question, &format!("{}.{}", option.id, end.as_str()));
    let other = if end == End::Best { End::Worst } else { End::Best };
    // An error leads to the first of its column.
    let own = if is_first { survey_form::item(question, end.as_str()) } else { id(end) };
    let opposite = if is_first { survey_form::item(question, other.as_str()) } else { id(other) };
    view! {
        <label class="point">
            <input
                type="radio"
                id=own.clone()
                name=survey_form::item_name(question, end.as_str())
                value=option.id.to_string()
                checked=ends.at(end) == Some(&option.id)
                aria-label=say::pair(asked.called(end), &option.label)
                aria-invalid=wrong.at(&own)
                data-opposite=opposite
            />
            <span class="point-label">{written(asked.called(end))}</span>
        </label>
    }
}
