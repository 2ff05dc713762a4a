//! Files that nobody means well with: a clear error, or a campaign without what was bad, within bounded time and memory. A
//! program of its own, so that the memory is that of these files alone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use service::convert::{self, Converted};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The most memory that the whole test program may ever have taken, in KiB.
const MEMORY: u64 = 256 * 1024;
/// The longest that a file may take, unoptimised and beside other tests.
const TIME: Duration = Duration::from_secs(10);

/// A workbook whose sheet 'survey' is this XML, with shared strings.
fn workbook(sheet: &[u8], strings: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let head = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let files: [(&str, String); 4] = [
        (
            "_rels/.rels",
            format!(
                r#"{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"{head}<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
            ),
        ),
        ("xl/sharedStrings.xml", strings.to_owned()),
    ];
    for (name, text) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default().compression_level(Some(1)))
        .unwrap();
    zip.write_all(sheet).unwrap();
    zip.finish().unwrap().into_inner()
}

/// A sheet of rows of texts.
fn sheet<'a>(rows: impl Iterator<Item = Vec<&'a str>>) -> Vec<u8> {
    let mut xml =
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#
            .to_owned();
    for (number, row) in (1..).zip(rows) {
        xml.push_str(&format!(r#"<row r="{number}">"#));
        for (column, text) in ('A'..).zip(row) {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            xml.push_str(&format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#));
        }
        xml.push_str("</row>");
    }
    (xml + "</sheetData></worksheet>").into_bytes()
}

fn form(rows: &[&[&str]]) -> Vec<u8> {
    let head = vec!["type", "name", "label", "relevant"];
    workbook(&sheet(std::iter::once(head).chain(rows.iter().map(|row| row.to_vec()))), "<sst/>")
}

/// A SurveyJS survey with these elements.
fn elements(elements: &str) -> Vec<u8> {
    format!(r#"{{ "title": "T", "pages": [{{ "name": "p", "elements": [{elements}] }}] }}"#).into_bytes()
}

enum Expected {
    /// The error has to hold these words.
    Refused(&'static str),
    /// It makes a campaign, of which this holds.
    Made(fn(&Converted) -> bool),
}

fn cases() -> Vec<(&'static str, Vec<u8>, Expected)> {
    use Expected::{Made, Refused};
    let mut cases: Vec<(&'static str, Vec<u8>, Expected)> = Vec::new();
    let mut case = |name, bytes: Vec<u8>, expected| cases.push((name, bytes, expected));
    let real = include_bytes!("../../examples/correlaid/mitwirken_umfrage.xlsx").to_vec();

    case("a zip bomb", workbook(&vec![b' '; 96 << 20], "<sst/>"), Refused("unpacks to more than 24 MiB"));
    case(
        "a bomb of strings",
        workbook(b"<worksheet/>", &format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(1_600_000))),
        Refused("unpacks to more than"),
    );
    case("a truncated workbook", real[..real.len() / 2].to_vec(), Refused("the workbook cannot be read"));
    case(
        "a workbook with a hole",
        [&real[..60_000], &[0; 3000], &real[63_000..]].concat(),
        Refused("Nothing was taken"),
    );
    case("a cell at the far end", workbook(br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>"#, "<sst/>"), Refused("more than 10000 rows"));
    case("a far column", workbook(br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>"#, "<sst/>"), Refused("in column XFD"));
    let row = vec!["text", "name", "label"];
    case(
        "100,000 rows",
        workbook(
            &sheet(std::iter::once(vec!["type", "name", "label"]).chain((0..100_000).map(|_| row.clone()))),
            "<sst/>",
        ),
        Refused("more than 10000 rows"),
    );
    case(
        "9,000 questions",
        workbook(
            &sheet(std::iter::once(vec!["type", "name", "label"]).chain((0..9_000).map(|_| row.clone()))),
            "<sst/>",
        ),
        Refused("9000 questions"),
    );
    case("a laughing workbook", workbook(br#"<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>"#, "<sst/>"), Refused("Nothing was taken"));
    case(
        "a document that is no workbook",
        {
            let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
            zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
            zip.write_all(b"<w/>").unwrap();
            zip.finish().unwrap().into_inner()
        },
        Refused("the workbook cannot be read"),
    );
    case(
        "script in labels",
        form(&[&["text", "a", "<script>alert(1)</script>Hi <img src=x onerror=alert(2)>"]]),
        Made(|made| {
            let json = serde_json::to_string(&made.document).unwrap();
            made.document.questionnaire.questions().all(|question| question.text == "Hi")
                && !json.contains("alert")
                && !made.losses.is_empty()
        }),
    );
    let deep: Vec<Vec<&str>> = (0..9_000).map(|_| vec!["begin_group", "g", "l"]).collect();
    case(
        "groups nested deeply",
        workbook(&sheet(std::iter::once(vec!["type", "name", "label"]).chain(deep)), "<sst/>"),
        Refused("nested more than 20 deep"),
    );
    case(
        "brackets nested deeply",
        form(&[
            &["text", "a", "A"],
            &["text", "b", "B", &format!("{}1{}", "(".repeat(4000), ")".repeat(4000))],
        ]),
        Made(|made| made.losses.iter().any(|loss| loss.why.to_string().contains("nested more than"))),
    );
    case(
        "names that are taken",
        form(&[
            &["text", "a", "One"],
            &["text", "A", "Two"],
            &["text", "a", "Three"],
            &["text", "ä", "Four"],
            &["text", "ö", "Five"],
            &["text", "a_2", "Six"],
            &["text", &"x".repeat(500), "Seven"],
            &["text", "", "Eight"],
        ]),
        Made(|made| {
            let ids: std::collections::HashSet<_> =
                made.document.questionnaire.questions().map(|question| question.id.clone()).collect();
            ids.len() == 8
                && made.losses.iter().filter(|loss| loss.instead.to_string().starts_with("its id is")).count()
                    >= 5
        }),
    );
    case(
        "a text as long as a book",
        workbook(
            &sheet([vec!["type", "name", "label"], vec!["text", "a", &"word ".repeat(700_000)]].into_iter()),
            "<sst/>",
        ),
        Made(|made| {
            made.document.questionnaire.questions().all(|question| question.text.chars().count() <= 20_000)
        }),
    );
    case("tags without end", form(&[&["text", "a", &"<a".repeat(15_000)]]), Made(|_| true));

    case("an empty file", Vec::new(), Refused("the file is empty"));
    case("a PDF", b"%PDF-1.7 and so on".to_vec(), Refused("this is a PDF"));
    case(
        "an old workbook",
        [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1][..], &[0; 600]].concat(),
        Refused("save it as .xlsx"),
    );
    case(
        "a picture",
        [0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0].to_vec(),
        Refused("neither a workbook nor text in UTF-8"),
    );
    case("broken UTF-8", b"class\ttype/scale\tname\nQ\tS\t\xff\xfe\n".to_vec(), Refused("UTF-8"));
    case("broken UTF-16", [&[0xff, 0xfe][..], &[0x00, 0xd8, 0x41, 0x00]].concat(), Refused("UTF-8"));
    case(
        "prose",
        b"Dear all, please find attached".to_vec(),
        Refused("none of the files that can be brought"),
    );
    case("too large", vec![b' '; convert::LARGEST + 1], Refused("more than 4 MiB"));

    case("a billion laughs", br#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><document><LimeSurveyDocType>&c;</LimeSurveyDocType></document>"#.to_vec(), Refused("no XML that can be read"));
    case("an entity from outside", br#"<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><document><LimeSurveyDocType>&x;</LimeSurveyDocType></document>"#.to_vec(), Refused("no XML that can be read"));
    case(
        "XML nested deeply",
        format!("<document>{}", "<a>".repeat(1_000_000)).into_bytes(),
        Refused("no XML that can be read"),
    );
    case(
        "a million elements",
        format!("<document>{}</document>", "<a/>".repeat(1_000_000)).into_bytes(),
        Refused("no XML that can be read"),
    );
    case("other XML", b"<html><body/></html>".to_vec(), Refused("no LimeSurvey structure"));
    case(
        "100,000 rows of LimeSurvey",
        format!("class\ttype/scale\tname\ttext\n{}", "Q\tS\ta\tb\n".repeat(100_000)).into_bytes(),
        Refused("more than 20000 rows"),
    );

    case("brackets without end", "[".repeat(4 << 20).into_bytes(), Refused("nested too deeply"));
    case(
        "a survey of brackets",
        format!(r#"{{"pages":{}"#, "[".repeat(1_000_000)).into_bytes(),
        Refused("not JSON"),
    );
    case(
        "a million items",
        format!(r#"{{"pages":[{}0]}}"#, "0,".repeat(2_000_000)).into_bytes(),
        Refused("no question"),
    );
    case(
        "a million choices",
        elements(&format!(r#"{{"type":"radiogroup","name":"a","choices":[{}0]}}"#, "1,".repeat(1_000_000))),
        Made(|_| true),
    );
    case(
        "60,000 choices",
        elements(&format!(
            r#"{{"type":"radiogroup","name":"a","choices":[{}"x"]}}"#,
            (0..60_000).map(|n| format!("{n},")).collect::<String>()
        )),
        Made(|made| {
            made.losses.iter().any(|loss| loss.what.to_string() == "55001 items after the first 5000")
        }),
    );
    case(
        "panels nested deeply",
        elements(&format!(
            "{}{{\"type\":\"text\",\"name\":\"a\"}}{}",
            r#"{"type":"panel","elements":["#.repeat(50),
            "]}".repeat(50)
        )),
        Refused("no question"),
    );
    case(
        "script in JSON",
        elements(
            r#"{"type":"text","name":"a","title":"<script>alert(1)</script><b onclick=alert(1)>Hi</b>"},{"type":"html","html":"<iframe src=javascript:alert(1)></iframe>"}"#,
        ),
        Made(|made| {
            made.document
                .questionnaire
                .questions()
                .all(|question| question.text == "Hi" && !question.hint.contains("alert"))
        }),
    );
    case(
        "a character that is none",
        elements(r#"{"type":"text","name":"a","title":"A\u0000B\u0007"}"#),
        Made(|made| made.document.questionnaire.questions().all(|question| question.text == "AB")),
    );
    case("a flow of Qualtrics in a circle", br#"{"SurveyEntry":{},"SurveyElements":[{"Element":"BL","Payload":[{"ID":"b","BlockElements":[{"Type":"Question","QuestionID":"q"}]}]},{"Element":"FL","Payload":{"Flow":[{"Type":"Block","ID":"b"},{"Type":"Block","ID":"b"}]}},{"Element":"SQ","PrimaryAttribute":"q","Payload":{"QuestionText":"Why?","QuestionType":"TE","Selector":"SL"}}]}"#.to_vec(), Made(|made| made.document.questionnaire.questions().count() == 1));
    case("Qualtrics of nothing", br#"{"SurveyEntry":[],"SurveyElements":[1,null,"a",{"Element":7},{"Element":"SQ","Payload":[]},{"Element":"BL","Payload":{"x":{"BlockElements":{"a":{"Type":"Question"}}}}}]}"#.to_vec(), Refused("no question"));
    cases
}

/// The most memory that this program has taken so far, in KiB; nothing where the system does not say.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn hostile_files_are_refused_or_tamed_within_bounds() {
    for (name, bytes, expected) in cases() {
        let started = Instant::now();
        let read = convert::read(&bytes, None, None);
        let took = started.elapsed();
        assert!(took < TIME, "{name} took {took:?}");
        match (read, expected) {
            (Err(error), Expected::Refused(words)) => {
                let said = error.to_string();
                assert!(said.contains(words), "{name}: {said}");
                assert!(said.len() < 100_000, "{name} says too much");
            }
            (Ok(made), Expected::Made(holds)) => {
                assert_eq!(domain::campaign::problems(&made.document), [], "{name}");
                assert!(holds(&made), "{name}: {:#?}", made.losses);
            }
            (Ok(made), Expected::Refused(words)) => {
                panic!("{name} was read, and not refused with '{words}': {:?}", made.losses)
            }
            (Err(error), Expected::Made(_)) => panic!("{name}: {error}"),
        }
        println!("{name}: {took:?}, {:?} KiB", most_memory());
    }
    if let Some(memory) = most_memory() {
        assert!(memory < MEMORY, "the files took {memory} KiB");
    }
}
