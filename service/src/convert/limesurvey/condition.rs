//! Relevance equations.

use std::collections::{HashMap, HashSet};

use domain::notice;
use domain::notice::Notice;

use super::model::{Question, Structure};
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::logic::sum::{Sum, sum};
use crate::convert::logic::term::{Meaning, logic, unknown, usual_comparison};
use crate::convert::logic::{Logic, Op, Value};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{Condition, References};

/// What equations can name.
#[derive(Debug, Default)]
pub(super) struct Codes {
    /// Codes of questions whose subquestions are boxes to tick.
    boxes: HashSet<String>,
    /// Codes of questions by what else they are called.
    aliases: HashMap<String, String>,
}

impl Codes {
    pub fn of(structure: &Structure) -> Self {
        let questions = structure.groups.iter().flat_map(|group| &group.questions);
        let mut codes = Self::default();
        for question in questions {
            if matches!(question.kind.as_str(), "M" | "P") {
                codes.boxes.insert(question.code.clone());
            }
            if !question.alias.is_empty() {
                codes.aliases.insert(question.alias.clone(), question.code.clone());
                for sub in &question.subquestions {
                    let name = format!("{}{}", question.alias, sub.code);
                    codes.aliases.insert(name, format!("{}_{}", question.code, sub.code));
                }
            }
        }
        codes
    }

    /// How texts name answers: `{Q1.shown}`, `{INSERTANS:1X2X3}`.
    pub fn references(&self) -> References {
        References { named: in_text, aliases: self.aliases.clone(), ..References::opened_by("{") }
    }

    /// When a subquestion is there of a question that filters by what was ticked in another: none, if it does not.
    pub fn filtered(&self, source: &Question, code: &str) -> Option<Condition> {
        let filters = [("array_filter", true), ("array_filter_exclude", false)];
        let (name, is_ticked) = filters.into_iter().find(|(name, _)| {
            source.attributes.iter().any(|(own, value)| own == name && self.boxes.contains(value.trim()))
        })?;
        let has = Logic::Has(source.attribute(name).to_owned(), code.to_owned());
        let logic = if is_ticked { has } else { Logic::Not(Box::new(has)) };
        Some(Condition {
            place: source.place.clone(),
            written: format!("{name} {}", source.attribute(name)),
            logic,
        })
    }

    /// A name without what says how its value is taken.
    fn plain<'a>(&'a self, name: &'a str) -> &'a str {
        let name = [".NAOK", ".value", ".code", ".valueNAOK"]
            .into_iter()
            .find_map(|end| name.strip_suffix(end))
            .unwrap_or(name);
        self.aliases.get(name).map_or(name, String::as_str)
    }

    /// The question and the box, if the name is that of a box to tick.
    fn ticked(&self, name: &str) -> Option<(String, String)> {
        let mut cuts = name.char_indices().filter(|(_, c)| *c == '_');
        cuts.find_map(|(at, _)| {
            let (question, rest) = name.split_at(at);
            self.boxes.contains(question).then(|| (question.to_owned(), rest[1..].to_owned()))
        })
    }
}

/// The name in what stands between braces in a text.
fn in_text(inside: &str) -> &str {
    let name = inside.strip_prefix("INSERTANS:").unwrap_or(inside);
    [".shown", ".NAOK"].into_iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

/// The condition of an equation, if it is one that is understood; otherwise it is a loss.
pub(super) fn read(place: Place, equation: &str, codes: &Codes, losses: &mut Losses) -> Option<Condition> {
    let equation = equation.trim();
    if equation.is_empty() || equation == "1" {
        return None;
    }
    match parse(equation, Dialect::Bare).and_then(|term| logic(&term, codes)) {
        Ok(Logic::Holds(true)) => None,
        Ok(logic) => Some(Condition { place, written: equation.to_owned(), logic }),
        Err(why) => {
            losses.add(
                place,
                notice!("the equation '{written}'", written = short(equation)),
                why,
                notice!("it is always shown"),
            );
            None
        }
    }
}

/// The calculation of an equation question, whose text holds it in braces.
///
/// # Errors
/// In words, why it cannot be read.
pub(super) fn calculation(text: &str, codes: &Codes) -> Result<Sum, Notice> {
    let plain = words(text, Markup::Html, "", &mut Losses::default());
    let text = plain.trim();
    let inside = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let inside = inside
        .filter(|inside| !inside.contains(['{', '}']))
        .ok_or_else(|| notice!("there is more than one equation in it"))?;
    sum(inside, Dialect::Bare, codes).map(|sum| sum.named(|name| codes.plain(name).to_owned()))
}

impl Meaning for Codes {
    fn call(&self, name: &str, given: &[Term]) -> Result<Logic, Notice> {
        match (name, given) {
            ("is_empty", [Term::Reference(question)]) => Ok(Logic::Not(Box::new(self.named(question)))),
            _ => Err(unknown(name)),
        }
    }

    fn counted(&self, name: &str, given: &[Term]) -> Option<String> {
        // count(q_a, q_b, …) over the boxes of one question.
        if name != "count" {
            return None;
        }
        let mut questions = given.iter().map(|term| match term {
            Term::Reference(name) => self.ticked(self.plain(name)).map(|(question, _)| question),
            _ => None,
        });
        let first = questions.next()??;
        questions.all(|question| question.as_ref() == Some(&first)).then_some(first)
    }

    fn compared(&self, name: &str, op: Op, value: Value) -> Logic {
        let name = self.plain(name);
        let Some((question, sub)) = self.ticked(name) else { return usual_comparison(name, op, value) };
        let has = Logic::Has(question, sub);
        let ticked = value.as_name() == "Y";
        if (op == Op::Equal) == ticked { has } else { Logic::Not(Box::new(has)) }
    }

    fn named(&self, name: &str) -> Logic {
        let name = self.plain(name);
        match self.ticked(name) {
            Some((question, sub)) => Logic::Has(question, sub),
            None => Logic::Answered(name.to_owned()),
        }
    }
}
