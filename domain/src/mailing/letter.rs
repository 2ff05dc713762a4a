use std::collections::BTreeMap;
use std::fmt;

use super::Kind;
use crate::questionnaire::recall;

/// The most characters of a subject.
const SUBJECT_AT_MOST: usize = 200;
/// The most characters of a letter's text.
const TEXT_AT_MOST: usize = 10_000;
/// The recall that the personal link stands for.
const LINK: &str = "link";
/// A line of a letter for which nobody but staff can have the words.
pub const TO_BE_SAID: &str = "- …";
/// The recall that the way to opt out stands for.
const OPT_OUT: &str = "opt_out";

/// What a mailing says: the same for all, with recalls such as `{{name}}` and `{{name|member}}` for what is each one's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// The subject, one line.
    pub subject: String,
    /// The text: paragraphs apart by an empty line.
    pub text: String,
    /// The same as HTML; empty where that is made of the text.
    pub html: String,
}

/// A part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The subject.
    Subject,
    /// The text.
    Text,
    /// The HTML.
    Html,
}

/// What is wrong with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// What can be wrong with a part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// It has more than so many characters.
    Long(usize),
    /// It is more than one line.
    Lines,
    /// It has no personal link, and asks for answers.
    NoLink,
    /// It has a personal link where none belongs.
    Link,
    /// It holds a line for which nobody but staff can have the words.
    Unsaid,
    /// It recalls this, which nobody knows.
    Unknown(String),
    /// It holds this, by which something is fetched from elsewhere.
    Fetches(String),
    /// It holds this, which belongs into no mail.
    Foreign(String),
    /// It recalls something here, where no text stands.
    Misplaced(String),
    /// It leads to this, which is no address.
    Address(String),
    /// It ends in the middle of a tag or a comment.
    Cut,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match self.place {
            Place::Subject => "subject",
            Place::Text => "text",
            Place::Html => "HTML",
        };
        write!(f, "{place}: ")?;
        match (&self.fault, self.place) {
            (Fault::Empty, Place::Subject) => f.write_str("is empty: say in one line what the mail is about"),
            (Fault::Empty, Place::Text | Place::Html) => {
                f.write_str("is empty: write what members shall read")
            }
            (Fault::Long(most), _) => write!(f, "is longer than {most} characters: shorten it"),
            (Fault::Lines, _) => f.write_str("has to be one line"),
            (Fault::NoLink, Place::Html) => {
                f.write_str("does not lead to {{link}}: without <a href=\"{{link}}\"> nobody can answer")
            }
            (Fault::NoLink, _) => f.write_str("does not hold {{link}}: without it nobody can answer"),
            (Fault::Link, Place::Subject) => f.write_str(
                "holds {{link}}: a link does not belong into the subject, where others may read it",
            ),
            (Fault::Link, Place::Text | Place::Html) => {
                f.write_str("holds {{link}}: this mail asks for no answers, so it brings no link")
            }
            (Fault::Unsaid, _) => {
                write!(f, "still holds a line ‘{TO_BE_SAID}’: say there what there is to say")
            }
            (Fault::Unknown(name), _) => {
                write!(f, "recalls '{name}', which is not known: use {}", Recalled::known())
            }
            (Fault::Fetches(what), _) => write!(
                f,
                "holds {what}, which fetches something from elsewhere and so tells who reads a mail and when: leave it out"
            ),
            (Fault::Foreign(what), _) => write!(f, "holds {what}, which belongs into no mail: leave it out"),
            (Fault::Misplaced(place), _) => write!(
                f,
                "recalls something in {place}: recalls belong into the text, and {{{{link}}}} and {{{{opt_out}}}} into <a href>"
            ),
            (Fault::Address(address), _) => write!(
                f,
                "leads to '{address}': write an address that begins with https://, or {{{{link}}}} or {{{{opt_out}}}} alone"
            ),
            (Fault::Cut, _) => f.write_str("ends in the middle of a tag or a comment: write it to its end"),
        }
    }
}

/// What a letter can recall of its reader and of the campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recalled(pub BTreeMap<&'static str, String>);

impl Recalled {
    /// The names that recalls may use.
    pub const NAMES: [&str; 9] =
        ["name", "divisions", "campaign", "asks", "minutes", "closes", "association", LINK, OPT_OUT];

    /// All recalls, as they are written in a letter.
    pub fn known() -> String {
        Self::NAMES.map(|name| format!("{{{{{name}}}}}")).join(", ")
    }

    /// The names that a text recalls, in their order.
    pub fn names(text: &str) -> impl Iterator<Item = &str> {
        recall::names(text)
    }

    /// A text with what it recalls in it.
    pub fn fill(&self, text: &str) -> String {
        recall::filled(text, &|name| self.0.get(name).cloned())
    }
}

impl Letter {
    /// All that keeps it from being sent as this kind of mailing.
    pub fn flaws(&self, kind: Kind) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut find = |place, fault| flaws.push(Flaw { place, fault });
        if self.subject.trim().is_empty() {
            find(Place::Subject, Fault::Empty);
        } else if self.subject.chars().count() > SUBJECT_AT_MOST {
            find(Place::Subject, Fault::Long(SUBJECT_AT_MOST));
        }
        if self.subject.chars().any(char::is_control) {
            find(Place::Subject, Fault::Lines);
        }
        if self.text.trim().is_empty() {
            find(Place::Text, Fault::Empty);
        } else if self.text.chars().count() > TEXT_AT_MOST {
            find(Place::Text, Fault::Long(TEXT_AT_MOST));
        } else if kind.asks() && !recall::names(&self.text).any(|name| name == LINK) {
            find(Place::Text, Fault::NoLink);
        } else if !kind.asks() && recall::names(&self.text).any(|name| name == LINK) {
            find(Place::Text, Fault::Link);
        }
        if self.text.lines().any(|line| line.trim() == TO_BE_SAID) {
            find(Place::Text, Fault::Unsaid);
        }
        let texts = [(Place::Subject, &self.subject), (Place::Text, &self.text), (Place::Html, &self.html)];
        for (place, text) in texts {
            for name in recall::names(text) {
                if !Recalled::NAMES.contains(&name) {
                    find(place, Fault::Unknown(name.to_owned()));
                }
            }
        }
        if recall::names(&self.subject).any(|name| name == LINK) {
            find(Place::Subject, Fault::Link);
        }
        flaws
    }

    /// Whether it says itself how to opt out.
    pub fn lets_opt_out(&self) -> bool {
        recall::names(&self.text).any(|name| name == OPT_OUT)
    }

    /// The letter to one reader, without its HTML, in which recalls are filled as markup wants it. The subject stays one line, whatever
    /// is recalled in it.
    pub fn to(&self, recalled: &Recalled) -> Self {
        let one_line = |c: char| if c.is_control() { ' ' } else { c };
        Self {
            subject: recalled.fill(&self.subject).chars().map(one_line).collect(),
            text: recalled.fill(&self.text),
            html: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(subject: &str, text: &str) -> Letter {
        Letter { subject: subject.to_owned(), text: text.to_owned(), html: String::new() }
    }

    fn check(subject: &str, text: &str, flaws: &[&str]) {
        let found: Vec<String> =
            letter(subject, text).flaws(Kind::Invitation).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), flaws.len(), "{found:?}");
        for (found, flaw) in found.iter().zip(flaws) {
            assert!(found.starts_with(flaw), "{found}");
        }
    }

    #[test]
    fn a_letter_has_a_subject_a_text_and_a_link() {
        check("Hello", "Answer here: {{link}}", &[]);
        check("Hello {{name|you}}", "{{ link }}", &[]);
        check(" ", "", &["subject: is empty", "text: is empty"]);
        check("Hello", "Answer!", &["text: does not hold {{link}}"]);
        check("A\nB", "{{link}}", &["subject: has to be one line"]);
        check("See {{link}}", "{{link}}", &["subject: holds {{link}}"]);
        check("Dear {{nmae}}", "{{link}}", &["subject: recalls 'nmae'"]);
        check(
            &"x".repeat(201),
            &format!("{{{{link}}}}{}", "x".repeat(10_000)),
            &["subject: is longer", "text: is longer"],
        );
    }

    #[test]
    fn a_letter_that_asks_for_nothing_has_no_link_and_says_something() {
        let found = |text: &str| letter("Thanks", text).flaws(Kind::Heard).len();
        assert_eq!(found("Thank you, {{name|member}}."), 0);
        assert_eq!(found("Thank you: {{link}}"), 1);
        assert_eq!(found("This is what we heard:\n- …\n"), 1);
    }

    #[test]
    fn what_is_recalled_cannot_make_a_second_line_of_the_subject() {
        let recalled = Recalled(BTreeMap::from([
            ("name", "Mo\r\nBcc: all@example.org".to_owned()),
            ("link", "https://x".to_owned()),
        ]));
        let sent = letter("To {{name}}", "Dear {{name}}, {{divisions|friend}}: {{link}}").to(&recalled);
        assert_eq!(sent.subject, "To Mo  Bcc: all@example.org");
        assert_eq!(sent.text, "Dear Mo\r\nBcc: all@example.org, friend: https://x");
    }
}
