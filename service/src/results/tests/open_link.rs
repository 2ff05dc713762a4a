//! Who comes by the open link, where a roster says who belongs.

use super::*;

#[tokio::test]
async fn who_comes_by_the_open_link_is_counted_apart() {
    let case = Case::answered().await;
    case.answer_by(Venue::Open, "a", 4, &tech(1, 5)).await;
    let results = case.results().await;
    let counted: Vec<(&str, u32)> =
        results.segments.iter().map(|one| (one.name.as_str(), one.answered)).collect();
    assert_eq!(counted, [("All members", 20), ("A", 15), ("B", 10), ("Open link", 5)]);
    assert_eq!(results.responses, 25);
}

#[tokio::test]
async fn answers_of_others_alone_are_not_called_none_at_all() {
    let case = Case::of(CAMPAIGN).await;
    case.answer_by(Venue::Open, "a", 4, &tech(1, 5)).await;
    let results = case.results().await;
    let sections = questions(&results, &English);
    let findings: Vec<&str> = sections[0].figures.iter().map(|figure| figure.finding.as_str()).collect();
    assert_eq!(findings[..2], ["No answers from members yet", "No answers yet"]);
}
