//! Where things stand in a source.

use domain::notice;
use domain::notice::Notice;

use super::loss::short;

/// Where something stands in a source. As a type of its own it takes little room: a file has hundreds of thousands of places, and few
/// of them are told.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Place {
    /// Names as the source or the document writes them: `pages[0].elements[1]`.
    Path(String),
    /// A row of a sheet, the first being 1.
    Row { sheet: &'static str, row: u32 },
    /// A cell of such a row, by the heading of its column.
    Cell { sheet: &'static str, row: u32, column: String },
    /// A line of a table, the first being 1.
    Line(u64),
    /// What an XML section says under a key.
    Entry { section: &'static str, key: &'static str, value: String },
    /// An answer of an XML structure.
    Answer { question: String, code: String },
    /// A setting of an XML structure.
    Setting(String),
    /// The relevance equation of what stands there.
    Relevance(Box<Place>),
    /// A block of questions.
    Block(String),
    /// Anything else.
    Said(Notice),
}

impl Place {
    /// Whether it is a part of what stands at `outer`.
    pub fn is_in(&self, outer: &Place) -> bool {
        match (self, outer) {
            (Place::Path(own), Place::Path(outer)) => own.starts_with(outer),
            _ => false,
        }
    }

    /// The place of the relevance equation of what stands here.
    pub fn relevance(&self) -> Self {
        Place::Relevance(Box::new(self.clone()))
    }
}

impl Default for Place {
    fn default() -> Self {
        Place::Path(String::new())
    }
}

impl From<String> for Place {
    fn from(path: String) -> Self {
        Place::Path(path)
    }
}

impl From<&String> for Place {
    fn from(path: &String) -> Self {
        Place::Path(path.clone())
    }
}

impl From<&str> for Place {
    fn from(path: &str) -> Self {
        Place::Path(path.to_owned())
    }
}

impl From<&Place> for Place {
    fn from(place: &Place) -> Self {
        place.clone()
    }
}

impl From<Notice> for Place {
    fn from(said: Notice) -> Self {
        Place::Said(said)
    }
}

impl From<Place> for Notice {
    fn from(place: Place) -> Self {
        match place {
            Place::Path(path) => Notice::as_it_is(short(&path)),
            Place::Row { sheet, row } => notice!("sheet '{sheet}', row {row}", sheet, row),
            Place::Cell { sheet, row, column } => {
                notice!("sheet '{sheet}', row {row}, column '{column}'", sheet, row, column = short(&column))
            }
            Place::Line(line) => notice!("line {line}", line),
            Place::Entry { section, key, value } => {
                notice!("section '{section}', {key} '{value}'", section, key, value = short(&value))
            }
            Place::Answer { question, code } => notice!(
                "section 'answers', qid '{question}', code '{code}'",
                question = short(&question),
                code = short(&code)
            ),
            Place::Setting(name) => {
                notice!("section 'surveys_languagesettings', '{name}'", name = short(&name))
            }
            Place::Relevance(of) => notice!("{place}, relevance", place => Notice::from(*of)),
            Place::Block(id) => notice!("block '{id}'", id = short(&id)),
            Place::Said(said) => said,
        }
    }
}
