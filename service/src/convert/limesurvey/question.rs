//! A question of LimeSurvey, by the letter of its type.

mod choices;
mod dual;
mod number;
mod rows;

use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Asks, Look};

use self::choices::{always_there, count, several, single};
use self::number::{decimals, number};
use self::rows::{both, list_matrix, matrix, table};
use super::condition::{self, Codes};
use super::model::{EQUATION, Item, Question as Source};
use super::settings::{files, say_rest, shuffles};
use crate::convert::build::Texts;
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{
    Answer, Beside, Calculated, Choice, Condition, ConstantSum, Date, Question, Ranking, Scale, Single, Text,
};

/// The questions that one becomes: usually one; none for what cannot be asked, which is a loss.
pub(super) fn read(source: Source, codes: &Codes, texts: &Texts, losses: &mut Losses) -> Vec<Question> {
    // The text of an equation is what it calculates.
    let is_equation = source.kind == EQUATION;
    let text = if is_equation { source.code.clone() } else { plain(&source.text, &source.place, losses) };
    let hint = plain(&source.help, &source.place, losses);
    let mut lost = |why: Notice| {
        let what = notice!(
            "'{code}' of type '{kind}': '{text}'",
            code = short(&source.code),
            kind = short(&source.kind),
            text = short(&text)
        );
        losses.add(&source.place, what, why, notice!("it is left out"));
        Vec::new()
    };
    if source.attribute("hidden") == "1" && !is_equation {
        return lost(notice!("hidden questions are not kept here"));
    }
    if ["question_template", "question_theme_name"].into_iter().any(|name| source.has(name, "browserdetect"))
    {
        return lost(notice!("nothing about a respondent's device is collected here"));
    }
    if condition::is_never(&source.relevance) {
        return lost(notice!("its relevance is '0': it is never asked there"));
    }
    let answer = match source.kind.as_str() {
        "|" => Answer::File(files(&source, losses)),
        EQUATION => match condition::calculation(&source.text, codes) {
            Ok(sum) => {
                let around = condition::words_around(&source.text);
                if !around.is_empty() {
                    losses.add(
                        &source.place,
                        notice!("the words '{text}' around an equation", text = short(&around)),
                        notice!("a calculated number is not shown here"),
                        notice!("they are left out: write them on a later page, and recall the number there"),
                    );
                }
                if source.attribute("hidden") != "1" {
                    losses.add(
                        &source.place,
                        notice!("that members see the number"),
                        notice!("a calculated number is not shown here"),
                        notice!("nobody sees it: recall it in a text of a later page"),
                    );
                }
                Answer::Calculated(Calculated { sum, unit: String::new() })
            }
            Err(why) => return lost(notice!("sums alone are calculated here: {why}", why)),
        },
        "I" => return lost(notice!("a campaign has one language")),
        "1" => return dual::read(&source, &text, &hint, codes, losses),
        ";" | ":" => table(&source, codes, losses),
        "K" if let Some(total) = source.number("equals_num_value").filter(|total| total.is_finite()) => {
            let options = always_there(&source.subquestions, losses);
            Answer::ConstantSum(ConstantSum { options, total, decimals: decimals(&source) })
        }
        "Q" | "K" => return one_by_one(&source, &text, hint, codes, losses),
        "X" => Answer::Statement,
        "S" if source.has("numbers_only", "1") => Answer::Number(number(&source, losses)),
        "S" => Answer::Text(Text { at_most: characters(&source), ..Text::default() }),
        "T" | "U" => Answer::Text(Text { long: true, at_most: characters(&source), format: None }),
        "N" => Answer::Number(number(&source, losses)),
        "D" => Answer::Date(date(&source, losses)),
        "L" | "!" | "O" => single(&source, texts, losses),
        "M" | "P" => several(&source, texts, losses),
        "R" => Answer::Ranking(Ranking {
            options: always_there(&source.answers, losses),
            top: count(&source, "max_answers"),
        }),
        "Y" => either(&source, [("Y", texts.yes), ("N", texts.no)]),
        "G" => either(&source, [("F", texts.female), ("M", texts.male)]),
        "5" => Answer::Scale(Scale { look: look(&source), ..points(&source, 5) }),
        "A" => matrix(&source, points(&source, 5), codes, losses),
        "B" => matrix(&source, points(&source, 10), codes, losses),
        "C" => {
            let points = named(&source, &[("Y", texts.yes), ("U", texts.uncertain), ("N", texts.no)]);
            list_matrix(&source, points, codes, losses)
        }
        "E" => {
            let points = named(&source, &[("I", texts.increase), ("S", texts.same), ("D", texts.decrease)]);
            list_matrix(&source, points, codes, losses)
        }
        "F" | "H" => {
            let points = always_there(&source.answers, losses);
            list_matrix(&source, points, codes, losses)
        }
        _ => return lost(notice!("the type is not known here")),
    };
    let offered = offered(&source, codes, losses);
    let beside = Beside { random_order: shuffles(&source), offered, ..Beside::default() };
    say_rest(&source, losses);
    // Where some have to be ticked, no answer is too few.
    let ticks = matches!(&answer, Answer::Several(several) if several.at_least.is_some());
    let required = ticks || required(&source, losses);
    let show_if =
        condition::read(source.place.relevance(), &source.relevance, codes, losses).into_iter().collect();
    vec![Question {
        name: source.code,
        text,
        hint,
        required,
        show_if,
        sensitive: false,
        beside,
        answer,
        place: source.place,
    }]
}

/// When the boxes of a question are there, by their codes.
fn offered(source: &Source, codes: &Codes, losses: &mut Losses) -> Vec<(String, Condition)> {
    if !matches!(source.kind.as_str(), "M" | "P") {
        return Vec::new();
    }
    let mut condition = |sub: &Item| Some((sub.code.clone(), of_part(source, sub, codes, losses)?));
    source.subquestions.iter().filter_map(&mut condition).collect()
}

/// When a part of a question is there.
fn of_part(source: &Source, sub: &Item, codes: &Codes, losses: &mut Losses) -> Option<Condition> {
    let own = condition::read(sub.place.relevance(), &sub.relevance, codes, losses);
    both(own, codes.filtered(source, &sub.code))
}

/// What the points of a scale look like.
fn look(source: &Source) -> Option<Look> {
    let looks = [("1", Look::Stars), ("2", Look::Smileys)];
    looks.into_iter().find(|(value, _)| source.has("slider_rating", value)).map(|(_, look)| look)
}

fn plain(text: &str, place: &Place, losses: &mut Losses) -> String {
    words(text, Markup::Html, place, losses)
}

fn required(source: &Source, losses: &mut Losses) -> bool {
    if source.mandatory.eq_ignore_ascii_case("s") {
        losses.add(
            &source.place,
            notice!("that an answer is asked for once more"),
            notice!("an answer is required or not here"),
            notice!("it is not required"),
        );
    }
    source.mandatory.eq_ignore_ascii_case("y")
}

fn named(source: &Source, items: &[(&str, &str)]) -> Vec<Choice> {
    let choice = |(value, label): &(&str, &str)| Choice {
        place: source.place.clone(),
        value: (*value).to_owned(),
        label: (*label).to_owned(),
    };
    items.iter().map(choice).collect()
}

fn points(source: &Source, to: u8) -> Scale {
    let point = |n: u8| Choice { place: source.place.clone(), value: n.to_string(), label: String::new() };
    Scale { from: 1, points: (1..=to).map(point).collect(), dont_know: None, look: None }
}

fn either(source: &Source, two: [(&str, &str); 2]) -> Answer {
    Answer::Single(Single { options: named(source, &two), ..Single::default() })
}

fn characters(source: &Source) -> Option<u32> {
    source.number("maximum_chars").filter(|n| (1.0..65_536.0).contains(n)).map(|n| n as u32)
}

fn date(source: &Source, losses: &mut Losses) -> Date {
    let format = source.attribute("date_format");
    let asks = match (format.contains('H'), format.contains(['d', 'm', 'Y', 'y'])) {
        (false, _) => Asks::Date,
        (true, false) => Asks::Time,
        (true, true) => Asks::DateTime,
    };
    if asks != Asks::Time && !format.is_empty() && !['d', 'm', 'y'].iter().all(|part| format.contains(*part))
    {
        losses.add(
            &source.place,
            notice!("dates as '{format}'", format = short(format)),
            notice!("a date has a day, a month and a year here"),
            notice!("the whole date is asked for"),
        );
    }
    let mut limit = |name: &str| {
        let written = source.attribute(name);
        let moment = written.parse().ok();
        if moment.is_none() && !written.is_empty() {
            let what = notice!("the limit '{written}'", written = short(written));
            losses.add(
                &source.place,
                what,
                notice!("it is no date or time that is written out"),
                notice!("it is left out"),
            );
        }
        moment
    };
    Date { asks, from: limit("date_min"), to: limit("date_max") }
}

/// Several texts or numbers in one question: each becomes a question of its own, the first with the help for all.
fn one_by_one(
    source: &Source,
    text: &str,
    mut hint: String,
    codes: &Codes,
    losses: &mut Losses,
) -> Vec<Question> {
    losses.add(
        &source.place,
        notice!("the question '{text}' of several lines", text = short(text)),
        notice!("a question has one answer here"),
        notice!("each line is a question of its own"),
    );
    let total = source.attribute("equals_num_value");
    if !total.is_empty() {
        let what = notice!("that the numbers add up to '{total}'", total = short(total));
        losses.add(
            &source.place,
            what,
            notice!("a total is a number here"),
            notice!("any numbers are taken"),
        );
    }
    let required = required(source, losses);
    if shuffles(source) {
        losses.unread(&source.place, notice!("that its lines stand in a random order"));
    }
    let answer = match source.kind.as_str() {
        "K" => Answer::Number(number(source, losses)),
        _ if source.has("numbers_only", "1") => Answer::Number(number(source, losses)),
        _ => Answer::Text(Text { at_most: characters(source), ..Text::default() }),
    };
    let mut asked = Vec::new();
    let of_all = condition::read(source.place.relevance(), &source.relevance, codes, losses);
    for sub in &source.subquestions {
        let label = plain(&sub.text, &sub.place, losses);
        let own = of_part(source, sub, codes, losses);
        asked.push(Question {
            place: sub.place.clone(),
            name: format!("{}_{}", source.code, sub.code),
            text: format!("{text} {label}").trim().to_owned(),
            hint: std::mem::take(&mut hint),
            required,
            show_if: of_all.iter().cloned().chain(own).collect(),
            sensitive: false,
            beside: Beside::default(),
            answer: answer.clone(),
        });
    }
    say_rest(source, losses);
    asked
}
