//! Headings and looks of forms, as their tools read them.

use domain::questionnaire::Kind;

use crate::conditions::{form, named, question, report, shown, with_settings};
use crate::real::read;

#[test]
fn headings_are_read_however_they_are_written() {
    let made = form(
        &[
            &[
                "Type",
                "Name",
                "Label",
                "Relevant",
                "bind::relevant",
                "bind::required",
                "bind::constraint",
                "Constraint Message",
            ],
            &["integer", "n", "N"],
            &["integer", "a", "A", "", "${n} > 1", "yes", ". <= ${n}", "At most N."],
            &["integer", "b", "B", "${n} > 2"],
        ],
        &[],
    );
    assert_eq!((shown(&made, "a"), shown(&made, "b")), ("n > 1", "n > 2"));
    let a = question(&made, "a");
    assert!(a.required);
    assert_eq!(a.valid_if.as_ref().map(|rule| rule.text()), Some("a <= answer(n)"));
    assert_eq!(a.invalid_text, "At most N.");
    assert!(!report(&made).contains("means nothing here"), "{}", report(&made));
}

#[test]
fn settings_are_read_in_capitals_and_titles_in_each_language() {
    let made = with_settings(
        &[&["type", "name", "label::English (en)", "label::Français (fr)"], &["text", "a", "A", "Un"]],
        &[],
        &[&["FORM_TITLE", "Form_Id", "form_title::Français (fr)"], &["My *title*", "own", "Mon titre"]],
    );
    assert_eq!((made.document.title.as_str(), made.document.slug.as_str()), ("My *title*", "own"));
    assert_eq!(made.document.translations["fr"]["title"].text, "Mon titre");
    assert!(!report(&made).contains("the setting"), "{}", report(&made));
}

#[test]
fn looks_that_change_what_is_asked_are_named_and_others_are_not() {
    let made = form(
        &[
            &["type", "name", "label", "appearance", "odd", "Required Message"],
            &["select_one l", "s", "S", "w2 columns-2 quick no-buttons horizontal-compact", "x", "Please!"],
            &["date", "d", "D", "month-year", ""],
            &["text", "t", "T", "numbers", ""],
            &["text", "u", "U", "wow", ""],
        ],
        &[&["list_name", "name", "label"], &["l", "a", "A"], &["l", "b", "B"]],
    );
    let says = |row: usize| named(&made, &format!("sheet 'survey', row {row}, column 'appearance'"));
    assert!(says(2).is_empty(), "{}", report(&made));
    assert!(says(3)[0].contains("a whole date is asked for"), "{}", report(&made));
    assert!(says(4)[0].contains("any words are taken"), "{}", report(&made));
    assert!(says(5)[0].contains("it looks as usual"), "{}", report(&made));
    let message = &named(&made, "sheet 'survey', column 'required_message'")[0];
    assert!(message.contains("in the product's own words"), "{message}");
    assert_eq!(
        named(&made, "sheet 'survey', column 'odd'")[0].lines().next(),
        Some("sheet 'survey', column 'odd': 1 cell")
    );
}

#[test]
fn the_words_of_a_rule_that_is_left_out_are_named() {
    let made = form(
        &[
            &["type", "name", "label", "constraint", "constraint_message"],
            &["integer", "a", "A", ". <= ${later} or . = 99", "At most so many."],
            &["integer", "later", "L"],
        ],
        &[],
    );
    assert!(question(&made, "a").valid_if.is_none());
    let said = named(&made, "sheet 'survey', row 2, column 'constraint'");
    assert!(said.iter().any(|said| said.contains("'At most so many.'")), "{}", report(&made));
}

#[test]
fn a_table_of_limesurvey_whose_codes_are_its_points_is_no_loss() {
    let table = |codes: &[&str]| {
        let answers: String = codes.iter().map(|code| format!("A\t\t{code}\t\tword {code}\ten\n")).collect();
        read(
            format!(
                "class\ttype/scale\tname\trelevance\ttext\tlanguage\nS\t\tlanguage\t\ten\t\nG\t\tOne\t\t\ten\n\
                 Q\tF\tf\t1\tRate\ten\nSQ\t\ta\t\tOne\ten\nSQ\t\tb\t\tTwo\ten\n{answers}"
            )
            .as_bytes(),
        )
    };
    let says = |codes: &[&str]| named(&table(codes), "line 4");
    assert!(says(&["1", "2", "3"]).is_empty());
    assert!(says(&["3", "2", "1"])[0].contains("the values of the points"));
    assert!(says(&["A1", "A2"])[0].contains("a table on a list of names"));
    let many: Vec<String> = (1..=13).map(|n| format!("A{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let said = says(&many);
    assert!(said.len() == 1 && said[0].contains("each row is a choice among them"), "{said:?}");
    assert!(matches!(question(&table(&many), "f_a").answer, Kind::Single(_)));
}
