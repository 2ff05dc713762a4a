//! What an anonymous campaign cannot ask: of whoever answers no more is known than a group that is large enough to hide in.

use super::{Document, Problem};
use crate::expression::Term;
use crate::notice;
use crate::profile::Profile;
use crate::questionnaire::{Kind, Questionnaire, recall};

/// Everything in a document that would have to know who answers, each named by its place.
pub(super) fn problems(document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    let asked = &document.questionnaire;
    for (index, name) in asked.link_values.iter().enumerate() {
        let what = notice!(
            "'{name}' cannot be taken from the link in an anonymous campaign, since a link that brings a value can be made for one person: remove it",
            name
        );
        found.push(Problem::new(format!("questionnaire.link_values[{index}]"), what));
    }
    for (place, expression) in asked.expressions() {
        if let Ok(condition) = expression.condition() {
            condition.each_term(&mut |term| found.extend(unknown(document, &place, term)));
        }
    }
    for (place, calculation) in asked.calculations() {
        if let Ok(term) = calculation.term() {
            term.each_dyn(&mut |term| found.extend(unknown(document, &place, term)));
        }
    }
    for (index, quota) in document.quotas.iter().enumerate() {
        if let Some(Ok(condition)) = quota.of.as_ref().map(|of| of.condition()) {
            let place = format!("quotas[{index}].of");
            condition.each_term(&mut |term| found.extend(unknown(document, &place, term)));
        }
    }
    found.extend(recalls(document, "", asked));
    for language in document.translations.keys() {
        let translated = document.in_language(language).document.questionnaire;
        let places = recalls(document, &format!("translations.{language}: "), &translated);
        found.extend(
            places
                .into_iter()
                .filter(|own| !found.iter().any(|known| own.place.ends_with(&known.place)))
                .collect::<Vec<_>>(),
        );
    }
    for (p, page) in asked.pages.iter().enumerate() {
        for (q, question) in page.questions.iter().enumerate() {
            let what = match &question.answer {
                Kind::Hidden(_) => notice!(
                    "is taken from the link, which an anonymous campaign does not do, since a link that brings a value can be made for one person: remove the question, or use venues"
                ),
                Kind::File(_) => notice!(
                    "takes files, which an anonymous campaign does not, since a file often says who made it: ask for a text, or remove the question"
                ),
                _ => continue,
            };
            found.push(Problem::new(format!("questionnaire.pages[{p}].questions[{q}].answer.kind"), what));
        }
    }
    found
}

fn recalls(document: &Document, before: &str, asked: &Questionnaire) -> Vec<Problem> {
    let recalled = recall::recalled(asked);
    let found =
        recalled.iter().filter_map(|(place, term)| unknown(document, &format!("{before}{place}"), term));
    found.collect()
}

/// What is wrong with naming this in an anonymous campaign.
fn unknown(document: &Document, place: &str, term: &Term) -> Option<Problem> {
    let what = match term {
        Term::Roster(name, _) if name != Profile::DIVISIONS && !document.breakdowns.contains(name) => {
            notice!(
                "'roster.{name}' is not known of who answers an anonymous campaign: use roster.divisions or what results are broken down by, add '{name}' to breakdowns, or remove it",
                name
            )
        }
        Term::Link(name, _) => {
            notice!(
                "'link.{name}' is not known in an anonymous campaign, since a link that brings a value can be made for one person: remove it",
                name
            )
        }
        _ => return None,
    };
    Some(Problem::new(place, what))
}
