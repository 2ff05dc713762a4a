//! Erasing a member.

use domain::id::MemberId;
use domain::role::Permission;
use store::{Sender, Write, Written, personal_key};

use super::look::{by_email, missing};
use crate::{Actor, Result, Service, secrets};

/// What was erased with a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Invitations, with their links and what was begun by them.
    pub invitations: u32,
    /// Answers that were not published yet: they were taken back.
    pub withdrawn: u32,
    /// Answers that were published: they stay in the totals, without the person and without what was written.
    pub kept: u32,
}

/// Erases a member: the row, the history, invitations, mails, and the tie between them and answers.
///
/// Answers that no release holds yet are taken back. Those that one holds stay in its totals, which never change; their words are taken out.
///
/// # Errors
/// [`Error::NotFound`] if nobody has this id.
pub async fn erase(cx: &Service, actor: &Actor, id: MemberId) -> Result<Erased> {
    actor.require(Permission::ManageRoster)?;
    let record = cx.store.member_record(id, cx.clock.now()).await?.ok_or_else(missing)?;
    let at = cx.clock.now();
    let mut withdrawn = 0;
    for (campaign, invitation) in cx.store.end_links(id).await? {
        let key = personal_key(invitation);
        let sender = Sender { campaign, key, invitation: Some(invitation), at, unordered: None };
        if cx.writer.ask(Write::Withdraw(sender)).await? == Written::Withdrawn {
            withdrawn += 1;
        }
    }
    let digest = secrets::digest(&record.kept.member.email);
    let erased = cx.store.erase_member(id, &digest, at).await?;
    Ok(Erased { invitations: erased.invitations, withdrawn, kept: erased.kept })
}

/// Erases the member with this e-mail address.
///
/// # Errors
/// [`Error::NotFound`] if there is none.
pub async fn erase_by_email(cx: &Service, actor: &Actor, email: &str) -> Result<Erased> {
    actor.require(Permission::ManageRoster)?;
    erase(cx, actor, by_email(cx, email).await?.id).await
}
