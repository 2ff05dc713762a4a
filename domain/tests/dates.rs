//! What questions for a date or a time promise.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "shared/every_kind.rs"]
mod every_kind;

use domain::answer::{Answer, Answers, Fault, read_page};
use domain::campaign;
use domain::cell::{Cell, cells};
use domain::questionnaire::{Asks, Date};

use every_kind::{EVERY_KIND, check_with_good, expect, fields, questionnaire};

#[test]
fn a_date_is_kept_as_it_is_given() {
    let mut answers = Answers::new();
    let posted = fields(&[("shown[]", "since"), ("answers[since]", "2010-05-17")]);
    read_page(&questionnaire().pages[0], &posted, &mut answers);
    let answer = answers.get("since").unwrap();
    assert_eq!(serde_json::to_string(answer).unwrap(), r#"{"date":"2010-05-17"}"#);
    // The day is counted nowhere.
    let values: Vec<String> = cells(&answers, &[]).into_iter().map(|cell| cell.value).collect();
    assert_eq!(values, [Cell::ANSWERED, "2010-05"]);
}

#[test]
fn what_is_no_date_or_too_early_is_refused_in_words() {
    assert_eq!(check_with_good(&[("answers[since]", "1950-01-01")]), []);
    for written in ["May 2010", "14:30", "2010-05-17T14:30", "2010-02-30"] {
        expect(&[("answers[since]", written)], "since", Fault::NotADate(Asks::Date));
    }
    let (from, to) = ("1950-01-01".parse().unwrap(), "2026-12-31".parse().unwrap());
    expect(&[("answers[since]", "1949-12-31")], "since", Fault::OutOfDates { from, to });
    expect(&[("answers[since]", "2027-01-01")], "since", Fault::OutOfDates { from, to });
    let mut answers = Answers::new();
    let posted = fields(&[("shown[]", "since"), ("answers[since]", "May 2010")]);
    read_page(&questionnaire().pages[0], &posted, &mut answers);
    assert_eq!(answers.get("since"), Some(&Answer::Text("May 2010".to_owned())), "it is kept to be mended");
}

#[test]
fn limits_are_of_what_is_asked_for() {
    let wrong = |answer: &str| -> Vec<String> {
        let own = r#"{ "kind": "date", "from": "1950-01-01", "to": "2026-12-31" }"#;
        assert!(EVERY_KIND.contains(own));
        let read = campaign::read(&EVERY_KIND.replacen(own, &format!(r#"{{ "kind": "date"{answer} }}"#), 1));
        read.err().into_iter().flatten().map(|problem| problem.to_string()).collect()
    };
    let place = "questionnaire.pages[0].questions[12].answer";
    assert_eq!(wrong(""), [""; 0]);
    assert_eq!(wrong(r#", "asks": "time", "from": "09:00", "to": "17:30""#), [""; 0]);
    assert_eq!(
        wrong(r#", "asks": "date_time", "from": "2010-05-17""#),
        [format!("{place}.from: 2010-05-17 is not what is asked for: write one such as 2010-05-17T14:30")]
    );
    assert_eq!(
        wrong(r#", "from": "2010-05-17", "to": "2010-05-17""#),
        [format!("{place}.to: is 2010-05-17, and has to be after 2010-05-17")]
    );
    let what = "is no date such as 2010-05-17, no time such as 14:30, and not both such as 2010-05-17T14:30";
    assert_eq!(wrong(r#", "from": "1 May""#), [format!("{place}.from: '1 May' {what}")]);
}

#[test]
fn results_show_months_years_or_hours() {
    let bands = |asks: Asks, from: &str, to: &str| {
        let date = Date { asks, from: Some(from.parse().unwrap()), to: Some(to.parse().unwrap()) };
        let bands = date.bands();
        assert!(bands.len() <= 12 && bands.windows(2).all(|two| two[0].1 < two[1].0), "{bands:?}");
        let ends = bands.iter().map(|(first, last)| format!("{first}..{last}"));
        ends.collect::<Vec<_>>()
    };
    let months = bands(Asks::Date, "2026-03-15", "2026-05-02");
    assert_eq!(months, ["2026-03..2026-03", "2026-04..2026-04", "2026-05..2026-05"]);
    let years = bands(Asks::Date, "2024-06-01", "2026-12-31");
    assert_eq!(years, ["2024-06..2024-12", "2025-01..2025-12", "2026-01..2026-12"]);
    assert_eq!(bands(Asks::Date, "1950-01-01", "2026-12-31")[0], "1950-01..1959-12");
    assert_eq!(bands(Asks::Time, "09:00", "11:30"), ["09..09", "10..10", "11..11"]);
    assert_eq!(bands(Asks::Time, "00:00", "23:59").len(), 12);
    assert_eq!(Date::band_label("2010-05", "2010-05"), "2010-05");
    assert_eq!(Date::band_label("2010-01", "2014-12"), "2010–2014");
    assert_eq!(Date::band_label("2010-05", "2010-12"), "2010-05 – 2010-12");
    assert_eq!(Date::band_label("14", "15"), "14:00–15:59");
    bands(Asks::DateTime, "0001-01-01T00:00", "9999-12-31T23:59");
}
