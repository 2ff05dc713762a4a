//! What our texts recall, in the files of other systems.

use std::cell::Cell;

use domain::campaign::Document;
use domain::expression::{Condition, Expression, Term};
use domain::notice;
use domain::questionnaire::{Question, filled, recalls};

use super::loss::{Losses, short};

/// How a format names the answer to a question, or to a statement of it; none, where it cannot.
pub(super) type Named<'a> = &'a dyn Fn(&Question, Option<&str>) -> Option<String>;

/// A text in which a format's own references stand for what it recalls. Where it has none, the words stand there that we have for
/// what is not known. Both are losses.
pub(super) fn written(
    text: &str,
    document: &Document,
    named: Named<'_>,
    place: &str,
    losses: &mut Losses,
) -> String {
    if !recalls(text) {
        return text.to_owned();
    }
    let (is_said, is_lost) = (Cell::new(false), Cell::new(false));
    let whole = filled(text, &|name| {
        let reference = reference(name, document, named);
        if reference.is_some() { &is_said } else { &is_lost }.set(true);
        reference
    });
    if is_said.get() {
        losses.add(
            place,
            notice!("what stands in '{text}' where nothing is known", text = short(text)),
            notice!("an answer stands there, or nothing does"),
            notice!("it is left out"),
        );
    }
    if is_lost.get() {
        losses.add(
            place,
            notice!("what '{text}' recalls", text = short(text)),
            notice!("such an answer is not put into texts there"),
            notice!("the words for what is not known stand there"),
        );
    }
    whole
}

fn reference(name: &str, document: &Document, named: Named<'_>) -> Option<String> {
    // A recall is read as conditions read a name.
    let expression = Expression::from(format!("answered({name})"));
    let Ok(Condition::Answered(Term::Answer { question, item, .. })) = expression.condition() else {
        return None;
    };
    named(document.questionnaire.question(question.as_str())?, item.as_deref())
}
