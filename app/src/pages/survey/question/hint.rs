use domain::decimal::Decimal;
use domain::questionnaire::{Cells, Kind, Number, Question, Table, Upload};
use leptos::prelude::*;

use crate::say::{self, written};

/// The help under a question: its own, then what the kind of answer asks for.
pub struct Hint {
    own: String,
    kind: String,
}

/// The help under a question.
pub fn hint(question: &Question) -> Hint {
    let kind = match &question.answer {
        Kind::Several(several) => choose(several.at_least, several.at_most),
        Kind::Ranking(ranking) => match ranking.top {
            None => say::hint_ranking(),
            Some(1) => say::hint_ranking_first(),
            Some(top) => say::hint_ranking_top(top),
        },
        Kind::ConstantSum(sum) => {
            say::hint_sum([say::whole(sum.total), sum.unit.clone()].join(" ").trim_end().to_owned())
        }
        Kind::Number(number) | Kind::Table(Table { cells: Cells::Number(number), .. }) => range(number),
        Kind::Table(table) if table.is_ticked() => say::hint_all(),
        Kind::Date(date) => match date.limits() {
            // Limits that the campaign did not set keep out what is mistyped, and need no words.
            (Some(from), Some(to)) if date.from.is_some() || date.to.is_some() => {
                say::hint_dates(say::local(from), say::local(to))
            }
            _ => String::new(),
        },
        Kind::File(upload) => files(upload),
        Kind::Single(_)
        | Kind::Scale(_)
        | Kind::Battery(_)
        | Kind::BestWorst(_)
        | Kind::Table(_)
        | Kind::Text(_)
        | Kind::Consent(_)
        | Kind::Note(_)
        | Kind::Hidden(_)
        | Kind::Calculated(_) => String::new(),
    };
    Hint { own: question.hint.trim().to_owned(), kind }
}

/// Which files are taken, and how large.
fn files(upload: &Upload) -> String {
    let endings = upload.endings().join(", ").to_uppercase();
    let megabytes = say::decimal(upload.megabytes.into());
    match upload.at_most {
        1 => say::hint_file(endings, megabytes),
        most => say::hint_files(most, endings, megabytes),
    }
}

impl Hint {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.kind.is_empty()
    }

    /// Both parts, each in the direction of its own language.
    pub fn view(self) -> AnyView {
        match (self.own.is_empty(), self.kind.is_empty()) {
            (true, _) => self.kind.into_any(),
            (false, true) => written(&self.own).into_any(),
            (false, false) => view! { {written(&self.own)} " " <bdi>{self.kind}</bdi> }.into_any(),
        }
    }
}

fn range(number: &Number) -> String {
    let (from, to) = (limit(number, number.from), limit(number, number.to));
    match (number.decimals, number.step.filter(|step| *step != Decimal::ONE)) {
        (0, None) => say::hint_number(from, to),
        (0, Some(step)) => say::hint_steps(from, to, say::decimal(step)),
        (decimals, None) => say::hint_decimals(decimals, from, to),
        (_, Some(step)) => say::hint_decimal_steps(from, to, say::decimal(step)),
    }
}

/// A limit as it may be typed: where three decimals are asked for, 10,000 is ten.
fn limit(number: &Number, limit: Decimal) -> String {
    let written = limit.to_string();
    if number.decimals > 2 && !written.contains('.') { written } else { say::decimal(limit) }
}

fn choose(at_least: Option<u8>, at_most: Option<u8>) -> String {
    match (at_least.filter(|least| *least > 1), at_most) {
        (None, None) => say::hint_all(),
        (None, Some(most)) => say::hint_at_most(most),
        (Some(least), None) => say::hint_at_least(least),
        (Some(least), Some(most)) if least == most => say::hint_exactly(least),
        (Some(least), Some(most)) => say::hint_between(least, most),
    }
}
