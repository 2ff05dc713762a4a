//! What nobody has read: fields of a survey file that are named because they say something.

use domain::notice;
use domain::notice::Notice;
use serde_json::Value;

use super::{items, text};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;

/// Fields of a question that are read, or that say nothing of what is asked.
const QUESTION: [&str; 25] = [
    "AdditionalQuestions",
    "AnswerDataExportTags",
    "AnswerOrder",
    "Answers",
    "ChoiceDataExportTags",
    "ChoiceOrder",
    "Choices",
    "Configuration",
    "DataExportTag",
    "DisplayLogic",
    "GraderData",
    "InPageDisplayLogic",
    "Language",
    "NextAnswerId",
    "NextChoiceId",
    "NumberOfQuestions",
    "QuestionDescription",
    "QuestionID",
    "QuestionText",
    "QuestionText_Unsafe",
    "QuestionType",
    "SearchSource",
    "Selector",
    "SubSelector",
    "Validation",
];

/// Fields of its configuration that are read, or change nothing that is asked.
const CONFIGURATION: [&str; 19] = [
    "AutoConfigure",
    "Autoscale",
    "CSSliderMax",
    "CSSliderMin",
    "ChoiceColumnWidth",
    "ChoiceColumnWidthPixels",
    "GridLines",
    "InputHeight",
    "InputWidth",
    "LabelPosition",
    "MobileFirst",
    "NumDecimals",
    "QuestionDescriptionOption",
    "RepeatHeaders",
    "ShowValue",
    "SliderStartPositions",
    "StarCount",
    "TextPosition",
    "WhiteSpace",
];

/// Fields of a choice that are read, or change nothing that is asked.
const CHOICE: [&str; 9] = [
    "Display",
    "DisplayLogic",
    "ExclusiveAnswer",
    "InputHeight",
    "InputWidth",
    "RecodeValue",
    "TextEntry",
    "TextEntryLength",
    "TextEntrySize",
];

/// Options of a block that change nothing that is asked.
const BLOCK: [&str; 4] = ["BlockLocking", "BlockVisibility", "LoopingOptions", "RandomizeQuestions"];

/// Names what a question says beside what it asks.
pub(super) fn question(id: &str, payload: &Value, kind: &str, selector: &str, losses: &mut Losses) {
    let settings = &payload["Validation"]["Settings"];
    let read: &[&str] = match (kind, selector) {
        ("MC", "MAVR" | "MAHR" | "MACOL" | "MSB") => &["MinChoices", "MaxChoices"],
        ("TE", "SL") | ("Matrix", "TE") => &["ContentType", "ValidNumber", "MaxChars"],
        ("TE", "ML" | "ESTB") => &["MaxChars"],
        ("CS", _) => &["ChoiceTotal"],
        _ => &[],
    };
    // Which dates, telephone numbers and codes would be taken stands there whatever is asked for.
    let aside =
        ["ForceResponse", "ForceResponseType", "Type", "ValidDateType", "ValidPhoneType", "ValidZipType"];
    let is_read = |name: &str| aside.contains(&name) || read.contains(&name);
    for (name, value) in items(settings).into_iter().filter(|(name, _)| !is_read(name)) {
        if !says_nothing(value) {
            check(format!("{id}.Validation.Settings.{name}"), &name, value, losses);
        }
    }
    let kind = text(&settings["ContentType"]);
    if read.contains(&"ContentType") && !["", "ValidNumber", "ValidEmail", "ValidURL"].contains(&kind) {
        check(format!("{id}.Validation"), kind, &settings[format!("{kind}Type")], losses);
    }
    say(&format!("{id}.Configuration"), &payload["Configuration"], &CONFIGURATION, losses);
    for (name, value) in items(payload) {
        if QUESTION.contains(&name.as_str()) || says_nothing(value) {
            continue;
        }
        let place = format!("{id}.{name}");
        match name.as_str() {
            "ColumnLabels" if selector == "NPS" => {}
            "Randomization" if shuffles(payload) => {}
            // Of choices that are taken over nothing else is left to say.
            "DynamicChoicesData" => {}
            "Randomization" | "DynamicChoices" => {
                losses.unread(place, notice!("'{written}'", written = short(&name)));
            }
            _ => {
                let (why, instead) = reason(&name);
                losses.add(place, notice!("'{written}'", written = short(&name)), why, instead);
            }
        }
    }
}

fn reason(name: &str) -> (Notice, Notice) {
    match name {
        "SkipLogic" => (
            notice!("skips are not read from this format"),
            notice!("what follows is asked unless it has conditions: set them in the editor"),
        ),
        "QuestionJS" => (notice!("no script of a questionnaire runs here"), notice!("it is left out")),
        "RecodeValues" => (
            notice!(
                "answers are kept under ids, and points of a scale count in the order in which they stand"
            ),
            notice!("its numbers are left out: look whether they went the other way"),
        ),
        "DefaultChoices" => (notice!("nothing is answered beforehand here"), notice!("it is left out")),
        _ => (notice!("it has no equal here"), notice!("it is left out")),
    }
}

/// Names a check of an answer that is not read.
fn check(place: String, name: &str, value: &Value, losses: &mut Losses) {
    let written = if value.is_null() { name.to_owned() } else { format!("{name}: {}", said(value)) };
    losses.check(place, &written);
}

/// Names what a choice says beside its words.
pub(super) fn choice(place: &str, choice: &Value, losses: &mut Losses) {
    say(place, choice, &CHOICE, losses);
}

/// Whether the choices of a question stand in a random order.
pub(super) fn shuffles(payload: &Value) -> bool {
    text(&payload["Randomization"]["Type"]) == "All"
}

/// Names what a block says beside what is in it.
pub(super) fn block(block: &Value, place: &Place, losses: &mut Losses) {
    let options = &block["Options"];
    let order = text(&options["RandomizeQuestions"]);
    if !matches!(order, "" | "false" | "RandomizeAll" | "true") {
        losses.unread(place, notice!("a random order: '{written}'", written = short(order)));
    }
    for (name, value) in items(options) {
        if !BLOCK.contains(&name.as_str()) && !says_nothing(value) {
            let what = notice!("'{name}' '{value}'", name = short(&name), value = short(&said(value)));
            losses.without_equal(place, what);
        }
    }
}

/// Whether the questions of a block stand in a random order.
pub(super) fn shuffles_questions(block: &Value) -> bool {
    matches!(text(&block["Options"]["RandomizeQuestions"]), "RandomizeAll" | "true")
}

/// Names what a part of a block or of the flow says beside what is known of it.
pub(super) fn say(place: &str, part: &Value, known: &[&str], losses: &mut Losses) {
    for (name, value) in items(part) {
        if !known.contains(&name.as_str()) && !says_nothing(value) {
            let what = notice!("'{name}' '{value}'", name = short(&name), value = short(&said(value)));
            let (why, instead) = reason(&name);
            losses.add(format!("{place}.{name}"), what, why, instead);
        }
    }
}

/// A value as it is told.
pub(super) fn said(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether a value is what Qualtrics takes where nothing is said.
pub(super) fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(word) => {
            matches!(word.as_str(), "" | "false" | "off" | "OFF" | "none" | "None" | "0000-00-00 00:00:00")
        }
        Value::Array(list) => list.iter().all(says_nothing),
        Value::Object(fields) => fields.values().all(says_nothing),
        _ => false,
    }
}
