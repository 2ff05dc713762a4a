//! What the build needs beyond Rust, Node and git, installed when it is missing.

use crate::command;
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the WebAssembly target and the npm packages.
pub fn install(workspace: &Workspace) -> Result<()> {
    install_target(workspace)?;
    install_packages(workspace)
}

fn install_target(workspace: &Workspace) -> Result<()> {
    let sysroot = command::output(workspace.command("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET);
    if library.exists() {
        return Ok(());
    }
    if !command::exists("rustup") {
        bail!(
            "this Rust has no standard library for {TARGET} ({} is missing) and there is no rustup to add it: \
             install the package of your distribution that brings it (Debian: libstd-rust-dev-wasm32)",
            library.display()
        );
    }
    command::run(workspace.command("rustup").args(["target", "add", TARGET]))
}

fn install_packages(workspace: &Workspace) -> Result<()> {
    let locked = modified(&workspace.path("package-lock.json"));
    // npm writes this file last, so a broken installation has none.
    let installed = modified(&workspace.path("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    if !command::exists("npm") {
        bail!("npm is missing: install Node.js 20 or later (https://nodejs.org), it brings npm");
    }
    command::run(
        workspace
            .command("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            // The browser tests use the system's Chromium.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}
