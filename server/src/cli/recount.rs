use service::{Actor, campaigns, results};

use super::Refusal;
use super::open::open;
use super::output::print;
use crate::settings::Settings;

/// Prove that the published counts are those of the responses
///
/// Counts every published response anew, block by block, and compares what is kept. Nothing is changed.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  canvass recount stronger-together")]
pub(super) struct Recount {
    /// The campaign's slug; all campaigns if absent
    campaign: Option<String>,
}

impl Recount {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let service = open(settings).await?;
        let slugs = match self.campaign {
            Some(slug) => vec![slug],
            None => {
                let listed = campaigns::list(&service, &Actor::Operator).await?;
                listed.into_iter().map(|listed| listed.campaign.slug.to_string()).collect()
            }
        };
        let mut differences = 0;
        for slug in slugs {
            let recount = results::recount(&service, &Actor::Operator, &slug).await?;
            let said = match recount.differences.len() {
                0 => "all counts are those of the log".to_owned(),
                n => format!("{n} differences"),
            };
            print(
                &format!("{slug}: {} responses in {} blocks, {said}\n", recount.responses, recount.blocks),
                None,
            )?;
            for difference in &recount.differences {
                print(&format!("  {difference}\n"), None)?;
            }
            differences += recount.differences.len();
        }
        service.stop().await;
        if differences == 0 {
            return Ok(());
        }
        Err(Refusal(format!(
            "{differences} differences between what is published and the log. Keep the database as it is, and compare it with a backup"
        )))
    }
}
