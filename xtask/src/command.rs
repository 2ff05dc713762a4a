//! Programs that are called, and what is said when they fail.

use anyhow::{Context, Result, bail};
use std::io::ErrorKind;
use std::process::{Command, ExitStatus};

/// Runs a program to its end; its output goes to the terminal. Fails when it does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` failed ({status}); see its messages above", line(command));
    }
    Ok(())
}

/// Runs a program to its end and says how it ended.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| not_started(command))
}

/// Runs a program to its end and returns what it printed. Fails when it does.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| not_started(command))?;
    if !output.status.success() {
        bail!(
            "`{}` failed ({}): {}",
            line(command),
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program of this name can be started.
pub fn exists(program: &str) -> bool {
    let started = Command::new(program).arg("--version").output();
    !matches!(started, Err(error) if error.kind() == ErrorKind::NotFound)
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

fn not_started(command: &Command) -> String {
    format!(
        "could not start `{}`: is {} installed and on the PATH?",
        line(command),
        command.get_program().to_string_lossy()
    )
}
