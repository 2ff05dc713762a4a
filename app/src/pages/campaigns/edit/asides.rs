use std::collections::BTreeMap;

use domain::campaign::Document;
use domain::id::QuestionId;
use domain::language::Language;
use domain::questionnaire::{Page, Question, seconds};
use leptos::prelude::*;

use super::{EditModel, hints, named};
use crate::{routes, say};

/// The outline beside a form: every page and question, the one in the form marked.
#[component]
pub(super) fn SideOutline(model: EditModel, here: String) -> impl IntoView {
    let proposes = model.tools.proposes.is_some();
    let (slug, document) = (model.slug, model.document);
    let link = |href: String, text: String| {
        let current = (href == here).then_some("page");
        view! {
            <li>
                <a href=href aria-current=current>
                    {text}
                </a>
            </li>
        }
    };
    let mut numbered = document.questionnaire.numbered().map(|(number, _)| number);
    let marks = Marking::new(&document);
    let pages = document
        .questionnaire
        .pages
        .iter()
        .zip(1_usize..)
        .map(|(page, number)| {
            let numbers = numbered.by_ref().take(page.questions.len()).collect();
            let marks = page.questions.iter().map(|question| marks.of(question)).collect();
            view! { <OutlinePart marks page=page.clone() number numbers slug=slug.clone() here=here.clone() /> }
        })
        .collect_view();
    view! {
        <nav class="edit-outline" id="editor-outline" aria-label=say::editor_outline()>
            <ul class="edit-outline-top">
                {link(routes::campaigns::edit(&slug), say::editor_outline())}
                {link(routes::campaigns::edit_texts(&slug), say::editor_texts())}
                {link(routes::campaigns::edit_languages(&slug), say::editor_languages())}
                {(!proposes)
                    .then(|| {
                        [
                            link(routes::campaigns::edit_assumptions(&slug), say::editor_assumptions()),
                            link(routes::campaigns::edit_crossings(&slug), say::editor_crossings()),
                        ]
                    })}
                {link(routes::campaigns::edit_quotas(&slug), say::editor_quotas())}
                {link(routes::campaigns::edit_library(&slug), say::editor_library())}
            </ul>
            {pages}
        </nav>
    }
}

/// A page of the outline: its title, how long it takes, its questions.
#[component]
fn OutlinePart(
    page: Page,
    /// What is marked at each of its questions.
    marks: Vec<QuestionMarks>,
    /// The page's number, from 1.
    number: usize,
    /// The numbers of its questions, none of what nobody is asked.
    numbers: Vec<Option<usize>>,
    slug: String,
    here: String,
) -> impl IntoView {
    let href = routes::campaigns::edit_page(&slug, &page.id);
    let current = (href == here).then_some("page");
    let minutes = named::half_minutes(seconds(page.questions.iter()));
    let questions = page
        .questions
        .iter()
        .zip(numbers)
        .zip(marks)
        .map(|((question, number), marks)| {
            let href = routes::campaigns::edit_question(&slug, &question.id);
            let current = (href == here).then_some("page");
            view! {
                <li>
                    <a href=href aria-current=current>
                        <span class="outline-number">{number}</span>
                        <span class="outline-words">{named::wording(&question.text)}</span>
                        <Marks marks />
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="edit-outline-page">
            <a class="edit-outline-title" href=href aria-current=current>
                <span>{format!("{number} · {}", named::wording(&page.title))}</span>
                <span class="edit-outline-minutes">{minutes}</span>
            </a>
            <ol>{questions}</ol>
            <a
                class="edit-outline-add"
                href=format!("{}?page={}#add-question", routes::campaigns::edit(&slug), page.id)
            >
                {say::editor_add_question()}
            </a>
        </section>
    }
}

/// What is marked at a question of the outline.
#[derive(Debug, Clone, Copy)]
struct QuestionMarks {
    /// Whether it is asked of some alone.
    conditional: bool,
    /// How many rules it decides.
    rules: usize,
    /// How many hints there are on its wording.
    hints: usize,
}

/// Finds what is marked, the rules counted once for all questions.
struct Marking<'a> {
    language: &'a Language,
    rules: BTreeMap<&'a QuestionId, usize>,
}

impl<'a> Marking<'a> {
    fn new(document: &'a Document) -> Self {
        let mut rules = BTreeMap::new();
        for rule in document.assumptions.iter().flat_map(|assumption| assumption.rules()) {
            *rules.entry(rule.measure.question()).or_default() += 1;
        }
        Self { language: &document.language, rules }
    }

    fn of(&self, question: &Question) -> QuestionMarks {
        QuestionMarks {
            conditional: question.show_if.is_some(),
            rules: self.rules.get(&question.id).copied().unwrap_or_default(),
            hints: hints::count(question, self.language),
        }
    }
}

#[component]
fn Marks(marks: QuestionMarks) -> impl IntoView {
    let mark = |sign: String, said: String| {
        view! {
            <span class="outline-mark" title=said.clone()>
                <span aria-hidden="true">{sign}</span>
                <span class="visually-hidden">{format!(", {said}")}</span>
            </span>
        }
    };
    let (rules, hints) = (marks.rules, marks.hints);
    view! {
        <span class="outline-marks">
            {marks.conditional.then(|| mark("↳".to_owned(), say::editor_of_some()))}
            {(rules > 0).then(|| mark(format!("{rules} ◆"), say::editor_rules(rules)))}
            {(hints > 0).then(|| mark("!".to_owned(), say::editor_hints(hints)))}
        </span>
    }
}
