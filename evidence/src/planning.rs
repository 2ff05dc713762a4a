//! Before anybody is asked: whether answers can decide an assumption about a share, and how many it will take.

use crate::answers::Answers;
use crate::judgement::{self, Claim};
use crate::sequence::{Inconsistent, Stratum};
use crate::verdict::Verdict;

/// A stratum of a segment before it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    members: u32,
    most: u32,
}

impl Reach {
    /// All members, and the most answers of them that can be published: whole sealed blocks, none of a silent stratum.
    /// An error if that is more than there are members.
    pub fn new(members: u32, most: u32) -> Result<Self, Inconsistent> {
        crate::sequence::check(members, most, 0)?;
        Ok(Self { members, most })
    }
}

/// Why no answer can decide an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecidable {
    /// The segment, or one of the two divisions of a difference, has no members.
    NoMembers,
    /// The promise is kept whatever the answers are.
    AlwaysKept,
    /// The promise is broken whatever the answers are.
    NeverKept,
    /// What can be published is too little, even if everybody answers.
    TooLittlePublished,
}

/// Why no answer can decide an assumption, if so. `nobody` are the strata of its segment without an answer, `reach` the
/// same ones with what can be published of each.
pub fn undecidable(claim: &Claim, nobody: &Answers, reach: &[Reach]) -> Option<Undecidable> {
    if !nobody.has_members() {
        return Some(Undecidable::NoMembers);
    }
    match claim.threshold.judge(&nobody.range()) {
        Verdict::Supported => return Some(Undecidable::AlwaysKept),
        Verdict::Denied => return Some(Undecidable::NeverKept),
        Verdict::NotYetKnown => {}
    }
    let published: i64 = reach.iter().map(|stratum| i64::from(stratum.most)).sum();
    let decidable = match nobody {
        Answers::Share(strata) => {
            let promised =
                claim.threshold.promised(strata.iter().map(|stratum| i64::from(stratum.members())).sum());
            if promised.is_empty() {
                return Some(Undecidable::NeverKept);
            }
            // If no extreme decides, the fewest that keep the promise may still be inside of it.
            [0, promised.low.min(published), published]
                .into_iter()
                .any(|yes| decided(claim, spread(reach, published, published, yes)))
        }
        _ => published > 0,
    };
    (!decidable).then_some(Undecidable::TooLittlePublished)
}

/// How many answers it takes until a share is expected to be decided if it really is `truth` (basis points, 0 to 10000),
/// when they come from all strata in proportion to what can be published. None: not even with everybody's answer.
pub fn answers_needed(claim: &Claim, reach: &[Reach], truth: u32) -> Option<u32> {
    let published: i64 = reach.iter().map(|stratum| i64::from(stratum.most)).sum();
    let expected = |answered: i64| {
        let yes = (i64::from(truth.min(10_000)) * answered + 5_000) / 10_000;
        decided(claim, spread(reach, published, answered, yes))
    };
    if !expected(published) {
        return None;
    }
    let (mut too_few, mut enough) = (-1, published);
    while too_few + 1 < enough {
        let middle = too_few + (enough - too_few) / 2;
        if expected(middle) {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    u32::try_from(enough).ok()
}

/// How many answers a verdict is expected to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// So many answers.
    Answers(u32),
    /// Not even everybody's answer decides.
    NotEvenAll,
    /// No share is so far from every threshold of the rule.
    NoSuchShare,
}

/// How many answers it takes if the truth is so many basis points away from the nearest threshold, on the side where it
/// takes more.
pub fn outlook(claim: &Claim, reach: &[Reach], away: u32) -> Outlook {
    let away = i64::from(away);
    let lines: Vec<i64> = claim.threshold.lines().collect();
    let nearest = |truth: i64| lines.iter().map(|line| (truth - line).abs()).min();
    let truths = lines.iter().flat_map(|line| [line - away, line + away]);
    let possible = truths.filter(|truth| (0..=10_000).contains(truth) && nearest(*truth) == Some(away));
    possible
        .filter_map(|truth| u32::try_from(truth).ok())
        .map(|truth| answers_needed(claim, reach, truth).map_or(Outlook::NotEvenAll, Outlook::Answers))
        .reduce(Outlook::later)
        .unwrap_or(Outlook::NoSuchShare)
}

impl Outlook {
    fn later(self, other: Self) -> Self {
        match (self, other) {
            (Self::Answers(one), Self::Answers(another)) => Self::Answers(one.max(another)),
            _ => Self::NotEvenAll,
        }
    }
}

fn decided(claim: &Claim, strata: Vec<Stratum>) -> bool {
    judgement::judge(claim, &Answers::Share(strata), None).verdict != Verdict::NotYetKnown
}

/// So many answers, and so many times yes, over the strata in proportion to what each can publish, to whole answers.
fn spread(reach: &[Reach], published: i64, answered: i64, yes: i64) -> Vec<Stratum> {
    let part = |of: i64, share: i64, all: i64| if all == 0 { 0 } else { of * share / all };
    let (mut reached, mut heard, mut agreed) = (0, 0, 0);
    reach
        .iter()
        .map(|stratum| {
            reached += i64::from(stratum.most);
            let heard_before = std::mem::replace(&mut heard, part(reached, answered, published));
            let agreed_before = std::mem::replace(&mut agreed, part(heard, yes, answered));
            Stratum::derived(stratum.members, (heard - heard_before) as u32, (agreed - agreed_before) as u32)
        })
        .collect()
}
