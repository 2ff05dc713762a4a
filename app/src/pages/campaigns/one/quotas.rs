use domain::quota::Quota;
use leptos::prelude::*;

use crate::components::{Column, DataTable, Row};
use crate::say;

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
        Column::words(say::campaigns_quota_of()),
        Column::numbers(say::campaigns_answers()),
        Column::numbers(say::campaigns_quota_most()),
        Column::words(say::campaigns_quota_state()),
    ];
    let rows = quotas.into_iter().map(|(quota, counted)| {
        let whom = match &quota.of {
            Some(of) => view! { <code>{of.text().to_owned()}</code> }.into_any(),
            None => say::campaigns_quota_everybody().into_any(),
        };
        let full = counted >= quota.at_most;
        let full = if full { say::campaigns_quota_full() } else { say::campaigns_quota_open() };
        [whom, say::whole(counted).into_any(), say::whole(quota.at_most).into_any(), full.into_any()]
            .into_iter()
            .collect::<Row>()
    });
    let rows = rows.collect();
    view! {
        <section class="card stack">
            <h2>{say::campaigns_quotas()}</h2>
            <DataTable id="quotas" caption=say::campaigns_quotas_what() caption_hidden=true columns rows />
        </section>
    }
    .into_any()
}
