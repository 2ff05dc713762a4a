use domain::campaign::Problem;
use domain::expression::{How, Values};
use leptos::prelude::*;

use super::super::Verb;
use super::super::errors;
use super::lines::{Line, line_field, line_place};
use super::nameable::Nameable;
use super::words::{choices, comparison};
use crate::components::{Button, ButtonKind, ChoicesField, FieldOption, SelectField, TextField};
use crate::pages::survey::parts::control;
use crate::say;

/// One line: what is looked at, and, once that is chosen, how it is compared with what.
#[component]
pub(super) fn LineFields(
    /// What was chosen so far.
    line: Line,
    /// Its place among the lines, from 0.
    at: usize,
    /// All that can be looked at.
    groups: Vec<(String, Vec<Nameable>)>,
    /// What is looked at, if anything is.
    nameable: Option<Nameable>,
    /// What is wrong.
    problems: Vec<Problem>,
    /// The address of the page.
    here: String,
    /// Whether there is another line.
    removable: bool,
) -> impl IntoView {
    let number = at + 1;
    let id = format!("line.{at}");
    let choose = vec![FieldOption::new("", say::condition_choose(), nameable.is_none())];
    let groups = groups.into_iter().map(|(title, all)| {
        let option = |own: Nameable| {
            let key = own.subject.to_string();
            let chosen = key == line.of;
            FieldOption::new(key, own.label, chosen)
        };
        (title, all.into_iter().map(option).collect())
    });
    let groups = groups.collect();
    let error = errors::at(&problems, &line_place(at, "of"));
    let next = format!("{here}#{id}");
    let compared = nameable.map(|own| {
        let error = errors::at(&problems, &line_place(at, "values"));
        view! { <Compared line=line.clone() at values=own.values error /> }
    });
    let remove = removable.then(|| {
        view! {
            <Button kind=ButtonKind::Quiet name="line" value=Verb::Remove.to(&at.to_string()) to=format!("{here}#lines")>
                {say::condition_remove(number)}
            </Button>
        }
    });
    view! {
        <fieldset class="rule-fields condition-line" id=id tabindex="-1">
            <legend>{say::condition_line(number)}</legend>
            <div class="condition-of">
                <SelectField
                    name=line_field(at, "of")
                    label=say::condition_of()
                    hint=say::condition_of_hint()
                    error
                    options=choose
                    groups
                />
                <Button kind=ButtonKind::Quiet name="do" value="next" to=next>
                    {say::condition_next()}
                    " "
                    <span class="visually-hidden">{say::condition_next_of(number)}</span>
                </Button>
            </div>
            {compared}
            {remove}
        </fieldset>
    }
}

/// How something is compared with what.
#[component]
fn Compared(line: Line, at: usize, values: Values, error: Option<String>) -> impl IntoView {
    let comparisons = values.comparisons();
    let option = |how: &How| {
        let chosen = line.how == Some(*how);
        FieldOption::new(how.as_str(), comparison(*how, &values), chosen)
    };
    let options = comparisons.iter().map(option).collect();
    view! {
        <input type="hidden" name=line_field(at, "was") value=line.of.clone() />
        <SelectField name=line_field(at, "how") label=say::condition_how() options />
        {with(&line, at, &values, error)}
    }
}

/// The control for what it is compared with; none where there is nothing to compare.
fn with(line: &Line, at: usize, values: &Values, error: Option<String>) -> Option<AnyView> {
    let name = line_field(at, "values");
    let typed = line.values.first().cloned().unwrap_or_default();
    let known = choices(values).into_iter().map(|(id, words)| {
        let chosen = line.values.contains(&id);
        FieldOption::new(id, words, chosen)
    });
    let known: Vec<FieldOption> = known.collect();
    let control = match values {
        Values::Presence => return None,
        Values::Options { .. } | Values::Points(_) => {
            let hint = match values {
                Values::Points(_) => say::condition_points_hint(),
                _ => say::condition_options_hint(),
            };
            view! {
                <ChoicesField
                    id=name.clone()
                    name
                    legend=say::condition_options()
                    hint
                    error
                    several=true
                    options=known
                />
            }
            .into_any()
        }
        Values::Number => view! {
            <TextField name label=say::condition_number() hint=say::condition_number_hint() error value=typed />
        }
        .into_any(),
        Values::Date(asks) => {
            let kind = control(*asks);
            view! {
                <TextField
                    name
                    label=say::condition_date()
                    hint=say::condition_unless_empty()
                    error
                    value=typed
                    kind
                />
            }
            .into_any()
        }
        Values::Words | Values::Anything => view! {
            <TextField name label=say::condition_words() hint=say::condition_unless_empty() error value=typed />
        }
        .into_any(),
    };
    Some(control)
}
