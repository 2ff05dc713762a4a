//! The words for a rule, all in this place.

use super::hundredths::written as hundredths;
use super::{AnswerSet, Assumption, Direction, Item, Joined, Measure, Rule, Scope};
use crate::id::{DivisionId, OptionId, StatementId};
use crate::questionnaire::{Choice, Kind, Question, Questionnaire, Scale};
use crate::segment::Division;

/// The rule in plain words, with the labels of the questionnaire and the names of the divisions.
///
/// 'Supported when at least 60 % of the members in every division rate ‘Technology’ 4 or 5; do not know and no answer count as not agreeing.'
/// What a rule names and the questionnaire does not have is told by its id.
pub fn sentence(assumption: &Assumption, questionnaire: &Questionnaire, divisions: &[Division]) -> String {
    let words = Words { questionnaire, divisions };
    let (scope, group) = words.scope(&assumption.scope, assumption.joined.is_some());
    let joint = if let Some(Joined::Or(_)) = assumption.joined { ", or " } else { ", and " };
    let promises: Vec<String> = assumption.rules().map(|rule| words.promise(rule, &group)).collect();
    let mut missing: Vec<&str> = assumption.rules().map(|rule| words.missing(rule)).collect();
    missing.dedup();
    format!("Supported when{scope} {}; {}.", promises.join(joint), missing.join("; "))
}

struct Words<'a> {
    questionnaire: &'a Questionnaire,
    divisions: &'a [Division],
}

impl Words<'_> {
    /// Words before the promise, and words for whom it is about. Joined promises are joined in each division, so it stands before them.
    fn scope(&self, scope: &Scope, joined: bool) -> (String, String) {
        let inside = match scope {
            Scope::Whole => return (String::new(), "all members".to_owned()),
            Scope::EveryDivision => "in every division".to_owned(),
            Scope::SomeDivision => "in at least one division".to_owned(),
            Scope::Division(id) => format!("in {}", self.division(id)),
        };
        if joined {
            (format!(", {inside},"), "the members".to_owned())
        } else {
            (String::new(), format!("the members {inside}"))
        }
    }

    fn promise(&self, rule: &Rule, group: &str) -> String {
        let asked = self.questionnaire.ever(rule.measure.question().as_str());
        match &rule.measure {
            Measure::Share(set) => format!("{} of {group} {}", bound(rule, percent), does(set, asked)),
            Measure::OpinionShare(set) => {
                format!("{} of {group} who have an opinion {}", bound(rule, percent), does(set, asked))
            }
            Measure::Mean(item) => {
                let rated = rated(item.statement.as_ref(), asked);
                let ends = asked
                    .and_then(Question::scale)
                    .map(|scale| format!(" on the scale from {} to {}", scale.from, scale.to));
                format!(
                    "the mean rating of {rated} by {group} is {}{}",
                    bound(rule, hundredths),
                    ends.unwrap_or_default()
                )
            }
            Measure::NetAgreement(item) => {
                let (top, bottom) = poles(item, asked);
                format!(
                    "the share of {group} who {top}, minus the share who {bottom}, is {}",
                    bound(rule, points)
                )
            }
            Measure::RankedFirst { option, .. } => {
                format!("{} of {group} rank {} first", bound(rule, percent), ranked(option, asked))
            }
            Measure::RankedBefore { option, before, .. } => {
                let (option, before) = (ranked(option, asked), ranked(before, asked));
                format!("{} of {group} rank {option} before {before}", bound(rule, percent))
            }
            Measure::Difference { share, between: [a, b] } => {
                let (a, b) = (self.division(a), self.division(b));
                format!(
                    "the shares of the members in {a} and in {b} who {} differ by {}",
                    does(share, asked),
                    bound(rule, points)
                )
            }
            Measure::Lead { share, of, over } => {
                let (of, over) = (self.division(of), self.division(over));
                format!(
                    "the share of the members in {of} who {}, minus that in {over}, is {}",
                    does(share, asked),
                    bound(rule, points)
                )
            }
        }
    }

    /// What becomes of those who do not know or do not answer.
    fn missing(&self, rule: &Rule) -> &'static str {
        let asked = self.questionnaire.ever(rule.measure.question().as_str());
        let scale = asked.and_then(Question::scale);
        let dont_know = scale.is_some_and(|scale| scale.dont_know);
        match (&rule.measure, scale) {
            (Measure::OpinionShare(_), _) => "do not know and no answer are left out",
            (Measure::Mean(_), _) if dont_know => "do not know and no answer could stand for any point",
            (Measure::Mean(_), _) => "no answer could stand for any point",
            (Measure::NetAgreement(_), _) if dont_know => "do not know and no answer count on neither side",
            (Measure::NetAgreement(_), _) => "no answer counts on neither side",
            (Measure::RankedFirst { .. } | Measure::RankedBefore { .. }, _) => {
                "no answer counts as another order"
            }
            (_, Some(_)) if dont_know => "do not know and no answer count as not agreeing",
            (_, Some(_)) => "no answer counts as not agreeing",
            (_, None) => "no answer counts as not choosing it",
        }
    }

    fn division<'a>(&'a self, id: &'a DivisionId) -> &'a str {
        let known = self.divisions.iter().find(|division| division.id == *id);
        known.map_or(id.as_str(), |division| &division.name)
    }
}

/// What those do who are counted: 'rate ‘Technology’ 4 or 5'.
fn does(set: &AnswerSet, asked: Option<&Question>) -> String {
    let item = rated(set.statement.as_ref(), asked);
    let label = |options: &[Choice], id: &String| {
        quoted(options.iter().find(|option| option.id.as_str() == id).map_or(id, |option| &option.label))
    };
    let any_of = |word: &dyn Fn(&String) -> String| either(set.any_of.iter().map(word).collect());
    match asked.map(|question| &question.answer) {
        Some(Kind::Several(several)) => {
            format!("choose {} at {item}", any_of(&|id| label(&several.options, id)))
        }
        Some(Kind::Table(table)) => {
            let column = |id: &String| table.columns.iter().find(|column| column.id.as_str() == id);
            let word = |id: &String| quoted(column(id).map_or(id, |column| &column.label));
            format!("tick {} at {item}", any_of(&word))
        }
        Some(Kind::Single(single)) => {
            format!("answer {} to {item}", any_of(&|id| label(&single.options, id)))
        }
        Some(Kind::Scale(scale) | Kind::Battery(crate::questionnaire::Battery { scale, .. })) => {
            rate(&item, &set.any_of, scale)
        }
        _ => format!("answer {} to {item}", any_of(&|id| quoted(id))),
    }
}

/// Points are told by their words if each has its own.
fn rate(item: &str, points: &[String], scale: &Scale) -> String {
    let worded = scale.labels.len() == scale.points().count();
    let word = |point: &String| point.parse().ok().and_then(|point| scale.label(point));
    match points.iter().map(word).collect::<Option<Vec<_>>>() {
        Some(words) if worded => {
            format!("answer {} to {item}", either(words.into_iter().map(quoted).collect()))
        }
        _ => format!("rate {item} {}", either(points.to_vec())),
    }
}

/// What those do at the top and at the bottom of a scale: two points each, of two or three points one each.
fn poles(item: &Item, asked: Option<&Question>) -> (String, String) {
    let name = rated(item.statement.as_ref(), asked);
    let Some(scale) = asked.and_then(Question::scale) else {
        return (format!("rate {name} high"), "rate it low".to_owned());
    };
    let points: Vec<String> = scale.points().map(|point| point.to_string()).collect();
    let each = if points.len() < 4 { 1 } else { 2 };
    (rate(&name, &points[points.len() - each..], scale), rate("it", &points[..each], scale))
}

fn rated(statement: Option<&StatementId>, asked: Option<&Question>) -> String {
    let Some(question) = asked else {
        return statement.map_or_else(|| "it".to_owned(), |id| quoted(id.as_str()));
    };
    let found = question.answer.statements().iter().find(|known| Some(&known.id) == statement);
    quoted(found.map_or(&question.text, |statement| &statement.label))
}

fn ranked(option: &OptionId, asked: Option<&Question>) -> String {
    let options = match asked.map(|question| &question.answer) {
        Some(Kind::Ranking(ranking)) => ranking.options.as_slice(),
        _ => &[],
    };
    let found = options.iter().find(|known| known.id == *option);
    quoted(found.map_or(option.as_str(), |option| &option.label))
}

fn quoted(words: &str) -> String {
    format!("‘{}’", words.trim())
}

fn either(mut words: Vec<String>) -> String {
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} or {last}", words.join(", ")),
        None => String::new(),
    }
}

fn bound(rule: &Rule, unit: fn(i32) -> String) -> String {
    let at = unit(rule.threshold_bp);
    match rule.direction {
        Direction::AtLeast => format!("at least {at}"),
        Direction::MoreThan => format!("more than {at}"),
        Direction::AtMost => format!("at most {at}"),
        Direction::LessThan => format!("less than {at}"),
        Direction::Between => {
            format!("between {at} and {}", unit(rule.up_to_bp.unwrap_or(rule.threshold_bp)))
        }
    }
}

fn percent(basis_points: i32) -> String {
    format!("{} %", hundredths(basis_points))
}

fn points(basis_points: i32) -> String {
    let noun = if basis_points.unsigned_abs() == 100 { "point" } else { "points" };
    format!("{} {noun}", hundredths(basis_points))
}
