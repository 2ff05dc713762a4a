use service::{Actor, results};

use super::Refusal;
use super::open::open;
use super::output::{json, print};
use crate::settings::Settings;

/// Print what a campaign's answers say
///
/// Without --json, how many of each division have answered; with it, every count as one JSON document.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  canvass results stronger-together --json > results.json")]
pub(super) struct Results {
    /// The campaign's slug
    campaign: String,
    /// One JSON document with every count
    #[arg(long)]
    json: bool,
}

impl Results {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let service = open(settings).await?;
        let results = results::results(&service, &Actor::Operator, &self.campaign).await?;
        if self.json {
            print(&json(&results::document(&results))?, None)?;
        } else {
            let simulated = if results.document.simulated { " (simulated)" } else { "" };
            let mut text = format!("{}{simulated}, release {}\n", results.document.title, results.release);
            for counted in &results.segments {
                text.push_str(&format!(
                    "  {}: {} answered, {} on the roster\n",
                    counted.name, counted.answered, counted.members
                ));
            }
            print(&text, None)?;
        }
        service.stop().await;
        Ok(())
    }
}
