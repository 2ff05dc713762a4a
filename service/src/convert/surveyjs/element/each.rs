//! Elements that ask several things at once: each is a question of its own here.

use domain::notice;
use domain::notice::Notice;

use super::super::item::Item;
use super::{LOOKS, question, rating, rows, say_numbers, shown_if, table};
use crate::convert::loss::{Losses, MOST_COLUMNS, short};
use crate::convert::survey::{Answer, Beside, Cells, Choice, Condition, Matrix, Question, Row, Scale, Table};

/// What stands above all of them.
struct Heading<'a> {
    name: &'a str,
    text: String,
    hint: String,
    show_if: Vec<Condition>,
}

impl<'a> Heading<'a> {
    fn read(item: &Item<'a>, losses: &mut Losses) -> Self {
        let (name, text) = (item.word("name"), item.text("title", losses));
        Self {
            name,
            text: if text.is_empty() { name.to_owned() } else { text },
            hint: item.text("description", losses),
            show_if: shown_if(item, losses),
        }
    }

    /// Names that they are asked one by one.
    fn say(&self, item: &Item<'_>, parts: Notice, losses: &mut Losses) {
        let what = notice!("the question '{text}' of several parts", text = short(&self.text));
        losses.add(&item.place, what, notice!("a question has one answer here"), parts);
        if item.is("isRequired") {
            losses.add(
                item.at("isRequired"),
                notice!("that one answer to any of its parts is enough"),
                notice!("each is a question of its own here"),
                notice!("none is required for it"),
            );
        }
    }

    /// A part, under its own words and what stands above all.
    fn over(&mut self, part: Question) -> Question {
        let hint = std::mem::take(&mut self.hint);
        Question {
            name: format!("{}.{}", self.name, part.name),
            text: format!("{} {}", self.text, part.text),
            hint: if part.hint.is_empty() { hint } else { part.hint },
            show_if: self.show_if.iter().cloned().chain(part.show_if).collect(),
            ..part
        }
    }
}

/// Several texts, numbers or dates.
pub(super) fn line(item: &Item<'_>, losses: &mut Losses) -> Vec<Question> {
    let mut heading = Heading::read(item, losses);
    heading.say(item, notice!("each line is a question of its own"), losses);
    let parts = item.inside("items");
    let parts = parts.iter().filter_map(|part| question(part, "text", losses));
    let asked = parts.map(|part| heading.over(part)).collect();
    item.say_rest(&LOOKS, losses);
    asked
}

/// A table whose columns take what each of them takes.
pub(super) fn column(item: &Item<'_>, losses: &mut Losses) -> Vec<Question> {
    let mut heading = Heading::read(item, losses);
    heading.say(item, notice!("each column is a question of its own"), losses);
    // Each field counts as read, whatever the other says.
    let of_each_row = ["eachRowRequired", "isAllRowRequired"].map(|field| item.is(field));
    let rows = rows(item, losses);
    let shared = item.choices("choices", losses);
    let mut asked = Vec::new();
    let columns = item.inside("columns");
    losses.columns(item.at("columns"), columns.len());
    for column in columns.into_iter().take(MOST_COLUMNS) {
        let name = column.word("name");
        let title = column.text("title", losses);
        let text = if title.is_empty() { name.to_owned() } else { title };
        let answer = match cells(item, &column, &text, &rows, &shared, losses) {
            Ok(answer) => answer,
            Err(why) => {
                let what = notice!("the column '{name}'", name = short(&text));
                losses.add(&column.place, what, why, notice!("it is left out"));
                continue;
            }
        };
        let is_required = column.is("isRequired");
        let beside = Beside { random_order: item.has("rowsOrder", "random"), ..Beside::default() };
        column.say_rest(&LOOKS, losses);
        asked.push(heading.over(Question {
            place: (&column.place).into(),
            name: name.to_owned(),
            text,
            hint: String::new(),
            required: is_required || of_each_row.contains(&true),
            show_if: Vec::new(),
            sensitive: false,
            beside,
            answer,
        }));
    }
    item.word("cellType");
    item.say_rest(&LOOKS, losses);
    asked
}

/// The answer to a column in all rows.
fn cells<'a>(
    item: &Item<'a>,
    column: &Item<'a>,
    text: &str,
    rows: &[Row],
    shared: &[Choice],
    losses: &mut Losses,
) -> Result<Answer, Notice> {
    let (name, kind) = (column.word("name"), table::cell_type(item, column));
    column.word("cellType");
    let own = column.choices("choices", losses);
    let choices = if own.is_empty() { shared.to_vec() } else { own };
    let of_column =
        || rows.iter().cloned().map(|row| Row { reference: format!("{}.{name}", row.reference), ..row });
    let scale = match kind {
        "" | "dropdown" | "radiogroup" => Scale { from: 1, points: choices, dont_know: None, look: None },
        "rating" => rating::scale(column, losses).map_err(|_| table::others())?,
        "checkbox" | "tagbox" => {
            let rows = of_column().collect();
            return Ok(Answer::Table(Table { rows, columns: choices, cells: Cells::Tick, between: '.' }));
        }
        kind => {
            let cells = table::cells(column, kind, losses)?;
            let only =
                Choice { place: (&column.place).into(), value: name.to_owned(), label: text.to_owned() };
            return Ok(Answer::Table(Table {
                rows: rows.to_vec(),
                columns: vec![only],
                cells,
                between: '.',
            }));
        }
    };
    if !(2..=11).contains(&scale.points.len()) {
        return Err(notice!("tables are rated in 2 to 11 points here"));
    }
    if kind != "rating" {
        say_numbers(column.at("choices"), &scale, losses);
    }
    Ok(Answer::Matrix(Matrix { rows: of_column().collect(), scale }))
}
