//! `charts/chart.js`: the parts of ECharts that are used, as one module.

use super::publish::{Asset, Published};
use super::{Site, stamp};
use crate::command;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

pub const NAME: &str = "chart.js";

/// Bundles and minifies.
pub fn build(site: &Site<'_>) -> Result<Published> {
    let folder = site.workspace.path("charts");
    let mut sources = stamp::read_below(&folder)?;
    let locked = site.workspace.path("package-lock.json");
    sources.push(fs::read(&locked).with_context(|| format!("reading {}", locked.display()))?);
    stamp::publish_if_changed(site, "charts", &sources, || {
        Ok(vec![Asset { name: NAME.into(), bytes: esbuild(site, &folder.join(NAME), "charts")? }])
    })
}

/// A module and all it imports as one, minified.
pub fn esbuild(site: &Site<'_>, entry: &Path, step: &str) -> Result<Vec<u8>> {
    let bundled = site.work.join(step).join("bundle.js");
    command::run(
        site.workspace
            .command(site.workspace.path("node_modules/.bin/esbuild"))
            .arg(entry)
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"])
            // One import per lazy island from the same loader: wasm-bindgen repeats the key, harmlessly.
            .arg("--log-override:duplicate-object-key=silent")
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg(format!("--outfile={}", bundled.display())),
    )?;
    fs::read(&bundled).with_context(|| format!("reading {}", bundled.display()))
}
