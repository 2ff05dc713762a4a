//! What of a `constraint` is no limit of a kind: a rule for answers, with `constraint_message` as its words.

use domain::notice;

use super::constraint::{self, Constraint};
use super::question::{Kind, Words, kind, text};
use super::rest;
use super::sheet::Row;
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Condition, Rule};

/// The rule of a question, if it has one that can be read; what cannot be read is a loss.
pub(super) fn read(row: Row<'_>, from: Words<'_>, losses: &mut Losses) -> Option<Rule> {
    let Constraint { limits, rule, is_cut } = constraint::of_row(row);
    let is_asked = !matches!(kind(row.get("type")), Kind::Note | Kind::Calculate | Kind::Hidden);
    let is_unasked = rule.is_some() && !is_asked;
    let rule = rule.filter(|_| is_asked);
    if is_cut || is_unasked {
        say_lost(row, !limits.is_empty() || rule.is_some(), losses);
    }
    let Some(logic) = rule else {
        rest::say_message(row, losses);
        return None;
    };
    let written = row.get("constraint").to_owned();
    let holds = Condition { place: row.at("constraint"), written, logic: Some(logic) };
    Some(Rule { holds, otherwise: text(row, "constraint_message", from, losses) })
}

/// Names the constraint and the message of a row that takes none.
pub(super) fn say(row: Row<'_>, losses: &mut Losses) {
    if !row.get("constraint").is_empty() {
        say_lost(row, false, losses);
    }
    rest::say_message(row, losses);
}

fn say_lost(row: Row<'_>, is_kept_in_part: bool, losses: &mut Losses) {
    let what = notice!("the constraint '{written}'", written = short(row.get("constraint")));
    let why = notice!("such a rule is not read from this format");
    let instead = if is_kept_in_part {
        notice!("the rest of it holds: set what is missing in the editor")
    } else {
        notice!("any answer of the kind is taken: set a rule in the editor")
    };
    losses.add(row.at("constraint"), what, why, instead);
}
