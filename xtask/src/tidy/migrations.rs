//! Migrations come in pairs: the same number and name for SQLite and for PostgreSQL.

use super::Source;
use super::finding::Finding;
use std::collections::BTreeSet;

const FOLDERS: [&str; 2] = ["migrations/sqlite", "migrations/postgres"];

/// Migrations that the other database lacks.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let [sqlite, postgres] = FOLDERS.map(|folder| -> BTreeSet<&str> {
        let below = |source: &'_ Source| source.path.strip_prefix(folder)?.strip_prefix('/').map(str::len);
        sources
            .iter()
            .filter_map(|source| below(source).map(|length| &source.path[source.path.len() - length..]))
            .collect()
    });
    let missing = |has: &BTreeSet<&str>, lacks: &BTreeSet<&str>, [folder, other]: [&str; 2]| {
        let lines = has.difference(lacks).map(|name| {
            let message = format!("there is no {other}/{name}: write the same migration for it");
            Finding::new(&format!("{folder}/{name}"), 1, message)
        });
        lines.collect::<Vec<_>>()
    };
    let mut findings = missing(&sqlite, &postgres, FOLDERS);
    findings.extend(missing(&postgres, &sqlite, [FOLDERS[1], FOLDERS[0]]));
    findings
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    #[test]
    fn finds_the_missing_half() {
        let sources = [
            "migrations/sqlite/0001_a.sql",
            "migrations/postgres/0001_a.sql",
            "migrations/postgres/0002_b.sql",
        ]
        .map(|path| Source { path: path.into(), text: String::new() });
        assert_eq!(check(&sources[..2]), []);
        assert_eq!(
            check(&sources)[0].message,
            "there is no migrations/sqlite/0002_b.sql: write the same migration for it"
        );
    }
}
