use super::{Document, Problem};
use crate::questionnaire::wording::{unwritten as of_question, waits};

/// What waits for somebody to write it before members read it, each by its place. It keeps nobody from anything.
pub fn unwritten(document: &Document) -> Vec<Problem> {
    let Document { title, asks, intro, next, .. } = document;
    let own = [("title", title), ("asks", asks), ("intro", intro), ("next", next)];
    let own = own.into_iter().map(|(place, text)| (place.to_owned(), text));
    let pages = document.questionnaire.pages.iter().enumerate();
    let of_pages = pages.clone().flat_map(|(p, page)| {
        let texts = [("title", &page.title), ("text", &page.text), ("end_text", &page.end_text)];
        texts.map(|(name, text)| (format!("questionnaire.pages[{p}].{name}"), text))
    });
    let texts = own.chain(of_pages).filter_map(|(place, text)| Some(Problem::new(place, waits(text)?)));
    let questions = pages.flat_map(|(p, page)| {
        page.questions.iter().enumerate().flat_map(move |(q, question)| {
            let place = format!("questionnaire.pages[{p}].questions[{q}]");
            of_question(question).into_iter().map(move |what| Problem::new(place.clone(), what))
        })
    });
    texts.chain(questions).collect()
}
