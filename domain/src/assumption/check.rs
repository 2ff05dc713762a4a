use super::{AnswerSet, Assumption, Direction, Item, Measure, Promise, Rule, Scope, hundredths};
use crate::campaign::Problem;
use crate::id::OptionId;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Kind, Question, Questionnaire, Scale};

/// What is wrong with the rules of an assumption, places inside it. Divisions are looked at when a campaign is opened.
pub fn problems(assumption: &Assumption, questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut found = rule_problems(&assumption.rule, questionnaire);
    if let Some(joined) = &assumption.joined {
        let place = joined.place();
        if joined.rules().is_empty() {
            found.push(Problem::new(place, notice!("names no rule: add one, or leave `joined` out")));
        }
        for (index, rule) in joined.rules().iter().enumerate() {
            let inside = rule_problems(rule, questionnaire).into_iter();
            found.extend(inside.map(|problem| problem.under(&format!("{place}[{index}]"))));
        }
    }
    let compares = assumption.rules().any(|rule| rule.measure.between().is_some());
    if compares && assumption.scope != Scope::Whole {
        found.push(Problem::new(
            "scope",
            notice!("the measure names its two divisions already: leave the scope out"),
        ));
    }
    if assumption.allowance_bp > 10_000 {
        found.push(Problem::new("allowance_bp", notice!("is more than 10000, which is 100 points")));
    }
    found
}

fn rule_problems(rule: &Rule, questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut found = Vec::new();
    let place = place(&rule.measure);
    let asked = questionnaire.ever(rule.measure.question().as_str());
    let range = match asked {
        None => {
            let what =
                notice!("'{question}' is no question of this campaign", question = rule.measure.question());
            found.push(Problem::new(format!("{place}.question"), what));
            Some(Range::SHARE)
        }
        Some(question) => {
            let wrong = measure_problems(&rule.measure, question);
            found.extend(wrong.into_iter().map(|problem| problem.under(place)));
            range(&rule.measure, question)
        }
    };
    if let Some([a, b]) = rule.measure.between()
        && a == b
    {
        let field = if let Measure::Lead { .. } = rule.measure {
            "measure.lead.over"
        } else {
            "measure.difference.between"
        };
        found.push(Problem::new(
            field,
            notice!("'{division}' cannot differ from itself: name two divisions", division = a),
        ));
    }
    if let (Measure::Difference { .. }, Direction::AtLeast | Direction::MoreThan | Direction::Between) =
        (&rule.measure, rule.direction)
    {
        let what = notice!(
            "a difference without sign is promised to be `at_most` or `less_than`; to promise who is ahead, measure a `lead`"
        );
        found.push(Problem::new("direction", what));
    } else {
        found.extend(range.and_then(|range| threshold_problem(rule, range)));
    }
    found
}

/// Where the question that a measure names stands.
fn place(measure: &Measure) -> &'static str {
    match measure {
        Measure::Share(_) => "measure.share",
        Measure::OpinionShare(_) => "measure.opinion_share",
        Measure::Mean(_) => "measure.mean",
        Measure::NetAgreement(_) => "measure.net_agreement",
        Measure::RankedFirst { .. } => "measure.ranked_first",
        Measure::RankedBefore { .. } => "measure.ranked_before",
        Measure::Difference { .. } => "measure.difference.share",
        Measure::Lead { .. } => "measure.lead.share",
    }
}

/// What is wrong with measuring this question so, places inside the measure.
fn measure_problems(measure: &Measure, question: &Question) -> Vec<Problem> {
    match measure {
        Measure::Share(set) | Measure::Difference { share: set, .. } | Measure::Lead { share: set, .. } => {
            set_problems(set, question, false)
        }
        Measure::OpinionShare(set) => match question.scale() {
            Some(scale) if scale.dont_know => set_problems(set, question, true),
            _ => {
                let what = notice!(
                    "'{id}' does not offer 'I do not know', so nobody can be without an opinion: measure a `share`",
                    id = question.id
                );
                vec![Problem::new("question", what)]
            }
        },
        Measure::Mean(item) | Measure::NetAgreement(item) => item_problems(item, question),
        Measure::RankedFirst { option, .. } => ranking_problems(question, &[("option", option)]),
        Measure::RankedBefore { option, before, .. } if option == before => {
            vec![Problem::new(
                "before",
                notice!("'{option}' cannot come before itself: name another option", option),
            )]
        }
        Measure::RankedBefore { .. } if matches!(&question.answer, Kind::Ranking(ranking) if ranking.top.is_some()) =>
        {
            let what = notice!(
                "'{id}' gives only its first places: who placed neither of two said nothing of their order; measure who is `ranked_first`",
                id = question.id
            );
            vec![Problem::new("question", what)]
        }
        Measure::RankedBefore { option, before, .. } => {
            ranking_problems(question, &[("option", option), ("before", before)])
        }
    }
}

fn set_problems(set: &AnswerSet, question: &Question, among_opinions: bool) -> Vec<Problem> {
    let mut found = question.unknown_values(set.statement.as_ref(), &set.any_of);
    if !found.is_empty() {
        return found;
    }
    let all = match &question.answer {
        Kind::Single(single) => single.options.len() == set.any_of.len(),
        Kind::Several(_) | Kind::Table(_) => {
            if set.any_of.len() > 1 {
                let what = notice!(
                    "'{id}' takes several answers, and they are counted one by one: who chose two of these would count twice; name one",
                    id = question.id
                );
                found.push(Problem::new("any_of", what));
            }
            false
        }
        _ => question.scale().is_some_and(|scale| {
            (among_opinions || !scale.dont_know) && scale.points().count() == set.any_of.len()
        }),
    };
    if all {
        let what = notice!("holds every answer that can be given, so nobody could disagree: leave one out");
        found.push(Problem::new("any_of", what));
    }
    found
}

fn item_problems(item: &Item, question: &Question) -> Vec<Problem> {
    if question.scale().is_none() {
        return vec![Problem::new(
            "question",
            notice!("'{id}' is neither a scale nor a battery", id = question.id),
        )];
    }
    question.unknown_statement(item.statement.as_ref()).into_iter().collect()
}

fn ranking_problems(question: &Question, named: &[(&str, &OptionId)]) -> Vec<Problem> {
    let Kind::Ranking(ranking) = &question.answer else {
        return vec![Problem::new("question", notice!("'{id}' is no ranking", id = question.id))];
    };
    let unknown = named.iter().filter(|(_, id)| !ranking.options.iter().any(|option| option.id == **id));
    unknown
        .map(|(field, id)| {
            Problem::new(
                *field,
                notice!("'{id}' is no option of the ranking '{question}'", id, question = question.id),
            )
        })
        .collect()
}

/// What a measure can be at all, in the unit of its threshold.
#[derive(Clone, Copy)]
struct Range {
    least: i32,
    most: i32,
    unit: Unit,
}

impl Range {
    const SHARE: Self = Self { least: 0, most: 10_000, unit: Unit::Percent };
    const DIFFERENCE: Self = Self { least: -10_000, most: 10_000, unit: Unit::Points };

    fn mean(scale: &Scale) -> Self {
        let (least, most) = (i32::from(scale.from) * 100, i32::from(scale.to) * 100);
        Self { least, most, unit: Unit::OnScale }
    }

    /// That a number is out of the range: as it stands in the document, and as people write it.
    fn left(self, number: i32) -> Notice {
        let Self { least, most, unit } = self;
        let [said, from, to] = [number, least, most].map(hundredths::written);
        match unit {
            Unit::Percent => notice!(
                "is {number} ({said} %), and has to be {least} to {most} ({from} to {to} %)",
                number,
                said,
                least,
                most,
                from,
                to
            ),
            Unit::Points => notice!(
                "is {number} ({said} points), and has to be {least} to {most} ({from} to {to} points)",
                number,
                said,
                least,
                most,
                from,
                to
            ),
            Unit::OnScale => notice!(
                "is {number} ({said} on the scale), and has to be {least} to {most} ({from} to {to} on the scale)",
                number,
                said,
                least,
                most,
                from,
                to
            ),
        }
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Percent,
    Points,
    OnScale,
}

/// None if the question cannot be measured so; that is told elsewhere.
fn range(measure: &Measure, question: &Question) -> Option<Range> {
    match measure {
        Measure::Share(_) | Measure::OpinionShare(_) => Some(Range::SHARE),
        Measure::RankedFirst { .. } | Measure::RankedBefore { .. } => Some(Range::SHARE),
        Measure::NetAgreement(_) | Measure::Difference { .. } | Measure::Lead { .. } => {
            Some(Range::DIFFERENCE)
        }
        Measure::Mean(_) => question.scale().map(Range::mean),
    }
}

/// What is wrong with the thresholds: a promise that every answer keeps or none is decided before anybody answers.
fn threshold_problem(rule: &Rule, range: Range) -> Option<Problem> {
    let Range { least, most, .. } = range;
    match (rule.direction, rule.up_to_bp) {
        (Direction::Between, None) => {
            return Some(Problem::new("up_to_bp", notice!("is missing: 'between' needs an upper threshold")));
        }
        (Direction::Between, Some(upper)) if upper <= rule.threshold_bp => {
            return Some(Problem::new("up_to_bp", notice!("has to be more than the lower threshold")));
        }
        (Direction::Between, Some(upper)) if upper > most => {
            return Some(Problem::new("up_to_bp", range.left(upper)));
        }
        (Direction::Between, _) | (_, None) => {}
        (_, Some(_)) => {
            let what = notice!("goes with the direction 'between' alone: remove it, or change the direction");
            return Some(Problem::new("up_to_bp", what));
        }
    }
    if !(least..=most).contains(&rule.threshold_bp) {
        return Some(Problem::new("threshold_bp", range.left(rule.threshold_bp)));
    }
    let what = match kept(rule.promise(), least, most) {
        Kept::Sometimes => return None,
        Kept::Always => {
            notice!("every answer keeps this promise, so it cannot be denied: choose another threshold")
        }
        Kept::Never => {
            notice!("no answer can keep this promise, so it cannot be supported: choose another threshold")
        }
    };
    Some(Problem::new("threshold_bp", what))
}

enum Kept {
    Always,
    Sometimes,
    Never,
}

fn kept(promise: Promise, least: i32, most: i32) -> Kept {
    let (always, never) = match promise {
        Promise::AtLeast(at) => (at <= least, at > most),
        Promise::MoreThan(at) => (at < least, at >= most),
        Promise::AtMost(at) => (at >= most, at < least),
        Promise::LessThan(at) => (at > most, at <= least),
        Promise::Between { low, high } => {
            (low <= least && high >= most, low > high || low > most || high < least)
        }
        Promise::Within { low, high } => {
            (low < least && high > most, low >= high || low >= most || high <= least)
        }
    };
    match (always, never) {
        (true, _) => Kept::Always,
        (_, true) => Kept::Never,
        _ => Kept::Sometimes,
    }
}
