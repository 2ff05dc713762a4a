//! What a row takes as its answer.

use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Asks, Format};

use super::condition::Xpath;
use super::constraint::{Limit, of_row as constraint};
use super::question::{Kind, Words, kind, looks, marked};
use super::rest::parameter;
use super::sheet::Row;
use crate::convert::build::usual_texts;
use crate::convert::files::{Asked, upload};
use crate::convert::logic::parse::Dialect;
use crate::convert::logic::sum::sum;
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{
    Answer, Calculated, Choice, Date, Hidden, Number, Ranking, Scale, Several, Single, Text,
};

/// The answer that a row takes; none for what cannot be asked.
///
/// # Errors
/// Why it cannot be asked.
pub(super) fn read(row: Row<'_>, from: Words<'_>, losses: &mut Losses) -> Result<Answer, Notice> {
    Ok(match kind(row.get("type")) {
        Kind::Unknown(why) => return Err(why),
        Kind::Scored | Kind::Ranked | Kind::Tabled | Kind::Part | Kind::EndParts => {
            return Err(notice!("the type is not known here"));
        }
        Kind::One { list, or_other } => one(row, options(row, list, from, losses), or_other, from),
        Kind::Several { list, or_other } => several(row, options(row, list, from, losses), or_other, from),
        Kind::Rank { list } => Answer::Ranking(Ranking {
            options: options(row, list, from, losses),
            top: marked(row, "top").and_then(|top| top.parse().ok()),
        }),
        Kind::Whole | Kind::Decimal | Kind::Range => number(row),
        Kind::Date(asks) => date(row, asks),
        Kind::Text => Answer::Text(own_words(row, losses)),
        Kind::Acknowledge => acknowledge(row, from, losses),
        Kind::Calculate => calculated(row)?,
        Kind::File => {
            let is_file = row.get("type").trim().eq_ignore_ascii_case("file");
            let number = |name: &str| marked(row, name).and_then(|own| own.parse().ok());
            let types = marked(row, "types").map(|types| types.split(' ').map(str::to_owned).collect());
            let asked = Asked {
                types: types.unwrap_or_else(|| if is_file { Vec::new() } else { vec!["image/*".to_owned()] }),
                at_most: number("most"),
                megabytes: number("megabytes"),
            };
            Answer::File(upload(&asked, &row.place(), losses))
        }
        Kind::Hidden => match marked(row, "link") {
            Some(link) => Answer::Hidden(Hidden {
                link: link.to_owned(),
                options: options(row, row.get("name"), from, losses),
                otherwise: marked(row, "otherwise").map(str::to_owned),
            }),
            None => return Err(notice!("which values it can have is not listed")),
        },
        Kind::Note | Kind::Group | Kind::Repeat | Kind::EndGroup => Answer::Statement,
    })
}

fn calculated(row: Row<'_>) -> Result<Answer, Notice> {
    let sum = sum(row.get("calculation"), Dialect::Dollar, &Xpath)
        .map_err(|why| notice!("sums of answers and counts alone are calculated here: {why}", why))?;
    let unit = marked(row, "unit").unwrap_or_default().to_owned();
    Ok(Answer::Calculated(Calculated { sum, unit }))
}

fn options(row: Row<'_>, list: &str, from: Words<'_>, losses: &mut Losses) -> Vec<Choice> {
    let options = from.lists.of(list).to_vec();
    if options.is_empty() {
        losses.add(
            row.at("type"),
            notice!("the list '{list}'", list = short(list)),
            notice!("the sheet 'choices' has no such list"),
            notice!("the question has no options"),
        );
    }
    options
}

/// Adds the option 'other' with words beside it, for `or_other`.
fn with_other(options: &mut Vec<Choice>, or_other: bool, row: Row<'_>, from: Words<'_>) -> Option<String> {
    if !or_other {
        return None;
    }
    let label = usual_texts(&from.language.tag()).other.to_owned();
    options.push(Choice { place: row.at("type"), value: "other".to_owned(), label });
    Some("other".to_owned())
}

fn one(row: Row<'_>, mut options: Vec<Choice>, or_other: bool, from: Words<'_>) -> Answer {
    if looks(row, "likert")
        && !or_other
        && let Some(scale) = scale(&options)
    {
        let look = marked(row, "look").and_then(|look| look.parse().ok());
        return Answer::Scale(Scale { look, ..scale });
    }
    let other = with_other(&mut options, or_other, row, from);
    let drop_down = looks(row, "minimal") || looks(row, "autocomplete");
    Answer::Single(Single { options, drop_down, other, ..Single::default() })
}

/// The options as a scale, if their names are the points of one: 0 or 1 and so on, and perhaps `dont_know`.
pub(super) fn scale(options: &[Choice]) -> Option<Scale> {
    let (unknowing, points): (Vec<&Choice>, Vec<&Choice>) =
        options.iter().partition(|option| option.value == "dont_know");
    let from: u8 = points.first()?.value.parse().ok().filter(|from| *from <= 1)?;
    let are_points = points.iter().zip(from..).all(|(point, n)| point.value == n.to_string());
    (are_points && (2..=11).contains(&points.len())).then(|| Scale {
        from,
        points: points.into_iter().cloned().collect(),
        dont_know: unknowing.first().map(|option| option.value.clone()),
        look: None,
    })
}

fn several(row: Row<'_>, mut options: Vec<Choice>, or_other: bool, from: Words<'_>) -> Answer {
    let other = with_other(&mut options, or_other, row, from);
    let mut several = Several { options, other, ..Several::default() };
    for limit in constraint(row).limits {
        match limit {
            Limit::AtLeast(n) => several.at_least = several.at_least.max(Some(n)),
            Limit::AtMost(n) => several.at_most = Some(several.at_most.map_or(n, |own| own.min(n))),
            Limit::Alone(value) => several.exclusive = Some(value),
            _ => {}
        }
    }
    Answer::Several(several)
}

fn acknowledge(row: Row<'_>, from: Words<'_>, losses: &mut Losses) -> Answer {
    let texts = usual_texts(&from.language.tag());
    losses.add(
        row.at("type"),
        notice!("'acknowledge'"),
        notice!("a single box to tick is no question here"),
        notice!("it is asked as yes or no, or as terms to agree to where it is required"),
    );
    let option = |value: &str, label: &str| Choice {
        place: row.at("type"),
        value: value.to_owned(),
        label: label.to_owned(),
    };
    Answer::Single(Single {
        options: vec![option("OK", texts.yes), option("no", texts.no)],
        is_box: true,
        ..Single::default()
    })
}

fn number(row: Row<'_>) -> Answer {
    let mut number = Number::default();
    if kind(row.get("type")) == Kind::Decimal {
        number.decimals = marked(row, "decimals").and_then(|own| own.parse().ok()).unwrap_or(4);
    }
    let parameter = |name: &str| parameter(row, name).and_then(|value| value.parse().ok());
    if kind(row.get("type")) == Kind::Range {
        // What the specification takes where nothing is said.
        let (start, end): (f64, f64) = (parameter("start").unwrap_or(0.0), parameter("end").unwrap_or(10.0));
        // One that goes down has the same numbers.
        number = Number {
            from: Some(start.min(end)),
            to: Some(start.max(end)),
            step: Some(parameter("step").map_or(1.0, f64::abs)),
            slider: !looks(row, "picker") && !looks(row, "rating"),
            ..Number::default()
        };
    }
    let next = 10_f64.powi(-i32::from(number.decimals));
    let least = |own: Option<f64>, from: f64| Some(own.map_or(from, |own| own.max(from)));
    let most = |own: Option<f64>, to: f64| Some(own.map_or(to, |own| own.min(to)));
    for limit in constraint(row).limits {
        match limit {
            Limit::Above(below) => number.from = least(number.from, below + next),
            Limit::Below(above) => number.to = most(number.to, above - next),
            Limit::From(from) => number.from = least(number.from, from),
            Limit::To(to) => number.to = most(number.to, to),
            _ => {}
        }
    }
    number.unit = marked(row, "unit").unwrap_or_default().to_owned();
    Answer::Number(number)
}

fn date(row: Row<'_>, asks: Asks) -> Answer {
    let mut date = Date { asks, ..Date::default() };
    for limit in constraint(row).limits {
        match limit {
            Limit::First(from) => date.from = Some(from),
            Limit::Last(to) => date.to = Some(to),
            _ => {}
        }
    }
    Answer::Date(date)
}

fn own_words(row: Row<'_>, losses: &mut Losses) -> Text {
    let mut text = Text { long: looks(row, "multiline"), ..Text::default() };
    if looks(row, "url") {
        text.format = Some(Format::Url);
    }
    for limit in constraint(row).limits {
        match limit {
            Limit::Characters(n) => text.at_most = Some(text.at_most.map_or(n, |own| own.min(n))),
            Limit::Format(format) => text.format = Some(format),
            Limit::Within(format) => {
                text.format = Some(format);
                let any = match format {
                    Format::Email => notice!("any e-mail address is taken"),
                    Format::Url => notice!("any address of a page is taken"),
                };
                let what = notice!("the constraint '{written}'", written = short(row.get("constraint")));
                losses.add(row.at("constraint"), what, notice!("it takes only some addresses"), any);
            }
            _ => {}
        }
    }
    text
}
