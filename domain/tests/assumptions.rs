//! Which rules a document may hold, what they promise, and how they are told.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::assumption::{Promise, sentence};
use domain::campaign::{self, Problem};
use domain::segment::Division;
use serde_json::{Value, json};

/// The document with one assumption, made of these fields over usual ones.
fn document(fields: &Value) -> Value {
    let mut document: Value = serde_json::from_str(include_str!("every_kind.json")).unwrap();
    let mut assumption = json!({ "id": "one", "statement": "It is so", "topic": "core", "direction": "at_least",
        "threshold_bp": 5000, "measure": { "share": { "question": "why", "any_of": ["a"] } } });
    for (name, value) in fields.as_object().unwrap() {
        assumption[name] = value.clone();
    }
    document["assumptions"] = json!([assumption]);
    document
}

/// Asserts what is said of a rule, without the place of the assumption.
fn check(fields: Value, expected: &[&str]) {
    let problems = campaign::read(&document(&fields).to_string()).err().unwrap_or_default();
    let said: Vec<String> = problems.iter().map(Problem::to_string).collect();
    let said: Vec<&str> =
        said.iter().map(|said| said.strip_prefix("assumptions[0].").unwrap_or(said)).collect();
    assert_eq!(said, expected, "{fields}");
}

fn share(question: &str, any_of: &[&str]) -> Value {
    json!({ "share": { "question": question, "any_of": any_of } })
}

fn tech() -> Value {
    json!({ "question": "core", "statement": "tech" })
}

fn tech_high() -> Value {
    json!({ "question": "core", "statement": "tech", "any_of": ["4", "5"] })
}

#[test]
fn the_answers_that_count_are_some_of_those_that_can_be_given() {
    check(json!({ "measure": share("why", &["a"]) }), &[]);
    check(json!({ "measure": share("use", &["c1"]) }), &[]);
    check(
        json!({ "measure": share("nothing", &["a"]) }),
        &["measure.share.question: 'nothing' is no question of this campaign"],
    );
    check(
        json!({ "measure": share("why", &["a", "b"]) }),
        &[
            "measure.share.any_of: holds every answer that can be given, so nobody could disagree: leave one out",
        ],
    );
    check(
        json!({ "measure": share("why", &["z"]) }),
        &["measure.share.any_of[0]: 'z' is no answer to 'why'; there are a, b"],
    );
    check(
        json!({ "measure": share("word", &["z"]) }),
        &["measure.share.question: 'word' has no options to name"],
    );
    // Who chose both would be counted twice.
    check(
        json!({ "measure": share("use", &["c1", "c2"]) }),
        &[
            "measure.share.any_of: 'use' takes several answers, and they are counted one by one: who chose two of these would count twice; name one",
        ],
    );
    // With 'I do not know' beside them, all points are those who have an opinion.
    let all = json!({ "question": "core", "statement": "tech", "any_of": ["1", "2", "3", "4", "5"] });
    check(json!({ "measure": { "share": all } }), &[]);
    check(
        json!({ "measure": { "opinion_share": all } }),
        &[
            "measure.opinion_share.any_of: holds every answer that can be given, so nobody could disagree: leave one out",
        ],
    );
    check(json!({ "measure": { "opinion_share": tech_high() } }), &[]);
    check(
        json!({ "measure": { "opinion_share": { "question": "likely", "any_of": ["9", "10"] } } }),
        &[
            "measure.opinion_share.question: 'likely' does not offer 'I do not know', so nobody can be without an opinion: measure a `share`",
        ],
    );
}

#[test]
fn other_measures_fit_their_question() {
    check(json!({ "measure": { "mean": tech() }, "threshold_bp": 350 }), &[]);
    check(
        json!({ "measure": { "mean": { "question": "core" } }, "threshold_bp": 350 }),
        &["measure.mean.statement: 'core' is a battery: name one of its statements"],
    );
    check(
        json!({ "measure": { "mean": { "question": "why" } } }),
        &["measure.mean.question: 'why' is neither a scale nor a battery"],
    );
    check(json!({ "measure": { "net_agreement": { "question": "likely" } }, "threshold_bp": -500 }), &[]);
    check(json!({ "measure": { "ranked_first": { "question": "order", "option": "x" } } }), &[]);
    check(
        json!({ "measure": { "ranked_first": { "question": "order", "option": "q" } } }),
        &["measure.ranked_first.option: 'q' is no option of the ranking 'order'"],
    );
    check(
        json!({ "measure": { "ranked_before": { "question": "order", "option": "x", "before": "y" } } }),
        &[],
    );
    check(
        json!({ "measure": { "ranked_before": { "question": "order", "option": "x", "before": "x" } } }),
        &["measure.ranked_before.before: 'x' cannot come before itself: name another option"],
    );
    check(
        json!({ "measure": { "ranked_before": { "question": "why", "option": "a", "before": "b" } } }),
        &["measure.ranked_before.question: 'why' is no ranking"],
    );
}

#[test]
fn divisions_are_compared_with_others() {
    let difference = |a: &str, b: &str| json!({ "difference": { "share": tech_high(), "between": [a, b] } });
    let lead = |of: &str, over: &str| json!({ "lead": { "share": tech_high(), "of": of, "over": over } });
    check(
        json!({ "measure": difference("lita", "alcts"), "direction": "less_than", "threshold_bp": 1000 }),
        &[],
    );
    check(json!({ "measure": lead("lita", "alcts"), "threshold_bp": -1000 }), &[]);
    check(
        json!({ "measure": difference("lita", "lita"), "direction": "at_most" }),
        &["measure.difference.between: 'lita' cannot differ from itself: name two divisions"],
    );
    check(
        json!({ "measure": lead("lita", "lita") }),
        &["measure.lead.over: 'lita' cannot differ from itself: name two divisions"],
    );
    check(
        json!({ "measure": difference("lita", "alcts"), "direction": "at_least" }),
        &[
            "direction: a difference without sign is promised to be `at_most` or `less_than`; to promise who is ahead, measure a `lead`",
        ],
    );
    check(
        json!({ "measure": lead("lita", "alcts"), "scope": "every_division" }),
        &["scope: the measure names its two divisions already: leave the scope out"],
    );
}

const ALWAYS: &str =
    "threshold_bp: every answer keeps this promise, so it cannot be denied: choose another threshold";
const NEVER: &str =
    "threshold_bp: no answer can keep this promise, so it cannot be supported: choose another threshold";

#[test]
fn some_answers_keep_the_promise_and_some_do_not() {
    for (direction, threshold, expected) in [
        ("at_least", 1, None),
        ("at_least", 10_000, None),
        ("at_least", 0, Some(ALWAYS)),
        ("at_least", -1, Some("threshold_bp: is -1 (−0.01 %), and has to be 0 to 10000 (0 to 100 %)")),
        ("more_than", 0, None),
        ("more_than", 10_000, Some(NEVER)),
        (
            "more_than",
            10_001,
            Some("threshold_bp: is 10001 (100.01 %), and has to be 0 to 10000 (0 to 100 %)"),
        ),
        ("at_most", 0, None),
        ("at_most", 10_000, Some(ALWAYS)),
        ("less_than", 0, Some(NEVER)),
        ("less_than", 10_000, None),
        (
            "less_than",
            i32::MIN,
            Some("threshold_bp: is -2147483648 (−21474836.48 %), and has to be 0 to 10000 (0 to 100 %)"),
        ),
        ("between", 1000, Some("up_to_bp: is missing: 'between' needs an upper threshold")),
    ] {
        check(json!({ "direction": direction, "threshold_bp": threshold }), expected.as_slice());
    }
    for (low, high, expected) in [
        (0, 9999, None),
        (1, 10_000, None),
        (0, 10_000, Some(ALWAYS)),
        (6000, 6000, Some("up_to_bp: has to be more than the lower threshold")),
        (6000, 10_001, Some("up_to_bp: is 10001 (100.01 %), and has to be 0 to 10000 (0 to 100 %)")),
    ] {
        check(json!({ "direction": "between", "threshold_bp": low, "up_to_bp": high }), expected.as_slice());
    }
    check(
        json!({ "up_to_bp": 6000 }),
        &["up_to_bp: goes with the direction 'between' alone: remove it, or change the direction"],
    );
    let mean = json!({ "mean": tech() });
    check(json!({ "measure": mean, "threshold_bp": 100 }), &[ALWAYS]);
    check(
        json!({ "measure": mean, "threshold_bp": 4 }),
        &["threshold_bp: is 4 (0.04 on the scale), and has to be 100 to 500 (1 to 5 on the scale)"],
    );
    let difference = json!({ "difference": { "share": tech_high(), "between": ["lita", "alcts"] } });
    check(json!({ "measure": difference, "direction": "less_than", "threshold_bp": 0 }), &[NEVER]);
    check(json!({ "measure": difference, "direction": "at_most", "threshold_bp": 10_000 }), &[ALWAYS]);
    check(json!({ "allowance_bp": 10_001 }), &["allowance_bp: is more than 10000, which is 100 points"]);
}

#[test]
fn joined_rules_are_checked_like_the_first() {
    let second = json!({ "measure": share("why", &["z"]), "direction": "at_least", "threshold_bp": 0 });
    check(
        json!({ "joined": { "and": [second] } }),
        &[
            "joined.and[0].measure.share.any_of[0]: 'z' is no answer to 'why'; there are a, b",
            "joined.and[0].threshold_bp: every answer keeps this promise, so it cannot be denied: choose another threshold",
        ],
    );
    check(json!({ "joined": { "or": [] } }), &["joined.or: names no rule: add one, or leave `joined` out"]);
    check(json!({ "joined": { "and": [], "or": [] } }), &["joined: holds `and` and `or`: keep one of them"]);
}

#[test]
fn what_is_registered_is_sensible() {
    let check = |change: &dyn Fn(&mut Value), expected: &[&str]| {
        let mut document: Value = serde_json::from_str(include_str!("every_kind.json")).unwrap();
        change(&mut document);
        let problems = campaign::read(&document.to_string()).err().unwrap_or_default();
        assert_eq!(problems.iter().map(Problem::to_string).collect::<Vec<_>>(), expected);
    };
    let sensitive = "/questionnaire/pages/0/questions/0";
    check(&|document| document["k"] = 5.into(), &[]);
    check(&|document| document["k"] = 4.into(), &["k: is 4, and has to be 5 to 100"]);
    check(
        &|document| {
            document["k"] = 10.into();
            document.pointer_mut(sensitive).unwrap()["sensitive"] = true.into();
        },
        &["k: is 10, and has to be 20 to 100, because a question is sensitive"],
    );
    check(
        &|document| document["alpha_bp"] = 0.into(),
        &["alpha_bp: is 0, and has to be 1 to 2000 (0.01 to 20 %)"],
    );
    check(
        &|document| document["breakdowns"] = json!(["library_type", " ", "library_type"]),
        &["breakdowns[1]: is empty", "breakdowns[2]: 'library_type' is named twice"],
    );
    let mut document: Value = serde_json::from_str(include_str!("every_kind.json")).unwrap();
    assert_eq!(campaign::read(&document.to_string()).unwrap().at_least_together(), 10);
    document.pointer_mut(sensitive).unwrap()["sensitive"] = true.into();
    assert_eq!(campaign::read(&document.to_string()).unwrap().at_least_together(), 20);
}

#[test]
fn divisions_that_nobody_knows_are_named() {
    let lead = json!({ "lead": { "share": tech_high(), "of": "lita", "over": "alcts" } });
    let joined = json!({ "and": [{ "measure": lead, "direction": "at_least", "threshold_bp": 100 }] });
    let document = campaign::read(&document(&json!({ "joined": joined })).to_string()).unwrap();
    let known = [Division { id: "alcts".parse().unwrap(), name: "ALCTS".to_owned() }];
    let problems = campaign::unknown_divisions(&document, &known);
    let said: Vec<String> = problems.iter().map(Problem::to_string).collect();
    assert_eq!(said, ["assumptions[0]: 'lita' is no division of this installation"]);
}

#[test]
fn divisions_that_nobody_knows_are_named_in_conditions_and_quotas() {
    let mut document: Value = serde_json::from_str(include_str!("every_kind.json")).unwrap();
    document["questionnaire"]["pages"][0]["questions"][2]["show_if"] =
        "roster.divisions has any (alcts, litta)".into();
    document["quotas"] =
        json!([{ "id": "few", "of": "roster.divisions has nope and link.source = 'x'", "at_most": 20 }]);
    document["questionnaire"]["link_values"] = json!(["source"]);
    let document = campaign::read(&document.to_string()).unwrap();
    let known = [Division { id: "alcts".parse().unwrap(), name: "ALCTS".to_owned() }];
    let problems = campaign::unknown_in_conditions(&document, &known);
    let said: Vec<String> = problems.iter().map(Problem::to_string).collect();
    let expected = [
        "questionnaire.pages[0].questions[2].show_if: 'litta' is no division; there are alcts (in 'roster.divisions has any (alcts, litta)')",
        "quotas[0].of: 'nope' is no division; there are alcts (in 'roster.divisions has nope and link.source = 'x'')",
    ];
    assert_eq!(said, expected);
}

/// The assumption with these fields.
fn read(fields: Value) -> campaign::Document {
    campaign::read(&document(&fields).to_string()).unwrap()
}

#[test]
fn a_difference_without_sign_is_promised_on_both_sides() {
    let difference = json!({ "difference": { "share": tech_high(), "between": ["lita", "alcts"] } });
    for (direction, expected) in [
        ("less_than", Promise::Within { low: -1000, high: 1000 }),
        ("at_most", Promise::Between { low: -1000, high: 1000 }),
    ] {
        let document = read(json!({ "measure": difference, "direction": direction, "threshold_bp": 1000 }));
        assert_eq!(document.assumptions[0].rule.promise(), expected);
    }
}

#[test]
fn a_rule_is_told_in_plain_words() {
    let divisions = [("lita", "LITA"), ("alcts", "ALCTS")]
        .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() });
    let check = |fields: Value, expected: &str| {
        let document = read(fields);
        assert_eq!(sentence(&document.assumptions[0], &document.questionnaire, &divisions), expected);
        let again = serde_json::to_string(&document).unwrap();
        assert_eq!(campaign::read(&again).unwrap(), document, "what is written is what was read");
    };
    check(
        json!({ "measure": { "share": tech_high() }, "threshold_bp": 6000, "scope": "every_division" }),
        "Supported when at least 60 % of the members in every division rate ‘Technology’ 4 or 5; do not know and no answer count as not agreeing.",
    );
    check(
        json!({ "direction": "less_than", "threshold_bp": 1250, "scope": { "division": "lita" } }),
        "Supported when less than 12.5 % of the members in LITA answer ‘A’ to ‘Why?’; no answer counts as not choosing it.",
    );
    check(
        json!({ "measure": share("use", &["none"]), "direction": "between", "threshold_bp": 1005, "up_to_bp": 2000 }),
        "Supported when between 10.05 % and 20 % of all members choose ‘None of these’ at ‘Which would you use?’; no answer counts as not choosing it.",
    );
    check(
        json!({ "measure": { "opinion_share": tech_high() }, "direction": "more_than", "scope": "some_division" }),
        "Supported when more than 50 % of the members in at least one division who have an opinion rate ‘Technology’ 4 or 5; do not know and no answer are left out.",
    );
    check(
        json!({ "measure": { "mean": tech() }, "threshold_bp": 375 }),
        "Supported when the mean rating of ‘Technology’ by all members is at least 3.75 on the scale from 1 to 5; do not know and no answer could stand for any point.",
    );
    check(
        json!({ "measure": { "net_agreement": { "question": "likely" } }, "threshold_bp": -150 }),
        "Supported when the share of all members who rate ‘How likely?’ 9 or 10, minus the share who rate it 0 or 1, is at least −1.5 points; no answer counts on neither side.",
    );
    check(
        json!({ "measure": { "ranked_first": { "question": "order", "option": "x" } }, "direction": "at_most" }),
        "Supported when at most 50 % of all members rank ‘X’ first; no answer counts as another order.",
    );
    check(
        json!({ "measure": { "ranked_before": { "question": "order", "option": "x", "before": "z" } } }),
        "Supported when at least 50 % of all members rank ‘X’ before ‘Z’; no answer counts as another order.",
    );
    check(
        json!({ "measure": { "difference": { "share": tech_high(), "between": ["lita", "alcts"] } },
            "direction": "less_than", "threshold_bp": 1000 }),
        "Supported when the shares of the members in LITA and in ALCTS who rate ‘Technology’ 4 or 5 differ by less than 10 points; do not know and no answer count as not agreeing.",
    );
    check(
        json!({ "measure": { "lead": { "share": share("why", &["a"])["share"], "of": "lita", "over": "llama" } }, "threshold_bp": 100 }),
        "Supported when the share of the members in LITA who answer ‘A’ to ‘Why?’, minus that in llama, is at least 1 point; no answer counts as not choosing it.",
    );
    let second = json!({ "measure": share("why", &["b"]), "direction": "at_most", "threshold_bp": 2000 });
    check(
        json!({ "joined": { "or": [second] }, "scope": "every_division", "allowance_bp": 0 }),
        "Supported when, in every division, at least 50 % of the members answer ‘A’ to ‘Why?’, or at most 20 % of the members answer ‘B’ to ‘Why?’; no answer counts as not choosing it.",
    );
}
