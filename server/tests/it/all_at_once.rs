//! All questions on one page: chosen by staff, changed by the member.

use axum::http::StatusCode;
use service::{Actor, campaigns};

use crate::client::{ANSWERS, Client, EVERY_KIND, Installation};

/// Opens a campaign of two pages that shows both at once, and starts as a member of LITA.
async fn started() -> (Installation, Client, String) {
    let (installation, mut member, base) = invited(|_| ()).await;
    assert_eq!(member.post(&format!("{base}/start"), &[]).await.to(), format!("{base}/all"));
    (installation, member, base)
}

/// The same before anything is pressed, with a campaign in which something is changed.
async fn invited(change: impl FnOnce(&mut serde_json::Value)) -> (Installation, Client, String) {
    let installation = Installation::new().await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    document["layout"] = "all_at_once".into();
    // What the link brings is known from the start on, which then has a page of its own.
    let asked = document["questionnaire"]["pages"][0]["questions"].as_array_mut().unwrap();
    let by_link = asked.pop_if(|question| question["answer"]["kind"] == "hidden");
    assert!(by_link.is_some());
    let second = serde_json::json!({ "id": "second", "title": "And then", "questions": [
        { "id": "more", "text": "What else?", "required": true, "answer": { "kind": "text" } },
        { "id": "why_b", "text": "Why b?", "show_if": "why = b", "answer": { "kind": "text" } },
    ]});
    document["questionnaire"]["pages"].as_array_mut().unwrap().push(second);
    change(&mut document);
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let base = installation.invite("mo@example.org", "lita").await;
    let member = installation.client();
    (installation, member, base)
}

#[tokio::test]
async fn the_invitation_holds_the_questions_and_the_first_answer_starts() {
    let (installation, mut member, base) = invited(|_| ()).await;
    let invitation = member.get(&base).await;
    invitation.page(StatusCode::OK);
    invitation.says(&["Who will see what", "1 page", "LITA", "name=\"answers[more]\"", "value=\"send\""]);
    invitation.is_silent_on(&[&format!("{base}/start")]);

    let more = [("shown[]", "more"), ("answers[more]", "That is all")];
    let first = [&more[..], &[("answers[word]", "mine"), ("shown[]", "word")]].concat();
    let kept = member.post(&format!("{base}/all/draft"), &first).await;
    kept.page(StatusCode::OK);
    // Another look at the link, on any device, goes on with it.
    member.get(&base).await.says(&["Who will see what", "value=\"mine\"", "That is all"]);
    let sent = [&ANSWERS[..], &more, &[("go", "send")]].concat();
    assert_eq!(member.post(&format!("{base}/all"), &sent).await.to(), format!("{base}/thanks"));
    assert_eq!(installation.responses("every-kind").await, 1);
    assert_eq!(member.get(&base).await.to(), format!("{base}/thanks"));
}

#[tokio::test]
async fn answers_are_sent_from_the_invitation_without_a_draft() {
    let (installation, mut member, base) = invited(|_| ()).await;
    let sent =
        [&ANSWERS[..], &[("shown[]", "more"), ("answers[more]", "That is all"), ("go", "send")]].concat();
    for _ in 0..2 {
        assert_eq!(member.post(&format!("{base}/all"), &sent).await.to(), format!("{base}/thanks"));
    }
    assert_eq!(installation.responses("every-kind").await, 1);
}

#[tokio::test]
async fn the_invitation_stands_alone_where_chance_or_the_link_has_a_say_and_while_it_is_paused() {
    let shuffled = |document: &mut serde_json::Value| {
        document["questionnaire"]["pages"][0]["questions"][0]["random_order"] = true.into();
    };
    let by_link = |document: &mut serde_json::Value| {
        document["questionnaire"]["link_values"] = serde_json::json!(["source"]);
    };
    let hidden = |document: &mut serde_json::Value| {
        let options = serde_json::json!([{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }]);
        document["questionnaire"]["pages"][0]["questions"][1]["answer"] =
            serde_json::json!({ "kind": "hidden", "link": "source", "options": options });
    };
    for change in [shuffled, by_link, hidden] {
        let (_installation, mut member, base) = invited(change).await;
        let invitation = member.get(&base).await;
        invitation.says(&[&format!("{base}/start")]);
        invitation.is_silent_on(&["name=\"answers[more]\""]);
        assert_eq!(member.get(&format!("{base}/all")).await.to(), base);
    }
    let (installation, mut member, base) = invited(|_| ()).await;
    campaigns::pause(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    member.get(&base).await.is_silent_on(&["name=\"answers[more]\""]);
}

#[tokio::test]
async fn one_page_holds_all_and_leads_to_the_check_and_back() {
    let (installation, mut member, base) = started().await;
    let all = format!("{base}/all");
    let page = member.get(&all).await;
    page.says(&["All questions · about", "name=\"answers[why]\"", "And then", "name=\"answers[more]\""]);
    page.says(&[&format!("action=\"{all}\""), &format!("data-draft=\"{all}/draft\"")]);

    let more = [("shown[]", "more"), ("go", "next")];
    let missing = member.post(&all, &[&ANSWERS[..], &more].concat()).await;
    missing.page(StatusCode::UNPROCESSABLE_ENTITY);
    missing.says(&["href=\"#q-more.input\"", "value=\"15\""]);

    let answered = [&ANSWERS[..], &more, &[("answers[more]", "That is all")]].concat();
    assert_eq!(member.post(&all, &answered).await.to(), format!("{base}/check?from=all"));
    let check = member.get(&format!("{base}/check?from=all")).await;
    check.says(&["That is all", &format!("{all}?from=check#q-more")]);
    assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    assert_eq!(installation.responses("every-kind").await, 1);
}

#[tokio::test]
async fn what_is_on_the_one_page_is_sent_from_there() {
    let (installation, mut member, base) = started().await;
    let all = format!("{base}/all");
    member.get(&all).await.says(&["value=\"send\"", "Check first"]);
    let without_more = [&ANSWERS[..], &[("shown[]", "more"), ("go", "send")]].concat();
    let missing = member.post(&all, &without_more).await;
    missing.page(StatusCode::UNPROCESSABLE_ENTITY);
    missing.says(&["href=\"#q-more.input\"", "value=\"15\""]);
    assert_eq!(installation.responses("every-kind").await, 0);
    member.get(&all).await.says(&["value=\"15\""]);

    let leads_on = [
        ("shown[]", "why"),
        ("answers[why]", "b"),
        ("shown[]", "more"),
        ("answers[more]", "x"),
        ("go", "send"),
    ];
    member.post(&all, &leads_on).await.says(&["Your answer leads to another question", "Why b?"]);
    assert_eq!(installation.responses("every-kind").await, 0);

    let answered = [&without_more[..], &[("answers[more]", "That is all")]].concat();
    for _ in 0..2 {
        assert_eq!(member.post(&all, &answered).await.to(), format!("{base}/thanks"));
    }
    assert_eq!(installation.responses("every-kind").await, 1);
    member.post(&format!("{base}/reopen"), &[]).await.to();
    member.get(&format!("{base}/check")).await.says(&["That is all"]);
}

#[tokio::test]
async fn a_question_of_a_later_page_follows_an_answer_of_an_earlier_one() {
    let (_installation, mut member, base) = started().await;
    let why_b = [("shown[]", "why"), ("answers[why]", "b"), ("shown[]", "more"), ("answers[more]", "x")];
    let led = member.post(&format!("{base}/all"), &[&why_b[..], &[("go", "next")]].concat()).await;
    led.page(StatusCode::OK);
    led.says(&["Your answer leads to another question", "Why b?"]);
}

#[tokio::test]
async fn a_member_changes_between_the_two_and_nothing_is_lost() {
    let (_installation, mut member, base) = started().await;
    let given = [("shown[]", "word"), ("answers[word]", "kept"), ("go", "pages")];
    assert_eq!(member.post(&format!("{base}/all"), &given).await.to(), format!("{base}/1"));
    member.get(&format!("{base}/1")).await.says(&[
        "Page 1 of 2",
        "value=\"kept\"",
        "All questions on one page",
    ]);
    assert_eq!(member.post(&format!("{base}/1"), &[("go", "all")]).await.to(), format!("{base}/all"));
    member.get(&format!("{base}/all")).await.says(&["value=\"kept\"", "One page at a time"]);
}

#[tokio::test]
async fn a_page_that_is_kept_tells_nobody_what_others_answered_or_where() {
    let (installation, mut member, base) = started().await;
    member.get(&format!("{base}/all")).await.is_silent_on(&["value=\"mine\""]);
    member
        .post(&format!("{base}/all"), &[("shown[]", "word"), ("answers[word]", "mine"), ("go", "later")])
        .await
        .to();
    member.get(&format!("{base}/all")).await.says(&["value=\"mine\""]);

    let other = installation.invite("nell@example.org", "lita").await;
    let mut nell = installation.client();
    nell.post(&format!("{other}/start"), &[]).await.to();
    let page = nell.get(&format!("{other}/all")).await;
    page.says(&[&format!("action=\"{other}/all\"")]);
    page.is_silent_on(&[&base, "value=\"mine\""]);
    let nonce = |page: &str| page.split_once("nonce=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let again = nell.get(&format!("{other}/all")).await;
    assert_ne!(nonce(&page.body), nonce(&again.body), "a nonce is used once");
    let policy = again.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains(&format!("'nonce-{}'", nonce(&again.body))), "{policy}");
}

/// Publishes a version that asks something else in place of `more`, and shows one page at a time.
async fn publish_another(installation: &Installation) {
    let change = |next: &mut serde_json::Value| {
        next["layout"] = "page_by_page".into();
        next["questionnaire"]["pages"][1]["questions"] =
            serde_json::json!([new_question("instead", "What instead?", "text")]);
    };
    publish(installation, change).await;
}

/// A question that a later version asks.
fn new_question(id: &str, text: &str, kind: &str) -> serde_json::Value {
    serde_json::json!({ "id": id, "text": text, "answer": { "kind": kind } })
}

/// Publishes a version in which something is changed.
async fn publish(installation: &Installation, change: impl FnOnce(&mut serde_json::Value)) {
    let operator = Actor::Operator;
    let mut next = serde_json::to_value(
        campaigns::show(&installation.service, &operator, "every-kind").await.unwrap().document,
    )
    .unwrap();
    change(&mut next);
    let begun =
        campaigns::propose(&installation.service, &operator, "every-kind", &next.to_string()).await.unwrap();
    let (said, anew) = Default::default();
    campaigns::publish(&installation.service, &operator, "every-kind", begun.revision, &said, &anew, "")
        .await
        .unwrap();
}

#[tokio::test]
async fn whoever_sees_the_questions_on_the_invitation_answers_the_version_they_see() {
    let (installation, mut member, base) = invited(|_| ()).await;
    let second = installation.invite("nell@example.org", "lita").await;
    let mut nell = installation.client();
    for (who, base) in [(&mut member, &base), (&mut nell, &second)] {
        assert_eq!(who.get(base).await.hidden("v"), "1");
    }
    publish_another(&installation).await;

    let more = [("v", "1"), ("shown[]", "more"), ("answers[more]", "That is all")];
    member.post(&format!("{base}/all/draft"), &more).await.page(StatusCode::OK);
    let page = member.get(&format!("{base}/all")).await;
    page.says(&["That is all"]);
    page.is_silent_on(&["What instead?", "name=\"v\""]);

    let sent = [&more[..], &ANSWERS, &[("go", "send")]].concat();
    assert_eq!(nell.post(&format!("{second}/all"), &sent).await.to(), format!("{second}/thanks"));
    nell.post(&format!("{second}/reopen"), &[]).await.to();
    nell.get(&format!("{second}/check")).await.says(&["That is all"]);
}

#[tokio::test]
async fn a_form_with_files_says_first_which_version_it_shows() {
    let (installation, mut member, base) = invited(|_| ()).await;
    member.get(&base).await.says(&["enctype=\"multipart/form-data\""]);
    publish_another(&installation).await;
    let fields = [("v", "1"), ("shown[]", "more"), ("answers[more]", "That is all"), ("shown[]", "paper")];
    let fields = [&fields[..], &[("go", "later")]].concat();
    let all = format!("{base}/all");
    let name = "answers[paper][file]";
    assert_eq!(
        member.upload_called(&all, &fields, name, "mine.pdf", b"%PDF-1.7 a paper").await.to(),
        format!("{base}/later")
    );
    member.get(&all).await.says(&["That is all", "mine.pdf"]);
}

#[tokio::test]
async fn nobody_begins_on_a_version_that_was_never_asked() {
    for version in ["0", "3", "-1", "x"] {
        let (installation, mut member, base) = invited(|_| ()).await;
        publish_another(&installation).await;
        let more = [("v", version), ("shown[]", "more"), ("answers[more]", "That is all")];
        assert_eq!(member.post(&format!("{base}/all"), &more).await.to(), base, "{version}");
        member.get(&base).await.says(&[&format!("{base}/start")]);
    }
}

/// Two windows of one link that hold the questions as two versions ask them, of which the second is changed like this.
async fn two_windows(change: impl FnOnce(&mut serde_json::Value)) -> (Installation, [Client; 2], String) {
    let in_spanish = |document: &mut serde_json::Value| {
        document["translations"] = serde_json::json!({ "es": { "title": { "text": "Uno de cada clase" } } });
    };
    let (installation, mut earlier, base) = invited(in_spanish).await;
    assert_eq!(earlier.get(&base).await.hidden("v"), "1");
    publish(&installation, change).await;
    let mut later = installation.client();
    assert_eq!(later.get(&base).await.hidden("v"), "2");
    (installation, [earlier, later], base)
}

/// A version that asks one question more.
fn one_more(next: &mut serde_json::Value) {
    let asked = next["questionnaire"]["pages"][1]["questions"].as_array_mut().unwrap();
    asked.push(new_question("new", "What is new?", "text"));
}

/// A version that asks something else in place of a question, and for a file.
fn another(next: &mut serde_json::Value) {
    let mut upload = new_question("proof", "What proves it?", "file");
    upload["answer"]["types"] = serde_json::json!(["pdf"]);
    next["questionnaire"]["pages"][1]["questions"] =
        serde_json::json!([new_question("instead", "What instead?", "text"), upload]);
}

const WORD: [(&str, &str); 3] = [("v", "1"), ("shown[]", "word"), ("answers[word]", "mine")];
const NEW: [(&str, &str); 3] = [("v", "2"), ("shown[]", "new"), ("answers[new]", "A lot")];
const INSTEAD: [(&str, &str); 3] = [("v", "2"), ("shown[]", "instead"), ("answers[instead]", "This & that")];
const NOT_KEPT: &str = "Part of what you gave could not be kept";

#[tokio::test]
async fn a_draft_of_one_window_goes_over_to_the_newer_version_of_another_that_asks_all_of_it() {
    let (installation, [mut earlier, mut later], base) = two_windows(one_more).await;
    let all = format!("{base}/all");
    earlier.post(&format!("{all}/draft"), &WORD).await.page(StatusCode::OK);
    later.post(&format!("{all}/draft"), &NEW).await.page(StatusCode::OK);
    later.get(&all).await.says(&["A lot", "value=\"mine\""]);

    let more = [("v", "1"), ("shown[]", "more"), ("answers[more]", "That is all")];
    earlier.post(&format!("{all}/draft"), &more).await.page(StatusCode::OK);
    let sent = [&more[..], &ANSWERS, &[("go", "send")]].concat();
    let shown = earlier.post(&all, &sent).await;
    shown.page(StatusCode::OK);
    shown.says(&["What is new?", "A lot", "That is all"]);
    shown.is_silent_on(&[NOT_KEPT]);
    assert_eq!(later.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    assert_eq!(installation.responses("every-kind").await, 1);
}

#[tokio::test]
async fn what_the_version_that_was_begun_does_not_ask_is_told_and_nothing_is_sent_without_a_look_at_it() {
    let (installation, [mut earlier, mut later], base) = two_windows(another).await;
    let all = format!("{base}/all");
    earlier.post(&format!("{all}/draft"), &WORD).await.page(StatusCode::OK);
    let draft = later.post(&format!("{all}/draft"), &INSTEAD).await;
    draft.page(StatusCode::UNPROCESSABLE_ENTITY);
    draft.says(&["{\"saved\":false,\"reason\":", NOT_KEPT]);
    // The window is told what was kept of the rest, so that it can take that back.
    let both = [&INSTEAD[..], &[("shown[]", "more="), ("answers[more]", "That is all")]].concat();
    let kept = later.post(&format!("{all}/draft"), &both).await;
    kept.page(StatusCode::UNPROCESSABLE_ENTITY);
    later.get(&all).await.says(&["That is all"]);
    let mark = kept.body.split("\"more\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let emptied = [&INSTEAD[..], &[("shown[]", mark), ("answers[more]", "")]].concat();
    later.post(&format!("{all}/draft"), &emptied).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    later.get(&all).await.is_silent_on(&["That is all"]);
    for go in ["next", "later", "back", "pages", "send"] {
        let posted = [&INSTEAD[..], &ANSWERS, &[("go", go)]].concat();
        let told = later.post(&all, &posted).await;
        told.page(StatusCode::UNPROCESSABLE_ENTITY);
        told.says(&[NOT_KEPT, "What instead?", "This &amp; that", "What else?", "value=\"15\""]);
        told.is_silent_on(&["name=\"v\"", "name=\"answers[instead]\"", "leads to another question"]);
    }
    assert_eq!(installation.responses("every-kind").await, 0);
    let name = "answers[proof][file]";
    let with_file = [("v", "2"), ("shown[]", "proof"), ("go", "later")];
    let told = later.upload_called(&all, &with_file, name, "mine.pdf", b"%PDF-1.7").await;
    told.says(&[NOT_KEPT, "What proves it?", "mine.pdf"]);

    later.reads("es");
    later.post(&all, &INSTEAD).await.says(&["Una parte de lo que respondió no se pudo guardar"]);
    let more = [("shown[]", "more"), ("answers[more]", "That is all"), ("go", "send")];
    assert_eq!(later.post(&all, &[&more[..], &ANSWERS].concat()).await.to(), format!("{base}/thanks"));
}

#[tokio::test]
async fn the_window_of_an_earlier_version_is_told_what_the_later_one_that_was_begun_does_not_ask() {
    let (_installation, [mut earlier, mut later], base) = two_windows(another).await;
    let all = format!("{base}/all");
    later.post(&format!("{all}/draft"), &INSTEAD).await.page(StatusCode::OK);
    let more = [("shown[]", "more"), ("answers[more]", "That is all"), ("go", "next")];
    let told = earlier.post(&all, &[&WORD[..], &more].concat()).await;
    told.says(&[NOT_KEPT, "What else?", "That is all", "value=\"mine\"", "This &amp; that"]);
}

#[tokio::test]
async fn what_was_sent_and_is_changed_stays_with_the_version_it_was_sent_to() {
    let (_installation, [mut earlier, mut later], base) = two_windows(one_more).await;
    let all = format!("{base}/all");
    let more = [("v", "1"), ("shown[]", "more"), ("answers[more]", "That is all"), ("go", "send")];
    assert_eq!(earlier.post(&all, &[&more[..], &ANSWERS].concat()).await.to(), format!("{base}/thanks"));
    earlier.post(&format!("{base}/reopen"), &[]).await.to();
    later.post(&all, &NEW).await.says(&[NOT_KEPT, "What is new?", "A lot", "That is all"]);
}
