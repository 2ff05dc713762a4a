//! The sheet `choices`: lists of options, each by its name.

use std::collections::HashMap;

use domain::notice;

use super::language::Language;
use super::sheet::Sheet;
use crate::convert::loss::{Losses, short};
use crate::convert::survey::Choice;

/// The options of a list in order, and of which list each is.
#[derive(Debug, Default)]
pub(super) struct Lists(HashMap<String, Vec<Choice>>);

impl Lists {
    /// The options of a list.
    pub fn of(&self, name: &str) -> &[Choice] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}

const KNOWN: [&str; 6] = ["list_name", "list name", "list_names", "name", "value", "label"];

/// Reads the lists. Options that repeat a name of their list are left out.
pub(super) fn lists(sheet: &Sheet, language: &Language, losses: &mut Losses) -> Lists {
    let known = |heading: &str| {
        KNOWN.iter().any(|known| heading.eq_ignore_ascii_case(known))
            || super::language::split(heading).is_some_and(|(column, _)| column.eq_ignore_ascii_case("label"))
    };
    sheet.say_unknown(known, losses);
    let mut lists = Lists::default();
    let mut seen = std::collections::HashSet::new();
    for row in sheet.rows() {
        let list = row.first(&["list_name", "list name", "list_names"]);
        let value = row.first(&["name", "value"]);
        if list.is_empty() {
            losses.add(
                row.place(),
                notice!("'{written}'", written = short(value)),
                notice!("it names no list"),
                notice!("it is left out"),
            );
            continue;
        }
        let label = language.words(row, "label", losses);
        if !seen.insert((list, value)) {
            let what = notice!("the option '{label}'", label = short(&label));
            losses.add(
                row.place(),
                what,
                notice!("the list has '{value}' already", value = short(value)),
                notice!("it is left out"),
            );
            continue;
        }
        let choice = Choice { place: row.place(), value: value.to_owned(), label };
        lists.0.entry(list.to_owned()).or_default().push(choice);
    }
    lists
}
