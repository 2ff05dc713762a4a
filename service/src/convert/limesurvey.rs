//! LimeSurvey structures: XML (.lss) and tab-separated (.txt).

mod condition;
mod lss;
mod model;
mod policy;
mod question;
mod settings;
mod tsv;

use super::build::usual_texts;
use super::loss::{Losses, short};
use super::place::Place;
use super::plain::{Markup, words};
use super::survey::{Page, Source, Survey};
use super::translations::translated;
use crate::Result;
use domain::campaign::Layout;
use domain::notice;
use model::{Structure, Structures};

/// Reads a structure.
///
/// # Errors
/// [`crate::Error::Refused`] if it is neither XML nor a table that holds one.
pub(super) fn read(text: &str, losses: &mut Losses) -> Result<Source> {
    let is_xml = text.trim_start().starts_with('<');
    let structures = if is_xml { lss::read(text, losses) } else { tsv::read(text, losses) }?;
    let Structures { own, others } = structures.with_equations();
    let own = survey(own, losses);
    // What is lost is lost in every language, and named once.
    let others = others.into_iter().map(|other| {
        let mut other = survey(other, &mut Losses::default());
        other.each_text(&mut |text| *text = translated(std::mem::take(text)));
        other
    });
    Ok(Source { own, others: others.collect() })
}

fn survey(structure: Structure, losses: &mut Losses) -> Survey {
    let mut codes = condition::Codes::of(&structure);
    let texts = usual_texts(&structure.language);
    let mut survey =
        Survey { language: structure.language.clone(), references: codes.references(), ..Survey::default() };
    let is = |setting: &str, values: &[&str]| {
        structure.settings.iter().any(|(name, _, value)| name == setting && values.contains(&value.trim()))
    };
    let hides_welcome = is("showwelcome", &["N"]);
    for (setting, place, value) in &structure.settings {
        let mut said = || words(value, Markup::Html, place, losses);
        match setting.as_str() {
            "surveyls_title" => survey.title = said(),
            "surveyls_description" | "surveyls_welcometext" if hides_welcome => {
                let hidden = said();
                say_hidden(&hidden, place, losses);
            }
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
    if is("format", &["A"]) {
        survey.layout = Layout::AllAtOnce;
    }
    let (hides_names, hides_descriptions) =
        (is("showgroupinfo", &["X", "D"]), is("showgroupinfo", &["X", "N"]));
    policy::say(&structure, losses);
    let mut answers = structure.groups.iter().flat_map(|group| &group.questions).flat_map(|own| &own.answers);
    if answers.any(|answer| !settings::says_nothing(&answer.assessed)) {
        losses.without_equal(notice!("the answers"), notice!("what they count in an assessment"));
    }
    for (number, group) in structure.groups.into_iter().enumerate() {
        codes.here = Some(number);
        if condition::is_never(&group.relevance) {
            let what = notice!("the group '{name}' with its questions", name = short(&group.name));
            let why = notice!("its relevance is '0': it is never asked there");
            losses.add(&group.place, what, why, notice!("it is left out"));
            continue;
        }
        if !settings::says_nothing(&group.random_among) {
            let what = notice!(
                "that the group changes places with others of '{name}'",
                name = short(&group.random_among)
            );
            losses.unread(&group.place, what);
        }
        let mut text = words(&group.description, Markup::Html, &group.place, losses);
        if hides_descriptions {
            say_hidden(&std::mem::take(&mut text), &group.place, losses);
        }
        let mut page = Page {
            name: String::new(),
            is_titled_by_name: hides_names,
            title: words(&group.name, Markup::Html, &group.place, losses),
            text,
            show_if: condition::read(group.place.relevance(), &group.relevance, &codes, losses)
                .into_iter()
                .collect(),
            random_order: false,
            end: None,
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
        match section.as_str() {
            "quota" | "quota_members" | "quota_languagesettings" => losses.unread(place, what),
            "conditions" => {
                let why = notice!("conditions are read from the equations of groups and questions");
                losses.add(place, what, why, notice!("it is left out"));
            }
            "defaultvalues" | "defaultvalue_l10ns" => {
                let why = notice!("nothing is answered beforehand here");
                losses.add(place, what, why, notice!("it is left out"));
            }
            _ => {
                losses.add(place, what, notice!("a campaign has none of the kind"), notice!("it is left out"))
            }
        }
    }
    survey
}

/// Names words that are written there and that nobody sees.
fn say_hidden(said: &str, place: &Place, losses: &mut Losses) {
    if !said.is_empty() {
        let what = notice!("the words '{text}'", text = short(said));
        losses.add(place, what, notice!("members do not read it there"), notice!("it is left out"));
    }
}
