use domain::answer::{Answer, Rating};
use domain::questionnaire::{Question, Scale};
use leptos::prelude::*;

use super::clear::clear;
use crate::{survey_form, words};

/// A point on a scale. With words for each point, cards; with words for the ends only, one compact row.
pub fn scale(question: &Question, scale: &Scale, answer: Option<&Answer>) -> AnyView {
    let given = match answer {
        Some(Answer::Rating(rating)) => Some(*rating),
        _ => None,
    };
    let compact = scale.labels.len() != scale.points().count();
    let class = if compact { "scale scale-compact" } else { "scale" };
    let ends = compact.then(|| ends(scale));
    view! {
        <div data-keys>
            {ends} <div class=class data-points=scale.points().count().to_string()>
                {points(&survey_form::name(question), &survey_form::id(question), scale, given)}
            </div> {dont_know(&survey_form::name(question), &survey_form::id(question), scale, given)}
        </div>
        {clear(question, survey_form::name(question), &question.text)}
    }
    .into_any()
}

/// The radio of each point; `id` is what their ids begin with.
pub fn points(name: &str, id: &str, scale: &Scale, given: Option<Rating>) -> impl IntoView + use<> {
    let point = |point: u8| {
        let label =
            scale.label(point).map(|label| view! { " " <span class="point-label">{label.to_owned()}</span> });
        view! {
            <label class="point">
                <input
                    type="radio"
                    id=format!("{id}-{point}")
                    name=name.to_owned()
                    value=point.to_string()
                    checked=given == Some(Rating::Point(point))
                    data-key=(point < 10).then(|| point.to_string())
                />
                <b>{point}</b>
                {label}
            </label>
        }
    };
    scale.points().map(point).collect_view()
}

/// 'I do not know', apart from the points, where the scale offers it.
pub fn dont_know(name: &str, id: &str, scale: &Scale, given: Option<Rating>) -> impl IntoView + use<> {
    scale.dont_know.then(|| {
        view! {
            <label class="point point-unknown">
                <input
                    type="radio"
                    id=format!("{id}-{}", Rating::DONT_KNOW)
                    name=name.to_owned()
                    value=Rating::DONT_KNOW.to_string()
                    checked=given == Some(Rating::DONT_KNOW)
                />
                <span>{words::DONT_KNOW}</span>
            </label>
        }
    })
}

/// The words for the two ends, above the row, for the eye; each end's radio says its own.
fn ends(scale: &Scale) -> impl IntoView + use<> {
    let end = |point: u8| scale.label(point).map(|label| format!("{point} {label}"));
    view! {
        <p class="scale-ends" aria-hidden="true">
            <span>{end(scale.from)}</span>
            <span>{end(scale.to)}</span>
        </p>
    }
}
