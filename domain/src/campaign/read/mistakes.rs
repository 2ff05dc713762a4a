use crate::campaign::Problem;
use crate::notice;

/// How many mistakes are named; nobody reads more, and a file that is no campaign could hold millions.
const NAMED: usize = 200;

/// The mistakes of a document in the order in which they are told.
#[derive(Default)]
pub(super) struct Mistakes {
    named: Vec<Problem>,
    more: usize,
}

impl Mistakes {
    pub(super) fn push(&mut self, problem: Problem) {
        if self.named.len() < NAMED {
            self.named.push(problem);
        } else {
            self.more += 1;
        }
    }

    pub(super) fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }

    /// Takes over what was found elsewhere and is told before.
    pub(super) fn put_first(&mut self, mut earlier: Mistakes) {
        earlier.more += self.more;
        earlier.extend(std::mem::take(&mut self.named));
        *self = earlier;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    pub(super) fn places(&self) -> impl Iterator<Item = &str> {
        self.named.iter().map(|problem| problem.place.as_str())
    }

    /// All of them; those that are not named, as one more that counts them.
    pub(super) fn named(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let what = notice!("has {number} more mistakes: mend these first", number = self.more);
            self.named.push(Problem::new(Problem::WHOLE, what));
        }
        self.named
    }
}
