//! What is wrong with one number or one text.

use super::Fault;
use crate::answer::field;
use crate::decimal::Decimal;
use crate::questionnaire::{Number, Text};

impl Number {
    /// Why this number cannot be given.
    pub(super) fn misfit(&self, given: Decimal) -> Option<Fault> {
        let (from, to) = (self.from, self.to);
        if !given.fits(self.decimals) {
            Some(self.too_precise())
        } else if !(from..=to).contains(&given) {
            Some(Fault::OutOfRange { from, to })
        } else if !self.is_step(given) {
            Some(Fault::OffStep { from, step: self.step() })
        } else {
            None
        }
    }

    /// Why what was written is no number here.
    pub(super) fn misread(&self, written: &str) -> Fault {
        let is_number =
            field::decimal(written, self.decimals).is_some_and(|(_, given)| given > self.decimals);
        if is_number { self.too_precise() } else { Fault::NotANumber }
    }

    fn too_precise(&self) -> Fault {
        match self.decimals {
            0 => Fault::NotANumber,
            decimals => Fault::TooPrecise { decimals },
        }
    }
}

impl Text {
    /// Why these words cannot be given.
    pub(super) fn misfit(&self, words: &str) -> Option<Fault> {
        let given = words.chars().count();
        if given > usize::from(self.limit()) {
            let given = u32::try_from(given).unwrap_or(u32::MAX);
            return Some(Fault::TooLong { at_most: self.limit(), given });
        }
        self.format.filter(|format| !format.fits(words)).map(Fault::NotOfFormat)
    }
}
