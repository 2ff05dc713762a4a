//! A card for each assumption: the share so far as a dot on a track, with the threshold.

use leptos::prelude::*;

use crate::api::results::{Body, Card, CardRow, Screen};

/// The cards, in the order in which the assumptions were registered: a card never changes its place while someone reads.
#[component]
pub fn Board(screen: RwSignal<Screen>) -> impl IntoView {
    let cards = move || {
        screen.with(|screen| match &screen.body {
            Body::Board(cards) => cards.iter().cloned().map(|card| card_view(card).into_any()).collect_view(),
            Body::Figures(_) => Vec::new(),
        })
    };
    view! { <div class="cards board">{cards}</div> }
}

fn card_view(card: Card) -> impl IntoView {
    let title = format!("{}-title", card.id);
    let (threshold, threshold_words) = card.threshold;
    let rows = card.rows.into_iter().map(|row| row_view(row, threshold).into_any()).collect_view().into_any();
    let axis = axis(threshold, &threshold_words).into_any();
    view! {
        <article class="assumption" id=card.id aria-labelledby=title>
            <h2 class="assumption-statement" id=title.clone()>
                {card.statement}
            </h2>
            <table class="shares">
                <caption class="visually-hidden">"Share so far"</caption>
                <colgroup>
                    <col class="shares-name" />
                    <col />
                    <col class="shares-number" />
                </colgroup>
                <thead class="visually-hidden">
                    <tr>
                        <th scope="col">"Members"</th>
                        <th scope="col">"On a line from 0 to 100 percent"</th>
                        <th scope="col" class="shares-share">
                            "Share so far, and of how many"
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
            <p class="assumption-rule">{card.rule}</p>
            <footer class="assumption-foot">
                <span>{card.topic}</span>
                <span>"Share so far"</span>
            </footer>
        </article>
    }
}

fn row_view(row: CardRow, threshold: u16) -> impl IntoView {
    let line = percent(threshold);
    let dot = row.at.map(percent);
    view! {
        <tr data-tone=row.tone data-scope=row.in_scope.then_some("yes")>
            <th scope="row">
                <span class="swatch"></span>
                {row.name}
            </th>
            <td class="shares-track">
                <svg width="100%" height="38" aria-hidden="true">
                    <line class="track" x1="0" x2="100%" y1="19" y2="19" />
                    <line class="threshold" x1=line.clone() x2=line.clone() y1="0" y2="38" />
                    <circle class="dot" cx=dot.clone().unwrap_or_else(|| "0".to_owned()) cy="19" r=if dot.is_some() { "7" } else { "0" } />
                </svg>
            </td>
            <td class="shares-share">
                {row.share} " " <span class="shares-count">{row.count}</span>
            </td>
        </tr>
    }
}

/// The ends of the line and the threshold; an end that the threshold would touch is left out.
fn axis(threshold: u16, words: &str) -> impl IntoView + use<> {
    let place = percent(threshold);
    let near = |far: bool| (!far).then_some("yes");
    let start = (threshold >= 2200).then(|| {
        view! {
            <text x="0" y="12" data-near=near(threshold >= 4000)>
                "0\u{a0}%"
            </text>
        }
    });
    let end = (threshold <= 7400).then(|| {
        view! {
            <text x="100%" y="12" text-anchor="end" data-near=near(threshold <= 5000)>
                "100\u{a0}%"
            </text>
        }
    });
    view! {
        <svg class="axis" width="100%" height="16">
            {start}
            <text class="axis-threshold" x=place y="12" text-anchor="middle">
                {words.to_owned()}
            </text>
            {end}
        </svg>
    }
}

fn percent(bp: u16) -> String {
    format!("{}.{:02}%", bp / 100, bp % 100)
}
