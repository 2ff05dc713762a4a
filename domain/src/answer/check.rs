mod table;
mod value;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Amount, Answer, Answers, Ends, Rating, Sorted};
use crate::decimal::Decimal;
use crate::expression::Facts;
use crate::id::{OptionId, PageId, QuestionId};
use crate::moment::Moment;
use crate::profile::Profile;
use crate::questionnaire::{
    Asks, Battery, BestWorst, Calculated, ConstantSum, End, Format, Kind, Page, Question, Questionnaire,
    Ranking, Scale, Several, questions_with_answers,
};

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerProblem {
    /// The question.
    pub question: QuestionId,
    /// The statement, option, row or cell ([`Table::cell`](crate::questionnaire::Table::cell)) it is about, where it is about one.
    pub item: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// An answer is required.
    Missing,
    /// Some statements of a required battery have no answer; how many. Of a table, each row that is empty is named by itself.
    Incomplete(u16),
    /// This value is not among what the question offers.
    NotOffered(String),
    /// Fewer options than the least.
    TooFew {
        /// The least.
        at_least: u8,
    },
    /// More options than the most.
    TooMany {
        /// The most.
        at_most: u8,
    },
    /// An exclusive option together with others.
    NotAlone,
    /// Two options share a place.
    SamePlace(u8),
    /// Some places are given to no option.
    Unranked,
    /// Only the other end was chosen.
    NoEnd(End),
    /// One option is both ends.
    SameEnds,
    /// Amounts add up to something else.
    NotTheSum {
        /// What they have to add up to.
        total: u16,
        /// What they add up to.
        given: u32,
    },
    /// More characters than the limit.
    TooLong {
        /// The most characters.
        at_most: u16,
        /// The characters given.
        given: u32,
    },
    /// What was written is no number, or no whole one where only those can be given.
    NotANumber,
    /// The number has more decimals than can be given.
    TooPrecise {
        /// The most decimals; more than none.
        decimals: u8,
    },
    /// The number is smaller or larger than what can be given.
    OutOfRange {
        /// The smallest.
        from: Decimal,
        /// The largest.
        to: Decimal,
    },
    /// The number is between two steps.
    OffStep {
        /// The smallest number.
        from: Decimal,
        /// How much further the next one is.
        step: Decimal,
    },
    /// What was written is no date or no time, whichever is asked for.
    NotADate(Asks),
    /// The date or time is before or after what can be given.
    OutOfDates {
        /// The first.
        from: Moment,
        /// The last.
        to: Moment,
    },
    /// What was written is not what a text has to be here.
    NotOfFormat(Format),
    /// Other terms were agreed to than those that stand there now.
    OtherTerms,
    /// The file is empty.
    EmptyFile,
    /// The file is larger than files can be.
    LargeFile {
        /// The most megabytes.
        megabytes: u8,
    },
    /// What the file holds is nothing that is taken.
    OtherFile,
    /// The answer is of another kind than the question.
    OtherKind,
    /// It does not go together with other answers; what the questionnaire says about that.
    Invalid(String),
    /// No question has this id.
    NoSuchQuestion,
}

/// What a problem with the words beside an option is about, as its item; no option can have this id.
pub const OTHER_WORDS: &str = "*words";

/// Answers that were checked against the questionnaire they belong to; hidden questions hold none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedAnswers {
    answers: Answers,
    end: Option<PageId>,
}

impl CheckedAnswers {
    /// The answers.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The page after which they end the survey early.
    pub fn end(&self) -> Option<&PageId> {
        self.end.as_ref()
    }

    /// The answers.
    pub fn into_answers(self) -> Answers {
        self.answers
    }
}

impl Questionnaire {
    /// Checks all answers for sending. Answers to what is not asked are left out.
    ///
    /// # Errors
    /// Every problem there is, in the order of the questions.
    pub fn check(&self, answers: &Answers, profile: &Profile) -> Result<CheckedAnswers, Vec<AnswerProblem>> {
        let seen = self.sight(answers, profile);
        let questions = seen.pages.iter().flatten();
        let mut problems: Vec<AnswerProblem> =
            questions.flat_map(|question| question.problems(seen.answers.get(&question.id))).collect();
        // Digests are compared here alone: what runs in the browser computes none.
        for (id, answer) in &seen.answers {
            let Answer::Consent(given) = answer else { continue };
            let asked = self.question(id.as_str());
            if asked.is_some_and(|question| !question.is_agreement(given)) {
                problems.push(AnswerProblem { question: id.clone(), item: None, fault: Fault::OtherTerms });
            }
        }
        for id in answers.keys().filter(|id| self.question(id.as_str()).is_none()) {
            problems.push(AnswerProblem { question: id.clone(), item: None, fault: Fault::NoSuchQuestion });
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let end = seen.end.cloned();
        Ok(CheckedAnswers { answers: seen.answers, end })
    }
}

impl Page {
    /// What keeps someone with these answers from leaving this page, in the order of its questions.
    pub fn problems(&self, answers: &Answers) -> Vec<AnswerProblem> {
        let (seen, kept) = questions_with_answers(std::slice::from_ref(self), answers);
        seen.iter().flatten().flat_map(|question| question.problems(kept.get(&question.id))).collect()
    }
}

impl Question {
    /// What is wrong with this answer to this question, as [`Question::seen`] gives it.
    pub fn problems(&self, answer: Option<&Answer>) -> Vec<AnswerProblem> {
        let mut found = self.misfits(answer);
        if found.is_empty()
            && let (Some(answer), Some(valid_if)) = (answer, &self.valid_if)
        {
            let answers = &Answers::from([(self.id.clone(), answer.clone())]);
            if !valid_if.holds(Facts { answers, profile: &Profile::default() }) {
                let fault = Fault::Invalid(self.invalid_text.clone());
                found.push(AnswerProblem { question: self.id.clone(), item: None, fault });
            }
        }
        found
    }

    /// What is wrong with it by itself, whatever conditions say of it.
    pub(crate) fn misfits(&self, answer: Option<&Answer>) -> Vec<AnswerProblem> {
        let mut found = Vec::new();
        let mut add = |item: Option<&str>, fault| {
            found.push(AnswerProblem { question: self.id.clone(), item: item.map(str::to_owned), fault });
        };
        match (answer, &self.answer) {
            (None, _) if self.required => add(None, Fault::Missing),
            (None, _) => {}
            (Some(Answer::Choice(chosen)), Kind::Single(_) | Kind::Hidden(_)) => {
                if !self.answer.options().iter().any(|option| option.id == *chosen) {
                    add(None, Fault::NotOffered(chosen.to_string()));
                }
            }
            (Some(Answer::Choices(chosen)), Kind::Several(several)) => several.check(chosen, &mut add),
            (Some(Answer::OwnWords(own)), Kind::Single(_) | Kind::Several(_)) => {
                let options = match &self.answer {
                    Kind::Several(_) => Some(Answer::Choices(own.options.clone())),
                    _ => own.options.first().filter(|_| own.options.len() == 1).cloned().map(Answer::Choice),
                };
                let (given, at_most) = (own.text.chars().count(), self.words_at_most());
                match options {
                    _ if !self.has_room_beside(&own.options) => add(None, Fault::OtherKind),
                    // Something is said of a choice that was not made.
                    None if own.options.is_empty() => add(None, Fault::Missing),
                    None => add(None, Fault::OtherKind),
                    Some(_) if given > usize::from(at_most) => {
                        let given = u32::try_from(given).unwrap_or(u32::MAX);
                        add(Some(OTHER_WORDS), Fault::TooLong { at_most, given });
                    }
                    options => return self.misfits(options.as_ref()),
                }
            }
            (Some(Answer::Rating(rating)), Kind::Scale(scale)) => {
                if !scale.offers(*rating) {
                    add(None, Fault::NotOffered(rating.to_string()));
                }
            }
            (Some(Answer::Ratings(ratings)), Kind::Battery(battery)) => {
                for (statement, rating) in ratings.iter() {
                    let known = battery.statements.iter().any(|own| own.id == *statement);
                    if !known || !battery.scale.offers(*rating) {
                        add(Some(statement.as_str()), Fault::NotOffered(rating.to_string()));
                    }
                }
                let missing = battery.unrated(ratings.iter().map(|(id, _)| id.as_str()).collect());
                if self.required
                    && let Some(first) = missing.first()
                {
                    add(Some(first), Fault::Incomplete(u16::try_from(missing.len()).unwrap_or(u16::MAX)));
                }
            }
            (Some(Answer::Ranks(ranks)), Kind::Ranking(ranking)) => ranking.check(ranks, &mut add),
            (Some(Answer::Ends(ends)), Kind::BestWorst(asked)) => asked.check(ends, &mut add),
            (Some(Answer::Amounts(amounts)), Kind::ConstantSum(sum)) => {
                sum.check(amounts, &mut add);
            }
            (Some(Answer::Table(filled)), Kind::Table(table)) => table.check(filled, self.required, &mut add),
            (Some(Answer::Text(words)), Kind::Text(text)) => {
                text.misfit(words).into_iter().for_each(|fault| add(None, fault));
            }
            (
                Some(Answer::Number(given)),
                Kind::Number(number) | Kind::Calculated(Calculated { number, .. }),
            ) => {
                number.misfit(*given).into_iter().for_each(|fault| add(None, fault));
            }
            (Some(Answer::Date(given)), Kind::Date(date)) => {
                if !date.asks.takes(*given) {
                    add(None, Fault::NotADate(date.asks));
                } else if let (Some(from), Some(to)) = date.limits()
                    && !(from..=to).contains(given)
                {
                    add(None, Fault::OutOfDates { from, to });
                }
            }
            (Some(Answer::Text(_)), Kind::Date(date)) => add(None, Fault::NotADate(date.asks)),
            (Some(Answer::Consent(_)), Kind::Consent(_)) => {}
            (Some(Answer::Files(files)), Kind::File(upload)) => {
                if files.len() > usize::from(upload.at_most) {
                    add(None, Fault::TooMany { at_most: upload.at_most });
                }
            }
            (Some(Answer::Text(written)), Kind::Number(number)) => add(None, number.misread(written)),
            (Some(_), _) => add(None, Fault::OtherKind),
        }
        found
    }
}

impl Scale {
    /// Whether this rating can be given on this scale.
    pub fn offers(&self, rating: Rating) -> bool {
        match rating {
            Rating::Point(point) => self.points().contains(&point),
            Rating::DontKnow(_) => self.dont_know,
        }
    }
}

impl BestWorst {
    fn check(&self, ends: &Ends, add: &mut impl FnMut(Option<&str>, Fault)) {
        for end in End::ALL {
            match ends.at(end) {
                None => add(Some(end.as_str()), Fault::NoEnd(end)),
                Some(id) if !self.options.iter().any(|option| option.id == *id) => {
                    add(Some(end.as_str()), Fault::NotOffered(id.to_string()));
                }
                Some(_) => {}
            }
        }
        if ends.best.is_some() && ends.best == ends.worst {
            add(Some(End::Worst.as_str()), Fault::SameEnds);
        }
    }
}

impl ConstantSum {
    fn check(&self, amounts: &Sorted<OptionId, Amount>, add: &mut impl FnMut(Option<&str>, Fault)) {
        for (id, amount) in amounts.iter() {
            if !self.options.iter().any(|option| option.id == *id) {
                return add(Some(id.as_str()), Fault::NotOffered(id.to_string()));
            }
            if let Amount::Text(_) = amount {
                return add(Some(id.as_str()), Fault::NotANumber);
            }
        }
        let given = ConstantSum::sum(amounts);
        if given != u32::from(self.total) {
            let first = self.options.first().map(|option| option.id.as_str());
            add(first, Fault::NotTheSum { total: self.total, given });
        }
    }
}

impl Battery {
    fn unrated(&self, rated: Vec<&str>) -> Vec<&str> {
        self.statements
            .iter()
            .map(|statement| statement.id.as_str())
            .filter(|id| !rated.contains(id))
            .collect()
    }
}

impl Several {
    fn check(&self, chosen: &BTreeSet<OptionId>, add: &mut impl FnMut(Option<&str>, Fault)) {
        for id in chosen {
            if !self.options.iter().any(|option| option.id == *id) {
                add(Some(id.as_str()), Fault::NotOffered(id.to_string()));
            }
        }
        let alone = self.exclusive.as_ref().filter(|exclusive| chosen.contains(*exclusive));
        match alone {
            Some(exclusive) if chosen.len() > 1 => add(Some(exclusive.as_str()), Fault::NotAlone),
            // 'None of these' is a whole answer, whatever the least number of others.
            Some(_) => {}
            None => {
                if let Some(at_least) = self.at_least.filter(|least| chosen.len() < usize::from(*least)) {
                    add(None, Fault::TooFew { at_least });
                }
                if let Some(at_most) = self.at_most.filter(|most| chosen.len() > usize::from(*most)) {
                    add(None, Fault::TooMany { at_most });
                }
            }
        }
    }
}

impl Ranking {
    fn check(&self, ranks: &Sorted<OptionId, u8>, add: &mut impl FnMut(Option<&str>, Fault)) {
        let mut taken = Vec::new();
        for (option, place) in ranks.iter() {
            let offered = self.options.iter().any(|own| own.id == *option);
            if !offered || *place == 0 || *place > self.places() {
                add(Some(option.as_str()), Fault::NotOffered(place.to_string()));
            } else if taken.contains(place) {
                add(Some(option.as_str()), Fault::SamePlace(*place));
            } else {
                taken.push(*place);
            }
        }
        if ranks.len() < usize::from(self.places())
            && let Some(option) = self.options.iter().find(|option| ranks.get(&option.id).is_none())
        {
            add(Some(option.id.as_str()), Fault::Unranked);
        }
    }
}
