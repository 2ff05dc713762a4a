//! What the file that a campaign comes from said and the campaign does not.

use leptos::prelude::*;
use service::Actor;
use service::campaigns::{Campaign, Conversion};
use service::convert::Loss;

use super::done::DoneNotice;
use super::{BackLink, Done, Reader, StaffFrame};
use crate::components::{ButtonKind, Column, DataTable, EmptyState, LinkButton, Row};
use crate::{routes, say};

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
    let count = losses.len();
    let body = if losses.is_empty() {
        view! {
            <EmptyState title=say::campaigns_all_carried()>
                <p>{say::campaigns_all_carried_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            <p class="lead">{say::campaigns_losses(count, format)}</p>
            <LossesTable id="losses" caption=say::campaigns_not_carried() losses />
        }
        .into_any()
    };
    view! {
        <StaffFrame title=say::campaigns_page_of(say::campaigns_not_carried(), title.as_str()) current=routes::campaigns::LIST reader>
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <DoneNotice done />
            <header class="page-head">
                <h1>{say::campaigns_not_carried()}</h1>
                <div class="row">
                    <LinkButton href=routes::campaigns::preview(&slug) kind=ButtonKind::Quiet>
                        {say::campaigns_preview()}
                    </LinkButton>
                    <LinkButton href=routes::campaigns::one(&slug)>{say::campaigns_go_on_to()}</LinkButton>
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
    let columns = [
        say::campaigns_loss_place(),
        say::campaigns_loss_what(),
        say::campaigns_loss_why(),
        say::campaigns_loss_instead(),
    ];
    let columns = columns.map(Column::words).to_vec();
    let row = |Loss { place, what, why, instead }: Loss| {
        Row::from_iter([say::notice(&place), say::notice(&what), say::notice(&why), say::notice(&instead)])
    };
    let rows = losses.into_iter().map(row).collect();
    view! { <DataTable id caption caption_hidden=true columns rows stacked=true /> }
}
