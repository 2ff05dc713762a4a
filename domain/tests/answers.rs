//! What the questionnaire's rules promise, over made-up questionnaires and arbitrary forms.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "answers/changes.rs"]
mod changes;
#[path = "shared/every_kind.rs"]
mod every_kind;

use domain::answer::{Answer, Answers, Fault, Fields, OwnWords, read_page};
use domain::campaign;
use domain::cell::{Cell, cells};
use domain::profile::Profile;
use domain::questionnaire::Format;
use proptest::prelude::*;

use every_kind::{EVERY_KIND, check, check_with_good, expect, fields, questionnaire, shown_all};

#[test]
fn each_mistake_is_named() {
    assert_eq!(check_with_good(&[]), [], "only 'why' is required");
    assert_eq!(check(&[]), [("why".to_owned(), Fault::Missing)]);
    expect(&[("answers[why]", "zzz")], "why", Fault::NotOffered("zzz".into()));
    expect(&[("answers[use][]", "c1")], "use", Fault::TooFew { at_least: 2 });
    let all = ["c1", "c2", "c3", "c4"].map(|option| ("answers[use][]", option));
    expect(&all, "use", Fault::TooMany { at_most: 3 });
    expect(&[("answers[use][]", "none"), ("answers[use][]", "c1")], "use", Fault::NotAlone);
    assert_eq!(check_with_good(&[("answers[use][]", "none")]), [], "'none' by itself is enough");
    expect(&[("answers[likely]", "11")], "likely", Fault::NotOffered("11".into()));
    expect(&[("answers[likely]", "dont_know")], "likely", Fault::NotOffered("dont_know".into()));
    assert_eq!(check_with_good(&[("answers[core][tech]", "dont_know")]), []);
    expect(
        &[("answers[order][x]", "1"), ("answers[order][y]", "1"), ("answers[order][z]", "2")],
        "order",
        Fault::SamePlace(1),
    );
    expect(&[("answers[order][x]", "1"), ("answers[order][y]", "2")], "order", Fault::Unranked);
    let out_of_range = || Fault::OutOfRange { from: 0.into(), to: 80.into() };
    expect(&[("answers[years]", "ten")], "years", Fault::NotANumber);
    expect(&[("answers[years]", "1.5")], "years", Fault::NotANumber);
    expect(&[("answers[years]", "10000000000")], "years", Fault::NotANumber);
    expect(&[("answers[years]", "\u{2212}5")], "years", out_of_range());
    expect(&[("answers[years]", "85")], "years", out_of_range());
    expect(&[("answers[years]", "7")], "years", Fault::OffStep { from: 0.into(), step: 5.into() });
    assert_eq!(check_with_good(&[("answers[years]", " 1 0 ")]), []);
    expect(&[("answers[word]", "123456")], "word", Fault::TooLong { at_most: 5, given: 6 });
    assert_eq!(check_with_good(&[("answers[word]", "ÄÖÜäö")]), [], "characters count, not bytes");
}

#[test]
fn what_is_no_number_is_kept_for_its_writer_to_mend() {
    let questionnaire = questionnaire();
    let mut answers = Answers::new();
    let post = |years: &str| fields(&[("shown[]", "years"), ("answers[years]", years)]);
    read_page(&questionnaire.pages[0], &post("about ten"), &mut answers);
    assert_eq!(answers.get("years"), Some(&Answer::Text("about ten".to_owned())));
    assert!(questionnaire.check(&answers, &Profile::default()).is_err(), "it cannot be sent");
    read_page(&questionnaire.pages[0], &post("10"), &mut answers);
    assert_eq!(answers.get("years"), Some(&Answer::Number(10.into())));
}

#[test]
fn words_beside_an_option_are_kept_while_it_is_chosen() {
    let with_other = EVERY_KIND
        .replacen(r#""kind": "single", "#, r#""kind": "single", "other": "b", "#, 1)
        .replacen(r#""exclusive": "none""#, r#""exclusive": "none", "other": "c4""#, 1);
    let questionnaire = campaign::read(&with_other).unwrap().questionnaire;
    let take = |posted: &[(&str, &str)]| {
        let mut answers = Answers::new();
        let shown = [("shown[]", "why"), ("shown[]", "use")];
        let problems = questionnaire.pages[0].take(&fields(&[&shown[..], posted].concat()), &mut answers);
        (answers, problems.into_iter().map(|problem| problem.fault).collect::<Vec<_>>())
    };
    let own = |options: &[&str], text: &str| {
        let options = options.iter().map(|id| id.parse().unwrap()).collect();
        Answer::OwnWords(OwnWords { options, text: text.to_owned() })
    };
    let (answers, faults) = take(&[
        ("answers[why]", "b"),
        ("answers[why][words]", " A poster "),
        ("answers[use][]", "c1"),
        ("answers[use][]", "c4"),
        ("answers[use][words]", "Socks"),
    ]);
    assert_eq!(faults, []);
    assert_eq!((&answers["why"], &answers["use"]), (&own(&["b"], "A poster"), &own(&["c1", "c4"], "Socks")));
    // Options count as if nothing had been written.
    let values: Vec<String> = cells(&answers, &[]).into_iter().map(|cell| cell.value).collect();
    assert_eq!(values, ["*", "c1", "c4", "*", "b"]);
    let seen = questionnaire.seen(&answers, &Profile::default());
    assert!(
        seen.pages[0].questions.iter().any(|own| own.id.as_str() == "what"),
        "what depends on 'b' is asked"
    );

    let (answers, _) = take(&[("answers[why]", "a"), ("answers[why][words]", "A poster")]);
    assert_eq!(answers["why"], Answer::Choice("a".parse().unwrap()));
    let long = "x".repeat(201);
    let (answers, faults) = take(&[("answers[why]", "b"), ("answers[why][words]", &long)]);
    assert_eq!(faults, [Fault::TooLong { at_most: 200, given: 201 }]);
    assert_eq!(answers["why"], own(&["b"], &long), "what was written is kept");
    let (_, faults) =
        take(&[("answers[why]", "b"), ("answers[use][]", "c4"), ("answers[use][words]", "Socks")]);
    assert_eq!(faults, [Fault::TooFew { at_least: 2 }]);

    // What no form of this questionnaire posts.
    for odd in [own(&["a"], "x"), own(&["a", "b"], "x"), own(&["zzz", "b"], "x"), own(&[], "x")] {
        assert!(!questionnaire.question("why").unwrap().problems(Some(&odd)).is_empty(), "{odd:?}");
    }
}

#[test]
fn a_choice_is_commented_on_whatever_it_is() {
    let asks = r#""kind": "single", "comment": "What makes you say so?", "#;
    let questionnaire =
        campaign::read(&EVERY_KIND.replacen(r#""kind": "single", "#, asks, 1)).unwrap().questionnaire;
    let take = |posted: &[(&str, &str)]| {
        let mut answers = Answers::new();
        let posted = [&[("shown[]", "why")], posted].concat();
        let problems = questionnaire.pages[0].take(&fields(&posted), &mut answers);
        (answers, problems.into_iter().map(|problem| problem.fault).collect::<Vec<_>>())
    };
    let own = |options: &[&str], text: &str| {
        let options = options.iter().map(|id| id.parse().unwrap()).collect();
        Answer::OwnWords(OwnWords { options, text: text.to_owned() })
    };
    for chosen in ["a", "b"] {
        let (answers, faults) = take(&[("answers[why]", chosen), ("answers[why][words]", "So")]);
        assert_eq!((faults, &answers["why"]), (vec![], &own(&[chosen], "So")));
        let values: Vec<String> = cells(&answers, &[]).into_iter().map(|cell| cell.value).collect();
        assert_eq!(values, ["*", chosen], "it counts as if nothing had been written");
    }
    let (answers, faults) = take(&[("answers[why]", "a")]);
    assert_eq!((faults, &answers["why"]), (vec![], &Answer::Choice("a".parse().unwrap())));
    let (answers, faults) = take(&[("answers[why][words]", "So")]);
    assert_eq!(faults, [Fault::Missing], "a comment alone is no answer");
    assert_eq!(answers["why"], own(&[], "So"), "and is kept");
    let (_, faults) = take(&[("answers[why]", "a"), ("answers[why][words]", &"x".repeat(1001))]);
    assert_eq!(faults, [Fault::TooLong { at_most: 1000, given: 1001 }]);
    for odd in [own(&["a", "b"], "x"), own(&["zzz"], "x")] {
        assert!(!questionnaire.question("why").unwrap().problems(Some(&odd)).is_empty(), "{odd:?}");
    }
}

#[test]
fn where_words_can_stand_is_checked() {
    let other = |at: &str, with: &str| {
        let problems = campaign::read(&EVERY_KIND.replacen(at, with, 1)).unwrap_err();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let single = |more: &str| other(r#""kind": "single", "#, &format!(r#""kind": "single", {more}, "#));
    let place = "questionnaire.pages[0].questions[0].answer.other";
    assert_eq!(single(r#""other": "z""#), [format!("{place}: 'z' is not among the options")]);
    assert_eq!(
        single(r#""other": "b", "drop_down": true"#),
        [format!("{place}: a list that drops down has no room for words beside an option")]
    );
    assert_eq!(
        single(r#""other": "b", "comment": "Why?""#),
        [format!(
            "{place}: a comment on the choice and words beside one option are not both asked for: leave one of the two out"
        )]
    );
    assert_eq!(
        other(r#""exclusive": "none""#, r#""exclusive": "none", "other": "none""#),
        [
            "questionnaire.pages[0].questions[1].answer.other: 'none' goes with no other, and is no place for words"
        ]
    );
}

#[test]
fn addresses_are_told_from_other_words() {
    let mail =
        ["a@b.org", "first.last+tag@sub.example.org", "jos\u{e9}@b\u{fc}cher.example", "o'neil@example.org"];
    let no_mail =
        ["", "a", "a@b", "@b.org", "a@b.org, c@d.org", "a b@c.org", "a@b..org", "a@-b.org", "a@b.org\n"];
    assert!(mail.iter().all(|text| Format::Email.fits(text)));
    assert!(no_mail.iter().all(|text| !Format::Email.fits(text)));
    let pages = [
        "https://example.org",
        "HTTPS://X.org",
        "Http://x.org/://",
        "example.org/a?b=c#d",
        "http://a.b.org:8080/",
        "www.example.org",
    ];
    let no_pages = [
        "://example.org",
        "xhttps://example.org",
        "",
        "example",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "an example.org",
        "https://a b.org",
    ];
    assert!(pages.iter().all(|text| Format::Url.fits(text)));
    assert!(no_pages.iter().all(|text| !Format::Url.fits(text)));

    let asks = |long: bool| {
        let text =
            format!(r#""answer": {{ "kind": "text", "format": "email", "long": {long}, "at_most": 50 }}"#);
        campaign::read(&EVERY_KIND.replacen(r#""answer": { "kind": "text", "at_most": 5 }"#, &text, 1))
    };
    let questionnaire = asks(false).unwrap().questionnaire;
    let post = |text: &str| fields(&[("shown[]", "word"), ("answers[word]", text)]);
    let mut answers = Answers::new();
    let problems = questionnaire.pages[0].take(&post("nobody"), &mut answers);
    assert!(problems.iter().any(|problem| problem.fault == Fault::NotOfFormat(Format::Email)));
    assert_eq!(answers.get("word"), Some(&Answer::Text("nobody".to_owned())), "what was written is kept");
    let problems = questionnaire.pages[0].take(&post(" a@b.org "), &mut answers);
    assert!(problems.iter().all(|problem| problem.question.as_str() != "word"));
    let place = &asks(true).unwrap_err()[0].place;
    assert_eq!(place, "questionnaire.pages[0].questions[5].answer.format");
}

#[test]
fn hidden_questions_hold_nothing() {
    let questionnaire = questionnaire();
    let mut answers = Answers::new();
    let page = &questionnaire.pages[0];
    let mut posted = shown_all();
    posted.extend([("answers[why]".into(), "b".into()), ("answers[what]".into(), "because".into())]);
    assert_eq!(read_page(page, &Fields(posted.clone()), &mut answers), []);
    assert!(questionnaire.check(&answers, &Profile::default()).unwrap().answers().contains_key("what"));
    posted.push(("answers[why]".into(), "a".into()));
    read_page(page, &Fields(posted), &mut answers);
    assert!(!questionnaire.check(&answers, &Profile::default()).unwrap().answers().contains_key("what"));
}

#[test]
fn a_question_that_was_not_shown_keeps_its_answer() {
    let questionnaire = questionnaire();
    let mut answers = Answers::new();
    read_page(&questionnaire.pages[0], &fields(&[("shown[]", "why"), ("answers[why]", "a")]), &mut answers);
    read_page(&questionnaire.pages[0], &fields(&[("shown[]", "word"), ("answers[word]", "x")]), &mut answers);
    assert_eq!(answers.len(), 2);
    read_page(&questionnaire.pages[0], &fields(&[("shown[]", "why")]), &mut answers);
    assert_eq!(
        answers.keys().map(|id| id.as_str()).collect::<Vec<_>>(),
        ["word"],
        "emptied where it was shown"
    );
}

#[test]
fn every_mistake_in_a_document_is_named_by_its_place() {
    let broken = EVERY_KIND
        .replace(r#""id": "use","#, r#""id": "why","#)
        .replace(r#""threshold_bp": 6000"#, r#""threshold_bp": 60000"#)
        .replace(r#""why = b""#, r#""why = q""#)
        .replace(r#""to": 10"#, r#""to": 40"#)
        .replace(r#""slug": "every-kind""#, r#""slug": "new""#);
    let problems = campaign::read(&broken).unwrap_err();
    let places: Vec<&str> = problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "slug",
            "questionnaire.pages[0].questions[1].id",
            "questionnaire.pages[0].questions[2].answer",
            "questionnaire.pages[0].questions[6].show_if",
            "questionnaire.pages[0].questions[19].answer.number.to",
            "assumptions[0].threshold_bp",
        ],
        "{problems:#?}"
    );
}

fn any_post() -> impl Strategy<Value = Vec<(String, String)>> {
    let ids = ["why", "use", "likely", "core", "order", "word", "what", "two", "read", "terms", "nobody"];
    let items = ["", "[]", "[tech]", "[x]", "[y]", "[z]", "[zzz]"];
    let values = [
        "a",
        "b",
        "c1",
        "c2",
        "c3",
        "none",
        "0",
        "1",
        "2",
        "3",
        "10",
        "-1",
        "300",
        "dont_know",
        "",
        "words\r\nand more",
    ];
    let field = (
        prop::sample::select(ids.to_vec()),
        prop::sample::select(items.to_vec()),
        prop::sample::select(values.to_vec()),
    )
        .prop_map(|(id, item, value)| (format!("answers[{id}]{item}"), value.to_owned()));
    prop::collection::vec(field, 0..24)
}

proptest! {
    /// Whatever is posted: what passes the check can be kept, read again and checked again with the same outcome.
    #[test]
    fn checked_answers_stay_checked(posted in any_post()) {
        let questionnaire = questionnaire();
        let mut all = shown_all();
        all.extend(posted);
        let mut answers = Answers::new();
        read_page(&questionnaire.pages[0], &Fields(all), &mut answers);
        if let Ok(checked) = questionnaire.check(&answers, &Profile::default()) {
            let json = serde_json::to_string(checked.answers()).unwrap();
            let again: Answers = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(&again, checked.answers());
            prop_assert_eq!(questionnaire.check(&again, &Profile::default()).unwrap(), checked);
        }
    }

    /// Of any two ranked options, one is counted as before the other.
    #[test]
    fn a_ranking_is_counted_pair_by_pair(order in Just(["x", "y", "z", "u"]).prop_shuffle()) {
        let places = (1..).zip(&order).map(|(place, id)| (id.parse().unwrap(), place)).collect();
        let counted = cells(&Answers::from([("order".parse().unwrap(), Answer::Ranks(places))]), &[]);
        for (place, first) in order.iter().enumerate() {
            for later in &order[place + 1..] {
                let counts = |item: &str, other: &str| {
                    let value = Cell::before(&other.parse().unwrap());
                    counted.iter().filter(|cell| cell.item == item && cell.value == value).count()
                };
                prop_assert_eq!((counts(first, later), counts(later, first)), (1, 0));
            }
        }
        prop_assert_eq!(counted.len(), 1 + 4 + 6);
    }

    /// Every answered item is counted once as answered, and a single-valued item has exactly one value beside it.
    #[test]
    fn cells_count_each_answer_once(posted in any_post()) {
        let questionnaire = questionnaire();
        let mut all = shown_all();
        all.extend(posted);
        let mut answers = Answers::new();
        read_page(&questionnaire.pages[0], &Fields(all), &mut answers);
        let counted = cells(&answers, &[]);
        let mut unique = counted.clone();
        unique.sort();
        unique.dedup();
        prop_assert_eq!(unique.len(), counted.len());
        for id in answers.keys() {
            let answered = counted.iter().filter(|cell| cell.question == *id && cell.item.is_empty() && cell.value == Cell::ANSWERED);
            prop_assert_eq!(answered.count(), 1);
        }
    }
}
