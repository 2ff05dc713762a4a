use super::super::tests::draft;
use super::super::{add_question, replace_question, take_question};
use super::*;
use crate::campaign::change::Change;
use crate::campaign::translation::Translated;
use crate::campaign::{problems, read};
use crate::language::Language;
use crate::questionnaire::Table;

const EVERY_KIND: &str = include_str!("../../../../tests/every_kind.json");

/// The question of a draft after it became one of a kind, and what that took away.
fn after(document: &Document, id: &str, kind: NewKind) -> (Question, Vec<String>) {
    let mut changed = document.clone();
    let lost = change_kind(&mut changed, id, kind).unwrap();
    let back = Change::between(document, &changed).back();
    assert_eq!(&back.on(&changed).unwrap().document, document, "{id} to {kind:?} is taken back");
    let question = changed.questionnaire.question(id).unwrap().clone();
    assert!(NewKind::of(&question.answer) == kind || kind == NewKind::YesNo);
    (question, lost.iter().map(ToString::to_string).collect())
}

fn ids(question: &Question) -> Vec<&str> {
    question.answer.items().iter().map(|item| item.id).collect()
}

#[test]
fn every_kind_becomes_every_other_with_what_both_have_and_nothing_wrong() {
    for from in NewKind::ALL {
        let mut document = draft();
        let id = add_question(&mut document, "two", from, "Which?").unwrap();
        let mut question = document.questionnaire.question(id.as_str()).unwrap().clone();
        question.hint = "In a word".to_owned();
        question.show_if = Some("a = first_option".to_owned().into());
        question.required = question.answer.is_asked();
        question.random_order = question.answer.is_shown() && !question.answer.items().is_empty();
        replace_question(&mut document, question.clone()).unwrap();
        assert_eq!(problems(&document), [], "{from:?}");
        for kind in NewKind::after(&question.answer) {
            let (other, _) = after(&document, id.as_str(), kind);
            assert_eq!(
                (&other.text, &other.hint, &other.show_if),
                (&question.text, &question.hint, &question.show_if)
            );
            assert_eq!(other.required, question.required && other.answer.is_asked(), "{from:?} to {kind:?}");
            if !ids(&question).is_empty() && !ids(&other).is_empty() {
                assert_eq!(ids(&other), ids(&question), "{from:?} to {kind:?}");
                assert_eq!(other.random_order, question.random_order && other.answer.is_shown());
            }
            let mut changed = document.clone();
            replace_question(&mut changed, other).unwrap();
            assert_eq!(problems(&changed), [], "{from:?} to {kind:?}");
        }
    }
}

#[test]
fn what_is_taken_away_is_told() {
    let document: Document = read(EVERY_KIND).unwrap();
    let lost = |id: &str, kind: NewKind| after(&document, id, kind).1.join("; ");
    for (id, kind, expected) in [
        ("why", NewKind::Several, ""),
        ("why", NewKind::Number, "its options: ‘A’, ‘B’"),
        ("why", NewKind::Note, "its options: ‘A’, ‘B’; that an answer is needed"),
        ("use", NewKind::Single, "how many can be chosen; that ‘None of these’ goes with no other"),
        ("likely", NewKind::Battery, ""),
        ("likely", NewKind::LongText, "its scale from 0 to 10"),
        ("core", NewKind::Scale, "its statements: ‘Technology’, ‘Leadership’"),
        ("core", NewKind::Ranking, "its scale from 1 to 5"),
        ("core", NewKind::Differential, "the words at the points of its scale: ‘not at all’, ‘very’"),
        ("two", NewKind::Single, "how many places are given"),
        ("word", NewKind::LongText, ""),
        ("word", NewKind::Number, "how long its text can be and of which format"),
        ("years", NewKind::ConstantSum, "its numbers from 0 to 80"),
        ("hours", NewKind::Numbers, "its slider"),
        ("since", NewKind::Number, "which dates and times can be given"),
        ("budget", NewKind::Ranking, "what is counted: ‘dollars’; what its amounts add up to, which is 20"),
        ("ends", NewKind::Single, "what the best and the worst are called: ‘Most’ and ‘Least’"),
        ("when", NewKind::Texts, ""),
        (
            "when",
            NewKind::Several,
            "the help under ‘At the weekend’; its columns: ‘In the morning’, ‘In the evening’",
        ),
        ("terms", NewKind::Note, "the terms to agree to"),
        ("read", NewKind::LongText, "the text under its words"),
    ] {
        assert_eq!(lost(id, kind), expected, "{id} to {kind:?}");
    }
}

#[test]
fn what_both_kinds_have_is_kept_as_it_was() {
    let document: Document = read(EVERY_KIND).unwrap();
    let (core, _) = after(&document, "core", NewKind::Ticks);
    assert_eq!(core.answer.statements()[0].label, "Technology");
    let (likely, _) = after(&document, "likely", NewKind::Battery);
    assert_eq!(likely.scale().unwrap().labels, ["not at all", "very"]);
    let (years, _) = after(&document, "years", NewKind::Numbers);
    let Kind::Table(Table { cells: Cells::Number(number), .. }) = &years.answer else { panic!("{years:?}") };
    assert_eq!((number.to, number.unit.as_str()), (80.into(), "years"));
    let (budget, _) = after(&document, "budget", NewKind::Numbers);
    assert_eq!((ids(&budget), budget.answer.unit()), (vec!["courses", "journal", "meetings"], "dollars"));
    let (word, _) = after(&document, "word", NewKind::LongText);
    let Kind::Text(text) = &word.answer else { panic!("{word:?}") };
    assert_eq!((text.long, text.at_most), (true, Some(5)));
}

#[test]
fn translations_of_what_stays_stay() {
    let spanish: Language = "es".parse().unwrap();
    let mut document: Document = read(EVERY_KIND).unwrap();
    let entries = document.entries(&spanish).into_iter();
    let texts =
        entries.map(|entry| (entry.place, Translated { text: format!("es: {}", entry.source), of: None }));
    let texts = texts.collect();
    document.translations.insert(spanish.clone(), texts);
    document.note_sources();
    assert_eq!(problems(&document), []);
    let asked: Vec<Question> = document.questionnaire.questions().cloned().collect();
    for question in asked {
        for kind in NewKind::after(&question.answer) {
            let mut changed = document.clone();
            let lost = change_kind(&mut changed, question.id.as_str(), kind).unwrap();
            let now = changed.questionnaire.question(question.id.as_str()).unwrap();
            let texts = &changed.translations[&spanish];
            let place = place(&question);
            assert_eq!(
                texts.contains_key(&format!("{place}text")),
                now.answer.is_shown() && question.answer.is_shown()
            );
            for id in ids(&question).into_iter().filter(|id| now.answer.is_shown() && ids(now).contains(id)) {
                let own = format!("{place}{}.{id}.label", now.answer.items_name());
                assert_eq!(texts.contains_key(&own), question.answer.is_shown(), "{own}");
            }
            assert!(changed.coverage_of(&spanish).earlier.is_empty(), "{} to {kind:?}", question.id);
            let back = Change::between(&document, &changed).back().on(&changed).unwrap();
            assert_eq!(back.document, document);
            let told = lost.iter().any(|own| own.to_string().contains("its translations"));
            assert_eq!(told, is_translated(&document, &question) && !now.answer.is_shown());
        }
    }
}

#[test]
fn what_names_the_question_elsewhere_is_a_problem_and_no_more() {
    let document: Document = read(EVERY_KIND).unwrap();
    for question in document.questionnaire.questions() {
        for kind in NewKind::after(&question.answer) {
            let mut changed = document.clone();
            change_kind(&mut changed, question.id.as_str(), kind).unwrap();
            let own = changed.questionnaire.questions().position(|own| own.id == question.id).unwrap();
            for problem in problems(&changed) {
                let place = format!("questionnaire.pages[0].questions[{own}].answer.");
                let elsewhere = !problem.place.starts_with(&place) || kind == NewKind::Calculated;
                assert!(elsewhere, "{} to {kind:?}: {problem}", question.id);
            }
        }
    }
    let mut changed = document.clone();
    change_kind(&mut changed, "why", NewKind::Number).unwrap();
    let found: Vec<String> = problems(&changed).iter().map(ToString::to_string).collect();
    assert!(found.iter().any(|own| own.contains("show_if")), "{found:?}");
}

#[test]
fn a_question_becomes_no_kind_that_it_is_of_or_that_would_take_its_options() {
    let mut document = draft();
    for kind in [NewKind::Single, NewKind::YesNo] {
        let why = change_kind(&mut document, "a", kind).unwrap_err().to_string();
        assert_eq!(why, "‘Question a’ cannot become a question of this kind");
    }
    assert!(change_kind(&mut document, "z", NewKind::Scale).is_err());
    let scale = NewKind::after(&NewKind::Scale.blank(&Language::english()).unwrap()).count();
    assert_eq!(scale, NewKind::ALL.len() - 1);
    assert_eq!(document, draft());
    let lines = draft().questionnaire.question("a").unwrap().clone();
    take_question(&mut document, "two", lines).unwrap();
    assert_eq!(change_kind(&mut document, "a_2", NewKind::Ranking), Ok(vec![]));
}
