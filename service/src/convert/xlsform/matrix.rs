//! Tables: a row of headings and rows that are rated on the same list.

use domain::notice;

use super::answer::scale;
use super::question::{Kind, Words, kind, looks, read as question, required, shown, text};
use super::sheet::Row;
use super::{rest, rule};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Beside, Condition, Matrix, Question, Row as Rated, Scale};

/// Whether a table begins with this row: it shows the labels, or its group makes a table of what is in it.
pub(super) fn begins(row: Row<'_>, in_table: bool) -> bool {
    matches!(kind(row.get("type")), Kind::One { or_other: false, .. }) && (in_table || looks(row, "label"))
}

/// Reads a table, and how many of the rows after its first belong to it.
pub(super) fn read(
    first: Row<'_>,
    after: &[Row<'_>],
    in_table: bool,
    from: Words<'_>,
    losses: &mut Losses,
) -> (Option<Question>, usize) {
    let has_heading = looks(first, "label");
    let Kind::One { list, .. } = kind(first.get("type")) else { return (None, 0) };
    let options = from.lists.of(list);
    // Lists of the same names and labels are the same scale, whatever they are called.
    let same = |row: &Row<'_>| match kind(row.get("type")) {
        Kind::One { list, or_other: false } => {
            let other = from.lists.of(list);
            (in_table || looks(*row, "list-nolabel"))
                && other.len() == options.len()
                && other.iter().zip(options).all(|(a, b)| (&a.value, &a.label) == (&b.value, &b.label))
        }
        _ => false,
    };
    let count = after.iter().take_while(|row| same(row)).count();
    let own = if has_heading { None } else { Some(first) };
    let rows: Vec<Row<'_>> = own.into_iter().chain(after[..count].iter().copied()).collect();
    let scale = scale(options).or_else(|| in_order(options, first, losses));
    let Some(scale) = scale.filter(|_| rows.len() > 1) else {
        return (question(first, from, losses), 0);
    };
    let mut heading = question(first, from, losses);
    if let Some(rule) = heading.as_mut().and_then(|heading| heading.beside.rule.take()) {
        losses.check(&rule.holds.place, &rule.holds.written);
    }
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
    let matrix = Answer::Matrix(Matrix { rows: rated, scale });
    let asked = heading.map(|heading| Question {
        name: if has_heading { heading.name } else { String::new() },
        text: if has_heading { heading.text } else { String::new() },
        show_if: if has_heading { heading.show_if } else { Vec::new() },
        required,
        // The rows say when an answer is needed.
        beside: Beside { required_if: None, ..heading.beside },
        answer: matrix,
        ..heading
    });
    (asked, count)
}

/// Names what rows say that a table says of all of them or of none; gives whether all need an answer.
fn say_rows(rows: &[Row<'_>], first: Row<'_>, losses: &mut Losses) -> bool {
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

/// A list of other names as a scale, in its order.
fn in_order(options: &[crate::convert::survey::Choice], row: Row<'_>, losses: &mut Losses) -> Option<Scale> {
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
