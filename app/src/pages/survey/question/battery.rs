use domain::answer::{Answer, Rating};
use domain::questionnaire::{Battery, Question, Scale, Statement};
use leptos::prelude::*;

use super::clear::clear;
use super::items::Items;
use super::scale;
use crate::say::{self, written};
use crate::survey_form;

/// Statements on one scale: a grid where there is room, one statement after another on a phone. The words of each
/// point stand in every row for those who hear them and for the phone, and in the head for the grid.
pub fn battery(question: &Question, battery: &Battery, items: &Items, answer: Option<&Answer>) -> AnyView {
    let given = |statement: &Statement| match answer {
        Some(Answer::Ratings(ratings)) => ratings.get(&statement.id).copied(),
        _ => None,
    };
    let rows = battery
        .statements
        .iter()
        .map(|statement| row(question, &battery.scale, items, statement, given(statement)))
        .collect_view();
    let class = if battery.is_between() { "battery battery-between" } else { "battery" };
    view! {
        <div class=class data-columns=columns(&battery.scale) data-points=battery.scale.points().count().to_string()>
            {head(&battery.scale, battery.is_between())} {rows}
        </div>
    }
    .into_any()
}

/// Columns that leave room for statements beside them.
const FEW: &str = "few";

/// How much room the columns take: it decides whether the statements find some beside them.
fn columns(scale: &Scale) -> &'static str {
    match scale.points().count() + usize::from(scale.dont_know) {
        ..=6 => FEW,
        // The words of every point find no room above columns that are as narrow.
        7..=8 if scale.labels.len() <= 2 => "some",
        _ => "many",
    }
}

fn head(scale: &Scale, between: bool) -> impl IntoView + use<> {
    let points = scale.points().map(|point| {
        view! {
            <span>
                <b>{point}</b>
                {scale.label(point).map(written)}
            </span>
        }
    });
    view! {
        <div class="battery-head" aria-hidden="true">
            <span></span>
            {points.collect_view()}
            {between.then(|| view! { <span></span> })}
            {scale.dont_know.then(|| view! { <span>{say::dont_know()}</span> })}
        </div>
    }
}

fn row(
    question: &Question,
    scale: &Scale,
    items: &Items,
    statement: &Statement,
    given: Option<Rating>,
) -> impl IntoView + use<> {
    let shown = items.row(statement.id.as_str());
    let id = survey_form::item(question, statement.id.as_str());
    let name = survey_form::item_name(question, statement.id.as_str());
    let label_id = format!("{id}-label");
    let hint = (!statement.hint.is_empty()).then(|| view! { <small>{written(&statement.hint)}</small> });
    // Where each row has ends of its own, they are the words of its lowest and its highest point.
    let ends = vec![statement.label.clone(), statement.opposite.clone()];
    let between = !statement.opposite.is_empty();
    let scale = &if between { Scale { labels: ends, ..scale.clone() } } else { scale.clone() };
    let opposite_id = format!("{id}-opposite");
    let labels = if between { format!("{label_id} {opposite_id}") } else { label_id.clone() };
    let opposite = between.then(|| {
        view! { <p class="battery-opposite" id=opposite_id>{written(&statement.opposite)}</p> }
    });
    // Where points share lines on a phone, none is wider than another because it has words.
    let ends =
        (!between && columns(scale) != FEW && scale::names_ends_alone(scale)).then(|| scale::ends(scale));
    view! {
        <div class="battery-row" role="radiogroup" id=id.clone() tabindex="-1" aria-labelledby=labels data-item=statement.id.to_string() data-if=shown.condition data-of=shown.of hidden=shown.hidden data-keys>
            <div class="battery-statement">
                <p id=label_id>{written(&statement.label)} {hint}</p>
                {clear(question, name.clone(), &statement.name())}
            </div>
            {ends} {scale::points(&name, &id, scale, given)} {opposite} {scale::dont_know(&name, &id, scale, given)}
        </div>
    }
}
