use domain::notice::Notice;
use domain::time::Timestamp;
use fluent_bundle::FluentArgs;
use service::results::words::{Value, Words};

/// What figures say, in the language of the page.
#[derive(Debug, Clone, Copy)]
pub struct Figures;

impl Words for Figures {
    fn say(&self, message: &'static str, values: &[(&'static str, Value<'_>)]) -> String {
        let mut said = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => said.set(*name, *text),
                Value::Number(number) => said.set(*name, *number),
            }
        }
        super::in_any(message, &said)
    }

    fn notice(&self, notice: &Notice) -> String {
        super::notice(notice)
    }

    fn digits(&self, written: &str) -> String {
        super::digits(written)
    }

    fn day(&self, at: Timestamp) -> String {
        super::moment::day(at)
    }
}
