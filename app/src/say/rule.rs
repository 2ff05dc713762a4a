//! An assumption's rule in the language of the page. In English it is the sentence that is registered.

use domain::assumption::{AnswerSet, Assumption, Direction, Item, Joined, Measure, Rule, Scope, hundredths};
use domain::id::{DivisionId, OptionId, StatementId};
use domain::questionnaire::{Battery, Choice, Kind, Question, Questionnaire, Scale};
use domain::segment::Division;

use crate::say;

/// The rule in plain words, with the labels of the questionnaire and the names of the divisions.
pub(crate) fn rule(assumption: &Assumption, questionnaire: &Questionnaire, divisions: &[Division]) -> String {
    let named = Named { questionnaire, divisions };
    let scope = named.scope(&assumption.scope);
    let joined = assumption.joined.is_some();
    let group = match &scope {
        None => say::rule_all(),
        Some(_) if joined => say::rule_members(),
        Some(scope) => say::rule_members_in(scope.as_str()),
    };
    let promises = assumption.rules().map(|rule| named.promise(rule, &group));
    let promises = promises.reduce(|one, other| match assumption.joined {
        Some(Joined::Or(_)) => say::rule_or(one, other),
        _ => say::rule_and(one, other),
    });
    let mut missing: Vec<String> = assumption.rules().map(|rule| named.missing(rule)).collect();
    missing.dedup();
    let missing = missing.into_iter().reduce(say::rule_also).unwrap_or_default();
    let promises = promises.unwrap_or_default();
    match scope {
        Some(scope) if joined => say::rule_inside(scope, promises, missing),
        _ => say::rule_plain(promises, missing),
    }
}

struct Named<'a> {
    questionnaire: &'a Questionnaire,
    divisions: &'a [Division],
}

impl Named<'_> {
    /// In which divisions; none for the whole membership.
    fn scope(&self, scope: &Scope) -> Option<String> {
        match scope {
            Scope::Whole => None,
            Scope::EveryDivision => Some(say::rule_every_division()),
            Scope::SomeDivision => Some(say::rule_some_division()),
            Scope::Division(id) => Some(say::rule_division(self.division(id))),
        }
    }

    fn promise(&self, rule: &Rule, group: &str) -> String {
        let asked = self.questionnaire.ever(rule.measure.question().as_str());
        match &rule.measure {
            Measure::Share(set) => say::rule_share(bound(rule, percent), group, does(set, asked)),
            Measure::OpinionShare(set) => say::rule_opinion(bound(rule, percent), group, does(set, asked)),
            Measure::Mean(item) => {
                let (rated, bound) = (rated(item.statement.as_ref(), asked), bound(rule, number));
                match asked.and_then(Question::scale) {
                    None => say::rule_mean(rated, group, bound),
                    Some(scale) => say::rule_mean_on(rated, group, bound, scale.from, scale.to),
                }
            }
            Measure::NetAgreement(item) => {
                let (top, bottom) = poles(item, asked);
                say::rule_net(group, top, bottom, bound(rule, points))
            }
            Measure::RankedFirst { option, .. } => {
                say::rule_first(bound(rule, percent), group, ranked(option, asked))
            }
            Measure::RankedBefore { option, before, .. } => {
                let (option, before) = (ranked(option, asked), ranked(before, asked));
                say::rule_before(bound(rule, percent), group, option, before)
            }
            Measure::Difference { share, between: [a, b] } => say::rule_difference(
                self.division(a),
                self.division(b),
                does(share, asked),
                bound(rule, points),
            ),
            Measure::Lead { share, of, over } => say::rule_lead(
                self.division(of),
                does(share, asked),
                self.division(over),
                bound(rule, points),
            ),
        }
    }

    /// What becomes of those who do not know or do not answer.
    fn missing(&self, rule: &Rule) -> String {
        let asked = self.questionnaire.ever(rule.measure.question().as_str());
        let scale = asked.and_then(Question::scale);
        let dont_know = scale.is_some_and(|scale| scale.dont_know);
        match (&rule.measure, scale) {
            (Measure::OpinionShare(_), _) => say::rule_left_out(),
            (Measure::Mean(_), _) if dont_know => say::rule_any_point_known(),
            (Measure::Mean(_), _) => say::rule_any_point(),
            (Measure::NetAgreement(_), _) if dont_know => say::rule_no_side_known(),
            (Measure::NetAgreement(_), _) => say::rule_no_side(),
            (Measure::RankedFirst { .. } | Measure::RankedBefore { .. }, _) => say::rule_other_order(),
            (_, Some(_)) if dont_know => say::rule_not_agreeing_known(),
            (_, Some(_)) => say::rule_not_agreeing(),
            (_, None) => say::rule_not_choosing(),
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
        Some(Kind::Several(several)) => say::rule_choose(any_of(&|id| label(&several.options, id)), item),
        Some(Kind::Table(table)) => {
            let column = |id: &String| table.columns.iter().find(|column| column.id.as_str() == id);
            let word = |id: &String| quoted(column(id).map_or(id, |column| &column.label));
            say::rule_tick(any_of(&word), item)
        }
        Some(Kind::Single(single)) => say::rule_answer(any_of(&|id| label(&single.options, id)), item),
        Some(Kind::Scale(scale) | Kind::Battery(Battery { scale, .. })) => {
            rate(Some(item), &set.any_of, scale)
        }
        _ => say::rule_answer(any_of(&|id| quoted(id)), item),
    }
}

/// Points are told by their words if each has its own. Without an item it is the one that was just named.
fn rate(item: Option<String>, points: &[String], scale: &Scale) -> String {
    let worded = scale.labels.len() == scale.points().count();
    let word = |point: &String| point.parse().ok().and_then(|point| scale.label(point));
    let words = points.iter().map(word).collect::<Option<Vec<_>>>().filter(|_| worded);
    let words = words.map(|words| either(words.into_iter().map(quoted).collect()));
    match (words, item) {
        (Some(words), Some(item)) => say::rule_answer(words, item),
        (Some(words), None) => say::rule_answer_it(words),
        (None, Some(item)) => say::rule_rate(item, either(points.to_vec())),
        (None, None) => say::rule_rate_it(either(points.to_vec())),
    }
}

/// What those do at the top and at the bottom of a scale: two points each, of two or three points one each.
fn poles(item: &Item, asked: Option<&Question>) -> (String, String) {
    let name = rated(item.statement.as_ref(), asked);
    let Some(scale) = asked.and_then(Question::scale) else {
        return (say::rule_rate_high(name), say::rule_rate_low());
    };
    let points: Vec<String> = scale.points().map(|point| point.to_string()).collect();
    let each = if points.len() < 4 { 1 } else { 2 };
    (rate(Some(name), &points[points.len() - each..], scale), rate(None, &points[..each], scale))
}

fn rated(statement: Option<&StatementId>, asked: Option<&Question>) -> String {
    let Some(question) = asked else {
        return statement.map_or_else(say::rule_it, |id| quoted(id.as_str()));
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
    say::rule_quoted(words.trim())
}

fn either(mut words: Vec<String>) -> String {
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => say::rule_either(words.join(", "), last),
        None => String::new(),
    }
}

fn bound(rule: &Rule, unit: fn(i32) -> String) -> String {
    let at = unit(rule.threshold_bp);
    match rule.direction {
        Direction::AtLeast => say::rule_at_least(at),
        Direction::MoreThan => say::rule_more_than(at),
        Direction::AtMost => say::rule_at_most(at),
        Direction::LessThan => say::rule_less_than(at),
        Direction::Between => say::rule_between(at, unit(rule.up_to_bp.unwrap_or(rule.threshold_bp))),
    }
}

fn percent(basis_points: i32) -> String {
    say::rule_percent(number(basis_points))
}

fn points(basis_points: i32) -> String {
    let written = number(basis_points);
    if basis_points.unsigned_abs() == 100 { say::rule_point(written) } else { say::rule_points(written) }
}

fn number(hundredths: i32) -> String {
    let written = hundredths::written(hundredths);
    match written.strip_prefix('−') {
        None => say::digits(&written),
        Some(size) => format!("−{}", say::digits(size)),
    }
}

#[cfg(test)]
mod tests {
    use domain::assumption::sentence;
    use serde_json::{Value, json};

    fn document(fields: &Value) -> domain::campaign::Document {
        let json = include_str!("../../../domain/tests/every_kind.json");
        let mut document: Value = serde_json::from_str(json).unwrap();
        let mut assumption = json!({ "id": "one", "statement": "It is so", "topic": "core", "direction": "at_least",
            "threshold_bp": 5000, "measure": { "share": { "question": "why", "any_of": ["a"] } } });
        for (name, value) in fields.as_object().unwrap() {
            assumption[name] = value.clone();
        }
        document["assumptions"] = json!([assumption]);
        domain::campaign::read(&document.to_string()).unwrap()
    }

    #[test]
    fn the_english_catalogue_says_what_is_registered() {
        let high = json!({ "question": "core", "statement": "tech", "any_of": ["4", "5"] });
        let tech = json!({ "question": "core", "statement": "tech" });
        let likely = json!({ "net_agreement": { "question": "likely" } });
        let first = json!({ "ranked_first": { "question": "order", "option": "x" } });
        let rule = json!({ "direction": "less_than", "threshold_bp": 1050, "measure": likely });
        let rules = [
            json!({}),
            json!({ "measure": { "share": { "question": "use", "any_of": ["c1"] } }, "direction": "at_most" }),
            json!({ "measure": { "share": high }, "scope": "every_division", "direction": "more_than" }),
            json!({ "measure": { "opinion_share": high }, "scope": "some_division" }),
            json!({ "measure": { "mean": tech }, "threshold_bp": 350, "scope": { "division": "lita" } }),
            json!({ "measure": likely, "direction": "between", "threshold_bp": -500, "up_to_bp": 100 }),
            json!({ "measure": first, "joined": { "or": [rule] }, "scope": "every_division" }),
            json!({ "measure": first, "joined": { "and": [rule, { "direction": "at_least", "threshold_bp": 100, "measure": likely }] } }),
            json!({ "measure": { "ranked_before": { "question": "order", "option": "x", "before": "y" } } }),
            json!({ "measure": { "difference": { "share": high, "between": ["lita", "alcts"] } }, "direction": "less_than" }),
            json!({ "measure": { "lead": { "share": high, "of": "lita", "over": "alcts" } }, "threshold_bp": 100 }),
        ];
        for fields in rules {
            let document = document(&fields);
            let (assumption, asked) = (&document.assumptions[0], &document.questionnaire);
            assert_eq!(super::rule(assumption, asked, &[]), sentence(assumption, asked, &[]), "{fields}");
        }
    }
}
