use domain::decimal::Decimal;
use domain::questionnaire::{Date, Number};
use leptos::prelude::*;

use crate::say;

/// In which bands results count numbers with these limits: bands go by the limits and never by the answers, so they are known
/// before anybody answers.
#[component]
pub(super) fn BandsOfNumbers(number: Number) -> impl IntoView {
    let can_be =
        number.from < number.to && [number.from, number.to].into_iter().all(Decimal::is_within_limit);
    let labels = can_be
        .then(|| number.bands().into_iter().map(|(first, last)| number.band_label(first, last)).collect());
    bands(labels.unwrap_or_default())
}

/// The same of dates and times.
#[component]
pub(super) fn BandsOfDates(date: Date) -> impl IntoView {
    bands(date.bands().iter().map(|(first, last)| Date::band_label(first, last)).collect())
}

fn bands(labels: Vec<String>) -> impl IntoView {
    let words = (!labels.is_empty()).then(|| say::editor_bands(labels.join(", ")));
    view! {
        <p class="field-hint edit-bands" id="editor-bands">
            {words}
        </p>
    }
}
