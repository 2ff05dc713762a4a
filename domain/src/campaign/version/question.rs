//! One question in two versions.

use super::Class::{Breaking, Compatible, Cosmetic};
use super::compare::{Comparison, quoted};
use super::kind;
use super::page::another_order;
use crate::expression::Expression;
use crate::id::QuestionId;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Kind, Note, Question, Questionnaire};

/// Everything that differs in a question, but for who is asked it.
pub(super) fn compare(found: &mut Comparison<'_>, before_question: &Question, after: &Question) {
    // All fields are named, so that a new one is thought of here.
    let Question {
        id,
        text,
        hint,
        required,
        required_if,
        show_if: _,
        valid_if,
        invalid_text,
        sensitive,
        random_order,
        answer,
    } = before_question;
    let own = std::slice::from_ref(id);
    if let (Kind::Consent(was), Kind::Consent(is)) = (answer, &after.answer)
        && (text, &was.terms, &was.label) != (&after.text, &is.terms, &is.label)
    {
        // The answer holds the digest of these words.
        let reason = notice!("Who agreed has agreed to the words as they stood.");
        found.question(after, "terms", Breaking, reason, true);
    }
    if !answer.takes_answer() && !after.answer.takes_answer() {
        return note(found, before_question, after);
    }
    let mut wording = |field: &str, before: &str, after: &str| {
        found.wording(format!("{id}.{field}"), what(field, before_question), before, after, own);
    };
    if !answer.is_shown() && !after.answer.is_shown() {
        unread(found, before_question, after);
    } else {
        if !matches!(answer, Kind::Consent(_)) {
            wording("text", text, &after.text);
        }
        wording("hint", hint, &after.hint);
    }
    let mut wording = |field: &str, before: &str, after: &str| {
        found.wording(format!("{id}.{field}"), what(field, before_question), before, after, own);
    };
    // Where it was not judged before, its words came with the condition.
    if valid_if.is_some() == after.valid_if.is_some() {
        wording("invalid_text", invalid_text, &after.invalid_text);
    }
    need(found, (*required, required_if.as_ref()), after);
    match (valid_if, &after.valid_if) {
        (Some(_), None) => {
            found.question(
                after,
                "valid_if",
                Compatible,
                notice!("Every answer is taken now; those before are among them."),
                true,
            );
        }
        (was, Some(is)) if was.as_ref().is_none_or(|was| !is_same(was, is)) => {
            let reason =
                notice!("Answers that were taken before would not be taken now, or the other way round.");
            found.question(after, "valid_if", Breaking, reason, true);
        }
        _ => {}
    }
    if *sensitive != after.sensitive {
        let reason = notice!(
            "It says how small a published group may be, and this campaign's groups are large enough."
        );
        found.question(after, "sensitive", Compatible, reason, false);
    }
    if *random_order != after.random_order {
        found.question(after, "random_order", Compatible, another_order(), true);
    }
    kind::compare(found, after, answer, &after.answer);
}

/// What is only read can be written anew: no answer rests on it.
fn note(found: &mut Comparison<'_>, before: &Question, after: &Question) {
    let body = |question: &Question| match &question.answer {
        Kind::Note(Note { body }) => body.clone(),
        _ => String::new(),
    };
    for (field, was, is) in [
        ("text", &before.text, &after.text),
        ("hint", &before.hint, &after.hint),
        ("body", &body(before), &body(after)),
    ] {
        if was != is {
            found.question(
                after,
                field,
                Compatible,
                notice!("It is only read; no answer is given to it."),
                false,
            );
            found.quote(was, is);
        }
    }
}

/// What members do not see can be called something else.
fn unread(found: &mut Comparison<'_>, before: &Question, after: &Question) {
    for (field, was, is) in [("text", &before.text, &after.text), ("hint", &before.hint, &after.hint)] {
        if was != is {
            found.question(after, field, Cosmetic, notice!("Members do not read it."), false);
            found.quote(was, is);
        }
    }
}

/// Whether an answer is needed.
fn need(found: &mut Comparison<'_>, (required, required_if): (bool, Option<&Expression>), after: &Question) {
    let is_same_condition = match (required_if, &after.required_if) {
        (Some(was), Some(is)) => is_same(was, is),
        (was, is) => was.is_none() && is.is_none(),
    };
    if required == after.required && is_same_condition {
        return;
    }
    let looser = !after.required && (required || after.required_if.is_none());
    if looser {
        found.question(
            after,
            "required",
            Compatible,
            notice!("It can be left out more often than before."),
            true,
        );
    } else {
        let reason = notice!(
            "Who could leave it out before has to answer now, so its answers would come from other people."
        );
        found.question(after, "required", Breaking, reason, true);
    }
}

/// The questions that decide whether a question of a questionnaire is asked, with those of the pages, and what it is calculated from.
pub(super) fn rests_on<'a>(questionnaire: &'a Questionnaire, question: &'a Question) -> Vec<&'a QuestionId> {
    let items = question.answer.items().into_iter().filter_map(|item| item.show_if);
    let own = question.required_if.iter().chain(&question.valid_if).chain(items);
    let conditions = reaching(questionnaire, question).into_iter().map(|(_, condition)| condition).chain(own);
    let calculated = match &question.answer {
        Kind::Calculated(own) => own.value.questions(),
        _ => Vec::new(),
    };
    conditions.flat_map(Expression::questions).chain(calculated).collect()
}

/// What has to hold for a question to be asked, in the words of the conditions.
pub(super) fn reach(questionnaire: &Questionnaire, question: &Question) -> Vec<String> {
    let reaching = reaching(questionnaire, question).into_iter();
    reaching
        .map(|(holds, condition)| if holds { said(condition) } else { format!("not ({})", said(condition)) })
        .collect()
}

/// The ends of earlier pages, which must not hold, then the condition of its page and its own, which must.
fn reaching<'a>(questionnaire: &'a Questionnaire, question: &'a Question) -> Vec<(bool, &'a Expression)> {
    let mut found = Vec::new();
    for page in &questionnaire.pages {
        if page.questions.iter().any(|own| own.id == question.id) {
            found.extend(page.show_if.iter().map(|condition| (true, condition)));
            break;
        }
        found.extend(page.end_if.iter().map(|condition| (false, condition)));
    }
    found.extend(question.show_if.iter().map(|condition| (true, condition)));
    found
}

/// Whether two conditions say the same, but for spaces.
pub(super) fn is_same(one: &Expression, other: &Expression) -> bool {
    is_same_text(one.text(), other.text())
}

/// Whether two texts are the same, but for spaces.
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

fn said(condition: &Expression) -> String {
    condition.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether what both have stands in another order.
pub(super) fn moved<T: PartialEq>(before: &[T], after: &[T]) -> bool {
    let old = before.iter().filter(|id| after.contains(id));
    let new = after.iter().filter(|id| before.contains(id));
    !old.eq(new)
}

/// A field of a question in words.
pub(super) fn what(field: &str, question: &Question) -> Notice {
    let question = quoted(&question.text);
    match field {
        "" => notice!("The question ‘{question}’", question),
        "text" => notice!("The words of ‘{question}’", question),
        "hint" => notice!("The help under ‘{question}’", question),
        "invalid_text" => notice!("What is said of answers that are not taken to ‘{question}’", question),
        "required" => notice!("When an answer is needed to ‘{question}’", question),
        "valid_if" => notice!("Which answers are taken to ‘{question}’", question),
        "condition" => notice!("Who is asked ‘{question}’", question),
        "sensitive" => notice!("Whether answers could hurt somebody to ‘{question}’", question),
        "body" => notice!("What stands under ‘{question}’", question),
        "terms" => notice!("What is agreed to in ‘{question}’", question),
        "page" => notice!("The page of ‘{question}’", question),
        "kind" => notice!("The kind of answer to ‘{question}’", question),
        "look" => notice!("The look of ‘{question}’", question),
        _ => notice!("The answers to ‘{question}’", question),
    }
}
