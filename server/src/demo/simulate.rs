//! What a simulated member answers: a pure function of the seed and the member.

mod texts;
mod views;

use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{Amount, Answer, Answers, Ends, Entry, Rating, Sorted, Tick};
use domain::decimal::Decimal;
use domain::expression::Facts;
use domain::profile::Profile;
use domain::questionnaire::{Cells, Kind, Number, Question, Questionnaire, Several, Table};
use rand::Rng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::people::Simulated;
use views::Views;

/// All answers of a member, ready to be sent.
pub fn answers(questionnaire: &Questionnaire, seed: u64, member: &Simulated) -> Answers {
    let mut rng = own_random(seed, member, Purpose::Answers);
    let views = Views::of(&member.combination);
    // Some are content with most things and some with few: it moves all that one person says the same way.
    let mood = normal(&mut rng) * 0.45;
    let mut given = Answers::new();
    let profile = Profile { divisions: member.combination.clone(), ..Profile::default() };
    for question in questionnaire.questions() {
        let facts = Facts { answers: &given, profile: &profile };
        let Some(question) = &question.seen(facts) else { continue };
        if !question.required && rng.random_bool(views::SKIPPED) {
            continue;
        }
        if let Some(answer) = answer(&mut rng, &views, mood, question, &given, member) {
            given.insert(question.id.clone(), answer);
        }
    }
    given
}

/// In what order members take part, of those who ever do: the divisions answer at different speeds.
pub fn order(seed: u64, members: &[Simulated]) -> Vec<usize> {
    let mut times: Vec<(f64, usize)> = (0..)
        .zip(members)
        .map(|(index, member)| {
            let speed = Views::of(&member.combination).speed;
            let waited =
                -own_random(seed, member, Purpose::Order).random::<f64>().max(f64::MIN_POSITIVE).ln();
            (waited / speed, index)
        })
        .collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    times.truncate(members.len() * 3 / 5);
    times.into_iter().map(|(_, index)| index).collect()
}

#[derive(Clone, Copy)]
enum Purpose {
    Answers,
    Order,
}

/// Each member draws from a stream of their own, so that what one does depends on nobody else.
fn own_random(seed: u64, member: &Simulated, purpose: Purpose) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(1 + 2 * member.number + purpose as u64);
    rng
}

fn answer(
    rng: &mut ChaCha8Rng,
    views: &Views,
    mood: f64,
    question: &Question,
    given: &Answers,
    member: &Simulated,
) -> Option<Answer> {
    let id = question.id.as_str();
    match &question.answer {
        Kind::Battery(battery) => {
            let mut ratings = Sorted::default();
            for statement in &battery.statements {
                if battery.scale.dont_know && rng.random_bool(views::UNSURE) {
                    ratings.insert(statement.id.clone(), Rating::DONT_KNOW);
                } else if question.required || !rng.random_bool(views::SKIPPED) {
                    let favour = views.favour(id, statement.id.as_str());
                    ratings.insert(statement.id.clone(), Rating::Point(point(rng, favour, mood)));
                }
            }
            (!ratings.is_empty()).then_some(Answer::Ratings(ratings))
        }
        Kind::Scale(scale) if scale.to == 10 => {
            let score = (views.recommends + 1.6 * mood + 1.9 * normal(rng)).round().clamp(0.0, 10.0);
            Some(Answer::Rating(Rating::Point(score as u8)))
        }
        Kind::Scale(_) => Some(Answer::Rating(Rating::Point(point(rng, views.favour(id, ""), mood)))),
        Kind::Single(single) => {
            let weights: Vec<f64> =
                single.options.iter().map(|option| views.favour(id, option.id.as_str())).collect();
            let chosen = pick(rng, &weights)?;
            Some(Answer::Choice(single.options.get(chosen)?.id.clone()))
        }
        Kind::Several(several) => choices(rng, views, id, several),
        Kind::Ranking(ranking) => {
            let mut scored: Vec<(f64, _)> = ranking
                .options
                .iter()
                .map(|option| (preference(rng, views, given, option.id.as_str()), option.id.clone()))
                .collect();
            scored.sort_by(|a, b| b.0.total_cmp(&a.0));
            Some(Answer::Ranks(
                scored.into_iter().map(|(_, option)| option).zip(1..=ranking.places()).collect(),
            ))
        }
        Kind::BestWorst(asked) => {
            let weights: Vec<f64> =
                asked.options.iter().map(|option| views.favour(id, option.id.as_str())).collect();
            let best = pick(rng, &weights)?;
            let others = weights.iter().enumerate();
            let others: Vec<f64> = others.map(|(at, w)| if at == best { 0.0 } else { 1.0 - w }).collect();
            let worst = pick(rng, &others)?;
            let id = |at: usize| asked.options.get(at).map(|option| option.id.clone());
            Some(Answer::Ends(Ends { best: id(best), worst: id(worst) }))
        }
        Kind::ConstantSum(sum) => {
            let mut amounts = BTreeMap::new();
            let weights: Vec<f64> =
                sum.options.iter().map(|option| views.favour(id, option.id.as_str())).collect();
            for _ in 0..sum.total {
                let option = sum.options.get(pick(rng, &weights)?)?;
                *amounts.entry(option.id.clone()).or_insert(0_u16) += 1;
            }
            let amounts = amounts.into_iter().map(|(option, amount)| (option, Amount::Whole(amount)));
            Some(Answer::Amounts(amounts.collect()))
        }
        Kind::Table(table) => filled(rng, views, id, table, member),
        Kind::Number(number) => Some(Answer::Number(any_number(rng, number))),
        Kind::Date(date) => date.limits().0.map(Answer::Date),
        Kind::Text(_) => {
            rng.random_bool(views::writes(id)).then(|| Answer::Text(texts::write(rng, id, member)))
        }
        Kind::Consent(_) => question.terms().map(Answer::Consent),
        Kind::File(_) | Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => None,
    }
}

/// A table with about as many cells filled as its rows and columns find favour.
fn filled(
    rng: &mut ChaCha8Rng,
    views: &Views,
    id: &str,
    table: &Table,
    member: &Simulated,
) -> Option<Answer> {
    let mut filled: BTreeMap<_, Sorted<_, _>> = BTreeMap::new();
    for (row, column) in table.each_cell() {
        let favour = views.favour(id, row.id.as_str()) * views.favour(id, column.id.as_str());
        if !rng.random_bool(favour.sqrt().clamp(0.0, 1.0)) {
            continue;
        }
        let entry = match &table.cells {
            Cells::Tick => Entry::Ticked(Tick),
            Cells::Number(number) => Entry::Number(any_number(rng, number)),
            Cells::Text(_) => Entry::Text(texts::write(rng, id, member)),
        };
        filled.entry(row.id.clone()).or_default().insert(column.id.clone(), entry);
    }
    (!filled.is_empty()).then(|| Answer::Table(filled.into_iter().collect()))
}

fn any_number(rng: &mut ChaCha8Rng, number: &Number) -> Decimal {
    let steps = number.steps().unwrap_or_default().max(0);
    number.from.plus(number.step().times(rng.random_range(0..=steps)))
}

/// A point from 1 to 5, of which `favour` of all members give 4 or 5 and `mood` moves one member.
fn point(rng: &mut ChaCha8Rng, favour: f64, mood: f64) -> u8 {
    let moved = 1.0 / (1.0 + (-((favour / (1.0 - favour)).ln() * 1.06 + mood)).exp());
    let high = rng.random_bool(moved);
    let far = rng.random::<f64>();
    match (high, far) {
        (true, far) if far < 0.25 + 0.45 * moved => 5,
        (true, _) => 4,
        (false, far) if far < 0.22 - 0.12 * moved => 1,
        (false, far) if far < 0.55 - 0.15 * moved => 2,
        (false, _) => 3,
    }
}

fn choices(rng: &mut ChaCha8Rng, views: &Views, id: &str, several: &Several) -> Option<Answer> {
    let mut options: Vec<_> =
        several.options.iter().filter(|option| Some(&option.id) != several.exclusive.as_ref()).collect();
    // Nobody reads a list twice: whoever reaches the most they may choose stops, wherever they began.
    options.shuffle(rng);
    let most = several.at_most.map_or(options.len(), usize::from);
    let wanted = options.into_iter().filter(|option| rng.random_bool(views.favour(id, option.id.as_str())));
    let chosen: BTreeSet<_> = wanted.map(|option| option.id.clone()).take(most).collect();
    match (&several.exclusive, chosen.is_empty()) {
        (Some(exclusive), true) => Some(Answer::Choices([exclusive.clone()].into())),
        (None, true) => None,
        (_, false) => Some(Answer::Choices(chosen)),
    }
}

/// How high a strength stands with somebody: what they just said of it, and a little chance.
fn preference(rng: &mut ChaCha8Rng, views: &Views, given: &Answers, strength: &str) -> f64 {
    let said = match given.get("strengths") {
        Some(Answer::Ratings(ratings)) => match ratings.get(strength) {
            Some(Rating::Point(point)) => f64::from(*point),
            _ => 2.5,
        },
        _ => 1.0 + 4.0 * views.favour("strengths", strength),
    };
    said + normal(rng)
}

fn pick(rng: &mut ChaCha8Rng, weights: &[f64]) -> Option<usize> {
    let mut left = rng.random::<f64>() * weights.iter().sum::<f64>();
    for (index, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return Some(index);
        }
    }
    weights.len().checked_sub(1)
}

/// A standard normal deviate, by Box and Muller.
fn normal(rng: &mut ChaCha8Rng) -> f64 {
    let (a, b) = (1.0 - rng.random::<f64>(), rng.random::<f64>());
    (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
}

#[cfg(test)]
mod tests;
