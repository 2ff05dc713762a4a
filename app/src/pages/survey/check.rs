use domain::answer::{AnswerProblem, Answers};
use domain::questionnaire::{Page, Question, Questionnaire};
use leptos::prelude::*;

use super::answer_words::answer_words;
use super::frame::SurveyFrame;
use crate::components::{Button, ButtonKind, ErrorSummary, LinkButton, PageError};
use crate::{routes, survey_form};

/// What is shown before sending.
#[derive(Debug, Clone)]
pub struct CheckModel {
    /// The address of the survey.
    pub base: String,
    /// The campaign's title.
    pub title: String,
    /// The campaign's language.
    pub language: String,
    /// What was asked.
    pub questionnaire: Questionnaire,
    /// What was answered.
    pub answers: Answers,
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
    let CheckModel { base, questionnaire, problems, .. } = model;
    let answers = questionnaire.without_hidden(&model.answers);
    let errors = errors(&base, &questionnaire, &problems);
    let pages = numbered(&questionnaire)
        .map(|(number, page)| page_view(&base, number, page, &answers, &problems))
        .collect_view();
    let last = routes::questions(&base, u16::try_from(questionnaire.pages.len()).unwrap_or(u16::MAX));
    view! {
        <SurveyFrame
            title="Check your answers"
            campaign=model.title
            failed=!errors.is_empty()
            simulated=model.simulated
            language=model.language
        >
            <ErrorSummary errors />
            <h1>"Check your answers, then send them"</h1>
            <p class="lead">"Nothing is sent yet. After sending, answers cannot be changed."</p>
            {pages}
            <form class="survey-send row" method="post" action=routes::send(&base)>
                <LinkButton href=last kind=ButtonKind::Quiet>
                    "Back"
                </LinkButton>
                <Button>"Send my answers"</Button>
            </form>
        </SurveyFrame>
    }
}

fn numbered(questionnaire: &Questionnaire) -> impl Iterator<Item = (u16, &Page)> {
    (1..).zip(&questionnaire.pages)
}

fn page_view(
    base: &str,
    number: u16,
    page: &Page,
    answers: &Answers,
    problems: &[AnswerProblem],
) -> impl IntoView + use<> {
    let rows = page
        .asked(answers)
        .map(|question| {
            let wrong = problems.iter().find(|problem| problem.question == question.id);
            let fault = wrong.map(|problem| crate::words::fault(question, &problem.fault));
            row(base, number, question, answers, fault)
        })
        .collect_view();
    view! {
        <section class="survey-section">
            <h2>{page.title.clone()}</h2>
            <dl class="check-list">{rows}</dl>
        </section>
    }
}

fn row(
    base: &str,
    page: u16,
    question: &Question,
    answers: &Answers,
    fault: Option<String>,
) -> impl IntoView + use<> {
    let lines = answer_words(question, answers.get(&question.id));
    let given = if lines.is_empty() {
        view! { <p class="soft">"No answer"</p> }.into_any()
    } else {
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view().into_any()
    };
    view! {
        <div class="check-row">
            <dt>{question.text.clone()}</dt>
            <dd>
                {given}
                {fault.map(|fault| view! { <p class="field-error">{fault}</p> })}
            </dd>
            <dd class="check-change">
                <a href=routes::change(base, page, &question.id) aria-label=format!("Change: {}", question.text)>
                    "Change"
                </a>
            </dd>
        </div>
    }
}

fn errors(base: &str, questionnaire: &Questionnaire, problems: &[AnswerProblem]) -> Vec<PageError> {
    problems
        .iter()
        .filter_map(|problem| {
            let (number, question) = numbered(questionnaire).find_map(|(number, page)| {
                let question = page.questions.iter().find(|question| question.id == problem.question)?;
                Some((number, question))
            })?;
            let target = survey_form::target(question, problem.item.as_deref());
            let href = format!("{}?from=check#{target}", routes::questions(base, number));
            Some(PageError { href, text: survey_form::summary(question, &problem.fault) })
        })
        .collect()
}
