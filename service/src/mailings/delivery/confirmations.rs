//! Links to begin with go out before what waits in mailings: somebody sits in front of a screen and waits for one.

use domain::mailing::Letter;
use domain::notice::{Notice, Value};
use store::WaitingMail;

use super::{LEASE, Round, Server};
use crate::post::{Envelope, Refusal, Ways};
use crate::{Result, confirmations, secrets};

/// How many links a server takes at once: few, so that all of them have gone out before another server may take them.
const AT_ONCE: u32 = 5;

impl Server {
    /// Claims some of the links that wait and sends them.
    pub(super) async fn send_links(&mut self) -> Result<Round> {
        let now = self.cx.clock.now();
        let (until, per_minute) = (now.plus_seconds(LEASE), self.post.per_minute());
        let waiting = self.cx.store.claim_confirmations(now, until, per_minute, AT_ONCE).await?;
        if waiting.is_empty() {
            return Ok(Round::Idle);
        }
        self.links_ahead += waiting.len();
        for own in &waiting {
            if *self.stopped.borrow() {
                // Another server may have it at once.
                self.cx.store.confirmation_tried(own.id, Some(now)).await?;
                continue;
            }
            let again = match self.send_link(own).await {
                Err(Refusal::Trouble(why)) => {
                    let next = confirmations::again(now, 0, own.expires_at);
                    self.cx.store.confirmation_tried(own.id, next).await?;
                    // What stands in logs and on pages names nobody.
                    return Ok(Round::Trouble(without(why, &own.mail.email)));
                }
                Ok(()) | Err(Refusal::Address(_) | Refusal::Never(_)) => None,
                // Under the same number, by which most mailboxes show it once.
                Err(Refusal::Later(_) | Refusal::InDoubt(_)) => {
                    self.connection = None;
                    confirmations::again(self.cx.clock.now(), own.attempt, own.expires_at)
                }
            };
            self.cx.store.confirmation_tried(own.id, again).await?;
        }
        Ok(Round::Worked)
    }

    async fn send_link(&mut self, own: &WaitingMail) -> Result<(), Refusal> {
        let mail = &own.mail;
        let seal = secrets::digest(&format!("link {}", own.id));
        let envelope = Envelope {
            name: "",
            email: &mail.email,
            id: hex::encode(&seal[..16]),
            at: self.cx.clock.now(),
            ways: Ways { link: Some(&mail.link), title: &mail.title, opt_out: None },
        };
        let letter = Letter { subject: mail.subject.clone(), text: mail.text.clone(), html: String::new() };
        let (to, message) = self.post.message(&envelope, &letter).map_err(Refusal::Never)?;
        let post = self.post.clone();
        let connection = self.connected().await?;
        connection.offer(post.sender(), &to).await?;
        connection.hand_over(&message).await
    }
}

/// What is said without an address that stands in it.
fn without(mut said: Notice, address: &str) -> Notice {
    for (_, value) in &mut said.values {
        *value = match std::mem::replace(value, Value::List(Vec::new())) {
            Value::Text(text) => Value::Text(text.replace(address, "…")),
            Value::Notice(part) => Value::Notice(without(part, address)),
            Value::List(parts) => Value::List(without_all(parts, address)),
            Value::Lines(parts) => Value::Lines(without_all(parts, address)),
        };
    }
    said
}

fn without_all(all: Vec<Notice>, address: &str) -> Vec<Notice> {
    all.into_iter().map(|said| without(said, address)).collect()
}

#[cfg(test)]
mod tests {
    use domain::notice;

    use super::*;

    #[test]
    fn what_is_said_of_trouble_names_nobody() {
        let reply = Notice::as_it_is("550 ana@example.org? ana@example.org!");
        let said = notice!("it may have arrived: {why}", why => vec![reply]);
        assert_eq!(without(said, "ana@example.org").to_string(), "it may have arrived: 550 …? …!");
    }
}
