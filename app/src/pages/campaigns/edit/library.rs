use domain::campaign::Document;
use domain::questionnaire::Question;
use leptos::prelude::*;
use service::campaigns::Source;

use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, ButtonKind, FieldOption, SelectField};
use crate::pages::survey::parts::QuestionField;
use crate::{routes, words};

/// The questions of a source, to be taken into a draft.
#[component]
pub fn LibraryPage(
    /// The draft.
    model: EditModel,
    /// Everything that questions can be taken from.
    sources: Vec<Source>,
    /// The source that is shown.
    from: String,
    /// Its document.
    source: Document,
) -> impl IntoView {
    let here = routes::campaigns::edit_library(&model.slug);
    let own = format!("campaign:{}", model.slug);
    let options = sources
        .into_iter()
        .filter(|source| source.id != own)
        .map(|source| {
            let kind = if source.own { "Campaign" } else { "Template" };
            FieldOption::new(&source.id, format!("{kind}: {}", source.name), source.id == from)
        })
        .collect();
    let chosen = model.typed.text("page");
    let pages = model
        .document
        .questionnaire
        .pages
        .iter()
        .zip(1..)
        .map(|(page, number)| {
            let label = format!("{number}. {}", page.title);
            FieldOption::new(page.id.as_str(), label, page.id.as_str() == chosen)
        })
        .collect();
    let questions = source
        .questionnaire
        .questions()
        .map(|question| view! { <LibraryQuestion question=question.clone() /> })
        .collect_view();
    view! {
        <EditFrame title="Question library" model=model.clone() here=here.clone() place=Vec::new()>
            <h1>"Question library"</h1>
            <p class="lead">
                "A question is copied with its options; its answers stay where they are. What it depended on there is left aside."
            </p>
            <form class="library-source" method="get" action=here.clone()>
                <SelectField name="from" label="Questions of" options />
                <Button kind=ButtonKind::Quiet>"Show"</Button>
            </form>
            <form class="library" method="post" action=here>
                <Revision revision=model.revision />
                <input type="hidden" name="from" value=from />
                <ul class="library-questions">{questions}</ul>
                <div class="library-end card">
                    <SelectField name="page" label="Put the chosen ones at the end of page" options=pages />
                    <Button name="do" value="take">
                        "Add to the draft"
                    </Button>
                </div>
            </form>
        </EditFrame>
    }
}

/// A question to choose, with how members see it on demand.
#[component]
fn LibraryQuestion(question: Question) -> impl IntoView {
    let id = format!("take.{}", question.id);
    let (name, kind) = (question.id.to_string(), words::kind(&question.answer));
    let wording = words::wording(&question.text);
    let seen = question.answer.is_shown().then(|| {
        view! {
            <details>
                <summary>"As members see it"</summary>
                <div inert>
                    <QuestionField question=question.clone() answer=None problems=Vec::new() seen=Some(question) />
                </div>
            </details>
        }
    });
    view! {
        <li class="card">
            <div class="library-question">
                <input type="checkbox" id=id.clone() name="question" value=name />
                <label for=id>
                    {wording} <span class="soft small">{kind}</span>
                </label>
            </div>
            {seen}
        </li>
    }
}
