use domain::answer::Answer;
use domain::questionnaire::{Choice, Question, Several, Single};
use leptos::prelude::*;

use super::clear::clear;
use super::items::Items;
use super::wrong::Wrong;
use crate::say::{self, written};
use crate::{routes, survey_form};

/// One of a list.
pub fn single(
    question: &Question,
    single: &Single,
    items: &Items,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> AnyView {
    if single.drop_down {
        return view! {
            {drop_down(question, single, items, answer, wrong)}
            {comment(question, answer, wrong)}
        }
        .into_any();
    }
    let name = survey_form::name(question);
    let rows = single.options.iter().enumerate().map(|(index, option)| {
        let chosen = is_chosen(answer, option);
        let control = Control { kind: "radio", name: name.clone(), chosen, exclusive: false };
        (row(question, option, items, control, key(index)), own_words(question, option, answer, wrong))
    });
    view! {
        <div class="choices" data-keys data-pictures=pictured(&single.options)>
            {rows.collect_view()}
        </div>
        {clear(question, survey_form::name(question), &question.text)}
        {comment(question, answer, wrong)}
    }
    .into_any()
}

fn drop_down(
    question: &Question,
    single: &Single,
    items: &Items,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> AnyView {
    let options = single.options.iter().map(|option| {
        let chosen = is_chosen(answer, option);
        let row = items.row(option.id.as_str());
        view! {
            <option
                value=option.id.to_string()
                lang=say::language_of(&option.label)
                selected=chosen
                data-if=row.condition
                data-of=row.of
                hidden=row.hidden
                disabled=row.hidden
            >
                {option.label.clone()}
            </option>
        }
    });
    let id = survey_form::part(question, "input");
    view! {
        <select
            class="input"
            data-keys
            id=id.clone()
            name=survey_form::name(question)
            aria-labelledby=survey_form::part(question, "legend")
            aria-describedby=survey_form::part(question, "error")
            aria-invalid=wrong.at(&id)
        >
            <option value="">{say::choose_one()}</option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}

/// Several of a list.
pub fn several(
    question: &Question,
    several: &Several,
    items: &Items,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> AnyView {
    let name = format!("{}[]", survey_form::name(question));
    let rows = several.options.iter().enumerate().map(|(index, option)| {
        let chosen = is_chosen(answer, option);
        let exclusive = several.exclusive.as_ref() == Some(&option.id);
        let key = if exclusive { Some("0".to_owned()) } else { key(index) };
        let control = Control { kind: "checkbox", name: name.clone(), chosen, exclusive };
        (row(question, option, items, control, key), own_words(question, option, answer, wrong))
    });
    let count = several.at_most.map(|_| {
        let id = survey_form::part(question, "count");
        view! { <p class="field-counter question-count" id=id role="status"></p> }
    });
    view! {
        <div class="choices" data-keys data-pictures=pictured(&several.options)>
            {rows.collect_view()}
        </div>
        {count}
    }
    .into_any()
}

fn is_chosen(answer: Option<&Answer>, option: &Choice) -> bool {
    answer.is_some_and(|answer| answer.options().contains(&&option.id))
}

fn given_words(answer: Option<&Answer>) -> String {
    match answer {
        Some(Answer::OwnWords(own)) => own.text.clone(),
        _ => String::new(),
    }
}

/// Room for words on whatever is chosen.
fn comment(question: &Question, answer: Option<&Answer>, wrong: &Wrong) -> Option<impl IntoView + use<>> {
    let asks = question.comment()?;
    let id = survey_form::part(question, "words");
    Some(view! {
        <div class="field choice-comment">
            <label for=id.clone()>{written(asks)}</label>
            <textarea
                class="input"
                rows="2"
                data-comment=""
                id=id.clone()
                name=survey_form::words_name(question)
                aria-describedby=survey_form::part(question, "error")
                aria-invalid=wrong.at(&id)
            >
                {given_words(answer)}
            </textarea>
        </div>
    })
}

/// Room for words beside an option; the styles show it once the option is chosen.
fn own_words(
    question: &Question,
    option: &Choice,
    answer: Option<&Answer>,
    wrong: &Wrong,
) -> Option<impl IntoView + use<>> {
    let given = given_words(answer);
    let id = survey_form::part(question, "words");
    (question.other() == Some(&option.id)).then(|| {
        view! {
            <input
                class="input choice-words"
                type="text"
                data-other=option.id.to_string()
                id=id.clone()
                name=survey_form::words_name(question)
                value=given
                aria-label=say::in_own_words(&option.label)
                aria-describedby=survey_form::part(question, "error")
                aria-invalid=wrong.at(&id)
            />
        }
    })
}

struct Control {
    kind: &'static str,
    name: String,
    chosen: bool,
    exclusive: bool,
}

fn row(
    question: &Question,
    option: &Choice,
    items: &Items,
    control: Control,
    key: Option<String>,
) -> impl IntoView + use<> {
    let row = items.row(option.id.as_str());
    let id = survey_form::item(question, option.id.as_str());
    view! {
        <label class="choice" data-if=row.condition data-of=row.of hidden=row.hidden>
            <input
                type=control.kind
                id=id
                name=control.name
                value=option.id.to_string()
                checked=control.chosen
                data-exclusive=control.exclusive
                data-key=key.clone()
            />
            <span class="choice-mark"></span>
            {picture(option, true)}
            <span class="choice-text">{written(&option.label)}</span>
            {key.map(|key| view! { <kbd aria-hidden="true">{key}</kbd> })}
        </label>
    }
}

fn pictured(options: &[Choice]) -> bool {
    options.iter().any(|option| option.picture.is_some())
}

/// The picture of an option. What it shows is part of the option's name. A sheet that is printed needs it at once, a page only
/// when it comes into sight.
pub fn picture(option: &Choice, when_in_sight: bool) -> Option<impl IntoView + use<>> {
    let own = option.picture.as_deref()?;
    let src = own.digest().map(routes::picture)?;
    let loading = if when_in_sight { "lazy" } else { "eager" };
    Some(
        view! { <img class="choice-picture" src=src alt=own.alt.clone() lang=say::language_of(&own.alt) loading=loading /> },
    )
}

/// The digit that chooses the option at `index`: there are nine, 0 is kept for 'none of these'.
fn key(index: usize) -> Option<String> {
    (index < 9).then(|| (index + 1).to_string())
}
