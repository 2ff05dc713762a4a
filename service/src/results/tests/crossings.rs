//! Technology by what members would use: eight of A and four of B would use courses, two of A a mentor, and one both.

use std::collections::BTreeSet;

use super::*;
use crate::results::figure::{Cell, Figure};

const CROSSED: &str =
    r#""k": 5, "crossings": [{ "by": { "question": "use" }, "of": { "question": "tech" } }],"#;

fn would_use(options: &[&str], point: u8) -> Answers {
    let options: BTreeSet<_> = options.iter().map(|id| id.parse().unwrap()).collect();
    let tech = ("tech".parse().unwrap(), Answer::Rating(Rating::Point(point)));
    if options.is_empty() {
        return Answers::from([tech]);
    }
    Answers::from([("use".parse().unwrap(), Answer::Choices(options)), tech])
}

async fn case() -> Case {
    case_in(|answers| answers).await
}

async fn case_in(order: impl Fn(Vec<Answers>) -> Vec<Answers>) -> Case {
    let case = Case::of(&CAMPAIGN.replacen(r#""k": 5,"#, CROSSED, 1)).await;
    let courses = vec![would_use(&["courses"], 5); 7];
    let both = vec![would_use(&["courses", "mentor"], 1)];
    let mentor = vec![would_use(&["mentor"], 1); 1];
    case.answer("a", 0, &order([courses, both, mentor, vec![would_use(&[], 3)]].concat())).await;
    case.answer("b", 0, &[vec![would_use(&["courses"], 2); 4], vec![would_use(&[], 3)]].concat()).await;
    case
}

#[tokio::test]
async fn crossed_answers_are_counted_by_segment() {
    let case = case().await;
    let results = case.results().await;
    let [crossed] = results.crossings.as_slice() else { panic!("{:?}", results.crossings) };
    let groups = |segment: usize| -> Vec<(&str, u32)> {
        let groups = crossed.segments[segment].groups.iter();
        groups.map(|group| (group.name.as_str(), group.answered)).collect()
    };
    assert_eq!(groups(0), [("All who answered both", 13), ("“Courses”", 12), ("“A mentor”", 2)]);
    assert_eq!(groups(1), [("All who answered both", 9), ("“Courses”", 8), ("“A mentor”", 2)]);
    assert_eq!(groups(2), [("All who answered both", 4), ("“Courses”", 4), ("“A mentor”", 0)]);
    // Of eight in A who would use courses seven call technology strong, of four in B none.
    let top = |segment: usize| {
        let item = &crossed.segments[segment].counts.items[0];
        (0..3).map(|group| item.share(group, &["4", "5"])).map(|of| (of.yes, of.n)).collect::<Vec<_>>()
    };
    assert_eq!(top(0), [(7, 13), (7, 12), (0, 2)]);
    assert_eq!(top(1), [(7, 9), (7, 8), (0, 2)]);
    assert_eq!(top(2), [(0, 4), (0, 4), (0, 0)]);
    assert_eq!(
        recount(&case.service, &Actor::Operator, "small").await.unwrap().differences,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn who_gave_which_pair_inside_a_block_does_not_show() {
    let reversed =
        case_in(|answers| answers.chunks(5).flat_map(|block| block.iter().rev().cloned()).collect()).await;
    let (one, other) = (case().await.published().await, reversed.published().await);
    assert!(one.contains("Two questions together"));
    assert!(one == other, "something that can be read differs");
}

#[tokio::test]
async fn figures_sheets_and_the_document_show_them() {
    let results = case().await.results().await;
    let sections = questions(&results, &English);
    let section = sections.last().unwrap();
    assert_eq!((section.id.as_str(), section.title.as_str()), ("crossings", "Two questions together"));
    let figure: &Figure = &section.figures[1];
    assert_eq!(figure.id, "crossing-0-1");
    assert_eq!(figure.name, "How strong is technology?, by answer to “What would you use?”, A");
    assert_eq!(figure.finding, "“Courses” 88\u{a0}% choose 4 or 5, “A mentor” 0\u{a0}%");
    assert_eq!(
        figure.about,
        "A: How strong is technology? Share of those who answered, by answer to “What would you use?”."
    );
    assert_eq!(
        figure.note,
        "Do not know: 0\u{a0}% of all, not drawn but counted. Who gave several answers counts in each group."
    );
    assert_eq!(figure.table.rows.last().unwrap()[1..], [Cell::Count(9), Cell::Count(8), Cell::Count(2)]);

    let sheet = sheet::sheet(&results, results.question("tech").unwrap(), &English);
    assert!(sheet.contains("“Courses” to “What would you use?”,5 very,7,7,0\n"), "{sheet}");
    assert!(sheet.contains("“Courses” to “What would you use?”,Answered,12,8,4\n"), "{sheet}");
    assert!(!sheet::sheet(&results, results.question("use").unwrap(), &English).contains('“'));

    let document = document(&results);
    let by = &document["crossings"][0]["segments"][1]["by"];
    assert_eq!(
        (&by[1]["given"], &by[1]["n"], &by[1]["counts"]["5"]),
        (&"courses".into(), &8.into(), &7.into())
    );
}

#[tokio::test]
async fn the_registration_holds_them() {
    let case = case().await;
    let results = case.results().await;
    assert_eq!(results.registered.document.crossings, results.document.crossings);
    let not_crossed = Case::of(CAMPAIGN).await.results().await;
    assert!(not_crossed.crossings.is_empty());
    assert_ne!(not_crossed.registered.digest, results.registered.digest);
}
