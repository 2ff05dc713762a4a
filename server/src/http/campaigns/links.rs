//! Personal links as a file, the one time they can be seen.

use app::pages::campaigns::OneModel;
use app::routes;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use domain::campaign::Problem;
use domain::notice;
use serde::Deserialize;
use service::campaigns::{self, Link};
use service::responses::export::spreadsheet_safe;
use service::{Error, Result, confirmations};

use super::{Done, SLUG, file, outcome, page};
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(&routes::campaigns::links(&SLUG), post(make))
        .route(&routes::campaigns::open_link(&SLUG), post(open_link))
}

#[derive(Deserialize)]
struct OpenLink {
    confirm: String,
}

/// Says whether the open link asks for an e-mail address first.
async fn open_link(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Form(asked): Form<OpenLink>,
) -> Response {
    let set = confirmations::set(&state.service, &actor, &slug, asked.confirm == "yes").await;
    outcome(&state, &actor, &slug, Done::Saved, set).await
}

#[derive(Deserialize)]
struct Asked {
    replace: Option<String>,
}

async fn make(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Form(asked): Form<Asked>,
) -> Response {
    let made = campaigns::make_links(&state.service, &actor, &slug, asked.replace.is_some()).await;
    match made.and_then(|links| table(&links, &state.public_url).map(|csv| (links.len(), csv))) {
        Ok((0, _)) => {
            page(&state, &actor, &slug, StatusCode::UNPROCESSABLE_ENTITY, OneModel::without_links).await
        }
        Ok((count, csv)) => file(&format!("{slug}-{count}-links.csv"), "text/csv; charset=utf-8", csv),
        Err(Error::Refused(why)) => {
            let refused = |model: OneModel| model.refused(vec![Problem::new("", why)]);
            page(&state, &actor, &slug, StatusCode::UNPROCESSABLE_ENTITY, refused).await
        }
        Err(error) => problem::page(&state, &routes::campaigns::one(&slug), error),
    }
}

fn table(links: &[Link], public_url: &str) -> Result<Vec<u8>> {
    let unwritten = |error: String| Error::Refused(notice!("the file cannot be written: {error}", error));
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["email", "name", "link"]).map_err(|error| unwritten(error.to_string()))?;
    for link in links {
        let address = format!("{public_url}{}", routes::personal(link.token.reveal()));
        let row = [spreadsheet_safe(&link.email), spreadsheet_safe(&link.name), address.into()];
        csv.write_record(row.iter().map(|cell| cell.as_bytes()))
            .map_err(|error| unwritten(error.to_string()))?;
    }
    csv.into_inner().map_err(|error| unwritten(error.to_string()))
}
