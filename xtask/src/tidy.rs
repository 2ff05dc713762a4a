//! `cargo xtask tidy`: the architecture's invariants, which say what is absent.

mod dependencies;
mod files;
mod finding;
mod locks;
mod migrations;
mod sources;
mod sql;
mod tokens;

use crate::command;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::fs;

/// A text file of the project.
struct Source {
    /// Below the checkout, with `/`.
    path: String,
    text: String,
}

/// Prints what is wrong, and says whether nothing is.
pub fn run(workspace: &Workspace) -> Result<bool> {
    let sources = read(workspace)?;
    let mut findings = Vec::new();
    findings.extend(dependencies::check(workspace)?);
    findings.extend(migrations::check(&sources));
    for source in &sources {
        findings.extend(files::check(source));
        findings.extend(locks::check(source));
        findings.extend(sources::check(source));
    }
    findings.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("{} files are tidy", sources.len());
    } else {
        println!("{} findings", findings.len());
    }
    Ok(findings.is_empty())
}

/// Every text file that git keeps or would keep.
fn read(workspace: &Workspace) -> Result<Vec<Source>> {
    let listed = command::output(workspace.command("git").args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))
    .context("listing the project's files")?;
    let mut sources = Vec::new();
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        // Deleted but not yet committed files and pictures have no text.
        if let Ok(text) = fs::read_to_string(workspace.path(path)) {
            sources.push(Source { path: path.into(), text });
        }
    }
    Ok(sources)
}
