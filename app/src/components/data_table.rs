use leptos::prelude::*;

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Whether it holds numbers, which stand at the end.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: true }
    }
}

/// What stands in a cell.
pub type Cell = AnyView;

/// A row: as many cells as the table has columns; the first is its heading.
pub struct Row(pub Vec<Cell>);

impl<C: IntoAny> FromIterator<C> for Row {
    fn from_iter<T: IntoIterator<Item = C>>(cells: T) -> Self {
        Self(cells.into_iter().map(IntoAny::into_any).collect())
    }
}

/// A table with a caption. It scrolls inside its own box where it is too wide.
#[component]
pub fn DataTable(
    /// Names the region for those who cannot see it; unique on the page.
    #[prop(into)]
    id: String,
    /// What it shows.
    #[prop(into)]
    caption: String,
    /// Whether the caption is only to be heard, because a heading says the same.
    #[prop(optional)]
    caption_hidden: bool,
    /// The columns.
    columns: Vec<Column>,
    /// The rows.
    rows: Vec<Row>,
    /// Whether each row becomes a card on a phone.
    #[prop(optional)]
    stacked: bool,
) -> impl IntoView {
    let caption_id = format!("{id}-caption");
    let head = columns
        .iter()
        .map(|column| {
            view! {
                <th scope="col" data-numeric=column.numeric>
                    {column.title.clone()}
                </th>
            }
        })
        .collect_view();
    let body = rows.into_iter().map(|row| row_view(&columns, row)).collect_view();
    let caption_class = caption_hidden.then_some("visually-hidden");
    view! {
        <div
            class="data-table"
            id=id
            role="region"
            tabindex="0"
            aria-labelledby=caption_id
            data-stacked=stacked
        >
            <table>
                <caption id=caption_id.clone() class=caption_class>
                    {caption}
                </caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

fn row_view(columns: &[Column], row: Row) -> impl IntoView + use<> {
    let cells = row.0.into_iter().zip(columns).enumerate().map(|(index, (cell, column))| {
        if index == 0 {
            view! { <th scope="row">{cell}</th> }.into_any()
        } else {
            view! {
                <td data-numeric=column.numeric data-column=column.title.clone()>
                    {cell}
                </td>
            }
            .into_any()
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}
