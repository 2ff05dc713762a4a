//! What browsers load, built into `target/site`:
//!
//! ```text
//! manifest.json               logical names -> addresses, for the server
//! pkg/<hash>/canvass.js       the script, the split loader bundled into it
//! pkg/<hash>/canvass_bg.wasm  the islands that every page may need
//! pkg/<hash>/<chunk>.wasm     one for each `#[island(lazy)]`, fetched when a page has it
//! pkg/<hash>/canvass.css      for every page
//! pkg/<hash>/staff.css        for those of staff and leadership as well
//! pkg/<hash>/chart.js         ECharts, imported when a chart comes into view
//! <file>                      a copy of `public/`
//! ```
//!
//! Everything under `pkg/` is immutable: the folder's name is the hash of what is in it, so the files keep
//! their names and import each other by relative address. Beside each file that gets smaller by it lie
//! `<file>.br` and `<file>.gz`.

mod bundle;
mod charts;
mod manifest;
mod public;
mod publish;
mod stamp;
mod style;
mod tools;
mod wasm;

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use manifest::Manifest;
use publish::Published;
use std::fs::{self, File};
use std::path::PathBuf;
use std::time::Instant;

const STEPS: usize = 5;

/// Where the site is built, and from what.
struct Site<'a> {
    workspace: &'a Workspace,
    /// The finished site.
    folder: PathBuf,
    /// Files on the way to it.
    work: PathBuf,
}

/// Builds what has changed since the last call.
pub fn build(workspace: &Workspace) -> Result<()> {
    let started = Instant::now();
    let site = Site { workspace, folder: workspace.target("site"), work: workspace.target("site-build") };
    for folder in [&site.folder, &site.work] {
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    }
    let lock = site.work.join("lock");
    let lock = File::create(&lock).with_context(|| format!("creating {}", lock.display()))?;
    lock.lock().context("waiting for another site build to end")?;

    step(1, "Tools", || tools::install(workspace))?;
    let islands = step(2, "WebAssembly", || wasm::build(&site))?;
    let style = step(3, "Style", || style::build(&site))?;
    let charts = step(4, "Charts", || charts::build(&site))?;
    step(5, "Public files and manifest", || {
        let manifest = Manifest::new(&islands, &style, &charts, public::copy(&site)?);
        publish::remove_all_but(&site, &[&islands, &style, &charts])?;
        manifest.write(&site)
    })?;

    report(&islands, &style, &charts);
    println!("Site ready in {:.1} s: {}", started.elapsed().as_secs_f64(), site.folder.display());
    Ok(())
}

fn step<T>(number: usize, title: &str, make: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("[{number}/{STEPS}] {title} ...");
    let started = Instant::now();
    let made = make().with_context(|| format!("building the site: {title}"))?;
    println!("[{number}/{STEPS}] {title}: {:.1} s", started.elapsed().as_secs_f64());
    Ok(made)
}

fn report(islands: &Published, style: &Published, charts: &Published) {
    println!("{:>9} {:>9} {:>9}", "bytes", "gzip", "brotli");
    for file in islands.files.iter().chain(&style.files).chain(&charts.files) {
        println!("{:>9} {:>9} {:>9}  {}", file.size, file.gzip, file.brotli, file.name);
    }
}
