use domain::campaign::edit::NewKind;
use domain::questionnaire::{Closed, Page, Question};
use leptos::prelude::*;

use super::form::Verb;
use super::hints::AllHints;
use super::named;
use super::unwritten;
use super::{EditFrame, EditModel, Revision};
use crate::components::{
    Button, ButtonKind, FieldOption, LinkButton, Notice, NoticeKind, SelectField, TextField,
};
use crate::{routes, say};

/// The outline of a draft: pages and questions in order, to be moved, and forms to add to them.
#[component]
pub fn OutlinePage(
    /// What it shows.
    model: EditModel,
) -> impl IntoView {
    let (slug, revision) = (model.slug.clone(), model.revision);
    let here = routes::campaigns::edit(&slug);
    let questionnaire = model.document.questionnaire.clone();
    let proposes = model.tools.proposes.is_some();
    let closed = questionnaire.closed.clone();
    let count = questionnaire.pages.len();
    let mut numbered = questionnaire.numbered().map(|(number, _)| number);
    let cards = questionnaire
        .pages
        .iter()
        .enumerate()
        .map(|(index, page)| {
            let numbers = numbered.by_ref().take(page.questions.len()).collect();
            view! { <PageCard slug=slug.clone() page=page.clone() index last=index + 1 == count numbers /> }
        })
        .collect_view();
    let head = view! {
        <header class="page-head">
            <h1>{say::editor_outline()}</h1>
            <div class="row">
                <LinkButton href=routes::campaigns::edit_texts(&slug) kind=ButtonKind::Quiet>
                    {say::editor_edit_texts()}
                </LinkButton>
                <LinkButton href=routes::campaigns::edit_languages(&slug) kind=ButtonKind::Quiet>
                    {say::editor_languages()}
                </LinkButton>
                {(!proposes)
                    .then(|| {
                        view! {
                            <LinkButton href=routes::campaigns::edit_assumptions(&slug) kind=ButtonKind::Quiet>
                                {say::editor_assumptions()}
                            </LinkButton>
                            <LinkButton href=routes::campaigns::edit_crossings(&slug) kind=ButtonKind::Quiet>
                                {say::editor_crossings()}
                            </LinkButton>
                        }
                    })}
                <LinkButton href=routes::campaigns::edit_quotas(&slug) kind=ButtonKind::Quiet>
                    {say::editor_quotas()}
                </LinkButton>
            </div>
        </header>
    }
    .into_any();
    let seen = view! {
        <Hindrances model=model.clone() />
        <AllHints document=model.document.clone() slug=slug.clone() />
        <form class="outline" id="editor-outline" method="post" action=here.clone() data-live="">
            <Revision revision />
            {cards}
            <ClosedCard closed />
        </form>
    }
    .into_any();
    view! {
        <EditFrame title=say::editor_title() model=model.clone() place=Vec::new() head seen>
            <div class="outline-add">
                <AddQuestion model=model.clone() action=here.clone() />
                <AddPage model action=here />
                <section class="card">
                    <h2>{say::editor_library_take()}</h2>
                    <p>{say::editor_library_what()}</p>
                    <p class="form-end">
                        <LinkButton href=routes::campaigns::edit_library(&slug) kind=ButtonKind::Quiet>
                            {say::editor_library()}
                        </LinkButton>
                    </p>
                </section>
            </div>
        </EditFrame>
    }
}

/// What would keep the draft from opening, with the way to mend it.
#[component]
fn Hindrances(model: EditModel) -> impl IntoView {
    let EditModel { slug, document, hindrances, .. } = model;
    let rows = hindrances
        .into_iter()
        .map(|problem| view! { <li>{unwritten::told(&document, &slug, &problem)}</li> });
    let rows = rows.collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <Notice title=say::editor_hindrances() kind=NoticeKind::Warning>
                <ul>{rows}</ul>
            </Notice>
        }
    })
}

/// The questions that are not asked any more.
#[component]
fn ClosedCard(closed: Vec<Closed>) -> impl IntoView {
    if closed.is_empty() {
        return ().into_any();
    }
    let rows = closed.into_iter().map(|own| view! { <li>{own.question.text}</li> }).collect_view();
    view! {
        <section class="card outline-closed">
            <h2>{say::editor_closed()}</h2>
            <p class="soft small">{say::editor_closed_what()}</p>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn PageCard(
    slug: String,
    page: Page,
    index: usize,
    last: bool,
    /// The numbers of its questions, none of what nobody is asked.
    numbers: Vec<Option<usize>>,
) -> impl IntoView {
    let title = page.title.clone();
    let count = page.questions.len();
    let questions = page
        .questions
        .into_iter()
        .zip(numbers)
        .enumerate()
        .map(|(place, (question, number))| {
            let top = index == 0 && place == 0;
            let bottom = last && place + 1 == count;
            view! { <QuestionRow slug=slug.clone() question number top bottom /> }
        })
        .collect_view();
    view! {
        <section class="card outline-page">
            <header class="outline-head">
                <h2>
                    <span class="outline-number">{say::editor_page_number(index + 1)}</span>
                    <a href=routes::campaigns::edit_page(&slug, &page.id)>{title.clone()}</a>
                </h2>
                <MoveButtons group="page" id=page.id.to_string() of=title top=index == 0 bottom=last />
            </header>
            <ol class="outline-questions">{questions}</ol>
            <p class="small">
                <a href=format!("{}?page={}#add-question", routes::campaigns::edit(&slug), page.id)>
                    {say::editor_page_add_question()}
                </a>
            </p>
        </section>
    }
}

#[component]
fn QuestionRow(
    slug: String,
    question: Question,
    /// None of what nobody is asked.
    number: Option<usize>,
    top: bool,
    bottom: bool,
) -> impl IntoView {
    let about = [
        Some(named::kind(&question.answer)),
        question.required.then(say::editor_is_required),
        question.show_if.is_some().then(say::editor_is_conditional),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    view! {
        <li class="outline-question" id=format!("question-{}", question.id)>
            <span class="outline-number">{number}</span>
            <p>
                <a href=routes::campaigns::edit_question(&slug, &question.id)>{question.text.clone()}</a>
                <span class="soft small">{about.join(", ")}</span>
            </p>
            <MoveButtons group="question" id=question.id.to_string() of=question.text top bottom />
        </li>
    }
}

/// Up and down, as two buttons of the form around them.
#[component]
pub(super) fn MoveButtons(
    /// The name of the field that says what is moved.
    group: &'static str,
    /// Its id.
    id: String,
    /// Its words, for those who cannot see where the buttons stand.
    of: String,
    /// Whether it is the first.
    top: bool,
    /// Whether it is the last.
    bottom: bool,
) -> impl IntoView {
    view! {
        <span class="move-buttons">
            <button
                class="icon-button"
                type="submit"
                name=group
                value=Verb::Up.to(&id)
                disabled=top
                aria-label=say::editor_move_up_of(of.clone())
                title=say::editor_move_up()
            >
                "↑"
            </button>
            <button
                class="icon-button"
                type="submit"
                name=group
                value=Verb::Down.to(&id)
                disabled=bottom
                aria-label=say::editor_move_down_of(of)
                title=say::editor_move_down()
            >
                "↓"
            </button>
        </span>
    }
}

/// The kinds to choose from, the one chosen before still chosen.
fn kinds(chosen: NewKind) -> Vec<FieldOption> {
    NewKind::ALL
        .into_iter()
        .map(|kind| FieldOption::new(kind.as_str(), named::new_kind(kind), kind == chosen))
        .collect()
}

#[component]
fn AddQuestion(model: EditModel, action: String) -> impl IntoView {
    let chosen = model.typed.text("page");
    let pages = model.document.questionnaire.pages.iter().zip(1..);
    let pages = pages
        .map(|(page, number)| {
            let label = format!("{number}. {}", page.title);
            FieldOption::new(page.id.as_str(), label, page.id.as_str() == chosen)
        })
        .collect();
    view! {
        <section class="card" id="add-question" tabindex="-1">
            <h2>{say::editor_add_question()}</h2>
            <form method="post" action=action>
                <Revision revision=model.revision />
                <SelectField name="page" label=say::editor_on_page() options=pages />
                <SelectField name="kind" label=say::editor_kind() options=kinds(model.typed.kind()) />
                <TextField name="wording" label=say::editor_wording() value=model.typed.text("wording") />
                <p class="form-end">
                    <Button kind=ButtonKind::Quiet name="do" value="add-question">
                        {say::editor_add_question_do()}
                    </Button>
                </p>
            </form>
        </section>
    }
}

#[component]
fn AddPage(model: EditModel, action: String) -> impl IntoView {
    view! {
        <section class="card" id="add-page" tabindex="-1">
            <h2>{say::editor_add_page()}</h2>
            <form method="post" action=action>
                <Revision revision=model.revision />
                <TextField name="page_title" label=say::editor_page_title() value=model.typed.text("page_title") />
                <SelectField
                    name="first_kind"
                    label=say::editor_first_question()
                    options=kinds(model.typed.first_kind())
                />
                <TextField
                    name="first_wording"
                    label=say::editor_first_wording()
                    value=model.typed.text("first_wording")
                />
                <p class="form-end">
                    <Button kind=ButtonKind::Quiet name="do" value="add-page">
                        {say::editor_add_page_do()}
                    </Button>
                </p>
            </form>
        </section>
    }
}
