//! What KoboToolbox writes in rows of its own: what is scored on one list, options that are ranked, and tables.

pub(super) mod table;

use domain::notice;

use super::matrix::{points, say_rows};
use super::question::{Kind, Words, kind, required, shown, text};
use super::sheet::Row;
use super::{rest, rule};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Beside, Matrix, Question, Ranking, Row as Rated, Scale};

/// Columns that name the lists.
pub(super) const COLUMNS: [&str; 3] = ["kobo--score-choices", "kobo--rank-items", "kobo--matrix_list"];

/// Reads what begins with a row, and how many of the rows after it belong to it.
pub(super) fn read(
    first: Row<'_>,
    after: &[Row<'_>],
    from: Words<'_>,
    losses: &mut Losses,
) -> (Question, usize) {
    let is = |row: &Row<'_>, own: &Kind<'_>| kind(row.get("type")) == *own;
    let parts: Vec<Row<'_>> = after.iter().take_while(|row| is(row, &Kind::Part)).copied().collect();
    let has_end = after.get(parts.len()).is_some_and(|row| is(row, &Kind::EndParts));
    rest::say(first, losses);
    rule::say(first, losses);
    let (is_needed, required_if) = required(first, losses);
    let each_is_needed = say_rows(&parts, first, losses) && !parts.is_empty();
    let answer = if is(&first, &Kind::Scored) {
        scored(first, &parts, from, losses)
    } else {
        ranked(first, &parts, from, losses)
    };
    let question = Question {
        place: first.place(),
        name: first.get("name").to_owned(),
        text: text(first, "label", from, losses),
        hint: text(first, "hint", from, losses),
        // Each place of a ranking has to be given there.
        required: is_needed || each_is_needed || is(&first, &Kind::Ranked),
        show_if: shown(first, losses).into_iter().collect(),
        sensitive: false,
        beside: Beside { required_if, ..Beside::default() },
        answer,
    };
    (question, parts.len() + usize::from(has_end))
}

fn scored(first: Row<'_>, parts: &[Row<'_>], from: Words<'_>, losses: &mut Losses) -> Answer {
    let options = from.lists.of(first.get(COLUMNS[0]));
    // Where they are too many for points, each row is a choice among them.
    let scale = points(options, first, losses).unwrap_or_else(|| Scale {
        from: 1,
        points: options.to_vec(),
        ..Scale::default()
    });
    let rows = parts.iter().map(|row| Rated {
        place: row.place(),
        name: row.get("name").to_owned(),
        reference: row.get("name").to_owned(),
        label: text(*row, "label", from, losses),
        hint: text(*row, "hint", from, losses),
        show_if: shown(*row, losses),
    });
    Answer::Matrix(Matrix { rows: rows.collect(), scale })
}

/// As many places are given as there are rows, whose words have no place here.
fn ranked(first: Row<'_>, parts: &[Row<'_>], from: Words<'_>, losses: &mut Losses) -> Answer {
    for row in parts {
        let what = notice!("the words '{text}'", text = short(&text(*row, "label", from, losses)));
        losses.without_equal(row.place(), what);
    }
    let top = u32::try_from(parts.len()).ok();
    Answer::Ranking(Ranking { options: from.lists.of(first.get(COLUMNS[1])).to_vec(), top })
}
