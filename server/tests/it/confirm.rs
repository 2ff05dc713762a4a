//! An e-mail address is confirmed before somebody starts at the open link.

use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns, confirmations};
use store::WaitingMail;

use crate::client::{ANSWERS, Client, EVERY_KIND, Installation};

const STAFF: &str = "/campaigns/every-kind";
const OPEN: &str = "/c/every-kind";

/// A campaign whose open link asks for an address.
async fn installation() -> Installation {
    let installation = Installation::with_mail().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff
        .get(STAFF)
        .await
        .says(&["Nobody has to say who they are", "Have an e-mail address confirmed first"]);
    staff.post(&format!("{STAFF}/open-link"), &[("confirm", "yes")]).await.to();
    staff.get(STAFF).await.says(&["each address answers once", "Let them start without an address"]);
    staff.post(&format!("{STAFF}/open"), &[]).await.to();
    installation.roster(&[("a@example.org", "lita")]).await;
    let page = staff.get(STAFF).await;
    page.says(&["each address answers once"]);
    page.is_silent_on(&["Let them start without an address"]);
    staff
        .post(&format!("{STAFF}/open-link"), &[("confirm", "no")])
        .await
        .page(StatusCode::UNPROCESSABLE_ENTITY);
    installation
}

/// The mails that wait, taken out of the queue.
async fn mails(installation: &Installation) -> Vec<WaitingMail> {
    let store = installation.store().await;
    let at = installation.service.now().plus_seconds(1);
    let mails = store.claim_confirmations(at, at.plus_seconds(30), 99, 20).await.unwrap();
    for own in &mails {
        store.confirmation_tried(own.id, None).await.unwrap();
    }
    store.close().await;
    mails
}

fn path(mail: &WaitingMail) -> String {
    let (_, token) = mail.mail.link.split_once("/confirm/").unwrap();
    assert!(mail.mail.text.contains(&mail.mail.link), "{}", mail.mail.text);
    format!("{OPEN}/confirm/{token}")
}

async fn asks(client: &mut Client, email: &str) {
    let fields = [("divisions[]", "lita"), ("email", email)];
    assert_eq!(client.post(&format!("{OPEN}/start"), &fields).await.to(), format!("{OPEN}/confirm"));
}

#[tokio::test]
async fn an_address_is_confirmed_and_answers_once_on_any_device() {
    let installation = installation().await;
    let mut member = installation.client();
    member.get(OPEN).await.says(&["Your e-mail address", "From your address we make a code"]);
    for (fields, words) in [
        (&[("divisions[]", "lita")][..], &["href=\"#email\"", "Write an e-mail address"][..]),
        (&[("divisions[]", "lita"), ("email", "mo@nowhere")], &["value=\"mo@nowhere\"", "aria-invalid"]),
        (&[("email", "mo@example.org")], &["href=\"#divisions\"", "value=\"mo@example.org\""]),
    ] {
        let refused = member.post(&format!("{OPEN}/start"), fields).await;
        refused.page(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
    }
    assert_eq!(mails(&installation).await, []);

    asks(&mut member, " Mo@Example.org ").await;
    let sent = member.get(&format!("{OPEN}/confirm")).await;
    sent.says(&["Look into your mail"]);
    sent.is_silent_on(&["mo@example.org", "Mo@Example.org"]);
    // Nothing can be answered before.
    assert_eq!(member.get(&format!("{OPEN}/1")).await.to(), OPEN);
    // Another one at once is not sent, and nothing tells.
    asks(&mut member, "mo@example.org").await;
    let [mail] = mails(&installation).await.try_into().unwrap();
    assert_eq!((mail.mail.email.as_str(), mail.mail.title.as_str()), ("mo@example.org", "One of every kind"));
    let link = path(&mail);

    // Programs that look through mail open the link, and nothing begins.
    let mut phone = installation.client();
    for _ in 0..2 {
        phone.get(&link).await.says(&["Your address is confirmed", "Start"]);
    }
    assert_eq!(phone.get(&format!("{OPEN}/1")).await.to(), OPEN);
    assert_eq!(phone.post(&link, &[]).await.to(), format!("{OPEN}/1"));
    let word = [("shown[]", "word"), ("answers[word]", "kept"), ("go", "later")];
    phone.post(&format!("{OPEN}/1"), &word).await.to();
    phone.get(&format!("{OPEN}/later")).await.says(&["ask for another mail to the same address"]);
    // The same link, and the same answers, elsewhere.
    assert_eq!(member.post(&link, &[]).await.to(), format!("{OPEN}/1"));
    member.get(&format!("{OPEN}/1")).await.says(&["value=\"kept\""]);
    let answers = [&ANSWERS[..], &[("go", "next")]].concat();
    member.post(&format!("{OPEN}/1"), &answers).await.to();
    member.post(&format!("{OPEN}/send"), &[]).await.to();
    assert_eq!(installation.responses("every-kind").await, 1);
    // Whoever confirms it again has answered.
    let mut again = installation.client();
    assert_eq!(again.post(&link, &[]).await.to(), format!("{OPEN}/thanks"));
    assert_eq!(installation.responses("every-kind").await, 1);

    for wrong in ["/confirm/nothing", "/confirm/1"] {
        let page = again.get(&format!("{OPEN}{wrong}")).await;
        page.page(StatusCode::GONE);
        page.says(&["This link has ended", "Back to the start"]);
        again.post(&format!("{OPEN}{wrong}"), &[]).await.page(StatusCode::GONE);
    }
}

#[tokio::test]
async fn the_mail_is_in_the_language_of_whoever_asks() {
    let installation = Installation::with_mail().await;
    let spanish = r#""translations": { "es": { "title": { "text": "Una de cada clase" } } }, "topics":"#;
    let json = EVERY_KIND.replacen(r#""topics":"#, spanish, 1);
    let (service, operator) = (&installation.service, Actor::Operator);
    campaigns::import(service, &operator, &json).await.unwrap();
    confirmations::set(service, &operator, "every-kind", true).await.unwrap();
    campaigns::open(service, &operator, "every-kind").await.unwrap();
    installation.roster(&[("a@example.org", "lita")]).await;
    let mut member = installation.client();
    member.reads("es");
    asks(&mut member, "mo@example.org").await;
    let [mail] = mails(&installation).await.try_into().unwrap();
    assert_eq!(mail.mail.subject, "Su enlace: Una de cada clase");
    assert!(mail.mail.text.contains("Una de cada clase\n\nEmpiece aquí:\n\n"), "{}", mail.mail.text);
}

#[tokio::test]
async fn without_a_mail_server_and_without_the_right_nothing_is_asked_for() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let refused = staff.post(&format!("{STAFF}/open-link"), &[("confirm", "yes")]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["No mail server is set"]);
    staff.reads("es");
    let refused = staff.post(&format!("{STAFF}/open-link"), &[("confirm", "yes")]).await;
    refused.says(&["No hay ningún servidor de correo configurado"]);
    staff.get("/campaigns/nowhere").await.says(&["No hay ninguna campaña «nowhere»."]);
    let mut leader = installation.signed_in(Role::Leadership).await;
    leader.post(&format!("{STAFF}/open-link"), &[("confirm", "yes")]).await.page(StatusCode::FORBIDDEN);
    let operator = confirmations::set(&installation.service, &Actor::Operator, "every-kind", true).await;
    assert!(operator.is_err());
    installation.bring_open().await;
    installation.client().get(OPEN).await.is_silent_on(&["Your e-mail address"]);
    assert_eq!(installation.client().get(&format!("{OPEN}/confirm")).await.to(), OPEN);
}
