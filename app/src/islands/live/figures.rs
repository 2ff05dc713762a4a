//! Figures under headings, each with its table.

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
use super::super::chart::make_ready;
use super::super::chart::{ChartPlace, download};
use crate::api::results::{Figure, Key, Screen, Table};

/// The sections of a page. Which figures there are does not change while a campaign takes answers; what they say does.
#[component]
pub fn Figures(
    screen: RwSignal<Screen>,
    scripted: RwSignal<bool>,
    module: StoredValue<String>,
    /// What leads to a figure's table.
    table: String,
    /// Whether the page is more for paper than to be watched.
    on_paper: bool,
) -> impl IntoView {
    let sections = screen.with_untracked(|screen| screen.sections.clone());
    #[cfg(not(feature = "hydrate"))]
    let _ = on_paper;
    #[cfg(feature = "hydrate")]
    if on_paper && sections.iter().flat_map(|section| &section.figures).any(|figure| figure.chart.is_some()) {
        Effect::new(move |_| make_ready(module.get_value()));
    }
    let sections = sections.into_iter().enumerate().map(|(s, section)| {
        let table = table.clone();
        let figures = section.figures.into_iter().enumerate().map(|(f, first)| {
            let figure = Memo::new(move |_| at(screen, s, f).unwrap_or_else(|| first.clone()));
            view! { <FigureCard figure scripted module table=table.clone() /> }.into_any()
        });
        view! {
            <section class="figures" id=section.id.clone()>
                <h2 class="section-title" id=format!("{}-title", section.id)>
                    {section.title}
                </h2>
                {figures.collect_view()}
            </section>
        }
        .into_any()
    });
    sections.collect_view()
}

fn at(screen: RwSignal<Screen>, section: usize, figure: usize) -> Option<Figure> {
    screen.with(|screen| screen.sections.get(section)?.figures.get(figure).cloned())
}

#[component]
fn FigureCard(
    figure: Memo<Figure>,
    scripted: RwSignal<bool>,
    module: StoredValue<String>,
    table: String,
) -> impl IntoView {
    let id = figure.with_untracked(|figure| figure.id.clone());
    let title_id = format!("{id}-title");
    let drawn = figure.with_untracked(|figure| figure.chart.is_some());
    let title = Signal::derive(move || figure.with(|figure| figure.title.clone()));
    let chart = Signal::derive(move || figure.with(|figure| figure.chart.clone()));
    let keys = move || figure.with(|figure| figure.legend.iter().cloned().map(key_view).collect_view());
    let keyed = figure.with_untracked(|figure| !figure.legend.is_empty());
    let csv = figure.with_untracked(|figure| figure.csv.clone());
    let is_bare = !drawn && csv.is_none();
    let csv = csv.map(|csv| view! { <a href=csv download="">"CSV"</a> });
    let reading = figure.with_untracked(|figure| figure.reading.clone());
    let table_id = format!("{id}-table");
    view! {
        <figure class="figure" id=id data-reading=reading aria-labelledby=title_id>
            <figcaption>
                <h3 class="figure-title" id=title_id.clone()>
                    {title}
                </h3>
                <p class="figure-about">{move || figure.with(|figure| figure.subtitle.clone())}</p>
                <ul class="figure-changes" role="list" hidden=move || figure.with(|figure| figure.changes.is_empty())>
                    {move || {
                        figure.with(|figure| figure.changes.iter().map(|words| view! { <li>{words.clone()}</li> }).collect_view())
                    }}
                </ul>
            </figcaption>
            <div class="figure-body">
                {keyed.then(|| view! { <ul class="legend" role="list">{keys}</ul> })}
                {drawn.then(|| view! { <ChartPlace chart label=title module /> })}
                {if drawn {
                    view! {
                        <details class="figure-table">
                            <summary>{table}</summary>
                            <TableView figure id=table_id />
                        </details>
                    }
                        .into_any()
                } else {
                    view! { <TableView figure id=table_id /> }.into_any()
                }}
            </div>
            <div class="figure-source" hidden=move || is_bare && figure.with(|figure| figure.note.is_empty())>
                <p>{move || figure.with(|figure| figure.note.clone())}</p>
                <div class="figure-downloads">
                    {csv} {move || (drawn && scripted.get()).then(|| view! { <Pictures /> })}
                </div>
            </div>
        </figure>
    }
}

/// The figure as a picture, which only a browser with script can make.
#[component]
fn Pictures() -> impl IntoView {
    view! {
        <button type="button" on:click=|pressed| download(&pressed, "png")>
            "PNG"
        </button>
        <button type="button" on:click=|pressed| download(&pressed, "svg")>
            "SVG"
        </button>
    }
}

fn key_view(key: Key) -> impl IntoView {
    view! {
        <li data-tone=key.tone>
            <span class="swatch"></span>
            {key.label}
        </li>
    }
}

#[component]
fn TableView(figure: Memo<Figure>, id: String) -> impl IntoView {
    let caption_id = format!("{id}-caption");
    let Table { caption, columns, .. } = figure.with_untracked(|figure| figure.table.clone());
    // What no chart shows has to be read on a phone, too.
    let stacked = figure.with_untracked(|figure| figure.chart.is_none());
    let titles = columns.clone();
    let head = columns.into_iter().enumerate().map(|(at, column)| {
        view! {
            <th scope="col" data-numeric=(at > 0).then_some("true")>
                {column}
            </th>
        }
    });
    let rows = move || {
        figure.with(|figure| {
            figure.table.rows.iter().cloned().map(|row| row_view(row, &titles).into_any()).collect_view()
        })
    };
    view! {
        <div class="data-table" id=id role="region" tabindex="0" aria-labelledby=caption_id data-stacked=stacked>
            <table>
                <caption id=caption_id.clone() class="visually-hidden">
                    {caption}
                </caption>
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row_view(row: Vec<String>, columns: &[String]) -> impl IntoView + use<> {
    let mut cells = row.into_iter();
    let heading = cells.next().unwrap_or_default();
    let titles = columns.iter().skip(1).cloned();
    let cells = cells.zip(titles).map(|(cell, title)| {
        view! {
            <td data-numeric="true" data-column=title>
                {cell}
            </td>
        }
    });
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row">{heading}</th>
            {cells}
        </tr>
    }
}
