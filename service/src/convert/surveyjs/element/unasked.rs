//! Elements that are left out with all that they ask.

use domain::notice;
use domain::notice::Notice;

use super::super::item::Item;
use crate::convert::loss::{Losses, short};

/// Lists that hold what an element asks.
const WITHIN: [&str; 4] = ["templateElements", "elements", "columns", "detailElements"];

/// Names an element, and each question within it.
pub(super) fn say(item: &Item<'_>, kind: &str, title: &str, why: &Notice, losses: &mut Losses) {
    let mut say = |place: &str, kind: &str, title: &str| {
        let what = notice!("'{kind}' '{title}'", kind = short(kind), title = short(title));
        losses.add(place, what, why.clone(), notice!("it is left out"));
    };
    say(&item.place, kind, title);
    if !matches!(kind, "paneldynamic" | "matrixdynamic") {
        return;
    }
    let mut within = parts(item);
    while let Some(part) = within.pop() {
        let kind = [part.peek("type"), part.peek("cellType")].into_iter().find(|kind| !kind.is_empty());
        let title = part.text("title", &mut Losses::default());
        let title = if title.is_empty() { part.word("name").to_owned() } else { title };
        say(&part.place, kind.unwrap_or("column"), &title);
        within.extend(parts(&part));
    }
}

/// What an element asks, the last first.
fn parts<'a>(item: &Item<'a>) -> Vec<Item<'a>> {
    WITHIN.into_iter().flat_map(|list| item.inside(list)).rev().collect()
}
