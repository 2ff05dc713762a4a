//! The order in which one respondent is asked, where it is random.

use sha2::{Digest as _, Sha256};

use super::{Choice, Kind, Question, Questionnaire};
use crate::id::OptionId;

impl Questionnaire {
    /// Whether anything stands in an order of its own for each respondent.
    pub fn is_shuffled(&self) -> bool {
        let shuffles = |question: &Question| question.random_order;
        self.pages.iter().any(|page| page.random_order || page.questions.iter().any(shuffles))
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
        self
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
        Kind::Ranking(ranking) => shuffle(&mut ranking.options, [None, None]),
        Kind::Battery(battery) => {
            battery.statements.sort_by_cached_key(|statement| place(seed, &id, statement.id.as_str()));
        }
        Kind::Scale(_) | Kind::Number(_) | Kind::Text(_) | Kind::Consent(_) | Kind::Note(_) => {}
    }
}

fn place(seed: u32, of: &str, item: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed}:{of}:{item}")).into()
}
