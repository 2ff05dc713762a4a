//! The sheet `survey`: its groups are pages.

use domain::notice;
use domain::notice::Notice;

use super::choices::Lists;
use super::language::{self, Language};
use super::question::{
    KNOWN, Kind, Words, is_never_shown, kind, looks, marked, read as question, shown, text,
};
use super::rest;
use super::sheet::{Row, Sheet};
use super::{kobo, matrix};
use crate::convert::build::from_name;
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::survey::{Answer, Condition, Page, Question, Survey};
use crate::workbook::untaken;

/// How deep groups may be nested.
const DEEPEST: usize = 20;

/// Reads the pages.
///
/// # Errors
/// [`crate::Error::Refused`] where groups are nested too deeply.
pub(super) fn read(
    sheet: &Sheet,
    lists: &Lists,
    language: &Language,
    losses: &mut Losses,
) -> crate::Result<Survey> {
    let known = |heading: &str| {
        KNOWN.iter().chain(&kobo::COLUMNS).any(|known| heading.eq_ignore_ascii_case(known))
            || heading.eq_ignore_ascii_case("canvass")
            || language::split(heading).is_some_and(|(column, _)| {
                ["label", "hint", "constraint_message"].contains(&column.to_ascii_lowercase().as_str())
            })
    };
    sheet.say_unknown(known, losses);
    let from = Words { lists, language };
    let mut pages = Pages { done: Vec::new(), open: None, groups: Vec::new() };
    let rows = sheet.rows();
    let mut rest = rows.as_slice();
    while let Some((row, after)) = rest.split_first() {
        rest = after;
        if row.get("type").is_empty()
            || ["yes", "true"].contains(&row.get("disabled").to_ascii_lowercase().as_str())
        {
            if row.cells().any(|(_, cell)| !cell.is_empty()) {
                losses.add(
                    row.place(),
                    notice!("the row"),
                    notice!("it has no type, or is disabled"),
                    notice!("it is left out"),
                );
            }
            continue;
        }
        if is_never_shown(*row) {
            say_never_shown(*row, losses);
            rest = after_group(*row, rest);
            continue;
        }
        match kind(row.get("type")) {
            Kind::Group | Kind::Repeat => {
                if pages.groups.len() >= DEEPEST {
                    return untaken(notice!(
                        "{place}: groups are nested more than {deepest} deep",
                        place => Notice::from(row.place()),
                        deepest = DEEPEST
                    ));
                }
                if kind(row.get("type")) == Kind::Repeat {
                    let what = notice!("the repetition '{name}'", name = short(row.get("name")));
                    losses.add(
                        row.place(),
                        what,
                        notice!("questions are asked once here"),
                        notice!("what is in it is asked once"),
                    );
                }
                pages.begin(*row, from, losses);
            }
            Kind::EndGroup => pages.end(*row, losses),
            Kind::Text if marked(*row, "other").is_some() => pages.words_beside(*row),
            Kind::Text if marked(*row, "comment").is_some() => {
                pages.comment(text(*row, "label", from, losses));
            }
            Kind::Scored | Kind::Ranked => {
                let (asked, taken) = kobo::read(*row, rest, from, losses);
                rest = rest.get(taken..).unwrap_or_default();
                pages.push(*row, asked);
            }
            Kind::Tabled => {
                let (asked, taken) = kobo::table::read(*row, rest, from, losses);
                rest = rest.get(taken..).unwrap_or_default();
                asked.into_iter().for_each(|asked| pages.push(*row, asked));
            }
            _ => {
                let table = pages.groups.last().is_some_and(|group| group.is_table);
                let (asked, taken) = match matrix::begins(*row, table) {
                    true => matrix::read(*row, rest, table, from, losses),
                    false => (question(*row, from, losses), 0),
                };
                rest = rest.get(taken..).unwrap_or_default();
                if let Some(asked) = asked {
                    pages.push(*row, asked);
                }
            }
        }
    }
    for group in pages.groups.drain(..) {
        losses.add(
            group.place,
            notice!("the group '{name}'", name = short(&group.name)),
            notice!("it has no end"),
            notice!("it ends with the form"),
        );
    }
    pages.finish();
    Ok(Survey { pages: pages.done, ..Survey::default() })
}

/// Names what is never shown, and left out.
fn say_never_shown(row: Row<'_>, losses: &mut Losses) {
    let name = short(row.get("name"));
    let what = match kind(row.get("type")) {
        Kind::Group | Kind::Repeat => notice!("the group '{name}' with its questions", name),
        _ => notice!("'{kind}' '{title}'", kind = short(row.get("type")), title = name),
    };
    losses.add(
        row.place(),
        what,
        notice!("its condition is 'false()': it is never asked there"),
        notice!("it is left out"),
    );
}

/// The rows behind one: behind the end of the group that it begins, if it begins one.
fn after_group<'a, 'b>(row: Row<'a>, rows: &'b [Row<'a>]) -> &'b [Row<'a>] {
    let change = |row: &Row<'_>| match kind(row.get("type")) {
        Kind::Group | Kind::Repeat | Kind::Scored | Kind::Ranked | Kind::Tabled => 1,
        Kind::EndGroup | Kind::EndParts => -1,
        _ => 0,
    };
    let mut depth = change(&row).max(0);
    let mut rest = rows;
    while depth > 0
        && let Some((row, after)) = rest.split_first()
    {
        depth += change(row);
        rest = after;
    }
    rest
}

struct Group {
    place: Place,
    name: String,
    label: String,
    hint: String,
    show_if: Option<Condition>,
    is_table: bool,
    /// Whether it has no words of its own and stands inside another: its questions join that one's page.
    joins: bool,
    /// Whether a page has been begun in it.
    begun: bool,
}

struct Pages {
    done: Vec<Page>,
    open: Option<Page>,
    groups: Vec<Group>,
}

impl Pages {
    fn begin(&mut self, row: Row<'_>, from: Words<'_>, losses: &mut Losses) {
        let label = text(row, "label", from, losses);
        let show_if = shown(row, losses);
        rest::say(row, losses);
        rest::say_message(row, losses);
        let joins = label.is_empty() && !self.groups.is_empty();
        if !joins {
            self.finish();
        }
        self.groups.push(Group {
            place: row.place(),
            name: marked(row, "id").unwrap_or(row.get("name")).to_owned(),
            label,
            hint: text(row, "hint", from, losses),
            show_if,
            is_table: looks(row, "table-list"),
            joins,
            begun: false,
        });
    }

    fn end(&mut self, row: Row<'_>, losses: &mut Losses) {
        let group = self.groups.pop();
        if let Some(group) = group.as_ref().filter(|group| !group.hint.is_empty()) {
            losses.add(
                &group.place,
                notice!("the hint '{hint}'", hint = short(&group.hint)),
                notice!("no page of its own begins with this group"),
                notice!("it is left out"),
            );
        }
        match group {
            Some(group) if group.joins => {}
            Some(_) => self.finish(),
            None => losses.add(
                row.place(),
                notice!("the end of a group"),
                notice!("no group is open there"),
                notice!("it is left out"),
            ),
        }
    }

    fn finish(&mut self) {
        self.done.extend(self.open.take());
    }

    /// Puts a question on its page.
    fn push(&mut self, row: Row<'_>, mut question: Question) {
        let joining =
            self.groups.iter().filter(|group| group.joins).filter_map(|group| group.show_if.clone());
        question.show_if.extend(joining);
        let page = self.page(row);
        if question.text.is_empty() && matches!(question.answer, Answer::Matrix(_) | Answer::Table(_)) {
            question.text.clone_from(&page.title);
        }
        page.questions.push(question);
    }

    /// Lets the last question take words beside an option, which is what this row asks for in a form that we wrote.
    fn words_beside(&mut self, row: Row<'_>) {
        let last = self.open.as_mut().and_then(|page| page.questions.last_mut());
        let option = marked(row, "other").map(str::to_owned);
        match last.map(|question| &mut question.answer) {
            Some(Answer::Single(single)) => single.other = option,
            Some(Answer::Several(several)) => several.other = option,
            _ => {}
        }
    }

    /// Lets the choice that was asked last be commented on.
    fn comment(&mut self, asks: String) {
        let last = self.open.as_mut().and_then(|page| page.questions.last_mut());
        if let Some(Answer::Single(single)) = last.map(|question| &mut question.answer) {
            single.comment = asks;
        }
    }

    /// The page that a row is on.
    fn page(&mut self, row: Row<'_>) -> &mut Page {
        let groups = &mut self.groups;
        self.open.get_or_insert_with(|| {
            let labels: Vec<&str> =
                groups.iter().map(|group| group.label.as_str()).filter(|label| !label.is_empty()).collect();
            let title = labels.join(": ");
            let show_if = groups
                .iter()
                .filter(|group| !group.joins)
                .filter_map(|group| group.show_if.clone())
                .collect();
            let inner = groups.iter_mut().rfind(|group| !group.joins);
            let mut page = Page { place: row.place(), title, show_if, ..Page::default() };
            if let Some(group) = inner {
                page.place.clone_from(&group.place);
                // What follows an inner group is a page of its own without a name.
                if !group.begun {
                    group.begun = true;
                    page.name.clone_from(&group.name);
                    page.text = std::mem::take(&mut group.hint);
                }
                if page.title.is_empty() {
                    page.title = from_name(&group.name).unwrap_or_default();
                    page.is_titled_by_name = true;
                }
            }
            page
        })
    }
}
