//! The best two of three, terms to agree to, and a note.

use super::*;
use crate::results::figure::Shape;

const QUESTIONS: &str = r#"{ "id": "two", "text": "The best two?", "answer": { "kind": "ranking", "top": 2, "options": [
      { "id": "x", "label": "X" }, { "id": "y", "label": "Y" }, { "id": "z", "label": "Z" }] } },
    { "id": "read", "text": "To read", "answer": { "kind": "note" } },
    { "id": "terms", "text": "May we?", "answer": { "kind": "consent", "terms": "We quote.", "label": "You may" } },
    { "id": "use","#;

/// The first and the second.
fn two(orders: &[(&str, &str)]) -> Vec<Answers> {
    let two = |(first, second): &(&str, &str)| {
        let places = [(first.parse().unwrap(), 1), (second.parse().unwrap(), 2)];
        Answers::from([("two".parse().unwrap(), Answer::Ranks(places.into()))])
    };
    orders.iter().map(two).collect()
}

#[tokio::test]
async fn who_is_placed_at_all_is_counted_where_only_the_first_places_are_given() {
    let case = Case::of(&CAMPAIGN.replacen(r#"{ "id": "use","#, QUESTIONS, 1)).await;
    case.answer("a", 0, &two(&[("x", "y"), ("x", "y"), ("y", "x"), ("z", "x"), ("y", "z")])).await;
    let mut agreed = two(&[("z", "y"), ("z", "y"), ("z", "y"), ("z", "y"), ("y", "z")]);
    let none = case.results().await;
    let terms = none.document.questionnaire.question("terms").unwrap().terms().unwrap();
    for answers in &mut agreed[..3] {
        answers.insert("terms".parse().unwrap(), Answer::Consent(terms.clone()));
    }
    case.answer("b", 0, &agreed).await;
    let results = case.results().await;
    let figures = &questions(&results, &English)[0].figures;
    let figure = |id: &str| figures.iter().find(|figure| figure.id == id).unwrap();

    let Shape::Bars { options, shares, .. } = &figure("q-two").shape else { panic!("bars") };
    assert_eq!(options, &["Y", "Z", "X"]);
    let of = |segment: usize| shares[segment].iter().map(|share| (share.yes, share.n)).collect::<Vec<_>>();
    assert_eq!(
        [of(0), of(1), of(2)],
        [vec![(9, 10), (7, 10), (4, 10)], vec![(4, 5), (2, 5), (4, 5)], vec![(5, 5), (5, 5), (0, 5)],]
    );
    assert!(figure("q-two").note.starts_with("Everybody placed 2 of 3."));
    let Shape::Places { places, .. } = &figure("q-two-places").shape else { panic!("places") };
    assert_eq!(places, &["Place 1", "Place 2"]);

    assert_eq!(figure("q-terms").finding, "3 members agreed");
    assert!(figures.iter().all(|figure| figure.id != "q-read"), "a note has no results");
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}
