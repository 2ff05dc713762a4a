use domain::segment::{Division, Segment};
use form_urlencoded::Serializer;
use leptos::prelude::*;
use service::mailings::{Mailing, Preview, Recipient, WayOut};
use service::roster::{Segments, Size};

use super::named;
use crate::components::{Button, ButtonKind, PageError, TextField};
use crate::{routes, say, words};

/// The query that asks for a recipient; a member by their id, since addresses of pages are kept by browsers and servers.
fn query(recipient: &Recipient) -> String {
    let mut query = Serializer::new(String::new());
    match recipient {
        Recipient::Anyone => &mut query,
        Recipient::Of(segment) => query.append_pair("reader", &segment.key()),
        Recipient::Member(id) => query.append_pair("member", &id.to_string()),
    };
    query.finish()
}

/// The letter as one member would get it, in both its forms, and a test to oneself.
#[component]
pub(super) fn Letter(
    slug: String,
    mailing: Mailing,
    segments: Segments,
    divisions: Vec<Division>,
    preview: Option<Preview>,
    read_as: Recipient,
    typed: String,
    errors: Vec<PageError>,
    way_out: WayOut,
) -> impl IntoView {
    let error = errors.into_iter().find(|error| error.href == "#reader").map(|error| error.text);
    let link = |recipient: Recipient, words: String| {
        let current = (read_as == recipient).then_some("true");
        let href = format!("{}?{}#letter", routes::campaigns::mailing(&slug, &mailing.id), query(&recipient));
        view! { <a href=href aria-current=current>{words}</a> }
    };
    let each = |sizes: Vec<Size>, words: &dyn Fn(String) -> String| {
        let of = |own: Size| {
            let own = named(own, &divisions);
            link(Recipient::Of(own.segment), words(own.name))
        };
        sizes.into_iter().map(of).collect_view()
    };
    let mut more: Vec<(String, AnyView)> = Vec::new();
    more.push((say::mail_combination(), each(segments.combinations, &|name| name).into_any()));
    more.extend(segments.attributes.into_iter().map(|own| {
        let title = words::attribute(&own.name);
        (title, each(own.values, &|name| name).into_any())
    }));
    let is_open = matches!(&read_as, Recipient::Of(Segment::Value { .. } | Segment::Combination(_)));
    let lists = more.into_iter().map(|(title, links)| {
        let label = say::mail_read_by(title.to_lowercase());
        view! {
            <nav class="row" aria-label=label>
                <b>{title}</b>
                {links}
            </nav>
        }
    });
    let lists = lists.collect_view();
    let links = each(segments.divisions, &say::mail_member_of);
    let anyone = link(Recipient::Anyone, say::mail_anyone());
    let frame = format!("{}?{}", routes::campaigns::mailing_letter(&slug, &mailing.id), query(&read_as));
    view! {
        <section class="card stack" id="letter" tabindex="-1">
            <h2>{say::mail_letter()}</h2>
            {preview.map(|preview| view! { <Both preview frame /> })}
            <nav class="row" aria-label=say::mail_read_as()>
                {links}
                {anyone}
            </nav>
            <details class="mail-readers" open=is_open>
                <summary>{say::mail_readers()}</summary>
                <div class="stack">{lists}</div>
            </details>
            <form class="mail-reader" method="post" action=routes::campaigns::mailing_do(&slug, &mailing.id, &"reader")>
                <TextField
                    name="reader"
                    label=say::mail_reader()
                    error
                    value=typed
                    autocomplete="off"
                />
                <Button kind=ButtonKind::Quiet>{say::mail_read()}</Button>
            </form>
            {(way_out != WayOut::None)
                .then(|| {
                    let test = routes::campaigns::mailing_do(&slug, &mailing.id, &"test");
                    view! {
                        <form class="row" method="post" action=test>
                            <Button kind=ButtonKind::Quiet>{say::mail_test()}</Button>
                            <span class="soft">{say::mail_test_note()}</span>
                        </form>
                    }
                })}
        </section>
    }
}

/// What mail programs show of it: most the HTML, some the text alone.
#[component]
fn Both(preview: Preview, frame: String) -> impl IntoView {
    let Preview { name, email, subject, text, .. } = preview;
    view! {
        <p class="soft">{say::holding(|name| say::mail_as(name, email), view! { <b>{name}</b> })}</p>
        <p class="mail-subject">
            <span class="soft">{say::mail_subject_is()}</span>
            {subject}
        </p>
        <div class="mail-forms">
            <section>
                <h3>{say::mail_as_html()}</h3>
                <iframe class="mail-frame" title=say::mail_html_label() sandbox="" src=frame></iframe>
            </section>
            <section>
                <h3>{say::mail_as_text()}</h3>
                <p class="mail-letter">{text}</p>
            </section>
        </div>
    }
}
