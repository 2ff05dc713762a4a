use domain::campaign::{Problem, edit};
use domain::expression::Expression;
use domain::questionnaire::{Kind, Questionnaire};
use leptos::prelude::*;

use super::errors::at;
use super::form::Verb;
use super::outline::MoveButtons;
use crate::components::{Button, ButtonKind, FieldOption, SelectField, TextField};

/// What a question lists, one line each.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Its id.
    pub id: String,
    /// Its words.
    pub label: String,
    /// The words at the other end, where it is a pair of opposites.
    pub opposite: Option<String>,
    /// The help under it, where it can have any.
    pub hint: Option<String>,
    /// The place of its words in the answer.
    pub place: String,
    /// What it depends on, as it is written.
    pub condition: Option<String>,
}

fn written(condition: Option<&Expression>) -> Option<String> {
    condition.map(|condition| condition.text().to_owned())
}

/// The options or statements of a question; none for a kind that lists nothing.
pub(super) fn items(answer: &Kind) -> Vec<Item> {
    if let Kind::Battery(battery) = answer {
        let statements = battery.statements.iter().enumerate().map(|(index, statement)| Item {
            id: statement.id.to_string(),
            label: statement.label.clone(),
            opposite: battery.is_between().then(|| statement.opposite.clone()),
            hint: Some(statement.hint.clone()),
            place: format!("statements[{index}].label"),
            condition: written(statement.show_if.as_ref()),
        });
        return statements.collect();
    }
    let options = answer.options().iter().enumerate().map(|(index, option)| Item {
        id: option.id.to_string(),
        label: option.label.clone(),
        opposite: None,
        hint: None,
        place: format!("options[{index}].label"),
        condition: written(option.show_if.as_ref()),
    });
    options.collect()
}

/// The id of an item's field.
pub(super) fn field_id(item: &Item) -> String {
    format!("label.{}", item.id)
}

/// Options or statements, to be worded, moved and removed, and room for another.
#[component]
pub(super) fn Items(
    /// What the question lists.
    items: Vec<Item>,
    /// 'Option' or 'Statement'.
    noun: &'static str,
    /// What is wrong with the draft.
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
    /// What was typed as another one and not yet added.
    another: String,
) -> impl IntoView {
    let count = items.len();
    let legend = format!("{noun}s");
    let rows = items
        .into_iter()
        .enumerate()
        .map(|(index, item)| {
            let error = at(&problems, &format!("{place}.{}", item.place));
            view! { <ItemRow item index noun error last=index + 1 == count removable={count > 2} /> }
        })
        .collect_view();
    view! {
        <fieldset class="field items" id="items" tabindex="-1">
            <legend class="field-label">{legend}</legend>
            <ol class="item-rows">{rows}</ol>
            <div class="item-add">
                <TextField name="another" label=format!("Another {}", noun.to_lowercase()) value=another />
                <Button kind=ButtonKind::Quiet name="do" value="add-item">
                    "Add"
                </Button>
            </div>
        </fieldset>
    }
}

#[component]
fn ItemRow(
    item: Item,
    index: usize,
    noun: &'static str,
    error: Option<String>,
    last: bool,
    removable: bool,
) -> impl IntoView {
    let number = index + 1;
    let id = field_id(&item);
    let error_id = error.as_ref().map(|_| format!("{id}-error"));
    let hint = item.hint.map(|hint| {
        let name = format!("hint.{}", item.id);
        view! {
            <input
                class="input item-hint"
                id=name.clone()
                name=name
                value=hint
                aria-label=format!("Help under {} {number}", noun.to_lowercase())
            />
        }
    });
    let opposite = item.opposite.map(|opposite| {
        let name = format!("opposite.{}", item.id);
        view! {
            <input
                class="input"
                id=name.clone()
                name=name
                value=opposite
                aria-label=format!("Opposite of {} {number}", noun.to_lowercase())
            />
        }
    });
    view! {
        <li class="item-row">
            <div class="item-fields">
                {error.map(|error| view! { <p class="field-error" id=error_id.clone()>{error}</p> })}
                <input
                    class="input"
                    id=id.clone()
                    name=id
                    value=item.label.clone()
                    aria-label=format!("{noun} {number}")
                    aria-describedby=error_id.clone()
                    aria-invalid=error_id.map(|_| "true")
                /> {opposite} {hint}
                {item
                    .condition
                    .map(|condition| view! { <p class="soft small">"Only if " <code>{condition}</code></p> })}
            </div>
            <MoveButtons group="item" id=item.id.clone() of=item.label.clone() top=index == 0 bottom=last />
            <button
                class="icon-button"
                type="submit"
                name="item"
                value=Verb::Remove.to(&item.id)
                disabled=!removable
                aria-label=format!("Remove: {}", item.label)
                title="Remove"
            >
                "×"
            </button>
        </li>
    }
}

/// Takes over the options of an earlier question, each for those who chose it there; nothing where no such question comes before.
#[component]
pub(super) fn CarryForward(
    /// All that is asked.
    questionnaire: Questionnaire,
    /// The question that takes them over.
    to: String,
) -> impl IntoView {
    let earlier = edit::carriable(&questionnaire, &to);
    let earlier =
        earlier.iter().map(|question| FieldOption::new(question.id.as_str(), &question.text, false));
    let options: Vec<FieldOption> =
        std::iter::once(FieldOption::new("", "Choose a question", true)).chain(earlier).collect();
    (options.len() > 1).then(|| {
        view! {
            <details>
                <summary>"Carry forward what was chosen earlier"</summary>
                <div class="item-add">
                    <SelectField name="carry" label="The options of" options />
                    <Button kind=ButtonKind::Quiet name="do" value="carry-items">
                        "Carry forward"
                    </Button>
                </div>
                <p class="soft small">
                    "Each is shown only to those who chose it there. Remove here what is not to be asked about."
                </p>
            </details>
        }
    })
}
