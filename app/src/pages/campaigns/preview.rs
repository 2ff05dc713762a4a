//! The survey as the member will read it. Nothing that is given here is sent or kept.

mod bar;
mod view;

use domain::campaign::Document;
use domain::questionnaire::{Page, minutes};
use domain::segment::Division;
use leptos::either::Either;
use leptos::prelude::*;
use service::campaigns::Edition;

use self::bar::PreviewBar;
pub use self::view::{Look, View};
use crate::components::{ButtonKind, LinkButton, PageFrame, Progress};
use crate::pages::survey::parts::{Facts, Promise, QuestionField, paragraphs};
use crate::routes;
use crate::say::{self, Speech};

/// What the preview shows.
#[derive(Debug, Clone)]
pub struct PreviewModel {
    slug: String,
    document: Document,
    version: String,
    divisions: Vec<Division>,
    attributes: Vec<String>,
    view: View,
    reader: Speech,
}

impl PreviewModel {
    /// The campaign, seen like this, in an association with these divisions; what is said to whoever looks at it is in their language.
    pub fn new(edition: Edition, divisions: Vec<Division>, view: View, reader: Speech) -> Self {
        let version = reader.clone().over(|_| version_of(edition.campaign.version, edition.published));
        let campaign = edition.campaign;
        let (slug, mut document) = (campaign.slug.to_string(), campaign.document);
        let attributes = document.questionnaire.roster_attributes();
        match &view.member {
            Some(member) => document.questionnaire.pages = document.questionnaire.pages_for_member(member),
            None => document.questionnaire.recalling_nothing(),
        }
        Self { slug, document, version, divisions, attributes, view, reader }
    }

    /// The language of what is previewed. The frame around a phone is staff's own.
    pub fn speech(&self) -> Speech {
        match self.view.look {
            Look::Phone => self.reader.clone(),
            Look::Wide | Look::Framed => Speech::in_language(self.document.language.clone()),
        }
    }

    /// How many pages of questions there are.
    pub fn pages(&self) -> u16 {
        u16::try_from(self.document.questionnaire.pages.len()).unwrap_or(u16::MAX)
    }
}

/// Which version something is of, in words; empty for a draft, which has none.
pub(super) fn version_of(version: i32, published: bool) -> String {
    match (version, published) {
        (0, _) => String::new(),
        (version, true) => say::campaigns_version(version),
        (version, false) => say::editor_version(version),
    }
}

/// What the member reads first.
#[component]
pub fn PreviewStartPage(
    /// What it shows.
    model: PreviewModel,
) -> impl IntoView {
    let pages = model.pages();
    let PreviewModel { slug, document, version, divisions, attributes, view, reader } = model;
    let least = document.at_least_together();
    let here = routes::campaigns::preview(&slug);
    view! {
        <PreviewFrame slug=slug.clone() document=document.clone() version divisions attributes view=view.clone() reader here>
            <main class="column" id="main" tabindex="-1">
                <p class="eyebrow">{document.asks}</p>
                <h1>{document.title}</h1>
                <div class="survey-intro prose">{paragraphs(&document.intro)}</div>
                <Facts minutes=minutes(&document.questionnaire) pages open_link=false />
                <Promise privacy=document.privacy open_link=false least fingerprints=Vec::new() />
                <p>
                    <LinkButton href=view.of(routes::campaigns::preview_page(&slug, 1))>{say::start()}</LinkButton>
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
    let PreviewModel { slug, document, version, divisions, attributes, view, reader } = model;
    let here = routes::campaigns::preview_page(&slug, number);
    let page = document.questionnaire.pages.get(usize::from(number.saturating_sub(1))).cloned();
    let back = match number {
        1 => routes::campaigns::preview(&slug),
        _ => routes::campaigns::preview_page(&slug, number - 1),
    };
    let back = view.of(back);
    let body = match page {
        Some(page) => {
            let eyebrow = say::page_of(number, pages);
            view! { <Questions page eyebrow reader=reader.clone() /> }.into_any()
        }
        None => view! { <AfterSending next=document.next.clone() reader=reader.clone() /> }.into_any(),
    };
    let (href, on) = if number <= pages {
        (view.of(routes::campaigns::preview_page(&slug, number + 1)), say::go_on().into_any())
    } else if view.look == Look::Framed {
        (
            view.of(routes::campaigns::preview(&slug)),
            to_staff(&reader, say::outreach_preview_again).into_any(),
        )
    } else {
        (routes::campaigns::one(&slug), to_staff(&reader, say::outreach_preview_end).into_any())
    };
    let kept = to_staff(&reader, say::outreach_preview_kept);
    let label = reader.clone().over(|_| say::outreach_preview_pages());
    view! {
        <PreviewFrame slug document version divisions attributes view reader here page=number.min(pages)>
            <div class="survey">
                <main class="column" id="main" tabindex="-1">
                    {body}
                </main>
                <nav class="survey-bar" aria-label=label>
                    <LinkButton href=back kind=ButtonKind::Quiet>
                        {say::back()}
                    </LinkButton>
                    <p class="survey-status">{kept}</p>
                    <LinkButton href=href>{on}</LinkButton>
                </nav>
            </div>
        </PreviewFrame>
    }
}

#[component]
fn Questions(page: Page, eyebrow: String, reader: Speech) -> impl IntoView {
    let questions = page
        .questions
        .into_iter()
        .filter(|question| question.answer.is_shown())
        .map(|question| {
            let condition = question.show_if.as_ref().map(|condition| condition.text().to_owned());
            let seen = Some(question.clone());
            view! {
                {condition.map(|condition| view! { <Conditional condition reader=reader.clone() /> })}
                <QuestionField question answer=None problems=Vec::new() seen />
            }
        })
        .collect::<Vec<_>>();
    let none = questions.is_empty().then(|| {
        view! { <p class="lead">{to_staff(&reader, say::outreach_preview_nothing)}</p> }
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
fn Conditional(condition: String, reader: Speech) -> impl IntoView {
    let lang = other(&reader);
    reader.over(|_| {
        let condition = view! { <code>{condition}</code> };
        let said = say::holding(say::outreach_preview_condition, condition);
        view! {
            <p class="preview-condition" lang=lang>
                {said}
            </p>
        }
    })
}

#[component]
fn AfterSending(next: String, reader: Speech) -> impl IntoView {
    view! {
        <p class="eyebrow">{to_staff(&reader, say::outreach_preview_sent)}</p>
        <h1>{say::thanks_heading()}</h1>
        <section class="survey-section prose">
            <h2>{say::next_title()}</h2>
            {paragraphs(&next)}
        </section>
    }
}

/// The language of whoever looks at it, where it is not the page's.
fn other(reader: &Speech) -> Option<String> {
    Some(reader.lang()).filter(|lang| *lang != Speech::now().lang())
}

/// What is said to staff in the midst of what members read.
fn to_staff(reader: &Speech, message: fn() -> String) -> impl IntoView + use<> {
    let said = reader.clone().over(|_| message());
    match other(reader) {
        None => Either::Left(said),
        Some(lang) => Either::Right(view! { <span lang=lang>{said}</span> }),
    }
}

/// The document around the preview, which says what it is on top.
#[component]
fn PreviewFrame(
    slug: String,
    document: Document,
    version: String,
    divisions: Vec<Division>,
    attributes: Vec<String>,
    view: View,
    reader: Speech,
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
        view! { <Progress value max=2 * pages label=say::page_of(page, u16::try_from(pages).unwrap_or(u16::MAX)) /> }
    });
    let lang = other(&reader);
    let (name, phone) = reader.clone().over(|_| (say::outreach_preview(), say::outreach_preview_frame()));
    let title = format!("{name} · {}", document.title);
    let look = view.look;
    let frame = view.looking(Look::Framed).of(here.clone());
    let bar = (look != Look::Framed)
        .then(|| reader.over(|_| view! { <PreviewBar slug version view divisions attributes here lang /> }));
    if look == Look::Phone {
        return view! {
            <PageFrame title personal=true staff=true simulated=document.simulated>
                {bar}
                <main class="preview-desk" id="main" tabindex="-1">
                    <h1 class="visually-hidden">{document.title}</h1>
                    <iframe class="preview-phone" title=phone src=frame></iframe>
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
