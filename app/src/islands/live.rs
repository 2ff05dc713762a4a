//! The figures of a dashboard, which fill by themselves while people answer.

mod board;
#[cfg(feature = "hydrate")]
mod feed;
mod figures;
#[cfg(feature = "hydrate")]
mod place;

use leptos::prelude::*;

use crate::api::results::{Feed, Moment, Screen, Words};
use board::Board;
use figures::Figures;

/// Whether the page hears of later releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// Nothing listens: no script, or nothing more to come.
    Still,
    /// Later releases arrive by themselves.
    Live,
    /// The server cannot be reached for now.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser listens"))]
    Lost,
}

/// All figures of a page. The server renders them whole; where script runs, later releases change them in place.
#[island(lazy)]
pub fn LiveFigures(
    /// What is shown first.
    screen: Screen,
    /// Where later releases are heard of; none once the campaign takes no more answers.
    feed: Option<Feed>,
    /// What stands around the figures.
    words: Words,
    /// The address of the module that draws charts.
    charts: String,
    /// The address of this page.
    here: String,
) -> impl IntoView {
    let screen = RwSignal::new(screen);
    let connection = RwSignal::new(Connection::Still);
    // What only a script can do is offered where one runs.
    let scripted = RwSignal::new(false);
    let follows = feed.is_some();
    #[cfg(feature = "hydrate")]
    {
        Effect::new(move |_| scripted.set(true));
        if let Some(feed) = feed {
            Effect::new(move |_| feed::follow(feed.clone(), screen, connection));
        }
    }
    let module = StoredValue::new(charts);
    let board = words.clone();
    let table = words.table.clone();
    view! {
        <AsOfLine screen connection follows words here />
        <Board screen words=board />
        <Figures screen scripted module table on_paper=!follows />
    }
}

/// 'Live · as of 14:32, release 7 · 1,204 of 7,000 members have answered'.
#[component]
fn AsOfLine(
    screen: RwSignal<Screen>,
    connection: RwSignal<Connection>,
    follows: bool,
    words: Words,
    here: String,
) -> impl IntoView {
    let Words { closed, live, lost, load, .. } = words;
    let state = move || match connection.get() {
        Connection::Still => "still",
        Connection::Live => "live",
        Connection::Lost => "lost",
    };
    let word = move || match connection.get() {
        Connection::Still if follows => String::new(),
        Connection::Still => closed.clone(),
        Connection::Live => live.clone(),
        Connection::Lost => lost.clone(),
    };
    let at = move || screen.with(|screen| screen.as_of.at.clone());
    let around = move |end: usize| screen.with(|screen| screen.as_of.around[end].clone());
    let answered = move || screen.with(|screen| screen.as_of.answered.clone());
    let held_back = move || screen.with(|screen| screen.as_of.held_back.clone());
    let any = move || at().is_some().then_some("yes");
    let quiet = move || connection.get() == Connection::Live || !follows;
    view! {
        <p class="as-of" data-state=state data-any=any>
            <span class="as-of-state" role="status">
                {word}
            </span>
            <span class="as-of-time">
                {move || at().map(|at| view! { {around(0)} <LocalTime at /> {around(1)} })}
            </span>
            <span class="as-of-answered">{answered}</span>
            <span class="as-of-held">{held_back}</span>
            <a href=here hidden=quiet>
                {load}
            </a>
        </p>
    }
}

/// A moment: in UTC from the server, in the reader's own zone and words where script runs. A day alone is the same in every zone.
#[component]
fn LocalTime(at: Moment) -> impl IntoView {
    let words = RwSignal::new(at.words);
    #[cfg(feature = "hydrate")]
    {
        let exact = at.exact.clone();
        Effect::new(move |_| {
            if exact.contains('T') {
                words.set(feed::local_time(&exact));
            }
        });
    }
    view! { <time datetime=at.exact>{words}</time> }
}
