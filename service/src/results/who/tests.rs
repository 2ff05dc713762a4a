use domain::answer::{Answer, Answers, Rating};

use super::*;
use crate::results::tests::{CAMPAIGN, Case};
use crate::results::words::tests::English;

fn figure(figures: &[Figure], id: &str) -> Figure {
    figures.iter().find(|figure| figure.id == id).unwrap().clone()
}

#[tokio::test]
async fn those_who_answered_are_set_beside_the_roster() {
    let figures = who_answered(&*Case::answered().await.results().await, &English);
    let against = figure(&figures, "against-roster");
    // 40 of 133 members and 5 of 20 answers.
    assert_eq!(
        against.finding,
        "B only are 30\u{a0}% of the members and 25\u{a0}% of those who have answered"
    );
    assert_eq!(against.table.rows[1][3], Cell::Words("−5.1".to_owned()));
    let over_time = figure(&figures, "over-time");
    assert_eq!(over_time.finding, "15\u{a0}% of all members have answered so far");
    let Shape::Lines { values: OverTime::Rates(rates), .. } = over_time.shape else { panic!("no rates") };
    assert_eq!(rates[0].last(), Some(&Share { yes: 20, n: 130 }));
}

#[tokio::test]
async fn weighted_stands_beside_unweighted() {
    let case = Case::answered().await;
    let figures = who_answered(&*case.results().await, &English);
    let row = &figure(&figures, "weighted").table.rows[0];
    // 11 of 20 as answered, of 133: too few to be weighted, but 11 are certain and 133 - 9 are possible.
    assert_eq!(row[1], Cell::Share(Share { yes: 11, n: 20 }));
    assert_eq!(row[3], Cell::Words("8\u{a0}% to 93\u{a0}%".to_owned()));
    let note = &figure(&figures, "weighted").note;
    assert!(note.contains("because fewer than 30 effective answers stand behind it"), "{note}");
    assert_eq!(row[4], Cell::Words("–".to_owned()));

    let rating = |point| Answers::from([("tech".parse().unwrap(), Answer::Rating(Rating::Point(point)))]);
    case.answer("b", 9, &vec![rating(5); 15]).await;
    let figures = who_answered(&*case.results().await, &English);
    let weighted = figure(&figures, "weighted");
    let row = &weighted.table.rows[0];
    // 26 of 35 as answered; (60 * 7/10 + 30 * 3/5 + 40 * 16/20) / 130 weighted; 130^2 / (60^2/10 + 30^2/5 + 40^2/20) worth.
    assert_eq!(row[1], Cell::Share(Share { yes: 26, n: 35 }));
    assert_eq!(row[2], Cell::Count(27));
    case.answer("a", 10, &vec![rating(5); 10]).await;
    let figures = who_answered(&*case.results().await, &English);
    let weighted = figure(&figures, "weighted");
    // 36 of 45; (60 * 17/20 + 30 * 3/5 + 40 * 16/20) / 130.
    let row = &weighted.table.rows[0];
    assert_eq!(row[1], Cell::Share(Share { yes: 36, n: 45 }));
    assert_eq!(row[3..], [Cell::Words("78\u{a0}%".to_owned()), Cell::Words("−2.3".to_owned())]);
    assert_eq!(weighted.finding, "Weighting to the roster moves a share by 2.3 points at most");
}

#[tokio::test]
async fn combinations_show_the_divisions_they_hold() {
    let figures = who_answered(&*Case::answered().await.results().await, &English);
    let Shape::UpSet { divisions, intersections } = figure(&figures, "combinations").shape else {
        panic!("no combinations")
    };
    assert_eq!(divisions.len(), 2);
    let held: Vec<(&str, &[bool])> =
        intersections.iter().map(|one| (one.name.as_str(), one.held.as_slice())).collect();
    assert_eq!(
        held[..3],
        [("A only", &[true, false][..]), ("B only", &[false, true]), ("A + B", &[true, true])]
    );
}

#[tokio::test]
async fn the_figures_are_the_same_before_the_first_answer() {
    let figures = who_answered(&*Case::of(CAMPAIGN).await.results().await, &English);
    let later = who_answered(&*Case::answered().await.results().await, &English);
    // A page that was open before finds each in its place.
    for (first, later) in figures.iter().zip(&later) {
        assert_eq!(first.id, later.id);
        assert_eq!(
            std::mem::discriminant(&first.shape),
            std::mem::discriminant(&later.shape),
            "{}",
            first.id
        );
    }
    assert_eq!(figures.len(), later.len());
    assert!(figures.iter().all(|figure| !figure.finding.contains("NaN")));
}
