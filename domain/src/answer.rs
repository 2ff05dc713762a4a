//! Answers: what a respondent gave, and whether it fits the question.

mod changes;
mod check;
mod field;
mod sorted;
mod unplaced;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;
use crate::id::{OptionId, QuestionId, StatementId};
use crate::moment::Moment;
use crate::questionnaire::{End, TermsDigest};

pub use changes::{fields_of, mark, marks, take_changes};
pub use check::{AnswerProblem, CheckedAnswers, Fault, OTHER_WORDS};
pub(crate) use field::decimal;
pub use field::{Fields, read_page, reveals, take};
pub use sorted::Sorted;
pub use unplaced::unplaced;

/// All that one respondent has answered so far, by question. A question that was skipped is absent.
pub type Answers = BTreeMap<QuestionId, Answer>;

/// The answer to one question. Options and statements are held by id, never by label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The chosen option.
    Choice(OptionId),
    /// The chosen options, at least one.
    Choices(BTreeSet<OptionId>),
    /// The same as the two before, with the words that were written beside one of the options.
    OwnWords(OwnWords),
    /// The point chosen on a scale.
    Rating(Rating),
    /// The points chosen for the statements of a battery; those skipped are absent.
    Ratings(Sorted<StatementId, Rating>),
    /// The place given to each option that has one, 1 for the first. While answering, places may be missing or doubled.
    Ranks(Sorted<OptionId, u8>),
    /// The options chosen as the best and the worst. While answering, one may be missing, or both the same.
    Ends(Ends),
    /// The amount given to each option; those skipped are absent. While answering, they need not add up.
    Amounts(Sorted<OptionId, Amount>),
    /// What stands in the cells of a table, by row and column; cells and rows that are empty are absent.
    Table(Sorted<StatementId, Sorted<OptionId, Entry>>),
    /// The number given.
    Number(Decimal),
    /// The date or time given.
    Date(Moment),
    /// The respondent's words, trimmed, not empty. While answering, also what was written where a number or a date is asked,
    /// as long as it is none.
    Text(String),
    /// The terms that were agreed to.
    Consent(TermsDigest),
    /// The files given, at least one.
    Files(Vec<GivenFile>),
}

/// A file that was given; what it holds is kept apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenFile {
    /// What names it, and nothing else.
    pub id: String,
    /// What its giver called it, without anything that could be a path or markup; empty once it was erased.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u32,
    /// The SHA-256 of it in hexadecimal.
    pub sha256: String,
}

impl GivenFile {
    /// One of which no more is known than what names it.
    pub fn called(id: &str) -> Self {
        Self { id: id.to_owned(), name: String::new(), bytes: 0, sha256: String::new() }
    }
}

/// The best and the worst.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ends {
    /// The best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<OptionId>,
    /// The worst.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<OptionId>,
}

impl Ends {
    /// What was chosen as one of them.
    pub fn at(&self, end: End) -> Option<&OptionId> {
        match end {
            End::Best => self.best.as_ref(),
            End::Worst => self.worst.as_ref(),
        }
    }
}

/// What was given to an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Amount {
    /// An amount.
    Whole(u16),
    /// While answering, what was written where an amount is asked, as long as it is none.
    Text(String),
}

impl Amount {
    /// The amount; 0 for what is none.
    pub fn whole(&self) -> u16 {
        match self {
            Amount::Whole(amount) => *amount,
            Amount::Text(_) => 0,
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Amount::Whole(amount) => amount.fmt(f),
            Amount::Text(text) => f.write_str(text),
        }
    }
}

/// What stands in a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Entry {
    /// A tick.
    Ticked(Tick),
    /// A number.
    Number(Decimal),
    /// Words, trimmed, not empty. While answering, also what was written where a number is asked, as long as it is none.
    Text(String),
}

/// A tick, which documents write as `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "bool", into = "bool")]
pub struct Tick;

impl TryFrom<bool> for Tick {
    type Error = &'static str;
    fn try_from(is_ticked: bool) -> Result<Self, Self::Error> {
        if is_ticked { Ok(Self) } else { Err("a cell without a tick is absent") }
    }
}

impl From<Tick> for bool {
    fn from(_: Tick) -> Self {
        true
    }
}

impl Entry {
    /// A tick in forms and tables.
    pub const TICKED: &'static str = "1";
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entry::Ticked(_) => f.write_str(Self::TICKED),
            Entry::Number(number) => number.fmt(f),
            Entry::Text(text) => f.write_str(text),
        }
    }
}

/// Chosen options, and words written beside one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWords {
    /// The chosen options; one, where only one can be chosen.
    pub options: BTreeSet<OptionId>,
    /// The respondent's words, trimmed, not empty.
    pub text: String,
}

impl Answer {
    /// The options that were chosen; none if it is no choice.
    pub fn options(&self) -> Vec<&OptionId> {
        match self {
            Answer::Choice(option) => vec![option],
            Answer::Choices(options) | Answer::OwnWords(OwnWords { options, .. }) => options.iter().collect(),
            _ => Vec::new(),
        }
    }
}

/// A point on a scale, or 'I do not know', which is an answer and no point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Rating {
    /// A point.
    Point(u8),
    /// 'I do not know'.
    DontKnow(DontKnow),
}

/// The word for 'I do not know' in documents and forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DontKnow {
    /// `dont_know`.
    #[serde(rename = "dont_know")]
    DontKnow,
}

impl Rating {
    /// 'I do not know'.
    pub const DONT_KNOW: Rating = Rating::DontKnow(DontKnow::DontKnow);
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rating::Point(point) => point.fmt(f),
            Rating::DontKnow(_) => f.write_str("dont_know"),
        }
    }
}
