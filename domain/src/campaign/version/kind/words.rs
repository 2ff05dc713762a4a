//! Words that can stand beside what is chosen, in two versions.

use super::super::Class::{Breaking, Compatible};
use super::Answers;
use crate::id::OptionId;
use crate::notice;

impl Answers<'_, '_, '_> {
    pub(super) fn other(&mut self, before: Option<&OptionId>, after: Option<&OptionId>) {
        match (before, after) {
            (was, is) if was == is => {}
            (None, Some(_)) => {
                self.differs("other", Compatible, notice!("Own words can be written beside an option now."))
            }
            _ => self.differs(
                "other",
                Breaking,
                notice!("Own words that were written beside an option could not be written any more."),
            ),
        }
    }

    pub(super) fn comment(&mut self, before: &str, after: &str) {
        match (before.is_empty(), after.is_empty()) {
            (true, true) => {}
            (true, false) => {
                self.differs("comment", Compatible, notice!("A choice can be commented on now."))
            }
            (false, true) => {
                let reason = notice!("Comments that were written could not be written any more.");
                self.differs("comment", Breaking, reason);
            }
            (false, false) => {
                let what =
                    notice!("What is asked beside the options of ‘{question}’", question = self.asked());
                self.wording("comment", what, before, after)
            }
        }
    }
}
