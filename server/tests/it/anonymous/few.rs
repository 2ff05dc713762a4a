//! Members who have too few to hide among, at the opening and after it: no key is made that points at them.

use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use domain::role::Role;
use service::{Actor, campaigns};

use super::holder::{self, Holder, QUIET, quiet, with_rare};
use crate::client::{Client, Installation};

/// That an invitation leads to the open link and offers no credential.
async fn leads_to_the_open_link(member: &Holder<'_>, browser: &mut Client) {
    let page = browser.get(&member.base).await;
    page.page(StatusCode::OK);
    page.says(&[
        "So few members hold the same divisions as you",
        "asks nobody who they are",
        "href=\"/c/quiet\"",
        "any time, on this device",
    ]);
    page.is_silent_on(&["credential.js", "Nobody, not even an administrator", "id=\"start\""]);
    for class in ["*rare", "lita"] {
        assert_eq!(member.signed(class, 7).await.status, StatusCode::NOT_FOUND, "{class}");
    }
    member.post("/start", &[]).await.page(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn few_with_rare_combinations_have_no_key_of_their_own() {
    for alcts in [0, 1, 24] {
        let installation = with_rare(alcts, 0, QUIET).await;
        let mut browser = installation.client();
        let keys = browser.get("/c/quiet/keys").await;
        keys.says(&["\"class\":\"lita\""]);
        keys.is_silent_on(&["*rare"]);
        let mut staff = installation.signed_in(Role::Staff).await;
        let draft = QUIET.replace("\"quiet\"", "\"quieter\"");
        campaigns::import(&installation.service, &Actor::Operator, &draft).await.unwrap();
        let told = staff.get("/campaigns/quieter").await;
        match alcts {
            0 => told.says(&["Every combination is held by enough members"]),
            1 => told.says(&["1 member has a combination that is rare", "They get no credential"]),
            _ => told.says(&["24 members have a combination that is rare", "They get no credential"]),
        }
        if alcts > 0 {
            let member = Holder::new(&installation, "alcts-1@example.org").await;
            leads_to_the_open_link(&member, &mut browser).await;
        }
    }
}

#[tokio::test]
async fn who_comes_to_hold_later_what_few_hold_gets_no_credential() {
    let installation = with_rare(0, 0, QUIET).await;
    let member = Holder::new(&installation, "lita-1@example.org").await;
    let mut browser = installation.client();
    browser.get(&member.base).await.says(&["data-class=\"lita\""]);
    installation.roster(&[("lita-1@example.org", "lita;alcts")]).await;
    leads_to_the_open_link(&member, &mut browser).await;
}

#[tokio::test]
async fn what_was_signed_is_told_of_whatever_the_roster_says_later() {
    let installation = quiet().await;
    let member = Holder::new(&installation, "lita-1@example.org").await;
    member.signed("lita", 7).await.page(StatusCode::OK);
    installation.roster(&[("lita-1@example.org", "alcts")]).await;
    let mut browser = installation.client();
    let page = browser.get(&member.base).await;
    page.says(&["data-class=\"lita\"", "<b>LITA</b>", "one of a group of 30 members"]);
    page.is_silent_on(&["whose combination is rare"]);
    assert_eq!(member.signed("lita", 7).await.status, StatusCode::OK, "the very same is signed again");
}

#[tokio::test]
async fn nobody_is_invited_where_no_key_was_made() {
    let installation = Installation::with_mail().await;
    let (cx, operator) = (&installation.service, &Actor::Operator);
    campaigns::import(cx, operator, QUIET).await.unwrap();
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/quiet").await.says(&["Whoever is on it later gets no credential"]);
    campaigns::open(cx, operator, "quiet").await.unwrap();
    installation.roster(&[("mo@example.org", "lita")]).await;
    let refused = campaigns::make_links(cx, operator, "quiet", false).await.err().unwrap().to_string();
    assert!(refused.contains("open link, /c/quiet") && refused.contains("open a new campaign"), "{refused}");
    let mail = "/campaigns/quiet/mail";
    for kind in ["invitation", "reminder"] {
        let letter = [("subject", "Asked"), ("text", "{{link}}"), ("rest_days", "0"), ("kind", kind)];
        let planned = staff.post(&format!("{mail}/new"), &letter).await.to().to_owned();
        let planned = planned.strip_suffix("?done=planned").unwrap();
        let id = planned.rsplit('/').next().unwrap().parse().unwrap();
        let refused = service::mailings::start(cx, operator, "quiet", domain::id::MailingId(id)).await;
        assert!(refused.unwrap_err().to_string().contains("open link, /c/quiet"), "{kind}");
    }
}

/// What somebody says at the open link is as exact as the roster: it is kept where enough members hold the same.
#[tokio::test]
async fn at_the_open_link_no_more_is_kept_than_what_enough_members_hold() {
    let installation = quiet().await;
    for (divisions, kept) in [(&["lita"][..], "lita"), (&["alcts"], ""), (&["alcts", "lita"], "")] {
        let mut browser = installation.client();
        let fields: Vec<(&str, &str)> = divisions.iter().map(|id| ("divisions[]", *id)).collect();
        browser.post("/c/quiet/start", &fields).await.to();
        browser
            .post("/c/quiet/1", &[("shown[]", "why"), ("answers[why]", "open"), ("go", "next")])
            .await
            .to();
        browser.post("/c/quiet/send", &[]).await.to();
        let store = installation.store().await;
        let id = store.campaign_by_slug("quiet").await.unwrap().unwrap().id;
        let sent = store.responses_after(id, i64::MIN, 9).await.unwrap();
        let held: Vec<String> = sent.iter().map(|own| own.combination.key()).collect();
        assert!(held.iter().all(|held| held == "lita" || held.is_empty()), "{divisions:?}: {held:?}");
        assert!(held.iter().any(|held| held == kept), "{divisions:?}: {held:?}");
        store.close().await;
    }
}

#[tokio::test]
async fn answers_are_asked_for_in_the_language_of_the_invitation() {
    let translated = QUIET.replacen(
        "\"k\": 5",
        "\"translations\": { \"es\": { \"title\": { \"text\": \"En confianza\" } } }, \"k\": 5",
        1,
    );
    let installation = with_rare(0, 0, &translated).await;
    let credential = holder::credential(&installation, "lita", 1).await;
    let mut browser = installation.client();
    let spent = credential.spend_in(&mut browser, "es").await;
    spent.page(StatusCode::OK);
    assert_eq!(spent.headers.get_all(SET_COOKIE).iter().count(), 2);
    browser.get("/c/quiet/1").await.says(&["<html lang=\"es\"", "En confianza"]);
}

#[tokio::test]
async fn a_quota_tells_whether_it_is_full_and_no_number() {
    let quotas = "\"quotas\": [{ \"id\": \"all\", \"at_most\": 977, \"text\": \"Enough.\" }], \"k\": 5";
    let installation = with_rare(0, 0, &QUIET.replacen("\"k\": 5", quotas, 1)).await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let before = staff.get("/campaigns/quiet").await;
    before.says(&["977"]);
    let credential = holder::credential(&installation, "lita", 1).await;
    let mut browser = installation.client();
    credential.spend(&mut browser).await.page(StatusCode::OK);
    browser.post("/c/quiet/1", &[("shown[]", "why"), ("answers[why]", "sent"), ("go", "next")]).await.to();
    browser.post("/c/quiet/send", &[]).await.to();
    let after = staff.get("/campaigns/quiet").await;
    let table = |page: &str| {
        let start = page.find("id=\"quotas\"").unwrap();
        let rest = &page[start..];
        rest[..rest.find("</table>").unwrap()].to_owned()
    };
    assert_eq!(table(&before.body), table(&after.body));
}
