//! Lock files: they name packages and hashes, and no host but the usual one.

use super::Source;
use super::finding::Finding;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Lines that tie the build to some other registry.
pub fn check(source: &Source) -> Vec<Finding> {
    let wrong: fn(&str) -> Option<&'static str> = match source.path.as_str() {
        "Cargo.lock" => |line| {
            let from = line.strip_prefix("source = \"")?;
            (from.trim_end_matches('"') != CRATES_IO)
                .then_some("a package that is not from crates.io: use a released version")
        },
        "package-lock.json" => |line| {
            line.trim_start()
                .starts_with("\"resolved\"")
                .then_some("an address: remove the line (`.npmrc` keeps npm from writing it)")
        },
        _ => return Vec::new(),
    };
    let lines = source.text.lines().enumerate();
    lines.filter_map(|(index, line)| Some(Finding::new(&source.path, index + 1, wrong(line)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    fn lines(path: &str, text: &str) -> Vec<usize> {
        let source = Source { path: path.into(), text: text.into() };
        check(&source).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn finds_other_hosts() {
        let cargo = "name = \"a\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\nsource = \"git+https://x.org/a\"";
        assert_eq!(lines("Cargo.lock", cargo), [3]);
        assert_eq!(lines("package-lock.json", "{\n  \"resolved\": \"https://x.org/a.tgz\"\n}"), [2]);
        assert_eq!(lines("package.json", "  \"resolved\": 1"), [0; 0]);
    }
}
