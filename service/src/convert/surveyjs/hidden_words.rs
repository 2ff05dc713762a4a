//! Titles and descriptions that a survey has and that it shows to nobody.

use domain::notice;
use serde_json::Value;

use super::item::Item;
use crate::convert::loss::{Losses, short};
use crate::convert::survey::Survey;

/// Whether a survey says that it does not show something.
pub(super) fn hides(survey: &Item<'_>, field: &str) -> bool {
    survey.get(field) == Some(&Value::Bool(false))
}

/// Names the title of a survey that nobody sees, and leaves out the description beside it.
pub(super) fn survey(item: &Item<'_>, read: &mut Survey, losses: &mut Losses) {
    // A header of its own shows the description all the same.
    let has_header = item.get("headerView").is_some_and(|view| view == "advanced");
    if !hides(item, "showTitle") {
        return;
    }
    if !read.title.is_empty() {
        losses.add(
            item.at("title"),
            notice!("the name '{name}'", name = short(&read.title)),
            notice!("members do not read it there"),
            notice!("it is the title of the campaign: give it words for members"),
        );
    }
    if !has_header {
        say(&std::mem::take(&mut read.intro), &item.at("description"), losses);
    }
}

/// Names words that nobody sees.
pub(super) fn say(said: &str, place: &str, losses: &mut Losses) {
    if !said.is_empty() {
        let what = notice!("the words '{text}'", text = short(said));
        losses.add(place, what, notice!("members do not read it there"), notice!("it is left out"));
    }
}
