//! Relevance equations.

mod asked;
mod boxes;

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::notice;
use domain::notice::Notice;

use super::model::{Question, Structure};
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::logic::sum::{Sum, sum};
use crate::convert::logic::term::{Meaning, logic, unknown, usual_comparison};
use crate::convert::logic::{Counted, Given, Logic, Op, Value};
use crate::convert::loss::Losses;
use crate::convert::place::Place;
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{Condition, References};

/// What the option is called that LimeSurvey offers by itself: the end of its column's name, which no other option can have.
pub(super) const OTHER: &str = "other";
/// What it is as the answer to a choice of one.
const OTHER_CHOSEN: &str = "-oth-";

/// Settings by which rows and boxes follow what was ticked in another question, and whether those that were are there.
const FILTERS: [(&str, bool); 2] = [("array_filter", true), ("array_filter_exclude", false)];

/// What equations can name.
#[derive(Debug, Default)]
pub(super) struct Codes {
    /// Codes of questions whose subquestions are boxes to tick, with what their boxes are called as options.
    boxes: HashMap<String, BTreeSet<String>>,
    /// Codes of questions by what else they are called.
    aliases: HashMap<String, String>,
    /// Codes of questions, rows and boxes that have a condition of their own.
    sometimes: HashSet<String>,
    /// Codes of questions in a group that is not always shown, with the number of the group.
    in_groups: HashMap<String, usize>,
    /// The number of the group whose equations are read.
    pub here: Option<usize>,
}

impl Codes {
    pub fn of(structure: &Structure) -> Self {
        let mut codes = Self::default();
        for (number, group) in structure.groups.iter().enumerate() {
            for question in &group.questions {
                codes.know(question);
                if !is_always(&group.relevance) {
                    codes.in_groups.insert(question.code.clone(), number);
                }
            }
        }
        codes
    }

    fn know(&mut self, question: &Question) {
        let code = &question.code;
        if matches!(question.kind.as_str(), "M" | "P") {
            let mut options: BTreeSet<String> =
                question.subquestions.iter().map(|sub| sub.code.clone()).collect();
            options.extend(question.other.then(|| OTHER.to_owned()));
            self.boxes.insert(code.clone(), options);
        }
        if !is_always(&question.relevance) {
            self.sometimes.insert(code.clone());
        }
        let is_filter = |(name, _): &(String, String)| FILTERS.iter().any(|(own, _)| own == name);
        let is_filtered = question.attributes.iter().any(is_filter);
        let some = question.subquestions.iter().filter(|sub| is_filtered || !is_always(&sub.relevance));
        self.sometimes.extend(some.map(|sub| format!("{code}_{}", sub.code)));
        if !question.alias.is_empty() {
            self.aliases.insert(question.alias.clone(), code.clone());
            for sub in &question.subquestions {
                self.aliases
                    .insert(format!("{}{}", question.alias, sub.code), format!("{code}_{}", sub.code));
            }
        }
    }

    /// How texts name answers: `{Q1.shown}`, `{INSERTANS:1X2X3}`.
    pub fn references(&self) -> References {
        References { named: in_text, aliases: self.aliases.clone(), ..References::opened_by("{") }
    }

    /// When a subquestion is there of a question that filters by what was ticked in another: none, if it does not.
    pub fn filtered(&self, source: &Question, code: &str) -> Option<Condition> {
        let (name, is_ticked) = FILTERS.into_iter().find(|(name, _)| {
            source.attributes.iter().any(|(own, value)| own == name && self.boxes.contains_key(value.trim()))
        })?;
        let has = Logic::Has(source.attribute(name).to_owned(), code.to_owned());
        let logic = if is_ticked { has } else { Logic::Not(Box::new(has)) };
        Some(Condition {
            place: source.place.clone(),
            written: format!("{name} {}", source.attribute(name)),
            logic: Some(logic),
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

    /// What a name stands for: an option, if it is that of a box to tick.
    fn given(&self, name: &str) -> Given {
        let name = self.plain(name);
        let mut cuts = name.char_indices().filter(|(_, c)| *c == '_');
        let ticked = cuts.find_map(|(at, _)| {
            let (question, option) = (&name[..at], &name[at + 1..]);
            self.boxes.contains_key(question).then(|| Given::Option(question.to_owned(), option.to_owned()))
        });
        ticked.unwrap_or_else(|| Given::Answer(name.to_owned()))
    }

    /// Whether what has this name is there whenever the group is whose equations are read: it has no condition of its own, nor has the
    /// question that it is a part of, nor another group in which it stands.
    fn is_asked_always(&self, name: &str) -> bool {
        let name = self.plain(name);
        let parts = name.match_indices('_').map(|(at, _)| &name[..at]);
        let is_elsewhere =
            |code: &str| self.in_groups.get(code).is_some_and(|group| Some(*group) != self.here);
        !parts.chain([name]).any(|code| self.sometimes.contains(code) || is_elsewhere(code))
    }

    /// The question, if these are all its boxes.
    fn all_boxes(&self, given: &[Given]) -> Option<String> {
        let question = given.first()?.name();
        let all =
            self.boxes.get(question)?.iter().map(|option| Given::Option(question.clone(), option.clone()));
        let are_all = all.clone().count() == given.len() && all.clone().all(|one| given.contains(&one));
        are_all.then(|| question.clone())
    }
}

/// The name in what stands between braces in a text.
fn in_text(inside: &str) -> &str {
    let name = inside.strip_prefix("INSERTANS:").unwrap_or(inside);
    [".shown", ".NAOK"].into_iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

/// The condition of an equation, if there is one; that it is not understood is a loss.
pub(super) fn read(place: Place, equation: &str, codes: &Codes, losses: &mut Losses) -> Option<Condition> {
    let equation = equation.trim();
    if is_always(equation) {
        return None;
    }
    let read = parse(equation, Dialect::Bare).and_then(|term| {
        boxes::check(&term, codes)?;
        let logic = logic(&term, codes)?;
        asked::say(&place, &term, &logic, codes, losses);
        Ok(logic)
    });
    Condition::read(place, equation, read, losses)
}

/// Whether an equation says nothing.
pub(super) fn is_always(equation: &str) -> bool {
    matches!(equation.trim(), "" | "1")
}

/// Whether an equation leaves something out whatever is answered.
pub(super) fn is_never(equation: &str) -> bool {
    equation.trim() == "0"
}

/// The calculation of an equation question, whose text holds it in braces.
///
/// # Errors
/// In words, why it cannot be read.
pub(super) fn calculation(text: &str, codes: &Codes) -> Result<Sum, Notice> {
    let plain = words(text, Markup::Html, "", &mut Losses::default());
    let (_, inside, _) = parts(&plain)?;
    sum(inside, Dialect::Bare, codes).map(|sum| sum.named(|name| codes.plain(name).to_owned()))
}

/// The words around the one equation of a text; empty where there are none.
pub(super) fn words_around(text: &str) -> String {
    let plain = words(text, Markup::Html, "", &mut Losses::default());
    let around = parts(&plain).map(|(before, _, behind)| [before.trim(), behind.trim()].join(" "));
    around.unwrap_or_default().trim().to_owned()
}

/// What stands before the one equation of a text, the equation, and what stands behind it.
///
/// # Errors
/// That there is none, or more than one.
fn parts(text: &str) -> Result<(&str, &str, &str), Notice> {
    let (before, rest) = text.split_once('{').ok_or_else(|| notice!("there is no equation in it"))?;
    let (inside, behind) = rest.split_once('}').ok_or_else(|| notice!("there is no equation in it"))?;
    if [before, inside, behind].iter().any(|part| part.contains(['{', '}'])) {
        return Err(notice!("there is more than one equation in it"));
    }
    Ok((before, inside, behind))
}

impl Meaning for Codes {
    fn call(&self, name: &str, given: &[Term]) -> Result<Logic, Notice> {
        match (name, given) {
            ("is_empty", [Term::Reference(name)]) => Ok(Logic::Not(Box::new(self.given(name).into()))),
            _ => Err(unknown(name)),
        }
    }

    fn counted(&self, name: &str, given: &[Term]) -> Option<Counted> {
        // count(q_a, q_b, …), most often over the boxes of one question.
        if name != "count" || given.is_empty() {
            return None;
        }
        let one = |term: &Term| match term {
            Term::Reference(name) => Some(self.given(name)),
            _ => None,
        };
        let given = given.iter().map(one).collect::<Option<Vec<_>>>()?;
        Some(self.all_boxes(&given).map_or(Counted::Given(given), Counted::Options))
    }

    fn compared(&self, name: &str, op: Op, value: Value) -> Logic {
        match self.given(name) {
            Given::Answer(name) => {
                let is_other = value.as_name() == OTHER_CHOSEN;
                usual_comparison(&name, op, if is_other { Value::Text(OTHER.to_owned()) } else { value })
            }
            ticked => {
                let is_ticked = value.as_name() == boxes::TICKED;
                let has = Logic::from(ticked);
                if (op == Op::Equal) == is_ticked { has } else { Logic::Not(Box::new(has)) }
            }
        }
    }

    fn compared_with(&self, left: &str, op: Op, right: &str) -> Result<Logic, Notice> {
        match (self.given(left), self.given(right)) {
            // An answer that is missing is an empty text: two of them are the same, and one is neither more nor less.
            (Given::Answer(left), Given::Answer(right)) => Ok(Logic::CompareAnswers(left, op, right)),
            _ => boxes::compared(self, left, op, right),
        }
    }

    fn named(&self, name: &str) -> Logic {
        match self.given(name) {
            Given::Answer(name) => Logic::IsTrue(name),
            ticked => ticked.into(),
        }
    }
}
