//! Ten points divided among three options.

use domain::answer::Amount;

use super::*;
use crate::results::figure::Shape;

const BUDGET: &str = r#"{ "id": "budget", "text": "How much?", "answer": { "kind": "constant_sum", "total": 10, "unit": "points", "options": [
      { "id": "x", "label": "X" }, { "id": "y", "label": "Y" }, { "id": "z", "label": "Z" }] } },
    { "id": "use","#;

fn divided(given: &[[u16; 3]]) -> Vec<Answers> {
    let one = |amounts: &[u16; 3]| {
        let amounts = ["x", "y", "z"].into_iter().zip(amounts).filter(|(_, amount)| **amount > 0);
        let amounts = amounts.map(|(option, amount)| (option.parse().unwrap(), Amount::Whole(*amount)));
        Answers::from([("budget".parse().unwrap(), Answer::Amounts(amounts.collect()))])
    };
    given.iter().map(one).collect()
}

#[tokio::test]
async fn what_was_given_is_added_up_and_no_single_amount_is_told() {
    let case = Case::of(&CAMPAIGN.replacen(r#"{ "id": "use","#, BUDGET, 1)).await;
    case.answer("a", 0, &divided(&[[10, 0, 0], [7, 3, 0], [6, 4, 0], [0, 10, 0], [2, 1, 7]])).await;
    case.answer("b", 0, &divided(&[[0, 10, 0], [0, 10, 0], [0, 10, 0], [0, 9, 1], [0, 9, 1]])).await;
    let results = case.results().await;
    let items = &results.question("budget").unwrap().items;
    let given: Vec<&[u32]> = items.iter().map(|item| item.values[0].counts.as_slice()).collect();
    assert_eq!(given, [[25, 25, 0].as_slice(), &[66, 18, 48], &[9, 7, 2]]);
    assert!(items.iter().all(|item| item.answered == [10, 5, 5]));

    let sections = questions(&results, &English);
    let figure = sections[0].figures.iter().find(|figure| figure.id == "q-budget").unwrap();
    let Shape::Bars { options, shares, .. } = &figure.shape else { panic!("bars") };
    assert_eq!(options, &["X", "Y", "Z"]);
    let of = |segment: usize| shares[segment].iter().map(|share| (share.yes, share.n)).collect::<Vec<_>>();
    assert_eq!(of(0), [(25, 100), (66, 100), (9, 100)]);
    assert_eq!(of(1), [(25, 50), (18, 50), (7, 50)]);
    assert_eq!(figure.finding, "Given most: X in A, Y in B");
    assert!(figure.note.starts_with("Everybody divided 10 points."));
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}

/// Two blocks in which everybody gave something else, but all together the same, cannot be told apart.
#[tokio::test]
async fn blocks_of_the_same_sums_are_published_alike() {
    let published = async |given: &[[u16; 3]]| {
        let case = Case::of(&CAMPAIGN.replacen(r#"{ "id": "use","#, BUDGET, 1)).await;
        case.answer("a", 0, &divided(given)).await;
        case.published().await
    };
    let one = published(&[[10, 0, 0], [10, 0, 0], [0, 10, 0], [0, 10, 0], [0, 0, 10]]).await;
    let other = published(&[[4, 4, 2], [4, 4, 2], [4, 4, 2], [4, 4, 2], [4, 4, 2]]).await;
    assert_eq!(one, other);
}
