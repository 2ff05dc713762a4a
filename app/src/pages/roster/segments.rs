use leptos::prelude::*;
use service::Actor;
use service::roster::{AttributeSizes, Search, Segments, Size};

use super::address::address;
use crate::components::{Column, DataTable, EmptyState, LinkButton, Row};
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::{routes, words};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct SegmentsModel {
    reader: Option<Reader>,
    segments: Segments,
}

impl SegmentsModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, segments: Segments) -> Self {
        Self { reader: Reader::of(actor), segments }
    }
}

/// The parts of the membership with their sizes.
#[component]
pub fn SegmentsPage(
    /// What it shows.
    model: SegmentsModel,
) -> impl IntoView {
    let SegmentsModel { reader, segments: Segments { members, divisions, combinations, attributes } } = model;
    let attributes = attributes.into_iter().map(|own| view! { <Attribute own members /> }).collect_view();
    let body = if members == 0 {
        view! {
            <EmptyState title="Nobody is on the roster yet">
                <p class="row">
                    <LinkButton href=routes::roster::IMPORT>"Bring members"</LinkButton>
                </p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            <div class="roster-segments">
                <Sizes id="divisions" caption="Divisions" sizes=divisions members note="Who holds several counts in each." />
                <Sizes id="combinations" caption="Combinations" sizes=combinations members note="Everybody counts in one." />
                {attributes}
            </div>
        }
        .into_any()
    };
    view! {
        <StaffFrame title="Segments" current=routes::roster::LIST reader>
            <BackLink href=routes::roster::LIST>"Roster"</BackLink>
            <header class="page-head">
                <div>
                    <h1>"Segments"</h1>
                    <p class="lead">
                        {format!(
                            "{} by what they hold today. A campaign keeps the sizes of the day it opened.",
                            words::count(members.into(), "member", "members"),
                        )}
                    </p>
                </div>
            </header>
            {body}
        </StaffFrame>
    }
}

#[component]
fn Attribute(own: AttributeSizes, members: u32) -> impl IntoView {
    let note = match own.more {
        0 => String::new(),
        more => format!("And {} more.", words::count(more as u64, "value", "values")),
    };
    view! { <Sizes id=format!("attribute-{}", own.name) caption=own.name sizes=own.values members note /> }
}

#[component]
fn Sizes(
    #[prop(into)] id: String,
    #[prop(into)] caption: String,
    sizes: Vec<Size>,
    members: u32,
    #[prop(into)] note: String,
) -> impl IntoView {
    let columns = vec![Column::words("Segment"), Column::numbers("Members"), Column::numbers("Share")];
    let rows = sizes
        .into_iter()
        .map(|size| {
            let search = Search { segment: size.segment, ..Search::default() };
            let href = address(routes::roster::LIST, &search, 1);
            let share = 100.0 * f64::from(size.members) / f64::from(members.max(1));
            Row(vec![
                view! { <a href=href>{size.name}</a> }.into_any(),
                words::grouped(size.members.into()).into_any(),
                format!("{share:.1} %").into_any(),
            ])
        })
        .collect();
    view! {
        <div>
            <DataTable id caption columns rows />
            {(!note.is_empty()).then(|| view! { <p class="soft small">{note}</p> })}
        </div>
    }
}
