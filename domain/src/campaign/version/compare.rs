//! Two documents side by side.

use std::collections::BTreeSet;

use super::question::{self, moved};
use super::{Class, Difference, Meaning, Meanings, Translations, wording};
use crate::campaign::Document;
use crate::id::{PageId, QuestionId};
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Page, Question, Questionnaire};

/// The most characters of a text that is quoted in the name of a difference.
const QUOTED: usize = 60;

/// The differences of two documents, as they are found.
pub(super) struct Comparison<'a> {
    pub(super) said: &'a Meanings,
    pub(super) spoken: &'a Translations,
    pub(super) found: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    /// All differences of the version that is asked and the one that is proposed, which keeps what it does not ask any more.
    pub(super) fn of(
        current: &Document,
        spoken: &'a Translations,
        proposed: &Document,
        said: &'a Meanings,
    ) -> Self {
        let mut comparison = Self { said, spoken, found: Vec::new() };
        comparison.document(current, proposed);
        comparison.questionnaire(&current.questionnaire, &proposed.questionnaire);
        comparison.cascade(current, proposed);
        comparison
    }

    /// The questions that are to be asked anew, in the order in which the differences were found.
    pub(super) fn renewed(&self) -> Vec<QuestionId> {
        let breaking = self.found.iter().filter(|difference| difference.class == Class::Breaking);
        let mut known = BTreeSet::new();
        breaking
            .flat_map(|difference| &difference.questions)
            .filter(|id| known.insert(*id))
            .cloned()
            .collect()
    }

    pub(super) fn add(
        &mut self,
        place: impl Into<String>,
        what: Notice,
        class: Class,
        reason: Notice,
    ) -> &mut Difference {
        self.found.push(Difference {
            place: place.into(),
            questions: Vec::new(),
            what,
            before: None,
            after: None,
            class,
            reason,
            is_wording: false,
            is_said: false,
            asks_otherwise: false,
        });
        let last = self.found.len() - 1;
        &mut self.found[last]
    }

    /// Words that staff say the meaning of.
    pub(super) fn wording(
        &mut self,
        place: String,
        what: Notice,
        before: &str,
        after: &str,
        questions: &[QuestionId],
    ) {
        if before == after {
            return;
        }
        let said = self.said.get(&place).copied();
        let suggested = wording::suggested(before, after);
        let (class, reason) = match (said.unwrap_or(suggested), said.is_some()) {
            (Meaning::Same, true) => {
                (Class::Cosmetic, notice!("A correction: the words mean what they meant."))
            }
            (Meaning::Same, false) => (
                Class::Cosmetic,
                notice!("It looks like a correction: only signs, capitals or a letter differ."),
            ),
            (Meaning::Other, true) => (Class::Breaking, notice!("The words mean something else now.")),
            (Meaning::Other, false) => (
                Class::Breaking,
                notice!(
                    "The words may mean something else: more than a letter differs, or a number, or a word such as ‘not’."
                ),
            ),
        };
        let difference = self.add(place, what, class, reason);
        difference.is_wording = true;
        difference.is_said = said.is_some();
        difference.asks_otherwise = class == Class::Breaking;
        difference.questions = questions.to_vec();
        difference.quote(before, after);
    }

    fn questionnaire(&mut self, current: &Questionnaire, proposed: &Questionnaire) {
        let Questionnaire { pages, link_values, closed } = current;
        if *link_values != proposed.link_values {
            let reason = notice!("Links bring other values; answers keep what theirs brought.");
            self.add("link_values", notice!("The values that links bring"), Class::Compatible, reason)
                .asks_otherwise = true;
        }
        for page in &proposed.pages {
            match pages.iter().find(|own| own.id == page.id) {
                Some(before) => self.page(before, page),
                None => {
                    let what = notice!("The page ‘{page}’", page = quoted(&page.title));
                    self.add(format!("pages.{}", page.id), what, Class::Compatible, notice!("It is new."));
                }
            }
        }
        let order =
            |of: &Questionnaire| -> Vec<QuestionId> { of.questions().map(|own| own.id.clone()).collect() };
        let (before, after) = (order(current), order(proposed));
        if moved(&before, &after) {
            let reason = notice!("Questions come in another order; each asks what it asked.");
            self.add("questions", notice!("The order of the questions"), Class::Compatible, reason);
        }
        for question in proposed.questions() {
            let is_answered = question.answer.takes_answer();
            if closed.iter().any(|own| own.question.id == question.id) {
                let reason = notice!(
                    "A question of this name was closed in an earlier version. Give the new one an id of its own."
                );
                self.question(question, "", Class::Fixed, reason, true);
            } else if let Some(before) = current.question(question.id.as_str()) {
                question::compare(self, before, question);
                if page_of(current, question) != page_of(proposed, question) {
                    self.question(
                        question,
                        "page",
                        Class::Cosmetic,
                        notice!("It asks the same on another page."),
                        false,
                    );
                }
                let (was, is) = (question::reach(current, before), question::reach(proposed, question));
                if was != is && !question.answer.takes_answer() {
                    let reason = notice!("It is only read, by others now than before.");
                    self.question(question, "condition", Class::Compatible, reason, false);
                } else if was != is {
                    let reason = notice!(
                        "Others are asked it now than before, so its answers would come from other people."
                    );
                    self.question(question, "condition", Class::Breaking, reason, true);
                }
            } else if !is_answered {
                self.question(question, "", Class::Compatible, notice!("It is new, and only read."), false);
            } else if !question.answer.is_shown() {
                let reason =
                    notice!("It is new, and members do not see it. It is kept of who starts from now on.");
                self.question(question, "", Class::Compatible, reason, true);
            } else if question.required {
                let reason =
                    notice!("It is new. Who starts from now on cannot send without an answer to it.");
                self.question(question, "", Class::Compatible, reason, true);
            } else {
                self.question(
                    question,
                    "",
                    Class::Compatible,
                    notice!("It is new. Who starts from now on is asked it."),
                    true,
                );
            }
        }
        for question in current.questions().filter(|own| proposed.question(own.id.as_str()).is_none()) {
            let is_answered = question.answer.takes_answer();
            let reason = if is_answered {
                notice!("It is not asked any more. The answers to it stay on the dashboard.")
            } else {
                notice!("It is not shown any more. Nothing was answered to it.")
            };
            self.question(question, "", Class::Compatible, reason, is_answered);
        }
    }

    /// A difference of a question; `field` is empty for the question as a whole.
    pub(super) fn question(
        &mut self,
        question: &Question,
        field: &str,
        class: Class,
        reason: Notice,
        asks_otherwise: bool,
    ) {
        let place =
            if field.is_empty() { question.id.to_string() } else { format!("{}.{field}", question.id) };
        let difference = self.add(place, question::what(field, question), class, reason);
        difference.asks_otherwise = asks_otherwise;
        difference.questions = vec![question.id.clone()];
    }

    /// Tells what the last difference was and is.
    pub(super) fn quote(&mut self, before: &str, after: &str) {
        if let Some(last) = self.found.last_mut() {
            last.quote(before, after);
        }
    }

    /// Who is asked a question because of an answer to another one that is asked anew is another person than before.
    fn cascade(&mut self, current: &Document, proposed: &Document) {
        loop {
            let renewed = self.renewed();
            let depends = |question: &&Question| {
                let known = current.questionnaire.question(question.id.as_str()).is_some();
                let named = question::rests_on(&proposed.questionnaire, question);
                known
                    && question.answer.takes_answer()
                    && !renewed.contains(&question.id)
                    && named.into_iter().any(|id| renewed.contains(id))
            };
            let Some(question) = proposed.questionnaire.questions().find(depends) else { return };
            let cause = question::rests_on(&proposed.questionnaire, question)
                .into_iter()
                .find(|id| renewed.contains(*id))
                .and_then(|id| proposed.questionnaire.question(id.as_str()))
                .map_or_else(String::new, |cause| quoted(&cause.text));
            let reason = notice!("It depends on the answer to ‘{cause}’, which is asked anew.", cause);
            self.question(question, "condition", Class::Breaking, reason, true);
        }
    }
}

fn page_of<'a>(questionnaire: &'a Questionnaire, question: &Question) -> Option<&'a PageId> {
    let on = |page: &&Page| page.questions.iter().any(|own| own.id == question.id);
    questionnaire.pages.iter().find(on).map(|page| &page.id)
}

impl Difference {
    /// Tells what it was and what it is, where that is something.
    pub(super) fn quote(&mut self, before: &str, after: &str) {
        let words = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (self.before, self.after) = (words(before), words(after));
    }
}

/// The start of a text, as it is quoted.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
