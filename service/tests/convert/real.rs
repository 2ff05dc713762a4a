//! The four real workbooks of `examples/correlaid`, with their skip logic.

use std::path::Path;

use domain::campaign;
use domain::questionnaire::{Kind, Question};
use rust_xlsxwriter::Workbook;
use service::convert::{self, Converted, Format, Target};

pub const WORKBOOKS: [&str; 4] =
    ["mitwirken_umfrage.xlsx", "testA.xlsx", "testB.xlsx", "all_types_survey.xlsx"];

/// A workbook of these sheets, each by its name and its rows.
pub fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

pub fn example(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(name)).unwrap()
}

pub fn read(bytes: &[u8]) -> Converted {
    convert::read(bytes, None, None).unwrap_or_else(|error| panic!("{error}"))
}

fn correlaid(name: &str) -> Converted {
    read(&example(&format!("correlaid/{name}")))
}

fn question<'a>(converted: &'a Converted, id: &str) -> &'a Question {
    converted.document.questionnaire.question(id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// The losses whose place holds `place`.
fn lost(converted: &Converted, place: &str) -> Vec<String> {
    converted
        .losses
        .iter()
        .filter(|loss| loss.place.to_string().contains(place))
        .map(ToString::to_string)
        .collect()
}

#[test]
fn all_four_are_campaigns_that_can_be_opened_and_written_again() {
    for name in WORKBOOKS {
        let converted = correlaid(name);
        assert_eq!(converted.format, Format::Xlsform, "{name}");
        assert_eq!(campaign::problems(&converted.document), [], "{name}");
        for target in Target::ALL {
            let written = convert::write(&converted.document, target).unwrap();
            let mut again = read(&written.bytes).document.questionnaire;
            let mut own = converted.document.questionnaire.clone();
            if target != Target::Canvass {
                // What somebody agrees to is a box there, as its report names.
                let terms = own.questions().filter(|own| matches!(own.answer, Kind::Consent(_)));
                let terms: Vec<_> = terms.map(|own| own.id.clone()).collect();
                for page in again.pages.iter_mut().chain(&mut own.pages) {
                    page.questions.retain(|question| !terms.contains(&question.id));
                }
            }
            assert_eq!(again, own, "{name} as {target}");
        }
    }
}

#[test]
fn a_needs_survey_keeps_its_pages_words_and_options() {
    let survey = correlaid("mitwirken_umfrage.xlsx");
    let document = &survey.document;
    assert_eq!(document.slug.as_str(), "bedarfserhebung_mo_sachsen");
    assert_eq!(document.title, "Bedarfserhebung für Migrant*innenorganisationen in Sachsen");
    assert_eq!(document.language.as_str(), "de");
    assert!(
        document
            .intro
            .starts_with("Wilkommen\n\nDas Zusammenleben e.V. (https://www.zusammenlebenev.de/) aus Freital"),
        "{}",
        document.intro
    );
    assert!(document.next.starts_with("Vielen Dank für Ihre Teilnahme!"), "{}", document.next);
    let titles: Vec<&str> = document.questionnaire.pages.iter().map(|page| page.title.as_str()).collect();
    assert_eq!(titles.len(), 7, "{titles:?}");
    assert_eq!((titles[0], titles[6]), ("Teil A – Allgemeine Angaben", "Kontaktdaten"));
    assert_eq!(document.questionnaire.questions().count(), 38);
    assert!(question(&survey, "zusammenarbeit_stadt").required);
    let Kind::Several(topics) = &question(&survey, "themenfelder").answer else { panic!() };
    assert_eq!((topics.options.len(), topics.options[7].id.as_str()), (8, "other"));
    let Kind::Text(email) = &question(&survey, "email").answer else { panic!() };
    assert_eq!(email.format, Some(domain::questionnaire::Format::Email));
    // A list that has no such option is the form's own mistake.
    let lost = lost(&survey, "row 28, column 'relevant'");
    assert!(lost.len() == 1 && lost[0].contains("'other' is no answer to 'teilhabe_gruppen'"), "{lost:?}");
}

#[test]
fn ratings_are_scales_and_words_at_the_ends_are_intro_and_next() {
    let survey = correlaid("testA.xlsx");
    assert!(survey.document.intro.starts_with("Hey! Wir möchten gerne wissen"));
    assert_eq!(survey.document.next, "Vielen Dank! Deine Meinung hilft uns sehr weiter!");
    let Kind::Scale(agreement) = &question(&survey, "wohlfuehlen").answer else { panic!() };
    assert_eq!((agreement.from, agreement.to, agreement.labels.len()), (1, 5, 5));
    let Kind::Scale(likely) = &question(&survey, "nps_score").answer else { panic!() };
    assert_eq!((likely.from, likely.to), (0, 10));
    let Kind::Number(share) = &question(&survey, "attribution_beruf").answer else { panic!() };
    assert_eq!(
        (share.from, share.to, share.step, share.slider),
        (0.into(), 100.into(), Some(5.into()), true)
    );
}

#[test]
fn every_language_is_taken_and_what_is_no_question_is_named() {
    let survey = correlaid("testB.xlsx");
    assert_eq!(survey.document.language.as_str(), "de");
    assert!(lost(&survey, "English").is_empty());
    let english = &survey.document.translations["en"];
    assert!(english.len() > 80, "{}", english.len());
    assert_eq!(english["pages.demographics.title"].text, "About you");
    for sheet in
        ["NOTES", "projects", "roles", "choices_fixed", "survey_roles", "survey_skills", "survey_end"]
    {
        assert_eq!(lost(&survey, &format!("sheet '{sheet}'")).len(), 1, "{sheet}");
    }
    let calculated = lost(&survey, "row 12");
    assert!(calculated.len() == 1 && calculated[0].contains("alone are calculated here"), "{calculated:?}");
    // 31 rows of select_one, three of which are headings of tables.
    for id in ["sosci_survey", "python", "survey_design", "wirkungsmessung"] {
        assert!(
            survey.document.questionnaire.questions().any(|question| match &question.answer {
                Kind::Scale(scale) => question.id.as_str() == id && scale.to == 4,
                Kind::Battery(battery) => battery.statements.iter().any(|row| row.id.as_str() == id),
                _ => false,
            }),
            "{id}"
        );
    }
}

#[test]
fn every_type_is_asked_or_named() {
    let survey = correlaid("all_types_survey.xlsx");
    let Kind::Battery(skills) = &question(&survey, "matrix_header").answer else { panic!() };
    let rows: Vec<&str> = skills.statements.iter().map(|row| row.id.as_str()).collect();
    assert_eq!((rows, skills.scale.to), (vec!["skill_python", "skill_js", "skill_sql"], 4));
    let Kind::Single(other) = &question(&survey, "q_sel1_other").answer else { panic!() };
    assert_eq!(other.other.as_ref().map(|id| id.as_str()), Some("other"));
    assert!(matches!(question(&survey, "q_rank").answer, Kind::Ranking(_)));
    let Kind::Single(minimal) = &question(&survey, "q_minimal").answer else { panic!() };
    assert!(minimal.drop_down);
    let Kind::Number(age) = &question(&survey, "q_constraint").answer else { panic!() };
    assert_eq!((age.from, age.to), (18.into(), 120.into()));
    for row in [2, 7, 8, 9] {
        assert!(!lost(&survey, &format!("row {row}")).is_empty(), "row {row} is neither asked nor named");
    }
}

#[test]
fn a_structure_of_limesurvey_is_the_same_questionnaire() {
    // Rows that have conditions of their own are statements of one battery.
    for (name, questions) in [("all_types_survey", 26), ("testB", 18)] {
        let survey = correlaid(&format!("{name}.limesurvey.tsv"));
        assert_eq!(survey.format, Format::Limesurvey);
        assert_eq!(campaign::problems(&survey.document), [], "{name}");
        let asked = survey.document.questionnaire.questions().count();
        assert_eq!(asked, questions, "{name}");
        let rows = |survey: &Converted| -> Vec<usize> {
            let questions = survey.document.questionnaire.questions();
            questions
                .map(|question| match &question.answer {
                    Kind::Battery(battery) => battery.statements.len(),
                    _ => 1,
                })
                .collect()
        };
        assert_eq!(rows(&survey), rows(&correlaid(&format!("{name}.xlsx"))), "{name}");
    }
    let survey = correlaid("all_types_survey.limesurvey.tsv");
    let Kind::Number(age) = &question(&survey, "qconstraint").answer else { panic!() };
    assert_eq!((age.from, age.to), (18.into(), 120.into()));
    assert!(matches!(question(&survey, "qrank").answer, Kind::Ranking(_)));
    assert!(matches!(question(&survey, "matrixheader").answer, Kind::Battery(_)));
}
