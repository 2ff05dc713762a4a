//! Small files that show one thing each.

use domain::questionnaire::{Format as TextFormat, Kind};
use service::convert::{self, Converted, Format};

use crate::real::read;

fn kinds(made: &Converted) -> Vec<(String, &Kind)> {
    made.document
        .questionnaire
        .questions()
        .map(|question| (question.id.to_string(), &question.answer))
        .collect()
}

fn says(made: &Converted, place: &str, words: &str) {
    let found = made
        .losses
        .iter()
        .any(|loss| loss.place.to_string().contains(place) && loss.to_string().contains(words));
    assert!(found, "no loss at {place} says {words}: {:#?}", made.losses);
}

/// The texts of another language, by their places.
fn in_language(made: &Converted, language: &str) -> Vec<String> {
    let texts = made.document.translations.get(language);
    texts.into_iter().flatten().map(|(place, translated)| format!("{place}: {}", translated.text)).collect()
}

const SURVEYJS: &str = r#"{
  "title": { "default": "Needs", "de": "Bedarf" },
  "description": "Why <b>we</b> ask.",
  "pages": [
    { "name": "one", "elements": [
      { "type": "radiogroup", "name": "Use It?", "title": "Do you use it?", "isRequired": true, "choices": ["Yes", { "value": "no", "text": { "default": "No", "de": "Nein", "fr": "" } }], "hasOther": true },
      { "type": "rating", "name": "why", "visibleIf": "{Use It?} = 'Yes'", "rateMin": 0, "rateMax": 10, "minRateDescription": "no", "maxRateDescription": "yes" },
      { "type": "checkbox", "name": "which", "choices": ["a", "b", "c"], "maxSelectedChoices": 2, "hasNone": true, "choicesOrder": "random" },
      { "type": "panel", "title": "More", "visibleIf": "{which} contains 'a'", "elements": [
        { "type": "comment", "name": "more", "title": "What {which}?" },
        { "type": "text", "name": "mail", "inputType": "email" },
        { "type": "text", "name": "age", "inputType": "number", "min": 18, "max": 99 }
      ] },
      { "type": "matrix", "name": "rate", "columns": [1, 2, 3], "rows": ["price", "quality"] },
      { "type": "file", "name": "upload" },
      { "type": "html", "html": "<p>Done.</p>" }
    ] }
  ],
  "triggers": [{ "type": "complete" }]
}"#;

#[test]
fn surveyjs_is_read_with_its_logic() {
    let made = read(SURVEYJS.as_bytes());
    assert_eq!(made.format, Format::Surveyjs);
    assert_eq!((made.document.title.as_str(), made.document.intro.as_str()), ("Needs", "Why we ask."));
    let kinds = kinds(&made);
    let ids: Vec<&str> = kinds.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["use_it", "why", "which", "more", "mail", "age", "rate", "upload"]);
    let Kind::Single(used) = kinds[0].1 else { panic!() };
    assert_eq!((used.options.len(), used.other.as_ref().map(|id| id.as_str())), (3, Some("other")));
    let Kind::Several(which) = kinds[2].1 else { panic!() };
    assert_eq!((which.at_most, which.exclusive.as_ref().map(|id| id.as_str())), (Some(2), Some("none")));
    assert!(matches!(kinds[4].1, Kind::Text(text) if text.format == Some(TextFormat::Email)));
    assert!(matches!(kinds[5].1, Kind::Number(number) if (number.from, number.to) == (18.into(), 99.into())));
    assert!(
        matches!(kinds[6].1, Kind::Battery(battery) if battery.statements.len() == 2 && battery.scale.to == 3)
    );
    let shown: Vec<bool> =
        made.document.questionnaire.questions().map(|question| question.show_if.is_some()).collect();
    assert_eq!(shown, [false, true, false, true, true, true, false, false]);
    assert!(matches!(kinds[7].1, Kind::File(upload) if upload.at_most == 1));
    assert!(made.document.questionnaire.question("which").unwrap().random_order);
    says(&made, "triggers", "complete");
    assert_eq!(
        in_language(&made, "de"),
        [
            // What the file says in no language is said in each.
            "asks: Ihr Verband",
            "next: Vielen Dank. Sie erfahren von uns, was daraus wird.",
            "pages.one.title: Fragen",
            "questions.use_it.options.no.label: Nein",
            "questions.use_it.options.other.label: Anderes",
            "questions.which.options.none.label: Nichts davon",
            "title: Bedarf",
        ]
    );
    says(&made, "pages[0].elements[3].elements[0]", "'which' is not asked on an earlier page");
}

const LSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<document>
 <LimeSurveyDocType>Survey</LimeSurveyDocType>
 <languages><language>en</language><language>fr</language></languages>
 <surveys><rows><row><sid>1</sid><language>en</language></row></rows></surveys>
 <surveys_languagesettings><rows><row><surveyls_language>en</surveyls_language><surveyls_title><![CDATA[Needs & wishes]]></surveyls_title><surveyls_welcometext><![CDATA[<p>Hello</p>]]></surveyls_welcometext><surveyls_endtext>Bye</surveyls_endtext></row><row><surveyls_language>fr</surveyls_language><surveyls_title></surveyls_title><surveyls_welcometext>Bonjour</surveyls_welcometext></row></rows></surveys_languagesettings>
 <groups><rows><row><gid>5</gid><sid>1</sid><group_order>0</group_order><grelevance>1</grelevance></row></rows></groups>
 <group_l10ns><rows><row><gid>5</gid><group_name>First</group_name><language>en</language></row></rows></group_l10ns>
 <questions><rows>
  <row><qid>10</qid><sid>1</sid><gid>5</gid><type>M</type><title>Q1</title><other>N</other><mandatory>Y</mandatory><question_order>1</question_order><relevance>1</relevance></row>
  <row><qid>11</qid><sid>1</sid><gid>5</gid><type>T</type><title>Q2</title><mandatory>N</mandatory><question_order>2</question_order><relevance><![CDATA[((Q1_b.NAOK == "Y"))]]></relevance></row>
  <row><qid>12</qid><sid>1</sid><gid>5</gid><type>L</type><title>Q3</title><mandatory>N</mandatory><question_order>3</question_order><relevance><![CDATA[countif(2, that.Q1.NAOK) > 1]]></relevance></row>
  <row><qid>13</qid><sid>1</sid><gid>5</gid><type>K</type><title>Q4</title><mandatory>N</mandatory><question_order>4</question_order><relevance>1</relevance></row>
 </rows></questions>
 <question_l10ns><rows>
  <row><qid>10</qid><question><![CDATA[<b>What</b>?]]></question><language>en</language></row>
  <row><qid>20</qid><question>Apples</question><language>en</language></row>
  <row><qid>21</qid><question>Pears</question><language>en</language></row>
  <row><qid>21</qid><question>Poires</question><language>fr</language></row>
  <row><qid>11</qid><question>Why?</question><language>en</language></row>
  <row><qid>11</qid><question>Pourquoi ?</question><language>fr</language></row>
  <row><qid>12</qid><question>When?</question><language>en</language></row>
  <row><qid>13</qid><question>How much?</question><language>en</language></row>
  <row><qid>30</qid><question>Bread</question><language>en</language></row>
  <row><qid>31</qid><question>Roses</question><language>en</language></row>
 </rows></question_l10ns>
 <subquestions><rows>
  <row><qid>21</qid><parent_qid>10</parent_qid><title>b</title><question_order>2</question_order></row>
  <row><qid>20</qid><parent_qid>10</parent_qid><title>a</title><question_order>1</question_order></row>
  <row><qid>30</qid><parent_qid>13</parent_qid><title>a</title><question_order>1</question_order></row>
  <row><qid>31</qid><parent_qid>13</parent_qid><title>b</title><question_order>2</question_order></row>
 </rows></subquestions>
 <answers><rows>
  <row><aid>1</aid><qid>12</qid><code>A1</code><sortorder>0</sortorder></row><row><aid>2</aid><qid>12</qid><code>A2</code><sortorder>1</sortorder></row>
 </rows></answers>
 <answer_l10ns><rows><row><aid>1</aid><answer>Now</answer><language>en</language></row><row><aid>2</aid><answer>Later</answer><language>en</language></row></rows></answer_l10ns>
 <question_attributes><rows><row><qid>10</qid><attribute>max_answers</attribute><value>1</value></row><row><qid>12</qid><attribute>random_order</attribute><value>1</value></row><row><qid>13</qid><attribute>equals_num_value</attribute><value>50</value></row></rows></question_attributes>
 <quota><rows><row><id>1</id></row></rows></quota>
</document>"#;

#[test]
fn a_limesurvey_structure_in_xml_is_read() {
    let made = read(LSS.as_bytes());
    assert_eq!(made.format, Format::Limesurvey);
    let document = &made.document;
    assert_eq!(
        (document.title.as_str(), document.intro.as_str(), document.next.as_str()),
        ("Needs & wishes", "Hello", "Bye")
    );
    let questions: Vec<_> = document.questionnaire.questions().collect();
    assert_eq!(
        questions.iter().map(|question| question.text.as_str()).collect::<Vec<_>>(),
        ["What?", "Why?", "When?", "How much?"]
    );
    let Kind::Several(what) = &questions[0].answer else { panic!() };
    assert_eq!(
        what.options.iter().map(|option| option.label.as_str()).collect::<Vec<_>>(),
        ["Apples", "Pears"]
    );
    assert_eq!((what.at_most, questions[0].required), (Some(1), true));
    assert!(questions[1].show_if.is_some());
    assert!(
        matches!(&questions[3].answer, Kind::ConstantSum(sum) if (sum.total, sum.options.len()) == (50, 2))
    );
    says(&made, "qid '12', relevance", "countif");
    assert!(questions[2].random_order);
    says(&made, "section 'quota'", "set it in the editor");
    assert_eq!(
        in_language(&made, "fr"),
        [
            "asks: Votre association",
            "intro: Bonjour",
            "questions.q1.options.b.label: Poires",
            "questions.q2.text: Pourquoi ?",
        ]
    );
}

const QSF: &str = r#"{
  "SurveyEntry": { "SurveyName": "Needs", "SurveyLanguage": "EN", "SurveyDescription": null },
  "SurveyElements": [
    { "Element": "BL", "Payload": { "1": { "ID": "BL_1", "Type": "Default", "Description": "About you", "BlockElements": [
      { "Type": "Question", "QuestionID": "QID1" }, { "Type": "Question", "QuestionID": "QID2" }, { "Type": "Page Break" },
      { "Type": "Question", "QuestionID": "QID3" }, { "Type": "Question", "QuestionID": "QID4" }, { "Type": "Question", "QuestionID": "QID5" } ] },
      "2": { "ID": "BL_2", "Type": "Trash", "BlockElements": [{ "Type": "Question", "QuestionID": "QID9" }] } } },
    { "Element": "FL", "Payload": { "Flow": [{ "Type": "EmbeddedData" }, { "Type": "Standard", "ID": "BL_1" }, { "Type": "EndSurvey" }] } },
    { "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": { "QuestionText": "<p>Do you?</p>", "DataExportTag": "Q1", "QuestionType": "MC", "Selector": "SAVR", "Choices": { "1": { "Display": "Yes" }, "2": { "Display": "No" }, "4": { "Display": "Other", "TextEntry": "true" } }, "ChoiceOrder": ["2", 1, "4"], "Validation": { "Settings": { "ForceResponse": "ON" } }, "Randomization": { "Type": "All" }, "Language": { "ES": { "QuestionText": "<p>¿Lo hace?</p>", "Choices": { "1": { "Display": "Sí" }, "2": { "Display": "No" }, "9": { "Display": "nada" } } } } } },
    { "Element": "SQ", "PrimaryAttribute": "QID2", "Payload": { "QuestionText": "Why, ${q://QID1/ChoiceGroup/SelectedChoices}?", "DataExportTag": "Q2", "QuestionType": "TE", "Selector": "ML", "DisplayLogic": { "0": { "0": { "LogicType": "Question", "LeftOperand": "q://QID1/SelectableChoice/1", "Operator": "Selected", "Description": "If <b>Do you?</b> Yes" }, "1": { "LogicType": "Question", "LeftOperand": "q://QID1/SelectableChoice/4", "Operator": "Selected", "Conjuction": "Or" }, "Type": "If" }, "Type": "BooleanExpression" } } },
    { "Element": "SQ", "PrimaryAttribute": "QID3", "Payload": { "QuestionText": "Rate", "DataExportTag": "Q3", "QuestionType": "Matrix", "Selector": "Likert", "SubSelector": "SingleAnswer", "Choices": { "1": { "Display": "Price" }, "2": { "Display": "Quality" } }, "Answers": { "1": { "Display": "bad" }, "2": { "Display": "good" } } } },
    { "Element": "SQ", "PrimaryAttribute": "QID4", "Payload": { "QuestionText": "Where?", "DataExportTag": "Q4", "QuestionType": "HeatMap", "Selector": "Image" } },
    { "Element": "SQ", "PrimaryAttribute": "QID5", "Payload": { "QuestionText": "Divide", "DataExportTag": "Q5", "QuestionType": "CS", "Selector": "VRTL", "SubSelector": "TX", "Choices": { "1": { "Display": "Bread" }, "2": { "Display": "Roses" } }, "Validation": { "Settings": { "ForceResponse": "OFF", "Type": "ChoicesTotal", "ChoiceTotal": "100" } } } }
  ]
}"#;

#[test]
fn a_qualtrics_file_is_read_with_its_logic() {
    let made = read(QSF.as_bytes());
    assert_eq!(made.format, Format::Qualtrics);
    let pages = &made.document.questionnaire.pages;
    assert_eq!(
        (pages.len(), pages[0].title.as_str(), made.document.language.as_str()),
        (2, "About you", "en")
    );
    let questions: Vec<_> = made.document.questionnaire.questions().collect();
    assert_eq!(
        questions.iter().map(|question| question.id.as_str()).collect::<Vec<_>>(),
        ["q1", "q2", "q3", "q5"]
    );
    let Kind::Single(first) = &questions[0].answer else { panic!() };
    assert_eq!(first.options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>(), ["2", "1", "4"]);
    assert_eq!((first.other.as_ref().map(|id| id.as_str()), questions[0].required), (Some("4"), true));
    assert!(questions[1].show_if.is_some());
    assert!(matches!(&questions[2].answer, Kind::Battery(battery) if battery.scale.to == 2));
    assert!(
        matches!(&questions[3].answer, Kind::ConstantSum(sum) if (sum.total, sum.options.len()) == (100, 2))
    );
    assert_eq!(
        in_language(&made, "es"),
        [
            "asks: Su asociación",
            "intro: Nos gustaría conocer su opinión.",
            "next: Gracias. Le contaremos qué ha resultado de ello.",
            "questions.q1.options.1.label: Sí",
            "questions.q1.options.2.label: No",
            "questions.q1.text: ¿Lo hace?",
        ]
    );
    assert!(questions[0].random_order);
    says(&made, "QID2", "'Q1' is not asked on an earlier page");
    says(&made, "QID4", "HeatMap");
    says(&made, "Flow[0]", "EmbeddedData");
    assert!(made.losses.iter().all(|loss| loss.place.to_string() != "Flow[2]"), "{:#?}", made.losses);
}

#[test]
fn a_file_can_be_called_something_else() {
    let made =
        convert::read(SURVEYJS.as_bytes(), Some(Format::Surveyjs), Some("mine".parse().unwrap())).unwrap();
    assert_eq!(made.document.slug.as_str(), "mine");
    let why = convert::read(SURVEYJS.as_bytes(), Some(Format::Qualtrics), None).unwrap_err().to_string();
    assert!(why.contains("no SurveyElements"), "{why}");
}

#[test]
fn a_document_of_ours_is_read_as_it_is() {
    let json = include_str!("../../../domain/tests/every_kind.json");
    let made = read(json.as_bytes());
    assert_eq!((made.format, made.losses.len()), (Format::Canvass, 0));
    assert_eq!(made.document, domain::campaign::read(json).unwrap());
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(json.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read(&wide).document, made.document);
}

#[test]
fn files_that_hold_a_questionnaire_in_another_way_are_refused_with_what_to_bring_instead() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("survey_1.lss", zip::write::SimpleFileOptions::default()).unwrap();
    let archive = archive.finish().unwrap().into_inner();
    for (bytes, instead) in [
        (archive.as_slice(), "the structure alone (.lss)"),
        (b"[[AdvancedFormat]]\n[[Question:MC]]\nDo you?\n", "the survey file (.qsf)"),
    ] {
        let told = convert::read(bytes, None, None).unwrap_err().to_string();
        assert!(told.contains(instead), "{told}");
    }
}
