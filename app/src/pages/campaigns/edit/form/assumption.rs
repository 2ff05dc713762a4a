//! What the form of an assumption posts.

use domain::assumption::{AnswerSet, Assumption, Direction, Item, Joined, Measure, Rule, Scope, hundredths};
use domain::campaign::edit::{MeasureKind, Outcome, usual_answers, usual_rule};
use domain::id::{DivisionId, OptionId};
use domain::notice;
use domain::questionnaire::{Kind, Question, Questionnaire};

use super::Form;

/// The name of a field of a rule, counted from 0.
pub(in crate::pages::campaigns::edit) fn rule_field(rule: usize, field: &str) -> String {
    format!("rule.{rule}.{field}")
}

/// An item as a form names it: a question, or a question and its statement.
pub(in crate::pages::campaigns::edit) fn item_value(item: &Item) -> String {
    match &item.statement {
        Some(statement) => format!("{}/{statement}", item.question),
        None => item.question.to_string(),
    }
}

/// A scope as a form names it.
pub(in crate::pages::campaigns::edit) fn scope_value(scope: &Scope) -> String {
    match scope {
        Scope::Whole => "whole".to_owned(),
        Scope::EveryDivision => "every_division".to_owned(),
        Scope::SomeDivision => "some_division".to_owned(),
        Scope::Division(id) => format!("division:{id}"),
    }
}

impl Form {
    /// The item chosen under a name.
    pub fn item(&self, name: &str) -> Option<Item> {
        let value = self.field(name)?;
        let (question, statement) = match value.split_once('/') {
            Some((question, statement)) => (question, Some(statement.parse().ok()?)),
            None => (value.as_str(), None),
        };
        Some(Item { question: question.parse().ok()?, statement })
    }

    /// Puts what was typed into an assumption. The error says what of it makes no sense; the rest is in its place all the same.
    pub fn word_assumption(&self, assumption: &mut Assumption, questionnaire: &Questionnaire) -> Outcome {
        self.text("statement").trim().clone_into(&mut assumption.statement);
        if let Some(topic) = self.field("topic").and_then(|id| id.parse().ok()) {
            assumption.topic = topic;
        }
        if let Some(scope) = self.scope() {
            assumption.scope = scope;
        }
        let first = self.word_rule(0, &mut assumption.rule, questionnaire);
        let mut outcomes = vec![first];
        if let Some(joined) = assumption.joined.take() {
            let (Joined::And(mut rules) | Joined::Or(mut rules)) = joined.clone();
            for (rule, at) in rules.iter_mut().zip(1..) {
                outcomes.push(self.word_rule(at, rule, questionnaire));
            }
            let or = match self.text("joined").as_str() {
                "and" => false,
                "or" => true,
                _ => matches!(joined, Joined::Or(_)),
            };
            assumption.joined = Some(if or { Joined::Or(rules) } else { Joined::And(rules) });
        }
        outcomes.push(self.word_allowance(assumption));
        outcomes.into_iter().collect()
    }

    fn word_allowance(&self, assumption: &mut Assumption) -> Outcome {
        let Some(typed) = self.field("allowance") else { return Ok(()) };
        let allowance = hundredths::read(&typed).and_then(|number| u16::try_from(number).ok());
        assumption.allowance_bp = allowance.ok_or_else(|| {
            notice!(
                "The allowance for those who never answer is '{typed}': write a number of points from 0 to 100",
                typed
            )
        })?;
        Ok(())
    }

    fn scope(&self) -> Option<Scope> {
        match self.field("scope")?.as_str() {
            "whole" => Some(Scope::Whole),
            "every_division" => Some(Scope::EveryDivision),
            "some_division" => Some(Scope::SomeDivision),
            other => other.strip_prefix("division:")?.parse().ok().map(Scope::Division),
        }
    }

    fn word_rule(&self, at: usize, rule: &mut Rule, questionnaire: &Questionnaire) -> Outcome {
        let field = |name| self.field(&rule_field(at, name));
        let number = |name: &str, typed: String| {
            hundredths::read(&typed).ok_or_else(|| match name {
                "threshold" => notice!(
                    "The threshold of rule {rule} is '{typed}': write a number such as 60 or 62.5",
                    rule = at + 1,
                    typed
                ),
                _ => notice!(
                    "The upper threshold of rule {rule} is '{typed}': write a number such as 60 or 62.5",
                    rule = at + 1,
                    typed
                ),
            })
        };
        let measure = self.measure(at, &rule.measure, questionnaire).map(|measure| rule.measure = measure);
        if let Some(direction) = field("direction").and_then(|name| name.parse().ok()) {
            rule.direction = direction;
        }
        let threshold = field("threshold").map_or(Ok(()), |typed| {
            number("threshold", typed).map(|threshold_bp| rule.threshold_bp = threshold_bp)
        });
        let up_to = match field("up_to") {
            _ if rule.direction != Direction::Between => {
                rule.up_to_bp = None;
                Ok(())
            }
            Some(typed) => number("up_to", typed).map(|up_to_bp| rule.up_to_bp = Some(up_to_bp)),
            None => Ok(()),
        };
        measure.and(threshold).and(up_to)
    }

    /// What is to be measured. After a change to another question, what does not fit it begins anew.
    fn measure(&self, at: usize, before: &Measure, questionnaire: &Questionnaire) -> Outcome<Measure> {
        let item = self.item(&rule_field(at, "question")).unwrap_or_else(|| before.item());
        let usual = usual_rule(questionnaire, &item)?.measure;
        let Some(question) = questionnaire.question(item.question.as_str()) else { return Ok(usual) };
        let chosen: Option<MeasureKind> =
            self.field(&rule_field(at, "measure")).and_then(|kind| kind.parse().ok());
        let kind = chosen.filter(|kind| kind.fits(question)).unwrap_or_else(|| MeasureKind::of(&usual));
        let share = || self.answers(at, &item, question, before);
        Ok(match kind {
            MeasureKind::Share => Measure::Share(share()?),
            MeasureKind::OpinionShare => Measure::OpinionShare(share()?),
            MeasureKind::Mean => Measure::Mean(item),
            MeasureKind::NetAgreement => Measure::NetAgreement(item),
            MeasureKind::RankedFirst => {
                Measure::RankedFirst { option: self.option(at, "option", question)?, question: item.question }
            }
            MeasureKind::RankedBefore => Measure::RankedBefore {
                option: self.option(at, "option", question)?,
                before: self.option(at, "before", question)?,
                question: item.question,
            },
            MeasureKind::Difference => Measure::Difference {
                share: share()?,
                between: [self.division(at, "of")?, self.division(at, "over")?],
            },
            MeasureKind::Lead => Measure::Lead {
                share: share()?,
                of: self.division(at, "of")?,
                over: self.division(at, "over")?,
            },
        })
    }

    /// The answers that count: those ticked that the question has. None is kept as none, to be refused, unless the question is another one.
    fn answers(&self, at: usize, item: &Item, question: &Question, before: &Measure) -> Outcome<AnswerSet> {
        let name = rule_field(at, "answers");
        let ticked = self.0.iter().filter(|(own, _)| *own == name).map(|(_, value)| value.clone());
        let has = |value: &String| {
            question.unknown_values(item.statement.as_ref(), std::slice::from_ref(value)).is_empty()
        };
        let mut any_of: Vec<String> = ticked.filter(has).collect();
        if any_of.is_empty() && before.question() != &question.id {
            any_of = usual_answers(question)?;
        }
        Ok(AnswerSet { question: question.id.clone(), statement: item.statement.clone(), any_of })
    }

    /// The option chosen; where it is none of this ranking, its first, or for the one that comes after it the second.
    fn option(&self, at: usize, field: &str, question: &Question) -> Outcome<OptionId> {
        let Kind::Ranking(ranking) = &question.answer else {
            return Err(notice!("'{question}' is no ranking", question = question.text));
        };
        let chosen = self.text(&rule_field(at, field));
        let usual = ranking.options.get(usize::from(field == "before"));
        let option = ranking.options.iter().find(|option| option.id.as_str() == chosen).or(usual);
        option.map(|option| option.id.clone()).ok_or_else(|| notice!("the ranking has too few options"))
    }

    fn division(&self, at: usize, field: &str) -> Outcome<DivisionId> {
        let chosen = self.text(&rule_field(at, field));
        chosen.parse().map_err(|_| notice!("Rule {rule} compares two divisions: choose both", rule = at + 1))
    }
}
