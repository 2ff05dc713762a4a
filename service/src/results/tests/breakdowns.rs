//! Results by an attribute of the roster: 60 of A in academic libraries, 40 in public ones, 40 of B in academic ones, and
//! of B two in school libraries and 30 of whom the roster says nothing.

use super::*;
use crate::results::figure::{Cell, Figure, Shape};

async fn case() -> Case {
    let campaign = CAMPAIGN.replacen(r#""k": 5,"#, r#""k": 5, "breakdowns": ["library_type"],"#, 1);
    let sizes = [("a@academic", 60), ("a@public", 40), ("b@academic", 40), ("b@school", 2), ("b", 30)];
    let case = Case::with(&campaign, &sizes).await;
    case.answer("a@academic", 0, &[tech(5, 8), tech(1, 2)].concat()).await;
    case.answer("a@public", 0, &tech(2, 5)).await;
    case.answer("b@academic", 0, &tech(4, 5)).await;
    case.answer("b@school", 0, &tech(4, 2)).await;
    case
}

#[tokio::test]
async fn members_are_counted_by_an_attribute_that_was_registered() {
    let results = case().await.results().await;
    let [by_library] = results.breakdowns.as_slice() else { panic!("{:?}", results.breakdowns) };
    let counted: Vec<(&str, u32, u32, u32)> = by_library
        .segments
        .iter()
        .map(|own| (own.name.as_str(), own.answered, own.members, own.never_shown))
        .collect();
    assert_eq!(
        counted,
        [
            ("All members", 20, 172, 2),
            ("Not on the roster", 0, 30, 0),
            ("academic", 15, 100, 0),
            ("public", 5, 40, 0),
            ("school", 0, 2, 2),
        ]
    );
    // 13 of 15 in academic libraries, none of 5 in public ones.
    let tech = &by_library.questions[0].items[0];
    let top: Vec<_> = (0..5).map(|at| tech.share(at, &["4", "5"])).map(|of| (of.yes, of.n)).collect();
    assert_eq!(top, [(13, 20), (0, 0), (13, 15), (0, 5), (0, 0)]);
}

#[tokio::test]
async fn figures_and_sheets_show_the_attribute() {
    let results = case().await.results().await;
    let sections = questions(&results, &English);
    let figure = |id: &str| -> &Figure { sections[0].figures.iter().find(|own| own.id == id).unwrap() };
    let by_library = figure("q-tech-by-0");
    assert_eq!(by_library.finding, "academic 87\u{a0}% choose 4 or 5, public 0\u{a0}%");
    assert!(
        by_library.about.ends_with("Share of those who answered, by library type."),
        "{}",
        by_library.about
    );
    assert!(!by_library.note.contains("several divisions"), "{}", by_library.note);
    assert!(matches!(figure("q-order-by-0").shape, Shape::MeanPlaces { .. }));
    assert!(!sections[0].figures.iter().any(|own| own.id == "q-order-places-by-0"));
    let who = who_answered(&results, &English);
    let rates = who.iter().find(|figure| figure.id == "rates-by-0").unwrap();
    assert_eq!(rates.table.rows[2][1], Cell::Of(15, 100));
    assert!(rates.note.contains("too small to be shown: 2 of All members, 2 of school."), "{}", rates.note);
    assert_eq!(rates.finding, "15\u{a0}% of academic have answered, 0\u{a0}% of Not on the roster");

    let sheet = sheet::sheet(&results, results.question("tech").unwrap(), &English);
    let head = "Item,Answer,All members,A,B,Not on the roster,academic,public,school\n";
    assert!(sheet.starts_with(head), "{sheet}");
    assert!(sheet.contains(",Answered,20,15,5,0,15,5,0\n"), "{sheet}");
    let document = document(&results);
    assert_eq!(document["breakdowns"][0]["segments"][2]["n"], 15);
}

#[tokio::test]
async fn a_campaign_without_a_roster_is_not_broken_down() {
    let campaign = CAMPAIGN.replacen(r#""k": 5,"#, r#""k": 5, "breakdowns": ["library_type"],"#, 1);
    let case = Case::with(&campaign, &[]).await;
    assert!(case.results().await.breakdowns.is_empty());
}
