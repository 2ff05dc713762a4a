//! `constraint`: what of it a kind of answer can say by itself.

mod pattern;

use domain::moment::Moment;
use domain::questionnaire::Format;

use crate::convert::logic::Op;
use crate::convert::logic::parse::{Dialect, Term, parse};

/// A limit that a constraint sets.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Limit {
    /// Of a number.
    From(f64),
    To(f64),
    /// Of a number that has to be more or less than this.
    Above(f64),
    Below(f64),
    /// Of a date or a time.
    First(Moment),
    Last(Moment),
    /// Of the options chosen.
    AtLeast(u32),
    AtMost(u32),
    /// Of the options chosen, unless this one is among them.
    AtLeastWithout(u32, String),
    /// The value of the option that goes with no other.
    Alone(String),
    /// Of a text.
    Characters(u32),
    Format(Format),
    /// Of a text that is such an address, of those that a pattern lets through.
    Within(Format),
}

/// The limits that a constraint sets, if it sets nothing else.
pub(super) fn limits(cell: &str) -> Option<Vec<Limit>> {
    let term = parse(cell, Dialect::Dollar).ok()?;
    let parts = match term {
        Term::And(parts) => parts,
        other => vec![other],
    };
    let limits: Option<Vec<Limit>> = parts.iter().map(limit).collect();
    let limits = limits?;
    limits.iter().map(|limit| with_alone(limit, &limits)).collect()
}

/// A limit as it is said here, where the option that goes with no other is always enough.
fn with_alone(limit: &Limit, all: &[Limit]) -> Option<Limit> {
    match limit {
        Limit::AtLeastWithout(least, option) => {
            all.contains(&Limit::Alone(option.clone())).then_some(Limit::AtLeast(*least))
        }
        limit => Some(limit.clone()),
    }
}

fn limit(term: &Term) -> Option<Limit> {
    match term {
        Term::Compare(left, op, right) => match (left.as_ref(), right.as_ref()) {
            (left, Term::Number(number)) => compared(left, *op, *number),
            (left, moment) if is_this(left) => match op {
                Op::AtLeast => moment_of(moment).map(Limit::First),
                Op::AtMost => moment_of(moment).map(Limit::Last),
                _ => None,
            },
            (Term::Number(number), right) => compared(right, op.turned(), *number),
            _ => None,
        },
        Term::Call(name, given) if name == "regex" => match given.as_slice() {
            [this, Term::Text(pattern)] if is_this(this) => pattern::limit(pattern),
            _ => None,
        },
        // not(selected(., 'none') and count-selected(.) > 1)
        Term::Not(inner) => match inner.as_ref() {
            Term::And(parts) => match parts.as_slice() {
                [chosen, Term::Compare(count, Op::More, one)]
                    if **one == Term::Number(1.0) && counts(count) =>
                {
                    selected(chosen).map(Limit::Alone)
                }
                _ => None,
            },
            _ => None,
        },
        // selected(., 'none') or count-selected(.) >= 2
        Term::Or(parts) => match parts.as_slice() {
            [chosen, least] => match limit(least)? {
                Limit::AtLeast(n) => Some(Limit::AtLeastWithout(n, selected(chosen)?)),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// The option that a term says to be among those chosen.
fn selected(term: &Term) -> Option<String> {
    match term {
        Term::Call(name, given) if name == "selected" => match given.as_slice() {
            [this, Term::Text(value)] if is_this(this) => Some(value.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn compared(left: &Term, op: Op, number: f64) -> Option<Limit> {
    let whole = |number: f64| (0.0..65_536.0).contains(&number).then_some(number as u32);
    if is_this(left) {
        return match op {
            Op::AtLeast => Some(Limit::From(number)),
            Op::More => Some(Limit::Above(number)),
            Op::AtMost => Some(Limit::To(number)),
            Op::Less => Some(Limit::Below(number)),
            _ => None,
        };
    }
    if counts(left) {
        return match op {
            Op::AtLeast => whole(number).map(Limit::AtLeast),
            Op::More => whole(number + 1.0).map(Limit::AtLeast),
            Op::AtMost => whole(number).map(Limit::AtMost),
            Op::Less => whole(number - 1.0).map(Limit::AtMost),
            _ => None,
        };
    }
    let is_length =
        matches!(left, Term::Call(name, given) if name == "string-length" && given.iter().all(is_this));
    match op {
        Op::AtMost if is_length => whole(number).map(Limit::Characters),
        Op::Less if is_length => whole(number - 1.0).map(Limit::Characters),
        _ => None,
    }
}

/// A date or a time: `date('2010-05-17')`, or its text alone.
pub(super) fn moment_of(term: &Term) -> Option<Moment> {
    match term {
        Term::Text(text) => text.parse().ok(),
        Term::Call(name, given) if MOMENTS.contains(&name.as_str()) => moment_of(given.first()?),
        _ => None,
    }
}

/// The functions that make a date or a time of a text.
const MOMENTS: [&str; 3] = ["date", "date-time", "time"];

fn is_this(term: &Term) -> bool {
    *term == Term::Reference(".".to_owned())
}

fn counts(term: &Term) -> bool {
    matches!(term, Term::Call(name, given) if name == "count-selected" && given.iter().all(is_this))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_told_from_other_constraints() {
        assert_eq!(limits(". >= 18 and . <= 120"), Some(vec![Limit::From(18.0), Limit::To(120.0)]));
        assert_eq!(limits("count-selected(.) <= 3"), Some(vec![Limit::AtMost(3)]));
        assert_eq!(
            limits("not(selected(., 'none') and count-selected(.) > 1)"),
            Some(vec![Limit::Alone("none".to_owned())])
        );
        let alone = "not(selected(., 'none') and count-selected(.) > 1)";
        assert_eq!(
            limits(&format!("(selected(., 'none') or count-selected(.) >= 2) and {alone}")),
            Some(vec![Limit::AtLeast(2), Limit::Alone("none".to_owned())])
        );
        assert_eq!(limits("selected(., 'none') or count-selected(.) >= 2"), None, "it may go with others");
        assert_eq!(limits(r"regex(., '^[^@\s]+@[^@\s]+$')"), Some(vec![Limit::Format(Format::Email)]));
        assert_eq!(limits(r"regex(., '^@\w+$')"), None, "a handle");
        assert_eq!(limits("regex(., '^[^@]+$')"), None, "no address at all");
        assert_eq!(limits("string-length(.) < 201"), Some(vec![Limit::Characters(200)]));
        assert_eq!(limits(". > ${other}"), None);
    }
}
