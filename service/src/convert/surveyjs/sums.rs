//! Amounts that have to add up: several numbers in one question, with a check of their sum.

use serde_json::{Value, json};

use super::item::Item;
use crate::convert::loss::Losses;
use crate::convert::survey::{Choice, ConstantSum};

/// The check of a sum, of amounts that are named so; what they add up to stands behind it.
fn adds_up<'a>(question: &str, amounts: impl Iterator<Item = &'a str>) -> String {
    let amounts = amounts.map(|own| format!("iif({{{question}.{own}}} > 0, {{{question}.{own}}}, 0)"));
    format!("{} = ", amounts.collect::<Vec<_>>().join(" + "))
}

/// What is there where nothing is answered, when the check is looked at as well.
fn unless_empty(question: &str) -> String {
    format!("{{{question}}} empty or ")
}

/// The checks of a sum as they are written.
pub(super) fn checks<'a>(question: &str, amounts: impl Iterator<Item = &'a str>, total: u16) -> Value {
    let rule = format!("{}{}{total}", unless_empty(question), adds_up(question, amounts));
    json!([{ "type": "expression", "expression": rule }])
}

/// The checks of an amount as they are written: a part of such a question has no limits of its own.
pub(super) fn checks_of_amount(total: u16) -> Value {
    json!([{ "type": "numeric", "minValue": 0, "maxValue": total }, { "type": "regex", "regex": "^[0-9]+$" }])
}

/// Whether a question for several texts is a sum that we wrote.
pub(super) fn is_sum(item: &Item<'_>) -> bool {
    total(item, &item.inside("items")).is_some()
}

/// What the parts of a question have to add up to, and the check that says so.
fn total<'b, 'a>(item: &'b Item<'a>, parts: &[Item<'a>]) -> Option<(&'b Item<'a>, u16)> {
    let question = item.peek("name");
    let rule = adds_up(question, parts.iter().map(|part| part.peek("name")));
    let total = |check: &Item<'_>| {
        let written = check.peek("expression");
        let written = written.strip_prefix(&unless_empty(question)).unwrap_or(written);
        written.strip_prefix(&rule)?.parse::<u16>().ok()
    };
    item.checks().iter().find_map(|check| Some((check, total(check)?)))
}

/// The sum, if a question for several texts is one that we wrote.
pub(super) fn read(item: &Item<'_>, losses: &mut Losses) -> Option<ConstantSum> {
    let parts = item.inside("items");
    let (check, total) = total(item, &parts)?;
    check.word("expression");
    let option = |part: Item<'_>| {
        let value = part.word("name").to_owned();
        let label = part.text("title", losses);
        part.word("inputType");
        for check in part.checks() {
            check.number("minValue");
            check.number("maxValue");
            check.word("regex");
        }
        part.say_rest(&["min", "max", "step"], losses);
        let label = if label.is_empty() { value.clone() } else { label };
        Choice { place: part.place.into(), value, label }
    };
    Some(ConstantSum {
        options: parts.into_iter().map(option).collect(),
        total: f64::from(total),
        decimals: 0,
    })
}
