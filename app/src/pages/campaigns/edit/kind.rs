//! A question that becomes one of another kind.

use domain::campaign::edit::NewKind;
use domain::notice::Notice;
use domain::questionnaire::Question;
use leptos::prelude::*;

use super::seen::SeenQuestion;
use super::{EditFrame, EditModel, Revision, named};
use crate::components::{Button, ButtonKind, FieldOption, SelectField};
use crate::{routes, say};

/// The kinds that a question can become; nothing where members are asked it already.
#[component]
pub(super) fn KindChoice(model: EditModel, question: Question) -> impl IntoView {
    let is_asked = model.tools.asked.contains(&question.id);
    let own = FieldOption::new("", named::new_kind(NewKind::of(&question.answer)), true);
    let others = NewKind::after(&question.answer)
        .map(|kind| FieldOption::new(kind.as_str(), named::new_kind(kind), false));
    let options = std::iter::once(own).chain(others).collect();
    (!is_asked).then(|| {
        view! {
            <div class="item-add">
                <SelectField name="become" label=say::editor_kind() hint=say::editor_kind_hint() options />
                <Button kind=ButtonKind::Quiet name="do" value="become">
                    {say::editor_kind_change()}
                </Button>
            </div>
        }
    })
}

/// What becomes of a question that is to be of another kind, before it is.
#[derive(Debug, Clone)]
pub struct Becoming {
    /// The question as it is.
    pub question: Question,
    /// The question as it would be.
    pub after: Question,
    /// The kind that it would be of.
    pub kind: NewKind,
    /// What that takes away.
    pub lost: Vec<Notice>,
}

/// Says what another kind takes away from a question, shows what becomes of it, and makes it so.
#[component]
pub fn KindPage(
    /// The draft as it is.
    model: EditModel,
    becoming: Becoming,
) -> impl IntoView {
    let Becoming { question, after, kind, lost } = becoming;
    let here = routes::campaigns::edit_kind(&model.slug, &question.id, kind.as_str());
    let back = routes::campaigns::edit_question(&model.slug, &question.id);
    let (from, to) = (named::new_kind(NewKind::of(&question.answer)), named::new_kind(kind));
    let language = model.document.language.clone();
    let takes = if lost.is_empty() {
        view! { <p>{say::editor_kind_takes_nothing()}</p> }.into_any()
    } else {
        let rows = lost.iter().map(|what| view! { <li>{say::notice(what)}</li> }).collect_view();
        view! {
            <p>{say::editor_kind_takes()}</p>
            <ul id="kind-takes">{rows}</ul>
        }
        .into_any()
    };
    let head = view! {
        <p class="eyebrow">{say::editor_kind_title()}</p>
        <h1>{named::wording(&question.text)}</h1>
    }
    .into_any();
    let seen = view! { <SeenQuestion question=after language /> }.into_any();
    let revision = model.revision;
    view! {
        <EditFrame title=say::editor_kind_title() model here=back.clone() place=Vec::new() head seen>
            <form class="stack" method="post" action=here>
                <Revision revision />
                <p class="lead">{say::editor_kind_from_to(from, to)}</p>
                {takes}
                <p>{say::editor_kind_undo()}</p>
                <p class="row">
                    <Button>{say::editor_kind_do()}</Button>
                    <a href=back>{say::editor_back_to_question()}</a>
                </p>
            </form>
        </EditFrame>
    }
}
