use leptos::prelude::*;
use service::participation::{Taken, Through};

use crate::components::{Column, DataTable, Row};
use crate::words;

/// Where those stop who began to answer.
#[component]
pub(super) fn ThroughTable(through: Through, k: u32) -> impl IntoView {
    let least = words::grouped(k.into());
    let how = format!(
        "Of those who began by a personal link. A draft that nobody touched for two days counts as stopped, also if its member comes back later. Drafts are counted {least} at a time, so that nobody’s own way shows; answers are counted once they are published."
    );
    let how = view! { <p class="soft small">{how}</p> };
    if through.stopped == 0 {
        let none = format!("Nothing is told yet: fewer than {least} drafts have stopped.");
        return view! {
            <p>{none}</p>
            {how}
        }
        .into_any();
    }
    let began = f64::from(through.answered + through.stopped).max(1.0);
    let percent = |n: u32| format!("{:.0} %", f64::from(n) / began * 100.0);
    let worst =
        through.pages.iter().enumerate().max_by_key(|(index, page)| (page.stopped, usize::MAX - index));
    let finding = worst.map(|(index, page)| {
        format!(
            "Most stop at page {}, ‘{}’: {} of {}.",
            index + 1,
            page.title,
            words::grouped(page.stopped.into()),
            words::count(through.stopped.into(), "draft that stopped", "drafts that stopped"),
        )
    });
    let mut columns = vec![Column::words("Page")];
    // Where pages change places, nobody's page says which others they came to.
    if through.in_order {
        columns.extend([Column::numbers("Came so far"), Column::numbers("Of those who began")]);
    }
    columns.push(Column::numbers("Stopped here"));
    let so_far = |n: u32| [words::grouped(n.into()), percent(n)].into_iter().filter(|_| through.in_order);
    let pages = through.pages.iter().enumerate().map(|(index, page)| {
        let name = std::iter::once(format!("{}. {}", index + 1, page.title));
        Row::from_iter(name.chain(so_far(page.reached)).chain([words::grouped(page.stopped.into())]))
    });
    let sent = through.in_order.then(|| {
        let name = std::iter::once("Sent".to_owned());
        Row::from_iter(name.chain(so_far(through.answered)).chain([String::new()]))
    });
    let rows = pages.chain(sent).collect();
    let elsewhere = (through.elsewhere > 0).then(|| {
        let n = words::count(through.elsewhere.into(), "draft", "drafts");
        view! { <p class="soft small">{n} " stopped at pages that are not asked any more."</p> }
    });
    view! {
        <p>{finding}</p>
        <DataTable id="through" caption="How far those came who began" caption_hidden=true columns rows stacked=true />
        {elsewhere}
        {how}
    }
    .into_any()
}

/// How long questions take.
#[component]
pub(super) fn TakenTable(taken: Vec<Taken>, k: u32) -> impl IntoView {
    let how = format!(
        "The time from the answer before, with whatever was read or skipped in between, as far as answers were saved one by one: that needs script. It is told of published answers alone, {} or more at a time. ‘Usual’ is a rule of thumb for a question of this kind.",
        words::grouped(k.into())
    );
    let how = view! { <p class="soft small">{how}</p> };
    if taken.is_empty() {
        return view! {
            <p>"Nothing is told yet: no answers are published of which it is known."</p>
            {how}
        }
        .into_any();
    }
    let slow = taken.iter().filter(|own| own.median > 2.0 * f64::from(own.usual)).count();
    let finding = match slow {
        0 => "No question takes more than twice as long as is usual.".to_owned(),
        n => format!(
            "{} more than twice as long as is usual.",
            words::count(n as u64, "question takes", "questions take")
        ),
    };
    let columns = vec![
        Column::words("Question"),
        Column::numbers("Half take less than"),
        Column::numbers("Usual"),
        Column::numbers("Known of"),
    ];
    let rows = taken.into_iter().map(|own| {
        let much = own.median > 2.0 * f64::from(own.usual);
        let median = view! {
            <span class="taken" data-much=much>
                {format!("{:.0} s", own.median)}
            </span>
        };
        Row(vec![
            own.text.into_any(),
            median.into_any(),
            format!("{} s", own.usual).into_any(),
            words::grouped(own.known.into()).into_any(),
        ])
    });
    let rows = rows.collect();
    view! {
        <p>{finding}</p>
        <DataTable id="taken" caption="How long questions take" caption_hidden=true columns rows stacked=true />
        {how}
    }
    .into_any()
}
