//! Pages on which nothing is asked: what members do not see, and mere words.

use domain::notice;

use super::words::{are_same, together};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Page, Question};

fn is_words(question: &Question) -> bool {
    matches!(question.answer, Answer::Statement)
}

fn asks(page: &Page) -> bool {
    page.questions.iter().any(|question| question.answer.is_shown() && !is_words(question))
}

/// Moves what respondents do not see off pages on which nothing is asked, to the page before or to the first one: words stay.
pub(super) fn join_unseen(pages: &mut Vec<Page>) {
    let mut kept: Vec<Page> = Vec::new();
    let mut first: Vec<Question> = Vec::new();
    for mut page in std::mem::take(pages) {
        if asks(&page) || page.questions.iter().all(is_words) {
            kept.push(page);
            continue;
        }
        let (words, mut unseen): (Vec<_>, Vec<_>) = page.questions.drain(..).partition(is_words);
        for question in &mut unseen {
            question.show_if.extend(page.show_if.iter().cloned());
        }
        match kept.iter_mut().rfind(|page| asks(page)) {
            Some(before) => {
                before.questions.append(&mut unseen);
                if let Some(end) = page.end.take() {
                    let before = before.end.get_or_insert_default();
                    before.any.extend(end.any);
                    before.said = together([std::mem::take(&mut before.said), end.said]);
                }
            }
            None => first.append(&mut unseen),
        }
        if !words.is_empty() {
            page.questions = words;
            kept.push(page);
        }
    }
    if let Some(page) = kept.iter_mut().find(|page| asks(page)) {
        page.questions.splice(0..0, first);
    }
    *pages = kept;
}

/// Puts the words of pages between others in front of the next page that the same members see.
pub(super) fn join_words(pages: &mut Vec<Page>, losses: &mut Losses) {
    let mut kept: Vec<Page> = Vec::new();
    for mut page in std::mem::take(pages).into_iter().rev() {
        let says = page.end.is_none() && !page.questions.is_empty() && page.questions.iter().all(is_words);
        let sees = |other: &&mut Page| asks(other) && are_same(&other.show_if, &page.show_if);
        match kept.iter_mut().rfind(sees).filter(|_| says) {
            Some(next) => {
                if !page.title.is_empty() {
                    losses.add(
                        &page.place,
                        notice!("the page '{title}'", title = short(&page.title)),
                        notice!("nothing is asked on it here"),
                        notice!("its words stand on the page that follows"),
                    );
                }
                if let Some(first) = page.questions.first_mut() {
                    first.text = together([std::mem::take(&mut page.text), std::mem::take(&mut first.text)]);
                }
                page.questions.append(&mut next.questions);
                next.questions = page.questions;
            }
            None => kept.push(page),
        }
    }
    kept.reverse();
    *pages = kept;
}
