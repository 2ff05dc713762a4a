//! What the stories are about: one small campaign, its members and their answers.

use std::collections::BTreeMap;

use domain::answer::{Answer, Answers, Rating};
use domain::campaign::{Document, Privacy};
use domain::id::{CampaignId, InvitationId, MemberId, PersonId, ResponseId};
use domain::pace::Pace;
use domain::profile::Path;
use domain::role::Role;
use domain::segment::Combination;
use domain::time::Timestamp;
use evidence::sealing::BlockRule;
use serde_json::json;
use store::{
    Digest, Draft, Invitation, Member, NewInvitation, Person, Queue, Respondent, Sender, Store, Submission,
    Venue, Write,
};
use uuid::Uuid;

pub const CAMPAIGN: CampaignId = CampaignId(Uuid::from_u128(1));

/// The sample's clock: seconds after 2025-06-15T12:00:00Z.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp(1_749_988_800_000_000).plus_seconds(seconds)
}

pub fn digest(n: u32) -> Digest {
    let mut digest = [0xa5; 32];
    digest[..4].copy_from_slice(&n.to_be_bytes());
    digest
}

pub fn combination(key: &str) -> Combination {
    key.parse().unwrap()
}

pub fn document(slug: &str) -> Document {
    serde_json::from_value(json!({
        "format": "canvass-campaign/1",
        "slug": slug,
        "title": "Should we work as one?",
        "asks": "The association",
        "intro": "Three divisions, one question.",
        "next": "You will hear from us.",
        "questionnaire": { "pages": [{ "id": "p1", "title": "Together", "questions": [
            { "id": "model", "text": "Which model?", "required": true, "answer": { "kind": "single", "options": [
                { "id": "closer", "label": "Closer" }, { "id": "merger", "label": "Merger" } ] } },
            { "id": "why", "text": "Why?", "answer": { "kind": "text", "long": true } },
        ] }] },
    }))
    .unwrap()
}

/// The same of an anonymous campaign.
pub fn anonymous(slug: &str) -> Document {
    Document { privacy: Privacy::Anonymous, ..document(slug) }
}

/// A campaign that is open.
pub async fn open(store: &Store) {
    store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    open_as(store, CAMPAIGN, 1).await;
}

/// Opens a draft, with a registration that says which it is.
pub async fn open_as(store: &Store, campaign: CampaignId, revision: i64) {
    let registration = format!("{{\"campaign\":\"{campaign}\"}}");
    store.open_campaign(campaign, revision, &registration, &digest(0), &[], at(0)).await.unwrap();
}

/// Where the responses of a combination wait, in blocks of five.
pub fn queue(key: &str) -> Queue {
    Queue { name: key.to_owned(), rule: Some(BlockRule { k: 5, first: 5, members: None }) }
}

pub fn sender(n: u32) -> Sender {
    Sender { campaign: CAMPAIGN, key: digest(n), invitation: None, at: at(9999), unordered: None }
}

pub fn person(n: u32, email: &str) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(n.into())),
        email: email.to_owned(),
        name: "Ada".to_owned(),
        role: Role::Staff,
        password_hash: "$argon2id$".to_owned(),
        created_at: at(n.into()),
    }
}

pub fn member(n: u32, key: &str) -> Member {
    Member {
        id: MemberId(Uuid::from_u128(n.into())),
        email: format!("member{n:05}@example.org"),
        name: format!("Member {n}"),
        combination: combination(key),
        attributes: BTreeMap::from([("library".to_owned(), "public, \"small\" ünd 'quoted'".to_owned())]),
    }
}

/// The invitation of member `n`, with the digest of its first link.
pub fn invitation(n: u32) -> NewInvitation {
    NewInvitation { id: invitation_id(n), member: MemberId(Uuid::from_u128(n.into())), digest: digest(n) }
}

pub fn invitation_id(n: u32) -> InvitationId {
    InvitationId(Uuid::from_u128(u128::from(n) + 0x1000_0000))
}

/// Members 1 to `count` with their invitations to the sample campaign, which is open.
pub async fn invite(store: &Store, count: u32) {
    let members: Vec<Member> = (1..=count).map(|n| member(n, "lita")).collect();
    store.put_members(&members, at(0)).await.unwrap();
    open(store).await;
    let invitations: Vec<NewInvitation> = (1..=count).map(invitation).collect();
    store.invite(CAMPAIGN, &invitations, at(1)).await.unwrap();
}

pub fn answers(model: &str) -> Answers {
    let ratings = [("fees", Rating::Point(4)), ("voice", Rating::DONT_KNOW)];
    BTreeMap::from([
        ("model".parse().unwrap(), Answer::Choice(model.parse().unwrap())),
        ("why".parse().unwrap(), Answer::Text("Because 'tis \"so\";\n\\u0000 – žluťoučký 🐎".to_owned())),
        (
            "strengths".parse().unwrap(),
            Answer::Choices(["technology", "standards"].map(|id| id.parse().unwrap()).into()),
        ),
        ("likely".parse().unwrap(), Answer::Rating(Rating::Point(10))),
        (
            "matters".parse().unwrap(),
            Answer::Ratings(ratings.map(|(id, point)| (id.parse().unwrap(), point)).into()),
        ),
        (
            "order".parse().unwrap(),
            Answer::Ranks([("a", 2), ("b", 1)].map(|(id, place)| (id.parse().unwrap(), place)).into()),
        ),
    ])
}

/// A submission through the open link, with a key of its own.
pub fn submission(n: u32) -> Submission {
    let held = ["none", "alcts", "lita+llama"][n as usize % 3];
    Submission {
        id: response_id(n),
        campaign: CAMPAIGN,
        version: 1,
        venue: Venue::Open,
        combination: combination(["", "alcts", "lita+llama"][n as usize % 3]),
        attributes: BTreeMap::from([("library".to_owned(), "school".to_owned())]),
        queue: queue(held),
        quotas: Vec::new(),
        answers: answers(["closer", "merger"][n as usize % 2]),
        path: path(),
        key: digest(n),
        invitation: None,
        submitted_at: at(i64::from(n) * 600),
        as_of: at(i64::from(n) * 600),
        unordered: None,
    }
}

/// What shaped the questionnaire of everybody here.
pub fn path() -> Path {
    Path {
        link: [("source".to_owned(), "mail".to_owned())].into(),
        seed: Some(4_000_000_000),
        ended: Some("first".parse().unwrap()),
        class: None,
        pace: Pace::default(),
    }
}

pub fn response_id(n: u32) -> ResponseId {
    ResponseId(Uuid::from_u128(u128::from(n) + 0x2000_0000))
}

pub fn submit(n: u32) -> Write {
    Write::Submit(submission(n))
}

/// A submission with the invitation of member `n`.
pub fn submit_invited(n: u32) -> Write {
    let invitation = Some(invitation_id(n));
    Write::Submit(Submission { invitation, venue: Venue::Personal, ..submission(n) })
}

/// What was answered on the way to `submission(n)`.
pub fn draft(n: u32) -> Draft {
    let Submission { campaign, version, combination, key, invitation, .. } = submission(n);
    let answers = BTreeMap::from([("why".parse().unwrap(), Answer::Text("Well,".to_owned()))]);
    Draft {
        key,
        campaign,
        invitation,
        venue: None,
        combination,
        version,
        answers,
        path: path(),
        saved_at: at(n.into()),
        unordered: None,
    }
}

pub fn save(n: u32) -> Write {
    Write::Save(draft(n))
}

/// The invitation behind the link whose secret has digest `n`.
pub async fn invited(store: &Store, n: u32) -> Option<Invitation> {
    store.personal_respondents(&[digest(n)], at(9)).await.unwrap().remove(0).respondent()?.invitation
}

/// The draft with key `n` in the sample campaign.
pub async fn drafted(store: &Store, n: u32) -> Option<Draft> {
    at_the_door(store, n).await.unwrap().unwrap().draft
}

/// Who comes by the sample campaign's open link with key `n`.
pub async fn at_the_door(store: &Store, n: u32) -> store::Result<Option<Respondent>> {
    store.open_respondent(&"together".parse().unwrap(), Some(&digest(n))).await
}
