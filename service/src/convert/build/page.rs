use domain::id::PageId;
use domain::notice;
use domain::questionnaire::{self, Page};

use super::origins::Of;
use super::{Builder, shown};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{self, Answer, Survey};

/// The same, with pages of mere words in front as its introduction and those at the end as what happens next.
pub(super) fn with_intro_and_next(mut survey: Survey, losses: &mut Losses) -> Survey {
    let says = |page: &survey::Page| {
        page.questions.iter().all(|question| matches!(question.answer, Answer::Statement))
    };
    let first = survey.pages.iter().position(|page| !says(page)).unwrap_or(survey.pages.len());
    let opening: Vec<_> = survey.pages.drain(..first).collect();
    let last = survey.pages.iter().rposition(|page| !says(page)).map_or(0, |last| last + 1);
    let closing: Vec<_> = survey.pages.drain(last..).collect();
    for page in opening.iter().chain(&closing) {
        let of_words = page.questions.iter().flat_map(|question| &question.show_if);
        shown::name(
            page.show_if.iter().chain(of_words),
            &notice!("words that take no answer have no condition here"),
            &notice!("they are shown to everybody: change them so that they fit all, or take them out"),
            losses,
        );
    }
    survey.intro = together([survey.intro].into_iter().chain(opening.iter().map(all_words)));
    survey.next = together(closing.iter().map(all_words).chain([survey.next]));
    survey
}

/// Moves what respondents do not see off pages of which they would see nothing, to the page before or to the first one.
pub(super) fn join_unseen(pages: &mut Vec<survey::Page>) {
    let is_seen = |page: &survey::Page| page.questions.iter().any(|question| question.answer.is_shown());
    let mut kept: Vec<survey::Page> = Vec::new();
    let mut first: Vec<survey::Question> = Vec::new();
    for mut page in std::mem::take(pages) {
        if is_seen(&page) || page.questions.is_empty() {
            kept.push(page);
            continue;
        }
        for question in &mut page.questions {
            question.show_if.extend(page.show_if.iter().cloned());
        }
        match kept.last_mut() {
            Some(before) => {
                before.questions.append(&mut page.questions);
                if let Some(end) = page.end {
                    let before = before.end.get_or_insert_default();
                    before.any.extend(end.any);
                    before.said = together([std::mem::take(&mut before.said), end.said]);
                }
            }
            None => first.append(&mut page.questions),
        }
    }
    if let Some(page) = kept.first_mut() {
        page.questions.splice(0..0, first);
    }
    *pages = kept;
}

/// All words of a page without questions, its title left aside: the campaign has one.
fn all_words(page: &survey::Page) -> String {
    let statements = page.questions.iter().flat_map(|question| [&question.text, &question.hint]);
    let mut words: Vec<String> = vec![page.text.clone()];
    for said in statements {
        if !words.contains(said) {
            words.push(said.clone());
        }
    }
    together(words)
}

/// What is not empty, as paragraphs.
fn together(texts: impl IntoIterator<Item = String>) -> String {
    let kept: Vec<String> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
    kept.join("\n\n")
}

impl Builder<'_> {
    /// The page, unless nothing is asked on it.
    pub fn page(&mut self, page: survey::Page, usual_title: &str) -> Option<Page> {
        let mut text = page.text;
        let show_if =
            self.shown(&page.show_if, notice!("the page is always shown, and no answer is required"));
        let mut questions: Vec<questionnaire::Question> = Vec::new();
        // Words that stand before a question and belong to it.
        let mut words = String::new();
        let mut words_at = None;
        for question in page.questions {
            if matches!(question.answer, Answer::Statement) {
                shown::name(
                    question.show_if.iter(),
                    &notice!("words become a part of the question that follows"),
                    &notice!("they are always shown: ask for a note in the editor"),
                    self.losses,
                );
                if words.is_empty() {
                    words_at = Some(question.place);
                }
                words = together([words, question.text, question.hint]);
                continue;
            }
            let said = std::mem::take(&mut words);
            let asked = self.asked(question);
            if asked.is_empty() {
                words = said;
            } else if questions.is_empty() {
                text = together([text, said]);
                questions.extend(asked);
            } else if let Some((first, rest)) = self.with_words(asked, &said) {
                questions.push(first);
                questions.extend(rest);
            }
        }
        if let (Some(last), Some(place)) = (questions.last_mut(), words_at)
            && !words.is_empty()
        {
            self.losses.add(
                place,
                notice!("the words '{text}'", text = short(&words)),
                notice!("no question follows them on their page"),
                notice!("they stand in front of the last answer of the page: ask for a note in the editor"),
            );
            last.hint = together([std::mem::take(&mut last.hint), std::mem::take(&mut words)]);
        }
        if questions.is_empty() {
            let said = [page.title, text, words].into_iter().find(|said| !said.is_empty());
            if let Some(title) = said {
                self.losses.add(
                    &page.place,
                    notice!("the page '{title}'", title = short(&title)),
                    notice!("nothing is asked on it here"),
                    notice!("it is left out"),
                );
            }
            shown::name(
                page.end.iter().flat_map(|end| &end.any).flatten(),
                &notice!("nothing is asked on the page before"),
                &notice!("the survey goes on there"),
                self.losses,
            );
            return None;
        }
        let id: PageId = match page.name.as_str() {
            "" => self.pages.plain(),
            name => self.pages.id(name, &page.place, self.losses),
        }?;
        self.origins.stands(Of::Page(id.clone()), &page.place);
        self.origins.depends(Of::Page(id.clone()), &page.show_if);
        let title = if page.title.trim().is_empty() {
            self.losses.add(
                &page.place,
                notice!("a page without a title"),
                notice!("every page has one here"),
                notice!("its title is '{title}'", title = short(usual_title)),
            );
            usual_title.to_owned()
        } else {
            page.title
        };
        if show_if.is_lost {
            questions.iter_mut().for_each(|question| {
                question.required = false;
                question.required_if = None;
            });
        }
        let random_order = page.random_order && questions.len() > 1;
        let (end_if, end_text) = page.end.map_or((None, String::new()), |end| self.end(&id, end));
        let page = Page::new(id, title, questions);
        Some(Page { text, show_if: show_if.said, random_order, end_if, end_text, ..page })
    }

    fn with_words(
        &self,
        mut asked: Vec<questionnaire::Question>,
        said: &str,
    ) -> Option<(questionnaire::Question, Vec<questionnaire::Question>)> {
        if asked.is_empty() {
            return None;
        }
        let rest = asked.split_off(1);
        let mut first = asked.pop()?;
        first.hint = together([said.to_owned(), std::mem::take(&mut first.hint)]);
        Some((first, rest))
    }
}
