//! Results by the divisions of today: of those who moved, joined, left, were erased, and of those whom nobody knows.

use std::collections::BTreeSet;

use domain::id::{InvitationId, PersonId};
use domain::role::Role;
use domain::roster::Entry;
use store::{Incoming, NewInvitation};

use super::*;
use crate::responses::export::{Format, export};
use crate::responses::import::{Reading, import};
use crate::results::today::{self, Differs, offers_today};
use crate::roster;

const IDENTIFIED: &str = r#""k": 5, "privacy": "identified","#;

fn identified() -> String {
    CAMPAIGN.replacen(r#""k": 5,"#, IDENTIFIED, 1)
}

fn person(role: Role) -> Actor {
    Actor::Person { id: PersonId(secrets::id()), name: "Ana".to_owned(), role }
}

impl Case {
    /// The member with this number on the roster answers by their personal link.
    async fn member_answers(&self, number: usize, point: u8) {
        let (campaign, _) = follow(&self.service, &Actor::Operator, "small").await.unwrap();
        let member = self.member(number).await;
        let id = InvitationId(secrets::id());
        let digest = secrets::digest(&id.0.to_string());
        let invitation = NewInvitation { id, member: member.id, digest };
        self.service.store.invite(campaign, &[invitation], Timestamp(2)).await.unwrap();
        let (held, answers) = (member.combination.key(), &tech(point, 1)[0]);
        let sent = self.submission(1, Venue::Personal, &held, 1, answers).await;
        let sent = Submission { invitation: Some(id), ..sent };
        self.service.writer.ask(Write::Submit(sent)).await.unwrap();
    }

    async fn member(&self, number: usize) -> Member {
        let email = format!("{number}@example.org");
        self.service.store.member_by_email(&email).await.unwrap().unwrap()
    }

    async fn moves(&self, number: usize, to: &str) {
        let moved = Member { combination: to.parse().unwrap(), ..self.member(number).await };
        self.service.store.put_members(&[moved], Timestamp(3)).await.unwrap();
    }

    /// Everybody else is in a file of the whole roster.
    async fn leaves(&self, number: usize) {
        let leaving = self.member(number).await.email;
        let members = self.service.store.members().await.unwrap();
        let present: BTreeSet<String> =
            members.into_iter().map(|member| member.email).filter(|email| *email != leaving).collect();
        let entries: [Entry; 0] = [];
        let incoming = Incoming { entries: &entries, present: Some(&present), back: &[], at: Timestamp(4) };
        self.service.store.put_roster(&incoming, &|_, _| true).await.unwrap();
    }

    async fn today(&self) -> Today {
        today(&self.service, &Actor::Operator, "small").await.unwrap()
    }
}

/// By segment: who answered, who belongs, and how many of them call technology strong.
fn counted(results: &Results) -> Vec<(&str, u32, u32, u32)> {
    let tech = &results.question("tech").unwrap().items[0];
    let strong = |at: usize| tech.share(at, &["4", "5"]).yes;
    let segments = results.segments.iter().enumerate();
    segments.map(|(at, own)| (own.name.as_str(), own.answered, own.members, strong(at))).collect()
}

/// Ten of A (0 to 9), five of B (60 to 64) and five of both (100 to 104) by their personal links, five of B from a file, five by the open link.
async fn answered() -> Case {
    let case = Case::of(&identified()).await;
    for number in 0..10 {
        case.member_answers(number, if number < 7 { 5 } else { 1 }).await;
    }
    for number in 0..5 {
        case.member_answers(100 + number, 4).await;
        case.member_answers(60 + number, 2).await;
    }
    case.answer_by(Venue::Import, "b", 1, &tech(3, 5)).await;
    case.answer_by(Venue::Open, "b", 1, &tech(1, 5)).await;
    // Waits for four others, so it is no part of any result.
    case.member_answers(65, 5).await;
    case
}

#[tokio::test]
async fn each_answer_counts_in_the_divisions_that_its_member_holds_today() {
    let case = answered().await;
    let published =
        [("All members", 25, 133, 12), ("A", 15, 90, 12), ("B", 15, 70, 5), ("Open link", 5, 0, 0)];
    assert_eq!(counted(&*case.results().await), published);
    let before = case.today().await;
    assert_eq!(before.differs, Differs { moved: 0, left: 0, untied: 10, merged: 0 });
    assert_eq!(counted(&before.results), published, "nobody has moved: both readings are the same");
    let all = case.published().await;

    let divisions = ["a", "b", "c"].map(|id| Division { id: id.parse().unwrap(), name: id.to_uppercase() });
    installation::set_divisions(&case.service, &Actor::Operator, &divisions).await.unwrap();
    for (number, to) in [(0, "b"), (1, "b"), (2, "a+b"), (4, "c"), (65, "a"), (100, "a"), (101, "c")] {
        case.moves(number, to).await;
    }
    case.leaves(60).await;
    // Who moved before they were erased counts where they answered: in A and in B, among those who call technology strong.
    roster::erase(&case.service, &Actor::Operator, case.member(101).await.id).await.unwrap();
    let renamed = Member { name: "New".to_owned(), ..case.member(3).await };
    case.service.store.put_members(&[renamed], Timestamp(5)).await.unwrap();

    let today = case.today().await;
    assert_eq!(today.differs, Differs { moved: 5, left: 2, untied: 10, merged: 0 });
    let expected = [
        ("All members", 25, 131, 12),
        ("A", 12, 87, 9),
        ("B", 17, 69, 7),
        ("C", 1, 1, 1),
        ("Open link", 5, 0, 0),
    ];
    assert_eq!(counted(&today.results), expected);
    assert_eq!(case.published().await, all, "who moves changes nothing that is published");

    let document = today::document(&today);
    let differs = serde_json::json!({ "of": "now", "moved": 5, "left": 2, "untied": 10, "merged": 0 });
    assert_eq!(document["divisions"], differs);
    assert_eq!((document["segments"][3]["n"].as_u64(), document.get("assumptions")), (Some(1), None));
    let figures = questions(&today.results, &English);
    assert!(figures[0].figures[0].about.ends_with("by division of today."), "{:?}", figures[0].figures[0]);
}

#[tokio::test]
async fn few_who_held_the_same_count_in_their_divisions() {
    let case = Case::with(&identified(), &[("a", 60), ("b", 60), ("a+b", 20), ("", 10)]).await;
    for number in 120..125 {
        case.member_answers(number, 5).await;
    }
    assert_eq!(
        counted(&*case.results().await),
        [("All members", 5, 150, 5), ("A", 0, 80, 0), ("B", 0, 80, 0)]
    );
    case.moves(120, "a").await;
    let today = case.today().await;
    assert_eq!(today.differs, Differs { moved: 1, left: 0, untied: 0, merged: 5 });
    assert_eq!(counted(&today.results), [("All members", 5, 150, 5), ("A", 5, 80, 5), ("B", 4, 79, 4)]);
}

#[tokio::test]
async fn only_whoever_may_read_single_answers_reads_by_the_divisions_of_today() {
    let case = Case::of(&identified()).await;
    let results = case.results().await;
    for role in [Role::Leadership, Role::Staff] {
        let refused = today(&case.service, &person(role), "small").await.unwrap_err();
        assert!(matches!(refused, Error::Forbidden(Permission::ManagePeople)), "{role}: {refused}");
        assert!(!offers_today(&person(role), &results), "{role}");
    }
    assert!(matches!(today(&case.service, &Actor::Visitor, "small").await, Err(Error::NotSignedIn)));
    today(&case.service, &person(Role::Administrator), "small").await.unwrap();
    assert!(offers_today(&person(Role::Administrator), &results));
}

#[tokio::test]
async fn what_only_promises_totals_is_never_counted_by_the_divisions_of_today() {
    let case = Case::of(CAMPAIGN).await;
    let anonymous = identified().replacen("identified", "anonymous", 1).replacen("small", "quiet", 1);
    campaigns::import(&case.service, &Actor::Operator, &anonymous).await.unwrap();
    for (slug, promise) in [("small", "confidential"), ("quiet", "anonymous")] {
        for actor in [Actor::Operator, person(Role::Administrator), person(Role::Leadership)] {
            let refused = today(&case.service, &actor, slug).await.unwrap_err();
            let why = format!("'{slug}' is {promise}: ");
            assert!(
                matches!(&refused, Error::Refused(said) if said.to_string().starts_with(&why)),
                "{refused}"
            );
            assert!(refused.to_string().contains("the answers of the few who have moved"), "{refused}");
        }
    }
    assert!(!offers_today(&Actor::Operator, &*case.results().await));
}

#[test]
fn an_answer_stays_among_those_who_were_asked_the_same() {
    let publication = crate::publication::Publication::new(5, Vec::new(), &[]).unwrap();
    let recounted = |queue: &str| publication.recounted(queue, &"b".parse().unwrap());
    assert_eq!(["a|school@3", "*none", "*rare@2"].map(recounted), ["b@3", "b", "b@2"]);
    assert_eq!(["*open", "*open@2"].map(recounted), ["*open", "*open@2"]);
}

#[tokio::test]
async fn an_export_says_both_and_is_imported_by_those_at_answering() {
    let case = Case::of(&identified()).await;
    for number in [0, 60, 100, 130] {
        case.member_answers(number, 5).await;
    }
    case.answer_by(Venue::Open, "b", 1, &tech(1, 1)).await;
    case.moves(0, "a+b").await;
    case.leaves(60).await;
    case.moves(100, "").await;
    let exported = async |slug: &str, format: Format| {
        let text = export(&case.service, &Actor::Operator, slug, format).await.unwrap();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines[usize::from(format == Format::Csv)..].sort();
        lines
    };
    let csv = exported("small", Format::Csv).await;
    let firsts = |lines: &[String]| -> Vec<String> {
        lines.iter().map(|line| line.split(',').take(5).collect::<Vec<_>>().join(",")).collect()
    };
    let expected = [
        "divisions,divisions now,venue,version asked,tech",
        ",*none,personal,1,5",
        "a+b,*none,personal,1,5",
        "a,a+b,personal,1,5",
        "b,,open,1,1",
        "b,,personal,1,5",
    ];
    assert_eq!(firsts(&csv), expected);
    let now = exported("small", Format::JsonLines).await.into_iter().map(|line| {
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        format!("{}: {}", line["divisions"], line["divisions_now"])
    });
    let now: BTreeSet<String> = now.collect();
    let expected =
        [r#"[]: []"#, r#"["a","b"]: []"#, r#"["a"]: ["a","b"]"#, r#"["b"]: null"#].map(str::to_owned);
    assert_eq!(now, expected.into());

    let again = identified().replacen("small", "again", 1);
    campaigns::import(&case.service, &Actor::Operator, &again).await.unwrap();
    campaigns::open(&case.service, &Actor::Operator, "again").await.unwrap();
    let file = csv.join("\n");
    import(&case.service, &Actor::Operator, "again", file.as_bytes(), Reading::default()).await.unwrap();
    let held = firsts(&exported("again", Format::Csv).await);
    assert_eq!(
        held[1..],
        [",,import,1,5", "a+b,,import,1,5", "a,,import,1,5", "b,,import,1,1", "b,,import,1,5"]
    );
}
