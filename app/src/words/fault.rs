use domain::answer::{AnswerProblem, Fault};
use domain::questionnaire::{Asks, Cells, End, Format, Kind, Question, Table};

use super::message::{Message, Value};

/// What is wrong with the answer to a question, and what to do; a text where the campaign says it in its own words.
pub fn fault(question: &Question, fault: &Fault) -> Result<Message, String> {
    Ok(match fault {
        Fault::Missing | Fault::Unranked => missing(&question.answer),
        Fault::Incomplete(_) if matches!(question.answer, Kind::Table(_)) => Message::plain("missing-row"),
        Fault::Incomplete(missing) => Message::number("incomplete", "left", i32::from(*missing)),
        Fault::NotOffered(_) => Message::plain("not-offered"),
        Fault::TooFew { at_least } => Message::number("too-few", "least", *at_least),
        Fault::TooMany { at_most } => Message::number("too-many", "most", *at_most),
        Fault::NotAlone => match exclusive(question) {
            Some(label) => Message::plain("not-alone").and("option", label.into()),
            None => Message::plain("not-alone-this"),
        },
        Fault::NotTheSum { total, given } if *given > u32::from(*total) => {
            Message::number("sum-over", "over", clamped(*given - u32::from(*total)))
                .and("total", i32::from(*total).into())
        }
        Fault::NotTheSum { total, given } => {
            let left = clamped(u32::from(*total).saturating_sub(*given));
            Message::number("sum-under", "left", left).and("total", i32::from(*total).into())
        }
        Fault::NoEnd(end) => Message::plain("missing-end").and("end", called(&question.answer, *end)),
        Fault::SameEnds => Message::plain("same-ends")
            .and("best", called(&question.answer, End::Best))
            .and("worst", called(&question.answer, End::Worst)),
        Fault::SamePlace(place) => Message::number("same-place", "place", *place),
        Fault::TooLong { at_most, given } => {
            Message::number("too-long", "over", clamped(given.saturating_sub(u32::from(*at_most))))
        }
        Fault::NotANumber => Message::plain(match &question.answer {
            Kind::Number(number) | Kind::Table(Table { cells: Cells::Number(number), .. })
                if number.decimals > 0 =>
            {
                "not-a-decimal"
            }
            _ => "not-a-number",
        }),
        Fault::TooPrecise { decimals } => Message::number("too-precise", "decimals", *decimals),
        Fault::OutOfRange { from, to } => {
            Message::plain("out-of-range").and("from", (*from).into()).and("to", (*to).into())
        }
        Fault::OffStep { from, step } => {
            let next = |n: i64| from.plus(step.times(n)).into();
            Message::plain("off-step")
                .and("first", next(0))
                .and("second", next(1))
                .and("third", next(2))
                .and("step", (*step).into())
        }
        Fault::NotADate(asks) => Message::plain(missing_moment(*asks)),
        Fault::OutOfDates { from, to } => {
            Message::plain("out-of-dates").and("from", (*from).into()).and("to", (*to).into())
        }
        Fault::NotOfFormat(Format::Email) => Message::plain("not-an-email"),
        Fault::NotOfFormat(Format::Url) => Message::plain("not-a-url"),
        Fault::Invalid(text) => return Err(text.clone()),
        Fault::EmptyFile => Message::plain("empty-file"),
        Fault::LargeFile { megabytes } => {
            Message::plain("large-file").and("megabytes", i32::from(*megabytes).into())
        }
        Fault::OtherFile => Message::plain("other-file"),
        Fault::OtherTerms => Message::plain("other-terms"),
        Fault::OtherKind => Message::plain("other-kind"),
        Fault::NoSuchQuestion => Message::plain("no-such-question"),
    })
}

/// What is wrong, with what it is about.
pub fn fault_of(fault: String, about: &str) -> Message {
    // Staff may have written a sentence; here it goes on.
    let clause = fault.strip_suffix('.').map(str::to_owned).unwrap_or(fault);
    Message::plain("fault-of").and("fault", Value::Text(clause)).and("question", about.into())
}

/// What the cell or the row is called that a problem is about, where it is about one of a table.
pub fn cell(question: &Question, problem: &AnswerProblem) -> Option<String> {
    let (Kind::Table(table), Some(cell)) = (&question.answer, &problem.item) else { return None };
    match (&problem.fault, cell.split_once('.')) {
        // The row is empty, not the cell that the link leads to.
        (Fault::Incomplete(_), Some((row, _))) => table.name_of(row),
        _ => table.name_of(cell),
    }
}

fn missing(kind: &Kind) -> Message {
    Message::plain(match kind {
        Kind::Single(_) => "missing-single",
        Kind::Several(several) => match several.at_least {
            Some(least) if least > 1 => return Message::number("too-few", "least", least),
            _ => "missing-several",
        },
        Kind::Scale(_) => "missing-scale",
        Kind::Battery(_) => "missing-battery",
        Kind::Ranking(ranking) => match ranking.top {
            None => "missing-ranking",
            Some(1) => "missing-first",
            Some(top) => return Message::number("missing-top", "top", top),
        },
        Kind::BestWorst(_) => "missing-ends",
        Kind::ConstantSum(sum) => {
            return Message::plain("missing-sum").and("total", i32::from(sum.total).into());
        }
        Kind::Table(_) => "missing-table",
        Kind::Number(_) => "missing-number",
        Kind::Date(date) => missing_moment(date.asks),
        Kind::Text(_) | Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => "missing-text",
        Kind::Consent(_) => "missing-consent",
        Kind::File(_) => "missing-file",
    })
}

fn called(kind: &Kind, end: End) -> Value {
    match kind {
        Kind::BestWorst(asked) => asked.called(end).into(),
        _ => end.as_str().into(),
    }
}

fn missing_moment(asks: Asks) -> &'static str {
    match asks {
        Asks::Date => "missing-date",
        Asks::Time => "missing-time",
        Asks::DateTime => "missing-date-time",
    }
}

fn exclusive(question: &Question) -> Option<&str> {
    let Kind::Several(several) = &question.answer else { return None };
    let exclusive = several.exclusive.as_ref()?;
    several.options.iter().find(|option| option.id == *exclusive).map(|option| option.label.as_str())
}

/// More than any message counts to.
fn clamped(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
