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
use crate::{routes, words};

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
    let members = words::count(found.members_in_all.into(), "member", "members");
    let gone = (found.gone > 0).then(|| format!(", and {} who are gone", words::grouped(found.gone.into())));
    let body = if nobody {
        view! {
            <EmptyState title="Nobody is on the roster yet">
                <p>
                    "Bring a file of your members, CSV or a workbook: one row for each, with an e-mail address. You see what it would do before anything is kept."
                </p>
                <p class="row">
                    <LinkButton href=routes::roster::IMPORT>"Bring members"</LinkButton>
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
        <StaffFrame title="Roster" current=routes::roster::LIST reader>
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1>"Roster"</h1>
                    <p class="lead">{members} {gone} "."</p>
                </div>
                {(!nobody)
                    .then(|| {
                        view! {
                            <div class="row">
                                <LinkButton href=routes::roster::IMPORT>"Bring members"</LinkButton>
                                <LinkButton href=routes::roster::SEGMENTS kind=ButtonKind::Quiet>
                                    "Segments"
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
    let mut options = vec![FieldOption::new("", "All", chosen.is_empty())];
    options.extend(
        divisions
            .iter()
            .map(|own| FieldOption::new(own.id.as_str(), own.name.clone(), own.id.as_str() == chosen)),
    );
    options.push(FieldOption::new(NO_DIVISION, "No division", chosen == NO_DIVISION));
    let only = called(&search.segment, &divisions).map(|name| {
        let hidden = fields(&search.segment).into_iter();
        let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
        let all = address(routes::roster::LIST, &Search { segment: Segment::Whole, ..search.clone() }, 1);
        view! {
            {hidden.collect_view()}
            <p class="roster-only">
                "Only " <b>{name}</b> ". " <a href=all>"Look among all"</a>
            </p>
        }
    });
    let by_division =
        only.is_none().then(|| view! { <SelectField name="division" label="Division" options /> });
    view! {
        <form class="roster-search" method="get" action=routes::roster::LIST role="search" aria-label="Members">
            <TextField name="q" label="Name or address" value=search.words kind="search" autocomplete="off" />
            {by_division}
            <CheckField name="gone" option=FieldOption::new("yes", "Those who are gone", search.gone) />
            <Button kind=ButtonKind::Quiet>"Look"</Button>
            {only}
        </form>
    }
}

#[component]
fn Results(found: Found) -> impl IntoView {
    let Found { search, count, page, pages, members, divisions, .. } = found;
    if count == 0 {
        return view! { <p class="roster-none" role="status">"Nobody was found."</p> }.into_any();
    }
    let what =
        if search.gone { ("member who is gone", "members who are gone") } else { ("member", "members") };
    let caption = format!("{} found", words::count(count.into(), what.0, what.1));
    let columns = vec![
        Column::words("Name"),
        Column::words("Address"),
        Column::words("Divisions"),
        Column::words("Attributes"),
    ];
    let rows = members.into_iter().map(|kept| row(kept, &divisions)).collect();
    let export = address(routes::roster::EXPORT, &search, 1);
    view! {
        <DataTable id="members" caption columns rows stacked=true />
        <Pages search=search.clone() page pages />
        <p>
            <a href=export>"These members as a file (CSV)"</a>
            <span class="soft small">" · It opens in a spreadsheet, and can be brought again."</span>
        </p>
    }
    .into_any()
}

fn row(kept: Kept, divisions: &[Division]) -> Row {
    let member = kept.member;
    let href = routes::roster::member(&member.id);
    let attributes: Vec<String> =
        member.attributes.iter().map(|(name, value)| format!("{name}: {value}")).collect();
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
        let to = |page: u32, words: &'static str| {
            let href = address(routes::roster::LIST, &search, page);
            view! { <a href=href>{words}</a> }
        };
        let before = (page > 1).then(|| to(page - 1, "Page before"));
        let after = (page < pages).then(|| to(page + 1, "Next page"));
        let where_it_is = format!("Page {} of {}", words::grouped(page.into()), words::grouped(pages.into()));
        view! {
            <nav class="row roster-pages" aria-label="Pages">
                {before}
                <span>{where_it_is}</span>
                {after}
            </nav>
        }
    })
}
