use app::pages::campaigns::edit::{AssumptionsPage, EditModel};
use app::routes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::results::outlook;
use service::{campaigns, installation};

use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
) -> Response {
    let shown = async {
        let campaign = campaigns::draft(&state.service, &actor, &slug).await?;
        let expected = outlook::outlook(&state.service, &actor, &slug).await?;
        let divisions = installation::divisions(&state.service).await?;
        let model =
            EditModel::new(&actor, campaign).wrong(campaigns::check(&state.service, &actor, &slug).await?);
        Ok((model, expected, divisions))
    };
    match shown.await {
        Ok((model, expected, divisions)) => render::page(
            &state,
            StatusCode::OK,
            move || view! { <AssumptionsPage model expected divisions /> },
        ),
        Err(error) => problem::page(&state, &routes::campaigns::edit_assumptions(&slug), error),
    }
}
