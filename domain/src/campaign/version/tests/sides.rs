use serde_json::json;

use super::spoken::in_spanish;
use super::*;
use crate::campaign::translation::Translated;

/// The campaign with pairs of opposites in its battery.
fn with_poles() -> Document {
    let mut json: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    let core = question(&mut json, "core");
    core["answer"]["statements"] = json!([
        { "id": "tech", "label": "Simple", "opposite": "Complicated" },
        { "id": "lead", "label": "Slow", "opposite": "Fast" },
    ]);
    core["answer"]["scale"]["labels"] = json!([]);
    serde_json::from_value(json).unwrap()
}

/// What is breaking though staff say of everything that it is a correction.
fn refused(current: &Document, proposed: &Document) -> Vec<String> {
    let all = revise(current, proposed, &Meanings::new()).differences;
    let said = all.into_iter().map(|own| (own.place, Meaning::Same)).collect();
    let found = revise(current, proposed, &said).differences.into_iter();
    found.filter(|own| own.class == Class::Breaking).map(|own| own.place).collect()
}

#[test]
fn words_of_ends_and_poles_never_change_sides() {
    type Change = fn(&mut serde_json::Value);
    let table: [(Change, &[&str]); 7] = [
        (
            |d| {
                question(d, "ends")["answer"]["best"] = json!("Least");
                question(d, "ends")["answer"]["worst"] = json!("Most");
            },
            &["ends.best", "ends.worst"],
        ),
        (|d| question(d, "ends")["answer"]["worst"] = json!("most"), &["ends.worst"]),
        (|d| question(d, "ends")["answer"]["best"] = json!("The most"), &[]),
        (
            |d| question(d, "likely")["answer"]["labels"] = json!(["Very!", "not at all"]),
            &["likely.labels", "points.condition"],
        ),
        (
            |d| {
                let tech = &mut question(d, "core")["answer"]["statements"][0];
                *tech = json!({ "id": "tech", "label": "complicated", "opposite": "Simple" });
            },
            &["core.statements.tech.label", "core.statements.tech.opposite"],
        ),
        (|d| question(d, "core")["answer"]["statements"][1]["opposite"] = json!("Quick"), &[]),
        (
            |d| question(d, "core")["answer"]["statements"][1]["label"] = json!("simple"),
            &["core.statements.lead"],
        ),
    ];
    for (index, (change, expected)) in table.into_iter().enumerate() {
        let mut json = serde_json::to_value(with_poles()).unwrap();
        change(&mut json);
        let proposed = serde_json::from_value(json).unwrap();
        assert_eq!(refused(&with_poles(), &proposed), expected, "row {index}");
    }
}

#[test]
fn nor_do_their_translations() {
    let (best, worst) = ("questions.ends.best", "questions.ends.worst");
    let (label, opposite) =
        ("questions.core.statements.tech.label", "questions.core.statements.tech.opposite");
    let translated = |texts: &[(&str, &str)]| {
        let mut document = with_poles();
        let texts = texts
            .iter()
            .map(|(place, text)| ((*place).to_owned(), Translated { text: (*text).to_owned(), of: None }));
        document.translations.insert("es".parse().unwrap(), texts.collect());
        document.note_sources();
        document
    };
    let asked = translated(&[(best, "Más"), (worst, "Menos"), (label, "Fácil"), (opposite, "Difícil")]);
    let swapped = translated(&[(best, "menos"), (worst, "Más"), (label, "Difícil"), (opposite, "Fácil")]);
    let places = [label, opposite, best, worst].map(|place| format!("translations.es.{place}"));
    assert_eq!(refused(&asked, &swapped), places);
    let corrected =
        translated(&[(best, "Mas"), (worst, "Menos"), (label, "Sencillo"), (opposite, "Difícil")]);
    assert_eq!(refused(&asked, &corrected), [""; 0]);
}

#[test]
fn a_translation_of_what_a_page_says_above_its_questions_is_judged_like_its_words() {
    let place = "pages.all.title";
    let judged = |text: &str| {
        let asked = in_spanish(&[(place, "Sus razones")]);
        let proposed = in_spanish(&[(place, text)]);
        let revision = revise(&asked, &proposed, &Meanings::new());
        let own =
            revision.differences.into_iter().find(|own| own.place == format!("translations.es.{place}"));
        own.map(|own| (own.class, own.is_wording))
    };
    assert_eq!(judged("Sus razones"), None);
    assert_eq!(judged("Sus razones."), Some((Class::Cosmetic, true)));
    assert_eq!(judged("Nuestras decisiones"), Some((Class::Breaking, true)));
}
