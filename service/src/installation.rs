//! What an installation is: its association and its divisions.

use domain::notice;
use domain::role::Permission;
use domain::segment::Division;

use crate::{Actor, Error, Result, Service};

/// The association's name, as screens show it.
pub async fn association(cx: &Service) -> Result<String> {
    Ok(cx.store.setting("association").await?.unwrap_or_else(|| "Canvass".to_owned()))
}

/// Names the association.
pub async fn name_association(cx: &Service, actor: &Actor, name: &str) -> Result<()> {
    actor.require(Permission::ManagePeople)?;
    if name.trim().is_empty() {
        return Err(Error::Refused(notice!("the association needs a name")));
    }
    Ok(cx.store.set_setting("association", name.trim()).await?)
}

/// The divisions, in the order in which they are shown everywhere.
pub async fn divisions(cx: &Service) -> Result<Vec<Division>> {
    Ok(cx.divisions.ask(()).await?.to_vec())
}

/// Sets the divisions and their order.
pub async fn set_divisions(cx: &Service, actor: &Actor, divisions: &[Division]) -> Result<()> {
    actor.require(Permission::ManageRoster)?;
    Ok(cx.store.put_divisions(divisions).await?)
}
