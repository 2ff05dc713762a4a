//! What sources calculate: numbers, answers and counts, added and taken away.

use domain::notice;
use domain::notice::Notice;

use super::parse::{Dialect, Parsed, Term, summands};
use super::term::{Meaning, unknown};
use super::{Counted, Given, Op};

/// A sum, part by part.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::convert) struct Sum(pub Vec<Summand>);

/// A part of a sum.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::convert) struct Summand {
    /// Whether it is taken away.
    pub minus: bool,
    pub part: Part,
}

/// What is added or taken away. References are those of the source.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::convert) enum Part {
    Number(f64),
    Answer(String),
    /// How many of them there are.
    Counted(Counted),
    /// All of these that were answered.
    Total(Vec<String>),
}

impl Sum {
    /// The names of what it is calculated from.
    pub fn names(&self) -> Vec<&String> {
        let each = self.0.iter().flat_map(|summand| match &summand.part {
            Part::Number(_) => Vec::new(),
            Part::Answer(name) | Part::Counted(Counted::Options(name)) => vec![name],
            Part::Counted(Counted::Given(all)) => all.iter().map(Given::name).collect(),
            Part::Total(names) => names.iter().collect(),
        });
        each.collect()
    }

    /// The same with other names of the answers that are added up.
    pub fn named(mut self, name: impl Fn(&str) -> String) -> Self {
        for Summand { part, .. } in &mut self.0 {
            match part {
                Part::Number(_) | Part::Counted(_) => {}
                Part::Answer(own) => *own = name(own),
                Part::Total(all) => all.iter_mut().for_each(|own| *own = name(own)),
            }
        }
        self
    }
}

/// Reads a calculation.
///
/// # Errors
/// In words, why it cannot be read or said here.
pub(in crate::convert) fn sum(text: &str, dialect: Dialect, meaning: &dyn Meaning) -> Result<Sum, Notice> {
    let mut parts: Vec<Summand> = Vec::new();
    for Parsed { minus, term } in summands(text, dialect)? {
        let part = part(&term, meaning)?;
        match (parts.last_mut(), part) {
            // Where what is empty counts as nothing, two such parts are one.
            (Some(Summand { minus: false, part: Part::Total(all) }), Part::Total(more)) if !minus => {
                all.extend(more);
            }
            (_, part) => parts.push(Summand { minus, part }),
        }
    }
    Ok(Sum(parts))
}

fn part(term: &Term, meaning: &dyn Meaning) -> Result<Part, Notice> {
    let name = |term: &Term| match term {
        Term::Reference(name) => Ok(name.clone()),
        _ => Err(notice!("only answers are added up in it here")),
    };
    match term {
        Term::Number(number) => Ok(Part::Number(*number)),
        Term::Reference(name) => Ok(meaning.amount(name)),
        Term::Call(call, given) => match (call.to_ascii_lowercase().as_str(), given.as_slice()) {
            ("sum", all) if !all.is_empty() => {
                all.iter().map(name).collect::<Result<_, _>>().map(Part::Total)
            }
            ("coalesce", [one, Term::Number(nothing)]) if *nothing == 0.0 => {
                Ok(Part::Total(vec![name(known(one).unwrap_or(one))?]))
            }
            ("number" | "int", [one]) => part(one, meaning),
            _ => meaning.counted(call, given).map(Part::Counted).ok_or_else(|| unknown(call)),
        },
        _ => Err(notice!("it is no sum of numbers and answers")),
    }
}

/// The answer in `if(a = 'dont_know', 0, a)`, which adds nothing where somebody does not know.
fn known(term: &Term) -> Option<&Term> {
    let Term::Call(call, given) = term else { return None };
    match given.as_slice() {
        [Term::Compare(of, Op::Equal, value), Term::Number(nothing), own]
            if call == "if"
                && *nothing == 0.0
                && **of == *own
                && **value == Term::Text("dont_know".to_owned()) =>
        {
            Some(own)
        }
        _ => None,
    }
}
