//! A question of a draft that becomes one of another kind.

use axum::http::StatusCode;
use domain::questionnaire::{Kind, Question};
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{Answer, Client, Installation};

const EDIT: &str = "/campaigns/every-kind/edit";
const ORDER: &str = "/campaigns/every-kind/edit/questions/order";
const WORDS: [(&str, &str); 4] =
    [("text", "What comes first?"), ("label.x", "X"), ("label.y", "Y"), ("label.z", "Z")];

async fn begin() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring().await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

async fn question(installation: &Installation, id: &str) -> Question {
    let kept = campaigns::show(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    kept.document.questionnaire.question(id).unwrap().clone()
}

/// Posts a form of the page at `path`, with its revision.
async fn change(staff: &mut Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let revision = staff.get(path).await.hidden("revision");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("revision", revision.as_str())]).collect();
    staff.post(path, &fields).await
}

#[tokio::test]
async fn what_another_kind_takes_away_is_said_before_it_is_done_and_undo_brings_it_back() {
    let (installation, mut staff) = begin().await;
    let before = question(&installation, "order").await;
    let page = staff.get(ORDER).await;
    page.says(&["name=\"become\"", "<option value=\"\" selected", "A ranking</option>", "value=\"number\""]);
    page.is_silent_on(&["<option value=\"yes_no\"", "<option value=\"ranking\""]);
    // What is typed is saved on the way.
    let asks = [&WORDS[..], &[("do", "become"), ("become", "number")]].concat();
    let to = change(&mut staff, ORDER, &asks).await.to().to_owned();
    assert_eq!(to, format!("{ORDER}/kind/number"));
    let worded = question(&installation, "order").await;
    assert_eq!((worded.text.as_str(), &worded.answer), ("What comes first?", &before.answer));
    let said = staff.get(&to).await;
    said.says(&[
        "This takes away:",
        "its options: ‘X’, ‘Y’, ‘Z’",
        "‘A ranking’ becomes ‘A number’",
        "id=\"q-order\"",
    ]);
    let kind = format!("{ORDER}/kind/number");
    let revision = said.hidden("revision");
    let done = staff.post(&kind, &[("revision", &revision)]).await;
    assert_eq!(done.to(), format!("{ORDER}?done=kind"));
    assert!(matches!(question(&installation, "order").await.answer, Kind::Number(_)));
    staff
        .get(done.to())
        .await
        .says(&["The kind is changed", "Undo: Changed the kind of ‘What comes first?’"]);
    // Whoever was about to change it comes back to the question.
    let undone = staff.post(&format!("{EDIT}/undo"), &[("here", &kind)]).await;
    assert_eq!(undone.to(), format!("{ORDER}?done=undone"));
    assert_eq!(question(&installation, "order").await, worded);
    // Nothing may be lost.
    staff.get(&format!("{ORDER}/kind/several")).await.says(&["This takes nothing away."]);
}

#[tokio::test]
async fn a_kind_that_something_else_rests_on_is_told_and_nothing_is_changed() {
    let (installation, mut staff) = begin().await;
    let kind = format!("{EDIT}/questions/why/kind/number");
    let before = question(&installation, "why").await;
    let said = staff.get(&kind).await;
    said.says(&["the condition ‘why = b’", "This takes away:"]);
    let revision = said.hidden("revision");
    let refused = staff.post(&kind, &[("revision", &revision)]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "question ‘What would have to be true?’ (what): the condition ‘why = b’",
        "This takes away:",
    ]);
    assert_eq!(question(&installation, "why").await, before);
    // Several options can be asked for where one was.
    let several = staff.post(&format!("{EDIT}/questions/why/kind/several"), &[("revision", &revision)]).await;
    several.page(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(question(&installation, "why").await, before);
}

#[tokio::test]
async fn what_is_no_kind_to_become_is_refused_in_words() {
    let (installation, mut staff) = begin().await;
    let none = [&WORDS[..], &[("do", "become"), ("become", "")]].concat();
    let none = change(&mut staff, ORDER, &none).await;
    none.page(StatusCode::UNPROCESSABLE_ENTITY);
    none.says(&["Choose the kind that the question is to be of"]);
    for wrong in ["ranking", "yes_no", "poem"] {
        staff.get(&format!("{ORDER}/kind/{wrong}")).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    }
    staff.get(&format!("{EDIT}/questions/gone/kind/number")).await.page(StatusCode::NOT_FOUND);
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(&format!("{ORDER}/kind/number")).await.page(StatusCode::FORBIDDEN);
    leadership.post(&format!("{ORDER}/kind/number"), &[]).await.page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_somebody_else_changed_meanwhile_is_not_taken_away_unseen() {
    let (installation, mut staff) = begin().await;
    let kind = format!("{ORDER}/kind/number");
    let revision = staff.get(&kind).await.hidden("revision");
    change(&mut staff, ORDER, &[&WORDS[..], &[("do", "add-item"), ("another", "Theirs")]].concat())
        .await
        .to();
    let clash = staff.post(&kind, &[("revision", &revision)]).await;
    clash.page(StatusCode::CONFLICT);
    assert_eq!(question(&installation, "order").await.answer.options().len(), 4);
}

#[tokio::test]
async fn the_kind_of_what_members_are_asked_stays() {
    let (installation, mut staff) = begin().await;
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    staff.post("/campaigns/every-kind/versions", &[("do", "begin")]).await.to();
    staff.get(ORDER).await.is_silent_on(&["name=\"become\""]);
    let kind = format!("{ORDER}/kind/number");
    staff.get(&kind).await.says(&["so its kind stays"]);
    let refused =
        change(&mut staff, ORDER, &[&WORDS[..], &[("do", "become"), ("become", "number")]].concat()).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    let revision = staff.get(ORDER).await.hidden("revision");
    let refused = staff.post(&kind, &[("revision", &revision)]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Members are asked this question already, so its kind stays"]);
    // What the new version adds is asked of nobody yet.
    let added = [("do", "add-question"), ("page", "all"), ("kind", "scale"), ("wording", "How well?")];
    change(&mut staff, EDIT, &added).await.to();
    let new = format!("{EDIT}/questions/how_well");
    staff.get(&new).await.says(&["name=\"become\""]);
    let revision = staff.get(&format!("{new}/kind/long_text")).await.hidden("revision");
    let done = staff.post(&format!("{new}/kind/long_text"), &[("revision", &revision)]).await;
    assert_eq!(done.to(), format!("{new}?done=kind"));
}

#[tokio::test]
async fn when_each_option_is_there_and_what_could_hurt_somebody_is_said_in_the_settings() {
    let (installation, mut staff) = begin().await;
    let page = staff.get(ORDER).await;
    page.says(&[
        "name=\"only_if.x\"",
        "‘X’ is there only if",
        "name=\"sensitive\"",
        "results then show 20 people",
    ]);
    let said = [&WORDS[..], &[("only_if.x", "why = b"), ("only_if.y", " "), ("sensitive", "yes")]].concat();
    change(&mut staff, ORDER, &said).await.to();
    let kept = question(&installation, "order").await;
    let conditions: Vec<_> = kept
        .answer
        .options()
        .iter()
        .map(|own| own.show_if.as_ref().map(|own| own.text().to_owned()))
        .collect();
    assert_eq!((conditions, kept.sensitive), (vec![Some("why = b".to_owned()), None, None], true));
    staff.get(ORDER).await.says(&["value=\"why = b\"", "Only if <code>why = b</code>"]);
    let wrong = change(&mut staff, ORDER, &[&WORDS[..], &[("only_if.y", "why = c")]].concat()).await;
    wrong.page(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says(&["href=\"#only_if.y\"", "value=\"why = c\""]);
    // The rows of a table to tick are for everybody who is asked it.
    staff.get(&format!("{EDIT}/questions/when")).await.is_silent_on(&["only_if."]);
}
