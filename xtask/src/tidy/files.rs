//! Sizes and names of files.

use super::Source;
use super::finding::Finding;
use std::path::Path;

const MOST_LINES: usize = 400;
const EMPTY_NAMES: [&str; 8] =
    ["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"];

/// What is wrong with a file before it is read.
pub fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    let path = Path::new(&source.path);
    let extension = path.extension().unwrap_or_default();
    let lines = source.text.lines().count();
    if (extension == "rs" || extension == "css") && lines > MOST_LINES {
        let message = format!("{lines} lines, {MOST_LINES} are allowed: split it by idea");
        findings.push(Finding::new(&source.path, lines, message));
    }
    if extension == "rs" {
        if path.ends_with("mod.rs") {
            let message = "a module `x` lies in `x.rs` beside the folder `x/`: move it there";
            findings.push(Finding::new(&source.path, 1, message));
        }
        let names = path.iter().map(|part| part.to_string_lossy().trim_end_matches(".rs").to_owned());
        for name in names.filter(|name| EMPTY_NAMES.contains(&name.as_str())) {
            let message = format!("`{name}` says nothing: name it after what it is about");
            findings.push(Finding::new(&source.path, 1, message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    fn findings(path: &str, lines: usize) -> usize {
        check(&Source { path: path.into(), text: "x\n".repeat(lines) }).len()
    }

    #[test]
    fn finds_long_files_and_empty_names() {
        assert_eq!(findings("app/src/pages/home.rs", 400), 0);
        assert_eq!(findings("app/src/pages/home.rs", 401), 1);
        assert_eq!(findings("style/main.css", 401), 1);
        assert_eq!(findings("docs/long.md", 401), 0);
        assert_eq!(findings("app/src/pages/mod.rs", 1), 1);
        assert_eq!(findings("app/src/utils.rs", 1), 1);
        assert_eq!(findings("app/src/common/dates.rs", 1), 1);
    }
}
