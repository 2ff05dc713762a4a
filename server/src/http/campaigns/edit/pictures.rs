//! The pictures of a question's options.

use std::collections::BTreeMap;

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, OutlinePage, PicturesPage, Refusal, picture_field};
use app::routes;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::campaign::{Document, edit};
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Choice, Picture, Question};
use leptos::prelude::*;
use service::{Actor, Error, pictures};

use super::draft::{Change, Draft};
use super::{After, on};
use crate::http::AppState;
use crate::http::session::Viewer;

/// How many bytes a form with pictures has at the most.
pub(super) const LIMIT: usize = 16 * pictures::LARGEST;

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_pictures(&slug, &id);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    if draft.seen.questionnaire.question(&id).is_none() {
        return draft.lacks(notice!("there is no question '{question}' in this draft", question = id));
    }
    draft.show(|model| model.after(after.done()), |model| view! { <PicturesPage model question=id /> })
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    multipart: Multipart,
) -> Response {
    let here = routes::campaigns::edit_pictures(&slug, &id);
    let (form, files) = match brought(multipart).await {
        Ok((fields, files)) => (Form::new(fields), files),
        Err(error) => {
            let why = if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Refusal::PicturesLarge
            } else {
                Refusal::PicturesBroken(error.body_text())
            };
            return match Draft::load(&state, &actor, &slug, &here).await {
                Ok(draft) => draft.refused(why, |model| view! { <PicturesPage model question=id.clone() /> }),
                Err(response) => response,
            };
        }
    };
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let Some(question) = draft.now().questionnaire.question(&id).and(draft.seen.questionnaire.question(&id))
    else {
        return draft.refused(Refusal::QuestionRemoved, |model| view! { <OutlinePage model /> });
    };
    let mut question = question.clone();
    let made = give_pictures(&state, &actor, &mut question, &form, files).await;
    let mut worded: Document = draft.seen.clone();
    let changed = edit::replace_question(&mut worded, question).and(made);
    let document = worded.clone();
    draft
        .save(
            form,
            Change { worded, changed: changed.map(|()| (document, ())) },
            |()| on(&here, Done::Saved, ""),
            |model| view! { <PicturesPage model question=id.clone() /> },
        )
        .await
}

/// Gives each option what was brought for it. What is wrong with one keeps nothing from the others.
async fn give_pictures(
    state: &AppState,
    actor: &Actor,
    question: &mut Question,
    form: &Form,
    mut files: BTreeMap<String, Vec<u8>>,
) -> edit::Outcome {
    let mut wrong = Vec::new();
    let options: Vec<Choice> = question.answer.options().to_vec();
    for option in options {
        let file = files.remove(&picture_field("file", &option)).filter(|bytes| !bytes.is_empty());
        let removed = !form.text(&picture_field("remove", &option)).is_empty();
        let alt = form.text(&picture_field("alt", &option)).trim().to_owned();
        let digest = match file {
            Some(bytes) => match pictures::keep(&state.service, actor, bytes).await {
                Ok(digest) => Some(digest),
                Err(error) => {
                    let (option, why) = (option.label.clone(), why_not(error));
                    wrong.push(Refusal::PictureRefused { option, why }.into());
                    None
                }
            },
            None => None,
        };
        let kept = form.text(&picture_field("kept", &option));
        let is_here = match pictures::show(&state.service, &kept).await {
            Ok(_) => !removed,
            Err(Error::NotFound(_)) => false,
            Err(error) => {
                let (option, why) = (option.label.clone(), why_not(error));
                wrong.push(Refusal::PictureUnread { option, why }.into());
                continue;
            }
        };
        let picture = digest.or(is_here.then_some(kept)).map(|file| Picture { file, alt });
        if let Err(why) = edit::set_picture(&mut question.answer, option.id.as_str(), picture) {
            wrong.push(why);
        }
    }
    let all = |first, next| notice!("{first}; {next}", first => first, next => next);
    wrong.into_iter().reduce(all).map_or(Ok(()), Err)
}

/// Why nothing can be done with a picture.
fn why_not(error: Error) -> Notice {
    match error {
        Error::Refused(why) => why,
        error => {
            tracing::error!(%error, "a picture could not be kept or read");
            notice!("the server failed; try again in a moment")
        }
    }
}

/// The fields with a text, and the files by their fields.
async fn brought(
    mut multipart: Multipart,
) -> Result<(Vec<(String, String)>, BTreeMap<String, Vec<u8>>), MultipartError> {
    let (mut fields, mut files) = (Vec::new(), BTreeMap::new());
    while let Some(field) = multipart.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_some() {
            files.insert(name, field.bytes().await?.into());
        } else {
            fields.push((name, field.text().await?));
        }
    }
    Ok((fields, files))
}
