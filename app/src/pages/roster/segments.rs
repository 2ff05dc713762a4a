use domain::segment::{Division, Segment};
use leptos::prelude::*;
use service::Actor;
use service::roster::{AttributeSizes, Search, Segments, Size};

use super::address::address;
use crate::components::{Column, DataTable, EmptyState, LinkButton, Row};
use crate::pages::campaigns::mail::named;
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::{routes, say, words};

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
    let known: Vec<Division> = divisions.iter().filter_map(division).collect();
    let combinations = combinations.into_iter().map(|own| named(own, &known)).collect();
    let attributes = attributes.into_iter().map(|own| view! { <Attribute own members /> }).collect_view();
    let body = if members == 0 {
        view! {
            <EmptyState title=say::roster_empty_title()>
                <p class="row">
                    <LinkButton href=routes::roster::IMPORT>{say::roster_bring()}</LinkButton>
                </p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            <div class="roster-segments">
                <Sizes id="divisions" caption=say::roster_divisions() sizes=divisions members note=say::roster_divisions_note() />
                <Sizes id="combinations" caption=say::roster_combinations() sizes=combinations members note=say::roster_combinations_note() />
                {attributes}
            </div>
        }
        .into_any()
    };
    view! {
        <StaffFrame title=say::roster_segments() current=routes::roster::LIST reader>
            <BackLink href=routes::roster::LIST>{say::roster_title()}</BackLink>
            <header class="page-head">
                <div>
                    <h1>{say::roster_segments()}</h1>
                    <p class="lead">
                        {say::roster_segments_lead(members)}
                    </p>
                </div>
            </header>
            {body}
        </StaffFrame>
    }
}

fn division(size: &Size) -> Option<Division> {
    match &size.segment {
        Segment::Division(id) => Some(Division { id: id.clone(), name: size.name.clone() }),
        _ => None,
    }
}

#[component]
fn Attribute(own: AttributeSizes, members: u32) -> impl IntoView {
    let note = match own.more {
        0 => String::new(),
        more => say::roster_more_values(more),
    };
    let sizes = own.values.into_iter().map(|own| named(own, &[])).collect();
    view! { <Sizes id=format!("attribute-{}", own.name) caption=words::attribute(&own.name) sizes members note /> }
}

#[component]
fn Sizes(
    #[prop(into)] id: String,
    #[prop(into)] caption: String,
    sizes: Vec<Size>,
    members: u32,
    #[prop(into)] note: String,
) -> impl IntoView {
    let columns = vec![
        Column::words(say::roster_column_segment()),
        Column::numbers(say::roster_column_members()),
        Column::numbers(say::roster_column_share()),
    ];
    let rows = sizes
        .into_iter()
        .map(|size| {
            let search = Search { segment: size.segment, ..Search::default() };
            let href = address(routes::roster::LIST, &search, 1);
            let share = 100.0 * f64::from(size.members) / f64::from(members.max(1));
            Row(vec![
                view! { <a href=href>{size.name}</a> }.into_any(),
                say::whole(size.members).into_any(),
                say::roster_percent(say::digits(&format!("{share:.1}"))).into_any(),
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
