//! Whoever has the document and nothing else arrives at the same verdicts.

use std::collections::BTreeMap;

use domain::answer::{Answer, Answers as Given, Rating};
use domain::assumption::{Measure, Promise, Rule, Scope};
use evidence::answers::{Answers, Opinions, Scores, Sided};
use evidence::judgement::{Claim, Kept, judge};
use evidence::sequence::Stratum;
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use serde_json::{Value, json};

use crate::results::tests::{CAMPAIGN, Case};
use crate::{Actor, campaigns};

/// The small campaign with a rule of every kind, in several scopes.
fn every_measure() -> String {
    let strong = json!({ "question": "tech", "any_of": ["4", "5"] });
    let scale = json!({ "question": "tech" });
    let rule = |measure: Value, direction: &str, at: i32| json!({ "measure": measure, "direction": direction, "threshold_bp": at });
    let share = |at| rule(json!({ "share": strong }), "at_least", at);
    let rules = [
        (share(4000), json!("every_division")),
        (share(3000), json!("some_division")),
        (rule(json!({ "share": strong }), "more_than", 9000), json!({ "division": "b" })),
        (rule(json!({ "share": strong }), "at_most", 8500), json!("whole")),
        (
            rule(json!({ "share": { "question": "use", "any_of": ["courses"] } }), "less_than", 9500),
            json!("whole"),
        ),
        (rule(json!({ "opinion_share": strong }), "at_least", 3000), json!("whole")),
        (rule(json!({ "mean": scale }), "at_least", 200), json!("whole")),
        (rule(json!({ "net_agreement": scale }), "at_least", -5000), json!("every_division")),
        (
            rule(json!({ "ranked_first": { "question": "order", "option": "x" } }), "at_least", 500),
            json!("whole"),
        ),
        (
            rule(
                json!({ "ranked_before": { "question": "order", "option": "x", "before": "y" } }),
                "at_least",
                9000,
            ),
            json!("whole"),
        ),
        (
            rule(json!({ "difference": { "share": strong, "between": ["a", "b"] } }), "less_than", 9900),
            json!("whole"),
        ),
        (
            rule(json!({ "lead": { "share": strong, "of": "a", "over": "b" } }), "at_least", -9000),
            json!("whole"),
        ),
    ];
    let mut document: Value = serde_json::from_str(CAMPAIGN).unwrap();
    let mut assumptions: Vec<Value> = rules
        .into_iter()
        .enumerate()
        .map(|(number, (mut rule, scope))| {
            rule["id"] = json!(format!("rule_{number}"));
            rule["statement"] = json!("A statement");
            rule["topic"] = json!("core");
            rule["scope"] = scope;
            rule
        })
        .collect();
    let mut between = assumptions[0].clone();
    between["direction"] = json!("between");
    between["up_to_bp"] = json!(9800);
    between["id"] = json!("between");
    between["allowance_bp"] = json!(0);
    let mut joined = assumptions[1].clone();
    joined["id"] = json!("joined");
    joined["joined"] = json!({ "or": [share(9900), rule(json!({ "mean": scale }), "at_most", 400)] });
    assumptions.extend([between, joined]);
    document["assumptions"] = json!(assumptions);
    document.to_string()
}

fn rated(point: u8) -> Given {
    let places = [("x".parse().unwrap(), 1), ("y".parse().unwrap(), 2)].into();
    Given::from([
        ("tech".parse().unwrap(), Answer::Rating(Rating::Point(point))),
        ("use".parse().unwrap(), Answer::Choices(["courses".parse().unwrap()].into())),
        ("order".parse().unwrap(), Answer::Ranks(places)),
    ])
}

/// Adds an assumption while members answer, with an alpha of its own.
async fn add_more(case: &Case) {
    let mut document: Value = serde_json::from_str(&every_measure()).unwrap();
    let mut added = document["assumptions"][0].clone();
    added["id"] = json!("added");
    document["assumptions"].as_array_mut().unwrap().push(added);
    document["alpha_bp"] = json!(300);
    campaigns::add_assumptions(&case.service, &Actor::Operator, "small", &document.to_string())
        .await
        .unwrap();
}

#[tokio::test]
async fn every_verdict_is_recomputed_from_the_document_alone() {
    let case = Case::of(&every_measure()).await;
    let mut verdicts = Vec::new();
    for hour in 0..8 {
        for held in ["a", "b", "a+b"] {
            let points = [5, 4, 5, 2, if held == "b" { 1 } else { 5 }];
            case.answer(held, hour, &points.map(rated)).await;
        }
        if hour == 4 {
            add_more(&case).await;
        }
        let document = super::document(&*case.results().await);
        // What was computed is not at hand any more: only what was written down.
        let document: Value = serde_json::from_str(&document.to_string()).unwrap();
        verdicts.extend(recompute(&document));
    }
    for verdict in [Verdict::Supported, Verdict::Denied, Verdict::NotYetKnown] {
        assert!(verdicts.contains(&verdict), "no assumption is {verdict:?}");
    }
}

/// Recomputes the verdict of every assumption, and compares on the way whatever the document says.
fn recompute(document: &Value) -> Vec<Verdict> {
    let levels: BTreeMap<&str, f64> = list(&document["families"])
        .flat_map(|family| {
            let level = family["alpha"].as_f64().unwrap() / family["m"].as_f64().unwrap();
            list(&family["assumptions"]).map(move |id| (id.as_str().unwrap(), level))
        })
        .collect();
    let assumptions = document["assumptions"].as_array().unwrap();
    assumptions
        .iter()
        .map(|assumption| {
            let level = levels[assumption["id"].as_str().unwrap()];
            let rules: Vec<Vec<(bool, Verdict)>> = list(&assumption["rules"])
                .map(|rule| {
                    list(&rule["segments"])
                        .map(|segment| judged(document, assumption, rule, segment, level))
                        .collect()
                })
                .collect();
            let verdict = over_the_scope(assumption, &rules);
            assert_eq!(super::word(verdict), assumption["verdict"], "{}", assumption["id"]);
            assert_eq!(assumption["since_release"].is_null(), verdict == Verdict::NotYetKnown);
            verdict
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().unwrap().iter()
}

fn count(value: &Value, name: &str) -> u32 {
    value[name].as_u64().and_then(|count| count.try_into().ok()).unwrap()
}

/// Whether a segment is in the scope, and its verdict.
fn judged(
    document: &Value,
    assumption: &Value,
    rule: &Value,
    segment: &Value,
    level: f64,
) -> (bool, Verdict) {
    let registered: Rule = serde_json::from_value(rule["rule"].clone()).unwrap();
    let lowest = lowest_point(document, &registered.measure);
    let allowance = count(assumption, "delta_bp");
    let claim = Claim { threshold: threshold(&registered, lowest), level, allowance };
    let kept: Kept = serde_json::from_value(segment["layers"].clone()).unwrap();
    let answers = answers(&registered.measure, segment);
    // The running set holds nothing that the counts of this release exclude by themselves.
    let alone = judge(&claim, &answers, None);
    for (running, now) in kept.ends().iter().zip(alone.reading.kept.ends()) {
        assert!(running.low >= now.low && running.high <= now.high, "{running:?} is not inside {now:?}");
    }
    let judgement = judge(&claim, &answers, Some(&kept));
    let close = |name: &str, value: f64| {
        let told = segment[name].as_f64().unwrap();
        assert!((told - value).abs() < 1e-12, "{name} is {told}, not {value}, of {rule}");
    };
    let shift = (lowest - 1) as f64;
    close("level", level);
    close("lower", judgement.reading.interval.low.value() + shift);
    close("upper", judgement.reading.interval.high.value() + shift);
    close("r_indicator", judgement.reading.r_indicator);
    assert_eq!(segment["N"].as_u64().unwrap(), judgement.reading.members);
    assert_eq!(segment["n"].as_u64().unwrap(), judgement.reading.answered);
    assert_eq!(segment["verdict"], super::word(judgement.verdict));
    assert_eq!(segment["certain"], judgement.certain);
    (segment["in_scope"].as_bool().unwrap(), judgement.verdict)
}

fn over_the_scope(assumption: &Value, rules: &[Vec<(bool, Verdict)>]) -> Verdict {
    let scope: Scope = serde_json::from_value(assumption["scope"].clone()).unwrap();
    let scoped: Vec<Vec<Verdict>> = rules
        .iter()
        .map(|of| of.iter().filter(|(in_scope, _)| *in_scope).map(|(_, verdict)| *verdict).collect())
        .collect();
    let joined = (0..scoped[0].len()).map(|segment| {
        let verdicts = scoped.iter().map(|of| of[segment]);
        if assumption["joined"] == "or" { Verdict::some(verdicts) } else { Verdict::every(verdicts) }
    });
    if scope == Scope::SomeDivision { Verdict::some(joined) } else { Verdict::every(joined) }
}

/// The lowest point that the question's counts name: evidence counts the points of a mean from 1.
fn lowest_point(document: &Value, measure: &Measure) -> i64 {
    let Measure::Mean(item) = measure else { return 1 };
    let question =
        list(&document["questions"]).find(|question| question["id"] == item.question.as_str()).unwrap();
    let counts = question["items"][0]["segments"][0]["counts"].as_object().unwrap();
    counts.keys().filter_map(|point| point.parse().ok()).min().unwrap()
}

fn threshold(rule: &Rule, lowest: i64) -> Threshold {
    let at = |given: i32| match rule.measure {
        Measure::Mean(_) => i64::from(given) * 100 - (lowest - 1) * 10_000,
        _ => i64::from(given),
    };
    match rule.promise() {
        Promise::AtLeast(given) => Threshold::AtLeast(at(given)),
        Promise::MoreThan(given) => Threshold::MoreThan(at(given)),
        Promise::AtMost(given) => Threshold::AtMost(at(given)),
        Promise::LessThan(given) => Threshold::LessThan(at(given)),
        Promise::Between { low, high } => Threshold::Between { low: at(low), high: at(high) },
        Promise::Within { low, high } => Threshold::Within { low: at(low), high: at(high) },
    }
}

fn answers(measure: &Measure, segment: &Value) -> Answers {
    let strata = list(&segment["strata"]);
    let share = |of: &Value| Stratum::new(count(of, "N"), count(of, "n"), count(of, "yes")).unwrap();
    let scores = |of: &Value| {
        let counts = list(&of["counts"]).map(|count| count.as_u64().unwrap() as u32).collect();
        Scores::new(count(of, "N"), count(of, "n"), counts).unwrap()
    };
    match measure {
        Measure::Share(_) | Measure::RankedFirst { .. } | Measure::RankedBefore { .. } => {
            Answers::Share(strata.map(share).collect())
        }
        Measure::OpinionShare(_) => {
            let opinions =
                |of: &Value| Opinions::new(count(of, "N"), count(of, "n"), count(of, "yes"), count(of, "no"));
            Answers::Opinions(strata.map(|of| opinions(of).unwrap()).collect())
        }
        Measure::Mean(_) => Answers::Mean { scores: strata.map(scores).collect(), can_be_missing: true },
        Measure::NetAgreement(_) => Answers::Net(strata.map(scores).collect()),
        Measure::Difference { .. } | Measure::Lead { .. } => {
            let side = |of: &Value, name: &str| of[name].as_bool().unwrap();
            let sided =
                |of: &Value| Sided { stratum: share(of), left: side(of, "left"), right: side(of, "right") };
            Answers::Difference(strata.map(sided).collect())
        }
    }
}
