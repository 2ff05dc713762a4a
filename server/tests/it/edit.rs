use axum::http::StatusCode;
use domain::campaign::Document;
use domain::questionnaire::Kind;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{Client, Installation};

const EDIT: &str = "/campaigns/every-kind/edit";
const WHY: &str = "/campaigns/every-kind/edit/questions/why";

async fn begin() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring().await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

async fn kept(installation: &Installation) -> Document {
    campaigns::show(&installation.service, &Actor::Operator, "every-kind").await.unwrap().document
}

/// Posts a form as the page at `path` offers it, with its revision.
async fn change(staff: &mut Client, path: &str, fields: &[(&str, &str)]) -> crate::client::Answer {
    let revision = staff.get(path).await.hidden("revision");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("revision", revision.as_str())]).collect();
    staff.post(path, &fields).await
}

#[tokio::test]
async fn texts_are_saved_or_come_back_with_what_is_wrong() {
    let (installation, mut staff) = begin().await;
    let texts = format!("{EDIT}/texts");
    let fields =
        [("title", "Another title"), ("asks", "Us"), ("intro", "One.\r\n\r\nTwo."), ("next", "Soon.")];
    assert_eq!(change(&mut staff, &texts, &fields).await.to(), format!("{texts}?done=saved"));
    let document = kept(&installation).await;
    assert_eq!((document.title.as_str(), document.intro.as_str()), ("Another title", "One.\n\nTwo."));
    let empty = change(&mut staff, &texts, &[("title", " "), ("asks", "Typed just now")]).await;
    empty.page(StatusCode::UNPROCESSABLE_ENTITY);
    empty.says(&["href=\"#title\"", "The title is empty", "Fill this in", "Typed just now"]);
    assert_eq!(kept(&installation).await.asks, "Us");
}

#[tokio::test]
async fn questions_are_added_moved_and_removed() {
    let (installation, mut staff) = begin().await;
    let fields =
        [("do", "add-question"), ("page", "all"), ("kind", "ranking"), ("wording", "What comes first?")];
    let to = change(&mut staff, EDIT, &fields).await.to().to_owned();
    assert_eq!(to, format!("{EDIT}/questions/what_comes_first?done=added"));
    staff.get(&to).await.says(&["What comes first?", "First option", "Second option"]);
    change(&mut staff, EDIT, &[("question", "up:use")]).await.to();
    let document = kept(&installation).await;
    let ids: Vec<&str> = document.questionnaire.questions().map(|question| question.id.as_str()).collect();
    assert_eq!(ids[..2], ["use", "why"]);
    assert!(ids.contains(&"what_comes_first"));
    let question = format!("{EDIT}/questions/what_comes_first");
    let removed =
        change(&mut staff, &question, &[("text", "x"), ("question", "remove:what_comes_first")]).await;
    assert_eq!(removed.to(), format!("{EDIT}?done=removed"));
    assert!(kept(&installation).await.questionnaire.question("what_comes_first").is_none());
    let unworded =
        change(&mut staff, EDIT, &[("do", "add-question"), ("page", "all"), ("kind", "scale")]).await;
    unworded.page(StatusCode::UNPROCESSABLE_ENTITY);
    unworded.says(&["The new question needs words"]);
}

#[tokio::test]
async fn options_keep_their_ids_and_what_is_typed_is_never_lost() {
    let (installation, mut staff) = begin().await;
    let labels = |document: &Document| match &document.questionnaire.question("why").unwrap().answer {
        Kind::Single(single) => {
            single.options.iter().map(|option| format!("{}={}", option.id, option.label)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let typed = [("text", "Why so?"), ("label.a", "Yes"), ("label.b", "No")];
    let with = |more: &[(&'static str, &'static str)]| [typed.as_slice(), more].concat();
    change(&mut staff, WHY, &with(&[("do", "add-item"), ("another", "Perhaps")])).await.to();
    assert_eq!(labels(&kept(&installation).await), ["a=Yes", "b=No", "perhaps=Perhaps"]);
    change(&mut staff, WHY, &with(&[("label.perhaps", "Maybe"), ("item", "up:perhaps")])).await.to();
    assert_eq!(labels(&kept(&installation).await), ["a=Yes", "perhaps=Maybe", "b=No"]);
    // Words in the field for another option are added by Save as well.
    change(&mut staff, WHY, &with(&[("do", "save"), ("another", "Never")])).await.to();
    assert_eq!(labels(&kept(&installation).await).last().unwrap(), "never=Never");
    // Several lines are several options.
    let lines = "Sometimes\r\n\r\n  Once a year \r\n";
    change(&mut staff, WHY, &with(&[("do", "add-item"), ("another", lines)])).await.to();
    let now = labels(&kept(&installation).await);
    assert_eq!(now[now.len() - 3..], ["never=Never", "sometimes=Sometimes", "once_a_year=Once a year"]);
    let none = change(&mut staff, WHY, &with(&[("do", "add-item"), ("another", " \r\n ")])).await;
    none.page(StatusCode::UNPROCESSABLE_ENTITY);
    let wrong =
        change(&mut staff, WHY, &[("text", "Kept words"), ("label.a", " "), ("another", "Kept too")]).await;
    wrong.page(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says(&["href=\"#label.a\"", "Kept words", "Kept too"]);
    // A page always has a title, even while its question has no words.
    let unworded = change(&mut staff, WHY, &[("text", " ")]).await;
    unworded.says(&["href=\"#text\"", "The question is empty", "<h1>(no words yet)</h1>"]);
    assert_eq!(kept(&installation).await.questionnaire.question("why").unwrap().text, "Why so?");
}

#[tokio::test]
async fn what_is_still_named_elsewhere_is_told_in_the_words_of_the_question_that_names_it() {
    let (installation, mut staff) = begin().await;
    let typed = [("text", "Why so?"), ("label.a", "Yes"), ("label.b", "No")];
    let with = |more: &[(&'static str, &'static str)]| [typed.as_slice(), more].concat();
    change(&mut staff, WHY, &with(&[("do", "add-item"), ("another", "Perhaps")])).await.to();
    let place = "Page 1, question ‘What would have to be true?’ (what): the condition ‘why = b’: ";
    let removed = change(&mut staff, WHY, &with(&[("item", "remove:b")])).await;
    removed.page(StatusCode::UNPROCESSABLE_ENTITY);
    removed.says(&[place, "is no answer to", "Change that condition, or take it away."]);
    removed.is_silent_on(&["questionnaire.pages", "column 7"]);
    // The question that names the one that goes stands in its place then, but not on this page.
    let removed = change(&mut staff, WHY, &with(&[("question", "remove:why")])).await;
    removed.page(StatusCode::UNPROCESSABLE_ENTITY);
    removed.says(&[place, "is no question"]);
    removed.is_silent_on(&["questionnaire.pages", "href=\"#show_if\""]);
    assert!(kept(&installation).await.questionnaire.question("why").is_some());
}

#[tokio::test]
async fn two_edit_at_once_and_only_the_same_is_told_with_both_versions() {
    let (installation, mut staff) = begin().await;
    let revision = staff.get(WHY).await.hidden("revision");
    change(&mut staff, EDIT, &[("question", "down:why")]).await.to();
    let theirs =
        [("revision", revision.as_str()), ("text", "Their words"), ("label.a", "A"), ("label.b", "B")];
    staff.post(WHY, &theirs).await.to();
    let mine = [("revision", revision.as_str()), ("text", "My words"), ("label.a", "A"), ("label.b", "B!")];
    let clash = staff.post(WHY, &mine).await;
    clash.page(StatusCode::CONFLICT);
    clash.is_silent_on(&["is not in the form"]);
    clash.says(&[
        "Somebody else changed the same in between",
        "What you typed is in the form",
        "the words of",
        "‘Their words’",
        "‘My words’",
        "B!",
    ]);
    assert_eq!(kept(&installation).await.questionnaire.question("why").unwrap().text, "Their words");
    let stale = clash;
    // Saving again from that page puts mine in, and keeps the other changes.
    let revision = stale.hidden("revision");
    let again = [("revision", revision.as_str()), ("text", "My words"), ("label.a", "A"), ("label.b", "B")];
    staff.post(WHY, &again).await.to();
    let document = kept(&installation).await;
    let ids: Vec<&str> = document.questionnaire.questions().map(|question| question.id.as_str()).collect();
    assert_eq!((ids[1], document.questionnaire.question("why").unwrap().text.as_str()), ("why", "My words"));
    let last = [("revision", revision.as_str()), ("text", "My last words")];
    let gone = staff.post(&format!("{EDIT}/questions/gone"), &last).await;
    gone.page(StatusCode::UNPROCESSABLE_ENTITY);
    gone.says(&["removed in between", "My last words"]);
}

#[tokio::test]
async fn what_was_typed_in_something_that_is_gone_is_shown_and_the_rest_stays_in_the_form() {
    let (_installation, mut staff) = begin().await;
    let typed = [("text", "Why so?"), ("label.a", "Yes"), ("label.b", "No")];
    let with = |more: &[(&'static str, &'static str)]| [typed.as_slice(), more].concat();
    change(&mut staff, WHY, &with(&[("do", "add-item"), ("another", "Perhaps")])).await.to();
    let revision = staff.get(WHY).await.hidden("revision");
    change(&mut staff, WHY, &with(&[("item", "remove:perhaps")])).await.to();
    let words = "Perhaps, if all of those who were asked in the last five years have said the same of it";
    let mine = [
        ("revision", revision.as_str()),
        ("text", "My words"),
        ("label.a", "Yes!"),
        ("label.b", "No"),
        ("label.perhaps", words),
    ];
    let clash = staff.post(WHY, &mine).await;
    clash.page(StatusCode::CONFLICT);
    clash.says(&["is not in the form and will not be saved", "Yours, not in the form any more", words]);
    clash.says(&["value=\"Yes!\"", "My words</textarea>"]);
    clash.is_silent_on(&["What you typed is in the form", "name=\"label.perhaps\""]);
}

#[tokio::test]
async fn changes_are_taken_back_and_made_again_from_any_page() {
    let (installation, mut staff) = begin().await;
    let first = kept(&installation).await;
    staff.get(EDIT).await.says(&["Nothing changed yet", "aria-label=\"Undo\""]);
    let nothing = staff.post(&format!("{EDIT}/undo"), &[]).await;
    nothing.page(StatusCode::UNPROCESSABLE_ENTITY);
    nothing.says(&["There is nothing of yours to take back"]);
    change(&mut staff, WHY, &[("text", "Why so?"), ("label.a", "A"), ("label.b", "B")]).await.to();
    let fields =
        [("do", "add-question"), ("page", "all"), ("kind", "ranking"), ("wording", "What comes first?")];
    let added = change(&mut staff, EDIT, &fields).await.to().to_owned();
    staff.get(WHY).await.says(&["Undo: Added ‘What comes first?’", "by Ana Example"]);
    staff
        .get(&format!("{EDIT}/history"))
        .await
        .says(&["the words of ‘Why so?’", "Added ‘What comes first?’"]);
    staff.reads("es");
    staff.get(WHY).await.says(&["Deshacer – Pregunta añadida: «What comes first?»"]);
    staff.get(&format!("{EDIT}/history")).await.says(&["Cambio en el enunciado de «Why so?»"]);
    staff.reads("fr");
    let nothing = staff.post(&format!("{EDIT}/redo"), &[]).await;
    nothing.says(&["Il n’y a rien que vous ayez annulé"]);
    staff.reads("en");
    // The page that the question had is there no more.
    let here = added.split('?').next().unwrap();
    assert_eq!(
        staff.post(&format!("{EDIT}/undo"), &[("here", here)]).await.to(),
        format!("{EDIT}?done=undone")
    );
    assert_eq!(
        staff.post(&format!("{EDIT}/undo"), &[("here", WHY)]).await.to(),
        format!("{WHY}?done=undone")
    );
    assert_eq!(kept(&installation).await, first);
    assert_eq!(
        staff.post(&format!("{EDIT}/redo"), &[("here", WHY)]).await.to(),
        format!("{WHY}?done=redone")
    );
    assert_eq!(kept(&installation).await.questionnaire.question("why").unwrap().text, "Why so?");
    let elsewhere = staff.post(&format!("{EDIT}/redo"), &[("here", "https://example.org/")]).await;
    assert_eq!(elsewhere.to(), format!("{EDIT}?done=redone"));
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.post(&format!("{EDIT}/undo"), &[]).await.page(StatusCode::FORBIDDEN);
    leadership.get(&format!("{EDIT}/history")).await.page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_question_stands_as_members_see_it_beside_its_form_with_hints() {
    let (_installation, mut staff) = begin().await;
    let page = staff.get(WHY).await;
    page.says(&["id=\"editor-seen\" inert", "id=\"q-why\"", "Tests ", "Move down: Why?"]);
    let words =
        [("text", "Don’t you like our journals and conferences?"), ("label.a", "A"), ("label.b", "B")];
    change(&mut staff, WHY, &words).await.to();
    staff.get(WHY).await.says(&["It asks about two things", "says which answer is expected"]);
    staff.get(EDIT).await.says(&["to answer", "It asks about two things", "And 1 hint more"]);
    let moved = change(&mut staff, EDIT, &[("question", "down:why"), ("here", WHY)]).await;
    assert_eq!(moved.to(), format!("{WHY}?done=moved"));
}

#[tokio::test]
async fn saves_are_announced_to_staff_alone() {
    let (installation, mut staff) = begin().await;
    let events = format!("{EDIT}/events");
    assert!(staff.first_event(&events).await.contains("data: 1"));
    change(&mut staff, EDIT, &[("question", "down:why")]).await.to();
    assert!(staff.first_event(&events).await.contains("data: 2"));
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(&events).await.page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn pages_are_added_worded_and_removed() {
    let (installation, mut staff) = begin().await;
    let fields = [
        ("do", "add-page"),
        ("page_title", "Ways forward"),
        ("first_kind", "long_text"),
        ("first_wording", "What else?"),
    ];
    assert_eq!(
        change(&mut staff, EDIT, &fields).await.to(),
        format!("{EDIT}/questions/what_else?done=added")
    );
    let page = format!("{EDIT}/pages/ways_forward");
    change(&mut staff, &page, &[("do", "save"), ("title", "Ways on"), ("text", "Nothing is decided.")])
        .await
        .to();
    let document = kept(&installation).await;
    let last = document.questionnaire.pages.last().unwrap();
    assert_eq!((last.title.as_str(), last.text.as_str()), ("Ways on", "Nothing is decided."));
    change(&mut staff, &page, &[("title", "Ways on"), ("page", "remove:ways_forward")]).await.to();
    assert!(kept(&installation).await.questionnaire.question("what_else").is_none());
}

#[tokio::test]
async fn what_assumptions_and_conditions_need_is_not_removed_silently() {
    let (installation, mut staff) = begin().await;
    let before = kept(&installation).await;
    let assumption = before.assumptions.first().unwrap();
    let question = assumption.rule.measure.question().to_string();
    let path = format!("{EDIT}/questions/{question}");
    let remove = format!("remove:{question}");
    let refused = change(&mut staff, &path, &[("text", "x"), ("question", &remove)]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[&assumption.statement, "is no question of this campaign"]);
    refused.is_silent_on(&["assumptions[0]"]);
    assert_eq!(kept(&installation).await, before);
}

#[tokio::test]
async fn what_conditions_can_name_stands_beside_them_with_its_ids() {
    let (_installation, mut staff) = begin().await;
    let typed = [("text", "Why?"), ("label.a", "<b>This</b>"), ("label.b", "That")];
    change(&mut staff, WHY, &typed).await.to();
    let own = staff.get(WHY).await;
    own.says(&["What can be named here", "This question", "<code>why</code>", "<code>b</code>"]);
    own.says(&["&lt;b&gt;This&lt;/b&gt;</span> <code>a</code>"]);
    own.is_silent_on(&["Earlier questions", "<code>likely</code>", "<b>This</b>"]);
    let later = staff.get(&format!("{EDIT}/questions/order")).await;
    later.says(&["Earlier questions", "<code>why</code>", "<code>core.tech</code>", "<code>order.x</code>"]);
    later.is_silent_on(&["<code>word</code>"]);
    let page = staff.get(&format!("{EDIT}/pages/all")).await;
    page.says(&["On this page, in ‘End the survey here if’ alone", "<code>word</code>"]);
    page.is_silent_on(&["Earlier questions"]);
}

#[tokio::test]
async fn an_open_campaign_cannot_be_edited() {
    let (installation, mut staff) = begin().await;
    let revision = staff.get(WHY).await.hidden("revision");
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    staff.get("/campaigns/every-kind").await.is_silent_on(&["/edit\""]);
    let late = staff.post(WHY, &[("revision", &revision), ("text", "Too late")]).await;
    late.page(StatusCode::UNPROCESSABLE_ENTITY);
    late.says(&["begin a new version of it"]);
}

#[tokio::test]
async fn assumptions_are_told_in_words_to_staff_alone() {
    let (installation, mut staff) = begin().await;
    let assumptions = format!("{EDIT}/assumptions");
    let document = kept(&installation).await;
    let statement = document.assumptions.first().map_or("tests no assumption", |first| &first.statement);
    let page = staff.get(&assumptions).await;
    page.says(&["<h1>Assumptions</h1>", statement]);
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(&assumptions).await.page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_number_that_is_none_is_told_and_kept_as_it_was_typed() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let path = "/campaigns/every-kind/edit/questions/years";
    let revision = staff.get(path).await.hidden("revision");
    let fields = [
        ("revision", revision.as_str()),
        ("text", "How many years?"),
        ("from", "0"),
        ("to", "ninety"),
        ("step", "1"),
        ("unit", "years"),
    ];
    let refused = staff.post(path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["‘ninety’ is no number that fits here", "value=\"ninety\"", "How many years?"]);
}

#[tokio::test]
async fn the_bands_of_results_are_told_while_the_limits_can_be() {
    let (_installation, mut staff) = begin().await;
    let years = format!("{EDIT}/questions/years");
    let limits = |from: &'static str, to: &'static str| {
        [("text", "How long?"), ("from", from), ("to", to), ("unit", "years"), ("decimals", "4")]
    };
    staff.get(&years).await.says(&["Results are counted in bands: 0–9 years, 10–19 years"]);
    let huge = change(&mut staff, &years, &limits("-900000000000000", "900000000000000")).await;
    huge.page(StatusCode::UNPROCESSABLE_ENTITY);
    huge.is_silent_on(&["counted in bands"]);
    let turned = change(&mut staff, &years, &limits("80", "0")).await;
    turned.page(StatusCode::UNPROCESSABLE_ENTITY);
    turned.is_silent_on(&["counted in bands"]);
}

#[tokio::test]
async fn the_editor_speaks_its_readers_language_and_shows_a_question_in_the_campaigns() {
    let (_installation, mut staff) = begin().await;
    staff.reads("es");
    let page = staff.get(&format!("{EDIT}/questions/use")).await;
    page.says(&["<html lang=\"es\"", "varias opciones", "Su enunciado", "Guardar"]);
    page.says(&["inert lang=\"en\"", "Choose 2 to 3."]);
    let years = format!("{EDIT}/questions/years");
    let wrong = change(&mut staff, &years, &[("text", "How long?"), ("from", "long"), ("to", "80")]).await;
    wrong.page(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says(&["«long» no es un número que sirva aquí"]);
}
