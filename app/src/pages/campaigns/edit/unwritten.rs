//! What is told of a draft before it opens and keeps nobody from opening it: what waits for somebody to write it, and what no check could
//! settle.

use domain::campaign::{self, Document, Problem};
use domain::questionnaire::unproved;
use leptos::prelude::*;

use super::elsewhere::{self, Where};
use crate::components::{Notice, NoticeKind};
use crate::say;

/// What waits for somebody to write it before members read it; nothing where all is written.
#[component]
pub(in crate::pages::campaigns) fn Unwritten(document: Document, slug: String) -> impl IntoView {
    let rows = campaign::unwritten(&document);
    let rows: Vec<_> =
        rows.iter().map(|problem| view! { <li>{told(&document, &slug, problem)}</li> }).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Notice title=say::editor_unwritten() kind=NoticeKind::Warning>
                <ul>{rows}</ul>
            </Notice>
        }
    })
}

/// The conditions that there was too much to try of; nothing where all was tried.
#[component]
pub(in crate::pages::campaigns) fn Unproved(document: Document, slug: String) -> impl IntoView {
    let rows = unproved(&document.questionnaire);
    let rows: Vec<_> =
        rows.iter().map(|problem| view! { <li>{left_open(&document, &slug, problem)}</li> }).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Notice title=say::editor_unproved()>
                <ul>{rows}</ul>
            </Notice>
        }
    })
}

/// Where something is to be mended, as a link, and what is wrong there.
pub(super) fn told(document: &Document, slug: &str, problem: &Problem) -> impl IntoView + use<> {
    line(document, slug, problem, elsewhere::what(document, problem))
}

/// Where something is to be looked at, as a link, and why.
pub(super) fn left_open(document: &Document, slug: &str, problem: &Problem) -> impl IntoView + use<> {
    line(document, slug, problem, elsewhere::left_open(document, problem))
}

fn line(document: &Document, slug: &str, problem: &Problem, what: String) -> impl IntoView + use<> {
    let of = elsewhere::place(document, slug, problem).map(|Where { name, href }| {
        let (_, between) = say::around(|mark| say::pair(mark, ""));
        view! {
            <a href=href>{name}</a>
            {between}
        }
    });
    view! { {of} {what} }
}
