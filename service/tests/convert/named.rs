//! What no reader takes is named by its place: one row for each thing.

use service::convert::Converted;

use crate::real::{read, workbook};

/// Each row is a place and what the report says there.
fn check(made: &Converted, rows: &[(&str, &str)]) {
    for (place, words) in rows {
        let is_it = |loss: &&service::convert::Loss| {
            loss.place.to_string().contains(place) && loss.to_string().contains(words)
        };
        let told = || made.losses.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert!(made.losses.iter().any(|loss| is_it(&loss)), "no loss at {place} says {words}:\n{}", told());
    }
}

/// That nothing is said of these places.
fn check_silent(made: &Converted, places: &[&str]) {
    for place in places {
        let said = made.losses.iter().find(|loss| loss.place.to_string().contains(place));
        assert!(said.is_none(), "{place}: {said:?}");
    }
}

fn asked(made: &Converted) -> Vec<&str> {
    made.document.questionnaire.questions().map(|question| question.id.as_str()).collect()
}

const SURVEYJS: &str = r#"{ "title": "All", "questionsOnPageMode": "singlePage", "firstPageIsStarted": true, "showPrevButton": false,
  "cookieName": "c", "navigateToUrl": "https://example.org", "maxTextLength": 10, "timeLimit": 60, "mode": "display", "completeText": "Go",
  "goNextPageAutomatic": true, "showCompletedPage": false, "widthMode": "static", "showQuestionNumbers": "off",
  "triggers": [{ "type": "complete", "expression": "{a} = 1" }],
  "calculatedValues": [{ "name": "v", "expression": "{n} + 1", "includeIntoResult": true, "odd": 1 }],
  "pages": [
  { "name": "p1", "title": "P", "description": "D", "timeLimit": 5, "questionOrder": "random", "navigationTitle": "N", "elements": [
    { "type": "text", "name": "a", "title": "A", "defaultValue": "x", "correctAnswer": "y", "placeholder": "z", "setValueExpression": "1", "readOnly": true, "titleLocation": "left",
      "validators": [{ "type": "regex", "regex": "^[a-z]+$", "text": "lower" }, { "type": "text", "minLength": 3, "maxLength": 20, "allowDigits": false }, { "type": "numeric", "minValue": 1 }] },
    { "type": "text", "name": "n", "title": "N", "inputType": "number", "min": 0, "max": 9, "minValueExpression": "{a}",
      "validators": [{ "type": "expression", "expression": "{n} > 1" }, { "type": "numeric", "maxValue": 5, "text": "less" }] },
    { "type": "text", "name": "gone", "visible": false, "isRequired": true },
    { "type": "text", "name": "later", "title": "L", "visible": false, "visibleIf": "{n} > 3" },
    { "type": "comment", "name": "long", "title": "Long", "maxLength": 100000, "choices": ["x"] },
    { "type": "file", "name": "f", "title": "F", "acceptedTypes": "image/*,.zip", "maxSize": 100, "maxFiles": 9, "allowMultiple": true },
    { "type": "file", "name": "f2", "title": "F", "acceptedTypes": ".pdf", "maxSize": 5242880 },
    { "type": "radiogroup", "name": "r", "title": "R", "choices": ["x", { "value": "y", "text": "Y", "enableIf": "{n} > 1", "imageLink": "y.png" }], "choicesOrder": "desc", "hasNone": true, "showDontKnowItem": true, "choicesVisibleIf": "{item} = 1", "choicesEnableIf": "{item} = 2" },
    { "type": "checkbox", "name": "c", "title": "C", "choices": ["x", { "value": "y", "showCommentArea": true }], "hasOther": true, "hasNone": true, "showDontKnowItem": true },
    { "type": "rating", "name": "s", "title": "S", "rateValues": [1, 2, 3], "minRateDescription": "low" },
    { "type": "matrix", "name": "m", "title": "M", "columns": [1, { "value": 2, "odd": 3 }], "rows": ["p", { "value": "q", "enableIf": "{n} > 1" }], "cells": { "p": { "1": "x" } } },
    { "type": "html", "name": "words", "html": "Words", "odd": 1 },
    { "type": "panel", "name": "in", "description": "Only words.", "elements": [{ "type": "text", "name": "inner", "title": "I" }], "isRequired": true },
    { "type": "panel", "name": "away", "visible": false, "elements": [{ "type": "text", "name": "inside", "title": "I" }] },
    { "type": "text", "name": "when", "title": "W", "inputType": "date", "min": "=today()" },
    { "type": "text", "name": "mail", "title": "M", "validators": [{ "type": "email" }, { "type": "expression", "expression": "iif({n} > 1, 1, 0) = 1" }] },
    { "type": "text", "name": "more", "title": "M", "validators": [{ "type": "expression", "expression": "{more} = {later2}" }] }
  ] },
  { "name": "p2", "visible": false, "elements": [{ "type": "text", "name": "unseen", "title": "U" }] }
] }"#;

#[test]
fn surveyjs_names_every_field_that_is_not_read() {
    let made = read(SURVEYJS.as_bytes());
    assert_eq!(made.document.layout, domain::campaign::Layout::AllAtOnce);
    assert_eq!(
        asked(&made),
        ["a", "n", "later", "long", "f", "f2", "r", "c", "s", "m", "inner", "when", "mail", "more", "v"]
    );
    let told = made.losses.iter().map(ToString::to_string).collect::<String>();
    assert_eq!(told.matches("goes with no other").count(), 2, "one question of several: {told}");
    let rule = made.document.questionnaire.question("n").unwrap();
    assert_eq!(rule.valid_if.as_ref().unwrap().text(), "n > 1");
    assert_eq!(rule.invalid_text, "This answer does not fit: please look at it once more.");
    let at = |index: usize, field: &str| format!("pages[0].elements[{index}]{field}");
    let rows: Vec<(String, &str)> = vec![
        ("firstPageIsStarted".into(), "no equal"),
        ("showPrevButton".into(), "'false'"),
        ("cookieName".into(), "no equal"),
        ("navigateToUrl".into(), "example.org"),
        ("maxTextLength".into(), "10"),
        ("timeLimit".into(), "60"),
        ("mode".into(), "display"),
        ("completeText".into(), "Go"),
        ("goNextPageAutomatic".into(), "true"),
        ("showCompletedPage".into(), "false"),
        ("triggers".into(), "set it in the editor"),
        ("calculatedValues[0].odd".into(), "no equal"),
        ("pages[0].timeLimit".into(), "5"),
        ("pages[0].navigationTitle".into(), "N"),
        ("pages[0]".into(), "depends on"),
        (at(0, ".defaultValue"), "x"),
        (at(0, ".correctAnswer"), "y"),
        (at(0, ".placeholder"), "z"),
        (at(0, ".setValueExpression"), "1"),
        (at(0, ".readOnly"), "true"),
        (at(0, ".validators[0]"), "^[a-z]+$"),
        (at(0, ".validators[1].minLength"), "3"),
        (at(0, ".validators[1].allowDigits"), "false"),
        (at(0, ".validators[2]"), "minValue"),
        (at(1, ".minValueExpression"), "set it in the editor"),
        (at(1, ".validators[0]"), "no words on what is wrong"),
        (at(1, ".validators[1].text"), "less"),
        (at(2, ""), "never shown"),
        (at(4, ".maxLength"), "100000"),
        (at(4, ".choices"), "x"),
        (at(5, ""), "zip"),
        (at(5, ""), "up to 9 files"),
        (at(5, ""), "0.0001 MB"),
        (at(7, ".choicesOrder"), "desc"),
        (at(7, ".choicesVisibleIf"), "set it in the editor"),
        (at(7, ".choicesEnableIf"), "set it in the editor"),
        (at(7, ".choices[1].enableIf"), "{n} > 1"),
        (at(7, ".choices[1].imageLink"), "y.png"),
        (at(8, ""), "words beside 'y'"),
        (at(8, ""), "that 'dontknow' goes with no other"),
        (at(9, ""), "words at the ends"),
        (at(10, ".columns[1].odd"), "3"),
        (at(10, ".rows[1].enableIf"), "{n} > 1"),
        (at(10, ".cells"), "x"),
        (at(11, ".odd"), "1"),
        (at(12, ""), "a page is not divided"),
        (at(12, ".isRequired"), "true"),
        (at(13, ""), "the panel 'away' with its questions"),
        (at(14, ".min"), "today()"),
        (at(15, ".validators[1]"), "such a rule is not read"),
        (at(16, ".validators[0]"), "'later2' is no earlier question"),
        ("pages[1]".into(), "the page 'p2' with its questions"),
    ];
    check(&made, &rows.iter().map(|(place, words)| (place.as_str(), *words)).collect::<Vec<_>>());
    check_silent(
        &made,
        &[
            "widthMode",
            "showQuestionNumbers",
            "titleLocation",
            "questionsOnPageMode",
            "elements[6]",
            "elements[15].validators[0]",
            "[3].visible",
        ],
    );
}

#[test]
fn words_before_what_is_left_out_stay_and_an_empty_page_is_named() {
    let made = read(
        br#"{ "title": "T", "pages": [
          { "name": "one", "elements": [
            { "type": "text", "name": "a", "title": "A" }, { "type": "html", "html": "Sign here." }, { "type": "signaturepad", "name": "s" }, { "type": "text", "name": "b", "title": "B" } ] },
          { "name": "two", "title": "Signatures", "elements": [{ "type": "signaturepad", "name": "t" }] },
          { "name": "three", "elements": [{ "type": "text", "name": "c", "title": "C" }] } ] }"#,
    );
    assert_eq!(made.document.questionnaire.question("b").unwrap().hint, "Sign here.");
    check(&made, &[("pages[1]", "the page 'Signatures'")]);
}

const TSV: &str = "class\ttype/scale\tname\trelevance\ttext\tlanguage\tvalidation\tmandatory\tsuffix\tprefix\tmax_answers\tmin_answers\texclude_all_others\tother\tother_comment_mandatory\tarray_filter\thide_tip\trandom_order\trandom_group\tassessment_value
S\t\tlanguage\t\ten\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t
S\t\tformat\t\tA\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t
S\t\tallowprev\t\tN\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t
S\t\tanonymized\t\tY\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t
S\t\tusecaptcha\t\tN\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t
S\t\tshowprogress\t\tY\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t
SL\t\tsurveyls_policy_notice\t\tA policy that is longer than anybody would want to read twice.\ten\t\t\t\t\t\t\t\t\t\t\t\t\t\t
G\t\tOne\t1\t\ten\t\t\t\t\t\t\t\t\t\t\t\t\tmixed\t
Q\tS\tplz\t1\tPost code\ten\t/^[0-9]{5}$/\t\tkg\tca.\t\t\t\t\t\t\t1\t\t\t
Q\tM\tm\t1\tWhich?\ten\t\t\t\t\t\t\tA;B\tY\t1\tx\t\t1\t\t
SQ\t\tA\t\tOne\ten\t\t\t\t\t\t\t\t\t\t\t\t\t\t
SQ\t\tB\t\tTwo\ten\t\t\t\t\t\t\t\t\t\t\t\t\t\t
Q\tR\tr\t1\tOrder\ten\t\t\t\t\t2\t1\t\t\t\t\t\t\t\t
A\t\t1\t\tone\ten\t\t\t\t\t\t\t\t\t\t\t\t\t\t3
A\t\t2\t\ttwo\ten\t\t\t\t\t\t\t\t\t\t\t\t\t\t0
A\t\t3\t\tthree\ten\t\t\t\t\t\t\t\t\t\t\t\t\t\t0
";

#[test]
fn limesurvey_names_every_setting_that_is_not_read() {
    let made = read(TSV.as_bytes());
    assert_eq!(made.document.layout, domain::campaign::Layout::AllAtOnce);
    let order = made.document.questionnaire.question("r").unwrap();
    assert!(matches!(&order.answer, domain::questionnaire::Kind::Ranking(ranking) if ranking.top == Some(2)));
    assert!(made.document.questionnaire.question("m").unwrap().random_order);
    check(
        &made,
        &[
            ("settings of the survey", ": allowprev 'N'\n"),
            ("settings of the survey", "anonymized 'Y'\n    what is promised"),
            ("settings of the survey", "surveyls_policy_notice 'A policy that"),
            ("line 9", "changes places with others of 'mixed'"),
            ("line 10", "the check 'preg: /^[0-9]{5}$/'"),
            ("line 10", "'suffix' 'kg'"),
            ("line 10", "'prefix' 'ca.'"),
            ("line 11", "that 'B' goes with no other"),
            ("line 11", "'other_comment_mandatory'"),
            ("line 11", "'array_filter' 'x'"),
            ("line 14", "'min_answers' '1'"),
            ("the answers", "assessment"),
        ],
    );
    let told = made.losses.iter().map(ToString::to_string).collect::<String>();
    assert!(!told.contains("hide_tip") && !told.contains("usecaptcha"), "{told}");
}

const LSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<document>
 <LimeSurveyDocType>Survey</LimeSurveyDocType>
 <languages><language>en</language></languages>
 <surveys><rows><row><sid>1</sid><language>en</language><format>S</format><datestamp>Y</datestamp><ipaddr>N</ipaddr><questionindex>-1</questionindex><expires>2030-01-01 00:00:00</expires></row></rows></surveys>
 <surveys_languagesettings><rows><row><surveyls_language>en</surveyls_language><surveyls_title>T</surveyls_title><surveyls_url>https://example.org</surveyls_url><surveyls_email_invite>Come</surveyls_email_invite><surveyls_email_remind>Come again</surveyls_email_remind></row></rows></surveys_languagesettings>
 <groups><rows><row><gid>5</gid><sid>1</sid><group_name>First</group_name><group_order>0</group_order><randomization_group>mixed</randomization_group></row></rows></groups>
 <questions><rows>
  <row><qid>10</qid><sid>1</sid><gid>5</gid><type>S</type><title>Q1</title><question>Code?</question><preg>/^[0-9]+$/</preg><encrypted>Y</encrypted><question_order>1</question_order></row>
 </rows></questions>
 <conditions><rows><row><cid>1</cid></row></rows></conditions>
 <defaultvalues><rows><row><qid>10</qid></row></rows></defaultvalues>
</document>"#;

#[test]
fn limesurvey_names_what_its_xml_says_beside_the_questions() {
    check(
        &read(LSS.as_bytes()),
        &[
            ("settings of the survey", "datestamp 'Y', format 'S', surveyls_email_invite 'Come'\n"),
            ("settings of the survey", "expires '2030-01-01 00:00:00'\n"),
            ("settings of the survey", "surveyls_url 'https://example.org'\n"),
            ("gid '5'", "changes places with others of 'mixed'"),
            ("qid '10'", "the check 'preg: /^[0-9]+$/'"),
            ("qid '10'", "'encrypted' 'Y'"),
            ("section 'defaultvalues'", "nothing is answered beforehand here"),
            ("section 'conditions'", "read from the equations"),
        ],
    );
}

const QSF: &str = r#"{ "SurveyEntry": { "SurveyName": "All", "SurveyLanguage": "EN", "SurveyExpirationDate": "2030-01-01 00:00:00" }, "SurveyElements": [
  { "Element": "BL", "Payload": [
    { "ID": "BL_1", "Type": "Default", "Description": "One", "Options": { "BlockLocking": "false", "Looping": "Static", "RandomizeQuestions": "RandomWithXPerPage" }, "BlockElements": [
      { "Type": "Question", "QuestionID": "QID1", "SkipLogic": [{ "Locator": "x" }] }, { "Type": "Question", "QuestionID": "QID2" }, { "Type": "Question", "QuestionID": "QID3" },
      { "Type": "Question", "QuestionID": "QID4" }, { "Type": "Question", "QuestionID": "QID5" }, { "Type": "Question", "QuestionID": "QID6" }] },
    { "ID": "BL_2", "Type": "Standard", "Description": "Forgotten", "BlockElements": [{ "Type": "Question", "QuestionID": "QID7" }] },
    { "ID": "BL_3", "Type": "Trash", "Description": "Bin", "BlockElements": [{ "Type": "Question", "QuestionID": "QID7" }] }] },
  { "Element": "FL", "Payload": { "Flow": [{ "Type": "Block", "ID": "BL_1", "FlowID": "FL_1" }, { "Type": "Standard", "ID": "BL_1" }, { "Type": "Standard", "ID": "BL_9" },
    { "Type": "EndSurvey", "EndingType": "Advanced", "Options": { "EOSMessage": "MS_1" } }] } },
  { "Element": "SO", "Payload": { "BackButton": "false", "SaveAndContinue": "true", "SurveyTermination": "Redirect", "EOSRedirectURL": "https://example.org", "PartialData": "+1 week", "Header": "<b>A header that is longer than anybody reads</b>", "Skin": "x" } },
  { "Element": "SCO", "Payload": { "ScoringCategories": [{ "ID": "SC_1" }] } },
  { "Element": "QO", "Payload": { "Occurrences": 5 } },
  { "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": { "QuestionText": "A", "DataExportTag": "Q1", "QuestionType": "TE", "Selector": "SL", "Validation": { "Settings": { "ForceResponse": "OFF", "Type": "MinChar", "MinChars": "20", "TotalChars": "30" } }, "QuestionJS": "alert(1)" } },
  { "Element": "SQ", "PrimaryAttribute": "QID2", "Payload": { "QuestionText": "B", "DataExportTag": "Q2", "QuestionType": "MC", "Selector": "MAVR", "Choices": { "1": { "Display": "One", "ExclusiveAnswer": true }, "2": { "Display": "Two", "ExclusiveAnswer": true }, "3": { "Display": "Three", "Image": { "ImageLocation": "x" } }, "4": { "Display": "Four" } }, "ChoiceOrder": [1, 2, 3], "Randomization": { "Type": "Subset" }, "Validation": { "Settings": { "ForceResponse": "ON", "Type": "CustomValidation", "CustomValidation": { "Logic": { "0": "x" } } } } } },
  { "Element": "SQ", "PrimaryAttribute": "QID3", "Payload": { "QuestionText": "C", "DataExportTag": "Q3", "QuestionType": "TE", "Selector": "ML", "Validation": { "Settings": { "ContentType": "ValidNumber", "ValidNumber": { "Min": "1" } } } } },
  { "Element": "SQ", "PrimaryAttribute": "QID4", "Payload": { "QuestionText": "D", "DataExportTag": "Q4", "QuestionType": "TE", "Selector": "SL", "Validation": { "Settings": { "ContentType": "ValidDate" } } } },
  { "Element": "SQ", "PrimaryAttribute": "QID5", "Payload": { "QuestionText": "E", "DataExportTag": "Q5", "QuestionType": "RO", "Selector": "DND", "Choices": { "1": { "Display": "One", "TextEntry": "true" }, "2": { "Display": "Two" } }, "Validation": { "Settings": { "MustRankMin": "2" } } } },
  { "Element": "SQ", "PrimaryAttribute": "QID6", "Payload": { "QuestionText": "F", "DataExportTag": "Q6", "QuestionType": "Slider", "Selector": "HBAR", "Choices": { "1": { "Display": "One" }, "2": { "Display": "Two" } }, "Labels": { "1": { "Display": "low" } }, "Configuration": { "CSSliderMin": 0, "CSSliderMax": 10, "NotApplicable": true, "MobileFirst": true } } },
  { "Element": "SQ", "PrimaryAttribute": "QID7", "Payload": { "QuestionText": "G", "DataExportTag": "Q7", "QuestionType": "TE", "Selector": "SL" } }
] }"#;

#[test]
fn qualtrics_names_every_field_that_is_not_read() {
    let made = read(QSF.as_bytes());
    check(
        &made,
        &[
            ("block 'BL_1'", "'Looping' 'Static'"),
            ("block 'BL_1'", "RandomWithXPerPage"),
            ("block 'BL_2'", "the block 'Forgotten' with its questions"),
            ("Flow[1]", "the block 'One' once more"),
            ("Flow[2]", "the block 'BL_9'"),
            ("Flow[3].EndingType", "Advanced"),
            ("Flow[3].Options", "MS_1"),
            (
                "settings of the survey",
                "BackButton 'false', Header, PartialData '+1 week', SurveyTermination 'Redirect'\n",
            ),
            ("settings of the survey", "EOSRedirectURL 'https://example.org'\n"),
            ("settings of the survey", "SurveyExpirationDate '2030-01-01 00:00:00'\n"),
            ("'SCO'", "SC_1"),
            ("'QO'", "set it in the editor"),
            ("QID1.SkipLogic", "x"),
            ("QID1.Validation.Settings.MinChars", "20"),
            ("QID1.Validation.Settings.TotalChars", "30"),
            ("QID1.QuestionJS", "no script"),
            ("QID2.Choices.2", "that 'Two' goes with no other"),
            ("QID2.Choices.3.Image", "ImageLocation"),
            ("QID2.Choices.4", "the option 'Four'"),
            ("QID2.Randomization", "set it in the editor"),
            ("QID2.Validation.Settings.CustomValidation", "set a rule in the editor"),
            ("QID3.Validation.Settings.ContentType", "ValidNumber"),
            ("QID4.Validation", "ValidDate"),
            ("QID5.Choices.1", "words beside 'One'"),
            ("QID5.Validation.Settings.MustRankMin", "2"),
            ("QID6.Labels", "Labels"),
            ("QID6.Configuration.NotApplicable", "true"),
        ],
    );
    check_silent(&made, &["BL_3", "MobileFirst", "Skin"]);
}

#[test]
fn xlsform_names_every_cell_that_is_not_read() {
    let survey: &[&[&str]] = &[
        &[
            "type",
            "name",
            "label",
            "hint",
            "required",
            "constraint",
            "appearance",
            "parameters",
            "guidance_hint",
            "required_message",
            "trigger",
            "choice_filter",
            "read_only",
        ],
        &["begin_group", "g", "Group", "", "", "", "w4 map"],
        &["begin_group", "h", "", "A hint of a group that joins"],
        &["select_one l", "a", "A", "", "", "", "", "randomize=true seed=4"],
        &["end_group"],
        &[
            "select_one l",
            "b",
            "B",
            "",
            "${a} = 'x'",
            "",
            "",
            "value=x",
            "guide",
            "Please",
            "${a}",
            "f = 1",
            "yes",
        ],
        &["image", "i", "I", "", "", "", "signature", "max-pixels=100"],
        &["rank l", "r", "R", "", "", "count-selected(.) = 1"],
        &["range", "n", "N", "", "", "", "", "start=a end=9 step=1"],
        &["end_group"],
        &["begin_group", "t", "Table", "", "", "", "table-list"],
        &["select_one l", "t1", "One", "", "yes"],
        &["select_one l", "t2", "Two", "", "", ". != 'x'"],
        &["end_group"],
    ];
    let choices: &[&[&str]] = &[
        &["list_name", "name", "label", "order", "hint::English (en)"],
        &["l", "x", "X", "2", "why"],
        &["l", "y", "Y", "1"],
    ];
    let settings: &[&[&str]] = &[
        &[
            "form_title",
            "form_id",
            "style",
            "allow_choice_duplicates",
            "instance_name",
            "public_key",
            "submission_url",
            "version",
        ],
        &["All", "all", "theme-grid", "yes", "concat(${a})", "key", "https://example.org", "3"],
    ];
    let made = read(&workbook(&[("survey", survey), ("choices", choices), ("settings", settings)]));
    let questions = &made.document.questionnaire;
    assert!(questions.question("a").unwrap().random_order);
    let required_if = questions.question("b").unwrap().required_if.as_ref();
    assert_eq!(required_if.unwrap().text(), "a = x");
    check(
        &made,
        &[
            ("sheet 'survey', row 2, column 'appearance'", "the look 'map'"),
            ("sheet 'survey', row 3", "A hint of a group that joins"),
            ("sheet 'survey', row 6, column 'parameters'", "'value' 'x'"),
            ("sheet 'survey', column 'guidance_hint'", "1 cell"),
            ("sheet 'survey', column 'required_message'", "1 cell"),
            ("sheet 'survey', column 'trigger'", "1 cell"),
            ("sheet 'survey', row 6, column 'choice_filter'", "set it in the editor"),
            ("sheet 'survey', row 6, column 'read_only'", "yes"),
            ("sheet 'survey', row 7, column 'appearance'", "signature"),
            ("sheet 'survey', row 7, column 'parameters'", "'max-pixels' '100'"),
            ("sheet 'survey', row 8, column 'constraint'", "count-selected(.) = 1"),
            ("sheet 'survey', row 9, column 'parameters'", "'start' 'a'"),
            ("sheet 'survey', row 12, column 'required'", "all rows of a table need one"),
            ("sheet 'survey', row 13, column 'constraint'", ". != 'x'"),
            ("sheet 'choices', column 'order'", "2 cells"),
            ("sheet 'choices', column 'hint::English (en)'", "1 cell"),
            ("column 'style'", "theme-grid"),
            ("column 'allow_choice_duplicates'", "yes"),
            ("column 'instance_name'", "concat"),
            ("column 'public_key'", "key"),
            ("column 'submission_url'", "example.org"),
            ("column 'version'", "3"),
        ],
    );
}
