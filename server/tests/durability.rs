//! What was acknowledged is on disk: the server is killed without warning while 32 clients submit.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};

const CLIENTS: usize = 32;
const MEMBERS: usize = 1_600;
const CAMPAIGN: &str = include_str!("../../domain/tests/every_kind.json");

/// The program, at work on one data folder.
fn canvass(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canvass"));
    command.arg("--data").arg(data);
    command
}

fn printed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let mut command = canvass(data);
        command.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let line = lines.find_map(|line| line.ok().filter(|line| line.contains("http://"))).unwrap();
        std::thread::spawn(move || lines.for_each(drop));
        let start = line.find("http://").unwrap();
        let address = line[start..].split_whitespace().next().unwrap().trim_end_matches('/').to_owned();
        Self { process, address }
    }

    /// Ends it as a power cut would.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn client() -> Client {
    Client::builder().redirect(Policy::none()).timeout(Duration::from_secs(20)).build().unwrap()
}

/// Answers and sends; whether the server acknowledged it.
async fn respond(client: &Client, survey: &str) -> Result<bool, reqwest::Error> {
    client.post(format!("{survey}/start")).send().await?;
    let fields = [("shown[]", "why"), ("answers[why]", "a"), ("go", "next")];
    client.post(format!("{survey}/1")).form(&fields).send().await?;
    let sent = client.post(format!("{survey}/send")).send().await?;
    let acknowledged =
        sent.headers().get("location").is_some_and(|to| to.to_str().unwrap().ends_with("/thanks"));
    Ok(sent.status() == StatusCode::SEE_OTHER && acknowledged)
}

/// Whether this link's response is in the log.
async fn is_in(client: &Client, survey: &str) -> bool {
    let thanks = client.get(format!("{survey}/thanks")).send().await.unwrap();
    thanks.status() == StatusCode::OK
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_response_survives_a_kill_and_none_is_there_twice() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let roster: String =
        (0..MEMBERS).map(|number| format!("member{number}@example.org,Member {number},lita\n")).collect();
    let roster = file("roster.csv", &format!("email,name,divisions\n{roster}"));
    printed(canvass(&data).args(["roster", "import", "--divisions", "lita=LITA"]).arg(roster));
    // Only of an identified campaign can single responses be read.
    let identified = CAMPAIGN.replacen('{', r#"{ "privacy": "identified", "#, 1);
    printed(canvass(&data).args(["campaign", "import"]).arg(file("campaign.json", &identified)));
    printed(canvass(&data).args(["campaign", "open", "every-kind"]));
    let links = printed(canvass(&data).args(["campaign", "links", "every-kind"]));
    let surveys: Vec<String> = links
        .lines()
        .filter_map(|line| line.find("/s/").map(|at| line[at..].trim_matches('"').to_owned()))
        .collect();
    assert_eq!(surveys.len(), MEMBERS);

    let mut server = Server::start(&data);
    let waiting = Arc::new(Mutex::new(surveys.clone()));
    let acknowledged = Arc::new(Mutex::new(BTreeSet::new()));
    let count = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (waiting, acknowledged, count) = (waiting.clone(), acknowledged.clone(), count.clone());
            let address = server.address.clone();
            tokio::spawn(async move {
                let client = client();
                while let Some(survey) = { waiting.lock().unwrap().pop() } {
                    match respond(&client, &format!("{address}{survey}")).await {
                        Ok(true) => {
                            acknowledged.lock().unwrap().insert(survey);
                            count.fetch_add(1, Ordering::Relaxed);
                        }
                        Ok(false) => panic!("the server refused a response"),
                        // The server is gone.
                        Err(_) => break,
                    }
                }
            })
        })
        .collect();
    while count.load(Ordering::Relaxed) < MEMBERS / 4 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    server.kill();
    for client in clients {
        client.await.unwrap();
    }
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(acknowledged.len() >= MEMBERS / 4 && acknowledged.len() < MEMBERS, "killed in the middle");

    let server = Server::start(&data);
    let client = client();
    let mut there = 0;
    for survey in &surveys {
        let address = format!("{}{survey}", server.address);
        let is_in = is_in(&client, &address).await;
        assert!(is_in || !acknowledged.contains(survey), "{survey} was acknowledged and is lost");
        there += usize::from(is_in);
    }
    // What was on disk without the acknowledgement having arrived is at most what was under way.
    assert!(there <= acknowledged.len() + CLIENTS);
    assert_eq!(log(&data).len(), there);

    // Everyone who had no acknowledgement sends again, and some who had one.
    for survey in &surveys {
        let address = format!("{}{survey}", server.address);
        if !acknowledged.contains(survey) {
            assert!(respond(&client, &address).await.unwrap());
        }
    }
    for survey in acknowledged.iter().take(CLIENTS) {
        respond(&client, &format!("{}{survey}", server.address)).await.unwrap();
    }
    assert_eq!(log(&data).len(), MEMBERS, "one response for each member, none twice");
    let results: serde_json::Value =
        serde_json::from_str(&printed(canvass(&data).args(["results", "every-kind", "--json"]))).unwrap();
    assert_eq!(results["responses"], MEMBERS, "what is counted is what is in the log");
    let recount = printed(canvass(&data).args(["recount", "every-kind"]));
    assert!(
        recount.contains("1600 responses") && recount.contains("all counts are those of the log"),
        "{recount}"
    );
}

/// The responses in the log, one line each.
fn log(data: &Path) -> Vec<String> {
    let exported = printed(canvass(data).args(["responses", "export", "every-kind", "--json"]));
    exported.lines().map(str::to_owned).collect()
}
