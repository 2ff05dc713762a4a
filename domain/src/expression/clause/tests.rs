use proptest::prelude::*;

use super::*;
use crate::expression::tests::questionnaire;
use crate::expression::{Expression, Scope, mistakes};
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Asks, Questionnaire, Scale};

fn clauses(text: &str) -> Option<Clauses> {
    Clauses::of(text.parse::<Expression>().unwrap().condition().unwrap())
}

#[test]
fn a_list_of_clauses_is_taken_apart_and_written_the_same() {
    for text in [
        "evenings = no",
        "evenings != no and worries has dues and worries has all (dues, voice)",
        "evenings in (yes, no) or not (worries in (dues, home)) or not (worries has dues)",
        "core.tech = dont_know and likely >= 7 and likely < 9 and order.y <= 2",
        "since < '2010-01-01' and at >= '14:30'",
        "answered(why) or empty(why) or why contains 'a price'",
        "hours > 2.5 or years = -3",
        "roster.divisions has lita and roster.'Library type' = 'R&D' and link.source in (mail, poster)",
        "random.wording <= 6",
        "answer(count) = yes and answer(1.2) = 3 and answer(link.x) > 2",
        "evenings = 'and' or evenings has 'any'",
    ] {
        assert_eq!(clauses(text).map(|own| own.to_string()).as_deref(), Some(text));
    }
}

#[test]
fn what_means_the_same_is_written_in_one_way() {
    for (text, written) in [
        ("not (evenings = no)", "not (evenings has no)"),
        ("not evenings in (yes, no)", "not (evenings in (yes, no))"),
        ("worries has any (dues, home)", "worries in (dues, home)"),
        ("worries has all (dues)", "worries has dues"),
        ("not answered(why)", "empty(why)"),
        ("why contains price", "why contains 'price'"),
    ] {
        assert_eq!(clauses(text).map(|own| own.to_string()).as_deref(), Some(written), "{text}");
    }
}

#[test]
fn what_is_more_than_a_list_of_clauses_is_not_taken_apart() {
    for text in [
        "evenings = no and (worries has dues or likely > 3)",
        "not (worries has all (dues, home))",
        "not (likely > 3)",
        "count(worries) >= 2",
        "years > likely",
        "years - likely = 5",
        "7 < likely",
    ] {
        assert_eq!(clauses(text), None, "{text}");
    }
}

#[test]
fn what_cannot_be_compared_is_told() {
    let of = || Subject::Roster("x".to_owned());
    let said = |values: &Values, how, typed: &[&str]| {
        let typed: Vec<String> = typed.iter().map(|&text| text.to_owned()).collect();
        values.clause(of(), how, &typed).map_or_else(|why| why.to_string(), |clause| clause.to_string())
    };
    let letters = ["a", "b"].map(|id| (id.to_owned(), id.to_uppercase()));
    let one = Values::Options { options: letters.into(), many: false };
    assert_eq!(said(&one, How::AnyOf, &["a"]), "roster.x = a");
    assert_eq!(said(&one, How::AnyOf, &["a", "b"]), "roster.x in (a, b)");
    assert_eq!(said(&one, How::AnyOf, &[" "]), "has to be compared with something: fill it in");
    assert_eq!(
        said(&one, How::IsNot, &["a", "b"]),
        "is compared with several, and this comparison takes one: leave one, or compare otherwise"
    );
    let points = Scale { from: 1, to: 5, labels: Vec::new(), dont_know: true, look: None };
    let points = Values::Points(points);
    assert_eq!(said(&points, How::AnyOf, &["4", "5"]), "roster.x in (4, 5)");
    assert_eq!(said(&points, How::IsNot, &["dont_know"]), "roster.x != dont_know");
    assert_eq!(
        said(&points, How::AtLeast, &["dont_know"]),
        "is compared with ‘I do not know’, which is neither more nor less than a point: choose a point"
    );
    assert_eq!(said(&Values::Number, How::More, &["2,5"]), "roster.x > 2.5");
    assert_eq!(
        said(&Values::Number, How::More, &["two"]),
        "is compared with ‘two’, which is no number: write digits, such as 12 or 2.5"
    );
    assert_eq!(
        said(&Values::Date(Asks::Time), How::Less, &["noon"]),
        "is compared with ‘noon’: write it as in 14:30"
    );
    assert_eq!(said(&Values::Words, How::Contains, &["it's \"so\""]), "roster.x contains ‘it's \"so\"’");
}

fn later(id: &str) -> Notice {
    notice!("'{id}' is not asked before this: a condition looks back, at what comes earlier", id)
}

fn all_subjects(questionnaire: &Questionnaire) -> Vec<(Subject, Values)> {
    let answers = questionnaire.questions().flat_map(subjects);
    let others = [
        (Subject::Roster("Library type".to_owned()), Values::Anything),
        (Subject::Link("source".to_owned()), Values::Anything),
        (Subject::Random("wording".to_owned()), Values::Number),
    ];
    answers.chain(others).collect()
}

/// What somebody could choose or type for these values.
fn typed(values: &Values, number: u8, words: &str) -> Vec<String> {
    match values {
        Values::Options { options, .. } => {
            let chosen = |index: &usize| number & (1 << (index % 8)) != 0;
            (0..options.len()).filter(chosen).map(|index| options[index].0.clone()).collect()
        }
        Values::Points(scale) => {
            let chosen = |point: &u8| number & (1 << (point % 8)) != 0;
            scale.points().filter(chosen).map(|point| point.to_string()).collect()
        }
        Values::Number => vec![format!("{}.{}", i16::from(number) - 128, number % 10)],
        Values::Date(asks) => vec![asks.example().to_owned()],
        Values::Words | Values::Anything => vec![words.to_owned()],
        Values::Presence => Vec::new(),
    }
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z][a-z0-9_-]{0,5}",
        "[0-9]{1,3}",
        prop::sample::select(&WORDS[..]).prop_map(str::to_owned)
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any_name().prop_map(|name| Value::of(&name)),
        "[^'\"]{0,12}".prop_map(|text| Value::of(&text)),
        (-99_999_i64..99_999).prop_map(|number| Value::of(&format!(
            "{}.{}",
            number / 10,
            (number % 10).abs()
        ))),
    ]
}

fn any_subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        any_name().prop_map(|id| Subject::Answer(id.parse().unwrap(), None)),
        (any_name(), any_name()).prop_map(|(id, item)| Subject::Answer(id.parse().unwrap(), Some(item))),
        (any_name(), any_name(), any_name()).prop_map(|(id, row, column)| Subject::Answer(
            id.parse().unwrap(),
            Some(format!("{row}.{column}"))
        )),
        "[^'\"]{0,12}".prop_map(Subject::Roster),
        any_name().prop_map(Subject::Link),
        any_name().prop_map(Subject::Random),
    ]
}

fn any_clause() -> impl Strategy<Value = Clause> {
    let how = prop::sample::select(&How::ALL[..]);
    (any_subject(), how, prop::collection::vec(any_value(), 1..4)).prop_map(|(of, how, mut values)| {
        match how {
            How::Answered | How::Empty => values.clear(),
            // All of one is that one.
            How::AllOf if values.len() == 1 => values.push(values[0].clone()),
            how if !how.takes_many() => values.truncate(1),
            _ => {}
        }
        Clause { of, how, values }
    })
}

proptest! {
    /// Clauses that are written are read as the same.
    #[test]
    fn clauses_that_are_written_are_read_as_the_same(
        all in prop::collection::vec(any_clause(), 1..4),
        any in any::<bool>(),
    ) {
        let join = if any && all.len() > 1 { Join::Any } else { Join::All };
        let written = Clauses { join, clauses: all };
        let expression = Expression::from(written.to_string());
        prop_assert_eq!(Clauses::of(expression.condition().map_err(|mistake| TestCaseError::fail(format!("{written}: {mistake}")))?), Some(written));
    }

    /// What can be chosen for a place is taken there, and stands there again as it was chosen.
    #[test]
    fn what_can_be_chosen_makes_sense_where_it_stands(
        chosen in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>(), "[^'\"]{0,8}"), 1..4),
    ) {
        let questionnaire = questionnaire("").unwrap();
        let offered = all_subjects(&questionnaire);
        let mut clauses = Vec::new();
        for (subject, how, number, words) in chosen {
            let (of, values) = subject.get(&offered).clone();
            let how = *how.get(values.comparisons());
            let mut typed = typed(&values, number, &words);
            if !how.takes_many() {
                typed.truncate(1);
            }
            if let Ok(clause) = values.clause(of, how, &typed) {
                prop_assert!(values.chosen(&clause).is_some(), "{clause}");
                clauses.push(clause);
            }
        }
        prop_assume!(!clauses.is_empty());
        let written = Clauses { join: Join::All, clauses };
        let expression = Expression::from(written.to_string());
        let known: Vec<_> = questionnaire.questions().collect();
        let wrong = mistakes(&expression, Scope { known: &known, why_not: later, questionnaire: &questionnaire });
        prop_assert!(wrong.is_empty(), "{written}: {wrong:?}");
        prop_assert_eq!(Clauses::of(expression.condition().unwrap()), Some(written));
    }
}

#[test]
fn digits_in_groups_are_one_number_and_words_have_no_order() {
    let of = || Subject::Roster("grade".to_owned());
    let number =
        |text: &str| Values::Number.clause(of(), How::AtLeast, &[text.to_owned()]).map(|own| own.to_string());
    assert_eq!(number("1,000").unwrap(), "roster.grade >= 1000");
    assert_eq!(number("1.000").unwrap(), "roster.grade >= 1000");
    assert_eq!(number("2,5").unwrap(), "roster.grade >= 2.5");
    let anything = |how: How, text: &str| Values::Anything.clause(of(), how, &[text.to_owned()]);
    assert!(anything(How::AtLeast, "senior").is_err());
    assert!(anything(How::AtLeast, "2020-01-01").is_ok() && anything(How::Less, "7").is_ok());
    assert!(anything(How::Is, "senior").is_ok());
}
