//! Links to begin with go out before all that waits in mailings: somebody sits in front of a screen and waits for one.

use domain::mailing::Letter;
use store::WaitingMail;

use super::{BATCH, LEASE, Server};
use crate::post::{Envelope, Refusal, Ways};
use crate::{Result, confirmations, secrets};

impl Server {
    /// Sends the links that wait. How many were tried; why it stopped, if it did.
    pub(super) async fn send_links(&mut self) -> Result<(usize, Option<String>)> {
        let now = self.cx.clock.now();
        let (until, per_minute) = (now.plus_seconds(LEASE), self.post.per_minute());
        let waiting = self.cx.store.claim_confirmations(now, until, per_minute, BATCH as u32).await?;
        for own in &waiting {
            let again = match self.send_link(own).await {
                Err(Refusal::Trouble(why)) => {
                    let next = confirmations::again(now, 0, own.expires_at);
                    self.cx.store.confirmation_tried(own.id, next).await?;
                    // What stands in logs and on pages names nobody.
                    return Ok((waiting.len(), Some(why.replace(&own.mail.email, "…"))));
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
        Ok((waiting.len(), None))
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
        let letter = Letter { subject: mail.subject.clone(), text: mail.text.clone() };
        let (to, message) = self.post.message(&envelope, &letter).map_err(Refusal::Never)?;
        let post = self.post.clone();
        let connection = self.connected().await?;
        connection.offer(post.sender(), &to).await?;
        connection.hand_over(&message).await
    }
}
