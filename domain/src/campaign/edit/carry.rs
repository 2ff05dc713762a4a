//! Options that were chosen earlier, asked about again.

use super::{Outcome, item};
use crate::expression::Expression;
use crate::questionnaire::{Choice, Kind, Question, Questionnaire, Statement};

/// The questions whose chosen options can be carried forward to a question: the choices that come before.
pub fn carriable<'a>(questionnaire: &'a Questionnaire, to: &str) -> Vec<&'a Question> {
    let before = questionnaire.questions().take_while(|question| question.id.as_str() != to);
    before.filter(|question| matches!(question.answer, Kind::Single(_) | Kind::Several(_))).collect()
}

/// Lists the options of an earlier question in this one, under the same ids, each shown only to who chose it there. One that
/// has such an id already gets the condition. What goes with no other option, and the one with words beside it, stay behind.
///
/// # Errors
/// Where either question lists no options.
pub fn carry_forward(answer: &mut Kind, from: &Question) -> Outcome {
    let (exclusive, other) = match &from.answer {
        Kind::Single(single) => (None, single.other.as_ref()),
        Kind::Several(several) => (several.exclusive.as_ref(), several.other.as_ref()),
        _ => return Err(format!("nothing is chosen in '{}'", from.id)),
    };
    let chosen = from.answer.options().iter();
    let chosen = chosen.filter(|own| exclusive != Some(&own.id) && other != Some(&own.id));
    for option in chosen {
        let show_if = Some(chosen_in(from, option));
        if let Some(statements) = item::statements(answer) {
            let id = option.id.as_str().parse().map_err(|error| format!("{error}"))?;
            match statements.iter_mut().find(|own| own.id == id) {
                Some(own) => own.show_if = show_if,
                None => statements.push(Statement { show_if, ..Statement::new(id, option.label.clone()) }),
            }
            continue;
        }
        let options = item::options(answer).ok_or("this kind of question lists nothing")?;
        match options.iter_mut().find(|own| own.id == option.id) {
            Some(own) => own.show_if = show_if,
            None => {
                options.push(Choice { show_if, ..Choice::new(option.id.clone(), option.label.clone()) });
            }
        }
    }
    Ok(())
}

/// The condition that an option was chosen. What is also a word of the language is written so that it is none.
fn chosen_in(question: &Question, option: &Choice) -> Expression {
    let relation = if matches!(question.answer, Kind::Several(_)) { "has" } else { "=" };
    let plain = Expression::from(format!("{} {relation} {}", question.id, option.id));
    match plain.condition() {
        Ok(_) => plain,
        Err(_) => Expression::from(format!("answer({}) {relation} '{}'", question.id, option.id)),
    }
}
