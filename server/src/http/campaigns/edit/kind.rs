//! A question that becomes one of another kind: what that takes away is said first.

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Becoming, Form, KindPage, OutlinePage, QuestionPage, Refusal};
use app::routes;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::campaign::edit::{self, NewKind};
use domain::campaign::{self, Document};
use domain::notice;
use leptos::prelude::*;

use super::draft::{Change, Draft};
use super::on;
use crate::http::AppState;
use crate::http::posted::Posted;
use crate::http::session::Viewer;

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id, kind)): Path<(String, String, String)>,
) -> Response {
    let here = routes::campaigns::edit_kind(&slug, &id, &kind);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    if draft.now().questionnaire.question(&id).is_none() {
        return draft.lacks(notice!("there is no question '{question}' in this draft", question = id));
    }
    let (becoming, changed) = match becoming(&draft, draft.now(), &id, &kind) {
        Ok(made) => made,
        Err(why) => return draft.refused(why, |model| view! { <QuestionPage model question=id.clone() /> }),
    };
    // What stands in its way is said first, too.
    let problems = campaign::problems(&changed);
    draft.show(|model| model.wrong(problems), |model| view! { <KindPage model becoming /> })
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id, kind)): Path<(String, String, String)>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_kind(&slug, &id, &kind);
    let question = routes::campaigns::edit_question(&slug, &id);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    if draft.now().questionnaire.question(&id).and(draft.seen.questionnaire.question(&id)).is_none() {
        return draft.refused(Refusal::QuestionRemoved, |model| view! { <OutlinePage model /> });
    }
    let (becoming, document) = match becoming(&draft, &draft.seen, &id, &kind) {
        Ok(made) => made,
        Err(why) => return draft.refused(why, |model| view! { <QuestionPage model question=id.clone() /> }),
    };
    let worded = draft.seen.clone();
    draft
        .save(
            form,
            Change { worded, changed: Ok((document, ())) },
            |()| on(&question, Done::KindChanged, ""),
            |model| view! { <KindPage model becoming /> },
        )
        .await
}

/// What becomes of a question of a draft, and the draft with it.
fn becoming(
    draft: &Draft<'_>,
    document: &Document,
    id: &str,
    kind: &str,
) -> edit::Outcome<(Becoming, Document)> {
    if draft.asks(id) {
        return Err(Refusal::KindStays.into());
    }
    let kind: NewKind = kind.parse().map_err(|_| Refusal::NoKind)?;
    let mut changed = document.clone();
    let lost = edit::change_kind(&mut changed, id, kind)?;
    let of =
        |document: &Document| document.questionnaire.question(id).cloned().ok_or(Refusal::QuestionRemoved);
    let (question, after) = (of(document)?, of(&changed)?);
    Ok((Becoming { question, after, kind, lost }, changed))
}
