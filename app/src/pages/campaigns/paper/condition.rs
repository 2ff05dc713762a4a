use std::collections::BTreeMap;

use domain::expression::{Condition, Expression, Literal, Relation, Term, Value};
use domain::profile::Profile;
use domain::questionnaire::{Calculated, Kind, Question, Questionnaire};
use domain::segment::Division;

use crate::say;

/// Says conditions in words that refer to the sheet.
pub struct Said<'a> {
    questions: BTreeMap<&'a str, (usize, &'a Question)>,
    /// What nobody fills in is said by what it is calculated from.
    calculated: BTreeMap<&'a str, &'a Calculated>,
    divisions: &'a [Division],
}

impl<'a> Said<'a> {
    /// Questions are named by their numbers among those that are asked.
    pub fn new(questionnaire: &'a Questionnaire, divisions: &'a [Division]) -> Self {
        let numbered = questionnaire.numbered();
        let questions = numbered
            .filter_map(|(number, question)| Some((question.id.as_str(), (number?, question))))
            .collect();
        let calculated = questionnaire.questions().filter_map(|question| match &question.answer {
            Kind::Calculated(calculated) => Some((question.id.as_str(), calculated)),
            _ => None,
        });
        Self { questions, calculated: calculated.collect(), divisions }
    }

    /// The number of a question.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.questions.get(id).map(|(number, _)| *number)
    }

    /// A condition in words; as it is written, where there are none for it.
    pub fn condition(&self, expression: &Expression) -> String {
        let said = expression.condition().ok().and_then(|condition| self.whole(condition));
        said.unwrap_or_else(|| expression.text().to_owned())
    }

    fn whole(&self, condition: &Condition) -> Option<String> {
        match condition {
            Condition::All(all) => self.joined(all, and),
            Condition::Any(any) => self.joined(any, or),
            one => self.one(one),
        }
    }

    /// Only what needs no brackets: 'and' within 'or' would be read in two ways.
    fn joined(&self, conditions: &[Condition], join: Join) -> Option<String> {
        let all: Vec<String> = conditions.iter().map(|one| self.one(one)).collect::<Option<_>>()?;
        all.into_iter().reduce(|left, right| join(&left, &right))
    }

    fn one(&self, condition: &Condition) -> Option<String> {
        match condition {
            Condition::Compare(term, relation, Term::Known(values)) => {
                let [value] = values.as_slice() else { return None };
                Some(compared(&self.term(term)?, *relation, &self.value(term, value)))
            }
            Condition::Has { of, all, values } => {
                let join: Join = if *all { and } else { or };
                let values = values
                    .iter()
                    .map(|value| self.value(of, value))
                    .reduce(|left, right| join(&left, &right))?;
                let what = self.term(of)?;
                Some(match self.is_list(of) {
                    true => say::paper_has(values, what),
                    false => say::paper_is(what, values),
                })
            }
            Condition::Contains(term, part) => {
                Some(say::paper_contains(self.term(term)?, part.value.to_string()))
            }
            Condition::Answered(term) => Some(say::paper_given(self.term(term)?)),
            Condition::Not(inner) => match &**inner {
                Condition::Compare(left, Relation::Equal, right) => {
                    self.one(&Condition::Compare(left.clone(), Relation::Unequal, right.clone()))
                }
                Condition::Has { of, values, .. } => {
                    let [value] = values.as_slice() else { return None };
                    let (what, value) = (self.term(of)?, self.value(of, value));
                    Some(match self.is_list(of) {
                        true => say::paper_has_not(value, what),
                        false => say::paper_is_not(what, value),
                    })
                }
                Condition::Answered(term) => Some(say::paper_missing(self.term(term)?)),
                _ => None,
            },
            Condition::Constant(_) | Condition::Compare(..) | Condition::All(_) | Condition::Any(_) => None,
        }
    }

    /// Whether it can have several values at once.
    fn is_list(&self, term: &Term) -> bool {
        match term {
            Term::Answer { question, item: None, .. } => {
                let asked = self.questions.get(question.as_str());
                asked.is_some_and(|(_, question)| {
                    matches!(question.answer, Kind::Several(_) | Kind::Battery(_) | Kind::Table(_))
                })
            }
            // A row that is ticked can hold several columns.
            Term::Answer { question, item: Some(item), .. } => {
                let asked = self.questions.get(question.as_str());
                let Some((_, Question { answer: Kind::Table(table), .. })) = asked else { return false };
                table.is_ticked() || !item.contains('.')
            }
            Term::Roster(name, _) => name == Profile::DIVISIONS,
            _ => false,
        }
    }

    fn term(&self, term: &Term) -> Option<String> {
        match term {
            Term::Answer { question, .. } if self.calculated.contains_key(question.as_str()) => {
                let calculated = self.calculated.get(question.as_str())?;
                self.term(calculated.value.term().ok()?)
            }
            Term::Answer { question, item, .. } => {
                let (number, question) = self.questions.get(question.as_str())?;
                Some(match item {
                    None => say::paper_answer_of(*number),
                    Some(item) => say::paper_item_of(label(question, item)?, *number),
                })
            }
            Term::Roster(name, _) if name == Profile::DIVISIONS => Some(say::paper_divisions()),
            Term::Roster(name, _) | Term::Link(name, _) => Some(say::paper_quoted(name.as_str())),
            Term::Sum(terms) => {
                let terms = terms.iter().map(|term| self.term(term)).collect::<Option<Vec<_>>>()?;
                Some(say::paper_sum(terms.into_iter().reduce(|left, right| and(&left, &right))?))
            }
            Term::Plus(left, right) => Some(say::paper_plus(self.term(left)?, self.term(right)?)),
            Term::Minus(left, right) => Some(say::paper_minus(self.term(left)?, self.term(right)?)),
            Term::Known(values) => {
                let [value] = values.as_slice() else { return None };
                Some(value.value.to_string())
            }
            Term::Random(..) | Term::Count(_) | Term::CountHolding(_) | Term::Where(..) => None,
        }
    }

    /// A value as it stands on the sheet.
    fn value(&self, of: &Term, literal: &Literal) -> String {
        let Value::Text(id) = &literal.value else { return literal.value.to_string() };
        let words = match of {
            Term::Answer { question, .. } => {
                let question = self.questions.get(question.as_str()).map(|(_, question)| *question);
                question.and_then(|question| match &question.answer {
                    Kind::Date(_) => id.parse().ok().map(say::local),
                    Kind::Table(table) => {
                        table.columns.iter().find(|own| own.id.as_str() == id).map(|own| own.label.clone())
                    }
                    _ => label(question, id),
                })
            }
            Term::Roster(name, _) if name == Profile::DIVISIONS => {
                let division = self.divisions.iter().find(|division| division.id.as_str() == id);
                return division.map_or_else(|| id.clone(), |division| division.name.clone());
            }
            _ => None,
        };
        match words {
            Some(words) => say::paper_quoted(words),
            None if id == "dont_know" => say::paper_quoted(say::dont_know()),
            None => say::paper_quoted(id.as_str()),
        }
    }
}

/// What an option, a statement, a row or a cell is called.
fn label(question: &Question, id: &str) -> Option<String> {
    match &question.answer {
        Kind::Battery(battery) => {
            let statement = battery.statements.iter().find(|statement| statement.id.as_str() == id);
            statement.map(|statement| statement.label.clone())
        }
        Kind::Table(table) => table.name_of(id),
        answer => {
            let option = answer.options().iter().find(|option| option.id.as_str() == id);
            option.map(|option| option.label.clone())
        }
    }
}

type Join = fn(&str, &str) -> String;

fn and(one: &str, other: &str) -> String {
    say::paper_and(one, other)
}

fn or(one: &str, other: &str) -> String {
    say::paper_or(one, other)
}

fn compared(what: &str, relation: Relation, value: &str) -> String {
    match relation {
        Relation::Equal => say::paper_is(what, value),
        Relation::Unequal => say::paper_is_not(what, value),
        Relation::Less => say::paper_less(what, value),
        Relation::AtMost => say::paper_at_most(what, value),
        Relation::More => say::paper_more(what, value),
        Relation::AtLeast => say::paper_at_least(what, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: &str = r#"{ "pages": [{ "id": "one", "title": "One", "questions": [
        { "id": "note", "text": "Read this", "answer": { "kind": "note" } },
        { "id": "why", "text": "Why?", "answer": { "kind": "single", "options": [
            { "id": "people", "label": "The people" }, { "id": "voice", "label": "A voice" } ] } },
        { "id": "rate", "text": "Rate", "answer": { "kind": "battery", "scale": { "from": 1, "to": 5, "dont_know": true },
            "statements": [{ "id": "dues", "label": "The dues are fair" }] } },
        { "id": "train", "text": "By train?", "answer": { "kind": "number", "to": 9 } },
        { "id": "bus", "text": "By bus?", "answer": { "kind": "number", "to": 9 } },
        { "id": "total", "text": "T", "answer": { "kind": "calculated", "value": "sum(train, bus)", "number": { "to": 18 } } } ] }] }"#;

    fn said(condition: &str) -> String {
        let asked: Questionnaire = serde_json::from_str(ASKED).expect("a questionnaire");
        let divisions = [Division { id: "lita".parse().expect("an id"), name: "LITA".to_owned() }];
        Said::new(&asked, &divisions).condition(&Expression::from(condition.to_owned()))
    }

    #[test]
    fn a_condition_names_questions_by_their_numbers_on_the_sheet() {
        for (condition, words) in [
            ("why = voice", "your answer to question 1 is ‘A voice’"),
            ("why != voice", "your answer to question 1 is not ‘A voice’"),
            ("not (why = voice)", "your answer to question 1 is not ‘A voice’"),
            ("rate.dues >= 4", "‘The dues are fair’ in question 2 is at least 4"),
            ("rate.dues = dont_know", "‘The dues are fair’ in question 2 is ‘I do not know’"),
            ("answered(why)", "your answer to question 1 is filled in"),
            ("why in (people, voice)", "your answer to question 1 is ‘The people’ or ‘A voice’"),
            (
                "why = voice and rate.dues < 3",
                "your answer to question 1 is ‘A voice’ and ‘The dues are fair’ in question 2 is less than 3",
            ),
            ("roster.divisions has lita", "LITA is among your divisions"),
            ("count(why) > 2", "count(why) > 2"),
            (
                "total > 10",
                "the sum of your answer to question 3 and your answer to question 4 is more than 10",
            ),
            ("bus - train >= 2", "your answer to question 4 minus your answer to question 3 is at least 2"),
            (
                "why = voice or why = people and rate.dues = 1",
                "why = voice or why = people and rate.dues = 1",
            ),
        ] {
            assert_eq!(said(condition), words, "{condition}");
        }
    }
}
