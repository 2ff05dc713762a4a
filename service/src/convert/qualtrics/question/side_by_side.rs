//! Columns that stand side by side: each asks something of its own in the same rows.

use serde_json::{Value, json};

use domain::notice;

use super::{plain, read as read_one, shown_if};
use crate::convert::loss::{Losses, MOST_COLUMNS, short};
use crate::convert::qualtrics::{File, items, rest, text};
use crate::convert::survey::Question;

/// The questions of the columns, each under the words of all.
pub(super) fn read(file: &File<'_>, id: &str, payload: &Value, losses: &mut Losses) -> Vec<Question> {
    let said = plain(&payload["QuestionText"], &format!("{id}.QuestionText"), losses);
    let show_if = shown_if(file, id, payload, losses);
    losses.add(
        id,
        notice!("the question '{text}' of several parts", text = short(&said)),
        notice!("a question has one answer here"),
        notice!("each column is a question of its own"),
    );
    rest::question(id, payload, "SBS", text(&payload["Selector"]), losses);
    let mut asked = Vec::new();
    let columns = items(&payload["AdditionalQuestions"]);
    losses.columns(id, columns.len());
    for (number, column) in columns.into_iter().take(MOST_COLUMNS) {
        let own = format!("{id}#{number}");
        let name = file.name(&own);
        losses.call(&own, &name);
        for mut question in read_one(file, &own, &in_rows(column, payload), losses) {
            question.text = format!("{said} {}", question.text).trim().to_owned();
            question.show_if.extend(show_if.iter().cloned());
            asked.push(question);
        }
    }
    asked
}

/// A column with the rows of all, where it has none of its own.
fn in_rows(column: &Value, all: &Value) -> Value {
    let Value::Object(column) = column else { return json!({}) };
    let mut column = column.clone();
    if column.get("Choices").is_none_or(|rows| items(rows).is_empty()) {
        for field in ["Choices", "ChoiceOrder"] {
            column.insert(field.to_owned(), all[field].clone());
        }
    }
    column.entry("QuestionType").or_insert_with(|| json!("Matrix"));
    Value::Object(column)
}
