//! The server is killed without warning while a mailing goes out, and started again: everyone gets one mail.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

#[path = "../../service/tests/mail/server.rs"]
#[expect(dead_code, reason = "the tests of the service need more of it")]
mod server;

use server::{Delivered, MailServer, Mood};

const MEMBERS: usize = 300;
const CAMPAIGN: &str = include_str!("../../domain/tests/every_kind.json");

/// The program, at work on one data folder, whose mail goes to a port of this machine.
struct Site<'a> {
    data: &'a Path,
    port: u16,
}

impl Site<'_> {
    fn canvass(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_canvass"));
        let settings = [
            ("HOST", "127.0.0.1"),
            ("PORT", &self.port.to_string()),
            ("SECURITY", "none"),
            ("FROM", "Office <office@example.org>"),
            ("PER_MINUTE", "100000"),
        ];
        command.arg("--data").arg(self.data).args(args);
        command.envs(settings.map(|(name, value)| (format!("CANVASS_MAIL_{name}"), value)));
        command
    }

    fn printed(&self, args: &[&str]) -> String {
        let output = self.canvass(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Starts the server and waits until it listens.
    fn serve(&self) -> Running {
        let mut command = self.canvass(&["serve", "--listen", "127.0.0.1:0"]);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        lines.find_map(|line| line.ok().filter(|line| line.contains("http://"))).unwrap();
        std::thread::spawn(move || lines.for_each(drop));
        Running(process)
    }

    fn status(&self) -> serde_json::Value {
        serde_json::from_str(&self.printed(&["mail", "status", "every-kind", "--json"])).unwrap()
    }
}

struct Running(Child);

impl Drop for Running {
    /// Ends it as a power cut would.
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn wait_until(patience: u64, mut done: impl FnMut() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < Duration::from_secs(patience), "not within {patience} s");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The Message-IDs that each member got.
fn ids(delivered: &[Delivered]) -> BTreeMap<String, Vec<String>> {
    let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for mail in delivered {
        ids.entry(mail.to.clone()).or_default().push(mail.header("Message-ID"));
    }
    ids
}

#[test]
fn a_killed_server_sends_nobody_two_mails_and_leaves_nobody_out() {
    let post = MailServer::start(|to, _| match to.contains("7@") {
        true => Mood::Recipient(550, "5.1.1 no such mailbox"),
        false => Mood::Takes,
    });
    let folder = tempfile::tempdir().unwrap();
    let site = Site { data: &folder.path().join("data"), port: post.port };
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let rows: String = (0..MEMBERS).map(|n| format!("m{n}@example.org,Member {n},lita\n")).collect();
    let roster = file("roster.csv", &format!("email,name,divisions\n{rows}"));
    site.printed(&["campaign", "import", &file("campaign.json", CAMPAIGN)]);
    site.printed(&["campaign", "open", "every-kind"]);
    site.printed(&["roster", "import", "--divisions", "lita=LITA", &roster]);
    assert!(site.printed(&["mail", "check"]).contains("office@example.org"));
    let planned = site.printed(&["mail", "plan", "every-kind"]);
    let id = planned.split_whitespace().nth(1).unwrap();
    site.printed(&["mail", "start", "every-kind", id]);

    let running = site.serve();
    wait_until(30, || post.delivered().len() >= MEMBERS / 3);
    drop(running);
    let at_the_kill = post.delivered().len();
    assert!(at_the_kill < MEMBERS * 9 / 10, "killed in the middle");
    let _running = site.serve();
    // What was claimed comes back when the lease of the killed server ends.
    wait_until(90, || {
        std::thread::sleep(Duration::from_millis(500));
        site.status()[0]["state"] == "done"
    });
    let ids = ids(&post.delivered());
    let bad = MEMBERS / 10;
    assert_eq!(ids.len(), MEMBERS - bad, "nobody is left out");
    let twice: Vec<_> = ids.values().filter(|own| own.len() > 1).collect();
    // At most the one whose text was going out, and that under the same id.
    assert!(twice.len() <= 1 && twice.iter().all(|own| own.len() == 2 && own[0] == own[1]), "{twice:?}");
    let status = &site.status()[0];
    assert_eq!((&status["sent"], &status["failed"]), (&(MEMBERS - bad).into(), &bad.into()));
    assert!(twice.len() as u64 <= status["perhaps_twice"].as_u64().unwrap());
}
