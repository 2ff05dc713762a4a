//! What one option of a question can be here, and several in other systems.

use domain::notice;

use super::loss::{Losses, short};
use super::place::Place;

/// What one option can be, and no other.
#[derive(Debug, Clone, Copy)]
pub(super) enum Only {
    /// The one beside which words stand.
    Words,
    /// The one that goes with no other.
    Alone,
}

impl Only {
    /// The value of the first of these options, each with its place, its value and what it is called; that others are so as well is a loss.
    pub fn first(
        self,
        of: impl IntoIterator<Item = (Place, String, String)>,
        losses: &mut Losses,
    ) -> Option<String> {
        let mut of = of.into_iter();
        let (_, first, _) = of.next()?;
        for (place, _, label) in of {
            let (what, why) = match self {
                Only::Words => (
                    notice!("words beside '{label}'", label = short(&label)),
                    notice!("one option has words beside it"),
                ),
                Only::Alone => (
                    notice!("that '{option}' goes with no other", option = short(&label)),
                    notice!("one option goes with no other"),
                ),
            };
            losses.add(place, what, why, notice!("it is an option like the others"));
        }
        Some(first)
    }
}
