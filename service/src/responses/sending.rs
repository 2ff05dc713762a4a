//! Sending, and what can become of a response after that.

use domain::answer::{Answers, Fields};
use domain::id::ResponseId;
use domain::profile::Path;
use domain::questionnaire::Sheet;
use store::{Sender, Submission, Venue, Write, Written};

use super::{Door, Saved, keep, not_open, paced, quotas, take_page};
use crate::error::Answering;
use crate::files::{self, Given};
use crate::{Error, Result, Service, documents, registration, secrets};

/// Sends the response. Once it returns, the response is on disk.
///
/// Sending twice is the same as sending once.
///
/// # Errors
/// [`Error::Answers`] with every problem, [`Error::Refused`] if there is nothing to send or the campaign is not open,
/// [`Error::Enough`] if a quota became full meanwhile.
pub async fn send(cx: &Service, door: &Door) -> Result<()> {
    if door.sent.is_some() {
        return Ok(());
    }
    door.require_open()?;
    door.require_no_credential()?;
    submit(cx, door, &door.answers()).await
}

/// Takes the fields of a page and sends the response with them, unless something needs another look: then they are kept, and
/// it says what.
///
/// # Errors
/// Those of [`save_page`], and [`Error::Answers`] with what is wrong on other pages.
pub async fn send_page(
    cx: &Service,
    door: &Door,
    sheet: Sheet,
    fields: &Fields,
    given: &Given,
) -> Result<Option<Saved>> {
    if door.sent.is_some() {
        return Ok(None);
    }
    let taken = take_page(door, sheet, fields, given)?;
    if !taken.problems.is_empty() || taken.reveals || !taken.unplaced.is_empty() {
        return keep(cx, door, taken).await.map(Some);
    }
    match submit(cx, door, &taken.answers).await {
        Ok(()) => Ok(None),
        Err(refused) => {
            keep(cx, door, taken).await?;
            Err(refused)
        }
    }
}

async fn submit(cx: &Service, door: &Door, answers: &Answers) -> Result<()> {
    let checked = door.document.questionnaire.check(answers, &door.profile());
    let checked = checked.map_err(Error::Answers)?;
    let ended = checked.end().cloned();
    let answers = checked.into_answers();
    if !door.document.questionnaire.is_answered_by(&answers) {
        return Err(Error::Answering(Answering::NoAnswer));
    }
    let (venue, attributes) = match (&door.class, &door.invitation) {
        (Some(class), _) => (Venue::Personal, class.attributes.clone()),
        (None, Some(invitation)) => (Venue::Personal, invitation.member.attributes.clone()),
        (None, None) => {
            let named = door.draft.as_ref().and_then(|draft| draft.venue);
            (named.map_or(Venue::Open, Venue::Named), Default::default())
        }
    };
    let registered = registration::with_families(cx, door.campaign.id, 1).await?;
    let combination = door.combination();
    let cohort = documents::cohort(cx, door.campaign.id, door.version()).await?;
    let quotas = quotas::places(cx, door).await?;
    let mut path = Path { ended, ..paced(cx, door, &answers) };
    path.pace.keep_to(&answers);
    let (key, named) = (door.key()?, files::named(&answers));
    let queue = match &door.class {
        Some(class) => registered.publication.queue_of(class),
        None => registered.publication.queue(venue, &combination, &attributes),
    };
    let (id, as_of) = match door.is_anonymous() {
        // A release that tells the day tells nobody's hour.
        true => (secrets::unordered_id(), cx.clock.now().day().max(door.kept_moment(cx))),
        false => (secrets::id(), cx.clock.now()),
    };
    let submission = Submission {
        quotas,
        queue: queue.in_cohort(cohort),
        id: ResponseId(id),
        campaign: door.campaign.id,
        version: door.version(),
        venue,
        combination,
        attributes,
        path,
        answers,
        key,
        invitation: door.invitation.as_ref().map(|invitation| invitation.id),
        submitted_at: door.kept_moment(cx),
        as_of,
        unordered: door.unordered(),
    };
    match cx.writer.ask(Write::Submit(submission)).await? {
        Written::NotOpen(state) => Err(not_open(state)),
        Written::Full => {
            Err(Error::Enough(quotas::full(cx, door, &door.profile()).await?.unwrap_or_default()))
        }
        // Where no files are asked for there is nothing to look for.
        Written::Accepted { .. } | Written::Replaced { .. }
            if files::most(&door.document.questionnaire) > 0 =>
        {
            Ok(cx.store.keep_files(door.campaign.id, &key, &named).await?)
        }
        _ => Ok(()),
    }
}

/// Makes what was sent a draft again. It counts as it was sent until it is sent anew.
///
/// # Errors
/// [`Error::Published`] once it is; [`Error::Refused`] if nothing was sent, and while the campaign is not open.
pub async fn reopen(cx: &Service, door: &Door) -> Result<()> {
    match cx.writer.ask(Write::Reopen(sender(cx, door)?)).await? {
        Written::NotOpen(state) => Err(not_open(state)),
        Written::TooLate => Err(Error::Published),
        Written::NothingSubmitted => Err(nothing_sent()),
        _ => Ok(()),
    }
}

/// Takes back what was sent; whoever does may answer anew while the campaign is open.
///
/// Taking back twice is the same as taking back once.
///
/// # Errors
/// [`Error::Published`] once it is; [`Error::Refused`] if nothing was sent yet.
pub async fn withdraw(cx: &Service, door: &Door) -> Result<()> {
    match cx.writer.ask(Write::Withdraw(sender(cx, door)?)).await? {
        Written::TooLate => Err(Error::Published),
        Written::NothingSubmitted if door.draft.is_some() => Err(nothing_sent()),
        _ => Ok(()),
    }
}

fn sender(cx: &Service, door: &Door) -> Result<Sender> {
    Ok(Sender {
        campaign: door.campaign.id,
        key: door.key()?,
        invitation: door.invitation.as_ref().map(|invitation| invitation.id),
        at: door.kept_moment(cx),
        unordered: door.unordered(),
    })
}

fn nothing_sent() -> Error {
    Error::Answering(Answering::NothingSent)
}
