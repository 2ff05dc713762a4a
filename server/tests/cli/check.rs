//! What a check says beside mistakes.

use super::Installation;

const EVERY_KIND: &str = include_str!("../../../domain/tests/every_kind.json");

#[test]
fn what_waits_to_be_written_is_said_by_both_checks_and_keeps_nobody_from_opening() {
    let installation = Installation::new();
    let words = EVERY_KIND.replacen("\"label\": \"A\"", "\"label\": \"First option\"", 1);
    let file = installation.file("c.json", &words.replacen("The test association", "[Who asks]", 1));
    let file = file.to_str().unwrap();
    let expected = [
        "not written yet: asks: ‘[Who asks]’ waits to be filled in",
        "not written yet: questionnaire.pages[0].questions[0]: ‘First option’ is what it began with",
    ];
    let checked = installation.done(&["campaign", "check", file]);
    installation.done(&["campaign", "import", file]);
    let draft = installation.done(&["campaign", "check-draft", "every-kind"]);
    for said in [checked, draft] {
        assert!(expected.iter().all(|words| said.contains(words)), "{said}");
    }
    installation.done(&["campaign", "open", "every-kind"]);
}
