use domain::answer::AnswerProblem;
use domain::questionnaire::Question;

use crate::survey_form;

/// What is wrong on a question, by the ids that an error leads to.
pub struct Wrong(Vec<String>);

impl Wrong {
    /// That of a question.
    pub fn of(question: &Question, problems: &[AnswerProblem]) -> Self {
        let target = |problem: &AnswerProblem| survey_form::target(question, problem.item.as_deref());
        Self(problems.iter().map(target).collect())
    }

    /// Whether the control with this id is marked, for `aria-invalid`.
    pub fn at(&self, id: &str) -> Option<&'static str> {
        self.0.iter().any(|own| own == id).then_some("true")
    }
}
