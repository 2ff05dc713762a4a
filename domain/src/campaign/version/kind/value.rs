//! What one number, date or text can be, in two versions.

use super::super::Class::{Breaking, Compatible, Cosmetic};
use super::Answers;
use crate::notice;
use crate::questionnaire::{Date, Number, Text, Upload};

impl Answers<'_, '_, '_> {
    pub(super) fn number(&mut self, before: &Number, after: &Number) {
        let Number { from, to, decimals, step: _, unit, slider } = before;
        let (was, is) = (before.step().units(), after.step().units());
        if (*from, *to, *decimals, was) != (after.from, after.to, after.decimals, is) {
            let wider = after.from <= *from && after.to >= *to && after.decimals >= *decimals;
            // Every step from the old first number is one from the new.
            let steps = was.checked_rem(is) == Some(0) && after.is_step(*from);
            if wider && steps {
                self.differs(
                    "range",
                    Compatible,
                    notice!("More numbers can be given than before; those before are among them."),
                );
            } else {
                self.differs(
                    "range",
                    Breaking,
                    notice!("Numbers that were taken before would not be taken any more."),
                );
            }
            self.name(notice!("Which numbers can be given to ‘{question}’", question = self.asked()));
        }
        if *slider != after.slider {
            self.differs(
                "look",
                Cosmetic,
                notice!("The same numbers, with a slider beside them or without."),
            );
        }
        self.wording(
            "unit",
            notice!("What is counted in ‘{question}’", question = self.asked()),
            unit,
            &after.unit,
        );
    }

    pub(super) fn date(&mut self, before: &Date, after: &Date) {
        if before.asks != after.asks {
            self.differs("asks", Breaking, notice!("Dates and times cannot be counted together."));
        } else if before.limits() != after.limits() {
            let ((from, to), (first, last)) = (before.limits(), after.limits());
            if first <= from && last >= to {
                self.differs(
                    "range",
                    Compatible,
                    notice!("More can be given than before; all before is among it."),
                );
            } else {
                self.differs(
                    "range",
                    Breaking,
                    notice!("What was taken before would not be taken any more."),
                );
            }
            self.name(notice!("What can be given to ‘{question}’", question = self.asked()));
        }
    }

    pub(super) fn upload(&mut self, before: &Upload, after: &Upload) {
        let Upload { types, at_most, megabytes } = before;
        let wider = types.iter().all(|own| after.types.contains(own))
            && after.at_most >= *at_most
            && after.megabytes >= *megabytes;
        if before == after {
        } else if wider {
            self.differs(
                "files",
                Compatible,
                notice!("More files are taken than before; those before are among them."),
            );
        } else {
            self.differs(
                "files",
                Breaking,
                notice!("Files that were taken before would not be taken any more."),
            );
        }
    }

    pub(super) fn text(&mut self, before: &Text, after: &Text) {
        let Text { long, at_most: _, format } = before;
        match before.limit().cmp(&after.limit()) {
            std::cmp::Ordering::Less => {
                self.differs("at_most", Compatible, notice!("There is room for more words than before."))
            }
            std::cmp::Ordering::Equal if *long != after.long => {
                self.differs("look", Cosmetic, notice!("The same words, in one line or more."));
            }
            std::cmp::Ordering::Equal => {}
            std::cmp::Ordering::Greater => {
                self.differs(
                    "at_most",
                    Breaking,
                    notice!("Words that were taken before would be too many now."),
                );
            }
        }
        match (format, &after.format) {
            (was, is) if was == is => {}
            (Some(_), None) => self.differs(
                "format",
                Compatible,
                notice!("Any words are taken now; those before are among them."),
            ),
            _ => self.differs(
                "format",
                Breaking,
                notice!("Words that were taken before would not be taken any more."),
            ),
        }
    }
}
