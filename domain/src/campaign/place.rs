//! Places in a questionnaire: what stands at one, and where that stands in another version of it.

use super::Problem;
use crate::questionnaire::{Page, Question, Questionnaire};

/// What stands at a place such as `questionnaire.pages[0].questions[3].answer.options[1].id`.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The number of the page, from 0.
    pub index: usize,
    /// The page.
    pub page: &'a Page,
    /// The question; none for a place of the page itself.
    pub question: Option<&'a Question>,
    /// The place of the page or the question itself.
    pub whole: &'a str,
    /// What of it, such as `.answer.options[1].id`.
    rest: &'a str,
}

impl Questionnaire {
    /// What stands at a place; none for one that is on no page.
    pub fn at<'a>(&'a self, place: &'a str) -> Option<Place<'a>> {
        let (index, rest) = indexed(place, "questionnaire.pages[")?;
        let page = self.pages.get(index)?;
        let (question, rest) = match indexed(rest, ".questions[") {
            Some((question, rest)) => (Some(page.questions.get(question)?), rest),
            None => (None, rest),
        };
        let whole = place.strip_suffix(rest)?;
        Some(Place { index, page, question, whole, rest })
    }
}

/// The number behind an opening bracket, and what follows the closing one.
fn indexed<'a>(place: &'a str, opening: &str) -> Option<(usize, &'a str)> {
    let (number, rest) = place.strip_prefix(opening)?.split_once(']')?;
    Some((number.parse().ok()?, rest))
}

impl Problem {
    /// The problem of one questionnaire, at the place where the same page or question stands in another; at its own place if it stands
    /// in none.
    #[must_use]
    pub fn carried(self, from: &Questionnaire, to: &Questionnaire) -> Self {
        let place = from.at(&self.place).and_then(|own| {
            let (p, page) = to.pages.iter().enumerate().find(|(_, page)| match own.question {
                Some(question) => page.questions.iter().any(|other| other.id == question.id),
                None => page.id == own.page.id,
            })?;
            let Some(question) = own.question else {
                return Some(format!("questionnaire.pages[{p}]{}", own.rest));
            };
            let q = page.questions.iter().position(|other| other.id == question.id)?;
            Some(format!("questionnaire.pages[{p}].questions[{q}]{}", own.rest))
        });
        match place {
            Some(place) => Self { place, ..self },
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice;
    use crate::questionnaire::{Kind, Note};

    fn questionnaire(pages: &[(&str, &[&str])]) -> Questionnaire {
        let question = |id: &&str| {
            let answer = Kind::Note(Note { body: String::new() });
            Question::new(id.parse().unwrap(), format!("Words of {id}"), answer)
        };
        let page = |(id, questions): &(&str, &[&str])| {
            Page::new(id.parse().unwrap(), String::new(), questions.iter().map(question).collect())
        };
        Questionnaire::new(pages.iter().map(page).collect())
    }

    #[test]
    fn a_place_is_of_a_page_or_of_a_question() {
        let asked = questionnaire(&[("one", &["a"]), ("two", &["b", "c"])]);
        let at = |place: &str| {
            asked.at(place).map(|own| (own.index, own.question.map(|question| question.id.to_string())))
        };
        assert_eq!(at("questionnaire.pages[1].end_if"), Some((1, None)));
        assert_eq!(at("questionnaire.pages[1].questions[1].show_if"), Some((1, Some("c".to_owned()))));
        assert_eq!(at("questionnaire.pages[1].questions"), Some((1, None)));
        for nowhere in ["title", "questionnaire.pages[2].title", "questionnaire.pages[0].questions[1].text"] {
            assert_eq!(at(nowhere), None, "{nowhere}");
        }
    }

    #[test]
    fn a_problem_goes_with_its_question() {
        let before = questionnaire(&[("one", &["a", "b"]), ("two", &["c"])]);
        let after = questionnaire(&[("two", &["c", "b"])]);
        let carried = |place: &str| Problem::new(place, notice!("is empty")).carried(&after, &before).place;
        assert_eq!(
            carried("questionnaire.pages[0].questions[1].show_if"),
            "questionnaire.pages[0].questions[1].show_if"
        );
        assert_eq!(
            carried("questionnaire.pages[0].questions[0].answer.options[1].label"),
            "questionnaire.pages[1].questions[0].answer.options[1].label"
        );
        assert_eq!(carried("questionnaire.pages[0].end_if"), "questionnaire.pages[1].end_if");
        assert_eq!(carried("title"), "title");
    }
}
