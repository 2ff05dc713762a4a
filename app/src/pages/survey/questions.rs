use domain::answer::{AnswerProblem, Answers};
use domain::questionnaire::{Page, Question};
use leptos::prelude::*;

use super::question::QuestionField;
use crate::components::{Button, ButtonKind, ErrorSummary, Notice, PageError, PageFrame, Progress};
use crate::islands::Survey;
use crate::{routes, survey_form, words};

/// What a page of questions shows.
#[derive(Debug, Clone)]
pub struct QuestionsModel {
    /// The address of the survey.
    pub base: String,
    /// The campaign's title.
    pub title: String,
    /// The campaign's language.
    pub language: String,
    /// Which page, from 1.
    pub number: u16,
    /// How many pages there are.
    pub pages: u16,
    /// The questions.
    pub page: Page,
    /// All answers given so far, on any page, with those just posted.
    pub answers: Answers,
    /// What keeps the member on this page.
    pub problems: Vec<AnswerProblem>,
    /// Whether a question appeared that was not on the page that was posted.
    pub revealed: bool,
    /// Whether the page was opened from the check, to which Continue then leads back.
    pub from_check: bool,
    /// How many minutes this page and those after it take.
    pub minutes_left: u16,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// One page of questions.
#[component]
pub fn QuestionsPage(
    /// What it shows.
    model: QuestionsModel,
) -> impl IntoView {
    let QuestionsModel { base, number, pages, page, answers, problems, .. } = model;
    let title = format!("{}, page {number} of {pages} · {}", page.title, model.title);
    let eyebrow =
        format!("{} · {} left", words::page_of(number, pages), words::about_minutes(model.minutes_left));
    let errors = page_errors(&page, &problems);
    let asked = survey_form::asked(&page, &answers);
    let questions = page
        .questions
        .iter()
        .zip(asked)
        .filter_map(|(question, asked)| {
            let mut question = question.clone();
            if !changes_here(&page, &question) {
                question.show_if = None;
                if !asked {
                    return None;
                }
            }
            let problems =
                problems.iter().filter(|problem| problem.question == question.id).cloned().collect();
            let answer = answers.get(&question.id).cloned();
            Some(view! { <QuestionField question answer problems asked /> })
        })
        .collect_view();
    view! {
        <PageFrame
            title
            failed=!errors.is_empty()
            islands=true
            personal=true
            simulated=model.simulated
            language=model.language
        >
            <header class="survey-top">
                <p class="survey-brand">{model.title}</p>
                <DefaultButton />
                <button class="button" data-kind="plain" form=survey_form::FORM name="go" value="later">
                    "Go on later"
                </button>
                <Progress
                    // The middle of the page that is being answered.
                    value=(2 * u32::from(number)).saturating_sub(1)
                    max=2 * u32::from(pages)
                    label=words::page_of(number, pages)
                />
            </header>
            <Survey>
                <form
                    class="survey"
                    id=survey_form::FORM
                    method="post"
                    action=routes::questions(&base, number)
                    data-draft=routes::draft(&base, number)
                    autocomplete="off"
                    novalidate=true
                >
                    {model.from_check.then(|| view! { <input type="hidden" name="from" value="check" /> })}
                    <main class="column" id="main" tabindex="-1">
                        <ErrorSummary errors />
                        {model.revealed.then(|| view! { <Revealed /> })}
                        <p class="eyebrow">{eyebrow}</p>
                        <h1>{page.title.clone()}</h1>
                        {(!page.text.is_empty()).then(|| view! { <p class="lead">{page.text.clone()}</p> })}
                        <div class="questions">{questions}</div>
                    </main>
                    <div class="survey-bar">
                        <Button kind=ButtonKind::Quiet name="go" value="back">
                            "Back"
                        </Button>
                        <p class="survey-status" id=survey_form::STATUS role="status">
                            {words::STATUS_AT_EACH_STEP}
                        </p>
                        <Button name="go" value="next">
                            "Continue"
                        </Button>
                    </div>
                </form>
            </Survey>
        </PageFrame>
    }
}

/// The button that Enter in a text field uses is the form's first: this one, not 'Go on later' or 'Back'.
#[component]
fn DefaultButton() -> impl IntoView {
    view! {
        <button
            class="visually-hidden"
            form=survey_form::FORM
            name="go"
            value="next"
            tabindex="-1"
            aria-hidden="true"
        >
            "Continue"
        </button>
    }
}

#[component]
fn Revealed() -> impl IntoView {
    view! {
        <div class="survey-revealed">
            <Notice title="Your answer leads to another question">
                <p>"It is on this page now. The rest of what you gave is kept."</p>
            </Notice>
        </div>
    }
}

/// Whether an answer on this page decides if this question is asked. What depends on another page is settled here.
fn changes_here(page: &Page, question: &Question) -> bool {
    let condition = question.show_if.as_ref();
    condition.is_some_and(|condition| page.questions.iter().any(|other| other.id == condition.question))
}

fn page_errors(page: &Page, problems: &[AnswerProblem]) -> Vec<PageError> {
    let question = |problem: &AnswerProblem| -> Option<&Question> {
        page.questions.iter().find(|question| question.id == problem.question)
    };
    problems
        .iter()
        .filter_map(|problem| {
            let question = question(problem)?;
            let target = survey_form::target(question, problem.item.as_deref());
            let text = survey_form::summary(question, &problem.fault);
            Some(PageError { href: format!("#{target}"), text })
        })
        .collect()
}

#[cfg(test)]
mod tests;
