use domain::segment::Segment;
use form_urlencoded::Serializer;
use leptos::prelude::*;
use service::mailings::{Mailing, Preview, Recipient, WayOut};
use service::roster::{Segments, Size};

use crate::components::{Button, ButtonKind, PageError, TextField};
use crate::routes;
use crate::words::sentence;

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
    let each = |sizes: Vec<Size>, words: &dyn Fn(&Size) -> String| {
        let of = |own: Size| {
            let words = words(&own);
            link(Recipient::Of(own.segment), words)
        };
        sizes.into_iter().map(of).collect_view()
    };
    let mut more: Vec<(String, AnyView)> = Vec::new();
    more.push(("Combination".to_owned(), each(segments.combinations, &|own| own.name.clone()).into_any()));
    more.extend(segments.attributes.into_iter().map(|own| {
        let title = sentence(&own.name.replace('_', " "));
        (title, each(own.values, &|value| value.name.clone()).into_any())
    }));
    let is_open = matches!(&read_as, Recipient::Of(Segment::Value { .. } | Segment::Combination(_)));
    let lists = more.into_iter().map(|(title, links)| {
        let label = format!("Read it as, by {}", title.to_lowercase());
        view! {
            <nav class="row" aria-label=label>
                <b>{title}</b>
                {links}
            </nav>
        }
    });
    let lists = lists.collect_view();
    let links = each(segments.divisions, &|own| format!("A member of {}", own.name));
    let anyone = link(Recipient::Anyone, "Anyone".to_owned());
    let frame = format!("{}?{}", routes::campaigns::mailing_letter(&slug, &mailing.id), query(&read_as));
    view! {
        <section class="card stack" id="letter" tabindex="-1">
            <h2>"The letter"</h2>
            {preview.map(|preview| view! { <Both preview frame /> })}
            <nav class="row" aria-label="Read it as">
                {links}
                {anyone}
            </nav>
            <details class="mail-readers" open=is_open>
                <summary>"A member of a combination, or with something in common"</summary>
                <div class="stack">{lists}</div>
            </details>
            <form class="mail-reader" method="post" action=routes::campaigns::mailing_do(&slug, &mailing.id, &"reader")>
                <TextField
                    name="reader"
                    label="Or as the member with this e-mail address"
                    error
                    value=typed
                    autocomplete="off"
                />
                <Button kind=ButtonKind::Quiet>"Read it"</Button>
            </form>
            {(way_out != WayOut::None)
                .then(|| {
                    let test = routes::campaigns::mailing_do(&slug, &mailing.id, &"test");
                    view! {
                        <form class="row" method="post" action=test>
                            <Button kind=ButtonKind::Quiet>"Send me a test"</Button>
                            <span class="soft">"Its link leads to the preview of the survey."</span>
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
        <p class="soft">"As " <b>{name}</b> " (" {email} ") would get it; links lead nowhere here."</p>
        <p class="mail-subject">
            <span class="soft">"Subject: "</span>
            {subject}
        </p>
        <div class="mail-forms">
            <section>
                <h3>"As most mail programs show it"</h3>
                <iframe class="mail-frame" title="The letter as most mail programs show it" sandbox="" src=frame></iframe>
            </section>
            <section>
                <h3>"As those show it that show text alone"</h3>
                <p class="mail-letter">{text}</p>
            </section>
        </div>
    }
}
