//! Where a survey ends before its last page.

use domain::campaign::{self, Document};
use domain::expression::Expression;
use domain::id::PageId;
use domain::notice;

use super::origins::{Of, Origins};
use super::{Builder, condition, shown};
use crate::convert::logic::Logic;
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::survey::{Condition, End};

impl Builder<'_> {
    /// When the survey ends after a page, and what is said there. Conditions that cannot be said are lost.
    pub(super) fn end(&mut self, id: &PageId, end: End) -> (Option<Expression>, String) {
        let end_if = self.end_if(id, end.any);
        if end_if.is_some() {
            return (end_if, end.said);
        }
        say_words(&end.said, self.origins.stood(&Of::Page(id.clone())), self.losses);
        (None, String::new())
    }

    fn end_if(&mut self, id: &PageId, ends: Vec<Vec<Condition>>) -> Option<Expression> {
        let mut said = Vec::new();
        let mut kept = Vec::new();
        for conditions in ends {
            // What could not be read is named already.
            let all = conditions.iter().map(|own| own.logic.clone()).collect::<Option<Vec<_>>>();
            let Some(logic) = all.map(Logic::all) else { continue };
            match condition::of(&logic, &self.names) {
                Ok(_) => {
                    said.push(logic);
                    kept.extend(conditions);
                }
                Err(why) => {
                    shown::name(conditions.iter(), &why, &notice!("the survey goes on there"), self.losses);
                }
            }
        }
        self.origins.depends(Of::End(id.clone()), &kept);
        let one =
            if said.len() == 1 { said.pop() } else { Some(Logic::Or(said)).filter(|_| !kept.is_empty()) };
        condition::of(&one?, &self.names).ok()
    }
}

/// Takes out ends that never come, and those behind which a page is never reached: each is a loss.
pub(super) fn settle(document: &mut Document, origins: &Origins, losses: &mut Losses) {
    for _ in 0..document.questionnaire.pages.len() {
        let problems = campaign::problems(document);
        let found =
            problems.into_iter().find_map(|problem| Some((ending(document, &problem.place)?, problem.what)));
        let Some((page, why)) =
            found.and_then(|(number, why)| Some((document.questionnaire.pages.get_mut(number)?, why)))
        else {
            return;
        };
        page.end_if = None;
        say_words(&std::mem::take(&mut page.end_text), origins.stood(&Of::Page(page.id.clone())), losses);
        let of = Some(Of::End(page.id.clone()));
        origins.name_conditions(of, &why, &notice!("the survey goes on there"), losses);
    }
}

/// Quotes what would be said where the survey does not end.
fn say_words(said: &str, place: Place, losses: &mut Losses) {
    if !said.is_empty() {
        let what = notice!("what is said where the survey ends: '{text}'", text = short(said));
        losses.add(place, what, notice!("the survey goes on there"), notice!("it is left out"));
    }
}

/// The number of the page at whose end a problem arises.
fn ending(document: &Document, place: &str) -> Option<usize> {
    let at = document.questionnaire.at(place)?;
    match place.strip_prefix(at.whole)? {
        ".end_if" => Some(at.index),
        "" if at.question.is_none() => {
            (0..at.index).rev().find(|before| document.questionnaire.pages[*before].end_if.is_some())
        }
        _ => None,
    }
}
