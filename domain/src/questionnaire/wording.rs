//! Hints on wording: what makes a question hard to answer, or its answers hard to read. They never keep anybody from anything.
//!
//! The rules are those of the textbooks (Dillman, Smyth and Christian, 'Internet, Phone, Mail, and Mixed-Mode Surveys', chapters 4
//! to 6; Krosnick and Presser, 'Question and Questionnaire Design'): one thing at a time, no pull to one side, no absolute
//! words, no negations to agree with, short. Which words these are is known of English, Spanish and French; in other languages only
//! what is long or many is seen.

mod rules;
mod unwritten;

use std::collections::BTreeMap;

use super::{Kind, Question, Statement};
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;
use rules::Rules;
pub(crate) use unwritten::{unwritten, waits};

/// The most words of a question that is read at once.
const QUESTION_WORDS: usize = 25;
/// The most words of an option or a statement that is read at once.
const ITEM_WORDS: usize = 20;
/// The most statements of one battery.
const STATEMENTS: usize = 10;
/// The most cells of a table that are filled in with care.
const CELLS: usize = 40;
/// The most options that are read one by one.
const OPTIONS: usize = 10;
/// The most options that can be put in order.
const RANKED: usize = 7;

/// What may be meant by a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Two questions in one.
    Double,
    /// A pull to one side.
    Leading,
    /// A word that is hardly ever true.
    Absolute,
    /// A negation, which one has to deny to agree.
    Negation,
    /// Too long to read.
    Long,
    /// Too much to choose from.
    Many,
    /// The same words twice.
    Same,
    /// Words that are to be replaced.
    Unwritten,
}

/// A hint on a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What may be wrong.
    pub concern: Concern,
    /// The words it is about, as far as they are part of a question: a statement, an option; none for the question itself.
    pub of: Option<String>,
    /// What it is and what to do, in a sentence or two.
    pub what: Notice,
}

/// Everything that could be worded better in a question whose texts are in a language.
pub fn hints(question: &Question, language: &Language) -> Vec<Hint> {
    let mut found: Vec<Hint> = unwritten(question)
        .into_iter()
        .map(|what| Hint { concern: Concern::Unwritten, of: None, what })
        .chain(same(&question.answer))
        .collect();
    // Terms and notes put no question that could be put better, and what is not shown puts none.
    if matches!(question.answer, Kind::Consent(_) | Kind::Note(_)) || !question.answer.is_shown() {
        return found;
    }
    let rules = Rules::of(language);
    let text = question.text.as_str();
    let one_answer = matches!(question.answer, Kind::Single(_) | Kind::Scale(_));
    let mut hint = |concern, of: Option<&str>, what: Option<Notice>| {
        let hint = what.map(|what| Hint { concern, of: of.map(str::to_owned), what });
        found.extend(hint);
    };
    hint(Concern::Double, None, one_answer.then(|| double(text, rules)).flatten());
    hint(Concern::Leading, None, leading(text, rules));
    hint(Concern::Absolute, None, one_answer.then(|| absolute(text, rules)).flatten());
    hint(Concern::Negation, None, negations(text, rules, matches!(question.answer, Kind::Scale(_))));
    hint(Concern::Long, None, long(text, QUESTION_WORDS));
    if let Kind::Battery(battery) = &question.answer {
        for statement in &battery.statements {
            let (label, of) = (statement.label.as_str(), Some(statement.label.as_str()));
            hint(Concern::Double, of, double(label, rules));
            hint(Concern::Leading, of, leading(label, rules));
            hint(Concern::Absolute, of, absolute(label, rules));
            hint(Concern::Negation, of, negations(label, rules, true));
            hint(Concern::Long, of, long(label, ITEM_WORDS));
        }
    }
    if let Kind::Table(table) = &question.answer {
        let rows = table.rows.iter().map(|row| &row.label);
        for label in rows.chain(table.columns.iter().map(|column| &column.label)) {
            hint(Concern::Long, Some(label), long(label, ITEM_WORDS));
        }
    }
    for option in question.answer.options() {
        hint(Concern::Long, Some(&option.label), long(&option.label, ITEM_WORDS));
    }
    hint(Concern::Many, None, many(&question.answer));
    found
}

/// What is listed twice under the same words, but for capitals and spaces.
fn same(answer: &Kind) -> Vec<Hint> {
    let options = answer.options().iter().map(|option| option.label.clone());
    let items = options.chain(answer.statements().iter().map(Statement::name)).collect();
    let columns = match answer {
        Kind::Table(table) => table.columns.iter().map(|column| column.label.clone()).collect(),
        _ => Vec::new(),
    };
    [repeated(items), repeated(columns)].concat().into_iter().map(alike).collect()
}

fn alike(label: String) -> Hint {
    let what = notice!(
        "It stands here twice: nobody can tell which of the two is meant. Word one of them otherwise, or remove it."
    );
    Hint { concern: Concern::Same, of: Some(label), what }
}

/// Each of the labels that come again, once.
fn repeated(labels: Vec<String>) -> Vec<String> {
    let mut times: BTreeMap<String, u8> = BTreeMap::new();
    let mut again = |label: &String| {
        let plain = label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let count = times.entry(plain).or_default();
        *count = count.saturating_add(1);
        *count == 2
    };
    labels.into_iter().filter(|label| !label.trim().is_empty()).filter(|label| again(label)).collect()
}

/// Words in small letters, without the signs around them.
fn words(text: &str) -> Vec<String> {
    let word =
        |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'");
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

/// Whether the words begin with those of a phrase.
fn begins(words: &[String], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase.split(' ').all(|own| words.next().is_some_and(|word| word == own))
}

/// The first of the phrases whose words stand among others, one after the other.
fn held(words: &[String], phrases: &[&'static str]) -> Option<&'static str> {
    phrases.iter().copied().find(|phrase| (0..words.len()).any(|at| begins(&words[at..], phrase)))
}

fn double(text: &str, rules: &Rules) -> Option<Notice> {
    let words = words(text);
    let joins = |at: usize| {
        let by = rules.joining.iter().find(|phrase| begins(&words[at..], phrase));
        // 'between this and that' is one thing.
        by.filter(|_| !words[..at].iter().any(|word| word == rules.between))
    };
    let by = (1..words.len().saturating_sub(1)).find_map(joins)?;
    Some(notice!(
        "It asks about two things, joined by ‘{by}’: someone for whom only one is true cannot answer. Ask about one, or split it in two.",
        by
    ))
}

/// The sentences of a text that end with a question mark.
fn asked(text: &str) -> impl Iterator<Item = &str> {
    let until = text.split_inclusive('?').filter_map(|until| until.strip_suffix('?'));
    until.map(|until| until.rsplit_once(['.', '!', ':', ';', '¿', '\n']).map_or(until, |(_, own)| own))
}

fn leading(text: &str, rules: &Rules) -> Option<Notice> {
    let words = words(text);
    let opening = || {
        let asked: Vec<Vec<String>> = asked(text).map(self::words).collect();
        rules.openings.iter().copied().find(|phrase| asked.iter().any(|words| begins(words, phrase)))
    };
    let pull = held(&words, rules.pulls).or_else(opening)?;
    Some(notice!(
        "‘{pull}’ says which answer is expected. Ask it so that every answer is as easy to give as any other.",
        pull
    ))
}

fn absolute(text: &str, rules: &Rules) -> Option<Notice> {
    let word = held(&words(text), rules.absolute)?;
    Some(notice!("‘{word}’ is hardly ever true, so few can say yes to it. Ask how often or how much.", word))
}

/// One negation in a statement to agree with is one too many; elsewhere it takes two.
fn negations(text: &str, rules: &Rules, to_agree_with: bool) -> Option<Notice> {
    let words = words(text);
    let negates = |word: &&String| {
        rules.negating.contains(&word.as_str()) || rules.negating_end.is_some_and(|end| word.ends_with(end))
    };
    let own = words.iter().filter(negates).count();
    let agreeing = words.iter().find(|word| rules.agreeing.contains(&word.as_str()));
    let first = words.iter().find(negates).or(agreeing)?;
    if to_agree_with {
        return Some(notice!(
            "To disagree with ‘{first}’ is a double negative, which is easily misread. Say it the other way round.",
            first
        ));
    }
    (own > 1).then(|| notice!("It has two negations, which are easily misread. Say it without."))
}

fn long(text: &str, most: usize) -> Option<Notice> {
    let count = words(text).len();
    (count > most).then(|| {
        notice!(
            "It has {count} words; more than {most} are hard to read at once, on a phone above all. Shorten it, or put a part into the help under it.",
            count,
            most
        )
    })
}

fn many(answer: &Kind) -> Option<Notice> {
    match answer {
        Kind::Single(single) if !single.drop_down && single.options.len() > OPTIONS => Some(notice!(
            "{count} options are many to read one by one. Join some, or let the list drop down.",
            count = single.options.len()
        )),
        Kind::Several(several) if several.options.len() > OPTIONS => Some(notice!(
            "{count} options are many to read one by one: those further down are chosen less. Join some.",
            count = several.options.len()
        )),
        Kind::Ranking(ranking) if ranking.options.len() > RANKED => Some(notice!(
            "{count} options are hard to put in order; beyond {most} the order is mostly chance. Ask for fewer.",
            count = ranking.options.len(),
            most = RANKED
        )),
        Kind::Battery(battery) if battery.statements.len() > STATEMENTS => Some(notice!(
            "{count} statements on one scale are tiring: people begin to give the same answer to all. Split them.",
            count = battery.statements.len()
        )),
        Kind::Table(table) if table.each_cell().count() > CELLS => Some(notice!(
            "{count} cells are tiring to fill in, and those further down are left empty. Ask for fewer.",
            count = table.each_cell().count()
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
