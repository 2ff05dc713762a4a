//! Tables whose cells take entries of their own.

use domain::id::OptionId;
use domain::notice;
use domain::questionnaire::{Cells, Column, Kind, Number, Question, Table};

use super::ids::Ids;
use super::{Builder, Values};
use crate::convert::loss::short;
use crate::convert::survey::{self, Answer};

impl Builder<'_> {
    /// A table. Where there is but one row, what it asks in other words.
    pub(super) fn table(&mut self, heading: survey::Question, table: survey::Table) -> Vec<Question> {
        let count = table.rows.len().saturating_mul(table.columns.len());
        if count == 0 || count > Table::MOST_CELLS {
            let what = notice!("the table '{text}' of {count} cells", text = short(&heading.text), count);
            let why = notice!("a table has 1 to {most}", most = Table::MOST_CELLS);
            self.losses.add(&heading.place, what, why, notice!("it is left out"));
            return Vec::new();
        }
        if table.rows.len() == 1 {
            return self.one_row(heading, table);
        }
        let survey::Question { place, name, text, hint, required, show_if, sensitive, .. } = heading;
        let Some(id) = self.question_id(&name, &place) else { return Vec::new() };
        let mut ids = Ids::new("column");
        let (mut columns, mut named) = (Vec::new(), Vec::new());
        for column in table.columns {
            let Some(id) = ids.id::<OptionId>(&column.value, &column.place, self.losses) else { continue };
            let label = self.label(column.label, &column.value, &column.place);
            columns.push(Column { id: id.clone(), label });
            named.push((column.value, id));
        }
        let cells = match table.cells {
            survey::Cells::Tick => Cells::Tick,
            survey::Cells::Number(number) => {
                Cells::Number(Number { slider: false, ..self.number(&number, &place) })
            }
            survey::Cells::Text(text) => Cells::Text(self.text(&text, &place)),
        };
        let (kept, rows_lost) = self.rows(&id, table.rows, "row");
        let mut rows = Vec::new();
        for (reference, row) in kept {
            let mut know = |reference: String, part: String, values: Values| {
                self.names.know(reference, &id, Some(part), values);
            };
            match &cells {
                Cells::Tick => know(reference, row.id.to_string(), Values::Several(named.clone())),
                Cells::Number(_) | Cells::Text(_) => {
                    let values =
                        if matches!(cells, Cells::Number(_)) { Values::Number } else { Values::Text };
                    for (column, id) in &named {
                        let cell = format!("{reference}{}{column}", table.between);
                        know(cell, Table::cell(&row.id, id), values.clone());
                    }
                }
            }
            rows.push(row);
        }
        let show_if = self.asked_if(&id, &show_if);
        let text = self.wording(text, &name, &place);
        let required = required && !show_if.is_lost && !rows_lost;
        let asked = Question::new(id, text, Kind::Table(Table { rows, columns, cells }));
        vec![Question { hint, required, show_if: show_if.said, sensitive, ..asked }]
    }

    /// A table whose options are too many for a scale: a choice for each row.
    pub(super) fn row_by_row(&mut self, heading: survey::Question, matrix: survey::Matrix) -> Vec<Question> {
        let count = matrix.scale.points.len();
        self.losses.add(
            &heading.place,
            notice!("a scale of {count} points", count),
            notice!("a scale has 2 to 11 points"),
            notice!("each row is a choice among them"),
        );
        let mut asked = Vec::new();
        for row in matrix.rows {
            let text = [heading.text.trim(), row.label.trim()].join(" ");
            let options = matrix.scale.points.clone();
            let single = survey::Single { options, drop_down: true, ..survey::Single::default() };
            asked.extend(self.question(survey::Question {
                name: row.reference,
                text: text.trim().to_owned(),
                show_if: heading.show_if.iter().cloned().chain(row.show_if).collect(),
                answer: Answer::Single(single),
                place: row.place,
                ..heading.clone()
            }));
        }
        asked
    }

    /// One row to tick is a choice of several; one of numbers or words a question for each column.
    fn one_row(&mut self, heading: survey::Question, table: survey::Table) -> Vec<Question> {
        let survey::Table { rows, columns, cells, between } = table;
        let Some(row) = rows.into_iter().next() else { return Vec::new() };
        let said = |more: &str| {
            let parts = [heading.text.trim(), row.label.trim(), more.trim()];
            parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let asked = |name: String, text: String, answer: Answer| survey::Question {
            name,
            text,
            answer,
            show_if: heading.show_if.iter().cloned().chain(row.show_if.clone()).collect(),
            ..heading.clone()
        };
        let each = |answer: Answer| {
            let one = |column: &survey::Choice| {
                let name = format!("{}{between}{}", row.reference, column.value);
                asked(name, said(&column.label), answer.clone())
            };
            columns.iter().map(one).collect::<Vec<_>>()
        };
        let questions = match cells {
            survey::Cells::Tick => {
                let several = survey::Several { options: columns, ..survey::Several::default() };
                vec![asked(row.reference.clone(), said(""), Answer::Several(several))]
            }
            survey::Cells::Number(number) => each(Answer::Number(number)),
            survey::Cells::Text(text) => each(Answer::Text(text)),
        };
        questions.into_iter().flat_map(|question| self.question(question)).collect()
    }
}
