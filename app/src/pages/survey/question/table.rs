use domain::answer::{Answer, Entry};
use domain::questionnaire::{Cells, Column, Question, Statement, Table};
use leptos::prelude::*;

use super::items::Items;
use super::number::keys;
use super::text::field_type;
use super::wrong::Wrong;
use crate::say::{self, written};
use crate::survey_form;

/// Rows and columns, in each cell a box or a field: a grid where there is room, one row after another on a phone. The roles
/// are written out because browsers forget them where rows are shown otherwise than as rows; what a column is called stands
/// in each cell too, for the phone.
pub fn table(
    question: &Question,
    table: &Table,
    items: &Items,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> AnyView {
    let head = table.columns.iter().map(|column| {
        view! {
            <th scope="col" role="columnheader" id=column_id(question, column) data-column=column.id.to_string()>
                <span>{written(&column.label)}</span>
                {unit(table).map(|unit| view! { " " <small>"(" {written(unit)} ")"</small> })}
            </th>
        }
    });
    let cells = Filling { question, table, answer, wrong };
    let rows = table.rows.iter().map(|row| cells.row(row, items));
    view! {
        <table
            class="question-table"
            role="table"
            aria-labelledby=survey_form::part(question, "legend")
            data-cells=table.cells.as_str()
            data-wide=is_wide(table).to_string()
        >
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    {head.collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Whether columns find no room beside each other on any screen, or on a sheet of paper: because they are many, or because their
/// longest words are.
pub fn is_wide(table: &Table) -> bool {
    let (most_columns, most_letters) = if table.is_ticked() { (7, 60) } else { (4, 40) };
    let longest_word =
        |column: &Column| column.label.split_whitespace().map(|word| word.chars().count()).max();
    let letters: usize = table.columns.iter().filter_map(longest_word).sum();
    table.columns.len() > most_columns || letters > most_letters
}

fn unit(table: &Table) -> Option<&str> {
    Some(table.unit()).filter(|unit| !unit.is_empty())
}

fn column_id(question: &Question, column: &Column) -> String {
    survey_form::part(question, &format!("column.{}", column.id))
}

/// A table as it is filled in.
struct Filling<'a> {
    question: &'a Question,
    table: &'a Table,
    answer: Option<&'a Answer>,
    wrong: &'a Wrong,
}

impl Filling<'_> {
    fn row(&self, row: &Statement, items: &Items) -> impl IntoView + use<> {
        let shown = items.row(row.id.as_str());
        let id = survey_form::item(self.question, row.id.as_str());
        let label = survey_form::part(self.question, &format!("row.{}", row.id));
        let hint = (!row.hint.is_empty()).then(|| view! { <small>{written(&row.hint)}</small> });
        let cells = self.table.columns.iter().map(|column| self.cell(row, column, &label)).collect_view();
        view! {
            <tr
                role="row"
                id=id
                tabindex="-1"
                data-item=row.id.to_string()
                data-if=shown.condition
                data-of=shown.of
                hidden=shown.hidden
                data-keys
            >
                <th scope="row" role="rowheader">
                    <span id=label>{written(&row.label)}</span>
                    {hint}
                </th>
                {cells}
            </tr>
        }
    }

    fn cell(&self, row: &Statement, column: &Column, row_label: &str) -> impl IntoView + use<> {
        let cell = Table::cell(&row.id, &column.id);
        let id = survey_form::item(self.question, &cell);
        let labelled = format!("{row_label} {}", column_id(self.question, column));
        let error = survey_form::part(self.question, "error");
        let wrong = self.wrong.at(&id);
        let control = match &self.table.cells {
            Cells::Tick => view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        id=id
                        name=survey_form::cell_name(self.question, row.id.as_str(), column.id.as_str())
                        value=Entry::TICKED
                        checked=self.entry(row, column).is_some()
                        aria-labelledby=labelled
                        aria-describedby=error
                        aria-invalid=wrong
                    />
                    <span class="choice-mark"></span>
                    <span class="choice-text" aria-hidden="true">{written(&column.label)}</span>
                </label>
            }
            .into_any(),
            Cells::Number(number) => {
                let label = self.label(column, &id);
                view! {
                    {label}
                    <input
                        class="input"
                        type="text"
                        inputmode=keys(number)
                        id=id
                        name=survey_form::cell_name(self.question, row.id.as_str(), column.id.as_str())
                        value=self.entry(row, column)
                        aria-labelledby=labelled
                        aria-describedby=error
                        aria-invalid=wrong
                    />
                }
                .into_any()
            }
            Cells::Text(text) => {
                let label = self.label(column, &id);
                view! {
                    {label}
                    <input
                        class="input"
                        type=field_type(text).0
                        id=id
                        name=survey_form::cell_name(self.question, row.id.as_str(), column.id.as_str())
                        value=self.entry(row, column)
                        aria-labelledby=labelled
                        aria-describedby=error
                        aria-invalid=wrong
                    />
                }
                .into_any()
            }
        };
        view! { <td role="cell">{control}</td> }
    }

    /// What the column is called, over a field where the head is out of sight.
    fn label(&self, column: &Column, id: &str) -> impl IntoView + use<> {
        let unit = unit(self.table).map(|unit| view! { " " <small>"(" {written(unit)} ")"</small> });
        view! { <label for=id.to_owned()>{written(&column.label)} {unit}</label> }
    }

    fn entry(&self, row: &Statement, column: &Column) -> Option<String> {
        match self.answer {
            Some(Answer::Table(filled)) => match filled.get(&row.id)?.get(&column.id)? {
                Entry::Number(number) => Some(say::typed(*number)),
                entry => Some(entry.to_string()),
            },
            _ => None,
        }
    }
}
