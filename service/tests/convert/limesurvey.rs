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

#[test]
fn two_answers_are_compared_and_two_that_are_missing_are_alike() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "N", "a", "1", "A", &[]),
        ("Q", "N", "b", "1", "B", &[]),
        ("Q", "L", "l", "1", "L", &[("other", "Y")]),
        ("A", "", "A1", "", "One", &[]),
        ("A", "", "A2", "", "Two", &[]),
        ("Q", "!", "d", "1", "D", &[("other", "Y")]),
        ("A", "", "A2", "", "Two", &[]),
        ("A", "", "A3", "", "Three", &[]),
        ("Q", "S", "t", "1", "T", &[]),
        ("Q", "M", "m", "1", "M", &[("other", "Y")]),
        ("SQ", "", "x", "1", "X", &[]),
        ("SQ", "", "y", "1", "Y", &[]),
        ("G", "", "Two", "1", "", &[]),
        ("Q", "S", "q1", "a.NAOK == b.NAOK", "?", &[]),
        ("Q", "S", "q2", "a.NAOK >= b.NAOK", "?", &[]),
        ("Q", "S", "q3", "a.NAOK < b.NAOK", "?", &[]),
        ("Q", "S", "q4", "l.NAOK != d.NAOK", "?", &[]),
        ("Q", "S", "q5", "m_x.NAOK == m_y.NAOK", "?", &[]),
        ("Q", "S", "q6", "l.NAOK == '-oth-' or m_other.NAOK != ''", "?", &[]),
        ("Q", "S", "no1", "l.NAOK == t.NAOK", "?", &[]),
        ("Q", "S", "no2", "m_x.NAOK == a.NAOK", "?", &[]),
        ("Q", "S", "no3", "m_x.NAOK == 'N'", "?", &[]),
        ("Q", "S", "no4", "m_other.NAOK == 'Y'", "?", &[]),
        ("Q", "S", "no5", "t.NAOK < a.NAOK", "?", &[]),
    ]);
    let losses = told(&made);
    for (id, condition) in [
        ("q1", "a = answer(b) or (empty(a) and empty(b))"),
        ("q2", "a >= answer(b) or (empty(a) and empty(b))"),
        ("q3", "a < answer(b)"),
        ("q4", "(answered(l) or answered(d)) and not (l = answer(d))"),
        ("q5", "(m has x and m has y) or (not (m has x) and not (m has y))"),
        ("q6", "l = other or m has other"),
    ] {
        assert_eq!(asked_if(&made, id), Some(condition), "{id}: {losses}");
    }
    for (id, line, why) in [
        ("no1", 23, "the options of 'l' have other names here than in the file"),
        ("no2", 24, "'a' is no box"),
        ("no3", 25, "'m_x.NAOK' is a box"),
        ("no4", 26, "'m_other.NAOK' is a box"),
        ("no5", 27, "words are no numbers"),
    ] {
        assert_eq!(asked_if(&made, id), None, "{id}");
        let place = format!("line {line}, relevance");
        let is_said = |loss: &&service::convert::Loss| {
            loss.place.to_string() == place && loss.why.to_string().contains(why)
        };
        assert!(made.losses.iter().any(|loss| is_said(&loss)), "{id}: {losses}");
    }
    assert!(!losses.contains("-oth-"), "{losses}");
}

#[test]
fn boxes_of_which_some_have_to_be_ticked_need_an_answer_however_it_is_asked_for() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "M", "m", "1", "Which?", &[("mandatory", "S"), ("min_answers", "2")]),
        ("SQ", "", "x", "1", "X", &[]),
        ("SQ", "", "y", "1", "Y", &[]),
        ("SQ", "", "z", "1", "Z", &[]),
        ("Q", "M", "soft", "1", "Which?", &[("mandatory", "S")]),
        ("SQ", "", "x", "1", "X", &[]),
        ("SQ", "", "y", "1", "Y", &[]),
    ]);
    let question = |id: &str| made.document.questionnaire.question(id).unwrap();
    assert!(question("m").required && !question("soft").required);
    let losses = told(&made);
    assert!(
        !losses.contains("line 4") && losses.contains("line 8: that an answer is asked for once more"),
        "{losses}"
    );
}

#[test]
fn a_condition_of_a_group_or_of_several_lines_is_named_once() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "N", "a", "1", "A", &[]),
        ("G", "", "Two", "nowhere.NAOK == 1", "", &[]),
        ("Q", "N", "b", "1", "B", &[]),
        ("Q", "N", "c", "a.NAOK == 1", "C", &[]),
        ("Q", "Q", "lines", "rand(1, 2) == 1", "Lines", &[]),
        ("SQ", "", "x", "1", "X", &[]),
        ("SQ", "", "y", "1", "Y", &[]),
        ("Q", "K", "more", "nobody.NAOK == 1", "More", &[]),
        ("SQ", "", "x", "1", "X", &[]),
        ("SQ", "", "y", "1", "Y", &[]),
    ]);
    let losses = told(&made);
    for written in ["'nowhere.NAOK == 1'", "'rand(1, 2) == 1'", "'nobody.NAOK == 1'"] {
        assert_eq!(losses.matches(written).count(), 1, "{written}: {losses}");
    }
}
