use leptos::prelude::*;
use service::participation::{Taken, Through};

use crate::components::{Column, DataTable, Row};
use crate::say;

/// Where those stop who began to answer.
#[component]
pub(super) fn ThroughTable(through: Through, k: u32) -> impl IntoView {
    let how = view! { <p class="soft small">{say::outreach_through_how(k)}</p> };
    if through.stopped == 0 {
        return view! {
            <p>{say::outreach_through_none(k)}</p>
            {how}
        }
        .into_any();
    }
    let began = f64::from(through.answered + through.stopped).max(1.0);
    let percent = |n: u32| say::outreach_percent(format!("{:.0}", f64::from(n) / began * 100.0));
    let worst =
        through.pages.iter().enumerate().max_by_key(|(index, page)| (page.stopped, usize::MAX - index));
    let finding = worst.map(|(index, page)| {
        say::outreach_through_most(through.stopped, index + 1, page.title.as_str(), page.stopped)
    });
    let mut columns = vec![Column::words(say::outreach_through_page())];
    // Where pages change places, nobody's page says which others they came to.
    if through.in_order {
        columns.extend([
            Column::numbers(say::outreach_through_so_far()),
            Column::numbers(say::outreach_through_share()),
        ]);
    }
    columns.push(Column::numbers(say::outreach_through_here()));
    let so_far = |n: u32| [say::whole(n), percent(n)].into_iter().filter(|_| through.in_order);
    let pages = through.pages.iter().enumerate().map(|(index, page)| {
        let name = std::iter::once(format!("{}. {}", index + 1, page.title));
        Row::from_iter(name.chain(so_far(page.reached)).chain([say::whole(page.stopped)]))
    });
    let sent = through.in_order.then(|| {
        let name = std::iter::once(say::outreach_through_sent());
        Row::from_iter(name.chain(so_far(through.answered)).chain([String::new()]))
    });
    let rows = pages.chain(sent).collect();
    let elsewhere = (through.elsewhere > 0).then(|| {
        view! { <p class="soft small">{say::outreach_through_elsewhere(through.elsewhere)}</p> }
    });
    view! {
        <p>{finding}</p>
        <DataTable id="through" caption=say::outreach_through_caption() caption_hidden=true columns rows stacked=true />
        {elsewhere}
        {how}
    }
    .into_any()
}

/// How long questions take.
#[component]
pub(super) fn TakenTable(taken: Vec<Taken>, k: u32) -> impl IntoView {
    let how = view! { <p class="soft small">{say::outreach_taken_how(k)}</p> };
    if taken.is_empty() {
        return view! {
            <p>{say::outreach_taken_none()}</p>
            {how}
        }
        .into_any();
    }
    let slow = taken.iter().filter(|own| own.median > 2.0 * f64::from(own.usual)).count();
    let finding = match slow {
        0 => say::outreach_taken_usual(),
        slow => say::outreach_taken_slow(slow),
    };
    let columns = vec![
        Column::words(say::outreach_taken_question()),
        Column::numbers(say::outreach_taken_half()),
        Column::numbers(say::outreach_taken_column()),
        Column::numbers(say::outreach_taken_known()),
    ];
    let rows = taken.into_iter().map(|own| {
        let much = own.median > 2.0 * f64::from(own.usual);
        let median = view! {
            <span class="taken" data-much=much>
                {say::outreach_seconds(format!("{:.0}", own.median))}
            </span>
        };
        Row(vec![
            own.text.into_any(),
            median.into_any(),
            say::outreach_seconds(own.usual).into_any(),
            say::whole(own.known).into_any(),
        ])
    });
    let rows = rows.collect();
    view! {
        <p>{finding}</p>
        <DataTable id="taken" caption=say::outreach_taken() caption_hidden=true columns rows stacked=true />
        {how}
    }
    .into_any()
}
