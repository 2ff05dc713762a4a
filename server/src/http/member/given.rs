//! What a page of questions posts: fields, and files where it asks for some.

use app::survey_form;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use domain::answer::{AnswerProblem, Fault};
use domain::id::QuestionId;
use domain::questionnaire::{Page, Sheet, Upload};
use service::files::{self, Given};
use service::responses::Door;

use super::WayIn;
use super::questions::sheet;
use crate::http::posted::{Posted, without_nul};
use crate::http::{AppState, BODY_LIMIT};

/// The most bytes of a page with files: those of one question as large as it can be, and room for words.
pub(super) const LIMIT: usize = ((Upload::MOST as usize) * (Upload::LARGEST as usize) + 4) << 20;

/// What was posted: by whom, on which sheet, the fields in their order, and what became of the files that came with them.
pub(super) type Taken = (Door, Sheet, Vec<(String, String)>, Given);

/// The version of which a form was shown, by its fields.
pub(super) fn shown(fields: &[(String, String)]) -> Option<i32> {
    let (_, version) = fields.iter().find(|(name, _)| name == survey_form::VERSION)?;
    version.parse().ok()
}

/// What was posted with a page.
///
/// # Errors
/// The response to a form that did not arrive whole, or is too large, and to whoever is not answering.
pub(super) async fn given(
    state: &AppState,
    way: &WayIn,
    page: &str,
    request: Request,
) -> Result<Taken, Response> {
    let door = async |version| {
        let door = way.answering_shown(state, version).await?;
        let sheet = sheet(&door, page).map_err(|error| way.problem(state, error))?;
        Ok::<_, Response>((door, sheet))
    };
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/form-data") {
        // Words alone may be no larger than on any other page.
        let body = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await;
        let body = body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
        let fields = Posted::read(&body).0;
        let (door, sheet) = door(shown(&fields)).await?;
        return Ok((door, sheet, fields, Given::default()));
    }
    let mut form = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
    let mut next = form.next_field().await.map_err(refused)?;
    let mut parts = Parts::default();
    if let Some(first) = next.take_if(|field| field.name() == Some(survey_form::VERSION)) {
        parts.words(survey_form::VERSION.to_owned(), first).await?;
        next = form.next_field().await.map_err(refused)?;
    }
    let (door, sheet) = door(shown(&parts.fields)).await?;
    let pages = door.pages(sheet, &door.answers());
    while let Some(field) = next {
        let name = without_nul(field.name().unwrap_or_default());
        match field.file_name().map(str::to_owned) {
            Some(called) => parts.file(state, &door, &pages, &name, &called, field).await?,
            None => parts.words(name, field).await?,
        }
        next = form.next_field().await.map_err(refused)?;
    }
    Ok((door, sheet, parts.fields, parts.given))
}

fn refused(error: MultipartError) -> Response {
    error.into_response()
}

/// The parts of a form with files that have been read.
#[derive(Default)]
struct Parts {
    fields: Vec<(String, String)>,
    given: Given,
    /// How many bytes of words.
    size: usize,
}

impl Parts {
    async fn file(
        &mut self,
        state: &AppState,
        door: &Door,
        pages: &[Page],
        name: &str,
        called: &str,
        field: Field<'_>,
    ) -> Result<(), Response> {
        let given = &mut self.given;
        let Some((question, upload)) = files::asked(pages, name) else {
            // The field of whoever chooses nothing names no file.
            let shown =
                if called.is_empty() { Vec::new() } else { door.pages_shown(Sheet::All, &door.answers()) };
            given.unplaced.extend(files::unplaced(&shown, name, called));
            return Ok(());
        };
        let taken = given.files.iter().filter(|(id, _)| *id == question.id).count();
        let bytes = whole(field, upload).await.map_err(refused)?;
        let fault = match bytes {
            // The field of whoever chooses nothing.
            Ok(bytes) if bytes.is_empty() && called.is_empty() => return Ok(()),
            _ if taken >= usize::from(upload.at_most) => Some(Fault::TooMany { at_most: upload.at_most }),
            Ok(bytes) => match files::misfit(upload, called, &bytes) {
                None => {
                    let kept = files::keep(&state.service, door, called, bytes).await;
                    let kept = kept.map_err(|error| crate::http::problem::page(state, "", error))?;
                    let fault = kept.is_none().then_some(Fault::TooMany { at_most: upload.at_most });
                    given.files.extend(kept.map(|kept| (question.id.clone(), kept)));
                    fault
                }
                fault => fault,
            },
            Err(fault) => Some(fault),
        };
        refuse(given, &question.id, fault);
        Ok(())
    }

    async fn words(&mut self, name: String, mut field: Field<'_>) -> Result<(), Response> {
        let mut value = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(refused)? {
            self.size += chunk.len();
            if self.size > BODY_LIMIT {
                return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
            }
            value.extend_from_slice(&chunk);
        }
        self.size += name.len();
        self.fields.push((name, without_nul(&String::from_utf8_lossy(&value))));
        Ok(())
    }
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
