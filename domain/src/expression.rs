//! The small language of conditions: `evenings = no and not (worries has dues)`.
//!
//! What it means is told in `docs/campaign-format.md`; browser and server evaluate it with the same code.

mod calculation;
mod check;
mod clause;
mod evaluate;
mod lex;
mod parse;
mod prepared;
mod roster;
mod settle;
mod spell;
mod unanswered;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::answer::Answers;
use crate::decimal::Decimal;
use crate::id::QuestionId;
use crate::notice;
use crate::notice::Notice;
use crate::profile::Profile;

pub use calculation::Calculation;
pub use check::{Scope, WhyNot, miscalculations, mistakes};
pub use clause::{Clause, Clauses, How, Join, Subject, Values, subjects};
pub use roster::{Roster, roster_mistakes, unknown_divisions};
pub(crate) use spell::Spelled;
pub use unanswered::first_unanswered;

/// A condition as it stands in a document.
///
/// One that cannot be read is kept as it was written, so that a draft can hold it; it never holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Expression {
    text: String,
    read: Result<Condition, Mistake>,
}

impl Expression {
    /// The condition as it was written; empty for one that was prepared for a page.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it says.
    ///
    /// # Errors
    /// The first mistake in how it is written.
    pub fn condition(&self) -> Result<&Condition, &Mistake> {
        self.read.as_ref()
    }

    /// Whether it holds.
    pub fn holds(&self, facts: Facts<'_>) -> bool {
        self.read.as_ref().is_ok_and(|condition| condition.holds(facts))
    }

    /// The questions that it names, each as often as it does.
    pub fn questions(&self) -> Vec<&QuestionId> {
        let mut named = Vec::new();
        if let Ok(condition) = &self.read {
            condition.each_term(&mut |term| {
                if let Term::Answer { question, .. } = term {
                    named.push(question);
                }
            });
        }
        named
    }
}

impl From<Condition> for Expression {
    fn from(condition: Condition) -> Self {
        Self { text: String::new(), read: Ok(condition) }
    }
}

impl From<String> for Expression {
    fn from(text: String) -> Self {
        let read = parse::parse(&text);
        Self { text, read }
    }
}

impl From<Expression> for String {
    fn from(expression: Expression) -> String {
        expression.text
    }
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && (!self.text.is_empty() || self.read == other.read)
    }
}

impl Eq for Expression {}

#[cfg(feature = "read")]
impl schemars::JsonSchema for Expression {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Expression".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "description": "A condition, such as `evenings = no and not (worries has dues)`.",
        })
    }
}

/// What a condition looks at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The answers so far. Those to questions that are not asked have to be left out before.
    pub answers: &'a Answers,
    /// What is known beside answers.
    pub profile: &'a Profile,
}

/// What can hold or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Always or never.
    Constant(bool),
    /// All of them hold.
    All(Vec<Condition>),
    /// At least one of them holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// One value compared with another.
    Compare(Term, Relation, Term),
    /// Some or all of these values are among those of the term.
    Has {
        /// Where they are looked for.
        of: Term,
        /// Whether all have to be there.
        all: bool,
        /// What is looked for.
        values: Vec<Literal>,
    },
    /// A text is part of the term's.
    Contains(Term, Literal),
    /// There is a value.
    Answered(Term),
}

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `=`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// What has values: none where nothing was answered, several for a question of several options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// Values that are written out.
    Known(Vec<Literal>),
    /// The answer to a question; to one of its statements, or the place of one of its options in a ranking.
    Answer {
        /// The question.
        question: QuestionId,
        /// The statement or the option.
        item: Option<String>,
        /// The column where it is named.
        at: u16,
    },
    /// What the roster says.
    Roster(String, u16),
    /// What the link brought.
    Link(String, u16),
    /// A number from 1 to 12 that is drawn for each respondent and each name: see [`Questionnaire::draws`](crate::questionnaire::Questionnaire::draws).
    Random(String, u16),
    /// How many values a term has.
    Count(Box<Term>),
    /// How many conditions hold.
    CountHolding(Vec<Condition>),
    /// The sum of all numbers there are.
    Sum(Vec<Term>),
    /// The first plus the second, or minus it.
    Plus(Box<Term>, Box<Term>),
    /// The first minus the second.
    Minus(Box<Term>, Box<Term>),
    /// The term where a condition holds, and nothing where it does not. It is written nowhere: it stands for a question that nobody
    /// answers in the conditions that a page keeps.
    Where(Box<Condition>, Box<Term>),
}

/// A value that is written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// The value.
    pub value: Value,
    /// The column where it is written.
    pub at: u16,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(Decimal),
    /// An option's id, `dont_know`, or words.
    Text(String),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(number) => number.fmt(f),
            Value::Text(text) => f.write_str(text),
        }
    }
}

/// A mistake in an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The column, in characters from 1.
    pub column: u16,
    /// What is wrong and what to do.
    pub what: Notice,
}

impl Mistake {
    /// What is wrong, where a notice names its column first: where the expression itself is not at hand, a column says nothing.
    pub fn without_column(notice: &Notice) -> &Notice {
        let with_column = Mistake { column: 0, what: Notice::as_it_is("") }.notice();
        let what = notice.values.iter().find_map(|(_, value)| match value {
            notice::Value::Notice(what) => Some(what),
            _ => None,
        });
        what.filter(|_| notice.text == with_column.text).unwrap_or(notice)
    }

    /// The mistake with its column.
    pub fn notice(&self) -> Notice {
        notice!("column {column}: {what}", column = self.column, what => self.what.clone())
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.notice().fmt(f)
    }
}

impl FromStr for Expression {
    type Err = Mistake;
    fn from_str(text: &str) -> Result<Self, Mistake> {
        let expression = Self::from(text.to_owned());
        match expression.read {
            Ok(_) => Ok(expression),
            Err(mistake) => Err(mistake),
        }
    }
}

impl Condition {
    /// Hands each term to `look`, those inside others too.
    pub(crate) fn each_term<'a>(&'a self, look: &mut impl FnMut(&'a Term)) {
        self.each_term_dyn(look);
    }

    fn each_term_dyn<'a>(&'a self, look: &mut dyn FnMut(&'a Term)) {
        match self {
            Condition::Constant(_) => {}
            Condition::All(all) | Condition::Any(all) => {
                all.iter().for_each(|one| one.each_term_dyn(look));
            }
            Condition::Not(one) => one.each_term_dyn(look),
            Condition::Compare(left, _, right) => {
                left.each_dyn(look);
                right.each_dyn(look);
            }
            Condition::Has { of: term, .. } | Condition::Contains(term, _) | Condition::Answered(term) => {
                term.each_dyn(look);
            }
        }
    }
}

impl Term {
    pub(crate) fn each_dyn<'a>(&'a self, look: &mut dyn FnMut(&'a Term)) {
        look(self);
        match self {
            Term::Known(_) | Term::Answer { .. } | Term::Roster(..) | Term::Link(..) | Term::Random(..) => {}
            Term::Count(term) => term.each_dyn(look),
            Term::CountHolding(conditions) => conditions.iter().for_each(|one| one.each_term_dyn(look)),
            Term::Sum(terms) => terms.iter().for_each(|term| term.each_dyn(look)),
            Term::Plus(left, right) | Term::Minus(left, right) => {
                left.each_dyn(look);
                right.each_dyn(look);
            }
            Term::Where(condition, term) => {
                condition.each_term_dyn(look);
                term.each_dyn(look);
            }
        }
    }
}

#[cfg(test)]
mod tests;
