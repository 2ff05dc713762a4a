//! What waits for somebody to write it.

use domain::campaign::{self, Document, Problem};
use leptos::prelude::*;

use super::elsewhere::{self, Where};
use crate::components::{Notice, NoticeKind};
use crate::say;

/// What waits for somebody to write it before members read it; nothing where all is written.
#[component]
pub(in crate::pages::campaigns) fn Unwritten(document: Document, slug: String) -> impl IntoView {
    let rows: Vec<_> = campaign::unwritten(&document)
        .into_iter()
        .map(|problem| view! { <li>{told(&document, &slug, &problem)}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Notice title=say::editor_unwritten() kind=NoticeKind::Warning>
                <ul>{rows}</ul>
            </Notice>
        }
    })
}

/// Where something is to be mended, as a link, and what is wrong there.
pub(super) fn told(document: &Document, slug: &str, problem: &Problem) -> impl IntoView + use<> {
    let of = elsewhere::place(document, slug, problem).map(|Where { name, href }| {
        let (_, between) = say::around(|mark| say::pair(mark, ""));
        view! {
            <a href=href>{name}</a>
            {between}
        }
    });
    view! { {of} {elsewhere::what(document, problem)} }
}
