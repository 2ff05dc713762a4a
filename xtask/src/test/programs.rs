//! Programs of the system that the tests need, installed where we may.

use crate::command;
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder with PostgreSQL's server programs.
pub fn postgres() -> Result<PathBuf> {
    found_or_installed("PostgreSQL's server programs", "postgresql", find_postgres)
}

/// The browser.
pub fn chromium() -> Result<PathBuf> {
    found_or_installed("Chromium", "chromium", find_chromium)
}

/// What makes certificates, for mail servers of journeys.
pub fn openssl() -> Result<PathBuf> {
    found_or_installed("OpenSSL", "openssl", || on_path(&["openssl"]))
}

fn found_or_installed(what: &str, package: &str, find: fn() -> Option<PathBuf>) -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let line = format!("apt-get install -y --no-install-recommends {package}");
    let root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root || !Path::new("/etc/debian_version").exists() {
        bail!("the tests need {what}, which is not here: install it (Debian, Ubuntu: `sudo {line}`)");
    }
    println!("{what}: not here, installing it");
    let apt = |arguments: &[&str]| {
        command::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])?;
    apt(&["install", "-y", "--no-install-recommends", package])?;
    if package == "postgresql" && command::exists("service") {
        // Debian's package starts a server of its own, which nobody asked for.
        let _ = command::output(Command::new("service").args(["postgresql", "stop"]));
    }
    find().with_context(|| format!("`{line}` went well, but {what} is still not found"))
}

fn find_postgres() -> Option<PathBuf> {
    // Debian keeps each version's server programs off the PATH.
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort();
    let configured = command::output(Command::new("pg_config").arg("--bindir")).ok();
    versions
        .into_iter()
        .rev()
        .map(|(_, folder)| folder)
        .chain(configured.map(|folder| PathBuf::from(folder.trim())))
        .chain(path_folders())
        .find(|folder| ["postgres", "initdb", "pg_isready"].iter().all(|name| folder.join(name).is_file()))
}

fn find_chromium() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named));
    }
    on_path(&["chromium", "chromium-browser", "google-chrome"])
}

/// The first program of these names on the path.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    path_folders()
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|path| path.is_file())
}

fn path_folders() -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).collect::<Vec<_>>().into_iter()
}
