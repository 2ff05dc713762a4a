use axum::http::StatusCode;
use domain::assumption::{Assumption, Direction, Joined, Measure, Scope};
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{Answer, Client, Installation};

const LIST: &str = "/campaigns/every-kind/edit/assumptions";
const TECHNOLOGY: &str = "/campaigns/every-kind/edit/assumptions/tech";

async fn begin() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.roster(&[("a@example.org", "Lita"), ("b@example.org", "Alcts")]).await;
    installation.bring().await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

async fn assumptions(installation: &Installation) -> Vec<Assumption> {
    campaigns::show(&installation.service, &Actor::Operator, "every-kind").await.unwrap().document.assumptions
}

async fn change(staff: &mut Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let revision = staff.get(path).await.hidden("revision");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("revision", revision.as_str())]).collect();
    staff.post(path, &fields).await
}

/// The form of the assumption as it stands, some of its fields typed anew.
fn typed<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let stands = [
        ("statement", "Technology is a strong reason"),
        ("topic", "core"),
        ("scope", "every_division"),
        ("allowance", "5"),
        ("rule.0.question", "core/tech"),
        ("rule.0.measure", "share"),
        ("rule.0.direction", "at_least"),
        ("rule.0.threshold", "60"),
        ("rule.0.up_to", ""),
    ];
    let kept = stands.into_iter().filter(|(name, _)| !others.iter().any(|(own, _)| own == name));
    kept.chain(others.iter().copied()).collect()
}

#[tokio::test]
async fn an_assumption_is_added_with_a_usual_rule() {
    let (installation, mut staff) = begin().await;
    let fields = [
        ("do", "add-assumption"),
        ("statement", "Leadership comes first"),
        ("another_topic", "Ways forward"),
        ("question", "order"),
    ];
    let to = change(&mut staff, LIST, &fields).await.to().to_owned();
    assert_eq!(to, format!("{LIST}/leadership_comes_first?done=added"));
    staff.get(&to).await.says(&["Added and saved", "Supported when at least 60 % of all members rank"]);
    staff.get(LIST).await.says(&["Leadership comes first", "Ways forward"]);
    let before = assumptions(&installation).await;
    assert!(matches!(before.last().unwrap().rule.measure, Measure::RankedFirst { .. }));
    let unsaid = [("do", "add-assumption"), ("another_topic", "Typed just now"), ("question", "order")];
    let refused = change(&mut staff, LIST, &unsaid).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["The new assumption needs a statement", "Typed just now"]);
    assert_eq!(assumptions(&installation).await, before);
}

#[tokio::test]
async fn every_part_of_a_rule_is_saved() {
    let (installation, mut staff) = begin().await;
    let fields = typed(&[
        ("statement", " Between half and most "),
        ("scope", "division:lita"),
        ("allowance", "7,5"),
        ("rule.0.measure", "opinion_share"),
        ("rule.0.question", "core/lead"),
        ("rule.0.answers", "4"),
        ("rule.0.answers", "5"),
        ("rule.0.direction", "between"),
        ("rule.0.threshold", "50 %"),
        ("rule.0.up_to", "62.5"),
    ]);
    assert_eq!(change(&mut staff, TECHNOLOGY, &fields).await.to(), format!("{TECHNOLOGY}?done=saved"));
    let saved = assumptions(&installation).await.remove(0);
    assert_eq!((saved.statement.as_str(), saved.allowance_bp), ("Between half and most", 750));
    assert_eq!(saved.scope, Scope::Division("lita".parse().unwrap()));
    assert_eq!(
        (saved.rule.direction, saved.rule.threshold_bp, saved.rule.up_to_bp),
        (Direction::Between, 5000, Some(6250))
    );
    let Measure::OpinionShare(set) = &saved.rule.measure else { panic!("{:?}", saved.rule) };
    assert_eq!((set.question.as_str(), set.any_of.clone()), ("core", vec!["4".to_owned(), "5".to_owned()]));
    staff.get(TECHNOLOGY).await.says(&["value=\"62.5\"", "value=\"7.5\"", "who have an opinion"]);
}

#[tokio::test]
async fn another_question_begins_with_its_own_answers() {
    let (installation, mut staff) = begin().await;
    let fields = typed(&[("rule.0.question", "order"), ("rule.0.answers", "5")]);
    change(&mut staff, TECHNOLOGY, &fields).await.to();
    let saved = assumptions(&installation).await.remove(0);
    assert!(matches!(saved.rule.measure, Measure::RankedFirst { .. }), "{:?}", saved.rule);
    let fields = typed(&[("rule.0.question", "order"), ("rule.0.measure", "ranked_before")]);
    change(&mut staff, TECHNOLOGY, &fields).await.to();
    let fields = typed(&[("rule.0.question", "why")]);
    change(&mut staff, TECHNOLOGY, &fields).await.to();
    let saved = assumptions(&installation).await.remove(0);
    assert_eq!(saved.rule.measure.answers().unwrap().any_of, ["a"]);
}

#[tokio::test]
async fn two_divisions_are_compared_for_the_whole_membership() {
    let (installation, mut staff) = begin().await;
    let compare = [
        ("rule.0.measure", "lead"),
        ("rule.0.answers", "5"),
        ("rule.0.of", "lita"),
        ("rule.0.over", "alcts"),
        ("rule.0.threshold", "-5"),
    ];
    let scoped = change(&mut staff, TECHNOLOGY, &typed(&compare)).await;
    scoped.page(StatusCode::UNPROCESSABLE_ENTITY);
    scoped.says(&["href=\"#scope\"", "value=\"-5\""]);
    let whole: Vec<_> = compare.into_iter().chain([("scope", "whole")]).collect();
    change(&mut staff, TECHNOLOGY, &typed(&whole)).await.to();
    let saved = assumptions(&installation).await.remove(0);
    assert_eq!(saved.rule.threshold_bp, -500);
    assert_eq!(saved.rule.measure.between().unwrap().map(|id| id.as_str()), ["lita", "alcts"]);
}

#[tokio::test]
async fn what_cannot_be_saved_links_to_its_field_and_nothing_is_lost() {
    let (installation, mut staff) = begin().await;
    let before = assumptions(&installation).await;
    let words =
        change(&mut staff, TECHNOLOGY, &typed(&[("rule.0.threshold", "sixty"), ("statement", "Mine")])).await;
    words.page(StatusCode::UNPROCESSABLE_ENTITY);
    words.says(&["sixty", "value=\"sixty\"", ">Mine<"]);
    let out =
        change(&mut staff, TECHNOLOGY, &typed(&[("rule.0.threshold", "120"), ("rule.0.answers", "5")])).await;
    out.page(StatusCode::UNPROCESSABLE_ENTITY);
    out.says(&["href=\"#rule.0.threshold\"", "value=\"120\"", "has to be 0 to 10000 (0 to 100 %)"]);
    let none = change(&mut staff, TECHNOLOGY, &typed(&[])).await;
    none.page(StatusCode::UNPROCESSABLE_ENTITY);
    none.says(&["href=\"#rule.0.answers\"", "names no answer"]);
    assert_eq!(assumptions(&installation).await, before);
}

#[tokio::test]
async fn rules_are_joined_and_removed() {
    let (installation, mut staff) = begin().await;
    let one = typed(&[("rule.0.answers", "4"), ("rule.0.answers", "5"), ("do", "add-rule")]);
    assert_eq!(
        change(&mut staff, TECHNOLOGY, &one).await.to(),
        format!("{TECHNOLOGY}?done=added#rule.1.rule")
    );
    let second = [
        ("rule.0.answers", "5"),
        ("rule.1.question", "use"),
        ("rule.1.measure", "share"),
        ("rule.1.answers", "c1"),
        ("rule.1.direction", "more_than"),
        ("rule.1.threshold", "50"),
        ("joined", "or"),
    ];
    change(&mut staff, TECHNOLOGY, &typed(&second)).await.to();
    let saved = assumptions(&installation).await.remove(0);
    let Some(Joined::Or(joined)) = &saved.joined else { panic!("{:?}", saved.joined) };
    assert_eq!(joined[0].measure.question().as_str(), "use");
    assert_eq!((joined[0].direction, joined[0].threshold_bp), (Direction::MoreThan, 5000));
    let wrong: Vec<_> = second.into_iter().filter(|(name, _)| *name != "rule.1.answers").collect();
    let refused = change(&mut staff, TECHNOLOGY, &typed(&wrong)).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["href=\"#rule.1.answers\""]);
    let remove: Vec<_> = second.into_iter().chain([("rule", "remove:0")]).collect();
    change(&mut staff, TECHNOLOGY, &typed(&remove)).await.to();
    let saved = assumptions(&installation).await.remove(0);
    assert_eq!((saved.rule.measure.question().as_str(), saved.joined), ("use", None));
}

#[tokio::test]
async fn assumptions_are_moved_and_removed() {
    let (installation, mut staff) = begin().await;
    let another =
        [("do", "add-assumption"), ("statement", "Another"), ("topic", "core"), ("question", "use")];
    change(&mut staff, LIST, &another).await.to();
    let moved = change(&mut staff, LIST, &[("assumption", "down:tech")]).await;
    assert_eq!(moved.to(), format!("{LIST}?done=moved#assumption-1"));
    assert_eq!(assumptions(&installation).await[1].id.as_str(), "tech");
    let remove = typed(&[("assumption", "remove:tech"), ("rule.0.answers", "5")]);
    assert_eq!(change(&mut staff, TECHNOLOGY, &remove).await.to(), format!("{LIST}?done=removed"));
    assert_eq!(assumptions(&installation).await.len(), 1);
    let revision = staff.get(LIST).await.hidden("revision");
    let late = staff.post(TECHNOLOGY, &[("revision", &revision), ("statement", "My last words")]).await;
    late.page(StatusCode::UNPROCESSABLE_ENTITY);
    late.says(&["removed in between", "My last words"]);
    staff.get(TECHNOLOGY).await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_staff_change_assumptions() {
    let (installation, _) = begin().await;
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(TECHNOLOGY).await.page(StatusCode::FORBIDDEN);
    leadership.post(TECHNOLOGY, &typed(&[("revision", "1")])).await.page(StatusCode::FORBIDDEN);
    leadership
        .post(LIST, &[("revision", "1"), ("assumption", "down:tech")])
        .await
        .page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_outline_says_which_rules_no_answer_can_decide() {
    let (_installation, mut staff) = begin().await;
    staff.get("/campaigns/every-kind/edit").await.says(&[
        "This draft would not open as it stands",
        &format!("href=\"{TECHNOLOGY}\""),
        "answer can decide it in",
    ]);
}
