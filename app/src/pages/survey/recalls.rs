//! What texts recall of answers: of those that are given beside them, and of those that the server has not heard of yet.

use std::collections::BTreeMap;

use domain::questionnaire::{Kind, Page, Question, Questionnaire, recalls};
use leptos::prelude::*;

use super::frame::paragraphs;
use super::question::hint;
use crate::say::{Speech, written};
use crate::survey_form;

/// The texts on `pages` that recall something, as they read now: HTML by the id of the element that shows it.
/// `asked` has the texts as they were written.
pub fn recalled(speech: Speech, asked: &Questionnaire, pages: &[Page]) -> BTreeMap<String, String> {
    speech.over(|_| {
        let mut texts = BTreeMap::new();
        for page in pages {
            if let Some(asked) = asked.pages.iter().find(|asked| asked.id == page.id) {
                texts.extend(of_page(asked, page));
            }
            for question in &page.questions {
                if let Some(asked) = asked.question(question.id.as_str()) {
                    texts.extend(of_question(asked, question));
                }
            }
        }
        texts
    })
}

/// How the texts on `pages` that recall an answer read where it is not known, as they are on `unknown`; by the id of the element.
pub fn otherwise(
    speech: &Speech,
    asked: &Questionnaire,
    pages: &[Page],
    unknown: &[Page],
) -> BTreeMap<String, String> {
    let now = recalled(speech.clone(), asked, pages);
    let mut texts = recalled(speech.clone(), asked, unknown);
    texts.retain(|id, html| now.get(id) != Some(html));
    texts
}

fn of_page(asked: &Page, page: &Page) -> impl Iterator<Item = (String, String)> {
    let texts = [("title", &asked.title, &page.title), ("text", &asked.text, &page.text)];
    let recalling = texts.into_iter().filter(|(_, asked, _)| recalls(asked));
    recalling.map(|(part, _, text)| (survey_form::page_part(page, part), written(text).to_html()))
}

fn of_question(asked: &Question, question: &Question) -> impl Iterator<Item = (String, String)> {
    let heading = recalls(&asked.text).then(|| ("legend", written(&question.text).to_html()));
    let help = recalls(&asked.hint).then(|| ("hint", hint(question).view().to_html()));
    let body = match (&asked.answer, &question.answer) {
        (Kind::Note(asked), Kind::Note(note)) if recalls(&asked.body) => {
            Some(("body", paragraphs(&note.body).to_html()))
        }
        _ => None,
    };
    let texts = [heading, help, body].into_iter().flatten();
    texts.map(|(part, html)| (survey_form::part(question, part), html))
}
