//! Versions: what members are asked changes while they answer.

use axum::http::StatusCode;
use domain::role::Role;

use crate::client::{Client, Installation};

const ONE: &str = "/campaigns/every-kind";
const VERSIONS: &str = "/campaigns/every-kind/versions";
const OUTLINE: &str = "/campaigns/every-kind/edit";
const CHANGES: &str = "/campaigns/every-kind/edit/changes";
const WORD: &str = "/campaigns/every-kind/edit/questions/word";

async fn begun() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(ONE).await.says(&["Change the questionnaire", "Version 1", "as it opened"]);
    staff.get(CHANGES).await.says(&["begin a new version of it"]);
    assert!(staff.post(VERSIONS, &[]).await.to().starts_with(OUTLINE));
    staff.get(ONE).await.says(&["Go on changing the questionnaire"]);
    (installation, staff)
}

/// Words the question `word` otherwise, in the editor's own form.
async fn reword(staff: &mut Client, text: &str, at_most: &str) {
    let form = staff.get(WORD).await;
    let revision = form.hidden("revision");
    let fields =
        [("do", "save"), ("revision", &*revision), ("text", text), ("hint", ""), ("at_most", at_most)];
    staff.post(WORD, &fields).await.to();
}

#[tokio::test]
async fn a_version_is_edited_judged_and_published() {
    let (_installation, mut staff) = begun().await;
    staff.get(OUTLINE).await.says(&["Version 2, not published", "Changes and publishing"]);
    staff.get(CHANGES).await.says(&["Nothing differs from what members are asked now"]);
    reword(&mut staff, "One word?", "9").await;
    let changes = staff.get(CHANGES).await;
    changes.says(&[
        "What changes in version 2",
        "The words of ‘One word’",
        "A correction: it means the same",
        "There is room for more words than before.",
        "What was registered stays as it is",
    ]);
    staff.reads("es");
    staff.get(CHANGES).await.says(&[
        "El enunciado de «One word»",
        "Parece una corrección",
        "Hay espacio para más palabras que antes.",
    ]);
    staff.reads("en");
    staff.get("/c/every-kind").await.is_silent_on(&["One word?", "version"]);
    staff.get("/results/every-kind").await.says(&["the rules, the questions and the number of members"]);
    let seen = changes.hidden("seen");
    let unsaid = staff.post(CHANGES, &[("do", "publish"), ("seen", &seen)]).await;
    unsaid.page(StatusCode::UNPROCESSABLE_ENTITY);
    unsaid.says(&["say whether these words are a correction or mean something else"]);
    let fields =
        [("do", "publish"), ("seen", &*seen), ("meaning.word.text", "same"), ("why", "A sign was missing")];
    let stale = staff.post(CHANGES, &[&[("do", "publish"), ("seen", "1")], &fields[2..]].concat()).await;
    stale.page(StatusCode::CONFLICT);
    assert!(staff.post(CHANGES, &fields).await.to().starts_with(ONE));
    let one = staff.get(ONE).await;
    one.says(&[
        "Version 2",
        "published by",
        "A sign was missing",
        "“One word” became “One word?”",
        "Change the questionnaire",
    ]);
    // What stays as it was registered are the rules and what was asked first.
    staff.get("/results/every-kind").await.says(&["the first version of the questions", "is version 2 now"]);
    staff.get("/c/every-kind").await.says(&["what was asked first, was registered", "this is version 2."]);
    staff.get("/campaigns/every-kind/versions/1.json").await.is_silent_on(&["One word?"]);
    staff.get("/campaigns/every-kind/versions/2.json").await.says(&["One word?"]);
    staff.get("/campaigns/every-kind/versions/3.json").await.page(StatusCode::NOT_FOUND);
    staff.get("/campaigns/every-kind/versions/2").await.page(StatusCode::NOT_FOUND);
    staff
        .get("/results/every-kind/questions")
        .await
        .says(&["Wording corrected on", "version 2: was “One word”."]);
}

#[tokio::test]
async fn whoever_edits_a_version_sees_it_as_a_member_and_on_paper_before_it_is_asked() {
    let (installation, mut staff) = begun().await;
    reword(&mut staff, "Another word altogether", "5").await;
    staff.get(WORD).await.says(&["href=\"/campaigns/every-kind/preview?version=2\""]);
    let preview = staff.get(&format!("{ONE}/preview/1?version=2")).await;
    preview.says(&["Another word altogether", "Version 2, not published", "/preview/2?version=2"]);
    preview.says(&[&format!("href=\"{ONE}/paper?version=2\"")]);
    staff.get(&format!("{ONE}/preview?version=2&look=phone")).await.says(&["Version 2, not published"]);
    staff.get(&format!("{ONE}/paper?version=2")).await.says(&["Another word altogether", "Version 2, not"]);
    let end = |href: &str| format!("href=\"{href}\" class=\"button\">End the preview");
    staff.get(&format!("{ONE}/preview/2?version=2")).await.says(&[&end(CHANGES)]);
    staff.get(&format!("{ONE}/preview/2")).await.says(&[&end(ONE)]);
    let asked = staff.get(&format!("{ONE}/preview/1")).await;
    asked.says(&["One word", "Version 1"]);
    asked.is_silent_on(&["Another word altogether"]);
    staff.get(&format!("{ONE}/paper")).await.is_silent_on(&["Another word altogether"]);
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(&format!("{ONE}/preview/1?version=2")).await.page(StatusCode::FORBIDDEN);

    let seen = staff.get(CHANGES).await.hidden("seen");
    let publish = [("do", "publish"), ("seen", &*seen), ("meaning.word.text", "other")];
    staff.post(CHANGES, &publish).await.to();
    staff.get(&format!("{ONE}/paper?version=1")).await.is_silent_on(&["Another word altogether"]);
    staff.get(&format!("{ONE}/preview/1?version=3")).await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn another_meaning_becomes_a_question_beside_the_old() {
    let (_installation, mut staff) = begun().await;
    reword(&mut staff, "Another word altogether", "5").await;
    let changes = staff.get(CHANGES).await;
    changes.says(&["‘One word’ is closed; its answers and charts stay."]);
    let seen = changes.hidden("seen");
    let fields = [("do", "publish"), ("seen", &*seen), ("meaning.word.text", "other")];
    assert!(staff.post(CHANGES, &fields).await.to().starts_with(ONE));
    let results = staff.get("/results/every-kind/questions").await;
    results.says(&["Not asked any more since version 2", "in place of “One word”"]);
}

#[tokio::test]
async fn a_version_is_thrown_away() {
    let (_installation, mut staff) = begun().await;
    let seen = staff.get(CHANGES).await.hidden("seen");
    assert!(staff.post(CHANGES, &[("do", "drop"), ("seen", &seen)]).await.to().starts_with(ONE));
    staff.get(CHANGES).await.says(&["begin a new version of it"]);
}

#[tokio::test]
async fn versions_are_for_staff_to_make_and_for_leadership_to_read() {
    let (installation, _staff) = begun().await;
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.post(VERSIONS, &[]).await.page(StatusCode::FORBIDDEN);
    leadership.get(CHANGES).await.page(StatusCode::FORBIDDEN);
    leadership.post(CHANGES, &[("do", "publish"), ("seen", "2")]).await.page(StatusCode::FORBIDDEN);
    leadership.get(ONE).await.says(&["Version 1"]);
    leadership.get(ONE).await.is_silent_on(&["Change the questionnaire"]);
    let mut visitor = installation.client();
    assert!(visitor.get(CHANGES).await.to().starts_with("/sign-in"));
}
