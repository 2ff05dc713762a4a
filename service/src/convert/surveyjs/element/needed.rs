//! Whether an answer is needed, and of a table in which of its rows.

use domain::notice;

use super::super::item::Item;
use crate::convert::loss::Losses;
use crate::convert::survey::{Answer, Beside};

/// Whether an answer is needed in any case: a condition has the last word, but for rows.
pub(super) fn is_required(item: &Item<'_>, answer: &Answer, beside: &Beside, losses: &mut Losses) -> bool {
    // Each field counts as read, whatever the others say.
    let [is_required, is_each_row, is_all_rows] =
        ["isRequired", "eachRowRequired", "isAllRowRequired"].map(|field| item.is(field));
    let has_each = is_each_row || is_all_rows;
    let field = match (&beside.required_if, is_required) {
        (Some(_), _) => Some("requiredIf"),
        (None, true) => Some("isRequired"),
        (None, false) => None,
    };
    if let Some(field) = field.filter(|_| !has_each && answer.rows().len() > 1) {
        losses.add(
            item.at(field),
            notice!("that an answer in one row is enough"),
            notice!("a table is answered in each of its rows here"),
            notice!("each row is required"),
        );
    }
    // Who chooses none has not chosen enough there.
    let has_least = matches!(answer, Answer::Several(_)) && item.count("minSelectedChoices").is_some();
    has_each || ((is_required || has_least) && beside.required_if.is_none())
}
