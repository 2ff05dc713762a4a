//! Tables: a row of headings and rows that are rated, or ticked, on the same list.

use domain::notice;
use domain::questionnaire::Table as Cells;

use super::answer::scale;
use super::question::{Kind, Words, kind, looks, read as question, required, shown, text};
use super::sheet::Row;
use super::{rest, rule};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{
    self, Answer, Beside, Choice, Condition, Matrix, Question, Row as Rated, Scale, Table,
};

/// Whether a table begins with this row: it shows the labels, or its group makes a table of what is in it.
pub(super) fn begins(row: Row<'_>, in_table: bool) -> bool {
    list(row).is_some() && (in_table || looks(row, "label"))
}

/// The list that a row of a table is answered on, and whether several of its options are ticked.
fn list(row: Row<'_>) -> Option<(&str, bool)> {
    match kind(row.get("type")) {
        Kind::One { list, or_other: false } => Some((list, false)),
        Kind::Several { list, or_other: false } => Some((list, true)),
        _ => None,
    }
}

/// What the rows of a table take.
enum Entries {
    Points(Scale),
    Ticks,
}

/// Reads a table, and how many of the rows after its first belong to it. Where its rows make none, its heading is words in front of
/// them: it takes no answer.
pub(super) fn read(
    first: Row<'_>,
    after: &[Row<'_>],
    in_table: bool,
    from: Words<'_>,
    losses: &mut Losses,
) -> (Option<Question>, usize) {
    let has_heading = looks(first, "label");
    let Some((list, is_ticked)) = list(first) else { return (None, 0) };
    let options = from.lists.of(list);
    let count = after.iter().take_while(|row| goes_on(**row, first, in_table, from)).count();
    let own = if has_heading { None } else { Some(first) };
    let rows: Vec<Row<'_>> = own.into_iter().chain(after[..count].iter().copied()).collect();
    let entries = match rows.len() {
        0 | 1 => None,
        count if is_ticked => {
            let cells = count.saturating_mul(options.len());
            (options.len() > 1 && cells <= Cells::MOST_CELLS).then_some(Entries::Ticks)
        }
        _ => points(options, first, losses).map(Entries::Points),
    };
    let heading = question(first, from, losses);
    let Some(entries) = entries else {
        let words =
            |heading: Question| Question { answer: Answer::Statement, ..bare(heading, first, losses) };
        return (if has_heading { heading.map(words) } else { heading }, 0);
    };
    let heading = heading.map(|heading| bare(heading, first, losses));
    let name = first.get("name");
    let required = say_rows(&rows, first, losses);
    // What a row that is heading and first row says is named once.
    let mut named_before = Losses::default();
    let rated: Vec<Rated> = rows
        .into_iter()
        .enumerate()
        .map(|(index, row)| {
            let losses = if index == 0 && !has_heading { &mut named_before } else { &mut *losses };
            let own = row.get("name");
            Rated {
                place: row.place(),
                name: own
                    .strip_prefix(name)
                    .and_then(|rest| rest.strip_prefix('.'))
                    .unwrap_or(own)
                    .to_owned(),
                reference: own.to_owned(),
                label: text(row, "label", from, losses),
                hint: text(row, "hint", from, losses),
                show_if: shown(row, losses),
            }
        })
        .collect();
    let answer = match entries {
        Entries::Points(scale) => Answer::Matrix(Matrix { rows: rated, scale }),
        Entries::Ticks => Answer::Table(Table {
            rows: rated,
            columns: options.to_vec(),
            cells: survey::Cells::Tick,
            between: '.',
        }),
    };
    let asked = heading.map(|heading| {
        let heading = Question { required, answer, ..heading };
        if has_heading {
            return heading;
        }
        // What the first row says is said of that row alone.
        let (name, text, hint) = Default::default();
        Question { name, text, hint, show_if: Vec::new(), ..heading }
    });
    (asked, count)
}

/// Whether a row goes on with a table that begins with another: lists of the same names and labels are the same, whatever they are
/// called.
fn goes_on(row: Row<'_>, first: Row<'_>, in_table: bool, from: Words<'_>) -> bool {
    let (Some((own, ticks)), Some((list, is_ticked))) = (list(row), list(first)) else { return false };
    let (own, options) = (from.lists.of(own), from.lists.of(list));
    (in_table || looks(row, "list-nolabel"))
        && ticks == is_ticked
        && own.len() == options.len()
        && own.iter().zip(options).all(|(a, b)| (&a.value, &a.label) == (&b.value, &b.label))
}

/// What a heading says without what its rows say of answers; a rule is named.
fn bare(heading: Question, first: Row<'_>, losses: &mut Losses) -> Question {
    let Beside { rule, random_order, offered, .. } = heading.beside;
    let has_limits = match &heading.answer {
        Answer::Several(own) => own.at_least.is_some() || own.at_most.is_some() || own.exclusive.is_some(),
        _ => false,
    };
    if rule.is_some() || has_limits {
        losses.check(first.at("constraint"), first.get("constraint"));
    }
    Question { required: false, beside: Beside { random_order, offered, ..Beside::default() }, ..heading }
}

/// Names what rows say that a table says of all of them or of none; gives whether all need an answer.
pub(super) fn say_rows(rows: &[Row<'_>], first: Row<'_>, losses: &mut Losses) -> bool {
    let needed: Vec<bool> = rows.iter().map(|row| is_needed(*row, losses)).collect();
    let required = needed.iter().all(|needed| *needed);
    for (row, needed) in rows.iter().zip(needed) {
        if needed && !required {
            losses.add(
                row.at("required"),
                notice!("that an answer is needed in this row"),
                notice!("all rows of a table need one, or none does"),
                notice!("it is not required"),
            );
        }
        if row.place() != first.place() {
            rest::say(*row, losses);
            rule::say(*row, losses);
        }
    }
    required
}

/// Whether a row of a table needs an answer; that it does at times is a loss.
fn is_needed(row: Row<'_>, losses: &mut Losses) -> bool {
    let (required, required_if) = required(row, losses);
    if let Some(Condition { place, written, logic: Some(_) }) = required_if {
        let what = notice!("the condition '{written}'", written = short(&written));
        losses.without_equal(place, what);
    }
    required
}

/// The options of a table as points, if they can be.
pub(super) fn points(options: &[Choice], row: Row<'_>, losses: &mut Losses) -> Option<Scale> {
    scale(options).or_else(|| in_order(options, row, losses))
}

/// A list of other names as a scale, in its order.
fn in_order(options: &[Choice], row: Row<'_>, losses: &mut Losses) -> Option<Scale> {
    if !(2..=11).contains(&options.len()) {
        return None;
    }
    losses.add(
        row.at("type"),
        notice!("a table on a list of names"),
        notice!("tables are rated in points here"),
        notice!("its options are points from 1 on, with their labels"),
    );
    Some(Scale { from: 1, points: options.to_vec(), dont_know: None, look: None })
}
