use domain::campaign::State;
use domain::venue::Kind;
use leptos::prelude::*;
use service::Actor;
use service::venues::{Counted, Listed};

use super::{VenueTag, kind_name, told};
use crate::components::{
    Button, Column, DataTable, EmptyState, ErrorSummary, FieldOption, PageError, Row, SelectField, TextField,
};
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::{BackLink, Done, Reader, StaffFrame};
use crate::routes;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ListModel {
    reader: Option<Reader>,
    listed: Listed,
    done: Option<Done>,
    name: String,
    kind: Kind,
    error: Option<String>,
}

impl ListModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, listed: Listed, done: Option<Done>) -> Self {
        let (name, kind) = (String::new(), Kind::TownHall);
        Self { reader: Reader::of(actor), listed, done, name, kind, error: None }
    }

    /// Says why a venue was not added, and keeps what was filled in.
    #[must_use]
    pub fn refused(mut self, name: String, kind: Kind, why: String) -> Self {
        (self.name, self.kind, self.error) = (name, kind, Some(why));
        self
    }
}

/// The venues of a campaign, and adding one.
#[component]
pub fn ListPage(
    /// What it shows.
    model: ListModel,
) -> impl IntoView {
    let ListModel { reader, listed: Listed { campaign, venues }, done, name, kind, error } = model;
    let slug = campaign.slug.to_string();
    let title = campaign.document.title.clone();
    let errors =
        error.iter().map(|text| PageError { href: "#name".to_owned(), text: text.clone() }).collect();
    let list = if venues.is_empty() {
        view! {
            <EmptyState title="No venue yet">
                <p>
                    "Give each place from which members can come a venue of its own: then you see which of them reaches whom."
                </p>
            </EmptyState>
        }
        .into_any()
    } else {
        let columns = vec![
            Column::words("Venue"),
            Column::words("What it is"),
            Column::numbers("Answers"),
            Column::words("State"),
        ];
        let rows = venues.into_iter().map(|counted| row(&slug, counted)).collect();
        view! {
            <DataTable id="venues" caption="Venues, and how many answers came by each" columns rows stacked=true />
            <p class="soft small">
                "Answers count here once they are published together with others, as on every page; fewer than that many are never told apart."
            </p>
        }
        .into_any()
    };
    let options =
        Kind::ALL.into_iter().map(|own| FieldOption::new(own.as_str(), kind_name(own), own == kind));
    let options: Vec<FieldOption> = options.collect();
    let form = (campaign.state != State::Closed).then(|| {
        view! {
            <section class="card stack">
                <h2>"Add a venue"</h2>
                <form class="stack campaign-form" method="post" action=routes::campaigns::venues(&slug)>
                    <TextField
                        name="name"
                        label="Its name"
                        hint="For you alone, such as ‘Town hall in January’; members do not see it."
                        error=error.clone()
                        value=name
                        autocomplete="off"
                    />
                    <SelectField name="kind" label="What it is" options />
                    <p>
                        <Button>"Add the venue"</Button>
                    </p>
                </form>
            </section>
        }
    });
    view! {
        <StaffFrame
            title=format!("Venues · {title}")
            failed=error.is_some()
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1>"Venues"</h1>
                    <p class="lead">
                        "Ways in that are nobody’s own: a poster, a post, a newsletter, a booth. Each has an address and a QR code, and its answers are counted apart."
                    </p>
                </div>
            </header>
            <div class="stack">{list} {form}</div>
        </StaffFrame>
    }
}

fn row(slug: &str, counted: Counted) -> Row {
    let Counted { venue, answers } = counted;
    [
        view! { <a href=routes::campaigns::venue(&slug, &venue.code)>{venue.name}</a> }.into_any(),
        kind_name(venue.kind).into_any(),
        told(answers).into_any(),
        view! { <VenueTag closed=venue.closed_at.is_some() /> }.into_any(),
    ]
    .into_iter()
    .collect()
}
