//! What a question lists.

use crate::expression::Expression;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Choice, Column, Picture, Statement};

/// A list of a question.
#[derive(Clone, Copy)]
pub(super) enum List {
    Options,
    Statements,
    Rows,
    Columns,
}

impl List {
    /// What it is called in a document.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            List::Options => "options",
            List::Statements => "statements",
            List::Rows => "rows",
            List::Columns => "columns",
        }
    }

    /// One of its items in words.
    pub(super) fn item(self, item: String, question: String) -> Notice {
        match self {
            List::Options => notice!("The option ‘{item}’ in ‘{question}’", item, question),
            List::Statements => notice!("The statement ‘{item}’ in ‘{question}’", item, question),
            List::Rows => notice!("The row ‘{item}’ in ‘{question}’", item, question),
            List::Columns => notice!("The column ‘{item}’ in ‘{question}’", item, question),
        }
    }

    /// The words of one of its items.
    pub(super) fn words(self, item: String, question: String) -> Notice {
        match self {
            List::Options => notice!("The words of the option ‘{item}’ in ‘{question}’", item, question),
            List::Statements => {
                notice!("The words of the statement ‘{item}’ in ‘{question}’", item, question)
            }
            List::Rows => notice!("The words of the row ‘{item}’ in ‘{question}’", item, question),
            List::Columns => notice!("The words of the column ‘{item}’ in ‘{question}’", item, question),
        }
    }
}

/// An option, a statement, a row or a column as all are compared.
pub(super) struct Item<'a> {
    pub id: &'a str,
    pub label: &'a str,
    pub opposite: &'a str,
    pub hint: &'a str,
    pub show_if: Option<&'a Expression>,
    pub picture: Option<&'a Picture>,
}

impl<'a> From<&'a Choice> for Item<'a> {
    fn from(Choice { id, label, show_if, picture }: &'a Choice) -> Self {
        let picture = picture.as_deref();
        Self { id: id.as_str(), label, opposite: "", hint: "", show_if: show_if.as_ref(), picture }
    }
}

impl<'a> From<&'a Statement> for Item<'a> {
    fn from(Statement { id, label, opposite, hint, show_if }: &'a Statement) -> Self {
        Self { id: id.as_str(), label, opposite, hint, show_if: show_if.as_ref(), picture: None }
    }
}

impl<'a> From<&'a Column> for Item<'a> {
    fn from(Column { id, label }: &'a Column) -> Self {
        Self { id: id.as_str(), label, opposite: "", hint: "", show_if: None, picture: None }
    }
}
