//! What figures say, in whatever language they are read: which message, and what is put into it.

use domain::notice::Notice;
use domain::time::Timestamp;

/// The catalogue that the words of figures come from, in one language.
pub trait Words {
    /// A message of the catalogue with what is put into it.
    fn say(&self, message: &'static str, values: &[(&'static str, Value<'_>)]) -> String;

    /// What was said below the figures.
    fn notice(&self, notice: &Notice) -> String;

    /// Digits, with or without decimals and a sign, as the language writes them.
    fn digits(&self, written: &str) -> String;

    /// A day (UTC), as in '12 May 2026'.
    fn day(&self, at: Timestamp) -> String;
}

/// What is put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which may decide the form of its noun.
    Number(u32),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Number(number)
    }
}

/// `say!(words, "figures-of", label = …, finding = …)`: a message with what is put into it.
macro_rules! say {
    ($words:expr, $message:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($message, &[$((stringify!($name), $crate::results::words::Value::from($value))),*])
    };
}

pub(super) use say;

#[cfg(test)]
pub(crate) mod tests;
