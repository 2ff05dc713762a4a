//! The survey as the member will read it. Nothing that is given here is sent or kept.

mod bar;
mod view;

use domain::campaign::Document;
use domain::questionnaire::{Page, minutes};
use domain::segment::Division;
use leptos::prelude::*;
use service::campaigns::Campaign;

use self::bar::PreviewBar;
pub use self::view::{Look, View};
use crate::components::{ButtonKind, LinkButton, PageFrame, Progress};
use crate::pages::survey::parts::{Facts, Promise, QuestionField, paragraphs};
use crate::routes;
use crate::say::Speech;

/// What the preview shows.
#[derive(Debug, Clone)]
pub struct PreviewModel {
    slug: String,
    document: Document,
    divisions: Vec<Division>,
    attributes: Vec<String>,
    view: View,
}

impl PreviewModel {
    /// The campaign, seen like this, in an association with these divisions.
    pub fn new(campaign: Campaign, divisions: Vec<Division>, view: View) -> Self {
        let (slug, mut document) = (campaign.slug.to_string(), campaign.document);
        let attributes = document.questionnaire.roster_attributes();
        match &view.member {
            Some(member) => document.questionnaire.pages = document.questionnaire.pages_for_member(member),
            None => document.questionnaire.recalling_nothing(),
        }
        Self { slug, document, divisions, attributes, view }
    }

    /// The language of what is previewed. The frame around a phone is staff's own.
    pub fn speech(&self) -> Speech {
        match self.view.look {
            Look::Phone => Speech::default(),
            Look::Wide | Look::Framed => Speech::in_language(self.document.language.clone()),
        }
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
    let PreviewModel { slug, document, divisions, attributes, view } = model;
    let least = document.at_least_together();
    let here = routes::campaigns::preview(&slug);
    view! {
        <PreviewFrame slug=slug.clone() document=document.clone() divisions attributes view=view.clone() here>
            <main class="column" id="main" tabindex="-1">
                <p class="eyebrow">{document.asks}</p>
                <h1>{document.title}</h1>
                <div class="survey-intro prose">{paragraphs(&document.intro)}</div>
                <Facts minutes=minutes(&document.questionnaire) pages open_link=false />
                <Promise privacy=document.privacy open_link=false least fingerprints=Vec::new() />
                <p>
                    <LinkButton href=view.of(routes::campaigns::preview_page(&slug, 1))>"Start"</LinkButton>
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
    let PreviewModel { slug, document, divisions, attributes, view } = model;
    let here = routes::campaigns::preview_page(&slug, number);
    let page = document.questionnaire.pages.get(usize::from(number.saturating_sub(1))).cloned();
    let back = match number {
        1 => routes::campaigns::preview(&slug),
        _ => routes::campaigns::preview_page(&slug, number - 1),
    };
    let back = view.of(back);
    let body = match page {
        Some(page) => view! { <Questions page eyebrow=crate::say::page_of(number, pages) /> }.into_any(),
        None => view! { <AfterSending next=document.next.clone() /> }.into_any(),
    };
    let (href, on) = if number <= pages {
        (view.of(routes::campaigns::preview_page(&slug, number + 1)), "Continue")
    } else if view.look == Look::Framed {
        (view.of(routes::campaigns::preview(&slug)), "Begin again")
    } else {
        (routes::campaigns::one(&slug), "End the preview")
    };
    view! {
        <PreviewFrame slug document divisions attributes view here page=number.min(pages)>
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
        .filter(|question| question.answer.is_shown())
        .map(|question| {
            let condition = question.show_if.as_ref().map(|condition| condition.text().to_owned());
            let seen = Some(question.clone());
            view! {
                {condition.map(|condition| view! { <Conditional condition /> })}
                <QuestionField question answer=None problems=Vec::new() seen />
            }
        })
        .collect::<Vec<_>>();
    let none = questions.is_empty().then(|| {
        view! { <p class="lead">"This page asks such a member nothing: they do not see it."</p> }
    });
    view! {
        <p class="eyebrow">{eyebrow}</p>
        <h1>{page.title}</h1>
        {(!page.text.is_empty()).then(|| view! { <p class="lead">{page.text.clone()}</p> })}
        {none}
        <div class="questions">{questions.collect_view()}</div>
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
    divisions: Vec<Division>,
    attributes: Vec<String>,
    view: View,
    /// The address of the page without its view.
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
        view! { <Progress value max=2 * pages label=crate::say::page_of(page, u16::try_from(pages).unwrap_or(u16::MAX)) /> }
    });
    let title = format!("Preview · {}", document.title);
    let look = view.look;
    let frame = view.looking(Look::Framed).of(here.clone());
    let bar = (look != Look::Framed).then(|| view! { <PreviewBar slug view divisions attributes here /> });
    if look == Look::Phone {
        return view! {
            <PageFrame title personal=true staff=true simulated=document.simulated>
                {bar}
                <main class="preview-desk" id="main" tabindex="-1">
                    <h1 class="visually-hidden">{document.title}</h1>
                    <iframe class="preview-phone" title="The survey on a phone" src=frame></iframe>
                </main>
            </PageFrame>
        }
        .into_any();
    }
    view! {
        <PageFrame title personal=true staff=true simulated=document.simulated>
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
