mod convert;
mod listing;
mod revise;
mod schedule;

use std::path::PathBuf;

use clap::Subcommand;
use domain::campaign::translation::Coverage;
use domain::campaign::{Document, unwritten};
use domain::questionnaire::minutes;
use service::campaigns::Rare;
use service::registration::Registered;
use service::{Actor, campaigns, confirmations};

use super::Refusal;
use super::open::open;
use super::output::{json, mistakes, print, read_text, refused};
use crate::settings::Settings;

/// Bring, check, open and close campaigns
#[derive(Debug, Subcommand)]
pub(super) enum Campaign {
    /// Look for mistakes in a campaign document; needs no installation
    #[command(after_help = "Example:\n  canvass campaign check campaign.json")]
    Check {
        /// The document, or - for standard input
        file: PathBuf,
    },
    /// Look whether a draft can open with this installation's roster: whether answers can decide its assumptions
    #[command(after_help = "Example:\n  canvass campaign check-draft stronger-together")]
    CheckDraft {
        /// The campaign's slug
        slug: String,
    },
    /// Bring a campaign as a draft; a draft of the same slug is replaced
    #[command(after_help = "Example:\n  canvass campaign import campaign.json")]
    Import {
        /// The document, or - for standard input
        file: PathBuf,
    },
    /// Convert a questionnaire: from XLSForm, SurveyJS, LimeSurvey or Qualtrics, to XLSForm or SurveyJS; needs no installation
    ///
    /// Every item that is not carried over is named on standard error, by its place in the file.
    #[command(
        after_help = "Examples:\n  canvass campaign convert needs.xlsx > needs.json\n  canvass campaign check needs.json\n  canvass campaign import needs.json\n\n  canvass campaign export stronger-together | canvass campaign convert - --to xlsform --output form.xlsx\n  canvass campaign convert old.qsf --report losses.json --output new.json"
    )]
    Convert(convert::Convert),
    /// Print a campaign's document
    #[command(
        // Its --version names one of the campaign's.
        disable_version_flag = true,
        after_help = "Example:\n  canvass campaign export stronger-together --output campaign.json"
    )]
    Export {
        /// The campaign's slug
        slug: String,
        /// Write a file instead of printing
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// What members of this version were asked, instead of what is asked now
        #[arg(long, value_name = "NUMBER")]
        version: Option<i32>,
    },
    /// Propose a changed document as the next version of a campaign that members answer, and publish it
    ///
    /// Prints what differs and what that does to answers already given. Without --publish nothing reaches members: what is proposed
    /// waits in the editor. Changed words have to be called a correction, or their question asked anew.
    Revise(revise::Revise),
    /// List the versions that members were asked, with what each changed
    #[command(after_help = "Example:\n  canvass campaign versions stronger-together --json")]
    Versions {
        /// The campaign's slug
        slug: String,
        /// One JSON document
        #[arg(long)]
        json: bool,
    },
    /// Let members answer: a draft for the first time, or a paused campaign again
    #[command(after_help = "Example:\n  canvass campaign open stronger-together")]
    Open {
        /// The campaign's slug
        slug: String,
    },
    /// Stop taking answers for a while; what has been begun is kept
    #[command(after_help = "Example:\n  canvass campaign pause stronger-together")]
    Pause {
        /// The campaign's slug
        slug: String,
    },
    /// End a campaign for good
    #[command(after_help = "Example:\n  canvass campaign close stronger-together")]
    Close {
        /// The campaign's slug
        slug: String,
    },
    /// Say when a draft opens and a campaign closes by itself, and how long personal links work; print it, if nothing is named
    Schedule(schedule::Schedule),
    /// List all campaigns, the newest first
    #[command(after_help = "Example:\n  canvass campaign list --json")]
    List {
        /// One JSON document
        #[arg(long)]
        json: bool,
    },
    /// Show one campaign: its state, whom it has reached, and its open link
    #[command(after_help = "Example:\n  canvass campaign show stronger-together")]
    Show {
        /// The campaign's slug
        slug: String,
        /// One JSON document
        #[arg(long)]
        json: bool,
    },
    /// Print what was registered when the campaign opened: the text whose SHA-256 is the digest that everyone is shown
    #[command(after_help = "Example:\n  canvass campaign registration stronger-together | sha256sum")]
    Registration {
        /// The campaign's slug
        slug: String,
        /// Which family: 1 is what was registered at opening, 2 what was added first
        #[arg(long, default_value_t = 1, value_name = "NUMBER")]
        family: i32,
    },
    /// Register assumptions while members answer: those of the campaign's document that are new
    ///
    /// They form a family of their own, with a chance of error of their own (alpha_bp), and every page says that they were added
    /// after answers could be seen. Nothing that is registered changes.
    #[command(
        after_help = "Example:\n  canvass campaign export stronger-together --output more.json\n  (add assumptions to more.json)\n  canvass campaign add-assumptions stronger-together more.json"
    )]
    AddAssumptions {
        /// The campaign's slug
        slug: String,
        /// The campaign's document with more assumptions, or - for standard input
        file: PathBuf,
    },
    /// Make members' personal links and print them as CSV: email, name, link
    ///
    /// Links are made for members who have none yet. Only digests are kept, so this is the one time that they can be seen.
    #[command(
        after_help = "Examples:\n  canvass campaign links stronger-together --output links.csv\n  canvass campaign links stronger-together --replace"
    )]
    Links {
        /// The campaign's slug
        slug: String,
        /// Make new links for all who have not answered; their old ones end
        #[arg(long)]
        replace: bool,
        /// Write a file instead of printing
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Say of a draft whether whoever comes by its open link confirms an e-mail address first, so that each address answers once
    #[command(after_help = "Example:\n  canvass campaign open-link stronger-together --confirm-email yes")]
    OpenLink {
        /// The campaign's slug
        slug: String,
        /// Whether an address is confirmed
        #[arg(long, value_name = "YES-OR-NO", value_enum)]
        confirm_email: Choice,
    },
    /// End the personal links of one member, if one went astray; what they have begun is kept, and a reminder brings a new one, unless they have answered
    #[command(after_help = "Example:\n  canvass campaign end-links stronger-together mo@example.org")]
    EndLinks {
        /// The campaign's slug
        slug: String,
        /// The member's e-mail address
        email: String,
        /// Take it back: what was ended last works again
        #[arg(long)]
        undo: bool,
    },
    /// Print the JSON Schema of the campaign document; needs no installation
    #[command(after_help = "Example:\n  canvass campaign schema > docs/campaign.schema.json")]
    Schema,
}

/// A choice between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Choice {
    /// It is so
    Yes,
    /// It is not
    No,
}

impl Campaign {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        match &self {
            Campaign::Check { file } => {
                let document =
                    domain::campaign::read(&read_text(file)?).map_err(|found| mistakes(file, &found))?;
                let coverage: String = document.coverage().iter().map(translated).collect();
                let beside = [waiting(&document), unproved(&document)].concat();
                let words =
                    format!("{}: no mistakes. {}\n{beside}{coverage}", file.display(), summary(&document));
                return print(&words, None);
            }
            Campaign::Schema => return print(&schema()?, None),
            Campaign::Convert(convert) => return convert.run(),
            _ => {}
        }
        // What is read comes before the installation, so that a missing file makes no data folder.
        let brought = match &self {
            Campaign::Import { file } | Campaign::AddAssumptions { file, .. } => Some(read_text(file)?),
            Campaign::Revise(revise) => Some(read_text(&revise.file)?),
            _ => None,
        };
        let service = open(settings).await?;
        let actor = Actor::Operator;
        match self {
            Campaign::Check { .. } | Campaign::Schema | Campaign::Convert(_) => {}
            Campaign::CheckDraft { slug } => {
                let found = campaigns::check(&service, &actor, &slug).await?;
                if !found.is_empty() {
                    return Err(service::Error::Document(found).into());
                }
                let rare = rare(&service, &slug).await?;
                let document = campaigns::show(&service, &actor, &slug).await?.document;
                let beside = [waiting(&document), unproved(&document)].concat();
                print(
                    &format!("'{slug}': nothing keeps it from opening with this roster.\n{beside}{rare}"),
                    None,
                )?;
            }
            Campaign::Import { file } => {
                let json = brought.unwrap_or_default();
                let brought = campaigns::import(&service, &actor, &json)
                    .await
                    .map_err(|error| refused(&file, error))?;
                let words = format!(
                    "'{}' is a draft. {}\nLet members answer: canvass campaign open {}\n",
                    brought.slug,
                    summary(&brought.document),
                    brought.slug
                );
                print(&words, None)?;
            }
            Campaign::Export { slug, output, version } => {
                let document = campaigns::document(&service, &actor, &slug, version).await?;
                print(&json(&document)?, output.as_ref())?;
            }
            Campaign::Revise(revise) => revise.run(&service, &brought.unwrap_or_default()).await?,
            Campaign::Versions { slug, json } => revise::versions(&service, &slug, json).await?,
            Campaign::Open { slug } => {
                let rare = rare(&service, &slug).await?;
                let opened = campaigns::open(&service, &actor, &slug).await?;
                let address = settings.reached_at();
                print(&format!("'{slug}' is open: {address}/c/{}\n{rare}", opened.slug), None)?;
            }
            Campaign::Pause { slug } => {
                campaigns::pause(&service, &actor, &slug).await?;
                print(&format!("'{slug}' is paused. Go on: canvass campaign open {slug}\n"), None)?;
            }
            Campaign::Close { slug } => {
                let closed = campaigns::close(&service, &actor, &slug).await?;
                let published = closed.responses;
                let results = service::results::results(&service, &actor, &slug).await?;
                let held_back = results.held_back.unwrap_or_default();
                print(
                    &format!(
                        "'{slug}' is closed with {published} published responses; {held_back} are held back to protect those who gave them.\n"
                    ),
                    None,
                )?;
            }
            Campaign::Schedule(schedule) => schedule.run(&service).await?,
            Campaign::List { json } => listing::list(&service, json).await?,
            Campaign::Show { slug, json } => listing::show(&service, settings, &slug, json).await?,
            Campaign::Registration { slug, family } => {
                print(&campaigns::registration(&service, &actor, &slug, family).await?, None)?;
            }
            Campaign::AddAssumptions { slug, file } => {
                let json = brought.unwrap_or_default();
                let registered = campaigns::add_assumptions(&service, &actor, &slug, &json)
                    .await
                    .map_err(|error| refused(&file, error))?;
                print(&added(&slug, &registered), None)?;
            }
            Campaign::Links { slug, replace, output } => {
                let links = campaigns::make_links(&service, &actor, &slug, replace).await?;
                let text = listing::links(&links, &settings.reached_at())?;
                print(&text, output.as_ref())?;
                let count = links.len();
                eprintln!(
                    "{count} links made. They are shown this once; each lets its holder answer as that member."
                );
            }
            Campaign::OpenLink { slug, confirm_email } => {
                let confirms = confirm_email == Choice::Yes;
                confirmations::set(&service, &actor, &slug, confirms).await?;
                let what = if confirms { "asks for an e-mail address first" } else { "asks for no address" };
                print(&format!("The open link of '{slug}' {what}.\n"), None)?;
            }
            Campaign::EndLinks { slug, email, undo } => {
                campaigns::end_links_of(&service, &actor, &slug, &email, undo).await?;
                let now = if undo { "work again" } else { "have ended" };
                print(&format!("The links of {email} to '{slug}' {now}.\n"), None)?;
            }
        }
        service.stop().await;
        Ok(())
    }
}

/// What the newest family holds.
fn added(slug: &str, registered: &Registered) -> String {
    let number = registered.families.len();
    registered.families.last().map_or_else(String::new, |family| {
        format!(
            "{} added to '{slug}' as family {number}, digest {}\nThe document: canvass campaign registration {slug} --family {number}\n",
            match family.assumptions.len() {
                1 => "1 assumption".to_owned(),
                n => format!("{n} assumptions"),
            },
            family.digest.as_deref().unwrap_or_default(),
        )
    })
}

fn summary(document: &Document) -> String {
    let questions = document.questionnaire.asked().count();
    format!(
        "{}, {}, about {}; {}.",
        counted(document.questionnaire.pages.len(), "page"),
        counted(questions, "question"),
        counted(minutes(&document.questionnaire).into(), "minute"),
        counted(document.assumptions.len(), "assumption"),
    )
}

/// What waits for somebody to write it, a line each.
fn waiting(document: &Document) -> String {
    unwritten(document).iter().map(|problem| format!("not written yet: {problem}\n")).collect()
}

/// What could not be proved of the conditions, a line each.
fn unproved(document: &Document) -> String {
    let found = domain::questionnaire::unproved(&document.questionnaire);
    found.iter().map(|problem| format!("not proved: {problem}\n")).collect()
}

/// So many of a thing, whose plural ends in s.
fn counted(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

/// How much is translated into a language, and what is not.
fn translated(coverage: &Coverage) -> String {
    let Coverage { language, texts, done, missing, earlier } = coverage;
    let mut words = format!("{language}: {done} of {texts} texts are translated\n");
    for (what, places) in [("missing", missing), ("translated from an earlier wording", earlier)] {
        if !places.is_empty() {
            words.push_str(&format!("  {what}: {}\n", places.join(", ")));
        }
    }
    words
}

/// The JSON Schema of the campaign document, as `docs/campaign.schema.json` holds it.
fn schema() -> Result<String, Refusal> {
    let mut schema = schemars::schema_for!(Document);
    schema.insert("title".to_owned(), "Canvass campaign document".into());
    json(&schema)
}

/// Which members an anonymous draft gives no credential, or one of those whose combination is rare; nothing of any other campaign.
async fn rare(service: &service::Service, slug: &str) -> Result<String, Refusal> {
    Ok(match campaigns::reach(service, &Actor::Operator, slug).await?.rare {
        None | Some(Rare::Nobody) => String::new(),
        Some(Rare::Together(members)) => {
            format!("Members whose combination is too rare to hide in, who answer as one group: {members}\n")
        }
        Some(Rare::TooFew(members)) => format!(
            "Members who get no credential, because too few have a rare combination, all together: {members}. Their personal link leads \
             them to the open link.\n"
        ),
        Some(Rare::NoRoster) => "There is no roster, so nobody can be invited to it, later either: bring the roster before it opens, \
                                 or use the open link alone.\n"
            .to_owned(),
    })
}
