//! What a source calculates, in our own language.

use domain::campaign::{self, Document};
use domain::expression::Calculation;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Calculated, Kind, Number, Question};

use super::condition::{counted, known, term};
use super::origins::{Of, Origins};
use super::{Names, Values, points};
use crate::convert::logic::sum::{Part, Sum, Summand};
use crate::convert::loss::{Losses, short};

/// The calculation in our words.
///
/// # Errors
/// Why it cannot be said.
pub(super) fn of(sum: &Sum, names: &Names) -> Result<Calculation, Notice> {
    if sum.names().is_empty() {
        return Err(notice!("it depends on no answer"));
    }
    let mut said = Vec::new();
    for Summand { minus, part } in &sum.0 {
        said.push((*minus, part_of(part, names)?));
    }
    // Signs stand between two numbers with us, so what is added comes first.
    said.sort_by_key(|(minus, _)| *minus);
    let mut text = String::new();
    for (minus, part) in said {
        match (text.is_empty(), minus) {
            (true, false) => text = part,
            (true, true) => text = format!("0 - {part}"),
            (false, minus) => text = format!("{text} {} {part}", if minus { '-' } else { '+' }),
        }
    }
    let calculation = Calculation::from(text);
    match calculation.term() {
        Ok(_) => Ok(calculation),
        Err(mistake) => Err(mistake.notice()),
    }
}

fn part_of(part: &Part, names: &Names) -> Result<String, Notice> {
    let number = |name: &String| {
        let known = known(name, names)?;
        match (&known.values, &known.part) {
            (Values::Points(own), _) if !points::are_kept(own) => Err(points::other_numbers(name)),
            (Values::Number | Values::Points(_), _) | (Values::Amounts, Some(_)) => Ok(term(known)),
            _ => Err(notice!("the answer to '{name}' is no number", name = short(name))),
        }
    };
    match part {
        Part::Number(number) => Ok(number.to_string()),
        Part::Answer(name) => number(name),
        Part::Counted(what) => counted(what, names),
        Part::Total(all) => {
            let all: Vec<String> = all.iter().map(number).collect::<Result<_, _>>()?;
            Ok(format!("sum({})", all.join(", ")))
        }
    }
}

/// A calculated number before the questions that it is calculated from are known by their limits.
pub(super) fn before_limits(value: Calculation, unit: String) -> Kind {
    Kind::Calculated(Calculated { value, number: Number { unit, ..Number::up_to(1) } })
}

/// Gives every calculated number the limits that follow from its questions; what can have no value is a loss.
pub(super) fn settle(document: &mut Document, origins: &Origins, losses: &mut Losses) {
    let mut known: Vec<Question> = Vec::new();
    for page in &mut document.questionnaire.pages {
        for question in &mut page.questions {
            if let Kind::Calculated(own) = &mut question.answer {
                own.settle(&known.iter().collect::<Vec<_>>());
            }
            known.push(question.clone());
        }
    }
    for _ in 0..known.len() {
        let problems = campaign::problems(document);
        let at_value = |place: &str| place.contains(".answer.value") || place.contains(".answer.number");
        let Some(problem) = problems.into_iter().find(|problem| at_value(&problem.place)) else { return };
        let Some(taken) = take(document, &problem.place) else { return };
        let what = notice!("the calculated number '{written}'", written = short(&taken.text));
        losses.add(origins.stood(&Of::Question(taken.id)), what, problem.what, notice!("it is left out"));
    }
}

/// Takes out the question at a place such as `questionnaire.pages[0].questions[1].answer.value`.
fn take(document: &mut Document, place: &str) -> Option<Question> {
    let numbers: Vec<usize> =
        place.split('[').skip(1).filter_map(|after| after.split(']').next()?.parse().ok()).collect();
    let [page, question, ..] = numbers.as_slice() else { return None };
    let questions = &mut document.questionnaire.pages.get_mut(*page)?.questions;
    (*question < questions.len()).then(|| questions.remove(*question))
}
