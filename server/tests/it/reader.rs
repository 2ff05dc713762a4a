use domain::role::Role;

use crate::client::Installation;

#[tokio::test(flavor = "multi_thread")]
async fn staff_read_the_products_words_in_the_language_of_their_browser_or_in_the_one_they_choose() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/roster/bounces").await.says(&["<html lang=\"en\"", "Addresses that take no mail"]);
    staff.reads("fr-CA, en;q=0.8");
    staff.get("/roster/bounces").await.says(&["<html lang=\"fr\"", "Adresses qui n’acceptent pas de courrier"]);

    let chosen = staff.post("/language", &[("language", "es")]).await;
    assert_eq!(chosen.to(), "/");
    staff.get("/roster/bounces").await.says(&["<html lang=\"es\"", "Direcciones que no aceptan correo"]);
    // What Canvass does not speak, nobody can choose.
    staff.post("/language", &[("language", "tlh")]).await;
    staff.get("/roster/bounces").await.says(&["<html lang=\"en\""]);
}
