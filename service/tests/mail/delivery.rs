use std::collections::{BTreeMap, BTreeSet};

use domain::mailing::{Kind, Stage, Standing, State};
use domain::segment::Segment;
use service::mailings::{self, Delivery, Recipient, Shown, WayOut};
use service::responses::{self, Way};
use service::{Actor, Error, campaigns, opt_outs};

use crate::case::{Case, SLUG, STAFF};
use crate::server::{Delivered, MailServer, Mood};

/// How many mails are at a stage.
fn at(shown: &Shown, stage: Stage) -> u32 {
    shown.stages.iter().filter(|count| count.stage == stage).map(|count| count.mails).sum()
}

fn is_done(shown: &Shown) -> bool {
    shown.mailing.state == State::Done
}

fn standing(shown: &Shown, standing: Standing) -> u32 {
    shown.numbers.as_ref().unwrap().count(&Segment::Whole, standing)
}

/// The address of the personal link in a mail, and of the one to opt out.
pub fn links(mail: &Delivered) -> (String, String) {
    let text = mail.text.replace("=\r\n", "");
    let start = text.find("https://canvass.test/s/").unwrap();
    let link = text[start..].split_whitespace().next().unwrap().to_owned();
    (link, mail.header("List-Unsubscribe").trim_matches(['<', '>']).to_owned())
}

fn ids(delivered: &[Delivered]) -> BTreeMap<String, BTreeSet<String>> {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for mail in delivered {
        ids.entry(mail.to.clone()).or_default().insert(mail.header("Message-ID"));
    }
    ids
}

#[tokio::test(flavor = "multi_thread")]
async fn invited_answered_reminded_opted_out() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(3, server.port).await;
    let (invitation, mails) = case.start(Kind::Invitation).await;
    assert_eq!(mails, 6);
    case.deliver(invitation, 1, is_done).await;
    let delivered = server.delivered();
    assert_eq!(ids(&delivered).len(), 6);
    assert_eq!(server.connections(), 1, "one connection carries all of it");

    let (link, _) = links(&delivered[0]);
    case.answer(&link).await;
    let (_, opt_out) = links(&delivered[1]);
    let token = opt_out.rsplit('/').next().unwrap();
    assert_eq!(opt_outs::reader(&case.service, token).await.unwrap().email, delivered[1].to);
    opt_outs::opt_out(&case.service, token).await.unwrap();

    let reminder = case.plan(Kind::Reminder).await;
    let shown = case.show(reminder).await;
    let counted =
        [Standing::Answered, Standing::OptedOut, Standing::Included].map(|own| standing(&shown, own));
    assert_eq!(counted, [1, 1, 4]);
    assert_eq!(mailings::start(&case.service, &STAFF, SLUG, reminder).await.unwrap(), 4);
    case.deliver(reminder, 1, is_done).await;
    let all = server.delivered();
    let reminded: BTreeSet<&str> = all[6..].iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(reminded.len(), 4);
    assert!(!reminded.contains(delivered[0].to.as_str()) && !reminded.contains(delivered[1].to.as_str()));
    // The first mail's link still works, and leads to the same invitation as the second's.
    let member = &delivered[2].to;
    let second = all[6..].iter().find(|mail| mail.to == *member).unwrap();
    case.answer(&links(&delivered[2]).0).await;
    let (second, _) = links(second);
    let way = Way::Personal(second.rsplit('/').next().unwrap());
    assert!(responses::enter(&case.service, way).await.unwrap().sent.is_some());
}

/// The mail server refuses at random, and the server of ours is killed again and again: everyone gets one mail.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_two_and_nobody_is_left_out() {
    // The same luck each time: what an address meets follows from its letters and from how often it was offered.
    let server = MailServer::start(|to, before| {
        let luck = to.bytes().fold(before * 31, |luck, byte| (luck * 33 + usize::from(byte)) % 1009);
        match luck % 10 {
            _ if to.starts_with("b00") && to.contains("7@") => Mood::Recipient(550, "5.1.1 no such mailbox"),
            0 => Mood::Recipient(451, "4.2.0 greylisted"),
            1 => Mood::Text(452, "4.3.1 no room"),
            2 if luck % 100 == 2 => Mood::Recipient(421, "4.3.2 going down"),
            _ => Mood::Takes,
        }
    });
    let case = Case::new(100, server.port).await;
    let (mailing, mails) = case.start(Kind::Invitation).await;
    assert_eq!(mails, 200);
    let mut kills = 0;
    while !is_done(&case.show(mailing).await) {
        // A server of its own, which ends in the middle of whatever it does.
        let own = case.again().await;
        let delivery = Delivery::start(&own);
        let before = server.delivered().len();
        for _ in 0..200 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            case.clock.advance(2);
            if server.delivered().len() >= before + 23 || is_done(&case.show(mailing).await) {
                break;
            }
        }
        drop(delivery);
        kills += 1;
        // Its lease ends, and what was to be tried again becomes due.
        case.clock.advance(3_600);
        assert!(kills < 60, "{:?}", case.show(mailing).await.stages);
    }
    let delivered = server.delivered();
    let ids = ids(&delivered);
    let bounced = 10;
    assert_eq!(ids.len(), 200 - bounced, "nobody is left out whose address is good");
    assert!(ids.values().all(|own| own.len() == 1), "every copy of a mail is known by its id");
    let shown = case.show(mailing).await;
    assert_eq!((at(&shown, Stage::Sent), at(&shown, Stage::Failed)), (190, 10));
    // A mail that was taken at the moment of a kill goes out again with the same id, and is known as one that may be there twice.
    let twice = delivered.len() - ids.len();
    let doubted: u32 = shown.stages.iter().map(|count| count.doubted).sum();
    assert!(twice <= kills && twice <= doubted as usize, "{twice} twice, {doubted} in doubt, {kills} kills");
    // Bad addresses are left out next time.
    let next = case.show(case.plan(Kind::Invitation).await).await;
    assert_eq!((standing(&next, Standing::Bounced), standing(&next, Standing::Invited)), (10, 190));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_have_arrived_is_said() {
    let server = MailServer::start(|to, before| match (to, before) {
        ("l0001@example.org", 0) => Mood::HangsUp,
        _ => Mood::Takes,
    });
    let case = Case::new(1, server.port).await;
    let (mailing, _) = case.start(Kind::Invitation).await;
    case.deliver(mailing, 60, is_done).await;
    let delivered = server.delivered();
    assert_eq!(delivered.len(), 3);
    assert_eq!(ids(&delivered)["l0001@example.org"].len(), 1, "a mailbox knows the second by its id");
    let doubted: u32 = case.show(mailing).await.stages.iter().map(|count| count.doubted).sum();
    assert_eq!(doubted, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_refuses_for_its_own_reasons_is_no_fault_of_the_address() {
    let server = MailServer::start(|to, _| match to {
        "b0001@example.org" => Mood::Recipient(550, "5.7.1 relaying denied"),
        "b0002@example.org" => Mood::Text(554, "5.7.1 looks like spam"),
        "l0001@example.org" => Mood::Recipient(550, "no such user"),
        _ => Mood::Takes,
    });
    let case = Case::new(2, server.port).await;
    let (mailing, _) = case.start(Kind::Invitation).await;
    case.deliver(mailing, 1, is_done).await;
    let shown = case.show(mailing).await;
    assert_eq!((at(&shown, Stage::Failed), at(&shown, Stage::Sent)), (3, 1));
    assert!(
        shown.unsent.iter().any(|unsent| unsent.note.to_string().contains("relaying denied")),
        "{:?}",
        shown.unsent
    );
    let next = case.show(case.plan(Kind::Invitation).await).await;
    let counted = [Standing::Bounced, Standing::Included].map(|own| standing(&next, own));
    assert_eq!(counted, [1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_share_one_queue_and_one_rate() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(60, server.port).await;
    let (mailing, _) = case.start(Kind::Invitation).await;
    let (one, other) = (case.again().await, case.again().await);
    let deliveries = [Delivery::start(&one), Delivery::start(&other)];
    while !is_done(&case.show(mailing).await) {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    for delivery in deliveries {
        delivery.stop().await;
    }
    let delivered = server.delivered();
    assert_eq!((delivered.len(), ids(&delivered).len()), (120, 120));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailing_stops_and_goes_on() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(100, server.port).await;
    let (mailing, _) = case.start(Kind::Invitation).await;
    let delivery = Delivery::start(&case.service);
    while server.delivered().len() < 10 {
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    mailings::pause(&case.service, &STAFF, SLUG, mailing).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    let stopped = server.delivered().len();
    assert!(stopped < 200, "{stopped}");
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(server.delivered().len(), stopped);
    delivery.stop().await;
    let shown = case.show(mailing).await;
    assert_eq!(at(&shown, Stage::Waiting) + at(&shown, Stage::Sent), 200);
    campaigns::pause(&case.service, &STAFF, SLUG).await.unwrap();
    let refused = mailings::resume(&case.service, &STAFF, SLUG, mailing).await.unwrap_err();
    assert_eq!(refused.to_string(), format!("'{SLUG}' is paused, so nobody could answer: open it first"));
    campaigns::open(&case.service, &STAFF, SLUG).await.unwrap();
    mailings::resume(&case.service, &STAFF, SLUG, mailing).await.unwrap();
    case.deliver(mailing, 1, is_done).await;
    assert_eq!(ids(&server.delivered()).len(), 200);
    assert_eq!(server.delivered().len(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_is_away_is_named_and_nothing_is_lost() {
    // Nobody listens there any more.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let case = Case::new(1, port).await;
    let (mailing, _) = case.start(Kind::Invitation).await;
    let trouble = |shown: &Shown| match &shown.way_out {
        WayOut::Open { trouble, .. } => trouble.clone(),
        WayOut::None => None,
    };
    case.deliver(mailing, 1, |shown| trouble(shown).is_some()).await;
    let shown = case.show(mailing).await;
    assert!(
        trouble(&shown).unwrap().to_string().contains(&format!("127.0.0.1:{port}")),
        "{:?}",
        trouble(&shown)
    );
    assert_eq!(at(&shown, Stage::Waiting), 2);
    let refused = mailings::check_way_out(&case.service, &STAFF).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(_)), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_staff_send_mail_and_only_to_someone() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(1, server.port).await;
    let mailing = case.plan(Kind::Reminder).await;
    let refused = mailings::start(&case.service, &STAFF, SLUG, mailing).await.unwrap_err();
    assert!(refused.to_string().contains("go to nobody"), "{refused}");
    let visitor = mailings::list(&case.service, &Actor::Visitor, SLUG).await.unwrap_err();
    assert!(matches!(visitor, Error::NotSignedIn));
    let leader = Actor::Person {
        id: domain::id::PersonId(service::secrets::id()),
        name: "Lou".to_owned(),
        role: domain::role::Role::Leadership,
    };
    let leader = mailings::start(&case.service, &leader, SLUG, mailing).await.unwrap_err();
    assert!(matches!(leader, Error::Forbidden(_)));
    mailings::discard(&case.service, &STAFF, SLUG, mailing).await.unwrap();

    let invitation = case.plan(Kind::Invitation).await;
    let member = mailings::recipient(&case.service, &STAFF, "L0001@example.org").await.unwrap();
    let preview =
        async |reader| mailings::preview(&case.service, &STAFF, SLUG, invitation, &reader).await.unwrap();
    let unknown = mailings::recipient(&case.service, &STAFF, "x@example.org").await.unwrap_err();
    assert!(unknown.to_string().contains("no member with the address 'x@example.org'"), "{unknown}");
    assert!(mailings::recipient(&case.service, &Actor::Visitor, "l0001@example.org").await.is_err());
    let read = preview(Recipient::Member(member)).await;
    assert!(read.text.starts_with("Dear Li 1,"), "{}", read.text);
    let of = |key: &str| Recipient::Of(Segment::from_key(key).unwrap());
    assert_eq!(preview(of("alcts")).await.email, "b0001@example.org");
    assert_eq!(preview(of("=lita")).await.email, "l0001@example.org");
    assert_eq!(preview(of("library_type=none")).await.name, "A Member", "nobody has it");
    let email = mailings::try_out(&case.service, &case.person().await, SLUG, invitation).await.unwrap();
    let delivered = server.delivered();
    assert_eq!((email.as_str(), delivered[0].to.as_str()), ("sam@example.org", "sam@example.org"));
    assert_eq!(delivered[0].header("Subject"), "[Test] Should we work as one?");
}
