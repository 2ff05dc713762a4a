//! What is wrong where questions and pages stand in a random order.

use super::Check;
use crate::campaign::Problem;
use crate::notice;
use crate::questionnaire::{Page, Questionnaire, recall};

impl Check<'_> {
    /// Questions whose order is random cannot depend on each other: each may be the first.
    pub(super) fn random_order(&mut self, place: &str, page: &Page) {
        let depends = page.questions.iter().find_map(|question| {
            let alone = Page::new(page.id.clone(), String::new(), vec![question.clone()]);
            let alone = Questionnaire::new(vec![alone]);
            let expressions = alone.expressions();
            let calculations = alone.calculations();
            let calculated = calculations.iter().flat_map(|(_, calculation)| calculation.questions());
            let conditions = expressions.iter().flat_map(|(_, expression)| expression.questions());
            let named: Vec<_> = conditions.chain(calculated).collect();
            let others = page.questions.iter().filter(|own| own.id != question.id);
            let other = others.into_iter().find(|own| named.contains(&&own.id))?;
            Some((question.id.clone(), other.id.clone()))
        });
        if let Some((question, other)) = depends {
            let what = notice!(
                "'{question}' depends on '{other}', which may come after it: leave the order as it is, or ask it on another page",
                question,
                other
            );
            self.found.push(Problem::new(format!("{place}.random_order"), what));
        }
    }

    /// From the first to the last page that changes its place, no page can depend on one that may come after it, and the survey
    /// cannot end: who went on would depend on the order.
    pub(super) fn random_places(&mut self) {
        let pages = &self.questionnaire.pages;
        let moved: Vec<usize> =
            (0..).zip(pages).filter(|(_, page)| page.random_place).map(|(p, _)| p).collect();
        let (Some(first), Some(last)) = (moved.first().copied(), moved.last().copied()) else { return };
        let place = |p: usize| format!("questionnaire.pages[{p}].random_place");
        // One alone stays where it is until another changes places with it.
        if first == last {
            return;
        }
        for (p, page) in pages.iter().enumerate().take(last + 1).skip(first) {
            let blamed = place(if page.random_place { p } else { first });
            let others = pages.iter().enumerate().filter(|(other, page_of)| {
                *other != p && (first..=last).contains(other) && (page.random_place || page_of.random_place)
            });
            let mut alone = Questionnaire::new(vec![page.clone()]);
            let mut named: Vec<_> =
                alone.expressions().iter().flat_map(|(_, of)| of.questions()).cloned().collect();
            named.extend(alone.calculations().iter().flat_map(|(_, of)| of.questions()).cloned());
            alone.each_recalling(&mut |text| named.extend(recall::questions(text)));
            let mut asked = others.flat_map(|(_, page)| &page.questions);
            if let Some(other) = asked.find(|question| named.contains(&question.id)) {
                let what = notice!(
                    "the page '{page}' depends on '{question}', which may come after it: leave the page in its place, or ask that on a page before all that change theirs",
                    page = page.id,
                    question = other.id
                );
                self.found.push(Problem::new(blamed.clone(), what));
            }
            if page.end_if.is_some() {
                let what = notice!(
                    "the survey can end on the page '{page}', before or after others by chance: leave the pages in their places, or end it elsewhere",
                    page = page.id
                );
                self.found.push(Problem::new(blamed, what));
            }
        }
    }
}
