//! Which personal links were opened: gathered in memory, so that reading a page writes nothing, and kept a little later.

use std::collections::HashSet;
use std::sync::Mutex;

use domain::id::InvitationId;

use crate::responses::Door;
use crate::{Result, Service};

/// The invitations whose links were opened since they were kept last.
#[derive(Debug, Default)]
pub(crate) struct Opened(Mutex<HashSet<InvitationId>>);

impl Opened {
    fn add(&self, invitations: impl IntoIterator<Item = InvitationId>) {
        // A set that another thread left in the middle of a change is a set all the same.
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).extend(invitations);
    }

    fn take(&self) -> Vec<InvitationId> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).drain().collect()
    }
}

/// Notes that somebody looks at what a personal link leads to. Whoever has begun or answered has opened it for certain.
pub fn note_opened(cx: &Service, door: &Door) {
    let new = door.invitation.as_ref().filter(|_| door.draft.is_none() && door.sent.is_none());
    cx.opened.add(new.map(|invitation| invitation.id));
}

/// Keeps what was noted. What cannot be kept now is kept later.
pub async fn keep_opened(cx: &Service) -> Result<()> {
    let opened = cx.opened.take();
    if opened.is_empty() {
        return Ok(());
    }
    let kept = cx.store.note_opened(&opened).await;
    if kept.is_err() {
        cx.opened.add(opened);
    }
    Ok(kept?)
}
