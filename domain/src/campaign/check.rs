use std::collections::BTreeSet;

use super::{Document, FORMAT, Problem};
use crate::assumption::{Assumption, Measure};
use crate::questionnaire::{self, Kind};

/// Everything that is wrong with a document, each named by its place. Empty if the campaign can be opened.
pub fn problems(document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    if document.format != FORMAT {
        found
            .push(Problem::new("format", format!("is '{}'; this program reads '{FORMAT}'", document.format)));
    }
    if document.slug.as_str() == "new" {
        found.push(Problem::new(
            "slug",
            "'new' is the address of the page that brings a campaign: choose another",
        ));
    }
    let texts = [
        ("title", &document.title),
        ("asks", &document.asks),
        ("intro", &document.intro),
        ("next", &document.next),
        ("language", &document.language),
    ];
    for (place, text) in texts {
        if text.trim().is_empty() {
            found.push(Problem::new(place, "is empty"));
        }
    }
    let mut topics = BTreeSet::new();
    for (t, topic) in document.topics.iter().enumerate() {
        if !topics.insert(&topic.id) {
            found.push(Problem::new(
                format!("topics[{t}].id"),
                format!("'{}' is used by an earlier topic", topic.id),
            ));
        }
    }
    found.extend(questionnaire::problems(&document.questionnaire));
    let mut ids = BTreeSet::new();
    for (a, assumption) in document.assumptions.iter().enumerate() {
        let place = format!("assumptions[{a}]");
        if !ids.insert(&assumption.id) {
            found.push(Problem::new(
                format!("{place}.id"),
                format!("'{}' is used by an earlier assumption", assumption.id),
            ));
        }
        found.extend(check_assumption(document, assumption).into_iter().map(|problem| problem.under(&place)));
    }
    found
}

fn check_assumption(document: &Document, assumption: &Assumption) -> Vec<Problem> {
    let mut found = Vec::new();
    if assumption.statement.trim().is_empty() {
        found.push(Problem::new("statement", "is empty"));
    }
    if !document.topics.iter().any(|topic| topic.id == assumption.topic) {
        found.push(Problem::new("topic", format!("'{}' is not among the topics", assumption.topic)));
    }
    if assumption.threshold_bp > 10_000 {
        found.push(Problem::new("threshold_bp", "is more than 10000, which is 100 %"));
    }
    let set = assumption.measure.answers();
    let place = match &assumption.measure {
        Measure::Share(_) => "measure.share",
        Measure::Difference { between: [a, b], .. } => {
            if a == b {
                found.push(Problem::new(
                    "measure.difference.between",
                    format!("'{a}' cannot differ from itself"),
                ));
            }
            "measure.difference.share"
        }
    };
    match document.questionnaire.question(set.question.as_str()) {
        None => found.push(Problem::new(
            format!("{place}.question"),
            format!("'{}' is no question of this campaign", set.question),
        )),
        Some(question) => {
            let unknown = question.unknown_values(set.statement.as_ref(), &set.any_of);
            found.extend(unknown.into_iter().map(|problem| problem.under(place)));
            if matches!(question.answer, Kind::Several(_)) && set.any_of.len() > 1 {
                found.push(Problem::new(
                    format!("{place}.any_of"),
                    format!(
                        "'{}' takes several answers, and they are counted one by one: who chose two of these would count twice; name one",
                        set.question
                    ),
                ));
            }
        }
    }
    found
}
