//! Two documents side by side.

use std::collections::{BTreeMap, BTreeSet};

use super::question::{self, moved};
use super::{Class, Difference, Meaning, Meanings, wording};
use crate::campaign::Document;
use crate::campaign::translation::Texts;
use crate::id::{PageId, QuestionId};
use crate::language::Language;
use crate::questionnaire::{Page, Question, Questionnaire};

/// The most characters of a text that is quoted in the name of a difference.
const QUOTED: usize = 60;

const REGISTERED: &str =
    "It was registered when the campaign opened, and what was registered stays as it is.";
const READ: &str = "It is the same that is asked, in a language that more members or fewer can read.";
const BEFORE_START: &str = "Members read it before they start; no answer rests on it.";
pub(super) const AFTER_SENDING: &str = "Members read it after sending; no answer rests on it.";

/// The texts in each language.
type Translations = BTreeMap<Language, Texts>;

/// The differences of two documents, as they are found.
pub(super) struct Comparison<'a> {
    said: &'a Meanings,
    pub(super) found: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    /// All differences of the version that is asked and the one that is proposed, which keeps what it does not ask any more.
    pub(super) fn of(current: &Document, proposed: &Document, said: &'a Meanings) -> Self {
        let mut comparison = Self { said, found: Vec::new() };
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
        what: impl Into<String>,
        class: Class,
        reason: &str,
    ) -> &mut Difference {
        self.found.push(Difference {
            place: place.into(),
            questions: Vec::new(),
            what: what.into(),
            before: None,
            after: None,
            class,
            reason: reason.to_owned(),
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
        what: String,
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
            (Meaning::Same, true) => (Class::Cosmetic, "A correction: the words mean what they meant."),
            (Meaning::Same, false) => {
                (Class::Cosmetic, "It looks like a correction: only signs, capitals or a letter differ.")
            }
            (Meaning::Other, true) => (Class::Breaking, "The words mean something else now."),
            (Meaning::Other, false) => (
                Class::Breaking,
                "The words may mean something else: more than a letter differs, or a number, or a word such as ‘not’.",
            ),
        };
        let difference = self.add(place, what, class, reason);
        difference.is_wording = true;
        difference.is_said = said.is_some();
        difference.asks_otherwise = class == Class::Breaking;
        difference.questions = questions.to_vec();
        difference.quote(before, after);
    }

    /// What is not part of the questionnaire.
    fn document(&mut self, current: &Document, proposed: &Document) {
        // All fields are named, so that a new one is thought of here.
        let Document {
            format,
            slug,
            title,
            asks,
            intro,
            next,
            language,
            translations,
            privacy,
            layout,
            simulated,
            k,
            alpha_bp,
            breakdowns,
            crossings,
            quotas,
            topics,
            questionnaire: _,
            assumptions,
        } = current;
        for (place, what, before, after, reason) in [
            ("title", "The title", title, &proposed.title, BEFORE_START),
            ("asks", "Who asks", asks, &proposed.asks, BEFORE_START),
            ("intro", "The introduction", intro, &proposed.intro, BEFORE_START),
            ("next", "What happens next", next, &proposed.next, AFTER_SENDING),
        ] {
            if before != after {
                self.add(place, what, Class::Compatible, reason).quote(before, after);
            }
        }
        if *layout != proposed.layout {
            let reason = "The same questions, shown one page at a time or all at once.";
            self.add("layout", "What members see at once", Class::Cosmetic, reason);
        }
        if *topics != proposed.topics {
            let reason = "Topics only sort questions and assumptions.";
            self.add("topics", "The topics", Class::Cosmetic, reason);
        }
        if *quotas != proposed.quotas {
            let reason = "Who has answered has; whoever begins from now on is counted by the new ones.";
            self.add("quotas", "How many answers are taken", Class::Compatible, reason);
        }
        self.translations(translations, &proposed.translations);
        let language = (
            language == &proposed.language,
            "The texts are kept under it. Ask in another language in a campaign of its own.",
        );
        for (place, what, (is_same, reason)) in [
            ("format", "The format", (*format == proposed.format, REGISTERED)),
            ("slug", "The name in addresses", (*slug == proposed.slug, "Links that members have name it.")),
            ("language", "The language", language),
            (
                "privacy",
                "What members are promised",
                (
                    *privacy == proposed.privacy,
                    "Members answered because of it, and it was registered when the campaign opened.",
                ),
            ),
            (
                "simulated",
                "Whether answers are simulated",
                (*simulated == proposed.simulated, "Answers already given are of one kind."),
            ),
            ("k", "How many are published together", (*k == proposed.k, REGISTERED)),
            ("alpha_bp", "How sure verdicts are", (*alpha_bp == proposed.alpha_bp, REGISTERED)),
            ("breakdowns", "The breakdowns", (*breakdowns == proposed.breakdowns, REGISTERED)),
            (
                "crossings",
                "Which questions are counted together",
                (*crossings == proposed.crossings, REGISTERED),
            ),
            (
                "assumptions",
                "The assumptions",
                (
                    *assumptions == proposed.assumptions,
                    "They were registered when the campaign opened. New ones can be added on the campaign's page.",
                ),
            ),
        ] {
            if !is_same {
                self.add(place, what, Class::Fixed, reason);
            }
        }
        self.sensitive(current, proposed);
    }

    /// What members read in other languages. A text that is translated anew can have another meaning, as one in the campaign's own.
    fn translations(&mut self, before: &Translations, after: &Translations) {
        let languages: BTreeSet<&Language> = before.keys().chain(after.keys()).collect();
        for language in languages {
            let none = Texts::new();
            let (old, new) = (before.get(language).unwrap_or(&none), after.get(language).unwrap_or(&none));
            let (mut more, mut less) = (0, 0);
            let places: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            for place in places {
                match (old.get(place), new.get(place)) {
                    (Some(was), Some(is)) => {
                        let own = place.strip_prefix("questions.").and_then(|rest| rest.split('.').next());
                        let own: Vec<QuestionId> = own.and_then(|id| id.parse().ok()).into_iter().collect();
                        let name = format!("translations.{language}.{place}");
                        if own.is_empty() && was.text != is.text {
                            let what = format!("The translation of {place} ({language})");
                            self.add(name, what, Class::Compatible, READ).quote(&was.text, &is.text);
                        } else {
                            let what = format!("The translation of {place} ({language})");
                            self.wording(name, what, &was.text, &is.text, &own);
                        }
                    }
                    (None, _) => more += 1,
                    (_, None) => less += 1,
                }
            }
            if more > 0 || less > 0 {
                let what = format!("Texts in another language ({language}): {more} more, {less} fewer");
                self.add(format!("translations.{language}"), what, Class::Compatible, READ);
            }
        }
    }

    /// A campaign that publishes small groups cannot take up a sensitive question.
    fn sensitive(&mut self, current: &Document, proposed: &Document) {
        let (fixed, needed) = (current.at_least_together(), proposed.at_least_together());
        if needed > fixed && current.k == proposed.k {
            let reason = format!(
                "A sensitive question needs groups of {needed}; this campaign publishes groups of {fixed}, which was registered when it opened."
            );
            self.add("sensitive", "A sensitive question", Class::Fixed, &reason);
        }
    }

    fn questionnaire(&mut self, current: &Questionnaire, proposed: &Questionnaire) {
        let Questionnaire { pages, link_values, closed } = current;
        if *link_values != proposed.link_values {
            let reason = "Links bring other values; answers keep what theirs brought.";
            self.add("link_values", "The values that links bring", Class::Compatible, reason)
                .asks_otherwise = true;
        }
        for page in &proposed.pages {
            match pages.iter().find(|own| own.id == page.id) {
                Some(before) => self.page(before, page),
                None => {
                    let what = format!("The page {}", quoted(&page.title));
                    self.add(format!("pages.{}", page.id), what, Class::Compatible, "It is new.");
                }
            }
        }
        let order =
            |of: &Questionnaire| -> Vec<QuestionId> { of.questions().map(|own| own.id.clone()).collect() };
        let (before, after) = (order(current), order(proposed));
        if moved(&before, &after) {
            let reason = "Questions come in another order; each asks what it asked.";
            self.add("questions", "The order of the questions", Class::Compatible, reason);
        }
        for question in proposed.questions() {
            let is_answered = question.answer.takes_answer();
            if closed.iter().any(|own| own.question.id == question.id) {
                let reason = "A question of this name was closed in an earlier version. Give the new one an id of its own.";
                self.question(question, "", Class::Fixed, reason, true);
            } else if let Some(before) = current.question(question.id.as_str()) {
                question::compare(self, before, question);
                if page_of(current, question) != page_of(proposed, question) {
                    self.question(
                        question,
                        "page",
                        Class::Cosmetic,
                        "It asks the same on another page.",
                        false,
                    );
                }
                let (was, is) = (question::reach(current, before), question::reach(proposed, question));
                if was != is && !question.answer.takes_answer() {
                    let reason = "It is only read, by others now than before.";
                    self.question(question, "condition", Class::Compatible, reason, false);
                } else if was != is {
                    let reason =
                        "Others are asked it now than before, so its answers would come from other people.";
                    self.question(question, "condition", Class::Breaking, reason, true);
                }
            } else if !is_answered {
                self.question(question, "", Class::Compatible, "It is new, and only read.", false);
            } else if !question.answer.is_shown() {
                let reason = "It is new, and members do not see it. It is kept of who starts from now on.";
                self.question(question, "", Class::Compatible, reason, true);
            } else if question.required {
                let reason = "It is new. Who starts from now on cannot send without an answer to it.";
                self.question(question, "", Class::Compatible, reason, true);
            } else {
                self.question(
                    question,
                    "",
                    Class::Compatible,
                    "It is new. Who starts from now on is asked it.",
                    true,
                );
            }
        }
        for question in current.questions().filter(|own| proposed.question(own.id.as_str()).is_none()) {
            let is_answered = question.answer.takes_answer();
            let reason = if is_answered {
                "It is not asked any more. The answers to it stay on the dashboard."
            } else {
                "It is not shown any more. Nothing was answered to it."
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
        reason: &str,
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
            let reason = "It depends on the answer to a question that is asked anew.";
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

/// The start of a text in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("‘{}…’", text[..end].trim_end()),
        None => format!("‘{text}’"),
    }
}
