//! A PostgreSQL that lives as long as the tests, from the server programs installed on this machine.

use super::programs;
use crate::command;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Who superuses the server; there is no password, it listens on the loopback address only.
const USER: &str = "postgres";

/// A running server. Dropping it ends it and removes its data.
pub struct Postgres {
    server: Child,
    folder: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes a cluster in a temporary folder and starts it on a free port.
    pub fn start() -> Result<Self> {
        let programs = programs::postgres()?;
        let account = Account::that_may_run_postgres()?;
        let folder = std::env::temp_dir().join(format!("canvass-postgres-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("creating {}", folder.display()))?;
        account.give(&folder)?;

        let data = folder.join("data");
        command::output(account.command(&programs.join("initdb"), &folder).arg("--pgdata").arg(&data).args(
            ["--username", USER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"],
        ))?;

        let port = free_port()?;
        let log = folder.join("log");
        let log_file = File::create(&log).with_context(|| format!("creating {}", log.display()))?;
        let mut server = account.command(&programs.join("postgres"), &folder);
        server
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&folder)
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200"])
            // The data is thrown away; durability is tested on SQLite.
            .args(["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"])
            .stdin(Stdio::null())
            .stdout(log_file.try_clone().context("opening PostgreSQL's log twice")?)
            .stderr(log_file);
        let child = server.spawn().with_context(|| format!("starting `{}`", command::line(&server)))?;
        let mut postgres = Self { server: child, folder, port };
        postgres.wait_until_ready(&programs, &log)?;
        Ok(postgres)
    }

    /// The address of its first database.
    pub fn url(&self) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self, programs: &Path, log: &Path) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(30) {
            if let Some(status) = self.server.try_wait().context("looking after PostgreSQL")? {
                bail!(
                    "PostgreSQL ended at once ({status}):\n{}",
                    fs::read_to_string(log).unwrap_or_default()
                );
            }
            let mut ready = Command::new(programs.join("pg_isready"));
            ready.args(["--quiet", "--host", "127.0.0.1", "--port", &self.port.to_string()]);
            if command::status(&mut ready)?.success() {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL is not ready after 30 s:\n{}", fs::read_to_string(log).unwrap_or_default())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // An interrupt makes PostgreSQL end its clients and itself in order; a kill would leave their processes.
        let _ = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL refuses to run as root; then it runs as an account without rights.
enum Account {
    Own,
    Other { name: &'static str, user: u32, group: u32 },
}

impl Account {
    fn that_may_run_postgres() -> Result<Self> {
        if command::output(Command::new("id").arg("-u"))?.trim() != "0" {
            return Ok(Self::Own);
        }
        for name in ["postgres", "nobody"] {
            let number = |what: &str| -> Option<u32> {
                command::output(Command::new("id").args([what, name])).ok()?.trim().parse().ok()
            };
            if let (Some(user), Some(group)) = (number("-u"), number("-g")) {
                return Ok(Self::Other { name, user, group });
            }
        }
        bail!("PostgreSQL does not run as root and there is no account `postgres` or `nobody`: add one")
    }

    fn give(&self, folder: &Path) -> Result<()> {
        match self {
            Self::Own => Ok(()),
            Self::Other { name, user, group } => std::os::unix::fs::chown(folder, Some(*user), Some(*group))
                .with_context(|| format!("giving {} to the account {name}", folder.display())),
        }
    }

    /// The program under this account; where setpriv is, the kernel ends it should we be killed.
    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command;
        if command::exists("setpriv") {
            command = Command::new("setpriv");
            command.args(["--pdeathsig", "INT"]);
            if let Self::Other { user, group, .. } = self {
                command.args(["--reuid", &user.to_string(), "--regid", &group.to_string(), "--clear-groups"]);
            }
            command.arg(program);
        } else {
            command = Command::new(program);
            if let Self::Other { user, group, .. } = self {
                std::os::unix::process::CommandExt::gid(&mut command, *group);
                std::os::unix::process::CommandExt::uid(&mut command, *user);
            }
        }
        command.current_dir(folder);
        command
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("looking for a free port")?;
    Ok(listener.local_addr().context("looking for a free port")?.port())
}
