use std::collections::BTreeSet;

use crate::answer::{Amount, Answer, Ends, Entry, GivenFile, Rating, Sorted, Tick};
use crate::decimal::Decimal;
use crate::expression::{Condition, Term, Value};
use crate::id::OptionId;
use crate::questionnaire::{Battery, Cells, Kind, Number, Question, Questionnaire, Scale, Several, Table};

/// The most options of which all choices of several, and of which all orders, are tried.
const CHOSEN_AT_MOST: usize = 8;
const RANKED_AT_MOST: usize = 4;
/// Among how many options every pair of a best and a worst is tried.
const ENDS_AT_MOST: usize = 12;
/// A question with more numbers is tried at those alone that conditions name, and beside them.
const NUMBERS_AT_MOST: i64 = 12;

/// Whether trying the candidates of its questions says everything that can become of this part of a condition.
pub(super) fn is_decidable(leaf: &Condition, questionnaire: &Questionnaire) -> bool {
    let mut decidable = !matches!(leaf, Condition::Contains(..));
    let is_simple = match leaf {
        Condition::Compare(left, _, right) => {
            let simple = |one: &Term, other: &Term| {
                matches!(one, Term::Answer { .. }) && matches!(other, Term::Known(_))
            };
            simple(left, right) || simple(right, left)
        }
        Condition::Has { of, .. } | Condition::Answered(of) => matches!(of, Term::Answer { .. }),
        _ => false,
    };
    let is_answered = matches!(leaf, Condition::Answered(Term::Answer { .. }));
    leaf.each_term(&mut |term| {
        decidable &= match term {
            Term::Roster(..) | Term::Link(..) | Term::Random(..) => false,
            Term::Answer { question, item, .. } => match questionnaire.question(question.as_str()) {
                Some(question) => match &question.answer {
                    Kind::Single(_) | Kind::Scale(_) | Kind::Battery(_) => true,
                    Kind::Several(several) => is_simple || several.options.len() <= CHOSEN_AT_MOST,
                    Kind::Number(number) => is_simple || all_numbers(number).is_some(),
                    Kind::Ranking(ranking) => is_answered || ranking.options.len() <= RANKED_AT_MOST,
                    Kind::BestWorst(asked) => is_answered || asked.options.len() <= ENDS_AT_MOST,
                    // Which of its cells are filled is not tried.
                    Kind::Table(_) => is_answered && item.is_none(),
                    Kind::ConstantSum(_)
                    | Kind::Date(_)
                    | Kind::Text(_)
                    | Kind::Consent(_)
                    | Kind::File(_) => is_answered,
                    // What the link brings can be anything, and what is calculated is not tried.
                    Kind::Hidden(_) | Kind::Calculated(_) | Kind::Note(_) => false,
                },
                None => false,
            },
            _ => true,
        };
    });
    decidable
}

/// The answers that the conditions can tell apart; none if there are too many to say.
pub(super) fn candidates(question: &Question, leaves: &[&Condition]) -> Option<Vec<Option<Answer>>> {
    let named = Named::of(question, leaves);
    let all: Vec<Answer> = match &question.answer {
        Kind::Single(single) => {
            single.options.iter().map(|option| Answer::Choice(option.id.clone())).collect()
        }
        Kind::Several(several) => {
            let chosen = subsets(several, &named)?;
            let small = several.options.len() <= CHOSEN_AT_MOST;
            // Where not all are tried, limits cannot be judged.
            let fits = |answer: &Answer| !small || question.problems(Some(answer)).is_empty();
            chosen.into_iter().map(Answer::Choices).filter(fits).collect()
        }
        Kind::Scale(scale) => ratings(scale).into_iter().map(Answer::Rating).collect(),
        Kind::Battery(battery) => rated(battery, &named)?,
        Kind::Ranking(ranking) if ranking.options.len() <= RANKED_AT_MOST => {
            let ids: Vec<&OptionId> = ranking.options.iter().map(|option| &option.id).collect();
            let orders = orders(&ids);
            orders
                .into_iter()
                .map(|order| Answer::Ranks(order.into_iter().cloned().zip(1..=ranking.places()).collect()))
                .collect()
        }
        Kind::Ranking(ranking) => {
            let ids = ranking.options.iter().map(|option| option.id.clone());
            vec![Answer::Ranks(ids.zip(1..=ranking.places()).collect())]
        }
        Kind::Number(number) => numbers(number, &named).into_iter().map(Answer::Number).collect(),
        // Whether it is answered at all is told by any pair.
        Kind::BestWorst(asked) => {
            let ids: Vec<&OptionId> =
                asked.options.iter().take(ENDS_AT_MOST).map(|option| &option.id).collect();
            let pairs = ids.iter().flat_map(|best| ids.iter().map(move |worst| (*best, *worst)));
            let pairs = pairs.filter(|(best, worst)| best != worst);
            let ends = |(best, worst): (&OptionId, &OptionId)| {
                Answer::Ends(Ends { best: Some(best.clone()), worst: Some(worst.clone()) })
            };
            pairs.map(ends).collect()
        }
        Kind::ConstantSum(sum) => {
            let first = sum.options.first().map(|option| (option.id.clone(), Amount::Whole(sum.total)));
            vec![Answer::Amounts(first.into_iter().collect())]
        }
        Kind::Table(table) => filled(table).into_iter().collect(),
        Kind::Date(date) => date.limits().0.map(Answer::Date).into_iter().collect(),
        Kind::Text(_) => vec![Answer::Text("-".to_owned())],
        Kind::Consent(_) => question.terms().map(Answer::Consent).into_iter().collect(),
        Kind::File(_) => vec![Answer::Files(vec![GivenFile::called("-")])],
        Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => Vec::new(),
    };
    Some(all.into_iter().map(Some).collect())
}

/// What conditions name of a question.
#[derive(Default)]
struct Named {
    values: BTreeSet<String>,
    numbers: BTreeSet<Decimal>,
    items: BTreeSet<String>,
    whole: bool,
}

impl Named {
    fn of(question: &Question, leaves: &[&Condition]) -> Self {
        let mut named = Self::default();
        for leaf in leaves {
            let mut is_about = false;
            leaf.each_term(&mut |term| {
                if let Term::Answer { question: own, item, .. } = term
                    && *own == question.id
                {
                    is_about = true;
                    named.whole |= item.is_none();
                    named.items.extend(item.clone());
                }
            });
            if !is_about {
                continue;
            }
            let mut take = |value: &Value| {
                named.values.insert(value.to_string());
                named.numbers.extend(value.number());
            };
            if let Condition::Has { values, .. } = leaf {
                values.iter().for_each(|literal| take(&literal.value));
            }
            leaf.each_term(&mut |term| {
                if let Term::Known(values) = term {
                    values.iter().for_each(|literal| take(&literal.value));
                }
            });
        }
        named
    }
}

fn subsets(several: &Several, named: &Named) -> Option<Vec<BTreeSet<OptionId>>> {
    let mut tried: Vec<&OptionId> = several.options.iter().map(|option| &option.id).collect();
    if tried.len() > CHOSEN_AT_MOST {
        // Those that are not named are alike: one stands for all.
        let is_named = |id: &&OptionId| named.values.contains(id.as_str());
        let other = tried.iter().find(|id| !is_named(id)).copied();
        tried.retain(is_named);
        tried.extend(other);
    }
    let count = 1_u32.checked_shl(u32::try_from(tried.len()).ok()?).filter(|_| tried.len() < 12)?;
    let chosen = |bits: u32| {
        let own = tried.iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1);
        own.map(|(_, id)| (*id).clone()).collect()
    };
    Some((1..count).map(chosen).collect())
}

/// A table of which every row has an entry.
fn filled(table: &Table) -> Option<Answer> {
    let column = &table.columns.first()?.id;
    let rows = table.rows.iter().map(|row| row.id.clone());
    let entry = match &table.cells {
        Cells::Tick => Entry::Ticked(Tick),
        Cells::Number(number) => Entry::Number(number.from),
        Cells::Text(_) => Entry::Text("-".to_owned()),
    };
    let filled = rows.map(|row| (row, [(column.clone(), entry.clone())].into_iter().collect()));
    Some(Answer::Table(filled.collect()))
}

fn ratings(scale: &Scale) -> Vec<Rating> {
    scale.points().map(Rating::Point).chain(scale.dont_know.then_some(Rating::DONT_KNOW)).collect()
}

fn rated(battery: &Battery, named: &Named) -> Option<Vec<Answer>> {
    let mut all: Vec<Sorted<_, _>> = vec![Sorted::default()];
    let wanted = |id: &str| named.whole || named.items.contains(id);
    for statement in battery.statements.iter().filter(|statement| wanted(statement.id.as_str())) {
        let mut more = Vec::new();
        for one in &all {
            more.push(one.clone());
            for rating in ratings(&battery.scale) {
                let mut with = one.clone();
                with.insert(statement.id.clone(), rating);
                more.push(with);
            }
        }
        all = more;
        if all.len() > super::MOST {
            return None;
        }
    }
    Some(all.into_iter().filter(|one| !one.is_empty()).map(Answer::Ratings).collect())
}

fn orders<'a>(ids: &[&'a OptionId]) -> Vec<Vec<&'a OptionId>> {
    if ids.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (index, first) in ids.iter().enumerate() {
        let rest = [&ids[..index], &ids[index + 1..]].concat();
        all.extend(orders(&rest).into_iter().map(|mut order| {
            order.insert(0, *first);
            order
        }));
    }
    all
}

fn all_numbers(number: &Number) -> Option<Vec<Decimal>> {
    let steps = number.steps().filter(|steps| *steps < NUMBERS_AT_MOST)?;
    Some((0..=steps).map(|step| number.from.plus(number.step().times(step))).collect())
}

/// All numbers, or the ends and those at and beside each that is named: between them conditions see no difference.
fn numbers(number: &Number, named: &Named) -> Vec<Decimal> {
    if let Some(all) = all_numbers(number) {
        return all;
    }
    let step = number.step().max(Decimal::of_units(1));
    let floor = |value: Decimal| {
        let steps = value.minus(number.from).units().div_euclid(step.units());
        number.from.plus(step.times(steps))
    };
    let near = named.numbers.iter().flat_map(|own| {
        let below = floor((*own).min(number.to.plus(step)).max(number.from.minus(step)));
        [below.minus(step), below, below.plus(step)]
    });
    let ends = [number.from, floor(number.to)];
    let found: BTreeSet<Decimal> =
        near.chain(ends).filter(|own| (number.from..=number.to).contains(own)).collect();
    found.into_iter().collect()
}
