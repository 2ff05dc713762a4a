//! Quotas: staff set them, and whoever comes when one is full is told.

use axum::http::StatusCode;
use domain::quota::Quota;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{ANSWERS, Client, EVERY_KIND, Installation};

const QUOTAS: &str = "/campaigns/every-kind/edit/quotas";

async fn quotas(installation: &Installation) -> Vec<Quota> {
    campaigns::show(&installation.service, &Actor::Operator, "every-kind").await.unwrap().document.quotas
}

/// A campaign that takes five answers of LITA, open.
async fn with_five_of_lita() -> Installation {
    let installation = Installation::new().await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    document["k"] = 5.into();
    document["quotas"] = serde_json::json!([
        { "id": "lita", "of": "roster.divisions has lita", "at_most": 5, "text": "LITA has said enough." },
    ]);
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    installation
}

async fn start(installation: &Installation, email: &str, divisions: &str) -> (Client, String) {
    let base = installation.invite(email, divisions).await;
    let mut member = installation.client();
    assert!(member.post(&format!("{base}/start"), &[]).await.to().starts_with(&base));
    (member, base)
}

async fn answer(member: &mut Client, base: &str) {
    member.post(&format!("{base}/1"), &ANSWERS).await;
}

#[tokio::test]
async fn a_full_quota_ends_the_survey_for_those_it_is_about_and_for_nobody_else() {
    let installation = with_five_of_lita().await;
    let (mut late, late_base) = start(&installation, "late@example.org", "lita").await;
    answer(&mut late, &late_base).await;
    for n in 0..5 {
        let (mut member, base) = start(&installation, &format!("m{n}@example.org"), "lita").await;
        answer(&mut member, &base).await;
        let sent = member.post(&format!("{base}/send"), &[]).await;
        assert_eq!(sent.to(), format!("{base}/thanks"), "{n}");
    }
    // Whoever comes now cannot begin.
    let base = installation.invite("new@example.org", "lita+alcts").await;
    let mut new = installation.client();
    let told = new.get(&base).await;
    told.page(StatusCode::OK);
    told.says(&["Enough answers have come in", "LITA has said enough."]);
    told.is_silent_on(&["name=\"answers"]);
    new.post(&format!("{base}/start"), &[]).await.says(&["LITA has said enough."]);
    // Whoever was answering is told when sending, and what was answered is kept.
    late.post(&format!("{late_base}/send"), &[]).await.says(&["LITA has said enough."]);
    late.get(&format!("{late_base}/check")).await.page(StatusCode::OK);
    assert_eq!(installation.responses("every-kind").await, 5);
    // Who has sent is thanked as ever, and others go on.
    let (mut other, base) = start(&installation, "other@example.org", "alcts").await;
    answer(&mut other, &base).await;
    assert_eq!(other.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    // Staff see how far it has come; leadership, who must not know who answered when, do not.
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/every-kind").await.says(&["Quotas", "roster.divisions has lita", "full"]);
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get("/campaigns/every-kind").await.is_silent_on(&["roster.divisions has lita"]);
}

#[tokio::test]
async fn the_open_link_asks_for_divisions_first() {
    let installation = with_five_of_lita().await;
    installation.roster(&[("lee@example.org", "alcts")]).await;
    for n in 0..6 {
        let mut visitor = installation.client();
        visitor.get("/c/every-kind").await.says(&["/c/every-kind/start"]);
        let started = visitor.post("/c/every-kind/start", &[("divisions[]", "lita")]).await;
        if n == 5 {
            started.says(&["LITA has said enough."]);
            continue;
        }
        answer(&mut visitor, "/c/every-kind").await;
        assert_eq!(visitor.post("/c/every-kind/send", &[]).await.to(), "/c/every-kind/thanks", "{n}");
    }
    assert_eq!(installation.responses("every-kind").await, 5);
}

#[tokio::test]
async fn a_quota_of_a_division_that_is_not_there_keeps_a_draft_from_opening() {
    let installation = Installation::new().await;
    installation.roster(&[("lee@example.org", "alcts")]).await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    document["assumptions"] = serde_json::json!([]);
    document["quotas"] =
        serde_json::json!([{ "id": "q", "of": "roster.divisions has altcs", "at_most": 20 }]);
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap_err();
    let mut staff = installation.signed_in(Role::Staff).await;
    let outline = staff.get("/campaigns/every-kind/edit").await;
    outline.says(&["'altcs' is no division; there are alcts, lita, llama (in 'roster.divisions has altcs')"]);
}

#[tokio::test]
async fn staff_add_word_and_remove_quotas() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let empty = staff.get(QUOTAS).await;
    empty.says(&["Answers are taken of everybody who comes."]);
    let revision = empty.hidden("revision");
    let added = staff.post(QUOTAS, &[("revision", &revision), ("do", "add-quota")]).await;
    assert_eq!(added.to(), format!("{QUOTAS}?done=added"));

    // What is typed saves itself where script runs, and Enter in a field saves: it removes nothing.
    let page = staff.get(QUOTAS).await;
    let (_, fields) = page.body.split_once(" data-live=\"\" class=\"edit-form\">").unwrap();
    let first = fields.split_once("<button").unwrap().1.split('>').next().unwrap();
    assert!(first.contains("value=\"save\""), "{first}");

    let change = async |staff: &mut Client, fields: &[(&str, &str)]| {
        let revision = staff.get(QUOTAS).await.hidden("revision");
        let all: Vec<(&str, &str)> = [&[("revision", revision.as_str())], fields].concat();
        staff.post(QUOTAS, &all).await
    };
    let condition = "roster.divisions has lita";
    let worded =
        [("of[quota]", condition), ("at_most[quota]", "40"), ("text[quota]", "Enough."), ("do", "save")];
    assert_eq!(change(&mut staff, &worded).await.to(), format!("{QUOTAS}?done=saved"));
    let [quota] = quotas(&installation).await.try_into().unwrap();
    assert_eq!((quota.of.unwrap().text(), quota.at_most, quota.text.as_str()), (condition, 40, "Enough."));

    for (fields, why) in [
        ([("at_most[quota]", "many"), ("do", "save")], "is no number of answers"),
        ([("at_most[quota]", "3"), ("do", "save")], "fewer than 10 answers are never published"),
        ([("of[quota]", "why = a"), ("do", "save")], "is answered after a quota has been looked at"),
        ([("of[quota]", "random.arm = 1"), ("do", "save")], "looks at what is drawn"),
    ] {
        let refused = change(&mut staff, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
        refused.says(&[why]);
    }
    assert_eq!(change(&mut staff, &[("quota", "remove:quota")]).await.to(), format!("{QUOTAS}?done=removed"));
    assert_eq!(quotas(&installation).await, []);
}
