use domain::assumption::{ALLOWANCE_BP, Assumption, Joined, Scope, hundredths};
use domain::segment::Division;
use leptos::prelude::*;

use super::errors::{Place, at, field};
use super::form::{Verb, scope_value};
use super::rule::{self, RuleFields};
use super::{DefaultButton, EditFrame, EditModel, Revision};
use crate::components::{
    Button, ButtonKind, ChoicesField, FieldOption, SelectField, TextAreaField, TextField,
};
use crate::{routes, say};

/// An assumption of a draft, with the rules that decide it.
#[component]
pub fn AssumptionPage(
    /// What it shows.
    model: EditModel,
    /// The assumption's id.
    assumption: String,
    /// The installation's divisions.
    divisions: Vec<Division>,
) -> impl IntoView {
    let mut assumptions = model.document.assumptions.iter().enumerate();
    let found = assumptions.find(|(_, own)| own.id.as_str() == assumption);
    let Some((index, assumption)) = found.map(|(index, own)| (index, own.clone())) else {
        return ().into_any();
    };
    let here = routes::campaigns::edit_assumption(&model.slug, &assumption.id);
    let list = routes::campaigns::edit_assumptions(&model.slug);
    let place = format!("assumptions[{index}]");
    let in_words = say::rule(&assumption, &model.document.questionnaire, &divisions);
    let allowance =
        model.typed.field("allowance").unwrap_or_else(|| hundredths::written(assumption.allowance_bp.into()));
    let problem = {
        let (problems, place) = (model.problems.clone(), place.clone());
        move |inside: &str| at(&problems, &format!("{place}.{inside}"))
    };
    view! {
        <EditFrame title=say::editor_assumption() model=model.clone() here=list place=fields(&place, &assumption)>
            <p class="eyebrow">{say::editor_assumption_number(index + 1)}</p>
            <h1>{assumption.statement.clone()}</h1>
            <p class="rule-words">{in_words}</p>
            <form class="edit-form" method="post" action=here data-live="">
                <DefaultButton />
                <Revision revision=model.revision />
                <TextAreaField
                    name="statement"
                    label=say::editor_statement()
                    hint=say::editor_statement_hint()
                    error=problem("statement")
                    value=assumption.statement.clone()
                    rows=2
                />
                <TopicFields model=model.clone() chosen=assumption.topic.to_string() error=problem("topic") />
                <Rules model=model.clone() assumption=assumption.clone() place=place.clone() divisions=divisions.clone() />
                <SelectField
                    name="scope"
                    label=say::editor_scope()
                    error=problem("scope")
                    options=scopes(&assumption.scope, &divisions)
                />
                <TextField
                    name="allowance"
                    label=say::editor_allowance()
                    hint=say::editor_allowance_hint(hundredths::written(ALLOWANCE_BP.into()))
                    error=problem("allowance_bp")
                    value=allowance
                />
                <p class="form-end">
                    <Button name="do" value="save">
                        {say::editor_save()}
                    </Button>
                </p>
                <details class="edit-remove">
                    <summary>{say::editor_remove_assumption()}</summary>
                    <p>{say::editor_undo_back()}</p>
                    <p>
                        <Button
                            kind=ButtonKind::Danger
                            name="assumption"
                            value=Verb::Remove.to(assumption.id.as_str())
                        >
                            {say::editor_remove_assumption_do()}
                        </Button>
                    </p>
                </details>
            </form>
        </EditFrame>
    }
    .into_any()
}

/// What the statement is about: one of the topics, or another.
#[component]
pub(super) fn TopicFields(
    /// The page's model.
    model: EditModel,
    /// The id of the topic chosen; empty if none is.
    chosen: String,
    /// What is wrong with it.
    error: Option<String>,
) -> impl IntoView {
    let another = model.typed.text("another_topic");
    let topics: Vec<FieldOption> = model
        .document
        .topics
        .into_iter()
        .map(|topic| FieldOption::new(topic.id.as_str(), topic.name, topic.id.as_str() == chosen))
        .collect();
    if topics.is_empty() {
        return view! { <TextField name="another_topic" label=say::editor_topic() error value=another /> }
            .into_any();
    }
    view! {
        <div class="edit-pair">
            <SelectField name="topic" label=say::editor_topic() error options=topics />
            <TextField name="another_topic" label=say::editor_topic_another() value=another />
        </div>
    }
    .into_any()
}

#[component]
fn Rules(model: EditModel, assumption: Assumption, place: String, divisions: Vec<Division>) -> impl IntoView {
    let several = assumption.joined.is_some();
    let rules = assumption
        .rules()
        .cloned()
        .zip(rule_places(&place, &assumption))
        .enumerate()
        .map(|(at, (rule, place))| {
            view! {
                <RuleFields
                    model=model.clone()
                    rule
                    at
                    place
                    removable=several
                    divisions=divisions.clone()
                />
            }
        })
        .collect_view();
    let joined = assumption.joined.map(|joined| {
        let or = matches!(joined, Joined::Or(_));
        let options = vec![
            FieldOption::new("and", say::editor_joined_all(), !or),
            FieldOption::new("or", say::editor_joined_any(), or),
        ];
        view! { <ChoicesField id="joined" name="joined" legend=say::editor_joined() options /> }
    });
    view! {
        {rules}
        {joined}
        <p class="rule-add">
            <Button kind=ButtonKind::Quiet name="do" value="add-rule">
                {say::editor_rule_add()}
            </Button>
        </p>
    }
}

/// The places of the rules in the document, the first one's first.
fn rule_places(place: &str, assumption: &Assumption) -> Vec<String> {
    let joined = assumption.joined.iter().flat_map(|joined| {
        (0..joined.rules().len()).map(move |n| format!("{place}.{}[{n}]", joined.place()))
    });
    std::iter::once(place.to_owned()).chain(joined).collect()
}

/// The page's fields by the places they stand for.
pub(super) fn fields(place: &str, assumption: &Assumption) -> Place {
    let own = [
        ("statement", say::editor_field_statement(), "statement"),
        ("topic", say::editor_field_topic(), "topic"),
        ("scope", say::editor_scope(), "scope"),
        ("allowance_bp", say::editor_field_allowance(), "allowance"),
    ];
    let own = own.map(|(inside, name, id)| field(format!("{place}.{inside}"), name, id));
    let rules = assumption.rules().zip(rule_places(place, assumption)).enumerate();
    let rules = rules.flat_map(|(at, (rule, place))| rule::fields(&place, at, &rule.measure));
    own.into_iter().chain(rules).collect()
}

pub(super) fn scopes(chosen: &Scope, divisions: &[Division]) -> Vec<FieldOption> {
    let option = |scope: Scope, label: String| FieldOption::new(scope_value(&scope), label, scope == *chosen);
    let mut options = vec![
        option(Scope::Whole, say::editor_scope_whole()),
        option(Scope::EveryDivision, say::editor_scope_every()),
        option(Scope::SomeDivision, say::editor_scope_some()),
    ];
    options.extend(divisions.iter().map(|division| {
        option(Scope::Division(division.id.clone()), say::editor_scope_division(division.name.as_str()))
    }));
    if let Scope::Division(id) = chosen
        && !divisions.iter().any(|division| division.id == *id)
    {
        options.push(option(chosen.clone(), say::editor_scope_division(id.to_string())));
    }
    options
}
