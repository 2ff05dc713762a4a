use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

use crate::demo::{Beginning, Demo, Pace, SLUG, keep_answering, prepare};
use crate::settings::{Flags, Settings};

use super::Refusal;
use super::open::with_post;
use super::serve::{address, bind, run};

/// Run the demonstration: a real case with simulated members who answer while you watch
///
/// Kept in a folder of its own, in an embedded database; a second start goes on where the first was. Everything in it is simulated, and says so.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  canvass demo\n  canvass demo --listen 127.0.0.1:0 --data /tmp/canvass-demo --fresh\n  canvass demo --pace 200/min --start-with 0"
)]
pub(super) struct DemoRun {
    /// Where the server listens; port 0 takes one that is free [default: 127.0.0.1:8080] [environment: CANVASS_LISTEN]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// Throw away what an earlier demonstration left in the folder
    #[arg(long)]
    fresh: bool,
    /// How many simulated members answer in a second, minute or hour, such as 2/s, 20/min or 0/min
    #[arg(long, default_value = "20/min")]
    pace: Pace,
    /// How many have answered before the first start
    #[arg(long, value_name = "NUMBER", default_value_t = 650)]
    start_with: usize,
    /// What all that is random begins with; the same seed gives the same members and answers [default: 2018]
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
}

impl DemoRun {
    pub async fn run(self, flags: &Flags, settings: Settings) -> Result<(), Refusal> {
        if flags.database.is_some() {
            let what = "the demonstration has an embedded database of its own: leave --database out";
            return Err(Refusal(what.to_owned()));
        }
        let listener = bind(&settings.listen).await?;
        let address = address(&settings, &listener)?;
        let beginning = Beginning {
            folder: self.folder(flags, &settings),
            seed: self.seed,
            start_with: self.start_with,
            fresh: self.fresh,
        };
        let in_place = std::io::stderr().is_terminal();
        // A line that is written again and again is for a screen and not for a log.
        let progress = |words: &str| {
            if in_place || !words.starts_with('\r') {
                eprint!("{words}");
            }
        };
        let prepared = prepare(&beginning, progress).await?;
        let words = format!(
            "\nThe demonstration is at {address}\n\n  as a member      {address}/demo/member\n  as staff         {address}/demo/staff\n  as leadership    {address}/demo/leadership\n  the open link    {address}/c/{SLUG}\n\n  All members are simulated: seed {}, pace {}, kept in {}\n\nCtrl-C stops it.\n",
            prepared.seed,
            self.pace,
            beginning.folder.display()
        );
        let service = prepared.service.clone();
        // Its members are invented: their mail goes to a mail server on this machine, or nowhere.
        let service =
            if settings.mail.is_near() { with_post(service, &settings, &address)? } else { service };
        let demo = Arc::new(Demo::new(service.clone(), prepared.visitors.clone()));
        let simulation = tokio::spawn(keep_answering(prepared, self.pace));
        let served = run(listener, service, &settings, Some(demo), &words).await;
        simulation.abort();
        served
    }

    /// The folder that was asked for, or one beside the data of a real installation.
    fn folder(&self, flags: &Flags, settings: &Settings) -> PathBuf {
        flags.data.clone().unwrap_or_else(|| settings.data.join("demo"))
    }
}
