//! Two documents side by side, but for their questionnaires.

use super::Class;
use super::compare::Comparison;
use crate::campaign::Document;
use crate::notice;
use crate::notice::Notice;

fn registered() -> Notice {
    notice!("It was registered when the campaign opened, and what was registered stays as it is.")
}

fn before_start() -> Notice {
    notice!("Members read it before they start; no answer rests on it.")
}

pub(super) fn after_sending() -> Notice {
    notice!("Members read it after sending; no answer rests on it.")
}

impl Comparison<'_> {
    /// What is not part of the questionnaire.
    pub(super) fn document(&mut self, current: &Document, proposed: &Document) {
        // All fields are named, so that a new one is thought of here.
        let Document {
            format,
            slug,
            title,
            asks,
            intro,
            next,
            language,
            translations: _,
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
            ("title", notice!("The title"), title, &proposed.title, before_start()),
            ("asks", notice!("Who asks"), asks, &proposed.asks, before_start()),
            ("intro", notice!("The introduction"), intro, &proposed.intro, before_start()),
            ("next", notice!("What happens next"), next, &proposed.next, after_sending()),
        ] {
            if before != after {
                self.add(place, what, Class::Compatible, reason).quote(before, after);
            }
        }
        if *layout != proposed.layout {
            let reason = notice!("The same questions, shown one page at a time or all at once.");
            self.add("layout", notice!("What members see at once"), Class::Cosmetic, reason);
        }
        if *topics != proposed.topics {
            let reason = notice!("Topics only sort questions and assumptions.");
            self.add("topics", notice!("The topics"), Class::Cosmetic, reason);
        }
        if *quotas != proposed.quotas {
            let reason =
                notice!("Who has answered has; whoever begins from now on is counted by the new ones.");
            self.add("quotas", notice!("How many answers are taken"), Class::Compatible, reason);
        }
        self.translations(current, proposed);
        let language = (
            language == &proposed.language,
            notice!("The texts are kept under it. Ask in another language in a campaign of its own."),
        );
        for (place, what, (is_same, reason)) in [
            ("format", notice!("The format"), (*format == proposed.format, registered())),
            (
                "slug",
                notice!("The name in addresses"),
                (*slug == proposed.slug, notice!("Links that members have name it.")),
            ),
            ("language", notice!("The language"), language),
            (
                "privacy",
                notice!("What members are promised"),
                (
                    *privacy == proposed.privacy,
                    notice!(
                        "Members answered because of it, and it was registered when the campaign opened."
                    ),
                ),
            ),
            (
                "simulated",
                notice!("Whether answers are simulated"),
                (*simulated == proposed.simulated, notice!("Answers already given are of one kind.")),
            ),
            ("k", notice!("How many are published together"), (*k == proposed.k, registered())),
            ("alpha_bp", notice!("How sure verdicts are"), (*alpha_bp == proposed.alpha_bp, registered())),
            ("breakdowns", notice!("The breakdowns"), (*breakdowns == proposed.breakdowns, registered())),
            (
                "crossings",
                notice!("Which questions are counted together"),
                (*crossings == proposed.crossings, registered()),
            ),
            (
                "assumptions",
                notice!("The assumptions"),
                (
                    *assumptions == proposed.assumptions,
                    notice!(
                        "They were registered when the campaign opened. New ones can be added on the campaign's page."
                    ),
                ),
            ),
        ] {
            if !is_same {
                self.add(place, what, Class::Fixed, reason);
            }
        }
        self.sensitive(current, proposed);
    }

    /// A campaign that publishes small groups cannot take up a sensitive question.
    fn sensitive(&mut self, current: &Document, proposed: &Document) {
        let (fixed, needed) = (current.at_least_together(), proposed.at_least_together());
        if needed > fixed && current.k == proposed.k {
            let reason = notice!(
                "A sensitive question needs groups of {needed}; this campaign publishes groups of {fixed}, which was registered when it opened.",
                needed,
                fixed,
            );
            self.add("sensitive", notice!("A sensitive question"), Class::Fixed, reason);
        }
    }
}
