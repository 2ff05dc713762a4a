use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use domain::role::Role;

use crate::client::Installation;

#[tokio::test]
async fn only_whoever_may_see_results_does() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let mut visitor = installation.client();
    for path in ["", "/questions", "/who"] {
        let to = visitor.get(&format!("/results/every-kind{path}")).await.to().to_owned();
        assert!(to.starts_with("/sign-in?next=%2Fresults"), "{path}: {to}");
    }
    for path in ["/events", "/questions/why.csv"] {
        let answer = visitor.get(&format!("/results/every-kind{path}")).await;
        assert_ne!(answer.status, StatusCode::OK, "{path}");
        answer.is_silent_on(&["data:"]);
    }
    let mut reader = installation.signed_in(Role::Leadership).await;
    for path in ["", "/questions", "/who"] {
        reader.get(&format!("/results/every-kind{path}")).await.page(StatusCode::OK);
        reader.get(&format!("/results/other{path}")).await.page(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_member_of_two_divisions_counts_in_each_and_once_in_the_whole() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    for (email, divisions, why) in [
        ("a@example.org", "lita;llama", "a"),
        ("b@example.org", "lita", "b"),
        ("c@example.org", "alcts", "a"),
    ] {
        let base = installation.invite(email, divisions).await;
        let mut member = installation.client();
        member.post(&format!("{base}/start"), &[]).await.to();
        let fields = [("shown[]", "why"), ("answers[why]", why), ("go", "later")];
        assert_eq!(member.post(&format!("{base}/1"), &fields).await.to(), format!("{base}/later"));
        assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    }
    let mut reader = installation.signed_in(Role::Leadership).await;
    let sheet = reader.get("/results/every-kind/questions/why.csv").await;
    assert!(sheet.headers[CONTENT_TYPE].to_str().unwrap().starts_with("text/csv"));
    assert_eq!(sheet.headers[CACHE_CONTROL], "no-store");
    let rows: Vec<&str> = sheet.page(StatusCode::OK).lines().collect();
    let expected = [
        "Item,Answer,All members,ALCTS,LITA,LLAMA",
        ",A,2,1,1,1",
        ",B,1,0,1,0",
        ",Answered,3,1,2,1",
        ",Members,3,1,2,1",
    ];
    assert_eq!(rows, expected);
    reader.get("/results/every-kind").await.says(&["3 of 3 members have answered"]);
}
