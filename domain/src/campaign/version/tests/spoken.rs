use super::*;
use crate::campaign::translation::Translated;

/// The campaign with these translations into Spanish.
pub(super) fn in_spanish(texts: &[(&str, &str)]) -> Document {
    let mut document = current();
    let translated = |(place, text): &(&str, &str)| {
        ((*place).to_owned(), Translated { text: (*text).to_owned(), of: None })
    };
    document.translations.insert("es".parse().unwrap(), texts.iter().map(translated).collect());
    document.note_sources();
    document
}

#[test]
fn translated_labels_never_change_sides() {
    let (c1, c2) = ("questions.use.options.c1.label", "questions.use.options.c2.label");
    let (low, high) = ("questions.likely.points.0", "questions.likely.points.10");
    let asked = in_spanish(&[(c1, "Cursos"), (c2, "Revista"), (low, "nada"), (high, "mucho")]);
    let swapped = in_spanish(&[(c1, "Revista"), (c2, "Cursos"), (low, "mucho"), (high, "nada")]);
    let places = [low, high, c1, c2].map(|place| format!("translations.es.{place}"));
    let said = Meanings::from(places.clone().map(|place| (place, Meaning::Same)));
    let moved = "These words stood for another answer before: answers already given would change sides.";
    let refused = |current: &Document, spoken: &Translations, proposed: &Document| -> Vec<String> {
        let revision = revise_after(current, spoken, proposed, &said);
        let found = revision.differences.iter().filter(|own| own.reason.to_string() == moved);
        found.filter(|own| own.class == Class::Breaking).map(|own| own.place.clone()).collect()
    };
    let none = Translations::new();
    assert_eq!(refused(&asked, &none, &swapped), places);
    assert!(!revise(&asked, &swapped, &said).obstacles(&BTreeSet::new()).is_empty());

    // Neither by way of a version without that language, nor of one that lacks a text.
    let before = spoken([&asked, &current()]);
    assert_eq!(refused(&current(), &before, &swapped), places);
    assert_eq!(refused(&current(), &before, &asked), [""; 0]);
    let [without, one] = [&[(c1, "Cursos")][..], &[(c2, "Cursos")]].map(in_spanish);
    assert_eq!(refused(&without, &none, &one), [format!("translations.es.{c2}")]);
}

#[test]
fn a_translation_that_returns_is_judged_by_what_it_was() {
    let place = "questions.why.text";
    let [asked, another] = ["¿Por qué?", "¿Desde cuándo?"].map(|text| in_spanish(&[(place, text)]));
    let found = |current: &Document, earlier: &Document| {
        said(&revise_after(current, &spoken([earlier]), &another, &Meanings::new()))
    };
    let breaking = "breaking translations.es.questions.why.text";
    assert!(found(&asked, &asked).contains(&breaking.to_owned()));
    assert!(found(&current(), &asked).contains(&breaking.to_owned()));
    assert_eq!(found(&current(), &current()), ["compatible translations.es"]);
}

#[test]
fn translated_terms_are_never_corrected_and_asked_about_the_first_time() {
    let place = "questions.terms.terms";
    let name = format!("translations.es.{place}");
    let [asked, corrected] = ["Así se hará.", "Asi se hará."].map(|text| in_spanish(&[(place, text)]));
    let judged = |current: &Document, proposed: &Document, said: &[Meaning]| {
        let said = said.iter().map(|meaning| (name.clone(), *meaning)).collect();
        let revision = revise_after(current, &spoken([&asked]), proposed, &said);
        let class = revision.differences.iter().find(|own| own.place == name).map(|own| own.class);
        (class, revision.obstacles(&BTreeSet::new()).iter().any(|problem| problem.place == name))
    };
    assert_eq!(judged(&asked, &corrected, &[Meaning::Same]), (Some(Class::Breaking), true));
    assert_eq!(judged(&current(), &corrected, &[Meaning::Same]), (Some(Class::Breaking), true));
    assert_eq!(judged(&current(), &asked, &[]), (None, false), "as they were read before");

    let judged = |said: &[Meaning]| {
        let said = said.iter().map(|meaning| (name.clone(), *meaning)).collect();
        let revision = revise(&current(), &asked, &said);
        let first = revision.differences.iter().find(|own| own.place == name).unwrap().class;
        (first, revision.obstacles(&BTreeSet::new()).len(), revision.renewed.len())
    };
    assert_eq!(judged(&[]), (Class::Compatible, 1, 0));
    assert_eq!(judged(&[Meaning::Same]), (Class::Compatible, 0, 0));
    assert_eq!(judged(&[Meaning::Other]), (Class::Breaking, 0, 1));
}
