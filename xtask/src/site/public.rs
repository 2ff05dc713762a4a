//! `public/`: files with addresses of their own (icon, robots.txt), copied as they are; scripts with what they import.

use super::publish::write_compressed;
use super::{Site, bundle};
use anyhow::{Context, Result};
use std::fs;

/// Copies the files and returns their addresses.
pub fn copy(site: &Site<'_>) -> Result<Vec<String>> {
    let public = site.workspace.path("public");
    let mut addresses = Vec::new();
    for entry in fs::read_dir(&public).with_context(|| format!("reading {}", public.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        let bytes = if path.extension().is_some_and(|extension| extension == "js") {
            bundle::script(site, &path, &format!("public/{name}"))?
        } else {
            fs::read(&path).with_context(|| format!("reading {}", path.display()))?
        };
        let copy = site.folder.join(&name);
        // Untouched files keep their time, which is what cargo looks at when the program embeds them.
        if fs::read(&copy).ok().as_deref() != Some(bytes.as_slice()) {
            write_compressed(&copy, &bytes)?;
        }
        addresses.push(format!("/{name}"));
    }
    addresses.sort();
    Ok(addresses)
}
