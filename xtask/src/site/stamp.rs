//! Remembers what a step was made from, so that it is made again only when that changes.

use super::Site;
use super::publish::{self, Asset, Published};
use crate::workspace;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Publishes what `make` returns, or what it returned last time from the same inputs.
pub fn publish_if_changed(
    site: &Site<'_>,
    step: &str,
    inputs: &[Vec<u8>],
    make: impl FnOnce() -> Result<Vec<Asset>>,
) -> Result<Published> {
    let key = key(inputs)?;
    let stamp = site.work.join(format!("{step}.stamp"));
    let last = fs::read_to_string(&stamp).unwrap_or_default();
    if let Some((last_key, folder)) = last.trim().split_once(' ')
        && last_key == key
        && let Some(published) = publish::find(site, folder)?
    {
        return Ok(published);
    }
    let published = publish::publish(site, &make()?)?;
    fs::write(&stamp, format!("{key} {}\n", published.folder))
        .with_context(|| format!("writing {}", stamp.display()))?;
    Ok(published)
}

/// The path and contents of every file below a folder, in a stable order: what a bundler may read there.
pub fn read_below(folder: &Path) -> Result<Vec<Vec<u8>>> {
    let mut contents = Vec::new();
    for file in workspace::files_below(folder)? {
        contents.push(file.as_os_str().as_encoded_bytes().to_vec());
        contents.push(fs::read(&file).with_context(|| format!("reading {}", file.display()))?);
    }
    Ok(contents)
}

/// The inputs' hash, together with the program that works on them.
fn key(inputs: &[Vec<u8>]) -> Result<String> {
    let program = std::env::current_exe().context("finding this program")?;
    let built = fs::metadata(&program)
        .and_then(|found| found.modified())
        .with_context(|| format!("reading {}", program.display()))?
        .duration_since(UNIX_EPOCH)
        .context("this program was built before 1970")?;
    let mut hash = Sha256::new();
    hash.update(built.as_nanos().to_le_bytes());
    for input in inputs {
        hash.update(input.len().to_le_bytes());
        hash.update(input);
    }
    Ok(hex::encode(hash.finalize()))
}
