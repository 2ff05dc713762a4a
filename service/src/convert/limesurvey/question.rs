//! A question of LimeSurvey, by the letter of its type.

mod choices;

use domain::decimal::Decimal;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::Asks;

use self::choices::{choices, count, several, single};
use super::condition::{self, Codes};
use super::model::{Item, Question as Source};
use super::settings::{files, say_rest, shuffles};
use crate::convert::build::Texts;
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::logic::{Logic, Op};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{
    Answer, Beside, Calculated, Cells, Choice, Condition, ConstantSum, Date, Matrix, Number, Question,
    Ranking, Row, Scale, Single, Table, Text,
};

/// The questions that one becomes: usually one; none for what cannot be asked, which is a loss.
pub(super) fn read(source: Source, codes: &Codes, texts: &Texts, losses: &mut Losses) -> Vec<Question> {
    // The text of an equation is what it calculates.
    let is_equation = source.kind == "*";
    let text = if is_equation { source.code.clone() } else { plain(&source.text, &source.place, losses) };
    let hint = plain(&source.help, &source.place, losses);
    let mut lost = |why: Notice| {
        let what = notice!(
            "'{code}' of type '{kind}': '{text}'",
            code = short(&source.code),
            kind = short(&source.kind),
            text = short(&text)
        );
        losses.add(&source.place, what, why, notice!("it is left out"));
        Vec::new()
    };
    if source.attribute("hidden") == "1" && !is_equation {
        return lost(notice!("hidden questions are not kept here"));
    }
    let answer = match source.kind.as_str() {
        "|" => Answer::File(files(&source, losses)),
        "*" => match condition::calculation(&source.text, codes) {
            Ok(sum) => Answer::Calculated(Calculated { sum, unit: String::new() }),
            Err(why) => return lost(notice!("sums alone are calculated here: {why}", why)),
        },
        "I" => return lost(notice!("a campaign has one language")),
        "1" => return lost(notice!("a table of two scales is not asked here")),
        ";" | ":" => table(&source, codes, losses),
        "K" if let Some(total) = source.number("equals_num_value").filter(|total| total.is_finite()) => {
            let options = choices(&source.subquestions, losses);
            Answer::ConstantSum(ConstantSum { options, total, decimals: decimals(&source) })
        }
        "Q" | "K" => return one_by_one(&source, &text, codes, losses),
        "X" => Answer::Statement,
        "S" => Answer::Text(Text { at_most: characters(&source), ..Text::default() }),
        "T" | "U" => Answer::Text(Text { long: true, at_most: characters(&source), format: None }),
        "N" => Answer::Number(number(&source, losses)),
        "D" => Answer::Date(date(&source, losses)),
        "L" | "!" | "O" => single(&source, texts, losses),
        "M" | "P" => several(&source, texts, losses),
        "R" => Answer::Ranking(Ranking {
            options: choices(&source.answers, losses),
            top: count(&source, "max_answers"),
        }),
        "Y" => either(&source, [("Y", texts.yes), ("N", texts.no)]),
        "G" => either(&source, [("F", texts.female), ("M", texts.male)]),
        "5" => Answer::Scale(points(&source, 5)),
        "A" => matrix(&source, points(&source, 5), codes, losses),
        "B" => matrix(&source, points(&source, 10), codes, losses),
        "C" => {
            let points = named(&source, &[("Y", texts.yes), ("U", texts.uncertain), ("N", texts.no)]);
            list_matrix(&source, points, codes, losses)
        }
        "E" => {
            let points = named(&source, &[("I", texts.increase), ("S", texts.same), ("D", texts.decrease)]);
            list_matrix(&source, points, codes, losses)
        }
        "F" | "H" => {
            let points = choices(&source.answers, losses);
            list_matrix(&source, points, codes, losses)
        }
        _ => return lost(notice!("the type is not known here")),
    };
    let beside =
        Beside { random_order: shuffles(&source), offered: offered(&source, codes), ..Beside::default() };
    say_rest(&source, losses);
    // Where some have to be ticked, no answer is too few.
    let ticks = matches!(&answer, Answer::Several(several) if several.at_least.is_some());
    let required = ticks || required(&source, losses);
    let show_if =
        condition::read(source.place.relevance(), &source.relevance, codes, losses).into_iter().collect();
    vec![Question {
        name: source.code,
        text,
        hint,
        required,
        show_if,
        sensitive: false,
        beside,
        answer,
        place: source.place,
    }]
}

/// When the boxes of a question are there, by their codes.
fn offered(source: &Source, codes: &Codes) -> Vec<(String, Condition)> {
    if !matches!(source.kind.as_str(), "M" | "P") {
        return Vec::new();
    }
    let condition = |sub: &Item| Some((sub.code.clone(), codes.filtered(source, &sub.code)?));
    source.subquestions.iter().filter_map(condition).collect()
}

fn plain(text: &str, place: &Place, losses: &mut Losses) -> String {
    words(text, Markup::Html, place, losses)
}

fn required(source: &Source, losses: &mut Losses) -> bool {
    if source.mandatory.eq_ignore_ascii_case("s") {
        losses.add(
            &source.place,
            notice!("that an answer is asked for once more"),
            notice!("an answer is required or not here"),
            notice!("it is not required"),
        );
    }
    source.mandatory.eq_ignore_ascii_case("y")
}

fn named(source: &Source, items: &[(&str, &str)]) -> Vec<Choice> {
    let choice = |(value, label): &(&str, &str)| Choice {
        place: source.place.clone(),
        value: (*value).to_owned(),
        label: (*label).to_owned(),
    };
    items.iter().map(choice).collect()
}

fn points(source: &Source, to: u8) -> Scale {
    let point = |n: u8| Choice { place: source.place.clone(), value: n.to_string(), label: String::new() };
    Scale { from: 1, points: (1..=to).map(point).collect(), dont_know: None, look: None }
}

fn either(source: &Source, two: [(&str, &str); 2]) -> Answer {
    Answer::Single(Single { options: named(source, &two), ..Single::default() })
}

fn characters(source: &Source) -> Option<u32> {
    source.number("maximum_chars").filter(|n| (1.0..65_536.0).contains(n)).map(|n| n as u32)
}

/// How many decimals its numbers can have.
fn decimals(source: &Source) -> u8 {
    if source.attribute("num_value_int_only") == "1" { 0 } else { Decimal::MOST_DECIMALS }
}

/// A number with the limits of its settings, or of an equation such as `self >= 18 and self <= 120`.
fn number(source: &Source, losses: &mut Losses) -> Number {
    let slider = source.attribute("slider_layout") == "1";
    let of_slider = |name: &str| source.number(name).filter(|_| slider);
    let mut number = Number {
        from: source.number("min_num_value_n").or_else(|| of_slider("slider_min")),
        to: source.number("max_num_value_n").or_else(|| of_slider("slider_max")),
        step: of_slider("slider_accuracy"),
        decimals: if slider { 0 } else { decimals(source) },
        slider,
        unit: words(source.attribute("suffix"), Markup::Html, &source.place, losses),
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

fn date(source: &Source, losses: &mut Losses) -> Date {
    let format = source.attribute("date_format");
    let asks = match (format.contains('H'), format.contains(['d', 'm', 'Y', 'y'])) {
        (false, _) => Asks::Date,
        (true, false) => Asks::Time,
        (true, true) => Asks::DateTime,
    };
    let mut limit = |name: &str| {
        let written = source.attribute(name);
        let moment = written.parse().ok();
        if moment.is_none() && !written.is_empty() {
            let what = notice!("the limit '{written}'", written = short(written));
            losses.add(
                &source.place,
                what,
                notice!("it is no date or time that is written out"),
                notice!("it is left out"),
            );
        }
        moment
    };
    Date { asks, from: limit("date_min"), to: limit("date_max") }
}

fn matrix(source: &Source, scale: Scale, codes: &Codes, losses: &mut Losses) -> Answer {
    Answer::Matrix(Matrix { rows: table_rows(source, &source.subquestions, codes, losses), scale })
}

/// A table on a list of options, whatever they are called.
fn list_matrix(source: &Source, points: Vec<Choice>, codes: &Codes, losses: &mut Losses) -> Answer {
    losses.add(
        &source.place,
        notice!("a table on a list of names"),
        notice!("tables are rated in points here"),
        notice!("its options are points 1 to {count}, with their labels", count = points.len()),
    );
    matrix(source, Scale { from: 1, points, dont_know: None, look: None }, codes, losses)
}

/// A condition that holds where both do.
fn both(one: Option<Condition>, other: Option<Condition>) -> Option<Condition> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let logic = match (one.logic, other.logic) {
                (Some(own), Some(more)) => Some(Logic::all([own, more])),
                (own, more) => own.or(more),
            };
            Some(Condition { logic, place: one.place, written: one.written })
        }
        (one, other) => one.or(other),
    }
}

fn table_rows(source: &Source, subquestions: &[Item], codes: &Codes, losses: &mut Losses) -> Vec<Row> {
    let rows = subquestions.iter().map(|sub| Row {
        place: sub.place.clone(),
        name: sub.code.clone(),
        reference: format!("{}_{}", source.code, sub.code),
        label: words(&sub.text, Markup::Html, &sub.place, losses),
        hint: String::new(),
        show_if: both(
            condition::read(sub.place.relevance(), &sub.relevance, codes, losses),
            codes.filtered(source, &sub.code),
        ),
    });
    rows.collect()
}

/// A table of words, of numbers, or of boxes.
fn table(source: &Source, codes: &Codes, losses: &mut Losses) -> Answer {
    let (columns, rows): (Vec<Item>, Vec<Item>) =
        source.subquestions.iter().cloned().partition(|sub| sub.is_column);
    let numbers = source.kind == ":" || source.attribute("numbers_only") == "1";
    let cells = if source.attribute("multiflexible_checkbox") == "1" {
        Cells::Tick
    } else if numbers {
        Cells::Number(Number {
            from: source.number("multiflexible_min").or(source.number("min_num_value_n")),
            to: source.number("multiflexible_max").or(source.number("max_num_value_n")),
            step: source.number("multiflexible_step"),
            // Lists of numbers go by steps, which are whole where nothing else is said; fields take any.
            decimals: if source.kind == ":" { 0 } else { decimals(source) },
            ..Number::default()
        })
    } else {
        Cells::Text(Text { at_most: characters(source), ..Text::default() })
    };
    let rows = table_rows(source, &rows, codes, losses);
    Answer::Table(Table { rows, columns: choices(&columns, losses), cells, between: '_' })
}

/// Several texts or numbers in one question: each becomes a question of its own.
fn one_by_one(source: &Source, text: &str, codes: &Codes, losses: &mut Losses) -> Vec<Question> {
    losses.add(
        &source.place,
        notice!("the question '{text}' of several lines", text = short(text)),
        notice!("a question has one answer here"),
        notice!("each line is a question of its own"),
    );
    let total = source.attribute("equals_num_value");
    if !total.is_empty() {
        let what = notice!("that the numbers add up to '{total}'", total = short(total));
        losses.add(
            &source.place,
            what,
            notice!("a total is a number here"),
            notice!("any numbers are taken"),
        );
    }
    let required = required(source, losses);
    if shuffles(source) {
        losses.unread(&source.place, notice!("that its lines stand in a random order"));
    }
    let answer = match source.kind.as_str() {
        "K" => Answer::Number(number(source, losses)),
        _ => Answer::Text(Text { at_most: characters(source), ..Text::default() }),
    };
    say_rest(source, losses);
    let mut asked = Vec::new();
    let of_all = condition::read(source.place.relevance(), &source.relevance, codes, losses);
    for sub in &source.subquestions {
        let label = plain(&sub.text, &sub.place, losses);
        let own = condition::read(sub.place.relevance(), &sub.relevance, codes, losses);
        asked.push(Question {
            place: sub.place.clone(),
            name: format!("{}_{}", source.code, sub.code),
            text: format!("{text} {label}").trim().to_owned(),
            hint: String::new(),
            required,
            show_if: of_all.iter().cloned().chain(own).collect(),
            sensitive: false,
            beside: Beside::default(),
            answer: answer.clone(),
        });
    }
    asked
}
