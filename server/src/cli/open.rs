use std::path::Path;

use app::say::Letters;
use service::{Clock, Service};
use store::Store;

use super::Refusal;
use crate::settings::{Settings, without_password};

/// Opens the installation that the settings name. A new one begins empty.
pub(super) async fn open(settings: &Settings) -> Result<Service, Refusal> {
    let service = Service::start(open_store(settings).await?, Clock::system()).with_words(&Letters);
    with_post(service, settings, &settings.reached_at())
}

/// Gives it the way out for mail that the settings name, if they name one. Links lead to `address`.
pub(super) fn with_post(service: Service, settings: &Settings, address: &str) -> Result<Service, Refusal> {
    Ok(match settings.mail.post(address).map_err(Refusal)? {
        Some(post) => service.with_post(post),
        None => service,
    })
}

/// Opens the database, and makes the data folder if it is not there.
pub(super) async fn open_store(settings: &Settings) -> Result<Store, Refusal> {
    make_folder(&settings.data)?;
    Store::open(&settings.database).await.map_err(|error| {
        Refusal(format!("cannot open the database {}: {error}", without_password(&settings.database)))
    })
}

/// Makes a folder that only its owner can read.
fn make_folder(folder: &Path) -> Result<(), Refusal> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| {
        Refusal(format!("cannot make the data folder {}: {error}; choose one with --data", folder.display()))
    })
}
