use domain::campaign::version::{Class, Difference};
use leptos::prelude::*;
use service::campaigns::Version;

use crate::components::{Moment, Tag, Tone};
use crate::routes;

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
            <h2>"Versions"</h2>
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
    let by = if name.is_empty() { "as it opened, ".to_owned() } else { format!("published by {name}, ") };
    let changes = differences.into_iter().map(|own| view! { <Change own /> }).collect_view();
    view! {
        <li>
            <p>
                <strong>{format!("Version {number}")}</strong>
                " "
                <span class="soft small">{by} <Moment at /></span>
                " "
                <a class="small" href=routes::campaigns::version(&slug, number) download="">
                    "Document"
                    <span class="visually-hidden">{format!(" of version {number} (JSON)")}</span>
                </a>
            </p>
            {(!why.is_empty()).then(|| view! { <p class="versions-why">{why}</p> })}
            <ul>{changes}</ul>
        </li>
    }
}

#[component]
fn Change(own: Difference) -> impl IntoView {
    let tone = match own.class {
        Class::Cosmetic => Tone::Draft,
        Class::Compatible => Tone::Live,
        Class::Breaking => Tone::Waiting,
        Class::Fixed => Tone::Done,
    };
    let words = match (own.before, own.after) {
        (Some(before), Some(after)) => format!(": “{before}” became “{after}”"),
        (Some(before), None) => format!(": “{before}” was removed"),
        (None, Some(after)) => format!(": “{after}” was added"),
        (None, None) => format!(". {}", own.reason),
    };
    view! {
        <li>
            <Tag tone>{own.class.as_str()}</Tag>
            " "
            {own.what}
            {words}
        </li>
    }
}
