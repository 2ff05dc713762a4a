use std::collections::BTreeMap;

use domain::answer::{Answer, AnswerProblem, Answers};
use domain::questionnaire::{Kind, Page, Question, Sheet, with_answers};
use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::invitation::{Held, Introduction, IntroductionModel};
use super::kiosk::{Kiosk, KioskWatch, NextPerson, Stage};
use super::languages::{By, Languages};
use super::question::QuestionField;
use super::unplaced::Unplaced;
use crate::components::{Button, ButtonKind, ErrorSummary, Notice, PageError, PageFrame, Progress};
use crate::islands::Survey;
use crate::say::{self, summary, written};
use crate::{routes, survey_form};

/// What a page of questions shows.
#[derive(Debug, Clone)]
pub struct QuestionsModel {
    /// The address of the survey.
    pub base: String,
    /// Whether it is on a machine that many use.
    pub kiosk: bool,
    /// The campaign's title.
    pub title: String,
    /// Which page, or all.
    pub sheet: Sheet,
    /// The pages that are shown at once.
    pub pages: Vec<Page>,
    /// How many pages there are.
    pub of: u16,
    /// Whether what a page asks depends on earlier ones.
    pub depend: bool,
    /// All answers given so far, on any page, with those just posted.
    pub answers: Answers,
    /// What keeps the member on this page.
    pub problems: Vec<AnswerProblem>,
    /// Whether a question appeared that was not on the page that was posted.
    pub revealed: bool,
    /// What was given to another version than the one that is answered.
    pub unplaced: Vec<(Question, Answer)>,
    /// Whether the page was opened from the check, to which Continue then leads back.
    pub from_check: bool,
    /// How texts that recall an answer read without it, by the element that shows them.
    pub otherwise: BTreeMap<String, String>,
    /// How many minutes this page and those after it take.
    pub minutes_left: u16,
    /// What stands before the questions where they are on the invitation itself.
    pub welcome: Option<Welcome>,
    /// The version that is shown, where nothing has begun yet and the first answer does.
    pub begins_on: Option<i32>,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// What an invitation says that holds the questions too.
#[derive(Debug, Clone)]
pub struct Welcome {
    /// What there is to know before the first question.
    pub introduction: IntroductionModel,
    /// The member's current divisions in words; `None` for a member of no division.
    pub divisions: Option<String>,
}

impl QuestionsModel {
    /// Which page it is, as people count; none if it is all of them.
    pub fn number(&self) -> Option<u16> {
        match self.sheet {
            Sheet::Page(index) => Some(u16::try_from(index.saturating_add(1)).unwrap_or(u16::MAX)),
            Sheet::All => None,
        }
    }

    /// The page's title in the browser's bar, and the line over its heading.
    pub fn titles(&self) -> (String, String) {
        let left = say::minutes_left(self.minutes_left);
        match (self.number(), self.pages.first()) {
            (Some(number), Some(page)) => (
                say::page_title(&page.title, number, self.of, &self.title),
                format!("{} · {left}", say::page_of(number, self.of)),
            ),
            _ => {
                let all = say::all_questions();
                let title = if self.welcome.is_some() {
                    self.title.clone()
                } else {
                    format!("{all} · {}", self.title)
                };
                (title, format!("{all} · {left}"))
            }
        }
    }

    /// The title and the questions of each page.
    pub fn parts(&self) -> impl IntoView + use<> {
        let (seen, _) = with_answers(&self.pages, &self.answers);
        let single = self.number().is_some();
        // A page of which nothing can be asked is not there.
        let pages = self.pages.iter().enumerate().filter(|(_, page)| single || !page.questions.is_empty());
        let parts = pages.map(|(at, page)| {
            let fields = page.questions.iter().map(|question| {
                let mut all = seen.iter().flat_map(|page| &page.questions);
                self.field(question, all.find(|seen| seen.id == question.id).cloned())
            });
            let fields = fields.collect_view();
            let title = written(&page.title);
            // What follows other answers is found by its id.
            let id_of = |part| {
                (!single || !self.otherwise.is_empty()).then(|| survey_form::page_part(page, part))
            };
            let title_id = id_of("title");
            let title = if single {
                view! { <h1 id=title_id>{title}</h1> }.into_any()
            } else {
                view! { <h2 id=title_id>{title}</h2> }.into_any()
            };
            let text_id = id_of("text");
            let id = (!single).then(|| format!("page-{}", at + 1));
            view! {
                <section class="survey-page" id=id>
                    {title}
                    {(!page.text.is_empty()).then(|| view! { <p class="lead" id=text_id>{written(&page.text)}</p> })}
                    <div class="questions">{fields}</div>
                </section>
            }
        });
        parts.collect_view()
    }

    /// What keeps the member on this page, each with the way to it.
    pub fn errors(&self) -> Vec<PageError> {
        page_errors(&self.pages, &self.problems)
    }

    /// A question, and how it is asked now.
    fn field(&self, question: &Question, seen: Option<Question>) -> impl IntoView + use<> {
        let question = question.clone();
        let problems =
            self.problems.iter().filter(|problem| problem.question == question.id).cloned().collect();
        let answer = self.answers.get(&question.id).cloned();
        view! { <QuestionField question answer problems seen /> }
    }
}

/// One page of questions, or all of them.
#[component]
pub fn QuestionsPage(
    /// What it shows.
    model: QuestionsModel,
) -> impl IntoView {
    let (title, eyebrow) = model.titles();
    let mut asked = model.pages.iter().flat_map(|page| &page.questions);
    let takes_files = asked.any(|question| matches!(question.answer, Kind::File(_)));
    let errors = model.errors();
    let parts = model.parts();
    let progress = model.number().map(|number| {
        view! {
            <Progress
                // The middle of the page that is being answered.
                value=(2 * u32::from(number)).saturating_sub(1)
                max=2 * u32::from(model.of)
                label=say::page_of(number, model.of)
            />
        }
    });
    let all = progress.is_none();
    let ((before, before_label), (on, on_label)) = if all {
        // All is in sight: whoever is done sends, and whoever wants to reads it over first.
        (("next", say::check_first()), (survey_form::SEND, say::send()))
    } else {
        (("back", say::back()), ("next", say::go_on()))
    };
    let patterns = say::patterns(&model.pages);
    let otherwise = (!model.otherwise.is_empty()).then(|| serde_json::json!(model.otherwise).to_string());
    let QuestionsModel { base, sheet, of, welcome, .. } = model;
    let kiosk = model.kiosk.then(|| Kiosk { base: base.clone(), stage: Stage::Answering });
    let later = match kiosk.clone() {
        Some(kiosk) => view! { <NextPerson kiosk /> }.into_any(),
        None => view! { <Later /> }.into_any(),
    };
    let heading = (all && welcome.is_none()).then(|| view! { <h1>{written(&model.title)}</h1> });
    let welcome = welcome.map(|Welcome { introduction, divisions }| {
        view! {
            <div class="survey-welcome">
                <Introduction model=introduction />
                <Held divisions />
            </div>
        }
    });
    view! {
        <PageFrame
            title
            failed=!errors.is_empty()
            islands=true
            personal=true
            simulated=model.simulated
        >
            <header class="survey-top">
                <p class="survey-brand">{written(&model.title)}</p>
                <DefaultButton />
                {later}
                <Languages choice=By::Form(survey_form::FORM) />
                {progress}
            </header>
            // What many use one after another keeps nothing.
            {kiosk.is_none().then(|| view! { <Offline /> })}
            <script type="application/json" id=survey_form::WORDS inner_html=patterns></script>
            <Survey>
                <form
                    class="survey"
                    id=survey_form::FORM
                    method="post"
                    enctype=takes_files.then_some("multipart/form-data")
                    action=routes::questions(&base, sheet)
                    data-draft=routes::draft(&base, sheet)
                    data-pages=of
                    data-depend=model.depend
                    data-otherwise=otherwise
                    autocomplete="off"
                    novalidate=true
                >
                    // It stands first: what follows is read as answers to it.
                    {model.begins_on.map(|version| view! { <input type="hidden" name=survey_form::VERSION value=version /> })}
                    {model.from_check.then(|| view! { <input type="hidden" name="from" value="check" /> })}
                    <main class="column" id="main" tabindex="-1">
                        <ErrorSummary errors />
                        {model.revealed.then(|| view! { <Revealed /> })}
                        {(!model.unplaced.is_empty()).then(|| view! { <Unplaced given=model.unplaced /> })}
                        {welcome}
                        <div class="survey-sheet">
                            <p class="eyebrow">{eyebrow}</p>
                            {(of > 1).then(|| view! { <OtherSheet all /> })}
                        </div>
                        {heading}
                        {parts}
                    </main>
                    <div class="survey-bar" data-all=all.then_some("")>
                        <Button kind=ButtonKind::Quiet name="go" value=before>
                            {before_label}
                        </Button>
                        <p class="survey-status" id=survey_form::STATUS role="status">
                            {say::kept_at_each_step()}
                        </p>
                        <Button name="go" value=on>
                            {on_label}
                        </Button>
                    </div>
                </form>
            </Survey>
            {kiosk.map(|kiosk| view! { <KioskWatch kiosk /> })}
        </PageFrame>
    }
}

/// Leads to where one reads how to go on later.
#[component]
fn Later() -> impl IntoView {
    view! {
        <button class="button" data-kind="plain" form=survey_form::FORM name="go" value="later">
            {say::go_later()}
        </button>
    }
}

/// Hands the survey to the worker that lets it be finished without a network, once the page has all that it needs itself.
#[component]
fn Offline() -> impl IntoView {
    const HAND_OVER: &str = "addEventListener('load',async()=>{try{\
        const p=document,w=navigator.serviceWorker;\
        await w.register('/survey-worker.js');\
        (await w.ready).active.postMessage({...p.forms.questions.dataset,...p.documentElement.dataset,\
            files:[...p.querySelectorAll('link[href*=pkg]')].map(l=>l.href)})\
        }catch{}})";
    view! { <script nonce=use_nonce() inner_html=HAND_OVER></script> }
}

/// Leads from one page to all of them and back; what was given is kept.
#[component]
pub fn OtherSheet(
    /// Whether all are shown now.
    all: bool,
) -> impl IntoView {
    let (value, label) = if all { ("pages", say::one_page()) } else { ("all", say::all_on_one_page()) };
    view! {
        <button class="button" data-kind="plain" name="go" value=value>
            {label}
        </button>
    }
}

/// The button that Enter in a text field uses is the form's first: this one, not 'Go on later' or 'Back'.
#[component]
pub fn DefaultButton() -> impl IntoView {
    view! {
        <button
            class="visually-hidden"
            form=survey_form::FORM
            name="go"
            value="next"
            tabindex="-1"
            aria-hidden="true"
        >
            {say::go_on()}
        </button>
    }
}

#[component]
pub fn Revealed() -> impl IntoView {
    view! {
        <div class="survey-revealed">
            <Notice title=say::revealed_title()>
                <p>{say::revealed()}</p>
            </Notice>
        </div>
    }
}

fn page_errors(pages: &[Page], problems: &[AnswerProblem]) -> Vec<PageError> {
    let question = |problem: &AnswerProblem| -> Option<&Question> {
        pages.iter().flat_map(|page| &page.questions).find(|question| question.id == problem.question)
    };
    problems
        .iter()
        .filter_map(|problem| {
            let question = question(problem)?;
            let target = survey_form::target(question, problem.item.as_deref());
            let text = summary(question, problem);
            Some(PageError { href: format!("#{target}"), text })
        })
        .collect()
}

#[cfg(test)]
mod tests;
