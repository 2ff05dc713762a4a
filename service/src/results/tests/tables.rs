//! Tables: rows that are ticked, cells with numbers and cells with words.

use domain::answer::{Entry, Tick};

use super::*;
use crate::results::figure::{Shape, Share};

const TABLES: &str = r#"{ "id": "when", "text": "When?", "answer": { "kind": "table", "cells": { "kind": "tick" },
      "rows": [{ "id": "mon", "label": "Monday" }, { "id": "tue", "label": "Tuesday" }],
      "columns": [{ "id": "am", "label": "Morning" }, { "id": "pm", "label": "Evening" }] } },
    { "id": "hours", "text": "How long?", "answer": { "kind": "table", "cells": { "kind": "number", "to": 19, "unit": "h" },
      "rows": [{ "id": "mon", "label": "Monday" }, { "id": "tue", "label": "Tuesday" }], "columns": [{ "id": "now", "label": "Now" }] } },
    { "id": "about", "text": "What of it?", "answer": { "kind": "table", "cells": { "kind": "text" },
      "rows": [{ "id": "mon", "label": "Monday" }, { "id": "tue", "label": "Tuesday" }], "columns": [{ "id": "now", "label": "Now" }] } },
    { "id": "use","#;

fn campaign() -> String {
    CAMPAIGN.replacen(r#"{ "id": "use","#, TABLES, 1)
}

fn ticked(rows: &[(&str, &[&str])]) -> Answers {
    let row = |(row, columns): &(&str, &[&str])| {
        let ticks = columns.iter().map(|column| (column.parse().unwrap(), Entry::Ticked(Tick)));
        (row.parse().unwrap(), ticks.collect())
    };
    Answers::from([("when".parse().unwrap(), Answer::Table(rows.iter().map(row).collect()))])
}

fn written(question: &str, row: &str, entry: Entry) -> Answers {
    let cell = [("now".parse().unwrap(), entry)].into_iter().collect();
    let entries = [(row.parse().unwrap(), cell)].into_iter().collect();
    Answers::from([(question.parse().unwrap(), Answer::Table(entries))])
}

#[tokio::test]
async fn a_tick_is_a_share_of_all_who_answered_the_table() {
    let case = Case::of(&campaign()).await;
    let some = [
        ticked(&[("mon", &["am", "pm"])]),
        ticked(&[("mon", &["am"]), ("tue", &["pm"])]),
        ticked(&[("tue", &["pm"])]),
        ticked(&[("tue", &["pm"])]),
        tech(1, 1).remove(0),
    ];
    case.answer("a", 0, &some).await;
    let results = case.results().await;
    let items = &results.question("when").unwrap().items;
    let of = |item: usize| {
        items[item].values.iter().map(|value| items[item].share(0, &[&value.id])).collect::<Vec<_>>()
    };
    assert_eq!(of(0), [Share { yes: 2, n: 4 }, Share { yes: 1, n: 4 }]);
    assert_eq!(
        of(1),
        [Share { yes: 0, n: 4 }, Share { yes: 3, n: 4 }],
        "who left a row empty ticked nothing in it"
    );
    let sections = questions(&results, &English);
    let figure = sections[0].figures.iter().find(|figure| figure.id == "q-when-tue").unwrap();
    assert_eq!(figure.finding, "Tuesday: Ticked most: Evening, 75\u{a0}%");
    assert!(matches!(&figure.shape, Shape::Bars { options, .. } if options == &["Morning", "Evening"]));
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}

#[tokio::test]
async fn numbers_of_a_cell_are_shown_in_bands() {
    let case = Case::of(&campaign()).await;
    let hours = |row: &str, hours: i32| written("hours", row, Entry::Number(hours.into()));
    let some = [hours("mon", 0), hours("mon", 1), hours("mon", 19), hours("tue", 4), hours("tue", 5)];
    case.answer("a", 0, &some).await;
    let results = case.results().await;
    let items = &results.question("hours").unwrap().items;
    assert_eq!(items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["mon.now", "tue.now"]);
    let counts = |item: usize| items[item].values.iter().map(|value| value.counts[0]).collect::<Vec<_>>();
    assert_eq!(counts(0), [2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert_eq!(counts(1), [0, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!((items[0].answered[0], items[1].answered[0]), (3, 2));
    // Other numbers of the same bands are published alike.
    let other = Case::of(&campaign()).await;
    let some = [hours("mon", 1), hours("mon", 0), hours("mon", 18), hours("tue", 5), hours("tue", 4)];
    other.answer("a", 0, &some).await;
    assert_eq!(case.published().await, other.published().await);
}

#[tokio::test]
async fn words_of_a_cell_are_read_by_staff_and_passed_on() {
    let case = Case::of(&campaign()).await;
    let words = |row: &str, words: &str| written("about", row, Entry::Text(words.to_owned()));
    let some = [
        words("mon", "Long"),
        words("mon", "Long"),
        words("tue", "Short"),
        words("tue", "Dark"),
        words("tue", "Long"),
    ];
    case.answer("a", 0, &some).await;
    let (service, actor) = (&case.service, &Actor::Operator);
    let (_, all) = crate::words::words(service, actor, "small").await.unwrap();
    let named: Vec<(String, &str, usize)> =
        all.iter().map(|words| (words.name(), words.asked.as_str(), words.texts.len())).collect();
    assert_eq!(
        named,
        [
            ("about.mon.now".to_owned(), "What of it? Monday, Now", 1),
            ("about.tue.now".to_owned(), "What of it? Tuesday, Now", 3)
        ]
    );
    assert_eq!(all[0].texts[0].times, 2);
    let name = all[0].texts[0].name.clone();
    let passed = crate::words::Decision::Passed;
    crate::words::decide(service, actor, "small", "about.mon.now", &[name], passed).await.unwrap();
    let (_, passed) = crate::words::passed_on(service, actor, "small").await.unwrap();
    let passed: Vec<(usize, u32)> = passed.iter().map(|own| (own.words.texts.len(), own.unread)).collect();
    assert_eq!(passed, [(1, 0), (0, 3)], "the same words elsewhere are decided by themselves");
    let sheet = crate::words::sheet(service, actor, "small", "about.tue.now").await.unwrap();
    assert_eq!(sheet.lines().count(), 4);

    let results = case.results().await;
    let sections = questions(&results, &English);
    let figure = sections[0].figures.iter().find(|figure| figure.id == "q-about").unwrap();
    assert_eq!(figure.finding, "Most words are about ‘Tuesday, Now’");
    assert_eq!(figure.table.rows.len(), 2);
}
