//! Reading the golden files, whose `tool` and `notes` say where their numbers come from.

use serde_json::Value;

/// The cases of a golden file, with its absolute tolerance.
pub fn cases(topic: &str) -> (Vec<Value>, f64) {
    let path = format!("{}/tests/golden/{topic}.json", env!("CARGO_MANIFEST_DIR"));
    let mut file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let tolerance = file["tolerance_abs"].as_f64().unwrap();
    let cases = file["cases"].as_array_mut().unwrap();
    assert!(!cases.is_empty());
    (std::mem::take(cases), tolerance)
}

pub fn numbers(list: &Value) -> Vec<u32> {
    list.as_array().unwrap().iter().map(number).collect()
}

pub fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

/// Members, answers and yes of each atom.
pub fn atoms(input: &Value) -> Vec<(u32, u32, u32)> {
    let (members, answers) = (numbers(&input["atom_members"]), numbers(&input["atom_answers"]));
    let yes = numbers(&input["atom_yes"]);
    members
        .into_iter()
        .zip(answers)
        .zip(yes)
        .map(|((members, answers), yes)| (members, answers, yes))
        .collect()
}

/// A number, or `inf`, or none for `null`.
pub fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.parse().unwrap()),
        number => Some(number.as_f64().unwrap()),
    }
}

#[track_caller]
pub fn close(found: f64, expected: &Value, tolerance: f64, what: &str) {
    // Where nothing is expected, no number is close to it.
    let expected = float(expected).unwrap_or(f64::NAN);
    assert!(
        found == expected || (found - expected).abs() <= tolerance,
        "{what}: found {found}, expected {expected} within {tolerance}"
    );
}

#[track_caller]
pub fn close_if_any(found: Option<f64>, expected: &Value, tolerance: f64, what: &str) {
    match found {
        Some(found) => close(found, expected, tolerance, what),
        None => assert!(expected.is_null(), "{what}: nothing found, expected {expected}"),
    }
}
