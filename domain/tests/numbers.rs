//! What questions for a number promise.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "shared/every_kind.rs"]
mod every_kind;

use domain::answer::{Answer, Answers, Fault, read_page};
use domain::campaign;
use domain::cell::cells;
use domain::decimal::Decimal;
use domain::questionnaire::Number;

use every_kind::{EVERY_KIND, check_with_good, expect, fields, questionnaire};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn decimals_are_taken_as_they_are_written() {
    let cases = [("2.5", "2.5"), ("2,5", "2.5"), (" 0.10 ", "0.1"), ("3", "3"), ("+1.05", "1.05")];
    for (written, kept) in cases {
        let mut answers = Answers::new();
        let posted = fields(&[("shown[]", "hours"), ("answers[hours]", written)]);
        read_page(&questionnaire().pages[0], &posted, &mut answers);
        let answer = Answer::Number(decimal(kept));
        assert_eq!(answers.get("hours"), Some(&answer), "{written}");
        assert_eq!(serde_json::to_string(&answer).unwrap(), format!(r#"{{"number":{kept}}}"#));
        assert!(cells(&answers, &[]).iter().any(|cell| cell.value == kept), "{written}");
    }
}

#[test]
fn digits_are_taken_in_groups_and_in_every_script() {
    let read = |question: &str, written: &str| {
        let mut answers = Answers::new();
        let name = format!("answers[{question}]");
        let posted = fields(&[("shown[]", question), (&name, written)]);
        read_page(&questionnaire().pages[0], &posted, &mut answers);
        answers.remove(question)
    };
    let number = |text: &str| Some(Answer::Number(decimal(text)));
    for (written, kept) in [
        ("1,000", "1000"),
        ("1.000", "1000"),
        ("-1.234.567", "-1234567"),
        ("1 000", "1000"),
        ("1\u{202f}000", "1000"),
        ("١٬٢٣٤", "1234"),
        ("۱۲", "12"),
        ("१२", "12"),
        ("๑๒", "12"),
        ("１２", "12"),
    ] {
        assert_eq!(read("years", written), number(kept), "{written}");
    }
    assert_eq!(read("hours", "٢٫٥"), number("2.5"));
    // These could be parts of one, or are no groups.
    for written in ["0,500", "1,00", "1,0000", "-0,500", "1,,000", ",000", "1,000,00", "½", "②"] {
        assert_eq!(read("years", written), Some(Answer::Text(written.to_owned())), "{written}");
    }
    for (written, kept) in [
        ("1,000.5", "1000.5"),
        ("1.234.567,25", "1234567.25"),
        ("1,234,567", "1234567"),
        ("1 234,5", "1234.5"),
        ("١٬٢٣٤٫٥", "1234.5"),
    ] {
        assert_eq!(read("hours", written), number(kept), "{written}");
    }
    for written in
        ["1,00.5", "1.5.5", "1,234.567,8", "0,500.5", "1,000,5", "1,½", "½,1", "1.234,567.8", "1.234,567.890"]
    {
        assert_eq!(read("hours", written), Some(Answer::Text(written.to_owned())), "{written}");
    }
    assert_eq!(read("hours", "1,000"), Some(Answer::Text("1,000".to_owned())));
}

#[test]
fn more_decimals_than_are_asked_for_are_refused_in_words() {
    assert_eq!(check_with_good(&[("answers[hours]", "2.25")]), []);
    expect(&[("answers[hours]", "2.375")], "hours", Fault::TooPrecise { decimals: 2 });
    expect(&[("answers[hours]", "2.37500")], "hours", Fault::NotANumber);
    // One or a thousand: nobody knows.
    expect(&[("answers[hours]", "1,000")], "hours", Fault::TooPrecise { decimals: 2 });
    expect(&[("answers[years]", "10.0")], "years", Fault::NotANumber);
    let from_0_to_40 = Fault::OutOfRange { from: 0.into(), to: 40.into() };
    expect(&[("answers[hours]", "1,000.5")], "hours", from_0_to_40.clone());
    expect(&[("answers[hours]", "40.01")], "hours", from_0_to_40);
    expect(&[("answers[hours]", "2.03")], "hours", Fault::OffStep { from: 0.into(), step: decimal("0.05") });
}

#[test]
fn limits_steps_and_sliders_are_checked() {
    let wrong = |answer: &str| -> Vec<String> {
        let own = r#"{ "kind": "number", "to": 40, "decimals": 2, "step": 0.05, "slider": true }"#;
        assert!(EVERY_KIND.contains(own));
        let read =
            campaign::read(&EVERY_KIND.replacen(own, &format!(r#"{{ "kind": "number", {answer} }}"#), 1));
        read.err().into_iter().flatten().map(|problem| problem.to_string()).collect()
    };
    let place = "questionnaire.pages[0].questions[11].answer";
    let cases = [
        (r#""to": 1.5, "decimals": 1, "step": 0.5"#, ""),
        (r#""to": 1.5"#, "to: 1.5 has more decimals than can be given, which are 0"),
        (r#""to": 5, "step": 0.5"#, "step: 0.5 has more decimals than can be given, which are 0"),
        (r#""to": 5, "decimals": 5"#, "decimals: has to be 0 to 4"),
        (r#""to": 5, "step": 0"#, "step: has to be more than 0"),
        (r#""from": 5, "to": 5"#, "to: is 5, and has to be more than 5, where numbers start"),
        (r#""to": 10000000000"#, "to: is too large: it has to be less than 10000000000"),
        (
            r#""to": 1001, "slider": true"#,
            "slider: more than 1000 steps cannot be told apart on one: let numbers go up by more",
        ),
        (
            r#""to": "5""#,
            "to: has to be a number with at most four decimals, without quotes, and is the text \"5\"",
        ),
        (
            r#""to": 0.00001"#,
            "to: has to be a number with at most four decimals, without quotes, and is the number 0.00001",
        ),
    ];
    for (answer, problem) in cases {
        let expected = if problem.is_empty() { vec![] } else { vec![format!("{place}.{problem}")] };
        assert_eq!(wrong(answer), expected, "{answer}");
    }
}

#[test]
fn numbers_are_shown_in_round_bands() {
    let number = |from: i32, to: i32| Number { from: from.into(), ..Number::up_to(to) };
    let bands = |from: i32, to: i32| number(from, to).bands();
    let whole = |bands: &[(i32, i32)]| -> Vec<(Decimal, Decimal)> {
        bands.iter().map(|(first, last)| ((*first).into(), (*last).into())).collect()
    };
    assert_eq!(bands(1, 4), whole(&[(1, 1), (2, 2), (3, 3), (4, 4)]));
    let decades = [(0, 9), (10, 19), (20, 29), (30, 39), (40, 49), (50, 59), (60, 69), (70, 79), (80, 80)];
    assert_eq!(bands(0, 80), whole(&decades));
    let around = [(-7, -7), (-6, -5), (-4, -3), (-2, -1), (0, 1), (2, 3), (4, 5), (6, 7)];
    assert_eq!(bands(-7, 7), whole(&around));
    for (from, to) in [(i32::MIN, i32::MAX), (i32::MAX - 1, i32::MAX), (-1, 1_000_000)] {
        for decimals in 0..=4 {
            let bands = Number { decimals, ..number(from, to) }.bands();
            assert!(bands.len() <= 10, "{bands:?}");
            assert_eq!((bands[0].0, bands[bands.len() - 1].1), (from.into(), to.into()));
            let next = |own: Decimal| own.plus(Decimal::last(decimals));
            assert!(bands.windows(2).all(|two| next(two[0].1) == two[1].0), "{bands:?}");
        }
    }
    let wide = Number { unit: "dollars".to_owned(), ..number(-20_000, 90_000_000) };
    assert_eq!(
        wide.band_label((-20_000).into(), 19_999_999.into()),
        "\u{2212}20\u{202f}000 – 19\u{202f}999\u{202f}999 dollars"
    );
    assert_eq!(number(0, 5000).band_label(1000.into(), 1999.into()), "1000–1999");
    let hours = Number { decimals: 2, ..Number::up_to(5) }.bands();
    assert_eq!(hours[0], (decimal("0"), decimal("0.99")));
    assert_eq!(hours[5], (decimal("5"), decimal("5")));
}
