//! What the file that a campaign comes from said and the campaign does not.

use leptos::prelude::*;
use service::Actor;
use service::campaigns::{Campaign, Conversion};
use service::convert::Loss;

use super::done::DoneNotice;
use super::{BackLink, Done, Reader, StaffFrame};
use crate::components::{ButtonKind, Column, DataTable, EmptyState, LinkButton, Row};
use crate::{routes, words};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct LossesModel {
    reader: Option<Reader>,
    campaign: Campaign,
    conversion: Option<Conversion>,
    done: Option<Done>,
}

impl LossesModel {
    /// The page as `actor` sees it.
    pub fn new(
        actor: &Actor,
        campaign: Campaign,
        conversion: Option<Conversion>,
        done: Option<Done>,
    ) -> Self {
        Self { reader: Reader::of(actor), campaign, conversion, done }
    }
}

/// Every item of the file that was not carried over, and what was done instead.
#[component]
pub fn LossesPage(
    /// What it shows.
    model: LossesModel,
) -> impl IntoView {
    let LossesModel { reader, campaign, conversion, done } = model;
    let (slug, title) = (campaign.slug, campaign.document.title);
    let format = conversion.as_ref().map_or("", |conversion| conversion.format.name());
    let losses = conversion.map(|conversion| conversion.losses).unwrap_or_default();
    let count = words::count(losses.len() as u64, "item", "items");
    let body = if losses.is_empty() {
        view! {
            <EmptyState title="Everything was carried over">
                <p>"The campaign says all that its file said."</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            <p class="lead">
                {count} " of the " {format}
                " file could not be carried over as they stood. Places are those of the file. Read what was done instead, and change it in the editor where it does not fit."
            </p>
            <LossesTable id="losses" caption="What was not carried over" losses />
        }
        .into_any()
    };
    view! {
        <StaffFrame title=format!("What was not carried over · {title}") current=routes::campaigns::LIST reader>
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <DoneNotice done />
            <header class="page-head">
                <h1>"What was not carried over"</h1>
                <div class="row">
                    <LinkButton href=routes::campaigns::preview(&slug) kind=ButtonKind::Quiet>
                        "Preview"
                    </LinkButton>
                    <LinkButton href=routes::campaigns::one(&slug)>"Go on to the campaign"</LinkButton>
                </div>
            </header>
            {body}
        </StaffFrame>
    }
}

/// Losses as a table; cards on a phone.
#[component]
pub(super) fn LossesTable(
    #[prop(into)] id: String,
    #[prop(into)] caption: String,
    losses: Vec<Loss>,
) -> impl IntoView {
    let columns = ["Place", "What", "Why", "Instead"].map(Column::words).to_vec();
    let row = |Loss { place, what, why, instead }: Loss| Row::from_iter([place, what, why, instead]);
    let rows = losses.into_iter().map(row).collect();
    view! { <DataTable id caption caption_hidden=true columns rows stacked=true /> }
}
