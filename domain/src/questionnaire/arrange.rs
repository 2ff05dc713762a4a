//! What chance decides for one respondent: the order in which they are asked, and what conditions draw.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use sha2::{Digest as _, Sha256};

use super::{Choice, Kind, Page, Question, Questionnaire};
use crate::answer::Answers;
use crate::expression::{Expression, Facts, Term};
use crate::id::OptionId;
use crate::profile::Profile;

/// How many numbers can be drawn.
const DRAWS: u8 = 12;

impl Questionnaire {
    /// The numbers that can be drawn.
    pub(super) const DRAWN: RangeInclusive<u8> = 1..=DRAWS;

    /// Whether anything stands in an order of its own for each respondent.
    pub fn is_shuffled(&self) -> bool {
        let shuffles = |question: &Question| question.random_order;
        self.pages
            .iter()
            .any(|page| page.random_order || page.random_place || page.questions.iter().any(shuffles))
    }

    /// Whether anything is left to chance: an order, or a condition that draws.
    pub fn needs_seed(&self) -> bool {
        self.is_shuffled() || !self.draws(0).is_empty()
    }

    /// What conditions draw for one respondent, by name: a number from 1 to 12, so that a half, a third, a quarter and a sixth
    /// of all respondents can be told off. It is the SHA-256 of `seed:random:name`, its first 8 bytes modulo 12.
    pub fn draws(&self, seed: u32) -> BTreeMap<String, u8> {
        let mut drawn = BTreeMap::new();
        for expression in self.conditions() {
            let Ok(condition) = expression.condition() else { continue };
            condition.each_term(&mut |term| {
                if let Term::Random(name, _) = term {
                    drawn.entry(name.clone()).or_insert_with(|| draw(seed, name));
                }
            });
        }
        drawn
    }

    /// Leaves of what chance alone decides what it gives one respondent: that is there for all, and the rest is not there.
    pub fn draw_once(&mut self, seed: u32) {
        let profile = Profile { random: self.draws(seed), ..Profile::default() };
        let facts = Facts { answers: &Answers::new(), profile: &profile };
        let settled = |show_if: &mut Option<Expression>| {
            let Some(condition) = show_if.as_ref().and_then(|shown| shown.condition().ok()) else {
                return true;
            };
            let (mut drawn, mut others) = (false, false);
            condition.each_term(&mut |term| match term {
                Term::Random(..) => drawn = true,
                Term::Known(_) => {}
                _ => others = true,
            });
            if !drawn || others {
                return true;
            }
            let holds = condition.holds(facts);
            *show_if = None;
            holds
        };
        self.pages.retain_mut(|page| settled(&mut page.show_if));
        for page in &mut self.pages {
            page.questions.retain_mut(|question| settled(&mut question.show_if));
        }
    }

    /// The questionnaire in one respondent's order.
    ///
    /// Things stand in the order of the SHA-256 of `seed:question:item`, which is as good as random, is the same whenever it is
    /// asked for, and leaves the order of the others as it was when an option is added. The option that goes with no other and
    /// the one with words beside it stay at the end.
    pub fn arranged(mut self, seed: u32) -> Questionnaire {
        for page in &mut self.pages {
            if page.random_order {
                let page_id = page.id.to_string();
                page.questions.sort_by_cached_key(|question| place(seed, &page_id, question.id.as_str()));
            }
            page.questions
                .iter_mut()
                .filter(|question| question.random_order)
                .for_each(|question| arrange(question, seed));
        }
        self.change_places(seed);
        self
    }

    /// Puts the pages of random place into their places among each other; every other page stays where it is.
    fn change_places(&mut self, seed: u32) {
        let mut moved: Vec<Page> = self.pages.iter().filter(|page| page.random_place).cloned().collect();
        moved.sort_by_cached_key(|page| place(seed, "page", page.id.as_str()));
        let places = self.pages.iter_mut().filter(|page| page.random_place);
        for (place, page) in places.zip(moved) {
            *place = page;
        }
    }
}

fn arrange(question: &mut Question, seed: u32) {
    let id = question.id.to_string();
    let shuffle = |options: &mut Vec<Choice>, last: [Option<&OptionId>; 2]| {
        options.sort_by_cached_key(|option| {
            let is_last = last.contains(&Some(&option.id));
            // Those at the end keep the order that they have.
            (is_last, (!is_last).then(|| place(seed, &id, option.id.as_str())))
        });
    };
    match &mut question.answer {
        Kind::Single(single) => shuffle(&mut single.options, [single.other.as_ref(), None]),
        Kind::Several(several) => {
            shuffle(&mut several.options, [several.other.as_ref(), several.exclusive.as_ref()]);
        }
        Kind::BestWorst(ends) => shuffle(&mut ends.options, [None, None]),
        Kind::ConstantSum(sum) => shuffle(&mut sum.options, [None, None]),
        Kind::Ranking(ranking) => shuffle(&mut ranking.options, [None, None]),
        Kind::Battery(battery) => {
            battery.statements.sort_by_cached_key(|statement| place(seed, &id, statement.id.as_str()));
        }
        Kind::Table(table) => {
            table.rows.sort_by_cached_key(|row| place(seed, &id, row.id.as_str()));
        }
        Kind::Scale(_)
        | Kind::Number(_)
        | Kind::Date(_)
        | Kind::Text(_)
        | Kind::Consent(_)
        | Kind::File(_)
        | Kind::Note(_)
        | Kind::Hidden(_)
        | Kind::Calculated(_) => {}
    }
}

fn draw(seed: u32, name: &str) -> u8 {
    let [a, b, c, d, e, f, g, h, ..] = place(seed, "random", name);
    u8::try_from(u64::from_be_bytes([a, b, c, d, e, f, g, h]) % u64::from(DRAWS)).map_or(1, |drawn| drawn + 1)
}

fn place(seed: u32, of: &str, item: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed}:{of}:{item}")).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expression::Expression;

    #[test]
    fn each_name_is_drawn_by_itself_and_evenly() {
        let mut page = Page::new("one".parse().unwrap(), "One".to_owned(), Vec::new());
        page.show_if = Some(Expression::from("random.wording <= 6 or random.'Second thing' = 1".to_owned()));
        let asked = Questionnaire::new(vec![page]);
        assert!(asked.needs_seed() && !asked.is_shuffled());
        let mut times = BTreeMap::<_, u32>::new();
        for seed in 0..12_000 {
            let drawn = asked.draws(seed);
            assert_eq!(drawn, asked.draws(seed));
            *times.entry((drawn["wording"], drawn["Second thing"])).or_default() += 1;
        }
        assert_eq!(times.len(), 144, "all pairs come up, and no other numbers");
        // 83 of each are expected, with a standard deviation of 9.
        assert!(times.values().all(|times| (40..=130).contains(times)), "{times:?}");
    }

    #[test]
    fn pages_change_places_among_themselves_evenly() {
        let pages = ["a", "b", "c", "d", "e"].map(|id| {
            let page = Page::new(id.parse().unwrap(), id.to_owned(), Vec::new());
            Page { random_place: ["b", "c", "e"].contains(&id), ..page }
        });
        let asked = Questionnaire::new(pages.to_vec());
        assert!(asked.is_shuffled() && asked.needs_seed());
        let mut times = BTreeMap::<String, u32>::new();
        for seed in 0..6_000 {
            let order: String =
                asked.clone().arranged(seed).pages.iter().map(|page| page.title.clone()).collect();
            *times.entry(order).or_default() += 1;
        }
        let orders: Vec<&str> = times.keys().map(String::as_str).collect();
        assert_eq!(orders, ["abcde", "abedc", "acbde", "acedb", "aebdc", "aecdb"]);
        // 1,000 of each are expected, with a standard deviation of 29.
        assert!(times.values().all(|times| (850..=1150).contains(times)), "{times:?}");
    }
}
