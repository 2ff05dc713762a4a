use domain::campaign::Document;
use domain::language::Language;
use domain::questionnaire::Question;
use leptos::prelude::*;
use service::campaigns::Source;

use super::super::begin::template_name;
use super::seen::Asked;
use super::{EditFrame, EditModel, Revision, named};
use crate::components::{Button, ButtonKind, FieldOption, SelectField};
use crate::{routes, say};

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
        .filter(|source| source.id() != own)
        .map(|source| {
            let id = source.id();
            let name = match source {
                Source::Campaign(slug, title) => say::editor_library_campaign(title, slug.to_string()),
                Source::Template(template) => say::editor_library_template(template_name(&template)),
            };
            FieldOption::new(&id, name, id == from)
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
        .map(|question| view! { <LibraryQuestion question=question.clone() language=source.language.clone() /> })
        .collect_view();
    view! {
        <EditFrame title=say::editor_library() model=model.clone() here=here.clone() place=Vec::new()>
            <h1>{say::editor_library()}</h1>
            <p class="lead">{say::editor_library_lead()}</p>
            <form class="library-source" method="get" action=here.clone()>
                <SelectField name="from" label=say::editor_library_of() options />
                <Button kind=ButtonKind::Quiet>{say::editor_library_show()}</Button>
            </form>
            <form class="library" method="post" action=here>
                <Revision revision=model.revision />
                <input type="hidden" name="from" value=from />
                <ul class="library-questions">{questions}</ul>
                <div class="library-end card">
                    <SelectField name="page" label=say::editor_library_put() options=pages />
                    <Button name="do" value="take">
                        {say::editor_library_add()}
                    </Button>
                </div>
            </form>
        </EditFrame>
    }
}

/// A question to choose, with how members see it on demand.
#[component]
fn LibraryQuestion(
    question: Question,
    /// That of its words.
    language: Language,
) -> impl IntoView {
    let id = format!("take.{}", question.id);
    let (name, kind) = (question.id.to_string(), named::kind(&question.answer));
    let wording = named::wording(&question.text);
    let seen = question.answer.is_shown().then(|| {
        view! {
            <details>
                <summary>{say::editor_library_seen()}</summary>
                <div inert>
                    <Asked questions=vec![question] language />
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
