//! The one walk over all texts that members read.
//!
//! Every field of every part is named, so that a new one cannot be forgotten: it does not compile until somebody has said whether
//! members read it.

use super::Document;
use crate::questionnaire::{
    Battery, BestWorst, Calculated, Cells, Choice, Column, Consent, ConstantSum, Date, Hidden, Kind, Note,
    Number, Page, Picture, Question, Questionnaire, Ranking, Scale, Several, Single, Statement, Table, Text,
    Upload,
};
use crate::quota::Quota;

/// What is done with each text, given its place.
type Visit<'a> = &'a mut dyn FnMut(String, &mut String);

/// Visits every text that members read and that is not empty, in the order in which they read it.
pub(super) fn each(document: &mut Document, visit: Visit<'_>) {
    let Document {
        title,
        asks,
        intro,
        next,
        questionnaire,
        quotas,
        format: _,
        slug: _,
        language: _,
        translations: _,
        privacy: _,
        layout: _,
        simulated: _,
        k: _,
        alpha_bp: _,
        breakdowns: _,
        crossings: _,
        topics: _,
        assumptions: _,
    } = document;
    let mut walk = Walk { visit };
    walk.text("", "title", title);
    walk.text("", "asks", asks);
    walk.text("", "intro", intro);
    // What is closed is asked of nobody any more; versions before keep its translations.
    let Questionnaire { pages, link_values: _, closed: _ } = questionnaire;
    pages.iter_mut().for_each(|page| walk.page(page));
    walk.text("", "next", next);
    for Quota { id, text, of: _, at_most: _ } in quotas {
        walk.text(&format!("quotas.{id}."), "text", text);
    }
}

/// Visits every text of a question, also one that members do not see.
pub(super) fn each_of(question: &mut Question, visit: Visit<'_>) {
    if !question.answer.is_shown() {
        visit("text".to_owned(), &mut question.text);
    }
    if let Kind::Hidden(Hidden { options, .. }) = &mut question.answer {
        options.iter_mut().for_each(|option| visit("label".to_owned(), &mut option.label));
    }
    Walk { visit }.question(question);
}

struct Walk<'a> {
    visit: Visit<'a>,
}

impl Walk<'_> {
    fn text(&mut self, parent: &str, name: &str, text: &mut String) {
        if !text.trim().is_empty() {
            (self.visit)([parent, name].concat(), text);
        }
    }

    fn page(&mut self, page: &mut Page) {
        let Page {
            id,
            title,
            text,
            end_text,
            questions,
            show_if: _,
            end_if: _,
            random_order: _,
            random_place: _,
        } = page;
        let place = format!("pages.{id}.");
        self.text(&place, "title", title);
        self.text(&place, "text", text);
        questions.iter_mut().for_each(|question| self.question(question));
        self.text(&place, "end_text", end_text);
    }

    fn question(&mut self, question: &mut Question) {
        let Question {
            id,
            text,
            hint,
            invalid_text,
            answer,
            required: _,
            required_if: _,
            show_if: _,
            valid_if: _,
            sensitive: _,
            random_order: _,
        } = question;
        let place = format!("questions.{id}.");
        if answer.is_shown() {
            self.text(&place, "text", text);
            self.text(&place, "hint", hint);
        }
        match answer {
            Kind::Single(Single { options, drop_down: _, other: _, comment }) => {
                self.options(&place, options);
                self.text(&place, "comment", comment);
            }
            Kind::Several(Several { options, at_least: _, at_most: _, exclusive: _, other: _ })
            | Kind::Ranking(Ranking { options, top: _ }) => self.options(&place, options),
            Kind::BestWorst(BestWorst { options, best, worst }) => {
                self.options(&place, options);
                self.text(&place, "best", best);
                self.text(&place, "worst", worst);
            }
            Kind::ConstantSum(ConstantSum { options, unit, total: _ }) => {
                self.options(&place, options);
                self.text(&place, "unit", unit);
            }
            Kind::Scale(scale) => self.scale(&place, scale),
            Kind::Battery(Battery { statements, scale }) => {
                self.statements(&format!("{place}statements."), statements);
                self.scale(&place, scale);
            }
            Kind::Table(Table { rows, columns, cells }) => {
                self.statements(&format!("{place}rows."), rows);
                for Column { id, label } in columns {
                    self.text(&format!("{place}columns.{id}."), "label", label);
                }
                match cells {
                    Cells::Tick => {}
                    Cells::Number(number) => self.number(&place, number),
                    Cells::Text(Text { long: _, at_most: _, format: _ }) => {}
                }
            }
            Kind::Number(number) => self.number(&place, number),
            Kind::Date(Date { asks: _, from: _, to: _ }) => {}
            Kind::Text(Text { long: _, at_most: _, format: _ }) => {}
            Kind::Consent(Consent { terms, label, in_each_language: _ }) => {
                self.text(&place, "terms", terms);
                self.text(&place, "agree", label);
            }
            Kind::File(Upload { types: _, at_most: _, megabytes: _ }) => {}
            Kind::Note(Note { body }) => self.text(&place, "body", body),
            Kind::Hidden(Hidden { link: _, options: _, otherwise: _ }) => {}
            // Members read it where a text recalls the number.
            Kind::Calculated(Calculated { value: _, number }) => self.number(&place, number),
        }
        self.text(&place, "invalid_text", invalid_text);
    }

    fn options(&mut self, question: &str, options: &mut [Choice]) {
        for Choice { id, label, show_if: _, picture } in options {
            let place = format!("{question}options.{id}.");
            self.text(&place, "label", label);
            if let Some(Picture { file: _, alt }) = picture.as_deref_mut() {
                self.text(&place, "alt", alt);
            }
        }
    }

    fn number(&mut self, question: &str, number: &mut Number) {
        let Number { unit, from: _, to: _, decimals: _, step: _, slider: _ } = number;
        self.text(question, "unit", unit);
    }

    fn statements(&mut self, list: &str, statements: &mut [Statement]) {
        for Statement { id, label, opposite, hint, show_if: _ } in statements {
            let place = format!("{list}{id}.");
            self.text(&place, "label", label);
            self.text(&place, "opposite", opposite);
            self.text(&place, "hint", hint);
        }
    }

    /// Words of points stand by the points: two words are those of the ends, however long the scale is.
    fn scale(&mut self, question: &str, scale: &mut Scale) {
        let Scale { from, to, labels, dont_know: _, look: _ } = scale;
        let ends = [*from, *to];
        let only_ends = labels.len() == 2;
        for (index, label) in labels.iter_mut().enumerate() {
            let counted = u8::try_from(index).map_or(u8::MAX, |index| from.saturating_add(index));
            let point = if only_ends { ends[index.min(1)] } else { counted };
            self.text(&format!("{question}points."), &point.to_string(), label);
        }
    }
}
