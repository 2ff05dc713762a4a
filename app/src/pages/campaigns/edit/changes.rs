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
use crate::routes;

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
}

/// What the new version changes, what that does, and how it is published.
#[component]
pub fn ChangesPage(
    /// What it shows.
    model: ChangesModel,
) -> impl IntoView {
    let ChangesModel { edit, proposed, anew, why } = model;
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
            <p>"Nothing differs from what members are asked now. Change a question in the outline; what it does to answers already given is told here."</p>
        }
        .into_any()
    } else {
        view! {
            <form class="edit-form changes" method="post" action=here.clone()>
                <Seen revision=edit.revision />
                {groups}
                <Consequences revision=revision.clone() current=campaign.document.clone() version=campaign.version />
                <section class="card">
                    <TextAreaField
                        name="why"
                        label="Why (optional)"
                        hint="Kept with the version, for whoever wonders later."
                        error=at(&problems, "why")
                        value=why
                        rows=2
                    />
                    <p class="form-end row">
                        <Button kind=ButtonKind::Quiet name="do" value="look">
                            "Look again"
                        </Button>
                        <Button name="do" value="publish">
                            {format!("Publish version {number}")}
                        </Button>
                    </p>
                </section>
            </form>
        }
        .into_any()
    };
    let head = view! {
        <header class="page-head">
            <h1>{format!("What changes in version {number}")}</h1>
        </header>
        <p class="lead">
            "Members are answering version "{campaign.version}". Every answer keeps the version that it was given to."
        </p>
    }
    .into_any();
    let revision = edit.revision;
    view! {
        <EditFrame title="Changes" model=edit here=here.clone() place head>
            {summary}
            <form class="changes-drop" method="post" action=here>
                <Seen revision />
                <Button kind=ButtonKind::Plain name="do" value="drop">
                    {format!("Throw version {number} away")}
                </Button>
                " Members go on as they do now."
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
    let own = differences.iter().map(|own| field(own.place.clone(), own.what.clone(), id(own)));
    own.chain([field("why", "Why", "why")]).collect()
}

/// The id of a difference on the page.
fn id(difference: &Difference) -> String {
    format!("change-{}", difference.place.replace('.', "-"))
}

fn heading(class: Class) -> (&'static str, &'static str, Tone) {
    match class {
        Class::Fixed => {
            ("Cannot be changed", "Take these back: they were fixed when the campaign opened.", Tone::Done)
        }
        Class::Breaking => (
            "Another meaning",
            "Answers already given would not mean the same any more. So the old question is closed with its answers, and what you made of it is asked as a new question in its place.",
            Tone::Waiting,
        ),
        Class::Compatible => (
            "More, or less",
            "Answers already given keep their meaning. Charts say what was changed, and when.",
            Tone::Live,
        ),
        Class::Cosmetic => {
            ("Corrections", "The same is asked as before. Charts say what the words were.", Tone::Draft)
        }
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
    let (title, words, tone) = heading(class);
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
                    let label = format!("Close ‘{asked}’ and ask it as a new question");
                    FieldOption::new(id.as_str(), label, anew.contains(id.as_str()))
                })
                .collect();
            view! { <Row error=at(&problems, &difference.place) difference agree /> }
        })
        .collect_view();
    view! {
        <section class="card changes-group">
            <h2>{title} " " <Tag tone>{class.as_str()}</Tag></h2>
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
    let quoted = (before.is_some() || after.is_some()).then(|| {
        view! {
            <dl class="changes-words">
                <div>
                    <dt>"Before"</dt>
                    <dd>{before.unwrap_or_else(|| "nothing".to_owned())}</dd>
                </div>
                <div>
                    <dt>"Now"</dt>
                    <dd>{after.unwrap_or_else(|| "nothing".to_owned())}</dd>
                </div>
            </dl>
        }
    });
    let decide = if is_wording {
        let option = |value: &str, label: &str, meaning: Meaning| {
            let chosen = if class == Class::Breaking { Meaning::Other } else { Meaning::Same };
            FieldOption::new(value, label, meaning == chosen)
        };
        let options = vec![
            option("same", "A correction: it means the same", Meaning::Same),
            option("other", "Another meaning: ask it as a new question beside the old", Meaning::Other),
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
    let mut said = vec![format!(
        "Whoever starts from now on is asked version {}. Whoever has begun finishes version {version}.",
        version + 1
    )];
    for (old, new) in &revision.renewed {
        said.push(format!(
            "‘{}’ is closed; its answers and charts stay. ‘{}’ is asked in its place, and starts without answers.",
            text(&current, old.as_str()),
            text(&revision.document, new.as_str())
        ));
    }
    for old in &revision.closed {
        let text = text(&current, old.as_str());
        said.push(format!("‘{text}’ is not asked any more; its answers and charts stay."));
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
        said.push(format!(
            "The assumption ‘{statement}’ stays with the closed question: it is judged by what was answered to that, and nobody else is heard on it."
        ));
    }
    if !revision.asks_the_same() {
        said.push(format!(
            "Something else is asked than before, so answers from now on are published apart from those before, in groups of {} of their own. At the end up to {} more of each group can be left over, held back.",
            current.at_least_together(),
            current.at_least_together().saturating_sub(1)
        ));
    }
    said.push("What was registered stays as it is, and so does its fingerprint.".to_owned());
    let rows = said.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    view! {
        <Notice kind=NoticeKind::Information title="What publishing does">
            <ul>{rows}</ul>
        </Notice>
    }
}
