use domain::mailing::{Fault, Flaw, Place, Recalled, TO_BE_SAID};
use domain::notice::Notice;

use crate::say;
use crate::words::sentence;

/// What is wrong with what was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// This is no number of days in which who got mail is left out.
    RestDays(String),
    /// This is the key of no part of the membership.
    Audience(String),
    /// Both the campaign's target and another share were given.
    TwoShares,
    /// This is no share.
    Share(String),
    /// This is no number of members.
    Sample(String),
    /// This is no number of percentage points.
    Points(String),
    /// Both the size of a sample and its margin were given.
    TwoSizes,
    /// This is no seed.
    Seed(String),
    /// This is no moment at which to start.
    Moment(String),
    /// Days after the opening were given without a time of the day.
    NoTime,
    /// This is no number of days after the opening.
    Days(String),
    /// Both a date and days after the opening were given.
    TwoStarts,
    /// The letter has a flaw.
    Letter(Flaw),
    /// What was found out elsewhere, as a clause.
    Told(Notice),
}

impl Wrong {
    /// What it is and what to do, in the language of the page.
    pub(super) fn said(&self) -> String {
        match self {
            Wrong::RestDays(written) => say::mail_wrong_rest(written),
            Wrong::Audience(written) => say::mail_wrong_audience(written),
            Wrong::TwoShares => say::mail_wrong_both(),
            Wrong::Share(written) => say::mail_wrong_below(written),
            Wrong::Sample(written) => say::mail_wrong_sample(written),
            Wrong::Points(written) => say::mail_wrong_points(written),
            Wrong::TwoSizes => say::mail_wrong_sizes(),
            Wrong::Seed(written) => say::mail_wrong_seed(written, u32::MAX.to_string()),
            Wrong::Moment(written) => say::mail_wrong_moment(written),
            Wrong::NoTime => say::mail_wrong_time(),
            Wrong::Days(written) => say::mail_wrong_days(written),
            Wrong::TwoStarts => say::mail_wrong_starts(),
            Wrong::Letter(flaw) => flawed(flaw),
            Wrong::Told(what) => sentence(&say::notice(what)),
        }
    }
}

/// The field of a part of a letter.
pub(super) fn field(flaw: &Flaw) -> &'static str {
    match flaw.place {
        Place::Subject => "subject",
        Place::Text => "text",
        Place::Html => "html",
    }
}

/// What is wrong with a letter, and what to do.
pub(in crate::pages) fn flawed(Flaw { place, fault }: &Flaw) -> String {
    const LINK: &str = "{{link}}";
    match (place, fault) {
        (Place::Subject, Fault::Empty) => say::mail_subject_empty(),
        (Place::Subject, Fault::Long(most)) => say::mail_subject_long(most.to_string()),
        (Place::Subject, Fault::Link) => say::mail_subject_link(LINK),
        (Place::Subject, Fault::Unknown(name)) => say::mail_subject_unknown(name, Recalled::known()),
        (Place::Text, Fault::Empty) => say::mail_text_empty(),
        (Place::Text, Fault::Long(most)) => say::mail_text_long(most.to_string()),
        (Place::Text, Fault::NoLink) => say::mail_text_no_link(LINK),
        (Place::Text, Fault::Link) => say::mail_text_link(LINK),
        (Place::Text, Fault::Unsaid) => say::mail_text_unsaid(TO_BE_SAID),
        (Place::Text, Fault::Unknown(name)) => say::mail_text_unknown(name, Recalled::known()),
        (Place::Html, Fault::Long(most)) => say::mail_html_long(most.to_string()),
        (Place::Html, Fault::NoLink) => say::mail_html_no_link("<a href=\"{{link}}\">"),
        (Place::Html, Fault::Link) => say::mail_html_link(LINK),
        (Place::Html, Fault::Unknown(name)) => say::mail_html_unknown(name, Recalled::known()),
        (_, Fault::Fetches(what)) => say::mail_html_fetches(what),
        (_, Fault::Foreign(what)) => say::mail_html_foreign(what),
        (_, Fault::Misplaced(place)) => say::mail_html_misplaced(place, "<a href>"),
        (_, Fault::Address(address)) => say::mail_html_address(address, LINK, "{{opt_out}}"),
        (_, Fault::Cut) => say::mail_html_cut(),
        (_, Fault::Lines | Fault::Empty | Fault::NoLink | Fault::Unsaid) => say::mail_subject_lines(),
    }
}
