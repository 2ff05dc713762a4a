use leptos::prelude::*;
use service::error::RowProblem;
use service::roster::imports::Import;
use service::roster::{Change, Choices, Group, Plan};

use crate::components::{
    Button, CheckField, ChoicesField, Column, DataTable, FieldOption, Notice, NoticeKind, Row,
};
use crate::{routes, say};
use domain::roster::Field;

/// How many bad rows are told one by one.
const PROBLEMS: usize = 200;
/// How many unknown divisions are offered.
const UNKNOWN: usize = 30;

/// What a file would do, and the form that begins it.
#[component]
pub(super) fn PlanView(import: Import, plan: Plan, chosen: Choices) -> impl IntoView {
    let does_nothing = !plan.does_anything(true, true);
    let columns = vec![Column::words(say::roster_column_members()), Column::numbers(say::roster_how_many())];
    let count = |name: String, n: u32| Row::from_iter([name, say::whole(n)]);
    let mut rows = vec![
        count(say::roster_new(), plan.new.count),
        count(say::roster_changed(), plan.changed.count),
        count(say::roster_unchanged(), plan.unchanged),
        count(say::roster_missing(), plan.gone.count),
    ];
    if plan.erased.count > 0 {
        rows.push(count(say::roster_erased_left_out(), plan.erased.count));
    }
    if plan.bad > 0 {
        rows.push(count(say::roster_wrong_rows(), plan.bad));
    }
    let caption = say::roster_plan(plan.rows);
    let fields = fields(&plan);
    let start = plan
        .does_anything(true, true)
        .then(|| view! { <StartForm import=import.clone() plan=plan.clone() chosen /> });
    view! {
        <DataTable id="plan" caption columns rows />
        <Unknown import=import.clone() plan=plan.clone() />
        <Bad import=import.clone() problems=plan.problems.clone() wrong=plan.wrong bad=plan.bad />
        {does_nothing
            .then(|| {
                view! {
                    <Notice>
                        <p>{say::roster_changes_nothing()}</p>
                    </Notice>
                }
            })}
        <Members id="new" title=say::roster_new() group=plan.new changes=false />
        <Members id="changed" title=say::roster_changed() group=plan.changed changes=true note=fields />
        <Members id="gone" title=say::roster_missing() group=plan.gone changes=false />
        <Members id="erased" title=say::roster_erased() group=plan.erased changes=false />
        {start}
    }
}

/// 'divisions of 12, library_type of 3'.
fn fields(plan: &Plan) -> String {
    let named = |field: &Field| match field {
        Field::Name => say::roster_field_name(),
        Field::Divisions => say::roster_field_divisions(),
        Field::Attribute(name) => say::roster_field_attribute(name),
        Field::Consent => say::roster_field_consent(),
        Field::Back => say::roster_field_back(),
    };
    let parts: Vec<String> =
        plan.fields.iter().map(|(field, members)| say::roster_field_of(named(field), *members)).collect();
    if parts.is_empty() { String::new() } else { say::roster_fields(parts.join(", ")) }
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
                let label = say::roster_unknown_rows(n, word.as_str());
                FieldOption::new(word, label, false)
            })
            .collect();
        view! {
            <form class="card stack" method="post" action=routes::roster::import_do(&import.id, &"divisions")>
                <ChoicesField
                    id="unknown"
                    name="word"
                    legend=say::roster_unknown()
                    hint=say::roster_unknown_hint()
                    several=true
                    options
                />
                <p>
                    <Button>{say::roster_add_divisions()}</Button>
                </p>
            </form>
        }
    })
}

/// The headings over what is wrong with rows: where it stands, and what.
pub fn problem_headings() -> [String; 3] {
    [say::roster_column_line(), say::roster_column_column(), say::roster_column_wrong()]
}

/// Every bad row by line and column.
#[component]
fn Bad(import: Import, problems: Vec<RowProblem>, wrong: usize, bad: u32) -> impl IntoView {
    (bad > 0).then(|| {
        let told = problems.len();
        let title = say::roster_bad(bad, wrong);
        let columns = problem_headings().map(Column::words).to_vec();
        let rows = problems
            .into_iter()
            .take(PROBLEMS)
            .map(|own| Row::from_iter([own.line.to_string(), own.column, say::notice(&own.what)]))
            .collect();
        let rest = (wrong > PROBLEMS).then(|| say::roster_first_shown(PROBLEMS, wrong));
        let file = if wrong > told { say::roster_first_as_file(told) } else { say::roster_all_as_file() };
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

/// 'divisions: LITA → LITA + LLAMA'.
fn changed(Change { field, from, to }: &Change) -> String {
    let what = match field {
        Field::Name => say::roster_change_name(),
        Field::Divisions => say::roster_change_divisions(),
        Field::Attribute(name) => name.clone(),
        Field::Consent => say::roster_change_consent(),
        Field::Back => return say::roster_change_back(),
    };
    let value = |value: &str| match (field, value) {
        (Field::Consent, "") => say::roster_change_not_noted(),
        (Field::Consent, "yes") => say::roster_change_yes(),
        (Field::Consent, _) => say::roster_change_no(),
        (_, "") => say::roster_change_none(),
        (_, value) => value.to_owned(),
    };
    say::roster_change(what, value(from), value(to))
}

/// The first members of a group.
#[component]
fn Members(
    id: &'static str,
    title: String,
    group: Group,
    changes: bool,
    #[prop(optional, into)] note: String,
) -> impl IntoView {
    (group.count > 0).then(|| {
        let more = group.count - group.shown.len() as u32;
        let more = (more > 0).then(|| say::roster_and_more_members(more));
        let mut columns = vec![
            Column::words(say::roster_column_name()),
            Column::words(say::roster_column_address()),
            Column::words(say::roster_divisions()),
        ];
        if changes {
            columns.push(Column::words(say::roster_column_changes()));
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
                        own.changes.iter().map(|change| view! { <li>{changed(change)}</li> }).collect_view();
                    cells.push(view! { <ul class="roster-changes">{list}</ul> }.into_any());
                }
                Row(cells)
            })
            .collect();
        view! {
            <details class="roster-group">
                <summary>{say::roster_group(title.as_str(), group.count)}</summary>
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
fn StartForm(import: Import, plan: Plan, chosen: Choices) -> impl IntoView {
    let gone = (plan.gone.count > 0).then(|| {
        let mut keep = FieldOption::new("keep", say::roster_gone_keep(), !chosen.mark_gone);
        keep.hint = Some(say::roster_gone_keep_hint());
        let mut mark = FieldOption::new("mark", say::roster_gone_mark(), chosen.mark_gone);
        mark.hint = Some(say::roster_gone_mark_hint());
        view! {
            <ChoicesField
                id="gone-choice"
                name="gone"
                legend=say::roster_gone_question(plan.gone.count)
                options=vec![keep, mark]
            />
        }
    });
    let skip = (plan.bad > 0).then(|| {
        view! { <CheckField name="skip_bad" option=FieldOption::new("yes", say::roster_skip(plan.bad), chosen.skip_bad) /> }
    });
    let back = (plan.erased.count > 0).then(|| {
        let option = FieldOption::new("yes", say::roster_bring_back(plan.erased.count), chosen.bring_back);
        // That they wanted no mail was erased with them.
        let option = FieldOption { hint: Some(say::roster_bring_back_hint()), ..option };
        view! { <CheckField name="bring_back" option /> }
    });
    view! {
        <form class="card stack" id="start" method="post" action=routes::roster::import_do(&import.id, &"start")>
            <h2>{say::roster_do_it()}</h2>
            <input type="hidden" name="counted" value=plan.counted() />
            {gone}
            {skip}
            {back}
            <p>{say::roster_at_once()}</p>
            <Notice kind=NoticeKind::Information>
                <p>
                    {say::roster_open_campaigns()}
                </p>
            </Notice>
            <p>
                <Button>{say::roster_import()}</Button>
            </p>
        </form>
    }
}
