//! Options that were chosen earlier, asked about again.

use super::{Outcome, item};
use crate::expression::Expression;
use crate::notice;
use crate::questionnaire::{Choice, Kind, Question, Questionnaire, Single, Statement};

/// The questions whose chosen options can be carried forward to a question: the choices that come before; none to a table that
/// is ticked, whose rows are for everybody.
pub fn carriable<'a>(questionnaire: &'a Questionnaire, to: &str) -> Vec<&'a Question> {
    if questionnaire.question(to).is_some_and(|to| is_ticked(&to.answer)) {
        return Vec::new();
    }
    let before = questionnaire.questions().take_while(|question| question.id.as_str() != to);
    before.filter(|question| matches!(question.answer, Kind::Single(_) | Kind::Several(_))).collect()
}

/// Lists the options of an earlier question in this one, under the same ids, each shown only to who chose it there. One that
/// has such an id already gets the condition. What goes with no other option, and the one with words beside it, stay behind.
///
/// # Errors
/// Where either question lists no options, or the one that takes them is a table that is ticked.
pub fn carry_forward(answer: &mut Kind, from: &Question) -> Outcome {
    if is_ticked(answer) {
        return Err(notice!("the rows of a table to tick are for everybody who is asked it"));
    }
    let (exclusive, other) = match &from.answer {
        Kind::Single(single) => (None, single.other.as_ref()),
        Kind::Several(several) => (several.exclusive.as_ref(), several.other.as_ref()),
        _ => return Err(notice!("nothing is chosen in '{id}'", id = from.id)),
    };
    let chosen = from.answer.options().iter();
    let chosen = chosen.filter(|own| exclusive != Some(&own.id) && other != Some(&own.id));
    let pictured = matches!(answer, Kind::Single(Single { drop_down: false, .. }) | Kind::Several(_));
    for option in chosen {
        let show_if = Some(chosen_in(from, option));
        if let Some(statements) = item::statements(answer) {
            let id = option.id.as_str().parse().map_err(|_| item::lists_nothing())?;
            match statements.iter_mut().find(|own| own.id == id) {
                Some(own) => own.show_if = show_if,
                None => statements.push(Statement { show_if, ..Statement::new(id, option.label.clone()) }),
            }
            continue;
        }
        let options = item::options(answer).ok_or_else(item::lists_nothing)?;
        match options.iter_mut().find(|own| own.id == option.id) {
            Some(own) => own.show_if = show_if,
            None => {
                let picture = option.picture.clone().filter(|_| pictured);
                let new = Choice::new(option.id.clone(), option.label.clone());
                options.push(Choice { show_if, picture, ..new });
            }
        }
    }
    Ok(())
}

fn is_ticked(answer: &Kind) -> bool {
    matches!(answer, Kind::Table(table) if table.is_ticked())
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
