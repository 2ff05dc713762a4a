use domain::roster::Kept;
use domain::segment::{Division, Segment};
use leptos::prelude::*;
use service::Actor;
use service::roster::{Found, Search};

use super::NO_DIVISION;
use super::address::{address, called, fields};
use crate::components::{
    Button, ButtonKind, CheckField, Column, DataTable, EmptyState, FieldOption, LinkButton, Row, SelectField,
    TextField,
};
use crate::pages::campaigns::{Done, DoneNotice, Reader, StaffFrame};
use crate::{routes, say, words};

/// What the list shows.
#[derive(Debug, Clone)]
pub struct ListModel {
    reader: Option<Reader>,
    found: Found,
    done: Option<Done>,
}

impl ListModel {
    /// The list as `actor` sees it.
    pub fn new(actor: &Actor, found: Found, done: Option<Done>) -> Self {
        Self { reader: Reader::of(actor), found, done }
    }
}

/// Who is on the roster.
#[component]
pub fn ListPage(
    /// What it shows.
    model: ListModel,
) -> impl IntoView {
    let ListModel { reader, found, done } = model;
    let nobody = found.members_in_all == 0 && found.gone == 0;
    let lead = match found.gone {
        0 => say::roster_members(found.members_in_all),
        gone => say::roster_members_and_gone(found.members_in_all, gone),
    };
    let body = if nobody {
        view! {
            <EmptyState title=say::roster_empty_title()>
                <p>
                    {say::roster_empty()}
                </p>
                <p class="row">
                    <LinkButton href=routes::roster::IMPORT>{say::roster_bring()}</LinkButton>
                </p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            <SearchForm search=found.search.clone() divisions=found.divisions.clone() />
            <Results found />
        }
        .into_any()
    };
    view! {
        <StaffFrame title=say::roster_title() current=routes::roster::LIST reader>
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1>{say::roster_title()}</h1>
                    <p class="lead">{lead}</p>
                </div>
                {(!nobody)
                    .then(|| {
                        view! {
                            <div class="row">
                                <LinkButton href=routes::roster::IMPORT>{say::roster_bring()}</LinkButton>
                                <LinkButton href=routes::roster::SEGMENTS kind=ButtonKind::Quiet>
                                    {say::roster_segments()}
                                </LinkButton>
                                <LinkButton href=routes::roster::BOUNCES kind=ButtonKind::Quiet>
                                    {say::bounces_title()}
                                </LinkButton>
                            </div>
                        }
                    })}
            </header>
            <div class="stack">{body}</div>
        </StaffFrame>
    }
}

#[component]
fn SearchForm(search: Search, divisions: Vec<Division>) -> impl IntoView {
    let chosen = match &search.segment {
        Segment::Division(id) => id.to_string(),
        Segment::Combination(combination) if combination.0.is_empty() => NO_DIVISION.to_owned(),
        _ => String::new(),
    };
    let mut options = vec![FieldOption::new("", say::roster_all(), chosen.is_empty())];
    options.extend(
        divisions
            .iter()
            .map(|own| FieldOption::new(own.id.as_str(), own.name.clone(), own.id.as_str() == chosen)),
    );
    options.push(FieldOption::new(NO_DIVISION, say::mail_no_division(), chosen == NO_DIVISION));
    let only = called(&search.segment, &divisions).map(|name| {
        let hidden = fields(&search.segment).into_iter();
        let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
        let all = address(routes::roster::LIST, &Search { segment: Segment::Whole, ..search.clone() }, 1);
        view! {
            {hidden.collect_view()}
            <p class="roster-only">
                {say::holding(say::roster_only, view! { <b>{name}</b> })} " "
                <a href=all>{say::roster_look_among_all()}</a>
            </p>
        }
    });
    let by_division = only
        .is_none()
        .then(|| view! { <SelectField name="division" label=say::roster_division() options /> });
    view! {
        <form class="roster-search" method="get" action=routes::roster::LIST role="search" aria-label=say::roster_column_members()>
            <TextField name="q" label=say::roster_name_or_address() value=search.words kind="search" autocomplete="off" />
            {by_division}
            <CheckField name="gone" option=FieldOption::new("yes", say::roster_those_gone(), search.gone) />
            <Button kind=ButtonKind::Quiet>{say::roster_look()}</Button>
            {only}
        </form>
    }
}

#[component]
fn Results(found: Found) -> impl IntoView {
    let Found { search, count, page, pages, members, divisions, .. } = found;
    if count == 0 {
        return view! { <p class="roster-none" role="status">{say::roster_nobody()}</p> }.into_any();
    }
    let caption = if search.gone { say::roster_found_gone(count) } else { say::roster_found(count) };
    let columns = vec![
        Column::words(say::roster_column_name()),
        Column::words(say::roster_column_address()),
        Column::words(say::roster_divisions()),
        Column::words(say::roster_column_attributes()),
    ];
    let rows = members.into_iter().map(|kept| row(kept, &divisions)).collect();
    let export = address(routes::roster::EXPORT, &search, 1);
    view! {
        <DataTable id="members" caption columns rows stacked=true />
        <Pages search=search.clone() page pages />
        <p>
            <a href=export>{say::roster_export()}</a>
            <span class="soft small">{format!(" · {}", say::roster_export_note())}</span>
        </p>
    }
    .into_any()
}

fn row(kept: Kept, divisions: &[Division]) -> Row {
    let member = kept.member;
    let href = routes::roster::member(&member.id);
    let attributes: Vec<String> =
        member.attributes.iter().map(|(name, value)| say::pair(words::attribute(name), value)).collect();
    Row(vec![
        view! { <a href=href>{member.name}</a> }.into_any(),
        view! { <span class="roster-address">{member.email}</span> }.into_any(),
        member.combination.held(divisions).into_any(),
        view! { <span class="small">{attributes.join(" · ")}</span> }.into_any(),
    ])
}

/// The way to the page before and the page after.
#[component]
fn Pages(search: Search, page: u32, pages: u32) -> impl IntoView {
    (pages > 1).then(|| {
        let to = |page: u32, words: String| {
            let href = address(routes::roster::LIST, &search, page);
            view! { <a href=href>{words}</a> }
        };
        let before = (page > 1).then(|| to(page - 1, say::roster_page_before()));
        let after = (page < pages).then(|| to(page + 1, say::roster_page_next()));
        view! {
            <nav class="row roster-pages" aria-label=say::roster_pages()>
                {before}
                <span>{say::page_of(page, pages)}</span>
                {after}
            </nav>
        }
    })
}
