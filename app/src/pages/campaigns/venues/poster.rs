use domain::campaign::Document;
use domain::language::Language;
use domain::questionnaire::minutes;
use leptos::prelude::*;
use service::campaigns::Campaign;
use service::venues::NamedVenue;

use crate::components::PageFrame;
use crate::pages::campaigns::BackLink;
use crate::pages::campaigns::paper::printed;
use crate::pages::survey::parts::{By, Languages, paragraphs};
use crate::routes;
use crate::say::{self, Speech, written};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct PosterModel {
    slug: String,
    venue: NamedVenue,
    document: Document,
    least: u16,
    address: String,
    picture: String,
    speech: Speech,
    reader: Speech,
}

impl PosterModel {
    /// The poster in the language that is wanted, if the campaign has that, with what is said to whoever prints it in theirs. `public_url`
    /// is where browsers reach the installation, `picture` the QR code as SVG.
    pub fn new(
        campaign: &Campaign,
        venue: NamedVenue,
        wanted: Option<Language>,
        reader: Speech,
        public_url: &str,
        picture: String,
    ) -> Self {
        let (document, speech) = printed(&campaign.document, wanted);
        Self {
            slug: campaign.slug.to_string(),
            least: campaign.document.at_least_together(),
            address: format!("{public_url}{}", routes::venue(&venue.code)),
            venue,
            document,
            picture,
            speech,
            reader,
        }
    }

    /// In which languages it is read.
    pub fn speech(&self) -> Speech {
        self.speech.clone()
    }
}

/// A poster, made to fill one sheet of A4.
#[component]
pub fn PosterPage(
    /// What it shows.
    model: PosterModel,
) -> impl IntoView {
    let PosterModel { slug, venue, document, least, address, picture, reader, .. } = model;
    // What has to be typed is short: browsers add the rest.
    let typed = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let minutes = say::about_minutes(minutes(&document.questionnaire));
    let (lang, label, print) =
        reader.over(|reader| (reader.lang(), say::outreach_about_poster(), say::outreach_print_poster()));
    view! {
        <PageFrame
            title=format!("{} · {}", document.title, venue.name)
            personal=true
            staff=true
            simulated=document.simulated
        >
            <aside class="paper-bar" lang=lang dir="ltr" aria-label=label>
                <BackLink href=routes::campaigns::venue(&slug, &venue.code)>{venue.name}</BackLink>
                <p>{print}</p>
                <Languages choice=By::Link />
            </aside>
            <main class="column poster" id="main" tabindex="-1">
                <header>
                    <p class="eyebrow">{written(&document.asks)}</p>
                    <h1>{written(&document.title)}</h1>
                    <div class="poster-intro">{paragraphs(&document.intro)}</div>
                </header>
                <section class="poster-way" aria-labelledby="poster-scan">
                    <h2 id="poster-scan">{say::poster_scan()}</h2>
                    <div class="poster-code" inner_html=picture></div>
                    <p>{say::poster_type()}</p>
                    <p class="poster-address">{typed}</p>
                    <p class="poster-time">{minutes}</p>
                </section>
                <footer>
                    <h2>{say::poster_promise()}</h2>
                    <p>{say::promise_open(least)}</p>
                    <div>{paragraphs(&document.next)}</div>
                </footer>
            </main>
        </PageFrame>
    }
}
