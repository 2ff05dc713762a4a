use domain::id::PageId;
use domain::notice;
use domain::questionnaire::{self, Kind, Note, Page};

use super::origins::Of;
use super::words::{Waiting, Words, together};
use super::{Builder, shown};
use crate::convert::loss::short;
use crate::convert::survey::{self, Answer};

impl Builder<'_> {
    /// The page, unless nothing is asked on it.
    pub fn page(&mut self, page: survey::Page) -> Option<Page> {
        let show_if =
            self.shown(&page.show_if, notice!("the page is always shown, and no answer is required"));
        let (text, mut questions) = self.asked_on(page.questions, page.text);
        if questions.is_empty() {
            let words = together([text, page.end.iter().map(|end| end.said.clone()).collect()]);
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
        let is_read = questions.iter().all(|question| matches!(question.answer, Kind::Note(_)));
        let usual_title = if is_read { self.texts.note } else { self.texts.page };
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
    /// The questions of a page, words among them in front of what they belong to or as notes, and its text with those in front of all.
    fn asked_on(
        &mut self,
        asked: Vec<survey::Question>,
        mut text: String,
    ) -> (String, Vec<questionnaire::Question>) {
        let mut questions: Vec<questionnaire::Question> = Vec::new();
        let mut waiting = Waiting::default();
        for question in asked {
            if matches!(question.answer, Answer::Statement) {
                waiting.add(question);
                continue;
            }
            let conditions = question.show_if.clone();
            let mut asked = self.asked(question);
            if let Some(first) = asked.first_mut().filter(|first| first.answer.is_shown()) {
                if !is_begun(&questions) {
                    text = together([text, waiting.in_front()]);
                }
                self.add_notes(waiting.notes(Some(&conditions)), &mut questions);
                waiting.put_before(first, &conditions, self.losses);
            }
            questions.extend(asked);
        }
        if !is_begun(&questions) {
            self.add_notes(waiting.all_notes(), &mut questions);
        }
        self.add_notes(waiting.notes(None), &mut questions);
        let last = questions.iter().rfind(|question| question.answer.is_shown());
        if last.is_some_and(|last| matches!(last.answer, Kind::Note(_))) {
            self.add_notes(waiting.all_notes(), &mut questions);
        }
        let text = together([text, waiting.put_last(&mut questions, self.losses)]);
        (text, questions)
    }

    fn add_notes(&mut self, words: Vec<Words>, questions: &mut Vec<questionnaire::Question>) {
        questions.extend(words.into_iter().filter_map(|words| self.note(words)));
    }

    /// Words that stand by themselves.
    fn note(&mut self, words: Words) -> Option<questionnaire::Question> {
        let Words { place, name, heading, body, show_if, .. } = words;
        let id = self.question_id(&name, &place)?;
        self.origins.depends(Of::Question(id.clone()), &show_if);
        let instead =
            notice!("they are shown to everybody: change them so that they fit all, or take them out");
        let show_if = self.shown(&show_if, instead).said;
        let note = questionnaire::Question::new(id, heading, Kind::Note(Note { body }));
        Some(questionnaire::Question { show_if, ..note })
    }
}

/// Whether members see any of these.
fn is_begun(questions: &[questionnaire::Question]) -> bool {
    questions.iter().any(|question| question.answer.is_shown())
}
