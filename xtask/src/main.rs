//! The project's own commands: `cargo xtask build`, `run`, `test` and `tidy`.

mod command;
mod run;
mod site;
mod test;
mod tidy;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;
use test::Part;
use workspace::Workspace;

/// Build, run and test Canvass.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build what browsers load (WebAssembly, style, charts) into `target/site`.
    Build {
        /// Build the program too, optimised and with the site inside it.
        #[arg(long)]
        release: bool,
    },
    /// Build everything and start the demonstration (`canvass demo`).
    Run {
        /// Build the program optimised.
        #[arg(long)]
        release: bool,
        /// What `canvass demo` is given, after `--`.
        #[arg(last = true)]
        arguments: Vec<OsString>,
    },
    /// Measure the optimised program under load; `docs/performance.md` says what the figures mean.
    Bench,
    /// Check the invariants of the architecture.
    Tidy,
    /// Check, lint and test everything; the last line counts what passed and what failed.
    Test {
        /// Run one part alone.
        #[arg(long, value_enum)]
        only: Option<Part>,
    },
}

fn main() -> ExitCode {
    match perform(Cli::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            // Without the backtrace that RUST_BACKTRACE would add: these are messages, not faults of this program.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does the task and says whether all is well.
fn perform(task: Task) -> Result<bool> {
    let workspace = Workspace::find()?;
    match task {
        Task::Build { release } => {
            site::build(&workspace)?;
            if release {
                let program = run::program(&workspace, true)?;
                println!("Program ready: {}", program.display());
            }
            Ok(true)
        }
        Task::Run { release, arguments } => run::run(&workspace, release, &arguments).map(|()| true),
        Task::Bench => {
            site::build(&workspace)?;
            for (package, bench) in [
                ("evidence", "judging"),
                ("service", "release"),
                ("service", "recount"),
                ("service", "outreach"),
                ("server", "submissions"),
            ] {
                let mut cargo = workspace.cargo();
                command::run(cargo.args(["bench", "--quiet", "--package", package, "--bench", bench]))?;
            }
            Ok(true)
        }
        Task::Tidy => tidy::run(&workspace),
        Task::Test { only } => test::run(&workspace, only),
    }
}
