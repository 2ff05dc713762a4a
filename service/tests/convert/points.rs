//! Points have their numbers of the file where it compares them or adds them up, whatever their place here.

use domain::questionnaire::Kind;

use crate::conditions::{check, named, question, report, shown, surveyjs};
use crate::real::read;

const POINTS: &str = r#"
    { "type": "rating", "name": "rise", "rateValues": [1, 2, { "value": 5, "text": "five" }] },
    { "type": "rating", "name": "fall", "rateValues": [3, 2, 1] },
    { "type": "rating", "name": "kept", "rateMin": 1, "rateMax": 5 },
    { "type": "matrix", "name": "tens", "columns": [0, 5, 10, "dont_know"], "rows": ["a", "b"] },
    { "type": "matrix", "name": "words", "columns": ["bad", "good"], "rows": ["a", "b"] },
    { "type": "radiogroup", "name": "choice", "choices": [10, 20, 30] }"#;

#[test]
fn points_are_compared_by_their_numbers_in_the_file() {
    check(
        POINTS,
        &[
            ("{rise} = 5", "rise = 3"),
            ("{rise} >= 5", "rise >= 3"),
            ("{rise} > 2", "rise > 2"),
            ("{rise} > 3", "rise = 3"),
            ("{rise} > 7", ""),
            ("{fall} >= 2", "fall in (1, 2)"),
            ("{fall} <= 2", "fall in (2, 3)"),
            ("{fall} = 3", "fall = 1"),
            ("{kept} > 3", "kept > 3"),
            ("{tens.a} > 0", "tens.a > 0"),
            ("{tens.a} < 10", "tens.a < 2"),
            ("{tens.a} = 'dont_know'", "tens.a = dont_know"),
            ("{words.a} > 1", ""),
            ("{words.a} = 'good'", "words.a = 2"),
            ("{choice} >= 20", "choice in (20, 30)"),
            ("{tens.a} > {tens.b}", "tens.a > answer(tens.b)"),
            ("{fall} = {rise}", ""),
            ("{kept} < {rise}", ""),
            ("{words.a} = {words.b}", "words.a = answer(words.b) or (empty(words.a) and empty(words.b))"),
            ("{words.a} < {words.b}", ""),
        ],
    );
}

#[test]
fn points_that_are_numbered_anew_are_named_once_and_not_added_up() {
    let made = surveyjs(&format!(
        r#"{POINTS},
           {{ "type": "expression", "name": "sum", "expression": "{{kept}} + {{tens.a}}" }},
           {{ "type": "expression", "name": "most", "expression": "sum({{fall}}, {{kept}})" }},
           {{ "type": "expression", "name": "fine", "expression": "{{kept}} + 1" }}"#
    ));
    for place in
        ["elements[0].rateValues", "elements[1].rateValues", "elements[3].columns", "elements[4].columns"]
    {
        let said = named(&made, &format!("pages[0].{place}"));
        assert!(
            said.len() == 1 && said[0].contains("the values of the points"),
            "{place}: {}",
            report(&made)
        );
    }
    for place in ["elements[6]", "elements[7]"] {
        let said = named(&made, &format!("pages[0].{place}"));
        assert!(said.len() == 1 && said[0].contains("other numbers here"), "{place}: {}", report(&made));
    }
    let ids: Vec<&str> =
        made.document.questionnaire.questions().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["rise", "fall", "kept", "tens", "words", "choice", "fine"]);
}

#[test]
fn limesurvey_compares_codes_and_counts_the_boxes_that_it_names() {
    let made = read(
        b"class\ttype/scale\tname\trelevance\ttext\tlanguage\tother
S\t\tlanguage\t\ten\t\t
G\t\tOne\t\t\ten\t
Q\tM\tM\t1\tWhich?\ten\tY
SQ\t\tA\t\tApples\ten\t
SQ\t\tB\t\tPears\ten\t
Q\tC\tC\t1\tSure?\ten\t
SQ\t\ta\t\tOne\ten\t
SQ\t\tb\t\tTwo\ten\t
Q\tE\tE\t1\tMore?\ten\t
SQ\t\ta\t\tOne\ten\t
SQ\t\tb\t\tTwo\ten\t
Q\tF\tF\t1\tRate\ten\t
SQ\t\ta\t\tOne\ten\t
SQ\t\tb\t\tTwo\ten\t
A\t\t5\t\tgood\ten\t
A\t\t4\t\tfair\ten\t
A\t\t1\t\tbad\ten\t
Q\tT\tx0\tcount(M_A, M_B) > 1\tX\ten\t
Q\tT\tx1\tcount(M_A, M_B, M_other) > 1\tX\ten\t
Q\tT\tx2\tcount(M_A, x0) > 1\tX\ten\t
Q\tT\tx3\tM_other != ''\tX\ten\t
Q\tT\tx4\tC_a == 'U'\tX\ten\t
Q\tT\tx5\tC_a > 'U'\tX\ten\t
Q\tT\tx6\tE_a == 'D'\tX\ten\t
Q\tT\tx7\tF_a >= 4\tX\ten\t
Q\t*\ts1\t1\t{count(M_A, M_B) + 1}\ten\t
Q\t*\ts2\t1\t{F_a + F_b}\ten\t
",
    );
    let conditions: Vec<&str> = (0..8).map(|n| shown(&made, &format!("x{n}"))).collect();
    assert_eq!(
        conditions,
        [
            "count(m has a, m has b) > 1",
            "count(m) > 1",
            "count(m has a, answered(x0)) > 1",
            "m has other",
            "c.a = 2",
            "",
            "e.a = 3",
            "f.a in (1, 2)",
        ],
        "{}",
        report(&made)
    );
    for (line, words) in [
        ("line 7", "are points from 1 on"),
        ("line 10", "are points from 1 on"),
        ("line 13", "numbered from 1"),
    ] {
        assert_eq!(
            named(&made, line).iter().filter(|said| said.contains(words)).count(),
            1,
            "{line}: {}",
            report(&made)
        );
    }
    let Kind::Calculated(sum) = &question(&made, "s1").answer else { panic!() };
    assert_eq!(sum.value.text(), "count(m has a, m has b) + 1");
    assert!(made.document.questionnaire.question("s2").is_none());
    assert!(
        named(&made, "line 28").iter().any(|said| said.contains("other numbers here")),
        "{}",
        report(&made)
    );
}

#[test]
fn what_means_a_great_many_options_is_named_rather_than_listed() {
    let numbers: Vec<String> = (0..30).map(|n| n.to_string()).collect();
    check(
        &format!(r#"{{ "type": "dropdown", "name": "many", "choices": [{}] }}"#, numbers.join(", ")),
        &[
            ("{many} >= 28", "many in (28, 29)"),
            ("{many} >= 1", ""),
            ("{many}", ""),
            ("{many} contains '1'", "many in (1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21)"),
        ],
    );
}

#[test]
fn a_last_option_that_says_there_is_no_answer_is_no_point() {
    let made = surveyjs(
        r#"{ "type": "matrix", "name": "m", "rows": ["a", "b"], "columns": [
             { "value": 1, "text": "Bad" }, { "value": 2, "text": "Good" }, { "value": 98, "text": "N/A" }] },
           { "type": "matrix", "name": "n", "rows": ["a", "b"], "columns": [
             { "value": 1, "text": "Ja" }, { "value": 2, "text": "Teils" }, { "value": 3, "text": "Trifft nicht zu" }] },
           { "type": "text", "name": "t", "visibleIf": "{m.a} = 98" }"#,
    );
    let scale = |id: &str| match &question(&made, id).answer {
        Kind::Battery(battery) => battery.scale.clone(),
        other => panic!("{other:?}"),
    };
    assert!(scale("m").dont_know && scale("m").to == 2);
    assert!(!scale("n").dont_know && scale("n").to == 3);
    assert_eq!(shown(&made, "t"), "m.a = dont_know");
    assert!(report(&made).contains("the words 'N/A' of the last option"), "{}", report(&made));
}

#[test]
fn an_option_at_an_end_that_says_there_is_no_answer_is_no_point_in_whatever_words() {
    let scale = |columns: &str| {
        let made = surveyjs(&format!(
            r#"{{ "type": "matrix", "name": "m", "rows": ["a", "b"], "columns": [{columns}] }}"#
        ));
        let Kind::Battery(battery) = &question(&made, "m").answer else { panic!() };
        let scale = &battery.scale;
        (scale.from, scale.to, scale.dont_know, report(&made).contains("counts in no average"))
    };
    let good =
        r#"{ "value": 1, "text": "Poor" }, { "value": 2, "text": "Fair" }, { "value": 3, "text": "Good" }"#;
    for none in [
        r#"{ "value": 99, "text": "Prefer not to say" }"#,
        r#"{ "value": 4, "text": "Don't know / N/A" }"#,
        r#"{ "value": 0, "text": "Not applicable (N/A)" }"#,
        r#"{ "value": -1, "text": "I don't know this service" }"#,
        r#"{ "value": 9, "text": "Keine Angabe" }"#,
        r#"{ "value": 9, "text": "Não sei" }"#,
        r#"{ "value": 9, "text": "n.v.t." }"#,
    ] {
        assert_eq!(scale(&format!("{good}, {none}")), (1, 3, true, true), "{none}");
    }
    let in_front = format!(r#"{{ "value": 0, "text": "N/A" }}, {good}"#);
    assert_eq!(scale(&in_front), (1, 3, true, true));
    for point in [
        r#"{ "value": 4, "text": "Don't know how I lived without it" }"#,
        r#"{ "value": 9, "text": "Not at all" }"#,
        r#"{ "value": "x", "text": "Not relevant" }"#,
    ] {
        assert_eq!(scale(&format!("{good}, {point}")), (1, 4, false, false), "{point}");
    }
    let both = format!(
        r#"{good}, {{ "value": 98, "text": "Don't know" }}, {{ "value": 99, "text": "Prefer not to say" }}"#
    );
    assert_eq!(scale(&both), (1, 3, true, true));
}

#[test]
fn what_is_no_point_in_one_language_is_none_in_the_others() {
    let made = read(
        r#"{ "locale": "eo", "title": "T", "elements": [{ "type": "matrix", "name": "m", "title": { "eo": "M", "en": "E" }, "rows": ["a", "b"],
          "columns": [{ "value": 1, "text": { "eo": "Malbone", "en": "Bad" } }, { "value": 2, "text": { "eo": "Bone", "en": "Good" } },
                      { "value": 3, "text": { "eo": "Mi ne scias", "en": "Don't know" } }] }] }"#
            .as_bytes(),
    );
    let Kind::Battery(battery) = &question(&made, "m").answer else { panic!() };
    assert!(battery.scale.dont_know && battery.scale.to == 2);
    assert_eq!(made.document.translations["en"]["questions.m.points.2"].text, "Good");
    assert!(report(&made).contains("the words 'Mi ne scias' of the last option"), "{}", report(&made));
    let of = |own: &str, other: &str| {
        let json = format!(
            r#"{{ "locale": "de", "title": "T", "elements": [{{ "type": "rating", "name": "m", "rateValues": [1, 2, {{ "value": 3, "text": {{ "de": "{own}", "en": "{other}" }} }}] }}] }}"#
        );
        let made = read(json.as_bytes());
        let Kind::Scale(scale) = &question(&made, "m").answer else { panic!() };
        scale.dont_know
    };
    assert!(of("k. A.", "Other") && !of("Immer", "K.A."));
}

#[test]
fn ratings_of_other_numbers_keep_them_in_sight_or_are_named() {
    let made = surveyjs(
        r#"{ "type": "rating", "name": "kept", "rateMin": 2, "rateMax": 8, "rateType": "stars", "minRateDescription": "Low" },
           { "type": "rating", "name": "many", "rateMin": 1, "rateMax": 20 },
           { "type": "rating", "name": "tens", "rateMin": 0, "rateMax": 100, "rateStep": 10 },
           { "type": "rating", "name": "list", "rateValues": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
           { "type": "matrixdropdown", "name": "t", "rows": ["a", "b"], "columns": [
             { "name": "c", "cellType": "rating", "rateMax": 20 }, { "name": "d", "cellType": "text" }] }"#,
    );
    let Kind::Scale(scale) = &question(&made, "kept").answer else { panic!() };
    assert_eq!((scale.from, scale.to), (1, 7));
    assert_eq!(scale.labels, ["Low", "3", "4", "5", "6", "7", "8"]);
    assert!(named(&made, "pages[0].elements[0]")[0].contains("numbered from 1"), "{}", report(&made));
    for at in [1, 2] {
        let said = named(&made, &format!("pages[0].elements[{at}]"));
        assert!(said.len() == 1 && said[0].contains("a number is asked for"), "{}", report(&made));
    }
    let said = named(&made, "pages[0].elements[3]");
    assert!(said.len() == 1 && said[0].contains("a choice of one option"), "{}", report(&made));
    assert!(!report(&made).contains("columns[0]): points to choose from"), "{}", report(&made));
}
