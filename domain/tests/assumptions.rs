//! Which rules a document may hold.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::campaign;

/// The document with one assumption that measures a share of these answers to `question`.
fn problems(question: &str, any_of: &[&str]) -> Vec<String> {
    let mut document: serde_json::Value = serde_json::from_str(include_str!("every_kind.json")).unwrap();
    document["assumptions"] = serde_json::json!([{
        "id": "one", "statement": "It is so", "topic": "core", "direction": "at_least", "threshold_bp": 5000,
        "measure": { "share": { "question": question, "any_of": any_of } },
    }]);
    let read = campaign::read(&document.to_string());
    read.err().unwrap_or_default().iter().map(|problem| problem.place.clone()).collect()
}

#[test]
fn a_share_over_two_options_is_for_questions_that_take_one() {
    assert_eq!(problems("why", &["a", "b"]), [""; 0]);
    assert_eq!(problems("use", &["c1"]), [""; 0]);
    // Who chose both would be counted twice.
    assert_eq!(problems("use", &["c1", "c2"]), ["assumptions[0].measure.share.any_of"]);
}
