use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{
    Amount, Answer, Answers, Ends, Entry, Fault, OTHER_WORDS, OwnWords, Rating, Sorted, Tick,
};
use domain::campaign::Document;
use domain::decimal::Decimal;
use domain::moment::Moment;
use domain::notice;
use domain::notice::Notice;
use domain::profile::Profile;
use domain::questionnaire::{Cells, Choice, End, Format, Kind, Scale};
use domain::segment::Combination;

use super::super::export::without_apostrophe;
use super::Given;
use super::plan::{AGREED, Asked, Plan};
use crate::error::RowProblem;
use crate::roster::named_divisions;
use crate::table::{Row, Table, problem};
use crate::{Error, Result};

/// How many ways in which chance could have decided are tried for a row: what one respondent in twelve meets is nearly always among them.
const SEEDS: u32 = 128;

/// Reads every row.
///
/// # Errors
/// [`Error::Rows`] with every cell that does not fit, by line and column.
pub(super) fn read_all(plan: &Plan<'_>, document: &Document, table: &Table) -> Result<Vec<Given>> {
    let mut found = Vec::new();
    let rows = table.rows.iter().map(|row| read(&mut found, plan, document, row)).collect();
    if found.is_empty() { Ok(rows) } else { Err(Error::Rows(found)) }
}

fn read(found: &mut Vec<RowProblem>, plan: &Plan<'_>, document: &Document, row: &Row) -> Given {
    let cell = |index: usize| row.cells.get(index).map(String::as_str).unwrap_or_default();
    let before = found.len();
    let mut answers = Answers::new();
    for asked in &plan.questions {
        let text = |index| if plan.escaped { without_apostrophe(cell(index)) } else { cell(index) };
        let filled = asked.columns.iter().map(|(item, index)| (*item, *index, text(*index)));
        let cells: Vec<_> = filled.filter(|(_, _, text)| !text.is_empty()).collect();
        let words = asked.words.map(|index| (index, text(index))).filter(|(_, text)| !text.is_empty());
        match answer(asked, &cells).and_then(|answer| with_words(asked, answer, words)) {
            Ok(Some(answer)) => {
                answers.insert(asked.question.id.clone(), answer);
            }
            Ok(None) => {}
            Err(bad) => {
                found
                    .extend(bad.into_iter().map(|(index, what)| problem(row.line, plan.column(index), what)));
            }
        }
    }
    let combination = plan.divisions.map_or_else(Combination::default, |(index, cells)| {
        if let Some(ids) = cells.get(cell(index)) {
            return ids.iter().cloned().collect();
        }
        named_divisions(cell(index), plan.known_divisions).unwrap_or_else(|unknown| {
            found.extend(unknown.into_iter().map(|what| problem(row.line, plan.column(index), what)));
            Combination::default()
        })
    });
    let attributes =
        plan.attributes.iter().map(|(name, index)| ((*name).to_owned(), cell(*index).to_owned()));
    let attributes: BTreeMap<_, _> = attributes.filter(|(_, value)| !value.is_empty()).collect();
    // A row whose cells cannot be read is not judged as a whole: what is missing may stand in a bad cell.
    if found.len() == before && !answers.is_empty() {
        let link = link(document, &answers);
        let mut profile = Profile {
            roster: attributes.clone(),
            divisions: combination.clone(),
            link: link.clone(),
            ..Profile::default()
        };
        let seed = fitting_seed(plan, document, row.line, &answers, &mut profile);
        found.extend(misfits(plan, document, row.line, &answers, &profile));
        let answers = document.questionnaire.seen(&answers, &profile).answers;
        return Given { combination, attributes, link, seed, answers };
    }
    Given { combination, attributes, link: BTreeMap::new(), seed: None, answers }
}

/// Where chance decides what is asked, no row says what was drawn: what decides as the row was answered is taken instead, and put into
/// the profile.
fn fitting_seed(
    plan: &Plan<'_>,
    document: &Document,
    line: u64,
    answers: &Answers,
    profile: &mut Profile,
) -> Option<u32> {
    if document.questionnaire.draws(0).is_empty() {
        return None;
    }
    let fitting = (0..SEEDS).find(|seed| {
        profile.random = document.questionnaire.draws(*seed);
        misfits(plan, document, line, answers, profile).is_empty()
    });
    let seed = fitting.unwrap_or_default();
    profile.random = document.questionnaire.draws(seed);
    Some(seed)
}

/// What the link brought, as the answers say that it chose.
fn link(document: &Document, answers: &Answers) -> BTreeMap<String, String> {
    let brought = document.questionnaire.questions().filter_map(|question| match &question.answer {
        Kind::Hidden(hidden) => {
            let chosen = answers.get(&question.id)?.options().first()?.to_string();
            Some((hidden.link.clone(), chosen))
        }
        _ => None,
    });
    brought.collect()
}

type Bad = Vec<(usize, Notice)>;

/// The answer that a question's filled cells give.
fn answer(asked: &Asked<'_>, cells: &[(&str, usize, &str)]) -> Result<Option<Answer>, Bad> {
    let Some((_, index, text)) = cells.first().copied() else { return Ok(None) };
    let at = |what: Notice| vec![(index, what)];
    Ok(match &asked.question.answer {
        Kind::Single(_) | Kind::Hidden(_) => {
            let options = asked.question.answer.options();
            Some(Answer::Choice(option(asked, options, text).map_err(at)?.id.clone()))
        }
        Kind::Scale(scale) => Some(Answer::Rating(rating(asked, scale, text).map_err(at)?)),
        Kind::Number(_) | Kind::Calculated(_) => Some(Answer::Number(number(text).map_err(at)?)),
        Kind::Date(_) => Some(Answer::Date(moment(text).map_err(at)?)),
        Kind::Text(_) => Some(Answer::Text(text.to_owned())),
        Kind::Consent(_) => consent(asked, text).map_err(at)?,
        Kind::Note(_) | Kind::File(_) => None,
        Kind::Several(several) => {
            let chosen = cells.iter().filter(|(_, _, text)| !asked.not_chosen.iter().any(|no| no == text));
            let options = chosen
                .filter_map(|(item, _, _)| several.options.iter().find(|option| option.id.as_str() == *item));
            let chosen: BTreeSet<_> = options.map(|option| option.id.clone()).collect();
            (!chosen.is_empty()).then_some(Answer::Choices(chosen))
        }
        Kind::Table(table) => in_cells(asked, table, cells)?,
        Kind::Battery(battery) => Some(Answer::Ratings(each(cells, |item, text| {
            let statement = battery.statements.iter().find(|statement| statement.id.as_str() == item);
            Ok(statement.map(|statement| statement.id.clone()).zip(Some(rating(
                asked,
                &battery.scale,
                text,
            )?)))
        })?)),
        Kind::BestWorst(ends) => {
            let chosen = each(cells, |item, text| {
                Ok(Some((item.to_owned(), option(asked, &ends.options, text)?.id.clone())))
            })?;
            let at = |end: End| chosen.get(end.as_str()).cloned();
            Some(Answer::Ends(Ends { best: at(End::Best), worst: at(End::Worst) }))
        }
        Kind::ConstantSum(sum) => Some(Answer::Amounts(each(cells, |item, text| {
            let option = sum.options.iter().find(|option| option.id.as_str() == item);
            let amount = text.parse().map_err(|_| notice!("'{text}' is no amount: a whole number", text))?;
            Ok(option.map(|option| option.id.clone()).zip(Some(Amount::Whole(amount))))
        })?)),
        Kind::Ranking(ranking) => Some(Answer::Ranks(each(cells, |item, text| {
            let option = ranking.options.iter().find(|option| option.id.as_str() == item);
            let place = text
                .parse::<u8>()
                .map_err(|_| notice!("'{text}' is no place: a whole number, 1 for the first", text))?;
            Ok(option.map(|option| option.id.clone()).zip(Some(place)))
        })?)),
    })
}

/// An answer with the words beside what it chose, if there are any.
fn with_words(
    asked: &Asked<'_>,
    answer: Option<Answer>,
    words: Option<(usize, &str)>,
) -> Result<Option<Answer>, Bad> {
    let Some((index, text)) = words else { return Ok(answer) };
    let options: BTreeSet<_> = answer.iter().flat_map(Answer::options).cloned().collect();
    if options.is_empty() || !asked.question.has_room_beside(&options) {
        let what = match asked.question.other() {
            Some(other) => {
                notice!("holds words, and '{other}' is not chosen, beside which they stand", other)
            }
            None => notice!("holds words, and nothing is chosen beside which they stand"),
        };
        return Err(vec![(index, what)]);
    }
    Ok(Some(Answer::OwnWords(OwnWords { options, text: text.replace("\r\n", "\n") })))
}

/// What stands in the cells of a table.
fn in_cells(
    asked: &Asked<'_>,
    table: &domain::questionnaire::Table,
    cells: &[(&str, usize, &str)],
) -> Result<Option<Answer>, Bad> {
    let mut filled: BTreeMap<_, Sorted<_, _>> = BTreeMap::new();
    let mut bad = Bad::new();
    for (item, index, text) in cells {
        let Some((row, Some(column))) = table.find(item) else { continue };
        let entry = match &table.cells {
            Cells::Tick if asked.not_chosen.iter().any(|no| no == text) => continue,
            Cells::Tick => Ok(Entry::Ticked(Tick)),
            Cells::Number(_) => number(text).map(Entry::Number),
            Cells::Text(_) => Ok(Entry::Text((*text).to_owned())),
        };
        match entry {
            Ok(entry) => filled.entry(row.id.clone()).or_default().insert(column.id.clone(), entry),
            Err(what) => bad.push((*index, what)),
        }
    }
    if !bad.is_empty() {
        return Err(bad);
    }
    Ok((!filled.is_empty()).then(|| Answer::Table(filled.into_iter().collect())))
}

fn number(text: &str) -> Result<Decimal, Notice> {
    text.parse().map_err(|_| notice!("'{text}' is no number with at most four decimals", text))
}

fn moment(text: &str) -> Result<Moment, Notice> {
    text.parse().map_err(|_| {
        notice!(
            "'{text}' is no date such as 2010-05-17, no time such as 14:30, and not both such as 2010-05-17T14:30",
            text
        )
    })
}

fn each<K: Ord, V>(
    cells: &[(&str, usize, &str)],
    read: impl Fn(&str, &str) -> Result<Option<(K, V)>, Notice>,
) -> Result<Sorted<K, V>, Bad> {
    let (mut items, mut bad) = (Sorted::default(), Vec::new());
    for (item, index, text) in cells {
        match read(item, text) {
            Ok(Some((key, value))) => items.insert(key, value),
            Ok(None) => {}
            Err(what) => bad.push((*index, what)),
        }
    }
    if bad.is_empty() { Ok(items) } else { Err(bad) }
}

fn option<'a>(asked: &Asked<'_>, options: &'a [Choice], text: &str) -> Result<&'a Choice, Notice> {
    let text = asked.cells.get(text).map_or(text, String::as_str);
    options.iter().find(|option| option.id.as_str() == text || option.label == text).ok_or_else(|| {
        let labels: Vec<Notice> =
            options.iter().map(|option| notice!("'{written}'", written = option.label)).collect();
        notice!(
            "'{text}' is no answer to '{id}'; there are {labels}; others go under 'cells' of the map",
            text,
            id = asked.question.id,
            labels => labels
        )
    })
}

/// The terms agreed to: by their digest, or as they stand now where a cell means that.
fn consent(asked: &Asked<'_>, text: &str) -> Result<Option<Answer>, Notice> {
    if asked.not_chosen.iter().any(|no| no == text) {
        return Ok(None);
    }
    if asked.cells.get(text).is_some_and(|meaning| meaning == AGREED) {
        return Ok(asked.question.terms().map(Answer::Consent));
    }
    let terms = text.parse().map_err(|_| {
        notice!(
            "'{text}' is no digest of terms; what means that somebody agreed goes under 'cells' of the map, as '{agreed}'",
            text,
            agreed = AGREED
        )
    })?;
    Ok(Some(Answer::Consent(terms)))
}

fn rating(asked: &Asked<'_>, scale: &Scale, text: &str) -> Result<Rating, Notice> {
    let text = asked.cells.get(text).map_or(text, String::as_str);
    if text == Rating::DONT_KNOW.to_string() && scale.dont_know {
        return Ok(Rating::DONT_KNOW);
    }
    let mut points = scale.points();
    let point = points.find(|point| text == point.to_string() || scale.label(*point) == Some(text));
    point.map(Rating::Point).ok_or_else(|| {
        notice!(
            "'{text}' is no answer to '{id}'; there are {from} to {to}; others go under 'cells' of the map",
            text,
            id = asked.question.id,
            from = scale.from,
            to = scale.to
        )
    })
}

/// What is wrong with readable answers: a required one that is missing, one to a question that was not asked, too many options.
fn misfits(
    plan: &Plan<'_>,
    document: &Document,
    line: u64,
    answers: &Answers,
    profile: &Profile,
) -> Vec<RowProblem> {
    let kept = document.questionnaire.seen(answers, profile).answers;
    let hidden = answers.keys().filter(|id| !kept.contains_key(*id)).map(|id| {
        let what = notice!("'{id}' is asked only after another answer, which this row does not give", id);
        problem(line, column(plan, id.as_str()), what)
    });
    let mut found: Vec<RowProblem> = hidden.collect();
    // What the row says of what nobody is asked is never taken, so that it must not say anything else.
    for question in document.questionnaire.questions().filter(|question| !question.answer.is_shown()) {
        if let (Some(own), Some(given)) = (kept.get(&question.id), answers.get(&question.id))
            && own != given
        {
            let what = notice!(
                "is {given}, and the rest of this row makes {made}",
                given = short(given),
                made = short(own)
            );
            found.push(problem(line, column(plan, question.id.as_str()), what));
        }
    }
    for misfit in document.questionnaire.check(answers, profile).err().into_iter().flatten() {
        let asked = plan.questions.iter().find(|asked| asked.question.id == misfit.question);
        let own = asked.and_then(|asked| asked.words).filter(|_| misfit.item.as_deref() == Some(OTHER_WORDS));
        let place = own.map_or_else(|| column(plan, misfit.question.as_str()), |index| plan.column(index));
        found.push(problem(line, place, words(&misfit.fault)));
    }
    // Of each row of a table that is empty the same is said.
    found.dedup();
    found
}

/// An answer of a kind that nobody is asked for, in words.
fn short(answer: &Answer) -> String {
    match answer {
        Answer::Number(number) => number.to_string(),
        other => other.options().into_iter().map(|option| format!("'{option}'")).collect(),
    }
}

/// The first column of a question, or its id if it has none.
fn column<'a>(plan: &'a Plan<'_>, question: &'a str) -> &'a str {
    let asked = plan.questions.iter().find(|asked| asked.question.id.as_str() == question);
    let first = asked.and_then(|asked| asked.columns.first());
    first.map_or(question, |(_, index)| plan.column(*index))
}

fn words(fault: &Fault) -> Notice {
    match fault {
        Fault::Missing => notice!("is empty, and an answer is required"),
        Fault::Incomplete(1) => notice!("one statement or row has no answer, and all are required"),
        Fault::Incomplete(missing) => {
            notice!("{missing} statements have no answer, and all are required", missing)
        }
        Fault::NotOffered(value) => notice!("'{value}' is not offered", value),
        Fault::TooFew { at_least } => notice!("holds too few options: at least {at_least}", at_least),
        Fault::TooMany { at_most } => notice!("holds too many options: at most {at_most}", at_most),
        Fault::NotAlone => notice!("holds an option that goes with no other"),
        Fault::NoEnd(end) => notice!("'{end}' is missing", end = end.as_str()),
        Fault::SameEnds => notice!("the best cannot be the worst too"),
        Fault::NotTheSum { total, given } => notice!("adds up to {given} and not to {total}", given, total),
        Fault::SamePlace(place) => notice!("place {place} is given twice", place),
        Fault::Unranked => notice!("not every place is given to an option"),
        Fault::TooLong { at_most, given } => {
            notice!("has {given} characters, at most {at_most} are taken", given, at_most)
        }
        Fault::NotANumber => notice!("is no whole number"),
        Fault::TooPrecise { decimals } => notice!("has more decimals than {decimals}", decimals),
        Fault::OutOfRange { from, to } => notice!("is not from {from} to {to}", from, to),
        Fault::OffStep { from, step } => {
            notice!("is between two steps: numbers go up from {from} by {step}", from, step)
        }
        Fault::NotADate(asks) => {
            notice!("is not what is asked for: one such as {example}", example = asks.example())
        }
        Fault::OutOfDates { from, to } => notice!("is not from {from} to {to}", from, to),
        Fault::NotOfFormat(Format::Email) => notice!("is no e-mail address"),
        Fault::NotOfFormat(Format::Url) => notice!("is no address of a web page"),
        Fault::Invalid(text) => notice!("does not go together with other answers: {text}", text),
        Fault::OtherTerms => notice!("is the digest of other terms than those of the questionnaire"),
        Fault::EmptyFile | Fault::LargeFile { .. } | Fault::OtherFile => notice!("is no file that is taken"),
        Fault::OtherKind | Fault::NoSuchQuestion => notice!("is no answer to this question"),
    }
}
