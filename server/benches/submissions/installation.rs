//! The installation that is measured: the program as people run it, with the demonstration's campaign and a roster.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use domain::campaign::{Document, Layout};

use super::machine;

/// How many members are invited: more than can answer while it is measured.
const MEMBERS: usize = 60_000;

/// A running server and the personal links of its members.
pub struct Installation {
    /// `127.0.0.1:PORT`.
    pub address: String,
    /// The document of the campaign that is asked page by page; the other asks the same at once.
    pub campaign: Document,
    page_by_page: Opened,
    at_once: Opened,
    program: PathBuf,
    data: PathBuf,
    server: Child,
}

/// A campaign in which nobody has answered yet.
struct Opened {
    slug: String,
    tokens: Mutex<Vec<String>>,
}

impl Installation {
    /// Prepares the data by the command line and starts the server.
    pub fn start(folder: &Path) -> Result<Self> {
        let program = PathBuf::from(env!("CARGO_BIN_EXE_canvass"));
        let data = folder.join("data");
        let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/demo/campaign.json");
        let json =
            fs::read_to_string(&document).with_context(|| format!("reading {}", document.display()))?;
        let campaign = domain::campaign::read(&json).map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
        let roster = folder.join("roster.csv");
        fs::write(&roster, members()).context("writing the roster")?;
        let canvass = |arguments: &[&str]| {
            let mut command = Command::new(&program);
            command.arg("--data").arg(&data).args(arguments);
            command
        };
        let divisions = "alcts=ALCTS,lita=LITA,llama=LLAMA";
        printed(canvass(&["roster", "import", "--divisions", divisions]).arg(&roster))?;
        let open = |campaign: &Document| -> Result<Opened> {
            let slug = campaign.slug.as_str();
            let file = folder.join(slug).with_extension("json");
            fs::write(&file, serde_json::to_string(campaign)?).context("writing the campaign")?;
            printed(canvass(&["campaign", "import"]).arg(&file))?;
            printed(&mut canvass(&["campaign", "open", slug]))?;
            let links = printed(&mut canvass(&["campaign", "links", slug]))?;
            let tokens: Vec<String> = links
                .lines()
                .filter_map(|line| line.split_once("/s/"))
                .map(|(_, token)| token.trim_matches(|c: char| c == '"' || c.is_whitespace()).to_owned())
                .collect();
            if tokens.len() != MEMBERS {
                bail!("{} personal links were made for {MEMBERS} members", tokens.len());
            }
            Ok(Opened { slug: slug.to_owned(), tokens: tokens.into() })
        };
        let page_by_page = open(&campaign)?;
        let mut at_once = campaign.clone();
        at_once.layout = Layout::AllAtOnce;
        at_once.slug = "at-once".parse().context("naming the campaign that asks all at once")?;
        let at_once = open(&at_once)?;
        let mut server = canvass(&["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .context("starting the server")?;
        let printed = server.stdout.take().context("reading what the server prints")?;
        let mut lines = BufReader::new(printed).lines();
        let address = loop {
            let line = lines.next().context("the server ended before it printed its address")??;
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split(['/', ' ']).next().unwrap_or_default().to_owned();
            }
        };
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { address, campaign, page_by_page, at_once, program, data, server })
    }

    /// The link of a member who has not answered.
    pub fn token(&self, layout: Layout) -> Result<String> {
        let campaign = match layout {
            Layout::PageByPage => &self.page_by_page,
            Layout::AllAtOnce => &self.at_once,
        };
        let mut tokens = campaign.tokens.lock().map_err(|_| anyhow::anyhow!("another client failed"))?;
        tokens.pop().context("every member has answered: the roster is too small for this machine")
    }

    /// The server's memory, in bytes.
    pub fn memory(&self) -> Result<u64> {
        let status =
            fs::read_to_string(format!("/proc/{}/status", self.server.id())).context("reading its memory")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        let kib: u64 = line.trim().trim_end_matches(" kB").parse().context("reading its memory")?;
        Ok(kib * 1024)
    }

    /// The processor time that the server has taken so far.
    pub fn processor_time(&self) -> Result<Duration> {
        machine::processor_time(&self.server.id().to_string())
    }

    /// Stops the server, closes the campaigns and counts the responses by the command line: those that are published and those
    /// that are held back, which is told after the close alone.
    pub fn stop_and_count(mut self) -> Result<u64> {
        self.stop()?;
        let run = |arguments: &[&str]| {
            printed(Command::new(&self.program).arg("--data").arg(&self.data).args(arguments))
        };
        let mut counted = 0;
        for Opened { slug, .. } in [&self.page_by_page, &self.at_once] {
            run(&["campaign", "close", slug])?;
            let document: serde_json::Value = serde_json::from_str(&run(&["results", slug, "--json"])?)?;
            for name in ["responses", "held_back"] {
                counted += document[name].as_u64().with_context(|| format!("the results say no {name}"))?;
            }
        }
        Ok(counted)
    }

    fn stop(&mut self) -> Result<()> {
        self.server.kill().context("stopping the server")?;
        self.server.wait().context("stopping the server")?;
        Ok(())
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        // Already stopped in the good case; after a failure nothing may be left behind.
        let _ = self.stop();
    }
}

/// What a command prints; an error with its message if it fails.
fn printed(command: &mut Command) -> Result<String> {
    let output = command.output().context("starting canvass")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// A roster with members of every combination of the divisions.
fn members() -> String {
    let combinations =
        ["alcts", "lita", "llama", "alcts;lita", "lita;llama", "alcts;llama", "alcts;lita;llama"];
    let mut csv = String::from("email,name,divisions\n");
    for (number, divisions) in (0..MEMBERS).zip(combinations.iter().cycle()) {
        // Writing to a String cannot fail.
        let _ = writeln!(csv, "member{number}@example.org,Member {number},{divisions}");
    }
    csv
}
