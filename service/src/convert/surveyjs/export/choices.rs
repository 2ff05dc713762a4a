//! Options, and points with their words.

use domain::campaign::Document;
use domain::id::OptionId;
use domain::questionnaire::{Choice, Question, Scale, Several};
use serde_json::{Map, Value, json};

use super::{visible, worded};
use crate::convert::loss::Losses;

pub(super) fn choices(
    options: &[Choice],
    other: Option<&OptionId>,
    document: &Document,
    losses: &mut Losses,
) -> Vec<Value> {
    let one = |option: &Choice| {
        let mut item = Map::new();
        item.insert("value".to_owned(), json!(option.id));
        item.insert("text".to_owned(), worded(&option.label).into());
        if other == Some(&option.id) {
            item.insert("showCommentArea".to_owned(), true.into());
        }
        visible(&mut item, option.show_if.as_ref(), option.id.as_str(), document, losses);
        Value::Object(item)
    };
    options.iter().map(one).collect()
}

/// The fields of a choice of several.
pub(super) fn several(
    question: &Question,
    several: &Several,
    document: &Document,
    losses: &mut Losses,
) -> Value {
    let id = question.id.as_str();
    let mut options = choices(&several.options, question.other(), document, losses);
    for (item, option) in options.iter_mut().zip(&several.options) {
        if several.exclusive.as_ref() == Some(&option.id) {
            item["isExclusive"] = true.into();
        }
    }
    // A least number that a choice has of its own makes an answer required there.
    let (least, check) = match (several.at_least, &several.exclusive) {
        (Some(least), _) if question.required => (Some(least), None),
        (Some(least), None) => (None, Some(json!({ "type": "answercount", "minCount": least }))),
        (Some(least), Some(alone)) => {
            let rule = format!("{{{id}}} contains '{alone}' or {{{id}.length}} >= {least}");
            let rule = format!("{{{id}}} empty or {rule}");
            (None, Some(json!({ "type": "expression", "expression": rule })))
        }
        (None, _) => (None, None),
    };
    json!({
        "choices": options,
        "minSelectedChoices": least,
        "maxSelectedChoices": several.at_most,
        "validators": check.map(|check| vec![check]),
    })
}

/// A rating: points with words for each as values, otherwise its ends.
pub(super) fn rating(scale: &Scale) -> Value {
    let points = usize::from(scale.to.saturating_sub(scale.from)) + 1;
    if scale.labels.len() == points && points > 2 {
        let values: Vec<Value> = scale
            .points()
            .map(|point| {
                let label = scale.label(point).map_or_else(|| point.to_string(), worded);
                json!({ "value": point, "text": label })
            })
            .collect();
        return json!({ "rateValues": values, "rateType": scale.look });
    }
    json!({
        "rateMin": scale.from,
        "rateMax": scale.to,
        "rateType": scale.look,
        "minRateDescription": scale.labels.first().map(|label| worded(label)),
        "maxRateDescription": scale.labels.last().map(|label| worded(label)),
    })
}
