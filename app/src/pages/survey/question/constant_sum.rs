use domain::answer::{Amount, Answer, Sorted};
use domain::questionnaire::{Choice, ConstantSum, Question};
use leptos::prelude::*;

use super::items::Items;
use super::wrong::Wrong;
use crate::say::written;
use crate::survey_form;

/// A field for each option, and how much is left to divide, which the island says while they are filled.
pub fn constant_sum(
    question: &Question,
    sum: &ConstantSum,
    items: &Items,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> AnyView {
    let empty = Sorted::default();
    let amounts = match answer {
        Some(Answer::Amounts(amounts)) => amounts,
        _ => &empty,
    };
    let rows = sum.options.iter().map(|option| {
        let given = amounts.get(&option.id);
        row(question, sum, items, option, given, wrong)
    });
    let there = sum.options.iter().filter(|option| !items.row(option.id.as_str()).hidden);
    let given =
        there.filter_map(|option| amounts.get(&option.id)).map(|amount| u32::from(amount.whole())).sum();
    let said = (given > 0).then(|| crate::words::sum(sum.total, given).said());
    view! {
        <ul class="constant-sum" role="list" data-keys>
            {rows.collect_view()}
        </ul>
        <p class="field-counter" id=survey_form::part(question, "count") role="status">
            {said}
        </p>
    }
    .into_any()
}

fn row(
    question: &Question,
    sum: &ConstantSum,
    items: &Items,
    option: &Choice,
    given: Option<&Amount>,
    wrong: &Wrong,
) -> impl IntoView + use<> {
    let shown = items.row(option.id.as_str());
    let id = survey_form::item(question, option.id.as_str());
    let part = |name: &str| survey_form::part(question, &format!("{}.{name}", option.id));
    let unit = (!sum.unit.is_empty()).then(|| part("unit"));
    let error = survey_form::part(question, "error");
    let described = unit.iter().fold(error, |described, unit| format!("{described} {unit}"));
    view! {
        <li
            class="constant-sum-row"
            data-item=option.id.to_string()
            data-if=shown.condition
            data-of=shown.of
            hidden=shown.hidden
        >
            <input
                class="input"
                type="text"
                inputmode="numeric"
                id=id.clone()
                name=survey_form::item_name(question, option.id.as_str())
                value=given.map(ToString::to_string)
                aria-describedby=described
                aria-invalid=wrong.at(&id)
            />
            {unit.map(|id| view! { <span id=id>{written(&sum.unit)}</span> })}
            <label for=id>{written(&option.label)}</label>
        </li>
    }
}
