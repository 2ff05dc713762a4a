//! What somebody was typing in when somebody else removed it.

use axum::http::StatusCode;
use domain::role::Role;

use crate::client::{Client, Installation};

const EDIT: &str = "/campaigns/every-kind/edit";
const ORDER: &str = "/campaigns/every-kind/edit/questions/order";

/// Somebody whose page shows the question `order`, which somebody else removes; with the revision that it shows.
async fn begin() -> (Installation, Client, String) {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let revision = staff.get(ORDER).await.hidden("revision");
    let removed = [("revision", revision.as_str()), ("text", "Put in order"), ("question", "remove:order")];
    staff.post(ORDER, &removed).await.to();
    (installation, staff, revision)
}

#[tokio::test]
async fn all_that_was_typed_in_a_question_that_is_gone_is_shown() {
    let (_installation, mut staff, revision) = begin().await;
    let typed = [
        ("revision", revision.as_str()),
        ("text", "What comes first?"),
        ("hint", "Of all these"),
        ("label.x", "The journal"),
        ("label.y", "Y"),
        ("label.z", "Z"),
        ("show_if", "why = b"),
        ("another", "The people\r\nThe fee"),
        ("do", "save"),
    ];
    let gone = staff.post(ORDER, &typed).await;
    gone.page(StatusCode::CONFLICT);
    gone.says(&["The question was removed in between", "is not in the form and will not be saved"]);
    gone.says(&[
        "‘What comes first?’",
        "‘Of all these’",
        "‘The journal’",
        "‘why = b’",
        "‘The people’",
        "‘The fee’",
    ]);
    gone.says(&["the words of ‘X’ in ‘Put in order’", "<h1>Outline</h1>"]);
    gone.is_silent_on(&["‘order’", "‘Y’", "‘Z’"]);
    assert_eq!(staff.get(ORDER).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn where_nothing_was_typed_it_is_said_that_the_question_is_gone() {
    let (_installation, mut staff, revision) = begin().await;
    let same = [
        ("revision", revision.as_str()),
        ("text", "Put in order"),
        ("label.x", "X"),
        ("label.y", "Y"),
        ("label.z", "Z"),
        ("do", "save"),
    ];
    let gone = staff.post(ORDER, &same).await;
    gone.page(StatusCode::UNPROCESSABLE_ENTITY);
    gone.says(&["The question was removed in between"]);
    gone.is_silent_on(&["Somebody else changed the same in between"]);
    // What the page showed cannot be told any more: all of it is shown.
    let lost = staff.post(ORDER, &[("revision", "none"), ("text", "Mine"), ("label.x", "Mine too")]).await;
    lost.says(&["you had typed: ‘Mine’, ‘Mine too’"]);
}

#[tokio::test]
async fn an_option_that_is_gone_is_called_by_its_words() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let use_ = format!("{EDIT}/questions/budget");
    let revision = staff.get(&use_).await.hidden("revision");
    let words = [
        ("revision", revision.as_str()),
        ("text", "How would you divide the budget?"),
        ("label.courses", "Courses"),
        ("label.journal", "The journal"),
        ("label.meetings", "Meetings"),
        ("total", "20"),
        ("unit", "dollars"),
    ];
    staff.post(&use_, &[&words[..], &[("item", "remove:journal")]].concat()).await.to();
    let mut mine = words;
    mine[3].1 = "The printed journal";
    let clash = staff.post(&use_, &mine).await;
    clash.page(StatusCode::CONFLICT);
    clash.says(&["the words of ‘The journal’ in", "‘The printed journal’"]);
    clash.is_silent_on(&["‘journal’"]);
}

#[tokio::test]
async fn all_that_was_typed_in_a_page_that_is_gone_is_shown() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let revision = staff.get(EDIT).await.hidden("revision");
    let adds = [
        ("revision", revision.as_str()),
        ("do", "add-page"),
        ("page_title", "Ways"),
        ("first_kind", "scale"),
        ("first_wording", "Which?"),
    ];
    staff.post(EDIT, &adds).await.to();
    let ways = format!("{EDIT}/pages/ways");
    let revision = staff.get(&ways).await.hidden("revision");
    let mine = [
        ("revision", revision.as_str()),
        ("title", "Ways on"),
        ("end_if", "why = b"),
        ("random_order", "yes"),
    ];
    staff.post(&ways, &[&mine[..], &[("page", "remove:ways")]].concat()).await.to();
    let gone = staff.post(&ways, &[&mine[..], &[("end_text", "Thank you")]].concat()).await;
    gone.page(StatusCode::UNPROCESSABLE_ENTITY);
    gone.says(&["The page was removed in between", "‘Ways on’, ‘why = b’, ‘Thank you’"]);
    gone.is_silent_on(&["‘yes’"]);
}
