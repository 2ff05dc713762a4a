//! Rows, and tables whose cells take entries of their own.

use domain::campaign::Document;
use domain::notice;
use domain::questionnaire::{Cells, Question, Statement, Table};
use serde_json::{Map, Value, json};

use super::{number_field, text_field, visible, worded};
use crate::convert::loss::{Losses, short};

/// The rows of a table.
pub(super) fn rows(id: &str, rows: &[Statement], document: &Document, losses: &mut Losses) -> Vec<Value> {
    let row = |row: &Statement| {
        let place = format!("{id}.{}", row.id);
        if !row.hint.is_empty() {
            let what = notice!("the hint '{hint}'", hint = short(&row.hint));
            losses.add(&place, what, notice!("a row has no hint"), notice!("it is left out"));
        }
        let mut item = Map::new();
        item.insert("value".to_owned(), json!(row.id));
        item.insert("text".to_owned(), worded(&row.name()).into());
        visible(&mut item, row.show_if.as_ref(), &place, document, losses);
        Value::Object(item)
    };
    let items = rows.iter().map(row).collect();
    if rows.iter().any(|row| row.show_if.is_some()) {
        losses.add(
            id,
            notice!("that answers in rows that are hidden again count for nothing"),
            notice!("they stay there until the end"),
            notice!("conditions that look at them hold with them"),
        );
    }
    items
}

/// The fields of a table: boxes are those of a simple table, everything else has columns with cells.
pub(super) fn table(question: &Question, table: &Table, document: &Document, losses: &mut Losses) -> Value {
    let id = question.id.as_str();
    let rows = rows(id, &table.rows, document, losses);
    let cells = match &table.cells {
        Cells::Tick => {
            let column = |column: &domain::questionnaire::Column| json!({ "value": column.id, "text": worded(&column.label) });
            let columns: Vec<Value> = table.columns.iter().map(column).collect();
            let each = question.required.then_some(true);
            return json!({ "cellType": "checkbox", "columns": columns, "rows": rows, "eachRowRequired": each });
        }
        Cells::Number(number) => number_field(id, number, losses),
        Cells::Text(text) => text_field(text),
    };
    if question.required {
        let why = notice!("each cell is required there, or none");
        losses.add(
            id,
            notice!("that something has to stand in each row"),
            why,
            notice!("an answer is required"),
        );
    }
    let columns = table.columns.iter().map(|column| {
        let mut own = json!({ "name": column.id, "title": worded(&column.label), "cellType": "text" });
        if let (Value::Object(own), Value::Object(cells)) = (&mut own, &cells) {
            own.extend(
                cells
                    .iter()
                    .filter(|(_, value)| !value.is_null())
                    .map(|(name, value)| (name.clone(), value.clone())),
            );
        }
        own
    });
    json!({ "columns": columns.collect::<Vec<_>>(), "rows": rows })
}
