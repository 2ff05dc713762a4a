//! Triggers that complete the survey: it ends behind a page.

use domain::campaign::Layout;
use domain::notice;

use super::condition;
use super::item::Item;
use crate::convert::logic::parse::{Dialect, parse};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{End, Page, Survey};

/// Lets the survey end behind pages. A trigger is looked at when a page is left that has one of its questions: where they are all on
/// one page, that is what an end of that page is; every other trigger is a loss.
pub(super) fn read(item: &Item<'_>, survey: &mut Survey, losses: &mut Losses) {
    let is_paged = survey.layout == Layout::PageByPage;
    for trigger in item.inside("triggers") {
        let page = only_page(trigger.peek("expression"), &mut survey.pages).filter(|_| is_paged);
        match page.filter(|_| trigger.peek("type").trim_end_matches("trigger") == "complete") {
            Some(page) => end(&trigger, page, losses),
            None => {
                let value = short(&trigger.written());
                losses.unread(item.at("triggers"), notice!("'{name}' '{value}'", name = "triggers", value));
            }
        }
    }
    for said in item.inside("completedHtmlOnCondition") {
        let expression = said.word("expression").trim();
        let words = said.text("html", losses);
        match survey.pages.iter_mut().find_map(|page| ended_by(page, expression)) {
            Some(end) => end.said = words,
            None => {
                let (name, value) = ("completedHtmlOnCondition", short(&said.written()));
                losses.unread(item.at(name), notice!("'{name}' '{value}'", name, value));
            }
        }
    }
}

fn end(trigger: &Item<'_>, page: &mut Page, losses: &mut Losses) {
    trigger.word("type");
    if let Some(condition) = condition::read(trigger, "expression", losses) {
        page.end.get_or_insert_default().any.push(vec![condition]);
    }
    trigger.say_rest(&[], losses);
}

/// The page on which all questions of an expression are.
fn only_page<'a>(expression: &str, pages: &'a mut [Page]) -> Option<&'a mut Page> {
    let term = parse(expression, Dialect::Braces).ok()?;
    let names = term.names();
    let is_asked = |name: &&str, page: &Page| {
        page.questions.iter().any(|question| {
            name.strip_prefix(question.name.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    };
    let all = |page: &&mut Page| !names.is_empty() && names.iter().all(|name| is_asked(name, page));
    pages.iter_mut().find(all)
}

/// The end of a page, if an expression says that the survey has ended there and that the page was shown.
fn ended_by<'a>(page: &'a mut Page, expression: &str) -> Option<&'a mut End> {
    let shown: Vec<&str> = page.show_if.iter().map(|shown| shown.written.as_str()).collect();
    let end = page.end.as_mut()?;
    let [any] = end.any.as_slice() else { return None };
    let [only] = any.as_slice() else { return None };
    let says = match shown.as_slice() {
        [] => only.written == expression,
        [shown] => format!("({shown}) and ({})", only.written) == expression,
        _ => false,
    };
    says.then_some(end)
}
