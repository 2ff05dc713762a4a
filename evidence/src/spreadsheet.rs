//! The numbers by which anyone can check a verdict about a share in a segment of one stratum, in a spreadsheet.

use crate::answers::Answers;
use crate::judgement::{Claim, Judgement};

/// The numbers of a check. A total K counts as excluded if the share of yes among those who answered lies on the named
/// side of K/N and `(answered+1) * HYPGEOM.DIST(yes, answered, K, members, FALSE) < level`.
///
/// It is the check of one look: a running set may have excluded more at an earlier one.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// N.
    pub members: u32,
    /// n.
    pub answered: u32,
    /// S.
    pub yes: u32,
    /// alpha over the number of registered intervals.
    pub level: f64,
    /// Supported if all of these totals are excluded.
    pub supported: Vec<Excluded>,
    /// Denied if one of these totals is excluded.
    pub denied: Vec<Excluded>,
}

/// A total, and the side on which the answers must lie to exclude it with all totals beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excluded {
    /// The total of yes, from 0 to the members.
    pub total: i64,
    /// Whether more yes than the total (and not fewer) must be among those who answered, in proportion.
    pub share_is_above: bool,
}

/// The check of a judgement; none if there is more than one stratum, nobody has answered, or no formula is needed
/// because the verdict is certain.
pub fn check(claim: &Claim, answers: &Answers, judgement: &Judgement) -> Option<Check> {
    let Answers::Share(strata) = answers else { return None };
    let [stratum] = strata.as_slice() else { return None };
    let promised = judgement.promised?;
    if judgement.certain || stratum.answered() == 0 {
        return None;
    }
    let (yes, most) = (i64::from(stratum.yes()), i64::from(stratum.yes()) + i64::from(stratum.unheard()));
    let allowance = judgement.reading.allowance;
    // Beyond the members there is no total to type in; no share is above all or below none, so these fail as well.
    let members = i64::from(stratum.members());
    let above = |total: i64| Excluded { total: total.clamp(0, members), share_is_above: true };
    let below = |total: i64| Excluded { total: total.clamp(0, members), share_is_above: false };
    // A side of the promise that nobody's answer can break any more needs no check.
    let (from_below, from_above) = (yes < promised.low, most > promised.high);
    let supported = [
        from_below.then(|| above(promised.low + allowance - 1)),
        from_above.then(|| below(promised.high - allowance + 1)),
    ];
    let denied = [
        from_below.then(|| below(promised.low - allowance)),
        from_above.then(|| above(promised.high + allowance)),
    ];
    Some(Check {
        members: stratum.members(),
        answered: stratum.answered(),
        yes: stratum.yes(),
        level: claim.level,
        supported: supported.into_iter().flatten().collect(),
        denied: denied.into_iter().flatten().collect(),
    })
}
