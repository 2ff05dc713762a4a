//! Options, and points with their words.

use domain::campaign::Document;
use domain::id::OptionId;
use domain::questionnaire::{Choice, Scale};
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
