use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use domain::role::Role;
use service::{Actor, roster};

use crate::client::{ADDRESS, EVERY_KIND, Installation};

const STATE: &str = "/campaigns/every-kind";

#[tokio::test]
async fn whoever_has_not_signed_in_is_sent_to_sign_in() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut visitor = installation.client();
    for path in
        ["", "/new", "/every-kind", "/every-kind/preview", "/every-kind/edit", "/every-kind/document.json"]
    {
        let to = visitor.get(&format!("/campaigns{path}")).await.to().to_owned();
        assert!(to.starts_with("/sign-in?next=%2Fcampaigns"), "{path}: {to}");
    }
    for path in ["open", "pause", "links"] {
        let to = visitor.post(&format!("{STATE}/{path}"), &[]).await.to().to_owned();
        assert!(to.starts_with("/sign-in"), "{path}: {to}");
    }
}

#[tokio::test]
async fn leadership_reads_the_list_and_manages_nothing() {
    let installation = Installation::new().await;
    let mut reader = installation.signed_in(Role::Leadership).await;
    reader.get("/campaigns").await.says(&["No campaign yet"]);
    installation.bring_open().await;
    let list = reader.get("/campaigns").await;
    list.says(&["One of every kind", "href=\"/results/every-kind\"", "Leadership"]);
    list.is_silent_on(&["New campaign", "Manage"]);
    reader.get(STATE).await.is_silent_on(&["Pause", "Make ", "Close for good"]);
    for path in ["open", "pause", "links"] {
        reader.post(&format!("{STATE}/{path}"), &[]).await.page(StatusCode::FORBIDDEN);
    }
    reader.post(&format!("{STATE}/close"), &[("name", "every-kind")]).await.page(StatusCode::FORBIDDEN);
    reader.get("/campaigns/new").await.page(StatusCode::FORBIDDEN);
    reader.upload("/campaigns/new", "document", EVERY_KIND).await.page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_campaign_is_brought_as_a_file_or_as_text() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns").await.says(&["No campaign yet", "Start from the example"]);
    let example = staff.get("/campaigns/new?example=yes").await;
    example.says(&["canvass-campaign/1"]);
    for field in ["file", "document"] {
        let answer = staff.upload("/campaigns/new", field, EVERY_KIND).await;
        assert_eq!(answer.to(), "/campaigns/every-kind?done=brought");
    }
    staff.get("/campaigns/every-kind?done=brought").await.says(&["as a draft", "One of every kind", "Draft"]);
    let document = staff.get("/campaigns/every-kind/document.json").await;
    let exported = domain::campaign::read(document.page(StatusCode::OK)).unwrap();
    assert_eq!(exported, domain::campaign::read(EVERY_KIND).unwrap());
}

#[tokio::test]
async fn a_document_with_mistakes_is_refused_with_every_mistake_and_kept() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let wrong = EVERY_KIND.replacen("\"One of every kind\"", "\"\"", 1).replacen("\"X\"", "\"\"", 1);
    let answer = staff.upload("/campaigns/new", "document", &wrong).await;
    answer.page(StatusCode::UNPROCESSABLE_ENTITY);
    answer.says(&[
        "title: is empty",
        "answer.options[0].label: is empty",
        "The document has 2 mistakes",
        "every-kind",
    ]);
    for (text, why) in
        [("", "Choose a file, or paste the document"), ("{", "Line 1, column 1: this is not JSON")]
    {
        let answer = staff.upload("/campaigns/new", "document", text).await;
        answer.page(StatusCode::UNPROCESSABLE_ENTITY);
        answer.says(&[why]);
    }
    // In the language of whoever brings it, whatever is made of parts.
    let misshapen = wrong.replacen("\"asks\":", "\"ask\":", 1);
    let nothing = "[]";
    for (language, text, says) in [
        ("es", wrong.as_str(), "title: está vacío"),
        ("es", &misshapen, "asks: falta; añádalo (quién pregunta, tal como lo lee el socio)"),
        ("es", "{", "Línea 1, columna 1: esto no es JSON: el documento termina antes de una } de cierre"),
        ("fr", &wrong, "title\u{a0}: est vide"),
        (
            "fr",
            &misshapen,
            "ask\u{a0}: n’est pas un champ ici\u{a0}; vouliez-vous dire «\u{a0}asks\u{a0}»\u{a0}?",
        ),
        ("fr", nothing, "le document\u{a0}: doit contenir des champs entre { }, mais contient une liste"),
    ] {
        staff.reads(language);
        let answer = staff.upload("/campaigns/new", "document", text).await;
        answer.page(StatusCode::UNPROCESSABLE_ENTITY);
        answer.says(&[says]);
    }
    staff.reads("en");
    let large = " ".repeat(5 * 1024 * 1024);
    let answer = staff.upload("/campaigns/new", "file", &large).await;
    answer.page(StatusCode::PAYLOAD_TOO_LARGE);
    answer.says(&["larger than 4 MB"]);
    staff.get("/campaigns").await.says(&["No campaign yet"]);
}

#[tokio::test]
async fn a_campaign_opens_pauses_goes_on_and_closes_by_name() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(STATE).await.says(&["Opening keeps the questionnaire as version 1", "Open this campaign"]);
    for (path, done, says) in [
        ("open", "opened", "Members can answer now"),
        ("pause", "paused", "Nobody can answer"),
        ("open", "resumed", "goes on"),
    ] {
        let to = staff.post(&format!("{STATE}/{path}"), &[]).await.to().to_owned();
        assert_eq!(to, format!("{STATE}?done={done}"));
        staff.get(&to).await.says(&[says]);
    }
    // What it cannot do in its state is refused on its own page.
    let again = staff.post(&format!("{STATE}/open"), &[]).await;
    again.page(StatusCode::UNPROCESSABLE_ENTITY);
    again.says(&["is open and cannot become open"]);
    let replaced = staff.upload("/campaigns/new", "document", EVERY_KIND).await;
    replaced.page(StatusCode::UNPROCESSABLE_ENTITY);
    replaced.says(&["give the document another slug"]);
    let misnamed = staff.post(&format!("{STATE}/close"), &[("name", "every")]).await;
    misnamed.page(StatusCode::UNPROCESSABLE_ENTITY);
    misnamed.says(&["Type ‘every-kind’ to close this campaign", "value=\"every\"", "href=\"#name\""]);
    let to = staff.post(&format!("{STATE}/close"), &[("name", "every-kind")]).await.to().to_owned();
    staff.get(&to).await.says(&["This campaign is over", "Closed"]);
}

#[tokio::test]
async fn personal_links_are_made_once_and_replaced_on_request() {
    let installation = Installation::new().await;
    let csv = "email,name,divisions\nana@example.org,Ana,\nben@example.org,=Ben,\n";
    roster::import(
        &installation.service,
        &Actor::Operator,
        csv,
        &roster::Wishes::default(),
        &roster::quietly,
    )
    .await
    .unwrap();
    installation.bring_open().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(STATE).await.says(&["2 personal links", &format!("{ADDRESS}/c/every-kind")]);
    let made = staff.post(&format!("{STATE}/links"), &[]).await;
    assert_eq!(made.headers[CONTENT_TYPE], "text/csv; charset=utf-8");
    assert_eq!(made.headers[CONTENT_DISPOSITION], "attachment; filename=\"every-kind-2-links.csv\"");
    let lines: Vec<&str> = made.page(StatusCode::OK).lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[1].starts_with(&format!("ana@example.org,Ana,{ADDRESS}/s/")), "{}", lines[1]);
    // A name that a spreadsheet would run is text.
    assert!(lines[2].starts_with("ben@example.org,'=Ben,"), "{}", lines[2]);
    let link = |line: &str| line.split_once(ADDRESS).unwrap().1.trim_matches('"').to_owned();
    let mut member = installation.client();
    member.get(&link(lines[1])).await.page(StatusCode::OK);
    let none = staff.post(&format!("{STATE}/links"), &[]).await;
    none.page(StatusCode::UNPROCESSABLE_ENTITY);
    none.says(&["Nobody on the roster is without a link"]);
    let replaced = staff.post(&format!("{STATE}/links"), &[("replace", "yes")]).await;
    let replaced: Vec<&str> = replaced.page(StatusCode::OK).lines().collect();
    member.get(&link(lines[1])).await.page(StatusCode::GONE);
    member.get(&link(replaced[1])).await.page(StatusCode::OK);
}

#[tokio::test]
async fn the_preview_shows_every_page_and_keeps_nothing() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let document = domain::campaign::read(EVERY_KIND).unwrap();
    staff.get(&format!("{STATE}/preview")).await.says(&["Nothing is kept", "To see that every kind works."]);
    for (page, number) in document.questionnaire.pages.iter().zip(1..) {
        let preview = staff.get(&format!("{STATE}/preview/{number}")).await;
        preview.page(StatusCode::OK);
        preview.is_silent_on(&["method=\"post\""]);
        let (shown, unseen): (Vec<_>, Vec<_>) =
            page.questions.iter().partition(|question| question.answer.is_shown());
        preview.says(&shown.iter().map(|question| question.text.as_str()).collect::<Vec<_>>());
        preview.is_silent_on(&unseen.iter().map(|question| question.text.as_str()).collect::<Vec<_>>());
    }
    let last = document.questionnaire.pages.len() + 1;
    staff.get(&format!("{STATE}/preview/{last}")).await.says(&["What happens next"]);
    staff.get(&format!("{STATE}/preview/{}", last + 1)).await.page(StatusCode::NOT_FOUND);
    staff.get("/campaigns/none").await.page(StatusCode::NOT_FOUND);
}

const PRINTED: &str = r#"{ "format": "canvass-campaign/1", "slug": "printed", "title": "T", "asks": "A", "intro": "I", "next": "N", "k": 12,
    "questionnaire": { "pages": [{ "id": "p", "title": "P", "questions": [
    { "id": "train", "text": "By train?", "required": true, "answer": { "kind": "number", "to": 9, "unit": "hours" } },
    { "id": "bus", "text": "By bus?", "required_if": "train > 3", "answer": { "kind": "number", "to": 9 } },
    { "id": "total", "text": "Total", "answer": { "kind": "calculated", "value": "sum(train, bus)", "number": { "to": 18 } } },
    { "id": "mild", "text": "Mild wording", "show_if": "random.wording <= 6", "answer": { "kind": "text" } },
    { "id": "harsh", "text": "Harsh wording", "show_if": "random.wording > 6", "answer": { "kind": "text" } } ] },
    { "id": "r", "title": "R", "questions": [
    { "id": "long", "text": "You travel {{train|no hours}}. Why so long?", "show_if": "total > 10", "answer": { "kind": "text" } } ] }] } }"#;

#[tokio::test]
async fn a_sheet_says_what_it_promises_what_it_needs_and_nothing_that_its_reader_never_sees() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.upload("/campaigns/new", "document", PRINTED).await.to();
    let paper = staff.get("/campaigns/printed/paper").await;
    paper.says(&[
        "Who will see what",
        "only totals of at least 12 people",
        "What says ‘needed’ needs an answer",
        "Needed if your answer to question 1 is more than 3",
        "Only if the sum of your answer to question 1 and your answer to question 2 is more than 10.",
        "You travel …. Why so long?",
    ]);
    paper.is_silent_on(&["no hours", "total &gt;", "random.", "Leave out what"]);
    let wordings = ["Mild wording", "Harsh wording"].map(|wording| paper.body.contains(wording));
    assert_eq!(wordings.iter().filter(|there| **there).count(), 1);
}
