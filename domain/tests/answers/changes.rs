//! What a page changes in answers that may have been given elsewhere since it was served.

use domain::answer::{Answers, Fields, fields_of, mark, marks, read_page, take_changes};
use proptest::prelude::*;

use super::every_kind::{fields, questionnaire, shown_all};

/// A page that was served with these answers, posted with other fields.
fn posted_on(served: &Answers, posted: &[(&str, &str)]) -> Fields {
    let questionnaire = questionnaire();
    let asked = questionnaire.pages[0].questions.iter();
    let shown = asked.map(|own| ("shown[]".to_owned(), mark(own, served.get(&own.id))));
    Fields(shown.chain(fields(posted).0).collect())
}

#[test]
fn a_page_that_lay_open_changes_nothing_but_what_was_changed_on_it() {
    let pages = &questionnaire().pages;
    let given = [
        ("answers[word]", "x"),
        ("answers[use][]", "c1"),
        ("answers[core][tech]", "4"),
        ("answers[when][weekday][morning]", "1"),
        ("answers[budget][journal]", "20"),
    ];
    let served = Answers::new();
    let mut now = Answers::new();
    take_changes(pages, &posted_on(&served, &given), &mut now);
    assert_eq!(now.len(), 5);
    let first = now.clone();

    // Another page that was served empty, on which other parts of the same questions were answered.
    let others = [("answers[use][]", "c2"), ("answers[core][lead]", "2"), ("answers[years]", "10")];
    take_changes(pages, &posted_on(&served, &others), &mut now);
    let both = [&given[..], &others].concat();
    let mut expected = Answers::new();
    take_changes(pages, &posted_on(&served, &both), &mut expected);
    assert_eq!(now, expected);

    // The first goes on: it was told what the server has of it, and takes a part away and changes another.
    let told = marks(pages, &posted_on(&served, &given));
    assert_eq!(
        told["word".parse::<domain::id::QuestionId>().unwrap().as_str()],
        mark(pages[0].questions.iter().find(|own| own.id.as_str() == "word").unwrap(), first.get("word"))
    );
    let less = [("answers[use][]", "c1"), ("answers[core][tech]", "5"), ("answers[budget][journal]", "20")];
    take_changes(pages, &posted_on(&first, &less), &mut now);
    let mut expected = Answers::new();
    let left = [&[("answers[core][tech]", "5")], &given[1..2], &given[4..], &others].concat();
    take_changes(pages, &posted_on(&served, &left), &mut expected);
    assert_eq!(now, expected);
}

/// Fields of every kind of question, good and bad.
fn any_post() -> impl Strategy<Value = Vec<(String, String)>> {
    let names = [
        "why",
        "why][words",
        "use][",
        "use][words",
        "likely",
        "core][tech",
        "core][lead",
        "order][x",
        "order][y",
        "word",
        "years",
        "hours",
        "since",
        "budget][journal",
        "ends][best",
        "ends][worst",
        "when][weekday][morning",
        "spend][reading][now",
        "about][forum][keep",
        "two",
        "read",
    ];
    let values = [
        "a",
        "b",
        "c1",
        "c2",
        "c3",
        "none",
        "1",
        "2",
        "10",
        "2.5",
        "1,000",
        "2010-05-17",
        "people",
        "price",
        "dont_know",
        "",
        "words\r\nand more",
    ];
    let field = (prop::sample::select(names.to_vec()), prop::sample::select(values.to_vec()))
        .prop_map(|(name, value)| (format!("answers[{name}]"), value.to_owned()));
    prop::collection::vec(field, 0..30)
}

proptest! {
    /// The fields of an answer are read as that answer.
    #[test]
    fn an_answer_is_posted_as_it_was_read(posted in any_post()) {
        let page = &questionnaire().pages[0];
        let mut answers = Answers::new();
        read_page(page, &Fields([shown_all(), posted].concat()), &mut answers);
        for (id, answer) in &answers {
            let question = page.questions.iter().find(|question| question.id == *id).unwrap();
            let mut again = Answers::new();
            read_page(page, &Fields([shown_all(), fields_of(question, answer)].concat()), &mut again);
            prop_assert_eq!(again.get(id), Some(answer));
        }
    }

    /// Where only one of two pages that were served the same was changed, its changes are what is there in the end.
    #[test]
    fn of_two_pages_the_one_that_was_changed_counts(served in any_post(), changed in any_post()) {
        let pages = &questionnaire().pages;
        let read = |posted: Vec<(String, String)>| {
            let mut answers = Answers::new();
            read_page(&pages[0], &Fields([shown_all(), posted].concat()), &mut answers);
            answers
        };
        let (first, second) = (read(served), read(changed));
        let post = |posted: &Answers, now: &Answers| {
            let asked = pages[0].questions.iter().filter_map(|own| Some(fields_of(own, posted.get(&own.id)?)));
            let posted: Vec<_> = asked.flatten().collect();
            let posted: Vec<_> = posted.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let mut now = now.clone();
            take_changes(pages, &posted_on(&first, &posted), &mut now);
            now
        };
        prop_assert_eq!(&post(&second, &first), &second, "changed here");
        prop_assert_eq!(&post(&first, &second), &second, "changed elsewhere");
    }
}
