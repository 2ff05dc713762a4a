use domain::expression::Expression;
use domain::questionnaire::{
    Battery, BestWorst, Choice, ConstantSum, End, Kind, Question, Scale, Table, Text,
};
use leptos::prelude::*;

use super::condition::Said;
use crate::pages::survey::parts::{is_wide, paragraphs, picture};
use crate::say::{self, written};

/// What is marked with a pen.
#[derive(Debug, Clone, Copy)]
pub enum Mark {
    /// One of several.
    Circle,
    /// As many as apply.
    Square,
    /// A place, written as a digit.
    Digit,
}

impl Mark {
    fn view(self) -> impl IntoView {
        let shape = match self {
            Mark::Circle => "circle",
            Mark::Square => "square",
            Mark::Digit => "digit",
        };
        view! { <span class="paper-mark" data-shape=shape aria-hidden="true"></span> }
    }
}

/// How many lines there are for a long text.
const LINES: usize = 5;

/// Where a question is answered with a pen.
pub fn answer(question: &Question, said: &Said<'_>) -> AnyView {
    match &question.answer {
        Kind::Single(single) => list(question, &single.options, Mark::Circle, said),
        Kind::Several(several) => list(question, &several.options, Mark::Square, said),
        Kind::Ranking(ranking) => list(question, &ranking.options, Mark::Digit, said),
        Kind::Scale(scale) => points(scale),
        Kind::Battery(battery) => battery_table(&question.text, battery, said),
        Kind::Table(asked) => table(&question.text, asked, said),
        Kind::BestWorst(asked) => ends(&question.text, asked, said),
        Kind::ConstantSum(sum) => amounts(sum, said),
        Kind::Number(number) => blank(&number.unit).into_any(),
        Kind::Date(_) => blank("").into_any(),
        Kind::Text(text) => lines(text),
        Kind::Consent(consent) => view! {
            <div class="prose">{paragraphs(&consent.terms)}</div>
            <ul class="paper-list" role="list">
                {row(Mark::Square, written(&consent.label))}
            </ul>
        }
        .into_any(),
        Kind::File(_) => view! { <p class="paper-rule">{say::paper_file()}</p> }.into_any(),
        Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => ().into_any(),
    }
}

/// Where something short is written, in a unit.
fn blank(unit: &str) -> impl IntoView + use<> {
    let unit = (!unit.is_empty()).then(|| written(unit));
    view! {
        <p class="paper-short">
            <span class="paper-line"></span>
            {unit}
        </p>
    }
}

fn ends(name: &str, asked: &BestWorst, said: &Said<'_>) -> AnyView {
    let head = End::ALL.map(|end| view! { <th scope="col">{written(asked.called(end))}</th> });
    let rows = asked.options.iter().map(|option| {
        let only = only(option.show_if.as_ref(), said);
        let marks = End::ALL.map(|_| view! { <td>{Mark::Circle.view()}</td> });
        view! { <tr><th scope="row">{written(&option.label)} " " {only}</th> {marks.collect_view()}</tr> }
    });
    grid(
        name,
        End::ALL.len(),
        view! { <tr><td></td> {head.collect_view()}</tr> }.into_any(),
        rows.collect_view().into_any(),
    )
}

fn amounts(sum: &ConstantSum, said: &Said<'_>) -> AnyView {
    let rows = sum.options.iter().map(|option| {
        let only = only(option.show_if.as_ref(), said);
        view! { <li>{blank(&sum.unit)} <span>{written(&option.label)} " " {only}</span></li> }
    });
    view! {
        <ul class="paper-list" data-amounts role="list">
            {rows.collect_view()}
        </ul>
    }
    .into_any()
}

/// For whom something is, where it is not for all.
fn only(show_if: Option<&Expression>, said: &Said<'_>) -> Option<impl IntoView + use<>> {
    show_if
        .map(|shown| view! { <small class="soft" dir="ltr">{say::paper_if(said.condition(shown))}</small> })
}

/// One thing to mark.
pub fn row(mark: Mark, label: impl IntoView) -> impl IntoView {
    view! { <li>{mark.view()} <span>{label}</span></li> }
}

fn list(question: &Question, options: &[Choice], mark: Mark, said: &Said<'_>) -> AnyView {
    let rows = options.iter().map(|option| {
        let only = only(option.show_if.as_ref(), said);
        let words =
            (question.other() == Some(&option.id)).then(|| view! { <span class="paper-line"></span> });
        row(mark, view! { {picture(option, false)} {written(&option.label)} " " {only} {words} })
    });
    let comment = question.comment().map(|asks| {
        view! {
            <p>{written(asks)}</p>
            <p class="paper-line"></p>
        }
    });
    view! {
        <ul class="paper-list" role="list">
            {rows.collect_view()}
        </ul>
        {comment}
    }
    .into_any()
}

fn points(scale: &Scale) -> AnyView {
    let points = scale.points().map(|point| {
        view! {
            <li>
                {Mark::Circle.view()} <b>{point}</b> {scale.label(point).map(written)}
            </li>
        }
    });
    view! {
        <ul class="paper-points" role="list">
            {points.collect_view()}
            {scale.dont_know.then(|| view! { <li>{Mark::Circle.view()} {say::dont_know()}</li> })}
        </ul>
    }
    .into_any()
}

/// Boxes to tick, or room to write.
fn table(name: &str, asked: &Table, said: &Said<'_>) -> AnyView {
    let unit = asked.unit();
    if is_wide(asked) {
        return row_after_row(asked, unit, said);
    }
    let head = asked.columns.iter().map(|column| {
        let unit = (!unit.is_empty()).then(|| view! { <small>{written(unit)}</small> });
        view! { <th scope="col">{written(&column.label)} " " {unit}</th> }
    });
    let rows = asked.rows.iter().map(|row| {
        let only = only(row.show_if.as_ref(), said);
        let hint = (!row.hint.is_empty()).then(|| view! { <small>{written(&row.hint)}</small> });
        let cells = asked.columns.iter().map(|_| match asked.is_ticked() {
            true => view! { <td>{Mark::Square.view()}</td> }.into_any(),
            false => view! { <td class="paper-cell"><span class="paper-line"></span></td> }.into_any(),
        });
        view! { <tr><th scope="row">{written(&row.label)} " " {hint} {only}</th> {cells.collect_view()}</tr> }
    });
    grid(
        name,
        asked.columns.len(),
        view! { <tr><td></td> {head.collect_view()}</tr> }.into_any(),
        rows.collect_view().into_any(),
    )
}

/// A table whose columns find no room beside each other: a list for each row.
fn row_after_row(asked: &Table, unit: &str, said: &Said<'_>) -> AnyView {
    let rows = asked.rows.iter().map(|of| {
        let only = only(of.show_if.as_ref(), said);
        let hint = (!of.hint.is_empty()).then(|| view! { <small class="soft">{written(&of.hint)}</small> });
        let cells = asked.columns.iter().map(|column| match asked.is_ticked() {
            true => row(Mark::Square, written(&column.label)).into_any(),
            false => view! { <li>{blank(unit)} <span>{written(&column.label)}</span></li> }.into_any(),
        });
        view! {
            <p class="paper-row">{written(&of.label)} " " {hint} {only}</p>
            <ul class="paper-list" data-amounts=(!asked.is_ticked()).then_some("") role="list">
                {cells.collect_view()}
            </ul>
        }
    });
    rows.collect_view().into_any()
}

/// A table whose heads keep as much room as their number leaves on a sheet.
fn grid(name: &str, columns: usize, head: AnyView, rows: AnyView) -> AnyView {
    let columns = match columns {
        ..=5 => "few",
        6..=7 => "some",
        _ => "many",
    };
    view! {
        <div class="paper-scroll" role="region" tabindex="0" aria-label=name.to_owned()>
            <table class="paper-table" data-columns=columns>
                <thead>{head}</thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn battery_table(name: &str, battery: &Battery, said: &Said<'_>) -> AnyView {
    let (scale, between) = (&battery.scale, battery.is_between());
    let columns = scale.points().count() + usize::from(scale.dont_know) + usize::from(between);
    let head = scale.points().map(|point| {
        view! {
            <th scope="col">
                {point} {scale.label(point).map(|label| view! { <small>{written(label)}</small> })}
            </th>
        }
    });
    let rows = battery.statements.iter().map(|statement| {
        let only = only(statement.show_if.as_ref(), said);
        let cells = scale.points().map(|_| view! { <td>{Mark::Circle.view()}</td> });
        view! {
            <tr>
                <th scope="row">
                    {written(&statement.label)} " "
                    {(!statement.hint.is_empty()).then(|| view! { <small>{written(&statement.hint)}</small> })} {only}
                </th>
                {cells.collect_view()}
                {between.then(|| view! { <td class="paper-opposite">{written(&statement.opposite)}</td> })}
                {scale.dont_know.then(|| view! { <td>{Mark::Circle.view()}</td> })}
            </tr>
        }
    });
    let dont_know = scale.dont_know.then(|| {
        view! { <th scope="col"><small>{say::dont_know()}</small></th> }
    });
    let head = view! {
        <tr>
            <td></td>
            {head.collect_view()}
            {between.then(|| view! { <td></td> })}
            {dont_know}
        </tr>
    };
    grid(name, columns, head.into_any(), rows.collect_view().into_any())
}

fn lines(text: &Text) -> AnyView {
    let lines = (0..if text.long { LINES } else { 1 }).map(|_| view! { <span class="paper-line"></span> });
    view! { <div class="paper-lines">{lines.collect_view()}</div> }.into_any()
}
