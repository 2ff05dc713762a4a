//! The verdict board: a card for each assumption.

use leptos::prelude::*;

use crate::api::results::{
    Card, CardRow, Check, Forest, Line, Reason, Screen, VerdictTone, VerdictWord, Words,
};

/// The cards. Which there are, and where, does not change while someone reads: later releases change what they say.
#[component]
pub fn Board(screen: RwSignal<Screen>, words: Words) -> impl IntoView {
    let first = screen.with_untracked(|screen| screen.cards.clone());
    if first.is_empty() {
        return ().into_any();
    }
    let shown: Vec<Memo<Card>> = first
        .into_iter()
        .map(|first| {
            Memo::new(move |_| {
                let id = &first.id;
                screen
                    .with(|screen| screen.cards.iter().find(|card| card.id == *id).cloned())
                    .unwrap_or_else(|| first.clone())
            })
        })
        .collect();
    let counted = words.counted.clone();
    let words = StoredValue::new(words);
    let views =
        shown.iter().map(|card| view! { <AssumptionCard card=*card words /> }.into_any()).collect_view();
    view! {
        <Counts cards=shown.clone() counted />
        <Changes cards=shown />
        <div class="cards board">{views}</div>
    }
    .into_any()
}

/// '14 supported, 4 denied, 22 not yet known'.
#[component]
fn Counts(
    cards: Vec<Memo<Card>>,
    /// What follows each number.
    counted: [[String; 3]; 3],
) -> impl IntoView {
    let cards = StoredValue::new(cards);
    let tones =
        [(VerdictTone::Supported, "supported"), (VerdictTone::Denied, "denied"), (VerdictTone::Open, "open")];
    let counts = tones.into_iter().zip(counted).map(|((tone, name), words)| {
        let count = move || {
            let of = |cards: &Vec<Memo<Card>>| {
                cards.iter().filter(|card| card.with(|card| card.verdict.tone == tone)).count()
            };
            cards.with_value(of)
        };
        view! {
            <li data-verdict=name>
                <b>{count}</b>
                " "
                {move || words[count().min(2)].clone()}
            </li>
        }
    });
    view! {
        <ul class="verdict-counts" role="list">
            {counts.collect_view()}
        </ul>
    }
}

/// Says once to who listens that a verdict has changed.
#[component]
fn Changes(cards: Vec<Memo<Card>>) -> impl IntoView {
    let news = RwSignal::new(String::new());
    for card in cards {
        Effect::new(move |before: Option<VerdictTone>| {
            let verdict = card.with(|card| card.verdict.clone());
            if before.is_some_and(|before| before != verdict.tone) {
                news.set(card.with_untracked(|card| format!("{}: {}", verdict.label, card.statement)));
            }
            verdict.tone
        });
    }
    view! {
        <p class="visually-hidden" aria-live="polite">
            {news}
        </p>
    }
}

#[component]
fn AssumptionCard(card: Memo<Card>, words: StoredValue<Words>) -> impl IntoView {
    let Card { id, statement, reasoning_of, topic, rule, .. } = card.get_untracked();
    let title = format!("{id}-title");
    let forests = move || {
        card.with(|card| {
            card.forests.iter().cloned().map(|forest| forest_view(forest, words).into_any()).collect_view()
        })
    };
    let reasons = move || {
        card.with(|card| {
            card.reasons.iter().cloned().map(|reason| reason_view(reason).into_any()).collect_view()
        })
    };
    view! {
        <article class="assumption" id=id aria-labelledby=title>
            <header class="assumption-head">
                <h2 class="assumption-statement" id=title.clone()>
                    {statement}
                </h2>
                {move || verdict_view(card.with(|card| card.verdict.clone()))}
            </header>
            {forests}
            <p class="assumption-note">{move || card.with(|card| card.note.clone())}</p>
            <details class="assumption-why">
                <summary>
                    {words.with_value(|words| words.reasoning.clone())}
                    <span class="visually-hidden">{reasoning_of}</span>
                </summary>
                <p>{rule}</p>
                <dl>{reasons}</dl>
            </details>
            <footer class="assumption-foot">
                <span>{topic}</span>
            </footer>
        </article>
    }
}

fn forest_view(forest: Forest, words: StoredValue<Words>) -> impl IntoView {
    let (caption, [members, possible, estimate]) =
        words.with_value(|words| (words.estimates.clone(), words.columns.clone()));
    let lines = forest.lines;
    let rows = forest.rows.into_iter().map(|row| row_view(row, &lines).into_any()).collect_view().into_any();
    let axis = axis(&lines, forest.ends).into_any();
    let title = (!forest.title.is_empty()).then(|| view! { <p class="forest-title">{forest.title}</p> });
    view! {
        {title}
        <table class="shares">
            <caption class="visually-hidden">{caption}</caption>
            <colgroup>
                <col class="shares-name" />
                <col />
                <col class="shares-number" />
            </colgroup>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{members}</th>
                    <th scope="col">{possible}</th>
                    <th scope="col" class="shares-share">
                        {estimate}
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
    view! {
        <tr data-tone=row.tone data-scope=row.in_scope.then_some("yes")>
            <th scope="row">
                <span class="swatch"></span>
                {row.name}
            </th>
            <td class="shares-track">
                <span class="visually-hidden">{row.range}</span>
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
    let checks = reason.checks.into_iter().map(check_view).collect_view();
    view! {
        <dt>{reason.name}</dt>
        <dd>
            <p>{reason.sentences.join(" ")}</p>
            {checks}
        </dd>
    }
}

fn check_view(check: Check) -> impl IntoView {
    view! {
        <p>
            {check.says} " " <code>{check.formula}</code>
        </p>
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
    // Two thresholds near each other stand on either side of their places.
    let beside = |one: &Line| {
        let other = lines.iter().find(|other| other.at != one.at && other.at.abs_diff(one.at) <= 3000);
        other.map_or("middle", |other| if other.at > one.at { "end" } else { "start" })
    };
    let lines = lines
        .iter()
        .map(|line| {
            view! {
                <text class="axis-threshold" x=percent(line.at) y="12" text-anchor=beside(line)>
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
