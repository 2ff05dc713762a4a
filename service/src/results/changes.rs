//! What was changed of a question while members answered: charts say it beside what they count.

use domain::campaign::version::{Class, Difference};
use domain::questionnaire::{Cells, Kind, Question};
use store::Version;

use super::figure::Figure;
use super::words::{Words, say};
use super::{Item, QuestionCounts, Results, Value};

/// The figures of a question, each with what was changed of what it shows.
pub(super) fn marked(
    results: &Results,
    question: &Question,
    counts: &QuestionCounts,
    figures: Vec<Figure>,
    words: &dyn Words,
) -> Vec<Figure> {
    let one_by_one = match &question.answer {
        Kind::Battery(_) => true,
        Kind::Table(table) => !matches!(table.cells, Cells::Text(_)),
        _ => false,
    };
    let of_figure = |(at, figure): (usize, Figure)| {
        // A battery has a figure for each statement, a table for each row or cell; every other kind shows all its items in each.
        let items = if one_by_one { counts.items.get(at..=at).unwrap_or_default() } else { &counts.items };
        Figure { changes: sentences(results, question, items, words), ..figure }
    };
    figures.into_iter().enumerate().map(of_figure).collect()
}

/// An answer as a chart names it.
pub(super) fn label(value: &Value, words: &dyn Words) -> String {
    match value.since {
        Some(version) => {
            say!(words, "figures-since", label = &value.label, version = &version.to_string())
        }
        None => value.label.clone(),
    }
}

/// Each change in a sentence, the oldest first.
pub(super) fn sentences(
    results: &Results,
    question: &Question,
    items: &[Item],
    words: &dyn Words,
) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for version in results.versions.iter().skip(1) {
        let (number, day) = (version.number.to_string(), words.day(version.at));
        let when = say!(words, "figures-version", version = &number, day = &day);
        let began = items.iter().filter_map(|item| began(results, question, item, version, &when, words));
        let offered = items.iter().flat_map(|item| item.values.iter().map(move |value| (item, value)));
        let offered = offered.filter(|(_, value)| value.since == Some(version.number));
        let offered = offered.map(|(item, value)| added(item, value, &when, words));
        let worded = version.differences.iter();
        let worded = worded.filter_map(|own| worded_otherwise(question, items, own, (&number, &day), words));
        let ended = items.iter().filter(|item| item.since.1 == Some(version.number));
        let ended = ended.map(|_| closed(results, question, &when, words));
        for sentence in began.chain(offered).chain(worded).chain(ended) {
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
    }
    said
}

fn began(
    results: &Results,
    question: &Question,
    item: &Item,
    version: &Version,
    when: &str,
    words: &dyn Words,
) -> Option<String> {
    if item.since.0 != Some(version.number) {
        return None;
    }
    let mut closed = results.document.questionnaire.closed.iter();
    let before = closed.find(|own| own.replaced_by.as_ref() == Some(&question.id));
    let asked = item.asked.as_ref().map_or(0, |asked| asked[0]);
    let answered = results.whole().answered;
    Some(match before {
        Some(before) => say!(
            words,
            "figures-began-instead",
            version = when,
            before = &before.question.text,
            asked = asked,
            answered = answered,
        ),
        None => say!(words, "figures-began", version = when, asked = asked, answered = answered),
    })
}

fn added(item: &Item, value: &Value, when: &str, words: &dyn Words) -> String {
    say!(
        words,
        "figures-added",
        label = &value.label,
        version = when,
        offered = value.offered.as_ref().map_or(0, |offered| offered[0]),
        answered = item.answered.first().copied().unwrap_or(0),
    )
}

/// A difference of a question, where no count of its own tells it.
fn worded_otherwise(
    question: &Question,
    items: &[Item],
    own: &Difference,
    (version, day): (&String, &String),
    words: &dyn Words,
) -> Option<String> {
    let field = own.place.strip_prefix(question.id.as_str())?.strip_prefix('.')?;
    // What is said of one statement is told at its own figure.
    let of_statement = field.strip_prefix("statements.").and_then(|rest| rest.split('.').next());
    if of_statement.is_some_and(|id| id != "order" && !items.iter().any(|item| item.id == id)) {
        return None;
    }
    match (own.class, field, &own.before, &own.after) {
        (Class::Cosmetic, "text", Some(before), _) => {
            Some(say!(words, "figures-corrected", day = day, version = version, before = before))
        }
        (Class::Cosmetic, _, Some(before), Some(after)) if own.is_wording => Some(say!(
            words,
            "figures-corrected-to",
            day = day,
            version = version,
            after = after,
            before = before,
        )),
        (Class::Compatible, field, ..) if !is_counted(field) => Some(say!(
            words,
            "figures-changed",
            what = &words.notice(&own.what),
            day = day,
            version = version,
            reason = &words.notice(&own.reason),
        )),
        _ => None,
    }
}

/// Whether it adds something that is counted, and so is told with how many could choose it.
fn is_counted(field: &str) -> bool {
    let mut parts = field.split('.');
    match (parts.next(), parts.next()) {
        (Some("options" | "statements"), Some(item)) => item != "order",
        (Some("dont_know"), None) => true,
        _ => false,
    }
}

fn closed(results: &Results, question: &Question, when: &str, words: &dyn Words) -> String {
    let questionnaire = &results.document.questionnaire;
    let own = questionnaire.closed.iter().find(|own| own.question.id == question.id);
    let new = own.and_then(|own| own.replaced_by.as_ref()).and_then(|id| questionnaire.ever(id.as_str()));
    match new {
        Some(new) => say!(words, "figures-ended-instead", version = when, after = &new.text),
        None => say!(words, "figures-ended", version = when),
    }
}
