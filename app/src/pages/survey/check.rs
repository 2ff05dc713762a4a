use domain::answer::{AnswerProblem, Answers};
use domain::questionnaire::{Page, Question, Seen, Sheet};
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

/// All answers on one page, each with a way to change it, and Send.
#[component]
pub fn CheckPage(
    /// What it shows.
    model: CheckModel,
) -> impl IntoView {
    let CheckModel { base, kiosk, seen, problems, all_at_once, .. } = model;
    let sheet = |index| if all_at_once { Sheet::All } else { Sheet::Page(index) };
    let errors = errors(&base, &seen, sheet, &problems);
    let pages = seen.pages.iter().enumerate().filter(|(_, page)| !page.questions.is_empty());
    let pages = pages
        .map(|(index, page)| page_view(&base, sheet(index), page, &seen.answers, &problems))
        .collect_view();
    let last = routes::questions(&base, sheet(seen.page_before(seen.pages.len()).unwrap_or_default()));
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
            {pages}
            <form class="survey-send row" method="post" action=routes::send(&base)>
                <LinkButton href=last kind=ButtonKind::Quiet>
                    {say::back()}
                </LinkButton>
                <Button>{say::send()}</Button>
            </form>
        </SurveyFrame>
    }
}

fn page_view(
    base: &str,
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
            row(base, sheet, question, answers, fault)
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
    base: &str,
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
                <a href=routes::change(base, sheet, &survey_form::id(question)) aria-label=say::change_of(&question.text)>
                    {say::change()}
                </a>
            </dd>
        </div>
    }
}

fn errors(
    base: &str,
    seen: &Seen,
    sheet: impl Fn(usize) -> Sheet,
    problems: &[AnswerProblem],
) -> Vec<PageError> {
    problems
        .iter()
        .filter_map(|problem| {
            let (index, question) = seen.pages.iter().enumerate().find_map(|(index, page)| {
                let question = page.questions.iter().find(|question| question.id == problem.question)?;
                Some((index, question))
            })?;
            let target = survey_form::target(question, problem.item.as_deref());
            let href = routes::change(base, sheet(index), &target);
            Some(PageError { href, text: summary(question, problem) })
        })
        .collect()
}
