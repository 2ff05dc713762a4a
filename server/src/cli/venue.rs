use clap::Subcommand;
use domain::venue::Kind;
use serde_json::{Value, json};
use service::venues::{self, Counted, Told};
use service::{Actor, Service};

use super::Refusal;
use super::open::open;
use super::output::{json as printed, print};
use crate::settings::Settings;

/// Add, list, close and reopen venues: ways in that are nobody's own, each counted apart
#[derive(Debug, Subcommand)]
pub(super) enum Venue {
    /// Add a venue and print its address
    #[command(
        after_help = "Examples:\n  canvass venue add stronger-together \"Town hall in January\"\n  canvass venue add stronger-together \"Booth 212\" --kind booth"
    )]
    Add {
        /// The campaign's slug
        slug: String,
        /// Its name, for staff alone
        name: String,
        /// What it is: town-hall, booth, community, newsletter, website or other
        #[arg(long, default_value_t = Kind::Other)]
        kind: Kind,
    },
    /// Print the venues of a campaign, their addresses, and how many published answers came by each
    #[command(
        after_help = "Examples:\n  canvass venue list stronger-together\n  canvass venue list stronger-together --json"
    )]
    List {
        /// The campaign's slug
        slug: String,
        /// One JSON document
        #[arg(long)]
        json: bool,
    },
    /// Close a venue: whoever comes by it reads so, and all other ways in go on
    #[command(after_help = "Example:\n  canvass venue close stronger-together k7m2p9xw")]
    Close {
        /// The campaign's slug
        slug: String,
        /// The venue's code, as `list` prints it
        code: String,
    },
    /// Open a venue again
    #[command(after_help = "Example:\n  canvass venue reopen stronger-together k7m2p9xw")]
    Reopen {
        /// The campaign's slug
        slug: String,
        /// The venue's code
        code: String,
    },
}

impl Venue {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let service = open(settings).await?;
        let actor = Actor::Operator;
        let address = settings.reached_at();
        match self {
            Venue::Add { slug, name, kind } => {
                let venue = venues::add(&service, &actor, &slug, &name, kind).await?;
                let way_in = app::routes::venue(&venue.code);
                print(&format!("{} {address}{way_in}\n", venue.code), None)?;
            }
            Venue::List { slug, json } => list(&service, &slug, &address, json).await?,
            Venue::Close { slug, code } => {
                venues::close(&service, &actor, &slug, &code).await?;
                print(&format!("Closed. Open it again: canvass venue reopen {slug} {code}\n"), None)?;
            }
            Venue::Reopen { slug, code } => {
                venues::reopen(&service, &actor, &slug, &code).await?;
                print("It is open again.\n", None)?;
            }
        }
        service.stop().await;
        Ok(())
    }
}

async fn list(service: &Service, slug: &str, address: &str, as_json: bool) -> Result<(), Refusal> {
    let listed = venues::list(service, &Actor::Operator, slug).await?;
    if as_json {
        let all: Vec<Value> = listed.venues.iter().map(|counted| document(counted, address)).collect();
        return print(&printed(&all)?, None);
    }
    if listed.venues.is_empty() {
        return print(&format!("No venue yet. Add one: canvass venue add {slug} \"Town hall\"\n"), None);
    }
    let line = |Counted { venue, answers }: &Counted| {
        let answers = match answers {
            Told::Exactly(n) => n.to_string(),
            Told::FewerThan(k) => format!("fewer than {k}"),
        };
        let state = if venue.closed_at.is_some() { "closed" } else { "open" };
        let way_in = app::routes::venue(&venue.code);
        format!(
            "{}  {state:6}  {answers:>14}  {:10}  {address}{way_in}  {}\n",
            venue.code, venue.kind, venue.name
        )
    };
    print(&listed.venues.iter().map(line).collect::<String>(), None)
}

/// `answers` is missing where there are too few to tell; `answers_below` then says fewer than how many.
fn document(Counted { venue, answers }: &Counted, address: &str) -> Value {
    let mut document = json!({
        "code": venue.code.as_str(),
        "name": venue.name,
        "kind": venue.kind.as_str(),
        "state": if venue.closed_at.is_some() { "closed" } else { "open" },
        "address": format!("{address}{}", app::routes::venue(&venue.code)),
        "kiosk": format!("{address}{}", app::routes::kiosk(&venue.code)),
    });
    match answers {
        Told::Exactly(n) => document["answers"] = json!(n),
        Told::FewerThan(k) => document["answers_below"] = json!(k),
    }
    document
}
