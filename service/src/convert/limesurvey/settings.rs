//! Settings of a question.

use domain::notice;
use domain::questionnaire::Upload;

use super::model::Question as Source;
use crate::convert::files::{Asked, upload};
use crate::convert::loss::{Losses, short};

/// Settings that change nothing that is asked.
const LOOKS: [&str; 26] = [
    "answer_width",
    "answer_width_bycolumn",
    "category_separator",
    "cssclass",
    "display_columns",
    "display_rows",
    "dropdown_size",
    "hide_tip",
    "input_size",
    "label_input_columns",
    "location_mapheight",
    "location_mapwidth",
    "num_value_int_only",
    "page_break",
    "placeholder_position",
    "printable_help",
    "question_template",
    "question_theme_name",
    "repeat_headings",
    "scale_export",
    "slider_custom_handle",
    "slider_handle",
    "statistics_graphtype",
    "statistics_showgraph",
    "text_input_columns",
    "text_input_width",
];

/// Settings that the product has as well, and that are not read.
const SET_IN_THE_EDITOR: [&str; 4] =
    ["array_filter", "array_filter_exclude", "em_validation_q_tip", "em_validation_sq_tip"];

/// Rules for answers, which the product has as well, and that are not read.
const CHECKS: [&str; 7] = [
    "em_validation_q",
    "em_validation_sq",
    "max_num_value",
    "max_num_value_sgqa",
    "min_num_value",
    "min_num_value_sgqa",
    "preg",
];

/// Names the settings that nobody has read, but for those that say nothing.
pub(super) fn say_rest(source: &Source, losses: &mut Losses) {
    if source.kind == "P" {
        losses.add(
            &source.place,
            notice!("the comments beside the options"),
            notice!("only one option has words beside it here"),
            notice!("it is left out"),
        );
    }
    let has_time = source.attributes.iter().any(|(name, value)| name == "time_limit" && !says_nothing(value));
    for (name, value) in source.unread().filter(|(name, _)| !LOOKS.contains(name)) {
        // What is said and done at the end of a time that is not set says nothing.
        if says_nothing(value) || (name.starts_with("time_limit") && !has_time) {
            continue;
        }
        let what = notice!("'{name}' '{value}'", name = short(name), value = short(value));
        if CHECKS.contains(&name) {
            losses.check(&source.place, &format!("{name}: {value}"));
        } else if SET_IN_THE_EDITOR.contains(&name) {
            losses.unread(&source.place, what);
        } else {
            losses.without_equal(&source.place, what);
        }
    }
}

/// Whether a value is what LimeSurvey takes where nothing is said.
pub(super) fn says_nothing(value: &str) -> bool {
    matches!(value, "" | "0" | "N" | "default" | "none" | "normal" | "inherit" | "I" | "core")
}

/// Whether what is chosen from, or rated, stands in a random order.
pub(super) fn shuffles(source: &Source) -> bool {
    let orders = [("random_order", "1"), ("answer_order", "random"), ("subquestion_order", "random")];
    orders.into_iter().filter(|(name, random)| source.has(name, random)).count() > 0
}

/// Which files are taken.
pub(super) fn files(source: &Source, losses: &mut Losses) -> Upload {
    let asked = Asked {
        types: source.attribute("allowed_filetypes").split(',').map(str::to_owned).collect(),
        at_most: source.number("max_num_of_files"),
        megabytes: source.number("max_filesize").filter(|size| *size > 0.0).map(|size| size / 1024.0),
    };
    upload(&asked, &source.place, losses)
}
