//! Those who have not answered.

use crate::golden::{atoms, cases, close, float, number};
use crate::{claim, strata};
use evidence::answers::Answers;
use evidence::judgement::{Judgement, judge};
use evidence::nonresponse::{Side, Tipping, Turn};
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;

#[test]
fn nonresponse_agrees_with_the_golden_file() {
    let (cases, tolerance) = cases("nonresponse");
    for case in &cases {
        let (input, expected, what) = (&case["input"], &case["expected"], case["id"].to_string());
        let (counts, level) = (atoms(input), input["alpha"].as_f64().unwrap());
        let allowance = (input["allowance"].as_f64().unwrap() * 1e4).round() as u32;
        let threshold = Threshold::AtLeast(number(&input["theta_basis_points"]).into());
        let found = judge(&claim(threshold, level, allowance), &Answers::Share(strata(&counts)), None);
        let reading = &found.reading;
        close(reading.response_rate().unwrap(), &expected["response_rate"], tolerance, &what);
        close(reading.manski.low.value(), &expected["manski_low"], tolerance, &what);
        close(reading.manski.high.value(), &expected["manski_high"], tolerance, &what);
        assert_eq!(found.promised.unwrap().low, expected["K0"].as_i64().unwrap(), "{what}");
        close(reading.r_indicator, &expected["R_indicator"], tolerance, &what);

        // The file's ends are not rounded to members.
        let member = 1.0 / reading.members as f64 + tolerance;
        close(reading.interval.low.value(), &expected["interval_low_with_allowance"], member, &what);
        close(reading.interval.high.value(), &expected["interval_high_with_allowance"], member, &what);

        let by_atom = expected["response_rate_by_atom"].as_array().unwrap();
        for ((members, answered, _), rate) in counts.iter().zip(by_atom) {
            close(f64::from(*answered) / f64::from(*members), rate, tolerance, &what);
        }

        let Some(Tipping::Turns { unheard, turns }) = &found.tipping else {
            panic!("{what}: {:?}", found.tipping)
        };
        assert_eq!(turns.len(), 1);
        let tipping = f64::from(turns[0].needed) / f64::from(*unheard);
        close(tipping, &expected["tipping_share_among_unheard"], tolerance, &what);
        let yes: u32 = counts.iter().map(|(.., yes)| yes).sum();
        close(f64::from(yes) / reading.answered as f64 - tipping, &expected["tipping_gap"], tolerance, &what);

        // Half the standard deviation of response over its rate bounds the bias of a share (Schouten et al. 2009).
        let bias = (1.0 - reading.r_indicator) / 4.0 / reading.response_rate().unwrap();
        close(bias, &expected["max_abs_bias_of_raw_share"], tolerance, &what);
        assert!(float(&expected["n_effective"]).unwrap() <= reading.answered as f64 + tolerance);
    }
}

fn judged(threshold: Threshold, counts: (u32, u32, u32)) -> Judgement {
    judge(&claim(threshold, 0.05, 500), &Answers::Share(strata(&[counts])), None)
}

#[test]
fn the_allowance_is_rounded_up_to_members() {
    assert_eq!(judged(Threshold::AtLeast(6000), (3000, 900, 720)).reading.allowance, 105);
    assert_eq!(judged(Threshold::AtLeast(6000), (3000, 2999, 720)).reading.allowance, 1);
    assert_eq!(judged(Threshold::AtLeast(6000), (3000, 3000, 720)).reading.allowance, 0);
}

#[test]
fn the_tipping_point_is_a_sentence_that_is_true() {
    let check = |threshold: Threshold, counts: (u32, u32, u32), verdict: Verdict, tipping: Tipping| {
        let found = judged(threshold, counts);
        assert_eq!((found.verdict, found.tipping), (verdict, Some(tipping)), "{threshold:?} {counts:?}");
    };
    let turn = |side, needed, percent| Turn { side, needed, percent };
    let turns = |unheard, turns: &[Turn]| Tipping::Turns { unheard, turns: turns.to_vec() };
    let (fewer, at_least) = (Side::FewerThan, Side::AtLeast);

    // The example of the design: 1,080 of 2,100 are 51.4 %.
    let supported = turns(2100, &[turn(fewer, 1080, 52)]);
    check(Threshold::AtLeast(6000), (3000, 900, 720), Verdict::Supported, supported);
    let denied = turns(2100, &[turn(at_least, 1620, 77)]);
    check(Threshold::AtLeast(6000), (3000, 900, 180), Verdict::Denied, denied);
    // 901 to 2,100 of the unheard would have to agree to exceed 60 %.
    let at_most = turns(2100, &[turn(at_least, 1621, 77)]);
    check(Threshold::AtMost(6000), (3000, 900, 180), Verdict::Supported, at_most);
    check(
        Threshold::MoreThan(6000),
        (3000, 900, 180),
        Verdict::Denied,
        turns(2100, &[turn(at_least, 1621, 77)]),
    );
    let open = turns(2100, &[turn(at_least, 1260, 60)]);
    check(Threshold::AtLeast(6000), (3000, 900, 540), Verdict::NotYetKnown, open);

    let between = Threshold::Between { low: 4000, high: 6000 };
    let inside = turns(1000, &[turn(fewer, 200, 20), turn(at_least, 801, 80)]);
    check(between, (3000, 2000, 1000), Verdict::Supported, inside);
    check(between, (3000, 2000, 1790), Verdict::Denied, turns(1000, &[turn(fewer, 11, 2)]));

    check(Threshold::AtLeast(6000), (3000, 2500, 1800), Verdict::Supported, Tipping::CannotChange);
    check(Threshold::AtLeast(6000), (3000, 2500, 1299), Verdict::Denied, Tipping::CannotChange);
    check(between, (3000, 2500, 1850), Verdict::Denied, Tipping::CannotChange);
    check(Threshold::AtLeast(6000), (3000, 3000, 1800), Verdict::Supported, Tipping::AllAnswered);
}

#[test]
fn what_cannot_change_is_certain() {
    assert!(judged(Threshold::AtLeast(6000), (3000, 2500, 1800)).certain);
    assert!(!judged(Threshold::AtLeast(6000), (3000, 2500, 1799)).certain);
    assert!(judged(Threshold::AtLeast(6000), (3000, 2500, 1299)).certain);
}
