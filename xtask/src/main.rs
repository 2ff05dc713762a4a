//! The project's own commands: `cargo xtask build`, `run`, `test` and `tidy`.

mod command;
mod run;
mod site;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::ffi::OsString;
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
}

fn main() -> Result<()> {
    let workspace = Workspace::find()?;
    match Cli::parse().task {
        Task::Build { release } => {
            site::build(&workspace)?;
            if release {
                run::program(&workspace, true)?;
            }
            Ok(())
        }
        Task::Run { release, arguments } => run::run(&workspace, release, &arguments),
    }
}
