//! Words beside what is chosen, which XLSForm asks for in questions of their own.

use domain::notice;
use domain::questionnaire::Question;

use super::sheets::Row;
use super::{Form, named};

impl Form<'_> {
    /// The questions for words beside the choice in this one.
    pub(super) fn words_beside(&mut self, question: &Question, id: &str) {
        if let Some(asks) = question.comment() {
            let asked = Row {
                kind: "text".to_owned(),
                name: self.free(&format!("{id}_comment")),
                label: self.words(asks, id),
                relevant: format!("${{{}}} != ''", named(id)),
                canvass: "comment:yes".to_owned(),
                ..Row::default()
            };
            let instead = notice!("such a question follows");
            self.losses.add(
                id,
                notice!("the comment on the choice"),
                notice!("XLSForm asks for it in a question of its own"),
                instead,
            );
            self.survey.push(asked);
        }
        if let Some(other) = question.other() {
            let asked = Row {
                kind: "text".to_owned(),
                name: self.free(&format!("{id}_other_words")),
                label: "…".to_owned(),
                relevant: format!("selected(${{{}}}, '{other}')", named(id)),
                canvass: format!("other:{other}"),
                ..Row::default()
            };
            let what = notice!("words beside the option '{option}'", option = other);
            self.losses.add(
                id,
                what,
                notice!("XLSForm asks for them in a question of their own"),
                notice!("such a question follows"),
            );
            self.survey.push(asked);
        }
    }
}
