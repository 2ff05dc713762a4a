//! How long respondents take over questions, as far as it can be told from when their answers were saved.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answers;
use crate::id::QuestionId;

/// Whoever was away for longer than this, in seconds, did something else meanwhile.
const LONGEST: i64 = 600;

/// How many seconds a respondent took over each question, of those of which it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pace(BTreeMap<QuestionId, u16>);

impl Pace {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each question with its seconds.
    pub fn seconds(&self) -> impl Iterator<Item = (&QuestionId, u16)> {
        self.0.iter().map(|(question, seconds)| (question, *seconds))
    }

    /// Forgets what was taken over questions that these answers do not answer: what is not asked any more, or was taken back.
    pub fn keep_to(&mut self, answers: &Answers) {
        self.0.retain(|question, _| answers.contains_key(question));
    }

    /// Notes that these answers became those within so many seconds. What is answered again takes longer.
    ///
    /// Nothing is noted where several answers changed at once, as on a page that was sent without script: nobody knows how the time
    /// was shared among them. Less than a second is no answer but several that arrive together after a pause of the network.
    pub fn note(&mut self, before: &Answers, after: &Answers, seconds: i64) {
        let changed = |question: &&QuestionId| before.get(*question) != after.get(*question);
        let mut changes =
            before.keys().chain(after.keys().filter(|id| !before.contains_key(*id))).filter(changed);
        let (Some(question), None) = (changes.next(), changes.next()) else { return };
        if (1..=LONGEST).contains(&seconds) {
            let taken = self.0.entry(question.clone()).or_default();
            *taken = taken.saturating_add(u16::try_from(seconds).unwrap_or(u16::MAX));
        }
    }
}

/// A span of time that is counted, each twice as long as the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(u8);

impl Span {
    /// How many spans there are.
    pub const COUNT: usize = 9;
    /// The shortest span ends here, in seconds.
    const FIRST: u32 = 2;

    /// The span in which so many seconds lie.
    pub fn of(seconds: u16) -> Self {
        let index = (0..Self::COUNT as u8 - 1).find(|index| u32::from(seconds) < Self(*index).end());
        Self(index.unwrap_or(Self::COUNT as u8 - 1))
    }

    /// Its number, from 0.
    pub fn index(self) -> u8 {
        self.0
    }

    /// The second at which it begins.
    fn start(self) -> u32 {
        if self.0 == 0 { 0 } else { Self(self.0 - 1).end() }
    }

    /// The second at which it ends.
    fn end(self) -> u32 {
        Self::FIRST << self.0
    }
}

/// The median of times that were counted by their spans, in seconds: where half of them are reached if those of one span are spread
/// evenly over it. None of nothing.
pub fn median(counts: &[u32; Span::COUNT]) -> Option<f64> {
    let half = f64::from(counts.iter().sum::<u32>()) / 2.0;
    let mut below = 0.0;
    for (index, count) in (0..).zip(counts) {
        let (span, n) = (Span(index), f64::from(*count));
        if n > 0.0 && below + n >= half {
            let (start, end) = (f64::from(span.start()), f64::from(span.end()));
            return Some(start + (end - start) * (half - below) / n);
        }
        below += n;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::answer::Answer;

    fn answers(given: &[(&str, &str)]) -> Answers {
        given.iter().map(|(id, text)| (id.parse().unwrap(), Answer::Text((*text).to_owned()))).collect()
    }

    fn noted(before: &[(&str, &str)], after: &[(&str, &str)], seconds: i64) -> Vec<u16> {
        let mut pace = Pace::default();
        pace.note(&answers(before), &answers(after), seconds);
        pace.seconds().map(|(_, seconds)| seconds).collect()
    }

    #[test]
    fn one_answer_that_changed_took_the_time() {
        assert_eq!(noted(&[], &[("a", "x")], 7), [7]);
        assert_eq!(noted(&[("a", "x")], &[("a", "y")], 7), [7]);
        assert_eq!(noted(&[("a", "x"), ("b", "x")], &[("b", "x")], 7), [7]);
    }

    #[test]
    fn what_is_answered_again_takes_longer() {
        let mut pace = Pace::default();
        pace.note(&answers(&[]), &answers(&[("a", "x")]), 7);
        pace.note(&answers(&[("a", "x")]), &answers(&[("a", "y")]), 5);
        assert_eq!(pace.seconds().map(|(_, seconds)| seconds).collect::<Vec<_>>(), [12]);
    }

    #[test]
    fn nothing_is_noted_of_what_nobody_knows() {
        assert!(noted(&[], &[("a", "x"), ("b", "y")], 7).is_empty(), "two at once");
        assert!(noted(&[("a", "x")], &[("a", "x")], 7).is_empty(), "none");
        assert!(noted(&[], &[("a", "x")], 0).is_empty(), "sent together");
        assert!(noted(&[], &[("a", "x")], 601).is_empty(), "away");
    }

    #[test]
    fn what_is_not_answered_leaves_no_time() {
        let mut pace = Pace::default();
        pace.note(&answers(&[]), &answers(&[("a", "x")]), 7);
        pace.note(&answers(&[("a", "x")]), &answers(&[("a", "x"), ("b", "y")]), 5);
        pace.keep_to(&answers(&[("b", "y")]));
        assert_eq!(pace.seconds().map(|(_, seconds)| seconds).collect::<Vec<_>>(), [5]);
    }

    #[test]
    fn spans_double() {
        let spans = [0, 1, 2, 3, 4, 255, 256, 511, 512, 9999].map(|seconds| Span::of(seconds).index());
        assert_eq!(spans, [0, 0, 1, 1, 2, 7, 8, 8, 8, 8]);
    }

    #[test]
    fn the_median_lies_where_half_are_reached() {
        let counts = |pairs: &[(usize, u32)]| {
            let mut counts = [0; Span::COUNT];
            pairs.iter().for_each(|(index, n)| counts[*index] = *n);
            counts
        };
        assert_eq!(median(&counts(&[])), None);
        // All ten between 8 and 16 seconds: half of them before 12.
        assert_eq!(median(&counts(&[(3, 10)])), Some(12.0));
        assert_eq!(median(&counts(&[(1, 5), (4, 5)])), Some(4.0));
        assert_eq!(median(&counts(&[(1, 1), (3, 4), (5, 1)])), Some(12.0));
    }

    proptest! {
        #[test]
        fn a_time_lies_in_its_span(seconds in 0_u16..512) {
            let span = Span::of(seconds);
            prop_assert!(span.start() <= u32::from(seconds) && u32::from(seconds) < span.end());
        }

        #[test]
        fn the_median_is_within_a_span_of_that_of_the_times(mut times in prop::collection::vec(0_u16..512, 1..60)) {
            let mut counts = [0; Span::COUNT];
            times.iter().for_each(|time| counts[usize::from(Span::of(*time).index())] += 1);
            times.sort_unstable();
            let lower = Span::of(times[(times.len() - 1) / 2]);
            let found = median(&counts).unwrap();
            prop_assert!(f64::from(lower.start()) <= found && found <= f64::from(lower.end()));
        }
    }
}
