//! What a page changes in answers that may have been given elsewhere since it was served.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::field::{look_over, read, read_pages};
use super::{Answer, AnswerProblem, Answers, Fields};
use crate::id::QuestionId;
use crate::questionnaire::{End, Kind, Page, Question};

/// How many hexadecimal digits stand for a field in a mark.
const DIGITS: usize = 6;

/// The fields by which a form posts an answer, which [`read_page`](super::read_page) reads as that answer.
pub fn fields_of(question: &Question, answer: &Answer) -> Vec<(String, String)> {
    let name = format!("answers[{}]", question.id);
    let of = |item: &str, value: String| (format!("{name}[{item}]"), value);
    let listed = |value: String| (format!("{name}[]"), value);
    match answer {
        Answer::Choice(option) => vec![(name, option.to_string())],
        Answer::Choices(options) => options.iter().map(|option| listed(option.to_string())).collect(),
        Answer::OwnWords(own) => {
            let option = |option: &_| match question.answer {
                Kind::Single(_) => (name.clone(), format!("{option}")),
                _ => listed(format!("{option}")),
            };
            own.options.iter().map(option).chain([of("words", own.text.clone())]).collect()
        }
        Answer::Rating(rating) => vec![(name, rating.to_string())],
        Answer::Ratings(ratings) => {
            ratings.iter().map(|(statement, rating)| of(statement.as_str(), rating.to_string())).collect()
        }
        Answer::Ranks(ranks) => {
            ranks.iter().map(|(option, place)| of(option.as_str(), place.to_string())).collect()
        }
        Answer::Ends(ends) => {
            let ends = End::ALL.into_iter().filter_map(|end| Some((end, ends.at(end)?)));
            ends.map(|(end, option)| of(end.as_str(), option.to_string())).collect()
        }
        Answer::Amounts(amounts) => {
            amounts.iter().map(|(option, amount)| of(option.as_str(), amount.to_string())).collect()
        }
        Answer::Table(filled) => {
            let cells = filled.iter().flat_map(|(row, own)| own.iter().map(move |own| (row, own)));
            cells.map(|(row, (column, entry))| of(&format!("{row}][{column}"), entry.to_string())).collect()
        }
        Answer::Number(number) => vec![(name, number.to_string())],
        Answer::Date(moment) => vec![(name, moment.to_string())],
        Answer::Text(words) => vec![(name, words.clone())],
        Answer::Consent(terms) => vec![(name, terms.to_string())],
        Answer::Files(files) => files.iter().map(|file| listed(file.id.clone())).collect(),
    }
}

/// The value of `shown[]` for a question that is served with this answer: its id, `=`, and for each field of the answer
/// the first six hexadecimal digits of its SHA-256.
pub fn mark(question: &Question, answer: Option<&Answer>) -> String {
    let fields = answer.map(|answer| fields_of(question, answer)).unwrap_or_default();
    format!("{}={}", question.id, fields.iter().map(digits).collect::<String>())
}

fn digits((name, value): &(String, String)) -> String {
    let digest = Sha256::digest(format!("{name}={value}"));
    digest.iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

/// The marks of what a page was posted with, by its questions: with these it is as if it had been served anew.
pub fn marks(pages: &[Page], fields: &Fields) -> BTreeMap<QuestionId, String> {
    let questions = pages.iter().flat_map(|page| &page.questions);
    let posted = questions.filter(|question| fields.served_with(question).is_some());
    posted
        .filter_map(|question| {
            Some((question.id.clone(), mark(question, read(question, fields).ok()?.as_ref())))
        })
        .collect()
}

/// Takes the posted fields of all these pages into answers that may have been given elsewhere since the pages were served: a
/// field that is posted as it was served leaves what is there now. Otherwise it is [`take`](super::take).
pub fn take_changes(pages: &[Page], fields: &Fields, answers: &mut Answers) -> Vec<AnswerProblem> {
    let now = answers.clone();
    let problems = read_pages(pages, fields, answers);
    for question in pages.iter().flat_map(|page| &page.questions) {
        let is_read = !problems.iter().any(|problem| problem.question == question.id);
        if let Some(served) = fields.served_with(question).filter(|_| is_read) {
            let of = |answers: &Answers| {
                answers.get(&question.id).map(|answer| fields_of(question, answer)).unwrap_or_default()
            };
            let changed = Fields(changed(served, of(answers), of(&now)));
            match read(question, &changed) {
                Ok(Some(answer)) => answers.insert(question.id.clone(), answer),
                Ok(None) => answers.remove(&question.id),
                // Each of the two could be read, so this is what was posted.
                Err(_) => continue,
            };
        }
    }
    look_over(pages, answers, problems)
}

/// The fields there are now, without those that were served and are not posted, and with those that are posted and were not served.
fn changed(served: &str, posted: Vec<(String, String)>, now: Vec<(String, String)>) -> Vec<(String, String)> {
    let was_served = |field: &(String, String)| {
        let digits = digits(field);
        served.as_bytes().chunks(DIGITS).any(|own| own == digits.as_bytes())
    };
    let mut fields = now;
    fields.retain(|field| posted.contains(field) || !was_served(field));
    for field in posted {
        if !was_served(&field) && !fields.contains(&field) {
            // Of two values of a field that has one, the last counts.
            fields.retain(|(name, _)| *name != field.0 || name.ends_with("[]"));
            fields.push(field);
        }
    }
    fields
}
