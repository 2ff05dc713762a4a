use domain::segment::Division;
use form_urlencoded::Serializer;
use leptos::prelude::*;
use service::mailings::{Mailing, Preview, WayOut};

use super::NO_DIVISION;
use crate::components::{Button, ButtonKind, PageError, TextField};
use crate::routes;

/// The letter as one member would get it, in both its forms, and a test to oneself.
#[component]
pub(super) fn Letter(
    slug: String,
    mailing: Mailing,
    divisions: Vec<Division>,
    preview: Option<Preview>,
    asked_reader: String,
    errors: Vec<PageError>,
    way_out: WayOut,
) -> impl IntoView {
    let error = errors.into_iter().find(|error| error.href == "#reader").map(|error| error.text);
    let read_as = |reader: &str, words: String| {
        let href = routes::campaigns::mailing_to(&slug, &mailing.id, &reader);
        let current = (asked_reader == reader).then_some("true");
        view! { <a href=href aria-current=current>{words}</a> }
    };
    let links: Vec<_> =
        divisions.iter().map(|own| read_as(own.id.as_str(), format!("A member of {}", own.name))).collect();
    let nobodys = read_as(NO_DIVISION, "Anyone".to_owned());
    let query = Serializer::new(String::new()).append_pair("reader", &asked_reader).finish();
    let frame = format!("{}?{query}", routes::campaigns::mailing_letter(&slug, &mailing.id));
    let typed = if asked_reader.contains('@') { asked_reader.clone() } else { String::new() };
    view! {
        <section class="card stack" id="letter" tabindex="-1">
            <h2>"The letter"</h2>
            {preview.map(|preview| view! { <Both preview frame /> })}
            <nav class="row" aria-label="Read it as">
                {links}
                {nobodys}
            </nav>
            <form class="mail-reader" method="get" action=routes::campaigns::mailing(&slug, &mailing.id)>
                <TextField name="reader" label="Or as the member with this e-mail address" error value=typed autocomplete="off" />
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
