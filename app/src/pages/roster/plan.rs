use leptos::prelude::*;
use service::error::RowProblem;
use service::roster::imports::Import;
use service::roster::{Group, Plan};

use crate::components::{
    Button, CheckField, ChoicesField, Column, DataTable, FieldOption, Notice, NoticeKind, Row,
};
use crate::{routes, words};
use domain::roster::Field;

/// How many bad rows are told one by one.
const PROBLEMS: usize = 200;
/// How many unknown divisions are offered.
const UNKNOWN: usize = 30;

/// What a file would do, and the form that begins it.
#[component]
pub(super) fn PlanView(import: Import, plan: Plan) -> impl IntoView {
    let does_nothing = !plan.does_anything(true, true);
    let columns = vec![Column::words("Members"), Column::numbers("How many")];
    let count = |name: &str, n: u32| Row::from_iter([name.to_owned(), words::grouped(n.into())]);
    let mut rows = vec![
        count("New", plan.new.count),
        count("Changed", plan.changed.count),
        count("As they are already", plan.unchanged),
        count("On the roster, not in the file", plan.gone.count),
    ];
    if plan.erased.count > 0 {
        rows.push(count("Erased before, left out", plan.erased.count));
    }
    if plan.bad > 0 {
        rows.push(count("Rows with something wrong", plan.bad));
    }
    let caption = format!("What {} would do", words::count(plan.rows.into(), "row", "rows"));
    let fields = fields(&plan);
    let start = plan
        .does_anything(true, true)
        .then(|| view! { <StartForm import=import.clone() plan=plan.clone() /> });
    view! {
        <DataTable id="plan" caption columns rows />
        <Unknown import=import.clone() plan=plan.clone() />
        <Bad import=import.clone() problems=plan.problems.clone() wrong=plan.wrong bad=plan.bad />
        {does_nothing
            .then(|| {
                view! {
                    <Notice>
                        <p>"This file changes nothing: the roster says all of it already."</p>
                    </Notice>
                }
            })}
        <Members id="new" title="New" group=plan.new changes=false />
        <Members id="changed" title="Changed" group=plan.changed changes=true note=fields />
        <Members id="gone" title="On the roster, not in the file" group=plan.gone changes=false />
        <Members id="erased" title="Erased before" group=plan.erased changes=false />
        {start}
    }
}

/// 'divisions of 12, library_type of 3'.
fn fields(plan: &Plan) -> String {
    let named = |field: &Field| match field {
        Field::Name => "the name".to_owned(),
        Field::Divisions => "the divisions".to_owned(),
        Field::Attribute(name) => format!("‘{name}’"),
        Field::Consent => "the consent".to_owned(),
        Field::Back => "being gone".to_owned(),
    };
    let parts: Vec<String> = plan
        .fields
        .iter()
        .map(|(field, n)| format!("{} of {}", named(field), words::grouped((*n).into())))
        .collect();
    if parts.is_empty() { String::new() } else { format!("What changes: {}.", parts.join(", ")) }
}

/// The divisions that the file names and nobody knows: they can be added.
#[component]
fn Unknown(import: Import, plan: Plan) -> impl IntoView {
    (!plan.unknown.is_empty()).then(|| {
        let options = plan
            .unknown
            .into_iter()
            .take(UNKNOWN)
            .map(|(word, n)| {
                let label = format!("{word} ({})", words::count(n.into(), "row", "rows"));
                FieldOption::new(word, label, false)
            })
            .collect();
        view! {
            <form class="card stack" method="post" action=routes::roster::import_do(&import.id, &"divisions")>
                <ChoicesField
                    id="unknown"
                    name="word"
                    legend="The file names divisions that are not known yet"
                    hint="Tick those that your association has. A word that is merely misspelt is better mended in the file."
                    several=true
                    options
                />
                <p>
                    <Button>"Add these divisions"</Button>
                </p>
            </form>
        }
    })
}

/// Every bad row by line and column.
#[component]
fn Bad(import: Import, problems: Vec<RowProblem>, wrong: usize, bad: u32) -> impl IntoView {
    (bad > 0).then(|| {
        let told = problems.len();
        let title = format!(
            "{}: {}",
            words::count(bad.into(), "row with something wrong", "rows with something wrong"),
            words::count(wrong as u64, "problem", "problems")
        );
        let columns = vec![Column::words("Line"), Column::words("Column"), Column::words("What is wrong")];
        let rows = problems
            .into_iter()
            .take(PROBLEMS)
            .map(|own| Row::from_iter([own.line.to_string(), own.column, own.what]))
            .collect();
        let rest = (wrong > PROBLEMS)
            .then(|| format!("The first {PROBLEMS} of {} are shown.", words::grouped(wrong as u64)));
        let file = if wrong > told {
            format!("The first {} as a file (CSV)", words::grouped(told as u64))
        } else {
            "All of them as a file (CSV)".to_owned()
        };
        view! {
            <section class="stack" id="bad" tabindex="-1">
                <DataTable id="problems" caption=title columns rows stacked=true />
                <p>
                    {rest} " " <a href=routes::roster::problems(&import.id)>{file}</a>
                </p>
            </section>
        }
    })
}

/// The first members of a group.
#[component]
fn Members(
    id: &'static str,
    title: &'static str,
    group: Group,
    changes: bool,
    #[prop(optional, into)] note: String,
) -> impl IntoView {
    (group.count > 0).then(|| {
        let more = group.count - group.shown.len() as u32;
        let more = (more > 0).then(|| format!("And {} more.", words::grouped(more.into())));
        let mut columns = vec![Column::words("Name"), Column::words("Address"), Column::words("Divisions")];
        if changes {
            columns.push(Column::words("What changes"));
        }
        let rows = group
            .shown
            .into_iter()
            .map(|own| {
                let mut cells = vec![
                    own.name.into_any(),
                    view! { <span class="roster-address">{own.email}</span> }.into_any(),
                    own.divisions.into_any(),
                ];
                if changes {
                    let list =
                        own.changes.into_iter().map(|change| view! { <li>{change}</li> }).collect_view();
                    cells.push(view! { <ul class="roster-changes">{list}</ul> }.into_any());
                }
                Row(cells)
            })
            .collect();
        view! {
            <details class="roster-group">
                <summary>{format!("{title} ({})", words::grouped(group.count.into()))}</summary>
                <div class="stack">
                    {(!note.is_empty()).then(|| view! { <p>{note}</p> })}
                    <DataTable id caption=title caption_hidden=true columns rows stacked=true />
                    {more.map(|more| view! { <p class="soft">{more}</p> })}
                </div>
            </details>
        }
    })
}

/// Begins it.
#[component]
fn StartForm(import: Import, plan: Plan) -> impl IntoView {
    let gone = (plan.gone.count > 0).then(|| {
        let members = words::count(plan.gone.count.into(), "member", "members");
        let mut keep = FieldOption::new("keep", "They stay as they are", true);
        keep.hint = Some("For a file that holds only a part of the membership.".to_owned());
        let mut mark = FieldOption::new("mark", "They are marked as gone", false);
        mark.hint = Some(
            "They count no more and get no mail. What they answered stays, and so does their row, until you erase it.".to_owned(),
        );
        view! {
            <ChoicesField
                id="gone-choice"
                name="gone"
                legend=format!("What of the {members} who are not in the file?")
                options=vec![keep, mark]
            />
        }
    });
    let skip = (plan.bad > 0).then(|| {
        let words = words::count(plan.bad.into(), "row", "rows");
        view! {
            <CheckField
                name="skip_bad"
                option=FieldOption::new("yes", format!("Leave out the {words} with something wrong and take the rest"), false)
            />
        }
    });
    let back = (plan.erased.count > 0).then(|| {
        let members = words::count(plan.erased.count.into(), "member who was", "members who were");
        // That they wanted no mail was erased with them.
        let hint =
            "They come as new members: whoever wanted no mail gets it again, unless the file says otherwise.";
        let option = FieldOption::new("yes", format!("Bring back the {members} erased"), false);
        let option = FieldOption { hint: Some(hint.to_owned()), ..option };
        view! { <CheckField name="bring_back" option /> }
    });
    view! {
        <form class="card stack" id="start" method="post" action=routes::roster::import_do(&import.id, &"start")>
            <h2>"Do it"</h2>
            {gone}
            {skip}
            {back}
            <p>"All of it is done at once, or nothing. You can stop it while it runs."</p>
            <Notice kind=NoticeKind::Information>
                <p>
                    "Campaigns that are open keep the sizes they opened with. Whoever changes division counts, in answers already given, in the division held then."
                </p>
            </Notice>
            <p>
                <Button>"Import these members"</Button>
            </p>
        </form>
    }
}
