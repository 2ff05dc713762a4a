//! A campaign in several languages: chosen, kept, changed in the middle, and the same answers whatever the language.

use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{ANSWERS, Client, EVERY_KIND, Installation};

const SPANISH: &str = r#""es": {
  "title": { "text": "Una de cada clase" },
  "questions.why.text": { "text": "¿Por qué?" },
  "questions.why.options.a.label": { "text": "Por esto" }
}"#;

/// The campaign of every kind, a part of it in Spanish and in Arabic, open, and a member's link to it.
async fn open(installation: &Installation) -> String {
    let arabic = r#""ar": { "title": { "text": "كل الأنواع" } }"#;
    let translations = format!(r#""translations": {{ {SPANISH}, {arabic} }}, "topics":"#);
    let json = EVERY_KIND.replacen(r#""topics":"#, &translations, 1);
    campaigns::import(&installation.service, &Actor::Operator, &json).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    installation.invite("mo@example.org", "lita").await
}

async fn begun(installation: &Installation) -> (Client, String) {
    let base = open(installation).await;
    let mut member = installation.client();
    assert_eq!(member.post(&format!("{base}/start"), &[]).await.to(), format!("{base}/1"));
    (member, base)
}

#[tokio::test]
async fn the_language_is_the_browsers_until_another_is_chosen() {
    let installation = Installation::new().await;
    let base = open(&installation).await;
    let mut member = installation.client();
    member.get(&base).await.says(&["<html lang=\"en\"", "One of every kind", "Start", ">Español</"]);

    let mut spanish = installation.client();
    spanish.reads("es-MX,es;q=0.9,en;q=0.5");
    let invitation = spanish.get(&base).await;
    invitation.says(&["<html lang=\"es\"", "Una de cada clase", "Empezar", "unos 5 minutos"]);
    // What is not translated is marked as being in the campaign's own language.
    invitation.says(&["<span lang=\"en\" dir=\"ltr\">The test association</span>"]);
    spanish.get(&format!("{base}?language=en")).await.says(&["<html lang=\"en\"", "Start"]);
    spanish.get(&base).await.says(&["<html lang=\"en\"", "Start"]);

    // A language that the campaign does not have is none that can be chosen.
    let mut french = installation.client();
    french.reads("fr");
    french.get(&base).await.says(&["<html lang=\"en\"", "Start"]);
    member.get(&format!("{base}?language=fr")).await.says(&["<html lang=\"en\""]);
    member.get(&format!("{base}?language=%3Cscript%3E")).await.says(&["<html lang=\"en\""]);
}

#[tokio::test]
async fn changing_the_language_in_the_middle_keeps_every_answer() {
    let installation = Installation::new().await;
    let (mut member, base) = begun(&installation).await;
    let page = format!("{base}/1");
    member.get(&page).await.says(&["<html lang=\"en\""]);

    let fields: Vec<(&str, &str)> = ANSWERS.into_iter().chain([("language", "es")]).collect();
    assert_eq!(member.post(&page, &fields).await.to(), page);
    let spanish = member.get(&page).await;
    spanish.says(&["<html lang=\"es\"", "¿Por qué?", "Por esto", "Continuar"]);
    spanish.says(&["value=\"&lt;b&gt;\"", "value=\"15\""]);
    // A page that nobody has answered is kept for each language by itself.
    let (mut other, again) = {
        let link = installation.invite("jo@example.org", "lita").await;
        (installation.client(), link)
    };
    other.post(&format!("{again}/start"), &[]).await.to();
    other.get(&format!("{again}/1")).await.says(&["<html lang=\"en\""]);
    other.reads("es");
    other.get(&format!("{again}/1")).await.says(&["<html lang=\"es\"", "¿Por qué?"]);

    assert_eq!(
        member.post(&page, &[("shown[]", "why"), ("go", "next")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let wrong = member.post(&page, &[("shown[]", "why"), ("go", "next")]).await;
    wrong.says(&["Error: ", "Hay algo que corregir", "Elija una opción: ¿Por qué?"]);
    let fields: Vec<(&str, &str)> = ANSWERS.into_iter().chain([("go", "next")]).collect();
    assert_eq!(member.post(&page, &fields).await.to(), format!("{base}/check"));
    member.get(&format!("{base}/check")).await.says(&["Revise sus respuestas", "Por esto", "No lo sé"]);
    assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    member
        .get(&format!("{base}/thanks"))
        .await
        .says(&["Hemos recibido sus respuestas", "3 de noviembre de 2026 a las 09:00 UTC"]);
    assert_eq!(installation.responses("every-kind").await, 1);
}

#[tokio::test]
async fn whoever_agrees_agrees_to_the_words_they_read_and_goes_on_in_any_language() {
    let installation = Installation::new().await;
    let terms = r#""questions.terms.terms": { "text": "Podemos publicar lo escrito." }"#;
    let translations = format!(r#""translations": {{ "es": {{ {terms} }} }}, "topics":"#);
    let json = EVERY_KIND.replacen(r#""topics":"#, &translations, 1);
    campaigns::import(&installation.service, &Actor::Operator, &json).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let base = installation.invite("mo@example.org", "lita").await;
    let mut member = installation.client();
    member.post(&format!("{base}/start"), &[]).await.to();
    let page = format!("{base}/1");
    let original = member.get(&page).await.hidden("answers[terms]");
    member.reads("es");
    let spanish = member.get(&page).await;
    spanish.says(&["Podemos publicar lo escrito."]);
    let agreed = spanish.hidden("answers[terms]");
    assert_ne!(agreed, original);
    let fields = [&ANSWERS[..], &[("answers[terms]", &*agreed), ("go", "next")]].concat();
    assert_eq!(member.post(&page, &fields).await.to(), format!("{base}/check"));

    member.reads("en");
    member.get(&format!("{base}/check")).await.says(&["You may"]);
    let ticked = format!("value=\"{original}\" checked");
    member.get(&page).await.says(&[&ticked]);
    assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    assert_eq!(installation.responses("every-kind").await, 1);
}

#[tokio::test]
async fn divisions_that_were_ticked_stay_when_the_language_is_changed_before_the_start() {
    let installation = Installation::new().await;
    open(&installation).await;
    let mut visitor = installation.client();
    visitor.get("/c/every-kind").await.says(&["Which divisions do you belong to now?"]);
    let asked = visitor.post("/c/every-kind/start", &[("divisions[]", "lita"), ("language", "es")]).await;
    asked.page(StatusCode::OK);
    asked.says(&["¿A qué divisiones pertenece actualmente?", "value=\"lita\" checked"]);
    visitor.get("/c/every-kind").await.says(&["Empezar"]);
    visitor.post("/c/every-kind/start", &[]).await.says(&["Elija sus divisiones"]);
}

#[tokio::test]
async fn a_language_from_right_to_left_turns_the_page() {
    let installation = Installation::new().await;
    let (mut member, base) = begun(&installation).await;
    member.post(&format!("{base}/1"), &[("language", "ar")]).await.to();
    let page = member.get(&format!("{base}/1")).await;
    // Canvass has no words in Arabic: its own are English, and the campaign's are marked.
    page.says(&[
        "<html lang=\"en\" dir=\"rtl\"",
        "<span lang=\"ar\" dir=\"rtl\">كل الأنواع</span>",
        ">العربية</",
    ]);
}

#[tokio::test]
async fn what_goes_wrong_is_said_in_the_members_language() {
    let installation = Installation::new().await;
    let (mut member, base) = begun(&installation).await;
    member.reads("fr");
    let mut lost = installation.client();
    lost.reads("fr-CA");
    let nothing = lost.get("/s/none").await;
    nothing.page(StatusCode::NOT_FOUND);
    nothing.says(&["<html lang=\"fr\"", "Ce lien ne mène à aucune enquête"]);
    lost.get("/nowhere").await.says(&["Il n’y a pas de page à cette adresse."]);
    let empty = member.post(&format!("{base}/send"), &[]).await;
    empty.page(StatusCode::UNPROCESSABLE_ENTITY);

    let words = lost.get("/survey-words/es").await;
    assert_eq!(words.headers["content-type"], "application/json");
    words.says(&["\"lang\":\"es\"", "Sin conexión"]);
}

#[tokio::test]
async fn why_answers_are_not_kept_is_said_in_the_language_of_the_survey() {
    let installation = Installation::new().await;
    let json = EVERY_KIND.replacen(r#""topics":"#, r#""language": "es", "topics":"#, 1);
    campaigns::import(&installation.service, &Actor::Operator, &json).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let base = installation.invite("mo@example.org", "lita").await;
    let mut member = installation.client();
    member.reads("de");
    assert_eq!(member.post(&format!("{base}/start"), &[]).await.to(), format!("{base}/1"));
    campaigns::pause(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let refused = member.post(&format!("{base}/1/draft"), &ANSWERS).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.says(&["Esta encuesta está en pausa: lo que respondió se conserva"]);
    let page = member.post(&format!("{base}/1"), &ANSWERS).await;
    page.says(&["Esta encuesta está en pausa: lo que respondió se conserva", "lang=\"es\""]);
    // Behind no door nobody knows of a campaign's languages.
    member.reads("fr");
    let lost = member.post("/s/none/1/draft", &ANSWERS).await;
    assert_eq!(lost.status, StatusCode::CONFLICT);
    lost.is_silent_on(&["Esta", "There is"]);
}

#[tokio::test]
async fn staff_translate_text_by_text_and_see_what_changed_since() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let edit = "/campaigns/every-kind/edit";
    let languages = format!("{edit}/languages");
    let revision = |page: &crate::client::Answer| page.hidden("revision");

    let shown = staff.get(&languages).await;
    let wrong = [("revision", revision(&shown)), ("language", "Spanish!".to_owned())];
    let wrong = wrong.each_ref().map(|(name, value)| (*name, value.as_str()));
    staff.post(&languages, &wrong).await.says(&["'Spanish!' is no language"]);
    let invented = [wrong[0], ("language", "klingon")];
    staff.post(&languages, &invented).await.says(&["'klingon' is no language: write its tag"]);
    let add = [("revision", revision(&shown)), ("language", "ES".to_owned())];
    let add = add.each_ref().map(|(name, value)| (*name, value.as_str()));
    let spanish = format!("{languages}/es");
    assert!(staff.post(&languages, &add).await.to().starts_with(&spanish));

    let table = staff.get(&spanish).await;
    table.says(&["<h1>Spanish</h1>", "Missing", "One of every kind"]);
    // What is typed saves itself where script runs.
    table.says(&["action=\"/campaigns/every-kind/edit/languages/es\" data-live"]);
    let one = [("revision", revision(&table)), ("text[title]", "Una de cada clase".to_owned())];
    let one = one.each_ref().map(|(name, value)| (*name, value.as_str()));
    staff.post(&spanish, &one).await.to();
    staff.get(&spanish).await.says(&["Una de cada clase"]);
    staff.get(&languages).await.says(&["1 of "]);
    staff.get(edit).await.says(&["Spanish", " missing"]);

    // The title is worded anew: the translation is kept, and staff see of what it is one.
    let texts = staff.get(&format!("{edit}/texts")).await;
    let reworded = [("revision", revision(&texts)), ("title", "One of each".to_owned())];
    let reworded = reworded.each_ref().map(|(name, value)| (*name, value.as_str()));
    staff.post(&format!("{edit}/texts"), &reworded).await.to();
    let table = staff.get(&spanish).await;
    table.says(&["Of an earlier wording", "One of every kind</q>"]);
    let fits = [
        ("revision", revision(&table)),
        ("text[title]", "Una de cada clase".to_owned()),
        ("fits[title]", "yes".to_owned()),
    ];
    let fits = fits.each_ref().map(|(name, value)| (*name, value.as_str()));
    staff.post(&spanish, &fits).await.to();
    staff.get(&spanish).await.is_silent_on(&["Of an earlier wording"]);

    let shown = staff.get(&languages).await;
    let remove = [("revision", revision(&shown)), ("remove", "es".to_owned())];
    let remove = remove.each_ref().map(|(name, value)| (*name, value.as_str()));
    staff.post(&languages, &remove).await.to();
    staff.get(&spanish).await.page(StatusCode::NOT_FOUND);
    staff.post(&format!("{edit}/undo"), &[("here", languages.as_str())]).await;
    staff.get(&spanish).await.says(&["Una de cada clase"]);
}

#[tokio::test]
async fn what_is_translated_into_a_language_that_is_gone_is_shown_and_not_lost() {
    let installation = Installation::new().await;
    let translations = format!(r#""translations": {{ {SPANISH} }}, "topics":"#);
    let json = EVERY_KIND.replacen(r#""topics":"#, &translations, 1);
    campaigns::import(&installation.service, &Actor::Operator, &json).await.unwrap();
    let mut staff = installation.signed_in(Role::Staff).await;
    let languages = "/campaigns/every-kind/edit/languages";
    let spanish = format!("{languages}/es");
    let revision = staff.get(&spanish).await.hidden("revision");
    staff.post(languages, &[("revision", &revision), ("remove", "es")]).await.to();
    let words = "Una de cada una de todas las clases de preguntas que hay y que puede haber en una encuesta";
    let typed = [("revision", revision.as_str()), ("text[title]", words), ("text[asks]", "Nosotros")];
    let clash = staff.post(&spanish, &typed).await;
    clash.page(StatusCode::CONFLICT);
    clash.says(&["is not in the form and will not be saved", words, "‘Nosotros’", "<h1>Languages</h1>"]);
}

#[tokio::test]
async fn what_texts_recall_is_written_as_the_language_does() {
    let installation = Installation::new().await;
    let document = serde_json::json!({
        "format": "canvass-campaign/1", "slug": "every-kind", "title": "Horas", "asks": "La junta", "intro": "Por qué", "next": "Luego",
        "language": "es", "translations": { "en": { "title": { "text": "Hours" } } },
        "questionnaire": { "pages": [
            { "id": "one", "title": "Usted", "questions": [
                { "id": "hours", "text": "¿Cuántas horas?", "answer": { "kind": "number", "from": 0, "to": 99_999, "decimals": 2, "unit": "h" } },
                { "id": "since", "text": "¿Desde cuándo?", "answer": { "kind": "date" } }
            ] },
            { "id": "two", "title": "{{hours|Nada}}", "questions": [
                { "id": "more", "text": "Desde el {{since|día}}", "answer": { "kind": "text" } }
            ] }
        ] }
    });
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let base = installation.invite("mo@example.org", "lita").await;
    let mut member = installation.client();
    member.post(&format!("{base}/start"), &[]).await.to();
    let answers = [
        ("shown[]", "hours"),
        ("answers[hours]", "12345.5"),
        ("shown[]", "since"),
        ("answers[since]", "2018-03-01"),
        ("go", "next"),
    ];
    assert_eq!(member.post(&format!("{base}/1"), &answers).await.to(), format!("{base}/2"));
    member.get(&format!("{base}/1")).await.says(&["value=\"12345,5\""]);
    member.get(&format!("{base}/2")).await.says(&["12.345,5 h</h1>", "Desde el 1 de marzo de 2018"]);
    member.get(&format!("{base}?language=en")).await.says(&["<html lang=\"en\""]);
    member.get(&format!("{base}/2")).await.says(&["12,345.5 h", "Desde el March 1, 2018"]);
    member.get(&format!("{base}/1")).await.says(&["value=\"12345.5\""]);
}
