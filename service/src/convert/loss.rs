//! What is not carried over, each named by its place in the source.

use std::fmt;

use domain::notice;
use domain::notice::Notice;
use serde::{Deserialize, Serialize};

/// How many losses are named; nobody reads more, and a file could hold hundreds of thousands.
const NAMED: usize = 2000;
/// How much of a source's text a loss repeats, in characters.
const QUOTED: usize = 120;

/// One thing that a conversion did not carry over as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// Where it stands in the source, such as `sheet 'survey', row 12, column 'relevant'`.
    pub place: String,
    /// What stands there.
    pub what: Notice,
    /// Why it is not carried over.
    pub why: Notice,
    /// What was done instead.
    pub instead: Notice,
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n    {}; {}", self.place, self.what, self.why, self.instead)
    }
}

/// The losses of a conversion, in the order in which they were met.
#[derive(Debug, Default)]
pub(super) struct Losses {
    named: Vec<Loss>,
    more: usize,
}

impl Losses {
    pub fn add(
        &mut self,
        place: impl fmt::Display,
        what: impl Into<Notice>,
        why: impl Into<Notice>,
        instead: impl Into<Notice>,
    ) {
        if self.named.len() < NAMED {
            let place = shortened(&place.to_string());
            self.named.push(Loss { place, what: what.into(), why: why.into(), instead: instead.into() });
        } else {
            self.more += 1;
        }
    }

    /// All of them; those that are not named, as one more that counts them.
    pub fn named(mut self) -> Vec<Loss> {
        if self.more > 0 {
            self.named.push(Loss {
                place: "the file".to_owned(),
                what: notice!("{more} more items", more = self.more),
                why: notice!("only the first {named} are named", named = NAMED),
                instead: notice!("bring the questionnaire in parts to see them all"),
            });
        }
        self.named
    }
}

/// A text of the source as it is told back: in quotes, without control characters, its beginning if it is long.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", shortened(text))
}

fn shortened(text: &str) -> String {
    let seen = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let mut short: String = text.trim().chars().take(QUOTED).map(seen).collect();
    if text.trim().chars().nth(QUOTED).is_some() {
        short.push('…');
    }
    short
}
