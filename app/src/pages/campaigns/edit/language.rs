use domain::campaign::translation::{Entry, Standing};
use domain::language::Language;
use leptos::prelude::*;

use super::form::{still_fits, translation};
use super::languages::told;
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
    let rows = document
        .entries(&language)
        .into_iter()
        .map(|entry| row(entry, &document.language, &language))
        .collect_view();
    view! {
        <EditFrame title=name.clone() model=model here=here.clone() place=Vec::new()>
            <h1>{name}</h1>
            <p class="lead" id="coverage">
                {coverage}
            </p>
            <p class="soft">{say::editor_translation_empty()}</p>
            <form class="edit-form" method="post" action=here data-live="">
                <Revision revision />
                <ol class="edit-translations">{rows}</ol>
                <p class="form-end">
                    <Button>{say::editor_save()}</Button>
                </p>
            </form>
        </EditFrame>
    }
}

fn row(entry: Entry, from: &Language, to: &Language) -> impl IntoView + use<> {
    let place = entry.place.clone();
    let (id, note, beside) = (format!("t-{place}"), format!("t-{place}-note"), format!("t-{place}-beside"));
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
        view! { <CheckField name=still_fits(&place) option /> }
    });
    let text = entry.translated.map(|own| own.text).unwrap_or_default();
    let rows = if entry.source.chars().count() > LONG { "3" } else { "1" };
    let (tag, dir) = (to.to_string(), direction(to));
    view! {
        <li class="edit-translation">
            <label for=id.clone() lang=from.to_string() dir=direction(from)>
                {entry.source}
            </label>
            <div>
                <textarea class="input" id=id name=translation(&place) rows=rows lang=tag dir=dir aria-describedby=note.clone()>
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
