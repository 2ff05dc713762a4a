//! Names without `.NAOK`: there nothing holds that looks at a question which is not asked.

use std::collections::BTreeSet;

use domain::notice;

use super::Codes;
use crate::convert::logic::Logic;
use crate::convert::logic::parse::Term;
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;

/// Names questions that may not be asked, where the condition could hold here all the same.
pub(super) fn say(place: &Place, term: &Term, logic: &Logic, codes: &Codes, losses: &mut Losses) {
    // The others say that what is not asked is looked at as well.
    let bare: BTreeSet<&str> = term.names().into_iter().filter(|name| !name.ends_with("NAOK")).collect();
    for name in bare {
        let given = codes.given(name);
        if codes.is_asked_always(name) || logic.needs(given.name()) {
            continue;
        }
        losses.add(
            place,
            notice!("'{name}' without '.NAOK'", name = short(name)),
            notice!("where it is not asked the condition never holds there"),
            notice!("it can hold here: add in the editor when '{name}' is asked", name = short(name)),
        );
    }
}
