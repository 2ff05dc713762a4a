use std::collections::BTreeSet;

use super::{BestWorst, Choice, ConstantSum, Kind, Ranking, Several, Single, Statement};
use crate::answer::{Answer, Ends, OwnWords, Sorted};
use crate::expression::Expression;
use crate::id::OptionId;

/// An option, a statement or a row.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// Its id.
    pub id: &'a str,
    /// When it is there; always, if none.
    pub show_if: Option<&'a Expression>,
}

impl Kind {
    /// The options, statements or rows; none where the answer is one value.
    pub fn items(&self) -> Vec<Item<'_>> {
        let statements =
            self.statements().iter().map(|own| Item { id: own.id.as_str(), show_if: own.show_if.as_ref() });
        let options =
            self.options().iter().map(|own| Item { id: own.id.as_str(), show_if: own.show_if.as_ref() });
        statements.chain(options).collect()
    }

    /// What the list of [`Kind::items`] is called in a document.
    pub fn items_name(&self) -> &'static str {
        match self {
            Kind::Battery(_) => "statements",
            Kind::Table(_) => "rows",
            _ => "options",
        }
    }

    /// What one of [`Kind::items`] is called.
    pub fn item_name(&self) -> &'static str {
        self.items_name().trim_end_matches('s')
    }

    /// Gives options, statements and rows another condition; those for which there is none at all fall away.
    pub(super) fn set_conditions(&mut self, condition: &dyn Fn(Item<'_>) -> Option<Option<Expression>>) {
        let keep = |own: &mut Choice| {
            match condition(Item { id: own.id.as_str(), show_if: own.show_if.as_ref() }) {
                Some(left) => own.show_if = left,
                None => return false,
            }
            true
        };
        let keep_statement = |own: &mut Statement| {
            match condition(Item { id: own.id.as_str(), show_if: own.show_if.as_ref() }) {
                Some(left) => own.show_if = left,
                None => return false,
            }
            true
        };
        match self {
            Kind::Single(Single { options, other, .. }) => {
                options.retain_mut(keep);
                other.take_if(|other| !options.iter().any(|own| own.id == *other));
            }
            Kind::Several(Several { options, at_least, at_most, exclusive, other }) => {
                options.retain_mut(keep);
                let is_gone = |id: &mut OptionId| !options.iter().any(|own| own.id == *id);
                exclusive.take_if(is_gone);
                other.take_if(is_gone);
                // Fewer can be chosen where fewer are there.
                let together = options.len() - usize::from(exclusive.is_some());
                let most = u8::try_from(together).unwrap_or(u8::MAX).max(1);
                *at_least = at_least.map(|least| least.min(most));
                *at_most = at_most.map(|own| own.min(most));
            }
            Kind::Ranking(Ranking { options, top }) => {
                options.retain_mut(keep);
                // Where no more are there than places, all are placed.
                top.take_if(|top| usize::from(*top) >= options.len());
            }
            Kind::BestWorst(BestWorst { options, .. }) | Kind::ConstantSum(ConstantSum { options, .. }) => {
                options.retain_mut(keep)
            }
            Kind::Battery(battery) => battery.statements.retain_mut(keep_statement),
            Kind::Table(table) => table.rows.retain_mut(keep_statement),
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
}

impl Answer {
    /// What is left of it without the options and statements that are `gone`; none if that is nothing.
    ///
    /// Collections are built anew: taking single entries out of them is code that every member would load.
    pub(super) fn without(&self, gone: &dyn Fn(&str) -> bool) -> Option<Answer> {
        let mut left = false;
        let answer = match self {
            Answer::Choice(option) => {
                left = !gone(option.as_str());
                self.clone()
            }
            Answer::Choices(options) => Answer::Choices(chosen(options, gone, &mut left)),
            Answer::OwnWords(own) => Answer::OwnWords(OwnWords {
                options: chosen(&own.options, gone, &mut left),
                text: own.text.clone(),
            }),
            Answer::Ratings(ratings) => {
                let mut kept = Sorted::default();
                for (statement, rating) in ratings.iter().filter(|(id, _)| !gone(id.as_str())) {
                    left = true;
                    kept.insert(statement.clone(), *rating);
                }
                Answer::Ratings(kept)
            }
            Answer::Ranks(ranks) => {
                let mut kept = Sorted::default();
                for (option, place) in ranks.iter().filter(|(id, _)| !gone(id.as_str())) {
                    left = true;
                    // Those that are left keep their order, and their places count from 1 again.
                    let before = |(id, other): &(&OptionId, &u8)| gone(id.as_str()) && *other < place;
                    let closed = ranks.iter().filter(before).count();
                    kept.insert(
                        option.clone(),
                        place.saturating_sub(u8::try_from(closed).unwrap_or(u8::MAX)),
                    );
                }
                Answer::Ranks(kept)
            }
            Answer::Ends(ends) => {
                let kept = |option: &Option<OptionId>| option.clone().filter(|id| !gone(id.as_str()));
                let kept = Ends { best: kept(&ends.best), worst: kept(&ends.worst) };
                left = kept != Ends::default();
                Answer::Ends(kept)
            }
            Answer::Amounts(amounts) => {
                let mut kept = Sorted::default();
                for (option, amount) in amounts.iter().filter(|(id, _)| !gone(id.as_str())) {
                    left = true;
                    kept.insert(option.clone(), amount.clone());
                }
                Answer::Amounts(kept)
            }
            Answer::Table(filled) => {
                let mut kept = Sorted::default();
                for (row, own) in filled.iter().filter(|(row, _)| !gone(row.as_str())) {
                    left = true;
                    kept.insert(row.clone(), own.clone());
                }
                Answer::Table(kept)
            }
            Answer::Rating(_)
            | Answer::Number(_)
            | Answer::Date(_)
            | Answer::Text(_)
            | Answer::Consent(_)
            | Answer::Files(_) => {
                left = true;
                self.clone()
            }
        };
        left.then_some(answer)
    }
}

fn chosen(options: &BTreeSet<OptionId>, gone: &dyn Fn(&str) -> bool, left: &mut bool) -> BTreeSet<OptionId> {
    let mut kept = BTreeSet::new();
    for option in options.iter().filter(|option| !gone(option.as_str())) {
        *left = true;
        kept.insert(option.clone());
    }
    kept
}
