use leptos::prelude::*;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Information,
    /// Something was done.
    Success,
    /// Something to look out for.
    Warning,
}

/// A short message that stands out.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    kind: NoticeKind,
    /// Its title.
    #[prop(optional, into)]
    title: Option<String>,
    children: Children,
) -> impl IntoView {
    let (name, role) = match kind {
        NoticeKind::Information => ("information", None),
        NoticeKind::Success => ("success", Some("status")),
        NoticeKind::Warning => ("warning", None),
    };
    view! {
        <div class="notice" data-kind=name role=role>
            {title.map(|title| view! { <p class="notice-title">{title}</p> })}
            {children()}
        </div>
    }
}
