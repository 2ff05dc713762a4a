//! Members with their links, and credentials as browsers make them. A browser's own blinding is seen in the journeys; here whatever is
//! below the modulus can be signed, and what is spent is signed with the campaign's own keys.

use std::collections::BTreeMap;
use std::convert::Infallible;

use domain::time::Timestamp;
use rsa::pkcs8::DecodePrivateKey;
use rsa::pss::SigningKey;
use rsa::rand_core::{TryCryptoRng, TryRng};
use rsa::sha2::Sha384;
use rsa::signature::{RandomizedSigner, SignatureEncoding};
use service::secrets::{self, signing};
use service::{Actor, campaigns};

use crate::client::{Answer, Client, Installation};

pub const QUIET: &str = r#"{
    "format": "canvass-campaign/1", "slug": "quiet", "title": "Quiet", "asks": "We", "intro": "Why", "next": "Then",
    "k": 5, "privacy": "anonymous",
    "questionnaire": { "pages": [{ "id": "one", "title": "One", "questions": [
        { "id": "why", "text": "Why?", "answer": { "kind": "text" } }
    ] }] }
}"#;

/// When the campaign opened: the clock stands still until a test moves it.
pub const OPENED: Timestamp = Timestamp(1_793_696_400_000_000);

/// An installation with an anonymous campaign that is open, thirty members of LITA, and twenty of ALCTS and five of LLAMA, who are just
/// enough to be a group together.
pub async fn quiet() -> Installation {
    with_rare(20, 5, QUIET).await
}

/// The same with so many members of ALCTS and LLAMA, and this document.
pub async fn with_rare(alcts: u32, llama: u32, document: &str) -> Installation {
    let installation = Installation::with_mail().await;
    let named = |held: &'static str, members: u32| {
        (1..=members).map(move |n| (format!("{held}-{n}@example.org"), held))
    };
    let members: Vec<(String, &str)> =
        named("lita", 30).chain(named("alcts", alcts)).chain(named("llama", llama)).collect();
    let members: Vec<(&str, &str)> = members.iter().map(|(email, held)| (email.as_str(), *held)).collect();
    installation.roster(&members).await;
    campaigns::import(&installation.service, &Actor::Operator, document).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "quiet").await.unwrap();
    installation
}

/// A member with their personal link.
pub struct Holder<'a> {
    pub base: String,
    installation: &'a Installation,
}

impl<'a> Holder<'a> {
    pub async fn new(installation: &'a Installation, email: &str) -> Self {
        let links =
            campaigns::make_links(&installation.service, &Actor::Operator, "quiet", true).await.unwrap();
        let link = links.into_iter().find(|link| link.email == email).unwrap();
        Self { base: format!("/s/{}", link.token.reveal()), installation }
    }

    /// All members, with links that were made at once.
    pub async fn all(installation: &'a Installation) -> BTreeMap<String, Self> {
        let links =
            campaigns::make_links(&installation.service, &Actor::Operator, "quiet", false).await.unwrap();
        let holder = |base: String| Self { base, installation };
        let links = links.into_iter().map(|link| (link.email, holder(format!("/s/{}", link.token.reveal()))));
        links.collect()
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.installation.client().post(&format!("{}{path}", self.base), fields).await
    }

    /// Has a number signed that `n` makes.
    pub async fn signed(&self, class: &str, n: u8) -> Answer {
        let blinded = secrets::text(&[n; signing::SIGNED_BYTES]);
        self.post("/credential", &[("class", class), ("blinded", &blinded)]).await
    }
}

/// What a browser spends.
#[derive(Clone)]
pub struct Credential {
    pub class: String,
    pub message: Vec<u8>,
    pub signature: Vec<u8>,
}

impl Credential {
    pub async fn spend(&self, browser: &mut Client) -> Answer {
        self.spend_in(browser, "en").await
    }

    /// Spends it from a page in this language.
    pub async fn spend_in(&self, browser: &mut Client, language: &str) -> Answer {
        let (message, signature) = (secrets::text(&self.message), secrets::text(&self.signature));
        let fields = [
            ("class", self.class.as_str()),
            ("message", &message),
            ("signature", &signature),
            ("language", language),
        ];
        browser.post("/c/quiet/credential", &fields).await
    }
}

/// A credential of a class whose message `n` makes.
pub async fn credential(installation: &Installation, class: &str, n: u8) -> Credential {
    let store = installation.store().await;
    let id = store.campaign_by_slug("quiet").await.unwrap().unwrap().id;
    let key = store.private_key(id, class).await.unwrap().unwrap();
    store.close().await;
    let key = SigningKey::<Sha384>::new_with_salt_len(rsa::PrivateKey::from_pkcs8_der(&key).unwrap(), 48);
    let message = vec![n; signing::MESSAGE_BYTES];
    let signature = key.sign_with_rng(&mut Random, &message).to_vec();
    Credential { class: class.to_owned(), message, signature }
}

struct Random;

impl TryRng for Random {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        secrets::fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        secrets::fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        secrets::fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Random {}
