use domain::decimal::Decimal;
use domain::moment::Moment;

/// A message of the catalogue with what is put into it. The server says it from the catalogue; the island from the patterns
/// that the page brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id in the catalogue.
    pub id: &'static str,
    /// What is put into it, by name. A message with plural forms has its number first.
    pub values: Vec<(&'static str, Value)>,
}

/// What is put into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A whole number, written as the language writes it.
    Number(i32),
    /// A number with decimals, written as the language writes it.
    Decimal(Decimal),
    /// A date or time, written as the language writes it.
    Moment(Moment),
    /// A text as it is.
    Text(String),
}

impl Message {
    /// A message into which nothing is put.
    pub fn plain(id: &'static str) -> Self {
        Self { id, values: Vec::new() }
    }

    /// A message with a number.
    pub fn number(id: &'static str, name: &'static str, number: impl Into<i32>) -> Self {
        Self { id, values: vec![(name, Value::Number(number.into()))] }
    }

    /// The same with one more.
    #[must_use]
    pub fn and(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((name, value));
        self
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Value::Number(number)
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        Value::Decimal(number)
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Value::Moment(moment)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}
