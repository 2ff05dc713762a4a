//! SurveyJS JSON: https://surveyjs.io/form-library/documentation/design-survey.

mod condition;
mod element;
mod export;
mod item;
mod pages;

use serde_json::Value;

use super::loss::Losses;
use super::survey::Survey;
use crate::{Error, Result};

pub(super) use export::write;

/// Reads a survey.
///
/// # Errors
/// [`Error::Refused`] if the text is no JSON, or no survey.
pub(super) fn read(json: &str, losses: &mut Losses) -> Result<Survey> {
    let value: Value = serde_json::from_str(json)
        .map_err(|error| Error::Refused(format!("this is not JSON: {error}. Nothing was taken from it")))?;
    let Value::Object(survey) = &value else {
        return Err(Error::Refused(
            "this is no SurveyJS survey: it has no fields. Nothing was taken from it".to_owned(),
        ));
    };
    Ok(pages::read(survey, losses))
}
