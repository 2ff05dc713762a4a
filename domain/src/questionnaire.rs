//! A questionnaire: pages of questions.

mod arrange;
mod asked;
mod band;
mod best_worst;
mod calculated;
mod check;
mod conditions;
mod consent;
mod constant_sum;
mod date;
mod decide;
mod derived;
mod hidden;
mod items;
mod kind;
mod minutes;
mod named;
mod note;
mod number;
mod picture;
mod ranking;
pub(crate) mod recall;
mod scale;
mod seen;
mod sheet;
mod table;
mod text;
mod unknown;
mod upload;
pub mod wording;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::expression::Expression;
use crate::id::{OptionId, PageId, QuestionId, StatementId};

pub use best_worst::{BestWorst, End};
pub use calculated::Calculated;
pub use check::problems;
pub(crate) use conditions::outcome;
pub use conditions::unproved;
pub use consent::{Consent, TermsDigest};
pub use constant_sum::ConstantSum;
pub use date::{Asks, Date};
pub(crate) use decide::Outcome;
pub use hidden::Hidden;
pub use items::Item;
pub use kind::Kind;
pub use minutes::{minutes, seconds, usual_seconds};
pub use note::Note;
pub use number::Number;
pub use picture::Picture;
pub use ranking::Ranking;
pub use recall::{AsWritten, Tongue, filled, reads_as, recalls};
pub use scale::{Look, Scale};
pub(crate) use seen::questions_with_answers;
pub use seen::{Seen, with_answers};
pub use sheet::Sheet;
pub use table::{Cells, Column, Table};
pub use text::{Format, Text};
pub(crate) use unknown::some;
pub use upload::{FileType, Upload};

/// The pages that a respondent sees, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// At least one page.
    #[cfg_attr(feature = "read", schemars(length(min = 1)))]
    pub pages: Vec<Page>,
    /// Names of values that a link can bring, as in `?source=mail`; they are kept with the answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub link_values: Vec<String>,
    /// Questions that an earlier version asked and this one does not. Their answers stay, and count as they did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Closed>,
}

impl Page {
    /// A page that is always shown.
    pub fn new(id: PageId, title: String, questions: Vec<Question>) -> Self {
        Self {
            id,
            title,
            text: String::new(),
            show_if: None,
            end_if: None,
            end_text: String::new(),
            random_order: false,
            random_place: false,
            questions,
        }
    }
}

impl Questionnaire {
    /// These pages, and nothing from the link.
    pub fn new(pages: Vec<Page>) -> Self {
        Self { pages, link_values: Vec::new(), closed: Vec::new() }
    }

    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// All questions that any version has asked: those that are asked, then those that are closed.
    pub fn ever_asked(&self) -> impl Iterator<Item = &Question> {
        self.questions().chain(self.closed.iter().map(|closed| &closed.question))
    }

    /// The question with this id, also if it is closed.
    pub fn ever(&self, id: &str) -> Option<&Question> {
        self.ever_asked().find(|question| question.id.as_str() == id)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id.as_str() == id)
    }
}

/// A question that is not asked any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Closed {
    /// The page on which it stood.
    pub page: PageId,
    /// The question that stands in its place; none if nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<QuestionId>,
    /// The question as it was asked last.
    pub question: Question,
}

/// Questions that are shown together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Stable id.
    pub id: PageId,
    /// Title on top of the page.
    pub title: String,
    /// A few words under the title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// When it is shown; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Expression>,
    /// When the survey ends after it; it goes on, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_if: Option<Expression>,
    /// What is said after sending to who ended here, in place of the campaign's `next`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub end_text: String,
    /// Whether its questions stand in another order for each respondent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub random_order: bool,
    /// Whether it changes places with the other pages of which this is said, for each respondent anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub random_place: bool,
    /// At least one question.
    #[cfg_attr(feature = "read", schemars(length(min = 1)))]
    pub questions: Vec<Question>,
}

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable id, unique in the questionnaire.
    pub id: QuestionId,
    /// The wording.
    pub text: String,
    /// Help under the wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// Whether the survey cannot be sent without an answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// When an answer is needed, where it is not always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_if: Option<Expression>,
    /// When it is asked; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Expression>,
    /// What has to hold for an answer to be taken; it may name this question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_if: Option<Expression>,
    /// What is said where it does not hold.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub invalid_text: String,
    /// Whether its answers could hurt somebody: then results wait for 20 people instead of 10.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// Whether its options or statements stand in another order for each respondent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub random_order: bool,
    /// What kind of answer it takes.
    pub answer: Kind,
}

/// The most characters of the words beside an option.
const OTHER_AT_MOST: u16 = 200;
/// The most characters of a comment on what was chosen.
const COMMENT_AT_MOST: u16 = 1000;

impl Question {
    /// A question that is always asked and needs no answer.
    pub fn new(id: QuestionId, text: String, answer: Kind) -> Self {
        Self {
            id,
            text,
            hint: String::new(),
            required: false,
            required_if: None,
            show_if: None,
            valid_if: None,
            invalid_text: String::new(),
            sensitive: false,
            random_order: false,
            answer,
        }
    }

    /// The option beside which respondents can write their own words.
    pub fn other(&self) -> Option<&OptionId> {
        match &self.answer {
            Kind::Single(single) => single.other.as_ref(),
            Kind::Several(several) => several.other.as_ref(),
            _ => None,
        }
    }

    /// What respondents are asked to comment on their choice.
    pub fn comment(&self) -> Option<&str> {
        match &self.answer {
            Kind::Single(single) => Some(single.comment.as_str()).filter(|asks| !asks.is_empty()),
            _ => None,
        }
    }

    /// Whether words can stand beside what is chosen.
    pub fn has_room_for_words(&self) -> bool {
        self.other().is_some() || self.comment().is_some()
    }

    /// Whether words can stand beside these options, once they are chosen.
    pub fn has_room_beside(&self, chosen: &BTreeSet<OptionId>) -> bool {
        self.comment().is_some() || self.other().is_some_and(|other| chosen.contains(other))
    }

    /// The most characters of words beside what is chosen.
    pub fn words_at_most(&self) -> u16 {
        if self.comment().is_some() { COMMENT_AT_MOST } else { OTHER_AT_MOST }
    }

    /// The scale on which it, or each of its statements, is rated.
    pub fn scale(&self) -> Option<&Scale> {
        self.answer.scale()
    }
}

/// A choice of one option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Single {
    /// At least two options.
    #[cfg_attr(feature = "read", schemars(length(min = 2)))]
    pub options: Vec<Choice>,
    /// Whether they are shown as a list that drops down, which is shorter where there are many.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub drop_down: bool,
    /// An option beside which respondents can write their own words, such as 'other'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<OptionId>,
    /// What respondents are asked to say about their choice, in their own words and if they like, such as 'What makes you say so?';
    /// nothing, if empty. Then no option has words of its own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
}

impl Single {
    /// One of these, in a list that is open.
    pub fn of(options: Vec<Choice>) -> Self {
        Self { options, drop_down: false, other: None, comment: String::new() }
    }
}

/// A choice of several options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Several {
    /// At least two options.
    #[cfg_attr(feature = "read", schemars(length(min = 2)))]
    pub options: Vec<Choice>,
    /// The fewest options an answer may hold; one by default, since holding none is not answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u8>,
    /// The most options an answer may hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u8>,
    /// An option that goes with no other, such as 'none of these'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<OptionId>,
    /// An option beside which respondents can write their own words, such as 'other'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<OptionId>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable id, unique among the question's options.
    pub id: OptionId,
    /// Its words.
    pub label: String,
    /// When it is offered; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Expression>,
    /// A picture above its words, where one or several are chosen from a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Box<Picture>>,
}

impl Choice {
    /// An option that is always offered.
    pub fn new(id: OptionId, label: String) -> Self {
        Self { id, label, show_if: None, picture: None }
    }
}

/// Statements that are rated one by one on the same scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Battery {
    /// At least two statements.
    #[cfg_attr(feature = "read", schemars(length(min = 2)))]
    pub statements: Vec<Statement>,
    /// The scale that all share.
    pub scale: Scale,
}

/// A statement of a battery, or a row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Stable id, unique in the battery or the table.
    pub id: StatementId,
    /// Its words; of a pair of opposites, those at the lowest point.
    pub label: String,
    /// The words at the highest point, which make it a pair of opposites; none if absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub opposite: String,
    /// Help under it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// When it is there; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Expression>,
}

impl Statement {
    /// One that is always there.
    pub fn new(id: StatementId, label: String) -> Self {
        Self { id, label, opposite: String::new(), hint: String::new(), show_if: None }
    }

    /// What it is called: its words, or both ends.
    pub fn name(&self) -> String {
        if self.opposite.is_empty() {
            self.label.clone()
        } else {
            format!("{} \u{2013} {}", self.label, self.opposite)
        }
    }
}

impl Battery {
    /// Whether its statements are pairs of opposites, between which a point is chosen: a semantic differential.
    pub fn is_between(&self) -> bool {
        self.statements.iter().any(|statement| !statement.opposite.is_empty())
    }
}
