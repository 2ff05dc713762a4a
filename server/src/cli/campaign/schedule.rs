use domain::schedule;
use service::{Actor, Service};

use crate::cli::Refusal;
use crate::cli::output::print;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  canvass campaign schedule stronger-together --opens 2026-12-01T09:00 --closes 2026-12-15T18:00 --zone America/Chicago\n  canvass campaign schedule stronger-together --clear"
)]
pub(in crate::cli) struct Schedule {
    /// The campaign's slug
    slug: String,
    /// A draft opens on this date at this time, as in 2026-12-01T09:00
    #[arg(long, value_name = "DATE-TIME")]
    opens: Option<String>,
    /// It closes for good on this date at this time
    #[arg(long, value_name = "DATE-TIME")]
    closes: Option<String>,
    /// The time zone of both, and of mailings that start by themselves
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Nothing happens by itself any more, but for what is named here
    #[arg(long)]
    clear: bool,
}

impl Schedule {
    /// Changes what is named and prints all that is scheduled.
    pub async fn run(self, service: &Service) -> Result<(), Refusal> {
        let actor = Actor::Operator;
        let shown = service::schedule::show(service, &actor, &self.slug).await?;
        let known = shown.campaign.schedule;
        let words = |moment: Option<domain::moment::Moment>| {
            moment.filter(|_| !self.clear).map(|own| own.to_string()).unwrap_or_default()
        };
        let changes = self.clear || self.opens.is_some() || self.closes.is_some() || self.zone.is_some();
        let opens = self.opens.unwrap_or_else(|| words(known.opens));
        let closes = self.closes.unwrap_or_else(|| words(known.closes));
        let zone = self.zone.unwrap_or(shown.zone);
        let schedule = if changes {
            service::schedule::set(service, &actor, &self.slug, &zone, &opens, &closes).await?.schedule
        } else {
            known
        };
        print(&said(&self.slug, &schedule), None)
    }
}

fn said(slug: &str, schedule: &schedule::Schedule) -> String {
    let schedule::Schedule { zone, opens, closes, note } = schedule;
    let parts = [opens.map(|at| ("opens", at)), closes.map(|at| ("closes", at))];
    let mut text: String = parts
        .into_iter()
        .flatten()
        .map(|(does, at)| format!("'{slug}' {does} by itself {at} ({zone}).\n"))
        .collect();
    if text.is_empty() {
        text = format!("'{slug}' neither opens nor closes by itself.\n");
    }
    if !note.is_empty() {
        text.push_str(&format!("{note}\n"));
    }
    text
}
