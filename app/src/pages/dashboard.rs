//! Dashboards: what the answers say so far, every question, who answered.

mod board;

use domain::id::CampaignId;
use leptos::prelude::*;

use crate::api::results::{Body, Feed, Screen};
use crate::components::{AppFrame, EmptyState, LinkButton, NavLink, Person};
use crate::document::Site;
use crate::islands::LiveFigures;
use crate::routes;

use board::AroundBoard;
pub use board::{Around, Choice, Registration};

/// Which of the dashboard's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The assumptions.
    Now,
    /// Every question.
    Questions,
    /// Who answered.
    Who,
}

impl View {
    /// All of them, in the order of the navigation.
    pub const ALL: [View; 3] = [View::Now, View::Questions, View::Who];

    /// Its name in the navigation.
    pub fn label(self) -> &'static str {
        match self {
            View::Now => "Now",
            View::Questions => "Questions",
            View::Who => "Who answered",
        }
    }

    /// Its name in the addresses of releases.
    pub fn as_str(self) -> &'static str {
        match self {
            View::Now => "board",
            View::Questions => "questions",
            View::Who => "who",
        }
    }

    /// Its address.
    pub fn address(self, slug: &str) -> String {
        match self {
            View::Now => routes::results::now(slug),
            View::Questions => routes::results::questions(slug),
            View::Who => routes::results::who(slug),
        }
    }

    /// What it shows of these results.
    pub fn screen(self, results: &service::results::Results) -> Screen {
        match self {
            View::Now => Screen::board(results),
            View::Questions => Screen::questions(results),
            View::Who => Screen::who(results),
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
    /// Whoever looks.
    pub person: Option<Person>,
}

/// A page of a dashboard.
#[component]
pub fn DashboardPage(model: Model) -> impl IntoView {
    let Model { view, slug, campaign, title, simulated, draft, open, manages, screen, around, person } =
        model;
    let charts = expect_context::<Site>().charts;
    let here = view.address(&slug);
    let mut links: Vec<NavLink> = View::ALL
        .iter()
        .map(|view| NavLink { href: view.address(&slug), label: view.label().to_owned() })
        .collect();
    links.push(NavLink { href: routes::campaigns::LIST.to_owned(), label: "All campaigns".to_owned() });
    let (heading, lead) = words(view);
    let empty = screen.as_of.at.is_none();
    let jumps = (view == View::Questions).then(|| jumps(&screen));
    let feed = open.then(|| Feed {
        events: routes::results::events(&slug),
        releases: routes::results::releases(&slug),
        suffix: routes::results::release_suffix(view.as_str(), &campaign),
    });
    // While nobody has answered, the page still listens: the first answers fill it.
    let nothing = empty.then(|| view! { <NothingYet slug draft manages /> });
    let around = (view == View::Now)
        .then(|| view! { <AroundBoard around here=here.clone() any=has_cards(&screen) /> });
    let page_title = format!("{}: {title}", view.label());
    view! {
        <AppFrame title=page_title islands=true simulated links current=here.clone() person>
            <p class="eyebrow">{title.clone()}</p>
            <h1>{heading}</h1>
            <p class="lead">{lead}</p>
            {nothing}
            {jumps}
            {around}
            <LiveFigures screen feed charts here />
        </AppFrame>
    }
}

fn has_cards(screen: &Screen) -> bool {
    matches!(&screen.body, Body::Board(cards) if !cards.is_empty())
}

fn words(view: View) -> (String, &'static str) {
    match view {
        View::Now => (
            "What the answers support so far".to_owned(),
            "Dots are what members said so far; bars are where the whole membership can be, those still silent included. A \
             bar that clears the line is a verdict, and it stays.",
        ),
        View::Questions => (
            "Every question".to_owned(),
            "All members and each current division side by side. Members of several divisions count in each, once in the whole.",
        ),
        View::Who => (
            "Who answered".to_owned(),
            "How many have answered over time, against the roster, and how divisions overlap.",
        ),
    }
}

#[component]
fn NothingYet(slug: String, draft: bool, manages: bool) -> impl IntoView {
    let (title, next) = match (draft, manages) {
        (true, true) => {
            ("Not open yet", "Nobody can answer before the campaign is open. Open it, then send its links.")
        }
        (true, false) => ("Not open yet", "Nobody can answer before staff open the campaign."),
        (false, true) => {
            ("No answers yet", "Send members their links; this page fills by itself as they answer.")
        }
        (false, false) => ("No answers yet", "This page fills by itself as members answer."),
    };
    let way = manages
        .then(|| view! { <LinkButton href=routes::campaigns::one(&slug)>"Go to the campaign"</LinkButton> });
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
fn jumps(screen: &Screen) -> impl IntoView + use<> {
    let sections = match &screen.body {
        Body::Figures(sections) => sections.as_slice(),
        Body::Board(_) => &[],
    };
    let lists = sections.iter().map(|section| {
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
        <nav class="jumps" aria-label="Questions">
            <details>
                <summary>"Jump to a question"</summary>
                <ul role="list">{lists.collect_view()}</ul>
            </details>
        </nav>
    }
}
