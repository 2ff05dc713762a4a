//! A campaign as a file, for here and for other systems.

use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;
use service::convert::{Loss, Target};

use super::losses::LossesTable;
use super::{BackLink, Reader, StaffFrame};
use crate::{routes, words};

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
            title=format!("Export · {title}")
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <h1>"Export the questionnaire"</h1>
            <p class="lead">"Answers are not in these files."</p>
            <div class="stack">{sections}</div>
        </StaffFrame>
    }
}

#[component]
fn File(slug: String, target: Target, losses: Vec<Loss>) -> impl IntoView {
    let (name, of_use, link) = match target {
        Target::Canvass => {
            ("Canvass", "Everything; can be brought again, here or elsewhere.", "Download (JSON)")
        }
        Target::Xlsform => ("XLSForm", "For ODK, KoboToolbox and others.", "Download (xlsx)"),
        Target::Surveyjs => ("SurveyJS", "For what is built with SurveyJS.", "Download (JSON)"),
    };
    let count = losses.len() as u64;
    let lost = (count > 0).then(|| {
        view! {
            <details>
                <summary>{words::count(count, "item is", "items are")}" not in this file as they stand"</summary>
                <LossesTable
                    id=format!("losses-{target}")
                    caption=format!("What is not in the {name} file")
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
                    {link}
                    <span class="visually-hidden">" for "{name}</span>
                </a>
            </p>
            {lost}
        </section>
    }
}
