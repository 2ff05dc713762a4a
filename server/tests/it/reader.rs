use domain::role::Role;

use crate::client::Installation;

#[tokio::test(flavor = "multi_thread")]
async fn staff_read_the_products_words_in_the_language_of_their_browser_or_in_the_one_they_choose() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/roster/bounces").await.says(&["<html lang=\"en\"", "Addresses that take no mail"]);
    staff.reads("fr-CA, en;q=0.8");
    staff
        .get("/roster/bounces")
        .await
        .says(&["<html lang=\"fr\"", "Adresses qui n’acceptent pas de courriel"]);

    let chosen = staff.post("/language", &[("language", "es")]).await;
    assert_eq!(chosen.to(), "/");
    staff.get("/roster/bounces").await.says(&["<html lang=\"es\"", "Direcciones que no aceptan correo"]);
    // Whoever reads what is wrong with a form goes back to where it can be filled in, and to no other site.
    let page = staff.get("/roster/bounces?done=opted-in").await;
    page.says(&["<input type=\"hidden\" name=\"back\" value=\"/roster/bounces?done=opted-in\""]);
    assert_eq!(staff.post("/language", &[("language", "es"), ("back", "/roster")]).await.to(), "/roster");
    assert_eq!(staff.post("/language", &[("language", "es"), ("back", "//example.org")]).await.to(), "/");
    // What Canvass does not speak, nobody can choose.
    staff.post("/language", &[("language", "tlh")]).await;
    staff.get("/roster/bounces").await.says(&["<html lang=\"en\""]);
}

const SPANISH: &str = r#"{ "format": "canvass-campaign/1", "slug": "juntos", "title": "¿Juntos?", "asks": "La junta", "language": "es",
    "intro": "Por qué", "next": "Después", "questionnaire": { "pages": [{ "id": "p", "title": "P", "questions": [
    { "id": "q", "text": "¿Y bien?", "answer": { "kind": "text" } }] }] } }"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_in_the_campaigns_language_and_what_stands_around_it_in_the_readers() {
    let installation = Installation::with_mail().await;
    installation.roster(&[("a@example.org", ""), ("b@example.org", "")]).await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.upload("/campaigns/new", "document", SPANISH).await.to();
    staff.reads("fr");
    let form = staff.get("/campaigns/juntos/mail/new?kind=reminder").await;
    form.says(&["Nouvelle relance", "Il irait à 0 membre.", "Recordatorio: {{campaign}}", "Responda aquí"]);

    let text = "{{name|socio/a}}: {{minutes}}\n\n{{link}}";
    let fields = [("kind", "invitation"), ("subject", "Hola"), ("text", text), ("rest_days", "0")];
    let planned = staff.post("/campaigns/juntos/mail/new", &fields).await.to().to_owned();
    staff.get(&planned).await.says(&[
        "Il va à 2 membres",
        "alrededor de 1 minuto",
        "Recibe este correo porque es miembro de",
    ]);
    let wrong = [("kind", "invitation"), ("subject", "{{link}}"), ("text", "Hola"), ("rest_days", "x")];
    staff.post("/campaigns/juntos/mail/new", &wrong).await.says(&[
        "L’objet contient {{link}}",
        "Le texte ne contient pas {{link}}",
        "n’est pas un nombre de jours",
    ]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_in_the_campaigns_language_and_its_bar_in_the_readers() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.upload("/campaigns/new", "document", SPANISH).await.to();
    staff.reads("fr");
    let preview = staff.get("/campaigns/juntos/preview/1").await;
    preview.says(&["<html lang=\"es\"", "Continuar", "lang=\"fr\"", "Aperçu", "Rien n’est conservé"]);
    let phone = staff.get("/campaigns/juntos/preview?look=phone").await;
    phone.says(&["<html lang=\"fr\"", "L’enquête sur un téléphone"]);
    let paper = staff.get("/campaigns/juntos/paper").await;
    paper.says(&[
        "<html lang=\"es\"",
        "À propos de cette feuille",
        "canvass responses import juntos FICHIER.csv",
    ]);
}

const ARABIC: &str = r#"{ "format": "canvass-campaign/1", "slug": "together", "title": "Together?", "asks": "The board", "language": "en",
    "intro": "Why", "next": "Then", "questionnaire": { "pages": [{ "id": "p", "title": "P", "questions": [
    { "id": "q", "text": "And now?", "answer": { "kind": "single", "options": [{ "id": "a", "label": "This" }, { "id": "b", "label": "That" }] } } ] },
    { "id": "r", "title": "R", "questions": [
    { "id": "why", "text": "Why {{q|nothing}}?", "answer": { "kind": "text" } }] }] },
    "translations": { "ar": { "title": { "text": "معا؟" }, "questions.q.text": { "text": "والآن؟" } } } }"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_in_each_language_of_the_campaign_and_runs_as_it_does() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.upload("/campaigns/new", "document", ARABIC).await.to();
    let own = staff.get("/campaigns/together/preview/1?look=framed").await;
    own.says(&[
        "And now?",
        "href=\"/campaigns/together/preview/1?look=framed&amp;language=ar\"",
        ">العربية</",
    ]);
    let arabic = staff.get("/campaigns/together/preview/1?language=ar").await;
    arabic.says(&["dir=\"rtl\"", "<span lang=\"ar\" dir=\"rtl\">والآن؟</span>", "/preview/2?language=ar\""]);
    arabic.is_silent_on(&["And now?"]);
    let paper = staff.get("/campaigns/together/paper?language=ar").await;
    paper
        .says(&["<span lang=\"ar\" dir=\"rtl\">والآن؟</span>", "<span lang=\"en\" dir=\"ltr\">Why …?</span>"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_on_one_page_is_previewed_on_one() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let document = SPANISH.replacen(r#""language""#, r#""layout": "all_at_once", "language""#, 1);
    staff.upload("/campaigns/new", "document", &document).await.to();
    let preview = staff.get("/campaigns/juntos/preview").await;
    preview.says(&["¿Y bien?", "Por qué", "1 página", "Enviar"]);
    preview.is_silent_on(&["Empezar"]);
    staff.get("/campaigns/juntos").await.says(&["/campaigns/juntos/preview/1#page-1"]);
    // Who has to start first finds all of it on the page after.
    let by_chance = document.replacen(r#""pages": [{"#, r#""pages": [{ "random_order": true,"#, 1);
    staff.upload("/campaigns/new", "document", &by_chance).await.to();
    staff.get("/campaigns/juntos/preview").await.says(&["Empezar"]);
    staff.get("/campaigns/juntos/preview/1").await.says(&["¿Y bien?", "id=\"page-1\"", "Enviar"]);
    staff.get("/campaigns/juntos/preview/2").await.says(&["Después"]);
}
