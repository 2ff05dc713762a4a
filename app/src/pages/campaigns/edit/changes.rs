use std::collections::BTreeSet;

use domain::campaign::version::{Class, Difference, Meaning, Revision};
use domain::campaign::{Document, Problem};
use leptos::prelude::*;
use service::campaigns::Proposed;

use super::errors::{Place, at, field};
use super::{EditFrame, EditModel};
use crate::components::{
    Button, ButtonKind, CheckField, ChoicesField, FieldOption, Notice, NoticeKind, Tag, TextAreaField, Tone,
};
use crate::{routes, say};

/// What the page of the proposed changes shows.
#[derive(Debug, Clone)]
pub struct ChangesModel {
    /// The editor's part of it.
    pub edit: EditModel,
    /// What is proposed, and what members answer.
    pub proposed: Proposed,
    /// The questions of which staff have agreed that they are asked anew.
    pub anew: BTreeSet<String>,
    /// Why, as it was typed.
    pub why: String,
    /// Whether staff have decided anything on the page.
    pub decided: bool,
}

/// What the new version changes, what that does, and how it is published.
#[component]
pub fn ChangesPage(
    /// What it shows.
    model: ChangesModel,
) -> impl IntoView {
    let ChangesModel { edit, proposed, anew, why, decided } = model;
    let Proposed { campaign, revision, .. } = proposed;
    let number = campaign.version + 1;
    let problems = edit.problems.clone();
    let here = routes::campaigns::edit_changes(&edit.slug);
    let nothing = revision.differences.is_empty();
    let place = places(&revision.differences);
    let groups = Class::ALL.into_iter().rev().map(|class| {
        let own: Vec<Difference> =
            revision.differences.iter().filter(|own| own.class == class).cloned().collect();
        view! { <Group class differences=own anew=anew.clone() problems=problems.clone() current=campaign.document.clone() /> }
    });
    let groups = groups.collect_view();
    let summary = if nothing {
        view! {
            <p>{say::editor_changes_none()}</p>
        }
        .into_any()
    } else {
        view! {
            <form class="edit-form changes" method="post" action=here.clone() data-decided=decided>
                <Seen revision=edit.revision />
                {groups}
                <Consequences revision=revision.clone() current=campaign.document.clone() version=campaign.version />
                <section class="card">
                    <TextAreaField
                        name="why"
                        label=say::editor_changes_why()
                        hint=say::editor_changes_why_hint()
                        error=at(&problems, "why")
                        value=why
                        rows=2
                    />
                    <p class="form-end row">
                        <Button kind=ButtonKind::Quiet name="do" value="look">
                            {say::editor_changes_look()}
                        </Button>
                        <Button name="do" value="publish">
                            {say::editor_changes_publish_number(number)}
                        </Button>
                    </p>
                </section>
            </form>
        }
        .into_any()
    };
    let head = view! {
        <header class="page-head">
            <h1>{say::editor_changes_heading(number)}</h1>
        </header>
        <p class="lead">{say::editor_changes_lead(campaign.version)}</p>
    }
    .into_any();
    let revision = edit.revision;
    view! {
        <EditFrame title=say::editor_changes() model=edit here=here.clone() place head>
            {summary}
            <form class="changes-drop" method="post" action=here>
                <Seen revision />
                <details class="edit-remove">
                    <summary>{say::editor_changes_drop(number)}</summary>
                    <p>{say::editor_changes_drop_what()}</p>
                    <p>
                        <Button kind=ButtonKind::Danger name="do" value="drop">
                            {say::editor_changes_drop_do()}
                        </Button>
                    </p>
                </details>
            </form>
        </EditFrame>
    }
}

/// The revision whose changes the page shows. What others save meanwhile must not be published unseen, so the field has a name that the
/// editor does not keep up to date.
#[component]
fn Seen(revision: i64) -> impl IntoView {
    view! { <input type="hidden" name="seen" value=revision.to_string() /> }
}

/// The fields of the page by the places of the differences.
fn places(differences: &[Difference]) -> Place {
    let own = differences.iter().map(|own| field(own.place.clone(), say::notice(&own.what), id(own)));
    own.chain([field("why", say::editor_changes_why_field(), "why")]).collect()
}

/// The id of a difference on the page.
fn id(difference: &Difference) -> String {
    format!("change-{}", difference.place.replace('.', "-"))
}

/// What the differences of a class are called and do, and its word.
fn heading(class: Class) -> ([String; 3], Tone) {
    match class {
        Class::Fixed => (
            [say::editor_changes_fixed(), say::editor_changes_fixed_what(), say::editor_changes_fixed_tag()],
            Tone::Done,
        ),
        Class::Breaking => (
            [
                say::editor_changes_breaking(),
                say::editor_changes_breaking_what(),
                say::editor_changes_breaking_tag(),
            ],
            Tone::Waiting,
        ),
        Class::Compatible => (
            [
                say::editor_changes_compatible(),
                say::editor_changes_compatible_what(),
                say::editor_changes_compatible_tag(),
            ],
            Tone::Live,
        ),
        Class::Cosmetic => (
            [
                say::editor_changes_cosmetic(),
                say::editor_changes_cosmetic_what(),
                say::editor_changes_cosmetic_tag(),
            ],
            Tone::Draft,
        ),
    }
}

/// The differences of one class.
#[component]
fn Group(
    class: Class,
    differences: Vec<Difference>,
    anew: BTreeSet<String>,
    problems: Vec<Problem>,
    current: Document,
) -> impl IntoView {
    if differences.is_empty() {
        return ().into_any();
    }
    let ([title, words, word], tone) = heading(class);
    // One question is agreed to once, however much of it has changed.
    let mut offered = BTreeSet::new();
    let rows = differences
        .into_iter()
        .map(|difference| {
            let agree: Vec<FieldOption> = difference
                .questions
                .iter()
                .filter(|id| {
                    class == Class::Breaking && !difference.is_wording && offered.insert((*id).clone())
                })
                .map(|id| {
                    let asked = current.questionnaire.ever(id.as_str()).map_or("", |own| own.text.as_str());
                    let label = say::editor_changes_close(asked);
                    FieldOption::new(id.as_str(), label, anew.contains(id.as_str()))
                })
                .collect();
            view! { <Row error=at(&problems, &difference.place) difference agree /> }
        })
        .collect_view();
    view! {
        <section class="card changes-group">
            <h2>{title} " " <Tag tone>{word}</Tag></h2>
            <p class="soft">{words}</p>
            <ul class="changes-list">{rows}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Row(difference: Difference, agree: Vec<FieldOption>, error: Option<String>) -> impl IntoView {
    let id = id(&difference);
    let Difference { place, what, before, after, class, reason, is_wording, .. } = difference;
    let (what, reason) = (say::notice(&what), say::notice(&reason));
    let quoted = (before.is_some() || after.is_some()).then(|| {
        view! {
            <dl class="changes-words">
                <div>
                    <dt>{say::editor_changes_before()}</dt>
                    <dd>{before.unwrap_or_else(say::editor_changes_nothing)}</dd>
                </div>
                <div>
                    <dt>{say::editor_changes_now()}</dt>
                    <dd>{after.unwrap_or_else(say::editor_changes_nothing)}</dd>
                </div>
            </dl>
        }
    });
    let decide = if is_wording {
        let option = |value: &str, label: String, meaning: Meaning| {
            let chosen = if class == Class::Breaking { Meaning::Other } else { Meaning::Same };
            FieldOption::new(value, label, meaning == chosen)
        };
        let options = vec![
            option("same", say::editor_changes_same(), Meaning::Same),
            option("other", say::editor_changes_other(), Meaning::Other),
        ];
        view! { <ChoicesField id name=format!("meaning.{place}") legend=what hint=reason error options /> }
            .into_any()
    } else {
        let agree =
            agree.into_iter().map(|option| view! { <CheckField name="anew" option /> }).collect_view();
        let error = error.map(|error| view! { <p class="field-error">{error}</p> });
        view! {
            <div id=id tabindex="-1">
                <p class="changes-what">{what}</p>
                <p class="soft small">{reason}</p>
                {error}
                {agree}
            </div>
        }
        .into_any()
    };
    view! { <li>{decide} {quoted}</li> }
}

/// What publishing does, in a list.
#[component]
fn Consequences(revision: Revision, current: Document, version: i32) -> impl IntoView {
    let text = |document: &Document, id: &str| {
        document.questionnaire.ever(id).map(|own| own.text.clone()).unwrap_or_default()
    };
    let mut said = vec![say::editor_publishing_versions(version + 1, version)];
    for (old, new) in &revision.renewed {
        said.push(say::editor_publishing_renewed(
            text(&current, old.as_str()),
            text(&revision.document, new.as_str()),
        ));
    }
    for old in &revision.closed {
        said.push(say::editor_publishing_closed(text(&current, old.as_str())));
    }
    let ended: Vec<&str> = revision
        .document
        .assumptions
        .iter()
        .filter(|own| {
            own.rules().any(|rule| {
                let id = rule.measure.question();
                revision.closed.contains(id) || revision.renewed.iter().any(|(old, _)| old == id)
            })
        })
        .map(|own| own.statement.as_str())
        .collect();
    for statement in ended {
        said.push(say::editor_publishing_assumption(statement));
    }
    if !revision.asks_the_same() {
        let least = current.at_least_together();
        said.push(say::editor_publishing_groups(least, least.saturating_sub(1)));
    }
    said.push(say::editor_publishing_registered());
    let rows = said.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    view! {
        <Notice kind=NoticeKind::Information title=say::editor_publishing()>
            <ul>{rows}</ul>
        </Notice>
    }
}
