//! An installation in a folder of its own, and browsers without script that talk to it.

mod answers;
mod stored;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::document::Site;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use domain::role::Role;
use domain::segment::Division;
use domain::time::Timestamp;
use http_body_util::BodyExt;
use leptos::config::LeptosOptions;
use server::demo::Demo;
use server::http::origin::Proxies;
use server::http::{AppState, router};
use service::people::{self, NewPerson};
use service::post::{Post, PostSettings, Security};
use service::{Actor, Clock, Service, roster};
use store::Store;
use tempfile::TempDir;
use tower::ServiceExt;

pub use answers::ANSWERS;

/// How long the first event of a stream may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Where browsers reach the installation.
pub const ADDRESS: &str = "https://canvass.test";
/// The password of everyone in these tests.
pub const PASSWORD: &str = "correct horse battery";
/// A campaign with a question of every kind; its slug is `every-kind`.
pub const EVERY_KIND: &str = include_str!("../../../domain/tests/every_kind.json");

/// An installation that ends with the test.
pub struct Installation {
    pub service: Service,
    /// Stands still until a test moves it.
    pub clock: Clock,
    router: Router,
    database: String,
    _folder: TempDir,
}

impl Installation {
    /// An installation of the Test Association without people, members or campaigns.
    pub async fn new() -> Self {
        Self::start(false, None).await
    }

    /// The same with a way out for mail, which nothing is sent by unless a test starts a delivery.
    pub async fn with_mail() -> Self {
        let settings = PostSettings {
            host: "127.0.0.1".to_owned(),
            port: 1,
            security: Security::None,
            authorities: String::new(),
            user: String::new(),
            password: String::new(),
            from: "Test Association <office@example.org>".to_owned(),
            reply_to: String::new(),
            per_minute: 30,
            dkim: None,
            public_url: ADDRESS.to_owned(),
        };
        Self::start_with(false, None, Some(Post::new(settings).unwrap())).await
    }

    /// The same, as a demonstration.
    pub async fn demonstration() -> Self {
        Self::start(true, None).await
    }

    /// An installation on this database.
    pub async fn on(database: &str) -> Self {
        Self::start(false, Some(database)).await
    }

    async fn start(demo: bool, database: Option<&str>) -> Self {
        Self::start_with(demo, database, None).await
    }

    async fn start_with(demo: bool, database: Option<&str>, post: Option<Post>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let own = format!("sqlite://{}/canvass.db", folder.path().display());
        let database = database.unwrap_or(&own).to_owned();
        let store = Store::open(&database).await.unwrap();
        let clock = Clock::set(Timestamp(1_793_696_400_000_000)); // 3 November 2026, 09:00 UTC.
        let service = Service::start(store, clock.clone()).with_words(&app::say::Letters);
        let service = match post {
            Some(post) => service.with_post(post),
            None => service,
        };
        let site = Site {
            options: LeptosOptions::builder().output_name("canvass").build(),
            css: "/pkg/canvass.css".to_owned(),
            staff_css: "/pkg/staff.css".to_owned(),
            charts: "/pkg/charts.js".to_owned(),
            association: "Test Association".to_owned(),
            simulated: demo,
        };
        let demo = demo.then(|| Arc::new(Demo::new(service.clone(), Vec::new())));
        let state = AppState {
            service: service.clone(),
            site: site.into(),
            fresh: Arc::default(),
            public_url: ADDRESS.into(),
            secure_cookies: true,
            proxies: Proxies::parse("127.0.0.1, 10.0.0.0/8").unwrap(),
            demo,
        };
        Self { service, clock, router: router(state), database, _folder: folder }
    }

    /// A browser that has been nowhere yet.
    pub fn client(&self) -> Client {
        Client { router: self.router.clone(), cookies: BTreeMap::new(), languages: None }
    }

    /// Someone who can sign in with [`PASSWORD`].
    pub async fn person(&self, email: &str, role: Role) {
        let (email, name) = (email.to_owned(), "Ana Example".to_owned());
        let new = NewPerson { email, name, role, password: PASSWORD.to_owned() };
        people::create(&self.service, &Actor::Operator, new).await.unwrap();
    }

    /// The browser of someone who has just signed in.
    pub async fn signed_in(&self, role: Role) -> Client {
        let email = format!("{role}@example.org");
        self.person(&email, role).await;
        self.sign_in(role).await
    }

    /// The browser in which they sign in once more.
    pub async fn sign_in(&self, role: Role) -> Client {
        let email = format!("{role}@example.org");
        let mut client = self.client();
        let answer = client.post("/sign-in", &[("email", &email), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        client
    }

    /// How many responses a campaign has in the database, published or not: what no page tells.
    pub async fn responses(&self, slug: &str) -> i64 {
        let store = Store::open(&self.database).await.unwrap();
        let campaign = store.campaign_by_slug(slug).await.unwrap().unwrap();
        let responses = campaign.responses + i64::from(store.held_back(campaign.id).await.unwrap());
        store.close().await;
        responses
    }

    /// The store behind, for what no page does.
    pub async fn store(&self) -> Store {
        Store::open(&self.database).await.unwrap()
    }

    /// Brings [`EVERY_KIND`] as a draft.
    pub async fn bring(&self) {
        service::campaigns::import(&self.service, &Actor::Operator, EVERY_KIND).await.unwrap();
    }

    /// Brings it and opens it.
    pub async fn bring_open(&self) {
        self.bring().await;
        service::campaigns::open(&self.service, &Actor::Operator, "every-kind").await.unwrap();
    }
}

impl Installation {
    /// Puts a member on the roster and gives the address of their personal link to the open campaign.
    pub async fn invite(&self, email: &str, divisions: &str) -> String {
        self.roster(&[(email, divisions)]).await;
        let links =
            service::campaigns::make_links(&self.service, &Actor::Operator, "every-kind", false).await;
        let link = links.unwrap().into_iter().find(|link| link.email == email).unwrap();
        format!("/s/{}", link.token.reveal())
    }

    /// Puts members on the roster, each with their divisions.
    pub async fn roster(&self, members: &[(&str, &str)]) {
        let named = [("alcts", "ALCTS"), ("lita", "LITA"), ("llama", "LLAMA")];
        let all: Vec<Division> =
            named.map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() }).into();
        service::installation::set_divisions(&self.service, &Actor::Operator, &all).await.unwrap();
        let rows: String =
            members.iter().map(|(email, divisions)| format!("{email},Mo Member,{divisions}\n")).collect();
        let roster = format!("email,name,divisions\n{rows}");
        let (cx, file, wishes) = (&self.service, roster.as_str(), roster::Wishes::default());
        roster::import(cx, &Actor::Operator, file, &wishes, &roster::quietly).await.unwrap();
    }
}

/// A browser without script: it keeps cookies and follows no redirect by itself.
pub struct Client {
    router: Router,
    cookies: BTreeMap<String, String>,
    languages: Option<String>,
}

/// What the server answered.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Client {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Says from now on which languages its user reads.
    pub fn reads(&mut self, languages: &str) {
        self.languages = Some(languages.to_owned());
    }

    /// Takes over another browser's cookies.
    pub fn take_cookies(&mut self, other: &Client) {
        self.cookies.clone_from(&other.cookies);
    }

    /// Posts a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// Posts a form of this page, whose hidden field `field` says what of it was read.
    pub async fn post_as_read(
        &mut self,
        page: &str,
        field: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let read = self.get(page).await.hidden(field);
        self.post(path, &[fields, &[(field, read.as_str())]].concat()).await
    }

    /// Posts a form with one file in the field `name`.
    pub async fn upload(&mut self, path: &str, name: &str, content: impl AsRef<[u8]>) -> Answer {
        self.upload_with(path, &[], name, content).await
    }

    /// The same, beside fields of text.
    pub async fn upload_with(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        name: &str,
        content: impl AsRef<[u8]>,
    ) -> Answer {
        self.upload_called(path, fields, name, "brought.json", content).await
    }

    /// The same with a file that is called so.
    pub async fn upload_called(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        name: &str,
        called: &str,
        content: impl AsRef<[u8]>,
    ) -> Answer {
        const EDGE: &str = "edge-of-a-part";
        let text = |(name, value): &(&str, &str)| {
            format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{called}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        let mut body: Vec<u8> = fields.iter().map(text).collect::<String>().into_bytes();
        body.extend(head.as_bytes());
        body.extend(content.as_ref());
        body.extend(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let request =
            Request::post(path).header(CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"));
        self.send(request, Body::from(body)).await
    }

    /// Posts a form as a page of another site would: the browser names where it comes from.
    pub async fn post_from(&mut self, origin: &str, path: &str) -> Answer {
        let request = Request::post(path).header(ORIGIN, origin).header(HOST, "canvass.test");
        self.send(request, Body::empty()).await
    }

    /// Posts a form over a connection from `peer`, which passes on somebody's request as `forwarded_for`.
    pub async fn post_through(
        &mut self,
        peer: [u8; 4],
        forwarded_for: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("x-forwarded-for", forwarded_for)
            .extension(ConnectInfo(SocketAddr::from((peer, 50_000))));
        self.send(request, Body::from(body)).await
    }

    /// The head and the first event of a stream that does not end.
    pub async fn first_event(&self, path: &str) -> String {
        let response =
            self.router.clone().oneshot(self.with_cookies(Request::get(path), Body::empty())).await.unwrap();
        let head = format!("{} {:?}", response.status(), response.headers());
        let first = tokio::time::timeout(PATIENCE, response.into_body().frame()).await.unwrap();
        let first = first.map(|frame| frame.unwrap().into_data().unwrap()).unwrap_or_default();
        format!("{head}\n{}", String::from_utf8_lossy(&first))
    }

    fn with_cookies(&self, request: axum::http::request::Builder, body: Body) -> Request<Body> {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(COOKIE, cookies.join("; "));
        match &self.languages {
            Some(languages) => request.header(ACCEPT_LANGUAGE, languages).body(body).unwrap(),
            None => request.body(body).unwrap(),
        }
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = self.with_cookies(request, body);
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        for cookie in head.headers.get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: head.status,
            headers: head.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body.into(),
        }
    }
}

impl Answer {
    /// Where a redirect leads; the answer has to be one.
    #[track_caller]
    pub fn to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers[LOCATION].to_str().unwrap()
    }

    /// The page, which has to have this status.
    #[track_caller]
    pub fn page(&self, status: StatusCode) -> &str {
        assert_eq!(self.status, status, "{}", self.body);
        &self.body
    }

    /// Asserts that the page says all of this.
    #[track_caller]
    pub fn says(&self, words: &[&str]) {
        for words in words {
            assert!(self.body.contains(words), "the page does not say '{words}':\n{}", self.body);
        }
    }

    /// Asserts that the page says none of this.
    #[track_caller]
    pub fn is_silent_on(&self, words: &[&str]) {
        for words in words {
            assert!(!self.body.contains(words), "the page says '{words}':\n{}", self.body);
        }
    }

    /// The value of the field `name` in the page's form.
    #[track_caller]
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) =
            self.body.split_once(&start).unwrap_or_else(|| panic!("no field {name}:\n{}", self.body));
        rest.split('"').next().unwrap().to_owned()
    }
}
