//! Conditions that are put together of clauses, of which all hold or one does: `evenings = no and not (worries has dues)`.

mod values;

use std::fmt;
use std::str::FromStr;

use super::parse::WORDS;
use super::{Condition, Literal, Relation, Term, Value};
use crate::decimal::Decimal;
use crate::id::QuestionId;

pub use values::{Values, subjects};

/// What is said together. One clause alone says the same both ways, and is read as [`Join::All`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clauses {
    /// How many of them have to hold.
    pub join: Join,
    /// What each says.
    pub clauses: Vec<Clause>,
}

/// How many of several clauses have to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// All of them.
    All,
    /// At least one of them.
    Any,
}

/// What is said of one thing that a condition can look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// What it looks at.
    pub of: Subject,
    /// How that is compared.
    pub how: How,
    /// With what: several for the comparisons with a list, none for those that need nothing, otherwise one.
    pub values: Vec<Value>,
}

/// What a clause looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The answer to a question, or to a part of it.
    Answer(QuestionId, Option<String>),
    /// What the roster says.
    Roster(String),
    /// What the link brought.
    Link(String),
    /// What was drawn.
    Random(String),
}

/// How something is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It is this.
    Is,
    /// It is something, and not this.
    IsNot,
    /// It is less.
    Less,
    /// It is no more.
    AtMost,
    /// It is more.
    More,
    /// It is no less.
    AtLeast,
    /// It is, or has, one of these.
    AnyOf,
    /// It has all of these.
    AllOf,
    /// It is, or has, none of these, or is nothing.
    NoneOf,
    /// It has these words in it.
    Contains,
    /// It is something.
    Answered,
    /// It is nothing.
    Empty,
}

impl Join {
    /// Its name in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Join::All => "all",
            Join::Any => "any",
        }
    }
}

impl How {
    /// All of them.
    pub const ALL: [How; 12] = [
        How::Is,
        How::IsNot,
        How::Less,
        How::AtMost,
        How::More,
        How::AtLeast,
        How::AnyOf,
        How::AllOf,
        How::NoneOf,
        How::Contains,
        How::Answered,
        How::Empty,
    ];

    /// Its name in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            How::Is => "is",
            How::IsNot => "is_not",
            How::Less => "less",
            How::AtMost => "at_most",
            How::More => "more",
            How::AtLeast => "at_least",
            How::AnyOf => "any_of",
            How::AllOf => "all_of",
            How::NoneOf => "none_of",
            How::Contains => "contains",
            How::Answered => "answered",
            How::Empty => "empty",
        }
    }

    /// Whether it compares with a list.
    pub fn takes_many(self) -> bool {
        matches!(self, How::AnyOf | How::AllOf | How::NoneOf)
    }

    /// Whether it says what comes before or after what.
    pub fn is_of_order(self) -> bool {
        matches!(self, How::Less | How::AtMost | How::More | How::AtLeast)
    }

    /// Whether it compares with nothing.
    pub fn takes_none(self) -> bool {
        matches!(self, How::Answered | How::Empty)
    }

    fn of(relation: Relation) -> Self {
        match relation {
            Relation::Equal => How::Is,
            Relation::Unequal => How::IsNot,
            Relation::Less => How::Less,
            Relation::AtMost => How::AtMost,
            Relation::More => How::More,
            Relation::AtLeast => How::AtLeast,
        }
    }
}

impl FromStr for How {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = How::ALL.into_iter().find(|how| how.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no comparison"))
    }
}

impl Clauses {
    /// The clauses of which a condition is put together; none if it is more than that.
    pub fn of(condition: &Condition) -> Option<Self> {
        let (join, all) = match condition {
            Condition::All(all) => (Join::All, all.as_slice()),
            Condition::Any(any) => (Join::Any, any.as_slice()),
            one => (Join::All, std::slice::from_ref(one)),
        };
        let clauses = all.iter().map(Clause::of).collect::<Option<_>>()?;
        Some(Self { join, clauses })
    }
}

impl Clause {
    fn of(condition: &Condition) -> Option<Self> {
        let clause = |term: &Term, how, values: &[Literal]| {
            let values = values.iter().map(|literal| literal.value.clone()).collect();
            Some(Self { of: Subject::of(term)?, how, values })
        };
        match condition {
            Condition::Compare(term, relation, Term::Known(values)) if values.len() == 1 => {
                clause(term, How::of(*relation), values)
            }
            // All of one is that one.
            Condition::Has { of, all: true, values } if values.len() > 1 => clause(of, How::AllOf, values),
            Condition::Has { of, values, .. } => clause(of, How::AnyOf, values),
            Condition::Contains(term, part) => clause(term, How::Contains, std::slice::from_ref(part)),
            Condition::Answered(term) => clause(term, How::Answered, &[]),
            Condition::Not(inner) => match &**inner {
                Condition::Compare(term, Relation::Equal, Term::Known(values)) if values.len() == 1 => {
                    clause(term, How::NoneOf, values)
                }
                Condition::Has { all: true, values, .. } if values.len() > 1 => None,
                Condition::Has { of, values, .. } => clause(of, How::NoneOf, values),
                Condition::Answered(term) => clause(term, How::Empty, &[]),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Subject {
    fn of(term: &Term) -> Option<Self> {
        match term {
            Term::Answer { question, item, .. } => Some(Subject::Answer(question.clone(), item.clone())),
            Term::Roster(name, _) => Some(Subject::Roster(name.clone())),
            Term::Link(name, _) => Some(Subject::Link(name.clone())),
            Term::Random(name, _) => Some(Subject::Random(name.clone())),
            _ => None,
        }
    }
}

impl Value {
    /// What a text means where a value stands: a number, if it is written as numbers are.
    pub fn of(text: &str) -> Self {
        let number = text.parse().ok().filter(|number: &Decimal| number.to_string() == text);
        number.map_or_else(|| Value::Text(text.to_owned()), Value::Number)
    }
}

impl fmt::Display for Clauses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let join = match self.join {
            Join::All => " and ",
            Join::Any => " or ",
        };
        for (index, clause) in self.clauses.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { join })?;
            clause.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { of, how, values } = self;
        // Behind < and > an id would be that of another question.
        let only = |bare: bool| values.first().map(|value| written(value, bare)).unwrap_or_default();
        let list = || values.iter().map(|value| written(value, true)).collect::<Vec<_>>().join(", ");
        let has = || match values.as_slice() {
            [one] => format!("{of} has {}", written(one, true)),
            _ => format!("{of} in ({})", list()),
        };
        match how {
            How::Is => write!(f, "{of} = {}", only(true)),
            How::IsNot => write!(f, "{of} != {}", only(true)),
            How::Less => write!(f, "{of} < {}", only(false)),
            How::AtMost => write!(f, "{of} <= {}", only(false)),
            How::More => write!(f, "{of} > {}", only(false)),
            How::AtLeast => write!(f, "{of} >= {}", only(false)),
            How::AnyOf => f.write_str(&has()),
            How::AllOf => write!(f, "{of} has all ({})", list()),
            How::NoneOf => write!(f, "not ({})", has()),
            How::Contains => write!(f, "{of} contains {}", only(false)),
            How::Answered => write!(f, "answered({of})"),
            How::Empty => write!(f, "empty({of})"),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Answer(question, item) => {
                let dot = if item.is_some() { "." } else { "" };
                let answer = format!("{question}{dot}{}", item.as_deref().unwrap_or_default());
                // An id that is a number, or that means something in the language, is told to be a question's.
                if question.as_str().starts_with(|c: char| c.is_ascii_digit()) || is_word(question.as_str()) {
                    write!(f, "answer({answer})")
                } else {
                    f.write_str(&answer)
                }
            }
            Subject::Roster(name) => write!(f, "roster.{}", text(name, true)),
            Subject::Link(name) => write!(f, "link.{}", text(name, true)),
            Subject::Random(name) => write!(f, "random.{}", text(name, true)),
        }
    }
}

fn written(value: &Value, bare: bool) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Text(words) => text(words, bare),
    }
}

/// Words, in quotes unless they are read as one word where that may stand. The language has no sign for a quote inside quotes: words
/// that hold all of them cannot be written, and what is written of them is a mistake that the check names.
fn text(words: &str, bare: bool) -> String {
    const QUOTES: [(char, char); 4] = [('\'', '\''), ('"', '"'), ('‘', '’'), ('“', '”')];
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    let is_id = words.starts_with(|c: char| c.is_ascii_lowercase()) && words.chars().all(is_part);
    if bare && is_id && !is_word(words) {
        return words.to_owned();
    }
    let fitting = QUOTES.into_iter().find(|(_, close)| !words.contains(*close));
    let (open, close) = fitting.unwrap_or(QUOTES[0]);
    format!("{open}{words}{close}")
}

fn is_word(id: &str) -> bool {
    const SOURCES: [&str; 3] = ["roster", "link", "random"];
    WORDS.contains(&id) || SOURCES.contains(&id)
}

#[cfg(test)]
mod tests;
