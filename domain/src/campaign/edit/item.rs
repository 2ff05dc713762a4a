//! What a question lists: the options of a choice or ranking, the statements of a battery, the rows of a table.

use super::blank::opposite;
use super::{Outcome, Step, names};
use crate::expression::Expression;
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Battery, Choice, Kind, Picture, Scale, Several, Single, Statement, Table};

/// Adds an option, a statement or a row at the end. The other end of a statement is worded in the language afterwards.
pub fn add_item(answer: &mut Kind, label: &str, language: &Language) -> Outcome {
    let label = label.trim().to_owned();
    if label.is_empty() {
        return Err(no_words());
    }
    let own = ids(answer);
    let taken = |id: &str| own.iter().any(|own| own == id);
    let noun = answer.item_name();
    let between = matches!(answer, Kind::Battery(battery) if battery.is_between());
    if let Some(statements) = statements(answer) {
        let id = names::unique(&label, noun, taken)?;
        let opposite = if between { opposite(language).to_owned() } else { String::new() };
        statements.push(Statement { opposite, ..Statement::new(id, label) });
        return Ok(());
    }
    let options = options(answer).ok_or_else(lists_nothing)?;
    options.push(Choice::new(names::unique(&label, "option", taken)?, label));
    Ok(())
}

/// Moves an option, a statement or a row one place.
pub fn move_item(answer: &mut Kind, id: &str, step: Step) -> Outcome {
    let ids = ids(answer);
    let index = ids.iter().position(|own| own == id).ok_or_else(|| missing(id))?;
    let next = step.from(index, ids.len()).ok_or_else(at_the_end)?;
    if let Some(statements) = statements(answer) {
        statements.swap(index, next);
    }
    options(answer).into_iter().for_each(|options| options.swap(index, next));
    Ok(())
}

/// Gives an option of a list to choose from another picture, other words for its picture, or none.
pub fn set_picture(answer: &mut Kind, id: &str, picture: Option<Picture>) -> Outcome {
    let options = match answer {
        Kind::Single(Single { options, .. }) | Kind::Several(Several { options, .. }) => options,
        _ => return Err(notice!("only options to choose from have pictures")),
    };
    let option = options.iter_mut().find(|option| option.id.as_str() == id).ok_or_else(|| missing(id))?;
    option.picture = picture.map(Box::new);
    Ok(())
}

/// Removes an option, a statement or a row.
pub fn remove_item(answer: &mut Kind, id: &str) -> Outcome {
    let index = ids(answer).iter().position(|own| own == id).ok_or_else(|| missing(id))?;
    if ids(answer).len() <= 2 {
        return Err(notice!("there have to be at least two: add another first"));
    }
    match answer {
        Kind::Battery(Battery { statements, .. }) | Kind::Table(Table { rows: statements, .. }) => {
            statements.remove(index);
        }
        other => {
            if let Kind::Several(several) = other {
                several.exclusive.take_if(|exclusive| exclusive.as_str() == id);
                several.other.take_if(|other| other.as_str() == id);
                let most = several.options.len() - 1;
                several.at_most.take_if(|n| usize::from(*n) > most);
                several.at_least.take_if(|n| usize::from(*n) > most);
            }
            options(other).into_iter().for_each(|options| {
                options.remove(index);
            });
            if let Kind::Hidden(hidden) = other {
                hidden.otherwise.take_if(|otherwise| otherwise.as_str() == id);
            }
            if let Kind::Ranking(ranking) = other {
                let options = ranking.options.len();
                ranking.top.take_if(|top| usize::from(*top) >= options);
            }
        }
    }
    Ok(())
}

/// Gives options, statements or rows other words; `label` and `hint` say which, by id, and leave alone what they do not know.
pub fn set_labels(
    answer: &mut Kind,
    label: impl Fn(&str) -> Option<String>,
    hint: impl Fn(&str) -> Option<String>,
) {
    for statement in statements(answer).into_iter().flatten() {
        let (words, help) = (label(statement.id.as_str()), hint(statement.id.as_str()));
        statement.label = words.unwrap_or_else(|| std::mem::take(&mut statement.label));
        statement.hint = help.unwrap_or_else(|| std::mem::take(&mut statement.hint));
    }
    for option in options(answer).into_iter().flatten() {
        option.label = label(option.id.as_str()).unwrap_or_else(|| std::mem::take(&mut option.label));
    }
}

/// Gives options, statements or rows other conditions; `condition` says which, by id, and leaves alone what it does not know.
pub fn set_item_conditions(answer: &mut Kind, condition: impl Fn(&str) -> Option<Option<Expression>>) {
    for statement in statements(answer).into_iter().flatten() {
        if let Some(show_if) = condition(statement.id.as_str()) {
            statement.show_if = show_if;
        }
    }
    for option in options(answer).into_iter().flatten() {
        if let Some(show_if) = condition(option.id.as_str()) {
            option.show_if = show_if;
        }
    }
}

/// Sets a scale's points and the words for them, given from the lowest point on.
///
/// Words at the two ends alone stay at the ends when the scale grows or shrinks.
pub fn word_points(scale: &mut Scale, from: u8, to: u8, words: &[String]) {
    (scale.from, scale.to) = (from, to);
    let words: Vec<String> = words.iter().map(|word| word.trim().to_owned()).collect();
    scale.labels = match words.as_slice() {
        [lowest, between @ .., highest] if between.iter().all(String::is_empty) => {
            vec![lowest.clone(), highest.clone()]
        }
        all => all.to_vec(),
    };
}

pub(super) fn options(answer: &mut Kind) -> Option<&mut Vec<Choice>> {
    match answer {
        Kind::Single(single) => Some(&mut single.options),
        Kind::Several(several) => Some(&mut several.options),
        Kind::Ranking(ranking) => Some(&mut ranking.options),
        Kind::BestWorst(ends) => Some(&mut ends.options),
        Kind::ConstantSum(sum) => Some(&mut sum.options),
        Kind::Hidden(hidden) => Some(&mut hidden.options),
        _ => None,
    }
}

pub(super) fn statements(answer: &mut Kind) -> Option<&mut Vec<Statement>> {
    match answer {
        Kind::Battery(battery) => Some(&mut battery.statements),
        Kind::Table(table) => Some(&mut table.rows),
        _ => None,
    }
}

fn ids(answer: &Kind) -> Vec<String> {
    answer.items().iter().map(|item| item.id.to_owned()).collect()
}

pub(super) fn missing(id: &str) -> Notice {
    notice!("'{id}' is not there any more", id)
}

pub(super) fn no_words() -> Notice {
    notice!("write its words first, then add it")
}

pub(super) fn at_the_end() -> Notice {
    notice!("it is at the end already")
}

pub(super) fn lists_nothing() -> Notice {
    notice!("this kind of question lists nothing")
}
