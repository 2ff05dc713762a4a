//! How far numbers go that no limit ends: far enough for all that they are compared with.

use std::collections::HashMap;

use crate::convert::logic::{Logic, Op, Value};
use crate::convert::survey::{Answer, Cells, Choice, Condition, Number, Page, Question, Row, Survey, Table};

/// The largest number that is looked for; none can be given that is larger.
const LARGEST: f64 = 9_999_999_999.0;

/// Notes of every number how far it has to go for what conditions, rules and calculations compare it with.
pub(super) fn note(survey: &mut Survey) {
    let mut compared = Compared { ignores_capitals: survey.ignores_capitals, ..Compared::default() };
    for condition in survey.pages.iter().flat_map(conditions) {
        if let Some(logic) = &condition.logic {
            compared.read(logic, false);
        }
    }
    compared.follow_sums(&survey.pages);
    compared.follow_pairs(&survey.pages);
    for question in survey.pages.iter_mut().flat_map(|page| &mut page.questions) {
        let Question { name, answer, .. } = question;
        match answer {
            Answer::Number(number) => compared.widen(number, [name.clone()]),
            Answer::Table(table) => {
                let cells = cells(table);
                if let Cells::Number(number) = &mut table.cells {
                    compared.widen(number, cells);
                }
            }
            _ => {}
        }
    }
}

/// All conditions of a page and of what is on it.
fn conditions(page: &Page) -> impl Iterator<Item = &Condition> {
    let ends = page.end.iter().flat_map(|end| &end.any).flatten();
    page.show_if.iter().chain(ends).chain(page.questions.iter().flat_map(of_question))
}

fn of_question(question: &Question) -> Vec<&Condition> {
    let beside = &question.beside;
    let offered = beside.offered.iter().map(|(_, condition)| condition);
    let rows = question.answer.rows().iter().filter_map(|row| row.show_if.as_ref());
    let rule = beside.rule.iter().map(|rule| &rule.holds);
    question.show_if.iter().chain(&beside.required_if).chain(offered).chain(rows).chain(rule).collect()
}

/// What conditions call the cells of a table.
fn cells(table: &Table) -> Vec<String> {
    let of_row = |row: &Row| {
        let cell = |column: &Choice| format!("{}{}{}", row.reference, table.between, column.value);
        table.columns.iter().map(cell).collect::<Vec<_>>()
    };
    table.rows.iter().flat_map(of_row).collect()
}

/// What answers are compared with, by the names of their questions.
#[derive(Default)]
struct Compared {
    numbers: HashMap<String, Vec<(Op, f64)>>,
    pairs: Vec<(String, String)>,
    ignores_capitals: bool,
}

impl Compared {
    fn key(&self, name: &str) -> String {
        if self.ignores_capitals { name.to_lowercase() } else { name.to_owned() }
    }

    fn of(&self, name: &str) -> Vec<(Op, f64)> {
        self.numbers.get(&self.key(name)).cloned().unwrap_or_default()
    }

    /// What goes farthest with each sign alone: a file can compare the same again and again.
    fn add(&mut self, name: &str, also: impl IntoIterator<Item = (Op, f64)>) {
        let own = self.numbers.entry(self.key(name)).or_default();
        for (op, number) in also {
            let is_alike = |known: &&mut (Op, f64)| known.0 == op && (known.1 < 0.0) == (number < 0.0);
            match own.iter_mut().find(is_alike) {
                Some((_, known)) if number.abs() > known.abs() => *known = number,
                Some(_) => {}
                None => own.push((op, number)),
            }
        }
    }

    fn read(&mut self, logic: &Logic, is_denied: bool) {
        match logic {
            Logic::Compare(name, op, value) => {
                let number = match value {
                    Value::Number(number) => Some(*number),
                    Value::Text(text) => text.trim().parse().ok(),
                };
                self.add(name, number.map(|number| (if is_denied { denied(*op) } else { *op }, number)));
            }
            Logic::Has(name, value) | Logic::HasOrContains(name, value) => {
                self.add(name, value.trim().parse().ok().map(|number| (Op::Equal, number)));
            }
            Logic::CompareAnswers(left, _, right) | Logic::CompareGiven(left, _, right) => {
                self.pairs.push((left.clone(), right.clone()));
            }
            Logic::Not(inner) => self.read(inner, !is_denied),
            Logic::And(parts) | Logic::Or(parts) => parts.iter().for_each(|part| self.read(part, is_denied)),
            Logic::Holds(_)
            | Logic::Answered(_)
            | Logic::Contains(..)
            | Logic::ContainsAlike(..)
            | Logic::IsTrue(_)
            | Logic::Count(..) => {}
        }
    }

    /// What a sum is compared with each of its parts has to reach; later sums are made of earlier ones.
    fn follow_sums(&mut self, pages: &[Page]) {
        for question in pages.iter().flat_map(|page| &page.questions).rev() {
            if let Answer::Calculated(own) = &question.answer {
                let far = self.of(&question.name).into_iter().map(|(op, number)| (op, number.abs()));
                let far: Vec<_> = far.filter(|(_, number)| *number > 0.0).collect();
                own.sum.names().into_iter().for_each(|name| self.add(name, far.clone()));
            }
        }
    }

    /// What one of two answers that are compared reaches, the other one does.
    fn follow_pairs(&mut self, pages: &[Page]) {
        let mut ends: HashMap<String, Vec<(Op, f64)>> = HashMap::new();
        for question in pages.iter().flat_map(|page| &page.questions) {
            if let Answer::Number(Number { from, to, .. }) = &question.answer {
                let limits = [from, to].into_iter().flatten().map(|limit| (Op::Equal, *limit));
                ends.insert(self.key(&question.name), limits.collect());
            }
        }
        for (left, right) in std::mem::take(&mut self.pairs) {
            let reached = |name: &str| {
                let limits = ends.get(&self.key(name)).cloned().unwrap_or_default();
                [self.of(name), limits].concat()
            };
            let (of_left, of_right) = (reached(&left), reached(&right));
            self.add(&left, of_right);
            self.add(&right, of_left);
        }
    }

    fn widen(&self, number: &mut Number, names: impl IntoIterator<Item = String>) {
        for (op, value) in names.into_iter().flat_map(|name| self.of(&name)) {
            let is_the_same = matches!(op, Op::Equal | Op::Unequal);
            let beyond = natural(value.abs(), is_the_same);
            if value > 0.0 {
                number.up = number.up.max(beyond);
            } else if value < 0.0 || op == Op::Less {
                // Numbers that go by steps go through 0 as they do where they begin there.
                let step = number.step.filter(|step| *step > 0.0).unwrap_or(1.0);
                number.down = number.down.min(-(beyond / step).ceil() * step);
            }
        }
    }
}

/// What holds where a comparison does not.
fn denied(op: Op) -> Op {
    match op {
        Op::Equal => Op::Unequal,
        Op::Unequal => Op::Equal,
        Op::Less => Op::AtLeast,
        Op::AtMost => Op::More,
        Op::More => Op::AtMost,
        Op::AtLeast => Op::Less,
    }
}

/// The first number of nines alone that is as large, or larger where being the same is not enough.
fn natural(value: f64, is_enough: bool) -> f64 {
    let mut nines = 9.0;
    while nines < LARGEST && (nines < value || (nines == value && !is_enough)) {
        nines = nines * 10.0 + 9.0;
    }
    nines
}
