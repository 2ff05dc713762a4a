use proptest::prelude::*;

use super::*;
use crate::campaign::edit::{self, NewKind, Outcome, Step};
use crate::campaign::history::{Act, stacks};
use crate::language::Language;
use crate::questionnaire::Page;

fn draft() -> Document {
    edit::tests::draft()
}

fn with<T>(document: &Document, change: impl FnOnce(&mut Document) -> Outcome<T>) -> Document {
    let mut changed = document.clone();
    change(&mut changed).map(|_| ()).unwrap();
    changed
}

fn reworded(document: &Document, id: &str, text: &str) -> Document {
    let mut question = document.questionnaire.question(id).unwrap().clone();
    question.text = text.to_owned();
    with(document, |d| edit::replace_question(d, question))
}

/// Two changes of the sample, the second made after the first: the outline and what clashes.
fn both(
    first: impl Fn(&Document) -> Document,
    second: impl Fn(&Document) -> Document,
) -> (String, Vec<String>) {
    let base = draft();
    let now = first(&base);
    match Change::between(&base, &second(&base)).on(&now) {
        Ok(merged) => (outline(&merged.document), merged.clashes.into_iter().map(told).collect()),
        Err(clashes) => (String::new(), clashes.into_iter().map(told).collect()),
    }
}

fn told(clash: Clash) -> String {
    format!("{}: {} / {}", clash.what, clash.theirs, clash.ours)
}

fn outline(document: &Document) -> String {
    let pages = document.questionnaire.pages.iter().map(|page| {
        let texts: Vec<&str> = page.questions.iter().map(|question| question.text.as_str()).collect();
        format!("{}: {}", page.title, texts.join(", "))
    });
    pages.collect::<Vec<_>>().join(" | ")
}

#[test]
fn changes_of_different_places_are_both_made() {
    let words_and_place =
        both(|d| with(d, |d| edit::move_question(d, "a", Step::Down)), |d| reworded(d, "a", "A!"));
    assert_eq!(words_and_place, ("Page one: Question b, A! | Page two: Question c".to_owned(), vec![]));
    let other_page = both(|d| reworded(d, "a", "A!"), |d| with(d, |d| edit::move_question_to(d, "a", "two")));
    assert_eq!(other_page, ("Page one: Question b | Page two: Question c, A!".to_owned(), vec![]));
    let two_new = both(
        |d| with(d, |d| edit::add_question(d, "one", NewKind::Scale, "X")),
        |d| with(d, |d| edit::add_question(d, "one", NewKind::Scale, "Y")),
    );
    assert_eq!(two_new.0, "Page one: Question a, Question b, Y, X | Page two: Question c");
    assert_eq!(two_new.1, [""; 0]);
    let fields_of_one = both(
        |d| reworded(d, "a", "A!"),
        |d| {
            let mut question = d.questionnaire.question("a").unwrap().clone();
            question.required = true;
            edit::add_item(&mut question.answer, "Third", &Language::english()).unwrap();
            with(d, |d| edit::replace_question(d, question))
        },
    );
    assert_eq!(fields_of_one.1, [""; 0]);
}

#[test]
fn changes_of_one_place_clash_and_are_told() {
    let words = both(|d| reworded(d, "a", "Theirs"), |d| reworded(d, "a", "Ours"));
    assert_eq!(words.0, "Page one: Ours, Question b | Page two: Question c");
    assert_eq!(words.1, ["the words of ‘Ours’: ‘Theirs’ / ‘Ours’"]);
    let same = both(|d| reworded(d, "a", "Same"), |d| reworded(d, "a", "Same"));
    assert_eq!(same.1, [""; 0]);
    let removed = both(|d| with(d, |d| edit::remove_question(d, "a")), |d| reworded(d, "a", "Ours"));
    assert_eq!(removed, (String::new(), vec!["the words of ‘a’: not there / ‘Ours’".to_owned()]));
    let removes = both(|d| reworded(d, "a", "Theirs"), |d| with(d, |d| edit::remove_question(d, "a")));
    assert_eq!(removes.1.len(), 1, "{removes:?}");
    let to_a_page_that_went = both(
        |d| with(d, |d| edit::remove_page(d, "two")),
        |d| with(d, |d| edit::move_question_to(d, "a", "two")),
    );
    assert_eq!(to_a_page_that_went.0, "");
    assert!(!to_a_page_that_went.1.is_empty());
    let twice = both(
        |d| with(d, |d| edit::move_question_to(d, "a", "two")),
        |d| with(d, |d| edit::move_question(d, "a", Step::Down)),
    );
    assert!(!twice.1.is_empty(), "{twice:?}");
}

#[test]
fn what_was_changed_in_something_that_is_gone_is_told_whole_and_the_rest_is_kept() {
    let base = draft();
    let words = "A wording that is so long that a line of a summary would have no room for the whole of it";
    let ours = with(&base, |d| {
        let mut question = d.questionnaire.question("a").unwrap().clone();
        question.text = "Ours".to_owned();
        edit::set_labels(&mut question.answer, |_| Some(words.to_owned()), |_| None);
        edit::replace_question(d, question)
    });
    let theirs = with(&base, |d| {
        let mut question = d.questionnaire.question("a").unwrap().clone();
        let gone = question.answer.options()[0].id.to_string();
        edit::add_item(&mut question.answer, "Third", &Language::english())?;
        edit::remove_item(&mut question.answer, &gone)?;
        edit::replace_question(d, question)
    });
    let change = Change::between(&base, &ours);
    let clashes = change.on(&theirs).unwrap_err();
    let told: Vec<_> =
        clashes.iter().map(|own| (own.theirs.to_string(), own.ours.to_string(), own.has_place)).collect();
    assert_eq!(told, [("not there".to_owned(), format!("‘{words}’"), false)]);
    // It is called what it was, and not by its id.
    let clashes = change.made_on(&theirs, &base).unwrap_err();
    assert_eq!(clashes[0].what.to_string(), "the words of ‘First option’ in ‘Question a’");
    let kept = change.where_there_is_room(&theirs);
    let question = kept.questionnaire.question("a").unwrap();
    let labels: Vec<&str> = question.answer.options().iter().map(|own| own.label.as_str()).collect();
    assert_eq!((question.text.as_str(), labels), ("Ours", vec![words, "Third"]));
}

#[test]
fn all_that_was_typed_in_a_question_that_is_gone_is_told_by_the_words_it_had() {
    let base = draft();
    let ours = with(&base, |d| {
        let mut question = d.questionnaire.question("a").unwrap().clone();
        question.text = "Ours".to_owned();
        question.hint = "Help".to_owned();
        question.show_if = Some("b = first_option".to_owned().into());
        edit::set_labels(&mut question.answer, |id| Some(format!("Our {id}")), |_| None);
        edit::add_item(&mut question.answer, "Third", &Language::english())?;
        edit::replace_question(d, question)
    });
    let theirs = with(&base, |d| edit::remove_question(d, "a"));
    let clashes = Change::between(&base, &ours).made_on(&theirs, &base).unwrap_err();
    assert!(clashes.iter().all(|clash| !clash.has_place));
    let mut told: Vec<String> = clashes.into_iter().map(told).collect();
    told.sort();
    assert_eq!(
        told,
        [
            "the help under ‘Question a’: not there / ‘Help’",
            "the options of ‘Question a’: not there / ‘Third’",
            "the words of ‘First option’ in ‘Question a’: not there / ‘Our first_option’",
            "the words of ‘Question a’: not there / ‘Ours’",
            "the words of ‘Second option’ in ‘Question a’: not there / ‘Our second_option’",
            "when to ask ‘Question a’: not there / ‘b = first_option’",
        ]
    );
}

#[test]
fn a_change_is_told_in_a_line() {
    let said = |change: fn(&Document) -> Document| {
        let (before, after) = (draft(), change(&draft()));
        Change::between(&before, &after).summary(&before, &after).to_string()
    };
    assert_eq!(said(|d| reworded(d, "a", "A!")), "Changed the words of ‘A!’");
    assert_eq!(said(|d| with(d, |d| edit::move_question(d, "a", Step::Down))), "Moved ‘Question a’");
    assert_eq!(said(|d| with(d, |d| edit::move_question(d, "b", Step::Down))), "Moved ‘Question b’");
    assert_eq!(said(|d| with(d, |d| edit::remove_question(d, "a"))), "Removed ‘Question a’");
    assert_eq!(said(|d| with(d, |d| edit::add_question(d, "one", NewKind::Scale, "New"))), "Added ‘New’");
    assert_eq!(
        said(|d| with(d, |d| word_page(d, "one", "First", ""))),
        "Changed the title of the page ‘First’"
    );
    assert_eq!(said(|d| with(d, |d| edit::move_page(d, "one", Step::Down))), "Moved pages");
    for kind in [NewKind::Several, NewKind::Battery, NewKind::Number] {
        let (before, mut after) = (draft(), draft());
        edit::change_kind(&mut after, "a", kind).unwrap();
        let said = Change::between(&before, &after).summary(&before, &after).to_string();
        assert_eq!(said, "Changed the kind of ‘Question a’", "{kind:?}");
    }
}

#[test]
fn what_was_taken_back_can_be_made_again_until_something_else_is_changed() {
    let log = [(2, Act::Edit), (3, Act::Edit), (4, Act::Undo(3)), (5, Act::Undo(2)), (6, Act::Redo(2))];
    assert_eq!(stacks(log.into_iter()), (vec![2], vec![3]));
    let after = log.into_iter().chain([(7, Act::Edit)]);
    assert_eq!(stacks(after), (vec![2, 7], vec![]));
}

/// One of the editor's commands, with numbers that say what it is done to.
pub(crate) fn command() -> impl Strategy<Value = (u8, usize, usize, String)> {
    (0_u8..13, 0_usize..8, 0_usize..8, "[a-z ‘é]{0,9}")
}

/// Does what the numbers say, if it makes sense now.
pub(crate) fn obey(document: &mut Document, (what, one, other, words): &(u8, usize, usize, String)) {
    let step = if other % 2 == 0 { Step::Up } else { Step::Down };
    let questions: Vec<_> = document.questionnaire.questions().cloned().collect();
    let mut question = questions[one % questions.len()].clone();
    let id = question.id.to_string();
    let pages = &document.questionnaire.pages;
    let page = pages[other % pages.len()].id.to_string();
    let kind = NewKind::ALL[one % NewKind::ALL.len()];
    let outcome = match what {
        0 => edit::add_page(document, words, kind, "First").map(|_| ()),
        1 => word_page(document, &page, words, words),
        2 => edit::move_page(document, &page, step),
        3 => edit::remove_page(document, &page),
        4 => edit::add_question(document, &page, kind, words).map(|_| ()),
        5 => edit::move_question(document, &id, step),
        6 => edit::move_question_to(document, &id, &page),
        7 => edit::remove_question(document, &id),
        8 => {
            edit::change_kind(document, &id, NewKind::ALL[(one + other * 8) % NewKind::ALL.len()]).map(|_| ())
        }
        9 => edit::add_item(&mut question.answer, words, &Language::english()),
        10 => edit::move_item(&mut question.answer, "first_option", step),
        11 => edit::remove_item(&mut question.answer, "second_option"),
        _ => {
            words.clone_into(&mut question.text);
            question.required = !question.required;
            words.clone_into(&mut document.intro);
            Ok(())
        }
    };
    if outcome.is_ok() && *what >= 9 {
        edit::replace_question(document, question).unwrap();
    }
}

proptest! {
    #[test]
    fn any_sequence_of_commands_undone_gives_the_first_document(
        commands in prop::collection::vec(command(), 1..40),
    ) {
        let first = draft();
        let mut document = first.clone();
        let mut log = Vec::new();
        for command in &commands {
            let before = document.clone();
            obey(&mut document, command);
            let change = Change::between(&before, &document);
            let made = change.on(&before).unwrap();
            prop_assert_eq!(&made.document, &document);
            prop_assert_eq!(made.clashes, vec![]);
            log.push(change);
        }
        let last = document.clone();
        for change in log.iter().rev() {
            document = change.back().on(&document).unwrap().document;
        }
        prop_assert_eq!(&document, &first);
        for change in &log {
            document = change.back().back().on(&document).unwrap().document;
        }
        prop_assert_eq!(document, last);
    }

    #[test]
    fn a_change_on_what_others_changed_gives_a_whole_document_or_says_why_not(
        ours in prop::collection::vec(command(), 1..6),
        theirs in prop::collection::vec(command(), 1..6),
    ) {
        let base = draft();
        let (mut our, mut their) = (base.clone(), base.clone());
        ours.iter().for_each(|command| obey(&mut our, command));
        theirs.iter().for_each(|command| obey(&mut their, command));
        match Change::between(&base, &our).on(&their) {
            Ok(merged) => {
                for question in merged.document.questionnaire.questions() {
                    let id = question.id.as_str();
                    let text = |document: &Document| {
                        document.questionnaire.question(id).map(|question| question.text.clone())
                    };
                    let expected = if text(&our) == text(&base) { text(&their) } else { text(&our) };
                    prop_assert_eq!(Some(question.text.clone()), expected);
                }
            }
            Err(clashes) => prop_assert!(!clashes.is_empty()),
        }
    }
}

fn word_page(document: &mut Document, page: &str, title: &str, text: &str) -> Outcome {
    let own = document.questionnaire.pages.iter().find(|own| own.id.as_str() == page).unwrap();
    let page = Page { title: title.to_owned(), text: text.to_owned(), ..own.clone() };
    edit::replace_page(document, page)
}
