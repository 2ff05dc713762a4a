//! Pages of mere words in front of the questions and behind them.

use super::words::{has_condition, together};
use crate::convert::survey::{Answer, Page, Survey};

/// The same, with the words in front of all questions that everybody reads as its introduction, and those behind them as what happens
/// next.
pub(super) fn with_intro_and_next(mut survey: Survey) -> Survey {
    let says =
        |page: &Page| page.questions.iter().all(|question| matches!(question.answer, Answer::Statement));
    let first = survey.pages.iter().position(|page| !says(page)).unwrap_or(survey.pages.len());
    let last = survey.pages.iter().rposition(|page| !says(page)).map_or(first, |last| last + 1);
    let closing = survey.pages.split_off(last);
    let asking = survey.pages.split_off(first);
    let opening = std::mem::replace(&mut survey.pages, asking);
    let title = survey.title.clone();
    let divided = |pages: Vec<Page>| -> (Vec<String>, Vec<Vec<Page>>) {
        pages.into_iter().map(|page| divide(page, &title)).unzip()
    };
    let (before, kept_before) = divided(opening);
    let (after, kept_after) = divided(closing);
    survey.pages.splice(0..0, kept_before.into_iter().flatten());
    survey.pages.extend(kept_after.into_iter().flatten());
    survey.intro = together([survey.intro].into_iter().chain(before));
    survey.next = together(after.into_iter().chain([survey.next]));
    survey
}

/// The words of a page that everybody reads, and the page with those that not everybody does, if there are any.
fn divide(mut page: Page, title: &str) -> (String, Vec<Page>) {
    if has_condition(&page.show_if) {
        return (String::new(), vec![page]);
    }
    let (for_some, for_all) =
        std::mem::take(&mut page.questions).into_iter().partition(|own| has_condition(&own.show_if));
    page.questions = for_all;
    if for_some.is_empty() {
        return (all_words(&page, title), Vec::new());
    }
    let kept = Page { questions: for_some, text: String::new(), ..page.clone() };
    page.title.clear();
    (all_words(&page, title), vec![kept])
}

/// All words of a page without questions, under the title that members read unless it is the campaign's.
fn all_words(page: &Page, title: &str) -> String {
    let is_read = !page.is_titled_by_name && page.title.trim() != title.trim();
    let heading = is_read.then(|| page.title.clone());
    let statements = page.questions.iter().flat_map(|question| [&question.text, &question.hint]);
    let mut words: Vec<String> = heading.into_iter().chain([page.text.clone()]).collect();
    for said in statements {
        if !words.contains(said) {
            words.push(said.clone());
        }
    }
    together(words)
}
