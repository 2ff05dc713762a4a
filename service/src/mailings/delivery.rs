//! Delivery: the job that carries out what waits in the queue, on every server that can send mail.

mod confirmations;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use std::time::Duration;

use domain::id::{CampaignId, InvitationId, MailingId};
use domain::notice;
use domain::notice::Notice;
use lettre::Address;
use store::{Claim, Claimed, Ended, Keys, Mailing};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::letter::Writer;
use crate::post::{Connection, Envelope, Post, Refusal};
use crate::secrets::{self, Token};
use crate::{Error, Result, Service};

/// How many mails a server takes at once.
const BATCH: usize = 20;
/// How many mails go over one connection; many mail servers allow a hundred.
const PER_CONNECTION: usize = 100;
/// How long claimed mails are kept from other servers, in seconds; renewed three times in that time.
const LEASE: i64 = 30;
const RENEWAL: Duration = Duration::from_secs(10);
/// How often to look for what is due when nobody says that there is something.
const LOOK: Duration = Duration::from_secs(1);
/// How long to leave a mail server alone that cannot be used: doubled each time, up to the second.
const PAUSES: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(300));
/// The minutes between attempts at one mail; after the last it is given up. A day and a half in all: greylisting takes minutes, a
/// mailbox that is full or a server that is being mended a day.
const AGAIN: [i64; 9] = [1, 5, 15, 60, 180, 360, 480, 480, 600];
/// How long a mailed link works, in seconds: half a year, or until the campaign closes.
const LINK_SECONDS: i64 = 180 * 24 * 3600;

/// The job of one server. Dropped without [`Delivery::stop`], it ends where it is, as in a crash.
pub struct Delivery {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Delivery {
    /// Starts the job; it does nothing on a server that has no way out.
    pub fn start(cx: &Service) -> Self {
        let (stop, stopped) = watch::channel(false);
        let cx = cx.clone();
        let task = tokio::spawn(async move {
            if let Some(post) = cx.post.clone() {
                let lease = secrets::id();
                Server { cx, post, lease, connection: None, links_ahead: 0, stopped }.run().await;
            }
        });
        Self { stop, task }
    }

    /// Finishes the mail under way, gives back what was claimed and ends.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        let _ = (&mut self.task).await;
    }
}

impl Drop for Delivery {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Server {
    cx: Service,
    post: Arc<Post>,
    lease: Uuid,
    /// The connection, with how many mails have gone over it.
    connection: Option<(Connection, usize)>,
    /// How many more links to begin with have gone than mails of mailings, while some of these wait.
    links_ahead: usize,
    stopped: watch::Receiver<bool>,
}

/// How a round ended.
enum Round {
    Worked,
    /// Nothing is due.
    Idle,
    /// Nothing can be sent now.
    Trouble(Notice),
}

impl Round {
    /// Something else than the mail server is at fault.
    fn failed(error: Error) -> Self {
        Round::Trouble(match error {
            Error::Refused(why) | Error::NotFound(why) => why,
            error => {
                tracing::warn!(%error, "a round of mail failed");
                notice!("the database did not answer")
            }
        })
    }
}

impl Server {
    async fn run(mut self) {
        let mut pause = PAUSES.0;
        while !*self.stopped.borrow() {
            let round = self.round().await.unwrap_or_else(Round::failed);
            let (wait, trouble) = match round {
                Round::Worked => {
                    pause = PAUSES.0;
                    self.post.set_trouble(None);
                    continue;
                }
                Round::Idle => {
                    self.hang_up().await;
                    (LOOK, None)
                }
                Round::Trouble(why) => {
                    tracing::warn!(%why, "no mail can be sent; trying again in {} s", pause.as_secs());
                    self.connection = None;
                    let wait = pause;
                    pause = (2 * pause).min(PAUSES.1);
                    (wait, Some(why))
                }
            };
            let in_trouble = trouble.is_some();
            if in_trouble {
                self.post.set_trouble(trouble);
            }
            let waits = self.cx.mail_waits.clone();
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = waits.notified(), if !in_trouble => {}
                _ = self.stopped.changed() => {}
            }
        }
        self.hang_up().await;
    }

    async fn hang_up(&mut self) {
        if let Some((connection, _)) = self.connection.take() {
            connection.quit().await;
        }
    }

    /// Sends some of what waits. Links to begin with come first; but however many ask for one, they take no more than half of the rate
    /// while mailings wait.
    async fn round(&mut self) -> Result<Round> {
        let mailings_wait = self.cx.store.mail_is_due(self.cx.clock.now()).await?;
        if !mailings_wait {
            self.links_ahead = 0;
        }
        let mailings_first = self.links_ahead > 0;
        if mailings_first {
            let round = self.send_mailings().await;
            if !matches!(round, Ok(Round::Worked | Round::Idle)) {
                // What keeps mailings from going out does not keep the links.
                self.links_ahead = 0;
            }
            if !matches!(round, Ok(Round::Idle)) {
                return round;
            }
        }
        let round = self.send_links().await;
        if mailings_first || !mailings_wait || !matches!(round, Ok(Round::Idle)) {
            return round;
        }
        self.send_mailings().await
    }

    /// Claims some mails of mailings and sends them.
    async fn send_mailings(&mut self) -> Result<Round> {
        let now = self.cx.clock.now();
        let tokens: Vec<(Token, Token)> = (0..BATCH).map(|_| (Token::new(), Token::new())).collect();
        let keys: Vec<Keys> = tokens
            .iter()
            .map(|(link, opt_out)| Keys {
                invitation: InvitationId(secrets::id()),
                link: secrets::digest(link.reveal()),
                opt_out: secrets::digest(opt_out.reveal()),
            })
            .collect();
        let claim = Claim {
            lease: self.lease,
            at: now,
            until: now.plus_seconds(LEASE),
            per_minute: self.post.per_minute(),
            keys: &keys,
            links_until: now.plus_seconds(LINK_SECONDS),
        };
        let claimed = self.cx.store.claim_mails(&claim).await?;
        if claimed.is_empty() {
            return Ok(Round::Idle);
        }
        self.links_ahead = self.links_ahead.saturating_sub(claimed.len());
        let (cx, lease) = (self.cx.clone(), self.lease);
        let renewing = async {
            loop {
                tokio::time::sleep(RENEWAL).await;
                let until = cx.clock.now().plus_seconds(LEASE);
                if let Err(error) = cx.store.renew_lease(lease, until).await {
                    tracing::warn!(%error, "a lease could not be renewed");
                }
            }
        };
        let sent = tokio::select! {
            sent = self.send_all(&claimed, &tokens) => sent,
            () = renewing => Ok(None),
        };
        self.cx.store.give_back(self.lease).await?;
        Ok(sent?.map_or(Round::Worked, Round::Trouble))
    }

    /// Sends what was claimed, one after another. Gives why it stopped, if it did.
    async fn send_all(&mut self, claimed: &[Claimed], tokens: &[(Token, Token)]) -> Result<Option<Notice>> {
        let mut letters = Letters::default();
        for mail in claimed {
            if *self.stopped.borrow() {
                break;
            }
            let Some((link, opt_out)) = tokens.get(mail.key) else { continue };
            let (mailing, writer) = letters.of(&self.cx, mail).await?;
            let sent = match self.written(mail, mailing, writer, link, opt_out) {
                Ok((to, message)) => self.send(mail, &to, &message).await?,
                Err(why) => Err(Refusal::Never(why)),
            };
            match sent {
                Ok(()) => {}
                Err(Refusal::Trouble(why)) => return Ok(Some(why)),
                Err(refusal) => self.note(mail, &refusal).await?,
            }
        }
        Ok(None)
    }

    /// The message to one member, with the secrets that are theirs.
    ///
    /// # Errors
    /// Why there is none to this member.
    fn written(
        &self,
        mail: &Claimed,
        mailing: &Mailing,
        writer: &Writer,
        link: &Token,
        opt_out: &Token,
    ) -> Result<(Address, Vec<u8>), Notice> {
        let link = format!("{}/s/{}", self.post.public_url(), link.reveal());
        let opt_out = format!("{}/unsubscribe/{}", self.post.public_url(), opt_out.reveal());
        let letter = writer.write(&mailing.letter, &mail.member, &link, &opt_out);
        // The same for every attempt: a mailbox that has it knows it again.
        let seal = secrets::digest(&format!("mail {} {}", mail.mailing, mail.member.id));
        let envelope = Envelope {
            name: &mail.member.name,
            email: &mail.member.email,
            id: hex::encode(&seal[..16]),
            at: self.cx.clock.now(),
            ways: writer.ways(mailing.kind, &link, &opt_out),
        };
        self.post.message(&envelope, &letter)
    }

    /// The connection for one more mail.
    async fn connected(&mut self) -> Result<&mut Connection, Refusal> {
        if self.connection.as_ref().is_some_and(|(_, sent)| *sent >= PER_CONNECTION) {
            self.hang_up().await;
        }
        let (connection, sent) = match &mut self.connection {
            Some(open) => open,
            none => none.insert((self.post.connect().await.map_err(Refusal::Trouble)?, 0)),
        };
        *sent += 1;
        Ok(connection)
    }

    async fn send(&mut self, mail: &Claimed, to: &Address, message: &[u8]) -> Result<Result<(), Refusal>> {
        let (post, cx, lease) = (self.post.clone(), self.cx.clone(), self.lease);
        let connection = match self.connected().await {
            Ok(connection) => connection,
            Err(refusal) => return Ok(Err(refusal)),
        };
        if let Err(refusal) = connection.offer(post.sender(), to).await {
            return Ok(Err(refusal));
        }
        let until = cx.clock.now().plus_seconds(LEASE);
        if !cx.store.begin_sending(mail, lease, until).await? {
            // Another server has it by now, or the mailing was stopped.
            return Ok(connection.withdraw().await);
        }
        let handed_over = connection.hand_over(message).await;
        match &handed_over {
            Ok(()) => self.cx.store.mail_sent(mail, self.lease, self.cx.clock.now()).await?,
            // Nobody knows where the two sides of this conversation stand.
            Err(Refusal::InDoubt(_) | Refusal::Later(_)) => self.connection = None,
            Err(_) => {}
        }
        Ok(handed_over)
    }

    /// Notes why a mail was not sent, and when it is tried again.
    async fn note(&self, mail: &Claimed, refusal: &Refusal) -> Result<()> {
        let now = self.cx.clock.now();
        let attempt = usize::try_from(mail.attempt).unwrap_or(usize::MAX);
        let again = AGAIN.get(attempt.saturating_sub(1)).map(|minutes| now.plus_seconds(minutes * 60));
        let ended = match (refusal, again) {
            (Refusal::Address(_), _) => Ended::Bounced,
            (Refusal::Never(_), _) | (_, None) => Ended::GivenUp,
            (Refusal::InDoubt(_), Some(next)) => Ended::InDoubt(next),
            (Refusal::Later(_) | Refusal::Trouble(_), Some(next)) => Ended::Again(next),
        };
        Ok(self.cx.store.mail_ended(mail, self.lease, &ended, &refusal.notice(), now).await?)
    }
}

/// The mailings that the mails of one batch are of, and who writes for their campaigns.
#[derive(Default)]
struct Letters {
    mailings: HashMap<MailingId, Mailing>,
    writers: HashMap<CampaignId, Writer>,
}

impl Letters {
    async fn of(&mut self, cx: &Service, mail: &Claimed) -> Result<(&Mailing, &Writer)> {
        let no_mailing = || Error::NotFound(notice!("there is no mailing of this mail"));
        let no_campaign = || Error::NotFound(notice!("there is no campaign of this mail"));
        let mailing = match self.mailings.entry(mail.mailing) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(cx.store.mailing(mail.mailing).await?.ok_or_else(no_mailing)?),
        };
        let writer = match self.writers.entry(mail.campaign) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let campaign = cx.store.campaign(mail.campaign).await?.ok_or_else(no_campaign)?;
                new.insert(Writer::new(cx, campaign).await?)
            }
        };
        Ok((mailing, writer))
    }
}
