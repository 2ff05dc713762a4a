use domain::campaign::State;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;
use service::venues::{Counted, NamedVenue};

use super::{VenueTag, kind_name, told};
use crate::components::{Button, ButtonKind, LinkButton, Moment, Notice, NoticeKind, area_text};
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::{BackLink, Done, Reader, StaffFrame};
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct OneModel {
    reader: Option<Reader>,
    campaign: Campaign,
    counted: Counted,
    public_url: String,
    picture: String,
    done: Option<Done>,
}

impl OneModel {
    /// The page as `actor` sees it. `public_url` is where browsers reach the installation, `picture` the QR code as SVG.
    pub fn new(
        actor: &Actor,
        campaign: Campaign,
        counted: Counted,
        public_url: &str,
        picture: String,
        done: Option<Done>,
    ) -> Self {
        let public_url = public_url.to_owned();
        Self { reader: Reader::of(actor), campaign, counted, public_url, picture, done }
    }
}

/// One venue, with its address in all its forms.
#[component]
pub fn OnePage(
    /// What it shows.
    model: OneModel,
) -> impl IntoView {
    let OneModel { reader, campaign, counted, public_url, picture, done } = model;
    let Counted { venue, answers } = counted;
    let slug = campaign.slug.to_string();
    let title = campaign.document.title.clone();
    let address = format!("{public_url}{}", routes::venue(&venue.code));
    let kiosk = format!("{public_url}{}", routes::kiosk(&venue.code));
    let code = venue.code;
    view! {
        <StaffFrame
            title=format!("{} · {title}", venue.name)
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::venues(&slug)>{say::outreach_venues()}</BackLink>
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <p class="campaign-state">
                        <VenueTag closed=venue.closed_at.is_some() />
                        <span class="soft small">
                            {say::holding(
                                |moment| say::outreach_venue_added(kind_name(venue.kind), moment),
                                view! { <Moment at=venue.created_at /> },
                            )}
                        </span>
                    </p>
                    <h1>{venue.name.clone()}</h1>
                    <p class="lead">{say::outreach_venue_answers(told(answers))}</p>
                </div>
            </header>
            <Waits state=campaign.state closed=venue.closed_at.is_some() />
            <div class="campaign-sections">
                <div class="campaign-column">
                    <section class="card stack">
                        <h2>{say::outreach_address()}</h2>
                        <p>
                            <a href=address.clone()>
                                <code>{address.clone()}</code>
                            </a>
                        </p>
                        <p class="soft small">
                            {say::outreach_address_note()}
                        </p>
                        <h3>{say::outreach_qr()}</h3>
                        <div class="venue-code" inner_html=picture></div>
                        <p class="row">
                            <LinkButton href=routes::campaigns::venue_poster(&slug, &code)>{say::outreach_poster()}</LinkButton>
                            <a href=routes::campaigns::venue_picture(&slug, &code, &"svg") download="">
                                {say::outreach_svg()}
                            </a>
                            <a href=routes::campaigns::venue_picture(&slug, &code, &"png") download="">
                                {say::outreach_png()}
                            </a>
                        </p>
                    </section>
                </div>
                <div class="campaign-column">
                    <section class="card stack">
                        <h2>{say::outreach_embed()}</h2>
                        <div class="field">
                            <label class="field-label" for="snippet">
                                {say::outreach_html()}
                            </label>
                            <p class="field-hint" id="snippet-hint">
                                {say::outreach_html_hint()}
                            </p>
                            <textarea
                                class="input venue-snippet"
                                id="snippet"
                                rows="4"
                                readonly=true
                                spellcheck="false"
                                aria-describedby="snippet-hint"
                            >
                                {area_text(&snippet(&campaign, &address))}
                            </textarea>
                        </div>
                    </section>
                    <section class="card stack">
                        <h2>{say::outreach_kiosk()}</h2>
                        <p>
                            <a href=kiosk.clone()>
                                <code>{kiosk.clone()}</code>
                            </a>
                        </p>
                        <p>
                            {say::outreach_kiosk_how()}
                        </p>
                        <p class="soft small">
                            {say::outreach_kiosk_note()}
                        </p>
                    </section>
                    <Closing slug venue />
                </div>
            </div>
        </StaffFrame>
    }
}

/// What keeps those who come from answering.
#[component]
fn Waits(state: State, closed: bool) -> impl IntoView {
    let why = match state {
        _ if closed => return ().into_any(),
        State::Open => return ().into_any(),
        State::Draft => say::outreach_before_open(),
        State::Paused => say::outreach_while_paused(),
        State::Closed => say::outreach_after_closing(),
    };
    view! {
        <Notice kind=NoticeKind::Warning title=say::outreach_nobody_can()>
            <p>{why}</p>
        </Notice>
    }
    .into_any()
}

#[component]
fn Closing(slug: String, venue: NamedVenue) -> impl IntoView {
    let act = |act: &'static str| routes::campaigns::venue_do(&slug, &venue.code, &act);
    match venue.closed_at {
        None => view! {
            <section class="card stack">
                <h2>{say::outreach_close_venue()}</h2>
                <p>
                    {say::outreach_close_venue_what()}
                </p>
                <form method="post" action=act("close")>
                    <Button kind=ButtonKind::Quiet>{say::outreach_close_it()}</Button>
                </form>
            </section>
        }
        .into_any(),
        Some(at) => view! {
            <section class="card stack">
                <h2>{say::outreach_closed_venue()}</h2>
                <p>{say::holding(say::outreach_closed_venue_since, view! { <Moment at /> })}</p>
                <form method="post" action=act("reopen")>
                    <Button kind=ButtonKind::Quiet>{say::outreach_open_again()}</Button>
                </form>
            </section>
        }
        .into_any(),
    }
}

/// A paragraph with a link, in the campaign's own language.
fn snippet(campaign: &Campaign, address: &str) -> String {
    let document = &campaign.document;
    let lang = document.language.to_string();
    let (address, title, asks) = (escaped(address), escaped(&document.title), escaped(&document.asks));
    format!("<p lang=\"{lang}\"><a href=\"{address}\">{title}</a> ({asks})</p>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_break_out_of_the_page_that_it_is_copied_into() {
        assert_eq!(escaped("A & <b>\"c\""), "A &amp; &lt;b&gt;&quot;c&quot;");
    }
}
