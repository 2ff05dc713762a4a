use super::{Condition, Facts, Relation, Term, Value};
use crate::answer::{Answer, Entry, Rating};
use crate::decimal::Decimal;
use crate::moment::Moment;
use crate::profile::Profile;
use crate::questionnaire::End;

impl Condition {
    /// Whether it holds. A comparison with what has no value does not.
    pub fn holds(&self, facts: Facts<'_>) -> bool {
        match self {
            Condition::Constant(holds) => *holds,
            Condition::All(all) => all.iter().all(|one| one.holds(facts)),
            Condition::Any(any) => any.iter().any(|one| one.holds(facts)),
            Condition::Not(one) => !one.holds(facts),
            Condition::Compare(left, relation, right) => {
                match (left.values(facts).as_slice(), right.values(facts).as_slice()) {
                    ([left], [right]) => relation.holds(left, right),
                    _ => false,
                }
            }
            Condition::Has { of, all, values } => {
                let there = of.values(facts);
                let mut found = values.iter().map(|wanted| there.iter().any(|own| own.is(&wanted.value)));
                if *all { found.all(|found| found) } else { found.any(|found| found) }
            }
            Condition::Contains(term, part) => {
                let part = part.value.to_string().to_ascii_lowercase();
                term.values(facts).iter().any(|own| own.to_string().to_ascii_lowercase().contains(&part))
            }
            Condition::Answered(term) => !term.values(facts).is_empty(),
        }
    }
}

impl Term {
    /// The values: none where nothing was answered.
    pub fn values(&self, facts: Facts<'_>) -> Vec<Value> {
        match self {
            Term::Known(values) => values.iter().map(|literal| literal.value.clone()).collect(),
            Term::Answer { question, item, .. } => match facts.answers.get(question) {
                Some(answer) => answer.values(item.as_deref()),
                None => Vec::new(),
            },
            Term::Roster(name, _) if name == Profile::DIVISIONS => {
                facts.profile.divisions.0.iter().map(|id| Value::Text(id.to_string())).collect()
            }
            Term::Roster(name, _) => text(facts.profile.roster.get(name)),
            Term::Link(name, _) => text(facts.profile.link.get(name)),
            Term::Random(name, _) => facts
                .profile
                .random
                .get(name)
                .map(|drawn| Value::Number((*drawn).into()))
                .into_iter()
                .collect(),
            Term::Count(term) => vec![count(term.values(facts).len())],
            Term::CountHolding(all) => vec![count(all.iter().filter(|one| one.holds(facts)).count())],
            Term::Sum(terms) => {
                let values = terms.iter().flat_map(|term| term.values(facts));
                let numbers: Vec<Decimal> = values.filter_map(|value| value.number()).collect();
                let sum = numbers.iter().copied().reduce(Decimal::plus);
                sum.map(Value::Number).into_iter().collect()
            }
            Term::Plus(left, right) => both(left, right, facts, Decimal::plus),
            Term::Minus(left, right) => both(left, right, facts, Decimal::minus),
            Term::Where(condition, term) if condition.holds(facts) => term.values(facts),
            Term::Where(..) => Vec::new(),
        }
    }
}

fn text(value: Option<&String>) -> Vec<Value> {
    value.cloned().map(Value::Text).into_iter().collect()
}

fn count(number: usize) -> Value {
    Value::Number(i64::try_from(number).unwrap_or(i64::MAX).into())
}

fn both(left: &Term, right: &Term, facts: Facts<'_>, of: fn(Decimal, Decimal) -> Decimal) -> Vec<Value> {
    let one = |term: &Term| match term.values(facts).as_slice() {
        [value] => value.number(),
        _ => None,
    };
    one(left).zip(one(right)).map(|(left, right)| Value::Number(of(left, right))).into_iter().collect()
}

impl Answer {
    /// The answer's values for conditions; those of one statement, row or cell, or the place of one option, if `item` names it.
    fn values(&self, item: Option<&str>) -> Vec<Value> {
        match self {
            Answer::Choice(_) | Answer::Choices(_) | Answer::OwnWords(_) => {
                self.options().into_iter().map(|option| Value::Text(option.to_string())).collect()
            }
            Answer::Rating(rating) => vec![point(*rating)],
            Answer::Ratings(ratings) => {
                let own = ratings.iter().filter(|(id, _)| item.is_none_or(|item| id.as_str() == item));
                own.map(|(_, rating)| point(*rating)).collect()
            }
            Answer::Ranks(ranks) => {
                let own = ranks.iter().filter(|(id, _)| item.is_none_or(|item| id.as_str() == item));
                own.map(|(_, place)| Value::Number((*place).into())).collect()
            }
            Answer::Ends(ends) => {
                let own = End::ALL.into_iter().filter(|end| item.is_none_or(|item| end.as_str() == item));
                own.filter_map(|end| ends.at(end)).map(|option| Value::Text(option.to_string())).collect()
            }
            Answer::Amounts(amounts) => {
                let number = |amount: u16| Value::Number(i32::from(amount).into());
                match item {
                    // An option that is left empty is given nothing.
                    Some(item) => {
                        let own = amounts.iter().find(|(id, _)| id.as_str() == item);
                        vec![number(own.map_or(0, |(_, amount)| amount.whole()))]
                    }
                    None => amounts.values().map(|amount| number(amount.whole())).collect(),
                }
            }
            Answer::Table(filled) => {
                let (of_row, of_column) = match item.and_then(|item| item.split_once('.')) {
                    Some((row, column)) => (Some(row), Some(column)),
                    None => (item, None),
                };
                let mut values = Vec::new();
                for (row, entries) in filled.iter() {
                    for (column, entry) in entries.iter() {
                        if of_row.is_none_or(|id| id == row.as_str())
                            && of_column.is_none_or(|id| id == column.as_str())
                        {
                            values.push(match entry {
                                Entry::Ticked(_) => Value::Text(column.to_string()),
                                Entry::Number(number) => Value::Number(*number),
                                Entry::Text(words) => Value::Text(words.clone()),
                            });
                        }
                    }
                }
                values
            }
            Answer::Number(number) => vec![Value::Number(*number)],
            Answer::Date(moment) => vec![Value::Text(moment.to_string())],
            Answer::Text(words) => vec![Value::Text(words.clone())],
            // That there is one says all; which terms it was given to is not for conditions.
            Answer::Consent(_) => vec![Value::Text("agreed".to_owned())],
            Answer::Files(files) => files.iter().map(|file| Value::Text(file.name.clone())).collect(),
        }
    }
}

fn point(rating: Rating) -> Value {
    match rating {
        Rating::Point(point) => Value::Number(point.into()),
        Rating::DontKnow(_) => Value::Text(rating.to_string()),
    }
}

impl Relation {
    fn holds(self, left: &Value, right: &Value) -> bool {
        match self {
            Relation::Equal => return left.is(right),
            Relation::Unequal => return !left.is(right),
            _ => {}
        }
        let order = match (left.number(), right.number()) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => match (left.moment(), right.moment()) {
                (Some(left), Some(right)) if left.is_like(right) => left.cmp(&right),
                // What is neither a number nor a date, such as 'I do not know', is neither more nor less.
                _ => return false,
            },
        };
        match self {
            Relation::Less => order.is_lt(),
            Relation::AtMost => order.is_le(),
            Relation::More => order.is_gt(),
            _ => order.is_ge(),
        }
    }
}

impl Value {
    /// The number that it is or spells.
    pub(crate) fn number(&self) -> Option<Decimal> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Text(text) => text.parse().ok(),
        }
    }

    /// The date or time that it spells.
    pub(crate) fn moment(&self) -> Option<Moment> {
        match self {
            Value::Number(_) => None,
            Value::Text(text) => text.parse().ok(),
        }
    }

    /// An option may be called `2024`: then the number that is written means it.
    fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Text(text), Value::Number(number)) | (Value::Number(number), Value::Text(text)) => {
                text.parse() == Ok(*number)
            }
            _ => self == other,
        }
    }
}
