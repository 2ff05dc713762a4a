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
use crate::{routes, words};

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
                format!("The terms of assumption {}", at + 1),
                format!("assumption-{at}"),
            )
        })
        .collect();
    let ids = model.document.assumptions.iter().map(|assumption| assumption.id.to_string());
    let cards = expected
        .into_iter()
        .zip(ids)
        .enumerate()
        .map(|(at, (expected, id))| {
            let href = routes::campaigns::edit_assumption(&model.slug, &id);
            let last = at + 1 == count;
            view! { <Card at id href last expected divisions=divisions.clone() /> }
        })
        .collect_view();
    let revision = model.revision;
    let listed = if count == 0 {
        view! { <p class="soft">"This campaign tests no assumption yet."</p> }.into_any()
    } else {
        view! {
            <p class="lead">
                "How many answers it will take until the verdict is expected, if the truth is 5, 10 or 15 points away from the threshold. Counted for the roster as it is now."
            </p>
            <form class="stack assumptions" method="post" action=here.clone()>
                <Revision revision />
                {cards}
            </form>
        }
        .into_any()
    };
    view! {
        <EditFrame title="Assumptions" model=model.clone() here=here.clone() place>
            <h1>"Assumptions"</h1>
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
            <h2>"Add an assumption"</h2>
            <Revision revision />
            <TextAreaField
                name="statement"
                label="Statement"
                hint="Something that can turn out wrong, such as ‘Most members want one technology division’."
                value=statement
                rows=2
            />
            <TopicFields model chosen=topic error=None />
            <SelectField
                name="question"
                label="The question that decides it"
                hint="It begins with a usual rule, to be changed next."
                options=items
            />
            <p class="form-end">
                <Button name="do" value="add-assumption">
                    "Add"
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
    expected: Expected,
    divisions: Vec<Division>,
) -> impl IntoView {
    let several = expected.segments.iter().any(|segment| segment.rule > 0);
    let rows: Vec<Row> = expected.segments.iter().map(|segment| row(segment, &divisions, several)).collect();
    let columns = vec![
        Column::words("Among"),
        Column::numbers("Members"),
        Column::numbers("5 points"),
        Column::numbers("10 points"),
        Column::numbers("15 points"),
    ];
    let caption =
        format!("Answers it will take for assumption {}, by how far the truth is from the threshold", at + 1);
    let table = if rows.is_empty() {
        view! { <p class="soft">"Without a roster there is no verdict. Bring the roster first."</p> }
            .into_any()
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
            <p>{expected.sentence}</p>
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
        _ => "All members".to_owned(),
    };
    let among = if several { format!("{among}, rule {}", segment.rule + 1) } else { among };
    let away = match segment.expectation {
        Expectation::Answers(away) => away.map(|outlook| match outlook {
            Outlook::Answers(answers) => words::grouped(answers.into()),
            Outlook::NotEvenAll => "not even all".to_owned(),
            Outlook::NoSuchShare => "no such share".to_owned(),
        }),
        Expectation::Undecidable(why) => std::array::from_fn(|_| undecidable(why).to_owned()),
        Expectation::NotForetold => std::array::from_fn(|_| "not foretold".to_owned()),
    };
    Row::from_iter([among, words::grouped(segment.members.into())].into_iter().chain(away))
}

fn undecidable(why: Undecidable) -> &'static str {
    match why {
        Undecidable::NoMembers => "nobody to ask",
        Undecidable::AlwaysKept => "holds always",
        Undecidable::NeverKept => "fails always",
        Undecidable::TooLittlePublished => "cannot be decided",
    }
}
