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
    /// What, and what to do.
    pub what: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match self.place {
            Place::Subject => "subject",
            Place::Text => "text",
            Place::Html => "HTML",
        };
        write!(f, "{place}: {}", self.what)
    }
}

/// What a letter can recall of its reader and of the campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recalled(pub BTreeMap<&'static str, String>);

impl Recalled {
    /// The names that recalls may use, each with what it stands for.
    pub const NAMES: [(&str, &str); 9] = [
        ("name", "the member’s name"),
        ("divisions", "the divisions they belong to"),
        ("campaign", "the campaign’s title"),
        ("asks", "who asks"),
        ("minutes", "how long it takes, such as ‘about 5 minutes’"),
        ("closes", "until when it can be answered, if that is scheduled"),
        ("association", "the association’s name"),
        (LINK, "their personal link"),
        (OPT_OUT, "where they can say that they want no more mail"),
    ];

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
        let mut find = |place, what: String| flaws.push(Flaw { place, what });
        if self.subject.trim().is_empty() {
            find(Place::Subject, "is empty: say in one line what the mail is about".to_owned());
        } else if self.subject.chars().count() > SUBJECT_AT_MOST {
            find(Place::Subject, format!("is longer than {SUBJECT_AT_MOST} characters: shorten it"));
        }
        if self.subject.chars().any(char::is_control) {
            find(Place::Subject, "has to be one line".to_owned());
        }
        if self.text.trim().is_empty() {
            find(Place::Text, "is empty: write what members shall read".to_owned());
        } else if self.text.chars().count() > TEXT_AT_MOST {
            find(Place::Text, format!("is longer than {TEXT_AT_MOST} characters: shorten it"));
        } else if kind.asks() && !recall::names(&self.text).any(|name| name == LINK) {
            let what = "does not hold {{link}}: without it nobody can answer";
            find(Place::Text, what.to_owned());
        } else if !kind.asks() && recall::names(&self.text).any(|name| name == LINK) {
            find(
                Place::Text,
                "holds {{link}}: this mail asks for no answers, so it brings no link".to_owned(),
            );
        }
        if self.text.lines().any(|line| line.trim() == TO_BE_SAID) {
            let what = format!("still holds a line ‘{TO_BE_SAID}’: say there what there is to say");
            find(Place::Text, what);
        }
        let texts = [(Place::Subject, &self.subject), (Place::Text, &self.text), (Place::Html, &self.html)];
        for (place, text) in texts {
            for name in recall::names(text) {
                if !Recalled::NAMES.iter().any(|(known, _)| *known == name) {
                    let known: Vec<String> =
                        Recalled::NAMES.iter().map(|(name, _)| format!("{{{{{name}}}}}")).collect();
                    let what = format!("recalls '{name}', which is not known: use {}", known.join(", "));
                    find(place, what);
                }
            }
        }
        if recall::names(&self.subject).any(|name| name == LINK) {
            let what = "holds {{link}}: a link does not belong into the subject, where others may read it";
            find(Place::Subject, what.to_owned());
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
