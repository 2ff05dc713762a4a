//! A rush at an open link: nobody is asked while it is calm, then a start costs work or a place in the line.

use axum::http::StatusCode;
use domain::role::Role;
use domain::venue::Kind;
use service::rush::CALM;
use service::{Actor, secrets, venues};

use crate::client::{Answer, Installation};

const START: &str = "/c/every-kind/start";
const NOBODY: [(&str, &str); 1] = [("divisions[]", "-")];

/// As many have started within this minute as may without being asked.
async fn in_a_rush() -> Installation {
    let installation = Installation::new().await;
    installation.bring_open().await;
    for n in 0..CALM {
        let begun = installation.client().post(START, &NOBODY).await;
        assert_eq!(begun.to(), "/c/every-kind/1", "{n}");
    }
    installation
}

async fn start(installation: &Installation, more: &[(&str, &str)]) -> Answer {
    installation.client().post(START, &[&NOBODY[..], more].concat()).await
}

#[track_caller]
fn is_asked(answer: &Answer) {
    answer.page(StatusCode::TOO_MANY_REQUESTS);
    answer.says(&["One moment, please", "/rush.js", "name=\"divisions[]\" value=\"-\""]);
}

/// What the page's script does.
fn work(answer: &Answer) -> String {
    let data = |name: &str| {
        let (_, rest) = answer.body.split_once(&format!("data-{name}=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let bits: u32 = data("bits").parse().unwrap();
    let challenge = data("challenge");
    let found = (0_u64..).map(|number| format!("{challenge}:{number}")).find(|brought| {
        let digest = secrets::digest(brought);
        u32::from_be_bytes(digest[..4].try_into().unwrap()).leading_zeros() >= bits
    });
    found.unwrap()
}

#[tokio::test]
async fn work_lets_in_once() {
    let installation = in_a_rush().await;
    let asked = start(&installation, &[("via", "22222222")]).await;
    is_asked(&asked);
    asked.says(&["name=\"via\" value=\"22222222\"", "data-bits=\"16\""]);
    let done = work(&asked);
    assert_eq!(start(&installation, &[("paid", &done)]).await.to(), "/c/every-kind/1");
    is_asked(&start(&installation, &[("paid", &done)]).await);

    let undone = work(&start(&installation, &[]).await);
    let (challenge, _) = undone.split_once(':').unwrap();
    let easier = undone.replacen("w.16.", "w.0.", 1);
    for wrong in [challenge, &easier, "w.0.9999999999999999.0.00", ":", "p.0.0.0.0"] {
        is_asked(&start(&installation, &[("paid", wrong)]).await);
    }
    // Somebody who thinks for too long is asked anew.
    for _ in 0..11 {
        installation.clock.advance(59);
        for _ in 0..CALM {
            start(&installation, &[]).await;
        }
    }
    is_asked(&start(&installation, &[("paid", &undone)]).await);
}

#[tokio::test]
async fn without_script_there_is_a_line() {
    let installation = in_a_rush().await;
    let first = start(&installation, &[("line", "yes")]).await;
    first.page(StatusCode::TOO_MANY_REQUESTS);
    first.says(&["Your place comes up in 20 seconds", "name=\"divisions[]\" value=\"-\""]);
    let ticket = first.hidden("paid");
    start(&installation, &[("line", "yes")]).await.says(&["Your place comes up in 22 seconds"]);

    installation.clock.advance(5);
    let early = start(&installation, &[("paid", &ticket)]).await;
    early.says(&["Your place comes up in 15 seconds"]);
    assert_eq!(early.hidden("paid"), ticket);
    installation.clock.advance(15);
    assert_eq!(start(&installation, &[("paid", &ticket)]).await.to(), "/c/every-kind/1");
    is_asked(&start(&installation, &[("paid", &ticket)]).await);

    let mut full = false;
    for _ in 0..200 {
        let place = start(&installation, &[("line", "yes")]).await;
        full = full || place.body.contains("there is no place at the moment");
    }
    assert!(full, "a line without an end would be a way to answer many times");
}

#[tokio::test]
async fn personal_links_are_not_held_up_and_a_calm_minute_ends_it() {
    let installation = in_a_rush().await;
    let code = venues::add(&installation.service, &Actor::Operator, "every-kind", "Booth", Kind::Booth).await;
    let kiosk = format!("/v/{}/kiosk/start", code.unwrap().code);
    is_asked(&installation.client().post(&kiosk, &NOBODY).await);
    let base = installation.invite("mo@example.org", "lita").await;
    installation.client().post(&format!("{base}/start"), &[]).await.to();

    let mut staff = installation.signed_in(Role::Staff).await;
    let page = staff.get("/campaigns/every-kind").await;
    page.says(&["Many start by the open link at once", "30 people have started", "asked 1 time"]);
    let mut leader = installation.signed_in(Role::Leadership).await;
    leader.get("/campaigns/every-kind").await.is_silent_on(&["Many start by the open link"]);

    installation.clock.advance(60);
    start(&installation, &[]).await.to();
    installation.clock.advance(3600);
    staff.get("/campaigns/every-kind").await.is_silent_on(&["Many start by the open link"]);
}
