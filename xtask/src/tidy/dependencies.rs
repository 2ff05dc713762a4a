//! Which crate may depend on which.

use super::finding::Finding;
use crate::command;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: String,
    dependencies: Vec<Dependency>,
    features: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// `None` for what the crate itself uses, else `dev` or `build`.
    kind: Option<String>,
    optional: bool,
}

/// Our crates, each with those of ours it may use: those below it.
const LAYERS: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("evidence", &["domain"]),
    ("store", &["domain", "evidence"]),
    ("service", &["domain", "evidence", "store"]),
    ("app", &["domain", "evidence", "service"]),
    ("server", &["domain", "evidence", "store", "service", "app"]),
    ("frontend", &["app"]),
];

/// What only some crates may use, even in their tests, with those that may and the reason.
const RESERVED: [(&[&str], &[&str], &str); 3] = [
    (&["sqlx"], &["store"], "only `store` talks to a database: call a method of `Store`"),
    (&["axum", "axum-extra", "tower", "tower-http", "leptos_axum"], &["server"], "only `server` does HTTP"),
    (
        &["leptos", "leptos_meta", "leptos_router"],
        &["app", "server", "frontend"],
        "only what people see uses Leptos",
    ),
];

/// What the pure crates may use in their tests alone: what they work on, they are given.
const IMPURE: [&str; 6] = ["tokio", "rand", "getrandom", "jiff", "chrono", "time"];
const PURE: [&str; 2] = ["domain", "evidence"];

/// Dependencies that the architecture forbids.
pub fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let json = command::output(workspace.cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Metadata = serde_json::from_str(&json).context("reading what `cargo metadata` printed")?;
    let mut findings = Vec::new();
    for package in metadata.packages.iter().filter(|package| package.name != "xtask") {
        let manifest = fs::read_to_string(&package.manifest_path)
            .with_context(|| format!("reading {}", package.manifest_path))?;
        let path = Path::new(&package.manifest_path)
            .strip_prefix(workspace.root())
            .map_or_else(|_| package.manifest_path.clone(), |path| path.display().to_string());
        for (name, message) in forbidden(package) {
            findings.push(Finding::new(&path, line_of(&manifest, &name), message));
        }
    }
    Ok(findings)
}

fn forbidden(package: &Package) -> Vec<(String, String)> {
    let mut wrong = Vec::new();
    let below = LAYERS.iter().find(|(name, _)| *name == package.name).map_or(&[][..], |(_, below)| below);
    for Dependency { name, kind, .. } in &package.dependencies {
        let ours = LAYERS.iter().any(|(layer, _)| layer == name);
        // A test may look at the layers above; the program may not.
        // A test may look at the layers above; the program may not.
        let tests_only = kind.as_deref() == Some("dev");
        if ours && !tests_only && !below.contains(&name.as_str()) {
            let message = format!("`{}` is not above `{name}`: move what it needs down", package.name);
            wrong.push((name.clone(), message));
        }
        if IMPURE.contains(&name.as_str()) && PURE.contains(&package.name.as_str()) && !tests_only {
            let reason = "it takes time, ids and data as arguments";
            wrong.push((name.clone(), format!("`{}` may not use `{name}`: {reason}", package.name)));
        }
        for (reserved, users, reason) in RESERVED {
            if reserved.contains(&name.as_str()) && !users.contains(&package.name.as_str()) {
                wrong.push((name.clone(), format!("`{}` may not use `{name}`: {reason}", package.name)));
            }
        }
    }
    if package.name == "app" {
        wrong.extend(service_outside_ssr(package));
    }
    wrong
}

/// The browser's half of `app` must not even name `service`.
fn service_outside_ssr(package: &Package) -> Vec<(String, String)> {
    let always =
        package.dependencies.iter().any(|dependency| dependency.name == "service" && !dependency.optional);
    let by_feature = package.features.iter().any(|(feature, enables)| {
        feature != "ssr"
            && enables.iter().any(|enabled| {
                ["dep:service", "service", "ssr"].contains(&enabled.as_str())
                    || enabled.starts_with("service/")
            })
    });
    let message = "`app` may name `service` under its feature `ssr` alone: make it optional, enabled there";
    if always || by_feature { vec![("service".into(), message.into())] } else { Vec::new() }
}

/// Where a manifest names a dependency, from 1.
fn line_of(manifest: &str, name: &str) -> usize {
    let names = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '.', '=']));
    manifest.lines().position(names).map_or(1, |index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::{Dependency, Package, forbidden};

    fn wrong(package: &str, dependency: &str, kind: Option<&str>, features: &[(&str, &str)]) -> usize {
        let dependency = Dependency { name: dependency.into(), kind: kind.map(Into::into), optional: true };
        let features = features.iter().map(|(name, enables)| ((*name).into(), vec![(*enables).into()]));
        forbidden(&Package {
            name: package.into(),
            manifest_path: String::new(),
            dependencies: vec![dependency],
            features: features.collect(),
        })
        .len()
    }

    #[test]
    fn keeps_the_layers() {
        assert_eq!(wrong("service", "store", None, &[]), 0);
        assert_eq!(wrong("store", "service", None, &[]), 1);
        assert_eq!(wrong("store", "service", Some("dev"), &[]), 0);
        assert_eq!(wrong("app", "store", None, &[]), 1);
    }

    #[test]
    fn keeps_what_is_reserved() {
        assert_eq!(wrong("domain", "tokio", None, &[]), 1);
        assert_eq!(wrong("evidence", "rand", None, &[]), 1);
        assert_eq!(wrong("evidence", "rand", Some("dev"), &[]), 0);
        assert_eq!(wrong("service", "sqlx", Some("dev"), &[]), 1);
        assert_eq!(wrong("store", "sqlx", None, &[]), 0);
        assert_eq!(wrong("service", "leptos", None, &[]), 1);
    }

    #[test]
    fn keeps_service_under_ssr() {
        assert_eq!(wrong("app", "service", None, &[("ssr", "dep:service")]), 0);
        assert_eq!(wrong("app", "service", None, &[("hydrate", "dep:service")]), 1);
        assert_eq!(wrong("app", "service", None, &[("default", "ssr")]), 1);
    }
}
