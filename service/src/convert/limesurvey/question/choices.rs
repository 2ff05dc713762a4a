//! Options, and what one of them can be and no other.

use domain::notice;

use super::named;
use crate::convert::build::Texts;
use crate::convert::limesurvey::condition::{self, OTHER};
use crate::convert::limesurvey::model::{Item, Question as Source};
use crate::convert::loss::{Losses, short};
use crate::convert::only::Only;
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{Answer, Choice, Several, Single};

fn choices(items: &[Item], losses: &mut Losses) -> Vec<Choice> {
    let mut seen = std::collections::HashSet::new();
    let mut kept = Vec::new();
    for item in items {
        let label = words(&item.text, Markup::Html, &item.place, losses);
        if seen.insert(item.code.as_str()) {
            kept.push(Choice { place: item.place.clone(), value: item.code.clone(), label });
        } else {
            let why = notice!("'{value}' is there already", value = short(&item.code));
            losses.add(
                &item.place,
                notice!("the item '{label}'", label = short(&label)),
                why,
                notice!("it is left out"),
            );
        }
    }
    kept
}

/// The same where they have no conditions here: an equation of one is a loss.
pub(super) fn always_there(items: &[Item], losses: &mut Losses) -> Vec<Choice> {
    for item in items.iter().filter(|item| !condition::is_always(&item.relevance)) {
        let what = notice!("the equation '{written}'", written = short(&item.relevance));
        losses.add(
            &item.place,
            what,
            notice!("it is not read from this format"),
            notice!("it is always offered: set the condition in the editor"),
        );
    }
    choices(items, losses)
}

/// Adds the option 'other' that LimeSurvey offers by itself.
fn with_other(source: &Source, texts: &Texts, options: &mut Vec<Choice>) -> Option<String> {
    if !source.other {
        return None;
    }
    let label = match source.attribute("other_replace_text") {
        "" => texts.other,
        words => words,
    };
    options.extend(named(source, &[(OTHER, label)]));
    Some(OTHER.to_owned())
}

pub(super) fn single(source: &Source, texts: &Texts, losses: &mut Losses) -> Answer {
    let mut options = always_there(&source.answers, losses);
    let other = with_other(source, texts, &mut options);
    let comment = if source.kind == "O" { texts.comment.to_owned() } else { String::new() };
    Answer::Single(Single { options, drop_down: source.kind == "!", other, comment, is_box: false })
}

pub(super) fn several(source: &Source, texts: &Texts, losses: &mut Losses) -> Answer {
    let mut options = choices(&source.subquestions, losses);
    let other = with_other(source, texts, &mut options);
    Answer::Several(Several {
        exclusive: alone(source, &options, losses),
        options,
        other,
        at_least: count(source, "min_answers"),
        at_most: count(source, "max_answers"),
    })
}

/// The option that goes with no other; that others are so as well is a loss.
fn alone(source: &Source, options: &[Choice], losses: &mut Losses) -> Option<String> {
    let codes =
        source.attribute("exclude_all_others").split(';').map(str::trim).filter(|code| !code.is_empty());
    let (known, unknown): (Vec<&str>, Vec<&str>) =
        codes.partition(|code| options.iter().any(|option| option.value == *code));
    for code in unknown {
        let what = notice!("that '{option}' goes with no other", option = short(code));
        losses.without_equal(&source.place, what);
    }
    let called = |code: &str| (source.place.clone(), code.to_owned(), code.to_owned());
    Only::Alone.first(known.into_iter().map(called), losses)
}

pub(super) fn count(source: &Source, name: &str) -> Option<u32> {
    source.number(name).filter(|n| (1.0..1000.0).contains(n)).map(|n| n as u32)
}
