//! XLSForm workbooks, as ODK, KoboToolbox and others read them: https://xlsform.org.

mod answer;
mod choices;
mod condition;
mod constraint;
mod export;
mod kobo;
mod language;
mod matrix;
mod pages;
mod question;
mod rest;
mod rule;
mod sheet;
mod times;
mod workbook;

use super::loss::{Losses, short};
use super::survey::{References, Source, Survey};
use crate::Result;
use domain::notice;
use language::Language;
use workbook::Workbook;

pub(super) use export::write;

/// Reads a workbook.
///
/// # Errors
/// [`crate::Error::Refused`] if it is no workbook, unpacks to far more than a questionnaire needs, or has no sheet 'survey'.
pub(super) fn read(bytes: &[u8], losses: &mut Losses) -> Result<Source> {
    let workbook = workbook::read(bytes, losses)?;
    let (own, others) = language::languages(&workbook, losses);
    let source = Source {
        own: in_language(&workbook, &own, losses)?,
        // What is lost is lost in every language, and named once.
        others: others
            .iter()
            .map(|other| in_language(&workbook, other, &mut Losses::default()))
            .collect::<Result<_>>()?,
    };
    Ok(source)
}

fn in_language(workbook: &Workbook, language: &Language, losses: &mut Losses) -> Result<Survey> {
    let choices = choices::lists(&workbook.choices, language, losses);
    let mut survey = pages::read(&workbook.survey, &choices, language, losses)?;
    for (column, place, value) in workbook.settings.first_row() {
        match column.to_ascii_lowercase().as_str() {
            "form_title" | "title" | "set form title" => survey.title = value.to_owned(),
            "form_id" | "id_string" | "set form id" => survey.name = value.to_owned(),
            "default_language" | "default language" => {}
            // The title in each language is read below.
            column if column.starts_with("form_title:") => {}
            // One page after the other is what is usual here.
            "style" if value == "pages" => {}
            _ => losses.add(
                place,
                notice!("the setting '{value}'", value = short(value)),
                notice!("a campaign has none of the kind"),
                notice!("it is left out"),
            ),
        }
    }
    let title = workbook.settings.rows().first().and_then(|row| language.title(*row));
    survey.title = title.unwrap_or(survey.title);
    survey.language = language.tag();
    survey.references = References::opened_by("${");
    Ok(survey)
}
