use leptos::prelude::*;
use service::campaigns::Counted;

use crate::components::{Column, DataTable, Row};
use crate::say;

/// How many answers each quota has counted; nothing where there are none.
#[component]
pub(super) fn Quotas(
    /// The quotas, and what is told of each.
    quotas: Vec<Counted>,
) -> impl IntoView {
    if quotas.is_empty() {
        return ().into_any();
    }
    // Where nobody may learn who has answered, no quota tells a number.
    let is_counted = quotas.iter().any(|own| own.responses.is_some());
    let columns = [
        Some(Column::words(say::campaigns_quota_of())),
        is_counted.then(|| Column::numbers(say::campaigns_answers())),
        Some(Column::numbers(say::campaigns_quota_most())),
        Some(Column::words(say::campaigns_quota_state())),
    ];
    let columns: Vec<Column> = columns.into_iter().flatten().collect();
    let rows = quotas.into_iter().map(|Counted { quota, responses, full }| {
        let whom = match &quota.of {
            Some(of) => view! { <code>{of.text().to_owned()}</code> }.into_any(),
            None => say::campaigns_quota_everybody().into_any(),
        };
        let full = if full { say::campaigns_quota_full() } else { say::campaigns_quota_open() };
        let responses = responses.map(|responses| say::whole(responses).into_any());
        let most = say::whole(quota.at_most).into_any();
        [Some(whom), responses, Some(most), Some(full.into_any())].into_iter().flatten().collect::<Row>()
    });
    let rows = rows.collect();
    view! {
        <section class="card stack">
            <h2>{say::campaigns_quotas()}</h2>
            <DataTable id="quotas" caption=say::campaigns_quotas_what() caption_hidden=true columns rows stacked=true />
        </section>
    }
    .into_any()
}
