//! A new question beside the old.

use std::collections::BTreeMap;

use crate::campaign::Document;
use crate::expression::{Expression, Term};
use crate::id::QuestionId;
use crate::questionnaire::{Choice, Closed, Kind, Question, recall};

/// The ids by which questions are asked anew, by the old ones.
type NewIds = BTreeMap<QuestionId, QuestionId>;

/// Closes questions as `current` asks them, and gives what stands in their place ids of its own. Conditions and recalls follow it;
/// what was registered stays with the old. Gives each old id with the new one.
pub(super) fn renew(
    current: &Document,
    document: &mut Document,
    questions: &[QuestionId],
) -> Vec<(QuestionId, QuestionId)> {
    let mut ids = NewIds::new();
    for old in questions {
        if let Some(new) = free(document, &ids, old) {
            ids.insert(old.clone(), new);
        }
    }
    for page in &current.questionnaire.pages {
        let answered = page.questions.iter().filter(|question| question.answer.takes_answer());
        for question in answered.filter(|question| ids.contains_key(&question.id)) {
            let replaced_by = ids.get(&question.id).cloned();
            let closed = Closed { page: page.id.clone(), replaced_by, question: question.clone() };
            document.questionnaire.closed.push(closed);
        }
    }
    for page in &mut document.questionnaire.pages {
        rename_all([&mut page.show_if, &mut page.end_if], &ids);
        for question in &mut page.questions {
            rename_question(question, &ids);
        }
    }
    let follow = |text: &mut String| *text = recall::renamed(text, &|name| renamed(name, &ids));
    document.questionnaire.each_recalling(&mut |text| follow(text));
    for texts in document.translations.values_mut() {
        for translated in texts.values_mut() {
            follow(&mut translated.text);
            translated.of.as_mut().into_iter().for_each(follow);
        }
        *texts = std::mem::take(texts).into_iter().map(|(place, text)| (moved(place, &ids), text)).collect();
    }
    ids.into_iter().collect()
}

/// The place of a translation: that of a question stays with what is asked now.
fn moved(place: String, ids: &NewIds) -> String {
    let parts = place.strip_prefix("questions.").and_then(|rest| rest.split_once('.'));
    let new = parts.and_then(|(id, field)| Some((ids.get(id)?, field)));
    new.map(|(id, field)| format!("questions.{id}.{field}")).unwrap_or(place)
}

/// An id with a number that no question has had.
fn free(document: &Document, ids: &NewIds, old: &QuestionId) -> Option<QuestionId> {
    // An id has at most 60 characters.
    let stem: String = old.as_str().chars().take(50).collect();
    let numbered = (2_u32..).map(|number| format!("{stem}_{number}"));
    let taken =
        |id: &str| document.questionnaire.ever(id).is_some() || ids.values().any(|new| new.as_str() == id);
    numbered.into_iter().find(|id| !taken(id))?.parse().ok()
}

fn rename_question(question: &mut Question, ids: &NewIds) {
    if let Some(new) = ids.get(&question.id) {
        question.id = new.clone();
    }
    rename_all([&mut question.show_if, &mut question.required_if], ids);
    rename_all([&mut question.valid_if], ids);
    match &mut question.answer {
        Kind::Single(single) => rename_options(&mut single.options, ids),
        Kind::Several(several) => rename_options(&mut several.options, ids),
        Kind::Ranking(ranking) => rename_options(&mut ranking.options, ids),
        Kind::BestWorst(ends) => rename_options(&mut ends.options, ids),
        Kind::ConstantSum(sum) => rename_options(&mut sum.options, ids),
        Kind::Battery(battery) => {
            battery.statements.iter_mut().for_each(|own| rename_all([&mut own.show_if], ids));
        }
        Kind::Table(table) => table.rows.iter_mut().for_each(|own| rename_all([&mut own.show_if], ids)),
        Kind::Scale(_)
        | Kind::Number(_)
        | Kind::Date(_)
        | Kind::Text(_)
        | Kind::Consent(_)
        | Kind::File(_)
        | Kind::Note(_)
        | Kind::Hidden(_) => {}
        Kind::Calculated(own) => {
            let named = |look: &mut dyn FnMut(&Term)| {
                own.value.term().into_iter().for_each(|term| term.each_dyn(&mut |inside| look(inside)))
            };
            own.value = with_new_names(own.value.text(), named, ids).into();
        }
    }
}

fn rename_options(options: &mut [Choice], ids: &NewIds) {
    options.iter_mut().for_each(|own| rename_all([&mut own.show_if], ids));
}

fn rename_all<const N: usize>(conditions: [&mut Option<Expression>; N], ids: &NewIds) {
    for condition in conditions.into_iter().flatten() {
        if condition.questions().iter().any(|id| ids.contains_key(*id)) {
            *condition = renamed(condition, ids);
        }
    }
}

/// The condition with new names, everything else as it was written.
fn renamed(condition: &Expression, ids: &NewIds) -> Expression {
    let each_term = |look: &mut dyn FnMut(&Term)| {
        condition.condition().into_iter().for_each(|read| read.each_term(&mut |term| look(term)));
    };
    Expression::from(with_new_names(condition.text(), each_term, ids))
}

/// A text with new names in the places of the questions that its terms name.
fn with_new_names(text: &str, each_term: impl Fn(&mut dyn FnMut(&Term)), ids: &NewIds) -> String {
    let mut places = Vec::new();
    each_term(&mut |term| {
        if let Term::Answer { question, at, .. } = term
            && let Some(new) = ids.get(question)
        {
            places.push((usize::from(*at), question.to_string(), new.as_str()));
        }
    });
    let mut text = text.to_owned();
    // From the end, so that the places before stay where they are.
    places.sort_unstable_by_key(|(at, ..)| std::cmp::Reverse(*at));
    for (at, old, new) in places {
        let from = text.char_indices().nth(at.saturating_sub(1)).map_or(text.len(), |(index, _)| index);
        if let Some(found) = text[from..].find(&old) {
            text.replace_range(from + found..from + found + old.len(), new);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recalls_follow_the_new_question() {
        let ids = NewIds::from([("why".parse().unwrap(), "why_2".parse().unwrap())]);
        for (before, after) in [
            ("You said {{why|it}}.", "You said {{why_2|it}}."),
            (
                "{{why.technology|no}} {{whyever|why}} {{roster.why|x}}",
                "{{why_2.technology|no}} {{whyever|why}} {{roster.why|x}}",
            ),
            ("Why {{ and why", "Why {{ and why"),
            ("{{no name|x}}{{why}}", "{{no name|x}}{{why_2}}"),
        ] {
            assert_eq!(recall::renamed(before, &|name| renamed(name, &ids)), after);
        }
    }

    #[test]
    fn conditions_follow_the_new_question() {
        let ids = NewIds::from([("why".parse().unwrap(), "why_2".parse().unwrap())]);
        for (before, after) in [
            ("why = no", "why_2 = no"),
            ("not (why has dues) and whyever = 'why'", "not (why_2 has dues) and whyever = 'why'"),
            ("answered(why) or answer(why) = yes", "answered(why_2) or answer(why_2) = yes"),
            ("why.technology > 3 and count(why) >= 2", "why_2.technology > 3 and count(why_2) >= 2"),
            ("whyever = yes", "whyever = yes"),
        ] {
            let renamed = renamed(&before.parse().unwrap(), &ids);
            assert_eq!(renamed.text(), after);
            assert!(renamed.condition().is_ok());
        }
    }
}
