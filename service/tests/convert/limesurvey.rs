//! What LimeSurvey has in a way of its own.

use service::convert::Converted;

use crate::real::read;

const HEADINGS: [&str; 17] = [
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "language",
    "mandatory",
    "other",
    "min_answers",
    "max_answers",
    "array_filter",
    "hidden",
    "default",
    "min_num_value_n",
    "time_limit",
    "date_min",
    "slider_layout",
];

/// A structure of these rows, each its class, its type, its name, when it is relevant, its text, and the settings that it has.
pub fn structure(rows: &[(&str, &str, &str, &str, &str, &[(&str, &str)])]) -> Converted {
    let mut lines = vec![HEADINGS.join("\t"), ["S", "", "language", "", "en"].join("\t")];
    for (class, kind, name, relevance, text, settings) in rows {
        let mut cells = vec![*class, kind, name, relevance, text, "en"];
        let setting =
            |heading| settings.iter().find(|(own, _)| *own == heading).map_or("", |(_, value)| *value);
        cells.extend(HEADINGS[6..].iter().map(|heading| setting(*heading)));
        // Quotation marks in a table are doubled.
        let cells: Vec<String> =
            cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        lines.push(cells.join("\t"));
    }
    read(lines.join("\n").as_bytes())
}

fn told(made: &Converted) -> String {
    made.losses.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn asked_if<'a>(made: &'a Converted, id: &str) -> Option<&'a str> {
    let question = made.document.questionnaire.question(id).unwrap();
    question.show_if.as_ref().map(|condition| condition.text())
}

#[test]
fn a_name_without_naok_never_holds_where_its_group_or_its_row_is_not_there() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "Y", "yes", "1", "Yes?", &[]),
        ("Q", "M", "m", "1", "Which?", &[]),
        ("SQ", "", "a", "1", "A", &[]),
        ("SQ", "", "b", "yes.NAOK == 'Y'", "B", &[]),
        ("G", "", "Two", "yes.NAOK == 'Y'", "", &[]),
        ("Q", "Y", "g", "1", "In?", &[]),
        ("Q", "S", "beside", "g != 'Y'", "Beside", &[]),
        ("G", "", "Three", "1", "", &[]),
        ("Q", "S", "unlike", "g != 'Y'", "Unlike", &[]),
        ("Q", "S", "same", "g == 'Y'", "Same", &[]),
        ("Q", "S", "unticked", "m_b != 'Y'", "Unticked", &[]),
        ("Q", "S", "other", "m_a != 'Y'", "Other", &[]),
    ]);
    let losses = told(&made);
    assert_eq!(losses.matches("without '.NAOK'").count(), 2, "{losses}");
    assert!(losses.contains("line 12, relevance: 'g' without '.NAOK'"), "{losses}");
    assert!(losses.contains("line 14, relevance: 'm_b' without '.NAOK'"), "{losses}");
    assert_eq!(asked_if(&made, "same"), Some("g = y"));
}
