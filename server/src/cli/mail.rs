use std::path::PathBuf;

use clap::Subcommand;
use domain::expression::Expression;
use domain::id::{DivisionId, MailingId};
use domain::mailing::{Audience, Below, Kind, Sample, Size, Stage, Standing, State};
use domain::moment::Moment;
use domain::schedule::Start;
use domain::segment::{Combination, Segment};
use serde_json::{Value, json};
use service::mailings::{self, NewMailing, Shown, StageCount, Whom};
use service::{Actor, Service};

use super::Refusal;
use super::open::open;
use super::output::{json as printed, print, read_text};
use crate::settings::Settings;

/// Plan, start, stop and follow mailings; a running server sends them
#[derive(Debug, Subcommand)]
pub(super) enum Mail {
    /// Look whether the mail server that the settings name can be reached and lets us in
    #[command(after_help = "Example:\n  canvass mail check")]
    Check,
    /// Plan a mailing, and print whom it would go to; nothing is sent before it is started, or starts by itself
    #[command(
        after_help = "Examples:\n  canvass mail plan stronger-together\n  canvass mail plan stronger-together --kind reminder --division lita --rest-days 3\n  canvass mail plan stronger-together --kind reminder --after-days 7 --at 09:00 --below target\n  canvass mail plan stronger-together --points 5 --seed 2026\n  canvass mail plan stronger-together --value library_type=academic --only \"roster.joined >= 2020\"\n  canvass mail plan stronger-together --starts 2026-12-08T09:00\n  canvass mail plan stronger-together --subject \"{{campaign}}\" --text invitation.txt"
    )]
    Plan {
        /// The campaign's slug
        slug: String,
        /// What it is for: invitation, reminder, thanks (for who has answered) or heard (what was heard, for all who were invited)
        #[arg(long, default_value_t = Kind::Invitation)]
        kind: Kind,
        /// The subject, instead of the usual one
        #[arg(long)]
        subject: Option<String>,
        /// A file with the text, instead of the usual one, or - for standard input
        #[arg(long, value_name = "FILE")]
        text: Option<PathBuf>,
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
    },
    /// Start a mailing that is planned
    #[command(
        after_help = "Example:\n  canvass mail start stronger-together 0197a8c2-5a4e-7c11-9d3b-1f2e3d4c5b6a"
    )]
    Start {
        /// The campaign's slug
        slug: String,
        /// The mailing's id, as `plan` and `status` print it
        id: String,
    },
    /// Stop a mailing for now
    #[command(
        after_help = "Example:\n  canvass mail pause stronger-together 0197a8c2-5a4e-7c11-9d3b-1f2e3d4c5b6a"
    )]
    Pause {
        /// The campaign's slug
        slug: String,
        /// The mailing's id
        id: String,
    },
    /// Let a mailing go on
    #[command(
        after_help = "Example:\n  canvass mail resume stronger-together 0197a8c2-5a4e-7c11-9d3b-1f2e3d4c5b6a"
    )]
    Resume {
        /// The campaign's slug
        slug: String,
        /// The mailing's id
        id: String,
    },
    /// Print the mailings of a campaign and how far they have come
    #[command(after_help = "Example:\n  canvass mail status stronger-together --json")]
    Status {
        /// The campaign's slug
        slug: String,
        /// One JSON document
        #[arg(long)]
        json: bool,
    },
}

impl Mail {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let text = match &self {
            Mail::Plan { text: Some(file), .. } => Some(read_text(file)?),
            _ => None,
        };
        let service = open(settings).await?;
        let actor = Actor::Operator;
        match self {
            Mail::Check => {
                let from = mailings::check_way_out(&service, &actor).await?;
                print(&format!("The mail server is there. Mail comes from {from}.\n"), None)?;
            }
            Mail::Plan {
                slug,
                kind,
                subject,
                division,
                no_division,
                combination,
                value,
                only,
                rest_days,
                below,
                sample,
                points,
                seed,
                starts,
                after_days,
                at,
                ..
            } => {
                let mut letter = mailings::usual(kind);
                letter.subject = subject.unwrap_or(letter.subject);
                letter.text = text.unwrap_or(letter.text);
                let none = no_division.then(|| Segment::Combination(Combination::default()));
                let exact = combination.into_iter().map(Segment::Combination);
                let held = division.into_iter().map(Segment::Division).chain(none);
                let audience = Audience { segments: held.chain(exact).chain(value).collect(), only };
                let size = sample.map(Size::Members).or(points.map(Size::Points));
                let seed = seed.unwrap_or_else(service::secrets::seed);
                let sample = size.map(|size| Sample { size, seed });
                let after = after_days.zip(at).map(|(days, at)| Start::AfterOpening { days, at });
                let starts = starts.map(Start::On).or(after);
                let whom = Whom { kind, audience, below, sample, rest_days };
                let new = NewMailing { whom, letter, starts };
                let id = mailings::plan(&service, &actor, &slug, None, new).await?;
                let shown = mailings::show(&service, &actor, &slug, id).await?;
                print(&planned(&shown, &slug), None)?;
            }
            Mail::Start { slug, id } => {
                let mails = mailings::start(&service, &actor, &slug, named(&id)?).await?;
                print(&format!("{mails} mails wait. A running server sends them.\n"), None)?;
            }
            Mail::Pause { slug, id } => {
                mailings::pause(&service, &actor, &slug, named(&id)?).await?;
                print(&format!("Stopped. Go on: canvass mail resume {slug} {id}\n"), None)?;
            }
            Mail::Resume { slug, id } => {
                mailings::resume(&service, &actor, &slug, named(&id)?).await?;
                print("It goes on. A running server sends what waits.\n", None)?;
            }
            Mail::Status { slug, json } => status(&service, &slug, json).await?,
        }
        service.stop().await;
        Ok(())
    }
}

fn named(id: &str) -> Result<MailingId, Refusal> {
    serde_json::from_value(Value::from(id))
        .map_err(|_| Refusal(format!("'{id}' is no id of a mailing: see canvass mail status")))
}

/// A value of an attribute.
fn value(text: &str) -> Result<Segment, String> {
    match Segment::from_key(text) {
        Some(value @ Segment::Value { .. }) => Ok(value),
        _ => Err("write an attribute and its value, as in library_type=academic".to_owned()),
    }
}

/// Whom a mailing would go to, and who is left out and why.
fn planned(shown: &Shown, slug: &str) -> String {
    let numbers = shown.numbers.as_ref();
    let count = |wanted| numbers.map_or(0, |numbers| numbers.count(&Segment::Whole, wanted));
    let mut text = format!("{} {}\n", shown.mailing.kind, shown.mailing.id);
    for standing in Standing::ALL {
        let members = count(standing);
        if members > 0 || standing == Standing::Included {
            text.push_str(&format!("  {:12} {members:>7}\n", standing.as_str()));
        }
    }
    if let Some((sample, drawn)) = shown.mailing.sample.zip(numbers.and_then(|numbers| numbers.drawn.as_ref())) {
        let drawn: u32 = drawn.values().sum();
        text.push_str(&format!("  {:12} {drawn:>7}  by seed {}\n", "drawn", sample.seed));
    }
    let start = match (shown.mailing.starts, shown.starts_at) {
        (None, _) => format!("Start it: canvass mail start {slug} {}\n", shown.mailing.id),
        (Some(_), Some(at)) => {
            let at = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
            format!("It starts by itself {}.\n", at.strftime("%Y-%m-%d %H:%M UTC"))
        }
        (Some(_), None) => "It starts by itself, after the campaign has opened.\n".to_owned(),
    };
    text + &start
}

async fn status(service: &Service, slug: &str, as_json: bool) -> Result<(), Refusal> {
    let listed = mailings::list(service, &Actor::Operator, slug).await?;
    let outlines: Vec<Value> = listed
        .mailings
        .iter()
        .map(|mailing| {
            let own: Vec<&StageCount> =
                listed.stages.iter().filter(|count| count.mailing == mailing.id).collect();
            let at = |stages: &[Stage]| -> u32 {
                own.iter().filter(|count| stages.contains(&count.stage)).map(|count| count.mails).sum()
            };
            json!({
                "id": mailing.id,
                "kind": mailing.kind.as_str(),
                "state": mailing.state.as_str(),
                "subject": mailing.letter.subject,
                "audience": mailing.audience.segments,
                "only": mailing.audience.only,
                "below": mailing.below.map(|below| below.to_string()),
                "starts": mailing.starts,
                "note": mailing.note,
                "waiting": at(&[Stage::Waiting, Stage::Claimed, Stage::Sending]),
                "sent": at(&[Stage::Sent]),
                "failed": at(&[Stage::Failed]),
                "skipped": at(&[Stage::Skipped]),
                "opened": own.iter().map(|count| count.opened).sum::<u32>(),
                "answered": own.iter().map(|count| count.answered).sum::<u32>(),
                "perhaps_twice": own.iter().map(|count| count.doubted).sum::<u32>(),
            })
        })
        .collect();
    if as_json {
        return print(&printed(&outlines)?, None);
    }
    if outlines.is_empty() {
        return print(&format!("No mail was planned yet. Plan some: canvass mail plan {slug}\n"), None);
    }
    let mut text = String::new();
    for (mailing, outline) in listed.mailings.iter().zip(&outlines) {
        text.push_str(&format!("{} {} {}\n", mailing.id, mailing.kind, mailing.state));
        if mailing.state == State::Planned && mailing.starts.is_some() {
            text.push_str("  starts by itself\n");
        }
        if mailing.state == State::Planned && !mailing.note.is_empty() {
            text.push_str(&format!("  {}\n", mailing.note));
        }
        if mailing.state != State::Planned {
            text.push_str(&format!(
                "  {} waiting, {} sent, {} failed, {} left out; {} of their members have opened the survey, {} answered\n",
                outline["waiting"],
                outline["sent"],
                outline["failed"],
                outline["skipped"],
                outline["opened"],
                outline["answered"]
            ));
        }
    }
    print(&text, None)
}
