//! Texts of a source that name the answer to an earlier question: with us they recall it.

use std::collections::HashSet;

use domain::campaign::Document;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Kind, Question};

use super::condition::term;
use super::origins::{Of, Origins};
use super::{Known, Names};
use crate::convert::loss::{Losses, MARKS, short};
use crate::convert::place::Place;
use crate::convert::survey::{self, Answer, Cells, References, Survey};

/// What stands in a text where nothing is known.
const UNKNOWN: &str = "…";

/// Marks what texts of pages and questions can recall; every other reference is a loss.
pub(super) fn mark(survey: &mut Survey, losses: &mut Losses) {
    let references = std::mem::take(&mut survey.references);
    survey.each_text(&mut |text| text.retain(|c| !MARKS.contains(&c)));
    let known = survey.link_values.iter().map(|name| References::of_link(name)).collect();
    let mut marker = Marker { references: &references, known, asked: HashSet::new(), losses };
    for (place, text) in [("title", &survey.title), ("intro", &survey.intro), ("next", &survey.next)] {
        marker.stays(text, &place.into());
    }
    for page in &mut survey.pages {
        marker.text(&mut page.title, &page.place);
        marker.text(&mut page.text, &page.place);
        if let Some(end) = &page.end {
            marker.stays(&end.said, &page.place);
        }
        for question in &mut page.questions {
            marker.text(&mut question.text, &question.place);
            marker.text(&mut question.hint, &question.place);
            if let Some(rule) = &question.beside.rule {
                marker.stays(&rule.otherwise, &rule.holds.place);
            }
            marker.items(&question.answer);
        }
        page.questions.iter().for_each(|question| marker.know(question));
    }
    survey.references = references;
}

struct Marker<'a> {
    references: &'a References,
    /// What can be recalled of the link and of earlier pages, as the source calls it.
    known: HashSet<String>,
    /// All that is asked on them.
    asked: HashSet<String>,
    losses: &'a mut Losses,
}

impl Marker<'_> {
    /// Marks what a text recalls.
    fn text(&mut self, text: &mut String, place: &Place) {
        if text.contains("{{") {
            self.losses.add(
                place,
                notice!("two braces in '{text}'", text = short(text)),
                notice!("they begin what a text recalls here"),
                notice!("a blank stands between them"),
            );
            while text.contains("{{") {
                *text = text.replace("{{", "{ {");
            }
        }
        let mut marked = String::with_capacity(text.len());
        for piece in self.references.pieces(text) {
            match piece {
                Piece::Words(words) => marked.push_str(words),
                Piece::Reference { written, name } if self.known.contains(&name) => {
                    marked.push(MARKS[0]);
                    marked.push_str(written);
                    marked.push(MARKS[1]);
                }
                Piece::Reference { written, name } => {
                    marked.push_str(written);
                    let why = if self.asked.contains(&name) {
                        notice!("the answer to '{name}' cannot stand in a text", name = short(&name))
                    } else {
                        not_earlier(&name)
                    };
                    lost(text, why, place, self.losses);
                }
            }
        }
        *text = marked;
    }

    /// A text in which nothing is recalled.
    fn stays(&mut self, text: &str, place: &Place) {
        let mut pieces = self.references.pieces(text).into_iter();
        if pieces.any(|piece| matches!(piece, Piece::Reference { .. })) {
            let why = notice!("only texts of pages and of questions recall answers here");
            lost(text, why, place, self.losses);
        }
    }

    /// The words of options and rows.
    fn items(&mut self, answer: &Answer) {
        for row in answer.rows() {
            self.stays(&row.label, &row.place);
            self.stays(&row.hint, &row.place);
        }
        for option in answer.options() {
            self.stays(&option.label, &option.place);
        }
    }

    fn know(&mut self, question: &survey::Question) {
        self.asked.insert(question.name.clone());
        match &question.answer {
            Answer::Single(_)
            | Answer::Several(_)
            | Answer::Scale(_)
            | Answer::Number(_)
            | Answer::Date(_)
            | Answer::Text(_)
            | Answer::Calculated(_) => {
                self.known.insert(question.name.clone());
            }
            Answer::Matrix(matrix) => {
                self.known.extend(matrix.rows.iter().map(|row| row.reference.clone()));
            }
            Answer::Table(table) => {
                for row in &table.rows {
                    let cell = |column: &survey::Choice| {
                        format!("{}{}{}", row.reference, table.between, column.value)
                    };
                    match table.cells {
                        Cells::Tick => self.known.extend([row.reference.clone()]),
                        Cells::Number(_) | Cells::Text(_) => {
                            self.known.extend(table.columns.iter().map(cell));
                        }
                    }
                }
            }
            Answer::Ranking(_)
            | Answer::ConstantSum(_)
            | Answer::Hidden(_)
            | Answer::File(_)
            | Answer::Statement => {}
        }
    }
}

fn not_earlier(name: &str) -> Notice {
    notice!(
        "'{id}' is not asked on an earlier page: a text recalls what was answered before its page is shown",
        id = short(name)
    )
}

fn lost(text: &str, why: Notice, place: &Place, losses: &mut Losses) {
    losses.add(
        place,
        notice!("the references in '{text}'", text = short(text)),
        why,
        notice!("they stand in it as they are written"),
    );
}

/// A piece of a text of a source.
enum Piece<'a> {
    Words(&'a str),
    /// What names an answer: as it is written, and what the source calls it.
    Reference {
        written: &'a str,
        name: String,
    },
}

impl References {
    /// The longest name in a reference.
    const LONGEST: usize = 200;

    fn pieces<'a>(&self, text: &'a str) -> Vec<Piece<'a>> {
        let mut found = Vec::new();
        let mut rest = text;
        while !self.opens.is_empty()
            && let Some(start) = rest.find(self.opens)
        {
            let after = &rest[start + self.opens.len()..];
            let Some(length) = after.find('}') else { break };
            let inside = after[..length].trim();
            let (words, end) = (&rest[..start], start + self.opens.len() + length + 1);
            if inside.is_empty() || inside.len() > Self::LONGEST || inside.contains('\n') {
                found.push(Piece::Words(&rest[..end]));
            } else {
                let name = (self.named)(inside);
                let name = self.aliases.get(name).cloned().unwrap_or_else(|| name.to_owned());
                found.extend([Piece::Words(words), Piece::Reference { written: &rest[start..end], name }]);
            }
            rest = &rest[end..];
        }
        found.push(Piece::Words(rest));
        found
    }
}

/// Makes recalls of what was marked; what turns out to be asked no more is a loss.
pub(super) fn settle(
    document: &mut Document,
    names: &Names,
    references: &References,
    origins: &Origins,
    losses: &mut Losses,
) {
    let mut earlier: Vec<&Question> = Vec::new();
    let before = document.questionnaire.pages.clone();
    let brought = &document.questionnaire.link_values;
    let brought: HashSet<String> = brought.iter().map(|name| References::of_link(name)).collect();
    for (page, own) in document.questionnaire.pages.iter_mut().zip(&before) {
        let mut texts = Texts { names, brought: &brought, references, earlier: &earlier, losses };
        let place = origins.stood(&Of::Page(page.id.clone()));
        texts.recall(&mut page.title, &place);
        texts.recall(&mut page.text, &place);
        for question in &mut page.questions {
            let place = origins.stood(&Of::Question(question.id.clone()));
            texts.recall(&mut question.text, &place);
            texts.recall(&mut question.hint, &place);
            if let Kind::Note(note) = &mut question.answer {
                texts.recall(&mut note.body, &place);
            }
        }
        earlier.extend(&own.questions);
    }
}

struct Texts<'a> {
    names: &'a Names,
    /// What the link brings.
    brought: &'a HashSet<String>,
    references: &'a References,
    earlier: &'a [&'a Question],
    losses: &'a mut Losses,
}

impl Texts<'_> {
    fn recall(&mut self, text: &mut String, place: &Place) {
        if !text.contains(MARKS[0]) {
            return;
        }
        let mut whole = String::with_capacity(text.len());
        let mut parts = text.split(MARKS);
        whole.push_str(parts.next().unwrap_or_default());
        // Marks stand in pairs, so every second part is a reference.
        while let Some(written) = parts.next() {
            match self.term(written) {
                Some(term) => whole.push_str(&["{{", &term, "|", UNKNOWN, "}}"].concat()),
                None => {
                    whole.push_str(written);
                    lost(written, not_earlier(written), place, self.losses);
                }
            }
            whole.push_str(parts.next().unwrap_or_default());
        }
        *text = whole;
    }

    /// What is recalled in our words, if it is asked on an earlier page.
    fn term(&self, written: &str) -> Option<String> {
        let name = self.references.pieces(written).into_iter().find_map(|piece| match piece {
            Piece::Reference { name, .. } => Some(name),
            Piece::Words(_) => None,
        })?;
        if self.brought.contains(&name) {
            return Some(name);
        }
        let known: &Known = self.names.get(&name)?;
        let asked = self.earlier.iter().find(|question| question.id == known.question)?;
        let has_words = match (&asked.answer, known.part.as_deref()) {
            (Kind::Battery(_), part) => part.is_some(),
            (Kind::Table(table), Some(part)) => table.is_ticked() || part.contains('.'),
            (Kind::Table(_), None) => false,
            _ => true,
        };
        has_words.then(|| term(known))
    }
}
