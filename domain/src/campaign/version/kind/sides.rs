//! Words of which each stands for one side of an answer, in two versions.

use super::super::Class::Breaking;
use super::super::compare::quoted;
use super::super::wording::{changes_sides, moved_to_another_answer};
use super::Answers;
use super::list::{Item, List};
use crate::notice;
use crate::notice::Notice;

impl Answers<'_, '_, '_> {
    /// What the best and the worst are called.
    pub(super) fn ends(&mut self, [best, worst]: [&str; 2], [new_best, new_worst]: [&str; 2]) {
        let what = notice!("What the best is called in ‘{question}’", question = self.asked());
        self.side("best", what, (best, new_best), worst);
        let what = notice!("What the worst is called in ‘{question}’", question = self.asked());
        self.side("worst", what, (worst, new_worst), best);
    }

    /// The words of an item, and those at the other end of its scale.
    pub(super) fn poles(&mut self, list: List, place: &str, before: &Item<'_>, after: &Item<'_>) {
        let words = list.words(quoted(before.label), self.asked());
        self.side(&format!("{place}.label"), words, (before.label, after.label), before.opposite);
        let what = notice!(
            "The words opposite ‘{item}’ in ‘{question}’",
            item = quoted(before.label),
            question = self.asked()
        );
        self.side(&format!("{place}.opposite"), what, (before.opposite, after.opposite), before.label);
    }

    fn side(&mut self, field: &str, what: Notice, (before, after): (&str, &str), other: &str) {
        if changes_sides(before, after, [other]) {
            self.other_side(field, what, before, after);
        } else {
            self.wording(field, what, before, after);
        }
    }

    /// Tells of words that stood for another answer.
    pub(super) fn other_side(&mut self, field: &str, what: Notice, before: &str, after: &str) {
        self.differs(field, Breaking, moved_to_another_answer());
        self.name(what);
        self.quote(before, after);
    }
}
