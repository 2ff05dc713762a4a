//! The survey on paper, for town halls and for those who answer on no screen. What is written on it is brought in as it is from
//! any other venue.

mod answer;
mod condition;

use domain::campaign::Document;
use domain::language::Language;
use domain::questionnaire::{Kind, Page, Question};
use domain::segment::Division;
use leptos::prelude::*;
use service::campaigns::{Campaign, Edition};

use self::answer::answer;
use self::condition::Said;
use super::BackLink;
use super::preview::{View, localized, version_of};
use crate::components::{Coded, PageFrame};
use crate::pages::survey::parts::{By, Languages, hint, paragraphs};
use crate::routes;
use crate::say::{self, Speech, written};
use crate::words::sentence;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct PaperModel {
    slug: String,
    version: i32,
    /// Whether members are, or were, asked this version.
    published: bool,
    /// Its own address, without the language.
    here: String,
    title: String,
    document: Document,
    divisions: Vec<Division>,
    online: String,
    speech: Speech,
    reader: Speech,
}

impl PaperModel {
    /// A version of a campaign in the language that is wanted, if it has that, with what is said to whoever prints it in theirs. `public_url` is
    /// where browsers reach the installation.
    pub fn new(
        edition: Edition,
        divisions: Vec<Division>,
        wanted: Option<Language>,
        reader: Speech,
        public_url: &str,
    ) -> Self {
        let Edition { campaign: Campaign { slug, version, document, .. }, published } = edition;
        let view = View { version: Some(version).filter(|version| *version > 0), ..View::default() };
        let here = view.of(routes::campaigns::paper(&slug));
        let title = document.title.clone();
        let (document, speech) = printed(&document, wanted);
        let online = format!("{public_url}{}", routes::open(&slug));
        Self {
            slug: slug.to_string(),
            version,
            published,
            here,
            title,
            document,
            divisions,
            online,
            speech,
            reader,
        }
    }

    /// In which languages it is read.
    pub fn speech(&self) -> Speech {
        self.speech.clone()
    }
}

/// A campaign as it stands on paper in the language that is wanted, if it has that, and in which languages it is read.
pub(super) fn printed(document: &Document, wanted: Option<Language>) -> (Document, Speech) {
    let (mut document, speech) = localized(document, wanted);
    document.questionnaire.recalling_blanks();
    // A sheet asks all in one wording; which of them a respondent met is told by what they answered.
    document.questionnaire.draw_once(0);
    (document, speech)
}

/// A sheet to print.
#[component]
pub fn PaperPage(
    /// What it shows.
    model: PaperModel,
) -> impl IntoView {
    let PaperModel { slug, version, published, here, title, document, divisions, online, reader, .. } = model;
    let version = version_of(version, published);
    let can_need = |question: &Question| question.required || question.required_if.is_some();
    let needs = document.questionnaire.questions().any(can_need);
    let leave_out = if needs { say::paper_leave_out_rest(say::needed()) } else { say::paper_leave_out() };
    let said = Said::new(&document.questionnaire, &divisions);
    let pages = document.questionnaire.pages.iter().map(|page| page_view(page, &said));
    let pages = pages.collect_view();
    let (lang, label, on_paper, print) = reader.over(|reader| {
        let print = say::outreach_print_sheet(slug.as_str());
        (reader.lang(), say::outreach_about_sheet(), say::outreach_on_paper(), print)
    });
    view! {
        <PageFrame title=format!("{on_paper} · {}", document.title) personal=true staff=true simulated=document.simulated>
            <aside class="paper-bar" lang=lang dir="ltr" aria-label=label>
                <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
                <p>
                    <Coded text=print />
                </p>
                <Languages choice=By::LinkBeside(here) />
            </aside>
            <main class="column paper" id="main" tabindex="-1">
                <header>
                    <p class="eyebrow">{written(&document.asks)}</p>
                    <h1>{written(&document.title)}</h1>
                    <div class="prose">{paragraphs(&document.intro)}</div>
                    <h2>{say::promise_title()}</h2>
                    <p>{say::promise_open(document.at_least_together())}</p>
                    <p>{say::paper_how()} " " {leave_out}</p>
                    {(!version.is_empty()).then(|| view! { <p class="soft small">{version}</p> })}
                    <Divisions divisions />
                </header>
                {pages}
                <footer>
                    <p>{say::paper_back(document.asks)}</p>
                    <p>{say::paper_online(online)}</p>
                </footer>
            </main>
        </PageFrame>
    }
}

/// Asks what the roster would say, as the open link does.
#[component]
fn Divisions(divisions: Vec<Division>) -> impl IntoView {
    let rows = divisions.into_iter().map(|division| answer::row(answer::Mark::Square, division.name));
    let rows = rows.collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="paper-question">
                <h2>{say::divisions()}</h2>
                <ul class="paper-list" role="list">
                    {rows}
                </ul>
            </section>
        }
    })
}

fn page_view(page: &Page, said: &Said<'_>) -> impl IntoView + use<> {
    let only = page.show_if.as_ref().map(|shown| say::paper_page_if(said.condition(shown)));
    let shown = page.questions.iter().filter(|question| question.answer.is_shown());
    let questions = shown.map(|question| question_view(question, said));
    let end = page.end_if.as_ref().map(|end| {
        let done = say::paper_ends(said.condition(end));
        view! { <p class="paper-rule">{rule(done)} " " {written(&page.end_text)}</p> }
    });
    view! {
        <section class="paper-page">
            <h2>{written(&page.title)}</h2>
            {only.map(|only| view! { <p class="paper-rule">{rule(only)}</p> })}
            {(!page.text.is_empty()).then(|| view! { <p>{written(&page.text)}</p> })}
            {questions.collect_view()}
            {end}
        </section>
    }
}

/// A condition in the product's words, which run from left to right wherever they stand.
fn rule(said: String) -> impl IntoView {
    view! { <span dir="ltr">{said}</span> }
}

fn question_view(question: &Question, said: &Said<'_>) -> impl IntoView + use<> {
    let only = question.show_if.as_ref().map(|shown| say::paper_if(said.condition(shown)));
    let only = only.map(|only| view! { <p class="paper-rule">{rule(only)}</p> });
    if let Kind::Note(note) = &question.answer {
        return view! {
            <div class="paper-question prose">
                {only} <h3>{written(&question.text)}</h3> {paragraphs(&note.body)}
            </div>
        }
        .into_any();
    }
    let hint = hint(question);
    let number = said
        .number(question.id.as_str())
        .map(|number| view! { <span class="paper-number">{number}"."</span> " " });
    let needed = question.required.then(|| {
        view! { " " <small class="soft" dir="ltr">"(" {say::needed()} ")"</small> }
    });
    let needed_if = question.required_if.as_ref().filter(|_| !question.required);
    let needed_if =
        needed_if.map(|needed| sentence(&say::paper_needed_if(say::needed(), said.condition(needed))));
    view! {
        <div class="paper-question">
            {only}
            {needed_if.map(|needed| view! { <p class="paper-rule">{rule(needed)}</p> })}
            <h3>{number} {written(&question.text)} {needed}</h3>
            {(!hint.is_empty()).then(|| view! { <p class="soft small">{hint.view()}</p> })}
            {answer(question, said)}
        </div>
    }
    .into_any()
}
