use domain::answer::{Answer, Answers, Rating};
use domain::role::Role;

use super::*;
use crate::campaigns;
use crate::results::figure::{Cell, Figure};
use crate::results::tests::{CAMPAIGN, Case};
use crate::results::words::tests::English;

fn rated(point: u8, times: usize) -> Vec<Answers> {
    vec![Answers::from([("tech".parse().unwrap(), Answer::Rating(Rating::Point(point)))]); times]
}

/// 40 of A alone are split, 20 of B alone and 20 of both call technology strong.
async fn closed() -> Case {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 0, &[rated(5, 20), rated(1, 20)].concat()).await;
    case.answer("b", 0, &rated(5, 20)).await;
    case.answer("a+b", 0, &rated(4, 20)).await;
    campaigns::close(&case.service, &Actor::Operator, "small").await.unwrap();
    case
}

fn rows(report: &Report, figure: &str) -> Vec<Vec<String>> {
    let sections = report.sections(&English);
    let mut figures = sections.iter().flat_map(|section| &section.figures);
    let Figure { table, .. } = figures.find(|own| own.id == figure).unwrap();
    let words = |cell: &Cell| match cell {
        Cell::Words(words) => words.replace('\u{a0}', " "),
        other => format!("{other:?}"),
    };
    table.rows.iter().map(|row| row.iter().map(words).collect()).collect()
}

#[tokio::test]
async fn the_report_comes_when_the_campaign_is_closed() {
    let case = Case::of(CAMPAIGN).await;
    let early = report(&case.service, &Actor::Operator, "small").await.unwrap_err().to_string();
    assert!(early.contains("no final report yet"), "{early}");
    campaigns::close(&case.service, &Actor::Operator, "small").await.unwrap();
    let empty = report(&case.service, &Actor::Operator, "small").await.unwrap();
    assert_eq!(empty.sections(&English)[0].figures.len(), 3, "who answered is told even if nobody did");
    let visitor = report(&case.service, &Actor::Visitor, "small").await;
    assert!(matches!(visitor, Err(Error::NotSignedIn)), "{visitor:?}");
    let leadership = Actor::Person {
        id: domain::id::PersonId(crate::secrets::id()),
        name: "L".to_owned(),
        role: Role::Leadership,
    };
    assert!(report(&case.service, &leadership, "small").await.is_ok());
}

#[tokio::test]
async fn combinations_count_for_their_members() {
    let report = report(&closed().await.service, &Actor::Operator, "small").await.unwrap();
    // (60 * 1/2 + 40 + 30) / 130; in A (30 + 30) / 90; in B all.
    let row = &rows(&report, "weighted-one")[0];
    assert_eq!(row[0], "How strong is technology?: 4 or 5");
    assert!(row[1].contains("yes: 60, n: 80"), "{row:?}");
    // 130^2 / (60^2/40 + 40^2/20 + 30^2/20).
    assert_eq!(row[2], "Count(79)");
    assert!(row[3].starts_with("77 % ± "), "{row:?}");
    assert!(row[4].starts_with("67 % ± "), "{row:?}");
    assert_eq!(row[5], "100 % ± 0.0");
}

#[tokio::test]
async fn a_division_that_hardly_answered_is_not_repaired() {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 0, &[rated(5, 20), rated(1, 20)].concat()).await;
    case.answer("b", 0, &rated(5, 5)).await;
    campaigns::close(&case.service, &Actor::Operator, "small").await.unwrap();
    let report = report(&case.service, &Actor::Operator, "small").await.unwrap();
    let row = &rows(&report, "weighted-one")[0];
    // 25 yes and 88 silent of 133; 5 yes and 65 silent of 70.
    assert_eq!(row[3], "19 % to 85 %", "the whole would be repaired with B");
    assert_eq!(row[4..], ["22 % to 78 %".to_owned(), "7 % to 100 %".to_owned()]);
    let note = &report.sections(&English)[1].figures[0].note;
    let reasons = "because a combination has not answered at all; fewer than 10\u{a0}% of B have answered:";
    assert!(note.contains(reasons), "{note}");
}

#[tokio::test]
async fn ratings_are_compared_between_combinations_and_described_in_divisions() {
    let report = report(&closed().await.service, &Actor::Operator, "small").await.unwrap();
    let compared = &rows(&report, "combinations-compared")[0];
    // Everyone of B alone gave a 5, everyone of both a 4.
    assert_eq!(compared[2..4], ["B only above A + B".to_owned(), "1.00 (large)".to_owned()], "{compared:?}");
    assert_eq!(compared[1], "< 0.001");
    let united = &rows(&report, "agreement")[0];
    // In B 4 and 5 alone, side by side on five points: 1 - (2 - 1) / (5 - 1).
    assert_eq!(united[3], "0.75", "{united:?}");
}

#[tokio::test]
async fn what_is_held_back_is_told_with_its_reason() {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 0, &rated(5, 13)).await;
    case.answer("", 0, &rated(5, 2)).await;
    campaigns::close(&case.service, &Actor::Operator, "small").await.unwrap();
    let report = report(&case.service, &Actor::Operator, "small").await.unwrap();
    let figure = &report.sections(&English)[0].figures[2];
    assert_eq!(figure.finding, "5 answers are held back to protect the people who gave them");
    let whole = &figure.table.rows[0];
    assert_eq!(whole[1..4], [Cell::Count(133), Cell::Count(10), Cell::Count(3)]);
}
