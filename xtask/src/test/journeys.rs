//! The journeys of `end2end/`, in a real browser against the real program.

use super::counts::Counts;
use super::programs;
use crate::workspace::{self, Workspace};
use crate::{command, site};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fs;
use std::path::PathBuf;

/// Marks every process that descends from a run, to find those that outlived it.
const MARK: &str = "XTASK_TEST_RUN";

/// Playwright's summary of its JSON report.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
}

#[derive(Deserialize)]
struct Stats {
    expected: u64,
    unexpected: u64,
    flaky: u64,
}

/// Builds the program as the Rust tests have it, for its HTTP tests need it too: alone it would use other features of libraries, and
/// half of them would be compiled, and kept on disk, once more.
fn program(workspace: &Workspace) -> Result<PathBuf> {
    println!("Server ...");
    let mut cargo = workspace.cargo();
    cargo.arg("test").args(super::PRODUCT).args(["--test", "it", "--no-run"]);
    command::run(&mut cargo)?;
    Ok(workspace.target(&format!("debug/canvass{}", std::env::consts::EXE_SUFFIX)))
}

/// Builds everything and runs every journey. A journey that passed only when repeated has failed.
pub fn run(workspace: &Workspace) -> Result<Counts> {
    let folder = workspace.path("end2end");
    let has_journeys =
        workspace::files_below(&folder)?.iter().any(|file| file.to_string_lossy().ends_with(".spec.ts"));
    if !has_journeys {
        bail!("there is no journey: {} has no *.spec.ts", folder.display());
    }
    let chromium = programs::chromium()?;
    programs::openssl()?;
    site::build(workspace)?;
    let program = program(workspace)?;

    let report = workspace.target("journeys.json");
    let _ = fs::remove_file(&report);
    let mark = std::process::id().to_string();
    let status = command::status(
        workspace
            .command(workspace.path("node_modules/.bin/playwright"))
            .args(["test", "--config", "end2end", "--reporter", "list,json"])
            .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
            .env("CANVASS_BIN", &program)
            .env("CHROMIUM", &chromium)
            .env(MARK, &mark),
    )?;
    let left_behind = end_left_behind(&mark);

    let json = fs::read_to_string(&report)
        .with_context(|| format!("Playwright ended ({status}) without writing {}", report.display()))?;
    let Stats { expected, unexpected, flaky } =
        serde_json::from_str::<Report>(&json).with_context(|| format!("reading {}", report.display()))?.stats;
    let mut failed = unexpected + flaky + left_behind;
    if !status.success() && failed == 0 {
        // An error outside of any journey, such as a spec that cannot be read.
        failed = 1;
    }
    Ok(Counts { passed: expected, failed })
}

/// Ends the processes that a journey left running, and counts them: each is a fault.
fn end_left_behind(mark: &str) -> u64 {
    let mut ended = 0;
    let wanted = format!("{MARK}={mark}");
    // Without /proc (not on Linux) there is nothing to look through.
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(environment) = fs::read(entry.path().join("environ")) else { continue };
        if environment.split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes()) {
            let pid = entry.file_name().to_string_lossy().into_owned();
            let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let line = String::from_utf8_lossy(&line).replace('\0', " ");
            eprintln!("the journeys left a process behind, ending it: {pid} {line}");
            let _ = std::process::Command::new("kill").arg(&pid).status();
            ended += 1;
        }
    }
    ended
}
