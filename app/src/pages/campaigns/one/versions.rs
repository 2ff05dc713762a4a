use domain::campaign::version::{Class, Difference};
use leptos::prelude::*;
use service::campaigns::{Version, noted};

use crate::components::{Moment, Tag, Tone};
use crate::{routes, say};

/// What members were asked, version by version, with what each changed.
#[component]
pub(super) fn Versions(slug: String, versions: Vec<Version>) -> impl IntoView {
    if versions.is_empty() {
        return ().into_any();
    }
    let rows =
        versions.into_iter().rev().map(|version| view! { <One slug=slug.clone() version /> }).collect_view();
    view! {
        <section class="card stack" id="versions">
            <h2>{say::campaigns_versions()}</h2>
            <ol class="versions" reversed="">
                {rows}
            </ol>
        </section>
    }
    .into_any()
}

#[component]
fn One(slug: String, version: Version) -> impl IntoView {
    let Version { number, name, at, why, differences, .. } = version;
    let (before, after) = say::around(|mark| {
        if name.is_empty() {
            say::campaigns_version_opened(mark)
        } else {
            say::campaigns_version_published(say::notice(&noted(&name)), mark)
        }
    });
    let changes = differences.into_iter().map(|own| view! { <Change own /> }).collect_view();
    view! {
        <li>
            <p>
                <strong>{say::campaigns_version(number.to_string())}</strong>
                " "
                <span class="soft small">{before} <Moment at /> {after}</span>
                " "
                <a class="small" href=routes::campaigns::version(&slug, number) download="">
                    {say::campaigns_document()}
                    <span class="visually-hidden">{say::campaigns_document_of(number.to_string())}</span>
                </a>
            </p>
            {(!why.is_empty()).then(|| view! { <p class="versions-why">{why}</p> })}
            <ul>{changes}</ul>
        </li>
    }
}

#[component]
fn Change(own: Difference) -> impl IntoView {
    let (tone, class) = match own.class {
        Class::Cosmetic => (Tone::Draft, say::campaigns_class_cosmetic()),
        Class::Compatible => (Tone::Live, say::campaigns_class_compatible()),
        Class::Breaking => (Tone::Waiting, say::campaigns_class_breaking()),
        Class::Fixed => (Tone::Done, say::campaigns_class_fixed()),
    };
    let what = say::notice(&own.what);
    let words = match (own.before, own.after) {
        (Some(before), Some(after)) => say::campaigns_became(what, before, after),
        (Some(before), None) => say::campaigns_removed(what, before),
        (None, Some(after)) => say::campaigns_added(what, after),
        (None, None) => format!("{what}. {}", say::notice(&own.reason)),
    };
    view! {
        <li>
            <Tag tone>{class}</Tag>
            " "
            {words}
        </li>
    }
}
