//! Texts that recall what is known: `You said {{reason|that you have a reason}}.`
//!
//! A recall names an answer, a value of the roster or one of the link as conditions do, and after the line what stands there where
//! nothing is known. What is filled in is text, never markup, and is not searched for recalls again.

mod check;

use super::{Calculated, Cells, Choice, End, Kind, Question, Questionnaire, Scale};
use crate::answer::{Amount, Answer, Answers, Entry, Rating};
use crate::decimal::Decimal;
use crate::expression::{Condition, Expression, Facts, Term};
use crate::id::QuestionId;
use crate::moment::Moment;
use crate::profile::Profile;

pub(crate) use check::problems;

const OPEN: &str = "{{";
const CLOSE: &str = "}}";
/// What stands before a recall's name to make a condition of it.
const NAMED: &str = "answered(";

/// How a language writes what is recalled and is no text.
pub trait Tongue {
    /// A number.
    fn number(&self, number: Decimal) -> String;
    /// A date, a time, or both.
    fn moment(&self, moment: Moment) -> String;
}

/// Numbers and dates as documents write them, in every language.
#[derive(Debug, Clone, Copy, Default)]
pub struct AsWritten;

impl Tongue for AsWritten {
    fn number(&self, number: Decimal) -> String {
        number.to_string()
    }

    fn moment(&self, moment: Moment) -> String {
        moment.to_string()
    }
}

/// A piece of a text.
enum Piece<'a> {
    Words(&'a str),
    /// What is recalled, and what stands there where it is not known.
    Recall(&'a str, Option<&'a str>),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((inside, behind)) = after.split_once(CLOSE) else { break };
        found.push(Piece::Words(before));
        found.push(match inside.split_once('|') {
            Some((name, fallback)) => Piece::Recall(name.trim(), Some(fallback.trim())),
            None => Piece::Recall(inside.trim(), None),
        });
        rest = behind;
    }
    found.push(Piece::Words(rest));
    found
}

/// A recall's name is read as conditions read one.
fn named(name: &str) -> Expression {
    Expression::from(format!("{NAMED}{name})"))
}

/// The names that a text recalls.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Words(_) => None,
        Piece::Recall(name, _) => Some(name),
    })
}

/// The questions whose answers a text recalls.
pub(super) fn questions(text: &str) -> Vec<QuestionId> {
    let question = |name: &str| match named(name).condition() {
        Ok(Condition::Answered(Term::Answer { question, .. })) => Some(question.clone()),
        _ => None,
    };
    names(text).filter_map(question).collect()
}

/// The text with what `with` gives for each name; where it gives nothing, with the words that stand there then.
pub fn filled(text: &str, with: &dyn Fn(&str) -> Option<String>) -> String {
    let mut whole = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => whole.push_str(words),
            Piece::Recall(name, fallback) => {
                let known = with(name).filter(|words| !words.is_empty());
                whole.push_str(known.as_deref().or(fallback).unwrap_or("…"));
            }
        }
    }
    whole
}

/// A text whose recalls name what `rename` makes of their names; blanks inside their braces are left out.
#[cfg(feature = "read")]
pub(crate) fn renamed(text: &str, rename: &dyn Fn(&Expression) -> Expression) -> String {
    let mut whole = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => whole.push_str(words),
            Piece::Recall(name, fallback) => {
                let new = rename(&named(name));
                let new =
                    new.text().strip_prefix(NAMED).and_then(|rest| rest.strip_suffix(')')).unwrap_or(name);
                let fallback = fallback.map(|words| format!("|{words}")).unwrap_or_default();
                whole.push_str(&[OPEN, new, &fallback, CLOSE].concat());
            }
        }
    }
    whole
}

/// Whether `text` is what was written as `written`, with something in the place of its recalls.
pub fn reads_as(written: &str, text: &str) -> bool {
    let words: Vec<&str> = pieces(written)
        .iter()
        .filter_map(|piece| match piece {
            Piece::Words(words) => Some(*words),
            Piece::Recall(..) => None,
        })
        .collect();
    // What holds no words of its own could be anything.
    let [first, between @ .., last] = words.as_slice() else { return false };
    if !words.concat().contains(char::is_alphabetic) {
        return false;
    }
    let inside = text.strip_prefix(first).and_then(|rest| rest.strip_suffix(last));
    let left = inside.and_then(|inside| {
        between.iter().try_fold(inside, |rest, words| rest.split_once(words).map(|(_, behind)| behind))
    });
    left.is_some()
}

/// Whether a text recalls something.
pub fn recalls(text: &str) -> bool {
    text.contains(OPEN)
}

/// The texts of a question that can recall something.
fn each_of(question: &mut Question, visit: &mut dyn FnMut(&mut String)) {
    if matches!(question.answer, Kind::Consent(_)) {
        return;
    }
    visit(&mut question.text);
    visit(&mut question.hint);
    if let Kind::Note(note) = &mut question.answer {
        visit(&mut note.body);
    }
}

impl Questionnaire {
    /// Whether any text recalls something.
    pub fn recalls(&self) -> bool {
        self.pages.iter().any(|page| {
            let body =
                |question: &Question| matches!(&question.answer, Kind::Note(note) if recalls(&note.body));
            recalls(&page.title)
                || recalls(&page.text)
                || page.questions.iter().any(|own| recalls(&own.text) || recalls(&own.hint) || body(own))
        })
    }

    /// The questionnaire with what its texts recall.
    pub fn recalling(mut self, answers: &Answers, profile: &Profile, tongue: &dyn Tongue) -> Questionnaire {
        let known = self.clone();
        // What nobody is asked is among the answers that are looked at, and not among those that were given.
        let seen = known.derives().then(|| known.sight(answers, profile).answers);
        let facts = Facts { answers: seen.as_ref().unwrap_or(answers), profile };
        self.each_recalling(&mut |text| {
            if recalls(text) {
                *text = filled(text, &|name| known.words_of(name, facts, tongue));
            }
        });
        self
    }

    /// The questionnaire with what its texts recall of a respondent beside answers.
    pub fn recalling_no_answer(mut self, profile: &Profile) -> Questionnaire {
        let known = self.clone();
        let facts = Facts { answers: &Answers::new(), profile };
        self.each_recalling(&mut |text| {
            if recalls(text) {
                let is_answer = |name: &str| {
                    matches!(named(name).condition(), Ok(Condition::Answered(Term::Answer { .. })))
                };
                *text = filled(text, &|name| {
                    known.words_of(name, facts, &AsWritten).filter(|_| !is_answer(name))
                });
            }
        });
        self
    }

    /// The questionnaire as it reads where nothing is known of a respondent: for those who look at results.
    pub fn recalling_nothing(&mut self) {
        let mut forget = |text: &mut String| {
            if recalls(text) {
                *text = filled(text, &|_| None);
            }
        };
        self.each_recalling(&mut forget);
        // Their answers are shown as well.
        self.closed.iter_mut().for_each(|closed| each_of(&mut closed.question, &mut forget));
    }

    /// The questionnaire as it is printed, where whoever answers knows what a text recalls: there is a blank in its place.
    pub fn recalling_blanks(&mut self) {
        self.each_recalling(&mut |text| *text = filled(text, &|_| Some("…".to_owned())));
    }

    /// The names under which texts recall what the roster says.
    pub(super) fn recalled_attributes(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.clone().each_recalling(&mut |text| {
            for piece in pieces(text) {
                let Piece::Recall(name, _) = piece else { continue };
                if let Ok(Condition::Answered(Term::Roster(own, _))) = named(name).condition() {
                    found.push(own.clone());
                }
            }
        });
        found
    }

    /// The texts that can recall something: those around what is answered. Options and terms stay what everybody reads.
    pub(crate) fn each_recalling(&mut self, visit: &mut dyn FnMut(&mut String)) {
        for page in &mut self.pages {
            visit(&mut page.title);
            visit(&mut page.text);
            page.questions.iter_mut().for_each(|question| each_of(question, visit));
        }
    }

    /// What is known under a name, in the words that the respondent read or wrote.
    fn words_of(&self, name: &str, facts: Facts<'_>, tongue: &dyn Tongue) -> Option<String> {
        let expression = named(name);
        let Ok(Condition::Answered(term)) = expression.condition() else { return None };
        let Term::Answer { question, item, .. } = term else {
            let values: Vec<String> = term.values(facts).iter().map(ToString::to_string).collect();
            return Some(values.join(", "));
        };
        let answer = facts.answers.get(question)?;
        self.question(question.as_str())?.words(answer, item.as_deref(), tongue)
    }
}

impl Question {
    fn words(&self, answer: &Answer, item: Option<&str>, tongue: &dyn Tongue) -> Option<String> {
        let amount =
            |number: Decimal, unit: &str| format!("{} {unit}", tongue.number(number)).trim_end().to_owned();
        let point = |scale: &Scale, rating: &Rating| match rating {
            Rating::Point(point) => {
                Some(scale.label(*point).map_or_else(|| point.to_string(), str::to_owned))
            }
            // Nobody wants to read that they did not know.
            Rating::DontKnow(_) => None,
        };
        match (&self.answer, answer) {
            (_, Answer::OwnWords(own)) if own.options.len() == 1 && self.comment().is_none() => {
                Some(own.text.clone())
            }
            (_, Answer::Choice(_) | Answer::Choices(_) | Answer::OwnWords(_)) => {
                let chosen = answer.options();
                let options = self.answer.options().iter().filter(|option| chosen.contains(&&option.id));
                Some(options.map(|option| option.label.as_str()).collect::<Vec<_>>().join(", "))
            }
            (Kind::Scale(scale), Answer::Rating(rating)) => point(scale, rating),
            (Kind::Battery(battery), Answer::Ratings(ratings)) => {
                let own = ratings.iter().find(|(id, _)| Some(id.as_str()) == item);
                own.and_then(|(_, rating)| point(&battery.scale, rating))
            }
            // Without an option: the one that is placed first.
            (Kind::Ranking(ranking), Answer::Ranks(ranks)) => match item {
                Some(item) => {
                    ranks.iter().find(|(id, _)| id.as_str() == item).map(|(_, place)| place.to_string())
                }
                None => {
                    let first = ranks.iter().find(|(_, place)| **place == 1)?.0;
                    ranking
                        .options
                        .iter()
                        .find(|option| option.id == *first)
                        .map(|option| option.label.clone())
                }
            },
            // Without an end: the best.
            (Kind::BestWorst(asked), Answer::Ends(ends)) => {
                let end = if item == Some(End::Worst.as_str()) { End::Worst } else { End::Best };
                let chosen = ends.at(end)?;
                asked.options.iter().find(|option| option.id == *chosen).map(|option| option.label.clone())
            }
            // Without an option: the one that was given most.
            (Kind::ConstantSum(sum), Answer::Amounts(amounts)) => {
                let of = |option: &Choice| amounts.get(&option.id).map_or(0, Amount::whole);
                match item {
                    Some(item) => {
                        let option = sum.options.iter().find(|option| option.id.as_str() == item)?;
                        Some(amount(i32::from(of(option)).into(), &sum.unit))
                    }
                    None => sum
                        .options
                        .iter()
                        .rev()
                        .filter(|option| of(option) > 0)
                        .max_by_key(|option| of(option))
                        .map(|most| most.label.clone()),
                }
            }
            (Kind::Table(table), Answer::Table(filled)) => {
                let (row, column) = table.find(item?)?;
                let own = filled.get(&row.id)?;
                let Some(column) = column else {
                    let columns = table.columns.iter().filter(|column| own.get(&column.id).is_some());
                    return Some(columns.map(|column| column.label.as_str()).collect::<Vec<_>>().join(", "));
                };
                let unit = match &table.cells {
                    Cells::Number(number) => number.unit.as_str(),
                    Cells::Tick | Cells::Text(_) => "",
                };
                Some(match own.get(&column.id)? {
                    Entry::Number(number) => amount(*number, unit),
                    other => other.to_string(),
                })
            }
            (Kind::Number(number) | Kind::Calculated(Calculated { number, .. }), Answer::Number(given)) => {
                Some(amount(*given, &number.unit))
            }
            (_, Answer::Date(moment)) => Some(tongue.moment(*moment)),
            (_, Answer::Text(text)) => Some(text.clone()),
            _ => None,
        }
    }
}

/// What the texts recall, with the places of the texts.
pub(crate) fn recalled(questionnaire: &Questionnaire) -> Vec<(String, Term)> {
    let mut texts: Vec<(String, &str)> = Vec::new();
    for (p, page) in questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        texts.extend([
            (format!("{place}.title"), page.title.as_str()),
            (format!("{place}.text"), page.text.as_str()),
        ]);
        for (q, question) in page.questions.iter().enumerate() {
            let place = format!("{place}.questions[{q}]");
            texts.extend([
                (format!("{place}.text"), question.text.as_str()),
                (format!("{place}.hint"), question.hint.as_str()),
            ]);
            if let Kind::Note(note) = &question.answer {
                texts.push((format!("{place}.answer.body"), note.body.as_str()));
            }
        }
    }
    let term = |name: &str| match named(name).condition() {
        Ok(Condition::Answered(term)) => Some(term.clone()),
        _ => None,
    };
    let of_text = |(place, text): (String, &str)| -> Vec<(String, Term)> {
        names(text).filter_map(term).map(|term| (place.clone(), term)).collect()
    };
    texts.into_iter().flat_map(of_text).collect()
}
