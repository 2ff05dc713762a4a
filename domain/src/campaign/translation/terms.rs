//! Terms to agree to, in the languages of a campaign.

use std::collections::BTreeMap;

use super::Texts;
use crate::campaign::Document;
use crate::id::QuestionId;
use crate::language::Language;
use crate::questionnaire::{Kind, TermsDigest};

/// The digests of terms in each language, by their questions.
pub(super) type Digests = BTreeMap<QuestionId, Vec<TermsDigest>>;

impl Document {
    /// The translations that members read: all but those of terms whose original has changed since.
    pub fn read_in(&self, language: &Language) -> Texts {
        let mut texts = self.translations.get(language).cloned().unwrap_or_default();
        for (place, source) in self.agreed_to() {
            let of = texts.get(&place).and_then(|translated| translated.of.as_ref());
            if of.is_some_and(|of| *of != source) {
                texts.remove(&place);
            }
        }
        texts
    }

    /// The texts that somebody agrees to, by their places.
    pub(in crate::campaign) fn agreed_to(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for question in self.questionnaire.questions() {
            if let Kind::Consent(consent) = &question.answer {
                for (field, text) in
                    [("text", &question.text), ("terms", &consent.terms), ("agree", &consent.label)]
                {
                    found.insert(format!("questions.{}.{field}", question.id), text.clone());
                }
            }
        }
        found
    }

    /// Notes with its terms how they read in each of its languages, so that agreement to any of them is taken.
    pub fn note_terms(&mut self) {
        let digests = self.digests_of_terms();
        self.keep_digests(&digests);
    }

    pub(super) fn digests_of_terms(&self) -> Digests {
        let mut found = Digests::new();
        if self.agreed_to().is_empty() {
            return found;
        }
        for language in self.languages() {
            for question in self.translated(language).0.questionnaire.questions() {
                if let Some(terms) = question.terms() {
                    found.entry(question.id.clone()).or_default().push(terms);
                }
            }
        }
        found
    }

    pub(super) fn keep_digests(&mut self, digests: &Digests) {
        for question in self.questionnaire.pages.iter_mut().flat_map(|page| &mut page.questions) {
            if let Kind::Consent(consent) = &mut question.answer {
                consent.in_each_language = digests.get(&question.id).cloned().unwrap_or_default();
            }
        }
    }
}
