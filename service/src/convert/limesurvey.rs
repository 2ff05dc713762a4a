//! LimeSurvey structures: XML (.lss) and tab-separated (.txt).

mod condition;
mod lss;
mod model;
mod question;
mod settings;
mod tsv;

use super::build::usual_texts;
use super::loss::{Losses, short};
use super::plain::{Markup, words};
use super::survey::{Page, Source, Survey};
use crate::Result;
use domain::notice;
use model::{Structure, Structures};

/// Reads a structure.
///
/// # Errors
/// [`crate::Error::Refused`] if it is neither XML nor a table that holds one.
pub(super) fn read(text: &str, losses: &mut Losses) -> Result<Source> {
    let is_xml = text.trim_start().starts_with('<');
    let Structures { own, others } = if is_xml { lss::read(text, losses) } else { tsv::read(text, losses) }?;
    let own = survey(own, losses);
    // What is lost is lost in every language, and named once.
    let others = others.into_iter().map(|other| survey(other, &mut Losses::default())).collect();
    Ok(Source { own, others })
}

fn survey(structure: Structure, losses: &mut Losses) -> Survey {
    let codes = condition::Codes::of(&structure);
    let texts = usual_texts(&structure.language);
    let mut survey = Survey { language: structure.language.clone(), ..Survey::default() };
    for (setting, place, value) in &structure.settings {
        let mut said = || words(value, Markup::Html, place, losses);
        match setting.as_str() {
            "surveyls_title" => survey.title = said(),
            "surveyls_description" | "surveyls_welcometext" => {
                let said = said();
                let parts = [std::mem::take(&mut survey.intro), said];
                survey.intro =
                    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
            }
            "surveyls_endtext" => survey.next = said(),
            _ => {}
        }
    }
    for group in structure.groups {
        let mut page = Page {
            name: String::new(),
            title: words(&group.name, Markup::Html, &group.place, losses),
            text: words(&group.description, Markup::Html, &group.place, losses),
            show_if: condition::read(group.place.relevance(), &group.relevance, &codes, losses)
                .into_iter()
                .collect(),
            place: group.place,
            questions: Vec::new(),
        };
        for question in group.questions {
            page.questions.extend(question::read(question, &codes, texts, losses));
        }
        survey.pages.push(page);
    }
    for section in structure.others {
        let place = notice!("section '{section}'", section = short(&section));
        let what = notice!("'{written}'", written = short(&section));
        losses.add(place, what, notice!("a campaign has none of the kind"), notice!("it is left out"));
    }
    survey
}
