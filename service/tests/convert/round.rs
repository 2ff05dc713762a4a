//! Our document as another system's file and back: the same, but for what was reported.

use domain::campaign::{self, Document};
use domain::questionnaire::{Calculated, Cells, Kind, Questionnaire};
use service::convert::{self, Target};

use crate::real::{example, read};

/// Campaigns that ask in every way that comes back. Notes come back as words before the next question, terms as yes or no,
/// pairs of opposites as statements, what is divided as numbers, and the best and the worst as a table.
fn campaigns(comes_back: fn(&Kind) -> bool) -> Vec<Document> {
    let documents = [
        String::from_utf8(example("demo/campaign.json")).unwrap(),
        String::from_utf8(example("ohbm-2022/campaign.json")).unwrap(),
        include_str!("../../../domain/tests/every_kind.json").to_owned(),
        include_str!("../../../end2end/campaigns/every-kind.json").to_owned(),
    ];
    let mut documents: Vec<Document> = documents.iter().map(|json| campaign::read(json).unwrap()).collect();
    for page in documents.iter_mut().flat_map(|document| &mut document.questionnaire.pages) {
        page.questions.retain(|question| match &question.answer {
            Kind::Note(_) | Kind::Consent(_) | Kind::ConstantSum(_) | Kind::BestWorst(_) => false,
            Kind::Battery(battery) => !battery.is_between(),
            answer => comes_back(answer),
        });
        for question in &mut page.questions {
            if let Kind::Single(single) = &mut question.answer
                && single.other.is_none()
            {
                single.comment = "What makes you say so?".to_owned();
            }
        }
    }
    documents
}

/// The document without what no format says and every report names.
fn bare(document: &Document, also: impl Fn(&mut Questionnaire)) -> Document {
    let mut bare = document.clone();
    bare.asks = String::new();
    bare.privacy = campaign::Privacy::default();
    bare.simulated = false;
    bare.layout = campaign::Layout::default();
    bare.k = None;
    bare.alpha_bp = campaign::ALPHA_BP;
    bare.breakdowns.clear();
    bare.crossings.clear();
    bare.topics.clear();
    bare.translations.clear();
    bare.assumptions.clear();
    also(&mut bare.questionnaire);
    bare
}

fn check(target: Target, comes_back: fn(&Kind) -> bool, also: fn(&mut Questionnaire)) {
    for document in campaigns(comes_back) {
        let written = convert::write(&document, target).unwrap();
        // A SurveyJS survey has no name of its own.
        let again = convert::read(&written.bytes, None, Some(document.slug.clone())).unwrap();
        let named = |what: &str| written.losses.iter().any(|loss| loss.place.to_string() == what);
        assert!(named("asks") && named("slug") == (target == Target::Surveyjs));
        for index in 0..document.assumptions.len() {
            assert!(named(&format!("assumptions[{index}]")), "{}", document.slug);
        }
        for (language, texts) in &document.translations {
            // The report names what does not come back, by its place.
            let lost: Vec<String> = written
                .losses
                .iter()
                .filter(|loss| loss.place.to_string() == format!("translations.{language}"))
                .map(ToString::to_string)
                .collect();
            let back = &again.document.translations[language];
            // A number is the same in each language.
            let says = |text: &str| text.trim().parse::<f64>().is_err();
            for (place, text) in texts.iter().filter(|(_, own)| says(&own.text)) {
                let is_back = back.get(place).is_some_and(|back| back.text == text.text);
                assert!(
                    is_back || lost.iter().any(|lost| lost.contains(place)),
                    "{language} {place} as {target}"
                );
            }
            assert!(back.len() * 4 > texts.len() * 3, "{language}: {} of {}", back.len(), texts.len());
        }
        for index in 0..document.topics.len() {
            assert!(named(&format!("topics[{index}]")), "{}", document.slug);
        }
        let (mut expected, mut found) = (bare(&document, also), again.document);
        expected.asks.clear();
        found.asks.clear();
        found.translations.clear();
        let json = |document: &Document| serde_json::to_string_pretty(document).unwrap();
        if json(&expected) != json(&found) {
            let (expected, found) = (json(&expected), json(&found));
            let differ: Vec<_> =
                expected.lines().zip(found.lines()).filter(|(a, b)| a != b).take(6).collect();
            panic!("{} as {target}: {differ:#?}", document.slug);
        }
    }
}

#[test]
fn xlsform_and_back_is_the_same_document() {
    // A table comes back as a question for each row or cell.
    check(Target::Xlsform, |answer| !matches!(answer, Kind::Table(_)), |_| {});
}

#[test]
fn surveyjs_and_back_is_the_same_document() {
    // What a SurveyJS form cannot say, and its report names.
    check(
        Target::Surveyjs,
        |answer| !matches!(answer, Kind::Hidden(_)),
        |questionnaire| {
            for question in questionnaire.pages.iter_mut().flat_map(|page| &mut page.questions) {
                question.sensitive = false;
                match &mut question.answer {
                    Kind::Scale(scale) => scale.dont_know = false,
                    Kind::Battery(battery) => battery.statements.iter_mut().for_each(|row| row.hint.clear()),
                    Kind::Table(table) => {
                        table.rows.iter_mut().for_each(|row| row.hint.clear());
                        if let Cells::Number(number) = &mut table.cells {
                            number.unit.clear();
                        }
                    }
                    Kind::Number(number) | Kind::Calculated(Calculated { number, .. }) => number.unit.clear(),
                    _ => {}
                }
            }
        },
    );
}

#[test]
fn the_same_campaign_is_the_same_file() {
    for document in campaigns(|_| true) {
        for target in Target::ALL {
            let write = || convert::write(&document, target).unwrap().bytes;
            assert!(write() == write(), "{} as {target}", document.slug);
        }
    }
}

/// A campaign of these questions on one page.
pub fn of_questions(questions: &str) -> Document {
    let json = include_str!("../../../domain/tests/every_kind.json");
    let mut document: serde_json::Value = serde_json::from_str(json).unwrap();
    let questions: serde_json::Value = serde_json::from_str(questions).unwrap();
    document["questionnaire"]["pages"] =
        serde_json::json!([{ "id": "one", "title": "One", "questions": questions }]);
    for part in ["topics", "crossings", "breakdowns", "quotas", "assumptions"] {
        document[part] = serde_json::json!([]);
    }
    document["translations"] = serde_json::json!({});
    campaign::read(&document.to_string()).unwrap()
}

#[test]
fn an_option_that_goes_with_no_other_stands_alone_elsewhere_too() {
    let document = of_questions(
        r#"[{ "id": "m", "text": "Which?", "answer": { "kind": "several", "at_least": 2, "exclusive": "none", "options": [
             { "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "none", "label": "None" }] } }]"#,
    );
    for target in [Target::Xlsform, Target::Surveyjs] {
        let written = convert::write(&document, target).unwrap();
        assert_eq!(read(&written.bytes).document.questionnaire.pages, document.questionnaire.pages);
        assert!(written.losses.iter().all(|loss| loss.place.to_string() != "m"), "{target}");
    }
}

#[test]
fn who_says_no_has_not_agreed_elsewhere_either() {
    let document = of_questions(
        r#"[{ "id": "k", "text": "Terms", "answer": { "kind": "consent", "terms": "All of them.", "label": "I agree" } },
            { "id": "x", "text": "More?", "show_if": "answered(k)", "answer": { "kind": "text" } },
            { "id": "y", "text": "Why?", "show_if": "empty(k)", "answer": { "kind": "text" } }]"#,
    );
    let shown = |target| {
        let back = read(&convert::write(&document, target).unwrap().bytes).document;
        ["x", "y"].map(|id| {
            let asked = back.questionnaire.question(id).unwrap();
            asked.show_if.as_ref().map_or(String::new(), |condition| condition.text().to_owned())
        })
    };
    assert_eq!(shown(Target::Surveyjs), ["k = true", "not (k = true)"]);
    assert_eq!(shown(Target::Xlsform), ["k = ok", "not (k = ok)"]);
}

#[test]
fn a_number_that_goes_by_steps_comes_back_without_a_word() {
    let document = of_questions(
        r#"[{ "id": "n", "text": "N", "answer": { "kind": "number", "from": 0, "to": 20, "step": 5 } },
            { "id": "s", "text": "S", "answer": { "kind": "number", "from": 0, "to": 20, "slider": true } }]"#,
    );
    let again = read(&convert::write(&document, Target::Xlsform).unwrap().bytes);
    assert_eq!(again.document.questionnaire.pages, document.questionnaire.pages);
    assert!(
        !again.losses.iter().any(|loss| loss.what.to_string().contains("the look")),
        "{:?}",
        again.losses
    );
}

#[test]
fn surveyjs_shows_texts_as_they_are_written() {
    let document = of_questions(
        r#"[{ "id": "s", "text": "R&D < 3 & more", "hint": "Say <b>why</b>", "answer": { "kind": "text" } },
            { "id": "n", "text": "Note", "answer": { "kind": "note", "body": "R&D" } }]"#,
    );
    let written = convert::write(&document, Target::Surveyjs).unwrap();
    let json = String::from_utf8(written.bytes.clone()).unwrap();
    assert!(json.contains(r#""title": "R&D < 3 & more""#), "{json}");
    assert!(json.contains("R&amp;D"), "a note is HTML: {json}");
    let again = read(&written.bytes).document;
    let asked = again.questionnaire.question("s").unwrap();
    assert_eq!(
        (asked.text.as_str(), asked.hint.as_str()),
        ("R&D < 3 & more", "Say <b>why</b>\n\nNote\n\nR&D")
    );
}

#[test]
fn paragraphs_of_words_stay_paragraphs_in_surveyjs() {
    let mut document = of_questions(
        r#"[{ "id": "a", "text": "A", "answer": { "kind": "text" } },
            { "id": "n", "text": "Note", "answer": { "kind": "note", "body": "One < two\nand three\n\nFour" } }]"#,
    );
    document.next = "Thanks & so on\n\nBye".to_owned();
    let written = convert::write(&document, Target::Surveyjs).unwrap();
    let text = String::from_utf8(written.bytes.clone()).unwrap();
    assert!(text.contains(r"<p>One &lt; two<br>and three</p>\n\n<p>Four</p>"), "{text}");
    let again = read(&written.bytes);
    assert_eq!(again.document.next, document.next);
    let markup = again.losses.iter().find(|loss| loss.what.to_string().contains("the markup"));
    assert!(markup.is_none(), "{markup:?}");
}
