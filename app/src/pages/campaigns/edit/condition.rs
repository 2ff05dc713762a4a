//! A condition that is put together line by line, for whoever does not write its language.

mod line;
mod lines;
mod nameable;
mod words;

use domain::campaign::edit::{Depending, Outcome};
use domain::campaign::{Document, Problem};
use domain::expression::{Clauses, Expression, Join};
use leptos::prelude::*;

use self::line::LineFields;
use self::lines::{line_field, line_place};
use self::nameable::Nameables;
use super::errors::{Place, at, field};
use super::{EditFrame, EditModel, Form, Revision, named};
use crate::components::{Button, ButtonKind, ChoicesField, FieldOption, TextAreaField};
use crate::{routes, say};

pub use lines::Lines;
pub use nameable::Beside;

/// The name, also the id, of the field for what is said where a rule does not hold.
const INVALID_TEXT: &str = "invalid_text";

/// The address of the page on which a condition is put together.
pub fn condition_address(slug: &str, depending: &Depending) -> String {
    let name = depending.name();
    match depending {
        Depending::PageShown(page) | Depending::PageEnds(page) => {
            routes::campaigns::edit_page_condition(&slug, page, &name)
        }
        Depending::Asked(question)
        | Depending::Required(question)
        | Depending::Taken(question)
        | Depending::ItemThere { question, .. } => {
            routes::campaigns::edit_question_condition(&slug, question, &name)
        }
    }
}

/// The address of the page that has the condition as text.
pub fn depending_address(slug: &str, depending: &Depending) -> String {
    match depending {
        Depending::PageShown(page) | Depending::PageEnds(page) => routes::campaigns::edit_page(&slug, page),
        Depending::Asked(question)
        | Depending::Required(question)
        | Depending::Taken(question)
        | Depending::ItemThere { question, .. } => routes::campaigns::edit_question(&slug, question),
    }
}

impl Lines {
    /// The condition that the lines make where something depends on it, or what each lacks.
    ///
    /// # Errors
    /// What is wrong with the lines, by its place in the form.
    pub fn made(
        &self,
        document: &Document,
        depending: &Depending,
        beside: &Beside,
    ) -> Result<Expression, Vec<Problem>> {
        self.condition(&Nameables::at(document, depending, beside))
    }
}

impl Form {
    /// Puts a condition into a document, with what is said where it does not hold.
    ///
    /// # Errors
    /// That what depends on it is not there.
    pub fn put_condition(
        &self,
        document: &mut Document,
        depending: &Depending,
        condition: Expression,
    ) -> Outcome {
        depending.set(document, Some(condition))?;
        if let (Depending::Taken(question), Some(said)) = (depending, self.field(INVALID_TEXT)) {
            let mut questions = document.questionnaire.pages.iter_mut().flat_map(|page| &mut page.questions);
            if let Some(question) = questions.find(|own| own.id.as_str() == question) {
                said.trim().clone_into(&mut question.invalid_text);
            }
        }
        Ok(())
    }
}

/// What a condition says, in words; none if it is more than can be put together, or names what is not known there.
pub(super) fn in_words(
    condition: &Expression,
    document: &Document,
    depending: &Depending,
    beside: &Beside,
) -> Option<(String, Vec<String>)> {
    let clauses = Clauses::of(condition.condition().ok()?)?;
    words::said(&clauses, &Nameables::at(document, depending, beside))
}

/// Puts a condition together.
#[component]
pub fn ConditionPage(
    /// The draft, and what was chosen so far.
    model: EditModel,
    /// What depends on the condition.
    depending: Depending,
    beside: Beside,
) -> impl IntoView {
    let document = model.document.clone();
    let Ok(present) = depending.condition(&document) else { return ().into_any() };
    let here = condition_address(&model.slug, &depending);
    let back = depending_address(&model.slug, &depending);
    let nameables = Nameables::at(&document, &depending, &beside);
    let anew = model.typed.field("anew").map(|_| Lines::anew());
    let kept = match present {
        Some(present) => Lines::of(present, &nameables),
        None => Some(Lines::anew()),
    };
    let lines = Lines::of_form(&model.typed).or(anew).or(kept);
    let title = label(&document, &depending);
    let places = places(&document, &depending, title.as_str(), lines.as_ref());
    let now = present.map(|present| view! { <Present said=in_words(present, &document, &depending, &beside) text=present.text().to_owned() /> });
    let work = match lines {
        Some(lines) => {
            let is_there = present.is_some();
            view! {
                <ConditionForm
                    model=model.clone()
                    depending=depending.clone()
                    lines
                    nameables
                    back=back.clone()
                    is_there
                />
            }
            .into_any()
        }
        None => {
            let anew = format!("{here}?anew=yes");
            view! {
                <p>{say::condition_more()}</p>
                <p class="row">
                    <a href=format!("{back}#conditions")>{say::condition_edit_text()}</a>
                    <a href=anew>{say::condition_anew()}</a>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <EditFrame title=title.clone() model=model.clone() here=back.clone() place=places still=true>
            <p class="eyebrow">{owner(&document, &depending)}</p>
            <h1>{title}</h1>
            <p class="lead">{say::condition_what()}</p>
            {now}
            {work}
        </EditFrame>
    }
    .into_any()
}

/// What the condition says now.
#[component]
fn Present(
    /// In words, if there are any for it.
    said: Option<(String, Vec<String>)>,
    /// As it is written.
    text: String,
) -> impl IntoView {
    let said = match said {
        Some((_, clauses)) if clauses.len() == 1 => view! { <p>{clauses.concat()}</p> }.into_any(),
        Some((join, clauses)) => {
            let clauses = clauses.into_iter().map(|clause| view! { <li>{clause}</li> }).collect_view();
            view! {
                <p>{join}</p>
                <ul>{clauses}</ul>
            }
            .into_any()
        }
        None => view! { <p><code>{text}</code></p> }.into_any(),
    };
    view! {
        <section class="condition-now" id="condition-now">
            <h2>{say::condition_now()}</h2>
            {said}
        </section>
    }
}

#[component]
fn ConditionForm(
    model: EditModel,
    depending: Depending,
    lines: Lines,
    nameables: Nameables,
    /// Where it is left.
    back: String,
    /// Whether there is a condition.
    is_there: bool,
) -> impl IntoView {
    let here = condition_address(&model.slug, &depending);
    let (revision, problems) = (model.revision, model.problems.clone());
    let wrong = depending.place(&model.document).ok().and_then(|place| at(&problems, &place));
    let count = lines.lines.len();
    let join = match count {
        1 => view! { <input type="hidden" name="join" value=lines.join.as_str() /> }.into_any(),
        _ => view! { <JoinField join=lines.join /> }.into_any(),
    };
    let fields = lines.lines.into_iter().enumerate().map(|(at, line)| {
        let nameable = nameables.find(&line.of).cloned();
        let groups = nameables.0.clone();
        let (problems, here) = (problems.clone(), here.clone());
        view! { <LineFields line at groups nameable problems here removable={count > 1} /> }
    });
    let fields = fields.collect_view();
    let said = invalid_text(&model, &depending);
    let add = format!("{here}#line.{count}");
    view! {
        <form class="condition-form stack" method="get" action=here.clone()>
            // Enter in a field uses the first button.
            <button class="visually-hidden" name="do" value="use" formmethod="post" tabindex="-1" aria-hidden="true">
                {say::condition_use()}
            </button>
            <Revision revision />
            <h2>{say::condition_new()}</h2>
            <div class="stack" id="lines" tabindex="-1">
                {wrong.map(|wrong| view! { <p class="field-error">{wrong}</p> })}
                {join}
                {fields}
            </div>
            <p>
                <Button kind=ButtonKind::Quiet name="do" value="add" to=add>
                    {say::condition_add()}
                </Button>
            </p>
            {said}
            <p class="row">
                <Button name="do" value="use" posts=true>
                    {say::condition_use()}
                </Button>
                <a href=format!("{back}#conditions")>{say::condition_cancel()}</a>
            </p>
            {is_there
                .then(|| {
                    view! {
                        <p class="edit-remove">
                            <Button kind=ButtonKind::Quiet name="do" value="clear" posts=true>
                                {say::condition_clear()}
                            </Button>
                        </p>
                    }
                })}
        </form>
    }
}

/// How many of the lines have to hold.
#[component]
fn JoinField(join: Join) -> impl IntoView {
    let option = |own: Join, words: String| FieldOption::new(own.as_str(), words, own == join);
    let options =
        vec![option(Join::All, say::condition_join_all()), option(Join::Any, say::condition_join_any())];
    view! { <ChoicesField id="join" name="join" legend=say::condition_join() options /> }
}

/// The field for what is said where a rule does not hold: no rule goes without.
fn invalid_text(model: &EditModel, depending: &Depending) -> Option<AnyView> {
    let Depending::Taken(id) = depending else { return None };
    let kept = model.document.questionnaire.question(id)?.invalid_text.clone();
    let value = model.typed.field(INVALID_TEXT).unwrap_or(kept);
    let error = invalid_text_place(&model.document, depending).and_then(|place| at(&model.problems, &place));
    let (label, hint) = (say::editor_invalid_text(), say::editor_invalid_text_hint());
    Some(view! { <TextAreaField name=INVALID_TEXT label hint error value rows=2 /> }.into_any())
}

fn invalid_text_place(document: &Document, depending: &Depending) -> Option<String> {
    let place = depending.place(document).ok()?;
    Some(format!("{}.{INVALID_TEXT}", place.strip_suffix(".valid_if")?))
}

/// The fields by the places that they stand for.
fn places(document: &Document, depending: &Depending, title: &str, lines: Option<&Lines>) -> Place {
    let mut places = Place::new();
    if let Ok(place) = depending.place(document) {
        places.push(field(place, say::editor_quoted(title), "lines"));
    }
    if let Some(place) = invalid_text_place(document, depending) {
        places.push(field(place, say::editor_quoted(say::editor_invalid_text()), INVALID_TEXT));
    }
    let count = lines.map_or(0, |lines| lines.lines.len());
    places.extend((0..count).flat_map(|at| {
        ["of", "values"]
            .map(|name| field(line_place(at, name), say::condition_line(at + 1), line_field(at, name)))
    }));
    places
}

/// Whose condition it is.
fn owner(document: &Document, depending: &Depending) -> String {
    match depending {
        Depending::PageShown(id) | Depending::PageEnds(id) => {
            let mut pages = document.questionnaire.pages.iter().zip(1_usize..);
            let found = pages.find(|(page, _)| page.id.as_str() == id);
            found.map(|(page, number)| say::editor_place_page(number, &page.title)).unwrap_or_default()
        }
        Depending::Asked(id)
        | Depending::Required(id)
        | Depending::Taken(id)
        | Depending::ItemThere { question: id, .. } => {
            let found = document.questionnaire.question(id);
            found
                .map(|question| say::condition_of_question(named::wording(&question.text)))
                .unwrap_or_default()
        }
    }
}

/// What its field is called.
fn label(document: &Document, depending: &Depending) -> String {
    let question = |id: &str| document.questionnaire.question(id);
    match depending {
        Depending::PageShown(_) => say::editor_page_show_if(),
        Depending::PageEnds(_) => say::editor_page_end_if(),
        Depending::Asked(id) if question(id).is_some_and(|own| !own.answer.is_shown()) => {
            say::editor_show_if_unseen()
        }
        Depending::Asked(_) => say::editor_show_if(),
        Depending::Required(_) => say::editor_required_if(),
        Depending::Taken(_) => say::editor_valid_if(),
        Depending::ItemThere { question: id, item } => {
            let found = question(id).map(|own| super::items::items(&own.answer)).unwrap_or_default();
            let words = found.into_iter().find(|own| own.id == *item).map(|own| own.label);
            say::editor_item_if(words.unwrap_or_else(|| item.clone()))
        }
    }
}
