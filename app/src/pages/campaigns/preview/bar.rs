use domain::profile::Profile;
use domain::segment::Division;
use leptos::prelude::*;

use super::view::{DIVISION, LANGUAGE, LINK, LOOK, Look, MEMBER, ROSTER, VERSION, View, WALK, WAY};
use crate::components::{Button, CheckField, FieldOption, TextField};
use crate::{routes, say};

/// Says that it is a preview and as whom, and offers other ways to look at it.
#[component]
pub(super) fn PreviewBar(
    slug: String,
    /// Which version it is of, in words; empty for a draft.
    version: String,
    view: View,
    divisions: Vec<Division>,
    /// What conditions and texts look at on the roster.
    attributes: Vec<String>,
    /// What conditions and texts look at of the link.
    links: Vec<String>,
    /// The address of the page without its view.
    here: String,
    /// The language of these words, where it is not the page's.
    lang: Option<String>,
) -> impl IntoView {
    let choice = |look: Look, name: String| {
        let current = (view.look == look).then_some("true");
        view! {
            <a href=view.looking(look).of(here.clone()) aria-current=current>
                {name}
            </a>
        }
    };
    let way = |walks: bool, name: String| {
        let current = (view.walks == walks).then_some("true");
        // All that is asked and a walk have no page in common but the first.
        let start = view.walking(walks).of(routes::campaigns::preview(&slug));
        view! {
            <a href=start aria-current=current>
                {name}
            </a>
        }
    };
    let as_whom = match &view.member {
        None if view.walks => say::outreach_preview_anybody(),
        None => say::outreach_preview_all(),
        Some(member) => say::outreach_preview_as(called(member, &divisions)),
    };
    let paper = View { version: view.version, language: view.language.clone(), ..View::default() }
        .of(routes::campaigns::paper(&slug));
    view! {
        <aside class="preview-bar" aria-label=say::outreach_preview() lang=lang dir="ltr">
            <p>
                <b>{say::outreach_preview()}</b>
                {as_whom}
                " "
                {version}
            </p>
            <p class="preview-looks" data-ways="">
                {way(false, say::outreach_preview_way_all())} {way(true, say::outreach_preview_way_walk())}
            </p>
            <p class="preview-looks">
                {choice(Look::Wide, say::outreach_preview_wide())} {choice(Look::Phone, say::outreach_preview_phone())}
            </p>
            <AsMember view=view.clone() divisions attributes links here=here.clone() />
            <a href=paper>{say::outreach_on_paper()}</a>
            <a href=routes::campaigns::one(&slug)>{say::outreach_preview_back()}</a>
        </aside>
    }
}

fn called(member: &Profile, divisions: &[Division]) -> String {
    let mut known: Vec<String> =
        member.roster.iter().chain(&member.link).map(|(name, value)| format!("{name} {value}")).collect();
    known.insert(
        0,
        match member.divisions.held(divisions) {
            held if held.is_empty() => say::outreach_preview_no_division(),
            held => held,
        },
    );
    known.join(", ")
}

/// As which member it is read: of which divisions, what the roster says, and what the link brings.
#[component]
fn AsMember(
    view: View,
    divisions: Vec<Division>,
    attributes: Vec<String>,
    links: Vec<String>,
    here: String,
) -> impl IntoView {
    let member = view.member.clone().unwrap_or_default();
    let divisions = divisions
        .into_iter()
        .map(|division| {
            let held = member.divisions.0.contains(&division.id);
            view! { <CheckField name=DIVISION option=FieldOption::new(division.id.as_str(), division.name, held) /> }
        })
        .collect_view();
    let attributes = attributes
        .into_iter()
        .map(|name| {
            let value = member.roster.get(&name).cloned().unwrap_or_default();
            view! { <TextField name=format!("{ROSTER}{name}") label=say::outreach_preview_roster(name) value /> }
        })
        .collect_view();
    let links = links
        .into_iter()
        .map(|name| {
            let value = member.link.get(&name).cloned().unwrap_or_default();
            view! { <TextField name=format!("{LINK}{name}") label=say::outreach_preview_link(name) value /> }
        })
        .collect_view();
    let language = view.language.as_ref().map(ToString::to_string);
    let everybody = View { member: None, ..view.clone() };
    let all = view.member.is_some().then(|| {
        let name =
            if view.walks { say::outreach_preview_as_anybody() } else { say::outreach_preview_every() };
        view! { <a href=everybody.of(here.clone())>{name}</a> }
    });
    view! {
        <details class="preview-member">
            <summary>{say::outreach_preview_member()}</summary>
            <form method="get" action=here>
                <input type="hidden" name=MEMBER value="yes" />
                {view.version.map(|version| view! { <input type="hidden" name=VERSION value=version /> })}
                {language.map(|language| view! { <input type="hidden" name=LANGUAGE value=language /> })}
                {(view.look == Look::Phone).then(|| view! { <input type="hidden" name=LOOK value="phone" /> })}
                {view.walks.then(|| view! { <input type="hidden" name=WAY value=WALK /> })}
                <fieldset class="field">
                    <legend class="field-label">{say::outreach_preview_member_of()}</legend>
                    <div class="choices">{divisions}</div>
                </fieldset>
                {attributes}
                {links}
                <p class="form-end">
                    <Button>{say::outreach_preview_show()}</Button>
                    {all}
                </p>
            </form>
        </details>
    }
}
