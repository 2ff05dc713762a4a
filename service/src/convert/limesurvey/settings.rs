//! Settings of a question.

use domain::notice;
use domain::questionnaire::Upload;

use super::model::Question as Source;
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{file_types, upload};

/// Settings that are read, or change nothing that is asked.
const KNOWN: [&str; 38] = [
    "min_answers",
    "max_answers",
    "exclude_all_others",
    "min_num_value_n",
    "max_num_value_n",
    "multiflexible_checkbox",
    "multiflexible_min",
    "multiflexible_max",
    "multiflexible_step",
    "numbers_only",
    "slider_layout",
    "date_format",
    "date_min",
    "date_max",
    "maximum_chars",
    "other_replace_text",
    "hidden",
    "equals_num_value",
    "num_value_int_only",
    "display_columns",
    "statistics_showgraph",
    "statistics_graphtype",
    "cssclass",
    "text_input_width",
    "hide_tip",
    "page_break",
    "input_size",
    "dropdown_size",
    "answer_width",
    "suffix",
    "em_validation_q",
    "question_template",
    "allowed_filetypes",
    "max_num_of_files",
    "min_num_of_files",
    "max_filesize",
    "show_title",
    "show_comment",
];

pub(super) fn say_rest(source: &Source, losses: &mut Losses) {
    if source.kind == "P" {
        losses.add(
            &source.place,
            notice!("the comments beside the options"),
            notice!("only one option has words beside it here"),
            notice!("it is left out"),
        );
    }
    for (name, value) in &source.attributes {
        let says_nothing = matches!(value.as_str(), "0" | "N" | "default" | "none" | "core");
        if !says_nothing && !KNOWN.contains(&name.as_str()) {
            let what = notice!("'{name}' '{value}'", name = short(name), value = short(value));
            losses.add(&source.place, what, notice!("it has no equal here"), notice!("it is left out"));
        }
    }
}

/// Which files are taken.
pub(super) fn files(source: &Source) -> Upload {
    let types = file_types(source.attribute("allowed_filetypes").split(','));
    let most = source.number("max_num_of_files").map(|most| most.clamp(1.0, 255.0) as u32);
    let kilobytes = source.number("max_filesize").filter(|size| *size > 0.0);
    upload(types, most, kilobytes.map(|size| size / 1024.0))
}
