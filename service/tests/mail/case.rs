//! An installation with members, an open campaign and a way out.

use std::time::Duration;

use domain::id::MailingId;
use domain::mailing::{Kind, Letter};
use domain::role::Role;
use domain::segment::Division;
use domain::time::Timestamp;
use service::mailings::{self, Delivery, NewMailing, Shown, Whom};
use service::people::{self, NewPerson};
use service::post::{Post, PostSettings, Security};
use service::responses::{self, Way};
use service::{Actor, Clock, Service, campaigns, installation, roster};
use store::Store;

pub const STAFF: Actor = Actor::Operator;
pub const SLUG: &str = "together";

pub struct Case {
    pub service: Service,
    pub clock: Clock,
    pub database: String,
    port: u16,
    _folder: tempfile::TempDir,
}

pub fn settings(port: u16) -> PostSettings {
    PostSettings {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        authorities: String::new(),
        user: String::new(),
        password: String::new(),
        from: "Test Association <office@example.org>".to_owned(),
        reply_to: "Help <help@example.org>".to_owned(),
        per_minute: 100_000,
        dkim: None,
        public_url: "https://canvass.test".to_owned(),
    }
}

/// A mailing to everybody that staff start.
/// A letter that can be sent as this kind of mailing.
pub fn letter(kind: Kind) -> Letter {
    let link = if kind.asks() { "\n\n{{link}}" } else { "" };
    let text = format!("Dear {{{{name|member}}}},\n\nthis is about {{{{campaign}}}}.{link}");
    Letter { subject: "{{campaign}}".to_owned(), text, html: String::new() }
}

pub fn new_mailing(kind: Kind, letter: Letter) -> NewMailing {
    NewMailing { whom: Whom::everybody(kind, 0), letter, starts: None }
}

impl Case {
    /// `members` of LITA and as many of both divisions, whom a mail server at this port takes mail for.
    pub async fn new(members: usize, port: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite://{}/canvass.db", folder.path().display());
        let clock = Clock::set(Timestamp(1_793_696_400_000_000));
        let service = serve(&database, &clock, port).await;
        let divisions: Vec<Division> = [("alcts", "ALCTS"), ("lita", "LITA")]
            .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() })
            .into();
        installation::set_divisions(&service, &STAFF, &divisions).await.unwrap();
        installation::name_association(&service, &STAFF, "Test Association").await.unwrap();
        let rows: String = (1..=members)
            .map(|n| format!("l{n:04}@example.org,Li {n},lita\nb{n:04}@example.org,Bo {n},alcts;lita\n"))
            .collect();
        if members > 0 {
            let csv = format!("email,name,divisions\n{rows}");
            roster::import(&service, &STAFF, csv, &roster::Wishes::default(), &roster::quietly)
                .await
                .unwrap();
        }
        let json = r#"{ "format": "canvass-campaign/1", "slug": "together", "title": "Should we work as one?", "asks": "The board",
            "intro": "Why", "next": "Then", "questionnaire": { "pages": [{ "id": "p", "title": "P", "questions": [
            { "id": "q", "text": "Well?", "answer": { "kind": "text" } }] }] } }"#;
        campaigns::import(&service, &STAFF, json).await.unwrap();
        campaigns::open(&service, &STAFF, SLUG).await.unwrap();
        Self { service, clock, database, port, _folder: folder }
    }

    /// Another server on the same database, or the same after it was killed.
    pub async fn again(&self) -> Service {
        serve(&self.database, &self.clock, self.port).await
    }

    pub async fn plan(&self, kind: Kind) -> MailingId {
        let new = new_mailing(kind, letter(kind));
        mailings::plan(&self.service, &STAFF, SLUG, None, new).await.unwrap()
    }

    /// Plans and starts; how many mails wait.
    pub async fn start(&self, kind: Kind) -> (MailingId, u64) {
        let id = self.plan(kind).await;
        (id, mailings::start(&self.service, &STAFF, SLUG, id).await.unwrap())
    }

    pub async fn show(&self, id: MailingId) -> Shown {
        mailings::show(&self.service, &STAFF, SLUG, id).await.unwrap()
    }

    /// Lets a server deliver until `done` says so of a mailing, with the clock going `pace` seconds each look.
    pub async fn deliver(&self, id: MailingId, pace: i64, done: impl Fn(&Shown) -> bool) {
        let delivery = Delivery::start(&self.service);
        for _ in 0..3_000 {
            let shown = self.show(id).await;
            if done(&shown) {
                delivery.stop().await;
                return;
            }
            self.clock.advance(pace);
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it was not done in time: {:?}", self.show(id).await.stages);
    }

    /// Answers by a personal link.
    pub async fn answer(&self, link: &str) {
        let token = link.rsplit('/').next().unwrap();
        let enter = || responses::enter(&self.service, Way::Personal(token));
        responses::start(&self.service, &enter().await.unwrap(), &[]).await.unwrap();
        let fields = [("shown[]", "q"), ("answers[q]", "Yes")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let page = domain::questionnaire::Sheet::Page(0);
        responses::save_page(&self.service, &enter().await.unwrap(), page, &domain::answer::Fields(fields))
            .await
            .unwrap();
        responses::send(&self.service, &enter().await.unwrap()).await.unwrap();
    }

    /// Somebody on the staff.
    pub async fn person(&self) -> Actor {
        let (email, name) = ("sam@example.org".to_owned(), "Sam Staff".to_owned());
        let password = "a long password".to_owned();
        let new = NewPerson { email, name: name.clone(), role: Role::Staff, password };
        let id = people::create(&self.service, &STAFF, new).await.unwrap();
        Actor::Person { id, name, role: Role::Staff }
    }
}

async fn serve(database: &str, clock: &Clock, port: u16) -> Service {
    let store = Store::open(database).await.unwrap();
    Service::start(store, clock.clone()).with_post(Post::new(settings(port)).unwrap())
}
