//! The form in which conditions reach the browser: prefix notation, read without the parser of the language.
//!
//! Items are separated by commas; texts are percent-encoded where they hold a comma or a percent sign.

use std::str::Split;

use super::{Condition, Expression, Literal, Relation, Term, Value};

impl Condition {
    /// The condition for [`Expression::from_prepared`].
    pub fn prepared(&self) -> String {
        let mut out = Vec::new();
        self.write(&mut out);
        out.join(",")
    }

    fn write(&self, out: &mut Vec<String>) {
        let list = |sign: &str, all: &[Condition], out: &mut Vec<String>| {
            out.push(format!("{sign}{}", all.len()));
            all.iter().for_each(|one| one.write(out));
        };
        match self {
            Condition::Constant(holds) => out.push(if *holds { "&0" } else { "|0" }.to_owned()),
            Condition::All(all) => list("&", all, out),
            Condition::Any(any) => list("|", any, out),
            Condition::Not(one) => {
                out.push("!".to_owned());
                one.write(out);
            }
            Condition::Compare(left, relation, right) => {
                out.push(relation.sign().to_owned());
                left.write(out);
                right.write(out);
            }
            Condition::Has { of, all, values } => {
                out.push(format!("{}{}", if *all { 'A' } else { 'a' }, values.len()));
                of.write(out);
                values.iter().for_each(|value| value.write(out));
            }
            Condition::Contains(term, part) => {
                out.push("~".to_owned());
                term.write(out);
                part.write(out);
            }
            Condition::Answered(term) => {
                out.push("?".to_owned());
                term.write(out);
            }
        }
    }
}

impl Term {
    fn write(&self, out: &mut Vec<String>) {
        match self {
            Term::Known(values) => {
                out.push(format!("k{}", values.len()));
                values.iter().for_each(|value| value.write(out));
            }
            Term::Answer { question, item, .. } => {
                let item = item.as_ref().map(|item| format!(".{item}"));
                out.push(format!("q{question}{}", item.unwrap_or_default()));
            }
            // On a page they are known; kept for completeness.
            Term::Roster(name, _) => out.push(format!("r{}", encoded(name))),
            Term::Link(name, _) => out.push(format!("l{}", encoded(name))),
            Term::Random(name, _) => out.push(format!("d{}", encoded(name))),
            Term::Count(term) => {
                out.push("#".to_owned());
                term.write(out);
            }
            Term::CountHolding(all) => {
                out.push(format!("h{}", all.len()));
                all.iter().for_each(|one| one.write(out));
            }
            Term::Sum(terms) => {
                out.push(format!("s{}", terms.len()));
                terms.iter().for_each(|term| term.write(out));
            }
            Term::Plus(left, right) => pair("+", left, right, out),
            Term::Minus(left, right) => pair("-", left, right, out),
            Term::Where(condition, term) => {
                out.push("w".to_owned());
                condition.write(out);
                term.write(out);
            }
        }
    }
}

fn pair(sign: &str, left: &Term, right: &Term, out: &mut Vec<String>) {
    out.push(sign.to_owned());
    left.write(out);
    right.write(out);
}

impl Literal {
    fn write(&self, out: &mut Vec<String>) {
        out.push(match &self.value {
            Value::Number(number) => format!("n{number}"),
            Value::Text(text) => format!("t{}", encoded(text)),
        });
    }
}

fn encoded(text: &str) -> String {
    text.replace('%', "%p").replace(',', "%c")
}

fn decoded(text: &str) -> String {
    text.replace("%c", ",").replace("%p", "%")
}

impl Relation {
    fn sign(self) -> &'static str {
        match self {
            Relation::Equal => "=",
            Relation::Unequal => "=!",
            Relation::Less => "<",
            Relation::AtMost => "<=",
            Relation::More => ">",
            Relation::AtLeast => ">=",
        }
    }
}

impl Expression {
    /// Reads what [`Condition::prepared`] wrote; none if it is anything else.
    pub fn from_prepared(text: &str) -> Option<Self> {
        let mut items = text.split(',');
        let condition = condition(&mut items)?;
        items.next().is_none().then(|| Self::from(condition))
    }
}

fn condition(items: &mut Split<'_, char>) -> Option<Condition> {
    let item = items.next()?;
    let relation = match item {
        "!" => return Some(Condition::Not(Box::new(condition(items)?))),
        "~" => return Some(Condition::Contains(term(items)?, literal(items)?)),
        "?" => return Some(Condition::Answered(term(items)?)),
        "=" => Relation::Equal,
        "=!" => Relation::Unequal,
        "<" => Relation::Less,
        "<=" => Relation::AtMost,
        ">" => Relation::More,
        ">=" => Relation::AtLeast,
        _ => {
            let (sign, count) = item.split_at_checked(1)?;
            let count: u16 = count.parse().ok()?;
            return Some(match sign {
                "&" => Condition::All((0..count).map(|_| condition(items)).collect::<Option<_>>()?),
                "|" => Condition::Any((0..count).map(|_| condition(items)).collect::<Option<_>>()?),
                "a" | "A" => {
                    let of = term(items)?;
                    let values = (0..count).map(|_| literal(items)).collect::<Option<_>>()?;
                    Condition::Has { of, all: sign == "A", values }
                }
                _ => return None,
            });
        }
    };
    Some(Condition::Compare(term(items)?, relation, term(items)?))
}

fn term(items: &mut Split<'_, char>) -> Option<Term> {
    let (sign, rest) = items.next()?.split_at_checked(1)?;
    let count = || rest.parse::<u16>().ok();
    Some(match sign {
        "q" => {
            let (question, item) = rest.split_once('.').map_or((rest, None), |(of, item)| (of, Some(item)));
            Term::Answer { question: question.parse().ok()?, item: item.map(str::to_owned), at: 0 }
        }
        "r" => Term::Roster(decoded(rest), 0),
        "l" => Term::Link(decoded(rest), 0),
        "d" => Term::Random(decoded(rest), 0),
        "#" => Term::Count(Box::new(term(items)?)),
        "+" => Term::Plus(Box::new(term(items)?), Box::new(term(items)?)),
        "-" => Term::Minus(Box::new(term(items)?), Box::new(term(items)?)),
        "w" => Term::Where(Box::new(condition(items)?), Box::new(term(items)?)),
        "k" => Term::Known((0..count()?).map(|_| literal(items)).collect::<Option<_>>()?),
        "h" => Term::CountHolding((0..count()?).map(|_| condition(items)).collect::<Option<_>>()?),
        "s" => Term::Sum((0..count()?).map(|_| term(items)).collect::<Option<_>>()?),
        _ => return None,
    })
}

fn literal(items: &mut Split<'_, char>) -> Option<Literal> {
    let (sign, rest) = items.next()?.split_at_checked(1)?;
    let value = match sign {
        "n" => Value::Number(rest.parse().ok()?),
        "t" => Value::Text(decoded(rest)),
        _ => return None,
    };
    Some(Literal { value, at: 0 })
}
