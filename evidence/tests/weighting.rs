//! Weighted estimates, against R's survey package and the laws of weights.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use evidence::weighting::{
    CannotWeight, Domain, Estimate, Group, Limits, Margin, NoSample, Refused, Sample, TRIM_AT, Weighted,
};
use proptest::prelude::*;
use serde_json::Value;

/// The golden samples have little response; what they show is the arithmetic.
const UNLIMITED: Limits = Limits { effective: 0, response: 0 };

fn case(golden: &str) -> (Value, Value, f64) {
    let golden: Value = serde_json::from_str(golden).unwrap();
    let case = &golden["cases"][0];
    (case["input"].clone(), case["expected"].clone(), golden["tolerance_rel"].as_f64().unwrap())
}

fn near(tolerance: f64, ours: f64, golden: &Value, what: &str) {
    let golden = golden.as_f64().unwrap();
    assert!((ours - golden).abs() <= tolerance * golden.abs(), "{what}: {ours} is not {golden}");
}

fn same(tolerance: f64, ours: Result<Estimate, Refused>, golden: &Value, what: &str) {
    let ours = ours.unwrap();
    near(tolerance, ours.value, &golden["estimate"], what);
    near(tolerance, ours.standard_error, &golden["se"], what);
}

fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

fn divisions(pattern: &str) -> Option<BTreeSet<String>> {
    Some(pattern.split('+').map(str::to_owned).collect())
}

/// Schools, drawn at random from 6194, with the margins of two of their attributes.
struct Schools {
    rows: Vec<Value>,
    population: u32,
    input: Value,
}

impl Schools {
    /// The cell that a row is in, by some attributes.
    fn cell(row: &Value, by: &[&str]) -> Vec<String> {
        by.iter().map(|attribute| row[attribute].as_str().unwrap().to_owned()).collect()
    }

    /// The rows' values in cells of some attributes, with the members that are known of each cell.
    fn groups(&self, by: &[&str], y: &str, members: impl Fn(&[String]) -> u32) -> (Vec<Vec<String>>, Sample) {
        let mut cells: BTreeMap<Vec<String>, Vec<(f64, u32)>> = BTreeMap::new();
        for row in &self.rows {
            cells.entry(Self::cell(row, by)).or_default().push((row[y].as_f64().unwrap(), 1));
        }
        let keys: Vec<_> = cells.keys().cloned().collect();
        let group =
            |(cell, values): (Vec<String>, _)| Group { divisions: None, members: members(&cell), values };
        (keys, Sample::new(cells.into_iter().map(group).collect()).unwrap())
    }

    /// The margin of the nth attribute over cells of all of them.
    fn margin(&self, place: usize, cells: &[Vec<String>]) -> Margin {
        let margin = self.input["margins"][place].as_object().unwrap();
        let category = |cell: &Vec<String>| margin.keys().position(|key| *key == cell[place]).unwrap();
        Margin {
            name: self.input["margin_variables"][place].to_string(),
            category_of: cells.iter().map(category).collect(),
            members: margin.values().map(|members| members.as_u64().unwrap()).collect(),
        }
    }
}

#[test]
fn estimates_are_those_of_the_survey_package() {
    let (input, expected, tolerance) = case(include_str!("golden/weighting_api.json"));
    let rows = input["rows"].as_array().unwrap().clone();
    let schools = Schools { rows, population: number(&input["population_size"]), input: input.clone() };
    for results in expected["results"].as_array().unwrap() {
        let y = results["y"].as_str().unwrap();
        // Only margins are known: any members of the cells that add up will do.
        let first = ["E", "No"];
        let (cells, sample) = schools.groups(&["stype", "sch.wide"], y, |cell| {
            if cell == first { schools.population - 1000 } else { 200 }
        });
        assert_eq!(sample.members(), u64::from(schools.population));
        let raked = sample.raked_to(&[schools.margin(0, &cells), schools.margin(1, &cells)]).unwrap();
        same(tolerance, sample.unweighted().mean(Domain::Whole), &results["design_mean"], y);
        same(tolerance, raked.mean(Domain::Whole), &results["raked_mean"], y);
        same(tolerance, raked.total(Domain::Whole), &results["raked_total"], y);
        let error = raked.mean(Domain::Whole).unwrap().standard_error;
        near(tolerance, error, &results["raked_mean_se_from_rake"], y);
        near(tolerance, raked.design_effect().unwrap(), &expected["kish_deff_raked"], y);
        near(tolerance, raked.effective(Domain::Whole), &expected["n_effective_raked"], y);
        for (row, golden) in schools.rows.iter().zip(expected["raked_weights"].as_array().unwrap()) {
            let cell = Schools::cell(row, &["stype", "sch.wide"]);
            let group = cells.iter().position(|other| *other == cell).unwrap();
            near(tolerance, raked.weights()[group], golden, "raked weight");
        }

        let known = &schools.input["poststrata"]["population"];
        let (types, sample) = schools.groups(&["stype"], y, |cell| number(&known[&cell[0]]));
        let poststratified = sample.poststratified().unwrap();
        same(tolerance, poststratified.mean(Domain::Whole), &results["poststratified_mean"], y);
        same(tolerance, poststratified.total(Domain::Whole), &results["poststratified_total"], y);
        for (row, golden) in schools.rows.iter().zip(expected["poststratified_weights"].as_array().unwrap()) {
            let group = types.iter().position(|other| *other == Schools::cell(row, &["stype"])).unwrap();
            near(tolerance, poststratified.weights()[group], golden, "poststratified weight");
        }
    }
}

/// The golden answers by pattern, each score as a value.
fn scores(input: &Value, value: impl Fn(u32) -> f64) -> Sample {
    let patterns = input["patterns"].as_array().unwrap().iter().map(|pattern| pattern.as_str().unwrap());
    let groups = patterns.zip(input["pattern_members"].as_array().unwrap()).map(|(pattern, members)| {
        let answers = input["answers"].as_array().unwrap().iter();
        let here =
            answers.filter(|answer| answer["pattern"] == pattern).map(|answer| number(&answer["score"]));
        let mut counts = BTreeMap::new();
        here.for_each(|score| *counts.entry(score).or_insert(0) += 1);
        let values = counts.into_iter().map(|(score, times)| (value(score), times)).collect();
        Group { divisions: divisions(pattern), members: number(members), values }
    });
    Sample::new(groups.collect()).unwrap()
}

fn weigh_as(tolerance: f64, input: &Value, weighted: &Weighted<'_>, golden: &Value) {
    for (pattern, weight) in input["patterns"].as_array().unwrap().iter().zip(weighted.weights()) {
        near(tolerance, *weight, &golden[pattern.as_str().unwrap()], "weight");
    }
}

#[test]
fn division_estimates_are_those_of_the_survey_package() {
    let (input, expected, tolerance) = case(include_str!("golden/weighting_divisions.json"));
    let top2 = scores(&input, |score| f64::from(u8::from(score >= 4)));
    let score = scores(&input, f64::from);
    let poststratified = top2.poststratified().unwrap().with_limits(UNLIMITED);
    let raked = top2.raked().unwrap().with_limits(UNLIMITED);
    weigh_as(tolerance, &input, &poststratified, &expected["weight_by_pattern_poststratified"]);
    weigh_as(tolerance, &input, &raked, &expected["weight_by_pattern_raked"]);
    let effect = |weighted: &Weighted<'_>| weighted.design_effect().unwrap();
    near(tolerance, effect(&poststratified), &expected["kish_deff_poststratified"], "deff");
    near(tolerance, effect(&raked), &expected["kish_deff_raked"], "raked deff");
    near(tolerance, raked.effective(Domain::Whole), &expected["n_effective_raked"], "raked n");

    let raw = top2.unweighted().with_limits(UNLIMITED).mean(Domain::Whole).unwrap().value;
    near(tolerance, raw, &expected["raw_top2"], "raw");
    same(tolerance, poststratified.mean(Domain::Whole), &expected["poststratified_top2"], "top2");
    same(tolerance, raked.mean(Domain::Whole), &expected["raked_top2"], "raked top2");
    let whole = |weighted: Result<Weighted<'_>, CannotWeight>| {
        weighted.unwrap().with_limits(UNLIMITED).mean(Domain::Whole)
    };
    same(tolerance, whole(score.poststratified()), &expected["poststratified_mean_score"], "score");
    same(tolerance, whole(score.raked()), &expected["raked_mean_score"], "raked score");

    let names: Vec<&str> = input["divisions"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for name in &names {
        let golden = |kind: &str| &expected[format!("{kind}_division_top2")][*name];
        same(tolerance, raked.mean(Domain::Division(name)), golden("raked"), name);
        same(tolerance, poststratified.mean(Domain::Division(name)), golden("poststratified"), name);
    }
    let [first, second] = [Domain::Division(names[0]), Domain::Division(names[1])];
    for (weighted, kind) in [(&poststratified, "poststratified"), (&raked, "raked")] {
        let golden = &expected[format!("difference_first_minus_second_{kind}")];
        same(tolerance, weighted.difference(first, second), golden, kind);
    }

    let trimmed = raked.trimmed(input["trim_at_times_mean"].as_f64().unwrap());
    weigh_as(tolerance, &input, &trimmed, &expected["trimmed_weight_by_pattern"]);
    near(tolerance, effect(&trimmed), &expected["kish_deff_trimmed"], "trimmed deff");
    let estimate = trimmed.mean(Domain::Whole).unwrap().value;
    near(tolerance, estimate, &expected["trimmed_raked_top2_estimate"], "trimmed");
    assert_eq!(trimmed.cut(), 16, "the answers from LITA alone");
}

#[test]
fn weights_and_their_effect_are_those_of_the_definitions() {
    let golden: Value = serde_json::from_str(include_str!("golden/nonresponse.json")).unwrap();
    let tolerance = golden["tolerance_abs"].as_f64().unwrap();
    let close = |ours: f64, golden: &Value| assert!((ours - golden.as_f64().unwrap()).abs() <= tolerance);
    for case in golden["cases"].as_array().unwrap() {
        let list = |name: &str| -> Vec<u32> { serde_json::from_value(case["input"][name].clone()).unwrap() };
        let answered = list("atom_members").into_iter().zip(list("atom_answers")).zip(list("atom_yes"));
        let groups = answered.map(|((members, answers), yes)| group("", members, yes, answers - yes));
        let sample = Sample::new(groups.collect()).unwrap();
        let weighted = sample.poststratified().unwrap();
        for (place, weight) in weighted.weights().iter().enumerate() {
            close(*weight, &case["expected"]["post_stratification_weights"][place]);
        }
        close(weighted.design_effect().unwrap(), &case["expected"]["kish_deff"]);
        close(weighted.effective(Domain::Whole), &case["expected"]["n_effective"]);
    }
}

/// The members of some divisions, named by a letter each, of whom so many said yes and no.
fn group(of: &str, members: u32, yes: u32, no: u32) -> Group {
    let divisions = Some(of.chars().map(String::from).collect());
    Group { divisions, members, values: vec![(1.0, yes), (0.0, no)] }
}

#[test]
fn raking_works_where_a_combination_is_empty_and_fails_aloud_where_it_cannot() {
    let groups = [group("A", 500, 40, 60), group("L", 400, 60, 20), group("AL", 50, 0, 0)];
    let sample = Sample::new(groups.to_vec()).unwrap();
    assert_eq!(sample.poststratified().unwrap_err(), CannotWeight::EmptyGroup(2));
    // 550 belong to A and 450 to L, of 950: nobody who answered is in both.
    let failed = sample.raked().unwrap_err();
    assert!(matches!(failed, CannotWeight::NotConverged { cycles: 1000, .. }), "{failed}");

    let empty = Sample::new(vec![group("A", 500, 40, 60), group("L", 400, 0, 0)]).unwrap();
    let failed = empty.raked().unwrap_err().to_string();
    assert_eq!(failed, "'A', category 0: 0 answers cannot stand for 400 members");

    let four =
        [group("", 300, 20, 10), group("A", 500, 40, 60), group("L", 400, 60, 20), group("AL", 50, 0, 0)];
    let sample = Sample::new(four.to_vec()).unwrap();
    let weights = sample.raked().unwrap().weights().to_vec();
    let expected = [250.0 / 30.0, 550.0 / 100.0, 450.0 / 80.0, 0.0];
    assert!(
        weights.iter().zip(expected).all(|(ours, expected)| (ours - expected).abs() < 1e-5),
        "{weights:?}"
    );
}

#[test]
fn margins_that_do_not_fit_are_refused() {
    let sample = Sample::new(vec![group("A", 500, 40, 60)]).unwrap();
    let margin = |category_of: &[usize], members: &[u64]| Margin {
        name: "career".to_owned(),
        category_of: category_of.to_vec(),
        members: members.to_vec(),
    };
    let refused = |margin: Margin| sample.raked_to(&[margin]).unwrap_err();
    let does_not_fit = CannotWeight::MarginDoesNotFit("career".to_owned());
    assert_eq!(refused(margin(&[1], &[500])), does_not_fit);
    assert_eq!(refused(margin(&[], &[500])), does_not_fit);
    let other = CannotWeight::OtherTotal { margin: "career".to_owned(), members: 499, expected: 500 };
    assert_eq!(refused(margin(&[0], &[499])), other);
}

#[test]
fn what_is_no_sample_is_refused() {
    let refused = |group: Group| Sample::new(vec![group]).unwrap_err();
    assert_eq!(refused(group("A", 9, 5, 5)), NoSample::MoreAnswersThanMembers(0));
    let values = vec![(f64::NAN, 1)];
    assert_eq!(refused(Group { divisions: None, members: 9, values }), NoSample::NotFinite(0));
}

#[test]
fn estimates_that_would_not_hold_are_refused() {
    let sample = Sample::new(vec![group("A", 1000, 40, 59), group("L", 1000, 60, 60)]).unwrap();
    let weighted = sample.poststratified().unwrap();
    let low = || Err(Refused::LowResponse { division: "A".to_owned(), answered: 99, members: 1000 });
    assert_eq!(weighted.mean(Domain::Division("A")), low());
    assert_eq!(weighted.difference(Domain::Division("L"), Domain::Division("A")), low());
    assert_eq!(weighted.mean(Domain::Whole), low(), "the whole would be repaired with those of A");
    assert!(weighted.mean(Domain::Division("L")).is_ok());
    assert_eq!(weighted.mean(Domain::Division("none such")), Err(Refused::TooFewAnswers));

    let sample = Sample::new(vec![group("A", 300, 20, 20)]).unwrap();
    assert!(sample.poststratified().unwrap().mean(Domain::Division("A")).is_ok());
    let sample = sample.with_divisions([("A".to_owned(), 401)]);
    let refused = sample.poststratified().unwrap().mean(Domain::Division("A")).unwrap_err();
    assert_eq!(refused.to_string(), "only 40 of 401 members of 'A' answered");

    let just_enough = Sample::new(vec![group("A", 300, 10, 20)]).unwrap();
    assert!(just_enough.poststratified().unwrap().mean(Domain::Division("A")).is_ok());
    let few = Sample::new(vec![group("A", 100, 10, 19)]).unwrap();
    let effective = few.poststratified().unwrap().mean(Domain::Whole).unwrap_err();
    assert_eq!(effective.to_string(), "the answers are worth only 29.0 equally weighted ones");
    let nobody = Sample::new(vec![]).unwrap();
    assert_eq!(nobody.unweighted().mean(Domain::Whole), Err(Refused::TooFewAnswers));
    assert_eq!(nobody.unweighted().trimmed(TRIM_AT).design_effect(), None);
}

#[test]
fn the_merged_rare_atom_weighs_in_the_whole_alone() {
    let rare = Group { divisions: None, ..group("", 100, 10, 10) };
    let sample = Sample::new(vec![group("A", 500, 40, 60), group("", 400, 20, 20), rare]).unwrap();
    let raked = sample.raked().unwrap();
    let exact = [5.0, 10.0, 5.0];
    assert!(raked.weights().iter().zip(exact).all(|(ours, exact)| (ours - exact).abs() < 1e-6));
    let division = raked.mean(Domain::Division("A")).unwrap().value;
    assert!((division - 0.4).abs() < 1e-12);
}

/// Eight combinations of three divisions, each with members and some answers.
fn groups() -> impl Strategy<Value = Vec<Group>> {
    let group = |of: &'static str| {
        (1..60_u32, 0..60_u32, 0..300_u32)
            .prop_map(move |(yes, no, silent)| group(of, yes + no + silent, yes, no))
    };
    ["", "A", "L", "M", "AL", "AM", "LM", "ALM"].map(group).prop_map(Vec::from)
}

/// The sum of the weights of all answers of some groups.
fn weight(groups: &[Group], weighted: &Weighted<'_>, of: impl Fn(&Group) -> bool) -> f64 {
    let pairs = groups.iter().zip(weighted.weights()).filter(|(group, _)| of(group));
    pairs
        .map(|(group, weight)| f64::from(group.values.iter().map(|(_, times)| times).sum::<u32>()) * weight)
        .sum()
}

fn members(groups: &[Group], of: impl Fn(&Group) -> bool) -> f64 {
    groups.iter().filter(|group| of(group)).map(|group| f64::from(group.members)).sum()
}

proptest! {
    #[test]
    fn weights_add_up_to_the_members(groups in groups(), times in 1.0..4.0_f64) {
        let sample = Sample::new(groups.clone()).unwrap();
        let all = members(&groups, |_| true);
        for weighted in [sample.unweighted(), sample.poststratified().unwrap(), sample.raked().unwrap()] {
            prop_assert!((weight(&groups, &weighted, |_| true) - all).abs() < 1e-6);
            let trimmed = weighted.trimmed(times);
            prop_assert!((weight(&groups, &trimmed, |_| true) - all).abs() < 1e-6);
            let limit = times * all / sample.answered() as f64;
            prop_assert!(trimmed.weights().iter().all(|weight| *weight <= limit * (1.0 + 1e-9)));
        }
    }

    #[test]
    fn raking_meets_every_margin(groups in groups()) {
        let sample = Sample::new(groups.clone()).unwrap();
        let raked = sample.raked().unwrap();
        for division in ["A", "L", "M"] {
            let inside = |group: &Group| group.divisions.as_ref().unwrap().contains(division);
            let missed = weight(&groups, &raked, inside) - members(&groups, inside);
            prop_assert!(missed.abs() <= 1e-9 * sample.members() as f64 + 1e-9, "{}: {}", division, missed);
        }
    }

    #[test]
    fn trimming_ends_where_the_survey_package_does(groups in groups(), times in 1.05..3.0_f64) {
        let sample = Sample::new(groups.clone()).unwrap();
        let weighted = sample.poststratified().unwrap();
        let answered = |group: &Group| group.values.iter().map(|(_, times)| f64::from(*times)).sum::<f64>();
        let limit = times * members(&groups, |_| true) / sample.answered() as f64;
        let mut expected = weighted.weights().to_vec();
        // trimWeights calls itself: whoever is not above the limit takes an equal part, who is at the limit too.
        for _ in 0..5000 {
            let above: Vec<bool> = expected.iter().map(|weight| *weight > limit).collect();
            let sum = |which: bool, term: &dyn Fn(f64) -> f64| -> f64 {
                let chosen = groups.iter().zip(&expected).zip(&above).filter(|(_, above)| **above == which);
                chosen.map(|((group, weight), _)| answered(group) * term(*weight)).sum()
            };
            let part = sum(true, &|weight| weight - limit) / sum(false, &|_| 1.0);
            for (weight, above) in expected.iter_mut().zip(&above) {
                *weight = if *above { limit } else { *weight + part };
            }
        }
        let trimmed = weighted.trimmed(times);
        for (ours, expected) in trimmed.weights().iter().zip(&expected) {
            prop_assert!((ours - expected).abs() < 1e-6 * expected, "{} is not {}", ours, expected);
        }
    }

    #[test]
    fn unequal_weights_are_never_worth_more(groups in groups()) {
        let sample = Sample::new(groups).unwrap();
        let weighted = sample.poststratified().unwrap();
        prop_assert!(weighted.design_effect().unwrap() >= 1.0 - 1e-12);
        prop_assert!(weighted.effective(Domain::Whole) <= sample.answered() as f64 + 1e-9);
    }

    #[test]
    fn a_difference_has_a_sign_and_an_error_without(groups in groups()) {
        let sample = Sample::new(groups).unwrap();
        let raked = sample.raked().unwrap().with_limits(UNLIMITED);
        let (a, l) = (Domain::Division("A"), Domain::Division("L"));
        let (there, back) = (raked.difference(a, l).unwrap(), raked.difference(l, a).unwrap());
        prop_assert!((there.value + back.value).abs() < 1e-12);
        prop_assert!((there.standard_error - back.standard_error).abs() < 1e-12);
        let none = raked.difference(a, a).unwrap();
        prop_assert_eq!((none.value, none.standard_error), (0.0, 0.0));
    }

    #[test]
    fn where_all_members_answered_nothing_is_uncertain(mut groups in groups()) {
        groups.iter_mut().for_each(|group| group.members = group.values.iter().map(|(_, times)| times).sum());
        let sample = Sample::new(groups.clone()).unwrap();
        let estimate = sample.raked().unwrap().with_limits(UNLIMITED).mean(Domain::Whole).unwrap();
        let yes: f64 = groups.iter().map(|group| f64::from(group.values[0].1)).sum();
        prop_assert!((estimate.value - yes / sample.members() as f64).abs() < 1e-8);
        prop_assert_eq!(estimate.standard_error, 0.0);
    }
}
