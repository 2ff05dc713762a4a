//! Dashboards, their releases as JSON, and counts for spreadsheets.

use std::sync::Arc;

use app::api::results::{Screen, moment, percent_of};
use app::components::Person;
use app::pages::dashboard::{
    Around, Choice, DashboardPage, Divided, Model, PassedOnModel, PassedOnPage, Registration, View,
};
use app::routes;
use app::say::Figures;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, VARY};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::campaign::State as Life;
use domain::notice;
use domain::role::Permission;
use leptos::prelude::*;
use service::results::today::{Differs, offers_today};
use service::results::{self, Reading, Release, Results};
use service::{Actor, Error};

use super::session::Viewer;
use super::{AppState, language, problem, render};

/// A release never changes, so a browser that has one need not ask again.
const FOR_EVER: &str = "private, max-age=31536000, immutable";

/// What it says is in the language of whoever asks: who chooses another one asks anew.
const BY_LANGUAGE: &str = "cookie, accept-language";

/// What a page shows of the results.
type Shows = fn(&Results) -> Screen;

/// The pages that fill while members answer.
const LIVE: [(View, Shows); 3] =
    [(View::Now, Screen::board), (View::Questions, Screen::questions), (View::Who, Screen::who)];

/// The dashboards' routes.
pub fn routes() -> Router<AppState> {
    let live = LIVE.into_iter().fold(Router::new(), |router, (view, shows)| {
        router.route(
            &view.address("{slug}"),
            get(move |state, viewer, here, slug, choice| {
                page((view, shows), state, viewer, here, slug, choice)
            }),
        )
    });
    live.route("/results/{slug}/report", get(report))
        .route(&routes::results::words("{slug}"), get(words))
        .route("/results/{slug}/releases/{number}/{file}", get(release))
        .route("/results/{slug}/questions/{file}", get(sheet))
}

/// Refuses a choice by anything that no figure is published by, rather than show more than was asked for.
fn refuse_filters(here: &Uri, filters: &[&str]) -> service::Result<()> {
    let mut names = form_urlencoded::parse(here.query().unwrap_or_default().as_bytes()).map(|(name, _)| name);
    match names.find(|name| !filters.contains(&name.as_ref())) {
        None => Ok(()),
        Some(name) => Err(Error::Refused(notice!(
            "results cannot be chosen by '{name}': only by {known}, so that no figure points at single people; take '{name}' out of the address",
            name,
            known = filters.join(", ")
        ))),
    }
}

/// The field of an address that says by which divisions questions are counted.
const DIVISIONS: &str = "divisions";

/// Results as they are asked for.
struct Counted {
    results: Arc<Results>,
    /// How they differ from the published ones, where they are by the divisions of today.
    today: Option<Differs>,
}

/// The results by the divisions that an address names; only questions are counted by others than those at answering.
async fn counted(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    here: &Uri,
    questions: bool,
) -> service::Result<Counted> {
    let besides = if questions { &[DIVISIONS][..] } else { &[] };
    refuse_filters(here, &[&Choice::FILTERS[..], besides].concat())?;
    let mut fields = form_urlencoded::parse(here.query().unwrap_or_default().as_bytes());
    let reading = fields.find(|(name, _)| name == DIVISIONS).map(|(_, reading)| reading.parse());
    match reading.transpose().map_err(Error::Refused)?.unwrap_or_default() {
        Reading::Answering => {
            let results = results::results(&state.service, actor, slug).await?;
            Ok(Counted { results, today: None })
        }
        Reading::Now => {
            let today = results::today(&state.service, actor, slug).await?;
            Ok(Counted { results: today.results.into(), today: Some(today.differs) })
        }
    }
}

async fn page(
    (view, shows): (View, Shows),
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    here: Uri,
    Path(slug): Path<String>,
    Query(choice): Query<Choice>,
) -> Response {
    match counted(&state, &actor, &slug, &here, view == View::Questions).await {
        Ok(Counted { results, today }) => {
            let model = language::of_reader().over(|_| {
                let screen = choice.of(shows(&results));
                // Before the first release both readings are empty, but whoever follows an address reads one all the same.
                let is_offered =
                    view == View::Questions && results.release > 0 && offers_today(&actor, &results);
                let is_shown = is_offered || today.is_some();
                let divided = is_shown.then_some(Divided { answers: results.responses, today });
                Model { divided, ..model(view, &results, screen, &actor, choice) }
            });
            render::page(&state, StatusCode::OK, move || view! { <DashboardPage model /> })
        }
        Err(error) => problem::page(&state, here.path(), error),
    }
}

async fn report(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    here: Uri,
    Path(slug): Path<String>,
) -> Response {
    match results::report(&state.service, &actor, &slug).await {
        Ok(report) => {
            let model = language::of_reader().over(|_| {
                model(View::Report, &report.results, Screen::report(&report), &actor, Choice::default())
            });
            render::page(&state, StatusCode::OK, move || view! { <DashboardPage model /> })
        }
        Err(Error::Refused(why)) => problem::no_report(&state, why, routes::results::now(&slug)),
        Err(error) => problem::page(&state, here.path(), error),
    }
}

async fn words(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    here: Uri,
    Path(slug): Path<String>,
) -> Response {
    match service::words::passed_on(&state.service, &actor, &slug).await {
        Ok((campaign, passed)) => {
            let model = PassedOnModel {
                slug,
                title: campaign.document.title.clone(),
                simulated: campaign.document.simulated,
                closed: campaign.state == Life::Closed,
                passed,
                person: person(&actor),
            };
            render::page(&state, StatusCode::OK, move || view! { <PassedOnPage model /> })
        }
        Err(error) => problem::page(&state, here.path(), error),
    }
}

fn model(view: View, results: &Results, screen: Screen, actor: &Actor, choice: Choice) -> Model {
    Model {
        view,
        slug: results.document.slug.to_string(),
        campaign: results.campaign,
        title: results.document.title.clone(),
        simulated: results.document.simulated,
        draft: results.state == Life::Draft,
        open: matches!(results.state, Life::Open | Life::Paused),
        manages: actor.may(Permission::ManageCampaigns),
        screen,
        around: around(results, choice),
        divided: None,
        person: person(actor),
    }
}

fn around(results: &Results, choice: Choice) -> Around {
    let registered = &results.registered;
    let document = &results.document;
    let version = results.versions.last().map_or(1, |version| version.number);
    let assumed = |topic: &&domain::campaign::Topic| {
        results.assumptions.iter().any(|judged| judged.assumption.topic == topic.id)
    };
    let topics = document.topics.iter().filter(assumed);
    Around {
        choice,
        topics: topics.map(|topic| (topic.id.to_string(), topic.name.clone())).collect(),
        divisions: registered
            .divisions
            .iter()
            .map(|division| (division.id.to_string(), division.name.clone()))
            .collect(),
        questions: routes::results::questions(document.slug.as_str()),
        least: registered.publication.k(),
        wrong: percent_of(registered.document.alpha_bp),
        registrations: registered
            .families
            .iter()
            .filter_map(|family| {
                let responses = family.later.map(|later| later.responses);
                let (digest, at) = (family.digest.clone()?, moment(family.at?));
                Some(Registration { digest, at, responses, version })
            })
            .collect(),
    }
}

fn person(actor: &Actor) -> Option<Person> {
    let Actor::Person { name, role, .. } = actor else { return None };
    Some(Person { name: name.clone(), role: *role })
}

/// One page's figures at one release; a reader who is too late or too early is sent to the release that is there.
async fn release(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    here: Uri,
    Path((slug, number, file)): Path<(String, i64, String)>,
) -> Response {
    let named = file.strip_suffix(".json");
    let Some((view, shows)) = LIVE.into_iter().find(|(view, _)| named == Some(view.as_str())) else {
        return problem::page(&state, here.path(), Error::NotFound(notice!("there is no page of this name")));
    };
    match results::release(&state.service, &actor, &slug, number).await {
        Ok(Release::Here(results)) => {
            // Before the first answer there is no release yet: texts, roster and divisions can still change.
            let kept = if results.release == 0 { "no-store" } else { FOR_EVER };
            let screen = language::of_reader().over(|_| shows(&results));
            ([(CACHE_CONTROL, kept), (VARY, BY_LANGUAGE)], axum::Json(screen)).into_response()
        }
        Ok(Release::Ask(campaign, number)) => {
            let there = routes::results::release(slug.as_str(), number, view.as_str(), &campaign);
            ([(CACHE_CONTROL, "no-store")], Redirect::to(&there)).into_response()
        }
        Err(error) => problem::page(&state, here.path(), error),
    }
}

/// A question's counts for a spreadsheet.
async fn sheet(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    here: Uri,
    Path((slug, file)): Path<(String, String)>,
) -> Response {
    let Counted { results, .. } = match counted(&state, &actor, &slug, &here, true).await {
        Ok(counted) => counted,
        Err(error) => return problem::page(&state, here.path(), error),
    };
    let name = file.strip_suffix(".csv").unwrap_or_default();
    match results::question(&results, name) {
        Ok(question) => {
            let by = results.reading.in_file_names().map(|reading| format!("-{reading}")).unwrap_or_default();
            let named = format!("attachment; filename=\"{slug}-{name}-release-{}{by}.csv\"", results.release);
            let headers = [
                (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (CONTENT_DISPOSITION, named),
                (CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, language::of_reader().over(|_| results::sheet::sheet(&results, question, &Figures)))
                .into_response()
        }
        Err(error) => problem::page(&state, here.path(), error),
    }
}
