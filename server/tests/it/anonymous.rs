//! An anonymous campaign: the two halves of a credential, and that nothing which is kept leads from one to the other.

mod few;
mod holder;
mod kept;

use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use service::Actor;
use service::campaigns;
use service::responses::import::Reading;

use holder::{Holder, QUIET, quiet};

#[tokio::test]
async fn the_invitation_names_the_key_of_the_members_group() {
    let installation = quiet().await;
    let member = Holder::new(&installation, "lita-1@example.org").await;
    let mut browser = installation.client();
    let page = browser.get(&member.base).await;
    page.page(StatusCode::OK);
    page.says(&[
        "Nobody, not even an administrator",
        "data-class=\"lita\"",
        "This survey needs script",
        "member of",
        "one of a group of 30 members",
    ]);
    let list = browser.get("/c/quiet/keys").await;
    let fingerprint = hex::encode(service::secrets::digest(list.page(StatusCode::OK)));
    page.says(&[&fingerprint]);
    list.says(&["\"class\":\"lita\"", "\"class\":\"*rare\""]);
    list.is_silent_on(&["private"]);
    // Few hold ALCTS: they answer together with all others of whom that is true.
    let rare = Holder::new(&installation, "alcts-1@example.org").await;
    let page = browser.get(&rare.base).await;
    page.says(&["data-class=\"*rare\"", "whose combination is rare", "a group of 25 members", &fingerprint]);
    browser.get("/c/every-kind/keys").await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_credential_is_signed_once() {
    let installation = quiet().await;
    let member = Holder::new(&installation, "lita-1@example.org").await;
    let first = member.signed("lita", 7).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let again = member.signed("lita", 7).await;
    assert_eq!(
        (again.status, &again.body),
        (StatusCode::OK, &first.body),
        "the very same request is answered again"
    );
    assert_eq!(member.signed("lita", 8).await.status, StatusCode::CONFLICT);
    assert_eq!(member.signed("*rare", 7).await.status, StatusCode::CONFLICT);
    let other = Holder::new(&installation, "lita-2@example.org").await;
    assert_eq!(other.signed("*rare", 7).await.status, StatusCode::PRECONDITION_FAILED, "not their group");
    assert_eq!(
        other.post("/credential", &[("class", "lita")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        other.signed("lita", 7).await.status,
        StatusCode::OK,
        "what was refused before cost them nothing"
    );
    campaigns::pause(&installation.service, &Actor::Operator, "quiet").await.unwrap();
    let late = Holder::new(&installation, "lita-3@example.org").await;
    assert_eq!(late.signed("lita", 7).await.status, StatusCode::FORBIDDEN);
    campaigns::close(&installation.service, &Actor::Operator, "quiet").await.unwrap();
    assert_eq!(late.signed("lita", 7).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_credential_is_spent_once_however_often_it_is() {
    let installation = quiet().await;
    let credential = holder::credential(&installation, "lita", 1).await;
    let mut browser = installation.client();
    let spent = credential.spend(&mut browser).await;
    assert_eq!(spent.page(StatusCode::OK), r#"{"to":"/c/quiet/1"}"#);
    let cookie = spent.headers[SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("Path=/c/quiet;") && cookie.contains("HttpOnly"), "{cookie}");
    browser.post("/c/quiet/1", &[("shown[]", "why"), ("answers[why]", "kept"), ("go", "next")]).await.to();
    // The cookie is lost, or another browser has a copy: it is the same draft.
    let mut other = installation.client();
    assert_eq!(credential.spend(&mut other).await.page(StatusCode::OK), r#"{"to":"/c/quiet/check"}"#);
    other.get("/c/quiet/check").await.says(&["kept"]);
    assert_eq!(other.post("/c/quiet/send", &[]).await.to(), "/c/quiet/thanks");
    assert_eq!(credential.spend(&mut browser).await.page(StatusCode::OK), r#"{"to":"/c/quiet/thanks"}"#);
    browser.get("/c/quiet/thanks").await.says(&["The time is not kept."]);
    assert_eq!(installation.responses("quiet").await, 1);
    // Taken back, it can be spent anew.
    assert_eq!(browser.post("/c/quiet/withdraw", &[]).await.to(), "/c/quiet?withdrawn=credential");
    browser.get("/c/quiet?withdrawn=credential").await.says(&["open your personal link again"]);
    assert_eq!(credential.spend(&mut browser).await.page(StatusCode::OK), r#"{"to":"/c/quiet/1"}"#);
}

#[tokio::test]
async fn what_the_campaign_has_not_signed_is_refused() {
    let installation = quiet().await;
    let own = holder::credential(&installation, "lita", 1).await;
    let mut browser = installation.client();
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    for class in ["*rare", "alcts", "", "llama"] {
        let elsewhere = holder::Credential { class: class.to_owned(), ..own.clone() };
        assert_eq!(elsewhere.spend(&mut browser).await.status, refused, "the key of '{class}'");
    }
    let mut forged = own.clone();
    forged.signature[9] ^= 1;
    assert_eq!(forged.spend(&mut browser).await.status, refused);
    let longer = holder::Credential { message: [&own.message[..], b"x"].concat(), ..own.clone() };
    assert_eq!(longer.spend(&mut browser).await.status, refused);
    assert_eq!(browser.post("/c/quiet/credential", &[]).await.status, refused);
    assert_eq!(
        browser.post_from("https://elsewhere.example", "/c/quiet/credential").await.status,
        StatusCode::FORBIDDEN
    );
    campaigns::pause(&installation.service, &Actor::Operator, "quiet").await.unwrap();
    assert_eq!(own.spend(&mut browser).await.status, StatusCode::FORBIDDEN);
    assert_eq!(installation.responses("quiet").await, 0);
}

#[tokio::test]
async fn the_personal_link_alone_answers_nothing() {
    let installation = quiet().await;
    let member = Holder::new(&installation, "lita-1@example.org").await;
    member.post("/start", &[]).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    for page in ["/1", "/all", "/check", "/later"] {
        assert_eq!(installation.client().get(&format!("{}{page}", member.base)).await.to(), member.base);
    }
    let fields = [("shown[]", "why"), ("answers[why]", "linked"), ("go", "next")];
    for path in ["/1", "/all", "/send"] {
        let answer = member.post(path, &fields).await;
        assert!(!answer.status.is_success(), "{path}: {}", answer.status);
    }
    let store = installation.store().await;
    let kept = store.kept_rows().await.unwrap();
    assert!(kept.iter().all(|row| row.table != "drafts" && row.table != "responses"), "nothing is kept");
    store.close().await;
}

#[tokio::test]
async fn the_open_link_works_as_ever_and_keeps_no_time() {
    let installation = quiet().await;
    let mut browser = installation.client();
    installation.clock.advance(3600);
    assert_eq!(browser.post("/c/quiet/start", &[("divisions[]", "lita")]).await.to(), "/c/quiet/1");
    browser.post("/c/quiet/1", &[("shown[]", "why"), ("answers[why]", "open"), ("go", "next")]).await.to();
    browser.get("/c/quiet/later").await.says(&["within sixty days after you began"]);
    assert_eq!(browser.post("/c/quiet/send", &[]).await.to(), "/c/quiet/thanks");
    let store = installation.store().await;
    let id = store.campaign_by_slug("quiet").await.unwrap().unwrap().id;
    let [response] = &store.responses_after(id, 0, 9).await.unwrap()[..] else { panic!("one response") };
    assert_eq!(response.submitted_at, holder::OPENED);
    assert_eq!(response.id.0.get_version_num(), 4, "an id that holds no time");
    store.close().await;
}

#[tokio::test]
async fn what_would_know_who_answers_is_refused() {
    let installation = quiet().await;
    let (cx, operator) = (&installation.service, &Actor::Operator);
    let refused =
        service::responses::import::import(cx, operator, "quiet", b"why\nx\n", Reading::default()).await;
    assert!(refused.unwrap_err().to_string().contains("is anonymous"));
    let format = service::responses::export::Format::Csv;
    let refused = service::responses::export::export(cx, operator, "quiet", format).await;
    assert!(refused.unwrap_err().to_string().contains("is anonymous"));
    let draft = QUIET.replace("\"quiet\"", "\"quieter\"");
    campaigns::import(cx, operator, &draft).await.unwrap();
    let refused = service::confirmations::set(cx, operator, "quieter", true).await;
    assert!(refused.unwrap_err().to_string().contains("makes the key of its answers"));
}

/// What staff read before it opens, and of members afterwards.
#[tokio::test]
async fn staff_see_who_took_a_credential_and_no_more() {
    let installation = quiet().await;
    let mut staff = installation.signed_in(domain::role::Role::Staff).await;
    let draft = QUIET.replace("\"quiet\"", "\"quieter\"");
    campaigns::import(&installation.service, &Actor::Operator, &draft).await.unwrap();
    staff
        .get("/campaigns/quieter")
        .await
        .says(&["25 members have a combination that is too rare to hide in"]);
    let member = Holder::new(&installation, "lita-1@example.org").await;
    member.signed("lita", 7).await.page(StatusCode::OK);
    let page = staff.get("/campaigns/quiet/participation").await;
    page.says(&["has taken a credential.", "Nobody knows whether they have answered.", "keeps no times"]);
    page.is_silent_on(&["members have answered", "How long questions take</h2>"]);
    let page = staff.get("/campaigns/quiet/mail/new?kind=reminder").await;
    page.says(&["Took a credential", "may or may not have answered"]);
}

#[tokio::test]
async fn erasing_a_member_forgets_the_credential_and_finds_no_answer() {
    let installation = quiet().await;
    let member = Holder::new(&installation, "lita-1@example.org").await;
    member.signed("lita", 1).await.page(StatusCode::OK);
    let credential = holder::credential(&installation, "lita", 1).await;
    let mut browser = installation.client();
    credential.spend(&mut browser).await.page(StatusCode::OK);
    browser.post("/c/quiet/1", &[("shown[]", "why"), ("answers[why]", "stays"), ("go", "next")]).await.to();
    browser.post("/c/quiet/send", &[]).await.to();
    let erased =
        service::roster::erase_by_email(&installation.service, &Actor::Operator, "lita-1@example.org").await;
    assert_eq!(erased.unwrap().kept, 0, "nothing of theirs was found");
    let store = installation.store().await;
    let kept = store.kept_rows().await.unwrap();
    let of = |table: &str| kept.iter().filter(|row| row.table == table).collect::<Vec<_>>();
    let signed = |row: &&&store::KeptRow| row.values.contains(&"'lita'".to_owned());
    assert_eq!((of("invitations").len(), of("invitations").iter().filter(signed).count()), (54, 0));
    assert_eq!(of("responses").len(), 1);
    store.close().await;
    browser.get("/c/quiet/thanks").await.says(&["The time is not kept."]);
}
