//! Our conditions in the languages of other systems.

use domain::campaign::Document;
use domain::expression::{Calculation, Condition, Expression, Literal, Relation, Term, Value};
use domain::moment::Moment;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Asks, Kind};

use super::loss::{Losses, short};

/// How a format writes what conditions are made of.
pub(super) trait Language {
    /// The answer to a question, or to a statement of it.
    fn answer(&self, question: &str, item: Option<&str>) -> String;
    /// That an option is among those chosen.
    fn chosen(&self, answer: &str, option: &str) -> String;
    /// That there is an answer.
    fn answered(&self, answer: &str) -> String;
    /// That somebody agreed.
    fn agreed(&self, answer: &str) -> String {
        self.answered(answer)
    }
    /// How many options are chosen.
    fn count(&self, answer: &str) -> String;
    /// That words hold others.
    fn contains(&self, answer: &str, words: &str) -> String;
    /// That a condition does not hold.
    fn not(&self, condition: &str) -> String;
    /// Whether words in other letters, capital or small, are others where they are compared.
    fn minds_capitals(&self) -> bool {
        true
    }
    /// The sign of 'is not'.
    fn unequal(&self) -> &'static str;
    /// An answer compared with a date or a time that is written out.
    fn moment(&self, answer: &str, sign: &str, moment: Moment) -> String {
        format!("{answer} {sign} '{moment}'")
    }
    /// A date or a time that is compared with another.
    fn date(&self, answer: &str, _asks: Asks) -> String {
        answer.to_owned()
    }
    /// A condition that always or never holds.
    fn constant(&self, holds: bool) -> &'static str;
    /// The sum of those of these answers that there are.
    fn sum(&self, answers: &[String]) -> String;
    /// An answer on a scale that is added up where it can be 'I do not know', which is no number.
    fn rated(&self, answer: String) -> String {
        answer
    }
    /// Whether 'I do not know' is an answer beside a scale there.
    fn has_dont_know(&self) -> bool {
        true
    }
    /// Whether what a link brings is kept there.
    fn keeps_link(&self) -> bool;
}

/// The condition at a place in a format's language; that it holds of other words there is a loss.
///
/// # Errors
/// Why the format cannot say it.
pub(super) fn written(
    expression: &Expression,
    document: &Document,
    language: &dyn Language,
    place: &str,
    losses: &mut Losses,
) -> Result<String, Notice> {
    let condition = expression.condition().map_err(|mistake| mistake.notice())?;
    let writer = Writer { document, language };
    let written = writer.condition(condition)?;
    if !language.minds_capitals() && writer.compares_words(condition) {
        losses.add(
            place,
            notice!("the condition '{written}'", written = short(expression.text())),
            notice!("capital letters make no difference there where words are compared"),
            notice!("'YES' and 'yes' are the same there"),
        );
    }
    Ok(written)
}

/// A calculation in a format's language.
///
/// # Errors
/// Why the format cannot say it.
pub(super) fn calculated(
    calculation: &Calculation,
    document: &Document,
    language: &dyn Language,
) -> Result<String, Notice> {
    let term = calculation.term().map_err(|mistake| mistake.notice())?;
    Writer { document, language }.amount(term)
}

/// Names that a calculation has no value where answers are missing, if that is so of one of its sums.
pub(super) fn say_missing(
    calculation: &Calculation,
    id: &str,
    losses: &mut Losses,
    is_so: fn(&Term) -> bool,
) {
    fn any(term: &Term, is_so: fn(&Term) -> bool) -> bool {
        is_so(term)
            || match term {
                Term::Plus(left, right) | Term::Minus(left, right) => any(left, is_so) || any(right, is_so),
                _ => false,
            }
    }
    if calculation.term().is_ok_and(|term| any(term, is_so)) {
        losses.add(
            id,
            notice!("that it has no value where answers are missing"),
            notice!("what is missing counts as 0 there"),
            notice!("its value is a number there"),
        );
    }
}

struct Writer<'a> {
    document: &'a Document,
    language: &'a dyn Language,
}

impl Writer<'_> {
    fn condition(&self, condition: &Condition) -> Result<String, Notice> {
        match condition {
            Condition::Constant(holds) => Ok(self.language.constant(*holds).to_owned()),
            Condition::All(parts) => self.joined(parts, " and "),
            Condition::Any(parts) => self.joined(parts, " or "),
            Condition::Not(inner) => match inner.as_ref() {
                Condition::Not(inner) => self.condition(inner),
                inner => Ok(self.language.not(&self.condition(inner)?)),
            },
            Condition::Compare(left, relation, right) => self.compare(left, *relation, right),
            Condition::Has { of, all, values } => {
                let answer = self.answer(of)?;
                let one = |value: &Literal| match self.several(of) {
                    true => Ok(self.language.chosen(&answer, &value.value.to_string())),
                    false => self.against(of, &answer, "=", &value.value),
                };
                let parts: Vec<String> = values.iter().map(one).collect::<Result<_, Notice>>()?;
                Ok(parts.join(if *all { " and " } else { " or " }))
            }
            Condition::Contains(of, words) => {
                Ok(self.language.contains(&self.answer(of)?, &literal(&words.value)?))
            }
            Condition::Answered(of) if self.agrees(of) => Ok(self.language.agreed(&self.answer(of)?)),
            Condition::Answered(of) => Ok(self.language.answered(&self.answer(of)?)),
        }
    }

    fn joined(&self, parts: &[Condition], with: &str) -> Result<String, Notice> {
        let part = |part: &Condition| {
            let written = self.condition(part)?;
            let is_joined = matches!(part, Condition::All(_) | Condition::Any(_) | Condition::Has { .. });
            Ok(if is_joined && (written.contains(" or ") || written.contains(" and ")) {
                format!("({written})")
            } else {
                written
            })
        };
        let parts: Result<Vec<String>, Notice> = parts.iter().map(part).collect();
        Ok(parts?.join(with))
    }

    fn compare(&self, left: &Term, relation: Relation, right: &Term) -> Result<String, Notice> {
        let sign = match relation {
            Relation::Equal => "=",
            Relation::Unequal => self.language.unequal(),
            Relation::Less => "<",
            Relation::AtMost => "<=",
            Relation::More => ">",
            Relation::AtLeast => ">=",
        };
        let compared = match right {
            Term::Known(values) if values.len() == 1 => {
                self.against(left, &self.term(left)?, sign, &values[0].value)?
            }
            right => format!("{} {sign} {}", self.dated(left)?, self.dated(right)?),
        };
        let needed: Vec<String> = needed(left, relation, right)
            .into_iter()
            .map(|term| Ok(self.language.answered(&self.answer(term)?)))
            .collect::<Result<_, Notice>>()?;
        if needed.is_empty() {
            return Ok(compared);
        }
        Ok(format!("({} and {compared})", needed.join(" and ")))
    }

    fn term(&self, term: &Term) -> Result<String, Notice> {
        match term {
            Term::Known(values) => match values.as_slice() {
                [one] => literal(&one.value),
                _ => Err(notice!("several values are compared at once")),
            },
            Term::Count(of) if self.several(of) => Ok(self.language.count(&self.answer(of)?)),
            term => self.answer(term),
        }
    }

    fn amount(&self, term: &Term) -> Result<String, Notice> {
        match term {
            Term::Sum(terms) => {
                let parts = terms.iter().map(|term| self.parts(term)).collect::<Result<Vec<_>, _>>()?;
                Ok(self.language.sum(&parts.concat()))
            }
            Term::Plus(left, right) => Ok(format!("{} + {}", self.amount(left)?, self.amount(right)?)),
            Term::Minus(left, right) => {
                let (left, right) = (self.amount(left)?, self.amount(right)?);
                let right = if right.contains(" + ") { format!("({right})") } else { right };
                Ok(format!("{left} - {right}"))
            }
            term => self.term(term),
        }
    }

    /// The answers that are added up where an answer of several numbers is.
    fn parts(&self, term: &Term) -> Result<Vec<String>, Notice> {
        if let Term::Answer { question, item: None, .. } = term
            && let Some(asked) = self.document.questionnaire.question(question.as_str())
            && let Kind::Battery(_) | Kind::ConstantSum(_) | Kind::Table(_) = asked.answer
        {
            let parts = asked.answer.parts().unwrap_or_default();
            let part = |part: &String| self.added(term, self.language.answer(question.as_str(), Some(part)));
            return Ok(parts.iter().map(part).collect());
        }
        match term {
            Term::Answer { .. } => Ok(vec![self.added(term, self.answer(term)?)]),
            _ => Err(notice!("only answers are added up there")),
        }
    }

    /// An answer that is added up.
    fn added(&self, term: &Term, answer: String) -> String {
        let can_be_unknown = match self.asked(term) {
            Some(Kind::Scale(scale)) => scale.dont_know,
            Some(Kind::Battery(battery)) => battery.scale.dont_know,
            _ => false,
        };
        if can_be_unknown { self.language.rated(answer) } else { answer }
    }

    fn answer(&self, term: &Term) -> Result<String, Notice> {
        match term {
            Term::Answer { question, item, .. } => {
                let asked = self.document.questionnaire.question(question.as_str());
                match (asked.map(|asked| &asked.answer), item) {
                    (Some(Kind::Hidden(_)), _) if !self.language.keeps_link() => {
                        Err(notice!("values of a link are not looked at there"))
                    }
                    (Some(Kind::Ranking(_)), _) => {
                        Err(notice!("the place of an option in an order is no value there"))
                    }
                    (Some(Kind::Battery(_)), None) => {
                        Err(notice!("all statements of a table are no value there"))
                    }
                    (Some(Kind::BestWorst(_)), None) => {
                        Err(notice!("the best and the worst together are no value there"))
                    }
                    (Some(Kind::Table(_)), None) => Err(notice!("all cells of a table are no value there")),
                    (Some(Kind::Table(table)), Some(item)) if !table.is_ticked() && !item.contains('.') => {
                        Err(notice!("all cells of a row are no value there"))
                    }
                    (Some(Kind::ConstantSum(_)), None) => {
                        Err(notice!("all that is divided is no value there"))
                    }
                    _ => Ok(self.language.answer(question.as_str(), item.as_deref())),
                }
            }
            Term::Roster(..) => Err(notice!("there is no roster there")),
            Term::Link(..) => Err(notice!("values of a link are not looked at there")),
            Term::Random(..) => Err(notice!("what chance draws is not looked at there")),
            Term::Known(_) => Err(notice!("a value alone is no answer")),
            Term::Count(_)
            | Term::CountHolding(_)
            | Term::Sum(_)
            | Term::Plus(..)
            | Term::Minus(..)
            | Term::Where(..) => Err(notice!("such a sum is not written there")),
        }
    }

    /// The answer to `of` compared with a value.
    fn against(&self, of: &Term, answer: &str, sign: &str, value: &Value) -> Result<String, Notice> {
        if let (Some(Kind::Scale(_)), Value::Text(text)) = (self.asked(of), value)
            && text == "dont_know"
            && !self.language.has_dont_know()
        {
            return Err(notice!("'I do not know' is no answer beside a scale there"));
        }
        let moment = match (self.asked(of), value) {
            (Some(Kind::Date(_)), Value::Text(text)) => text.parse().ok(),
            _ => None,
        };
        match moment {
            Some(moment) => Ok(self.language.moment(answer, sign, moment)),
            None => Ok(format!("{answer} {sign} {}", literal(value)?)),
        }
    }

    /// A term that is compared with another answer.
    fn dated(&self, term: &Term) -> Result<String, Notice> {
        let said = self.term(term)?;
        Ok(match self.asked(term) {
            Some(Kind::Date(date)) => self.language.date(&said, date.asks),
            _ => said,
        })
    }

    /// Whether it says of words that they are some others, or those of another answer.
    fn compares_words(&self, condition: &Condition) -> bool {
        let takes_words = |term: &Term| self.asked(term).is_some_and(Kind::takes_words);
        match condition {
            Condition::Compare(of, Relation::Equal | Relation::Unequal, other) => {
                takes_words(of) && has_letters(other)
            }
            Condition::Has { of, values, .. } => takes_words(of) && values.iter().any(is_word),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().any(|part| self.compares_words(part))
            }
            Condition::Not(inner) => self.compares_words(inner),
            _ => false,
        }
    }

    fn several(&self, term: &Term) -> bool {
        self.asked(term).is_some_and(|asked| match asked {
            Kind::Several(_) => true,
            Kind::Table(table) => table.is_ticked(),
            _ => false,
        })
    }

    /// Whether a term asks for agreement.
    fn agrees(&self, term: &Term) -> bool {
        matches!(self.asked(term), Some(Kind::Consent(_)))
    }

    /// What takes the answer that a term names.
    fn asked(&self, term: &Term) -> Option<&Kind> {
        let Term::Answer { question, .. } = term else { return None };
        self.document.questionnaire.question(question.as_str()).map(|asked| &asked.answer)
    }
}

/// Whether what words are compared with can have capital letters.
fn has_letters(term: &Term) -> bool {
    match term {
        Term::Known(values) => values.iter().any(is_word),
        _ => true,
    }
}

fn is_word(literal: &Literal) -> bool {
    literal.value.to_string().chars().any(char::is_alphabetic)
}

/// The answers that a comparison has to ask for where it is written elsewhere: with us nothing is compared with what has no answer,
/// while in other languages two that are missing are the same, and one that is missing is another than each that is there.
fn needed<'a>(left: &'a Term, relation: Relation, right: &'a Term) -> Vec<&'a Term> {
    let is_answer = |term: &Term| matches!(term, Term::Answer { .. });
    match relation {
        Relation::Unequal => [left, right].into_iter().filter(|term| is_answer(term)).collect(),
        Relation::Equal | Relation::AtMost | Relation::AtLeast if is_answer(left) && is_answer(right) => {
            vec![left]
        }
        _ => Vec::new(),
    }
}

/// A value as both languages write it.
///
/// # Errors
/// Where no quotation mark is left that could stand around it.
fn literal(value: &Value) -> Result<String, Notice> {
    match value {
        Value::Number(number) => Ok(number.to_string()),
        Value::Text(text) if text.contains('\'') && text.contains('"') => {
            Err(notice!("it holds every kind of quotation mark"))
        }
        Value::Text(text) if text.contains('\'') => Ok(format!("\"{text}\"")),
        Value::Text(text) => Ok(format!("'{text}'")),
    }
}
