//! A question of Qualtrics, by its type and selector.

mod carried;
mod choices;
mod side_by_side;

use domain::decimal::Decimal;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Format, Look};
use serde_json::Value;

use self::choices::{choices, lines, list};
use super::{File, condition, items, rest, text};
use crate::convert::files::{self, upload};
use crate::convert::loss::{Losses, short};
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{
    Answer, Beside, Cells, Choice, Condition, ConstantSum, Matrix, Number, Question, Ranking, Row, Scale,
    Several, Single, Table, Text,
};
use crate::convert::translations::{TRANSLATED, translated};

/// The questions that one becomes: usually one; none for what cannot be asked, which is a loss.
pub(super) fn read(file: &File<'_>, id: &str, payload: &Value, losses: &mut Losses) -> Vec<Question> {
    if text(&payload["QuestionType"]) == "SBS" {
        return side_by_side::read(file, id, payload, losses);
    }
    let said = plain(&payload["QuestionText"], &format!("{id}.QuestionText"), losses);
    let (payload, mut offered) = carried::choices(file, id, payload, losses);
    let payload = payload.as_ref();
    let (kind, selector) = (text(&payload["QuestionType"]), text(&payload["Selector"]));
    let name = file.name(id);
    let answer = match answer(id, payload, kind, selector, losses) {
        Ok(answer) => answer,
        Err(why) => {
            let what = notice!(
                "'{kind}' '{selector}': '{text}'",
                kind = short(kind),
                selector = short(selector),
                text = short(&said)
            );
            losses.add(id, what, why, notice!("it is left out"));
            return Vec::new();
        }
    };
    rest::question(id, payload, kind, selector, losses);
    let settings = &payload["Validation"]["Settings"];
    let required = text(&settings["ForceResponse"]) == "ON";
    if text(&settings["ForceResponse"]) == "RequestResponse" {
        losses.add(
            format!("{id}.Validation"),
            notice!("that an answer is asked for once more"),
            notice!("an answer is required or not here"),
            notice!("it is not required"),
        );
    }
    let show_if = shown_if(file, id, payload, losses);
    let random_order = rest::shuffles(payload);
    let question = |name: String, text: String, answer: Answer| Question {
        place: id.into(),
        name,
        text,
        hint: String::new(),
        required,
        show_if: show_if.clone(),
        sensitive: false,
        beside: Beside::default(),
        answer,
    };
    match answer {
        Asked::One(mut answer) => {
            if let Answer::Matrix(Matrix { rows, .. }) | Answer::Table(Table { rows, .. }) = &mut answer {
                for row in rows {
                    let own = offered.iter().position(|(value, _)| *value == row.name);
                    row.show_if = own.map(|own| offered.remove(own).1);
                }
            }
            if let Answer::Matrix(matrix) = &mut answer {
                for row in &mut matrix.rows {
                    row.reference = format!("{name}.{}", row.name);
                }
            }
            let beside = Beside { random_order, offered, ..Beside::default() };
            vec![Question { beside, ..question(name, said, answer) }]
        }
        Asked::Each(parts) => {
            if parts.len() > 1 {
                losses.add(
                    id,
                    notice!("the question '{text}' of several lines", text = short(&said)),
                    notice!("a question has one answer here"),
                    notice!("each line is a question of its own"),
                );
            }
            if random_order && parts.len() > 1 {
                losses.unread(id, notice!("that its lines stand in a random order"));
            }
            let each = parts.into_iter().map(|(choice, answer)| {
                let mut asked = question(
                    format!("{name}_{}", choice.value),
                    format!("{said} {}", choice.label).trim().to_owned(),
                    answer,
                );
                let own = offered.iter().filter(|(value, _)| *value == choice.value);
                asked.show_if.extend(own.map(|(_, condition)| condition.clone()));
                asked
            });
            each.collect()
        }
    }
}

fn shown_if(file: &File<'_>, id: &str, payload: &Value, losses: &mut Losses) -> Vec<Condition> {
    let mut read = |field| condition::read(file, format!("{id}.{field}").into(), &payload[field], losses);
    ["DisplayLogic", "InPageDisplayLogic"].into_iter().filter_map(&mut read).collect()
}

/// What a question becomes.
enum Asked {
    One(Answer),
    /// One for each of its choices.
    Each(Vec<(Choice, Answer)>),
}

fn answer(
    id: &str,
    payload: &Value,
    kind: &str,
    selector: &str,
    losses: &mut Losses,
) -> Result<Asked, Notice> {
    let one = |answer| Ok(Asked::One(answer));
    match (kind, selector) {
        ("DB", "TB" | "GRB" | "PTB" | "FLB" | "") => one(Answer::Statement),
        ("MC", "NPS") => one(Answer::Scale(net_promoter(id, payload, losses))),
        ("MC", "SAVR" | "SAHR" | "SACOL" | "DL" | "SB") => {
            let (options, other, _) = choices(id, payload, "Choices", losses);
            one(Answer::Single(Single { options, drop_down: selector == "DL", other, ..Single::default() }))
        }
        ("MC", "MAVR" | "MAHR" | "MACOL" | "MSB") => {
            let (options, other, exclusive) = choices(id, payload, "Choices", losses);
            let settings = &payload["Validation"]["Settings"];
            let (at_least, at_most) = (number(&settings["MinChoices"]), number(&settings["MaxChoices"]));
            let count = |n: f64| n as u32;
            one(Answer::Several(Several {
                options,
                other,
                exclusive,
                at_least: at_least.map(count),
                at_most: at_most.map(count),
            }))
        }
        ("FileUpload", _) => one(Answer::File(upload(&files::Asked::default(), &id.into(), losses))),
        ("TE", "SL") => one(line(payload)),
        ("TE", "ML" | "ESTB") => {
            one(Answer::Text(Text { long: true, at_most: characters(payload), format: None }))
        }
        ("TE", "FORM") => {
            let lines = lines(id, payload, losses);
            Ok(Asked::Each(lines.into_iter().map(|line| (line, Answer::Text(Text::default()))).collect()))
        }
        ("Matrix", "Likert" | "Profile") if text(&payload["SubSelector"]) != "MultipleAnswer" => {
            one(matrix(id, payload, losses))
        }
        ("Matrix", "Likert" | "Profile") => one(table(id, payload, Cells::Tick, losses)),
        ("Matrix", "TE") => {
            let cells = match line(payload) {
                Answer::Number(number) => Cells::Number(number),
                Answer::Text(text) => Cells::Text(text),
                _ => return Err(notice!("such a table is not asked here")),
            };
            one(table(id, payload, cells, losses))
        }
        ("RO", _) => {
            one(Answer::Ranking(Ranking { options: list(id, payload, "Choices", losses), top: None }))
        }
        ("Slider", "STAR") if let Some(stars) = stars(payload) => {
            let scale = |choice: Choice| {
                let point = |n: u8| Choice {
                    place: choice.place.clone(),
                    value: n.to_string(),
                    label: String::new(),
                };
                let points = (1..=stars).map(point).collect();
                let scale = Scale { from: 1, points, dont_know: None, look: Some(Look::Stars) };
                (choice, Answer::Scale(scale))
            };
            Ok(Asked::Each(list(id, payload, "Choices", losses).into_iter().map(scale).collect()))
        }
        ("Slider", _) => {
            if selector == "STAR" {
                losses.add(
                    format!("{id}.Configuration"),
                    notice!("a number of stars"),
                    notice!("it is not said, or is none from 2 to 11"),
                    notice!("numbers are asked for instead"),
                );
            }
            let choices = list(id, payload, "Choices", losses);
            let limits = &payload["Configuration"];
            let (from, to) = (
                number(&limits["CSSliderMin"]).unwrap_or(0.0),
                number(&limits["CSSliderMax"]).unwrap_or(100.0),
            );
            let decimals = decimals(&limits["NumDecimals"]).unwrap_or(0);
            let each = |choice| {
                (
                    choice,
                    Answer::Number(Number {
                        from: Some(from),
                        to: Some(to),
                        step: Some(10_f64.powi(-i32::from(decimals))),
                        slider: true,
                        ..Number::default()
                    }),
                )
            };
            Ok(Asked::Each(choices.into_iter().map(each).collect()))
        }
        ("DB", _) => Err(notice!("pictures and files are not shown here")),
        ("Matrix", _) => Err(notice!("such a table is not asked here")),
        ("CS", _) => {
            let total = number(&payload["Validation"]["Settings"]["ChoiceTotal"]);
            let total = total.ok_or_else(|| notice!("amounts that need not add up are no question here"))?;
            one(Answer::ConstantSum(ConstantSum {
                options: list(id, payload, "Choices", losses),
                total,
                decimals: decimals(&payload["Configuration"]["NumDecimals"]).unwrap_or(0),
            }))
        }
        ("Draw", _) => Err(notice!("signatures are not taken here")),
        ("Timing" | "Meta", _) => Err(notice!("nothing about a respondent's device is collected here")),
        _ => Err(notice!("the type is not known here")),
    }
}

fn plain(value: &Value, place: &str, losses: &mut Losses) -> String {
    let said = value.as_number().map(ToString::to_string);
    let text = said.as_deref().unwrap_or(text(value));
    let words = words(text, Markup::Html, place, losses);
    if text.starts_with(TRANSLATED) { translated(words) } else { words }
}

fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.trim().parse().ok()).filter(|number: &f64| number.abs() < 1e6)
}

/// How many stars there are, if as many can be given here.
fn stars(payload: &Value) -> Option<u8> {
    let stars = number(&payload["Configuration"]["StarCount"])?;
    (2.0..=11.0).contains(&stars).then_some(stars as u8)
}

/// How many decimals a number has, as far as they can be given here; none, if that is not said.
fn decimals(value: &Value) -> Option<u8> {
    number(value).map(|decimals| decimals.clamp(0.0, f64::from(Decimal::MOST_DECIMALS)) as u8)
}

fn net_promoter(id: &str, payload: &Value, losses: &mut Losses) -> Scale {
    let labels = items(&payload["ColumnLabels"]);
    let [low, high] = [0, 1].map(|end| {
        let label = labels.get(end).map_or(&Value::Null, |(_, label)| &label["Display"]);
        plain(label, &format!("{id}.ColumnLabels"), losses)
    });
    let point = |n: u8| Choice {
        place: id.into(),
        value: n.to_string(),
        label: match n {
            0 => low.clone(),
            10 => high.clone(),
            _ => String::new(),
        },
    };
    Scale { from: 0, points: (0..=10).map(point).collect(), dont_know: None, look: None }
}

/// An answer of one line.
fn line(payload: &Value) -> Answer {
    let settings = &payload["Validation"]["Settings"];
    match text(&settings["ContentType"]) {
        "ValidNumber" => {
            let limits = &settings["ValidNumber"];
            Answer::Number(Number {
                from: number(&limits["Min"]),
                to: number(&limits["Max"]),
                decimals: decimals(&limits["NumDecimals"]).unwrap_or(Decimal::MOST_DECIMALS),
                ..Number::default()
            })
        }
        "ValidEmail" => Answer::Text(Text { format: Some(Format::Email), ..Text::default() }),
        "ValidURL" => Answer::Text(Text { format: Some(Format::Url), ..Text::default() }),
        _ => Answer::Text(Text { at_most: characters(payload), ..Text::default() }),
    }
}

fn characters(payload: &Value) -> Option<u32> {
    number(&payload["Validation"]["Settings"]["MaxChars"])
        .filter(|n| (1.0..65_536.0).contains(n))
        .map(|n| n as u32)
}

fn matrix(id: &str, payload: &Value, losses: &mut Losses) -> Answer {
    let points = list(id, payload, "Answers", losses);
    let rows = list(id, payload, "Choices", losses);
    let why = notice!("tables are rated in points here");
    losses.add(
        format!("{id}.Answers"),
        notice!("a table on a list of names"),
        why,
        notice!("its answers are points from 1 on, with their labels"),
    );
    let scale = Scale { from: 1, points, dont_know: None, look: None };
    Answer::Matrix(Matrix { rows: rows.into_iter().map(row).collect(), scale })
}

/// A table whose cells take entries of their own.
fn table(id: &str, payload: &Value, cells: Cells, losses: &mut Losses) -> Answer {
    let columns = list(id, payload, "Answers", losses);
    let rows = list(id, payload, "Choices", losses);
    Answer::Table(Table { rows: rows.into_iter().map(row).collect(), columns, cells, between: '.' })
}

fn row(choice: Choice) -> Row {
    Row {
        place: choice.place,
        reference: String::new(),
        name: choice.value,
        label: choice.label,
        hint: String::new(),
        show_if: None,
    }
}
