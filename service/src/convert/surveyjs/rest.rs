//! What nobody has read: fields that are named because they say something.

use domain::notice;
use serde_json::Value;

use super::item::Item;
use crate::convert::loss::{Losses, short};

/// What the product has as well, and this reader does not take.
const SET_IN_THE_EDITOR: [&str; 12] = [
    "choicesEnableIf",
    "choicesVisibleIf",
    "columnsVisibleIf",
    "completedHtmlOnCondition",
    "enableIf",
    "imageLink",
    "maxValueExpression",
    "minValueExpression",
    "rowsOrder",
    "rowsVisibleIf",
    "triggers",
    "visibleIf",
];

/// Switches that are off where nothing is said: off, they say nothing.
const OFF: [&str; 24] = [
    "allowMultiple",
    "alternateRows",
    "eachRowRequired",
    "eachRowUnique",
    "hasComment",
    "hasNone",
    "hasOther",
    "hasSelectAll",
    "hideNumber",
    "includeIntoResult",
    "isAllRowRequired",
    "isRequired",
    "isUnique",
    "multiSelect",
    "readOnly",
    "selectToRankEnabled",
    "showCommentArea",
    "showDontKnowItem",
    "showNoneItem",
    "showOtherItem",
    "showProgressBar",
    "showRefuseItem",
    "showSelectAllItem",
    "storeOthersAsComment",
];

/// Fields that say nothing where they say that it is as usual.
const USUAL: [&str; 5] =
    ["choicesOrder", "rowsOrder", "questionOrder", "questionsOrder", "questionsOnPageMode"];

/// Names a field, unless it says nothing.
pub(super) fn say(place: String, field: &str, value: &Value, losses: &mut Losses) {
    if says_nothing(field, value) {
        return;
    }
    let what = notice!("'{name}' '{value}'", name = short(field), value = short(&value.to_string()));
    if SET_IN_THE_EDITOR.contains(&field) {
        losses.unread(place, what);
    } else {
        losses.without_equal(place, what);
    }
}

fn says_nothing(field: &str, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(on) => !on && OFF.contains(&field),
        Value::String(word) => {
            let is_usual = ["none", "initial", "default", "standard"].contains(&word.as_str());
            word.is_empty() || word == "auto" || (USUAL.contains(&field) && is_usual)
        }
        Value::Array(list) => list.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Number(_) => false,
    }
}

/// Names what of a check nobody has read: all of it, or its other fields.
pub(super) fn check(check: &Item<'_>, losses: &mut Losses) {
    if check.is_read() {
        return check.say_rest(&["type"], losses);
    }
    losses.check(&check.place, &check.written());
}
