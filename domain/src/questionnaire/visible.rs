use super::{Condition, Page, Question, Questionnaire};
use crate::answer::{Answer, Answers};

impl Condition {
    /// Whether the answers given so far make the condition true. An unanswered question makes it false.
    pub fn holds(&self, answers: &Answers) -> bool {
        let is_one = |value: &str| self.any_of.iter().any(|one| one == value);
        match answers.get(self.question.as_str()) {
            None | Some(Answer::Number(_) | Answer::Text(_) | Answer::Ranks(_)) => false,
            Some(answer @ (Answer::Choice(_) | Answer::Choices(_) | Answer::OwnWords(_))) => {
                answer.options().into_iter().any(|option| is_one(option.as_str()))
            }
            Some(Answer::Rating(rating)) => is_one(&rating.to_string()),
            Some(Answer::Ratings(ratings)) => self
                .statement
                .as_ref()
                .and_then(|statement| ratings.get(statement))
                .is_some_and(|rating| is_one(&rating.to_string())),
        }
    }
}

impl Question {
    /// Whether this question is asked of someone who has given `answers`.
    pub fn is_asked(&self, answers: &Answers) -> bool {
        self.show_if.as_ref().is_none_or(|condition| condition.holds(answers))
    }
}

impl Page {
    /// The questions of this page that are asked of someone who has given `answers`.
    pub fn asked<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = &'a Question> {
        self.questions.iter().filter(|question| question.is_asked(answers))
    }
}

impl Questionnaire {
    /// The next page that asks something, after the page at `index`, or the first one. Pages count from 0.
    pub fn page_after(&self, index: Option<usize>, answers: &Answers) -> Option<usize> {
        let start = index.map_or(0, |index| index.saturating_add(1));
        (start..self.pages.len()).find(|at| self.asks_on(*at, answers))
    }

    /// The last page before the page at `index` that asks something.
    pub fn page_before(&self, index: usize, answers: &Answers) -> Option<usize> {
        (0..index.min(self.pages.len())).rev().find(|at| self.asks_on(*at, answers))
    }

    /// The first page with a question that is asked and has no answer: where someone who comes back goes on.
    pub fn page_to_go_on(&self, answers: &Answers) -> Option<usize> {
        self.pages
            .iter()
            .position(|page| page.asked(answers).any(|question| !answers.contains_key(&question.id)))
    }

    fn asks_on(&self, index: usize, answers: &Answers) -> bool {
        self.pages.get(index).is_some_and(|page| page.asked(answers).next().is_some())
    }

    /// The answers without those to questions that are not asked.
    ///
    /// Conditions only look back, so one pass in order settles them: an answer that falls away takes with it what depended on it.
    pub fn without_hidden(&self, answers: &Answers) -> Answers {
        let mut kept = Answers::new();
        for question in self.questions() {
            if question.is_asked(&kept)
                && let Some(answer) = answers.get(&question.id)
            {
                kept.insert(question.id.clone(), answer.clone());
            }
        }
        kept
    }
}
