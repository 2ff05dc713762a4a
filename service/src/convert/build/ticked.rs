//! One box to tick: terms to agree to where it has to be ticked, otherwise a choice between it and 'no'.

use domain::notice;
use domain::questionnaire::{Consent, Kind};

use super::{Builder, Values};
use crate::convert::loss::{MARKS, short};
use crate::convert::place::Place;
use crate::convert::survey::{self, Answer};

/// Whether it is one box, which has to be ticked.
pub(super) fn has_to_be(question: &survey::Question) -> bool {
    let is_needed = question.required || question.beside.required_if.is_some();
    is_needed
        && match &question.answer {
            Answer::Single(single) => single.is_box || single.options.len() == 1,
            Answer::Several(several) => several.options.len() == 1,
            _ => false,
        }
}

impl Builder<'_> {
    /// One box that has to be ticked: terms to agree to, unless words of the question recall an answer, which those of terms cannot.
    /// What stands below the wording is what is agreed to, or else the option.
    pub(super) fn agreement(
        &mut self,
        answer: Answer,
        text: &str,
        hint: &mut String,
        place: &Place,
    ) -> Option<(Kind, Values)> {
        let only = answer.options().first()?.clone();
        let option = self.label(only.label.clone(), &only.value, &only.place);
        if [text, hint].into_iter().any(|words| words.contains(MARKS)) {
            self.losses.add(
                place,
                notice!("that '{label}' has to be ticked", label = short(&option)),
                notice!("terms to agree to recall no answer"),
                notice!("'{no}' is taken as well: ask for consent in the editor", no = self.texts.no),
            );
            return self.kind(answer, place);
        }
        let is_acknowledged = matches!(&answer, Answer::Single(single) if single.is_box);
        if !is_acknowledged {
            self.losses.add(
                place,
                notice!("the only option '{label}'", label = short(&option)),
                notice!("it has to be chosen there"),
                notice!("it is asked as terms to agree to: look at their words in the editor"),
            );
        }
        let agree = self.texts.agree.to_owned();
        let below = std::mem::take(hint);
        let (terms, label) = match (is_acknowledged, below.trim().is_empty()) {
            (true, false) => (below, agree),
            (false, false) => (below, option),
            (true, true) if !text.trim().is_empty() => (text.to_owned(), agree),
            (_, true) => (option, agree),
        };
        Some((
            Kind::Consent(Consent { terms, label, in_each_language: Vec::new() }),
            Values::Agreed(only.value),
        ))
    }

    /// One box to tick: asked as a choice between it and 'no'.
    pub(super) fn single_box(
        &mut self,
        mut options: Vec<survey::Choice>,
        place: &Place,
    ) -> Option<(Kind, Values)> {
        let no = self.texts.no;
        let value = if options.iter().any(|option| option.value == "no") { "not" } else { "no" };
        let only = options.first().map_or_else(String::new, |only| short(&only.label));
        let what = notice!("the only option '{label}'", label = only);
        let instead = notice!("'{no}' is the second", no = short(no));
        self.losses.add(place, what, notice!("a choice has at least two options"), instead);
        options.push(survey::Choice { place: place.clone(), value: value.to_owned(), label: no.to_owned() });
        self.single(survey::Single { options, is_box: true, ..survey::Single::default() }, place)
    }
}
