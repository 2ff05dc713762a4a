use domain::campaign::Privacy;
use domain::segment::Segment;
use leptos::prelude::*;
use service::participation::Part;

use super::named;
use crate::components::{Column, DataTable, Row};
use crate::say;
use crate::words::of_part;

/// Parts of the membership with how far each has come.
#[component]
pub(super) fn PartsTable(
    #[prop(into)] id: String,
    #[prop(into)] caption: String,
    parts: Vec<Part>,
    target: Option<u8>,
    privacy: Privacy,
) -> impl IntoView {
    // Most often all are invited: then their number says the same twice.
    let not_all = parts.iter().any(|part| part.members > part.invited);
    let mut columns =
        vec![Column::words(say::outreach_column_members()), Column::words(say::outreach_column_heard())];
    if not_all {
        columns.push(Column::numbers(say::outreach_column_roster()));
    }
    columns.extend([
        Column::numbers(say::outreach_column_invited()),
        Column::numbers(say::outreach_column_opened()),
    ]);
    // Who takes a credential begins with it, and more is not known.
    let begins = privacy != Privacy::Anonymous;
    if begins {
        columns.push(Column::numbers(say::outreach_column_began()));
    }
    columns.push(Column::numbers(of_part(
        privacy,
        say::outreach_column_answered(),
        say::outreach_column_credential(),
    )));
    if target.is_some() {
        columns.push(Column::numbers(say::outreach_column_missing()));
    }
    let rows = parts.into_iter().map(|part| {
        let members = not_all.then_some(part.members);
        let started = begins.then_some(part.started);
        let numbers =
            members.into_iter().chain([part.invited, part.opened]).chain(started).chain([part.answered]);
        let short = target.map(|target| match part.short_of(target) {
            0 => say::outreach_none_missing(),
            short => say::whole(short),
        });
        let cells = [named(&part.name, &part.segment).into_any(), view! { <Heard part target /> }.into_any()]
            .into_iter()
            .chain(numbers.map(|n| say::whole(n).into_any()))
            .chain(short.map(IntoAny::into_any));
        cells.collect::<Row>()
    });
    let rows = rows.collect();
    view! { <DataTable id caption caption_hidden=true columns rows stacked=true /> }
}

/// The share that has answered, with those who began and opened behind it and the target as a line. The numbers stand beside it.
#[component]
fn Heard(part: Part, target: Option<u8>) -> impl IntoView {
    let of_invited = |n: u32| f64::from(n) / f64::from(part.invited.max(1)) * 100.0;
    let percent = if part.invited == 0 {
        "–".to_owned()
    } else if part.answered > 0 && of_invited(part.answered) < 1.0 {
        say::outreach_least_percent()
    } else {
        say::outreach_percent(format!("{:.0}", of_invited(part.answered)))
    };
    let bar = |class: &'static str, n: u32| {
        view! { <rect class=class width=format!("{:.1}", of_invited(n)) height="12"></rect> }
    };
    let line = target.map(|target| {
        let x = f64::from(target).min(99.0);
        view! { <rect class="heard-target" x=format!("{x:.1}") width="1" height="12"></rect> }
    });
    let whole = part.segment == Segment::Whole;
    view! {
        <span class="heard" data-whole=whole>
            <svg class="heard-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect class="heard-track" width="100" height="12"></rect>
                {bar("heard-opened", part.opened)}
                {bar("heard-started", part.started)}
                {bar("heard-answered", part.answered)}
                {line}
            </svg>
            <span class="heard-percent">{percent}</span>
        </span>
    }
}
