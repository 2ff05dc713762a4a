//! Whether an expression makes sense: every question exists and comes before, every value can be an answer.

use super::unanswered::unanswered;
use super::{Calculation, Condition, Expression, Literal, Mistake, Relation, Term, Value};
use crate::answer::Rating;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{
    Asks, Battery, BestWorst, Cells, Hidden, Kind, Question, Questionnaire, Scale, Several, Single, Table,
    some,
};

/// Says of a question, by its id, why it cannot be named, such as that it is asked later.
pub type WhyNot = fn(&str) -> Notice;

/// What an expression can name where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The questions that are answered by then.
    pub known: &'a [&'a Question],
    /// Why a question that exists but is not among them cannot be named.
    pub why_not: WhyNot,
    /// All that is asked.
    pub questionnaire: &'a Questionnaire,
}

/// What is wrong with an expression, by column.
pub fn mistakes(expression: &Expression, scope: Scope<'_>) -> Vec<Mistake> {
    let condition = match expression.condition() {
        Ok(condition) => condition,
        Err(mistake) => return vec![mistake.clone()],
    };
    let mut check = Check { scope, found: Vec::new() };
    check.condition(condition);
    check.found.sort_by_key(|mistake| mistake.column);
    check.found
}

/// What is wrong with a calculation, by column.
pub fn miscalculations(calculation: &Calculation, scope: Scope<'_>) -> Vec<Mistake> {
    let term = match calculation.term() {
        Ok(term) => term,
        Err(mistake) => return vec![mistake.clone()],
    };
    let mut check = Check { scope, found: Vec::new() };
    check.number(term, false);
    let mut elsewhere = None;
    term.each_dyn(&mut |term| elsewhere = elsewhere.take().or_else(|| unanswered(term, scope)));
    if let Some((at, name)) = elsewhere {
        check
            .say(at, notice!("'{name}' is no answer of a member: only answers can be calculated with", name));
    } else if calculation.questions().is_empty() {
        check.say(1, notice!("names no question: it would be the same for everybody"));
    }
    check.found.sort_by_key(|mistake| mistake.column);
    check.found
}

/// What the values of a term can be.
enum Sort<'a> {
    /// Option ids; several, where several can be chosen.
    Options { question: &'a Question, ids: Vec<&'a str>, many: bool },
    /// Points of a scale; those of all statements, where none is named.
    Points { question: &'a Question, scale: &'a Scale, many: bool },
    /// Numbers; the places or amounts of all options, where none is named.
    Numbers { many: bool },
    /// A date or a time.
    Dates { question: &'a Question, asks: Asks },
    /// Words.
    Words,
    /// Whether terms are agreed to, or files are given.
    Agreement(&'a Question),
    /// What the roster or the link says; it can be anything.
    Anything,
    /// Values that are written out.
    Literals(&'a [Literal]),
    /// What is wrong is told already.
    Unknown,
}

struct Check<'a> {
    scope: Scope<'a>,
    found: Vec<Mistake>,
}

impl<'a> Check<'a> {
    fn say(&mut self, column: u16, what: Notice) {
        self.found.push(Mistake { column, what });
    }

    fn condition(&mut self, condition: &'a Condition) {
        match condition {
            Condition::Constant(_) => {}
            Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| self.condition(one)),
            Condition::Not(one) => self.condition(one),
            Condition::Compare(left, relation, right) => self.compare(left, *relation, right),
            Condition::Has { of, values, .. } => {
                let sort = self.sort(of);
                values.iter().for_each(|value| self.value(&sort, value));
                if let Sort::Literals(_) = sort {
                    self.say(column(of), notice!("a question should stand before this comparison"));
                }
            }
            Condition::Contains(term, _) => match self.sort(term) {
                Sort::Words | Sort::Anything | Sort::Unknown => {}
                Sort::Agreement(terms) => self.say(column(term), agreement(terms)),
                _ => self.say(
                    column(term),
                    notice!("'contains' looks into words; for options write has or in (…)"),
                ),
            },
            Condition::Answered(term) => match (term, self.sort(term)) {
                (Term::Answer { .. } | Term::Roster(..) | Term::Link(..) | Term::Random(..), _)
                | (_, Sort::Unknown) => {}
                _ => self.say(column(term), notice!("the id of a question should stand in these brackets")),
            },
        }
    }

    fn compare(&mut self, left: &'a Term, relation: Relation, right: &'a Term) {
        let own = self.sort(left);
        let equality = matches!(relation, Relation::Equal | Relation::Unequal);
        if let Sort::Options { question, many: false, .. } = own
            && !equality
        {
            let what = notice!("the options of '{id}' are no numbers: use =, != or in (…)", id = question.id);
            return self.say(column(left), what);
        }
        let other = self.sort(right);
        let (column, own, other) = match own {
            Sort::Literals(_) => (column(right), other, own),
            _ => (column(left), own, other),
        };
        match (&own, &other) {
            (Sort::Unknown, _) | (_, Sort::Unknown) => {}
            (Sort::Agreement(terms), _) | (_, Sort::Agreement(terms)) => self.say(column, agreement(terms)),
            (Sort::Literals(_), _) => {
                self.say(column, notice!("a question should stand on one side of this comparison"));
            }
            (Sort::Options { question, many: true, .. }, _) => {
                let what = notice!(
                    "several options of '{id}' can be chosen: write {id} has …, or count({id})",
                    id = question.id
                );
                self.say(column, what);
            }
            (Sort::Points { question, many: true, .. }, _) => {
                let what = notice!("'{id}' has statements: name one, as in {id}.statement", id = question.id);
                self.say(column, what);
            }
            (Sort::Numbers { many: true }, _) => {
                let what =
                    notice!("has many numbers: name one, as in question.option or question.row.column");
                self.say(column, what);
            }
            (Sort::Options { question, .. }, _) if !equality => {
                let what =
                    notice!("the options of '{id}' are no numbers: use =, != or in (…)", id = question.id);
                self.say(column, what);
            }
            (Sort::Words, _) if !equality => {
                self.say(column, notice!("words are no numbers: use =, != or contains '…'"));
            }
            (_, Sort::Literals(values)) if equality => {
                values.iter().for_each(|value| self.value(&own, value));
            }
            (Sort::Dates { .. }, Sort::Literals(values)) => {
                values.iter().for_each(|value| self.value(&own, value))
            }
            (Sort::Points { .. } | Sort::Numbers { .. }, Sort::Literals(values)) => {
                for value in *values {
                    if value.value.number().is_none() {
                        self.say(value.at, not_a_number(&value.value));
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether a value that is written out can be one of these.
    fn value(&mut self, sort: &Sort<'a>, literal: &Literal) {
        let value = &literal.value;
        let known = match sort {
            Sort::Options { ids, .. } => {
                if ids.contains(&value.to_string().as_str()) {
                    return;
                }
                ids.iter().map(ToString::to_string).collect::<Vec<_>>()
            }
            Sort::Points { scale, .. } => {
                let mut points: Vec<String> = scale.points().map(|point| point.to_string()).collect();
                points.extend(scale.dont_know.then(|| Rating::DONT_KNOW.to_string()));
                if points.contains(&value.to_string()) {
                    return;
                }
                points
            }
            Sort::Numbers { .. } if value.number().is_none() => {
                self.say(literal.at, not_a_number(value));
                return;
            }
            Sort::Dates { question, asks } => {
                if !value.moment().is_some_and(|moment| asks.takes(moment)) {
                    let what = notice!(
                        "'{value}' is no answer to '{question}': write one such as '{example}'",
                        value,
                        question = question.id,
                        example = asks.example()
                    );
                    self.say(literal.at, what);
                }
                return;
            }
            Sort::Agreement(terms) => {
                self.say(literal.at, agreement(terms));
                return;
            }
            _ => return,
        };
        if let Sort::Options { question, .. } | Sort::Points { question, .. } = sort {
            let what = notice!(
                "'{value}' is no answer to '{question}'; there are {answers}",
                value,
                question = question.id,
                answers => some(&known)
            );
            self.say(literal.at, what);
        }
    }

    fn sort(&mut self, term: &'a Term) -> Sort<'a> {
        match term {
            Term::Known(values) => Sort::Literals(values),
            Term::Answer { question, item, at } => self.answer(question.as_str(), item.as_deref(), *at),
            Term::Roster(..) => Sort::Anything,
            Term::Link(name, at) => {
                if !self.scope.questionnaire.link_names().contains(&name.as_str()) {
                    let what =
                        notice!("'{name}' is not among link_values of the questionnaire: add it there", name);
                    self.say(*at, what);
                }
                Sort::Anything
            }
            Term::Random(..) => Sort::Numbers { many: false },
            Term::Count(term) => {
                if let Sort::Literals(_) = self.sort(term) {
                    self.say(column(term), notice!("a question or conditions should stand in count(…)"));
                }
                Sort::Numbers { many: false }
            }
            Term::CountHolding(all) => {
                all.iter().for_each(|one| self.condition(one));
                Sort::Numbers { many: false }
            }
            Term::Sum(terms) => {
                terms.iter().for_each(|term| self.number(term, true));
                Sort::Numbers { many: false }
            }
            Term::Plus(left, right) | Term::Minus(left, right) => {
                self.number(left, false);
                self.number(right, false);
                Sort::Numbers { many: false }
            }
            Term::Where(_, term) => self.sort(term),
        }
    }

    fn number(&mut self, term: &'a Term, many_allowed: bool) {
        match self.sort(term) {
            Sort::Points { many, .. } | Sort::Numbers { many } if many && !many_allowed => {
                self.say(column(term), notice!("has many numbers: name one, or use sum(…)"));
            }
            Sort::Options { question, .. } => {
                let what =
                    notice!("the options of '{id}' are no numbers; count(…) counts them", id = question.id);
                self.say(column(term), what);
            }
            Sort::Words => self.say(column(term), notice!("words are no numbers")),
            Sort::Dates { .. } => self.say(column(term), notice!("dates and times are no numbers")),
            Sort::Agreement(terms) => self.say(column(term), agreement(terms)),
            _ => {}
        }
    }

    fn answer(&mut self, id: &str, item: Option<&str>, at: u16) -> Sort<'a> {
        let Some(question) = self.scope.known.iter().find(|question| question.id.as_str() == id) else {
            let what = match self.scope.questionnaire.question(id) {
                Some(_) => (self.scope.why_not)(id),
                None if self.scope.questionnaire.ever(id).is_some() => {
                    notice!("'{id}' is closed and not asked any more: name another question", id)
                }
                None => notice!("'{id}' is no question; conditions name questions by their ids", id),
            };
            self.say(at, what);
            return Sort::Unknown;
        };
        let items: Vec<String> = match &question.answer {
            Kind::Battery(_) | Kind::BestWorst(_) | Kind::Ranking(_) | Kind::ConstantSum(_) => {
                question.answer.parts().unwrap_or_default()
            }
            Kind::Table(table) => {
                let rows = table.rows.iter().map(|row| row.id.to_string());
                let cells = table.each_cell().filter(|_| !table.is_ticked());
                rows.chain(cells.map(|(row, column)| Table::cell(&row.id, &column.id))).collect()
            }
            _ => Vec::new(),
        };
        match item {
            Some(item) if items.is_empty() => {
                self.say(at, notice!("'{id}' is one answer and has no '{item}': write {id}", id, item));
                return Sort::Unknown;
            }
            Some(item) if !items.iter().any(|own| own == item) => {
                let what = notice!("'{item}' is no part of '{id}'; there are {parts}", item, id, parts => some(&items));
                self.say(at, what);
                return Sort::Unknown;
            }
            _ => {}
        }
        let options = |options: &'a [crate::questionnaire::Choice], many| Sort::Options {
            question,
            ids: options.iter().map(|option| option.id.as_str()).collect(),
            many,
        };
        match &question.answer {
            Kind::Single(Single { options: all, .. }) | Kind::Hidden(Hidden { options: all, .. }) => {
                options(all, false)
            }
            Kind::Several(Several { options: all, .. }) => options(all, true),
            Kind::BestWorst(BestWorst { options: all, .. }) => options(all, item.is_none()),
            Kind::Scale(scale) => Sort::Points { question, scale, many: false },
            Kind::Battery(Battery { scale, .. }) => Sort::Points { question, scale, many: item.is_none() },
            Kind::Ranking(_) | Kind::ConstantSum(_) => Sort::Numbers { many: item.is_none() },
            Kind::Table(table) => match &table.cells {
                Cells::Tick => {
                    let ids = table.columns.iter().map(|column| column.id.as_str()).collect();
                    Sort::Options { question, ids, many: true }
                }
                Cells::Number(_) => Sort::Numbers { many: !item.is_some_and(|item| item.contains('.')) },
                Cells::Text(_) => Sort::Words,
            },
            Kind::Number(_) | Kind::Calculated(_) => Sort::Numbers { many: false },
            Kind::Date(date) => Sort::Dates { question, asks: date.asks },
            Kind::Text(_) => Sort::Words,
            Kind::Consent(_) | Kind::File(_) => Sort::Agreement(question),
            Kind::Note(_) => {
                self.say(at, notice!("'{id}' is a note and takes no answer", id));
                Sort::Unknown
            }
        }
    }
}

fn agreement(terms: &Question) -> Notice {
    let id = &terms.id;
    match terms.answer {
        Kind::File(_) => notice!("a file is given to '{id}' or not: write answered({id})", id),
        _ => notice!("somebody agreed to the terms of '{id}' or not: write answered({id})", id),
    }
}

fn not_a_number(value: &Value) -> Notice {
    notice!("'{value}' is no number; the answer of another question is written answer({value})", value)
}

/// The column where a term begins.
fn column(term: &Term) -> u16 {
    match term {
        Term::Known(values) => values.first().map_or(1, |value| value.at),
        Term::Answer { at, .. } | Term::Roster(_, at) | Term::Link(_, at) | Term::Random(_, at) => *at,
        Term::Count(term) => column(term),
        Term::CountHolding(_) => 1,
        Term::Sum(terms) => terms.first().map_or(1, column),
        Term::Plus(left, _) | Term::Minus(left, _) => column(left),
        Term::Where(_, term) => column(term),
    }
}
