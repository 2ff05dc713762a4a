use std::fmt;

use domain::decimal::Decimal;
use domain::language::Language;
use domain::moment::Moment;
use domain::questionnaire::{AsWritten, Tongue as _};

/// What letters and surveys say that neither staff nor the association has written, in the campaign's language.
pub trait Words: fmt::Debug + Send + Sync {
    /// A number that somebody answered.
    fn number(&self, language: &Language, number: Decimal) -> String;
    /// A date, a time, or both that somebody answered.
    fn moment(&self, language: &Language, moment: Moment) -> String;
    /// How long the survey takes.
    fn minutes(&self, language: &Language, minutes: u16) -> String;
    /// Until when it can be answered, as a clock in this time zone shows it.
    fn closes(&self, language: &Language, at: Moment, zone: &str) -> String;
    /// How to get no more mail, for a letter that does not say so itself.
    fn goodbye(&self, language: &Language, association: &str, opt_out: &str) -> String;
    /// The subject of a letter that is a test.
    fn test(&self, language: &Language, subject: &str) -> String;
    /// The name of whoever stands in as a reader where there is none.
    fn somebody(&self, language: &Language) -> String;
}

/// In English, where there is no catalogue.
#[derive(Debug)]
pub(crate) struct Plain;

impl Words for Plain {
    fn number(&self, _: &Language, number: Decimal) -> String {
        AsWritten.number(number)
    }

    fn moment(&self, _: &Language, moment: Moment) -> String {
        AsWritten.moment(moment)
    }

    fn minutes(&self, _: &Language, minutes: u16) -> String {
        match minutes {
            1 => "about 1 minute".to_owned(),
            minutes => format!("about {minutes} minutes"),
        }
    }

    fn closes(&self, _: &Language, at: Moment, zone: &str) -> String {
        format!("{at} ({zone})")
    }

    fn goodbye(&self, _: &Language, association: &str, opt_out: &str) -> String {
        format!(
            "You get this mail because you are a member of {association}. If you want no more mail like it: {opt_out}"
        )
    }

    fn test(&self, _: &Language, subject: &str) -> String {
        format!("[Test] {subject}")
    }

    fn somebody(&self, _: &Language) -> String {
        "A Member".to_owned()
    }
}
