use axum::http::StatusCode;
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use domain::role::Role;

use crate::client::{Client, Installation, PASSWORD};

async fn try_in(client: &mut Client, email: &str, password: &str) -> crate::client::Answer {
    client.post("/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn everyone_begins_on_the_page_of_their_role() {
    let installation = Installation::new().await;
    for (role, first) in
        [(Role::Staff, "/campaigns"), (Role::Administrator, "/campaigns"), (Role::Leadership, "/campaigns")]
    {
        let email = format!("{role}@example.org");
        installation.person(&email, role).await;
        assert_eq!(try_in(&mut installation.client(), &email, PASSWORD).await.to(), first, "{role}");
    }
    // Leadership comes to read: once there is something, they begin there.
    installation.bring_open().await;
    let answer = try_in(&mut installation.client(), "leadership@example.org", PASSWORD).await;
    assert_eq!(answer.to(), "/results/every-kind");
}

#[tokio::test]
async fn the_session_stays_out_of_reach_of_scripts_and_of_other_sites() {
    let installation = Installation::new().await;
    installation.person("ana@example.org", Role::Staff).await;
    let answer = try_in(&mut installation.client(), " Ana@Example.org ", PASSWORD).await;
    let cookie = answer.headers[SET_COOKIE].to_str().unwrap();
    for part in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[tokio::test]
async fn a_failed_attempt_does_not_tell_which_was_wrong() {
    let installation = Installation::new().await;
    installation.person("ana@example.org", Role::Staff).await;
    let mut client = installation.client();
    let wrong = try_in(&mut client, "ana@example.org", "not the password").await;
    let unknown = try_in(&mut client, "who@example.org", "not the password").await;
    for (answer, typed) in [(&wrong, "ana@example.org"), (&unknown, "who@example.org")] {
        answer.page(StatusCode::UNPROCESSABLE_ENTITY);
        answer.says(&["There is a problem", "The e-mail address or the password is not right", typed]);
        answer.is_silent_on(&["not the password"]);
    }
    let same = |answer: &crate::client::Answer, typed: &str| answer.body.replace(typed, "-");
    assert_eq!(same(&wrong, "ana@example.org"), same(&unknown, "who@example.org"));
    client.get("/campaigns").await.to();
}

#[tokio::test]
async fn after_five_failures_an_address_has_to_wait() {
    let installation = Installation::new().await;
    installation.person("ana@example.org", Role::Staff).await;
    let mut client = installation.client();
    for _ in 0..5 {
        try_in(&mut client, "ana@example.org", "not the password")
            .await
            .page(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let refused = try_in(&mut client, "ana@example.org", PASSWORD).await;
    refused.page(StatusCode::TOO_MANY_REQUESTS);
    refused.says(&["Wait 15 minutes"]);
    assert_eq!(refused.headers[RETRY_AFTER], "900");
    installation.clock.advance(15 * 60 + 1);
    assert_eq!(try_in(&mut client, "ana@example.org", PASSWORD).await.to(), "/campaigns");
}

#[tokio::test]
async fn signing_in_leads_on_inside_the_installation_only() {
    let installation = Installation::new().await;
    installation.person("ana@example.org", Role::Staff).await;
    let mut client = installation.client();
    let there = client.get("/campaigns/new").await.to().to_owned();
    assert_eq!(there, "/sign-in?next=%2Fcampaigns%2Fnew");
    client.get(&there).await.says(&["name=\"next\" value=\"/campaigns/new\""]);
    for (next, to) in [
        ("/campaigns/new", "/campaigns/new"),
        ("https://example.org/", "/campaigns"),
        ("//example.org/", "/campaigns"),
        ("/\\example.org/", "/campaigns"),
    ] {
        let fields = [("email", "ana@example.org"), ("password", PASSWORD), ("next", next)];
        assert_eq!(installation.client().post("/sign-in", &fields).await.to(), to, "{next}");
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_everywhere() {
    let installation = Installation::new().await;
    let mut client = installation.signed_in(Role::Staff).await;
    client.get("/campaigns").await.says(&["Ana Example", "Sign out"]);
    assert_eq!(client.get("/sign-in").await.to(), "/campaigns");
    let mut copy = installation.client();
    copy.take_cookies(&client);
    copy.get("/campaigns").await.page(StatusCode::OK);
    assert_eq!(client.post("/sign-out", &[]).await.to(), "/");
    for client in [&mut client, &mut copy] {
        assert_eq!(client.get("/campaigns").await.to(), "/sign-in?next=%2Fcampaigns");
    }
}

#[tokio::test]
async fn failures_count_against_whoever_a_trusted_proxy_names() {
    let installation = Installation::new().await;
    installation.person("ana@example.org", Role::Staff).await;
    let mut client = installation.client();
    let (proxy, stranger) = ([10, 0, 0, 5], [203, 0, 113, 200]);
    let right = [("email", "ana@example.org"), ("password", PASSWORD)];
    // Another address each time, so that only where the attempts come from is counted. What stands left is made up.
    for attempt in 0..50 {
        let email = format!("who-{attempt}@example.org");
        let (wrong, from) = (
            [("email", email.as_str()), ("password", "wrong")],
            format!("198.51.100.{attempt}, 203.0.113.9"),
        );
        client.post_through(proxy, &from, "/sign-in", &wrong).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let from_there = client.post_through(proxy, "203.0.113.9", "/sign-in", &right).await;
    from_there.page(StatusCode::TOO_MANY_REQUESTS);
    // Others behind the same proxy are not kept out, nor is whoever only claims to be there.
    client.post_through(proxy, "203.0.113.10", "/sign-in", &right).await.to();
    installation.client().post_through(stranger, "203.0.113.9", "/sign-in", &right).await.to();
}
