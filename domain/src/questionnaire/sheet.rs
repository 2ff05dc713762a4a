use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::{Page, Questionnaire};
use crate::id::QuestionId;

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

    /// Whether each question of an earlier version stands on the same page here, so that whatever sheet of it is posted has its place.
    pub fn holds_sheets_of(&self, earlier: &Questionnaire) -> bool {
        earlier.pages.iter().enumerate().all(|(index, page)| {
            let own = self.pages_of(Sheet::Page(index)).iter().flat_map(|own| &own.questions);
            let own: BTreeSet<&QuestionId> = own.map(|question| &question.id).collect();
            let mut asked = page.questions.iter().filter(|question| question.answer.takes_answer());
            asked.all(|question| own.contains(&question.id))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::campaign::edit::tests::draft;
    use crate::campaign::edit::{NewKind, add_question};

    #[test]
    fn a_version_that_asks_more_holds_the_earlier_one_and_one_that_asks_elsewhere_does_not() {
        let earlier = draft();
        let mut later = earlier.clone();
        add_question(&mut later, "one", NewKind::Consent, "new").unwrap();
        assert!(later.questionnaire.holds_sheets_of(&earlier.questionnaire));
        assert!(!earlier.questionnaire.holds_sheets_of(&later.questionnaire));
        let mut moved = earlier.clone();
        let pages = &mut moved.questionnaire.pages;
        let first = pages[0].questions.remove(0);
        pages[1].questions.push(first);
        assert!(!moved.questionnaire.holds_sheets_of(&earlier.questionnaire));
    }
}
