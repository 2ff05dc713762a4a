use domain::answer::{Answer, Rating};
use domain::questionnaire::{Look, Question, Scale};
use leptos::prelude::*;

use super::clear::clear;
use crate::say::{self, written};
use crate::survey_form;

/// The most points with words that find room beside each other.
const IN_A_ROW: usize = 5;

/// A point on a scale. With words for each point, cards in a row or a list; with words for the ends only, one compact row.
pub fn scale(question: &Question, scale: &Scale, answer: Option<&Answer>) -> AnyView {
    let given = match answer {
        Some(Answer::Rating(rating)) => Some(*rating),
        _ => None,
    };
    let points_of_it = scale.points().count();
    let compact = names_ends_alone(scale);
    let form = match scale.look {
        _ if compact => "scale-compact",
        Some(Look::Stars) => "scale-compact",
        _ if points_of_it <= IN_A_ROW => "scale-row",
        _ => "",
    };
    let look = match scale.look {
        Some(Look::Smileys) => "scale-smileys",
        Some(Look::Stars) => "scale-stars",
        None => "",
    };
    let class = format!("scale {form} {look}").trim_end().to_owned();
    let ends = compact.then(|| ends(scale));
    view! {
        <div data-keys>
            {ends} <div class=class data-points=points_of_it.to_string()>
                {points(&survey_form::name(question), &survey_form::id(question), scale, given)}
            </div> {dont_know(&survey_form::name(question), &survey_form::id(question), scale, given)}
        </div>
        {clear(question, survey_form::name(question), &question.text)}
    }
    .into_any()
}

/// Whether some points have no words.
pub fn names_ends_alone(scale: &Scale) -> bool {
    scale.labels.len() != scale.points().count()
}

/// The radio of each point; `id` is what their ids begin with.
pub fn points(name: &str, id: &str, scale: &Scale, given: Option<Rating>) -> impl IntoView + use<> {
    let point = |point: u8| {
        let label =
            scale.label(point).map(|label| view! { " " <span class="point-label">{written(label)}</span> });
        view! {
            <label class="point">
                <input
                    type="radio"
                    id=format!("{id}-{point}")
                    name=name.to_owned()
                    value=point.to_string()
                    checked=given == Some(Rating::Point(point))
                    data-key=point.to_string()
                />
                {face(scale, point)}
                <b>{point}</b>
                {label}
            </label>
        }
    };
    scale.points().map(point).collect_view()
}

/// What a point looks like beside its number, which stays what is said and what the keyboard chooses.
fn face(scale: &Scale, point: u8) -> Option<AnyView> {
    let shape = match scale.look? {
        Look::Stars => {
            view! { <path d="M12 2.5l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6-4.8-4.6 6.6-.9z" /> }.into_any()
        }
        Look::Smileys => {
            let (reached, last) = (point.saturating_sub(scale.from), scale.to.saturating_sub(scale.from).max(1));
            // The middle of the mouth goes from 11, above its corners, to 20, below them.
            let middle = 110 + 90 * u32::from(reached) / u32::from(last);
            let mouth = format!("M8 15.5Q12 {}.{} 16 15.5", middle / 10, middle % 10);
            view! {
                <circle cx="12" cy="12" r="10" />
                <path d="M8.5 9v.5M15.5 9v.5" />
                <path d=mouth />
            }
            .into_any()
        }
    };
    Some(
        view! {
            <svg class="point-look" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                {shape}
            </svg>
        }
        .into_any(),
    )
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
                <span>{say::dont_know()}</span>
            </label>
        }
    })
}

/// The words for the two ends, above the row, for the eye; each end's radio says its own.
pub fn ends(scale: &Scale) -> impl IntoView + use<> {
    let end = |point: u8| scale.label(point).map(|label| (point, " ", written(label)));
    view! {
        <p class="scale-ends" aria-hidden="true">
            <span>{end(scale.from)}</span>
            <span>{end(scale.to)}</span>
        </p>
    }
}
