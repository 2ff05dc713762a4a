//! What asks several things at once in its source: each is a question of its own here.

use domain::questionnaire::Kind;

use crate::real::read;

const LINES: &str = r#"{ "title": "Each", "pages": [{ "name": "one", "elements": [
  { "type": "multipletext", "name": "reach", "title": "How do we reach you?", "description": "One is enough.", "isRequired": true, "items": [
    { "name": "mail", "title": "E-mail", "inputType": "email", "isRequired": true },
    { "name": "born", "title": "Born on", "inputType": "date" },
    { "name": "years", "inputType": "number", "min": 0, "max": 80 } ] } ] }, { "name": "two", "elements": [
  { "type": "comment", "name": "why", "title": "{reach.years} years: why?", "visibleIf": "{reach.years} > 10" }
] }] }"#;

#[test]
fn several_texts_of_surveyjs_are_asked_one_by_one() {
    let made = read(LINES.as_bytes());
    let questionnaire = &made.document.questionnaire;
    let asked: Vec<_> = questionnaire
        .questions()
        .map(|own| (own.id.as_str(), own.text.as_str(), own.hint.as_str(), own.required))
        .collect();
    let expected = [
        ("reach_mail", "How do we reach you? E-mail", "One is enough.", true),
        ("reach_born", "How do we reach you? Born on", "", false),
        ("reach_years", "How do we reach you? years", "", false),
    ];
    assert_eq!(asked[..3], expected);
    assert!(matches!(questionnaire.question("reach_born").unwrap().answer, Kind::Date(_)));
    let why = questionnaire.question("why").unwrap();
    assert_eq!(why.show_if.as_ref().unwrap().text(), "reach_years > 10");
    assert!(why.text.starts_with("{{reach_years|"), "{}", why.text);
    for said in ["each line is a question of its own", "none is required for it"] {
        assert!(made.losses.iter().any(|loss| loss.to_string().contains(said)), "{said}: {:#?}", made.losses);
    }
}

const COLUMNS: &str = r#"{ "title": "Each", "elements": [
  { "type": "matrixdropdown", "name": "tools", "title": "Our tools",
    "choices": [{ "value": 1, "text": "Not at all" }, { "value": 2, "text": "Some" }, { "value": 3, "text": "Very" }],
    "columns": [ { "name": "use", "title": "How much do you use them?", "isRequired": true },
                 { "name": "when", "title": "When?", "cellType": "checkbox", "choices": ["day", "night"] },
                 { "name": "stars", "title": "How good are they?", "cellType": "rating", "rateMax": 4 },
                 { "name": "sign", "cellType": "signaturepad" } ],
    "rows": ["forum", { "value": "list", "text": "The list" }] },
  { "type": "comment", "name": "why", "title": "Why?", "visibleIf": "{tools.forum.use} = 3 and {tools.list.when} contains 'night'" }
] }"#;

#[test]
fn the_columns_of_a_surveyjs_table_are_asked_one_by_one_where_they_take_different_things() {
    let made = read(COLUMNS.as_bytes());
    let questionnaire = &made.document.questionnaire;
    let ids: Vec<_> = questionnaire.questions().map(|own| own.id.as_str()).collect();
    assert_eq!(ids, ["tools_use", "tools_when", "tools_stars", "why"]);
    let asked = questionnaire.question("tools_use").unwrap();
    assert_eq!((asked.text.as_str(), asked.required), ("Our tools How much do you use them?", true));
    let Kind::Battery(battery) = &asked.answer else { panic!("{:?}", asked.answer) };
    let points: Vec<_> = battery.scale.labels.iter().map(String::as_str).collect();
    assert_eq!(points, ["Not at all", "Some", "Very"]);
    let Kind::Battery(stars) = &questionnaire.question("tools_stars").unwrap().answer else {
        panic!("stars")
    };
    assert_eq!(stars.statements.len(), 2);
    let why = questionnaire.question("why").unwrap();
    assert_eq!(why.show_if.as_ref().unwrap().text(), "tools_use.forum = 3 and tools_when.list has night");
    let lost = |said: &str| made.losses.iter().any(|loss| loss.to_string().contains(said));
    assert!(lost("the column 'sign'"), "{:#?}", made.losses);
}
