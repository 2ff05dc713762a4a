use domain::quota::Quota;
use leptos::prelude::*;

use crate::components::{Column, DataTable, Row};
use crate::words;

/// How many answers each quota has counted; nothing where there are none.
#[component]
pub(super) fn Quotas(
    /// The quotas, and how many responses each counts.
    quotas: Vec<(Quota, u32)>,
) -> impl IntoView {
    if quotas.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        Column::words("Of whom"),
        Column::numbers("Answers"),
        Column::numbers("At most"),
        Column::words("State"),
    ];
    let rows = quotas.into_iter().map(|(quota, counted)| {
        let whom = match &quota.of {
            Some(of) => view! { <code>{of.text().to_owned()}</code> }.into_any(),
            None => "Everybody".into_any(),
        };
        let full = if counted >= quota.at_most { "full" } else { "open" };
        [
            whom,
            words::grouped(counted.into()).into_any(),
            words::grouped(quota.at_most.into()).into_any(),
            full.into_any(),
        ]
        .into_iter()
        .collect::<Row>()
    });
    let rows = rows.collect();
    view! {
        <section class="card stack">
            <h2>"Quotas"</h2>
            <DataTable id="quotas" caption="How many answers are taken" caption_hidden=true columns rows />
        </section>
    }
    .into_any()
}
