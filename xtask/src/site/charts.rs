//! `charts/chart.js`: the parts of ECharts that are used, as one module.

use super::publish::{Asset, Published};
use super::{Site, bundle, stamp};
use anyhow::{Context, Result};
use std::fs;

pub const NAME: &str = "chart.js";

/// Bundles and minifies.
pub fn build(site: &Site<'_>) -> Result<Published> {
    let folder = site.workspace.path("charts");
    let mut sources = stamp::read_below(&folder)?;
    let locked = site.workspace.path("package-lock.json");
    sources.push(fs::read(&locked).with_context(|| format!("reading {}", locked.display()))?);
    stamp::publish_if_changed(site, "charts", &sources, || {
        Ok(vec![Asset { name: NAME.into(), bytes: bundle::module(site, &folder.join(NAME), "charts")? }])
    })
}
