//! What nobody is asked, and files.

use domain::campaign::Document;
use domain::questionnaire::{Calculated, Kind, Question, Upload};
use serde_json::{Value, json};

use super::Expressions;
use crate::convert::condition::calculated;
use crate::convert::loss::{Losses, quoted};

/// Whether a question has an element; what has none is a loss.
pub(super) fn is_said(question: &Question, document: &Document, losses: &mut Losses) -> bool {
    let (what, why) = match &question.answer {
        Kind::Hidden(hidden) => {
            let what = format!("the value {} of the link", quoted(&hidden.link));
            (what, "the format has nothing of the kind".to_owned())
        }
        Kind::Calculated(own) => match calculated(&own.value, document, &Expressions) {
            Ok(_) => return true,
            Err(why) => (format!("the calculated number {}", quoted(own.value.text())), why),
        },
        _ => return true,
    };
    losses.add(question.id.as_str(), what, why, "it is left out");
    false
}

/// The fields of a calculated number, which is shown there.
pub(super) fn expression(id: &str, own: &Calculated, document: &Document, losses: &mut Losses) -> Value {
    let why = "an expression is shown there";
    losses.add(id, "that members do not see the number", why, "they see it");
    if !own.number.unit.is_empty() {
        let what = format!("the unit {}", quoted(&own.number.unit));
        losses.add(id, what, "a number has none", "it is left out");
    }
    json!({ "expression": calculated(&own.value, document, &Expressions).ok() })
}

/// The fields of a question for files.
pub(super) fn files(upload: &Upload) -> Value {
    let endings: Vec<String> = upload.endings().iter().map(|ending| format!(".{ending}")).collect();
    let several = upload.at_most > 1;
    json!({
        "acceptedTypes": endings.join(","),
        "maxSize": upload.bytes(),
        "allowMultiple": several.then_some(true),
        "maxFiles": several.then_some(upload.at_most),
    })
}
