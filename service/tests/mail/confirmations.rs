use std::time::Duration;

use domain::mailing::Letter;
use service::confirmations::{self, Confirm};
use service::error::Answering;
use service::mailings::Delivery;
use service::responses::{self, Coming, Started, Way};
use service::{Error, campaigns};

use crate::case::{Case, SLUG, STAFF};
use crate::server::{Delivered, MailServer, Mood};

/// A link to begin with goes out before all that waits, says nothing of opting out, and its address is forgotten.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_begin_with_is_sent_at_once_and_tried_again() {
    let server = MailServer::start(|to, before| match (to, before) {
        ("later@example.org", 0) => Mood::Recipient(451, "not now"),
        ("never@example.org", _) => Mood::Recipient(550, "5.1.1 nobody"),
        _ => Mood::Takes,
    });
    let case = Case::new(0, server.port).await;
    let document = campaigns::show(&case.service, &STAFF, SLUG).await.unwrap().document;
    let mut json = serde_json::to_value(&document).unwrap();
    json["slug"] = "confirmed".into();
    campaigns::import(&case.service, &STAFF, &json.to_string()).await.unwrap();
    confirmations::set(&case.service, &STAFF, "confirmed", true).await.unwrap();
    campaigns::open(&case.service, &STAFF, "confirmed").await.unwrap();
    let door = || responses::enter(&case.service, Way::Open { slug: "confirmed", browser: None });
    let ask = async |email: &str| {
        let letter = Letter { subject: "Your link".to_owned(), text: "Begin:\n\n{{link}}".to_owned() };
        let confirm = Confirm { email: email.to_owned(), letter };
        let coming = Coming { confirm: Some(&confirm), ..Coming::default() };
        let started = responses::start_open(&case.service, &door().await.unwrap(), coming).await.unwrap();
        assert!(matches!(started, Started::Mailed));
    };
    let refused = responses::start_open(&case.service, &door().await.unwrap(), Coming::default()).await;
    assert!(matches!(refused.err(), Some(Error::Answering(Answering::NoAddress))));
    for email in ["never@example.org", "later@example.org", "Mo@example.org"] {
        ask(email).await;
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

    // Six links to one address within a day are too many.
    for _ in 0..6 {
        case.clock.advance(61);
        ask("mo@example.org").await;
    }
    let delivery = Delivery::start(&case.service);
    tokio::time::sleep(Duration::from_millis(500)).await;
    delivery.stop().await;
    assert_eq!(server.delivered().len(), 2 + 4);
    case.clock.advance(confirmations::LINK_SECONDS);
    assert!(matches!(begin(&delivered[0]).await.err(), Some(Error::Answering(Answering::LinkEnded))));
}
