//! `manifest.json`: what the server must know of the site to name its files.

use super::publish::Published;
use super::{Site, charts, style, wasm};
use anyhow::{Context, Result};
use serde::Serialize;
use std::fs;

/// Addresses on the site, and what `LeptosOptions` is given.
///
/// The server builds `LeptosOptions` with `output_name` and `site_pkg_dir` from here and `hash_files` off. Then
/// `PageScripts` names `/<pkg_dir>/<output_name>.js` and `/<pkg_dir>/<output_name>_bg.wasm`, which are there.
/// The variable `LEPTOS_OUTPUT_NAME` must not be set while the server compiles: Leptos would drop the `_bg`.
#[derive(Serialize)]
pub struct Manifest {
    output_name: &'static str,
    pkg_dir: String,
    script: String,
    wasm: String,
    style: String,
    staff_style: String,
    charts: String,
    /// Files with addresses of their own, not immutable.
    public: Vec<String>,
}

impl Manifest {
    pub fn new(islands: &Published, style: &Published, charts: &Published, public: Vec<String>) -> Self {
        Self {
            output_name: wasm::NAME,
            pkg_dir: islands.pkg_dir(),
            script: islands.address(&format!("{}.js", wasm::NAME)),
            wasm: islands.address(&format!("{}_bg.wasm", wasm::NAME)),
            style: style.address(style::NAME),
            staff_style: style.address(style::STAFF),
            charts: charts.address(charts::NAME),
            public,
        }
    }

    /// Writes it, unless nothing changed: a new time would make cargo embed the site again.
    pub fn write(&self, site: &Site<'_>) -> Result<()> {
        let path = site.folder.join("manifest.json");
        let json = serde_json::to_string_pretty(self).context("printing the manifest")? + "\n";
        if fs::read_to_string(&path).ok().as_deref() != Some(json.as_str()) {
            fs::write(&path, json).with_context(|| format!("writing {}", path.display()))?;
        }
        Ok(())
    }
}
