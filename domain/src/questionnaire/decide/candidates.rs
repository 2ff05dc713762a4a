use std::collections::BTreeSet;

use super::leaves::{self, Subject, view};
use super::trial::Asked;
use crate::answer::{Amount, Answer, Ends, Entry, GivenFile, Rating, Sorted, Tick};
use crate::decimal::Decimal;
use crate::expression::{Condition, Facts, Term, Value};
use crate::id::{OptionId, StatementId};
use crate::moment::Moment;
use crate::profile::Profile;
use crate::questionnaire::{
    Battery, Cells, Choice, Date, Kind, Number, Question, Scale, Several, Statement, Table,
};

/// The most options of several of which every choice is tried.
const CHOSEN_AT_MOST: usize = 11;
/// The most options of which all orders are tried.
pub(super) const RANKED_AT_MOST: usize = 4;
/// Among how many options every pair of a best and a worst is tried.
pub(super) const ENDS_AT_MOST: usize = 12;
/// A question with more numbers is tried at those alone that conditions name, and beside them.
const NUMBERS_AT_MOST: i64 = 12;

/// The answers that the leaves about a question can tell apart, and that there is none; nothing if they are too many to say.
pub(super) fn candidates(asked: &Asked<'_>, leaves: &[&Condition]) -> Option<Vec<Option<Answer>>> {
    let question = asked.question;
    let mut all: Vec<Option<Answer>> = given(asked, leaves)?.into_iter().map(Some).collect();
    if !asked.is_needed || all.is_empty() {
        all.push(None);
    }
    // What is hidden of a question falls out of its answer before conditions look at it.
    if asked.in_part.is_some() {
        return Some(all);
    }
    let (subject, profile) = (Subject::Answer(question.id.as_str()), Profile::default());
    let mut views = BTreeSet::new();
    all.retain(|answer| {
        let answers = answer.iter().map(|answer| (question.id.clone(), answer.clone())).collect();
        views.insert(view(leaves, subject, Facts { answers: &answers, profile: &profile }))
    });
    Some(all)
}

/// Answers of which there is one for each that conditions can tell apart; nothing if they are too many to say.
fn given(asked: &Asked<'_>, leaves: &[&Condition]) -> Option<Vec<Answer>> {
    let question = asked.question;
    let named = Named::of(question, leaves);
    let all: Vec<Answer> = match &question.answer {
        Kind::Single(single) => {
            single.options.iter().map(|option| Answer::Choice(option.id.clone())).collect()
        }
        Kind::Several(several) => {
            // What `valid_if` says of it is about answers that are not tried here.
            let fits = |answer: &Answer| question.misfits(Some(answer)).is_empty();
            chosen(several, &named, &fits)?
        }
        Kind::Scale(scale) => ratings(scale).into_iter().map(Answer::Rating).collect(),
        Kind::Battery(battery) => rated(battery, asked.is_needed, &named)?,
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
            let ids = sum.options.iter().map(|option| option.id.clone());
            let amounts = std::iter::once(sum.total).chain(std::iter::repeat(0)).map(Amount::Whole);
            vec![Answer::Amounts(ids.zip(amounts).collect())]
        }
        Kind::Table(table) => filled(table).into_iter().collect(),
        Kind::Date(date) => moments(date, &named).into_iter().map(Answer::Date).collect(),
        Kind::Text(_) => vec![Answer::Text("-".to_owned())],
        Kind::Consent(_) => question.terms().map(Answer::Consent).into_iter().collect(),
        Kind::File(_) => vec![Answer::Files(vec![GivenFile::called("-")])],
        Kind::Hidden(hidden) => {
            hidden.options.iter().map(|option| Answer::Choice(option.id.clone())).collect()
        }
        Kind::Note(_) | Kind::Calculated(_) => Vec::new(),
    };
    Some(all)
}

/// What conditions name of a question.
#[derive(Default)]
struct Named {
    values: BTreeSet<String>,
    numbers: BTreeSet<Decimal>,
    moments: BTreeSet<Moment>,
    items: BTreeSet<String>,
    /// That something looks at all of its items together, or only whether any is answered.
    whole: bool,
    answered: bool,
    /// That something looks at how many options are chosen.
    counted: bool,
}

impl Named {
    fn of(question: &Question, leaves: &[&Condition]) -> Self {
        let mut named = Self::default();
        for leaf in leaves {
            let is_answered = matches!(leaf, Condition::Answered(Term::Answer { .. }));
            let has = matches!(leaf, Condition::Has { of: Term::Answer { .. }, .. });
            named.counted |= !has && !is_answered;
            leaf.each_term(&mut |term| {
                if let Term::Answer { question: own, item, .. } = term
                    && *own == question.id
                {
                    named.whole |= item.is_none() && !is_answered;
                    named.answered |= item.is_none() && is_answered;
                    named.items.extend(item.clone());
                }
            });
            let mut take = |value: &Value| {
                named.values.insert(value.to_string());
                named.numbers.extend(value.number());
                named.moments.extend(value.moment());
            };
            leaves::each_value(leaf, &mut take);
        }
        named
    }
}

/// Every choice of those that conditions can tell from others, with others that are alike: with as many as fit, or with each number of
/// them where conditions look at that.
fn chosen(several: &Several, named: &Named, fits: &dyn Fn(&Answer) -> bool) -> Option<Vec<Answer>> {
    let is_told_apart = |option: &&Choice| {
        named.values.contains(option.id.as_str())
            || option.show_if.is_some()
            || several.exclusive.as_ref() == Some(&option.id)
    };
    let (told_apart, alike): (Vec<&Choice>, Vec<&Choice>) = several.options.iter().partition(is_told_apart);
    if told_apart.len() > CHOSEN_AT_MOST {
        return None;
    }
    let mut all = Vec::new();
    for bits in 0..1_u32 << told_apart.len() {
        let own = told_apart.iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1);
        let mut chosen: BTreeSet<OptionId> = own.map(|(_, option)| option.id.clone()).collect();
        let mut others = alike.iter();
        loop {
            let answer = Answer::Choices(chosen.clone());
            if !chosen.is_empty() && fits(&answer) {
                all.push(answer);
                if !named.counted {
                    break;
                }
            }
            let Some(other) = others.next() else { break };
            chosen.insert(other.id.clone());
        }
    }
    Some(all)
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

/// Every rating of the statements that conditions look at. Where an answer is needed, it is to each of them.
fn rated(battery: &Battery, is_needed: bool, named: &Named) -> Option<Vec<Answer>> {
    let ratings = ratings(&battery.scale);
    let is_wanted = |own: &Statement| named.whole || named.items.contains(own.id.as_str());
    let (wanted, others): (Vec<&Statement>, Vec<&Statement>) =
        battery.statements.iter().partition(|own| is_wanted(own));
    let mut tried: Vec<(&StatementId, &[Rating])> =
        wanted.into_iter().map(|own| (&own.id, ratings.as_slice())).collect();
    if named.answered {
        // For whether anything is answered, one of the others stands for all that are there as it is.
        let always = others.iter().position(|own| own.show_if.is_none());
        let others = always.map_or(others.as_slice(), |at| &others[at..=at]);
        tried.extend(others.iter().map(|own| (&own.id, ratings.get(..1).unwrap_or_default())));
    }
    let count = tried.iter().try_fold(1_usize, |count, (_, ratings)| count.checked_mul(ratings.len() + 1));
    count.filter(|count| *count <= super::MOST)?;
    let mut all: Vec<Sorted<_, _>> = vec![Sorted::default()];
    for (statement, ratings) in tried {
        let mut more = Vec::new();
        for one in all {
            for rating in ratings {
                let mut with = one.clone();
                with.insert(statement.clone(), *rating);
                more.push(with);
            }
            more.extend((!is_needed).then_some(one));
        }
        all = more;
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

pub(super) fn all_numbers(number: &Number) -> Option<Vec<Decimal>> {
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

/// The first and the last, and those at and beside each that is named: between them conditions see no difference.
fn moments(date: &Date, named: &Named) -> BTreeSet<Moment> {
    let (Some(from), Some(to)) = date.limits() else { return BTreeSet::new() };
    let own = named.moments.iter().filter(|own| date.asks.takes(**own));
    let near = own.flat_map(|own| [own.before(), Some(*own), own.after()]).flatten();
    near.filter(|own| (from..=to).contains(own)).chain([from, to]).collect()
}
