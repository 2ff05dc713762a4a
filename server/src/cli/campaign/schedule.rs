use domain::schedule;
use service::schedule::Wanted;
use service::{Actor, Service};

use crate::cli::Refusal;
use crate::cli::output::print;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  canvass campaign schedule stronger-together --opens 2026-12-01T09:00 --closes 2026-12-15T18:00 --zone America/Chicago\n  canvass campaign schedule stronger-together --links-until 2026-12-20\n  canvass campaign schedule stronger-together --clear"
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
    /// The last day on which personal links work, those that were sent before, too, as in 2026-12-20
    #[arg(long, value_name = "DATE")]
    links_until: Option<String>,
    /// The time zone of all these, and of mailings that start by themselves
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
        let named = [&self.opens, &self.closes, &self.links_until, &self.zone];
        let changes = self.clear || named.into_iter().any(Option::is_some);
        let opens = self.opens.unwrap_or_else(|| words(known.opens));
        let closes = self.closes.unwrap_or_else(|| words(known.closes));
        let links_until = self.links_until.unwrap_or_else(|| words(known.links_until));
        let zone = self.zone.unwrap_or(shown.zone);
        let schedule = if changes {
            let read = service::schedule::version(&known);
            let wanted = Wanted {
                zone: &zone,
                opens: &opens,
                closes: &closes,
                links_until: &links_until,
                read: &read,
            };
            service::schedule::set(service, &actor, &self.slug, wanted).await?.schedule
        } else {
            known
        };
        print(&said(&self.slug, &schedule), None)
    }
}

fn said(slug: &str, schedule: &schedule::Schedule) -> String {
    let schedule::Schedule { zone, opens, closes, links_until, .. } = schedule;
    let parts = [opens.map(|at| ("opens", at)), closes.map(|at| ("closes", at))];
    let mut text: String = parts
        .into_iter()
        .flatten()
        .map(|(does, at)| format!("'{slug}' {does} by itself {at} ({zone}).\n"))
        .collect();
    if text.is_empty() {
        text = format!("'{slug}' neither opens nor closes by itself.\n");
    }
    if let Some(day) = links_until {
        text.push_str(&format!("Personal links to '{slug}' work until the end of {day} ({zone}).\n"));
    }
    if let Some(why) = &schedule.note {
        text.push_str(&format!("{why}\n"));
    }
    text
}
