//! A table of KoboToolbox: the options of a list are its rows, and questions its columns.

use domain::notice;

use crate::convert::loss::{Losses, MOST_COLUMNS, short};
use crate::convert::survey::{
    Answer, Beside, Cells, Choice, Matrix, Question, Row as Rated, Scale, Several, Single, Table,
};
use crate::convert::xlsform::matrix::points;
use crate::convert::xlsform::question::{Kind, Words, kind, read as question, required, shown, text};
use crate::convert::xlsform::sheet::Row;
use crate::convert::xlsform::{rest, rule};

/// Reads a table, a question for each of its columns, and how many of the rows after its first belong to it.
pub(in crate::convert::xlsform) fn read(
    first: Row<'_>,
    after: &[Row<'_>],
    from: Words<'_>,
    losses: &mut Losses,
) -> (Vec<Question>, usize) {
    let ends = |row: &Row<'_>| {
        matches!(kind(row.get("type")), Kind::EndParts | Kind::Group | Kind::Repeat | Kind::EndGroup)
    };
    let columns = after.iter().take_while(|row| !ends(row)).count();
    let has_end = after.get(columns).is_some_and(|row| kind(row.get("type")) == Kind::EndParts);
    let heading = text(first, "label", from, losses);
    losses.add(
        first.place(),
        notice!("the question '{text}' of several parts", text = short(&heading)),
        notice!("a question has one answer here"),
        notice!("each column is a question of its own"),
    );
    rest::say(first, losses);
    rule::say(first, losses);
    let (is_needed, required_if) = required(first, losses);
    let show_if = shown(first, losses);
    let mut hint = text(first, "hint", from, losses);
    let items = from.lists.of(first.get(super::COLUMNS[2]));
    let mut asked = Vec::new();
    losses.columns(first.at("type"), columns);
    for row in after.iter().take(columns.min(MOST_COLUMNS)) {
        let Some(column) = question(*row, from, losses) else { continue };
        let Some(answer) = cells(first.get("name"), items, *row, &column, losses) else { continue };
        let above = [std::mem::take(&mut hint), column.hint];
        let words = [heading.trim(), column.text.trim()].map(str::to_owned);
        asked.push(Question {
            name: format!("{}_{}", first.get("name"), column.name),
            text: joined(words, " "),
            hint: joined(above, "\n\n"),
            required: is_needed || column.required,
            show_if: show_if.iter().cloned().chain(column.show_if).collect(),
            beside: Beside {
                required_if: column.beside.required_if.or_else(|| required_if.clone()),
                random_order: false,
                ..column.beside
            },
            answer,
            ..column
        });
    }
    (asked, columns + usize::from(has_end))
}

/// Those of two texts that say something.
fn joined(two: [String; 2], between: &str) -> String {
    two.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
}

/// What a column takes in each row; none for what no table takes, which is a loss.
fn cells(
    table: &str,
    items: &[Choice],
    row: Row<'_>,
    column: &Question,
    losses: &mut Losses,
) -> Option<Answer> {
    let rated = |item: &Choice, reference: String| Rated {
        place: item.place.clone(),
        name: item.value.clone(),
        reference,
        label: item.label.clone(),
        hint: String::new(),
        show_if: None,
    };
    // What conditions call the answer in a row, and what they call the row.
    let answers = || {
        let one = |item: &Choice| rated(item, format!("{table}_{}_{}", item.value, column.name));
        items.iter().map(one).collect::<Vec<_>>()
    };
    let entries = |cells: Cells| {
        let rows = items.iter().map(|item| rated(item, format!("{table}_{}", item.value))).collect();
        let label = column.text.clone();
        let only = Choice { place: column.place.clone(), value: column.name.clone(), label };
        Answer::Table(Table { rows, columns: vec![only], cells, between: '_' })
    };
    if let Answer::Single(Single { other: Some(other), .. })
    | Answer::Several(Several { other: Some(other), .. }) = &column.answer
    {
        losses.without_equal(row.at("type"), notice!("words beside '{label}'", label = short(other)));
    }
    Some(match &column.answer {
        Answer::Single(Single { options, .. }) => {
            let scale = points(options, row, losses).unwrap_or_else(|| Scale {
                from: 1,
                points: options.clone(),
                ..Scale::default()
            });
            Answer::Matrix(Matrix { rows: answers(), scale })
        }
        Answer::Scale(scale) => Answer::Matrix(Matrix { rows: answers(), scale: scale.clone() }),
        Answer::Several(Several { options, at_least, at_most, exclusive, .. }) => {
            if at_least.is_some() || at_most.is_some() || exclusive.is_some() {
                losses.check(row.at("constraint"), row.get("constraint"));
            }
            let columns = options.clone();
            Answer::Table(Table { rows: answers(), columns, cells: Cells::Tick, between: '_' })
        }
        Answer::Number(number) => entries(Cells::Number(number.clone())),
        Answer::Text(words) => entries(Cells::Text(words.clone())),
        _ => {
            let what = notice!("the column '{name}'", name = short(&column.text));
            losses.without_equal(row.place(), what);
            return None;
        }
    })
}
