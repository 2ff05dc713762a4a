//! How many passed and how many failed.

use std::iter::Sum;

/// Tests, and checks that count as one test each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    /// One check.
    pub fn check(passed: bool) -> Self {
        Self { passed: passed.into(), failed: (!passed).into() }
    }

    /// What a line of `cargo test` such as `test result: ok. 3 passed; 0 failed; ...` counts.
    pub fn in_line(line: &str) -> Option<Self> {
        let (_, counted) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let mut counts = Self::default();
        for part in counted.split("; ") {
            match part.trim().split_once(' ') {
                Some((count, "passed")) => counts.passed = count.parse().ok()?,
                Some((count, "failed")) => counts.failed = count.parse().ok()?,
                _ => {}
            }
        }
        Some(counts)
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, next| Self {
            passed: sum.passed + next.passed,
            failed: sum.failed + next.failed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    fn check(line: &str, expected: Option<(u64, u64)>) {
        let expected = expected.map(|(passed, failed)| Counts { passed, failed });
        assert_eq!(Counts::in_line(line), expected, "{line}");
    }

    #[test]
    fn reads_the_lines_of_cargo_test() {
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s",
            Some((12, 0)),
        );
        check(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s",
            Some((3, 2)),
        );
        check("test counts::tests::reads ... ok", None);
    }
}
