//! The questions of a draft that are counted together.

use axum::http::StatusCode;
use domain::crossing::Crossing;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{Answer, Client, Installation};

const CROSSINGS: &str = "/campaigns/every-kind/edit/crossings";

async fn begin() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring().await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

async fn crossings(installation: &Installation) -> Vec<Crossing> {
    campaigns::show(&installation.service, &Actor::Operator, "every-kind").await.unwrap().document.crossings
}

async fn change(staff: &mut Client, fields: &[(&str, &str)]) -> Answer {
    let revision = staff.get(CROSSINGS).await.hidden("revision");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("revision", revision.as_str())]).collect();
    staff.post(CROSSINGS, &fields).await
}

#[tokio::test]
async fn two_questions_are_crossed_and_parted_again() {
    let (installation, mut staff) = begin().await;
    staff.get(CROSSINGS).await.says(&["No questions are counted together"]);
    let added = change(&mut staff, &[("do", "add-crossing"), ("of", "core/tech"), ("by", "why")]).await;
    assert_eq!(added.to(), format!("{CROSSINGS}?done=added"));
    staff.get(CROSSINGS).await.says(&["4. Technology", "by the answer to", "1. Why?"]);
    let [crossing] = crossings(&installation).await.try_into().unwrap();
    assert_eq!((crossing.by.question.as_str(), crossing.of.question.as_str()), ("why", "core"));

    let removed = change(&mut staff, &[("crossing", "remove:0")]).await;
    assert_eq!(removed.to(), format!("{CROSSINGS}?done=removed"));
    assert_eq!(crossings(&installation).await, []);
    let gone = change(&mut staff, &[("crossing", "remove:0")]).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    gone.says(&["The crossing is not there any more"]);
}

#[tokio::test]
async fn what_cannot_be_crossed_is_refused_in_words() {
    let (installation, mut staff) = begin().await;
    change(&mut staff, &[("do", "add-crossing"), ("of", "use"), ("by", "why")]).await;
    let refused = [
        (("why", "why"), "crosses a question with itself"),
        (("why", "use"), "crosses the same two as an earlier one"),
        (("word", "why"), "cannot be crossed"),
        (("gone", "why"), "is no question"),
        (("", "why"), "Choose two questions"),
    ];
    for ((of, by), why) in refused {
        let answer = change(&mut staff, &[("do", "add-crossing"), ("of", of), ("by", by)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{of} {by}");
        answer.says(&[why]);
    }
    assert_eq!(crossings(&installation).await.len(), 1);
}
