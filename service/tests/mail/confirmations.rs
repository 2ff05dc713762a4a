use std::time::Duration;

use domain::mailing::Kind;
use service::confirmations::{self, Confirm, Words};
use service::error::Answering;
use service::mailings::Delivery;
use service::responses::{self, Coming, Started, Way};
use service::{Error, Result, campaigns};

use crate::case::{Case, SLUG, STAFF};
use crate::server::{Delivered, MailServer, Mood};

/// Opens a campaign whose open link asks for an address.
async fn open_confirming(case: &Case) {
    let document = campaigns::show(&case.service, &STAFF, SLUG).await.unwrap().document;
    let mut json = serde_json::to_value(&document).unwrap();
    json["slug"] = "confirmed".into();
    campaigns::import(&case.service, &STAFF, &json.to_string()).await.unwrap();
    confirmations::set(&case.service, &STAFF, "confirmed", true).await.unwrap();
    campaigns::open(&case.service, &STAFF, "confirmed").await.unwrap();
}

async fn ask(case: &Case, email: &str) -> Result<Started> {
    let door = responses::enter(&case.service, Way::Open { slug: "confirmed", browser: None }).await?;
    // A title can hold the mark of other letters: it is left as it is.
    let before = "Begin {{link}}:".to_owned();
    let words = Words { subject: "Your link".to_owned(), before, after: "It works for a day.".to_owned() };
    let confirm = Confirm { email: email.to_owned(), words };
    let coming = Coming { confirm: Some(&confirm), ..Coming::default() };
    responses::start_open(&case.service, &door, coming).await
}

/// A link to begin with goes out before all that waits, says nothing of opting out, and its address is forgotten.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_begin_with_is_sent_at_once_and_tried_again() {
    let server = MailServer::start(|to, before| match (to, before) {
        ("later@example.org", 0) => Mood::Recipient(451, "not now"),
        ("never@example.org", _) => Mood::Recipient(550, "5.1.1 nobody"),
        _ => Mood::Takes,
    });
    let case = Case::new(0, server.port).await;
    open_confirming(&case).await;
    let door = || responses::enter(&case.service, Way::Open { slug: "confirmed", browser: None });
    let refused = responses::start_open(&case.service, &door().await.unwrap(), Coming::default()).await;
    assert!(matches!(refused.err(), Some(Error::Answering(Answering::NoAddress))));
    let refused = ask(&case, "mo@nowhere").await;
    assert!(matches!(refused.err(), Some(Error::Answering(Answering::NoAddress))));
    for email in ["never@example.org", "later@example.org", "Mo@example.org"] {
        assert!(matches!(ask(&case, email).await, Ok(Started::Mailed)));
    }
    let delivery = Delivery::start(&case.service);
    for _ in 0..1_000 {
        if server.delivered().len() == 2 {
            break;
        }
        case.clock.advance(5);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    delivery.stop().await;
    let delivered = server.delivered();
    assert_eq!(
        delivered.iter().map(|own| own.to.as_str()).collect::<Vec<_>>(),
        ["mo@example.org", "later@example.org"]
    );
    assert!(delivered.iter().all(|own| own.header("List-Unsubscribe").is_empty()));
    assert!(delivered.iter().all(|own| own.text.contains("Begin {{link}}:")));
    let link = |own: &Delivered| {
        let text = own.text.replace("=\r\n", "");
        let (_, token) = text.split_once("/c/confirmed/confirm/").unwrap();
        token.split_whitespace().next().unwrap().to_owned()
    };
    let begin = async |own: &Delivered| {
        responses::start_confirmed(&case.service, &door().await.unwrap(), &link(own)).await
    };
    let (mo, later) = (begin(&delivered[0]).await.unwrap(), begin(&delivered[1]).await.unwrap());
    assert!(mo.reveal() != later.reveal() && begin(&delivered[0]).await.unwrap() == mo);

    // Six links to one address within a day are too many, whatever its owner notes in it.
    for n in 0..6 {
        case.clock.advance(61);
        assert!(matches!(ask(&case, &format!("mo+{n}@example.org")).await, Ok(Started::Mailed)));
    }
    let delivery = Delivery::start(&case.service);
    tokio::time::sleep(Duration::from_millis(500)).await;
    delivery.stop().await;
    let delivered = server.delivered();
    assert_eq!(delivered.len(), 2 + 4);
    // It goes to the address as it was written, and leads to the same answers.
    let noted = delivered.iter().find(|own| own.to == "mo+0@example.org").unwrap();
    assert!(begin(noted).await.unwrap() == mo);
    case.clock.advance(confirmations::LINK_SECONDS);
    assert!(matches!(begin(&delivered[0]).await.err(), Some(Error::Answering(Answering::LinkEnded))));
}

/// However many ask for a link, a mailing goes on meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn links_to_begin_with_leave_room_for_mailings() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(10, server.port).await;
    open_confirming(&case).await;
    assert_eq!(case.start(Kind::Invitation).await.1, 20);
    for n in 0..12 {
        assert!(matches!(ask(&case, &format!("asks{n}@example.org")).await, Ok(Started::Mailed)));
    }
    let delivery = Delivery::start(&case.service);
    for _ in 0..1_000 {
        if server.delivered().len() == 32 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    delivery.stop().await;
    let links: Vec<bool> = server.delivered().iter().map(|own| own.to.starts_with("asks")).collect();
    let expected = [vec![true; 5], vec![false; 20], vec![true; 7]].concat();
    assert_eq!(links, expected, "a few links first, then mails of the mailing, then the other links");
}
