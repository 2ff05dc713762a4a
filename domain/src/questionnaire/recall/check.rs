use super::{Piece, named, pieces};
use crate::campaign::Problem;
use crate::expression::{Condition, Scope, Term, mistakes};
use crate::notice;
use crate::notice::Notice;
use crate::profile::Profile;
use crate::questionnaire::{Kind, Question, Questionnaire};

/// What is wrong with what the texts recall.
pub(crate) fn problems(questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut known: Vec<&Question> = Vec::new();
    for (p, page) in questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        let mut check = |name: String, text: &str, known: &[&Question]| {
            found.extend(
                mistakes_in(text, questionnaire, known)
                    .into_iter()
                    .map(|what| Problem::new(name.clone(), what)),
            );
        };
        check(format!("{place}.title"), &page.title, &known);
        check(format!("{place}.text"), &page.text, &known);
        for (q, question) in page.questions.iter().enumerate() {
            let place = format!("{place}.questions[{q}]");
            if let Kind::Consent(_) = question.answer {
                continue;
            }
            check(format!("{place}.text"), &question.text, &known);
            check(format!("{place}.hint"), &question.hint, &known);
            if let Kind::Note(note) = &question.answer {
                check(format!("{place}.answer.body"), &note.body, &known);
            }
        }
        known.extend(page.questions.iter().filter(|question| question.answer.takes_answer()));
    }
    found
}

fn mistakes_in(text: &str, questionnaire: &Questionnaire, known: &[&Question]) -> Vec<Notice> {
    let why_not = |id: &str| {
        notice!(
            "'{id}' is not asked on an earlier page: a text recalls what was answered before its page is shown",
            id
        )
    };
    let mut found = Vec::new();
    let recalls = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Recall(name, fallback) => Some((name, fallback)),
        Piece::Words(_) => None,
    });
    for (name, fallback) in recalls {
        if fallback.is_none_or(str::is_empty) {
            found.push(notice!(
                "'{{{{{name}}}}}' does not say what stands there where nothing is known: write {{{{{name}|your answer}}}}", name
            ));
        }
        let expression = named(name);
        match expression.condition() {
            Ok(Condition::Answered(Term::Answer { question, item: None, .. }))
                if known.iter().any(|own| own.id == *question && matches!(own.answer, Kind::Battery(_))) =>
            {
                found.push(notice!(
                    "'{{{{{name}}}}}': '{question}' has statements: name one, as in {question}.statement",
                    name,
                    question
                ));
            }
            Ok(Condition::Answered(Term::Answer { question, item, .. }))
                if known
                    .iter()
                    .any(|own| own.id == *question && is_too_much(&own.answer, item.as_deref())) =>
            {
                found.push(notice!(
                    "'{{{{{name}}}}}': '{question}' is a table: name {question}.row where it is ticked, and {question}.row.column where it is filled in",
                    name, question
                ));
            }
            Ok(Condition::Answered(Term::Answer { question, .. }))
                if known.iter().any(|own| own.id == *question && matches!(own.answer, Kind::Hidden(_))) =>
            {
                found.push(notice!(
                    "'{{{{{name}}}}}': members do not read what '{question}' calls a value; write link. and the name of the value", name, question
                ));
            }
            Ok(Condition::Answered(Term::Roster(own, _))) if own == Profile::DIVISIONS => {
                found.push(notice!("'{{{{{name}}}}}': divisions are ids there and no words", name));
            }
            Ok(Condition::Answered(Term::Answer { .. } | Term::Roster(..) | Term::Link(..))) => {
                let wrong = mistakes(&expression, Scope { known, why_not, questionnaire });
                found.extend(
                    wrong
                        .into_iter()
                        .map(|mistake| notice!("'{{{{{name}}}}}': {what}", name, what => mistake.what)),
                );
            }
            _ => found.push(notice!(
                "'{{{{{name}}}}}' names nothing: write the id of a question, roster.name or link.name",
                name
            )),
        }
    }
    found
}

/// Whether a table is recalled of which only a row, or a cell, has words.
fn is_too_much(answer: &Kind, item: Option<&str>) -> bool {
    match (answer, item) {
        (Kind::Table(_), None) => true,
        (Kind::Table(table), Some(item)) => !table.is_ticked() && !item.contains('.'),
        _ => false,
    }
}
