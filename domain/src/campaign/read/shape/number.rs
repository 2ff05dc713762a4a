use serde_json::{Number, Value};

use crate::decimal::Decimal;
use crate::notice;
use crate::notice::Notice;

/// The whole numbers that the type behind a schema holds, whatever the schema allows of them.
fn held(schema: &Value) -> (i64, i64) {
    match schema["format"].as_str() {
        Some("uint8") => (0, u8::MAX.into()),
        Some("uint16") => (0, u16::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        _ => (i64::MIN, i64::MAX),
    }
}

pub(super) fn fits(schema: &Value, number: &Number) -> bool {
    let (least, most) = held(schema);
    number.as_i64().is_some_and(|number| (least..=most).contains(&number))
}

pub(super) fn expected(schema: &Value) -> Notice {
    let (least, most) = held(schema);
    let least = schema["minimum"].as_i64().unwrap_or(least);
    let most = schema["maximum"].as_i64().unwrap_or(most);
    notice!("a whole number from {least} to {most}, without quotes", least, most)
}

/// What a field holds that takes decimals.
pub(super) fn decimal() -> Notice {
    notice!("a number with at most four decimals, without quotes")
}

pub(super) fn is_decimal(number: &Number) -> bool {
    number.to_string().parse::<Decimal>().is_ok()
}
