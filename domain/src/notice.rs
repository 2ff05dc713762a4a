//! What the product says below its pages, where no reader's language is known: problems, refusals, what a change was.
//!
//! A notice is made with [`notice!`](crate::notice!) of an English text and what is put into it. Where it is shown it is read in the
//! reader's language: the catalogues find it by its English text, as gettext does. A command line and a log read it in English.

mod kept;

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A text in English with what is put into it, to be said in any language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "kept::Kept", into = "kept::Kept")]
pub struct Notice {
    /// The English text. `{name}` stands for a value; a brace of its own is written twice.
    pub text: Cow<'static, str>,
    /// What is put into it, by name.
    pub values: Vec<(Cow<'static, str>, Value)>,
}

/// What is put into a notice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A name, a number or somebody's words, the same in every language.
    Text(String),
    /// A part that is said in the language of the whole.
    Notice(Notice),
    /// Several such parts, with commas between them.
    List(Vec<Notice>),
    /// Several such parts, each on a line of its own.
    Lines(Vec<Notice>),
}

/// Makes a [`Notice`](crate::notice::Notice) of an English text and what is put into it: `name` or `name = value` for what can be
/// displayed, `name => part` for another notice or a list of them.
#[macro_export]
macro_rules! notice {
    ($text:literal $(, $name:ident $(= $value:expr)? $(=> $part:expr)?)* $(,)?) => {
        $crate::notice::Notice {
            text: ::std::borrow::Cow::Borrowed($text),
            values: ::std::vec![$((
                ::std::borrow::Cow::Borrowed(::std::stringify!($name)),
                $crate::notice_value!($name $(= $value)? $(=> $part)?),
            )),*],
        }
    };
}

/// A value of a notice.
#[doc(hidden)]
#[macro_export]
macro_rules! notice_value {
    ($name:ident) => {
        $crate::notice::Value::Text(::std::string::ToString::to_string(&$name))
    };
    ($name:ident = $value:expr) => {
        $crate::notice::Value::Text(::std::string::ToString::to_string(&$value))
    };
    ($name:ident => $part:expr) => {
        $crate::notice::Value::from($part)
    };
}

impl Notice {
    const AS_IT_IS: &str = "{text}";

    /// What somebody else said, such as another program: the same in every language.
    pub fn as_it_is(text: impl Into<String>) -> Self {
        let values = vec![(Cow::Borrowed("text"), Value::Text(text.into()))];
        Self { text: Cow::Borrowed(Self::AS_IT_IS), values }
    }

    /// The notice in a language: `translated` finds the text of that language for an English one. What it does not find stays English.
    pub fn said<'t>(&self, translated: &impl Fn(&str) -> Option<&'t str>) -> String {
        let pattern = translated(&self.text).unwrap_or(&self.text);
        let mut said = String::with_capacity(pattern.len());
        let mut rest = pattern;
        while let Some(at) = rest.find(['{', '}']) {
            said.push_str(&rest[..at]);
            rest = &rest[at..];
            let doubled = ["{{", "}}"].into_iter().find(|brace| rest.starts_with(brace));
            let named = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
            rest = match (doubled, named) {
                (None, Some((name, after))) => {
                    if let Some(value) = self.value(name) {
                        said.push_str(&value.said(translated));
                    }
                    after
                }
                (doubled, _) => {
                    said.push_str(&rest[..1]);
                    &rest[doubled.map_or(1, str::len)..]
                }
            };
        }
        said + rest
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }
}

impl Value {
    fn said<'t>(&self, translated: &impl Fn(&str) -> Option<&'t str>) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Notice(notice) => notice.said(translated),
            Value::List(notices) => all_said(notices, ", ", translated),
            Value::Lines(notices) => all_said(notices, "\n", translated),
        }
    }
}

fn all_said<'t>(notices: &[Notice], between: &str, translated: &impl Fn(&str) -> Option<&'t str>) -> String {
    let said: Vec<String> = notices.iter().map(|notice| notice.said(translated)).collect();
    said.join(between)
}

impl From<Notice> for Value {
    fn from(notice: Notice) -> Self {
        Value::Notice(notice)
    }
}

impl From<Vec<Notice>> for Value {
    fn from(notices: Vec<Notice>) -> Self {
        Value::List(notices)
    }
}

/// In English.
impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(&|_| None))
    }
}

impl std::error::Error for Notice {}

#[cfg(test)]
mod tests {
    use super::*;

    fn german(text: &str) -> Option<&'static str> {
        match text {
            "'{slug}' is {state}" => Some("{state} ist »{slug}«"),
            "open" => Some("offen"),
            _ => None,
        }
    }

    #[test]
    fn a_notice_is_said_in_the_language_of_its_reader_with_its_parts() {
        let slug = "pulse";
        let notice = notice!("'{slug}' is {state}", slug, state => notice!("open"));
        assert_eq!(notice.to_string(), "'pulse' is open");
        assert_eq!(notice.said(&german), "offen ist »pulse«");
        let several =
            notice!("{all}: {number}", all => vec![notice!("open"), notice!("new")], number = 1 + 1);
        assert_eq!(several.said(&german), "offen, new: 2");
    }

    #[test]
    fn braces_of_what_is_put_in_are_left_alone() {
        let notice = notice!("recalls {{{name}}}, {{ and }} alone", name = "{slug}");
        assert_eq!(notice.to_string(), "recalls {{slug}}, { and } alone");
        assert_eq!(Notice::as_it_is("a {b} {{c}} }").to_string(), "a {b} {{c}} }");
        assert_eq!(notice!("an end {").to_string(), "an end {");
    }
}
