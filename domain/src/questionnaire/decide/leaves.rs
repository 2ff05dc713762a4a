use std::collections::BTreeMap;

use crate::expression::{Condition, Facts, Term, Value};
use crate::questionnaire::{Kind, Number, Question};

use super::candidates::{ENDS_AT_MOST, RANKED_AT_MOST, all_numbers};

/// What a term looks at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject<'a> {
    Answer(&'a str),
    Drawn(&'a str),
    Roster(&'a str),
    Link(&'a str),
}

impl<'a> Subject<'a> {
    pub fn of(term: &'a Term) -> Option<Self> {
        match term {
            Term::Answer { question, .. } => Some(Subject::Answer(question.as_str())),
            Term::Random(name, _) => Some(Subject::Drawn(name)),
            Term::Roster(name, _) => Some(Subject::Roster(name)),
            Term::Link(name, _) => Some(Subject::Link(name)),
            _ => None,
        }
    }
}

impl Subject<'_> {
    /// A term that looks at it.
    pub fn term(self) -> Option<Term> {
        match self {
            Subject::Answer(_) => None,
            Subject::Drawn(name) => Some(Term::Random(name.to_owned(), 0)),
            Subject::Roster(name) => Some(Term::Roster(name.to_owned(), 0)),
            Subject::Link(name) => Some(Term::Link(name.to_owned(), 0)),
        }
    }
}

/// Leaves by what they look at.
pub(super) fn by_subject<'a>(leaves: &[&'a Condition]) -> BTreeMap<Subject<'a>, Vec<&'a Condition>> {
    let mut all = BTreeMap::<_, Vec<&Condition>>::new();
    for leaf in leaves {
        let mut subjects = Vec::new();
        leaf.each_term(&mut |term| subjects.extend(Subject::of(term)));
        subjects.sort_unstable();
        subjects.dedup();
        subjects.into_iter().for_each(|subject| all.entry(subject).or_default().push(leaf));
    }
    all
}

/// The parts of a condition that have no parts.
pub(super) fn collect<'a>(condition: &'a Condition, leaves: &mut Vec<&'a Condition>) {
    match condition {
        Condition::Constant(_) => {}
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| collect(one, leaves)),
        Condition::Not(one) => collect(one, leaves),
        leaf => leaves.push(leaf),
    }
}

/// Hands each value that is written in a leaf to `take`, those in conditions that it counts too.
pub(super) fn each_value(leaf: &Condition, take: &mut dyn FnMut(&Value)) {
    let mut counted = Vec::new();
    leaf.each_term(&mut |term| match term {
        Term::Known(values) => values.iter().for_each(|literal| take(&literal.value)),
        Term::CountHolding(all) => all.iter().for_each(|one| collect(one, &mut counted)),
        _ => {}
    });
    for one in counted.into_iter().chain([leaf]) {
        if let Condition::Has { values, .. } = one {
            values.iter().for_each(|literal| take(&literal.value));
        }
    }
}

/// The condition with other ones in the places of some of its leaves.
pub(super) fn with(condition: &Condition, other: &dyn Fn(&Condition) -> Option<Condition>) -> Condition {
    let each = |all: &[Condition]| all.iter().map(|one| with(one, other)).collect();
    match condition {
        Condition::All(all) => Condition::All(each(all)),
        Condition::Any(any) => Condition::Any(each(any)),
        Condition::Not(one) => Condition::Not(Box::new(with(one, other))),
        leaf => other(leaf).unwrap_or_else(|| leaf.clone()),
    }
}

/// Whether trying the candidates of what it names says everything that can become of a leaf.
pub(super) fn is_decidable(leaf: &Condition, questions: &BTreeMap<&str, &Question>) -> bool {
    let mut decidable = !matches!(leaf, Condition::Contains(..));
    let is_simple = match leaf {
        Condition::Compare(left, _, right) => {
            let simple = |one: &Term, other: &Term| is_given(one) && matches!(other, Term::Known(_));
            simple(left, right) || simple(right, left)
        }
        Condition::Has { of, .. } | Condition::Answered(of) => is_given(of),
        _ => false,
    };
    let is_answered = matches!(leaf, Condition::Answered(Term::Answer { .. }));
    leaf.each_term(&mut |term| {
        decidable &= match term {
            Term::Roster(..) | Term::Link(..) => is_simple,
            Term::Answer { question, item, .. } => {
                let question = questions.get(question.as_str());
                question.is_some_and(|question| match &question.answer {
                    Kind::Single(_)
                    | Kind::Several(_)
                    | Kind::Scale(_)
                    | Kind::Battery(_)
                    | Kind::Hidden(_) => true,
                    Kind::Number(number) => is_simple || is_short(number),
                    Kind::Date(_) => is_simple,
                    Kind::Ranking(ranking) => is_answered || ranking.options.len() <= RANKED_AT_MOST,
                    Kind::BestWorst(asked) => is_answered || asked.options.len() <= ENDS_AT_MOST,
                    // Which of its cells are filled is not tried.
                    Kind::Table(_) => is_answered && item.is_none(),
                    Kind::ConstantSum(_) | Kind::Text(_) | Kind::Consent(_) | Kind::File(_) => is_answered,
                    Kind::Calculated(_) | Kind::Note(_) => false,
                })
            }
            _ => true,
        };
    });
    decidable
}

/// Whether it has values by itself, without others.
fn is_given(term: &Term) -> bool {
    matches!(term, Term::Answer { .. } | Term::Roster(..) | Term::Link(..))
}

fn is_short(number: &Number) -> bool {
    all_numbers(number).is_some()
}

/// What leaves can see of one thing that they look at: whatever shows them the same is the same to them.
pub(super) fn view(leaves: &[&Condition], subject: Subject<'_>, facts: Facts<'_>) -> String {
    let mut seen = String::new();
    for leaf in leaves {
        let (mut alone, mut own) = (true, Vec::new());
        leaf.each_term(&mut |term| match Subject::of(term) {
            Some(of) if of == subject => own.push(term),
            of => alone &= of.is_none(),
        });
        if alone {
            seen.push(if leaf.holds(facts) { '1' } else { '0' });
            continue;
        }
        for value in own.into_iter().flat_map(|term| term.values(facts)) {
            seen.push_str(&value.to_string());
            seen.push('\0');
        }
        seen.push('\n');
    }
    seen
}
