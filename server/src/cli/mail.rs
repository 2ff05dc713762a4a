mod plan;

use std::path::PathBuf;

use clap::Subcommand;
use domain::id::MailingId;
use domain::mailing::{Stage, Standing, State};
use domain::segment::Segment;
use serde_json::{Value, json};
use service::mailings::{self, Bounced, Shown, StageCount};
use service::{Actor, Service};

use super::Refusal;
use super::open::open;
use super::output::{json as printed, print, read, taken_part};
use crate::settings::Settings;
use plan::{Given, Plan};

/// Plan, start, stop and follow mailings; a running server sends them
#[derive(Debug, Subcommand)]
pub(super) enum Mail {
    /// Look whether the mail server that the settings name can be reached and lets us in
    #[command(after_help = "Example:\n  canvass mail check")]
    Check,
    /// Plan a mailing, and print whom it would go to; nothing is sent before it is started, or starts by itself
    #[command(
        after_help = "Examples:\n  canvass mail plan stronger-together\n  canvass mail plan stronger-together --kind reminder --division lita --rest-days 3\n  canvass mail plan stronger-together --kind reminder --after-days 7 --at 09:00 --below target\n  canvass mail plan stronger-together --points 5 --seed 2026\n  canvass mail plan stronger-together --value library_type=academic --only \"roster.joined >= 2020\"\n  canvass mail plan stronger-together --starts 2026-12-08T09:00\n  canvass mail plan stronger-together --subject \"{{campaign}}\" --text invitation.txt --html invitation.html"
    )]
    Plan(Box<Plan>),
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
    /// Note addresses that take no mail, from a mail that a mail server wrote back, or from a list with one address on each line
    #[command(
        after_help = "Examples:\n  canvass mail bounces undelivered.eml\n  canvass mail bounces addresses.txt"
    )]
    Bounces {
        /// The file, or - for standard input; can be given several times
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
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
        let given = match &self {
            Mail::Plan(plan) => plan.given()?,
            _ => Given::default(),
        };
        let service = open(settings).await?;
        let actor = Actor::Operator;
        match self {
            Mail::Check => {
                let from = mailings::check_way_out(&service, &actor).await?;
                print(&format!("The mail server is there. Mail comes from {from}.\n"), None)?;
            }
            Mail::Plan(plan) => {
                let slug = plan.slug.clone();
                let language = mailings::language(&service, &actor, &slug).await?;
                let new = plan.mailing(given, &language);
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
            Mail::Bounces { files } => {
                for file in files {
                    let told = mailings::note_bounces(&service, &actor, &read(&file)?).await;
                    let Bounced { noted, known, passing } =
                        told.map_err(|why| Refusal(format!("{}: {why}", file.display())))?;
                    let members = if noted == 1 { "member gets" } else { "members get" };
                    print(
                        &format!(
                            "{noted} {members} no mail any more; {known} told before or no member's, {passing} refused for another reason than their address.\n"
                        ),
                        None,
                    )?;
                }
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

/// Whom a mailing would go to, and who is left out and why.
fn planned(shown: &Shown, slug: &str) -> String {
    if let Some(why) = &shown.unclear {
        return format!("{} {}\nIt cannot start as it is: {why}\n", shown.mailing.kind, shown.mailing.id);
    }
    let numbers = shown.numbers.as_ref();
    let count = |wanted| numbers.map_or(0, |numbers| numbers.count(&Segment::Whole, wanted));
    let mut text = format!("{} {}\n", shown.mailing.kind, shown.mailing.id);
    for standing in Standing::ALL {
        let members = count(standing);
        if members > 0 || standing == Standing::Included {
            text.push_str(&format!("  {:12} {members:>7}\n", standing.as_str()));
        }
    }
    if let Some((sample, drawn)) =
        shown.mailing.sample.zip(numbers.and_then(|numbers| numbers.drawn.as_ref()))
    {
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
                "note": mailing.note.as_ref().map(ToString::to_string).unwrap_or_default(),
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
        if let Some(note) = mailing.note.as_ref().filter(|_| mailing.state == State::Planned) {
            text.push_str(&format!("  {note}\n"));
        }
        if mailing.state != State::Planned {
            text.push_str(&format!(
                "  {} waiting, {} sent, {} failed, {} left out; {} of their members have opened the survey, {} {}\n",
                outline["waiting"],
                outline["sent"],
                outline["failed"],
                outline["skipped"],
                outline["opened"],
                outline["answered"],
                taken_part(listed.campaign.document.privacy)
            ));
        }
    }
    print(&text, None)
}
