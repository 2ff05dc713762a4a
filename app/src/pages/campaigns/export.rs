//! A campaign as a file, for here and for other systems.

use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;
use service::convert::{Loss, Target};

use super::losses::LossesTable;
use super::{BackLink, Reader, StaffFrame};
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ExportModel {
    reader: Option<Reader>,
    campaign: Campaign,
    files: Vec<(Target, Vec<Loss>)>,
}

impl ExportModel {
    /// The page as `actor` sees it. `files` are the formats, each with what it does not say of the campaign.
    pub fn new(actor: &Actor, campaign: Campaign, files: Vec<(Target, Vec<Loss>)>) -> Self {
        Self { reader: Reader::of(actor), campaign, files }
    }
}

/// The formats, each with its file and what the file does not say.
#[component]
pub fn ExportPage(
    /// What it shows.
    model: ExportModel,
) -> impl IntoView {
    let ExportModel { reader, campaign, files } = model;
    let (slug, title) = (campaign.slug, campaign.document.title);
    let sections = files
        .into_iter()
        .map(|(target, losses)| view! { <File slug=slug.to_string() target losses /> })
        .collect_view();
    view! {
        <StaffFrame
            title=say::campaigns_page_of(say::campaigns_export(), title.as_str())
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <h1>{say::campaigns_export_title()}</h1>
            <p class="lead">{say::campaigns_export_lead()}</p>
            <div class="stack">{sections}</div>
        </StaffFrame>
    }
}

#[component]
fn File(slug: String, target: Target, losses: Vec<Loss>) -> impl IntoView {
    let (name, of_use, kind) = match target {
        Target::Canvass => ("Canvass", say::campaigns_export_canvass(), "JSON"),
        Target::Xlsform => ("XLSForm", say::campaigns_export_xlsform(), "xlsx"),
        Target::Surveyjs => ("SurveyJS", say::campaigns_export_surveyjs(), "JSON"),
    };
    let count = losses.len();
    let lost = (count > 0).then(|| {
        view! {
            <details>
                <summary>{say::campaigns_not_in_file(count)}</summary>
                <LossesTable
                    id=format!("losses-{target}")
                    caption=say::campaigns_not_in(name)
                    losses
                />
            </details>
        }
    });
    view! {
        <section class="card stack">
            <h2>{name}</h2>
            <p>{of_use}</p>
            <p>
                <a href=routes::campaigns::exported(&slug, &target) download="">
                    {say::campaigns_download(kind)}
                    <span class="visually-hidden">{say::campaigns_download_for(name)}</span>
                </a>
            </p>
            {lost}
        </section>
    }
}
