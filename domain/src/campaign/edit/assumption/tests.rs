use super::super::tests::draft;
use super::super::{NewKind, add_question};
use super::*;
use crate::campaign::problems;

/// The draft with a question of every kind, on its first page.
fn every_kind() -> Document {
    let mut document = draft();
    for kind in NewKind::ALL {
        add_question(&mut document, "one", kind, kind.as_str()).unwrap();
    }
    document
}

fn with_assumption() -> Document {
    let mut document = draft();
    let topic = topic_named(&mut document, "Needs").unwrap();
    let item = measurable(&document.questionnaire).remove(0);
    add_assumption(&mut document, "Most members choose the first", topic, &item).unwrap();
    document
}

#[test]
fn everything_but_numbers_and_texts_can_be_measured_and_begins_with_a_rule_that_has_no_problem() {
    let mut document = every_kind();
    let topic = topic_named(&mut document, "Needs").unwrap();
    let items = measurable(&document.questionnaire);
    assert_eq!(items.len(), 4 + 4 + 4 + 2);
    for item in &items {
        add_assumption(&mut document, "The same words for all", topic.clone(), item).unwrap();
    }
    assert_eq!(problems(&document), []);
    let ids: std::collections::BTreeSet<_> =
        document.assumptions.iter().map(|assumption| &assumption.id).collect();
    assert_eq!(ids.len(), items.len());
}

#[test]
fn a_new_rule_about_a_scale_counts_its_highest_points() {
    let scale = |from, to| Scale { from, to, labels: Vec::new(), dont_know: false, look: None };
    assert_eq!(top(&scale(1, 5)), [4, 5]);
    assert_eq!(top(&scale(0, 10)), [9, 10]);
    assert_eq!(top(&scale(1, 3)), [3]);
    assert_eq!(top(&scale(0, 1)), [1]);
}

#[test]
fn measures_fit_the_questions_that_the_check_allows_them_for() {
    let document = every_kind();
    let fitting = |id: &str| -> Vec<&str> {
        let question = document.questionnaire.question(id).unwrap();
        MeasureKind::ALL.into_iter().filter(|kind| kind.fits(question)).map(MeasureKind::as_str).collect()
    };
    assert_eq!(fitting("single"), ["share", "difference", "lead"]);
    assert_eq!(fitting("scale"), ["share", "opinion_share", "mean", "net_agreement", "difference", "lead"]);
    assert_eq!(fitting("ranking"), ["ranked_first", "ranked_before"]);
    assert_eq!(fitting("long_text"), [""; 0]);
}

#[test]
fn a_kind_is_called_in_a_form_as_in_a_document() {
    let document = with_assumption();
    let measure = &document.assumptions[0].rule.measure;
    let written = serde_json::to_value(measure).unwrap();
    assert_eq!(written.as_object().unwrap().keys().next().unwrap(), MeasureKind::of(measure).as_str());
}

#[test]
fn a_topic_is_named_once() {
    let mut document = draft();
    let first = topic_named(&mut document, "Needs").unwrap();
    assert_eq!(topic_named(&mut document, " Needs ").unwrap(), first);
    assert_ne!(topic_named(&mut document, "needs").unwrap(), first);
    assert_eq!(document.topics.len(), 2);
    assert!(topic_named(&mut document, " ").unwrap_err().to_string().contains("topic"));
}

#[test]
fn assumptions_are_moved_and_removed() {
    let mut document = with_assumption();
    let topic = document.topics[0].id.clone();
    let item = measurable(&document.questionnaire).remove(1);
    let second = add_assumption(&mut document, "Second", topic, &item).unwrap();
    assert_eq!(move_assumption(&mut document, second.as_str(), Step::Up), Ok(0));
    assert_eq!(document.assumptions[0].id, second);
    assert!(move_assumption(&mut document, second.as_str(), Step::Up).is_err());
    remove_assumption(&mut document, second.as_str()).unwrap();
    assert_eq!(document.assumptions.len(), 1);
    assert!(remove_assumption(&mut document, second.as_str()).is_err());
}

#[test]
fn rules_are_joined_and_parted() {
    let mut document = with_assumption();
    let items = measurable(&document.questionnaire);
    let rule = |at: usize| usual_rule(&document.questionnaire, &items[at]).unwrap();
    let (second, third) = (rule(1), rule(2));
    let assumption = &mut document.assumptions[0];
    assert!(part_rule(assumption, 0).is_err());
    join_rule(assumption, second.clone());
    join_rule(assumption, third.clone());
    assert_eq!(assumption.joined, Some(Joined::And(vec![second.clone(), third.clone()])));
    assert!(part_rule(assumption, 3).is_err());
    part_rule(assumption, 0).unwrap();
    assert_eq!(assumption.rules().collect::<Vec<_>>(), [&second, &third]);
    part_rule(assumption, 1).unwrap();
    assert_eq!((&assumption.rule, &assumption.joined), (&second, &None));
}
