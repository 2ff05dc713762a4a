use domain::answer::Fault;
use domain::questionnaire::{Format, Kind, Question};

use super::{count, small, whole};

/// What is wrong with the answer to a question, and what to do.
pub fn fault(question: &Question, fault: &Fault) -> String {
    match fault {
        Fault::Missing => missing(&question.answer),
        Fault::Incomplete(missing) => {
            format!("Rate every statement: {} left", count((*missing).into(), "is", "are"))
        }
        Fault::NotOffered(_) => "Choose one of what is offered here".to_owned(),
        Fault::TooFew { at_least } => format!("Choose at least {}", small(*at_least)),
        Fault::TooMany { at_most } => format!("Choose no more than {}", small(*at_most)),
        Fault::NotAlone => match exclusive(question) {
            Some(label) => format!("Choose ‘{label}’ alone, or the others without it"),
            None => "Choose this option alone, or the others without it".to_owned(),
        },
        Fault::SamePlace(place) => format!("Give place {place} to one option only"),
        Fault::Unranked => missing(&question.answer),
        Fault::TooLong { at_most, given } => {
            let over = given.saturating_sub(u32::from(*at_most));
            format!("Shorten your answer by {}", count(over.into(), "character", "characters"))
        }
        Fault::NotANumber => "Write a whole number in digits, such as 12".to_owned(),
        Fault::OutOfRange { from, to } => format!("Write a number from {} to {}", whole(*from), whole(*to)),
        Fault::OffStep { from, step } => {
            let next = |n: i32| whole(from.saturating_add(n.saturating_mul(i32::from(*step))));
            format!("Write {}, {}, {} and so on, in steps of {step}", whole(*from), next(1), next(2))
        }
        Fault::NotOfFormat(Format::Email) => {
            "Write an e-mail address with an @ and a dot after it, such as name@example.org".to_owned()
        }
        Fault::NotOfFormat(Format::Url) => {
            "Write the address of a web page, such as example.org/page".to_owned()
        }
        Fault::Invalid(text) => text.clone(),
        Fault::OtherTerms => {
            "Read the terms and agree again: their words have changed since you did".to_owned()
        }
        Fault::OtherKind => "Answer this question again: it has changed since you did".to_owned(),
        Fault::NoSuchQuestion => "This question is no longer asked".to_owned(),
    }
}

fn missing(kind: &Kind) -> String {
    let what = match kind {
        Kind::Single(_) => "Choose one",
        Kind::Several(_) => "Choose at least one",
        Kind::Scale(_) => "Choose a point on the scale",
        Kind::Battery(_) => "Rate every statement",
        Kind::Ranking(ranking) => match ranking.top {
            None => "Give every option a place",
            Some(1) => "Give place 1 to one option",
            Some(top) => return format!("Give places 1 to {top} to one option each"),
        },
        Kind::Number(_) => "Write a number",
        Kind::Text(_) | Kind::Note(_) => "Write your answer",
        Kind::Consent(_) => "Tick the box to agree",
    };
    what.to_owned()
}

fn exclusive(question: &Question) -> Option<&str> {
    let Kind::Several(several) = &question.answer else { return None };
    let exclusive = several.exclusive.as_ref()?;
    several.options.iter().find(|option| option.id == *exclusive).map(|option| option.label.as_str())
}
