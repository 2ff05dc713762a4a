//! What a page of questions posts: fields, and files where it asks for some.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use domain::answer::{AnswerProblem, Fault};
use domain::id::QuestionId;
use domain::questionnaire::{Sheet, Upload};
use service::files::{self, Given};
use service::responses::Door;

use crate::http::posted::{Posted, without_nul};
use crate::http::{AppState, BODY_LIMIT};

/// The most bytes of a page with files: those of one question as large as it can be, and room for words.
pub(super) const LIMIT: usize = ((Upload::MOST as usize) * (Upload::LARGEST as usize) + 4) << 20;

/// The fields of a page in their order, and what became of the files that came with them.
///
/// # Errors
/// The response to a form that did not arrive whole, or is too large.
pub(super) async fn given(
    state: &AppState,
    door: &Door,
    sheet: Sheet,
    request: Request,
) -> Result<(Vec<(String, String)>, Given), Response> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/form-data") {
        // Words alone may be no larger than on any other page.
        let body = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await;
        let body = body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
        return Ok((Posted::read(&body).0, Given::default()));
    }
    let mut form = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
    let refused = |error: MultipartError| error.into_response();
    let answers = door.answers();
    let pages = door.pages(sheet, &answers);
    let (mut fields, mut given) = (Vec::new(), Given::default());
    let mut words = 0;
    while let Some(field) = form.next_field().await.map_err(refused)? {
        let name = without_nul(field.name().unwrap_or_default());
        if let Some(called) = field.file_name().map(str::to_owned) {
            if let Some((question, upload)) = files::asked(&pages, &name) {
                let taken = given.files.iter().filter(|(id, _)| *id == question.id).count();
                let bytes = whole(field, upload).await.map_err(refused)?;
                let fault = match bytes {
                    // The field of whoever chooses nothing.
                    Ok(bytes) if bytes.is_empty() && called.is_empty() => continue,
                    _ if taken >= usize::from(upload.at_most) => {
                        Some(Fault::TooMany { at_most: upload.at_most })
                    }
                    Ok(bytes) => match files::misfit(upload, &bytes) {
                        None => {
                            let kept = files::keep(&state.service, door, &called, bytes).await;
                            let kept = kept.map_err(|error| crate::http::problem::page(state, "", error))?;
                            let fault = kept.is_none().then_some(Fault::TooMany { at_most: upload.at_most });
                            given.files.extend(kept.map(|kept| (question.id.clone(), kept)));
                            fault
                        }
                        fault => fault,
                    },
                    Err(fault) => Some(fault),
                };
                refuse(&mut given, &question.id, fault);
            }
            continue;
        }
        let mut value = Vec::new();
        let mut field = field;
        while let Some(chunk) = field.chunk().await.map_err(refused)? {
            words += chunk.len();
            if words > BODY_LIMIT {
                return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
            }
            value.extend_from_slice(&chunk);
        }
        words += name.len();
        fields.push((name, without_nul(&String::from_utf8_lossy(&value))));
    }
    Ok((fields, given))
}

/// The bytes of a file, unless it is larger than files can be: then it is read to its end and not kept.
async fn whole(mut field: Field<'_>, upload: &Upload) -> Result<Result<Vec<u8>, Fault>, MultipartError> {
    let mut bytes = Vec::new();
    let mut is_too_large = false;
    while let Some(chunk) = field.chunk().await? {
        is_too_large |= bytes.len() + chunk.len() > upload.bytes();
        if is_too_large {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(if is_too_large { Err(Fault::LargeFile { megabytes: upload.megabytes }) } else { Ok(bytes) })
}

fn refuse(given: &mut Given, question: &QuestionId, fault: Option<Fault>) {
    let problem = fault.map(|fault| AnswerProblem { question: question.clone(), item: None, fault });
    given.refused.extend(problem);
}

/// Lets a page with files be as large as it may.
pub(super) fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LIMIT)
}
