//! Which questions are counted and numbered.

use super::{Page, Question, Questionnaire};

impl Page {
    /// The questions that a member can be asked here.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| question.answer.is_asked())
    }
}

impl Questionnaire {
    /// The questions that a member can be asked. What is only read, comes with the link or is calculated is none: wherever it is said how
    /// many questions there are, it is these.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(Page::asked)
    }

    /// Everything on its pages in order, with the numbers of those that a member can be asked, from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (Option<usize>, &Question)> {
        let mut last = 0;
        self.questions().map(move |question| {
            let is_asked = question.answer.is_asked();
            last += usize::from(is_asked);
            (is_asked.then_some(last), question)
        })
    }

    /// The number of a question; none for what nobody is asked.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.numbered().find(|(_, question)| question.id.as_str() == id)?.0
    }
}

#[cfg(test)]
mod tests {
    use crate::campaign::edit::Step;
    use crate::campaign::edit::tests::draft;
    use crate::campaign::edit::{NewKind, add_question, move_question};

    #[test]
    fn what_nobody_is_asked_is_no_question_that_counts() {
        let mut document = draft();
        for kind in [NewKind::Note, NewKind::Hidden, NewKind::Calculated, NewKind::Consent] {
            add_question(&mut document, "one", kind, kind.as_str()).unwrap();
        }
        for _ in 0..2 {
            move_question(&mut document, "note", Step::Up).unwrap();
        }
        let questionnaire = &document.questionnaire;
        let ids: Vec<&str> = questionnaire.asked().map(|question| question.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "consent", "c"]);
        assert_eq!(questionnaire.pages[0].asked().count(), 3);
        let numbers: Vec<Option<usize>> = questionnaire.numbered().map(|(number, _)| number).collect();
        assert_eq!(numbers, [None, Some(1), Some(2), None, None, Some(3), Some(4)]);
        assert_eq!((questionnaire.number("c"), questionnaire.number("note")), (Some(4), None));
        assert_eq!(questionnaire.number("z"), None);
    }
}
