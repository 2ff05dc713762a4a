//! Files that members give.

use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns, files, roster};

use crate::client::{Client, Installation};

const CAMPAIGN: &str = r#"{
  "format": "canvass-campaign/1", "slug": "papers", "title": "Papers", "asks": "A", "intro": "I", "next": "N",
  "questionnaire": { "pages": [
    { "id": "one", "title": "One", "questions": [
      { "id": "why", "text": "Why?", "answer": { "kind": "text" } },
      { "id": "paper", "text": "What you wrote", "answer": { "kind": "file", "types": ["pdf", "text"], "at_most": 2, "megabytes": 1 } },
      { "id": "about", "text": "What is it about?", "show_if": "answered(paper)", "answer": { "kind": "text" } }
    ] },
    { "id": "two", "title": "Two", "questions": [{ "id": "more", "text": "What else?", "answer": { "kind": "text" } }] }
  ] } }"#;

const PDF: &[u8] = b"%PDF-1.7 a paper";

/// Browsers of members who have started: so many that ten who answered are counted together.
async fn started(installation: &Installation) -> Vec<(Client, String)> {
    let emails: Vec<String> = (1..=50).map(|n| format!("mo{n}@example.org")).collect();
    let roster: Vec<(&str, &str)> = emails.iter().map(|email| (email.as_str(), "lita")).collect();
    installation.roster(&roster).await;
    campaigns::import(&installation.service, &Actor::Operator, CAMPAIGN).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "papers").await.unwrap();
    let links = campaigns::make_links(&installation.service, &Actor::Operator, "papers", false).await;
    let base = |link: &campaigns::Link| format!("/s/{}", link.token.reveal());
    let mut all: Vec<_> =
        links.unwrap().iter().map(|link| (installation.client(), base(link))).take(12).collect();
    for (member, base) in &mut all {
        member.post(&format!("{base}/start"), &[]).await.to();
    }
    all
}

const SHOWN: [(&str, &str); 4] =
    [("shown[]", "why"), ("shown[]", "paper"), ("shown[]", "about"), ("go", "next")];

/// Posts the first page with a file; the fields of files that are kept may stand beside it.
async fn give(
    (member, base): &mut (Client, String),
    kept: &[&str],
    called: &str,
    bytes: &[u8],
) -> crate::client::Answer {
    let kept: Vec<(&str, &str)> = kept.iter().map(|id| ("answers[paper][]", *id)).collect();
    let fields = [&SHOWN[..], &kept].concat();
    member.upload_called(&format!("{base}/1"), &fields, "answers[paper][file]", called, bytes).await
}

/// The ids of the files that a member can keep.
async fn kept((member, base): &mut (Client, String)) -> Vec<String> {
    let page = member.get(&format!("{base}/1")).await.body;
    let parts = page.split("name=\"answers[paper][]\" value=\"").skip(1);
    parts.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[tokio::test]
async fn what_is_no_file_that_is_taken_is_refused_and_loses_nothing() {
    let installation = Installation::new().await;
    let mut members = started(&installation).await;
    let one = &mut members[0];
    let large = [PDF, &vec![b'x'; 1 << 20]].concat();
    for (called, bytes, why) in [
        ("run.pdf", &b"MZ\x90\0\x03 a program"[..], "The file is not what its name says"),
        ("page.pdf", b"PK\x03\x04 no archive", "The file is not what its name says"),
        ("page.html", b"<script>alert(1)</script>", "The file is not what its name says"),
        ("words.pdf", b"only words", "The file is not what its name says"),
        ("nothing.pdf", b"", "The file is empty"),
        ("large.pdf", &large, "The file is larger than 1 MB"),
    ] {
        let fields = [("answers[why]", "Because"), ("shown[]", "why"), ("shown[]", "paper"), ("go", "next")];
        let (member, base) = &mut *one;
        let answer =
            member.upload_called(&format!("{base}/1"), &fields, "answers[paper][file]", called, bytes).await;
        answer.page(StatusCode::UNPROCESSABLE_ENTITY);
        answer.says(&[why, "value=\"Because\"", "enctype=\"multipart/form-data\""]);
        assert_eq!(kept(one).await, Vec::<String>::new());
    }
    // The field of whoever chooses nothing is no file.
    assert_eq!(give(one, &[], "", b"").await.to(), format!("{}/2", one.1));
}

#[tokio::test]
async fn names_are_made_harmless_and_no_more_are_kept_than_are_asked_for() {
    let installation = Installation::new().await;
    let mut members = started(&installation).await;
    let one = &mut members[0];
    give(one, &[], "../../<script>alert(1)</script>.pdf", PDF).await.to();
    let (member, base) = &mut *one;
    let page = member.get(&format!("{base}/1")).await;
    page.says(&["script.pdf", "What is it about?"]);
    page.is_silent_on(&["<script>alert", "../"]);
    let own = kept(one).await;
    assert_eq!(own.len(), 1);
    give(one, &[&own[0]], "b.txt", b"words").await.to();
    let both = kept(one).await;
    assert_eq!(both.len(), 2);
    let third = give(one, &[&both[0], &both[1]], "c.txt", b"more").await;
    third.page(StatusCode::UNPROCESSABLE_ENTITY);
    third.says(&["Choose no more than 2"]);
    // Whatever is refused, nobody fills the disk.
    for _ in 0..4 {
        let all = kept(one).await;
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        give(one, &all, "more.txt", b"more").await.page(StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(kept(one).await.len(), 4);
    give(one, &[&both[1]], "", b"").await.to();
    assert_eq!(kept(one).await, [both[1].clone()], "what is not kept is gone");

    // Somebody else's file cannot be taken for one's own, whichever way it is posted.
    let (other, elsewhere) = &mut members[1];
    let posted = [&SHOWN[..], &[("answers[paper][]", both[1].as_str())]].concat();
    assert_eq!(other.post(&format!("{elsewhere}/1"), &posted).await.to(), format!("{elsewhere}/2"));
    assert_eq!(kept(&mut members[1]).await, Vec::<String>::new());
}

#[tokio::test]
async fn staff_are_handed_files_once_they_are_counted_and_nobody_else_is() {
    let installation = Installation::new().await;
    let mut members = started(&installation).await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let mut leadership = installation.signed_in(Role::Leadership).await;
    let page = "/campaigns/papers/files";
    let mut ids = Vec::new();
    for (n, one) in members.iter_mut().take(9).enumerate() {
        let bytes = [PDF, n.to_string().as_bytes()].concat();
        give(one, &[], &format!("paper{n}.pdf"), &bytes).await.to();
        ids.extend(kept(one).await);
        let (member, base) = one;
        assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    }
    assert_eq!(ids.len(), 9);
    staff.get(page).await.says(&["What you wrote", "Nothing yet"]);
    staff.get(&format!("{page}/{}", ids[0])).await.page(StatusCode::NOT_FOUND);

    // Who takes answers back takes the file back; who takes another one leaves none behind.
    let (member, base) = &mut members[0];
    member.post(&format!("{base}/withdraw"), &[]).await.to();
    give(&mut members[9], &[], "first.pdf", PDF).await.to();
    let old = kept(&mut members[9]).await;
    give(&mut members[9], &[], "second.txt", b"other words").await.to();
    for one in &mut members[9..11] {
        let (member, base) = one;
        member.post(&format!("{base}/1"), &[("shown[]", "why"), ("answers[why]", "So")]).await;
        assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    }

    let list = staff.get(page).await;
    list.says(&["paper1.pdf", "paper8.pdf", "second.txt", "download"]);
    list.is_silent_on(&["paper0.pdf", "first.pdf", "mo1@example.org"]);
    let handed = staff.get(&format!("{page}/{}", ids[1])).await;
    handed.page(StatusCode::OK);
    let header = |name: &str| handed.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/octet-stream");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert!(header("content-disposition").starts_with("attachment; filename=\"papers-"));
    assert!(header("content-disposition").ends_with(".pdf\""));
    assert_eq!(handed.body, "%PDF-1.7 a paper1");
    for gone in [&ids[0], &old[0], &"nothing".to_owned()] {
        staff.get(&format!("{page}/{gone}")).await.page(StatusCode::NOT_FOUND);
    }
    for path in [page.to_owned(), format!("{page}/{}", ids[1])] {
        leadership.get(&path).await.page(StatusCode::FORBIDDEN);
        assert!(installation.client().get(&path).await.status.is_redirection());
    }

    let mut archive = std::io::Cursor::new(Vec::new());
    let written =
        files::archive(&installation.service, &Actor::Operator, "papers", &mut archive).await.unwrap();
    let archive = zip::ZipArchive::new(archive).unwrap();
    assert_eq!((written, archive.len()), (9, 9));
    let named = |name: &str| name.starts_with("paper/") && !name.contains("paper1");
    assert!(archive.file_names().all(|name| name.is_ok_and(|name| named(&name))));

    // Who is erased leaves no file behind.
    for n in 1..=50 {
        let email = format!("mo{n}@example.org");
        roster::erase_by_email(&installation.service, &Actor::Operator, &email).await.unwrap();
    }
    staff.get(page).await.is_silent_on(&["paper1.pdf", "second.txt"]);
    staff.get(&format!("{page}/{}", ids[1])).await.page(StatusCode::NOT_FOUND);
}
