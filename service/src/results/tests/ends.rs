//! The best and the worst of three options.

use domain::answer::Ends;

use super::*;
use crate::results::figure::Shape;

const QUESTION: &str = r#"{ "id": "ends", "text": "Which?", "answer": { "kind": "best_worst", "best": "Keep", "worst": "Drop", "options": [
      { "id": "x", "label": "X" }, { "id": "y", "label": "Y" }, { "id": "z", "label": "Z" }] } },
    { "id": "use","#;

fn chosen(pairs: &[(&str, &str)]) -> Vec<Answers> {
    let one = |(best, worst): &(&str, &str)| {
        let ends = Ends { best: best.parse().ok(), worst: worst.parse().ok() };
        Answers::from([("ends".parse().unwrap(), Answer::Ends(ends))])
    };
    pairs.iter().map(one).collect()
}

#[tokio::test]
async fn each_end_has_a_figure_by_division() {
    let case = Case::of(&CAMPAIGN.replacen(r#"{ "id": "use","#, QUESTION, 1)).await;
    case.answer("a", 0, &chosen(&[("x", "y"), ("x", "y"), ("x", "z"), ("y", "z"), ("z", "y")])).await;
    case.answer("b", 0, &chosen(&[("z", "x"), ("z", "x"), ("z", "x"), ("z", "y"), ("x", "y")])).await;
    let results = case.results().await;
    let figures = &questions(&results, &English)[0].figures;
    let figure = |id: &str| figures.iter().find(|figure| figure.id == id).unwrap();
    let shares = |id: &str| -> Vec<Vec<(u32, u32)>> {
        let Shape::Bars { options, shares, .. } = &figure(id).shape else { panic!("bars") };
        assert_eq!(options, &["X", "Y", "Z"]);
        shares.iter().map(|of| of.iter().map(|share| (share.yes, share.n)).collect()).collect()
    };
    assert_eq!(
        shares("q-ends"),
        [[(4, 10), (1, 10), (5, 10)], [(3, 5), (1, 5), (1, 5)], [(1, 5), (0, 5), (4, 5)]]
    );
    assert_eq!(
        shares("q-ends-worst"),
        [[(3, 10), (5, 10), (2, 10)], [(0, 5), (3, 5), (2, 5)], [(3, 5), (2, 5), (0, 5)]]
    );
    assert_eq!(figure("q-ends").finding, "‘Keep’ most often: X in A, Z in B");
    assert_eq!(figure("q-ends-worst").finding, "‘Drop’ most often: Y in A, X in B");
    assert!(recount(&case.service, &Actor::Operator, "small").await.unwrap().differences.is_empty());
}
