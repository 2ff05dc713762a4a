use axum::http::StatusCode;
use service::{Actor, campaigns};

use crate::client::{ANSWERS, Answer, Client, Installation};

async fn responses(installation: &Installation) -> i64 {
    installation.responses("every-kind").await
}

/// The page's answers, with one more field.
fn and(field: (&'static str, &'static str)) -> Vec<(&'static str, &'static str)> {
    ANSWERS.into_iter().chain([field]).collect()
}

async fn started(installation: &Installation, divisions: &str) -> (Client, String) {
    let base = installation.invite("mo@example.org", divisions).await;
    let mut member = installation.client();
    let invitation = member.get(&base).await;
    let registered =
        campaigns::registration(&installation.service, &Actor::Operator, "every-kind", 1).await.unwrap();
    invitation.says(&[
        &hex::encode(service::secrets::digest(&registered)),
        "One of every kind",
        "The test association",
        "about 5 minutes",
        "Nobody sees your answers with your name",
    ]);
    assert_eq!(member.post(&format!("{base}/start"), &[]).await.to(), format!("{base}/1"));
    (member, base)
}

#[tokio::test]
async fn a_member_answers_by_plain_forms_and_sends_once() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let (mut member, base) = started(&installation, "lita;llama").await;
    member.get(&base).await.says(&["LITA + LLAMA", "Go on where you left"]);

    let missing = member.post(&format!("{base}/1"), &[("shown[]", "why"), ("go", "next")]).await;
    missing.page(StatusCode::UNPROCESSABLE_ENTITY);
    missing.says(&["<title>Error: ", "There is a problem", "href=\"#q-why"]);

    assert_eq!(member.post(&format!("{base}/1"), &and(("go", "next"))).await.to(), format!("{base}/check"));
    let check = member.get(&format!("{base}/check")).await;
    check.says(&["Technology", "I do not know", "&lt;b&gt;", &format!("{base}/1?from=check#q-why")]);
    assert_eq!(responses(&installation).await, 0, "nothing is sent yet");
    assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    let thanks = member.get(&format!("{base}/thanks")).await;
    thanks.says(&["Your answers are in"]);

    // Whatever is pressed again leads to the same thanks, in any browser.
    for path in ["", "/1", "/check"] {
        assert_eq!(installation.client().get(&format!("{base}{path}")).await.to(), format!("{base}/thanks"));
    }
    for path in ["/send", "/1"] {
        assert_eq!(member.post(&format!("{base}{path}"), &ANSWERS).await.to(), format!("{base}/thanks"));
    }
    // The page is the same but for the nonce, which is new each time.
    assert_eq!(receipt(&member.get(&format!("{base}/thanks")).await.body), receipt(&thanks.body));
    assert_eq!(responses(&installation).await, 1);
}

fn receipt(page: &str) -> String {
    let (_, rest) = page.split_once("<code>").unwrap();
    rest.split("</code>").next().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_given_is_kept_whatever_is_pressed() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let (mut member, base) = started(&installation, "lita").await;
    let word = [("shown[]", "word"), ("answers[word]", "kept")];
    for (go, leads_to) in [("later", "/later"), ("back", "")] {
        let to =
            member.post(&format!("{base}/1"), &[&word[..], &[("go", go)]].concat()).await.to().to_owned();
        assert_eq!(to, format!("{base}{leads_to}"));
    }
    // Another device, and the island's own way of keeping.
    let mut phone = installation.client();
    phone.get(&format!("{base}/1")).await.says(&["value=\"kept\""]);
    let saved = phone.post(&format!("{base}/1/draft"), &[("shown[]", "why"), ("answers[why]", "b")]).await;
    assert_eq!(saved.page(StatusCode::OK), r#"{"saved":true}"#);
    // What says with what it was served is told what is kept of it.
    let saved = phone.post(&format!("{base}/1/draft"), &[("shown[]", "why="), ("answers[why]", "a")]).await;
    assert!(saved.page(StatusCode::OK).starts_with(r#"{"saved":true,"marks":{"why":"why="#));
    member.get(&format!("{base}/check")).await.says(&["kept"]);
}

#[tokio::test]
async fn an_answer_can_lead_to_a_question_that_was_not_there() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let (mut member, base) = started(&installation, "lita").await;
    let led =
        member.post(&format!("{base}/1"), &[("shown[]", "why"), ("answers[why]", "b"), ("go", "next")]).await;
    led.page(StatusCode::OK);
    led.says(&["Your answer leads to another question", "What would have to be true?"]);
}

#[tokio::test]
async fn the_open_link_asks_for_divisions_and_knows_its_own_browser_only() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    installation.invite("mo@example.org", "lita").await;
    let mut browser = installation.client();
    let asked = browser.post("/c/every-kind/start", &[]).await;
    asked.page(StatusCode::UNPROCESSABLE_ENTITY);
    asked.says(&["Choose your divisions"]);
    assert_eq!(browser.post("/c/every-kind/start", &[("divisions[]", "lita")]).await.to(), "/c/every-kind/1");
    browser.post("/c/every-kind/1", &and(("go", "next"))).await.to();
    assert_eq!(
        installation.client().get("/c/every-kind/1").await.to(),
        "/c/every-kind",
        "nobody else's draft"
    );
    assert_eq!(browser.post("/c/every-kind/send", &[]).await.to(), "/c/every-kind/thanks");
    assert_eq!(browser.post("/c/every-kind/send", &[]).await.to(), "/c/every-kind/thanks");
    assert_eq!(responses(&installation).await, 1);
}

#[tokio::test]
async fn links_that_lead_nowhere_say_so() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut visitor = installation.client();
    for path in
        ["/s/nobody", "/s/nobody/1", "/c/every-kind", "/c/other", "/c/NOT%20A%20NAME", "/c/every-kind/x"]
    {
        visitor.get(path).await.page(StatusCode::NOT_FOUND);
    }
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let base = installation.invite("mo@example.org", "lita").await;
    visitor.post(&format!("{base}/start"), &[]).await.to();
    for page in ["0", "2", "99999999999999999999", "-1", "x"] {
        visitor.get(&format!("{base}/{page}")).await.page(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_paused_campaign_keeps_drafts_and_a_closed_one_takes_nothing() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let (mut member, base) = started(&installation, "lita").await;
    member.post(&format!("{base}/1"), &and(("go", "next"))).await.to();
    let (cx, operator) = (&installation.service, &Actor::Operator);
    campaigns::pause(cx, operator, "every-kind").await.unwrap();
    member.get(&base).await.says(&["This survey is paused", "are kept"]);
    for page in ["1", "all", "check"] {
        assert_eq!(member.get(&format!("{base}/{page}")).await.to(), base, "{page}");
    }
    member.post(&format!("{base}/send"), &[]).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    campaigns::open(cx, operator, "every-kind").await.unwrap();
    assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    campaigns::close(cx, operator, "every-kind").await.unwrap();
    installation.client().get("/c/every-kind").await.says(&["This survey is closed"]);
    installation
        .client()
        .post("/c/every-kind/start", &[("divisions[]", "-")])
        .await
        .page(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_answer_can_be_taken_back_unless_it_is_needed() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let (mut member, base) = started(&installation, "lita").await;
    let page = format!("{base}/1");
    // The digest of the terms, as `printf` and `sha256sum` give it in the tests of `domain`.
    let agreed = "da20f32f9b8255bd246d27179ad8c75930f8d1c4931b3c43a0cde1aa805e0935";
    let rest = vec![("answers[two][x]", "1"), ("answers[two][y]", "2"), ("answers[terms]", agreed)];
    let and = |field| [and(field), rest.clone()].concat();
    member.post(&page, &and(("go", "next"))).await.to();
    member.get(&page).await.says(&["name=\"clear\" value=\"answers[likely]\"", "Clear answer: "]);
    member.get(&page).await.is_silent_on(&["name=\"clear\" value=\"answers[why]\""]);
    // A form without parts brings no file, so that question alone has no answer.
    let unanswered = |check: &Answer| check.body.matches("No answer").count();
    assert_eq!(unanswered(&member.get(&format!("{base}/check")).await), 1);
    // A page opened from the check leads back to it still.
    let cleared = [and(("from", "check")), vec![("clear", "answers[likely]")]].concat();
    assert_eq!(member.post(&page, &cleared).await.to(), format!("{page}?from=check#q-likely"));
    assert_eq!(unanswered(&member.get(&format!("{base}/check")).await), 2);
    let of_one_statement = member.post(&page, &and(("clear", "answers[core][tech]"))).await;
    assert_eq!(of_one_statement.to(), format!("{page}#q-core-tech"));
    // What is needed stays: the page is posted as ever.
    assert_eq!(member.post(&page, &and(("clear", "answers[why]"))).await.to(), format!("{base}/check"));
    assert_eq!(unanswered(&member.get(&format!("{base}/check")).await), 1);
}

#[tokio::test]
async fn a_page_that_lay_open_elsewhere_empties_nothing() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let base = installation.invite("mo@example.org", "lita").await;
    let mut member = installation.client();
    member.post(&format!("{base}/start"), &[]).await.to();
    let page = format!("{base}/1");
    let shown = async |member: &mut Client| -> Vec<String> {
        let html = member.get(&page).await.page(StatusCode::OK).to_owned();
        let marks = html.split("name=\"shown[]\" value=\"").skip(1);
        marks.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let laid_open = shown(&mut member).await;
    assert!(laid_open.iter().any(|mark| mark == "word="), "{laid_open:?}");
    let later = |shown: &[String], given: &[(&str, &str)]| -> Vec<(String, String)> {
        let shown = shown.iter().map(|mark| ("shown[]".to_owned(), mark.clone()));
        let given = given.iter().chain(&[("go", "later")]);
        shown.chain(given.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect()
    };
    let post = async |member: &mut Client, fields: Vec<(String, String)>| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        member.post(&page, &fields).await.to().to_owned()
    };
    post(&mut member, later(&laid_open, &[("answers[word]", "first")])).await;
    post(&mut member, later(&laid_open, &[("answers[years]", "15")])).await;
    member.get(&page).await.says(&["value=\"first\"", "value=\"15\""]);

    let fresh = shown(&mut member).await;
    post(&mut member, later(&fresh, &[("answers[years]", "15")])).await;
    member.get(&page).await.is_silent_on(&["value=\"first\""]);
}

#[tokio::test]
async fn a_page_on_which_nothing_is_asked_any_more_leads_on() {
    let installation = Installation::new().await;
    let page = |id: &str, end_if: &str| {
        let question = serde_json::json!({ "id": id, "text": id, "answer": { "kind": "text" } });
        serde_json::json!({ "id": format!("page-{id}"), "title": id, "end_if": end_if, "questions": [question] })
    };
    let mut pages = vec![page("one", "answered(one)"), page("two", "answered(two)"), page("three", "")];
    pages[2].as_object_mut().unwrap().remove("end_if");
    let document = serde_json::json!({
        "format": "canvass-campaign/1", "slug": "every-kind", "title": "T", "asks": "A", "intro": "I", "next": "N",
        "questionnaire": { "pages": pages }
    });
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let base = installation.invite("mo@example.org", "lita").await;
    let mut member = installation.client();
    member.post(&format!("{base}/start"), &[]).await.to();
    member.get(&format!("{base}/3")).await.says(&["name=\"answers[three]\""]);
    let ended = [("shown[]", "one"), ("answers[one]", "enough"), ("go", "next")];
    assert_eq!(member.post(&format!("{base}/1"), &ended).await.to(), format!("{base}/check"));
    assert_eq!(member.get(&format!("{base}/3")).await.to(), format!("{base}/check"));
    member.get(&format!("{base}/1")).await.says(&["enough"]);
}
