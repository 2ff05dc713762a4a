//! The two halves of a credential in an anonymous campaign. The first knows the personal link and not the credential; the second the
//! credential and not the link.

use app::pages::survey::{Credential, Keys};
use app::routes;
use axum::Json;
use axum::extract::rejection::RawFormRejection;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use domain::segment::Division;
use serde_json::json;
use service::credentials::{self, Offer, Spent};
use service::error::Answering;
use service::responses::Door;
use service::{Error, secrets};

use super::{WayIn, resume};
use crate::http::posted::Posted;
use crate::http::{AppState, language};

type Fields = Result<Posted, RawFormRejection>;

/// Signs what the browser behind a personal link blinded.
pub(super) async fn sign(State(state): State<AppState>, way: WayIn, form: Fields) -> Response {
    let fields = form.map(|Posted(fields)| fields).unwrap_or_default();
    let signed = async {
        let door = way.enter(&state).await?;
        let blinded = bytes(&fields, "blinded").unwrap_or_default();
        credentials::issue(&state.service, &door, text(&fields, "class"), &blinded).await
    };
    match signed.await {
        Ok(signature) => told(json!({ "signature": secrets::text(&signature) })),
        Err(error) => refused(error),
    }
}

/// Takes a credential at the open way in, whatever cookies of earlier answers came with it: they are not looked at.
pub(super) async fn spend(
    State(state): State<AppState>,
    way: WayIn,
    jar: CookieJar,
    form: Fields,
) -> Response {
    let fields = form.map(|Posted(fields)| fields).unwrap_or_default();
    let spent = async {
        let door = way.enter_with(&state, None).await?;
        let message = bytes(&fields, "message").unwrap_or_default();
        let signature = bytes(&fields, "signature").unwrap_or_default();
        let spent = Spent { class: text(&fields, "class"), message: &message, signature: &signature };
        let token = credentials::spend(&state.service, &door, spent).await?;
        let door = way.enter_with(&state, Some(token.reveal())).await?;
        let to = if door.sent.is_some() { routes::thanks(&way.base) } else { resume(&way, &door) };
        // Answers are asked for in the language of the page that the credential was made on.
        let language = language::chosen(fields.iter().map(|(name, value)| (name, value)));
        let jar = language.iter().fold(jar, |jar, language| jar.add(way.language_cookie(&state, language)));
        Ok((jar.add(way.cookie(&state, &token)), to))
    };
    match spent.await {
        Ok((jar, to)) => (jar, told(json!({ "to": to }))).into_response(),
        Err(error) => refused(error),
    }
}

/// The public keys of a campaign, for everybody.
pub(super) async fn keys(State(state): State<AppState>, way: WayIn, Path(_): Path<String>) -> Response {
    let keys = async { credentials::keys(&state.service, &way.enter_with(&state, None).await?).await };
    match keys.await {
        Ok(keys) => ([(CONTENT_TYPE, "application/json")], keys).into_response(),
        Err(error) => way.problem(&state, error),
    }
}

fn text<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

fn bytes(fields: &[(String, String)], name: &str) -> Option<Vec<u8>> {
    secrets::bytes(text(fields, name))
}

fn told(what: serde_json::Value) -> Response {
    ([(CACHE_CONTROL, HeaderValue::from_static("no-store"))], Json(what)).into_response()
}

/// What the script makes words of that stand on its page. What the page itself says better once it is loaded again is 403.
fn refused(error: Error) -> Response {
    let status = match error {
        Error::Answering(Answering::CredentialElsewhere) => StatusCode::CONFLICT,
        Error::Answering(Answering::Credential) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Stale => StatusCode::PRECONDITION_FAILED,
        Error::Answering(_) | Error::Enough(_) => StatusCode::FORBIDDEN,
        Error::NotFound(_) => StatusCode::NOT_FOUND,
        error => {
            tracing::error!(cause = %error, "a credential could not be signed or taken");
            StatusCode::SERVICE_UNAVAILABLE
        }
    };
    status.into_response()
}

/// What the page shows of an offer.
pub(super) fn offered(door: &Door, offer: Offer, divisions: &[Division]) -> Credential {
    let held = door.combination();
    Credential {
        class: offer.class,
        divisions: (!held.0.is_empty()).then(|| held.held(divisions)),
        is_merged: offer.is_merged,
        members: offer.members,
        spend: routes::credential(&routes::open(&door.campaign.slug)),
        shelf: offer.shelf,
        keys: shown(door, offer.fingerprint),
    }
}

/// What everybody can check of the keys.
pub(super) fn shown(door: &Door, fingerprint: String) -> Keys {
    Keys { address: routes::keys(&door.campaign.slug), fingerprint }
}
