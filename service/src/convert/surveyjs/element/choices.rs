//! The options of a choice, and what stands beside them.

use domain::notice;

use super::super::condition;
use super::super::item::{Item, name};
use crate::convert::loss::Losses;
use crate::convert::only::Only;
use crate::convert::place::Place;
use crate::convert::survey::{Choice, Condition};

/// What is asked beside the options.
pub(super) fn comment(item: &Item<'_>, losses: &mut Losses) -> String {
    if !(item.is("showCommentArea") || item.is("hasComment")) {
        return String::new();
    }
    let asks = item.text("commentText", losses);
    if asks.is_empty() { item.usual().comment.to_owned() } else { asks }
}

/// The options, with which of them takes words and which go alone where several are chosen.
pub(super) fn options(item: &Item<'_>, losses: &mut Losses) -> (Vec<Choice>, Option<String>, Vec<String>) {
    let mut options = item.choices("choices", losses);
    options.extend(numbers(item, losses));
    let mut special = |flags: [&str; 2], text: &str, value: &str, usual: &str| {
        if !flags.into_iter().any(|flag| item.is(flag)) {
            return None;
        }
        let words = item.text(text, losses);
        let label = if words.is_empty() { usual.to_owned() } else { words };
        options.push(Choice { place: item.at(flags[0]).into(), value: value.to_owned(), label });
        Some(value.to_owned())
    };
    let usual = item.usual();
    let other = special(["showOtherItem", "hasOther"], "otherText", "other", usual.other);
    let none = special(["showNoneItem", "hasNone"], "noneText", "none", usual.none);
    let unknowing = special(["showDontKnowItem", "hasDontKnow"], "dontKnowText", "dontknow", usual.dont_know);
    let refused = special(["showRefuseItem", "hasRefuse"], "refuseText", "refused", usual.refused);
    // What we wrote before choices said so themselves names one of the options itself.
    let named = |field: &str| Some(item.word(field)).filter(|value| !value.is_empty()).map(str::to_owned);
    let that = |field: &'static str| {
        let choices = item.list("choices").iter().filter(move |choice| choice[field] == true);
        choices.map(|choice| name(&choice["value"])).collect::<Vec<_>>()
    };
    let beside = that("showCommentArea");
    let other = Only::Words.first(other.into_iter().chain(beside).map(|value| called(item, value)), losses);
    let alone = none
        .into_iter()
        .chain(unknowing)
        .chain(refused)
        .chain(that("isExclusive"))
        .chain(named("canvassExclusive"));
    (options, other, alone.collect())
}

/// The most numbers that a list offers.
const MOST_NUMBERS: f64 = 500.0;

/// The options of a list that drops down and offers numbers.
fn numbers(item: &Item<'_>, losses: &mut Losses) -> Vec<Choice> {
    if item.peek("type") != "dropdown" || item.peek_number("choicesMax").is_none() {
        return Vec::new();
    }
    let [from, to, step] = [("choicesMin", 0.0), ("choicesMax", 0.0), ("choicesStep", 1.0)]
        .map(|(field, usual)| item.number(field).unwrap_or(usual));
    let count = ((to - from) / step).floor() + 1.0;
    if step <= 0.0 || !(2.0..=MOST_NUMBERS).contains(&count) || !item.lists(count as u32) {
        losses.add(
            item.at("choicesMax"),
            notice!("the numbers from {from} to {to}", from, to),
            notice!(
                "a list offers 2 to {most} numbers here, and all lists together {all}",
                most = MOST_NUMBERS,
                all = Item::MOST_NUMBERS
            ),
            notice!("they are left out: ask for a number in the editor"),
        );
        return Vec::new();
    }
    let number = |index: u32| {
        // Steps such as 0.1 add up to more digits than anybody has written.
        let number = (((from + f64::from(index) * step) * 1e6).round() / 1e6).to_string();
        Choice { place: (&item.place).into(), value: number.clone(), label: number }
    };
    (0..count as u32).map(number).collect()
}

/// The first option of these that go alone; that others do so as well is a loss.
pub(super) fn exclusive(alone: Vec<String>, item: &Item<'_>, losses: &mut Losses) -> Option<String> {
    Only::Alone.first(alone.into_iter().map(|value| called(item, value)), losses)
}

/// An option, which the report calls by its value at the place of its question.
fn called(item: &Item<'_>, value: String) -> (Place, String, String) {
    (Place::from(&item.place), value.clone(), value)
}

/// When options are offered, by their values.
pub(super) fn offered(item: &Item<'_>, losses: &mut Losses) -> Vec<(String, Condition)> {
    let mut found = Vec::new();
    if !["radiogroup", "dropdown", "checkbox", "tagbox", "imagepicker", "ranking"]
        .contains(&item.peek("type"))
    {
        return found;
    }
    for choice in item.inside("choices") {
        let condition = condition::read(&choice, "visibleIf", losses);
        found.extend(choice.get("value").map(name).zip(condition));
    }
    found
}
