//! The server is killed without warning while a mailing goes out, and started again: everyone gets one mail.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on fails; one tells how long it took"
)]

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

/// An open campaign with so many members, and a mailing to them that has been started.
fn started(site: &Site<'_>, folder: &Path, members: usize) {
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let rows: String = (0..members).map(|n| format!("m{n}@example.org,Member {n},lita\n")).collect();
    let roster = file("roster.csv", &format!("email,name,divisions\n{rows}"));
    site.printed(&["campaign", "import", &file("campaign.json", CAMPAIGN)]);
    site.printed(&["campaign", "open", "every-kind"]);
    site.printed(&["roster", "import", "--divisions", "lita=LITA", &roster]);
    assert!(site.printed(&["mail", "check"]).contains("office@example.org"));
    let planned = site.printed(&["mail", "plan", "every-kind"]);
    let id = planned.split_whitespace().nth(1).unwrap();
    site.printed(&["mail", "start", "every-kind", id]);
}

/// Waits until the mailing is done with. What was claimed comes back when the lease of a killed server ends.
fn wait_until_done(site: &Site<'_>, patience: u64) {
    wait_until(patience, || {
        std::thread::sleep(Duration::from_millis(500));
        site.status()[0]["state"] == "done"
    });
}

#[test]
fn a_killed_server_sends_nobody_two_mails_and_leaves_nobody_out() {
    let post = MailServer::start(|to, _| match to.contains("7@") {
        true => Mood::Recipient(550, "5.1.1 no such mailbox"),
        false => Mood::Takes,
    });
    let folder = tempfile::tempdir().unwrap();
    let site = Site { data: &folder.path().join("data"), port: post.port };
    started(&site, folder.path(), MEMBERS);

    let running = site.serve();
    wait_until(30, || post.delivered().len() >= MEMBERS / 3);
    drop(running);
    let at_the_kill = post.delivered().len();
    assert!(at_the_kill < MEMBERS * 9 / 10, "killed in the middle");
    let _running = site.serve();
    wait_until_done(&site, 90);
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

/// The mail server refuses, is full, goes down and hangs up on its whim, and the server that sends is killed again and again.
#[test]
#[ignore = "ten thousand mails, and attempts a minute later, take some minutes: docs/performance.md says how to run it"]
fn ten_thousand_mails_outlive_a_mail_server_that_fails_and_many_kills() {
    const MANY: usize = 10_000;
    const KILLS: usize = 8;
    // The same luck each time: what an address meets follows from its letters. The second attempt, a minute later, succeeds.
    let luck = |to: &str| to.bytes().fold(0, |luck, byte| (luck * 33 + usize::from(byte)) % 1009);
    let post = MailServer::start(move |to, before| match luck(to) % 50 {
        _ if to.contains("77@") => Mood::Recipient(550, "5.1.1 no such mailbox"),
        0 if before == 0 => Mood::Recipient(451, "4.2.0 greylisted"),
        1 if before == 0 => Mood::Text(452, "4.3.1 no room"),
        2 if before == 0 && luck(to) % 500 == 2 => Mood::HangsUp,
        _ => Mood::Takes,
    });
    let folder = tempfile::tempdir().unwrap();
    let site = Site { data: &folder.path().join("data"), port: post.port };
    started(&site, folder.path(), MANY);
    let begun = Instant::now();
    for kill in 1..=KILLS {
        let running = site.serve();
        wait_until(120, || post.delivered().len() >= MANY * kill / (KILLS + 2));
        drop(running);
    }
    assert!(post.delivered().len() < MANY * 19 / 20, "killed in the middle");
    let _running = site.serve();
    wait_until_done(&site, 900);
    let delivered = post.delivered();
    println!("{} mails, {KILLS} kills: {:.0} s", delivered.len(), begun.elapsed().as_secs_f64());
    let ids = ids(&delivered);
    let bad = MANY / 100;
    assert_eq!(ids.len(), MANY - bad, "nobody is left out");
    assert!(
        ids.values().all(|own| own.iter().all(|id| *id == own[0])),
        "each copy of a mail is known by its id"
    );
    let status = &site.status()[0];
    assert_eq!((&status["sent"], &status["failed"]), (&(MANY - bad).into(), &bad.into()));
    // Whoever may have got it twice was counted, and a kill is the reason for one at the most.
    let twice = (delivered.len() - ids.len()) as u64;
    let hung_up = ids.keys().filter(|to| luck(to) % 500 == 2);
    let doubted = status["perhaps_twice"].as_u64().unwrap();
    assert!(
        twice <= doubted && doubted <= (KILLS + hung_up.count()) as u64,
        "{twice} twice, {doubted} in doubt"
    );
}
