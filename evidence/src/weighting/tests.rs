use super::*;

fn group(divisions: &[&str], members: u32, yes: u32, no: u32) -> Group {
    let divisions = divisions.iter().map(|division| (*division).to_owned()).collect();
    Group { divisions: Some(divisions), members, values: vec![(1.0, yes), (0.0, no)] }
}

#[test]
fn each_group_stands_for_its_members_where_all_have_answered() {
    // 100 of 300 say yes 80 %, 100 of 900 say yes 20 %: 35 % of all, though half of those who answered.
    let sample = Sample::new(vec![group(&["a"], 300, 80, 20), group(&["b"], 900, 20, 80)]).unwrap();
    let (to, weighted) = sample.weighted().unwrap();
    assert_eq!(to, Weights::Groups);
    assert_eq!(weighted.cut(), 0);
    let estimate = weighted.mean(Domain::Whole).unwrap();
    assert!((estimate.value - 0.35).abs() < 1e-12, "{estimate:?}");
    assert!((sample.unweighted().mean(Domain::Whole).unwrap().value - 0.5).abs() < 1e-12);
}

#[test]
fn divisions_are_met_where_a_combination_has_hardly_answered() {
    for both in [0, FEW - 1] {
        let sample = Sample::new(vec![
            group(&["a"], 1_000, 50, 50),
            group(&["b"], 1_000, 50, 50),
            group(&["a", "b"], 50, both, 0),
            group(&[], 100, 10, 10),
        ])
        .unwrap();
        assert_eq!(sample.weighted().unwrap().0, Weights::Divisions, "{both} answers");
    }
    let all_of_few = Sample::new(vec![group(&["a"], 1_000, 50, 50), group(&["b"], 3, 2, 1)]).unwrap();
    assert_eq!(all_of_few.weighted().unwrap().0, Weights::Groups, "nobody of the three is silent");
}

#[test]
fn a_division_that_is_silent_cannot_be_stood_for() {
    let sample = Sample::new(vec![group(&["a"], 1_000, 50, 50), group(&["b"], 1_000, 0, 0)]).unwrap();
    assert!(sample.weighted().is_err());
}

#[test]
fn no_answer_weighs_more_than_three_times_the_mean() {
    let sample = Sample::new(vec![group(&["a"], 1_000, 250, 250), group(&["b"], 20_000, 5, 5)]).unwrap();
    let (_, weighted) = sample.weighted().unwrap();
    assert_eq!(weighted.cut(), 10);
}
