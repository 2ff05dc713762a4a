//! The translations of a survey file: each question has its texts again, by language.

use std::collections::BTreeMap;

use domain::notice;
use serde_json::Value;

use super::text;
use crate::convert::loss::{Losses, short};
use crate::convert::translations::{self, MOST};

/// What questions say in one language, by the place of their element.
pub(super) type Texts = Vec<(usize, Value)>;

/// Takes the translations out of a survey, by their languages. Those beyond the most that are taken are losses.
pub(super) fn take(survey: &mut Value, losses: &mut Losses) -> BTreeMap<String, Texts> {
    let mut found: BTreeMap<String, Texts> = BTreeMap::new();
    let elements = survey["SurveyElements"].as_array_mut();
    for (place, element) in elements.into_iter().flatten().enumerate() {
        if text(&element["Element"]) != "SQ" {
            continue;
        }
        let Some(Value::Object(languages)) = element["Payload"].get_mut("Language").map(Value::take) else {
            continue;
        };
        for (language, texts) in languages {
            if found.len() < MOST || found.contains_key(&language) {
                found.entry(language).or_default().push((place, texts));
            } else {
                let why = notice!("at most {most} languages are taken beside the first", most = MOST);
                let place = format!("SurveyElements[{place}].Payload.Language");
                losses.add(
                    place,
                    notice!("the texts in '{language}'", language = short(&language)),
                    why,
                    notice!("they are left out"),
                );
            }
        }
    }
    found
}

/// The survey with the texts of a language wherever it has some.
pub(super) fn translated(survey: &Value, texts: &Texts) -> Value {
    let mut survey = survey.clone();
    for (place, texts) in texts {
        if let Some(payload) = survey["SurveyElements"].get_mut(*place).and_then(|own| own.get_mut("Payload"))
        {
            lay_over(payload, texts);
        }
    }
    survey
}

/// Puts texts in the places of others; what is not there stays away, so that the same is asked.
fn lay_over(own: &mut Value, texts: &Value) {
    match (own, texts) {
        (Value::Object(own), Value::Object(texts)) => {
            for (name, text) in texts {
                if let Some(own) = own.get_mut(name) {
                    lay_over(own, text);
                }
            }
        }
        (Value::Array(own), Value::Array(texts)) => {
            own.iter_mut().zip(texts).for_each(|(own, text)| lay_over(own, text));
        }
        (own @ Value::String(_), Value::String(text)) if !text.trim().is_empty() => {
            *own = Value::String(translations::translated(text.clone()));
        }
        _ => {}
    }
}
