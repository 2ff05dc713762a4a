use serde_json::Value;

/// `more` laid over `base`: what `charming` has no field for. Objects by key, lists by position.
pub fn merged(base: Value, more: Value) -> Value {
    match (base, more) {
        (Value::Object(mut base), Value::Object(more)) => {
            for (key, value) in more {
                let old = base.remove(&key).unwrap_or(Value::Null);
                base.insert(key, merged(old, value));
            }
            Value::Object(base)
        }
        (Value::Array(base), Value::Array(more)) => {
            let (mut base, mut more) = (base.into_iter(), more.into_iter());
            let mut list = Vec::new();
            loop {
                match (base.next(), more.next()) {
                    (Some(base), Some(more)) => list.push(merged(base, more)),
                    (Some(one), None) | (None, Some(one)) => list.push(one),
                    (None, None) => return Value::Array(list),
                }
            }
        }
        // `charming` writes a list of one axis or grid as the one.
        (base @ Value::Object(_), more @ Value::Array(_)) => merged(Value::Array(vec![base]), more),
        (base, Value::Null) => base,
        (_, more) => more,
    }
}
