//! How long it takes to bring 100,000 members, to invite them, and to send mail, on embedded SQLite in a file.
//!
//! `cargo xtask bench` runs it. The mail server is one on this machine that takes whatever comes, so what is told is the queue's own
//! speed: an installation sends as many a minute as its provider allows.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails; it tells what it measured"
)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use domain::mailing::{Audience, Kind, Letter, State};
use domain::segment::{Division, Segment};
use service::mailings::{self, Delivery, NewMailing, Whom};
use service::post::{Post, PostSettings, Security};
use service::{Actor, Clock, Service, campaigns, installation, roster};
use store::Store;

#[path = "../tests/mail/server.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod server;

use server::{MailServer, Mood};

const STAFF: Actor = Actor::Operator;
const MEMBERS: usize = 100_000;
/// For how long mail is sent.
const SENDING: Duration = Duration::from_secs(20);
const HELD: [&str; 8] = ["a", "b", "c", "a;b", "a;c", "b;c", "a;b;c", ""];

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite://{}/canvass.db", folder.path().display())).await.unwrap();
    let mail_server = MailServer::start(|_, _| Mood::Takes);
    let service = Service::start(store, Clock::system()).with_post(post(mail_server.port));
    let divisions: Vec<Division> =
        ["a", "b", "c"].map(|id| Division { id: id.parse().unwrap(), name: id.to_uppercase() }).into();
    installation::set_divisions(&service, &STAFF, &divisions).await.unwrap();

    let csv = members("");
    let brought =
        timed(roster::import(&service, &STAFF, csv.clone(), &roster::Wishes::default(), &roster::quietly))
            .await;
    told("members brought from CSV", brought);
    let again =
        timed(roster::import(&service, &STAFF, csv, &roster::Wishes::default(), &roster::quietly)).await;
    told("the same file again", again);
    let moved = members("a;b;c");
    let changed =
        timed(roster::import(&service, &STAFF, moved, &roster::Wishes::default(), &roster::quietly)).await;
    told("members of whom seven in eight change divisions", changed);

    for slug in ["links", "mail"] {
        campaigns::import(&service, &STAFF, &document(slug)).await.unwrap();
        campaigns::open(&service, &STAFF, slug).await.unwrap();
    }
    told("personal links made", timed(campaigns::make_links(&service, &STAFF, "links", false)).await);
    let letter = Letter { subject: "Subject".to_owned(), text: "{{link}}".to_owned(), html: String::new() };
    let new = NewMailing { whom: Whom::everybody(Kind::Invitation, 0), letter, starts: None };
    let id = mailings::plan(&service, &STAFF, "mail", None, new).await.unwrap();
    told(
        "invitations planned, with their numbers",
        timed(mailings::show(&service, &STAFF, "mail", id)).await,
    );
    told(
        "members counted by a condition",
        timed(mailings::choose(&service, &STAFF, "mail", &condition())).await,
    );
    told("invitations put into the queue", timed(mailings::start(&service, &STAFF, "mail", id)).await);

    let delivery = Delivery::start(&service);
    tokio::time::sleep(SENDING).await;
    let sent = mail_server.delivered().len();
    delivery.stop().await;
    let shown = mailings::show(&service, &STAFF, "mail", id).await.unwrap();
    assert!(shown.mailing.state == State::Running && sent > 0, "{sent} mails were sent");
    println!("mails sent by one server: {:.0} a second", sent as f64 / SENDING.as_secs_f64());

    let apart: String = (0..MEMBERS).map(|number| format!("member{number}@example.org,{number}\n")).collect();
    let csv = format!("email,member number\n{apart}");
    roster::import(&service, &STAFF, csv, &roster::Wishes::default(), &roster::quietly).await.unwrap();
    told(
        "the same, of whom no two are alike",
        timed(mailings::choose(&service, &STAFF, "mail", &condition())).await,
    );
    service.stop().await;
}

/// Those who are told by what the roster knows of them.
fn condition() -> Whom {
    let segments =
        vec![Segment::Value { attribute: "library_type".to_owned(), value: "academic".to_owned() }];
    let only = "roster.divisions has any (a, b) and not (roster.joined < 2000)".parse().unwrap();
    Whom { audience: Audience { segments, only: Some(only) }, ..Whom::everybody(Kind::Invitation, 0) }
}

/// How long something takes that has to succeed.
async fn timed<T>(work: impl Future<Output = service::Result<T>>) -> Duration {
    let started = Instant::now();
    work.await.unwrap();
    started.elapsed()
}

fn told(what: &str, took: Duration) {
    println!("{MEMBERS} {what}: {:.2} s", took.as_secs_f64());
}

/// A file of members with seven columns; all hold the same divisions, if some are named.
fn members(all: &str) -> String {
    let mut csv = "email,name,divisions,library type,state,joined,consent\n".to_owned();
    for number in 0..MEMBERS {
        let held = if all.is_empty() { HELD[number % HELD.len()] } else { all };
        let kind = ["academic", "public", "school"][number % 3];
        let (state, year) = (number % 50, 1980 + number % 45);
        writeln!(csv, "member{number}@example.org,Member {number},{held},{kind},S{state},{year},yes")
            .unwrap();
    }
    csv
}

fn document(slug: &str) -> String {
    serde_json::json!({
        "format": "canvass-campaign/1", "slug": slug, "title": "Should we work as one?", "asks": "The board", "intro": "Why",
        "next": "Then", "questionnaire": { "pages": [{ "id": "p", "title": "P", "questions": [
            { "id": "q", "text": "Well?", "answer": { "kind": "text" } }] }] },
    })
    .to_string()
}

fn post(port: u16) -> Post {
    Post::new(PostSettings {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        authorities: String::new(),
        user: String::new(),
        password: String::new(),
        from: "Association <office@example.org>".to_owned(),
        reply_to: String::new(),
        per_minute: 10_000_000,
        dkim: None,
        public_url: "https://canvass.test".to_owned(),
    })
    .unwrap()
}
