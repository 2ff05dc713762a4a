use std::path::PathBuf;

use clap::Subcommand;
use domain::id::{DivisionId, MailingId};
use domain::mailing::{Kind, Stage, Standing, State};
use domain::segment::Segment;
use serde_json::{Value, json};
use service::mailings::{self, NewMailing, Shown, StageCount};
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
    /// Plan an invitation or a reminder, and print whom it would go to; nothing is sent
    #[command(
        after_help = "Examples:\n  canvass mail plan stronger-together\n  canvass mail plan stronger-together --kind reminder --division lita --rest-days 3\n  canvass mail plan stronger-together --subject \"{{campaign}}\" --text invitation.txt"
    )]
    Plan {
        /// The campaign's slug
        slug: String,
        /// What it is for: invitation or reminder
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
        /// Leave out who got mail in the last so many days
        #[arg(long, value_name = "DAYS", default_value_t = 0)]
        rest_days: u16,
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
            Mail::Plan { slug, kind, subject, division, rest_days, .. } => {
                let mut letter = mailings::usual(kind);
                letter.subject = subject.unwrap_or(letter.subject);
                letter.text = text.unwrap_or(letter.text);
                let audience = division.into_iter().map(Segment::Division).collect();
                let new = NewMailing { kind, letter, audience, rest_days };
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

/// Whom a mailing would go to, and who is left out and why.
fn planned(shown: &Shown, slug: &str) -> String {
    let count = |wanted: Standing| -> u32 {
        shown.standings.iter().filter(|(_, own, _)| *own == wanted).map(|(.., n)| n).sum()
    };
    let mut text = format!("{} {}\n", shown.mailing.kind, shown.mailing.id);
    for standing in Standing::ALL {
        let members = count(standing);
        if members > 0 || standing == Standing::Included {
            text.push_str(&format!("  {:12} {members:>7}\n", standing.as_str()));
        }
    }
    text + &format!("Start it: canvass mail start {slug} {}\n", shown.mailing.id)
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
                "waiting": at(&[Stage::Waiting, Stage::Claimed, Stage::Sending]),
                "sent": at(&[Stage::Sent]),
                "failed": at(&[Stage::Failed]),
                "skipped": at(&[Stage::Skipped]),
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
        if mailing.state != State::Planned {
            text.push_str(&format!(
                "  {} waiting, {} sent, {} failed, {} left out; {} of their members have answered\n",
                outline["waiting"],
                outline["sent"],
                outline["failed"],
                outline["skipped"],
                outline["answered"]
            ));
        }
    }
    print(&text, None)
}
