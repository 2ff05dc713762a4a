use axum::http::StatusCode;
use axum::http::header::{CONTENT_SECURITY_POLICY, REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS};
use domain::role::Role;

use crate::client::{ADDRESS, Installation};

#[tokio::test]
async fn a_change_asked_for_by_another_site_is_refused() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    for origin in ["https://evil.test", "null", "https://canvass.test.evil.test"] {
        staff.post_from(origin, "/campaigns/every-kind/pause").await.page(StatusCode::FORBIDDEN);
    }
    staff.get("/campaigns/every-kind").await.says(&["Pause"]);
    assert_eq!(staff.post_from(ADDRESS, "/campaigns/every-kind/pause").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn every_page_forbids_what_it_does_not_need() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let base = installation.invite("mo@example.org", "lita").await;
    let mut reader = installation.signed_in(Role::Administrator).await;
    reader.post(&format!("{base}/start"), &[]).await.to();
    for path in [
        "/",
        "/sign-in",
        "/campaigns",
        "/results/every-kind/questions",
        &base,
        &format!("{base}/1"),
        "/nowhere",
    ] {
        let answer = reader.get(path).await;
        let policy = answer.headers[CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{path}: {policy}");
        assert_eq!(answer.headers[X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(answer.headers[REFERRER_POLICY], "same-origin");
        assert_eq!(answer.headers["cross-origin-opener-policy"], "same-origin");
        assert_eq!(answer.headers["permissions-policy"], "camera=(), geolocation=(), microphone=()");
        answer.is_silent_on(&["style=\"", "onclick=", "//cdn"]);
    }
}

#[tokio::test]
async fn cookies_are_out_of_reach_of_scripts_and_of_plain_http() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    installation.invite("mo@example.org", "lita").await;
    let started = installation.client().post("/c/every-kind/start", &[("divisions[]", "-")]).await;
    let cookie = started.headers[SET_COOKIE].to_str().unwrap();
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/c/every-kind"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[tokio::test]
async fn odd_requests_get_an_answer_and_no_panic() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let mut visitor = installation.client();
    for path in [
        "/s/",
        "/c/",
        "/c/%00",
        "/s/%FF%FE",
        "/results/%2e%2e/who",
        "/pkg/../Cargo.toml",
        "/sign-in?next=//evil.test",
    ] {
        let status = visitor.get(path).await.status;
        assert!(!status.is_server_error(), "{path}: {status}");
    }
    let long = "x".repeat(600 * 1024);
    let status = visitor.post("/sign-in", &[("email", &long), ("password", "p")]).await.status;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
}
