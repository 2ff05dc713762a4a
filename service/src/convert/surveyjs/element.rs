//! One element: a question, or words.

mod choices;
mod each;
mod needed;
mod number;
mod rating;
mod table;
mod unasked;

use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Asks, Format, Upload};
use serde_json::Value;

use self::rating::rating;
use super::condition;
use super::item::{Item, name};
use super::sums;
use crate::convert::files::{Asked, upload};
use crate::convert::loss::{Losses, short};
use crate::convert::no_point::rated;
use crate::convert::place::Place;
use crate::convert::survey::{
    Answer, Beside, Cells, Choice, Condition, Date, Matrix, Question, Ranking, Row, Scale, Several, Single,
    Table, Text,
};

/// Fields that change nothing that is asked.
const LOOKS: [&str; 33] = [
    "startWithNewLine",
    "width",
    "minWidth",
    "maxWidth",
    "indent",
    "colCount",
    "titleLocation",
    "descriptionLocation",
    "textUpdateMode",
    "autocomplete",
    "rows",
    "autoGrow",
    "allowResize",
    "size",
    "searchEnabled",
    "rateColorMode",
    "showNumber",
    "hideNumber",
    "renderAs",
    "itemSize",
    "state",
    "displayMode",
    "allowClear",
    "imageFit",
    "imageHeight",
    "imageWidth",
    "minImageHeight",
    "minImageWidth",
    "maxImageHeight",
    "maxImageWidth",
    "showLabel",
    "labelCount",
    "tooltipVisibility",
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
        beside: Beside::default(),
        answer: Answer::Statement,
    }
}

/// The questions of an element: mostly one; none for what cannot be asked, which is a loss.
pub(super) fn read(item: &Item<'_>, losses: &mut Losses) -> Vec<Question> {
    let kind = item.word("type");
    if is_never_shown(item) {
        let what = notice!("'{kind}' '{title}'", kind = short(kind), title = short(item.word("name")));
        losses.add(&item.place, what, never_shown(), notice!("it is left out"));
        return Vec::new();
    }
    match kind {
        "html" => vec![words(item, losses)],
        "multipletext" if !sums::is_sum(item) => each::line(item, losses),
        "matrixdropdown" if !table::takes_the_same(item) => each::column(item, losses),
        _ => question(item, kind, losses).into_iter().collect(),
    }
}

fn shown_if(item: &Item<'_>, losses: &mut Losses) -> Vec<Condition> {
    condition::read(item, "visibleIf", losses).into_iter().collect()
}

fn words(item: &Item<'_>, losses: &mut Losses) -> Question {
    let show_if = shown_if(item, losses);
    let said = item.text("html", losses);
    let name = item.word("name").to_owned();
    item.say_rest(&LOOKS, losses);
    Question { name, ..statement(&item.place, said, String::new(), show_if) }
}

/// A question of a kind; none for what cannot be asked, which is a loss.
fn question(item: &Item<'_>, kind: &str, losses: &mut Losses) -> Option<Question> {
    let own = item.word("name");
    let show_if = shown_if(item, losses);
    let title = item.text("title", losses);
    let hint = item.text("description", losses);
    let answer = match answer(item, kind, losses) {
        Ok(answer) => answer,
        Err(why) => {
            let called = if title.is_empty() { own } else { &title };
            unasked::say(item, kind, called, &why, losses);
            return None;
        }
    };
    let beside = beside(item, losses);
    let required = needed::is_required(item, &answer, &beside, losses);
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
        beside,
        answer,
    })
}

fn beside(item: &Item<'_>, losses: &mut Losses) -> Beside {
    Beside {
        required_if: condition::read(item, "requiredIf", losses),
        random_order: ["choicesOrder", "rowsOrder"].into_iter().any(|field| item.has(field, "random")),
        offered: choices::offered(item, losses),
        rule: checks(item, "expression")
            .filter(|check| !check.is_read())
            .find_map(|check| condition::rule(check, item, losses)),
    }
}

/// Whether nobody ever sees it. A condition has the last word.
pub(super) fn is_never_shown(item: &Item<'_>) -> bool {
    item.get("visible") == Some(&Value::Bool(false)) && item.word("visibleIf").trim().is_empty()
}

pub(super) fn never_shown() -> Notice {
    notice!("'visible' is 'false': it is never shown there")
}

fn answer(item: &Item<'_>, kind: &str, losses: &mut Losses) -> Result<Answer, Notice> {
    Ok(match kind {
        "text" => return input(item, losses),
        "comment" => Answer::Text(Text { long: true, at_most: item.count("maxLength"), format: None }),
        // Its pictures are in other files: the words beside them are chosen from, and each picture is named.
        "imagepicker" if item.is("multiSelect") => several(item, losses),
        "radiogroup" | "dropdown" | "imagepicker" => {
            let (options, other, _) = choices::options(item, losses);
            Answer::Single(Single {
                options,
                drop_down: kind == "dropdown",
                other,
                comment: choices::comment(item, losses),
                is_box: false,
            })
        }
        "checkbox" | "tagbox" => several(item, losses),
        "boolean" => boolean(item, losses),
        "rating" => rating(item, losses),
        "slider" if item.word("sliderType") == "range" => {
            return Err(notice!("two values in one answer are not asked here"));
        }
        "slider" => Answer::Number(number::slider(item)),
        "matrix" if item.word("cellType") == "checkbox" => Answer::Table(Table {
            rows: rows(item, losses),
            columns: item.choices("columns", losses),
            cells: Cells::Tick,
            between: '.',
        }),
        "matrix" => matrix(item, losses),
        "matrixdropdown" => Answer::Table(table::read(item, losses)?),
        "ranking" => {
            let options = item.choices("choices", losses);
            let top = item.count("maxSelectedChoices").filter(|_| item.is("selectToRankEnabled"));
            // All of the first places are given here, as such a check wants it.
            let is_all = |check: &&Item<'_>| {
                top.is_some_and(|top| check.peek_number("minCount") == Some(f64::from(top)))
            };
            if let Some(check) = checks(item, "answercount").find(is_all) {
                check.count("minCount");
            }
            Answer::Ranking(Ranking { options, top })
        }
        "matrixdynamic" | "paneldynamic" => {
            return Err(notice!("tables of questions are not asked here"));
        }
        "multipletext" => Answer::ConstantSum(sums::read(item, losses).ok_or_else(unknown)?),
        "file" => {
            let several = item.is("allowMultiple");
            let asked = Asked {
                types: item.word("acceptedTypes").split(',').map(str::to_owned).collect(),
                at_most: item.number("maxFiles").or(several.then_some(f64::from(Upload::MOST))),
                megabytes: item
                    .number("maxSize")
                    .filter(|size| *size > 0.0)
                    .map(|size| size / f64::from(1 << 20)),
            };
            Answer::File(upload(&asked, &(&item.place).into(), losses))
        }
        "signaturepad" => return Err(notice!("signatures are not taken here")),
        "expression" => Answer::Calculated(condition::shown_number(item)?),
        "image" => return Err(notice!("pictures are not shown here")),
        _ => return Err(unknown()),
    })
}

fn unknown() -> Notice {
    notice!("the type is not known here")
}

fn several(item: &Item<'_>, losses: &mut Losses) -> Answer {
    let (options, other, alone) = choices::options(item, losses);
    let exclusive = choices::exclusive(alone, item, losses);
    let or_alone = |alone: &String| {
        checks(item, "expression").find_map(|check| condition::at_least(check, item.word("name"), alone))
    };
    let least = item.count("minSelectedChoices").max(validator(item, "answercount", "minCount"));
    Answer::Several(Several {
        options,
        other,
        at_least: least.or_else(|| exclusive.as_ref().and_then(or_alone)),
        exclusive,
        at_most: tighter(item.count("maxSelectedChoices"), validator(item, "answercount", "maxCount")),
    })
}

fn input(item: &Item<'_>, losses: &mut Losses) -> Result<Answer, Notice> {
    match item.word("inputType") {
        kind @ ("number" | "range") => Ok(Answer::Number(number::read(item, kind))),
        kind @ ("date" | "datetime" | "datetime-local" | "time") => {
            Ok(Answer::Date(date(item, kind, losses)))
        }
        "month" | "week" => Err(notice!("months and weeks are not asked here")),
        "password" | "color" => Err(notice!("it is not asked here")),
        kind => {
            // The check counts as read, whatever the field says.
            let email = checks(item, "email").any(|check| check.get("type").is_some()) || kind == "email";
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
            let at_most = tighter(item.count("maxLength"), validator(item, "text", "maxLength"));
            Ok(Answer::Text(Text { long: false, at_most, format }))
        }
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

/// The checks of a kind.
fn checks<'b, 'a>(item: &'b Item<'a>, kind: &'static str) -> impl Iterator<Item = &'b Item<'a>> {
    let is_meant = move |check: &&Item<'_>| check.peek("type").trim_end_matches("validator") == kind;
    item.checks().iter().filter(is_meant)
}

fn limit(item: &Item<'_>, field: &str) -> Option<f64> {
    checks(item, "numeric").find_map(|check| check.number(field))
}

/// The one of two limits that leaves less.
fn tighter(own: Option<u32>, checked: Option<u32>) -> Option<u32> {
    own.into_iter().chain(checked).min()
}

fn validator(item: &Item<'_>, kind: &'static str, field: &str) -> Option<u32> {
    checks(item, kind).find_map(|check| check.count(field))
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
    let rated = rated(&[&scale.points]);
    let points = scale.points.get(rated.clone()).unwrap_or_default();
    let from = if rated.start == 0 { scale.from } else { 1 };
    let mut numbered = points.iter().zip(u32::from(from)..);
    if numbered.all(|(point, number)| point.value == number.to_string()) {
        return;
    }
    losses.add(
        place,
        notice!("the values of the points"),
        notice!("points are numbered in their order here"),
        notice!("they are numbered from {from}, with their labels", from),
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
