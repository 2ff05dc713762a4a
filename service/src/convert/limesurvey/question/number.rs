//! Numbers with their limits.

use domain::decimal::Decimal;
use domain::notice;

use crate::convert::limesurvey::model::Question as Source;
use crate::convert::logic::Op;
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::loss::{Losses, short};
use crate::convert::plain::{Markup, words};
use crate::convert::survey::Number;

/// How many decimals its numbers can have.
pub(super) fn decimals(source: &Source) -> u8 {
    if source.attribute("num_value_int_only") == "1" { 0 } else { Decimal::MOST_DECIMALS }
}

/// A number with the limits of its settings, or of an equation such as `self >= 18 and self <= 120`.
pub(super) fn number(source: &Source, losses: &mut Losses) -> Number {
    let slider = source.attribute("slider_layout") == "1";
    // A slider goes from 0 to 100 by ones where nothing else is said.
    let of_slider = |name: &str, usual: f64| slider.then(|| source.number(name).unwrap_or(usual));
    let mut number = Number {
        from: source.number("min_num_value_n").or_else(|| of_slider("slider_min", 0.0)),
        to: source.number("max_num_value_n").or_else(|| of_slider("slider_max", 100.0)),
        step: of_slider("slider_accuracy", 1.0),
        decimals: if slider { 0 } else { decimals(source) },
        slider,
        unit: words(source.attribute("suffix"), Markup::Html, &source.place, losses),
        ..Number::default()
    };
    let equation = source.attribute("em_validation_q");
    if equation.is_empty() {
        return number;
    }
    let parts = match parse(equation, Dialect::Bare) {
        Ok(Term::And(parts)) => parts,
        Ok(other) => vec![other],
        Err(_) => Vec::new(),
    };
    let is_this = |term: &Term| matches!(term, Term::Reference(name) if name == "self" || name == "this");
    let limits: Option<Vec<(Op, f64)>> = parts
        .iter()
        .map(|part| match part {
            Term::Compare(left, op @ (Op::AtLeast | Op::AtMost), right) if is_this(left) => {
                match right.as_ref() {
                    Term::Number(n) => Some((*op, *n)),
                    _ => None,
                }
            }
            _ => None,
        })
        .collect();
    match limits.filter(|limits| !limits.is_empty()) {
        Some(limits) => {
            for (op, n) in limits {
                *(if op == Op::AtLeast { &mut number.from } else { &mut number.to }) = Some(n);
            }
        }
        None => {
            let what = notice!("the equation '{written}'", written = short(equation));
            losses.add(
                &source.place,
                what,
                notice!("such a rule is not read from this format"),
                notice!("any answer of the kind is taken: set a rule in the editor"),
            );
        }
    }
    number
}
