//! Years of membership, from 0 to 80.

use super::*;
use crate::results::figure::Shape;

const YEARS: &str = r#"{ "id": "years", "text": "How long?", "answer": { "kind": "number", "to": 80, "unit": "years" } },
    { "id": "use","#;

fn years(given: &[i32]) -> Vec<Answers> {
    given
        .iter()
        .map(|years| Answers::from([("years".parse().unwrap(), Answer::Number((*years).into()))]))
        .collect()
}

#[tokio::test]
async fn numbers_are_counted_in_bands_and_no_single_one_is_told() {
    let case = Case::of(&CAMPAIGN.replacen(r#"{ "id": "use","#, YEARS, 1)).await;
    case.answer("a", 0, &years(&[3, 9, 10, 19, 77])).await;
    case.answer("b", 0, &years(&[3, 10, 11, 12, 80])).await;
    let results = case.results().await;
    let item = &results.question("years").unwrap().items[0];
    let counted: Vec<(&str, &[u32])> =
        item.values.iter().map(|value| (value.label.as_str(), value.counts.as_slice())).collect();
    assert_eq!(item.answered, [10, 5, 5]);
    assert_eq!(counted[0], ("0 to 9 years", [3, 2, 1].as_slice()));
    assert_eq!(counted[1], ("10 to 19 years", [5, 2, 3].as_slice()));
    assert_eq!(counted[8], ("80 years", [1, 0, 1].as_slice()));
    assert_eq!(item.values.iter().map(|value| value.counts[0]).sum::<u32>(), 10);

    let sections = questions(&results);
    let figure = sections[0].figures.iter().find(|figure| figure.id == "q-years").unwrap();
    assert!(matches!(figure.shape, Shape::Columns { .. }));
    assert_eq!(figure.finding, "Given most: 0 to 9 years in A, 10 to 19 years in B");
    assert!(!case.published().await.contains("77 years"));
    assert_eq!(document(&results)["questions"][1]["items"][0]["segments"][0]["counts"]["70..79"], 1);
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}
