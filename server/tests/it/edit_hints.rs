//! What the editor says beside a draft: what waits to be written, what stands there twice, and how many questions there are.

use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{Client, EVERY_KIND, Installation};

const EDIT: &str = "/campaigns/every-kind/edit";
const ONE: &str = "/campaigns/every-kind";

async fn begin() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring().await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

/// Posts a form of the page at `path`, with its revision.
async fn change(staff: &mut Client, path: &str, fields: &[(&str, &str)]) -> String {
    let revision = staff.get(path).await.hidden("revision");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("revision", revision.as_str())]).collect();
    staff.post(path, &fields).await.to().to_owned()
}

#[tokio::test]
async fn what_waits_to_be_written_is_told_in_the_editor_and_before_opening() {
    let (_installation, mut staff) = begin().await;
    staff.get(ONE).await.is_silent_on(&["Not written yet"]);
    let added = [("do", "add-question"), ("page", "all"), ("kind", "single"), ("wording", "Which?")];
    let question = change(&mut staff, EDIT, &added).await;
    staff
        .get(&question)
        .await
        .says(&["‘First option’ is what it began with", "‘Second option’ is what it began with"]);
    let texts = [("title", "T"), ("asks", "[Who asks]"), ("intro", "I"), ("next", "N")];
    change(&mut staff, &format!("{EDIT}/texts"), &texts).await;
    staff
        .get(EDIT)
        .await
        .says(&["‘[Who asks]’ waits to be filled in", "‘First option’ is what it began with"]);
    let one = staff.get(ONE).await;
    one.says(&["Not written yet", "‘[Who asks]’ waits", "href=\"/campaigns/every-kind/edit/texts\""]);
    one.says(&["Page 1, question ‘Which?’ (which)", "‘Second option’ is what it began with"]);
    staff.reads("fr");
    staff.get(ONE).await.says(&["Pas encore écrit", "« First option » est ce qui y était au départ"]);
}

#[tokio::test]
async fn every_template_says_what_it_leaves_to_write() {
    let (_installation, mut staff) = begin().await;
    for (language, words) in [("en", "[The board of"), ("es", "[La junta directiva"), ("fr", "[Le conseil")] {
        let fields = [("template", "pulse"), ("language", language), ("title", language)];
        let begun = staff.post("/campaigns/new/begin", &fields).await.to().to_owned();
        staff.get(&begun).await.says(&[words, "waits to be filled in"]);
    }
}

#[tokio::test]
async fn what_stands_there_twice_is_told() {
    let (_installation, mut staff) = begin().await;
    let why = format!("{EDIT}/questions/why");
    let twice = [("text", "Why?"), ("required", "yes"), ("label.a", "The people"), ("label.b", "the people")];
    change(&mut staff, &why, &twice).await;
    staff.get(&why).await.says(&["It stands here twice"]);
    staff.get(EDIT).await.says(&["It stands here twice"]);
}

#[tokio::test]
async fn questions_are_counted_and_numbered_alike_everywhere() {
    let (installation, mut staff) = begin().await;
    let kept = campaigns::show(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let questionnaire = &kept.document.questionnaire;
    let asked = questionnaire.asked().count();
    assert!(asked < questionnaire.questions().count());
    let said = format!("{asked} questions on ");
    let outline = staff.get(EDIT).await;
    outline.says(&[&said, &format!("<span class=\"outline-number\">{asked}</span>")]);
    outline.is_silent_on(&[&format!("<span class=\"outline-number\">{}</span>", asked + 1)]);
    staff.get(ONE).await.says(&[&said]);
    let last = questionnaire.asked().last().unwrap();
    staff.get(&format!("{EDIT}/questions/{}", last.id)).await.says(&[&format!("Question {asked} · ")]);
    let note = staff.get(&format!("{EDIT}/questions/read")).await;
    note.says(&["<p class=\"eyebrow\">Note</p>"]);
}

#[tokio::test]
async fn what_is_not_proved_of_a_condition_is_told_at_its_question_and_before_opening() {
    let installation = Installation::new().await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    let ids: Vec<String> = (0..12).map(|n| format!("o{n}")).collect();
    let options: Vec<serde_json::Value> =
        ids.iter().map(|id| serde_json::json!({ "id": id, "label": id })).collect();
    let several = |id: &str| serde_json::json!({ "id": id, "text": id, "answer": { "kind": "several", "options": options } });
    let chosen = |id: &str| ids.iter().map(|own| format!("{id} has {own}")).collect::<Vec<_>>().join(", ");
    let mut last = serde_json::json!({ "id": "last", "text": "Why so many?", "answer": { "kind": "text" } });
    last["show_if"] = format!("count({}, {}) > 3", chosen("many"), chosen("more")).into();
    let asked = document["questionnaire"]["pages"][0]["questions"].as_array_mut().unwrap();
    asked.extend([several("many"), several("more"), last]);
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    let mut staff = installation.signed_in(Role::Staff).await;
    let what = "so it is not proved that this makes a difference";
    staff.get(EDIT).await.says(&["Why so many?", "the condition ‘count(", what]);
    staff.get(&format!("{EDIT}/questions/last")).await.says(&["the condition ‘count(", what]);
    staff.get(&format!("{EDIT}/questions/why")).await.is_silent_on(&[what]);
    let one = staff.get(ONE).await;
    one.says(&[
        "Not proved: look at these conditions yourself",
        what,
        "Page 1, question ‘Why so many?’ (last)",
    ]);
    staff.post(&format!("{ONE}/open"), &[]).await.to();
    staff.reads("es");
    staff.get(ONE).await.is_silent_on(&["Sin comprobar"]);
}
