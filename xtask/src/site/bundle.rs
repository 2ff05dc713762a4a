//! Scripts with all that they import, as one file each, minified.

use super::Site;
use crate::command;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// A module, for pages that import it.
pub fn module(site: &Site<'_>, entry: &Path, step: &str) -> Result<Vec<u8>> {
    esbuild(site, entry, step, "esm")
}

/// A script that runs as soon as it is there, and leaves no name behind.
pub fn script(site: &Site<'_>, entry: &Path, step: &str) -> Result<Vec<u8>> {
    esbuild(site, entry, step, "iife")
}

fn esbuild(site: &Site<'_>, entry: &Path, step: &str, format: &str) -> Result<Vec<u8>> {
    let bundled = site.work.join(step).join("bundle.js");
    command::run(
        site.workspace
            .command(site.workspace.path("node_modules/.bin/esbuild"))
            .arg(entry)
            .args(["--bundle", "--minify", "--target=es2022", "--log-level=warning"])
            .arg(format!("--format={format}"))
            // One import per lazy island from the same loader: wasm-bindgen repeats the key, harmlessly.
            .arg("--log-override:duplicate-object-key=silent")
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg(format!("--outfile={}", bundled.display())),
    )?;
    fs::read(&bundled).with_context(|| format!("reading {}", bundled.display()))
}
