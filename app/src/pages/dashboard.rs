//! Dashboards: what the answers say so far, every question, who answered.

mod board;
mod divisions;
mod words;

use domain::id::CampaignId;
use leptos::prelude::*;

use crate::api::results::{Feed, Screen, Words};
use crate::components::{AppFrame, EmptyState, LinkButton, NavLink, Person};
use crate::document::Site;
use crate::islands::LiveFigures;
use crate::{routes, say};

pub use board::{Around, Choice, Registration};
use board::{AroundBoard, AroundReport, Registered};
pub use divisions::Divided;
use divisions::DivisionsChoice;
pub use words::{PassedOnModel, PassedOnPage};

/// Which of the dashboard's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The assumptions.
    Now,
    /// Every question.
    Questions,
    /// Who answered.
    Who,
    /// All of it as a page to print, after the close.
    Report,
}

impl View {
    /// Those that fill while members answer, in the order of the navigation.
    pub const LIVE: [View; 3] = [View::Now, View::Questions, View::Who];

    /// Its name in the navigation.
    pub fn label(self) -> String {
        match self {
            View::Now => say::dashboard_now(),
            View::Questions => say::dashboard_questions(),
            View::Who => say::dashboard_who(),
            View::Report => say::dashboard_report(),
        }
    }

    /// Its name in the addresses of releases.
    pub fn as_str(self) -> &'static str {
        match self {
            View::Now => "board",
            View::Questions => "questions",
            View::Who => "who",
            View::Report => "report",
        }
    }

    /// Its address.
    pub fn address(self, slug: &str) -> String {
        match self {
            View::Now => routes::results::now(slug),
            View::Questions => routes::results::questions(slug),
            View::Who => routes::results::who(slug),
            View::Report => routes::results::report(slug),
        }
    }
}

/// What a dashboard's page shows.
#[derive(Debug, Clone)]
pub struct Model {
    /// Which page.
    pub view: View,
    /// The campaign's name in addresses.
    pub slug: String,
    /// The campaign's id.
    pub campaign: CampaignId,
    /// The campaign's title.
    pub title: String,
    /// Whether the answers come from a simulation.
    pub simulated: bool,
    /// Whether the campaign has never been opened.
    pub draft: bool,
    /// Whether more answers can come in.
    pub open: bool,
    /// Whether the reader may open campaigns and hand out links.
    pub manages: bool,
    /// The figures.
    pub screen: Screen,
    /// What stands around the board.
    pub around: Around,
    /// By which divisions it is counted, for whoever may choose.
    pub divided: Option<Divided>,
    /// Whoever looks.
    pub person: Option<Person>,
}

/// A page of a dashboard.
#[component]
pub fn DashboardPage(model: Model) -> impl IntoView {
    let Model {
        view,
        slug,
        campaign,
        title,
        simulated,
        draft,
        open,
        manages,
        screen,
        around,
        divided,
        person,
    } = model;
    let charts = expect_context::<Site>().charts;
    let here = view.address(&slug);
    let closed = !draft && !open;
    let links = navigation(&slug, closed);
    let (heading, lead) = around_words(view);
    let empty = screen.as_of.at.is_none();
    let jumps = match view {
        View::Questions => Some(jumps(&screen, say::dashboard_questions(), say::dashboard_jump_question())),
        View::Report => Some(jumps(&screen, say::dashboard_parts(), say::dashboard_jump_part())),
        View::Now | View::Who => None,
    };
    // By the divisions of today the page is counted when it is asked for: releases are of those at answering.
    let is_of_today = divided.as_ref().is_some_and(Divided::is_of_today);
    let is_followed = open && !is_of_today;
    let mut words = Words::said();
    // Members move after the close too, so that this reading is never final.
    if is_of_today {
        words.closed = say::dashboard_divisions_once();
    }
    let divided = divided.map(|divided| view! { <DivisionsChoice slug=slug.clone() divided /> });
    let feed = is_followed.then(|| Feed {
        events: routes::results::events(&slug),
        releases: routes::results::releases(&slug),
        suffix: routes::results::release_suffix(view.as_str(), &campaign),
    });
    // While nobody has answered, the page still listens: the first answers fill it.
    let nothing = (empty && !closed).then(|| view! { <NothingYet slug draft manages /> });
    let around = match view {
        View::Now => {
            view! { <AroundBoard around here=here.clone() any=!screen.cards.is_empty() /> }.into_any()
        }
        View::Report => view! { <AroundReport around as_of=screen.as_of.clone() /> }.into_any(),
        View::Questions | View::Who => view! { <Registered registrations=around.registrations /> }.into_any(),
    };
    let page_title = say::dashboard_page_title(view.label(), title.as_str());
    view! {
        <AppFrame title=page_title islands=true simulated links current=here.clone() person>
            <p class="eyebrow">{title.clone()}</p>
            <h1>{heading}</h1>
            <p class="lead">{lead}</p>
            {divided}
            {nothing}
            {jumps}
            {around}
            <LiveFigures screen feed words charts here />
        </AppFrame>
    }
}

/// Where one can go from a page of a campaign's dashboard.
fn navigation(slug: &str, closed: bool) -> Vec<NavLink> {
    let link = |href: String, label: String| NavLink { href, label };
    let of = |view: &View| link(view.address(slug), view.label());
    View::LIVE
        .iter()
        .map(of)
        .chain([link(routes::results::words(slug), say::dashboard_words())])
        .chain(closed.then(|| of(&View::Report)))
        .chain([link(routes::campaigns::LIST.to_owned(), say::dashboard_all_campaigns())])
        .collect()
}

fn around_words(view: View) -> (String, String) {
    match view {
        View::Now => (say::dashboard_now_title(), say::dashboard_now_lead()),
        View::Questions => (say::dashboard_questions_title(), say::dashboard_questions_lead()),
        View::Who => (say::dashboard_who(), say::dashboard_who_lead()),
        View::Report => (say::dashboard_report_title(), say::dashboard_report_lead()),
    }
}

#[component]
fn NothingYet(slug: String, draft: bool, manages: bool) -> impl IntoView {
    let (title, next) = match (draft, manages) {
        (true, true) => (say::dashboard_not_open(), say::dashboard_not_open_manage()),
        (true, false) => (say::dashboard_not_open(), say::dashboard_not_open_read()),
        (false, true) => (say::dashboard_none(), say::dashboard_none_manage()),
        (false, false) => (say::dashboard_none(), say::dashboard_none_read()),
    };
    let way = manages
        .then(|| view! { <LinkButton href=routes::campaigns::one(&slug)>{say::dashboard_to_campaign()}</LinkButton> });
    view! {
        <div class="nothing-yet">
            <EmptyState title=title>
                <p>{next}</p>
                {way}
            </EmptyState>
        </div>
    }
}

/// A list to jump from to each figure.
fn jumps(screen: &Screen, label: String, summary: String) -> impl IntoView + use<> {
    let lists = screen.sections.iter().map(|section| {
        let figures = section.figures.iter().map(|figure| {
            view! {
                <li>
                    <a href=format!("#{}", figure.id)>{figure.name.clone()}</a>
                </li>
            }
        });
        view! {
            <li>
                <a class="jump-section" href=format!("#{}", section.id)>
                    {section.title.clone()}
                </a>
                <ul role="list">{figures.collect_view()}</ul>
            </li>
        }
    });
    view! {
        <nav class="jumps" aria-label=label>
            <details>
                <summary>{summary}</summary>
                <ul role="list">{lists.collect_view()}</ul>
            </details>
        </nav>
    }
}
