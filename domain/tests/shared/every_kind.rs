//! A questionnaire with one question of every kind, and posting to its page.

use domain::answer::{Answers, Fault, Fields};
use domain::campaign;
use domain::questionnaire::Questionnaire;

/// One question of every kind, and one that is asked on a condition.
pub const EVERY_KIND: &str = include_str!("../every_kind.json");

pub fn questionnaire() -> Questionnaire {
    campaign::read(EVERY_KIND).unwrap().questionnaire
}

pub fn fields(posted: &[(&str, &str)]) -> Fields {
    Fields(posted.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
}

pub fn shown_all() -> Vec<(String, String)> {
    questionnaire().questions().map(|question| ("shown[]".into(), question.id.to_string())).collect()
}

/// Posts fields to a page on which everything is shown; gives what is wrong with each question.
pub fn check(posted: &[(&str, &str)]) -> Vec<(String, Fault)> {
    let questionnaire = questionnaire();
    let mut all = shown_all();
    all.extend(posted.iter().map(|(name, value)| ((*name).into(), (*value).into())));
    let page = &questionnaire.pages[0];
    let mut answers = Answers::new();
    page.take(&Fields(all), &mut answers)
        .into_iter()
        .map(|problem| (problem.question.to_string(), problem.fault))
        .collect()
}

pub const GOOD: [(&str, &str); 2] = [("answers[why]", "a"), ("answers[core][tech]", "4")];

pub fn check_with_good(posted: &[(&str, &str)]) -> Vec<(String, Fault)> {
    check(&[&GOOD[..], posted].concat())
}

pub fn expect(posted: &[(&str, &str)], question: &str, fault: Fault) {
    assert_eq!(check_with_good(posted), [(question.to_owned(), fault)], "{posted:?}");
}
