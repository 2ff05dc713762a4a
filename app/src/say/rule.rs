//! What decides an assumption, in the language of the page. What is registered says the same, in English.

use domain::assumption::{AnswerSet, Assumption, Direction, Item, Joined, Measure, Rule, Scope, hundredths};
use domain::id::{DivisionId, OptionId, StatementId};
use domain::questionnaire::{Battery, Choice, Kind, Question, Questionnaire, Scale};
use domain::segment::Division;

use super::*;

/// The rules of an assumption in plain words, with the labels of the questionnaire and the names of the divisions.
pub(crate) fn rule(assumption: &Assumption, questionnaire: &Questionnaire, divisions: &[Division]) -> String {
    let words = Words { questionnaire, divisions };
    let inside = words.inside(&assumption.scope);
    let group = match (&inside, &assumption.joined) {
        (None, _) => Group::All,
        (Some(_), Some(_)) => Group::Members,
        (Some(inside), None) => Group::Inside(inside),
    };
    let join = if let Some(Joined::Or(_)) = assumption.joined { rule_or::<'_> } else { rule_and::<'_> };
    let promises = assumption.rules().map(|rule| words.promise(rule, &group));
    let promises = promises.reduce(|one, next| join(one, next)).unwrap_or_default();
    let mut missing: Vec<String> = assumption.rules().map(|rule| words.missing(rule)).collect();
    missing.dedup();
    let missing = missing.into_iter().reduce(|one, next| rule_also(one, next)).unwrap_or_default();
    match inside.filter(|_| assumption.joined.is_some()) {
        Some(inside) => rule_sentence_inside(inside, promises, missing),
        None => rule_sentence(promises, missing),
    }
}

/// For whom something is promised.
enum Group<'a> {
    All,
    /// Where it was said before in which divisions.
    Members,
    Inside(&'a str),
}

impl Group<'_> {
    fn of(&self) -> String {
        match *self {
            Group::All => rule_of_all(),
            Group::Members => rule_of_members(),
            Group::Inside(inside) => rule_of_inside(inside),
        }
    }

    fn by(&self) -> String {
        match *self {
            Group::All => rule_by_all(),
            Group::Members => rule_by_members(),
            Group::Inside(inside) => rule_by_inside(inside),
        }
    }
}

struct Words<'a> {
    questionnaire: &'a Questionnaire,
    divisions: &'a [Division],
}

impl Words<'_> {
    /// In which divisions; none for the whole membership.
    fn inside(&self, scope: &Scope) -> Option<String> {
        Some(match scope {
            Scope::Whole => return None,
            Scope::EveryDivision => rule_in_every(),
            Scope::SomeDivision => rule_in_some(),
            Scope::Division(id) => rule_in_division(self.division(id)),
        })
    }

    fn promise(&self, rule: &Rule, group: &Group<'_>) -> String {
        let asked = self.questionnaire.ever(rule.measure.question().as_str());
        match &rule.measure {
            Measure::Share(set) => rule_share(percent(rule), group.of(), does(set, asked)),
            Measure::OpinionShare(set) => rule_opinion(percent(rule), group.of(), does(set, asked)),
            Measure::Mean(item) => {
                let (item, bound) = (rated(item.statement.as_ref(), asked), value(rule, number));
                match asked.and_then(Question::scale) {
                    Some(scale) => rule_mean_scale(item, group.by(), bound, scale.from, scale.to),
                    None => rule_mean(item, group.by(), bound),
                }
            }
            Measure::NetAgreement(item) => {
                let (top, bottom) = poles(item, asked);
                rule_net(group.of(), top, bottom, value(rule, points))
            }
            Measure::RankedFirst { option, .. } => {
                rule_first(percent(rule), group.of(), ranked(option, asked))
            }
            Measure::RankedBefore { option, before, .. } => {
                rule_before(percent(rule), group.of(), ranked(option, asked), ranked(before, asked))
            }
            Measure::Difference { share, between: [one, other] } => rule_difference(
                self.division(one),
                self.division(other),
                does(share, asked),
                value(rule, points),
            ),
            Measure::Lead { share, of, over } => {
                rule_lead(self.division(of), does(share, asked), self.division(over), value(rule, points))
            }
        }
    }

    /// What becomes of those who do not know or do not answer.
    fn missing(&self, rule: &Rule) -> String {
        let asked = self.questionnaire.ever(rule.measure.question().as_str());
        let scale = asked.and_then(Question::scale);
        let dont_know = scale.is_some_and(|scale| scale.dont_know);
        match (&rule.measure, scale) {
            (Measure::OpinionShare(_), _) => rule_left_out(),
            (Measure::Mean(_), _) if dont_know => rule_any_point_dont_know(),
            (Measure::Mean(_), _) => rule_any_point(),
            (Measure::NetAgreement(_), _) if dont_know => rule_neither_dont_know(),
            (Measure::NetAgreement(_), _) => rule_neither(),
            (Measure::RankedFirst { .. } | Measure::RankedBefore { .. }, _) => rule_other_order(),
            (_, Some(_)) if dont_know => rule_not_agreeing_dont_know(),
            (_, Some(_)) => rule_not_agreeing(),
            (_, None) => rule_not_choosing(),
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
        Some(Kind::Several(several)) => rule_choose(any_of(&|id| label(&several.options, id)), item),
        Some(Kind::Table(table)) => {
            let column = |id: &String| table.columns.iter().find(|column| column.id.as_str() == id);
            rule_tick(any_of(&|id| quoted(column(id).map_or(id, |column| &column.label))), item)
        }
        Some(Kind::Single(single)) => rule_answer(any_of(&|id| label(&single.options, id)), item),
        Some(Kind::Scale(scale) | Kind::Battery(Battery { scale, .. })) => {
            rate(Some(item), &set.any_of, scale)
        }
        _ => rule_answer(any_of(&|id| quoted(id)), item),
    }
}

/// Points are told by their words if each has its own. What is rated is not named twice.
fn rate(item: Option<String>, points: &[String], scale: &Scale) -> String {
    let worded = scale.labels.len() == scale.points().count();
    let word = |point: &String| point.parse().ok().and_then(|point| scale.label(point));
    let words = points.iter().map(word).collect::<Option<Vec<_>>>().filter(|_| worded);
    match (words, item) {
        (Some(words), Some(item)) => rule_answer(either(words.into_iter().map(quoted).collect()), item),
        (Some(words), None) => rule_answer_it(either(words.into_iter().map(quoted).collect())),
        (None, Some(item)) => rule_rate(item, either(points.to_vec())),
        (None, None) => rule_rate_it(either(points.to_vec())),
    }
}

/// What those do at the top and at the bottom of a scale: two points each, of two or three points one each.
fn poles(item: &Item, asked: Option<&Question>) -> (String, String) {
    let name = rated(item.statement.as_ref(), asked);
    let Some(scale) = asked.and_then(Question::scale) else { return (rule_high(name), rule_low()) };
    let points: Vec<String> = scale.points().map(|point| point.to_string()).collect();
    let each = if points.len() < 4 { 1 } else { 2 };
    (rate(Some(name), &points[points.len() - each..], scale), rate(None, &points[..each], scale))
}

fn rated(statement: Option<&StatementId>, asked: Option<&Question>) -> String {
    let Some(question) = asked else {
        return statement.map_or_else(rule_it, |id| quoted(id.as_str()));
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
    rule_quoted(words.trim())
}

fn either(mut words: Vec<String>) -> String {
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => rule_either(words.join(", "), last),
        None => String::new(),
    }
}

/// How large a share has to be.
fn percent(rule: &Rule) -> String {
    let (at, to) = (number(rule.threshold_bp), number(rule.up_to_bp.unwrap_or(rule.threshold_bp)));
    match rule.direction {
        Direction::AtLeast => rule_percent_at_least(at),
        Direction::MoreThan => rule_percent_more(at),
        Direction::AtMost => rule_percent_at_most(at),
        Direction::LessThan => rule_percent_less(at),
        Direction::Between => rule_percent_between(at, to),
    }
}

/// How large something else has to be.
fn value(rule: &Rule, unit: fn(i32) -> String) -> String {
    let (at, to) = (unit(rule.threshold_bp), unit(rule.up_to_bp.unwrap_or(rule.threshold_bp)));
    match rule.direction {
        Direction::AtLeast => rule_at_least(at),
        Direction::MoreThan => rule_more(at),
        Direction::AtMost => rule_at_most(at),
        Direction::LessThan => rule_less(at),
        Direction::Between => rule_between(at, to),
    }
}

fn points(basis_points: i32) -> String {
    let told = number(basis_points);
    if basis_points.unsigned_abs() == 100 { rule_point(told) } else { rule_points(told) }
}

/// A number that is held in hundredths.
fn number(hundredths: i32) -> String {
    let written = hundredths::written(hundredths);
    let (sign, digits) = written.strip_prefix('−').map_or(("", written.as_str()), |digits| ("−", digits));
    digits.parse().map_or_else(|_| written.clone(), |told| format!("{sign}{}", decimal(told)))
}

#[cfg(test)]
mod tests {
    use domain::assumption::sentence;
    use domain::campaign::Document;
    use serde_json::{Value, json};

    use super::*;

    fn divisions() -> [Division; 2] {
        [("lita", "LITA"), ("alcts", "ALCTS")]
            .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() })
    }

    /// A campaign with an assumption that has these fields.
    fn document(fields: Value) -> Document {
        let mut document: Value =
            serde_json::from_str(include_str!("../../../domain/tests/every_kind.json")).unwrap();
        let assumption = document.pointer_mut("/assumptions/0").unwrap().as_object_mut().unwrap();
        assumption.extend(fields.as_object().unwrap().clone());
        serde_json::from_value(document).unwrap()
    }

    fn told(tag: &str, document: &Document) -> String {
        let speech = Speech::in_language(tag.parse().unwrap());
        speech.over(|_| rule(&document.assumptions[0], &document.questionnaire, &divisions()))
    }

    #[test]
    fn a_rule_is_told_in_english_as_it_is_registered() {
        let high = json!({ "question": "core", "statement": "tech", "any_of": ["4", "5"] });
        let one = json!({ "question": "why", "any_of": ["a"] });
        let measures = [
            json!({ "share": high }),
            json!({ "share": one }),
            json!({ "share": { "question": "use", "any_of": ["c1", "none"] } }),
            json!({ "share": { "question": "when", "statement": "weekday", "any_of": ["morning"] } }),
            json!({ "share": { "question": "gone", "any_of": ["x", "y", "z"] } }),
            json!({ "opinion_share": high }),
            json!({ "mean": { "question": "core", "statement": "lead" } }),
            json!({ "mean": { "question": "likely" } }),
            json!({ "mean": { "question": "gone" } }),
            json!({ "net_agreement": { "question": "likely" } }),
            json!({ "net_agreement": { "question": "gone" } }),
            json!({ "ranked_first": { "question": "order", "option": "x" } }),
            json!({ "ranked_before": { "question": "order", "option": "x", "before": "gone" } }),
            json!({ "difference": { "share": high, "between": ["lita", "alcts"] } }),
            json!({ "lead": { "share": one, "of": "lita", "over": "llama" } }),
        ];
        let scopes =
            [json!("whole"), json!("every_division"), json!("some_division"), json!({ "division": "lita" })];
        let second = json!({ "measure": { "mean": { "question": "likely" } }, "direction": "less_than", "threshold_bp": 475 });
        let joined = [Value::Null, json!({ "and": [second] }), json!({ "or": [second, second] })];
        let promises =
            [("at_least", 6000), ("more_than", 100), ("at_most", -150), ("less_than", 1005), ("between", 0)];
        for measure in &measures {
            for scope in &scopes {
                for joined in &joined {
                    for (direction, threshold) in promises {
                        let document = document(json!({
                            "measure": measure, "scope": scope, "joined": joined,
                            "direction": direction, "threshold_bp": threshold, "up_to_bp": 2000,
                        }));
                        let registered =
                            sentence(&document.assumptions[0], &document.questionnaire, &divisions());
                        assert_eq!(told("en", &document), registered);
                    }
                }
            }
        }
    }

    #[test]
    fn a_rule_is_told_in_the_language_of_the_page() {
        let high = json!({ "question": "core", "statement": "tech", "any_of": ["4", "5"] });
        let share = document(
            json!({ "measure": { "share": high }, "threshold_bp": 6250, "direction": "more_than", "scope": "every_division" }),
        );
        assert_eq!(
            told("es", &share),
            "Respaldado si más del 62,5\u{a0}% de los socios en cada división valoran «Technology» con 4 o 5; no saber y no responder cuentan como no estar de acuerdo."
        );
        let lead = document(
            json!({ "measure": { "lead": { "share": high, "of": "lita", "over": "alcts" } }, "threshold_bp": -150 }),
        );
        assert_eq!(
            told("fr", &lead),
            "Étayée si la part des membres dans LITA qui notent «\u{a0}Technology\u{a0}» 4 ou 5, moins celle dans ALCTS, est supérieure ou égale à −1,5 points\u{202f}; ne pas savoir et ne pas répondre comptent comme ne pas être d’accord."
        );
    }
}
