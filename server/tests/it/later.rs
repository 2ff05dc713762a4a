//! Assumptions that are added while members answer.

use axum::http::StatusCode;
use domain::role::Role;

use crate::client::{Client, Installation};

const LATER: &str = "/campaigns/every-kind/later";

async fn begin() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(LATER).await.says(&["is a draft: change its assumptions before it opens"]);
    staff.post("/campaigns/every-kind/open", &[]).await.to();
    (installation, staff)
}

#[tokio::test]
async fn an_assumption_is_registered_after_its_words_were_read() {
    let (_installation, mut staff) = begin().await;
    staff.get("/campaigns/every-kind").await.says(&["Add an assumption"]);
    staff.get(LATER).await.says(&["0 answers can already be seen", "Go on to its rule"]);
    let first = [
        ("do", "begin"),
        ("statement", "Leadership is strong"),
        ("topic", "core"),
        ("question", "core/lead"),
    ];
    let unsaid = staff.post(LATER, &[("do", "begin"), ("topic", "core"), ("question", "core/lead")]).await;
    unsaid.page(StatusCode::UNPROCESSABLE_ENTITY);
    unsaid.says(&["The new assumption needs a statement"]);
    let rule = staff.post(LATER, &first).await;
    rule.says(&["What will be registered", "Supported when at least 60 % of all members"]);

    let shown = rule.hidden("shown");
    let fields = |shown: &str, threshold: &str| -> Vec<(String, String)> {
        [
            ("do", "register"),
            ("item", "core/lead"),
            ("shown", shown),
            ("statement", "Leadership is strong"),
            ("topic", "core"),
            ("scope", "whole"),
            ("allowance", "5"),
            ("rule.0.question", "core/lead"),
            ("rule.0.measure", "share"),
            ("rule.0.answers", "4"),
            ("rule.0.answers", "5"),
            ("rule.0.direction", "at_least"),
            ("rule.0.threshold", threshold),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into()
    };
    let post = async |staff: &mut Client, fields: Vec<(String, String)>| {
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        staff.post(LATER, &fields).await
    };
    let nonsense = post(&mut staff, fields(&shown, "many")).await;
    nonsense.page(StatusCode::UNPROCESSABLE_ENTITY);
    nonsense.says(&["The threshold of rule 1 is 'many'"]);
    let changed = post(&mut staff, fields(&shown, "70")).await;
    changed.says(&["Nothing is registered yet", "Supported when at least 70 % of all members"]);
    let read = changed.hidden("shown");
    let to = post(&mut staff, fields(&read, "70")).await.to().to_owned();
    staff.get(&to).await.says(&["Registered. The dashboard shows it"]);
    staff.get("/results/every-kind").await.says(&[
        "Leadership is strong",
        "Added when 0 answers could already be seen",
        "Assumptions that were added later have a chance of their own",
    ]);
}

#[tokio::test]
async fn only_staff_add_assumptions() {
    let (installation, _staff) = begin().await;
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(LATER).await.page(StatusCode::FORBIDDEN);
    leadership.post(LATER, &[("do", "begin")]).await.page(StatusCode::FORBIDDEN);
}
