use domain::roster::{Use, guess};
use domain::segment::Division;
use leptos::prelude::*;
use service::Actor;
use service::roster::imports::{Column as Given, Columns};

use crate::components::{Button, ButtonKind, ErrorSummary, FieldOption, Notice, PageError, SelectField};
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::words::sentence;
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ColumnsModel {
    reader: Option<Reader>,
    columns: Columns,
    failed: bool,
}

impl ColumnsModel {
    /// The page as `actor` sees it; `failed` if what was chosen makes no sense.
    pub fn new(actor: &Actor, columns: Columns, failed: bool) -> Self {
        Self { reader: Reader::of(actor), columns, failed }
    }
}

/// What the columns of a file are for.
#[component]
pub fn ColumnsPage(
    /// What it shows.
    model: ColumnsModel,
) -> impl IntoView {
    let ColumnsModel { reader, columns: Columns { import, columns, divisions, mistakes, note }, failed } =
        model;
    let errors = if failed { mistakes } else { Vec::new() };
    let errors: Vec<PageError> = errors
        .into_iter()
        .map(|what| PageError { href: "#column-0".to_owned(), text: sentence(&say::notice(&what)) })
        .collect();
    let fields = columns
        .into_iter()
        .enumerate()
        .map(|(index, column)| view! { <ColumnField index column divisions=divisions.clone() /> })
        .collect_view();
    let here = routes::roster::columns(&import.id);
    view! {
        <StaffFrame title=format!("{} · {}", say::roster_columns(), import.file_name) failed current=routes::roster::LIST reader>
            <BackLink href=routes::roster::IMPORT>{say::roster_bring()}</BackLink>
            <ErrorSummary errors />
            <h1>{say::roster_columns_title()}</h1>
            <p class="lead">
                {say::roster_columns_lead(import.file_name)}
            </p>
            {note.map(|note| view! { <Notice><p>{say::notice(&note)}</p></Notice> })}
            <form class="roster-columns" method="post" action=here>
                {fields}
                <p class="row">
                    <Button>{say::roster_columns_see()}</Button>
                </p>
            </form>
            <form method="post" action=routes::roster::import_do(&import.id, &"discard")>
                <Button kind=ButtonKind::Plain>{say::roster_discard()}</Button>
            </form>
        </StaffFrame>
    }
}

#[component]
fn ColumnField(index: usize, column: Given, divisions: Vec<Division>) -> impl IntoView {
    let Given { heading, sample, used } = column;
    let hint =
        if sample.is_empty() { say::roster_sample_none() } else { say::roster_sample(sample.join(" · ")) };
    view! {
        <SelectField name=format!("column-{index}") label=heading.clone() hint options=options(&heading, &used, &divisions) />
    }
}

/// What a column can be for: what it is for now, and all else.
fn options(heading: &str, used: &Use, divisions: &[Division]) -> Vec<FieldOption> {
    // As an attribute it is called as its heading is; what it was called before stays.
    let attribute = match (used, guess(heading, &[])) {
        (Use::Attribute(_), _) => Some(used.clone()),
        (_, own @ Use::Attribute(_)) => Some(own),
        _ => format!("attribute:{heading}").parse().ok(),
    };
    let mut uses = vec![
        (Use::Nothing, say::roster_use_nothing()),
        (Use::Email, say::roster_use_email()),
        (Use::Name, say::roster_use_name()),
        (Use::GivenName, say::roster_use_given_name()),
        (Use::FamilyName, say::roster_use_family_name()),
        (Use::Divisions, say::roster_use_divisions()),
    ];
    uses.extend(
        divisions
            .iter()
            .map(|own| (Use::Division(own.id.clone()), say::roster_use_division(own.name.as_str()))),
    );
    if let Some(Use::Attribute(name)) = attribute {
        let words = say::roster_use_attribute(name.as_str());
        uses.push((Use::Attribute(name), words));
    }
    uses.push((Use::Consent, say::roster_use_consent()));
    uses.into_iter().map(|(own, words)| FieldOption::new(own.to_string(), words, own == *used)).collect()
}
