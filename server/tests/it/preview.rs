//! Walking through a preview: what is answered leads on as it leads a member, and nothing of it is kept.

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use domain::role::Role;
use serde_json::{Value, json};
use service::{Actor, campaigns};

use crate::client::{Answer, Client, Installation};

const PREVIEW: &str = "/campaigns/walked/preview";
const WALK: &str = "/campaigns/walked/preview?way=walk";

/// A survey with conditions, a recall, an early end, a file that is needed, and French words.
fn walked() -> Value {
    let yes_no = json!([{ "id": "yes", "label": "Yes, I do" }, { "id": "no", "label": "No" }, { "id": "left", "label": "I left" }]);
    json!({ "format": "canvass-campaign/1", "slug": "walked", "title": "Walked", "asks": "The board", "intro": "Why we ask",
        "next": "Then we read it", "language": "en",
        "questionnaire": { "pages": [
            { "id": "you", "title": "You", "end_if": "belong = left", "end_text": "A pity that you left",
                "questions": [
                    { "id": "belong", "text": "Do you belong?", "required": true, "answer": { "kind": "single", "options": yes_no } },
                    { "id": "years", "text": "For how many years?", "show_if": "belong = yes", "answer": { "kind": "number", "to": 90 } },
                ] },
            { "id": "yours", "title": "You said {{belong|nothing}}", "questions": [
                { "id": "why", "text": "Why do you?", "show_if": "belong = yes", "answer": { "kind": "text" } },
                { "id": "whynot", "text": "Why do you not?", "show_if": "belong = no", "answer": { "kind": "text" } },
            ] },
            { "id": "more", "title": "More", "show_if": "belong = yes", "questions": [
                { "id": "proof", "text": "Show it", "required": true, "answer": { "kind": "file", "types": ["pdf"] } },
                { "id": "word", "text": "One more word", "answer": { "kind": "text" } },
            ] } ] },
        "translations": { "fr": {
            "questions.belong.text": { "text": "Êtes-vous membre ?" }, "next": { "text": "Ensuite nous lisons" } } } })
}

/// Staff who walk, without script.
struct Walker {
    client: Client,
    page: Answer,
}

impl Walker {
    /// On the first page of the preview at this address.
    async fn at(client: Client, address: &str) -> Self {
        let mut client = client;
        let page = client.get(address).await;
        page.page(StatusCode::OK);
        Self { client, page }
    }

    /// The form of the page: where it is posted, and what it holds without anybody's doing.
    fn form(&self) -> (String, Vec<(String, String)>) {
        let (before, form) = self.page.body.split_once("id=\"questions\"").unwrap();
        let (form, _) = form.split_once("</form>").unwrap();
        assert!(!before.ends_with('>') && form.contains("method=\"post\""));
        let action = plain(within(form, "action=\"").unwrap());
        let mut fields = Vec::new();
        // What is disabled is not posted.
        for part in
            form.split("<fieldset").filter(|part| !part.split('>').next().unwrap().contains(" disabled"))
        {
            for input in part.split("<input type=\"hidden\"").skip(1) {
                let value = within(input, "value=\"").map(plain).unwrap_or_default();
                fields.push((plain(within(input, "name=\"").unwrap()), value));
            }
        }
        (action, fields)
    }

    /// Fills in the form and presses a button.
    async fn press(&mut self, button: (&str, &str), given: &[(&str, &str)]) -> &Answer {
        let (action, held) = self.form();
        let held = held.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<_> = held.chain(given.iter().copied()).chain([button]).collect();
        self.page = self.client.post(&action, &fields).await;
        &self.page
    }

    async fn go(&mut self, go: &str, given: &[(&str, &str)]) -> &Answer {
        self.press(("go", go), given).await
    }
}

fn within<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split('"').next()
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

async fn brought(document: &Value) -> (Installation, Client) {
    let installation = Installation::new().await;
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

async fn walking() -> (Installation, Walker) {
    let (installation, staff) = brought(&walked()).await;
    (installation, Walker::at(staff, WALK).await)
}

#[tokio::test]
async fn the_bar_offers_all_that_is_asked_and_a_walk() {
    let (_installation, mut walker) = walking().await;
    walker.page.says(&[
        "Why we ask",
        "href=\"/campaigns/walked/preview?way=walk\" aria-current=\"true\"",
        "Nothing is kept",
    ]);
    walker.page.says(&["href=\"/campaigns/walked/preview\">", "as somebody of whom nothing is known"]);
    let all = walker.client.get(PREVIEW).await;
    all.says(&[
        "href=\"/campaigns/walked/preview\" aria-current=\"true\"",
        "href=\"/campaigns/walked/preview?way=walk\">",
    ]);
    all.is_silent_on(&["method=\"post\" action=\"/campaigns"]);
    // What is not posted is not there any more, so it begins anew.
    for lost in ["/walk?way=walk&version=1", "/2?way=walk&version=0"] {
        let to = walker.client.get(&format!("{PREVIEW}{lost}")).await.to().to_owned();
        assert!(to.starts_with(WALK), "{to}");
    }
}

#[tokio::test]
async fn conditions_are_followed_and_answers_recalled_both_ways() {
    let (_installation, mut walker) = walking().await;
    let first = walker.go("next", &[]).await;
    first.page(StatusCode::OK);
    first.says(&["Do you belong?", "Page 1 of 3", "Nothing is kept"]);
    assert_eq!(first.headers[CACHE_CONTROL], "no-store");

    let no = walker.go("next", &[("answers[belong]", "no")]).await;
    no.says(&["You said No", "Why do you not?", "Page 2 of 3"]);
    no.is_silent_on(&["Why do you?"]);
    // The page after it is for others.
    walker
        .go("next", &[("answers[whynot]", "<b>\"No\" & no")])
        .await
        .says(&["Check your answers, then send them", "&lt;b&gt;\"No\" &amp; no"]);

    // Back, and the other way. What is on the same page comes with the answer.
    walker.go("back", &[]).await.says(&["Why do you not?", "&lt;b&gt;"]);
    walker.go("back", &[]).await.says(&["Do you belong?"]);
    let revealed = walker.go("next", &[("answers[belong]", "yes")]).await;
    revealed.page(StatusCode::OK);
    revealed.says(&["Your answer leads to another question", "For how many years?"]);
    let yes = walker.go("next", &[("answers[belong]", "yes"), ("answers[years]", "7")]).await;
    yes.says(&["You said Yes, I do", "Why do you?"]);
    yes.is_silent_on(&["Why do you not?"]);
}

#[tokio::test]
async fn an_early_end_says_its_own_words() {
    let (_installation, mut walker) = walking().await;
    walker.go("next", &[]).await;
    walker.go("next", &[("answers[belong]", "left")]).await.says(&["Check your answers", "I left"]);
    let sent = walker.go("send", &[]).await;
    sent.page(StatusCode::OK);
    sent.says(&["After sending", "Thank you. Your answers are in.", "A pity that you left"]);
    sent.says(&[&format!("href=\"{WALK}\""), "Begin again", "href=\"/campaigns/walked\"", "End the preview"]);
    sent.is_silent_on(&["Then we read it"]);
}

#[tokio::test]
async fn what_is_needed_is_asked_for_and_nothing_given_is_lost() {
    let (_installation, mut walker) = walking().await;
    walker.go("next", &[]).await;
    let refused = walker.go("next", &[]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["There is a problem", "Choose one", "<title>Error: "]);
    walker.go("next", &[("answers[belong]", "yes")]).await;
    let wrong = walker.go("next", &[("answers[belong]", "yes"), ("answers[years]", "many")]).await;
    wrong.page(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says(&["value=\"many\""]);
    walker.go("next", &[("answers[belong]", "yes"), ("answers[years]", "7")]).await.says(&["Why do you?"]);
    // Back shows what was given there, and what was begun here is there again.
    let back = walker.go("back", &[("answers[why]", "They sing")]).await;
    back.says(&["value=\"7\""]);
    assert!(
        back.body.split("<input").any(|input| input.contains("value=\"yes\"") && input.contains(" checked"))
    );
    let again = [("answers[belong]", "yes"), ("answers[years]", "7")];
    walker.go("next", &again).await.says(&["They sing"]);
    // Whoever has come this far goes on where something is left to answer.
    walker.go("back", &[("answers[why]", "They sing")]).await;
    let first = walker.go("back", &again).await;
    first.says(&["Why we ask"]);
    walker.go("next", &[]).await.says(&["Show it"]);
}

#[tokio::test]
async fn no_file_is_taken_and_none_holds_anybody_up() {
    let (_installation, mut walker) = walking().await;
    walker.go("next", &[]).await;
    walker.go("next", &[("answers[belong]", "yes")]).await;
    walker.go("next", &[("answers[belong]", "yes")]).await;
    let files = walker.go("next", &[("answers[why]", "They sing")]).await;
    files.says(&["A preview takes no files", "Show it"]);
    let check = walker.go("next", &[("answers[proof][file]", "proof.pdf"), ("answers[word]", "Hm")]).await;
    check.page(StatusCode::OK);
    check.says(&[
        "Check your answers",
        "They sing",
        "Hm",
        "formaction=\"/campaigns/walked/preview/walk?way=walk#q-why\"",
    ]);

    // An answer is changed from there, and leads back there.
    walker.go("to-2", &[]).await.says(&["Why do you?", "They sing"]);
    walker.go("next", &[("answers[why]", "They dance")]).await.says(&["Check your answers", "They dance"]);
    walker.go("send", &[]).await.says(&["Then we read it"]);
}

#[tokio::test]
async fn another_language_keeps_where_one_is_and_what_was_given() {
    let (_installation, mut walker) = walking().await;
    walker.go("next", &[]).await.says(&["name=\"language\" value=\"fr\""]);
    let french = walker.press(("language", "fr"), &[("answers[belong]", "no")]).await;
    french.page(StatusCode::OK);
    french.says(&["<html lang=\"fr\"", "Êtes-vous membre ?", "language=fr", "Continuer"]);
    assert!(
        french.body.split("<input").any(|input| input.contains("value=\"no\"") && input.contains(" checked"))
    );
    walker.go("next", &[("answers[belong]", "no")]).await.says(&["Page 2 sur 3", "You said No"]);
    walker.go("next", &[]).await;
    walker.go("send", &[]).await.says(&["Ensuite nous lisons", "way=walk&amp;language=fr"]);
}

#[tokio::test]
async fn all_that_is_asked_at_once_is_walked_through_on_one_page() {
    let mut document = walked();
    document["layout"] = "all_at_once".into();
    let (_installation, staff) = brought(&document).await;
    let mut walker = Walker::at(staff, WALK).await;
    walker.page.says(&["Why we ask", "Do you belong?", "value=\"send\"", "One page at a time"]);
    let nothing = walker.go("send", &[]).await;
    nothing.page(StatusCode::UNPROCESSABLE_ENTITY);
    nothing.says(&["Choose one"]);
    let no = walker.go("send", &[("answers[belong]", "no")]).await;
    no.says(&["Your answer leads to another question", "You said No"]);
    let check = walker.go("next", &[("answers[belong]", "no"), ("answers[whynot]", "Far away")]).await;
    check.says(&["Check your answers", "Far away", "value=\"to-all\""]);
    walker.go("to-all", &[]).await.says(&["Far away", "Why do you not?"]);
    let given = [("answers[belong]", "no"), ("answers[whynot]", "Far away")];
    walker.go("pages", &given).await.says(&["Page 1 of 3", "Do you belong?"]);
}

#[tokio::test]
async fn it_is_walked_as_a_member_with_what_the_roster_and_the_link_say() {
    let mut document = walked();
    document["questionnaire"]["link_values"] = json!(["source"]);
    let asked = [
        ("lita", "roster.divisions has lita"),
        ("alcts", "roster.divisions has alcts"),
        ("public", "roster.library_type = 'Public'"),
        ("mail", "link.source = mail"),
        ("web", "link.source = web"),
    ];
    let asked = asked.map(|(id, show_if)| json!({ "id": id, "text": format!("Asked of {id}"), "show_if": show_if, "answer": { "kind": "text" } }));
    document["questionnaire"]["pages"][0]["questions"] = json!(asked);
    document["questionnaire"]["pages"][0]["end_if"] = Value::Null;
    document["questionnaire"]["pages"][0]["end_text"] = "".into();
    document["questionnaire"]["pages"].as_array_mut().unwrap().truncate(1);
    document.as_object_mut().unwrap().remove("translations");
    let (installation, staff) = brought(&document).await;
    installation.roster(&[("a@example.org", "lita")]).await;
    let member =
        format!("{WALK}&member=yes&division=lita&roster.library_type=Public&link.source=mail&look=framed");
    let mut walker = Walker::at(staff, &member).await;
    walker.page.is_silent_on(&["preview-bar"]);
    let page = walker.go("next", &[]).await;
    page.says(&["Asked of lita", "Asked of public", "Asked of mail", "look=framed", "division=lita"]);
    page.is_silent_on(&["Asked of alcts", "Asked of web", "preview-bar"]);
    let phone = walker.client.get(&format!("{WALK}&look=phone&member=yes")).await;
    phone.says(&[
        "<iframe",
        "look=framed&amp;way=walk&amp;member=yes",
        "Link: source",
        "name=\"way\" value=\"walk\"",
    ]);
}

#[tokio::test]
async fn what_is_left_to_chance_stays_as_it_was_drawn() {
    let mut document = walked();
    let options: Vec<Value> =
        (0..9).map(|n| json!({ "id": format!("o{n}"), "label": format!("Option {n}") })).collect();
    let question = json!({ "id": "pick", "text": "Pick", "random_order": true, "answer": { "kind": "single", "options": options } });
    document["questionnaire"]["pages"][0]["questions"].as_array_mut().unwrap().push(question);
    let (_installation, staff) = brought(&document).await;
    let mut walker = Walker::at(staff, WALK).await;
    let order = |page: &Answer| -> Vec<usize> {
        (0..9).map(|n| page.body.find(&format!("Option {n}<")).unwrap()).collect()
    };
    let in_order = |places: Vec<usize>| {
        let mut order: Vec<usize> = (0..9).collect();
        order.sort_by_key(|n| places[*n]);
        order
    };
    let drawn = in_order(order(walker.go("next", &[]).await));
    for _ in 0..3 {
        assert_eq!(in_order(order(walker.go("next", &[]).await)), drawn);
    }
}

#[tokio::test]
async fn nothing_of_a_walk_is_kept_and_two_walk_at_once() {
    let (installation, staff) = brought(&walked()).await;
    campaigns::open(&installation.service, &Actor::Operator, "walked").await.unwrap();
    let other = installation.signed_in(Role::Administrator).await;
    let mut one = Walker::at(staff, WALK).await;
    let mut two = Walker::at(other, WALK).await;
    let before = installation.stored();
    one.go("next", &[]).await;
    two.go("next", &[]).await;
    let draft = |walker: &Walker| plain(within(&walker.page.body, "data-draft=\"").unwrap());
    let of_two = draft(&two);
    one.go("next", &[("answers[belong]", "no")]).await.says(&["You said No"]);
    two.go("next", &[("answers[belong]", "left")]).await.says(&["I left"]);
    // With script a page says what is being given while it is; that is not kept either, and no page finds what another could not save.
    let of_one = draft(&one);
    assert_ne!(of_one, of_two);
    let kept = one.client.post(&of_one, &[("answers[whynot]", "Far")]).await;
    assert_eq!(kept.page(StatusCode::OK), "{\"saved\":true}");
    one.go("next", &[("answers[whynot]", "Far away")]).await.says(&["Far away"]);
    one.go("send", &[]).await.says(&["Then we read it"]);
    two.go("send", &[]).await.says(&["A pity that you left"]);
    assert!(installation.stored() == before, "something was written");
    assert_eq!(installation.responses("walked").await, 0);
}

#[tokio::test]
async fn only_who_may_see_the_preview_walks_and_no_other_site_makes_them() {
    let (installation, mut walker) = walking().await;
    let to = installation
        .client()
        .post(&format!("{PREVIEW}/walk?way=walk"), &[("at", "start")])
        .await
        .to()
        .to_owned();
    assert!(to.starts_with("/sign-in"), "{to}");
    let from_elsewhere = walker.client.post_from("https://elsewhere.test", &format!("{PREVIEW}/walk")).await;
    from_elsewhere.page(StatusCode::FORBIDDEN);
    for (at, status) in [("9", StatusCode::NOT_FOUND), ("2", StatusCode::OK), ("nowhere", StatusCode::OK)] {
        let fields = [("at", at), ("carried", "{ no answers"), ("seed", "x"), ("go", "to-77")];
        walker.client.post(&format!("{PREVIEW}/walk"), &fields).await.page(status);
    }

    // A version that is not published yet is walked through by those who write it.
    campaigns::open(&installation.service, &Actor::Operator, "walked").await.unwrap();
    walker.client.post("/campaigns/walked/versions", &[]).await.to();
    let version = format!("{PREVIEW}/walk?way=walk&version=2");
    walker
        .client
        .post(&version, &[("at", "start")])
        .await
        .says(&["Do you belong?", "Version 2, not published"]);
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.post(&version, &[("at", "start")]).await.page(StatusCode::FORBIDDEN);
    leadership.post(&format!("{PREVIEW}/walk?version=7"), &[]).await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_has_no_answer_is_not_sent() {
    let mut document = walked();
    document["questionnaire"]["pages"][0]["questions"][0]["required"] = false.into();
    let (_installation, staff) = brought(&document).await;
    let mut walker = Walker::at(staff, WALK).await;
    walker.go("next", &[]).await;
    walker.go("next", &[]).await.says(&["Check your answers", "No answer"]);
    let refused = walker.go("send", &[]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["There is a problem", "There is no answer to send yet"]);
    // From the page that is opened from there, the way on is back there; what is cleared is gone, and the page stays.
    let is_chosen = |page: &Answer| page.body.contains(" checked");
    walker.go("to-1", &[]).await.says(&["Do you belong?"]);
    walker.go("next", &[("answers[belong]", "no")]).await.says(&["Check your answers"]);
    assert!(is_chosen(walker.go("to-1", &[]).await));
    let cleared = walker.press(("clear", "answers[belong]"), &[("answers[belong]", "no")]).await;
    cleared.says(&["Do you belong?", "name=\"from\" value=\"check\""]);
    assert!(!is_chosen(cleared));
    walker.go("next", &[]).await.says(&["Check your answers", "No answer"]);
}
