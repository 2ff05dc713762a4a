use domain::campaign::{Problem, edit};
use domain::expression::Expression;
use domain::questionnaire::{Kind, Questionnaire};
use leptos::prelude::*;

use super::errors::at;
use super::form::Verb;
use super::outline::MoveButtons;
use crate::components::{Button, ButtonKind, FieldOption, SelectField, TextAreaField};
use crate::say;

/// Which of its lists a question shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Options, statements or rows.
    Items,
    /// The columns of a table.
    Columns,
}

impl List {
    /// The name of the field with which one is moved or removed, and of its fieldset.
    fn group(self) -> &'static str {
        match self {
            List::Items => "item",
            List::Columns => "column",
        }
    }

    /// What the fields of their words begin with.
    pub(super) fn words(self) -> &'static str {
        match self {
            List::Items => "label",
            List::Columns => "column_label",
        }
    }

    /// The name of the field for another one.
    pub(super) fn another(self) -> &'static str {
        match self {
            List::Items => "another",
            List::Columns => "another_column",
        }
    }
}

/// What one of a list is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// Of a choice or a ranking.
    Option,
    /// Of a battery.
    Statement,
    /// Of a table.
    Row,
    /// Of a table too.
    Column,
    /// Of a link.
    Value,
}

impl Noun {
    fn all(self) -> String {
        match self {
            Noun::Option => say::editor_options(),
            Noun::Statement => say::editor_statements(),
            Noun::Row => say::editor_rows(),
            Noun::Column => say::editor_columns(),
            Noun::Value => say::editor_values(),
        }
    }

    fn another(self) -> String {
        match self {
            Noun::Option => say::editor_option_another(),
            Noun::Statement => say::editor_statement_another(),
            Noun::Row => say::editor_row_another(),
            Noun::Column => say::editor_column_another(),
            Noun::Value => say::editor_value_another(),
        }
    }

    /// The one with a number, from 1.
    pub(super) fn numbered(self, number: usize) -> String {
        match self {
            Noun::Option => say::editor_option_number(number),
            Noun::Statement => say::editor_statement_number(number),
            Noun::Row => say::editor_row_number(number),
            Noun::Column => say::editor_column_number(number),
            Noun::Value => say::editor_value_number(number),
        }
    }
}

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
    /// What the link ends in that chooses it, where a link does.
    pub link: Option<String>,
}

fn written(condition: Option<&Expression>) -> Option<String> {
    condition.map(|condition| condition.text().to_owned())
}

/// The options, statements or rows of a question; none for a kind that lists nothing.
pub(super) fn items(answer: &Kind) -> Vec<Item> {
    let between = matches!(answer, Kind::Battery(battery) if battery.is_between());
    let list = answer.items_name();
    let statements = answer.statements().iter().enumerate().map(|(index, statement)| Item {
        id: statement.id.to_string(),
        label: statement.label.clone(),
        opposite: between.then(|| statement.opposite.clone()),
        hint: Some(statement.hint.clone()),
        place: format!("{list}[{index}].label"),
        condition: written(statement.show_if.as_ref()),
        link: None,
    });
    let options = answer.options().iter().enumerate().map(|(index, option)| Item {
        id: option.id.to_string(),
        label: option.label.clone(),
        opposite: None,
        hint: None,
        place: format!("options[{index}].label"),
        condition: written(option.show_if.as_ref()),
        link: match answer {
            Kind::Hidden(hidden) => Some(format!("?{}={}", hidden.link, option.id)),
            _ => None,
        },
    });
    statements.chain(options).collect()
}

/// The columns of a table; none for another kind.
pub(super) fn columns(answer: &Kind) -> Vec<Item> {
    let Kind::Table(table) = answer else { return Vec::new() };
    let columns = table.columns.iter().enumerate().map(|(index, column)| Item {
        id: column.id.to_string(),
        label: column.label.clone(),
        opposite: None,
        hint: None,
        place: format!("columns[{index}].label"),
        condition: None,
        link: None,
    });
    columns.collect()
}

/// The id of an item's field.
pub(super) fn field_id(list: List, item: &Item) -> String {
    format!("{}.{}", list.words(), item.id)
}

/// Options, statements, rows or columns, to be worded, moved and removed, and room for another.
#[component]
pub(super) fn Items(
    /// Which of its lists it is.
    list: List,
    /// What the question lists.
    items: Vec<Item>,
    /// What one of it is called.
    noun: Noun,
    /// What is wrong with the draft.
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
    /// What was typed as another one and not yet added.
    another: String,
) -> impl IntoView {
    let count = items.len();
    let least = if list == List::Columns { 1 } else { 2 };
    let add = format!("add-{}", list.group());
    let rows = items
        .into_iter()
        .enumerate()
        .map(|(index, item)| {
            let error = at(&problems, &format!("{place}.{}", item.place));
            view! { <ItemRow list item index noun error last=index + 1 == count removable={count > least} /> }
        })
        .collect_view();
    view! {
        <fieldset class="field items" id=format!("{}s", list.group()) tabindex="-1">
            <legend class="field-label">{noun.all()}</legend>
            <ol class="item-rows">{rows}</ol>
            <div class="item-add">
                <TextAreaField
                    name=list.another()
                    label=noun.another()
                    hint=say::editor_another_hint()
                    value=another
                    rows=1
                />
                <Button kind=ButtonKind::Quiet name="do" value=add>
                    {say::editor_add()}
                </Button>
            </div>
        </fieldset>
    }
}

#[component]
fn ItemRow(
    list: List,
    item: Item,
    index: usize,
    noun: Noun,
    error: Option<String>,
    last: bool,
    removable: bool,
) -> impl IntoView {
    let number = index + 1;
    let id = field_id(list, &item);
    let error_id = error.as_ref().map(|_| format!("{id}-error"));
    let hint = item.hint.map(|hint| {
        let name = format!("hint.{}", item.id);
        let label = match noun {
            Noun::Row => say::editor_row_help(number),
            _ => say::editor_statement_help(number),
        };
        view! {
            <input
                class="input item-hint"
                id=name.clone()
                name=name
                value=hint
                aria-label=label
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
                aria-label=say::editor_statement_opposite(number)
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
                    aria-label=noun.numbered(number)
                    aria-describedby=error_id.clone()
                    aria-invalid=error_id.map(|_| "true")
                /> {opposite} {hint}
                {item.condition.map(|condition| coded(say::around(say::editor_only_if), condition))}
                {item.link.map(|link| coded(say::around(say::editor_item_link), link))}
            </div>
            <MoveButtons group=list.group() id=item.id.clone() of=item.label.clone() top=index == 0 bottom=last />
            <button
                class="icon-button"
                type="submit"
                name=list.group()
                value=Verb::Remove.to(&item.id)
                disabled=!removable
                aria-label=say::editor_remove_of(item.label)
                title=say::editor_remove()
            >
                "×"
            </button>
        </li>
    }
}

/// A line under an item, with something in it that is written as a program reads it.
fn coded((before, after): (String, String), code: String) -> impl IntoView {
    view! {
        <p class="soft small">
            {before} <code>{code}</code> {after}
        </p>
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
        std::iter::once(FieldOption::new("", say::editor_carry_choose(), true)).chain(earlier).collect();
    (options.len() > 1).then(|| {
        view! {
            <details class="edit-carry">
                <summary>{say::editor_carry()}</summary>
                <div class="item-add">
                    <SelectField name="carry" label=say::editor_carry_of() options />
                    <Button kind=ButtonKind::Quiet name="do" value="carry-items">
                        {say::editor_carry_do()}
                    </Button>
                </div>
                <p class="soft small">{say::editor_carry_what()}</p>
            </details>
        }
    })
}
