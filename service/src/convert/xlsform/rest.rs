//! What a row says beside what it asks.

use domain::notice;

use super::choices::Lists;
use super::language::split;
use super::question::{Kind, kind};
use super::sheet::Row;
use crate::convert::logic::Logic;
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Choice, Condition};

/// The parameters of a row, `name=value`.
fn parameters(row: Row<'_>) -> impl Iterator<Item = (&str, &str)> {
    let all = row.get("parameters").split([' ', ';', ',']).filter(|one| !one.is_empty());
    all.map(|one| one.split_once('=').unwrap_or((one, "")))
}

/// A parameter of a row.
pub(super) fn parameter<'a>(row: Row<'a>, name: &str) -> Option<&'a str> {
    parameters(row).find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// Whether the options of a row stand in a random order.
pub(super) fn shuffles(row: Row<'_>) -> bool {
    parameter(row, "randomize").is_some_and(|on| on.eq_ignore_ascii_case("true")) && has_options(row)
}

fn has_options(row: Row<'_>) -> bool {
    matches!(kind(row.get("type")), Kind::One { .. } | Kind::Several { .. } | Kind::Rank { .. })
}

/// Whether a parameter is read. A seed says which of the random orders it is, and here each respondent has one of their own.
fn is_read(row: Row<'_>, name: &str, value: &str) -> bool {
    match name {
        "randomize" => value.eq_ignore_ascii_case("false") || shuffles(row),
        "seed" => shuffles(row),
        "start" | "end" | "step" => {
            kind(row.get("type")) == Kind::Range && value.parse::<f64>().is_ok_and(f64::is_finite)
        }
        _ => false,
    }
}

/// Looks that need no word: they arrange what is arranged well anyway, or are told by the kind of question.
const LOOKS: [&str; 20] = [
    "field-list",
    "multiline",
    "minimal",
    "likert",
    "label",
    "list-nolabel",
    "list",
    "horizontal",
    "autocomplete",
    "table-list",
    "url",
    "compact",
    "horizontal-compact",
    "vertical",
    "columns",
    "quick",
    "quickcompact",
    "no-buttons",
    "thousands-sep",
    "pages",
];

/// Whether a look changes nothing that is asked.
fn arranges(row: Row<'_>, look: &str) -> bool {
    let is_width = look.strip_prefix('w').is_some_and(|width| width.parse::<u8>().is_ok());
    // Where a number is picked, it has no slider.
    let is_picked = look == "picker" && kind(row.get("type")) == Kind::Range;
    is_width || is_picked || look.starts_with("columns-") || LOOKS.contains(&look)
}

/// When the options of a row are offered, by their names: only those that were chosen before, or were not.
pub(super) fn offered(row: Row<'_>, lists: &Lists) -> Vec<(String, Condition)> {
    let (Some((from, is_chosen)), Kind::One { list, .. } | Kind::Several { list, .. }) =
        (carried(row), kind(row.get("type")))
    else {
        return Vec::new();
    };
    let condition = |option: &Choice| {
        let has = Logic::Has(from.clone(), option.value.clone());
        let logic = if is_chosen { has } else { Logic::Not(Box::new(has)) };
        let written = row.get("choice_filter").to_owned();
        (option.value.clone(), Condition { place: row.at("choice_filter"), written, logic: Some(logic) })
    };
    lists.of(list).iter().map(condition).collect()
}

/// The question whose chosen options a row offers, and whether it offers those or the others.
fn carried(row: Row<'_>) -> Option<(String, bool)> {
    let (term, is_chosen) = match parse(row.get("choice_filter"), Dialect::Dollar).ok()? {
        Term::Not(inner) => (*inner, false),
        term => (term, true),
    };
    match term {
        Term::Call(name, given) if name == "selected" => match given.as_slice() {
            [Term::Reference(from), Term::Reference(own)] if own == "name" => Some((from.clone(), is_chosen)),
            _ => None,
        },
        _ => None,
    }
}

/// Names what a row says beside its question.
pub(super) fn say(row: Row<'_>, losses: &mut Losses) {
    for look in row.get("appearance").split_whitespace() {
        let own = look.to_ascii_lowercase();
        if arranges(row, &own) {
            continue;
        }
        let (why, instead) = match (kind(row.get("type")), own.as_str()) {
            (Kind::Date(_), "year" | "month-year") => {
                (notice!("a date has a day here"), notice!("a whole date is asked for"))
            }
            (Kind::Text, "numbers") => (notice!("a text has any signs here"), notice!("any words are taken")),
            _ => (notice!("it is not known here"), notice!("it looks as usual")),
        };
        losses.add(row.at("appearance"), notice!("the look '{look}'", look = short(look)), why, instead);
    }
    for (column, why) in [
        ("default", notice!("nothing is answered beforehand here")),
        ("calculation", notice!("only a row of its own is calculated here")),
        ("readonly", notice!("every question can be answered here")),
        ("read_only", notice!("every question can be answered here")),
    ] {
        let cell = row.get(column);
        let is_read = column == "calculation" && kind(row.get("type")) == Kind::Calculate;
        if !is_read && !cell.is_empty() && !["no", "false"].contains(&cell.to_ascii_lowercase().as_str()) {
            losses.add(
                row.at(column),
                notice!("'{written}'", written = short(cell)),
                why,
                notice!("it is left out"),
            );
        }
    }
    let filter = row.get("choice_filter");
    if !filter.is_empty() && carried(row).is_none() {
        let what = notice!("'{written}'", written = short(filter));
        losses.unread(row.at("choice_filter"), what);
    }
    for (name, value) in parameters(row) {
        if !is_read(row, name, value) {
            let what = notice!("'{name}' '{value}'", name = short(name), value = short(value));
            losses.without_equal(row.at("parameters"), what);
        }
    }
}

/// Names the words for an answer that is not taken.
pub(super) fn say_message(row: Row<'_>, losses: &mut Losses) {
    let message = row.cells().find(|(heading, text)| {
        !text.is_empty()
            && (heading.eq_ignore_ascii_case("constraint_message")
                || split(heading).is_some_and(|(own, _)| own.eq_ignore_ascii_case("constraint_message")))
    });
    if let Some((heading, text)) = message {
        losses.add(
            row.at(heading),
            notice!("'{written}'", written = short(text)),
            notice!("mistakes are told in the product's own words"),
            notice!("it is left out"),
        );
    }
}
