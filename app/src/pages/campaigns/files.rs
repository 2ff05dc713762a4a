//! The files that members gave.

use domain::answer::GivenFile;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;
use service::files::Files;

use super::{BackLink, Reader, StaffFrame};
use crate::components::EmptyState;
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct FilesModel {
    reader: Option<Reader>,
    slug: String,
    title: String,
    simulated: bool,
    least: u16,
    files: Vec<Files>,
}

impl FilesModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, campaign: &Campaign, files: Vec<Files>) -> Self {
        Self {
            reader: Reader::of(actor),
            slug: campaign.slug.to_string(),
            title: campaign.document.title.clone(),
            simulated: campaign.document.simulated,
            least: campaign.document.at_least_together(),
            files,
        }
    }
}

/// Published files, shuffled, question by question, each to be kept and none to be opened here.
#[component]
pub fn FilesPage(
    /// What it shows.
    model: FilesModel,
) -> impl IntoView {
    let FilesModel { reader, slug, title, simulated, least, files } = model;
    let sections = if files.is_empty() {
        view! { <p class="soft">{say::campaigns_no_files()}</p> }.into_any()
    } else {
        let sections = files.into_iter().map(|files| view! { <Section slug=slug.clone() files least /> });
        sections.collect_view().into_any()
    };
    view! {
        <StaffFrame
            title=say::campaigns_page_of(say::campaigns_member_files(), title.as_str())
            simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <h1>{say::campaigns_member_files()}</h1>
            <p class="lead">{say::campaigns_files_lead()}</p>
            {sections}
        </StaffFrame>
    }
}

#[component]
fn Section(slug: String, files: Files, least: u16) -> impl IntoView {
    let Files { asked, files, .. } = files;
    let body = if files.is_empty() {
        view! {
            <EmptyState title=say::campaigns_nothing_yet()>
                <p>{say::campaigns_files_wait(least)}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = files.into_iter().map(|file| {
            let GivenFile { id, name, bytes, .. } = file;
            let size = say::campaigns_kilobytes(bytes.div_ceil(1024));
            view! {
                <li>
                    <a href=routes::campaigns::file(&slug, &id) download="">
                        {name}
                    </a>
                    <span class="soft small">{size}</span>
                </li>
            }
        });
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack member-files">
            <h2>{asked}</h2>
            {body}
        </section>
    }
}
