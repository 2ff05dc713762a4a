//! Conditions that look at the roster alone, where nobody has answered anything.

use super::{Condition, Expression, Literal, Mistake, Scope, Term, mistakes};
use crate::notice;
use crate::notice::Notice;
use crate::profile::Profile;
use crate::questionnaire::{Questionnaire, some};

/// What a roster knows.
#[derive(Debug, Clone, Copy)]
pub struct Roster<'a> {
    /// The names of its attributes.
    pub attributes: &'a [String],
    /// The ids of the divisions.
    pub divisions: &'a [String],
}

/// What is wrong with an expression that can name nothing but the roster, by column.
pub fn roster_mistakes(expression: &Expression, roster: Roster<'_>) -> Vec<Mistake> {
    let Ok(condition) = expression.condition() else {
        return expression.condition().err().cloned().into_iter().collect();
    };
    let mut found = Vec::new();
    condition.each_term(&mut |term| found.extend(foreign(term, roster)));
    if found.is_empty() {
        each_held(condition, &mut |held| found.extend(no_division(held, roster)));
    }
    if found.is_empty() {
        let questionnaire = Questionnaire::new(Vec::new());
        found = mistakes(expression, Scope { known: &[], why_not: unasked, questionnaire: &questionnaire });
    }
    found.sort_by_key(|mistake| mistake.column);
    found
}

/// The divisions that an expression compares with and that are not among `divisions`, by column.
pub fn unknown_divisions(expression: &Expression, divisions: &[String]) -> Vec<Mistake> {
    let roster = Roster { attributes: &[], divisions };
    let mut found = Vec::new();
    if let Ok(condition) = expression.condition() {
        let mut look = |held: &Literal| found.extend(no_division(held, roster));
        each_held(condition, &mut look);
        condition.each_term(&mut |term| {
            if let Term::CountHolding(all) = term {
                all.iter().for_each(|one| each_held(one, &mut look));
            }
        });
    }
    found
}

/// Nothing is asked of whom only the roster is known.
fn unasked(id: &str) -> Notice {
    notice!("'{id}' is no question; conditions name questions by their ids", id)
}

/// What is wrong with a term that is not on the roster.
fn foreign(term: &Term, roster: Roster<'_>) -> Option<Mistake> {
    let (column, what) = match term {
        Term::Answer { question, at, .. } => (
            *at,
            notice!(
                "'{question}' would be a question, and only the roster is known here: write roster.{question} if it stands there",
                question
            ),
        ),
        Term::Link(name, at) => {
            (*at, notice!("'link.{name}' is no part of the roster: only roster.… can stand here", name))
        }
        Term::Random(name, at) => {
            (*at, notice!("'random.{name}' is no part of the roster: only roster.… can stand here", name))
        }
        Term::Roster(name, at) if name != Profile::DIVISIONS && !roster.attributes.contains(name) => {
            let known =
                std::iter::once(Profile::DIVISIONS.to_owned()).chain(roster.attributes.iter().cloned());
            let known: Vec<String> = known.collect();
            (
                *at,
                notice!("the roster knows no '{name}' of its members; it knows {known}", name, known => some(&known)),
            )
        }
        _ => return None,
    };
    Some(Mistake { column, what })
}

/// Hands each value to `look` that divisions are compared with.
fn each_held<'a>(condition: &'a Condition, look: &mut dyn FnMut(&'a Literal)) {
    let is_divisions = |term: &Term| matches!(term, Term::Roster(name, _) if name == Profile::DIVISIONS);
    match condition {
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| each_held(one, look)),
        Condition::Not(one) => each_held(one, look),
        Condition::Has { of, values, .. } if is_divisions(of) => values.iter().for_each(look),
        Condition::Compare(left, _, Term::Known(values)) if is_divisions(left) => {
            values.iter().for_each(look)
        }
        _ => {}
    }
}

fn no_division(held: &Literal, roster: Roster<'_>) -> Option<Mistake> {
    let id = held.value.to_string();
    let known =
        || notice!("'{id}' is no division; there are {divisions}", id, divisions => some(roster.divisions));
    (!roster.divisions.contains(&id)).then(|| Mistake { column: held.at, what: known() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let attributes = ["library_type", "joined"].map(str::to_owned);
        let divisions = ["alcts", "lita"].map(str::to_owned);
        let roster = Roster { attributes: &attributes, divisions: &divisions };
        let found = roster_mistakes(&Expression::from(text.to_owned()), roster);
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn only_the_roster_can_be_named() {
        check("roster.library_type = academic and not (roster.joined >= 2010)", &[]);
        check("roster.divisions has any (alcts, lita) or count(roster.divisions) = 0", &[]);
        check("roster.library_type in (academic, 'R&D') and answered(roster.joined)", &[]);
        check("roster.library_type contains acad", &[]);
        check(
            "roster.libary = academic",
            &[
                "column 1: the roster knows no 'libary' of its members; it knows divisions, library_type, joined",
            ],
        );
        check("roster.divisions has litta", &["column 22: 'litta' is no division; there are alcts, lita"]);
        check(
            "roster.joined > 2000 and library_type = academic",
            &[
                "column 26: 'library_type' would be a question, and only the roster is known here: write roster.library_type if it stands there",
            ],
        );
        check(
            "link.source = mail or random.wording < 4",
            &[
                "column 1: 'link.source' is no part of the roster: only roster.… can stand here",
                "column 23: 'random.wording' is no part of the roster: only roster.… can stand here",
            ],
        );
        check("roster.joined =", &["column 16: the condition ends here, and something is missing"]);
        check("1 = 1", &["column 5: a question should stand on one side of this comparison"]);
    }
}
