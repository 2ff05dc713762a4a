//! The survey as the member will read it. Nothing that is given here is sent or kept.

use domain::campaign::Document;
use domain::questionnaire::{Page, minutes};
use leptos::prelude::*;
use service::campaigns::Campaign;

use crate::components::{ButtonKind, LinkButton, PageFrame, Progress};
use crate::pages::survey::parts::{Facts, Promise, QuestionField, paragraphs};
use crate::{routes, words};

/// How the preview is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// As wide as the window is.
    #[default]
    Wide,
    /// In a frame as wide as a phone.
    Phone,
    /// Inside of that frame, where nothing says that it is a preview.
    Framed,
}

impl Look {
    /// The look that an address asks for; a wide one, if it asks for none that there is.
    pub fn parse(text: &str) -> Self {
        match text {
            "phone" => Look::Phone,
            "framed" => Look::Framed,
            _ => Look::Wide,
        }
    }

    /// An address of the preview with this look.
    fn of(self, address: String) -> String {
        match self {
            Look::Wide => address,
            Look::Phone => format!("{address}?look=phone"),
            Look::Framed => format!("{address}?look=framed"),
        }
    }
}

/// What the preview shows.
#[derive(Debug, Clone)]
pub struct PreviewModel {
    slug: String,
    document: Document,
    look: Look,
}

impl From<Campaign> for PreviewModel {
    fn from(campaign: Campaign) -> Self {
        Self { slug: campaign.slug.to_string(), document: campaign.document, look: Look::default() }
    }
}

impl PreviewModel {
    /// The same, looked at in another way.
    #[must_use]
    pub fn looking(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// How many pages of questions there are.
    pub fn pages(&self) -> u16 {
        u16::try_from(self.document.questionnaire.pages.len()).unwrap_or(u16::MAX)
    }
}

/// What the member reads first.
#[component]
pub fn PreviewStartPage(
    /// What it shows.
    model: PreviewModel,
) -> impl IntoView {
    let pages = model.pages();
    let (slug, document, look) = (model.slug, model.document, model.look);
    let least = document.at_least_together();
    let here = routes::campaigns::preview(&slug);
    view! {
        <PreviewFrame slug=slug.clone() document=document.clone() look here>
            <main class="column" id="main" tabindex="-1">
                <p class="eyebrow">{document.asks}</p>
                <h1>{document.title}</h1>
                <div class="survey-intro prose">{paragraphs(&document.intro)}</div>
                <Facts minutes=minutes(&document.questionnaire) pages open_link=false />
                <Promise privacy=document.privacy open_link=false least fingerprints=Vec::new() />
                <p>
                    <LinkButton href=look.of(routes::campaigns::preview_page(&slug, 1))>"Start"</LinkButton>
                </p>
            </main>
        </PreviewFrame>
    }
}

/// A page of questions, counted from 1; after the last, what is read after sending.
#[component]
pub fn PreviewPage(
    /// What it shows.
    model: PreviewModel,
    /// Which page, from 1.
    number: u16,
) -> impl IntoView {
    let pages = model.pages();
    let (slug, document, look) = (model.slug, model.document, model.look);
    let here = routes::campaigns::preview_page(&slug, number);
    let page = document.questionnaire.pages.get(usize::from(number.saturating_sub(1))).cloned();
    let back = match number {
        1 => routes::campaigns::preview(&slug),
        _ => routes::campaigns::preview_page(&slug, number - 1),
    };
    let back = look.of(back);
    let body = match page {
        Some(page) => view! { <Questions page eyebrow=words::page_of(number, pages) /> }.into_any(),
        None => view! { <AfterSending next=document.next.clone() /> }.into_any(),
    };
    let (href, on) = if number <= pages {
        (look.of(routes::campaigns::preview_page(&slug, number + 1)), "Continue")
    } else if look == Look::Framed {
        (look.of(routes::campaigns::preview(&slug)), "Begin again")
    } else {
        (routes::campaigns::one(&slug), "End the preview")
    };
    view! {
        <PreviewFrame slug document look here page=number.min(pages)>
            <div class="survey">
                <main class="column" id="main" tabindex="-1">
                    {body}
                </main>
                <nav class="survey-bar" aria-label="Pages">
                    <LinkButton href=back kind=ButtonKind::Quiet>
                        "Back"
                    </LinkButton>
                    <p class="survey-status">"Nothing is kept"</p>
                    <LinkButton href=href>{on}</LinkButton>
                </nav>
            </div>
        </PreviewFrame>
    }
}

#[component]
fn Questions(page: Page, eyebrow: String) -> impl IntoView {
    let questions = page
        .questions
        .into_iter()
        .map(|question| {
            let condition = question.show_if.as_ref().map(|condition| condition.text().to_owned());
            let seen = Some(question.clone());
            view! {
                {condition.map(|condition| view! { <Conditional condition /> })}
                <QuestionField question answer=None problems=Vec::new() seen />
            }
        })
        .collect_view();
    view! {
        <p class="eyebrow">{eyebrow}</p>
        <h1>{page.title}</h1>
        {(!page.text.is_empty()).then(|| view! { <p class="lead">{page.text.clone()}</p> })}
        <div class="questions">{questions}</div>
    }
}

/// Members meet some questions only after certain answers; the preview shows them all and says so.
#[component]
fn Conditional(condition: String) -> impl IntoView {
    view! {
        <p class="preview-condition">"Members see the next question only if " <code>{condition}</code></p>
    }
}

#[component]
fn AfterSending(next: String) -> impl IntoView {
    view! {
        <p class="eyebrow">"After sending"</p>
        <h1>"Thank you. Your answers are in."</h1>
        <section class="survey-section prose">
            <h2>"What happens next"</h2>
            {paragraphs(&next)}
        </section>
    }
}

/// The document around the preview, which says what it is on top.
#[component]
fn PreviewFrame(
    slug: String,
    document: Document,
    look: Look,
    /// The address of the page without its look.
    here: String,
    /// The page of questions, from 1; none on what is read first.
    #[prop(optional)]
    page: Option<u16>,
    children: Children,
) -> impl IntoView {
    let pages = u32::try_from(document.questionnaire.pages.len()).unwrap_or(u32::MAX);
    let progress = page.map(|page| {
        // The middle of the page that is shown, as on the member's own pages.
        let value = (2 * u32::from(page)).saturating_sub(1);
        view! { <Progress value max=2 * pages label=words::page_of(page, u16::try_from(pages).unwrap_or(u16::MAX)) /> }
    });
    let title = format!("Preview · {}", document.title);
    if look == Look::Phone {
        return view! {
            <PageFrame title personal=true staff=true simulated=document.simulated>
                <PreviewBar slug look here=here.clone() />
                <main class="preview-desk" id="main" tabindex="-1">
                    <h1 class="visually-hidden">{document.title}</h1>
                    <iframe class="preview-phone" title="The survey on a phone" src=Look::Framed.of(here)></iframe>
                </main>
            </PageFrame>
        }
        .into_any();
    }
    let bar = (look == Look::Wide).then(|| view! { <PreviewBar slug look here /> });
    view! {
        <PageFrame title personal=true staff=true simulated=document.simulated language=document.language.to_string()>
            {bar}
            <header class="survey-top">
                <p class="survey-brand">{document.title}</p>
                {progress}
            </header>
            {children()}
        </PageFrame>
    }
    .into_any()
}

/// Says that it is a preview, and shows it as wide as a phone or as the window.
#[component]
fn PreviewBar(slug: String, look: Look, here: String) -> impl IntoView {
    let choice = |other: Look, name: &'static str| {
        let current = (look == other).then_some("true");
        view! {
            <a href=other.of(here.clone()) aria-current=current>
                {name}
            </a>
        }
    };
    view! {
        <aside class="preview-bar" aria-label="Preview">
            <p>
                <b>"Preview"</b>
                ": as a member will read it. Nothing is kept."
            </p>
            <p class="preview-looks">{choice(Look::Wide, "This width")} {choice(Look::Phone, "Phone")}</p>
            <a href=routes::campaigns::one(&slug)>"Back to the campaign"</a>
        </aside>
    }
}
