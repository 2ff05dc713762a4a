use domain::campaign::Document;
use domain::campaign::translation::{Entry, Standing};
use domain::language::Language;
use leptos::prelude::*;

use super::form::{still_fits, translation};
use super::languages::told;
use super::named;
use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, CheckField, FieldOption, area_text};
use crate::say::{direction, language_name};
use crate::{routes, say};

/// From how many characters on a text has room for several lines.
const LONG: usize = 60;

/// A draft's texts, each beside its translation into a language.
#[component]
pub fn LanguagePage(
    /// What it shows.
    model: EditModel,
    /// The language.
    language: Language,
) -> impl IntoView {
    let here = routes::campaigns::edit_language(&model.slug, &language);
    let (document, revision) = (model.document.clone(), model.revision);
    let name = language_name(&language);
    let coverage = told(&document.coverage_of(&language));
    let entries = document.entries(&language);
    let next = entries.iter().find(|entry| !matches!(entry.standing(), Standing::Done)).map(|entry| {
        view! {
            " "
            <a href=format!("#{}", field_id(&entry.place))>{say::editor_translation_next()}</a>
        }
    });
    let parts = entries
        .chunk_by(|one, other| part_of(&one.place) == part_of(&other.place))
        .map(|entries| part(entries, &document, &model.slug, &language))
        .collect_view();
    view! {
        <EditFrame title=name.clone() model=model here=here.clone() place=Vec::new()>
            <h1>{name}</h1>
            <p class="lead" id="coverage">
                {coverage} {next}
            </p>
            <p class="soft">{say::editor_translation_empty()}</p>
            <form class="edit-form" method="post" action=here data-live="">
                <Revision revision />
                {parts}
                <p class="form-end">
                    <Button>{say::editor_save()}</Button>
                </p>
            </form>
        </EditFrame>
    }
}

/// What a text belongs to: the campaign itself, a page, a question or a quota.
fn part_of(place: &str) -> Option<(&str, &str)> {
    let (kind, rest) = place.split_once('.')?;
    Some((kind, rest.split_once('.')?.0))
}

/// The texts of what belongs together, under its name.
fn part(entries: &[Entry], document: &Document, slug: &str, to: &Language) -> impl IntoView + use<> {
    let heading = entries.first().map(|entry| heading(part_of(&entry.place), document, slug));
    let rows = entries.iter().map(|entry| row(entry, &document.language, to)).collect_view();
    view! {
        {heading}
        <ul class="edit-translations">{rows}</ul>
    }
}

fn heading(part: Option<(&str, &str)>, document: &Document, slug: &str) -> AnyView {
    let pages = &document.questionnaire.pages;
    match part {
        Some(("questions", id)) => {
            let question = document.questionnaire.questions().find(|own| own.id.as_str() == id);
            let about = question.map(|own| named::about(&document.questionnaire, own));
            let href = routes::campaigns::edit_question(&slug, &id);
            view! {
                <h3 class="edit-translations-of">
                    <a href=href>{about}</a>
                </h3>
            }
            .into_any()
        }
        Some(("pages", id)) => {
            let place = pages.iter().position(|page| page.id.as_str() == id).unwrap_or_default();
            let href = routes::campaigns::edit_page(&slug, &id);
            view! {
                <h2>
                    <a href=href>{say::editor_page_number(place + 1)}</a>
                </h2>
            }
            .into_any()
        }
        Some(_) => view! { <h2>{say::editor_quotas()}</h2> }.into_any(),
        None => view! { <h2>{say::editor_texts()}</h2> }.into_any(),
    }
}

fn field_id(place: &str) -> String {
    format!("t-{place}")
}

fn row(entry: &Entry, from: &Language, to: &Language) -> impl IntoView + use<> {
    let id = field_id(&entry.place);
    let (note, beside) = (format!("{id}-note"), format!("{id}-beside"));
    let said = match entry.standing() {
        Standing::Missing => view! { <b>{say::editor_translation_missing()}</b> }.into_any(),
        Standing::Done => ().into_any(),
        Standing::Earlier(earlier) => {
            let (before, after) = say::around(say::editor_translation_earlier);
            view! {
                <b>{before}</b>
                <q lang=from.to_string()>{earlier.to_owned()}</q>
                {after}
            }
            .into_any()
        }
    };
    let earlier = matches!(entry.standing(), Standing::Earlier(_)).then(|| {
        let option = FieldOption::new("yes", say::editor_translation_fits(), false);
        view! { <CheckField name=still_fits(&entry.place) option /> }
    });
    let text = entry.translated.as_ref().map(|own| own.text.clone()).unwrap_or_default();
    let rows = if entry.source.chars().count() > LONG { "3" } else { "1" };
    let (tag, dir) = (to.to_string(), direction(to));
    view! {
        <li class="edit-translation">
            <label for=id.clone() lang=from.to_string() dir=direction(from)>
                {entry.source.clone()}
            </label>
            <div>
                <textarea class="input" id=id name=translation(&entry.place) rows=rows lang=tag dir=dir aria-describedby=note.clone()>
                    {area_text(&text)}
                </textarea>
                <div class="edit-translation-note" id=beside>
                    <p class="small" id=note>
                        {said}
                    </p>
                    {earlier}
                </div>
            </div>
        </li>
    }
}
