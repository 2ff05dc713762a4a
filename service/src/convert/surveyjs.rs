//! SurveyJS JSON: https://surveyjs.io/form-library/documentation/design-survey.

mod carried;
mod condition;
mod element;
mod ends;
mod export;
mod hidden;
mod hidden_words;
mod item;
mod pages;
mod rest;
mod sums;

use domain::campaign::not_json;
use domain::notice;
use serde_json::Value;

use super::loss::{Losses, short};
use super::survey::Source;
use super::translations::MOST;
use crate::Result;
use crate::workbook::untaken;
use item::Languages;

pub(super) use export::write;

/// Reads a survey.
///
/// # Errors
/// [`Error::Refused`] if the text is no JSON, or no survey.
pub(super) fn read(json: &str, losses: &mut Losses) -> Result<Source> {
    let value: Value = match serde_json::from_str(json) {
        Ok(value) => value,
        Err(error) => return untaken(not_json(&error)),
    };
    let Value::Object(survey) = &value else {
        return untaken(notice!("this is no SurveyJS survey: it has no fields"));
    };
    let own = pages::own_language(survey);
    let (tag, read) = (own.unwrap_or("en"), own.unwrap_or("default"));
    let languages = Languages::reading(tag, read, read);
    let own = pages::read(survey, tag, &languages, losses);
    let mut others = Vec::new();
    for (index, other) in languages.others().filter(|other| other != tag).enumerate() {
        if index >= MOST {
            let why = notice!("at most {most} languages are taken beside the first", most = MOST);
            losses.add(
                notice!("the texts"),
                notice!("those in '{language}'", language = short(&other)),
                why,
                notice!("they are left out"),
            );
            continue;
        }
        // What is lost is lost in every language, and named once.
        let mut named_before = Losses::default();
        let languages = Languages::reading(&other, &other, read);
        others.push(pages::read(survey, &other, &languages, &mut named_before));
    }
    Ok(Source { own, others })
}
