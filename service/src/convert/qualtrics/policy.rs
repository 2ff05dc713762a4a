//! Options of the whole survey that a campaign has no place for, and what it scores.

use domain::notice;
use serde_json::Value;

use super::rest::{said, says_nothing};
use super::{items, text};
use crate::convert::loss::{Losses, short};

/// Options that are how it is here, or that change nothing that is asked or kept.
const ASIDE: [&str; 18] = [
    "AutoadvancePages",
    "AvailableLanguages",
    "CustomStyles",
    "EOSMessageLibrary",
    "InactiveMessageLibrary",
    "NewScoring",
    "NoIndex",
    "ProgressBarDisplay",
    "SaveAndContinue",
    "SecureResponseFiles",
    "ShowExportTags",
    "Skin",
    "SkinLibrary",
    "SkinQuestionWidth",
    "SkinType",
    "SurveyLanguage",
    "SurveyMetaDescription",
    "SurveyTitle",
];

/// Options with the values that are as it is here.
const USUAL: [(&str, &str); 3] =
    [("BackButton", "true"), ("SurveyProtection", "PublicSurvey"), ("SurveyTermination", "DefaultMessage")];

/// Names the options of a survey, as one loss, and that it scores answers.
pub(super) fn say(survey: &Value, elements: &[Value], losses: &mut Losses) {
    let of = |kind: &'static str| {
        elements
            .iter()
            .filter(move |element| text(&element["Element"]) == kind)
            .map(|element| &element["Payload"])
    };
    let dates = ["SurveyStartDate", "SurveyExpirationDate"];
    let dates = dates.map(|name| (name.to_owned(), &survey["SurveyEntry"][name]));
    let options = of("SO").flat_map(items).chain(dates);
    let unusual = options.filter(|(name, value)| is_unusual(name, value));
    losses.settings(unusual.map(|(name, value)| (name, said(value))).collect());
    for scoring in of("SCO").filter(|scoring| !says_nothing(&scoring["ScoringCategories"])) {
        let what =
            notice!("the scoring '{written}'", written = short(&scoring["ScoringCategories"].to_string()));
        losses.without_equal(notice!("SurveyElements, '{kind}'", kind = "SCO"), what);
    }
}

fn is_unusual(name: &str, value: &Value) -> bool {
    let value_is = |own: &str| said(value) == own;
    let is_off = name == "BackButton" && value_is("false");
    let is_usual = USUAL.into_iter().any(|(own, usual)| own == name && value_is(usual));
    is_off || !(says_nothing(value) || is_usual || ASIDE.contains(&name))
}
