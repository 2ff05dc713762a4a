//! `cargo xtask test`: everything that must hold, and how many of it did.

mod counts;
mod journeys;
mod postgres;
mod programs;

use crate::workspace::Workspace;
use crate::{command, site, tidy};
use anyhow::{Context, Result};
use clap::ValueEnum;
use counts::Counts;
use postgres::Postgres;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

/// All packages but the browser's, whose features exclude those of the server, and these commands, which would share theirs.
const PRODUCT: [&str; 5] = ["--workspace", "--exclude", "frontend", "--exclude", "xtask"];

/// What can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Is every Rust file formatted?
    Fmt,
    /// Does the architecture hold?
    Tidy,
    /// Is clippy content, natively and for WebAssembly?
    Clippy,
    /// Unit, property, contract (both databases) and HTTP tests.
    Rust,
    /// Journeys in a browser.
    E2e,
}

/// Runs one part or all, and says whether all passed. A part that fails does not keep the others from running.
pub fn run(workspace: &Workspace, only: Option<Part>) -> Result<bool> {
    let parts = only.map_or_else(|| Part::value_variants().to_vec(), |part| vec![part]);
    let mut counts = Vec::new();
    for part in parts {
        println!("== {part:?}");
        let started = Instant::now();
        let counted = match part {
            Part::Fmt => command::status(workspace.cargo().args(["fmt", "--all", "--check"]))
                .map(|status| Counts::check(status.success())),
            Part::Tidy => tidy::run(workspace).map(Counts::check),
            Part::Clippy => clippy(workspace),
            Part::Rust => rust(workspace),
            Part::E2e => journeys::run(workspace),
        };
        let counted = counted.unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Counts::check(false)
        });
        let Counts { passed, failed } = counted;
        println!("== {part:?}: {passed} passed, {failed} failed, {:.0} s", started.elapsed().as_secs_f64());
        counts.push(counted);
    }
    let Counts { passed, failed } = counts.into_iter().sum();
    println!("{passed} passed, {failed} failed");
    Ok(failed == 0)
}

fn clippy(workspace: &Workspace) -> Result<Counts> {
    // The server embeds the site when it is compiled.
    site::build(workspace)?;
    let native = [&PRODUCT[..], &["--package", "xtask"]].map(|packages| {
        let mut clippy = workspace.cargo();
        clippy.arg("clippy").args(packages).args(["--all-targets", "--", "-D", "warnings"]);
        command::status(&mut clippy)
    });
    let [product, commands] = native;
    // Apart, because the browser's features and the server's exclude each other.
    let browser = command::status(
        workspace
            .cargo()
            .args(["clippy", "--package", "frontend", "--target", "wasm32-unknown-unknown"])
            .arg("--target-dir")
            .arg(workspace.target("wasm"))
            .args(["--", "-D", "warnings"]),
    )?;
    Ok([product?, commands?, browser].map(|status| Counts::check(status.success())).into_iter().sum())
}

fn rust(workspace: &Workspace) -> Result<Counts> {
    site::build(workspace)?;
    let postgres = Postgres::start().context("starting a PostgreSQL for the store's contract")?;
    let mut product = workspace.cargo();
    product.arg("test").args(PRODUCT).arg("--no-fail-fast").env("CANVASS_TEST_POSTGRES", postgres.url());
    // Apart, because together they would share features, and what these commands use would be compiled twice.
    let mut commands = workspace.cargo();
    commands.args(["test", "--package", "xtask"]);
    Ok([cargo_test(product)?, cargo_test(commands)?].into_iter().sum())
}

/// Runs `cargo test` and counts what it prints while it prints it.
fn cargo_test(mut cargo: Command) -> Result<Counts> {
    cargo.stdout(Stdio::piped());
    let mut tests = cargo.spawn().with_context(|| format!("starting `{}`", command::line(&cargo)))?;
    let output = tests.stdout.take().context("cargo has no output")?;
    let mut counts = Counts::default();
    for line in BufReader::new(output).lines() {
        let line = line.context("reading the output of cargo test")?;
        println!("{line}");
        if let Some(counted) = Counts::in_line(&line) {
            counts = [counts, counted].into_iter().sum();
        }
    }
    let status = tests.wait().context("waiting for cargo test")?;
    if !status.success() && counts.failed == 0 {
        // A test program that could not be compiled, or that ended before it counted.
        counts.failed = 1;
    }
    Ok(counts)
}
