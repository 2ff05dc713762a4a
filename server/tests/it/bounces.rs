use axum::http::StatusCode;
use domain::role::Role;

use crate::client::Installation;

const BOUNCES: &str = "/roster/bounces";

#[tokio::test(flavor = "multi_thread")]
async fn staff_bring_what_came_back_and_try_again() {
    let installation = Installation::new().await;
    installation.roster(&[("gone@example.org", "lita"), ("here@example.org", "")]).await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(BOUNCES).await.says(&["No address of the roster was refused so far"]);

    let list = "Gone@Example.org\nnobody@example.com\n";
    let told = staff.upload_called(BOUNCES, &[], "file", "list.txt", list).await;
    told.says(&["1 member gets no mail any more.", "1 address was told of before, or is no member’s."]);
    told.says(&["1 member gets no mail", "gone@example.org", "told by a list"]);

    let refused = staff.upload_called(BOUNCES, &[], "file", "note.txt", "Out of office").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["note.txt: this is neither a list of addresses", "gone@example.org"]);
    let empty = staff.upload_called(BOUNCES, &[], "file", "", "").await;
    empty.says(&["Choose a file that is not empty"]);

    let again = refused.body.split("action=\"/roster/bounces/").nth(1).unwrap().split('"').next().unwrap();
    let to = staff.post(&format!("{BOUNCES}/{again}"), &[]).await.to().to_owned();
    staff
        .get(&to)
        .await
        .says(&["This member gets mail again", "No address of the roster was refused so far"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_addresses_take_no_mail_is_for_who_manages_the_roster() {
    let installation = Installation::new().await;
    installation.roster(&[("gone@example.org", "lita")]).await;
    let mut reader = installation.signed_in(Role::Leadership).await;
    assert_eq!(reader.get(BOUNCES).await.status, StatusCode::FORBIDDEN);
    let sent = reader.upload_called(BOUNCES, &[], "file", "list.txt", "gone@example.org").await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(BOUNCES).await.says(&["No address of the roster was refused so far"]);
}
