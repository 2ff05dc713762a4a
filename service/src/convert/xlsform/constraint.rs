//! `constraint`: what of it a kind of answer can say by itself.

mod pattern;

use domain::moment::Moment;
use domain::questionnaire::Format;

use super::condition::Xpath;
use super::question::{Kind, kind};
use super::sheet::Row;
use super::times;
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::logic::term::logic;
use crate::convert::logic::{Logic, Op};

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

/// What a constraint says.
#[derive(Debug, Default)]
pub(super) struct Constraint {
    /// The limits that it sets.
    pub limits: Vec<Limit>,
    /// What has to hold beside them, as far as that can be read.
    pub rule: Option<Logic>,
    /// Whether there is something in it that cannot be read.
    pub is_cut: bool,
}

/// The constraint of a row, with the limits that its kind has here.
pub(super) fn of_row(row: Row<'_>) -> Constraint {
    let fits = |limit: &Limit| match kind(row.get("type")) {
        Kind::Several { .. } => matches!(limit, Limit::AtLeast(_) | Limit::AtMost(_) | Limit::Alone(_)),
        Kind::Whole | Kind::Decimal | Kind::Range => {
            matches!(limit, Limit::From(_) | Limit::To(_) | Limit::Above(_) | Limit::Below(_))
        }
        Kind::Date(_) => matches!(limit, Limit::First(_) | Limit::Last(_)),
        Kind::Text => matches!(limit, Limit::Characters(_) | Limit::Format(_) | Limit::Within(_)),
        _ => false,
    };
    read(row.get("constraint"), row.get("name"), fits)
}

/// Reads the constraint of the question `name`, whose kind has the limits that fit.
fn read(cell: &str, name: &str, fits: impl Fn(&Limit) -> bool) -> Constraint {
    let (parts, is_cut) = parts(cell);
    let all: Vec<Limit> = parts.iter().filter_map(limit).collect();
    let mut read = Constraint { is_cut, ..Constraint::default() };
    let mut rules = Vec::new();
    for part in parts {
        let limit = limit(&part).and_then(|limit| with_alone(&limit, &all)).filter(&fits);
        match (limit, logic(&of(part, name), &Xpath)) {
            (Some(limit), _) => read.limits.push(limit),
            (None, Ok(rule)) => rules.push(rule),
            (None, Err(_)) => read.is_cut = true,
        }
    }
    read.rule = Some(Logic::all(rules)).filter(|rule| *rule != Logic::Holds(true));
    read
}

/// What has to hold together, and whether a part of it cannot be read.
fn parts(cell: &str) -> (Vec<Term>, bool) {
    let all = |term: Term| match times::plain(term) {
        Term::And(parts) => parts,
        other => vec![other],
    };
    if let Ok(term) = parse(cell, Dialect::Dollar) {
        return (all(term), false);
    }
    let read: Vec<_> = pieces(cell).into_iter().map(|piece| parse(piece, Dialect::Dollar)).collect();
    let is_cut = !cell.is_empty() && read.iter().any(Result::is_err);
    (read.into_iter().flatten().flat_map(all).collect(), is_cut)
}

/// The pieces of a condition between the `and`s outside of brackets and quotation marks; all of it, where one of several is enough.
fn pieces(cell: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut from) = (0_usize, None, 0);
    let mut pieces = Vec::new();
    for (at, sign) in cell.char_indices() {
        match (quoted, sign) {
            (Some(mark), _) => quoted = Some(mark).filter(|mark| *mark != sign),
            (None, '\'' | '"') => quoted = Some(sign),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, ' ') if depth == 0 && cell[at..].starts_with(" or ") => return vec![cell],
            (None, ' ') if depth == 0 && cell[at..].starts_with(" and ") => {
                pieces.push(&cell[from..at]);
                from = at + " and ".len();
            }
            _ => {}
        }
    }
    pieces.push(&cell[from..]);
    pieces
}

/// A term in which `.` is the name of its question.
fn of(term: Term, name: &str) -> Term {
    let one = |term: Box<Term>| Box::new(of(*term, name));
    let each = |terms: Vec<Term>| terms.into_iter().map(|term| of(term, name)).collect();
    match term {
        this if is_this(&this) => Term::Reference(name.to_owned()),
        Term::List(terms) => Term::List(each(terms)),
        Term::Call(function, given) => Term::Call(function, each(given)),
        Term::Compare(left, op, right) => Term::Compare(one(left), op, one(right)),
        Term::Not(inner) => Term::Not(one(inner)),
        Term::And(terms) => Term::And(each(terms)),
        Term::Or(terms) => Term::Or(each(terms)),
        term @ (Term::Reference(_) | Term::Text(_) | Term::Number(_)) => term,
    }
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

    /// The limits of a constraint, if it sets nothing else.
    fn limits(cell: &str) -> Option<Vec<Limit>> {
        let read = read(cell, "own", |_| true);
        (read.rule.is_none() && !read.is_cut).then_some(read.limits)
    }

    #[test]
    fn what_a_constraint_says_beside_limits_is_a_rule() {
        let read = read(". >= 18 and . > ${other} and string-length(.) > pow(2, 3)", "own", |_| true);
        assert_eq!(read.limits, [Limit::From(18.0)]);
        assert_eq!(read.rule, Some(Logic::CompareGiven("own".to_owned(), Op::More, "other".to_owned())));
        assert!(read.is_cut);
    }

    #[test]
    fn limits_are_read_beside_what_cannot_be() {
        let limits_of = |cell: &str| {
            let read = read(cell, "own", |_| true);
            (read.limits, read.is_cut)
        };
        let both = vec![Limit::From(0.0), Limit::To(9.0)];
        assert_eq!(limits_of(". >= 0 and . <= 9 and ${a} + . = 10"), (both, true));
        assert_eq!(limits_of(". >= 0 and (. <= 9 and ${a} + . = 10)"), (vec![Limit::From(0.0)], true));
        assert_eq!(limits_of(". >= 0 and . <= 9 or ${a} + . = 10"), (Vec::new(), true));
        assert_eq!(limits_of("${a} + 1 = ' and . <= 9 and '"), (Vec::new(), true));
    }

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
