use axum::http::StatusCode;
use domain::role::Role;
use server::demo::Demo;

use crate::client::Installation;

#[tokio::test]
async fn the_front_door_names_what_anyone_can_answer() {
    let installation = Installation::new().await;
    let mut visitor = installation.client();
    let empty = visitor.get("/").await;
    empty.page(StatusCode::OK);
    empty.says(&["Test Association", "Nothing is asked right now", "href=\"/sign-in\""]);
    installation.bring().await;
    visitor.get("/").await.is_silent_on(&["One of every kind"]);
    service::campaigns::open(&installation.service, &service::Actor::Operator, "every-kind").await.unwrap();
    visitor.get("/").await.says(&[
        "One of every kind",
        "The test association",
        "minute",
        "href=\"/c/every-kind\"",
    ]);
}

#[tokio::test]
async fn without_a_demonstration_nobody_gets_in_without_a_password() {
    let installation = Installation::new().await;
    installation.person(Demo::STAFF, Role::Staff).await;
    let mut visitor = installation.client();
    for way in ["/demo/member", "/demo/staff", "/demo/leadership"] {
        visitor.get(way).await.page(StatusCode::NOT_FOUND);
    }
    visitor.get("/campaigns").await.to();
}

#[tokio::test]
async fn the_demonstration_has_three_ways_in() {
    let installation = Installation::demonstration().await;
    installation.person(Demo::STAFF, Role::Staff).await;
    installation.person(Demo::LEADERSHIP, Role::Leadership).await;
    installation.bring_open().await;
    let mut visitor = installation.client();
    let front = visitor.get("/").await;
    front.says(&["/demo/member", "/demo/staff", "/demo/leadership", "Simulation", "January 2018"]);
    assert_eq!(visitor.get("/demo/staff").await.to(), "/campaigns");
    visitor.get("/campaigns").await.page(StatusCode::OK);
    let mut reader = installation.client();
    assert_eq!(reader.get("/demo/leadership").await.to(), "/results/every-kind");
    reader.get("/campaigns/new").await.page(StatusCode::FORBIDDEN);
}
