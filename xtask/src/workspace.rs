//! Where things are.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout these commands work on.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout that cargo was called in, or else the one this program was compiled from.
    pub fn find() -> Result<Self> {
        let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = xtask
            .parent()
            .with_context(|| format!("{} has no parent folder", xtask.display()))?
            .to_path_buf();
        Ok(Self { root })
    }

    /// The folder with the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A file or folder of cargo's target folder, which may lie outside the checkout.
    pub fn target(&self, relative: &str) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |target| self.root.join(target))
            .join(relative)
    }

    /// The cargo that runs us, in the checkout.
    pub fn cargo(&self) -> Command {
        let mut cargo = self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        // What `cargo run` set for this program is not meant for the packages it builds.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("CARGO_PKG_")
                || name.to_string_lossy().starts_with("CARGO_MANIFEST_")
            {
                cargo.env_remove(name);
            }
        }
        cargo
    }

    /// Any other program, in the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }
}

/// Every file below a folder, in a stable order.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
