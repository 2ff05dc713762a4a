use domain::segment::{Division, Segment};
use evidence::planning::{Outlook, Undecidable};
use leptos::prelude::*;
use service::results::outlook::{Expectation, Expected, ExpectedSegment};

use super::assumption::TopicFields;
use super::errors::field;
use super::outline::MoveButtons;
use super::rule::item_options;
use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, Column, DataTable, Row, SelectField, TextAreaField};
use crate::{routes, say};

/// The assumptions of a draft, each with its rule in words and how many answers will decide it.
#[component]
pub fn AssumptionsPage(
    /// The draft.
    model: EditModel,
    /// Its assumptions, in the document's order.
    expected: Vec<Expected>,
    /// The installation's divisions.
    divisions: Vec<Division>,
) -> impl IntoView {
    let here = routes::campaigns::edit_assumptions(&model.slug);
    let count = expected.len();
    let place = (0..count)
        .map(|at| {
            field(
                format!("assumptions[{at}]"),
                say::editor_assumption_terms(at + 1),
                format!("assumption-{at}"),
            )
        })
        .collect();
    let questionnaire = &model.document.questionnaire;
    let told = model.document.assumptions.iter();
    let told = told.map(|own| (own.id.to_string(), say::rule(own, questionnaire, &divisions)));
    let cards = expected
        .into_iter()
        .zip(told)
        .enumerate()
        .map(|(at, (expected, (id, rule)))| {
            let href = routes::campaigns::edit_assumption(&model.slug, &id);
            let last = at + 1 == count;
            view! { <Card at id href last rule expected divisions=divisions.clone() /> }
        })
        .collect_view();
    let revision = model.revision;
    let listed = if count == 0 {
        view! { <p class="soft">{say::editor_assumptions_none()}</p> }.into_any()
    } else {
        view! {
            <p class="lead">{say::editor_assumptions_what()}</p>
            <form class="stack assumptions" method="post" action=here.clone()>
                <Revision revision />
                {cards}
            </form>
        }
        .into_any()
    };
    view! {
        <EditFrame title=say::editor_assumptions() model=model.clone() here=here.clone() place>
            <h1>{say::editor_assumptions()}</h1>
            {listed}
            <AddAssumption model action=here />
        </EditFrame>
    }
}

#[component]
fn AddAssumption(model: EditModel, action: String) -> impl IntoView {
    let revision = model.revision;
    let items = item_options(&model.document.questionnaire, model.typed.item("question").as_ref());
    let (statement, topic) = (model.typed.text("statement"), model.typed.text("topic"));
    view! {
        <form class="card edit-form add-assumption" method="post" action=action>
            <h2>{say::editor_assumption_add()}</h2>
            <Revision revision />
            <TextAreaField
                name="statement"
                label=say::editor_statement()
                hint=say::editor_statement_hint_new()
                value=statement
                rows=2
            />
            <TopicFields model chosen=topic error=None />
            <SelectField
                name="question"
                label=say::editor_decided_by()
                hint=say::editor_decided_by_hint()
                options=items
            />
            <p class="form-end">
                <Button name="do" value="add-assumption">
                    {say::editor_add()}
                </Button>
            </p>
        </form>
    }
}

#[component]
fn Card(
    at: usize,
    id: String,
    href: String,
    last: bool,
    /// Its rule in words.
    rule: String,
    expected: Expected,
    divisions: Vec<Division>,
) -> impl IntoView {
    let several = expected.segments.iter().any(|segment| segment.rule > 0);
    let rows: Vec<Row> = expected.segments.iter().map(|segment| row(segment, &divisions, several)).collect();
    let columns = vec![
        Column::words(say::editor_outlook_among()),
        Column::numbers(say::editor_outlook_members()),
        Column::numbers(say::editor_outlook_points(5)),
        Column::numbers(say::editor_outlook_points(10)),
        Column::numbers(say::editor_outlook_points(15)),
    ];
    let caption = say::editor_outlook_caption(at + 1);
    let table = if rows.is_empty() {
        view! { <p class="soft">{say::editor_outlook_no_roster()}</p> }.into_any()
    } else {
        view! { <DataTable id=format!("outlook-{at}") caption columns rows stacked=true /> }.into_any()
    };
    view! {
        <section class="card stack" id=format!("assumption-{at}") tabindex="-1">
            <div class="edit-assumption-head">
                <p class="eyebrow">{expected.topic}</p>
                <MoveButtons group="assumption" id of=expected.statement.clone() top=at == 0 bottom=last />
            </div>
            <h2>
                <a href=href>{expected.statement}</a>
            </h2>
            <p>{rule}</p>
            {table}
        </section>
    }
}

fn row(segment: &ExpectedSegment, divisions: &[Division], several: bool) -> Row {
    let among = match &segment.segment {
        Segment::Division(id) => divisions
            .iter()
            .find(|division| division.id == *id)
            .map_or_else(|| id.to_string(), |division| division.name.clone()),
        _ => say::editor_outlook_all(),
    };
    let among = if several { say::editor_outlook_rule(among, segment.rule + 1) } else { among };
    let away = match segment.expectation {
        Expectation::Answers(away) => away.map(|outlook| match outlook {
            Outlook::Answers(answers) => say::whole(answers),
            Outlook::NotEvenAll => say::editor_outlook_not_all(),
            Outlook::NoSuchShare => say::editor_outlook_no_share(),
        }),
        Expectation::Undecidable(why) => std::array::from_fn(|_| undecidable(why)),
        Expectation::NotForetold => std::array::from_fn(|_| say::editor_outlook_unknown()),
    };
    Row::from_iter([among, say::whole(segment.members)].into_iter().chain(away))
}

fn undecidable(why: Undecidable) -> String {
    match why {
        Undecidable::NoMembers => say::editor_outlook_nobody(),
        Undecidable::AlwaysKept => say::editor_outlook_always(),
        Undecidable::NeverKept => say::editor_outlook_never(),
        Undecidable::TooLittlePublished => say::editor_outlook_undecidable(),
    }
}
