//! A form's languages: the one that it is written in first, and those into which it is translated.

use std::collections::HashSet;

use domain::notice;

use super::sheet::{Row, Sheet};
use super::workbook::Workbook;
use crate::convert::language::{primary, tag};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::plain::{Markup, words};
use crate::convert::translations::{MOST, translated};

/// Columns whose headings can name a language behind `::`.
const TRANSLATED: [&str; 7] =
    ["label", "hint", "guidance_hint", "constraint_message", "required_message", "audio", "form_title"];

/// The language that is read.
#[derive(Debug, Default)]
pub(super) struct Language {
    /// As headings write it; empty where they name none.
    name: String,
    /// Headings that name none, though others do: their texts are of the form's own language.
    default: String,
    /// The form's own language, whose words stand where this one has none; none if this is it.
    instead: Option<String>,
}

/// The form's default language if its headings have it, otherwise their first, and neither where another can be told and it cannot;
/// then all others, of which those beyond the most that are taken, and those whose headings name no language that is known, are
/// losses.
pub(super) fn languages(workbook: &Workbook, losses: &mut Losses) -> (Language, Vec<Language>) {
    let settings = workbook.settings.rows();
    let default = settings.first().map_or("", |row| row.first(&["default_language", "default language"]));
    let mut named: Vec<&str> = [&workbook.survey, &workbook.choices].into_iter().flat_map(headed).collect();
    let mut met = HashSet::new();
    named.retain(|name| met.insert(*name));
    let bare = workbook.survey.headings().any(|(_, heading)| heading.eq_ignore_ascii_case("label"));
    // One that cannot be told would pass for English, and stand where the English is.
    let known = |name: &&str| tag(name).is_some();
    let default_tag = tag(default);
    let is_default = |name: &&str| {
        name.eq_ignore_ascii_case(default) || (default_tag.is_some() && tag(name) == default_tag)
    };
    // `English` is also that of the headings in `English (US)`.
    let is_alike = |name: &&str| {
        let (own, default) = (tag(name), default_tag.as_deref());
        default.is_some() && own.as_deref().map(primary) == default.map(primary)
    };
    let found = named.iter().copied().find(is_default).or_else(|| named.iter().copied().find(is_alike));
    let name = match found {
        Some(name) if known(&name) => name,
        Some(name) => named.iter().copied().find(known).unwrap_or(name),
        None if bare => "",
        None => named.iter().copied().find(known).or(named.first().copied()).unwrap_or(""),
    };
    let own = Language { name: name.to_owned(), default: default.to_owned(), instead: None };
    let others = named.into_iter().filter(|other| *other != name).enumerate().filter_map(|(index, other)| {
        let why = match tag(other) {
            None => {
                notice!("it cannot be told which language this is: write the tag in brackets, as in 'Deutsch (de)'")
            }
            Some(_) if index >= MOST => notice!("at most {most} languages are taken beside the first", most = MOST),
            Some(_) => {
                let instead = Some(own.name.clone());
                return Some(Language { name: other.to_owned(), default: default.to_owned(), instead });
            }
        };
        losses.add(notice!("the headings"), notice!("the texts in '{language}'", language = short(other)), why, notice!("they are left out"));
        None
    });
    let others = others.collect();
    (own, others)
}

fn headed(sheet: &Sheet) -> impl Iterator<Item = &str> {
    sheet.headings().filter_map(|(_, heading)| split(heading)).filter_map(|(column, language)| {
        TRANSLATED.contains(&column.to_ascii_lowercase().as_str()).then_some(language)
    })
}

/// A heading with the language behind its colons.
pub(super) fn split(heading: &str) -> Option<(&str, &str)> {
    let (column, language) = heading.split_once(':')?;
    let (column, language) = (column.trim(), language.trim_start_matches(':').trim());
    // `media::image::English` and `bind::type` are of another kind.
    let plain = TRANSLATED.iter().any(|known| column.eq_ignore_ascii_case(known));
    (plain && !language.is_empty()).then_some((column, language))
}

impl Language {
    /// A text of a row in this language, in plain words; in the form's own, where it has none in this one.
    pub fn words(&self, row: Row<'_>, column: &str, losses: &mut Losses) -> String {
        let (place, text, is_translated) = self.text(row, column);
        let words = words(text, Markup::Markdown, &place, losses);
        if is_translated { translated(words) } else { words }
    }

    /// The form's title in this language, as it stands there.
    pub fn title(&self, settings: Row<'_>) -> Option<String> {
        let (_, title, is_translated) = self.text(settings, "form_title");
        let title = Some(title.to_owned()).filter(|title| !title.is_empty())?;
        Some(if is_translated { translated(title) } else { title })
    }

    /// A text of a row, and whether it is a translation; in no language, where headings name none.
    fn text<'a>(&self, row: Row<'a>, column: &str) -> (Place, &'a str, bool) {
        let in_language = |name: &str| {
            row.cells().find(|(heading, _)| {
                split(heading)
                    .is_some_and(|(own, language)| own.eq_ignore_ascii_case(column) && language == name)
            })
        };
        let own = in_language(&self.name).filter(|(_, text)| !text.is_empty());
        let is_translated = own.is_some() && self.instead.is_some();
        match own.or_else(|| in_language(self.instead.as_deref()?)) {
            Some((heading, text)) => (row.at(heading), text, is_translated),
            None => (row.at(column), row.get(column), false),
        }
    }

    /// The language's tag; empty if it cannot be told, which is said elsewhere.
    pub fn tag(&self) -> String {
        let name = if self.name.is_empty() { &self.default } else { &self.name };
        tag(name).unwrap_or_default()
    }
}
