mod sketch;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::leaves::Subject;
use super::search::Search;
use super::trial::{Choice, Trial};
use super::*;
use crate::answer::{Amount, Answer, Answers, Ends, Entry, Rating};
use crate::decimal::Decimal;
use crate::expression::{Expression, Facts};
use crate::profile::Profile;
use crate::questionnaire::Kind;
use sketch::{KINDS, Sketch, sketch};

/// Three pages of one question each, with conditions on pages, questions and options.
#[derive(Debug, Clone)]
struct Case {
    kinds: Vec<usize>,
    required: Vec<bool>,
    show_if: Vec<Option<Sketch>>,
    page_if: Option<Sketch>,
    item_if: Option<Sketch>,
    context: Vec<Sketch>,
    condition: Sketch,
}

fn case() -> impl Strategy<Value = Case> {
    let maybe = || prop::option::weighted(0.3, sketch());
    (
        prop::collection::vec(0..KINDS.len(), 3),
        prop::collection::vec(prop::bool::weighted(0.3), 3),
        prop::collection::vec(maybe(), 3),
        maybe(),
        maybe(),
        prop::collection::vec(sketch(), 0..3),
        sketch(),
    )
        .prop_map(|(kinds, required, show_if, page_if, item_if, context, condition)| Case {
            kinds,
            required,
            show_if,
            page_if,
            item_if,
            context,
            condition,
        })
}

impl Case {
    fn questionnaire(&self) -> Questionnaire {
        let page = |at: usize| {
            let (before, mut answer): (_, Value) =
                (&self.kinds[..at], serde_json::from_str(KINDS[self.kinds[at]].0).unwrap());
            let list = if answer["kind"] == "battery" { "statements" } else { "options" };
            if let Some(show_if) = self.item_if.as_ref().filter(|_| at == 1 && answer[list].is_array()) {
                answer[list][0]["show_if"] = json!(show_if.written(before));
            }
            let mut question = json!({ "id": format!("q{at}"), "text": "?", "required": self.required[at], "answer": answer });
            if let Some(show_if) = &self.show_if[at] {
                question["show_if"] = json!(show_if.written(before));
            }
            let mut page = json!({ "id": format!("p{at}"), "title": "?", "questions": [question] });
            if let Some(show_if) = self.page_if.as_ref().filter(|_| at == 2) {
                page["show_if"] = json!(show_if.written(before));
            }
            page
        };
        serde_json::from_value(json!({ "pages": [page(0), page(1), page(2)] })).unwrap()
    }

    fn condition(&self, of: &Sketch) -> Condition {
        Expression::from(of.written(&self.kinds)).condition().unwrap().clone()
    }
}

/// Everything that can be given to a question, in any way.
fn everything(question: &Question) -> Vec<Option<Answer>> {
    let ids: Vec<_> = question.answer.options().iter().map(|option| option.id.clone()).collect();
    let pairs = || ids.iter().flat_map(|one| ids.iter().map(move |other| (one, other)));
    let mut all: Vec<Answer> = match &question.answer {
        Kind::Single(_) => ids.iter().cloned().map(Answer::Choice).collect(),
        Kind::Several(_) => (1..1 << ids.len())
            .map(|bits| {
                let own = ids.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
                Answer::Choices(own.map(|(_, id)| id.clone()).collect())
            })
            .collect(),
        Kind::Scale(scale) => {
            scale.points().map(Rating::Point).chain([Rating::DONT_KNOW]).map(Answer::Rating).collect()
        }
        Kind::Number(own) => {
            (0..=13).map(Decimal::from).filter(|number| *number <= own.to).map(Answer::Number).collect()
        }
        Kind::ConstantSum(_) => {
            let shares = (0..=3_u16).flat_map(|x| (0..=3 - x).map(move |y| [x, y, 3 - x - y]));
            let amounts = |own: [u16; 3]| ids.iter().cloned().zip(own.map(Amount::Whole)).collect();
            shares.map(|own| Answer::Amounts(amounts(own))).collect()
        }
        Kind::Table(table) => {
            let entries = [None, Some(0), Some(1)];
            let pairs = entries.iter().flat_map(|x| entries.iter().map(move |y| [*x, *y]));
            let filled = |pair: [Option<i32>; 2]| {
                let own = table.rows.iter().zip(pair).filter_map(|(row, entry)| {
                    let entry = Entry::Number(entry?.into());
                    Some((row.id.clone(), [(table.columns[0].id.clone(), entry)].into_iter().collect()))
                });
                Answer::Table(own.collect())
            };
            pairs.filter(|pair| *pair != [None, None]).map(filled).collect()
        }
        Kind::Hidden(_) => return vec![None],
        Kind::Date(_) => ["2020-02-28", "2020-02-29", "2020-03-01", "2020-03-02"]
            .map(|day| Answer::Date(day.parse().unwrap()))
            .to_vec(),
        Kind::Battery(battery) => {
            let ratings = [None, Some(1), Some(2)];
            let pairs = ratings.iter().flat_map(|x| ratings.iter().map(move |y| [*x, *y]));
            let given = |pair: [Option<u8>; 2]| {
                let own = battery.statements.iter().zip(pair);
                Answer::Ratings(
                    own.filter_map(|(own, point)| Some((own.id.clone(), Rating::Point(point?)))).collect(),
                )
            };
            pairs.filter(|pair| *pair != [None, None]).map(given).collect()
        }
        Kind::Ranking(_) => {
            let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]];
            orders.map(|order| Answer::Ranks(ids.iter().cloned().zip(order).collect())).to_vec()
        }
        Kind::BestWorst(_) => pairs()
            .filter(|(best, worst)| best != worst)
            .map(|(best, worst)| Answer::Ends(Ends { best: Some(best.clone()), worst: Some(worst.clone()) }))
            .collect(),
        other => panic!("{other:?}"),
    };
    all.retain(|answer| question.problems(Some(answer)).is_empty());
    all.into_iter().map(Some).chain((!question.required).then_some(None)).collect()
}

/// What can be drawn for, and known of, a respondent as far as conditions look at it.
fn profiles(questionnaire: &Questionnaire, context: &[Condition], condition: &Condition) -> Vec<Profile> {
    let mut looked_at = BTreeSet::new();
    let mut look = |term: &Term| {
        looked_at.extend(Subject::of(term).and_then(Subject::term).map(|term| format!("{term:?}")));
    };
    let written = questionnaire.conditions().filter_map(|own| own.condition().ok());
    written.chain(context).chain([condition]).for_each(|own| own.each_term(&mut look));
    let looks_at = |name: &str| looked_at.iter().any(|own| own.contains(name));
    let or_none = |name: &str, values: &[&str]| -> Vec<Option<String>> {
        let values = values.iter().filter(|_| looks_at(name));
        values.map(|value| Some((*value).to_owned())).chain([None]).collect()
    };
    let is_hidden = questionnaire.questions().any(|own| matches!(own.answer, Kind::Hidden(_)));
    let mut all = Vec::new();
    for drawn in if looks_at("Random") { (1..=12).collect() } else { vec![6] } {
        for roster in or_none("\"s\"", &["7", "8", "6", "?"]) {
            for link in [Some("x"), Some("y"), None].into_iter().skip(if is_hidden { 0 } else { 2 }) {
                for divisions in or_none("divisions", &["a", "b", "c"]) {
                    all.push(Profile {
                        random: [("r".to_owned(), drawn)].into(),
                        roster: roster.iter().map(|own| ("s".to_owned(), own.clone())).collect(),
                        link: link.iter().map(|own| ("l".to_owned(), (*own).to_owned())).collect(),
                        divisions: divisions.iter().map(|own| own.parse().unwrap()).collect(),
                    });
                }
            }
        }
    }
    all
}

/// Whether a condition on a fourth page can hold, and whether it can fail, by everything that can be answered and drawn.
fn truth(questionnaire: &Questionnaire, context: &[Condition], condition: &Condition) -> (bool, bool) {
    let all: Vec<_> = questionnaire.questions().map(everything).collect();
    let [first, second, third] = all.as_slice() else { panic!("three questions") };
    let ids: Vec<_> = questionnaire.questions().map(|question| question.id.clone()).collect();
    let (mut can_hold, mut can_fail) = (false, false);
    for profile in profiles(questionnaire, context, condition) {
        for one in first {
            for two in second {
                for three in third {
                    let given = ids.iter().zip([one, two, three]);
                    let answers: Answers =
                        given.filter_map(|(id, answer)| Some((id.clone(), answer.clone()?))).collect();
                    let answers = questionnaire.sight(&answers, &profile).answers;
                    let facts = Facts { answers: &answers, profile: &profile };
                    if context.iter().all(|one| one.holds(facts)) {
                        if condition.holds(facts) { can_hold = true } else { can_fail = true }
                    }
                    if can_hold && can_fail {
                        return (true, true);
                    }
                }
            }
        }
    }
    (can_hold, can_fail)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// What is claimed is so, and where nothing is left open everything that is so is claimed.
    #[test]
    fn what_is_claimed_is_what_trying_everything_shows(case in case()) {
        let questionnaire = case.questionnaire();
        let spelled_out = SpelledOut::of(&questionnaire);
        let asking = Asking::new(&spelled_out);
        let context: Vec<Condition> = case.context.iter().map(|one| case.condition(one)).collect();
        let condition = case.condition(&case.condition);
        let claimed = decide(&asking, 3, &context, &condition);
        let (can_hold, can_fail) = truth(&questionnaire, &context, &condition);
        let told = || {
            let written = |one: &Sketch| one.written(&case.kinds);
            let context: Vec<String> = case.context.iter().map(written).collect();
            format!("{} where {context:?} of {questionnaire:?}", written(&case.condition))
        };
        prop_assert!(!(claimed == Outcome::Never && can_hold), "can hold: {}", told());
        prop_assert!(!(claimed == Outcome::Always && can_fail), "can fail: {}", told());
        let trial = Trial::new(&asking, 3, &context, &condition, true).unwrap();
        // Whether whole numbers can add up so is not always told.
        let adds_up = trial.comparisons.values().any(|own| !own.is_empty());
        let is_free = |one: &Choice<'_>| matches!(one, Choice::Free(_));
        // What is left of an answer whose option is hidden is not judged again, and two questions that count the same value of the
        // link are a mistake by themselves.
        let hidden = questionnaire.questions().filter(|own| matches!(own.answer, Kind::Hidden(_))).count();
        let is_too_much = Search::new(&trial).run().is_none();
        let is_open =
            case.item_if.is_some() || hidden > 1 || adds_up || is_too_much || trial.choices.iter().any(is_free);
        if !is_open {
            let claims_nothing = matches!(claimed, Outcome::Either | Outcome::Untried);
            prop_assert_eq!(claims_nothing, can_hold && can_fail, "{}", told());
            prop_assert_eq!(claimed == Outcome::Always, can_hold && !can_fail, "{}", told());
        }
    }
}

/// A questionnaire as large as any, of which a third has conditions of two parts.
fn large() -> Questionnaire {
    let options = |name: &str| -> Vec<Value> {
        (0..8).map(|n| json!({ "id": format!("{name}{n}"), "label": "?" })).collect()
    };
    let points = json!({ "from": 1, "to": 5, "labels": ["l", "h"] });
    let kinds = [
        json!({ "kind": "number", "to": 100 }),
        json!({ "kind": "single", "options": options("o") }),
        json!({ "kind": "several", "options": options("o") }),
        json!({ "kind": "scale", "from": 1, "to": 7, "labels": ["l", "h"] }),
        json!({ "kind": "text" }),
        json!({ "kind": "battery", "statements": options("s"), "scale": points }),
    ];
    let question = |n: usize| {
        let mut question = json!({ "id": format!("q{n}"), "text": "?", "answer": kinds[n % kinds.len()] });
        if n > 8 && n.is_multiple_of(3) {
            question["show_if"] = json!(format!("answered(q{}) or answered(q{})", n - 1, n - 2));
        }
        question
    };
    let page = |p: usize| {
        let questions: Vec<Value> = (0..10).map(|q| question(p * 10 + q)).collect();
        json!({ "id": format!("p{p}"), "title": "?", "questions": questions })
    };
    serde_json::from_value(json!({ "pages": (0..30).map(page).collect::<Vec<_>>() })).unwrap()
}

/// What an editor waits for: answers that conditions do not tell apart are tried once, and what shows nothing new is not tried.
#[test]
fn a_condition_of_a_large_questionnaire_is_decided_in_few_steps() {
    let questionnaire = large();
    let spelled_out = SpelledOut::of(&questionnaire);
    let asking = Asking::new(&spelled_out);
    let mut conditions = 0;
    for (p, page) in questionnaire.pages.iter().enumerate() {
        for show_if in page.questions.iter().filter_map(|question| question.show_if.as_ref()) {
            let trial = Trial::new(&asking, p, &[], show_if.condition().unwrap(), true).unwrap();
            let answers = trial.choices.iter().map(|choice| match choice {
                Choice::Answered(_, answers) => answers.len(),
                Choice::Free(_) | Choice::Known(..) => 0,
            });
            assert!(answers.sum::<usize>() <= 6, "{}", show_if.text());
            let mut search = Search::new(&trial);
            assert_eq!(search.run(), Some(Outcome::Either));
            assert!(search.steps <= 6, "{} steps: {}", search.steps, show_if.text());
            conditions += 1;
        }
    }
    assert_eq!(conditions, 97);
}

/// Earlier ends of the survey stand before everything that comes later: those that have nothing to do with a condition cost a step each.
#[test]
fn many_ends_are_passed_one_by_one() {
    let questionnaire = large();
    let spelled_out = SpelledOut::of(&questionnaire);
    let asking = Asking::new(&spelled_out);
    let read = |text: String| Expression::from(text).condition().unwrap().clone();
    let singles = (0..50).map(|n| n * 6 + 1);
    let context: Vec<Condition> = singles.map(|n| read(format!("not (q{n} = o0)"))).collect();
    for (condition, expected) in [
        ("q2 has o1", Outcome::Either),
        ("q1 = o0", Outcome::Never),
        ("q1 = o1 and q7 = o0", Outcome::Never),
        ("empty(q295) or q295 != o0", Outcome::Always),
    ] {
        let of = read(condition.to_owned());
        let trial = Trial::new(&asking, 30, &context, &of, true).unwrap();
        let mut search = Search::new(&trial);
        assert_eq!(search.run(), Some(expected), "{condition}");
        assert!(search.steps <= 500, "{} steps: {condition}", search.steps);
    }
}

#[test]
fn what_is_left_of_a_total_whose_part_is_hidden_may_be_less() {
    let questionnaire: Questionnaire = serde_json::from_value(json!({ "pages": [
        { "id": "p0", "title": "?", "questions": [{ "id": "q0", "text": "?",
          "answer": { "kind": "single", "options": [{ "id": "x", "label": "X" }, { "id": "y", "label": "Y" }] } }] },
        { "id": "p1", "title": "?", "questions": [{ "id": "q1", "text": "?", "required": true,
          "answer": { "kind": "constant_sum", "total": 3, "options": [
            { "id": "x", "label": "X", "show_if": "q0 = x" }, { "id": "y", "label": "Y" }, { "id": "z", "label": "Z" }] } }] },
        { "id": "p2", "title": "?", "questions": [] }] }))
    .unwrap();
    let spelled_out = SpelledOut::of(&questionnaire);
    let asking = Asking::new(&spelled_out);
    let read = |text: &str| Expression::from(text.to_owned()).condition().unwrap().clone();
    for (condition, expected) in
        [("q0 = x or q1.x + q1.y + q1.z = 3", Outcome::Either), ("q1.y + q1.z = 3", Outcome::Either)]
    {
        assert_eq!(decide(&asking, 2, &[], &read(condition)), expected, "{condition}");
    }
}
