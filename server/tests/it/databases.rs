//! One association's way through the product, on SQLite and on PostgreSQL.

use axum::http::StatusCode;
use domain::role::Role;
use domain::segment::Division;
use service::{Actor, campaigns};

use crate::client::{ANSWERS, EVERY_KIND, Installation, PASSWORD};

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_sign_in_to_the_close_on_sqlite() {
    story(&Installation::new().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_sign_in_to_the_close_on_postgres() {
    let Ok(url) = std::env::var("CANVASS_TEST_POSTGRES") else {
        panic!("CANVASS_TEST_POSTGRES is not set: run `cargo xtask test`, which starts a PostgreSQL");
    };
    story(&Installation::on(&url).await).await;
}

/// No text that somebody types or brings is too strange for the database, U+0000 included.
async fn story(installation: &Installation) {
    // The database of PostgreSQL may have seen this story before.
    let run = service::secrets::id().simple().to_string();
    let slug = format!("every-kind-{run}");
    let email = format!("staff-{run}@example.org");
    installation.person(&email, Role::Staff).await;
    let mut staff = installation.client();
    let wrong = [("email", "\0"), ("password", "\0")];
    staff.post("/sign-in", &wrong).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    staff.post("/sign-in", &[("email", &email), ("password", PASSWORD)]).await.to();

    // Bringing: the place of the text is named.
    let document = EVERY_KIND.replace("\"every-kind\"", &format!("\"{slug}\""));
    let strange = document.replace("\"One of every kind\"", "\"One of \\u0000 every kind\"");
    assert_ne!(document, strange);
    let refused = staff.upload("/campaigns/new", "file", &strange).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["title", "U+0000"]);
    staff.upload("/campaigns/new", "file", &document).await.to();

    // Editing: what nobody sees is left out.
    let texts = format!("/campaigns/{slug}/edit/texts");
    let revision = staff.get(&texts).await.hidden("revision");
    let typed = [
        ("revision", revision.as_str()),
        ("title", "A \0title"),
        ("asks", "We"),
        ("intro", "I"),
        ("next", "N"),
    ];
    assert_eq!(staff.post(&texts, &typed).await.to(), format!("{texts}?done=saved"));
    staff.get(&texts).await.says(&["value=\"A title\""]);
    staff.post(&format!("/campaigns/{slug}/open"), &[]).await.to();

    // The roster: the cell is named.
    let operator = &Actor::Operator;
    let lita = Division { id: "lita".parse().unwrap(), name: "LITA".to_owned() };
    service::installation::set_divisions(&installation.service, operator, &[lita]).await.unwrap();
    let member = format!("mo-{run}@example.org");
    let roster = format!("email,name,divisions,library type\n{member},Mo,lita,Acad\0emic\n");
    let refused = service::roster::import(
        &installation.service,
        operator,
        roster.as_str(),
        &service::roster::Wishes::default(),
        &service::roster::quietly,
    )
    .await
    .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "line 2, column 'library type': holds the character U+0000 (NUL), which cannot be kept: remove it"
    );
    let roster = roster.replace('\0', "");
    service::roster::import(
        &installation.service,
        operator,
        roster.as_str(),
        &service::roster::Wishes::default(),
        &service::roster::quietly,
    )
    .await
    .unwrap();
    let links = campaigns::make_links(&installation.service, operator, &slug, false).await.unwrap();
    let base =
        links.iter().find(|link| link.email == member).map(|link| format!("/s/{}", link.token.reveal()));
    let base = base.unwrap();

    // Answering: what nobody sees is left out, and no address leads to an error of the server.
    let mut browser = installation.client();
    browser.post(&format!("{base}/start"), &[]).await.to();
    let words = [("shown[]", "why"), ("answers[why]", "a"), ("shown[]", "word"), ("answers[word]", "Ho\0me")];
    browser.post(&format!("{base}/1"), &[&words[..], &[("go", "next")]].concat()).await;
    browser.post(&format!("{base}/1/draft"), &words).await.page(StatusCode::OK);
    let likely = [("shown[]", "likely"), ("answers[likely]", "1\x000")];
    browser.post(&format!("{base}/1/draft"), &likely).await;
    browser.get(&format!("{base}/check")).await.says(&["Home"]);
    for path in [
        format!("/s/%00{run}"),
        format!("/c/{slug}%00"),
        format!("/c/{slug}/%00"),
        format!("/campaigns/{slug}%00"),
        format!("/campaigns/{slug}/edit/questions/%00"),
        format!("/results/{slug}%00"),
        format!("/results/{slug}/%00"),
    ] {
        let status = staff.get(&path).await.status;
        assert!(status.is_client_error() || status.is_redirection(), "{path}: {status}");
    }

    // Sending, counting, closing.
    let answers = [&ANSWERS[..], &[("go", "next")]].concat();
    assert_eq!(browser.post(&format!("{base}/1"), &answers).await.to(), format!("{base}/check"));
    assert_eq!(browser.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    staff.get(&format!("/results/{slug}")).await.page(StatusCode::OK);
    assert_eq!(installation.responses(&slug).await, 1);
    staff.post(&format!("/campaigns/{slug}/close"), &[("name", &slug)]).await.to();
    installation.client().get(&format!("/c/{slug}")).await.says(&["This survey is closed"]);
}
