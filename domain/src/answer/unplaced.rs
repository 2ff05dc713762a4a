//! What was given on a form of one version and has no place in another.

use super::field::read;
use super::{Answer, Fields};
use crate::questionnaire::{Page, Question};

/// The questions of the pages that were shown whose posted answer `pages` would not take as the same, each with that answer.
pub fn unplaced(shown: &[Page], pages: &[Page], fields: &Fields) -> Vec<(Question, Answer)> {
    let taken = |question: &Question| {
        let own = pages.iter().flat_map(|page| &page.questions).find(|own| own.id == question.id)?;
        read(own, fields).ok()?
    };
    let posted = shown.iter().flat_map(|page| &page.questions);
    let posted = posted.filter(|question| question.answer.is_shown() && fields.shows(question));
    let given = posted.filter_map(|question| Some((question, read(question, fields).ok()??)));
    let lost = given.filter(|(question, answer)| taken(question).as_ref() != Some(answer));
    lost.map(|(question, answer)| (question.clone(), answer)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(questions: &str) -> [Page; 1] {
        let page = format!(r#"{{ "id": "p", "title": "P", "questions": [{questions}] }}"#);
        [serde_json::from_str(&page).unwrap()]
    }

    fn single(options: &str) -> String {
        format!(
            r#"{{ "id": "why", "text": "Why?", "answer": {{ "kind": "single", "options": [{options}] }} }}"#
        )
    }

    #[test]
    fn what_a_version_does_not_ask_or_offer_is_told_and_the_rest_is_not() {
        const A: &str = r#"{ "id": "a", "label": "A" }"#;
        const B: &str = r#"{ "id": "b", "label": "B" }"#;
        const WORD: &str = r#"{ "id": "word", "text": "A word?", "answer": { "kind": "text" } }"#;
        let shown = page(&format!("{}, {WORD}", single(&format!("{A}, {B}"))));
        let check = |pages: &[Page], chosen: &str, word: &str, expected: &[&str]| {
            let posted =
                [("shown[]", "why"), ("answers[why]", chosen), ("shown[]", "word"), ("answers[word]", word)];
            let fields = Fields(posted.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
            let lost = unplaced(&shown, pages, &fields);
            let lost: Vec<&str> = lost.iter().map(|(question, _)| question.id.as_str()).collect();
            assert_eq!(lost, expected);
        };
        let fewer = page(&single(A));
        check(&shown, "b", "x", &[]);
        check(&fewer, "a", "", &[]);
        check(&fewer, "a", "x", &["word"]);
        check(&fewer, "b", "x", &["why", "word"]);
    }
}
