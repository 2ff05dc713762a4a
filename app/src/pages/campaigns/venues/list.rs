use domain::campaign::State;
use domain::notice::Notice;
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
use crate::words::sentence;
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ListModel {
    reader: Option<Reader>,
    listed: Listed,
    done: Option<Done>,
    name: String,
    kind: Kind,
    error: Option<Notice>,
}

impl ListModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, listed: Listed, done: Option<Done>) -> Self {
        let (name, kind) = (String::new(), Kind::TownHall);
        Self { reader: Reader::of(actor), listed, done, name, kind, error: None }
    }

    /// Says why a venue was not added, and keeps what was filled in.
    #[must_use]
    pub fn refused(mut self, name: String, kind: Kind, why: Notice) -> Self {
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
    let error = error.map(|why| sentence(&say::notice(&why)));
    let slug = campaign.slug.to_string();
    let title = campaign.document.title.clone();
    let errors =
        error.iter().map(|text| PageError { href: "#name".to_owned(), text: text.clone() }).collect();
    let list = if venues.is_empty() {
        view! {
            <EmptyState title=say::outreach_no_venue()>
                <p>
                    {say::outreach_no_venue_what()}
                </p>
            </EmptyState>
        }
        .into_any()
    } else {
        let columns = vec![
            Column::words(say::outreach_column_venue()),
            Column::words(say::outreach_venue_kind()),
            Column::numbers(say::outreach_column_answers()),
            Column::words(say::outreach_column_state()),
        ];
        let rows = venues.into_iter().map(|counted| row(&slug, counted)).collect();
        view! {
            <DataTable id="venues" caption=say::outreach_venues_caption() columns rows stacked=true />
            <p class="soft small">
                {say::outreach_venues_note()}
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
                <h2>{say::outreach_add_venue()}</h2>
                <form class="stack campaign-form" method="post" action=routes::campaigns::venues(&slug)>
                    <TextField
                        name="name"
                        label=say::outreach_venue_name()
                        hint=say::outreach_venue_name_hint()
                        error=error.clone()
                        value=name
                        autocomplete="off"
                    />
                    <SelectField name="kind" label=say::outreach_venue_kind() options />
                    <p>
                        <Button>{say::outreach_venue_add()}</Button>
                    </p>
                </form>
            </section>
        }
    });
    view! {
        <StaffFrame
            title=format!("{} · {title}", say::outreach_venues())
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
                    <h1>{say::outreach_venues()}</h1>
                    <p class="lead">
                        {say::outreach_venues_lead()}
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
