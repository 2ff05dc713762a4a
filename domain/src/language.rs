//! The language of a text, as a tag.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::notice;
use crate::notice::Notice;

/// A language: a well-formed BCP 47 tag (RFC 5646) such as `es` or `pt-BR`, its parts in the case that the RFC recommends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "read", schemars(extend("format" = Language::FORMAT)))]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// The most characters of a tag (RFC 5646, section 4.4.1).
const LONGEST: usize = 35;

impl Language {
    /// What the JSON Schema calls the form of a tag.
    pub const FORMAT: &'static str = "bcp-47";

    /// English.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag's first part, which names the language without script or region.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether it begins with a code of ISO 639, or with one of those from `qaa` to `qtz` that it leaves to private use. Words of more
    /// letters are well formed, but none of them was ever registered.
    #[cfg(feature = "read")]
    pub fn is_registered(&self) -> bool {
        let code = self.primary();
        let is_private = code.len() == 3 && ("qaa"..="qtz").contains(&code);
        is_private
            || isolang::Language::from_639_1(code).or_else(|| isolang::Language::from_639_3(code)).is_some()
    }
}

/// The language among those that are there which somebody asked for, the most wanted first: the lookup of RFC 4647, section 3.4,
/// which takes `es` for `es-MX`; and, where there is none, another one of the same language, such as `pt-BR` for `pt`.
pub fn lookup<'a>(wanted: &[Language], there: &[&'a Language]) -> Option<&'a Language> {
    wanted.iter().find_map(|wanted| {
        let mut range = wanted.as_str();
        loop {
            if let Some(found) = there.iter().find(|own| own.as_str() == range) {
                return Some(*found);
            }
            let Some((shorter, _)) = range.rsplit_once('-') else { break };
            range = shorter;
        }
        there.iter().find(|own| own.primary() == wanted.primary()).copied()
    })
}

/// Why a text is no tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotALanguage(pub String);

impl NotALanguage {
    /// What is wrong with it, and how one is written.
    pub fn notice(&self) -> Notice {
        notice!("'{tag}' is no language: write its tag, such as en, es, fr-CA or zh-Hant", tag = self.0)
    }
}

impl fmt::Display for NotALanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.notice().fmt(f)
    }
}

impl std::error::Error for NotALanguage {}

impl FromStr for Language {
    type Err = NotALanguage;
    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let all = |part: &str, is: fn(&char) -> bool| part.chars().all(|c| is(&c));
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        let mut well_formed =
            text.len() <= LONGEST && (2..=8).contains(&first.len()) && all(first, char::is_ascii_alphabetic);
        let mut tag = first.to_ascii_lowercase();
        for part in parts {
            well_formed &= (1..=8).contains(&part.len()) && all(part, char::is_ascii_alphanumeric);
            tag.push('-');
            match part.len() {
                4 if all(part, char::is_ascii_alphabetic) => {
                    let (capital, rest) = part.split_at_checked(1).unwrap_or_default();
                    tag.push_str(&capital.to_ascii_uppercase());
                    tag.push_str(&rest.to_ascii_lowercase());
                }
                2 => tag.push_str(&part.to_ascii_uppercase()),
                _ => tag.push_str(&part.to_ascii_lowercase()),
            }
        }
        if well_formed { Ok(Self(tag)) } else { Err(NotALanguage(text.chars().take(60).collect())) }
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;
    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

impl std::borrow::Borrow<str> for Language {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_well_formed_and_of_one_case() {
        let check = |text: &str, tag: Option<&str>| {
            let read = text.parse::<Language>().ok();
            assert_eq!(read.as_ref().map(Language::as_str), tag, "{text}");
        };
        check("EN", Some("en"));
        check("pt-br", Some("pt-BR"));
        check("zh-hant-tw", Some("zh-Hant-TW"));
        check("es-419", Some("es-419"));
        check("de-CH-1996", Some("de-CH-1996"));
        for wrong in ["", "e", "en_US", "en-", "-en", "Español", "12", "en-abcdefghi", "en<script>"] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_registered_language_begins_with_a_code_that_there_is() {
        for (tag, is_registered) in [
            ("es", true),
            ("pt-BR", true),
            ("yue", true),
            ("tlh", true),
            ("qaa", true),
            ("qtz-Latn", true),
            ("klingon", false),
            ("english", false),
            ("xx", false),
            ("qzz", false),
            ("zh-Hant", true),
        ] {
            assert_eq!(tag.parse::<Language>().unwrap().is_registered(), is_registered, "{tag}");
        }
    }

    #[test]
    fn the_most_wanted_language_that_is_there_is_found() {
        let check = |wanted: &[&str], there: &[&str], found: Option<&str>| {
            let read = |tags: &[&str]| tags.iter().map(|tag| tag.parse().unwrap()).collect::<Vec<Language>>();
            let (own, languages) = (read(wanted), read(there));
            let there: Vec<&Language> = languages.iter().collect();
            assert_eq!(lookup(&own, &there).map(Language::as_str), found, "{wanted:?}");
        };
        check(&["es"], &["en", "es"], Some("es"));
        check(&["es-MX", "en"], &["en", "es"], Some("es"));
        check(&["pt"], &["en", "pt-BR"], Some("pt-BR"));
        check(&["de", "fr-CA"], &["en", "fr", "fr-CA"], Some("fr-CA"));
        check(&["zh-Hant-TW"], &["zh-Hans", "zh-Hant"], Some("zh-Hant"));
        check(&["de"], &["en", "es"], None);
        check(&[], &["en"], None);
    }
}
