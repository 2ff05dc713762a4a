use std::path::PathBuf;

use app::say;
use clap::Args;
use domain::expression::Expression;
use domain::id::DivisionId;
use domain::language::Language;
use domain::mailing::{Audience, Below, Kind, Letter, Sample, Size};
use domain::moment::Moment;
use domain::schedule::Start;
use domain::segment::{Combination, Segment};
use service::mailings::{NewMailing, Whom};

use crate::cli::Refusal;
use crate::cli::output::read_text;

/// What a mailing says, whom it is for, and when it starts.
#[derive(Debug, Args)]
pub(in crate::cli) struct Plan {
    /// The campaign's slug
    pub(super) slug: String,
    /// What it is for: invitation, reminder, thanks (for who has answered) or heard (what was heard, for all who were invited)
    #[arg(long, default_value_t = Kind::Invitation)]
    kind: Kind,
    /// The subject, instead of the usual one
    #[arg(long)]
    subject: Option<String>,
    /// A file with the text, instead of the usual one, or - for standard input
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// A file with the HTML, instead of what is made of the text
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Only to members of this division; can be given several times
    #[arg(long, value_name = "ID")]
    division: Vec<DivisionId>,
    /// To members of no division, alone or beside those of --division
    #[arg(long)]
    no_division: bool,
    /// Only to members who hold exactly these divisions, as in alcts+lita; can be given several times
    #[arg(long, value_name = "IDS")]
    combination: Vec<Combination>,
    /// Only to members with this value of an attribute of the roster; several values of one attribute add up
    #[arg(long, value_name = "ATTRIBUTE=VALUE", value_parser = value)]
    value: Vec<Segment>,
    /// Only to members of whom this condition on the roster holds
    #[arg(long, value_name = "CONDITION")]
    only: Option<Expression>,
    /// Leave out who got mail in the last so many days
    #[arg(long, value_name = "DAYS", default_value_t = 0)]
    rest_days: u16,
    /// A reminder: only to divisions of which fewer than so many per cent of those invited have answered when it starts; or `target`,
    /// for the campaign's own
    #[arg(long, value_name = "PERCENT|target")]
    below: Option<Below>,
    /// An invitation: only to a sample of so many members, drawn from each combination of divisions in proportion
    #[arg(long, value_name = "MEMBERS", conflicts_with = "points", value_parser = clap::value_parser!(u32).range(1..))]
    sample: Option<u32>,
    /// An invitation: only to a sample by which each division is known within so many percentage points
    #[arg(long, value_name = "POINTS", value_parser = clap::value_parser!(u8).range(1..=50))]
    points: Option<u8>,
    /// What the draw of a sample begins from, so that it can be repeated; by default a number that nobody has chosen
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u32>,
    /// Starts by itself on this date at this time, in the campaign's time zone
    #[arg(long, value_name = "DATE-TIME", conflicts_with_all = ["after_days", "at"])]
    starts: Option<Moment>,
    /// Starts by itself so many days after the campaign's opening
    #[arg(long, value_name = "DAYS", requires = "at", value_parser = clap::value_parser!(u16).range(0..=365))]
    after_days: Option<u16>,
    /// At this time of that day
    #[arg(long, value_name = "TIME", requires = "after_days")]
    at: Option<Moment>,
}

/// The parts of a letter that files hold.
#[derive(Default)]
pub(super) struct Given {
    text: Option<String>,
    html: Option<String>,
}

impl Plan {
    /// What files say instead of the usual letter.
    pub(super) fn given(&self) -> Result<Given, Refusal> {
        let read = |file: &Option<PathBuf>| file.as_deref().map(read_text).transpose();
        Ok(Given { text: read(&self.text)?, html: read(&self.html)? })
    }

    /// The mailing to a campaign in this language; its letter is the usual one but for what is given instead.
    pub(super) fn mailing(self, given: Given, language: &Language) -> NewMailing {
        let Self { kind, below, rest_days, .. } = self;
        let usual = say::usual(language, kind);
        let letter = Letter {
            subject: self.subject.unwrap_or(usual.subject),
            text: given.text.unwrap_or(usual.text),
            html: given.html.unwrap_or(usual.html),
        };
        let none = self.no_division.then(|| Segment::Combination(Combination::default()));
        let held = self.division.into_iter().map(Segment::Division).chain(none);
        let exact = self.combination.into_iter().map(Segment::Combination);
        let audience = Audience { segments: held.chain(exact).chain(self.value).collect(), only: self.only };
        let size = self.sample.map(Size::Members).or(self.points.map(Size::Points));
        let seed = self.seed.unwrap_or_else(service::secrets::seed);
        let sample = size.map(|size| Sample { size, seed });
        let after = self.after_days.zip(self.at).map(|(days, at)| Start::AfterOpening { days, at });
        let starts = self.starts.map(Start::On).or(after);
        NewMailing { whom: Whom { kind, audience, below, sample, rest_days }, letter, starts }
    }
}

/// A value of an attribute.
fn value(text: &str) -> Result<Segment, String> {
    match Segment::from_key(text) {
        Some(value @ Segment::Value { .. }) => Ok(value),
        _ => Err("write an attribute and its value, as in library_type=academic".to_owned()),
    }
}
