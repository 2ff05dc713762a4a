use domain::assumption::{ALLOWANCE_BP, Assumption, hundredths, sentence};
use domain::segment::Division;
use leptos::prelude::*;

use super::assumption::{fields, scopes};
use super::errors::{Place, at, field};
use super::form::item_value;
use super::rule::{RuleFields, item_options};
use super::{DefaultButton, EditModel, errors};
use crate::components::{
    Button, ButtonKind, ErrorSummary, FieldOption, Notice, NoticeKind, SelectField, TextAreaField, TextField,
};
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::{BackLink, StaffFrame};
use crate::{routes, say};

/// The place of an assumption that is added, as if it were the only one.
const PLACE: &str = "assumptions[0]";

/// Adds an assumption to a campaign that members answer. The document holds it alone; before a question is chosen, none.
#[component]
pub fn LaterPage(
    /// What it shows.
    model: EditModel,
    /// The divisions that were registered.
    divisions: Vec<Division>,
    /// How many answers can be seen by now.
    seen: u64,
) -> impl IntoView {
    let place =
        model.document.assumptions.first().map_or_else(before, |assumption| fields(PLACE, assumption));
    let form = match model.document.assumptions.first().cloned() {
        None => view! { <Begin model=model.clone() /> }.into_any(),
        Some(assumption) => view! { <Register model=model.clone() assumption divisions /> }.into_any(),
    };
    view! {
        <LaterFrame model=model.clone() place>
            <h1>{say::editor_assumption_add()}</h1>
            <Notice kind=NoticeKind::Information title=say::editor_later_seen(seen)>
                <p>{say::editor_later_what()}</p>
            </Notice>
            {form}
        </LaterFrame>
    }
}

/// The frame of a page of a campaign that is no draft any more.
#[component]
fn LaterFrame(model: EditModel, place: Place, children: Children) -> impl IntoView {
    let errors = errors::summary(&model, place);
    let failed = !errors.is_empty();
    let back = routes::campaigns::one(&model.slug);
    view! {
        <StaffFrame
            title=format!("{} · {}", say::editor_assumption_add(), model.document.title)
            failed
            simulated=model.document.simulated
            current=routes::campaigns::LIST
            reader=model.reader
        >
            <div class="editor-plain">
                <BackLink href=back>{model.document.title}</BackLink>
                <ErrorSummary errors />
                <DoneNotice done=model.done />
                {children()}
            </div>
        </StaffFrame>
    }
}

/// The fields of the first step by the places they stand for.
fn before() -> Place {
    vec![field(PLACE.to_owned(), say::editor_field_statement(), "statement")]
}

#[component]
fn Statement(value: String, error: Option<String>) -> impl IntoView {
    view! {
        <TextAreaField
            name="statement"
            label=say::editor_statement()
            hint=say::editor_statement_hint()
            error
            value
            rows=2
        />
    }
}

#[component]
fn Topic(model: EditModel, chosen: String, error: Option<String>) -> impl IntoView {
    let topics = model.document.topics.into_iter();
    let options = topics
        .map(|topic| FieldOption::new(topic.id.as_str(), topic.name, topic.id.as_str() == chosen))
        .collect();
    view! { <SelectField name="topic" label=say::editor_topic() error options /> }
}

#[component]
fn Begin(model: EditModel) -> impl IntoView {
    let items = item_options(&model.document.questionnaire, model.typed.item("question").as_ref());
    let (statement, topic) = (model.typed.text("statement"), model.typed.text("topic"));
    let here = routes::campaigns::later(&model.slug);
    view! {
        <form class="card edit-form" method="post" action=here>
            <Statement value=statement error=None />
            <Topic model chosen=topic error=None />
            <SelectField
                name="question"
                label=say::editor_decided_by()
                hint=say::editor_later_begin_hint()
                options=items
            />
            <p class="form-end">
                <Button name="do" value="begin">
                    {say::editor_later_begin()}
                </Button>
            </p>
        </form>
    }
}

#[component]
fn Register(model: EditModel, assumption: Assumption, divisions: Vec<Division>) -> impl IntoView {
    // What is registered is compared with what was read, in whatever language that was.
    let shown = sentence(&assumption, &model.document.questionnaire, &divisions);
    let in_words = say::rule(&assumption, &model.document.questionnaire, &divisions);
    let allowance =
        model.typed.field("allowance").unwrap_or_else(|| hundredths::written(assumption.allowance_bp.into()));
    let problem = {
        let problems = model.problems.clone();
        move |inside: &str| at(&problems, &format!("{PLACE}.{inside}"))
    };
    view! {
        <form class="edit-form" method="post" action=routes::campaigns::later(&model.slug)>
            <DefaultButton />
            <input type="hidden" name="item" value=item_value(&assumption.rule.measure.item()) />
            <input type="hidden" name="shown" value=shown />
            <Statement value=assumption.statement.clone() error=problem("statement") />
            <Topic model=model.clone() chosen=assumption.topic.to_string() error=problem("topic") />
            <RuleFields
                model=model.clone()
                rule=assumption.rule.clone()
                at=0
                place=PLACE.to_owned()
                removable=false
                divisions=divisions.clone()
            />
            <SelectField
                name="scope"
                label=say::editor_scope()
                error=problem("scope")
                options=scopes(&assumption.scope, &divisions)
            />
            <TextField
                name="allowance"
                label=say::editor_allowance()
                hint=say::editor_allowance_usual(hundredths::written(ALLOWANCE_BP.into()))
                error=problem("allowance_bp")
                value=allowance
            />
            <p class="form-end">
                <Button kind=ButtonKind::Quiet name="do" value="save">
                    {say::editor_later_reword()}
                </Button>
            </p>
            <section class="card to-register" id="in-words" tabindex="-1">
                <h2>{say::editor_later_registered()}</h2>
                <p class="rule-words">{in_words}</p>
                <p class="form-end">
                    <Button name="do" value="register">
                        {say::editor_later_register()}
                    </Button>
                </p>
            </section>
        </form>
    }
}
