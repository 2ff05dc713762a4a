//! What LimeSurvey has in a way of its own.

use domain::questionnaire::{Cells, Kind, Look};
use service::convert::Converted;

use crate::real::read;

const HEADINGS: [&str; 6] = ["class", "type/scale", "name", "relevance", "text", "language"];

/// A row: its class, its type, its name, when it is relevant, its text, and the settings that it has.
pub type Row<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a [(&'a str, &'a str)]);

pub fn structure(rows: &[Row<'_>]) -> Converted {
    let settings = rows.iter().flat_map(|row| row.5).map(|(name, _)| *name);
    let settings: std::collections::BTreeSet<&str> = settings.collect();
    let headings: Vec<&str> = HEADINGS.into_iter().chain(settings.iter().copied()).collect();
    let mut lines = vec![headings.join("\t"), ["S", "", "language", "", "en"].join("\t")];
    for (class, kind, name, relevance, text, own) in rows {
        let mut cells = vec![*class, kind, name, relevance, text, "en"];
        let setting =
            |heading: &&str| own.iter().find(|(name, _)| name == heading).map_or("", |(_, value)| *value);
        cells.extend(settings.iter().map(setting));
        // Quotation marks in a table are doubled.
        let cells: Vec<String> =
            cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        lines.push(cells.join("\t"));
    }
    read(lines.join("\n").as_bytes())
}

pub fn told(made: &Converted) -> String {
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

fn answer<'a>(made: &'a Converted, id: &str) -> &'a Kind {
    let question = made.document.questionnaire.question(id);
    &question.unwrap_or_else(|| panic!("there is no {id}: {}", told(made))).answer
}

#[test]
fn what_is_never_relevant_is_left_out_and_nobody_has_to_answer_an_equation() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "N", "a", "1", "A", &[]),
        ("Q", "*", "more", "1", "{a.NAOK + 1}", &[("mandatory", "Y")]),
        ("Q", "S", "off", "0", "Off", &[("mandatory", "Y")]),
        ("Q", "S", "there", "a.NAOK", "There", &[]),
        ("Q", "S", "empty", "is_empty(a.NAOK)", "Empty", &[]),
        ("G", "", "Away", "0", "", &[]),
        ("Q", "S", "z", "1", "Z", &[]),
    ]);
    let ids: Vec<&str> = made.document.questionnaire.questions().map(|own| own.id.as_str()).collect();
    assert_eq!(ids, ["a", "more", "there", "empty"]);
    assert!(!made.document.questionnaire.question("more").unwrap().required);
    // A number that is 0 is as good as none, unless it is asked whether there is one.
    assert_eq!((asked_if(&made, "there"), asked_if(&made, "empty")), (Some("a != 0"), Some("empty(a)")));
    let losses = told(&made);
    assert!(losses.contains("line 6: 'off' of type 'S': 'Off'\n    its relevance is '0'"), "{losses}");
    assert!(losses.contains("line 9: the group 'Away' with its questions"), "{losses}");
    assert!(!losses.contains("line 10"), "{losses}");
}

#[test]
fn boxes_and_lines_have_conditions_of_their_own() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "N", "a", "1", "A", &[]),
        ("Q", "M", "m", "1", "M", &[]),
        ("SQ", "", "x", "1", "X", &[]),
        ("SQ", "", "y", "a.NAOK > 3", "Y", &[]),
        ("Q", "Q", "lines", "1", "Lines", &[("array_filter", "m")]),
        ("SQ", "", "x", "1", "X", &[]),
        ("SQ", "", "y", "a.NAOK > 5", "Y", &[]),
        ("Q", "R", "rank", "1", "Rank", &[]),
        ("A", "", "1", "", "One", &[]),
        ("A", "", "2", "a.NAOK > 7", "Two", &[]),
    ]);
    let items = answer(&made, "m").items();
    let shown: Vec<Option<&str>> = items.iter().map(|item| item.show_if.map(|own| own.text())).collect();
    assert_eq!(shown, [None, Some("a > 3")]);
    assert_eq!(asked_if(&made, "lines_x"), Some("m has x"));
    assert_eq!(asked_if(&made, "lines_y"), Some("a > 5 and m has y"));
    let losses = told(&made);
    assert!(!losses.contains("'a.NAOK > 3'") && !losses.contains("array_filter"), "{losses}");
    assert!(losses.contains("line 13: the equation 'a.NAOK > 7'"), "{losses}");
}

#[test]
fn what_is_not_said_of_numbers_is_what_limesurvey_takes_for_it() {
    let cells = |settings| {
        let made = structure(&[
            ("G", "", "One", "1", "", &[]),
            ("Q", ":", "t", "1", "Table", settings),
            ("SQ", "0", "r", "1", "R", &[]),
            ("SQ", "0", "s", "1", "S", &[]),
            ("SQ", "1", "c", "1", "C", &[]),
        ]);
        let Kind::Table(table) = answer(&made, "t") else { panic!("a table") };
        let Cells::Number(number) = &table.cells else { panic!("numbers") };
        (number.from.to_string(), number.to.to_string(), number.decimals)
    };
    let limits = |from: &str, to: &str, decimals| (from.to_owned(), to.to_owned(), decimals);
    assert_eq!(cells(&[]), limits("1", "10", 0));
    assert_eq!(cells(&[("multiflexible_min", "5")]), limits("5", "15", 0));
    assert_eq!(cells(&[("multiflexible_max", "5")]), limits("1", "5", 0));
    assert_eq!(cells(&[("input_boxes", "1")]), limits("0", "9999", 4));
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "K", "k", "1", "Parts", &[("slider_layout", "1")]),
        ("SQ", "", "a", "1", "a", &[]),
        ("Q", "S", "s", "1", "How many?", &[("numbers_only", "1"), ("num_value_int_only", "1")]),
        ("Q", "Q", "q", "1", "How many?", &[("numbers_only", "1")]),
        ("SQ", "", "a", "1", "a", &[]),
        ("Q", "5", "stars", "1", "How good?", &[("slider_rating", "1")]),
    ]);
    let Kind::Number(slider) = answer(&made, "k_a") else { panic!("a number") };
    assert_eq!((slider.to, slider.slider), (100.into(), true));
    let Kind::Number(whole) = answer(&made, "s") else { panic!("a number") };
    assert_eq!(whole.decimals, 0);
    assert!(matches!(answer(&made, "q_a"), Kind::Number(_)));
    assert!(matches!(answer(&made, "stars"), Kind::Scale(scale) if scale.look == Some(Look::Stars)));
    let losses = told(&made);
    assert!(!losses.contains("line 4: no smallest") && !losses.contains("slider_rating"), "{losses}");
}

#[test]
fn a_row_with_words_at_both_ends_says_both() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "B", "t", "1", "Table", &[]),
        ("SQ", "", "r", "1", "cold|warm", &[]),
        ("SQ", "", "s", "1", "wet", &[]),
    ]);
    let Kind::Battery(battery) = answer(&made, "t") else { panic!("a battery") };
    assert_eq!(battery.statements[0].label, "cold – warm");
    assert!(told(&made).contains("line 5: the words at the two ends of 'cold|warm'"));
}

#[test]
fn what_happens_at_the_end_of_no_time_is_no_loss() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "S", "a", "1", "A", &[("time_limit_action", "1")]),
        ("Q", "S", "b", "1", "B", &[("time_limit_action", "1"), ("time_limit", "60")]),
    ]);
    let losses = told(&made);
    assert!(!losses.contains("line 4") && losses.contains("line 5: 'time_limit_action' '1'"), "{losses}");
}

#[test]
fn a_table_of_more_options_than_a_scale_has_points_is_asked_row_by_row() {
    let codes: Vec<String> = (1..=12).map(|code| code.to_string()).collect();
    let mut rows: Vec<Row<'_>> = vec![
        ("G", "", "One", "1", "", &[]),
        ("Q", "F", "t", "1", "How often?", &[("mandatory", "Y"), ("random_order", "1")]),
        ("SQ", "", "r", "1", "Here", &[]),
        ("SQ", "", "s", "1", "There", &[]),
    ];
    rows.extend(codes.iter().map(|code| ("A", "", code.as_str(), "", code.as_str(), &[] as &[(&str, &str)])));
    rows.push(("Q", "S", "q", "t_s.NAOK == '12'", "Q", &[]));
    rows.push(("Q", "S", "d", "1", "D", &[("question_template", "browserdetect")]));
    rows.push(("Q", "S", "v", "1", "V", &[("em_validation_q_tip", "At least four letters, please")]));
    let made = structure(&rows);
    let Kind::Single(single) = answer(&made, "t_s") else { panic!("a choice") };
    assert_eq!((single.options.len(), single.drop_down), (12, true));
    let question = made.document.questionnaire.question("t_s").unwrap();
    assert_eq!((question.text.as_str(), question.required), ("How often? There", true));
    assert!(!question.random_order, "the rows stand in a random order there");
    assert_eq!(asked_if(&made, "q"), Some("t_s = 12"));
    let losses = told(&made);
    assert!(losses.contains("line 4: a scale of 12 points"), "{losses}");
    assert!(losses.contains("line 4: a random order"), "{losses}");
    assert!(losses.contains("'em_validation_q_tip' 'At least four letters, please'"), "{losses}");
    assert!(losses.contains("'d' of type 'S': 'D'\n    nothing about a respondent's device"), "{losses}");
}

#[test]
fn a_number_that_members_see_and_a_part_of_a_date_are_named() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "N", "a", "1", "A", &[]),
        ("Q", "*", "seen", "1", "{a.NAOK + 1}", &[]),
        ("Q", "*", "unseen", "1", "{a.NAOK + 2}", &[("hidden", "1")]),
        ("Q", "D", "year", "1", "When?", &[("date_format", "yyyy")]),
        ("Q", "D", "day", "1", "When?", &[("date_format", "dd.mm.yyyy HH:MM")]),
    ]);
    let losses = told(&made);
    assert!(losses.contains("line 5: that members see the number") && !losses.contains("line 6"), "{losses}");
    assert!(losses.contains("line 7: dates as 'yyyy'") && !losses.contains("line 8"), "{losses}");
}

#[test]
fn an_equation_that_is_not_translated_is_that_of_the_first_language() {
    let lines = [
        "class\ttype/scale\tname\trelevance\ttext\tlanguage",
        "S\t\tlanguage\t\ten\t",
        "S\t\tadditional_languages\t\tde\t",
        "G\t\tOne\t1\t\ten",
        "Q\tN\ta\t1\tHow many?\ten",
        "G\t\tTwo\t1\t\ten",
        "Q\t*\ts\t1\t{sum(a.NAOK)}\ten",
        "Q\tN\tb\t1\tMore?\ten",
        "G\t\tEins\t1\t\tde",
        "Q\tN\ta\t1\tWie viele?\tde",
        "G\t\tZwei\t1\t\tde",
        "Q\t*\ts\t1\t\tde",
        "Q\tN\tb\t1\tMehr?\tde",
    ];
    let made = read(lines.join("\n").as_bytes());
    let german = made.document.translations.get("de").unwrap_or_else(|| panic!("{}", told(&made)));
    assert_eq!(german["questions.a.text"].text, "Wie viele?");
    assert!(made.document.questionnaire.question("s").is_some());
}

#[test]
fn words_around_an_equation_are_named_and_the_equation_is_taken() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "N", "a", "1", "How many?", &[]),
        ("G", "", "Two", "1", "", &[]),
        ("Q", "*", "s", "1", "Altogether: {sum(a.NAOK)} hours", &[]),
        ("Q", "*", "two", "1", "{sum(a.NAOK)} of {sum(a.NAOK)}", &[]),
        ("Q", "N", "b", "1", "More?", &[]),
    ]);
    let told = told(&made);
    assert!(matches!(made.document.questionnaire.question("s").unwrap().answer, Kind::Calculated(_)));
    assert!(told.contains("the words 'Altogether: hours' around an equation"), "{told}");
    assert!(made.document.questionnaire.question("two").is_none());
}

#[test]
fn a_table_of_two_scales_is_a_question_for_each() {
    let heads = [("dualscale_headerA", "how good"), ("dualscale_headerB", "how important")];
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "1", "dual", "1", "Our services:", &heads),
        ("SQ", "", "s1", "1", "The journal", &[]),
        ("SQ", "", "s2", "1", "The forum", &[]),
        ("A", "0", "1", "", "Bad", &[]),
        ("A", "0", "2", "", "Good", &[]),
        ("A", "1", "1", "", "Hardly", &[]),
        ("A", "1", "2", "", "Rather", &[]),
        ("A", "1", "3", "", "Very", &[]),
        ("Q", "T", "why", "dual_s2_1.NAOK == 3", "Why?", &[]),
    ]);
    let rated = |id: &str| match &made.document.questionnaire.question(id).unwrap().answer {
        Kind::Battery(battery) => (battery.statements.len(), battery.scale.labels.join(", ")),
        other => panic!("{other:?}"),
    };
    assert_eq!(rated("dual_0"), (2, "Bad, Good".to_owned()));
    assert_eq!(rated("dual_1"), (2, "Hardly, Rather, Very".to_owned()));
    let asked = made.document.questionnaire.question("dual_1").unwrap();
    assert_eq!(asked.text, "Our services: how important");
    assert_eq!(asked_if(&made, "why"), Some("dual_1.s2 = 3"));
    let losses = told(&made);
    assert!(losses.contains("each scale is a question of its own"), "{losses}");
    assert!(!losses.contains("dualscale"), "{losses}");
}
