//! The survey as the member will read it. Nothing that is given here is sent or kept.

mod bar;
mod frame;
mod view;
mod walk;

use domain::campaign::{Document, Layout};
use domain::language::{Language, lookup};
use domain::questionnaire::{Page, Question, Statement, minutes};
use domain::segment::Division;
use leptos::prelude::*;
use service::campaigns::Edition;

use self::frame::{PreviewFrame, other, to_staff};
pub use self::view::{Look, View};
pub use self::walk::{Trail, WalkPage};
use crate::components::{ButtonKind, LinkButton};
use crate::pages::survey::parts::{By, Facts, Promise, QuestionField, paragraphs};
use crate::routes;
use crate::say::{self, Speech, written};

/// What the preview shows.
#[derive(Debug, Clone)]
pub struct PreviewModel {
    slug: String,
    document: Document,
    speech: Speech,
    version: String,
    /// Where its end leads.
    from: String,
    divisions: Vec<Division>,
    attributes: Vec<String>,
    links: Vec<String>,
    view: View,
    reader: Speech,
}

impl PreviewModel {
    /// The campaign, seen like this, in an association with these divisions; what is said to whoever looks at it is in their language.
    pub fn new(edition: Edition, divisions: Vec<Division>, view: View, reader: Speech) -> Self {
        let version = reader.clone().over(|_| version_of(edition.campaign.version, edition.published));
        let campaign = edition.campaign;
        let slug = campaign.slug.to_string();
        let is_proposed = campaign.version > 0 && !edition.published;
        let from =
            if is_proposed { routes::campaigns::edit_changes(&slug) } else { routes::campaigns::one(&slug) };
        let (mut document, speech) = localized(&campaign.document, view.language.clone());
        let attributes = document.questionnaire.roster_attributes();
        let links = document.questionnaire.link_names().into_iter().map(str::to_owned).collect();
        match &view.member {
            // Each step says anew what is asked.
            _ if view.walks => {}
            Some(member) => document.questionnaire.pages = document.questionnaire.pages_for_member(member),
            None => document.questionnaire.recalling_nothing(),
        }
        Self { slug, document, speech, version, from, divisions, attributes, links, view, reader }
    }

    /// The language of what is previewed. The frame around a phone is staff's own.
    pub fn speech(&self) -> Speech {
        match self.view.look {
            Look::Phone => self.reader.clone(),
            Look::Wide | Look::Framed => self.speech.clone(),
        }
    }

    /// How many pages of questions there are: one, where all is asked at once.
    pub fn pages(&self) -> u16 {
        match self.document.layout {
            Layout::PageByPage => u16::try_from(self.document.questionnaire.pages.len()).unwrap_or(u16::MAX),
            Layout::AllAtOnce => 1,
        }
    }

    /// The survey in the language in which it is read.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// How it is looked at, and as whom.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The address of what is read first.
    fn start(&self) -> String {
        routes::campaigns::preview(&self.slug)
    }

    /// Other languages by the address of this page.
    fn languages(&self, here: &str) -> By {
        By::LinkBeside(self.view.in_any_language().of(here.to_owned()))
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

/// A campaign in the language that is wanted, if it has that, and in which languages it is read.
pub(super) fn localized(document: &Document, wanted: Option<Language>) -> (Document, Speech) {
    let languages: Vec<Language> = document.languages().cloned().collect();
    let known: Vec<&Language> = languages.iter().collect();
    let language = lookup(wanted.as_slice(), &known).unwrap_or(&document.language);
    let localized = document.in_language(language);
    let speech = Speech {
        language: localized.document.language.clone(),
        source: localized.source,
        untranslated: localized.untranslated.into(),
        languages,
        back: None,
    };
    (localized.document, speech)
}

/// What the member reads first: with all questions, where the first answer starts.
#[component]
pub fn PreviewStartPage(
    /// What it shows.
    model: PreviewModel,
) -> impl IntoView {
    let (here, pages) = (model.start(), model.pages());
    let (document, reader) = (&model.document, &model.reader);
    let at_once = document.begins_at_once();
    let questions = at_once.then(|| {
        let eyebrow = say::all_questions();
        view! { <Questions pages=document.questionnaire.pages.clone() eyebrow reader=reader.clone() /> }
    });
    let (to, on) = if at_once { (2, say::send()) } else { (1, say::start()) };
    let on = view! {
        <LinkButton href=model.view.of(routes::campaigns::preview_page(&model.slug, to))>{on}</LinkButton>
    };
    let introduction = view! { <Introduction document=document.clone() pages /> };
    let languages = model.languages(&here);
    view! {
        <PreviewFrame model here languages>
            <main class="column" id="main" tabindex="-1">
                {introduction}
                {questions}
                <p>{on}</p>
            </main>
        </PreviewFrame>
    }
}

/// What there is to know before the first question.
#[component]
fn Introduction(document: Document, pages: u16) -> impl IntoView {
    let least = document.at_least_together();
    view! {
        <p class="eyebrow">{written(&document.asks)}</p>
        <h1>{written(&document.title)}</h1>
        <div class="survey-intro prose">{paragraphs(&document.intro)}</div>
        <Facts minutes=minutes(&document.questionnaire) pages open_link=false />
        <Promise privacy=document.privacy open_link=false least fingerprints=Vec::new() />
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
    let (pages, frame) = (model.pages(), model.clone());
    let PreviewModel { slug, document, from, view, reader, .. } = model;
    let here = routes::campaigns::preview_page(&slug, number);
    let languages = frame.languages(&here);
    let all = document.layout == Layout::AllAtOnce;
    let back = match number {
        _ if document.begins_at_once() => routes::campaigns::preview(&slug),
        1 => routes::campaigns::preview(&slug),
        _ => routes::campaigns::preview_page(&slug, number - 1),
    };
    let back = view.of(back);
    let shown = match number {
        1 if all => Some((document.questionnaire.pages.clone(), say::all_questions())),
        _ => {
            let page = document.questionnaire.pages.get(usize::from(number.saturating_sub(1)));
            page.filter(|_| !all).map(|page| (vec![page.clone()], say::page_of(number, pages)))
        }
    };
    let heading = (all && shown.is_some()).then(|| view! { <h1>{written(&document.title)}</h1> });
    let body = match shown {
        Some((pages, eyebrow)) => {
            view! { {heading} <Questions pages eyebrow alone=!all reader=reader.clone() /> }.into_any()
        }
        None => view! { <AfterSending next=document.next.clone() reader=reader.clone() /> }.into_any(),
    };
    let (href, on) = if number <= pages {
        (
            view.of(routes::campaigns::preview_page(&slug, number + 1)),
            if all { say::send() } else { say::go_on() }.into_any(),
        )
    } else if view.look == Look::Framed {
        (
            view.of(routes::campaigns::preview(&slug)),
            to_staff(&reader, say::outreach_preview_again).into_any(),
        )
    } else {
        (from, to_staff(&reader, say::outreach_preview_end).into_any())
    };
    let kept = to_staff(&reader, say::outreach_preview_kept);
    let label = reader.clone().over(|_| say::outreach_preview_pages());
    let progress = (!all).then_some((number.min(pages), pages));
    view! {
        <PreviewFrame model=frame here languages progress>
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

/// The questions of a page, or of all pages one below the other.
#[component]
fn Questions(
    pages: Vec<Page>,
    eyebrow: String,
    /// Whether it is one page by itself.
    #[prop(optional)]
    alone: bool,
    reader: Speech,
) -> impl IntoView {
    let parts = pages.into_iter().zip(1_u16..).map(|(page, number)| {
        let title = written(&page.title);
        let title = match alone {
            true => view! { <h1>{title}</h1> }.into_any(),
            false => view! { <h2>{title}</h2> }.into_any(),
        };
        let text = (!page.text.is_empty()).then(|| view! { <p class="lead">{written(&page.text)}</p> });
        view! {
            <section class="survey-page" id=(!alone).then(|| format!("page-{number}"))>
                {title}
                {text}
                {page
                    .show_if
                    .map(|own| only_if(own.text(), &reader, say::outreach_preview_condition_page))}
                <Asked questions=page.questions reader=reader.clone() />
                {page.end_if.map(|own| only_if(own.text(), &reader, say::outreach_preview_condition_end))}
            </section>
        }
    });
    view! {
        <p class="eyebrow">{eyebrow}</p>
        {parts.collect_view()}
    }
}

#[component]
fn Asked(questions: Vec<Question>, reader: Speech) -> impl IntoView {
    let shown = questions.into_iter().filter(|question| question.answer.is_shown());
    let questions = shown
        .map(|question| {
            let condition = question.show_if.as_ref();
            let condition =
                condition.map(|own| only_if(own.text(), &reader, say::outreach_preview_condition));
            let items = of_items(&question, &reader);
            let seen = Some(question.clone());
            view! {
                {condition}
                <QuestionField question answer=None problems=Vec::new() seen />
                {items}
            }
        })
        .collect::<Vec<_>>();
    let none = questions.is_empty().then(|| {
        view! { <p class="lead">{to_staff(&reader, say::outreach_preview_nothing)}</p> }
    });
    view! {
        {none}
        <div class="questions">{questions.collect_view()}</div>
    }
}

/// When the options, statements or rows of a question are there of which that is said.
fn of_items(question: &Question, reader: &Speech) -> impl IntoView + use<> {
    let names = question.answer.statements().iter().map(Statement::name);
    let names = names.chain(question.answer.options().iter().map(|option| option.label.clone()));
    let items = question.answer.items();
    let conditions = items.iter().zip(names).filter_map(|(item, name)| Some((item.show_if?.text(), name)));
    let said = conditions.map(|(condition, name)| {
        only_if(condition, reader, |condition| say::outreach_preview_condition_item(name, condition))
    });
    let said: Vec<_> = said.collect();
    (!said.is_empty()).then(|| view! { <div class="preview-items">{said}</div> })
}

/// Members meet some things only after certain answers; the preview shows them all and says so.
fn only_if(condition: &str, reader: &Speech, said: impl FnOnce(&'static str) -> String) -> AnyView {
    let (lang, condition) = (other(reader), condition.to_owned());
    reader.clone().over(|_| {
        let condition = view! { <code>{condition}</code> };
        let said = say::holding(said, condition);
        view! {
            <p class="preview-condition" lang=lang dir="ltr">
                {said}
            </p>
        }
        .into_any()
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
