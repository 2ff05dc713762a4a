//! What a form holds and never shows.

use crate::conditions::form;

#[test]
fn what_a_form_never_shows_is_left_out_and_named() {
    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["text", "a", "A", ""],
            &["text", "b", "B", "false()"],
            &["begin_group", "park", "Parked", "1 = 2 or false()"],
            &["text", "x", "X", ""],
            &["end_group", "", "", ""],
            &["begin_group", "parked", "Parked", "false()"],
            &["begin_group", "inner", "Inner", ""],
            &["text", "c", "C", ""],
            &["end_group", "", "", ""],
            &["text", "d", "D", ""],
            &["end_group", "", "", ""],
            &["text", "e", "E", ""],
        ],
        &[],
    );
    let asked: Vec<&str> = made.document.questionnaire.questions().map(|own| own.id.as_str()).collect();
    assert_eq!(asked, ["a", "x", "e"]);
    let told: String = made.losses.iter().map(ToString::to_string).collect();
    for named in ["row 3: 'text' 'b'", "row 7: the group 'parked' with its questions"] {
        assert!(told.contains(named), "{told}");
    }
}
