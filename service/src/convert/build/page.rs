use domain::id::PageId;
use domain::notice;
use domain::questionnaire::{self, Page};

use super::origins::Of;
use super::words::{Waiting, together};
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

impl Builder<'_> {
    /// The page, unless nothing is asked on it.
    pub fn page(&mut self, page: survey::Page, usual_title: &str) -> Option<Page> {
        let mut text = page.text;
        let show_if =
            self.shown(&page.show_if, notice!("the page is always shown, and no answer is required"));
        let mut questions: Vec<questionnaire::Question> = Vec::new();
        // Words that stand before a question and belong to it.
        let mut waiting = Waiting::default();
        for question in page.questions {
            if matches!(question.answer, Answer::Statement) {
                shown::name(
                    question.show_if.iter(),
                    &notice!("words become a part of the question that follows"),
                    &notice!("they are always shown: ask for a note in the editor"),
                    self.losses,
                );
                waiting.add(question);
                continue;
            }
            let conditions = question.show_if.clone();
            let mut asked = self.asked(question);
            if let Some(first) = asked.first_mut().filter(|first| first.answer.is_shown()) {
                if questions.iter().any(|before| before.answer.is_shown()) {
                    waiting.put_before(first, &conditions, self.losses);
                } else {
                    text = together([text, waiting.all()]);
                }
            }
            questions.extend(asked);
        }
        if !questions.is_empty() {
            text = together([text, waiting.put_last(&mut questions, self.losses)]);
        }
        if questions.is_empty() {
            let words =
                together([text, waiting.all(), page.end.iter().map(|end| end.said.clone()).collect()]);
            let what = match (page.title.is_empty(), words.is_empty()) {
                (true, true) => None,
                (false, true) => Some(notice!("the page '{title}'", title = short(&page.title))),
                (_, false) => Some(notice!("the words '{text}'", text = short(&words))),
            };
            if let Some(what) = what {
                let why = notice!("nothing is asked on it here");
                self.losses.add(&page.place, what, why, notice!("it is left out"));
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
            if page.is_titled_by_name {
                self.losses.add(
                    &page.place,
                    notice!("the name '{name}'", name = short(&page.title)),
                    notice!("members do not read it there"),
                    notice!("it is the title of the page: give it words for members"),
                );
            }
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
}
