//! A campaign in the middle of its run, and all that anybody can read of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::routes;
use axum::http::StatusCode;
use domain::answer::Fields;
use domain::questionnaire::Sheet;
use domain::role::Role;
use service::responses::export::Format;
use service::responses::{self, Way};
use service::{Actor, campaigns, results};

use crate::client::{Client, Installation};

const SLUG: &str = "every-kind";
const COMBINATIONS: [(&str, usize); 4] =
    [("lita", 60), ("alcts", 60), ("lita;llama", 60), ("alcts;llama", 4)];

const READERS: [Role; 3] = [Role::Leadership, Role::Staff, Role::Administrator];

/// A member who answers: the combination they hold, their number in it, and which of the possible answers they give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    pub combination: &'static str,
    pub number: usize,
    pub answers: usize,
}

/// These members of a combination, each with answers of their own.
pub fn members(combination: &'static str, numbers: std::ops::Range<usize>) -> Vec<Answered> {
    numbers.map(|number| Answered { combination, number, answers: number }).collect()
}

/// A run that is at rest, to be gone on with in several ways.
pub struct Begun {
    folder: tempfile::TempDir,
    /// The tokens of the personal links, by e-mail.
    tokens: BTreeMap<String, String>,
}

/// A run that goes on.
pub struct Run {
    pub installation: Installation,
    tokens: BTreeMap<String, String>,
    _folder: tempfile::TempDir,
}

impl Begun {
    /// Some blocks are published, and in every combination somebody waits.
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let installation = Installation::on(&database(folder.path())).await;
        let roster: Vec<(String, &str)> = COMBINATIONS
            .into_iter()
            .flat_map(|(held, size)| (0..size).map(move |number| (email(held, number), held)))
            .collect();
        let rows: Vec<(&str, &str)> = roster.iter().map(|(email, held)| (email.as_str(), *held)).collect();
        installation.roster(&rows).await;
        installation.bring_open().await;
        for role in READERS {
            installation.signed_in(role).await;
        }
        let links =
            campaigns::make_links(&installation.service, &Actor::Operator, SLUG, false).await.unwrap();
        let tokens = links.into_iter().map(|link| (link.email, link.token.reveal().to_owned())).collect();
        let run = Run { installation, tokens, _folder: tempfile::tempdir().unwrap() };
        run.answer(&members("lita", 20..30)).await;
        run.answer(&members("alcts", 20..43)).await;
        run.answer(&members("lita;llama", 20..37)).await;
        run.answer(&members("alcts;llama", 0..3)).await;
        run.installation.service.stop().await;
        Self { folder, tokens: run.tokens }
    }

    /// Goes on with a copy.
    pub async fn go_on(&self) -> Run {
        let folder = tempfile::tempdir().unwrap();
        for file in std::fs::read_dir(self.folder.path()).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
        }
        let installation = Installation::on(&database(folder.path())).await;
        Run { installation, tokens: self.tokens.clone(), _folder: folder }
    }
}

fn database(folder: &Path) -> String {
    format!("sqlite://{}/canvass.db", folder.display())
}

fn email(combination: &str, number: usize) -> String {
    format!("{}-{number}@example.org", combination.replace(';', "-"))
}

impl Run {
    /// They answer one after another.
    pub async fn answer(&self, answered: &[Answered]) {
        let service = &self.installation.service;
        for one in answered {
            let way = Way::Personal(&self.tokens[&email(one.combination, one.number)]);
            responses::start(service, &responses::enter(service, way).await.unwrap(), &[]).await.unwrap();
            let door = responses::enter(service, way).await.unwrap();
            let saved =
                responses::save_page(service, &door, Sheet::Page(0), &fields(one.answers)).await.unwrap();
            assert_eq!(saved.problems, []);
            responses::send(service, &responses::enter(service, way).await.unwrap()).await.unwrap();
        }
    }

    /// What every reader gets from every address that they know of or find, and what the command line prints.
    pub async fn all_that_can_be_read(&self) -> Read {
        let mut read = Read::default();
        let latest = results::results(&self.installation.service, &Actor::Operator, SLUG).await.unwrap();
        let mut known = vec!["/".to_owned(), "/campaigns".to_owned(), format!("/c/{SLUG}")];
        for page in ["now", "questions", "who"] {
            let release = |number| routes::results::release(SLUG, number, page, &latest.campaign);
            known.extend((0..=latest.release + 1).map(release));
        }
        for question in latest.document.questionnaire.questions() {
            known.push(routes::results::sheet(SLUG, &question.id));
        }
        for role in READERS {
            let client = self.installation.sign_in(role).await;
            read.crawl(&role.to_string(), client, &known).await;
        }
        read.crawl("visitor", self.installation.client(), &known).await;
        let document = serde_json::to_string(&results::document(&latest)).unwrap();
        read.0.insert(("operator".to_owned(), "results --json".to_owned()), document);
        let exported =
            responses::export::export(&self.installation.service, &Actor::Operator, SLUG, Format::Csv).await;
        let exported = exported.map_err(|error| error.to_string());
        read.0.insert(("operator".to_owned(), "responses export".to_owned()), format!("{exported:?}"));
        read
    }
}

/// Possible answers to every question.
fn fields(number: usize) -> Fields {
    let pick = |options: &[&'static str], at: usize| options[at % options.len()].to_owned();
    let mut fields = vec![
        ("answers[why]".to_owned(), pick(&["a", "b", "a"], number)),
        ("answers[use][]".to_owned(), "c1".to_owned()),
        ("answers[use][]".to_owned(), pick(&["c2", "c3", "c4"], number)),
        ("answers[likely]".to_owned(), (number % 11).to_string()),
        ("answers[core][tech]".to_owned(), pick(&["5", "4", "2", "5", "3"], number)),
        ("answers[core][lead]".to_owned(), pick(&["1", "dont_know", "4"], number)),
        ("answers[word]".to_owned(), format!("w{number}")),
    ];
    for (option, place) in ["x", "y", "z"].into_iter().zip(0..) {
        fields.push((format!("answers[order][{option}]"), ((number + place) % 3 + 1).to_string()));
    }
    if fields[0].1 == "b" {
        fields.push(("answers[what]".to_owned(), format!("Somebody's words, {number}")));
    }
    for question in ["why", "use", "likely", "core", "order", "word", "what"] {
        fields.push(("shown[]".to_owned(), question.to_owned()));
    }
    Fields(fields)
}

/// What was read, by reader and address.
#[derive(Default)]
pub struct Read(BTreeMap<(String, String), String>);

impl Read {
    /// Follows every link, from what a reader knows and from their pages on.
    async fn crawl(&mut self, reader: &str, mut client: Client, known: &[String]) {
        let mut waiting = known.to_vec();
        let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
        while let Some(address) = waiting.pop() {
            let answer = client.get(&address).await;
            for found in links(&answer.body) {
                if seen.insert(found.clone()) {
                    waiting.push(found);
                }
            }
            let got = format!("{} {:?}\n{}", answer.status, answer.headers, answer.body);
            self.0.insert((reader.to_owned(), address), without_nonce(&got));
        }
        let events = routes::results::events(SLUG);
        let first = client.first_event(&events).await;
        self.0.insert((reader.to_owned(), events), first);
    }

    /// What a reader got from an address.
    #[track_caller]
    pub fn of(&self, reader: &str, address: &str) -> &str {
        &self.0[&(reader.to_owned(), address.to_owned())]
    }

    /// Asserts that everybody got the same from every address.
    #[track_caller]
    pub fn is_the_same_as(&self, other: &Self) {
        assert_eq!(self.0.keys().collect::<Vec<_>>(), other.0.keys().collect::<Vec<_>>());
        for (at, got) in &self.0 {
            assert_eq!(*got, other.0[at], "{at:?}");
        }
    }

    /// Without what staff alone see: which invitations were used, one by one, but of no answer anything.
    pub fn without_use_of_invitations(mut self) -> Self {
        let manages = |reader: &str| ["staff", "administrator"].contains(&reader);
        self.0.retain(|(reader, address), _| !(manages(reader) && address.starts_with("/campaigns")));
        self
    }

    /// Whether anybody got anything else.
    pub fn differs_from(&self, other: &Self) -> bool {
        self.0 != other.0
    }

    /// The addresses at which a reader got an answer.
    pub fn addresses(&self, reader: &str) -> Vec<&str> {
        let ok = |got: &&String| got.starts_with(StatusCode::OK.as_str());
        let own = self.0.iter().filter(|((own, _), got)| own == reader && ok(got));
        own.map(|((_, address), _)| address.as_str()).collect()
    }
}

/// The addresses of this installation that a page leads to; the stream of events never ends and is read apart.
fn links(body: &str) -> Vec<String> {
    let values = ["href=\"", "src=\"", "action=\""].into_iter().flat_map(|name| body.split(name).skip(1));
    let addresses = values.filter_map(|rest| rest.split('"').next());
    addresses
        .map(|address| address.split('#').next().unwrap_or(address).replace("&amp;", "&"))
        .filter(|address| address.starts_with('/') && !address.ends_with("/events") && address != "/sign-out")
        .collect()
}

/// Each answer draws a nonce of its own for its scripts, at random.
fn without_nonce(got: &str) -> String {
    let nonce = got.split_once("'nonce-").and_then(|(_, rest)| rest.split('\'').next());
    nonce.map_or_else(|| got.to_owned(), |nonce| got.replace(nonce, "(nonce)"))
}
