//! The verdict board: a card for each assumption.

use leptos::prelude::*;

use crate::api::results::{Body, Card, CardRow, Line, Reason, Screen, VerdictTone, VerdictWord};

/// The cards. A card never changes its place while someone reads: later releases keep the order of the first.
#[component]
pub fn Board(screen: RwSignal<Screen>) -> impl IntoView {
    let order = StoredValue::new(screen.with_untracked(|screen| match &screen.body {
        Body::Board(cards) => cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>(),
        Body::Figures(_) => Vec::new(),
    }));
    let cards = move || {
        screen.with(|screen| match &screen.body {
            Body::Board(cards) => {
                let mut cards: Vec<&Card> = cards.iter().collect();
                order.with_value(|order| cards.sort_by_key(|card| order.iter().position(|id| *id == card.id)));
                cards.into_iter().cloned().map(|card| card_view(card).into_any()).collect_view()
            }
            Body::Figures(_) => Vec::new(),
        })
    };
    view! { <div class="cards board">{cards}</div> }
}

fn card_view(card: Card) -> impl IntoView {
    let title = format!("{}-title", card.id);
    let lines = card.lines.clone();
    let rows = card.rows.into_iter().map(|row| row_view(row, &lines).into_any()).collect_view().into_any();
    let axis = axis(&card.lines, card.ends).into_any();
    let reasons = card.reasons.into_iter().map(|reason| reason_view(reason).into_any()).collect_view().into_any();
    view! {
        <article class="assumption" id=card.id aria-labelledby=title>
            <header class="assumption-head">
                <h2 class="assumption-statement" id=title.clone()>
                    {card.statement}
                </h2>
                {verdict_view(card.verdict).into_any()}
            </header>
            <table class="shares">
                <caption class="visually-hidden">"Estimates, with what the answers leave possible"</caption>
                <colgroup>
                    <col class="shares-name" />
                    <col />
                    <col class="shares-number" />
                </colgroup>
                <thead class="visually-hidden">
                    <tr>
                        <th scope="col">"Members"</th>
                        <th scope="col">"What the answers leave possible"</th>
                        <th scope="col" class="shares-share">
                            "Estimate, and how many have answered"
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot aria-hidden="true">
                    <tr>
                        <td></td>
                        <td>{axis}</td>
                        <td></td>
                    </tr>
                </tfoot>
            </table>
            <p class="assumption-note">{card.note}</p>
            <details class="assumption-why">
                <summary>"Full reasoning"</summary>
                <p>{card.rule}</p>
                <dl>{reasons}</dl>
            </details>
            <footer class="assumption-foot">
                <span>{card.topic}</span>
            </footer>
        </article>
    }
}

fn verdict_view(verdict: VerdictWord) -> impl IntoView {
    let (tone, path) = match verdict.tone {
        VerdictTone::Supported => ("supported", "M3 8.5 6.5 12 13 4.5"),
        VerdictTone::Denied => ("denied", "M4 4 12 12 M12 4 4 12"),
        VerdictTone::Open => ("open", "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12 M8 5v3.5l2.5 1.5"),
    };
    view! {
        <p class="verdict" data-verdict=tone>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d=path />
            </svg>
            {verdict.label}
        </p>
    }
}

fn row_view(row: CardRow, lines: &[Line]) -> impl IntoView + use<> {
    let dot = row.at.map(percent);
    let lines = lines
        .iter()
        .map(|line| {
            let at = percent(line.at);
            view! { <line class="threshold" x1=at.clone() x2=at y1="0" y2="38" /> }
        })
        .collect_view();
    let bar = row.bar.map(|[low, high]| {
        view! { <rect class="bar" x=percent(low) width=percent(high - low) y="15" height="8" rx="4" /> }
    });
    let words = match (row.in_scope, row.range.is_empty()) {
        (_, true) => String::new(),
        (true, false) => format!("{}: {}", row.range, row.verdict.label.to_lowercase()),
        (false, false) => row.range,
    };
    view! {
        <tr data-tone=row.tone data-scope=row.in_scope.then_some("yes")>
            <th scope="row">
                <span class="swatch"></span>
                {row.name}
            </th>
            <td class="shares-track">
                <span class="visually-hidden">{words}</span>
                <svg width="100%" height="38" aria-hidden="true">
                    <line class="track" x1="0" x2="100%" y1="19" y2="19" />
                    {bar}
                    {lines}
                    <circle class="dot" cx=dot.clone().unwrap_or_else(|| "0".to_owned()) cy="19" r=if dot.is_some() { "6" } else { "0" } />
                </svg>
            </td>
            <td class="shares-share">
                {row.share} " " <span class="shares-count">{row.count}</span>
            </td>
        </tr>
    }
}

fn reason_view(reason: Reason) -> impl IntoView {
    let formula = reason.formula.map(|formula| {
        view! {
            <p>
                "In a spreadsheet this is TRUE once the verdict is decided by this release alone: "
                <code>{formula}</code>
            </p>
        }
    });
    view! {
        <dt>{reason.name}</dt>
        <dd>
            <p>{reason.sentences.join(" ")}</p>
            {formula}
        </dd>
    }
}

/// The ends of the line and the thresholds; an end that a threshold would touch is left out.
fn axis(lines: &[Line], [start, end]: [String; 2]) -> impl IntoView + use<> {
    let far = |from: u16, to: u16| lines.iter().all(|line| line.at < from || line.at > to);
    let near = |far: bool| (!far).then_some("yes");
    let start = far(0, 2200).then(|| {
        view! {
            <text x="0" y="12" data-near=near(far(0, 4000))>
                {start}
            </text>
        }
    });
    let end = far(7400, 10_000).then(|| {
        view! {
            <text x="100%" y="12" text-anchor="end" data-near=near(far(5000, 10_000))>
                {end}
            </text>
        }
    });
    let lines = lines
        .iter()
        .map(|line| {
            view! {
                <text class="axis-threshold" x=percent(line.at) y="12" text-anchor="middle">
                    {line.words.clone()}
                </text>
            }
        })
        .collect_view();
    view! {
        <svg class="axis" width="100%" height="16">
            {start}
            {lines}
            {end}
        </svg>
    }
}

fn percent(place: u16) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}
