use domain::answer::Answer;
use domain::questionnaire::Question;
use leptos::prelude::*;

use super::answer_words::answer_words;
use crate::components::{Notice, NoticeKind};
use crate::say::{self, written};

/// Says what was given to another version than the one that is answered, word by word: it is kept nowhere else.
#[component]
pub(super) fn Unplaced(
    /// The questions, each with what was given to it.
    given: Vec<(Question, Answer)>,
) -> impl IntoView {
    let given = given.into_iter().map(|(question, answer)| {
        let lines =
            answer_words(&question, Some(&answer)).into_iter().map(|line| view! { <p>{written(&line)}</p> });
        view! {
            <dt>{written(&question.text)}</dt>
            <dd>{lines.collect_view()}</dd>
        }
    });
    view! {
        <div class="survey-revealed">
            <Notice kind=NoticeKind::Warning title=say::other_version_title()>
                <p>{say::other_version()}</p>
                <dl>{given.collect_view()}</dl>
            </Notice>
        </div>
    }
}
