use domain::campaign::change::Clash;
use leptos::prelude::*;
use service::campaigns::noted;

use super::asides::SideOutline;
use super::{EditModel, Tools, errors};
use crate::components::{
    ButtonKind, ErrorSummary, LinkButton, Notice, NoticeKind, PageFrame, StateTag, Tag, Tone,
};
use crate::islands::Editor;
use crate::pages::campaigns::BackLink;
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::preview::View;
use crate::{routes, say};

/// The frame of the editor's pages: the bar on top, the outline, what was done and what is wrong, the question as the member sees
/// it, and the form with its settings.
#[component]
pub(super) fn EditFrame(
    #[prop(into)] title: String,
    /// The page's model; its place in the summary of errors is named by `place`.
    model: EditModel,
    /// The address of the page, so that the outline marks it; none on the outline itself.
    #[prop(optional, into)]
    here: Option<String>,
    /// What a problem at a place is called here, and where its field is.
    place: errors::Place,
    /// The page's heading, where the form has a column of its own.
    #[prop(optional)]
    head: Option<AnyView>,
    /// What stands beside the form: mostly what it makes, as members see it.
    #[prop(optional)]
    seen: Option<AnyView>,
    /// Whether it stays as it is until it is sent, since what it holds is put together step by step: no script takes it over.
    #[prop(optional)]
    still: bool,
    children: Children,
) -> impl IntoView {
    let errors = errors::summary(&model, place);
    let failed = model.stale || !model.clashes.is_empty() || !errors.is_empty();
    let title = format!("{title} · {}", model.document.title);
    let outlined = here.is_some();
    let back = routes::campaigns::edit(&model.slug);
    let simulated = model.document.simulated;
    let events = routes::campaigns::edit_events(&model.slug);
    let outline = here.map(|here| view! { <SideOutline model=model.clone() here /> });
    let work = match seen {
        Some(seen) => view! {
            <div
                class="editor-seen"
                role=outlined.then_some("region")
                aria-label=outlined.then(say::editor_seen)
                tabindex=outlined.then_some("0")
            >
                {seen}
            </div>
            <div class="editor-settings" id="editor-settings">{children()}</div>
        }
        .into_any(),
        None => view! { <div class="editor-plain" id="editor-settings">{children()}</div> }.into_any(),
    };
    view! {
        <PageFrame title failed simulated islands=!still personal=true staff=true>
            <EditorBar model=model.clone() />
            <div class="editor" data-outlined=outlined>
                {outline}
                <main class="editor-main" id="main" tabindex="-1">
                    <div class="editor-head">
                        {outlined.then(|| view! { <BackLink href=back>{say::editor_outline()}</BackLink> })}
                        <ErrorSummary errors />
                        <DoneNotice done=model.done />
                        {model.stale.then(|| view! { <StaleNotice beside=outlined /> })}
                        <ClashNotice clashes=model.clashes.clone() />
                        {head}
                    </div>
                    {work}
                </main>
            </div>
            {(!still).then(|| view! { <Editor events /> })}
        </PageFrame>
    }
}

/// The campaign, whether everything is saved, and what can be done from every page.
#[component]
fn EditorBar(model: EditModel) -> impl IntoView {
    let EditModel { slug, document, tools, .. } = model;
    let edited = View { version: tools.proposes, ..View::default() };
    view! {
        <header class="editor-bar">
            <p class="editor-way">
                <a href=routes::campaigns::LIST>{say::front_campaigns()}</a>
            </p>
            <p class="editor-title">
                <a href=routes::campaigns::one(&slug)>{document.title}</a>
            </p>
            <div class="editor-tools" id="editor-tools">
                <Saved tools=tools.clone() slug=slug.clone() />
                {match tools.proposes {
                    None => view! { <StateTag state=domain::campaign::State::Draft /> }.into_any(),
                    Some(number) => {
                        view! { <Tag tone=Tone::Draft>{say::editor_version(number)}</Tag> }.into_any()
                    }
                }}
                <StepButton
                    action=routes::campaigns::edit_undo(&slug)
                    here=tools.here.clone()
                    sign="↶"
                    step="undo"
                    label=tools.undo.as_ref().map(say::notice).map_or_else(say::editor_undo, say::editor_undo_what)
                    nothing=tools.undo.is_none()
                />
                <StepButton
                    action=routes::campaigns::edit_redo(&slug)
                    here=tools.here
                    sign="↷"
                    step="redo"
                    label=tools.redo.as_ref().map(say::notice).map_or_else(say::editor_redo, say::editor_redo_what)
                    nothing=tools.redo.is_none()
                />
            </div>
            <Keys />
            <div class="editor-ways">
                <LinkButton href=edited.of(routes::campaigns::preview(&slug)) kind=ButtonKind::Quiet>
                    {say::editor_preview()}
                </LinkButton>
                {match tools.proposes {
                    None => {
                        view! { <LinkButton href=routes::campaigns::one(&slug)>{say::editor_check_open()}</LinkButton> }
                            .into_any()
                    }
                    Some(_) => {
                        view! {
                            <LinkButton href=routes::campaigns::edit_changes(&slug)>
                                {say::editor_changes_publish()}
                            </LinkButton>
                        }
                            .into_any()
                    }
                }}
            </div>
        </header>
    }
}

/// What the keyboard does; shown where script runs, without which it does none of it.
#[component]
fn Keys() -> impl IntoView {
    let keys = [
        (say::editor_key_arrows(), say::editor_keys_move()),
        ("Ctrl + Z".to_owned(), say::editor_keys_undo()),
        (say::editor_key_redo(), say::editor_keys_redo()),
        ("?".to_owned(), say::editor_keys_list()),
    ];
    let rows = keys.into_iter().map(|(key, what)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
            </div>
        }
    });
    view! {
        <details class="editor-keys" id="editor-keys" hidden>
            <summary>{say::editor_keys()}</summary>
            <dl>{rows.collect_view()}</dl>
        </details>
    }
}

/// 'Saved 14:32 by Ana', which leads to every save.
#[component]
fn Saved(tools: Tools, slug: String) -> impl IntoView {
    let words = match tools.last {
        None => say::editor_unchanged().into_any(),
        Some(edit) => {
            let at = jiff::Timestamp::from_microsecond(edit.at.0).unwrap_or_default();
            let time = at.strftime("%H:%M UTC").to_string();
            let (before, after) =
                say::around(|mark| say::editor_saved(mark, say::notice(&noted(&edit.name))));
            view! {
                {before}
                <time datetime=at.to_string()>{time}</time>
                {after}
            }
            .into_any()
        }
    };
    view! {
        <p
            class="editor-status"
            id="editor-status"
            aria-live="polite"
            data-saving=say::saving()
            data-unsaved=say::editor_not_saved()
            data-refused=say::editor_refused("{why}")
            data-reload=say::editor_reload()
            data-signed-out=say::editor_signed_out()
            data-undone=say::editor_not_done()
            data-gone=say::editor_gone()
            data-clash=say::editor_clash_status()
            data-waiting=say::editor_waiting()
        >
            <a href=routes::campaigns::edit_history(&slug)>{words}</a>
        </p>
    }
}

/// Takes a change back or makes it again, and comes back to this page.
#[component]
fn StepButton(
    action: String,
    here: String,
    sign: &'static str,
    /// Which of the two it is, for the keys.
    step: &'static str,
    /// What would be taken back or made again.
    label: String,
    /// Whether there is nothing.
    nothing: bool,
) -> impl IntoView {
    view! {
        <form method="post" action=action data-live="">
            <input type="hidden" name="here" value=here />
            <button
                class="icon-button"
                type="submit"
                data-step=step
                disabled=nothing
                aria-label=label.clone()
                title=label
            >
                {sign}
            </button>
        </form>
    }
}

/// Says what somebody else put where this reader put something else.
#[component]
fn ClashNotice(clashes: Vec<Clash>) -> impl IntoView {
    if clashes.is_empty() {
        return ().into_any();
    }
    let in_form = clashes.iter().any(|clash| clash.has_place);
    let placeless = clashes.iter().any(|clash| !clash.has_place);
    let rows = clashes
        .into_iter()
        .map(|clash| {
            let ours =
                if clash.has_place { say::editor_clash_ours() } else { say::editor_clash_ours_placeless() };
            view! {
                <li>
                    <p class="clash-what">{say::notice(&clash.what)}</p>
                    <dl>
                        <div>
                            <dt>{say::editor_clash_theirs()}</dt>
                            <dd>{say::notice(&clash.theirs)}</dd>
                        </div>
                        <div>
                            <dt>{ours}</dt>
                            <dd>{say::notice(&clash.ours)}</dd>
                        </div>
                    </dl>
                </li>
            }
        })
        .collect_view();
    view! {
        <Notice kind=NoticeKind::Warning title=say::editor_clash()>
            {in_form.then(|| view! { <p>{say::editor_clash_what()}</p> })}
            {placeless.then(|| view! { <p>{say::editor_clash_placeless()}</p> })}
            <ul class="clashes">{rows}</ul>
        </Notice>
    }
    .into_any()
}

#[component]
fn StaleNotice(
    /// Whether the page is a form that keeps what was typed.
    beside: bool,
) -> impl IntoView {
    let words = if beside { say::editor_stale_form() } else { say::editor_stale_list() };
    view! {
        <Notice kind=NoticeKind::Warning title=say::editor_stale()>
            <p>{words}</p>
        </Notice>
    }
}
