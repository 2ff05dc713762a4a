use domain::answer::{Answer, Sorted};
use domain::id::OptionId;
use domain::questionnaire::{Choice, Question, Ranking};
use leptos::prelude::*;

use super::items::{Items, Row};
use super::wrong::Wrong;
use crate::say::{self, written};
use crate::survey_form;

/// Options with a place each; those placed come first, in order. The island adds moving up and down.
pub fn ranking(
    question: &Question,
    ranking: &Ranking,
    items: &Items,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> AnyView {
    let empty = Sorted::default();
    let places = match answer {
        Some(Answer::Ranks(places)) => places,
        _ => &empty,
    };
    let place = |option: &Choice| places.get(&option.id).copied();
    let mut options: Vec<&Choice> = ranking.options.iter().collect();
    options.sort_by_key(|option| place(option).unwrap_or(u8::MAX));
    let there = options.iter().filter(|option| !items.row(option.id.as_str()).hidden).count();
    let places = Places { last: usize::from(ranking.places()).min(there), of: ranking.places() };
    let rows = options.into_iter().map(|option| {
        let shown = items.row(option.id.as_str());
        row(question, option, shown, &places, place(option), wrong)
    });
    let moves = survey_form::part(question, "moves");
    view! {
        <ol class="ranking" data-ranking data-keys>
            {rows.collect_view()}
        </ol>
        <p class="visually-hidden" id=moves role="status"></p>
    }
    .into_any()
}

/// The places that can be given.
struct Places {
    /// The last of them now.
    last: usize,
    /// The last of them where every option is there.
    of: u8,
}

fn row(
    question: &Question,
    option: &Choice,
    shown: Row,
    places: &Places,
    given: Option<u8>,
    wrong: &Wrong,
) -> impl IntoView + use<> {
    let id = survey_form::item(question, option.id.as_str());
    let last = places.last;
    let choices = (1..=places.of).map(|place| {
        let chosen = given == Some(place);
        let beyond = usize::from(place) > last;
        view! {
            <option value=place.to_string() selected=chosen hidden=beyond disabled=beyond>
                {place}
            </option>
        }
    });
    view! {
        <li
            class="ranking-row"
            data-item=option.id.to_string()
            data-place=given.map(|place| place.to_string())
            data-if=shown.condition
            data-of=shown.of
            hidden=shown.hidden
        >
            <select
                class="input"
                id=id.clone()
                name=item_name(question, &option.id)
                aria-label=say::place_of(&option.label)
                aria-invalid=wrong.at(&id)
            >
                <option value="">"–"</option>
                {choices.collect_view()}
            </select>
            <span class="ranking-label">{written(&option.label)}</span>
            <span class="ranking-moves">
                <button type="button" data-move="up" aria-label=say::move_up(&option.label)>
                    <span aria-hidden="true">"↑"</span>
                </button>
                <button type="button" data-move="down" aria-label=say::move_down(&option.label)>
                    <span aria-hidden="true">"↓"</span>
                </button>
            </span>
        </li>
    }
}

fn item_name(question: &Question, option: &OptionId) -> String {
    survey_form::item_name(question, option.as_str())
}
