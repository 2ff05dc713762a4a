//! When an answer is needed, and which one is taken.

use domain::campaign::Document;
use domain::notice;
use domain::questionnaire::{End, Kind, Question};
use serde_json::{Map, Value, json};

use super::expressions::Expressions;
use super::worded;
use crate::convert::condition::written;
use crate::convert::loss::{Losses, short};

/// Adds the condition under which an answer is needed; what cannot be said is a loss.
pub(super) fn needed(
    fields: &mut Map<String, Value>,
    question: &Question,
    document: &Document,
    losses: &mut Losses,
) {
    let Some(condition) = &question.required_if else { return };
    match written(condition, document, &Expressions, question.id.as_str(), losses) {
        Ok(text) => {
            fields.insert("requiredIf".to_owned(), text.into());
            // Whether an answer in each row is needed is said there without a condition alone.
            if let Kind::Battery(_) | Kind::BestWorst(_) | Kind::Table(_) = question.answer {
                let why =
                    notice!("where a condition says whether an answer is required, one row is enough there");
                let what = notice!("that something has to stand in each row");
                losses.add(question.id.as_str(), what, why, notice!("an answer is required"));
            }
        }
        Err(why) => {
            let what = notice!("the condition '{written}'", written = short(condition.text()));
            losses.add(question.id.as_str(), what, why, notice!("it is not required"));
        }
    }
}

/// A rule that judges an answer: there it is looked at where there is none as well.
pub(super) fn where_answered(id: &str, rule: &str) -> String {
    let is_joined = rule.contains(" and ") || rule.contains(" or ");
    if is_joined { format!("{{{id}}} empty or ({rule})") } else { format!("{{{id}}} empty or {rule}") }
}

/// What has to be checked there that goes without saying here.
fn kept(question: &Question, document: &Document) -> Option<Value> {
    let id = question.id.as_str();
    match &question.answer {
        // Who says no has answered there, and has not agreed.
        Kind::Consent(consent) => {
            let needed = question
                .required_if
                .as_ref()
                .map(|needed| written(needed, document, &Expressions, id, &mut Losses::default()));
            let or_not_needed = match needed {
                None if question.required => String::new(),
                Some(Ok(needed)) => format!(" or !({needed})"),
                None | Some(Err(_)) => return None,
            };
            let rule = format!("{{{id}}} empty or {{{id}}} = true{or_not_needed}");
            Some(json!({ "type": "expression", "text": worded(&consent.label), "expression": rule }))
        }
        // One end is no answer without the other.
        Kind::BestWorst(_) if !question.required => {
            let both = End::ALL.map(|end| format!("{{{id}.{}}} notempty", end.as_str())).join(" and ");
            Some(json!({ "type": "expression", "expression": where_answered(id, &both) }))
        }
        Kind::Ranking(ranking) => ranking.top.map(|top| json!({ "type": "answercount", "minCount": top })),
        _ => None,
    }
}

fn add(fields: &mut Map<String, Value>, check: Value) {
    if let Value::Array(checks) = fields.entry("validators").or_insert_with(|| json!([])) {
        checks.push(check);
    }
}

/// Adds the rule that an answer has to keep; one that cannot be said is a loss.
pub(super) fn check(
    fields: &mut Map<String, Value>,
    question: &Question,
    document: &Document,
    losses: &mut Losses,
) {
    kept(question, document).into_iter().for_each(|own| add(fields, own));
    let Some(condition) = &question.valid_if else { return };
    match written(condition, document, &Expressions, question.id.as_str(), losses) {
        Ok(rule) => {
            let text = worded(&question.invalid_text);
            let rule = where_answered(question.id.as_str(), &rule);
            add(fields, json!({ "type": "expression", "text": text, "expression": rule }));
        }
        Err(why) => {
            let what = notice!("the condition '{written}'", written = short(condition.text()));
            losses.add(question.id.as_str(), what, why, notice!("any answer of the kind is taken"));
            let text = short(&question.invalid_text);
            let what = notice!("what is said of a wrong answer: '{text}'", text);
            losses.without_equal(question.id.as_str(), what);
        }
    }
}
