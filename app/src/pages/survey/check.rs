use domain::answer::{AnswerProblem, Answers};
use domain::questionnaire::{Page, Question, Seen, Sheet};
use leptos::either::Either;
use leptos::prelude::*;

use super::answer_words::answer_words;
use super::frame::SurveyFrame;
use super::kiosk::{Kiosk, Stage};
use crate::components::{Button, ButtonKind, ErrorSummary, LinkButton, PageError};
use crate::say::{self, summary, written};
use crate::{routes, survey_form};

/// What is shown before sending.
#[derive(Debug, Clone)]
pub struct CheckModel {
    /// The address of the survey.
    pub base: String,
    /// Whether it is on a machine that many use.
    pub kiosk: bool,
    /// The campaign's title.
    pub title: String,
    /// What was asked and answered.
    pub seen: Seen,
    /// Whether all questions were seen at once; who changes an answer goes back to that.
    pub all_at_once: bool,
    /// What keeps it from being sent; shown once sending was tried.
    pub problems: Vec<AnswerProblem>,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// How somebody goes back to an answer.
#[derive(Debug, Clone)]
pub enum Change {
    /// By a link into the survey at this address.
    Link(String),
    /// With a button of the form that holds the answers, which is posted to this address.
    Form(String),
}

impl Change {
    /// What stands before the sheet in the value of the button `go`.
    pub const TO: &str = "to-";

    fn way(&self, sheet: Sheet, question: &Question) -> impl IntoView + use<> {
        let (id, name) = (survey_form::id(question), say::change_of(&question.text));
        match self {
            Change::Link(base) => Either::Left(view! {
                <a href=routes::change(base, sheet, &id) aria-label=name>
                    {say::change()}
                </a>
            }),
            Change::Form(address) => Either::Right(view! {
                <button
                    class="button"
                    data-kind="plain"
                    id=Self::button(question)
                    name="go"
                    value=format!("{}{sheet}", Self::TO)
                    formaction=format!("{address}#{id}")
                    aria-label=name
                >
                    {say::change()}
                </button>
            }),
        }
    }

    /// Where what is wrong with an answer can be mended.
    fn target(&self, sheet: Sheet, question: &Question, item: Option<&str>) -> String {
        match self {
            Change::Link(base) => routes::change(base, sheet, &survey_form::target(question, item)),
            Change::Form(_) => format!("#{}", Self::button(question)),
        }
    }

    fn button(question: &Question) -> String {
        survey_form::part(question, "change")
    }
}

/// All answers on one page, each with a way to change it, and Send.
#[component]
pub fn CheckPage(
    /// What it shows.
    model: CheckModel,
) -> impl IntoView {
    let CheckModel { base, kiosk, seen, problems, all_at_once, .. } = model;
    let change = Change::Link(base.clone());
    let errors = errors_in(&seen, all_at_once, &problems, &change);
    let last = sheet(seen.page_before(seen.pages.len()).unwrap_or_default(), all_at_once);
    let last = routes::questions(&base, last);
    view! {
        <SurveyFrame
            title=say::check_title()
            campaign=model.title
            failed=!errors.is_empty()
            simulated=model.simulated
            kiosk=kiosk.then(|| Kiosk { base: base.clone(), stage: Stage::Answering })
        >
            <ErrorSummary errors />
            <h1>{say::check_heading()}</h1>
            <p class="lead">{if kiosk { say::check_lead_kiosk() } else { say::check_lead() }}</p>
            <CheckedAnswers seen all_at_once problems change />
            <form class="survey-send row" method="post" action=routes::send(&base)>
                <LinkButton href=last kind=ButtonKind::Quiet>
                    {say::back()}
                </LinkButton>
                <Button>{say::send()}</Button>
            </form>
        </SurveyFrame>
    }
}

fn sheet(index: usize, all_at_once: bool) -> Sheet {
    if all_at_once { Sheet::All } else { Sheet::Page(index) }
}

/// All answers, page by page.
#[component]
pub fn CheckedAnswers(
    /// What was asked and answered.
    seen: Seen,
    /// Whether all questions were seen at once.
    all_at_once: bool,
    /// What keeps it from being sent.
    problems: Vec<AnswerProblem>,
    /// How an answer is changed.
    change: Change,
) -> impl IntoView {
    let pages = seen.pages.iter().enumerate().filter(|(_, page)| !page.questions.is_empty());
    pages
        .map(|(index, page)| page_view(&change, sheet(index, all_at_once), page, &seen.answers, &problems))
        .collect_view()
}

fn page_view(
    change: &Change,
    sheet: Sheet,
    page: &Page,
    answers: &Answers,
    problems: &[AnswerProblem],
) -> impl IntoView + use<> {
    let rows = page
        .questions
        .iter()
        .filter(|question| question.answer.takes_answer())
        .map(|question| {
            let wrong = problems.iter().find(|problem| problem.question == question.id);
            let fault = wrong.map(|problem| say::problem(question, problem));
            row(change, sheet, question, answers, fault)
        })
        .collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="survey-section">
                <h2>{written(&page.title)}</h2>
                <dl class="check-list">{rows}</dl>
            </section>
        }
    })
}

fn row(
    change: &Change,
    sheet: Sheet,
    question: &Question,
    answers: &Answers,
    fault: Option<String>,
) -> impl IntoView + use<> {
    let lines = answer_words(question, answers.get(&question.id));
    let given = if lines.is_empty() {
        view! { <p class="soft">{say::no_answer()}</p> }.into_any()
    } else {
        lines.into_iter().map(|line| view! { <p>{written(&line)}</p> }).collect_view().into_any()
    };
    view! {
        <div class="check-row">
            <dt>{written(&question.text)}</dt>
            <dd>
                {given}
                {fault.map(|fault| view! { <p class="field-error">{fault}</p> })}
            </dd>
            <dd class="check-change">
                {change.way(sheet, question)}
            </dd>
        </div>
    }
}

/// What keeps answers from being sent, each with the way to it.
pub fn errors_in(
    seen: &Seen,
    all_at_once: bool,
    problems: &[AnswerProblem],
    change: &Change,
) -> Vec<PageError> {
    problems
        .iter()
        .filter_map(|problem| {
            let (index, question) = seen.pages.iter().enumerate().find_map(|(index, page)| {
                let question = page.questions.iter().find(|question| question.id == problem.question)?;
                Some((index, question))
            })?;
            let href = change.target(sheet(index, all_at_once), question, problem.item.as_deref());
            Some(PageError { href, text: summary(question, problem) })
        })
        .collect()
}
