//! What somebody has read of a planned mailing: who starts or changes one means that, and not what a colleague has made of it since.

use domain::id::MailingId;
use domain::mailing::State;
use domain::notice;

use super::{Mailing, of};
use crate::{Actor, Error, Result, Service, secrets};

/// Names what a mailing says, to whom and when; another once any of these is changed.
pub fn version(mailing: &Mailing) -> String {
    let Mailing { letter, audience, below, sample, rest_days, starts, .. } = mailing;
    let all = format!("{:?}", (letter, audience, below, sample, rest_days, starts));
    secrets::short(&secrets::digest(&all))
}

/// Refuses where a planned mailing is no longer what was read.
///
/// # Errors
/// [`Error::Refused`] if somebody has changed or started it since, [`Error::NotFound`] if it is gone.
pub async fn require_version(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    id: MailingId,
    read: &str,
) -> Result<()> {
    let (_, mailing) = of(cx, actor, slug, id).await?;
    if mailing.state == State::Planned && version(&mailing) == read {
        return Ok(());
    }
    Err(Error::Refused(notice!(
        "somebody has changed this mailing since you opened it: here is how it is now"
    )))
}
