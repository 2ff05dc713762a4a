use service::{Actor, results};

use super::Refusal;
use super::open::open;
use super::output::{json, print};
use crate::settings::Settings;

/// Print what a campaign's answers say
///
/// Without --json, how many of each division have answered and every verdict; with it, one JSON document from which anyone can recompute every verdict.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  canvass results stronger-together --json > results.json")]
pub(super) struct Results {
    /// The campaign's slug
    campaign: String,
    /// One JSON document with every count and every verdict
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
            if let Some(held_back) = results.held_back.filter(|held_back| *held_back > 0) {
                text.push_str(&format!(
                    "  {held_back} answers are held back to protect the people who gave them\n"
                ));
            }
            for judged in &results.assumptions {
                let since =
                    judged.since.map_or_else(String::new, |release| format!(" since release {release}"));
                let verdict = results::word(judged.verdict);
                text.push_str(&format!("{verdict}{since}: {}\n", judged.assumption.statement));
            }
            print(&text, None)?;
        }
        service.stop().await;
        Ok(())
    }
}
