use std::collections::BTreeSet;

use super::{Document, FORMAT, Privacy, Problem, SENSITIVE_K, anonymous, translation};
use crate::assumption::{self, Assumption};
use crate::crossing;
use crate::expression;
use crate::id::DivisionId;
use crate::notice;
use crate::questionnaire;
use crate::quota;
use crate::segment::Division;

/// Everything that is wrong with a document, each named by its place. Empty if the campaign can be opened.
pub fn problems(document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    if document.format != FORMAT {
        found.push(Problem::new(
            "format",
            notice!("is '{format}'; this program reads '{known}'", format = document.format, known = FORMAT),
        ));
    }
    if document.slug.as_str() == "new" {
        found.push(Problem::new(
            "slug",
            notice!("'new' is the address of the page that brings a campaign: choose another"),
        ));
    }
    let texts = [
        ("title", &document.title),
        ("asks", &document.asks),
        ("intro", &document.intro),
        ("next", &document.next),
    ];
    for (place, text) in texts {
        if text.trim().is_empty() {
            found.push(Problem::empty(place));
        }
    }
    found.extend(check_registration(document));
    let mut topics = BTreeSet::new();
    for (t, topic) in document.topics.iter().enumerate() {
        if !topics.insert(&topic.id) {
            found.push(Problem::new(
                format!("topics[{t}].id"),
                notice!("'{id}' is used by an earlier topic", id = topic.id),
            ));
        }
    }
    found.extend(questionnaire::problems(&document.questionnaire));
    found.extend(translation::problems(document));
    found.extend(crossing::problems(&document.crossings, &document.questionnaire));
    found.extend(quota::problems(document));
    if document.privacy == Privacy::Anonymous {
        found.extend(anonymous::problems(document));
    }
    let mut ids = BTreeSet::new();
    for (a, assumption) in document.assumptions.iter().enumerate() {
        let place = format!("assumptions[{a}]");
        if !ids.insert(&assumption.id) {
            found.push(Problem::new(
                format!("{place}.id"),
                notice!("'{id}' is used by an earlier assumption", id = assumption.id),
            ));
        }
        found.extend(check_assumption(document, assumption).into_iter().map(|problem| problem.under(&place)));
    }
    found
}

fn check_assumption(document: &Document, assumption: &Assumption) -> Vec<Problem> {
    let mut found = Vec::new();
    if assumption.statement.trim().is_empty() {
        found.push(Problem::empty("statement"));
    }
    if !document.topics.iter().any(|topic| topic.id == assumption.topic) {
        found.push(Problem::new(
            "topic",
            notice!("'{topic}' is not among the topics", topic = assumption.topic),
        ));
    }
    found.extend(assumption::problems(assumption, &document.questionnaire));
    found
}

/// What is wrong with how a campaign is registered: its k, its alpha, its breakdowns.
fn check_registration(document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    let least = document.least_k();
    if let Some(k) = document.k
        && !(least..=100).contains(&k)
    {
        let what = if least == SENSITIVE_K {
            notice!("is {k}, and has to be {least} to 100, because a question is sensitive", k, least)
        } else {
            notice!("is {k}, and has to be {least} to 100", k, least)
        };
        found.push(Problem::new("k", what));
    }
    if !(1..=2000).contains(&document.alpha_bp) {
        let what = notice!("is {number}, and has to be 1 to 2000 (0.01 to 20 %)", number = document.alpha_bp);
        found.push(Problem::new("alpha_bp", what));
    }
    for (b, attribute) in document.breakdowns.iter().enumerate() {
        if attribute.trim().is_empty() {
            found.push(Problem::empty(format!("breakdowns[{b}]")));
        } else if document.breakdowns[..b].contains(attribute) {
            found.push(Problem::new(
                format!("breakdowns[{b}]"),
                notice!("'{name}' is named twice", name = attribute),
            ));
        }
    }
    found
}

/// The divisions that assumptions name and `known` does not have, each named by its place.
pub fn unknown_divisions(document: &Document, known: &[Division]) -> Vec<Problem> {
    let unknown = |id: &&DivisionId| !known.iter().any(|division| division.id == **id);
    let assumptions = document.assumptions.iter().enumerate();
    let named = assumptions.flat_map(|(a, assumption)| assumption.divisions().map(move |id| (a, id)));
    named
        .filter(|(_, id)| unknown(id))
        .map(|(a, id)| {
            Problem::new(
                format!("assumptions[{a}]"),
                notice!("'{id}' is no division of this installation", id),
            )
        })
        .collect()
}

/// The divisions that conditions and quotas compare with and `known` does not have, each named by its place; none before there are any,
/// when nobody can tell.
pub fn unknown_in_conditions(document: &Document, known: &[Division]) -> Vec<Problem> {
    if known.is_empty() {
        return Vec::new();
    }
    let ids: Vec<String> = known.iter().map(|division| division.id.to_string()).collect();
    let quotas = document.quotas.iter().enumerate();
    let quotas = quotas.filter_map(|(q, quota)| Some((format!("quotas[{q}].of"), quota.of.as_ref()?)));
    let expressions = document.questionnaire.expressions().into_iter().chain(quotas);
    let problems = expressions.flat_map(|(place, expression)| {
        let mistakes = expression::unknown_divisions(expression, &ids).into_iter();
        mistakes.map(move |mistake| {
            let condition = expression.text().to_owned();
            let what = notice!("{what} (in '{condition}')", what => mistake.what, condition);
            Problem::new(place.clone(), what)
        })
    });
    problems.collect()
}
