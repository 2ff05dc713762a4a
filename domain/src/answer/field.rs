use std::collections::BTreeSet;

use super::{
    Amount, Answer, AnswerProblem, Answers, Ends, Entry, Fault, GivenFile, OwnWords, Rating, Sorted, Tick,
};
use crate::decimal::Decimal;
use crate::id::OptionId;
use crate::questionnaire::{Cells, End, Kind, Page, Question, Table, questions_with_answers};

/// The fields of a posted form, in order: `answers[q]`, `answers[q][]`, `answers[q][item]`, `answers[q][row][column]`, and `shown[]` for each question on the
/// page, perhaps with the [mark](super::mark) of the answer it was served with, and, as `question.item`, for each option and statement that
/// only some see.
#[derive(Debug, Clone, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    fn one(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Whether the page that was posted held this question.
    pub fn shows(&self, question: &Question) -> bool {
        self.shown().any(|(id, _)| id == question.id.as_str())
    }

    /// The questions of the page, each with the digits of its [mark](super::mark).
    fn shown(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.all("shown[]").map(|shown| match shown.split_once('=') {
            Some((id, mark)) => (id, Some(mark)),
            None => (shown, None),
        })
    }

    /// The digits of the [mark](super::mark) of what a question was served with, if the form says it.
    pub(super) fn served_with(&self, question: &Question) -> Option<&str> {
        self.shown().find(|(id, _)| *id == question.id.as_str()).and_then(|(_, mark)| mark)
    }

    fn shows_item(&self, question: &Question, item: &str) -> bool {
        self.all("shown[]").any(|id| id.split_once('.') == Some((question.id.as_str(), item)))
    }
}

/// Takes a page's posted fields into `answers`: a question that was shown and left empty loses its answer.
///
/// What cannot be an answer at all (an unknown option, no point of the scale) is reported and leaves the earlier answer in place.
pub fn read_page(page: &Page, fields: &Fields, answers: &mut Answers) -> Vec<AnswerProblem> {
    let mut problems = Vec::new();
    for question in
        page.questions.iter().filter(|question| question.answer.is_shown() && fields.shows(question))
    {
        match read(question, fields) {
            Ok(Some(answer)) => {
                answers.insert(question.id.clone(), answer);
            }
            Ok(None) => {
                answers.remove(&question.id);
            }
            Err(fault) => problems.push(AnswerProblem { question: question.id.clone(), item: None, fault }),
        }
    }
    problems
}

/// Takes the posted fields of all these pages, which were shown together, and says what needs another look before going on.
pub fn take(pages: &[Page], fields: &Fields, answers: &mut Answers) -> Vec<AnswerProblem> {
    let problems = read_pages(pages, fields, answers);
    look_over(pages, answers, problems)
}

pub(super) fn read_pages(pages: &[Page], fields: &Fields, answers: &mut Answers) -> Vec<AnswerProblem> {
    pages.iter().flat_map(|page| read_page(page, fields, answers)).collect()
}

/// What needs another look, beside what could not be read.
pub(super) fn look_over(
    pages: &[Page],
    answers: &Answers,
    mut problems: Vec<AnswerProblem>,
) -> Vec<AnswerProblem> {
    let (seen, kept) = questions_with_answers(pages, answers);
    for question in seen.iter().flatten() {
        for problem in question.problems(kept.get(&question.id)) {
            // What could not be read is not also missing.
            let is_known = problems.iter().any(|known| known.question == problem.question);
            if !(is_known && problem.fault == Fault::Missing) {
                problems.push(problem);
            }
        }
    }
    problems
}

/// Whether these answers lead to something on these pages that was not on what was posted.
pub fn reveals(pages: &[Page], answers: &Answers, fields: &Fields) -> bool {
    let (seen, _) = questions_with_answers(pages, answers);
    seen.iter().flatten().any(|question| {
        let mut all = pages.iter().flat_map(|page| &page.questions);
        let items = all.find(|own| own.id == question.id).map(|own| own.answer.items()).unwrap_or_default();
        let is_new = |id: &str| {
            let of = items.iter().find(|item| item.id == id);
            of.is_some_and(|item| item.show_if.is_some()) && !fields.shows_item(question, id)
        };
        !fields.shows(question) || question.answer.items().iter().any(|item| is_new(item.id))
    })
}

impl Page {
    /// Takes this page's posted fields into `answers` and says what needs another look before going on.
    pub fn take(&self, fields: &Fields, answers: &mut Answers) -> Vec<AnswerProblem> {
        take(std::slice::from_ref(self), fields, answers)
    }
}

pub(super) fn read(question: &Question, fields: &Fields) -> Result<Option<Answer>, Fault> {
    let name = format!("answers[{}]", question.id);
    let item = |id: &str| fields.one(&format!("{name}[{id}]"));
    let unknown = |value: &str| Fault::NotOffered(value.to_owned());
    Ok(match &question.answer {
        Kind::Single(single) => match fields.one(&name) {
            // What was written is kept for its writer to choose something too.
            None => own_words(question, fields, BTreeSet::new()).ok().map(Answer::OwnWords),
            Some(value) => {
                let chosen = single.options.iter().find(|option| option.id.as_str() == value);
                let chosen = chosen.ok_or_else(|| unknown(value))?.id.clone();
                Some(match own_words(question, fields, BTreeSet::from([chosen.clone()])) {
                    Ok(own) => Answer::OwnWords(own),
                    Err(_) => Answer::Choice(chosen),
                })
            }
        },
        Kind::Several(several) => {
            let mut chosen = BTreeSet::new();
            for value in fields.all(&format!("{name}[]")) {
                let option = several.options.iter().find(|option| option.id.as_str() == value);
                chosen.insert(option.ok_or_else(|| unknown(value))?.id.clone());
            }
            let chosen = own_words(question, fields, chosen).map(Answer::OwnWords);
            let chosen = chosen.unwrap_or_else(Answer::Choices);
            (!chosen.options().is_empty()).then_some(chosen)
        }
        Kind::Scale(_) => fields.one(&name).map(rating).transpose()?.map(Answer::Rating),
        Kind::Battery(battery) => {
            let mut ratings = Sorted::default();
            for statement in &battery.statements {
                if let Some(value) = item(statement.id.as_str()) {
                    ratings.insert(statement.id.clone(), rating(value)?);
                }
            }
            (!ratings.is_empty()).then_some(Answer::Ratings(ratings))
        }
        Kind::Ranking(ranking) => {
            let mut ranks = Sorted::default();
            for option in &ranking.options {
                if let Some(value) = item(option.id.as_str()) {
                    ranks.insert(option.id.clone(), value.parse().map_err(|_| unknown(value))?);
                }
            }
            (!ranks.is_empty()).then_some(Answer::Ranks(ranks))
        }
        Kind::BestWorst(asked) => {
            let chosen = |end: End| match item(end.as_str()) {
                None => Ok(None),
                Some(value) => {
                    let option = asked.options.iter().find(|option| option.id.as_str() == value);
                    option.map(|option| Some(option.id.clone())).ok_or_else(|| unknown(value))
                }
            };
            let ends = Ends { best: chosen(End::Best)?, worst: chosen(End::Worst)? };
            (ends != Ends::default()).then_some(Answer::Ends(ends))
        }
        Kind::ConstantSum(sum) => {
            let mut amounts = Sorted::default();
            for option in &sum.options {
                if let Some(value) = item(option.id.as_str()) {
                    let whole = number(value, 0).map(|number| number.units() / Decimal::ONE.units());
                    let whole = whole.and_then(|whole| u16::try_from(whole).ok());
                    let amount = whole.map_or_else(|| Amount::Text(value.to_owned()), Amount::Whole);
                    amounts.insert(option.id.clone(), amount);
                }
            }
            (!amounts.is_empty()).then_some(Answer::Amounts(amounts))
        }
        Kind::Table(table) => cells(table, fields, &name),
        Kind::Number(asked) => fields.one(&name).map(|written| {
            number(written, asked.decimals).map_or_else(|| Answer::Text(written.to_owned()), Answer::Number)
        }),
        Kind::Date(_) => fields
            .one(&name)
            .map(|written| written.parse().map_or_else(|_| Answer::Text(written.to_owned()), Answer::Date)),
        Kind::Text(_) => fields.one(&name).map(|text| Answer::Text(text.replace("\r\n", "\n"))),
        Kind::Consent(_) => match fields.one(&name) {
            None => None,
            Some(value) => Some(Answer::Consent(value.parse().map_err(|_| unknown(value))?)),
        },
        // Which files are kept is known where they are: a form names those that stay.
        Kind::File(_) => {
            let kept = fields.all(&[&name, "[]"].concat()).map(GivenFile::called).collect::<Vec<_>>();
            (!kept.is_empty()).then_some(Answer::Files(kept))
        }
        Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => None,
    })
}

/// The chosen options with the words beside them. Words beside an option that is not chosen are none: then the options come back.
fn own_words(
    question: &Question,
    fields: &Fields,
    options: BTreeSet<OptionId>,
) -> Result<OwnWords, BTreeSet<OptionId>> {
    let room = question.has_room_beside(&options);
    let written = fields.one(&format!("answers[{}][words]", question.id)).filter(|_| room);
    match written {
        Some(text) => Ok(OwnWords { options, text: text.replace("\r\n", "\n") }),
        None => Err(options),
    }
}

/// What stands in the cells of a table; nothing, if they are all empty.
fn cells(table: &Table, fields: &Fields, name: &str) -> Option<Answer> {
    let mut filled = Sorted::default();
    for row in &table.rows {
        let mut own = Sorted::default();
        for column in &table.columns {
            let name = [name, "[", row.id.as_str(), "][", column.id.as_str(), "]"].concat();
            let Some(written) = fields.one(&name) else { continue };
            let number = match &table.cells {
                Cells::Number(asked) => number(written, asked.decimals),
                Cells::Tick | Cells::Text(_) => None,
            };
            let entry = match number {
                Some(number) => Entry::Number(number),
                None if table.is_ticked() => Entry::Ticked(Tick),
                None => Entry::Text(written.to_owned()),
            };
            own.insert(column.id.clone(), entry);
        }
        if !own.is_empty() {
            filled.insert(row.id.clone(), own);
        }
    }
    (!filled.is_empty()).then_some(Answer::Table(filled))
}

/// The number that was written; none where it is no number here, or has more decimals than are asked for: that is kept as it
/// was written, for its writer to mend.
fn number(written: &str, decimals: u8) -> Option<Decimal> {
    let read =
        decimal(written, decimals).filter(|(number, given)| *given <= decimals && number.is_within_limit());
    read.map(|(number, _)| number)
}

/// The number that somebody wrote, and with how many decimals: behind a point or a comma. Digits may stand in groups; behind a
/// single point or comma only where no decimals are asked for, as elsewhere 1,000 could be one or a thousand.
pub(crate) fn decimal(written: &str, decimals: u8) -> Option<(Decimal, u8)> {
    let mut digits = String::new();
    let (mut mark, mut marks, mut turns, mut begins) = (None, 0, 0, true);
    let mut given = 0;
    for c in written.chars().filter(|c| !c.is_whitespace()).map(plain) {
        if c != '.' && c != ',' {
            digits.push(c);
            given += c.len_utf8();
            continue;
        }
        if mark.is_none() {
            // Behind nothing, or no more than a zero, stand parts of one.
            begins = !matches!(digits.as_str(), "" | "0" | "-0");
        } else if given != 3 || turns > 0 {
            return None;
        } else if mark != Some(c) {
            turns = 1;
        }
        (mark, marks, given) = (Some(c), marks + 1, 0);
    }
    let is_group = turns == 0 && begins && given == 3 && (marks > 1 || decimals == 0);
    if is_group || marks == 0 {
        return Some((digits.parse().ok()?, 0));
    }
    if marks > 1 && (turns == 0 || !begins) {
        return None;
    }
    digits.insert(digits.len() - given, '.');
    Some((digits.parse().ok()?, u8::try_from(given).ok()?))
}

/// The zeros of the scripts whose digits people write beside those of ASCII, from Arabic to full width. Ten digits follow each.
const ZEROS: [u16; 16] = [
    0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
    0x17e0, 0xff10,
];

/// The sign that ASCII has for one in a number; the sign itself, if it has none.
fn plain(c: char) -> char {
    match c {
        // What typesetters use.
        '\u{2212}' => '-',
        '\u{66b}' => '.',
        '\u{66c}' => ',',
        _ => {
            let mut digits = ZEROS.iter().map(|zero| u32::from(c).wrapping_sub((*zero).into()));
            digits.find(|digit| *digit < 10).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
        }
    }
}

fn rating(value: &str) -> Result<Rating, Fault> {
    if value == Rating::DONT_KNOW.to_string() {
        return Ok(Rating::DONT_KNOW);
    }
    value.parse().map(Rating::Point).map_err(|_| Fault::NotOffered(value.to_owned()))
}
