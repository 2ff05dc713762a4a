//! Questionnaires of other systems: brought with a report of what is lost, and exported.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use domain::role::Role;
use service::convert::{self, Format};

use crate::client::{EVERY_KIND, Installation};

const WORKBOOK: &[u8] = include_bytes!("../../../examples/correlaid/mitwirken_umfrage.xlsx");
const NEW: &str = "/campaigns/new";
const HOME: &str = "/campaigns/bedarfserhebung_mo_sachsen";

#[tokio::test]
async fn a_workbook_is_brought_and_what_is_lost_is_told() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(NEW).await.says(&["XLSForm (.xlsx)", "Qualtrics (.qsf)", "Its name in addresses"]);
    let to = staff.upload(NEW, "file", WORKBOOK).await.to().to_owned();
    assert_eq!(to, format!("{HOME}/conversion?done=brought"));
    let report = staff.get(&to).await;
    report.page(StatusCode::OK);
    report.says(&[
        "The campaign is here, as a draft.",
        "file could not be carried over as they stood",
        "row 9, column 'label::Deutsch (de)'",
        "aktiv **ehrenamtlich** mit",
        "texts are plain words here",
        "its id is",
    ]);
    // The report stays at hand until the campaign is brought as a document of ours.
    staff
        .get(HOME)
        .await
        .says(&["What was not carried over from the", "Bedarfserhebung für Migrant*innenorganisationen"]);
    let document = staff.get(&format!("{HOME}/document.json")).await;
    let document = document.page(StatusCode::OK).to_owned();
    staff.upload(NEW, "document", &document).await.to();
    staff.get(HOME).await.is_silent_on(&["What was not carried over"]);
    staff.get(&format!("{HOME}/conversion")).await.says(&["Everything was carried over"]);
    let to = staff.post(&format!("{HOME}/open"), &[]).await.to().to_owned();
    staff.get(&to).await.says(&["Members can answer now"]);
    let refused = staff.upload(NEW, "file", WORKBOOK).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["give the document another slug"]);
}

#[tokio::test]
async fn a_file_is_called_what_staff_call_it() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let named = staff.upload_with(NEW, &[("name", "needs-2026")], "file", WORKBOOK).await;
    assert_eq!(named.to(), "/campaigns/needs-2026/conversion?done=brought");
    let refused = staff.upload_with(NEW, &[("name", "No Name!")], "file", WORKBOOK).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["is no id: use 1 to 60 small letters", "value=\"No Name!\""]);
}

#[tokio::test]
async fn what_is_no_questionnaire_is_refused_in_words() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    for (bytes, why) in [
        (&b"%PDF-1.7"[..], "This is a PDF"),
        (&WORKBOOK[..WORKBOOK.len() / 2], "The workbook cannot be read"),
        (b"\xff\xff\xff", "neither a workbook nor text in UTF-8"),
        (b"<!DOCTYPE a [<!ENTITY b \"c\">]><document>&b;</document>", "no XML that can be read"),
    ] {
        let refused = staff.upload(NEW, "file", bytes).await;
        refused.page(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(&[why, "Nothing was taken from it"]);
    }
    staff.get("/campaigns").await.says(&["No campaign yet"]);
}

#[tokio::test]
async fn a_file_of_which_nothing_can_be_asked_is_refused_with_what_it_holds() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let json = r#"{ "elements": [{ "type": "signaturepad", "name": "s", "title": "Sign here" }] }"#;
    let refused = staff.upload(NEW, "file", json).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["There is no question in it", "What was not carried over", "elements[0]", "Sign here"]);
}

#[tokio::test]
async fn a_campaign_is_exported_with_what_the_file_does_not_say() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/every-kind").await.says(&["Export for other systems"]);
    let page = staff.get("/campaigns/every-kind/export").await;
    page.says(&["XLSForm", "SurveyJS", "items are", "the topic 'Core strengths'"]);
    for (target, ending, kind, format) in [
        ("canvass", "json", "application/json", Format::Canvass),
        (
            "xlsform",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Xlsform,
        ),
        ("surveyjs", "surveyjs.json", "application/json", Format::Surveyjs),
    ] {
        let file = staff.get(&format!("/campaigns/every-kind/export/{target}")).await;
        assert_eq!(file.headers[CONTENT_TYPE], kind);
        assert_eq!(
            file.headers[CONTENT_DISPOSITION],
            format!("attachment; filename=\"every-kind.{ending}\"")
        );
        if target != "xlsform" {
            let again = convert::read(file.page(StatusCode::OK).as_bytes(), None, None).unwrap();
            assert_eq!(again.format, format);
            // A SurveyJS survey has no name: its title makes one.
            let slug = if target == "surveyjs" { "one-of-every-kind" } else { "every-kind" };
            assert_eq!(again.document.slug.as_str(), slug);
        }
    }
    staff.get("/campaigns/every-kind/export/docx").await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_staff_bring_files_and_read_what_was_lost() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut visitor = installation.client();
    for path in ["conversion", "export", "export/xlsform"] {
        let to = visitor.get(&format!("/campaigns/every-kind/{path}")).await.to().to_owned();
        assert!(to.starts_with("/sign-in"), "{path}: {to}");
    }
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.upload(NEW, "file", WORKBOOK).await.page(StatusCode::FORBIDDEN);
    leadership.get("/campaigns/every-kind/conversion").await.page(StatusCode::FORBIDDEN);
    leadership.get("/campaigns/every-kind/export").await.page(StatusCode::OK);
    let staff_document = EVERY_KIND.as_bytes();
    assert_eq!(convert::read(staff_document, None, None).unwrap().losses, []);
}
