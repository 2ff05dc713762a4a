use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// What most people come to do; one on a page.
    #[default]
    Primary,
    /// Anything else.
    Quiet,
    /// What cannot be undone.
    Danger,
    /// Reads as a link.
    Plain,
}

impl ButtonKind {
    fn as_str(self) -> &'static str {
        match self {
            ButtonKind::Primary => "primary",
            ButtonKind::Quiet => "quiet",
            ButtonKind::Danger => "danger",
            ButtonKind::Plain => "plain",
        }
    }
}

/// A button that submits the form it is in.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// The field that says which button was used.
    #[prop(optional, into)]
    name: Option<String>,
    /// That field's value.
    #[prop(optional, into)]
    value: Option<String>,
    /// Where it sends the form, if that is elsewhere than where the form says.
    #[prop(optional, into)]
    to: Option<String>,
    /// Whether it changes something, though the form only asks for a page.
    #[prop(optional)]
    posts: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type="submit"
            data-kind=kind.as_str()
            name=name
            value=value
            formaction=to
            formmethod=posts.then_some("post")
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button, for the way on.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button" data-kind=kind.as_str() href=href>
            {children()}
        </a>
    }
}
