//! An assumption that is added while members answer.

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{EditModel, Form, LaterPage, Refusal};
use app::routes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::assumption::{Assumption, sentence};
use domain::campaign::{Document, edit};
use domain::notice;
use leptos::prelude::*;
use service::campaigns::{self, Campaign};
use service::registration::Registered;
use service::{Actor, Error};

use super::on;
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

/// The page of one campaign.
struct Later<'a> {
    state: &'a AppState,
    actor: &'a Actor,
    campaign: Campaign,
    registered: std::sync::Arc<Registered>,
}

impl<'a> Later<'a> {
    async fn load(state: &'a AppState, actor: &'a Actor, slug: &str) -> Result<Self, Response> {
        match campaigns::running(&state.service, actor, slug).await {
            Ok((campaign, registered)) => Ok(Self { state, actor, campaign, registered }),
            Err(error) => Err(problem::page(state, &routes::campaigns::later(&slug), error)),
        }
    }

    /// The document that members answer, with these assumptions.
    fn with(&self, assumptions: Vec<Assumption>) -> Document {
        Document { assumptions, ..self.campaign.document.clone() }
    }

    /// The assumption on which a form works: the usual one for a question, named by the form's field.
    fn usual(&self, form: &Form, field: &str) -> edit::Outcome<Assumption> {
        let mut document = self.with(self.registered.document.assumptions.clone());
        let item = form.item(field).ok_or(Refusal::NoQuestion)?;
        let topic = form.text("topic");
        let topic =
            document.topics.iter().find(|known| known.id.as_str() == topic).map(|known| known.id.clone());
        let topic = topic.ok_or(Refusal::NoTopic)?;
        edit::add_assumption(&mut document, &form.text("statement"), topic, &item)?;
        document.assumptions.pop().ok_or_else(|| notice!("the assumption could not be made"))
    }

    fn show(
        self,
        status: StatusCode,
        assumption: Option<Assumption>,
        finish: impl FnOnce(EditModel) -> EditModel,
        form: Form,
    ) -> Response {
        let document = self.with(assumption.into_iter().collect());
        let seen = self.campaign.responses.unsigned_abs();
        let divisions = self.registered.divisions.clone();
        let model = finish(EditModel::new(self.actor, self.campaign).typed(document, form));
        render::page(self.state, status, || view! { <LaterPage model divisions seen /> })
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
) -> Response {
    match Later::load(&state, &actor, &slug).await {
        Ok(later) => later.show(StatusCode::OK, None, |model| model, Form::default()),
        Err(response) => response,
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let later = match Later::load(&state, &actor, &slug).await {
        Ok(later) => later,
        Err(response) => return response,
    };
    let form = Form::new(fields);
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    if form.text("do") == "begin" {
        return match later.usual(&form, "question") {
            Ok(assumption) => later.show(StatusCode::OK, Some(assumption), |model| model, Form::default()),
            Err(why) => later.show(refused, None, |model| model.refused(why), form),
        };
    }
    let mut assumption = match later.usual(&form, "item") {
        Ok(assumption) => assumption,
        Err(why) => return later.show(refused, None, |model| model.refused(why), form),
    };
    let questionnaire = &later.campaign.document.questionnaire;
    let typed = form.word_assumption(&mut assumption, questionnaire);
    if let Err(why) = typed {
        return later.show(refused, Some(assumption), |model| model.refused(why), form);
    }
    let in_words = sentence(&assumption, questionnaire, &later.registered.divisions);
    if form.text("do") != "register" || form.text("shown") != in_words {
        return later.show(StatusCode::OK, Some(assumption), |model| model.after(Some(Done::Reworded)), form);
    }
    match campaigns::add_assumption(&state.service, &actor, &slug, assumption.clone()).await {
        Ok(_) => on(&routes::campaigns::one(&slug), Done::Registered, ""),
        Err(Error::Document(problems)) => {
            later.show(refused, Some(assumption), |model| model.wrong(problems), form)
        }
        Err(Error::Refused(why)) => later.show(refused, Some(assumption), |model| model.refused(why), form),
        Err(error) => problem::page(&state, &routes::campaigns::later(&slug), error),
    }
}
