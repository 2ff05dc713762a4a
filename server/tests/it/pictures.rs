use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{Answer, Client, EVERY_KIND, Installation};

const QUESTION: &str = "/campaigns/every-kind/edit/questions/why";
const PAGE: &str = "/campaigns/every-kind/edit/questions/why/pictures";
/// One pixel.
const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82";

async fn editing() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring().await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

/// Brings a file for the first option, with words for what it shows.
async fn bring(staff: &mut Client, alt: &str, file: impl AsRef<[u8]>) -> Answer {
    let revision = staff.get(PAGE).await.hidden("revision");
    staff.upload_with(PAGE, &[("revision", &revision), ("alt[a]", alt)], "file[a]", file).await
}

fn address(page: &Answer) -> String {
    let rest = page.body.split("src=\"/pictures/").nth(1).unwrap();
    format!("/pictures/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn a_picture_is_brought_shown_described_and_taken_away() {
    let (installation, mut staff) = editing().await;
    staff.get(QUESTION).await.says(&["Pictures of the options", PAGE]);
    assert_eq!(bring(&mut staff, " A key ", PIXEL).await.to(), format!("{PAGE}?done=saved"));
    let page = staff.get(PAGE).await;
    page.says(&["alt=\"A key\"", "Another picture", "Take the picture away"]);

    // Members see it, whoever they are, and keep it for good.
    let address = address(&page);
    let picture = installation.client().get(&address).await;
    assert_eq!(picture.status, StatusCode::OK);
    assert_eq!(picture.headers["content-type"], "image/png");
    assert_eq!(picture.headers["x-content-type-options"], "nosniff");
    assert!(picture.headers["cache-control"].to_str().unwrap().contains("immutable"));
    assert_eq!(picture.headers["content-security-policy"], "default-src 'none'; frame-ancestors 'none'");
    staff
        .get("/campaigns/every-kind/preview/1")
        .await
        .says(&[&format!("src=\"{address}\""), "alt=\"A key\""]);
    staff.get("/campaigns/every-kind/paper").await.says(&[&format!("src=\"{address}\"")]);

    // Other words alone.
    let page = staff.get(PAGE).await;
    let (revision, kept) = (page.hidden("revision"), page.hidden("kept[a]"));
    let fields = [("revision", revision.as_str()), ("kept[a]", &kept), ("alt[a]", "An old key")];
    assert_eq!(staff.upload_with(PAGE, &fields, "file[a]", "").await.to(), format!("{PAGE}?done=saved"));
    staff.get(PAGE).await.says(&["alt=\"An old key\"", &address]);
    let revision = staff.get(PAGE).await.hidden("revision");
    let fields = [("revision", revision.as_str()), ("alt[a]", "An old key"), ("remove[a]", "yes")];
    staff.upload_with(PAGE, &fields, "file[a]", "").await.to();
    staff.get(PAGE).await.is_silent_on(&["/pictures/", "An old key"]);
}

#[tokio::test]
async fn what_is_no_picture_or_says_nothing_is_refused_in_words() {
    let (installation, mut staff) = editing().await;
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for (file, why) in
        [(svg.as_bytes().to_vec(), "no PNG, JPEG or WebP"), (vec![b'x'; (1 << 20) + 1], "larger than 1 MB")]
    {
        let refused = bring(&mut staff, "A key", &file).await;
        refused.page(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(&["The picture of ‘", why, "value=\"A key\""]);
    }
    let refused = bring(&mut staff, "  ", PIXEL).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["href=\"#alt[a]\"", "Fill this in"]);
    // The picture is not lost with the words.
    let kept = refused.hidden("kept[a]");
    assert_eq!(installation.client().get(&format!("/pictures/{kept}")).await.status, StatusCode::OK);
    staff.get(PAGE).await.is_silent_on(&["/pictures/"]);
    let too_large = bring(&mut staff, "A key", vec![b'x'; 17 << 20]).await;
    too_large.page(StatusCode::UNPROCESSABLE_ENTITY);
    too_large.says(&["larger than 16 MB together"]);
}

#[tokio::test]
async fn who_may_not_edit_brings_nothing() {
    let (installation, mut staff) = editing().await;
    let revision = staff.get(PAGE).await.hidden("revision");
    let mut reader = installation.signed_in(Role::Leadership).await;
    let fields = [("revision", revision.as_str()), ("alt[a]", "A key")];
    reader.upload_with(PAGE, &fields, "file[a]", PIXEL).await.page(StatusCode::FORBIDDEN);
    for address in ["/pictures/", "/pictures/x", &format!("/pictures/{}", "0".repeat(64))] {
        assert_eq!(installation.client().get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn a_document_takes_its_pictures_along() {
    let (_installation, mut staff) = editing().await;
    bring(&mut staff, "A key", PIXEL).await.to();
    let document = staff.get("/campaigns/every-kind/document.json").await.body;
    assert!(document.contains("data:image/png;base64,"), "{document}");
    staff.get("/campaigns/every-kind/export").await.says(&["the picture of the option"]);

    let elsewhere = Installation::new().await;
    campaigns::import(&elsewhere.service, &Actor::Operator, &document).await.unwrap();
    let mut other = elsewhere.signed_in(Role::Staff).await;
    let address = address(&other.get(PAGE).await);
    assert_eq!(elsewhere.client().get(&address).await.status, StatusCode::OK);

    // Of a picture that is not here, the name alone is not enough; what only says that it is a picture is none.
    let absent =
        format!("\"picture\": {{ \"file\": \"{}\", \"alt\": \"?\" }}, \"id\": \"a\"", "0".repeat(64));
    let html = "\"picture\": { \"file\": \"data:image/png;base64,PGh0bWw+\", \"alt\": \"?\" }, \"id\": \"a\"";
    for (wrong, why) in [(absent.as_str(), "this picture is not here"), (html, "no PNG, JPEG or WebP")] {
        let document = EVERY_KIND.replacen("\"id\": \"a\"", wrong, 1);
        assert_ne!(document, EVERY_KIND);
        let refused = campaigns::import(&elsewhere.service, &Actor::Operator, &document).await.unwrap_err();
        assert!(refused.to_string().contains(why), "{refused}");
    }
}
