use service::results::Reading;
use service::results::today::{self, Differs};
use service::{Actor, results};

use super::Refusal;
use super::open::open;
use super::output::{json, print};
use crate::settings::Settings;

/// Print what a campaign's answers say
///
/// Without --json, how many of each division have answered and every verdict; with it, one JSON document from which anyone can recompute every verdict.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  canvass results stronger-together --json > results.json\n  canvass results stronger-together --divisions now"
)]
pub(super) struct Results {
    /// The campaign's slug
    campaign: String,
    /// One JSON document with every count and every verdict
    #[arg(long)]
    json: bool,
    /// By which divisions: answering, those that members held when they answered, or now, those of today, without verdicts and of an identified campaign alone
    #[arg(long, value_name = "WHICH", default_value_t)]
    divisions: Reading,
}

impl Results {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let service = open(settings).await?;
        let (results, document, differs) = match self.divisions {
            Reading::Answering => {
                let results = results::results(&service, &Actor::Operator, &self.campaign).await?;
                let document = results::document(&results);
                (results, document, String::new())
            }
            Reading::Now => {
                let today = today::today(&service, &Actor::Operator, &self.campaign).await?;
                let document = today::document(&today);
                (today.results.into(), document, told(today.differs))
            }
        };
        if self.json {
            print(&json(&document)?, None)?;
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
            text.push_str(&differs);
            print(&text, None)?;
        }
        service.stop().await;
        Ok(())
    }
}

/// How results by the divisions of today differ from the published ones.
fn told(differs: Differs) -> String {
    let Differs { moved, left, untied, merged } = differs;
    format!(
        "  counted by the divisions of today, of which those of {moved} respondents differ\n  \
         {left} are on the roster no more, and count in the divisions when they answered\n  \
         {untied} came by the open link or from a file, and count as in the published results\n  \
         {merged} count in all members alone in the published results, and here in their divisions\n"
    )
}
