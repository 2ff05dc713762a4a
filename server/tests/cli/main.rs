//! The command line as people and scripts use it: the built program in a folder of its own.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod check;
mod convert;
mod outreach;
mod responses;
mod versions;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// An installation in a temporary folder.
struct Installation(tempfile::TempDir);

/// What a command said and how it ended.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Installation {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn run(&self, arguments: &[&str]) -> Said {
        self.run_with("", &[], arguments)
    }

    fn run_with(&self, input: &str, environment: &[(&str, &str)], arguments: &[&str]) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_canvass"))
            .args(arguments)
            .env_clear()
            .env("CANVASS_DATA", self.0.path().join("data"))
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that does not read its input may be gone already.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let done = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { code: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
    }

    /// Runs a command that has to succeed and gives what it printed.
    fn done(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "{arguments:?}: {said:?}");
        said.out
    }

    /// Runs a command that has to be refused and gives the reason.
    fn refused(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{arguments:?}: {said:?}");
        said.err
    }
}

fn example(name: &str) -> String {
    Path::new(ROOT).join("examples").join(name).display().to_string()
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn every_command_has_help_with_an_example() {
    let installation = Installation::new();
    for command in [
        "",
        "serve",
        "demo",
        "admin create",
        "admin association",
        "campaign check",
        "campaign check-draft",
        "campaign convert",
        "campaign import",
        "campaign export",
        "campaign open",
        "campaign pause",
        "campaign close",
        "campaign list",
        "campaign show",
        "campaign links",
        "campaign revise",
        "campaign versions",
        "campaign schema",
        "roster import",
        "roster divisions",
        "responses import",
        "responses export",
        "results",
        "config",
    ] {
        let arguments: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let help = installation.done(&arguments);
        assert!(
            help.contains(&format!("  canvass {command}")) && help.contains("Example"),
            "{command}: {help}"
        );
    }
    assert!(!installation.0.path().join("data").exists(), "help makes no folder");
}

#[test]
fn wrong_usage_ends_with_2() {
    let installation = Installation::new();
    for arguments in [
        &["campaign"][..],
        &["campaign", "opne", "x"],
        &["roster", "import"],
        &["roster", "divisions", "LITA"],
        &["admin", "create", "--email", "a@example.org", "--name", "A", "--role", "king"],
        &["demo", "--pace", "fast"],
    ] {
        let said = installation.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}: {said:?}");
    }
}

#[test]
fn mistakes_in_a_document_are_named_by_their_place() {
    let installation = Installation::new();
    let good = std::fs::read_to_string(example("demo/campaign.json")).unwrap();
    let bad = good.replace("\"threshold_bp\": 4000", "\"threshold_bp\": 40000").replacen(
        "\"id\": \"operations\"",
        "\"id\": \"Operations\"",
        1,
    );
    let file = installation.file("bad.json", &bad);
    let file = file.to_str().unwrap();
    for command in ["check", "import"] {
        let why = installation.refused(&["campaign", command, file]);
        assert!(why.contains("bad.json") && why.contains("mistake"), "{why}");
        assert!(why.contains("topics[1].id: 'Operations' is no id"), "{why}");
    }
    let file =
        installation.file("typo.json", &good.replace("\"threshold_bp\": 4000", "\"threshold_bp\": 40000"));
    let why = installation.refused(&["campaign", "check", file.to_str().unwrap()]);
    assert!(why.contains("assumptions[4].threshold_bp: is 40000 (400 %), and has to be 0 to 10000"), "{why}");
    let why = installation.refused(&["campaign", "check", "/nowhere.json"]);
    assert!(why.contains("cannot read /nowhere.json"), "{why}");
    let said = installation.run_with("{ \"format\": ", &[], &["campaign", "check", "-"]);
    assert!(said.code == 1 && said.err.contains("line 1, column 12: this is not JSON"), "{said:?}");
}

#[test]
fn the_examples_have_no_mistakes() {
    let installation = Installation::new();
    for name in ["demo/campaign.json", "ohbm-2022/campaign.json"] {
        installation.done(&["campaign", "check", &example(name)]);
    }
    let document = std::fs::read_to_string(Path::new(ROOT).join("docs/campaign-format.md")).unwrap();
    let small = document.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let said = installation.run_with(small, &[], &["campaign", "check", "-"]);
    assert_eq!(said.code, 0, "the example in docs/campaign-format.md: {said:?}");
    assert!(said.out.contains("1 page, 2 questions, about 1 minute; 1 assumption."), "{said:?}");
    assert!(!installation.0.path().join("data").exists(), "checking needs no installation");
}

#[test]
fn the_schema_is_true() {
    let printed = Installation::new().done(&["campaign", "schema"]);
    let kept = std::fs::read_to_string(Path::new(ROOT).join("docs/campaign.schema.json")).unwrap_or_default();
    assert!(
        printed == kept,
        "docs/campaign.schema.json is out of date; write it again: cargo run -p server -- campaign schema > docs/campaign.schema.json"
    );
}

#[test]
fn a_campaign_lives_from_draft_to_closed() {
    let installation = Installation::new();
    assert!(installation.done(&["campaign", "list"]).contains("no campaign yet"));
    installation.done(&["roster", "divisions", "member=Member", "non_member=Not a member"]);
    installation.done(&["campaign", "import", &example("ohbm-2022/campaign.json")]);
    let exported = installation.done(&["campaign", "export", "ohbm-2022"]);
    let original = std::fs::read_to_string(example("ohbm-2022/campaign.json")).unwrap();
    assert_eq!(json(&exported), json(&original));
    // What is exported is brought again, and stays the same.
    let again = installation.file("again.json", &exported);
    installation.done(&["campaign", "import", again.to_str().unwrap()]);
    assert_eq!(installation.done(&["campaign", "export", "ohbm-2022"]), exported);

    let state = || json(&installation.done(&["campaign", "show", "ohbm-2022", "--json"]))["state"].clone();
    assert_eq!(state(), "draft");
    assert!(
        installation
            .refused(&["campaign", "pause", "ohbm-2022"])
            .contains("is draft and cannot become paused")
    );
    for (command, after) in [("open", "open"), ("pause", "paused"), ("open", "open"), ("close", "closed")] {
        installation.done(&["campaign", command, "ohbm-2022"]);
        assert_eq!(state(), after);
    }
    assert!(installation.refused(&["campaign", "open", "ohbm-2022"]).contains("is closed"));
    assert!(
        installation
            .refused(&["campaign", "import", &example("ohbm-2022/campaign.json")])
            .contains("another slug")
    );
    assert!(installation.refused(&["campaign", "open", "nowhere"]).contains("campaign 'nowhere'"));
    let list = json(&installation.done(&["campaign", "list", "--json"]));
    assert_eq!((list[0]["slug"].as_str(), list[0]["state"].as_str()), (Some("ohbm-2022"), Some("closed")));
}

#[test]
fn a_campaign_needs_the_divisions_that_it_names() {
    let installation = Installation::new();
    installation.done(&["campaign", "import", &example("ohbm-2022/campaign.json")]);
    let why = installation.refused(&["campaign", "open", "ohbm-2022"]);
    assert!(why.contains("assumptions[1]") && why.contains("'member' is no division"), "{why}");
}

#[test]
fn a_draft_is_checked_against_the_roster_before_it_opens() {
    let installation = Installation::new();
    installation.done(&["roster", "divisions", "alcts=ALCTS", "lita=LITA", "llama=LLAMA"]);
    installation.done(&["campaign", "import", &example("demo/campaign.json")]);
    let with_members = |number: usize| {
        let rows: String = (0..number)
            .flat_map(|n| {
                ["ALCTS", "LITA", "LLAMA"].map(|name| format!("{name}-{n}@example.org,Mo,{name}\n"))
            })
            .collect();
        let roster = installation.file("roster.csv", &format!("email,name,divisions\n{rows}"));
        installation.done(&["roster", "import", roster.to_str().unwrap()]);
    };
    with_members(12);
    let why = installation.refused(&["campaign", "check-draft", "stronger-together"]);
    assert!(why.contains("assumptions[0]"), "{why}");
    let opening = installation.refused(&["campaign", "open", "stronger-together"]);
    assert!(opening.contains("assumptions[0]"), "{opening}");
    with_members(400);
    let said = installation.done(&["campaign", "check-draft", "stronger-together"]);
    assert!(said.contains("nothing keeps it from opening"), "{said}");
    installation.done(&["campaign", "open", "stronger-together"]);
}

#[test]
fn assumptions_are_added_while_members_answer() {
    let installation = Installation::new();
    installation.done(&["roster", "divisions", "member=Member", "non_member=Not a member"]);
    installation.done(&["campaign", "import", &example("ohbm-2022/campaign.json")]);
    installation.done(&["campaign", "open", "ohbm-2022"]);
    let mut document = json(&installation.done(&["campaign", "export", "ohbm-2022"]));
    let mut added = document["assumptions"][0].clone();
    added["id"] = "added".into();
    added["topic"] = "nowhere".into();
    document["assumptions"].as_array_mut().unwrap().push(added);
    let add = |document: &serde_json::Value| installation.file("more.json", &document.to_string());
    let file = add(&document);
    let command = ["campaign", "add-assumptions", "ohbm-2022", file.to_str().unwrap()];
    let why = installation.refused(&command);
    let last = document["assumptions"].as_array().unwrap().len() - 1;
    assert!(why.contains(&format!("assumptions[{last}].topic")), "{why}");

    document["assumptions"][last]["topic"] = document["assumptions"][0]["topic"].clone();
    add(&document);
    let said = installation.done(&command);
    assert!(said.starts_with("1 assumption added to 'ohbm-2022' as family 2, digest "), "{said}");
    let registration = installation.done(&["campaign", "registration", "ohbm-2022", "--family", "2"]);
    assert_eq!(json(&registration)["assumptions"][0]["id"], "added");
    assert_eq!(json(&registration)["later"]["responses"], 0);
    assert!(installation.done(&["campaign", "show", "ohbm-2022"]).contains("  added      "));
    let results = json(&installation.done(&["results", "ohbm-2022", "--json"]));
    assert_eq!(results["families"][1]["assumptions"], serde_json::json!(["added"]));
    let why = installation.refused(&command);
    assert!(why.contains("name at least one assumption to add"), "{why}");
}

#[test]
fn the_roster_is_imported_and_links_are_made_once() {
    let installation = Installation::new();
    let bad = installation.file("bad.csv", "email,name,divisions\nada@example.org,Ada,lita\nnobody,No,pla\n");
    let why = installation.refused(&["roster", "import", bad.to_str().unwrap(), "--divisions", "lita=LITA"]);
    assert!(
        why.contains("line 3, column 'email': 'nobody'")
            && why.contains("line 3, column 'divisions': there is no division 'pla'"),
        "{why}"
    );
    let good = installation
        .file("good.csv", "email,name,divisions\nada@example.org,=Ada,lita;alcts\nbo@example.org,Bo,\n");
    let import = ["roster", "import", good.to_str().unwrap(), "--divisions", "lita=LITA,alcts=ALCTS"];
    assert_eq!(installation.done(&import), "2 new, 0 changed, 0 as they were.\n");
    assert_eq!(installation.done(&import), "0 new, 0 changed, 2 as they were.\n");

    let small = include_str!("../../../examples/ohbm-2022/campaign.json")
        .replace("\"member\"", "\"lita\"")
        .replace("\"non_member\"", "\"alcts\"");
    installation.done(&["campaign", "import", installation.file("small.json", &small).to_str().unwrap()]);
    let links = ["campaign", "links", "ohbm-2022", "--public-url", "https://canvass.example.org/"];
    let made = installation.done(&links);
    let lines: Vec<&str> = made.lines().collect();
    assert_eq!((lines.len(), lines[0]), (3, "email,name,link"));
    assert!(lines[1].starts_with("ada@example.org,'=Ada,https://canvass.example.org/s/"), "{made}");
    assert_eq!(installation.done(&links), "email,name,link\n");
    let replaced = installation.done(&[&links[..], &["--replace"]].concat());
    assert!(replaced.lines().count() == 3 && replaced != made);
}

#[test]
fn people_are_created_with_a_password_from_standard_input() {
    let installation = Installation::new();
    let create = ["admin", "create", "--email", "Ada@example.org", "--name", "Ada"];
    let short = installation.run_with("short\n", &[], &create);
    assert!(short.code == 1 && short.err.contains("12 characters or more"), "{short:?}");
    let said = installation.run_with("a long enough password\n", &[], &create);
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "Ada@example.org can sign in, as administrator.\n"),
        "{said:?}"
    );
    let twice = installation.run_with("a long enough password\n", &[], &create);
    assert!(twice.code == 1 && twice.err.contains("can sign in already"), "{twice:?}");
}

#[test]
fn settings_come_from_defaults_file_environment_and_flags() {
    let installation = Installation::new();
    let data = installation.0.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("canvass.toml"), "listen = \"127.0.0.1:1111\"\nlog = \"info\"\n").unwrap();
    let defaults = installation.done(&["config"]);
    assert!(
        defaults.contains("listen = \"127.0.0.1:1111\"") && defaults.contains("secure_cookies = false"),
        "{defaults}"
    );
    assert!(defaults.contains("canvass.db"), "{defaults}");
    let environment =
        [("CANVASS_LOG", "debug"), ("CANVASS_DATABASE", "postgres://me:s3cret@db/canvass?password=s3cret")];
    let shown = installation
        .run_with("", &environment, &["config", "--public-url", "https://canvass.example.org"])
        .out;
    assert!(shown.contains("log = \"debug\"") && shown.contains("secure_cookies = true"), "{shown}");
    assert!(
        shown.contains("postgres://me:***@db/canvass?password=***") && !shown.contains("s3cret"),
        "{shown}"
    );
    // What is shown can be read again.
    std::fs::write(data.join("canvass.toml"), &defaults).unwrap();
    assert_eq!(installation.done(&["config"]), defaults);
    std::fs::write(data.join("canvass.toml"), "lisen = \"127.0.0.1:1111\"\n").unwrap();
    let why = installation.refused(&["config"]);
    assert!(why.contains("lisen") && why.contains("canvass.toml"), "{why}");
}

#[test]
fn a_secret_in_a_database_address_is_never_shown() {
    let installation = Installation::new();
    let said = installation.run_with(
        "",
        &[("CANVASS_DATABASE", "postgres://me:s3cret@127.0.0.1:1/canvass")],
        &["campaign", "list"],
    );
    assert!(said.code == 1 && said.err.contains("postgres://me:***@127.0.0.1:1/canvass"), "{said:?}");
    assert!(!said.err.contains("s3cret"), "{said:?}");
}

#[test]
fn a_taken_port_is_said_with_what_to_do() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let why = Installation::new().refused(&["serve", "--listen", &address]);
    assert!(why.contains(&address) && why.contains("is taken") && why.contains("--listen"), "{why}");
}
