//! What can be said before anybody is asked.

use crate::{claim, strata};
use evidence::answers::{Answers, Scores, Sided};
use evidence::judgement::judge;
use evidence::planning::{Outlook, Reach, Undecidable, answers_needed, outlook, undecidable};
use evidence::sequence::Stratum;
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use proptest::prelude::*;

fn reach(strata: &[(u32, u32)]) -> Vec<Reach> {
    strata.iter().map(|(members, most)| Reach::new(*members, *most).unwrap()).collect()
}

#[test]
fn rules_that_no_answer_can_decide_are_named() {
    let check = |threshold: Threshold, segment: &[(u32, u32)], expected: Option<Undecidable>| {
        let nobody = Answers::Share(
            segment.iter().map(|(members, _)| Stratum::new(*members, 0, 0).unwrap()).collect(),
        );
        let found = undecidable(&claim(threshold, 0.01, 500), &nobody, &reach(segment));
        assert_eq!(found, expected, "{threshold:?} {segment:?}");
    };
    let all = [(100, 100)];
    check(Threshold::AtLeast(6000), &all, None);
    check(Threshold::AtLeast(0), &all, Some(Undecidable::AlwaysKept));
    check(Threshold::AtMost(10_000), &all, Some(Undecidable::AlwaysKept));
    check(Threshold::Between { low: 0, high: 10_000 }, &all, Some(Undecidable::AlwaysKept));
    check(Threshold::MoreThan(10_000), &all, Some(Undecidable::NeverKept));
    check(Threshold::LessThan(0), &all, Some(Undecidable::NeverKept));
    check(Threshold::AtLeast(10_000), &all, None);
    check(Threshold::Between { low: 3310, high: 3320 }, &[(10, 10)], Some(Undecidable::NeverKept));
    check(Threshold::Between { low: 6000, high: 4000 }, &all, Some(Undecidable::NeverKept));
    check(Threshold::AtLeast(6000), &[], Some(Undecidable::NoMembers));
    check(Threshold::AtLeast(6000), &[(0, 0)], Some(Undecidable::NoMembers));
    check(Threshold::AtLeast(6000), &[(100, 0)], Some(Undecidable::TooLittlePublished));
    // 60 silent members can always make it so or otherwise.
    check(Threshold::AtLeast(5000), &[(40, 40), (60, 0)], Some(Undecidable::TooLittlePublished));
    check(Threshold::AtLeast(7000), &[(40, 40), (60, 0)], None);
    // All yes and all no leave it open; exactly 40 would not.
    check(Threshold::Between { low: 4000, high: 9000 }, &[(50, 50), (50, 0)], None);
}

#[test]
fn other_measures_have_other_ranges() {
    let check = |threshold: Threshold, nobody: Answers, expected: Option<Undecidable>| {
        assert_eq!(
            undecidable(&claim(threshold, 0.01, 500), &nobody, &reach(&[(50, 50)])),
            expected,
            "{threshold:?}"
        );
    };
    let scores = || vec![Scores::new(50, 0, vec![0; 5]).unwrap()];
    let mean = || Answers::Mean { scores: scores(), can_be_missing: true };
    check(Threshold::AtLeast(10_000), mean(), Some(Undecidable::AlwaysKept));
    check(Threshold::AtLeast(35_000), mean(), None);
    check(Threshold::MoreThan(50_000), mean(), Some(Undecidable::NeverKept));
    check(Threshold::AtLeast(0), Answers::Net(scores()), None);
    check(Threshold::AtLeast(-10_000), Answers::Net(scores()), Some(Undecidable::AlwaysKept));
    let both = |left, right| {
        Answers::Difference(vec![Sided { stratum: Stratum::new(50, 0, 0).unwrap(), left, right }])
    };
    check(Threshold::Within { low: -1000, high: 1000 }, both(true, false), Some(Undecidable::NoMembers));
}

#[test]
fn the_farther_the_truth_the_fewer_answers_it_takes() {
    let claim = claim(Threshold::AtLeast(6000), 0.05 / 60.0, 500);
    let segment = reach(&[(2150, 2150), (530, 530), (420, 420), (60, 0)]);
    let away = |points| match outlook(&claim, &segment, points) {
        Outlook::Answers(answers) => answers,
        other => panic!("{other:?}"),
    };
    let (five, ten, fifteen) = (away(500), away(1000), away(1500));
    assert!(3100 > five && five > ten && ten > fifteen && fifteen > 100, "{five} {ten} {fifteen}");
    assert_eq!(outlook(&claim, &segment, 9000), Outlook::NoSuchShare);
    assert_eq!(outlook(&claim, &reach(&[(3000, 200)]), 500), Outlook::NotEvenAll);
    assert_eq!(answers_needed(&claim, &reach(&[(3000, 200)]), 6500), None);
}

#[test]
fn between_needs_a_distance_from_both_thresholds() {
    let claim = claim(Threshold::Between { low: 4000, high: 6000 }, 0.05, 0);
    let segment = reach(&[(3000, 3000)]);
    assert!(matches!(outlook(&claim, &segment, 1000), Outlook::Answers(_)));
    // 55 % is 15 points from one threshold but 5 from the other.
    let outside = [2500, 7500].map(|truth| answers_needed(&claim, &segment, truth).unwrap());
    assert_eq!(outlook(&claim, &segment, 1500), Outlook::Answers(outside[0].max(outside[1])));
}

proptest! {
    #[test]
    fn so_many_answers_decide_and_one_fewer_does_not(
        members in 1..3000_u32, threshold in 1..10_000_i64, truth in 0..=10_000_u32, allowance in 0..1000_u32,
    ) {
        let claim = claim(Threshold::AtLeast(threshold), 0.05, allowance);
        let verdict = |answered: u32| {
            let yes = (u64::from(truth) * u64::from(answered) + 5000) / 10_000;
            judge(&claim, &Answers::Share(strata(&[(members, answered, yes as u32)])), None).verdict
        };
        // Everybody's answer always decides.
        let needed = answers_needed(&claim, &reach(&[(members, members)]), truth).unwrap();
        prop_assert_ne!(verdict(needed), Verdict::NotYetKnown);
        prop_assert!(needed == 0 || verdict(needed - 1) == Verdict::NotYetKnown);
    }
}
