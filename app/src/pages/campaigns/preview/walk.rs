//! The walk through a preview: the pages as a member meets them. What was given so far is carried in each form.

mod trail;

use domain::answer::{AnswerProblem, Answers};
use domain::questionnaire::{Kind, Seen};
use leptos::prelude::*;
use service::campaigns::walk::{Asked, Place};
use service::secrets;

use self::trail::Carried;
pub use self::trail::Trail;
use super::frame::{PreviewFrame, to_staff};
use super::view::Look;
use super::{AfterSending, Introduction, PreviewModel};
use crate::components::{Button, ButtonKind, ErrorSummary, LinkButton, PageError};
use crate::islands::Survey;
use crate::pages::survey::QuestionsModel;
use crate::pages::survey::parts::{
    By, Change, CheckedAnswers, DefaultButton, OtherSheet, Revealed, errors_in,
};
use crate::say::{self, written};
use crate::{routes, survey_form};

/// Where somebody stands who walks through a preview.
#[component]
pub fn WalkPage(
    /// What is previewed.
    model: PreviewModel,
    /// Where they stand.
    place: Place,
    /// What they have answered so far.
    answers: Answers,
    /// What was drawn when the walk began.
    seed: Option<u32>,
) -> impl IntoView {
    let carried = Carried::new(&answers, seed);
    match place {
        Place::Start => view! { <Start model carried begun=!answers.is_empty() /> }.into_any(),
        Place::Questions(asked) => view! { <Questions model asked answers carried /> }.into_any(),
        Place::Check { seen, all_at_once, problems, unanswered } => {
            view! { <Check model seen all_at_once problems unanswered carried /> }.into_any()
        }
        Place::Sent { next } => view! { <Sent model next /> }.into_any(),
    }
}

/// Where the forms of a walk are posted.
fn address(model: &PreviewModel) -> String {
    model.view.of(routes::campaigns::preview_walk(&model.slug))
}

#[component]
fn Start(
    model: PreviewModel,
    carried: Carried,
    /// Whether anything was answered.
    begun: bool,
) -> impl IntoView {
    let (here, to, pages) = (model.start(), address(&model), model.pages());
    let languages = if begun { By::Form(survey_form::FORM) } else { model.languages(&here) };
    let document = model.document.clone();
    view! {
        <PreviewFrame model here languages>
            <main class="column" id="main" tabindex="-1">
                <Introduction document pages />
                <form id=survey_form::FORM method="post" action=to>
                    {carried.at("start")}
                    <Button name="go" value="next">
                        {say::start()}
                    </Button>
                </form>
            </main>
        </PreviewFrame>
    }
}

#[component]
fn Questions(model: PreviewModel, asked: Asked, answers: Answers, carried: Carried) -> impl IntoView {
    let (here, to, reader) = (model.start(), address(&model), model.reader.clone());
    let document = model.document.clone();
    let of = u16::try_from(document.questionnaire.pages.len()).unwrap_or(u16::MAX);
    let from_check = asked.from_check;
    let carried = carried.at(&asked.sheet.to_string());
    let questions = QuestionsModel::in_preview(document.title.clone(), asked, answers, of);
    let (_, eyebrow) = questions.titles();
    let errors = questions.errors();
    let mut shown = questions.pages.iter().flat_map(|page| &page.questions);
    let takes_files = shown.any(|question| matches!(question.answer, Kind::File(_)));
    let no_files = takes_files.then(|| {
        view! { <p class="preview-condition">{to_staff(&reader, say::outreach_preview_no_files)}</p> }
    });
    let progress = questions.number().map(|number| (number, of));
    let all = progress.is_none();
    let ((before, before_label), (on, on_label)) = if all {
        (("next", say::check_first()), (survey_form::SEND, say::send()))
    } else {
        (("back", say::back()), ("next", say::go_on()))
    };
    let heading = if all && document.begins_at_once() {
        let pages = model.pages();
        Some(view! { <Introduction document pages /> }.into_any())
    } else {
        all.then(|| view! { <h1>{written(&document.title)}</h1> }.into_any())
    };
    let label = reader.clone().over(|_| say::outreach_preview_pages());
    let patterns = say::patterns(&questions.pages);
    // The island finds by this address what a tab could not save before: nothing of one page is put into another, or into another walk.
    let draft = routes::campaigns::preview_draft(&model.slug, &secrets::id());
    let (failed, revealed, parts) = (!errors.is_empty(), questions.revealed, questions.parts());
    view! {
        <PreviewFrame model here languages=By::Form(survey_form::FORM) progress failed islands=true>
            <script type="application/json" id=survey_form::WORDS inner_html=patterns></script>
            <Survey>
                <form
                    class="survey"
                    id=survey_form::FORM
                    method="post"
                    action=to
                    data-draft=draft
                    autocomplete="off"
                    novalidate=true
                >
                    <DefaultButton />
                    {carried}
                    {from_check.then(|| view! { <input type="hidden" name="from" value="check" /> })}
                    <main class="column" id="main" tabindex="-1">
                        <ErrorSummary errors />
                        {revealed.then(|| view! { <Revealed /> })}
                        {heading}
                        <div class="survey-sheet">
                            <p class="eyebrow">{eyebrow}</p>
                            {(of > 1).then(|| view! { <OtherSheet all /> })}
                        </div>
                        {no_files}
                        {parts}
                    </main>
                    <nav class="survey-bar" aria-label=label data-all=all.then_some("")>
                        <Button kind=ButtonKind::Quiet name="go" value=before>
                            {before_label}
                        </Button>
                        <p class="survey-status">{to_staff(&reader, say::outreach_preview_kept)}</p>
                        <Button name="go" value=on>
                            {on_label}
                        </Button>
                    </nav>
                </form>
            </Survey>
        </PreviewFrame>
    }
}

#[component]
fn Check(
    model: PreviewModel,
    seen: Seen,
    all_at_once: bool,
    problems: Vec<AnswerProblem>,
    unanswered: bool,
    carried: Carried,
) -> impl IntoView {
    let (here, to) = (model.start(), address(&model));
    let change = Change::Form(to.clone());
    let mut errors = errors_in(&seen, all_at_once, &problems, &change);
    // Members read this on a page of its own; within the frame of a phone there is none.
    errors.extend(unanswered.then(|| PageError { href: "#main".to_owned(), text: say::refused_no_answer() }));
    let failed = !errors.is_empty();
    view! {
        <PreviewFrame model here languages=By::Form(survey_form::FORM) failed>
            <main class="column" id="main" tabindex="-1">
                <ErrorSummary errors />
                <h1>{say::check_heading()}</h1>
                <p class="lead">{say::check_lead()}</p>
                <form id=survey_form::FORM method="post" action=to>
                    {carried.at("check")}
                    <CheckedAnswers seen all_at_once problems change />
                    <div class="survey-send row">
                        <Button kind=ButtonKind::Quiet name="go" value="back">
                            {say::back()}
                        </Button>
                        <Button name="go" value=survey_form::SEND>
                            {say::send()}
                        </Button>
                    </div>
                </form>
            </main>
        </PreviewFrame>
    }
}

#[component]
fn Sent(model: PreviewModel, next: String) -> impl IntoView {
    let (here, reader) = (model.start(), model.reader.clone());
    let again = model.view.of(here.clone());
    let end = to_staff(&reader, say::outreach_preview_end);
    let end = (model.view.look != Look::Framed)
        .then(|| view! { <LinkButton href=model.from.clone()>{end}</LinkButton> });
    let label = reader.clone().over(|_| say::outreach_preview_pages());
    let languages = model.languages(&here);
    let again_label = to_staff(&reader, say::outreach_preview_again);
    let kept = to_staff(&reader, say::outreach_preview_kept);
    view! {
        <PreviewFrame model here languages>
            <div class="survey">
                <main class="column" id="main" tabindex="-1">
                    <AfterSending next reader />
                </main>
                <nav class="survey-bar" aria-label=label>
                    <LinkButton href=again kind=ButtonKind::Quiet>
                        {again_label}
                    </LinkButton>
                    <p class="survey-status">{kept}</p>
                    {end}
                </nav>
            </div>
        </PreviewFrame>
    }
}

impl QuestionsModel {
    /// Questions of a preview, of which no address and no version is kept.
    fn in_preview(title: String, asked: Asked, answers: Answers, of: u16) -> Self {
        Self {
            base: String::new(),
            kiosk: false,
            title,
            sheet: asked.sheet,
            pages: asked.pages,
            of,
            depend: false,
            answers,
            problems: asked.problems,
            revealed: asked.reveals,
            from_check: asked.from_check,
            otherwise: Default::default(),
            unplaced: Vec::new(),
            minutes_left: asked.minutes_left,
            welcome: None,
            begins_on: None,
            simulated: false,
        }
    }
}
