//! A question takes here what it takes in its file, and says what it says there; what it does not is named.

use domain::campaign;
use domain::questionnaire::{Format, Kind, Number};
use service::convert::{self, Converted, Target};

use crate::conditions::{form, named, question, report, surveyjs};
use crate::real::read;

fn number<'a>(made: &'a Converted, id: &str) -> &'a Number {
    match &question(made, id).answer {
        Kind::Number(number) => number,
        _ => panic!("{id} is no number"),
    }
}

/// The labels of a question's options or points.
fn labels(made: &Converted, id: &str) -> Vec<String> {
    match &question(made, id).answer {
        Kind::Battery(battery) => battery.scale.labels.clone(),
        answer => answer.options().iter().map(|option| option.label.clone()).collect(),
    }
}

#[test]
fn a_number_has_decimals_unless_its_file_says_that_it_is_whole() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "any", "inputType": "number", "min": 0, "max": 10 },
           { "type": "text", "name": "whole", "inputType": "number", "min": 0, "max": 10, "step": 1 },
           { "type": "text", "name": "half", "inputType": "number", "min": 0, "max": 10, "step": 0.5 },
           { "type": "text", "name": "slide", "inputType": "range", "min": 0, "max": 10 },
           { "type": "matrixdropdown", "name": "cells", "columns": [{ "name": "c", "cellType": "text", "inputType": "number", "min": 0, "max": 9 }], "rows": ["r", "s"] }"#,
    );
    let decimals = |made: &Converted, ids: &[&str]| -> Vec<u8> {
        ids.iter().map(|id| number(made, id).decimals).collect()
    };
    assert_eq!(decimals(&made, &["any", "whole", "half", "slide"]), [4, 0, 1, 0]);
    for target in [Target::Surveyjs, Target::Xlsform] {
        let again = read(&convert::write(&made.document, target).unwrap().bytes);
        for id in ["any", "whole", "half", "slide"] {
            assert_eq!(number(&again, id), number(&made, id), "{id} as {target}");
        }
    }
    let limesurvey = read(
        b"class\ttype/scale\tname\trelevance\ttext\tlanguage\tmin_num_value_n\tmax_num_value_n\tnum_value_int_only\tequals_num_value\tslider_layout
S\t\tlanguage\t\ten\t\t\t\t\t\t
G\t\tOne\t\t\ten\t\t\t\t\t
Q\tN\thours\t1\tHow much?\ten\t0\t10\t\t\t
Q\tN\twhole\t1\tHow many?\ten\t0\t10\t1\t\t
Q\tK\tk\t1\tAnd?\ten\t0\t10\t\t\t
SQ\t\ta\t\tOne\ten\t\t\t\t\t
Q\tK\ts\t1\tSlide\ten\t0\t10\t\t\t1
SQ\t\ta\t\tOne\ten\t\t\t\t\t
Q\tK\tdivided\t1\tDivide\ten\t\t\t\t10\t
SQ\t\ta\t\tOne\ten\t\t\t\t\t
SQ\t\tb\t\tTwo\ten\t\t\t\t\t
Q\tK\tshared\t1\tDivide\ten\t\t\t1\t10\t
SQ\t\ta\t\tOne\ten\t\t\t\t\t
SQ\t\tb\t\tTwo\ten\t\t\t\t\t
Q\t*\tsum\t1\t{hours + 1}\ten\t\t\t\t\t
Q\tT\tx\thours > 2.5\tWhy?\ten\t\t\t\t\t
",
    );
    assert_eq!(decimals(&limesurvey, &["hours", "whole", "k_a", "s_a"]), [4, 0, 4, 0]);
    let asked = question(&limesurvey, "x").show_if.as_ref().unwrap();
    assert_eq!(asked.text(), "hours > 2.5");
    let says =
        |line: &str| named(&limesurvey, line).iter().any(|said| said.contains("amounts with decimals"));
    assert_eq!((says("line 10"), says("line 13")), (true, false), "{}", report(&limesurvey));

    let line = |id: &str, limits: &str| {
        format!(
            r#"{{ "Element": "SQ", "PrimaryAttribute": "{id}", "Payload": {{ "QuestionText": "?", "DataExportTag": "{id}", "QuestionType": "TE", "Selector": "SL",
            "Validation": {{ "Settings": {{ "ContentType": "ValidNumber", "ValidNumber": {{ "Min": "0", "Max": "10" {limits} }} }} }} }} }}"#
        )
    };
    let elements = [
        line("QID1", ""),
        line("QID2", r#", "NumDecimals": "2""#),
        line("QID3", r#", "NumDecimals": "0""#),
        r#"{ "Element": "SQ", "PrimaryAttribute": "QID4", "Payload": { "QuestionText": "?", "DataExportTag": "QID4", "QuestionType": "Slider", "Selector": "HBAR",
             "Choices": { "1": { "Display": "A" } }, "Configuration": { "CSSliderMin": 0, "CSSliderMax": 10, "NumDecimals": "1" } } }"#.to_owned(),
        r#"{ "Element": "SQ", "PrimaryAttribute": "QID5", "Payload": { "QuestionText": "?", "DataExportTag": "QID5", "QuestionType": "CS", "Selector": "HBAR",
             "Choices": { "1": { "Display": "A" }, "2": { "Display": "B" } }, "Configuration": { "NumDecimals": "1" }, "Validation": { "Settings": { "ChoiceTotal": "100" } } } }"#.to_owned(),
    ];
    let asked: Vec<String> =
        (1..6).map(|n| format!(r#"{{ "Type": "Question", "QuestionID": "QID{n}" }}"#)).collect();
    let qualtrics = read(
        format!(
            r#"{{ "SurveyEntry": {{ "SurveyName": "T", "SurveyLanguage": "EN" }}, "SurveyElements": [{}, {{ "Element": "BL", "Payload": [{{ "ID": "B", "Type": "Default", "Description": "One", "BlockElements": [{}] }}] }}] }}"#,
            elements.join(", "),
            asked.join(", ")
        )
        .as_bytes(),
    );
    assert_eq!(decimals(&qualtrics, &["qid1", "qid2", "qid3", "qid4_1"]), [4, 2, 0, 1]);
    assert!(named(&qualtrics, "QID5")[0].contains("amounts with decimals"), "{}", report(&qualtrics));
}

#[test]
fn a_sum_that_is_divided_says_elsewhere_that_its_amounts_are_whole() {
    let document = campaign::read(include_str!("../../../domain/tests/every_kind.json")).unwrap();
    let written = String::from_utf8(convert::write(&document, Target::Surveyjs).unwrap().bytes).unwrap();
    let amounts: Vec<&str> = written.split("\"items\": [").skip(1).collect();
    assert!(!amounts.is_empty() && amounts.iter().all(|items| items.contains("^[0-9]+$")), "{written}");
}

#[test]
fn a_range_that_goes_down_has_the_same_numbers() {
    let made = form(
        &[&["type", "name", "label", "parameters"], &["range", "down", "Down", "start=10 end=0 step=-2"]],
        &[],
    );
    let down = number(&made, "down");
    assert_eq!((down.from, down.to, down.step), (0.into(), 10.into(), Some(2.into())));
    assert!(!report(&made).contains("no largest number"), "{}", report(&made));
}

#[test]
fn an_address_of_some_kind_alone_is_asked_as_an_address_and_named() {
    let made = form(
        &[
            &["type", "name", "label", "constraint"],
            &["text", "mail", "Mail", r"regex(., '^[^@\s]+@[^@\s]+\.[^@\s]+$')"],
            &["text", "ours", "Mail", r"regex(., '^.+@example\.org$')"],
            &["text", "page", "Page", r"regex(., 'https://example\.org/.*')"],
        ],
        &[],
    );
    let format = |id: &str| match &question(&made, id).answer {
        Kind::Text(text) => text.format,
        _ => None,
    };
    assert_eq!(["mail", "ours", "page"].map(format), [Format::Email, Format::Email, Format::Url].map(Some));
    let said = |row: u8| named(&made, &format!("sheet 'survey', row {row}, column 'constraint'"));
    assert!(said(2).is_empty(), "{}", report(&made));
    assert!(said(3)[0].contains("any e-mail address is taken"), "{}", report(&made));
    assert!(said(4)[0].contains("any address of a page is taken"), "{}", report(&made));
}

#[test]
fn a_look_that_does_not_fit_is_named_and_the_scale_is_kept() {
    let made = surveyjs(
        r#"{ "type": "rating", "name": "stars", "rateType": "stars", "rateMin": 0, "rateMax": 5 },
           { "type": "rating", "name": "faces", "rateType": "smileys", "rateMin": 1, "rateMax": 10 },
           { "type": "rating", "name": "fine", "rateType": "stars", "rateMax": 5 }"#,
    );
    let look = |id: &str| match &question(&made, id).answer {
        Kind::Scale(scale) => (scale.from, scale.to, scale.look.map(|look| look.as_str())),
        _ => panic!("{id} is no scale"),
    };
    assert_eq!(["stars", "faces", "fine"].map(look), [(0, 5, None), (1, 10, None), (1, 5, Some("stars"))]);
    for (place, look) in [("elements[0]", "stars"), ("elements[1]", "smileys")] {
        let said = named(&made, &format!("pages[0].{place}"));
        assert!(said.len() == 1 && said[0].contains(&format!("the look '{look}'")), "{}", report(&made));
    }
}

#[test]
fn words_that_are_added_are_in_the_language_of_the_survey() {
    let limesurvey = |language: &str| {
        read(
            format!(
                "class\ttype/scale\tname\trelevance\ttext\tlanguage\tother
S\t\tlanguage\t\t{language}\t\t
G\t\tOne\t\t\t{language}\t
Q\tY\ty\t1\tYes?\t{language}\t
Q\tG\tg\t1\tWho?\t{language}\t
Q\tL\tl\t1\tWhich?\t{language}\tY
A\t\tA1\t\tx\t{language}\t
Q\tC\tc\t1\tSure?\t{language}\t
SQ\t\ta\t\tOne\t{language}\t
SQ\t\tb\t\tTwo\t{language}\t
Q\tE\te\t1\tMore?\t{language}\t
SQ\t\ta\t\tOne\t{language}\t
SQ\t\tb\t\tTwo\t{language}\t
"
            )
            .as_bytes(),
        )
    };
    let spanish = limesurvey("es");
    assert_eq!(labels(&spanish, "y"), ["Sí", "No"]);
    assert_eq!(labels(&spanish, "g"), ["Mujer", "Hombre"]);
    assert_eq!(labels(&spanish, "l"), ["x", "Otro"]);
    assert_eq!(labels(&spanish, "c"), ["Sí", "No lo tengo claro", "No"]);
    assert_eq!(labels(&spanish, "e"), ["Aumento", "Igual", "Disminución"]);
    assert!(!report(&spanish).contains("they are in English"), "{}", report(&spanish));
    let polish = limesurvey("pl");
    assert_eq!(labels(&polish, "y"), ["Yes", "No"]);
    let said = named(&polish, "the file");
    assert_eq!(said.iter().filter(|said| said.contains("they are in English")).count(), 1, "{said:?}");

    let surveyjs = read(
        br#"{ "title": "T", "locale": "fr", "pages": [{ "name": "p", "elements": [
          { "type": "boolean", "name": "b" },
          { "type": "boolean", "name": "own", "labelTrue": "Volontiers", "labelFalse": { "default": "Non merci", "pl": "Nie" } },
          { "type": "checkbox", "name": "c", "choices": ["x"], "hasOther": true, "hasNone": true, "showRefuseItem": true } ] }] }"#,
    );
    assert_eq!(labels(&surveyjs, "b"), ["Oui", "Non"]);
    assert_eq!(labels(&surveyjs, "own"), ["Volontiers", "Non merci"]);
    assert_eq!(labels(&surveyjs, "c"), ["x", "Autre", "Aucun", "Je préfère ne pas répondre"]);
    let said = named(&surveyjs, "the file");
    assert!(said.iter().any(|said| said.contains("the language 'pl'")), "its translation: {said:?}");
}

#[test]
fn a_number_keeps_the_limits_that_its_file_gives_and_names_those_it_does_not() {
    let field = |name: &str, limits: &str| {
        format!(r#"{{ "type": "text", "name": "{name}", "inputType": "number", "step": 1 {limits} }}"#)
    };
    let made = surveyjs(
        &[
            field("both", r#", "min": -3, "max": 3"#),
            field("below", r#", "max": -5"#),
            field("far_below", r#", "max": -20000"#),
            field("least", r#", "min": 100"#),
            field("most", r#", "max": 40"#),
            field("none", ""),
            field("one", r#", "min": 5, "max": 5"#),
            field("turned", r#", "min": 9, "max": 2"#),
            field("large", r#", "min": 0, "max": 1e300"#),
        ]
        .join(", "),
    );
    let limits = |made: &Converted, id: &str| {
        let Number { from, to, .. } = number(made, id);
        format!("{from} to {to}")
    };
    for (index, (id, expected, said)) in [
        ("both", "-3 to 3", ""),
        ("below", "-9999 to -5", "no smallest number"),
        ("far_below", "-29999 to -20000", "no smallest number"),
        ("least", "100 to 10099", "no largest number"),
        ("most", "0 to 40", "no smallest number"),
        ("none", "0 to 9999", "no smallest and no largest number"),
        ("one", "5 to 6", "numbers from 5 to 5"),
        ("turned", "2 to 9", "numbers from 9 to 2"),
        ("large", "0 to 9999999999", "the limit '1000"),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(limits(&made, id), expected);
        let named = named(&made, &format!("pages[0].elements[{index}]"));
        let is_said = |named: &String| named.contains(said) && (id == "large" || named.contains(expected));
        assert!(named.len() == usize::from(!said.is_empty()) && named.iter().all(is_said), "{named:?}");
    }
    let xlsform = form(
        &[
            &["type", "name", "label", "constraint"],
            &["integer", "below", "Below", ". < 0"],
            &["integer", "one", "One", ". > 5 and . < 7"],
        ],
        &[],
    );
    assert_eq!((limits(&xlsform, "below"), limits(&xlsform, "one")), ("-9999 to -1".into(), "6 to 7".into()));
    assert!(named(&xlsform, "sheet 'survey', row 3").join("").contains("6 to 7"), "{}", report(&xlsform));
    let limesurvey = read(
        b"class\ttype/scale\tname\trelevance\ttext\tlanguage\tmax_num_value_n
S\t\tlanguage\t\ten\t\t
G\t\tOne\t\t\ten\t
Q\tN\tcold\t1\tHow cold?\ten\t-3
",
    );
    assert_eq!(limits(&limesurvey, "cold"), "-9999 to -3");
}

#[test]
fn boxes_of_which_some_have_to_be_ticked_need_an_answer() {
    let made = read(
        b"class\ttype/scale\tname\trelevance\ttext\tlanguage\tmin_answers
S\t\tlanguage\t\ten\t\t
G\t\tOne\t\t\ten\t
Q\tM\ttwo\t1\tWhich two?\ten\t2
SQ\t\ta\t\tOne\ten\t
SQ\t\tb\t\tTwo\ten\t
SQ\t\tc\t\tThree\ten\t
Q\tM\tone\t1\tWhich?\ten\t1
SQ\t\ta\t\tOne\ten\t
SQ\t\tb\t\tTwo\ten\t
Q\tM\tany\t1\tAny?\ten\t
SQ\t\ta\t\tOne\ten\t
SQ\t\tb\t\tTwo\ten\t
",
    );
    let needs = |id: &str| match &question(&made, id).answer {
        Kind::Several(several) => (several.at_least, question(&made, id).required),
        _ => panic!("{id} is no choice of several"),
    };
    assert_eq!(["two", "one", "any"].map(needs), [(Some(2), true), (None, true), (None, false)]);
}

#[test]
fn a_table_of_which_one_row_is_enough_is_named_and_every_field_is_read() {
    let made = surveyjs(
        r#"{ "type": "matrix", "name": "one", "isRequired": true, "columns": [1, 2], "rows": ["r", "s"] },
           { "type": "matrix", "name": "each", "isRequired": true, "eachRowRequired": true, "isAllRowRequired": true, "columns": [1, 2], "rows": ["r", "s"] },
           { "type": "matrix", "name": "rows", "isAllRowRequired": true, "columns": [1, 2], "rows": ["r", "s"] },
           { "type": "matrix", "name": "free", "columns": [1, 2], "rows": ["r", "s"] },
           { "type": "text", "name": "line", "isRequired": true }"#,
    );
    let required = ["one", "each", "rows", "free", "line"].map(|id| question(&made, id).required);
    assert_eq!(required, [true, true, true, false, true]);
    let said: Vec<&str> = made
        .losses
        .iter()
        .filter_map(|loss| match loss.place.to_string().as_str() {
            place if place.contains("equired") => Some(place == "one (pages[0].elements[0].isRequired)")
                .map(|is| if is { "one" } else { "another" }),
            _ => None,
        })
        .collect();
    assert_eq!(said, ["one"], "{}", report(&made));
}

#[test]
fn lists_are_found_behind_every_way_to_ask_for_a_choice() {
    let [one, all] =
        ["one from l or specify other", "all that apply from l"].map(|kind| format!("select {kind}"));
    let made = form(
        &[
            &["type", "name", "label"],
            &["select_one l or other", "a", "A"],
            &[&one, "b", "B"],
            &["select one l or_other", "c", "C"],
            &[&all, "d", "D"],
            &["select_multiple from l Or Other", "e", "E"],
            &["select_multiple apply", "f", "F"],
        ],
        &[
            &["list_name", "name", "label"],
            &["l", "x", "X"],
            &["l", "y", "Y"],
            &["apply", "p", "P"],
            &["apply", "q", "Q"],
        ],
    );
    for (id, expected) in [
        ("a", &["X", "Y", "Other"][..]),
        ("b", &["X", "Y", "Other"]),
        ("c", &["X", "Y", "Other"]),
        ("d", &["X", "Y"]),
        ("e", &["X", "Y", "Other"]),
        ("f", &["P", "Q"]),
    ] {
        assert_eq!(labels(&made, id), expected, "{id}");
    }
    let several = |id: &str| matches!(question(&made, id).answer, Kind::Several(_));
    assert_eq!(["a", "b", "c", "d", "e", "f"].map(several), [false, false, false, true, true, true]);
}

#[test]
fn pictures_to_choose_from_become_the_words_beside_them() {
    let made = read(
        br#"{ "title": "T", "elements": [
          { "type": "imagepicker", "name": "a", "title": "Animal", "showLabel": true, "imageFit": "cover", "choices": [
            { "value": "lion", "text": "A lion", "imageLink": "https://example.org/lion.png" }, { "value": "cat", "imageLink": "cat.png" }] },
          { "type": "imagepicker", "name": "b", "multiSelect": true, "choices": ["x", { "value": "y", "visibleIf": "{a} = 'lion'" }] } ] }"#,
    );
    let Kind::Single(a) = &question(&made, "a").answer else { panic!("{}", report(&made)) };
    let labels: Vec<&str> = a.options.iter().map(|option| option.label.as_str()).collect();
    assert_eq!(labels, ["A lion", "cat"]);
    let Kind::Several(b) = &question(&made, "b").answer else { panic!("{}", report(&made)) };
    assert_eq!(b.options[1].show_if.as_ref().map(|shown| shown.text()), Some("a = lion"));
    for option in [0, 1] {
        let said = named(&made, &format!("elements[0].choices[{option}].imageLink"));
        assert!(said[0].contains("set it in the editor"), "{}", report(&made));
    }
    assert!(!report(&made).contains("imageFit"), "{}", report(&made));
}
