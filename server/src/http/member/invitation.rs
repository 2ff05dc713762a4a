//! The invitation, and Start.

use app::pages::survey::{
    Address, DivisionsFault as Fault, IntroductionModel, InvitationModel, InvitationPage, Keys, NO_DIVISION,
    QuestionsPage, Way, Welcome,
};
use app::routes;
use app::say::confirmation;
use axum::extract::rejection::RawFormRejection;
use axum::extract::{Query, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::questionnaire::{Sheet, minutes};
use domain::venue::Code;
use leptos::prelude::*;
use service::confirmations::Confirm;
use service::responses::{self, Coming, Door, Started};
use service::roster::is_email;
use service::{credentials, installation, participation};

use super::fresh::Fresh;
use super::questions::{Notes, questions_model};
use super::rush::{self, Brought};
use super::{WayIn, count, credential, is_all_at_once, resume, speech};
use crate::http::posted::Posted;
use crate::http::render::Template;
use crate::http::{AppState, language, render};

/// Shows the invitation; with the questions on it, where all are asked at once.
pub(super) async fn show(
    State(state): State<AppState>,
    method: Method,
    way: WayIn,
    Query(asked): Query<Vec<(String, String)>>,
) -> Response {
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return way.problem(&state, error),
    };
    if door.sent.is_some() {
        return Redirect::to(&routes::thanks(&way.base)).into_response();
    }
    if let Err(error) = responses::require_place(&state.service, &door).await {
        return way.problem(&state, error);
    }
    if method == Method::GET {
        participation::note_opened(&state.service, &door);
    }
    let taken_back = asked.iter().find(|(name, _)| name == "withdrawn");
    let by_credential = taken_back.is_some_and(|(_, how)| how == routes::BY_CREDENTIAL);
    let arrival = Arrival {
        withdrawn: taken_back.is_some(),
        by_credential,
        link: &asked,
        venue: venue(&way, &asked),
        ..Arrival::default()
    };
    let page = invitation_page(&state, &way, &door, arrival).await;
    if way.kiosk { (way.forget(), page).into_response() } else { page }
}

/// What the invitation shows beside itself.
#[derive(Default)]
struct Arrival<'a> {
    /// The divisions that were chosen on it.
    chosen: &'a [String],
    /// What is wrong with them.
    error: Option<Fault>,
    /// Whether answers were just taken back.
    withdrawn: bool,
    /// Whether they had been sent with a credential.
    by_credential: bool,
    /// What the link brought, by name.
    link: &'a [(String, String)],
    /// The venue by whose address they came.
    venue: Option<Code>,
    /// The e-mail address that was filled in.
    email: &'a str,
    /// Whether that is none.
    wrong_email: bool,
}

/// The venue that an address or a form names. A machine at a venue says it by its own address.
fn venue(way: &WayIn, fields: &[(String, String)]) -> Option<Code> {
    if way.personal || way.kiosk {
        return None;
    }
    let (_, code) = fields.iter().find(|(name, _)| name == routes::VIA)?;
    code.parse().ok()
}

async fn invitation_page(state: &AppState, way: &WayIn, door: &Door, arrival: Arrival<'_>) -> Response {
    let Arrival { chosen, error, withdrawn, by_credential, link, venue, email, wrong_email } = arrival;
    let divisions = match installation::divisions(&state.service).await {
        Ok(divisions) => divisions,
        Err(error) => return way.problem(state, error),
    };
    let fingerprints = match responses::fingerprints(&state.service, door).await {
        Ok(fingerprints) => fingerprints,
        Err(error) => return way.problem(state, error),
    };
    let offer = match credentials::offer(&state.service, door).await {
        Ok(offer) => offer,
        Err(error) => return way.problem(state, error),
    };
    // Whoever has come with a credential reads what they were promised, and so does whoever is about to make one.
    let fingerprint = match credentials::fingerprint(&state.service, door).await {
        Ok(fingerprint) => fingerprint.filter(|_| door.class.is_some()),
        Err(error) => return way.problem(state, error),
    };
    let status =
        if error.is_some() || wrong_email { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let held = door.combination();
    let held = (!held.0.is_empty()).then(|| held.held(&divisions));
    let with_questions = door.begins_at_once() && !withdrawn;
    let is_the_same = door.draft.is_none()
        && !door.is_anonymous()
        && !withdrawn
        && link.is_empty()
        && (!with_questions || door.is_asked_the_same());
    let fresh = (way.personal && is_the_same).then(|| Fresh::Invitation {
        campaign: door.campaign.id,
        version: door.version(),
        state: door.campaign.state,
        fingerprints: fingerprints.clone(),
        divisions: held.clone(),
    });
    let keys = fingerprint.map(|fingerprint| credential::shown(door, fingerprint));
    let introduction = introduction(way, door, fingerprints, keys);
    let view = |base: String| {
        if with_questions {
            let welcome = Some(Welcome { introduction, divisions: held });
            let notes = Notes { welcome, ..Notes::default() };
            let model = questions_model(way, base, door, Sheet::All, &door.answers(), notes);
            return view! { <QuestionsPage model /> }.into_any();
        }
        let way_in = if let Some(offer) = offer {
            Way::Credential(credential::offered(door, offer, &divisions))
        } else if way.personal && door.is_anonymous() {
            Way::NoCredential { open: routes::open(&door.campaign.slug) }
        } else if way.personal {
            Way::Personal { divisions: held }
        } else {
            let is_chosen = |id: &str| chosen.iter().any(|chosen| chosen == id);
            let ids = divisions.iter().map(|division| division.id.clone());
            Way::Open {
                chosen: ids.filter(|id| is_chosen(id.as_str())).collect(),
                none: is_chosen(NO_DIVISION),
                divisions,
                error,
                address: door
                    .campaign
                    .confirms
                    .then(|| Address { typed: email.to_owned(), wrong: wrong_email }),
            }
        };
        let named = door.document.questionnaire.link_names();
        let model = InvitationModel {
            base,
            way: way_in,
            introduction,
            withdrawn,
            by_credential,
            state: door.campaign.state,
            draft: door.draft.is_some(),
            link: link.iter().filter(|(name, _)| named.contains(&name.as_str())).cloned().collect(),
            venue: venue.map(|code| code.to_string()),
            simulated: door.document.simulated,
        };
        view! { <InvitationPage model /> }.into_any()
    };
    let speech = speech(door);
    match fresh {
        Some(page) => {
            let language = speech.language.clone();
            state.fresh.at(language, page, || Template::new(state, speech, view)).page(&way.base)
        }
        None => render::page_in(state, speech, status, || view(way.base.clone())),
    }
}

fn introduction(
    way: &WayIn,
    door: &Door,
    fingerprints: Vec<String>,
    keys: Option<Keys>,
) -> IntroductionModel {
    let document = &door.document;
    IntroductionModel {
        title: document.title.clone(),
        asks: document.asks.clone(),
        intro: document.intro.clone(),
        privacy: document.privacy,
        least: document.at_least_together(),
        fingerprints,
        version: door.version(),
        keys,
        minutes: minutes(&document.questionnaire),
        pages: if is_all_at_once(door) { 1 } else { count(document.questionnaire.pages.len()) },
        open_link: !way.personal && door.class.is_none(),
        confirms: !way.personal && door.campaign.confirms,
        kiosk: way.kiosk,
        elsewhere: way.personal && door.is_anonymous() && door.class.is_none(),
    }
}

/// A personal survey starts without any field, so a body that is no form is none.
pub(super) async fn start(
    State(state): State<AppState>,
    way: WayIn,
    jar: CookieJar,
    form: Result<Posted, RawFormRejection>,
) -> Response {
    let fields = form.map(|Posted(fields)| fields).unwrap_or_default();
    let language = language::chosen(fields.iter().map(|(name, value)| (name, value)));
    let way = language.iter().cloned().fold(way, WayIn::wishing);
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return way.problem(&state, error),
    };
    let link: Vec<(String, String)> = fields
        .iter()
        .filter_map(|(name, value)| Some((link_name(name)?.to_owned(), value.clone())))
        .collect();
    let venue = venue(&way, &fields);
    let is_division = |(name, _): &&(String, String)| name == "divisions[]";
    let chosen: Vec<String> = fields.iter().filter(is_division).map(|(_, value)| value.clone()).collect();
    let email = fields.iter().find(|(name, _)| name == "email").map_or("", |(_, value)| value.trim());
    if let Some(language) = language {
        // Nothing is kept before the start: what was ticked stands on the page that comes back.
        let arrival = Arrival { chosen: &chosen, link: &link, venue, email, ..Arrival::default() };
        let page = invitation_page(&state, &way, &door, arrival).await;
        return (jar.add(way.language_cookie(&state, &language)), page).into_response();
    }
    if way.personal || door.draft.is_some() {
        return match responses::start(&state.service, &door, &link).await {
            Ok(()) => Redirect::to(&resume(&way, &door)).into_response(),
            Err(error) => way.problem(&state, error),
        };
    }
    let none = chosen.iter().any(|id| id == NO_DIVISION);
    let error = match chosen.len() {
        0 => Some(Fault::NothingChosen),
        n if none && n > 1 => Some(Fault::NoneBesideOthers),
        _ => None,
    };
    let some_exist =
        installation::divisions(&state.service).await.is_ok_and(|divisions| !divisions.is_empty());
    let error = error.filter(|_| some_exist);
    let wrong_email = door.campaign.confirms && !is_email(email);
    if error.is_some() || wrong_email {
        let arrival =
            Arrival { chosen: &chosen, error, link: &link, venue, email, wrong_email, ..Arrival::default() };
        return invitation_page(&state, &way, &door, arrival).await;
    }
    let confirm = door.campaign.confirms.then(|| Confirm {
        email: email.to_owned(),
        words: confirmation(speech(&door), &door.document.title),
    });
    let held: Vec<String> = chosen.into_iter().filter(|id| id != NO_DIVISION).collect();
    let venue = venue.map(|code| code.to_string());
    let venue = way.venue().or(venue.as_deref());
    let paid = Brought::of(&fields).paid();
    let coming = Coming { divisions: &held, link: &link, venue, paid, confirm: confirm.as_ref() };
    match responses::start_open(&state.service, &door, coming).await {
        Ok(Started::Mailed) => Redirect::to(&routes::confirm_sent(&way.base)).into_response(),
        Ok(Started::Asked(ask)) => rush::page(&state, &way, &door, &fields, ask).await,
        Ok(Started::Begun(token)) => {
            let jar = jar.add(way.cookie(&state, &token));
            (jar, Redirect::to(&resume(&way, &door))).into_response()
        }
        Err(error) => way.problem(&state, error),
    }
}

/// The name in a field that [`routes::link_field`] names.
fn link_name(field: &str) -> Option<&str> {
    field.strip_prefix("link[")?.strip_suffix(']')
}
