//! One element: a question, or words.

mod table;

use domain::decimal::Decimal;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Asks, Format};
use serde_json::Value;

use super::condition;
use super::item::{Item, name};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::survey::{
    Answer, Calculated, Cells, Choice, Condition, Date, Matrix, Number, Question, Ranking, Row, Scale,
    Several, Single, Table, Text,
};
use crate::convert::survey::{file_types, upload};

/// Fields that change nothing that is asked.
const LOOKS: [&str; 23] = [
    "startWithNewLine",
    "width",
    "minWidth",
    "maxWidth",
    "indent",
    "colCount",
    "titleLocation",
    "descriptionLocation",
    "placeholder",
    "autocomplete",
    "rows",
    "autoGrow",
    "size",
    "searchEnabled",
    "placeHolder",
    "rateColorMode",
    "showNumber",
    "hideNumber",
    "renderAs",
    "itemSize",
    "state",
    "displayMode",
    "allowClear",
];

/// Words that take no answer.
pub(super) fn statement(
    place: impl Into<Place>,
    text: String,
    hint: String,
    show_if: Vec<Condition>,
) -> Question {
    Question {
        place: place.into(),
        name: String::new(),
        text,
        hint,
        required: false,
        show_if,
        sensitive: false,
        answer: Answer::Statement,
    }
}

/// The question of an element; none for what cannot be asked, which is a loss.
pub(super) fn read(item: &Item<'_>, losses: &mut Losses) -> Option<Question> {
    let (kind, own) = (item.word("type"), item.word("name"));
    let show_if: Vec<Condition> = condition::read(item, "visibleIf", losses).into_iter().collect();
    if kind == "html" {
        let said = item.text("html", losses);
        return Some(statement(&item.place, said, String::new(), show_if));
    }
    let title = item.text("title", losses);
    let hint = item.text("description", losses);
    let answer = match answer(item, kind, losses) {
        Ok(answer) => answer,
        Err(why) => {
            let called = if title.is_empty() { own } else { &title };
            let what = notice!("'{kind}' '{title}'", kind = short(kind), title = short(called));
            losses.add(&item.place, what, why, notice!("it is left out"));
            return None;
        }
    };
    let required = item.is("isRequired") || item.is("isAllRowRequired") || item.is("eachRowRequired");
    let text = if title.is_empty() { own.to_owned() } else { title };
    item.say_rest(&LOOKS, losses);
    Some(Question {
        place: (&item.place).into(),
        name: own.to_owned(),
        text,
        hint,
        required,
        show_if,
        sensitive: false,
        answer,
    })
}

fn answer(item: &Item<'_>, kind: &str, losses: &mut Losses) -> Result<Answer, Notice> {
    Ok(match kind {
        "text" => return input(item, losses),
        "comment" => Answer::Text(Text { long: true, at_most: item.count("maxLength"), format: None }),
        "radiogroup" | "dropdown" => {
            let (options, other, _) = options(item, losses);
            Answer::Single(Single {
                options,
                drop_down: kind == "dropdown",
                other,
                comment: comment(item, losses),
                is_box: false,
            })
        }
        "checkbox" | "tagbox" => {
            let (options, other, exclusive) = options(item, losses);
            Answer::Several(Several {
                options,
                other,
                exclusive,
                at_least: item.count("minSelectedChoices").or(validator(item, "answercount", "minCount")),
                at_most: item.count("maxSelectedChoices").or(validator(item, "answercount", "maxCount")),
            })
        }
        "boolean" => boolean(item, losses),
        "rating" => rating(item, losses),
        "matrix" if item.word("cellType") == "checkbox" => Answer::Table(Table {
            rows: rows(item, losses),
            columns: item.choices("columns", losses),
            cells: Cells::Tick,
            between: '.',
        }),
        "matrix" => matrix(item, losses),
        "matrixdropdown" => Answer::Table(table::read(item, losses)?),
        "ranking" => Answer::Ranking(Ranking {
            options: item.choices("choices", losses),
            top: item.count("maxSelectedChoices").filter(|_| item.is("selectToRankEnabled")),
        }),
        "imagepicker" => return Err(notice!("pictures are not shown here")),
        "matrixdynamic" | "paneldynamic" => {
            return Err(notice!("tables of questions are not asked here"));
        }
        "multipletext" => {
            return Err(notice!("several texts in one question are not asked here: ask them one by one"));
        }
        "file" => {
            let types = file_types(item.word("acceptedTypes").split(','));
            let megabytes =
                item.number("maxSize").filter(|size| *size > 0.0).map(|size| size / f64::from(1 << 20));
            let most = item.count("maxFiles").or(item.is("allowMultiple").then_some(u32::from(u8::MAX)));
            Answer::File(upload(types, most, megabytes))
        }
        "signaturepad" => return Err(notice!("signatures are not taken here")),
        "expression" => return calculated(item),
        "image" => return Err(notice!("pictures are not shown here")),
        _ => return Err(notice!("the type is not known here")),
    })
}

/// A number that is shown as it is calculated; here it is kept and not shown.
fn calculated(item: &Item<'_>) -> Result<Answer, Notice> {
    let sum = condition::calculation(item.word("expression"))
        .map_err(|why| notice!("sums of answers and counts alone are calculated here: {why}", why))?;
    Ok(Answer::Calculated(Calculated { sum, unit: String::new() }))
}

fn input(item: &Item<'_>, losses: &mut Losses) -> Result<Answer, Notice> {
    match item.word("inputType") {
        kind @ ("number" | "range") => Ok(Answer::Number(number(item, kind))),
        kind @ ("date" | "datetime" | "datetime-local" | "time") => {
            Ok(Answer::Date(date(item, kind, losses)))
        }
        "month" | "week" => Err(notice!("months and weeks are not asked here")),
        "password" | "color" => Err(notice!("it is not asked here")),
        kind => {
            let email = kind == "email" || !validators(item, "email").is_empty();
            let format = match kind {
                "url" => Some(Format::Url),
                _ => email.then_some(Format::Email),
            };
            if kind == "tel" {
                losses.add(
                    item.at("inputType"),
                    notice!("'tel'"),
                    notice!("telephone numbers are not checked here"),
                    notice!("any words are taken"),
                );
            }
            let at_most = item.count("maxLength").or(validator(item, "text", "maxLength"));
            Ok(Answer::Text(Text { long: false, at_most, format }))
        }
    }
}

/// A number, with as many decimals as can be given here where no step says how many; a slider goes by whole numbers then.
fn number(item: &Item<'_>, kind: &str) -> Number {
    let step = item.number("step");
    Number {
        from: item.number("min").or(limit(item, "minValue")),
        to: item.number("max").or(limit(item, "maxValue")),
        step,
        decimals: if step.is_none() && kind == "number" { Decimal::MOST_DECIMALS } else { 0 },
        slider: kind == "range",
        unit: String::new(),
    }
}

fn date(item: &Item<'_>, kind: &str, losses: &mut Losses) -> Date {
    let asks = match kind {
        "date" => Asks::Date,
        "time" => Asks::Time,
        _ => Asks::DateTime,
    };
    let mut limit = |field: &str| {
        let written = item.word(field);
        let moment = written.parse().ok();
        if moment.is_none() && !written.is_empty() {
            let what = notice!("the limit '{written}'", written = short(written));
            losses.add(
                item.at(field),
                what,
                notice!("it is no date or time that is written out"),
                notice!("it is left out"),
            );
        }
        moment
    };
    Date { asks, from: limit("min"), to: limit("max") }
}

fn validators<'a>(item: &Item<'a>, kind: &str) -> Vec<&'a Value> {
    let all = item.list("validators").iter();
    all.filter(|validator| {
        validator["type"].as_str().is_some_and(|own| own.trim_end_matches("validator") == kind)
    })
    .collect()
}

fn limit(item: &Item<'_>, field: &str) -> Option<f64> {
    validators(item, "numeric").iter().find_map(|validator| validator[field].as_f64())
}

fn validator(item: &Item<'_>, kind: &str, field: &str) -> Option<u32> {
    let found = validators(item, kind).iter().find_map(|validator| validator[field].as_f64());
    found.filter(|number| (1.0..65_536.0).contains(number)).map(|number| number as u32)
}

/// What is asked beside the options.
fn comment(item: &Item<'_>, losses: &mut Losses) -> String {
    if !(item.is("showCommentArea") || item.is("hasComment")) {
        return String::new();
    }
    let asks = item.text("commentText", losses);
    if asks.is_empty() { item.usual().comment.to_owned() } else { asks }
}

/// The options, with which of them takes words and which goes alone.
fn options(item: &Item<'_>, losses: &mut Losses) -> (Vec<Choice>, Option<String>, Option<String>) {
    let mut options = item.choices("choices", losses);
    let mut special = |flags: [&str; 2], text: &str, value: &str, usual: &str| {
        if !flags.into_iter().any(|flag| item.is(flag)) {
            return None;
        }
        let words = item.text(text, losses);
        let label = if words.is_empty() { usual.to_owned() } else { words };
        options.push(Choice { place: item.at(flags[0]).into(), value: value.to_owned(), label });
        Some(value.to_owned())
    };
    let usual = item.usual();
    let other = special(["showOtherItem", "hasOther"], "otherText", "other", usual.other);
    let none = special(["showNoneItem", "hasNone"], "noneText", "none", usual.none);
    special(["showDontKnowItem", "showDontKnowItem"], "dontKnowText", "dontknow", usual.dont_know);
    special(["showRefuseItem", "showRefuseItem"], "refuseText", "refused", usual.refused);
    // What we wrote names one of the options itself.
    let named = |field: &str| Some(item.word(field)).filter(|value| !value.is_empty()).map(str::to_owned);
    let beside = item.list("choices").iter().find(|choice| choice["showCommentArea"] == true);
    (
        options.clone(),
        other.or_else(|| beside.map(|choice| name(&choice["value"]))),
        none.or_else(|| named("canvassExclusive")),
    )
}

fn boolean(item: &Item<'_>, losses: &mut Losses) -> Answer {
    let mut option = |field: &str, value_field: &str, value: &str, usual: &str| {
        let words = item.text(field, losses);
        let label = if words.is_empty() { usual.to_owned() } else { words };
        let value = item.get(value_field).map_or_else(|| value.to_owned(), name);
        Choice { place: item.at(field).into(), value, label }
    };
    let yes = option("labelTrue", "valueTrue", "true", item.usual().yes);
    let no = option("labelFalse", "valueFalse", "false", item.usual().no);
    Answer::Single(Single { options: vec![yes, no], ..Single::default() })
}

fn rating(item: &Item<'_>, losses: &mut Losses) -> Answer {
    let values = item.choices("rateValues", losses);
    let (low, high) = (item.text("minRateDescription", losses), item.text("maxRateDescription", losses));
    // Nothing asked for, points look like numbers in both.
    let look = item.word("rateType").parse().ok();
    if !values.is_empty() {
        return match (2..=11).contains(&values.len()) {
            true => {
                let scale = Scale { from: first(&values), points: values, dont_know: None, look };
                say_numbers(item.at("rateValues"), &scale, losses);
                Answer::Scale(scale)
            }
            false => Answer::Single(Single { options: values, ..Single::default() }),
        };
    }
    let count = item.number("rateCount");
    let from = item.number("rateMin").unwrap_or(1.0);
    let to = item.number("rateMax").unwrap_or_else(|| count.map_or(5.0, |count| from + count - 1.0));
    let step = item.number("rateStep").unwrap_or(1.0);
    if (from == 0.0 || from == 1.0) && step == 1.0 && to > from && to - from <= 10.0 {
        let (from, to) = (from as u8, to as u8);
        let label = |point: u8| match point {
            _ if point == from => low.clone(),
            _ if point == to => high.clone(),
            _ => String::new(),
        };
        let points = (from..=to).map(|point| Choice {
            place: (&item.place).into(),
            value: point.to_string(),
            label: label(point),
        });
        return Answer::Scale(Scale { from, points: points.collect(), dont_know: None, look });
    }
    if !low.is_empty() || !high.is_empty() {
        losses.add(
            &item.place,
            notice!("the words at the ends"),
            notice!("a number has none"),
            notice!("they are left out"),
        );
    }
    Answer::Number(Number { from: Some(from), to: Some(to), step: Some(step), ..Number::default() })
}

/// Where a scale starts whose points are named by numbers.
fn first(points: &[Choice]) -> u8 {
    u8::from(points.first().is_none_or(|point| point.value != "0"))
}

fn matrix(item: &Item<'_>, losses: &mut Losses) -> Answer {
    let mut columns = item.choices("columns", losses);
    let unknowing = columns.iter().position(|column| column.value == "dont_know");
    let dont_know = unknowing.map(|at| columns.remove(at).value);
    let scale = Scale { from: first(&columns), points: columns, dont_know, look: None };
    say_numbers(item.at("columns"), &scale, losses);
    Answer::Matrix(Matrix { rows: rows(item, losses), scale })
}

/// Names that points have other numbers here than their values in the survey.
fn say_numbers(place: String, scale: &Scale, losses: &mut Losses) {
    let mut numbered = scale.points.iter().zip(u32::from(scale.from)..);
    if numbered.all(|(point, number)| point.value == number.to_string()) {
        return;
    }
    losses.add(
        place,
        notice!("the values of the points"),
        notice!("points are numbered in their order here"),
        notice!("they are numbered from {from}, with their labels", from = scale.from),
    );
}

fn rows(item: &Item<'_>, losses: &mut Losses) -> Vec<Row> {
    let own = item.word("name").to_owned();
    let conditions = item.conditions("rows", losses);
    let rows = item.choices("rows", losses).into_iter().map(|row| Row {
        reference: format!("{own}.{}", row.value),
        show_if: conditions.iter().find(|condition| condition.place.is_in(&row.place)).cloned(),
        place: row.place,
        name: row.value,
        label: row.label,
        hint: String::new(),
    });
    rows.collect()
}
