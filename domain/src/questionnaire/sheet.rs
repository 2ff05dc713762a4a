use std::fmt;
use std::str::FromStr;

use super::{Page, Questionnaire};

/// What a respondent sees at once. In addresses a page goes by its number, counted from 1, and all of them by `all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// One page, counted from 0.
    Page(usize),
    /// All pages, one below the other.
    All,
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sheet::Page(index) => index.saturating_add(1).fmt(f),
            Sheet::All => f.write_str("all"),
        }
    }
}

impl FromStr for Sheet {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let index = || text.parse::<usize>().ok()?.checked_sub(1).map(Sheet::Page);
        let sheet = if text == "all" { Some(Sheet::All) } else { index() };
        sheet.ok_or_else(|| format!("'{text}' is no page"))
    }
}

impl Questionnaire {
    /// The pages that are seen at once; none where there is no such page.
    pub fn pages_of(&self, sheet: Sheet) -> &[Page] {
        match sheet {
            Sheet::Page(index) => self.pages.get(index).map(std::slice::from_ref).unwrap_or_default(),
            Sheet::All => &self.pages,
        }
    }
}
