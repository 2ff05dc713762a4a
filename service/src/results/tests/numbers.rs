//! Years of membership, from 0 to 80, and dates.

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
    assert_eq!(counted[0], ("0–9 years", [3, 2, 1].as_slice()));
    assert_eq!(counted[1], ("10–19 years", [5, 2, 3].as_slice()));
    assert_eq!(counted[8], ("80 years", [1, 0, 1].as_slice()));
    assert_eq!(item.values.iter().map(|value| value.counts[0]).sum::<u32>(), 10);

    let sections = questions(&results, &English);
    let figure = sections[0].figures.iter().find(|figure| figure.id == "q-years").unwrap();
    assert!(matches!(figure.shape, Shape::Columns { .. }));
    assert_eq!(figure.finding, "Given most: 0–9 years in A, 10–19 years in B");
    assert!(!case.published().await.contains("77 years"));
    assert_eq!(document(&results)["questions"][1]["items"][0]["segments"][0]["counts"]["70..79"], 1);
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}

#[tokio::test]
async fn dates_are_counted_by_year_and_no_single_day_is_told() {
    const SINCE: &str = r#"{ "id": "since", "text": "Since when?", "answer": { "kind": "date", "from": "2020-01-01", "to": "2024-12-31" } },
    { "id": "use","#;
    let since = |given: &[&str]| -> Vec<Answers> {
        let answer = |date: &&str| Answer::Date(date.parse().unwrap());
        given.iter().map(|date| Answers::from([("since".parse().unwrap(), answer(date))])).collect()
    };
    let case = Case::of(&CAMPAIGN.replacen(r#"{ "id": "use","#, SINCE, 1)).await;
    case.answer("a", 0, &since(&["2020-02-03", "2020-12-31", "2021-01-01", "2023-05-17", "2023-05-18"]))
        .await;
    case.answer("b", 0, &since(&["2020-02-03", "2024-02-29", "2024-07-01", "2024-07-02", "2024-07-03"]))
        .await;
    let results = case.results().await;
    let item = &results.question("since").unwrap().items[0];
    let counted: Vec<(&str, &[u32])> =
        item.values.iter().map(|value| (value.label.as_str(), value.counts.as_slice())).collect();
    let expected: [(&str, &[u32]); 5] = [
        ("2020", &[3, 2, 1]),
        ("2021", &[1, 1, 0]),
        ("2022", &[0, 0, 0]),
        ("2023", &[2, 2, 0]),
        ("2024", &[4, 0, 4]),
    ];
    assert_eq!(counted, expected);
    assert!(!case.published().await.contains("2023-05-17"));
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}

#[tokio::test]
async fn what_nobody_was_asked_is_counted_with_the_rest() {
    const DERIVED: &str = r#"{ "id": "years", "text": "How long?", "answer": { "kind": "number", "to": 80, "unit": "years" } },
    { "id": "double", "text": "Twice", "answer": { "kind": "calculated", "value": "years + years", "number": { "to": 160, "unit": "years" } } },
    { "id": "by", "text": "Came by", "answer": { "kind": "hidden", "link": "source", "options": [{ "id": "mail", "label": "A mail" }, { "id": "card", "label": "A card" }] } },
    { "id": "use","#;
    let given = |rows: &[(i32, &str)]| -> Vec<Answers> {
        let answers = |(years, by): &(i32, &str)| {
            let mut answers = Answers::from([("double".parse().unwrap(), Answer::Number((*years).into()))]);
            if !by.is_empty() {
                answers.insert("by".parse().unwrap(), Answer::Choice(by.parse().unwrap()));
            }
            answers
        };
        rows.iter().map(answers).collect()
    };
    let case = Case::of(&CAMPAIGN.replacen(r#"{ "id": "use","#, DERIVED, 1)).await;
    case.answer("a", 0, &given(&[(3, "mail"), (9, "mail"), (10, "card"), (19, ""), (157, "mail")])).await;
    case.answer("b", 0, &given(&[(3, ""), (10, ""), (11, "card"), (12, ""), (160, "")])).await;
    let results = case.results().await;
    let counted = |id: &str| -> Vec<(String, u32)> {
        let item = &results.question(id).unwrap().items[0];
        item.values.iter().map(|value| (value.label.clone(), value.counts[0])).collect()
    };
    let double = counted("double");
    assert_eq!(double[0], ("0–19 years".to_owned(), 8));
    assert_eq!(double.iter().map(|(_, n)| n).sum::<u32>(), 10);
    assert_eq!(counted("by"), [("A mail".to_owned(), 3), ("A card".to_owned(), 2)]);
    assert!(!case.published().await.contains("157"), "no single number is told");
    let sections = questions(&results, &English);
    let figure = |id: &str| sections[0].figures.iter().find(|figure| figure.id == id).unwrap();
    assert!(matches!(figure("q-double").shape, Shape::Columns { .. }));
    assert!(figure("q-by").finding.contains("A mail"), "{}", figure("q-by").finding);
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}
