//! What nobody is asked, and files.

use domain::campaign::Document;
use domain::expression::Term;
use domain::notice;
use domain::questionnaire::{Calculated, Kind, Question, Upload};
use serde_json::{Value, json};

use super::expressions::Expressions;
use crate::convert::condition::{calculated, say_missing};
use crate::convert::loss::{Losses, short};

/// Whether a question has an element; what has none is a loss.
pub(super) fn is_said(question: &Question, document: &Document, losses: &mut Losses) -> bool {
    let (what, why) = match &question.answer {
        Kind::Hidden(hidden) => {
            let what = notice!("the value '{name}' of the link", name = short(&hidden.link));
            (what, notice!("the format has nothing of the kind"))
        }
        Kind::Calculated(own) => match calculated(&own.value, document, &Expressions) {
            Ok(_) => return true,
            Err(why) => {
                (notice!("the calculated number '{written}'", written = short(own.value.text())), why)
            }
        },
        _ => return true,
    };
    losses.add(question.id.as_str(), what, why, notice!("it is left out"));
    false
}

/// The fields of a calculated number, which is shown there.
pub(super) fn expression(id: &str, own: &Calculated, document: &Document, losses: &mut Losses) -> Value {
    let why = notice!("an expression is shown there");
    losses.add(id, notice!("that members do not see the number"), why, notice!("they see it"));
    say_missing(&own.value, id, losses, |term| {
        matches!(term, Term::Sum(_) | Term::Plus(..) | Term::Minus(..))
    });
    if !own.number.unit.is_empty() {
        let what = notice!("the unit '{unit}'", unit = short(&own.number.unit));
        losses.add(id, what, notice!("a number has none"), notice!("it is left out"));
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
