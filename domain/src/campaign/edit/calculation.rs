use crate::expression::Calculation;
use crate::questionnaire::{Calculated, Kind, Question};

/// A calculation to begin with: the last number before it, or how many options were chosen last.
pub(super) fn begin(own: &mut Calculated, before: &[&Question]) {
    let number = |question: &&&Question| {
        matches!(question.answer, Kind::Number(_) | Kind::Scale(_) | Kind::Calculated(_))
    };
    let asked = |question: &&&Question| question.answer.is_asked();
    let found = match before.iter().rev().find(number) {
        Some(question) => Some(("sum", question)),
        None => before.iter().rev().find(asked).map(|question| ("count", question)),
    };
    let Some((of, question)) = found else { return };
    let plain = Calculation::from(format!("{of}({})", question.id));
    // What is also a word of the language is written so that it is none.
    let named = || Calculation::from(format!("{of}(answer({}))", question.id));
    own.value = if plain.questions().is_empty() { named() } else { plain };
    own.settle(before);
}
