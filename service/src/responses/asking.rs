//! A questionnaire as it is put before one respondent.

use std::borrow::Cow;

use domain::answer::Answers;
use domain::profile::Profile;
use domain::questionnaire::{Page, Questionnaire, Seen, Sheet, Tongue, minutes};

/// What one respondent is asked: in their order, with what is known of them beside their answers.
pub(crate) struct Asking<'a> {
    pub(crate) questionnaire: &'a Questionnaire,
    /// What their order is made of, where anything is random.
    pub(crate) seed: Option<u32>,
    pub(crate) profile: Profile,
    /// How their language writes what texts recall.
    pub(crate) tongue: &'a dyn Tongue,
}

impl<'a> Asking<'a> {
    pub(crate) fn seen(&self, answers: &Answers) -> Seen {
        self.asked(answers).seen(answers, &self.profile)
    }

    pub(crate) fn page_to_go_on(&self, answers: &Answers) -> Option<usize> {
        self.asked(answers).page_to_go_on(answers, &self.profile)
    }

    pub(crate) fn pages(&self, sheet: Sheet, answers: &Answers) -> Vec<Page> {
        self.asked(answers).pages_for(sheet, answers, &self.profile)
    }

    pub(crate) fn pages_recalling_no_answer(&self, sheet: Sheet, answers: &Answers) -> Vec<Page> {
        let recalling = self.arranged().into_owned().recalling_no_answer(&self.profile);
        recalling.pages_for(sheet, answers, &self.profile)
    }

    fn asked(&self, answers: &Answers) -> Cow<'a, Questionnaire> {
        let mut asked = self.arranged();
        if asked.recalls() {
            asked = Cow::Owned(asked.into_owned().recalling(answers, &self.profile, self.tongue));
        }
        asked
    }

    /// How long these pages take, with those after them, in minutes.
    pub(crate) fn minutes_from(&self, sheet: Sheet, answers: &Answers) -> u16 {
        let first = match sheet {
            Sheet::Page(index) => index,
            Sheet::All => 0,
        };
        let pages = self.asked(answers).pages.get(first..).unwrap_or_default().to_vec();
        minutes(&Questionnaire::new(pages))
    }

    fn arranged(&self) -> Cow<'a, Questionnaire> {
        let asked = Cow::Borrowed(self.questionnaire);
        match self.seed.filter(|_| asked.is_shuffled()) {
            Some(seed) => Cow::Owned(asked.into_owned().arranged(seed)),
            None => asked,
        }
    }
}
