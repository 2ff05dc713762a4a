//! Conditions as sources have them: what is shown when.
//!
//! Each format writes them in a language of its own; `parse` reads the grammar that they share.

pub(super) mod parse;
pub(super) mod sum;
pub(super) mod term;

/// When something holds. References and values are those of the source.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Logic {
    /// Always, or never.
    Holds(bool),
    /// A question has an answer.
    Answered(String),
    /// An answer compared with a value.
    Compare(String, Op, Value),
    /// An answer compared with that to another question; two that are missing are the same.
    CompareAnswers(String, Op, String),
    /// Two answers compared that are both there.
    CompareGiven(String, Op, String),
    /// An option is among the answer's options.
    Has(String, String),
    /// Words hold others, whatever their capital letters.
    Contains(String, String),
    /// Words hold others with the same capital letters.
    ContainsAlike(String, String),
    /// The same sign says both: an option is among several, words hold others.
    HasOrContains(String, String),
    /// An answer alone, where 'no' and zero are as good as none.
    IsTrue(String),
    /// How many there are, compared.
    Count(Counted, Op, i64),
    Not(Box<Logic>),
    And(Vec<Logic>),
    Or(Vec<Logic>),
}

/// What is counted.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Counted {
    /// All chosen options of a question.
    Options(String),
    /// Those of some answers and options that there are.
    Given(Vec<Given>),
}

/// An answer or a chosen option that is there or not.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Given {
    Answer(String),
    Option(String, String),
}

impl Given {
    /// The question.
    pub fn name(&self) -> &String {
        match self {
            Given::Answer(name) | Given::Option(name, _) => name,
        }
    }
}

impl From<Given> for Logic {
    fn from(given: Given) -> Self {
        match given {
            Given::Answer(name) => Logic::Answered(name),
            Given::Option(name, option) => Logic::Has(name, option),
        }
    }
}

/// A value that an answer is compared with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(f64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Op {
    /// The operator with its sides exchanged.
    pub fn turned(self) -> Self {
        match self {
            Op::Less => Op::More,
            Op::AtMost => Op::AtLeast,
            Op::More => Op::Less,
            Op::AtLeast => Op::AtMost,
            other => other,
        }
    }
}

impl Value {
    /// The value as an option's name: numbers without a fraction lose their point.
    pub fn as_name(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
        }
    }
}

impl Logic {
    /// Whether it holds only where a question has an answer.
    pub fn needs(&self, name: &str) -> bool {
        match self {
            Logic::Compare(own, op, _) => own == name && *op != Op::Unequal,
            Logic::Answered(own)
            | Logic::Has(own, _)
            | Logic::Contains(own, _)
            | Logic::ContainsAlike(own, _)
            | Logic::HasOrContains(own, _)
            | Logic::IsTrue(own) => own == name,
            Logic::CompareGiven(left, _, right) | Logic::CompareAnswers(left, Op::Less | Op::More, right) => {
                left == name || right == name
            }
            Logic::Count(Counted::Options(own), op, count) => {
                own == name && matches!((op, count), (Op::More, 0..) | (Op::AtLeast | Op::Equal, 1..))
            }
            Logic::And(parts) => parts.iter().any(|part| part.needs(name)),
            Logic::Or(parts) => parts.iter().all(|part| part.needs(name)),
            Logic::Holds(_)
            | Logic::CompareAnswers(..)
            | Logic::Count(Counted::Given(_), ..)
            | Logic::Not(_) => false,
        }
    }

    /// The names of what it looks at.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Logic::Holds(_) => Vec::new(),
            Logic::Answered(name)
            | Logic::Compare(name, ..)
            | Logic::Has(name, _)
            | Logic::Contains(name, _)
            | Logic::ContainsAlike(name, _)
            | Logic::HasOrContains(name, _)
            | Logic::IsTrue(name)
            | Logic::Count(Counted::Options(name), ..) => vec![name],
            Logic::CompareAnswers(left, _, right) | Logic::CompareGiven(left, _, right) => vec![left, right],
            Logic::Count(Counted::Given(all), ..) => all.iter().map(|given| given.name().as_str()).collect(),
            Logic::Not(inner) => inner.names(),
            Logic::And(parts) | Logic::Or(parts) => parts.iter().flat_map(Logic::names).collect(),
        }
    }

    /// Whether it is known to hold where a question has no answer.
    pub fn holds_without(&self, name: &str) -> bool {
        match self {
            Logic::Not(inner) => inner.needs(name),
            Logic::And(parts) => parts.iter().all(|part| part.holds_without(name)),
            Logic::Or(parts) => parts.iter().any(|part| part.holds_without(name)),
            _ => false,
        }
    }

    /// What is left of it where it is known that a question has an answer.
    pub fn where_answered(self, name: &str) -> Logic {
        let Logic::Or(mut parts) = self else { return self };
        let missing = Logic::Not(Box::new(Logic::Answered(name.to_owned())));
        parts.retain(|part| *part != missing);
        match parts.len() {
            1 => parts.remove(0),
            _ => Logic::Or(parts),
        }
    }

    /// All of them, without what always holds; nothing if that is all.
    pub fn all(parts: impl IntoIterator<Item = Logic>) -> Logic {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Logic::Holds(true) => {}
                Logic::And(inner) => kept.extend(inner),
                other => kept.push(other),
            }
        }
        if kept.len() > 1 { Logic::And(kept) } else { kept.pop().unwrap_or(Logic::Holds(true)) }
    }
}
