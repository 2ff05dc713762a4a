use domain::roster::{Use, guess};
use domain::segment::Division;
use leptos::prelude::*;
use service::Actor;
use service::roster::imports::{Column as Given, Columns};

use crate::components::{Button, ButtonKind, ErrorSummary, FieldOption, Notice, PageError, SelectField};
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::routes;
use crate::words::sentence;

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
        .map(|text| PageError { href: "#column-0".to_owned(), text: sentence(&text) })
        .collect();
    let fields = columns
        .into_iter()
        .enumerate()
        .map(|(index, column)| view! { <ColumnField index column divisions=divisions.clone() /> })
        .collect_view();
    let here = routes::roster::columns(&import.id);
    view! {
        <StaffFrame title=format!("Columns · {}", import.file_name) failed current=routes::roster::LIST reader>
            <BackLink href=routes::roster::IMPORT>"Bring members"</BackLink>
            <ErrorSummary errors />
            <h1>"What are the columns for?"</h1>
            <p class="lead">
                {format!("Say it for each column of ‘{}’. It is remembered for the next file with the same headings.", import.file_name)}
            </p>
            {note.map(|note| view! { <Notice><p>{note}</p></Notice> })}
            <form class="roster-columns" method="post" action=here>
                {fields}
                <p class="row">
                    <Button>"See what the file would do"</Button>
                </p>
            </form>
            <form method="post" action=routes::roster::import_do(&import.id, &"discard")>
                <Button kind=ButtonKind::Plain>"Throw the file away"</Button>
            </form>
        </StaffFrame>
    }
}

#[component]
fn ColumnField(index: usize, column: Given, divisions: Vec<Division>) -> impl IntoView {
    let Given { heading, sample, used } = column;
    let hint = if sample.is_empty() {
        "The column is empty.".to_owned()
    } else {
        format!("Such as: {}", sample.join(" · "))
    };
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
        (Use::Nothing, "Nothing: leave it out".to_owned()),
        (Use::Email, "E-mail address".to_owned()),
        (Use::Name, "Name".to_owned()),
        (Use::GivenName, "Given name".to_owned()),
        (Use::FamilyName, "Family name".to_owned()),
        (Use::Divisions, "Divisions, all in one cell".to_owned()),
    ];
    uses.extend(
        divisions
            .iter()
            .map(|own| (Use::Division(own.id.clone()), format!("Division {}: yes or no", own.name))),
    );
    if let Some(Use::Attribute(name)) = attribute {
        let words = format!("Attribute ‘{name}’");
        uses.push((Use::Attribute(name), words));
    }
    uses.push((Use::Consent, "Consent to be asked by mail: yes or no".to_owned()));
    uses.into_iter().map(|(own, words)| FieldOption::new(own.to_string(), words, own == *used)).collect()
}
