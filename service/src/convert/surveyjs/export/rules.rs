//! When an answer is needed, and which one is taken.

use domain::campaign::Document;
use domain::notice;
use domain::questionnaire::{Kind, Question};
use serde_json::{Map, Value, json};

use super::escaped;
use super::expressions::Expressions;
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

/// Adds the rule that an answer has to keep; one that cannot be said is a loss.
pub(super) fn check(
    fields: &mut Map<String, Value>,
    question: &Question,
    document: &Document,
    losses: &mut Losses,
) {
    let Some(condition) = &question.valid_if else { return };
    match written(condition, document, &Expressions, question.id.as_str(), losses) {
        Ok(text) => {
            let check =
                json!({ "type": "expression", "text": escaped(&question.invalid_text), "expression": text });
            let checks = fields.entry("validators").or_insert_with(|| json!([]));
            if let Value::Array(checks) = checks {
                checks.push(check);
            }
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
