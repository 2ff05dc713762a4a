//! Answers to what is hidden: there they stay until the end unless the survey says otherwise, and here they count for nothing.

use std::collections::HashSet;

use domain::notice;

use super::item::Item;
use crate::convert::loss::Losses;
use crate::convert::survey::{Condition, Survey};

/// What a survey says that lets go of them at once, of a question alone or of one on a hidden page as well.
pub(super) const AT_ONCE: [&str; 2] = ["onHiddenContainer", "onHidden"];

/// Names that conditions hold otherwise here, where some look at questions that can be hidden.
pub(super) fn say(item: &Item<'_>, survey: &Survey, losses: &mut Losses) {
    let is_at_once = AT_ONCE.into_iter().any(|word| item.has("clearInvisibleValues", word));
    let is_usual = item.has("clearInvisibleValues", "onComplete");
    if is_at_once || !looks_at_hidden(survey) {
        return;
    }
    // What else can be said there is named by itself.
    if is_usual || item.peek("clearInvisibleValues").is_empty() {
        losses.add(
            item.at("clearInvisibleValues"),
            notice!("that answers to what is hidden again count until the end"),
            notice!("here they are left out at once"),
            notice!("conditions that look at them hold without them"),
        );
    }
}

fn looks_at_hidden(survey: &Survey) -> bool {
    let questions = || survey.pages.iter().flat_map(|page| page.questions.iter().map(move |own| (page, own)));
    let hidden: HashSet<&str> = questions()
        .filter(|(page, question)| !page.show_if.is_empty() || !question.show_if.is_empty())
        .map(|(_, question)| question.name.as_str())
        .collect();
    let looks = |condition: &Condition| {
        let names = condition.logic.as_ref().map(|logic| logic.names()).unwrap_or_default();
        names
            .iter()
            .any(|name| hidden.contains(name) || hidden.contains(name.split('.').next().unwrap_or_default()))
    };
    survey.pages.iter().flat_map(|page| &page.show_if).any(looks)
        || questions().flat_map(|(_, question)| &question.show_if).any(looks)
}
