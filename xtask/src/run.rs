//! `cargo xtask run`: the whole product with its demonstration, from a fresh checkout.

use crate::workspace::Workspace;
use crate::{command, site};
use anyhow::Result;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Instant;

/// Builds what has changed and becomes `canvass demo`.
pub fn run(workspace: &Workspace, release: bool, arguments: &[OsString]) -> Result<()> {
    site::build(workspace)?;
    let program = program(workspace, release)?;
    let mut demo = workspace.command(program);
    demo.arg("demo").args(arguments);
    become_program(&mut demo)
}

/// Builds the binary `canvass` and says where it lies.
pub fn program(workspace: &Workspace, release: bool) -> Result<PathBuf> {
    println!("Server ...");
    let started = Instant::now();
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--package", "server", "--bin", "canvass"]);
    if release {
        cargo.arg("--release");
    }
    command::run(&mut cargo)?;
    println!("Server: {:.1} s", started.elapsed().as_secs_f64());
    let profile = if release { "release" } else { "debug" };
    Ok(workspace.target(&format!("{profile}/canvass{}", std::env::consts::EXE_SUFFIX)))
}

/// The signals of the terminal go to the demo itself, so that Ctrl-C ends it in order.
#[cfg(unix)]
fn become_program(demo: &mut std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = demo.exec();
    anyhow::bail!("could not start `{}`: {error}", command::line(demo))
}

#[cfg(not(unix))]
fn become_program(demo: &mut std::process::Command) -> Result<()> {
    command::run(demo)
}
