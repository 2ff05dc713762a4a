//! Carrying out what is due, on every server.

use std::time::Duration;

use domain::campaign::{Problem, State};
use domain::moment::Moment;
use domain::notice;
use domain::notice::Value;
use store::{Campaign, Mailing};
use tokio::task::JoinHandle;

use super::{at, keep, starts_at};
use crate::{Actor, Error, Result, Service, campaigns, mailings, participation};

/// How often it is looked for what is due.
const LOOK: Duration = Duration::from_secs(5);
/// After how many looks drafts are counted that nobody has touched for long: once an hour.
const LOOKS_FOR_STOPS: u32 = 720;

/// Carries out what is due, and forgets what waited too long. What failed is due again at the next look; what was refused is noted for
/// staff and not tried again.
///
/// # Errors
/// If it could not be seen what is due.
pub async fn carry_out(cx: &Service) -> Result<()> {
    // What fails for one keeps nothing else from being done.
    for campaign in cx.store.scheduled_campaigns().await? {
        let slug = campaign.slug.clone();
        if let Err(error) = open_and_close(cx, campaign).await {
            tracing::warn!(%slug, %error, "a campaign could not open or close by itself; trying again");
        }
    }
    for mailing in cx.store.scheduled_mailings().await? {
        let id = mailing.id;
        if let Err(error) = start(cx, mailing).await {
            tracing::warn!(%id, %error, "a mailing could not start by itself; trying again");
        }
    }
    crate::confirmations::forget(cx).await?;
    crate::roster::imports::forget(cx).await?;
    participation::keep_opened(cx).await
}

/// What keeps a campaign from opening until staff do something.
///
/// # Errors
/// What is due again at the next look.
fn hindrance(error: Error) -> Result<Value> {
    match error {
        Error::Refused(why) => Ok(why.into()),
        Error::Document(problems) => Ok(Value::Lines(problems.iter().map(Problem::notice).collect())),
        error => Err(error),
    }
}

async fn open_and_close(cx: &Service, campaign: Campaign) -> Result<()> {
    let (before, slug) = (&campaign.schedule, campaign.slug.as_str());
    let is_due = |moment: Option<Moment>| {
        moment.and_then(|moment| at(moment, &before.zone)).is_some_and(|at| at <= cx.clock.now())
    };
    let mut after = before.clone();
    if is_due(before.opens) {
        after.opens = None;
        if campaign.state == State::Draft {
            match campaigns::open(cx, &Actor::Operator, slug).await {
                Ok(_) => {}
                // Somebody saved it just now: at the next look it is opened as it is then.
                Err(Error::Stale) => return Ok(()),
                Err(error) => {
                    let why = hindrance(error)?;
                    // Staff or another server may have opened it in this moment.
                    if campaigns::named(cx, slug).await?.state == State::Draft {
                        after.note = Some(notice!("It did not open by itself. {why}", why => why));
                    }
                }
            }
        }
    }
    if is_due(before.closes) {
        after.closes = None;
        match campaigns::close(cx, &Actor::Operator, slug).await {
            Ok(_) => {}
            Err(Error::Refused(why)) => {
                if campaigns::named(cx, slug).await?.state != State::Closed {
                    after.note = Some(notice!("It did not close by itself. {why}", why => why));
                }
            }
            Err(Error::Stale) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    if after == *before {
        return Ok(());
    }
    match keep(cx, &campaign, &after).await {
        // Another server was faster, or staff have scheduled something else.
        Err(Error::Stale) => Ok(()),
        kept => kept,
    }
}

async fn start(cx: &Service, mailing: Mailing) -> Result<()> {
    let Some(campaign) = cx.store.campaign(mailing.campaign).await? else { return Ok(()) };
    let is_due = starts_at(&mailing, &campaign).is_some_and(|at| at <= cx.clock.now());
    // What asks for answers waits until they can be given; and a server that sends no mail leaves it to one that does.
    let waits = matches!(campaign.state, State::Draft | State::Paused) || cx.post.is_none();
    if !is_due || waits {
        return Ok(());
    }
    match mailings::start(cx, &Actor::Operator, campaign.slug.as_str(), mailing.id).await {
        Ok(_) => Ok(()),
        Err(Error::Refused(why)) => {
            let held = notice!("It did not start by itself: {why}.", why => why);
            Ok(cx.store.mailing_held(mailing.id, &held).await?)
        }
        Err(error) => Err(error),
    }
}

/// The job of one server that carries out what is due. It ends when it is dropped; what it was at is due again.
pub struct Scheduler(JoinHandle<()>);

impl Scheduler {
    /// Starts the job.
    pub fn start(cx: &Service) -> Self {
        let cx = cx.clone();
        Self(tokio::spawn(async move {
            for look in 0_u32.. {
                if let Err(error) = carry_out(&cx).await {
                    tracing::warn!(%error, "what is due could not be carried out; trying again");
                }
                if look % LOOKS_FOR_STOPS == 0
                    && let Err(error) = participation::count_stops(&cx).await
                {
                    tracing::warn!(%error, "drafts that stopped could not be counted; trying again in an hour");
                }
                tokio::time::sleep(LOOK).await;
            }
        }))
    }
}

impl Drop for Scheduler {
    fn drop(&mut self) {
        self.0.abort();
    }
}
