//! What is not carried over, each named by its place in the source.

use std::collections::{HashMap, HashSet};
use std::fmt;

use domain::notice;
use domain::notice::Notice;
use serde::{Deserialize, Serialize};

use super::place::Place;

/// How many losses are named; nobody reads more, and a file could hold hundreds of thousands.
const NAMED: usize = 2000;
/// How much of a source's text a loss repeats, in characters.
const QUOTED: usize = 120;
/// The longest value of a setting that is told with its name.
const TOLD: usize = 30;

/// One thing that a conversion did not carry over as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Loss {
    /// Where it stands in the source, such as `sheet 'survey', row 12, column 'relevant'`.
    pub place: Notice,
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

/// The most columns that are read of a table each of whose columns is a question of its own: each has the rows of all.
pub(super) const MOST_COLUMNS: usize = 20;

/// The losses of a conversion, in the order in which they were met.
#[derive(Debug, Default)]
pub(super) struct Losses {
    named: Vec<Loss>,
    /// The same: what is met again, such as the condition of a group at each of its questions, is one item all the same.
    met: HashSet<Loss>,
    more: usize,
    /// What people call the questions that stand under paths or ids which only files show.
    called: HashMap<String, String>,
}

impl Losses {
    pub fn add(&mut self, place: impl Into<Place>, what: Notice, why: Notice, instead: Notice) {
        let loss = Loss { place: self.told(place.into()), what, why, instead };
        if self.met.contains(&loss) {
            return;
        }
        if self.named.len() < NAMED {
            self.met.insert(loss.clone());
            self.named.push(loss);
        } else {
            self.more += 1;
        }
    }

    /// Lets the question at a path be called by its name.
    pub fn call(&mut self, path: &str, name: &str) {
        if !name.is_empty() && name != path {
            self.called.insert(path.to_owned(), name.to_owned());
        }
    }

    /// A place as it is told: with the name of the question that it is in, if it is in one that has been called.
    fn told(&self, place: Place) -> Notice {
        let Place::Path(path) = &place else { return place.into() };
        let ends = path.match_indices('.').map(|(at, _)| at).chain([path.len()]);
        match ends.rev().find_map(|end| self.called.get(path.get(..end)?)) {
            Some(name) => Notice::as_it_is(format!("{} ({})", short(name), short(path))),
            None => place.into(),
        }
    }

    /// Something that the product has nothing for.
    pub fn without_equal(&mut self, place: impl Into<Place>, what: Notice) {
        self.add(place, what, notice!("it has no equal here"), notice!("it is left out"));
    }

    /// The columns of a table behind those that are read, if there are that many.
    pub fn columns(&mut self, place: impl Into<Place>, count: usize) {
        if let Some(more) = count.checked_sub(MOST_COLUMNS).filter(|more| *more > 0) {
            let what = notice!("{more} items after the first {most}", more, most = MOST_COLUMNS);
            self.add(place, what, notice!("nobody answers so many columns"), notice!("they are left out"));
        }
    }

    /// Something that the product has, and that no reader takes from such a file.
    pub fn unread(&mut self, place: impl Into<Place>, what: Notice) {
        let instead = notice!("it is left out: set it in the editor");
        self.add(place, what, notice!("it is not read from this format"), instead);
    }

    /// A check of answers, as it is written.
    pub fn check(&mut self, place: impl Into<Place>, written: &str) {
        self.add(
            place,
            notice!("the check '{kind}'", kind = short(written)),
            notice!("such a rule is not read from this format"),
            notice!("any answer of the kind is taken: set a rule in the editor"),
        );
    }

    /// Settings of a whole survey, each by its name and its value: one loss for all that promise members nothing.
    pub fn settings(&mut self, settings: Vec<(String, String)>) {
        let (promised, settings): (Vec<_>, Vec<_>) =
            settings.into_iter().partition(|(name, _)| promise(name).is_some());
        for (name, value) in promised {
            if let Some((why, instead)) = promise(&name) {
                let what = notice!("{name} '{value}'", name = short(&name), value = short(&value));
                self.add(notice!("the settings of the survey"), what, why, instead);
            }
        }
        let said = |(name, value): (String, String)| match value.trim() {
            value if value.chars().count() <= TOLD => format!("{} '{}'", short(&name), short(value)),
            _ => short(&name),
        };
        let mut told: Vec<String> = settings.into_iter().map(said).collect();
        told.sort();
        told.dedup();
        if !told.is_empty() {
            self.add(
                notice!("the settings of the survey"),
                Notice::as_it_is(told.join(", ")),
                notice!("they are not read from this format"),
                notice!("set what you need in the campaign"),
            );
        }
    }

    /// All of them; those that are not named, as one more that counts them.
    pub fn named(mut self) -> Vec<Loss> {
        if self.more > 0 {
            self.named.push(Loss {
                place: notice!("the file"),
                what: notice!("{more} more items", more = self.more),
                why: notice!("only the first {named} are named", named = NAMED),
                instead: notice!("bring the questionnaire in parts to see them all"),
            });
        }
        self.named
    }
}

/// Signs with which texts are marked while a document is made of them, and which no alphabet has.
pub(super) const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// A text of the source as it is told back: without control characters and marks, its beginning if it is long.
pub(super) fn short(text: &str) -> String {
    let is_said = |c: &char| !MARKS.contains(c);
    let seen = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let mut short: String = text.trim().chars().filter(is_said).take(QUOTED).map(seen).collect();
    if text.trim().chars().filter(is_said).nth(QUOTED).is_some() {
        short.push('…');
    }
    short
}

/// What a setting says to members that has to be thought of in the campaign: why it is not carried over, and what is done instead.
fn promise(name: &str) -> Option<(Notice, Notice)> {
    Some(match name {
        "anonymized" | "AnonymizeResponse" => (
            notice!("what is promised about answers is said in the campaign"),
            notice!("the campaign says 'privacy: confidential': set what you promise in the editor"),
        ),
        "surveyls_policy_notice"
        | "surveyls_policy_notice_label"
        | "surveyls_policy_error"
        | "showsurveypolicynotice" => (
            notice!("a campaign has no place for a privacy notice of its own"),
            notice!("it is left out: write what members have to know into the introduction"),
        ),
        "expires" | "SurveyExpirationDate" => (
            notice!("a questionnaire does not say when it ends"),
            notice!("it is left out: close the campaign in time"),
        ),
        "surveyls_url" | "surveyls_urldescription" | "autoredirect" | "EOSRedirectURL" => (
            notice!("nobody is sent to another page at the end"),
            notice!("it is left out: write the address into what happens next"),
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_as_a_text_is_read_as_it_stands() {
        let old = r#"{"place":"the file","what":"no title {x}","why":"a campaign needs one","instead":"…"}"#;
        let loss: Loss = serde_json::from_str(old).unwrap();
        assert_eq!(loss.what.to_string(), "no title {x}");
        let again: Loss = serde_json::from_str(&serde_json::to_string(&loss).unwrap()).unwrap();
        assert_eq!(again, loss);
    }
}
