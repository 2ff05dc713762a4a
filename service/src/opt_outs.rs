//! Opting out: by the link of a mail, without signing in.

pub use store::Reader;

use domain::notice;

use crate::{Error, Result, Service, secrets};

/// Whom a link belongs to, and whether they have opted out.
///
/// # Errors
/// [`Error::NotFound`] if no mail has brought this link.
pub async fn reader(cx: &Service, token: &str) -> Result<Reader> {
    let missing = || Error::NotFound(notice!("there is no mail with this link"));
    cx.store.reader(&secrets::digest(token)).await?.ok_or_else(missing)
}

/// Notes that they want no mail. Doing it again changes nothing.
///
/// # Errors
/// [`Error::NotFound`] if no mail has brought this link.
pub async fn opt_out(cx: &Service, token: &str) -> Result<()> {
    reader(cx, token).await?;
    Ok(cx.store.opt_out(&secrets::digest(token), cx.clock.now()).await?)
}

/// Notes that they want mail again.
///
/// # Errors
/// [`Error::NotFound`] if no mail has brought this link.
pub async fn opt_in(cx: &Service, token: &str) -> Result<()> {
    reader(cx, token).await?;
    Ok(cx.store.opt_in(&secrets::digest(token)).await?)
}
