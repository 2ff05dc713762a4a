use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::Installation;

#[tokio::test]
async fn a_draft_begins_from_a_template_under_an_address_of_its_own() {
    let installation = Installation::new().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/new").await.says(&[
        "Test a core strength",
        "Would you recommend us?",
        "Nothing yet",
    ]);
    for template in campaigns::TEMPLATES {
        let begun = staff
            .post("/campaigns/new/begin", &[("title", "Stronger together?"), ("template", template.id)])
            .await;
        assert!(begun.to().starts_with("/campaigns/stronger-together"), "{}", begun.to());
        assert!(begun.to().ends_with("/edit?done=begun"), "{}", begun.to());
        staff.get(begun.to()).await.page(StatusCode::OK);
    }
    let first = campaigns::show(&installation.service, &Actor::Operator, "stronger-together").await.unwrap();
    assert_eq!(first.document.title, "Stronger together?");
    assert_eq!(first.document.assumptions.len(), 1);
    // A draft of every template opens as it is, with a roster that can decide its rules.
    assert!(domain::campaign::problems(&first.document).is_empty());
    let spanish = [("title", "Pulso"), ("template", "pulse"), ("language", "es")];
    staff.post("/campaigns/new/begin", &spanish).await.to();
    let pulse = campaigns::show(&installation.service, &Actor::Operator, "pulso").await.unwrap().document;
    assert_eq!(pulse.language.as_str(), "es");
    assert_eq!(pulse.questionnaire.pages[0].questions[0].text, "Siento que formo parte de mi división.");
    // What is taken from the library is in the language of the draft, whoever looks.
    staff.get("/campaigns/pulso/edit/library").await.says(&["¿Cuál de estas va primero para usted?"]);
    let untitled = staff.post("/campaigns/new/begin", &[("title", " "), ("template", "pulse")]).await;
    untitled.page(StatusCode::UNPROCESSABLE_ENTITY);
    untitled.says(&["Give the campaign a title", "href=\"#title\""]);
    let unknown = staff.post("/campaigns/new/begin", &[("title", "X"), ("template", "no")]).await;
    unknown.page(StatusCode::NOT_FOUND);
    let mut leadership = installation.signed_in(Role::Leadership).await;
    let refused = leadership.post("/campaigns/new/begin", &[("title", "X"), ("template", "pulse")]).await;
    refused.page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn questions_are_taken_from_templates_and_other_campaigns() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.post("/campaigns/new/begin", &[("title", "New round"), ("template", "empty")]).await.to();
    let library = "/campaigns/new-round/edit/library";
    staff
        .get(library)
        .await
        .says(&["How strong a reason is each of these", "Campaign: One of every kind (every-kind)"]);
    let from = "campaign:every-kind";
    let page = staff.get(&format!("{library}?from={from}")).await;
    page.says(&["Which would you use?", "Put in order"]);
    let revision = page.hidden("revision");
    let posted = |questions: &[&'static str]| {
        let mut fields =
            vec![("revision", revision.clone()), ("from", from.to_owned()), ("page", "first".to_owned())];
        fields.extend(questions.iter().map(|id| ("question", (*id).to_owned())));
        fields
    };
    let none = posted(&[]);
    let none: Vec<(&str, &str)> = none.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let none = staff.post(library, &none).await;
    none.page(StatusCode::UNPROCESSABLE_ENTITY);
    none.says(&["Choose a question first"]);
    let two = posted(&["use", "what"]);
    let two: Vec<(&str, &str)> = two.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(staff.post(library, &two).await.to(), "/campaigns/new-round/edit?done=added");
    let document =
        campaigns::show(&installation.service, &Actor::Operator, "new-round").await.unwrap().document;
    let ids: Vec<&str> = document.questionnaire.questions().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["question", "use", "what"]);
    // It depended on a question that is not here.
    assert_eq!(document.questionnaire.question("what").unwrap().show_if, None);
    staff.get(&format!("{library}?from=campaign:gone")).await.page(StatusCode::NOT_FOUND);
}
