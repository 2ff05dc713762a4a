use domain::questionnaire::Kind;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::form::{Form, first, value_of};
use super::places;
use crate::islands::dom::all;
use crate::{survey_form, words};

const PLACE: &str = "data-place";

impl Form {
    /// A place was chosen in a row's list.
    pub fn place(&self, select: &Element) {
        let Some((rows, index)) = rows_around(select) else { return };
        let after = places::choose(&given(&rows), self.last(&rows), index, value_of(select).parse().ok());
        self.arrange(&rows, &after, index);
        _ = select.unchecked_ref::<HtmlElement>().focus();
    }

    /// A row's button was pressed.
    pub fn shift(&self, button: &Element) {
        let Some((rows, index)) = rows_around(button) else { return };
        let up = button.get_attribute("data-move").as_deref() == Some("up");
        let after = places::shift(&given(&rows), self.last(&rows), index, up);
        self.arrange(&rows, &after, index);
        let button = button.unchecked_ref::<HtmlElement>();
        _ = button.focus();
        // Where there is no way on, the pressed button is gone and takes no focus; the other one is beside it.
        if self.document.active_element().as_ref() != Some(button)
            && let Some(other) = button
                .parent_element()
                .and_then(|moves| first(&moves, if up { "[data-move=down]" } else { "[data-move=up]" }))
        {
            _ = other.focus();
        }
    }

    /// The last place that can be given among so many rows.
    fn last(&self, rows: &[Element]) -> u8 {
        let question = rows.first().and_then(|row| self.question_of(row));
        match question.map(|question| &question.answer) {
            Some(Kind::Ranking(ranking)) => ranking.places().min(u8::try_from(rows.len()).unwrap_or(u8::MAX)),
            _ => 0,
        }
    }

    /// After a row came or went: the others close up, and no place can be given beyond the last.
    pub fn close_up(&self) {
        for list in all::<Element>(&self.element, "[data-ranking]") {
            for gone in all::<Element>(&list, "li[hidden]") {
                set_place(&gone, "");
            }
            let rows = rows_in(&list);
            let last = self.last(&rows);
            let before = given(&rows);
            self.arrange(&rows, &places::close_up(&before, last), usize::MAX);
            for option in all::<HtmlElement>(&list, "option") {
                let beyond = value_of(&option).parse().is_ok_and(|place: u8| place > last);
                option.set_hidden(beyond);
                _ = option.toggle_attribute_with_force("disabled", beyond);
            }
        }
    }

    /// Writes the places into the rows, puts those in order, and says where the one that was moved is now.
    fn arrange(&self, rows: &[Element], places: &[Option<u8>], moved: usize) {
        let mut order: Vec<(u8, &Element)> = Vec::with_capacity(rows.len());
        for (row, place) in rows.iter().zip(places) {
            let value = place.map(|place| place.to_string()).unwrap_or_default();
            set_place(row, &value);
            order.push((place.unwrap_or(u8::MAX), row));
        }
        order.sort_by_key(|(place, _)| *place);
        if let Some(list) = rows.first().and_then(|row| row.parent_element()) {
            for (_, row) in order {
                _ = list.append_child(row);
            }
        }
        let said = || {
            let row = rows.get(moved)?;
            let label = first(row, ".ranking-label")?.text_content()?;
            let said = match places.get(moved)? {
                Some(place) => words::moved(&label, *place, self.last(rows)),
                None => words::unplaced(&label),
            };
            Some((row, self.words.say(&said)))
        };
        if let Some((row, said)) = said()
            && let Some(question) = self.question_of(row)
            && let Some(region) = self.by_id(&survey_form::part(question, "moves"))
        {
            region.set_text_content(Some(&said));
        }
    }

    /// Puts rows in order after their lists were filled by other means.
    pub fn arrange_all(&self) {
        for list in all::<Element>(&self.element, "[data-ranking]") {
            let rows = rows_in(&list);
            let place = |row: &Element| value_of(first(row, "select")?.as_ref()).parse().ok();
            let places: Vec<Option<u8>> = rows.iter().map(place).collect();
            self.arrange(&rows, &places, usize::MAX);
        }
    }
}

/// The rows of a ranking that are there now.
fn rows_in(list: &Element) -> Vec<Element> {
    all(list, "li:not([hidden])")
}

fn set_place(row: &Element, value: &str) {
    _ = row.set_attribute(PLACE, value);
    if let Some(select) = first(row, "select") {
        select.unchecked_ref::<HtmlInputElement>().set_value(value);
    }
}

/// The places that the rows bear.
fn given(rows: &[Element]) -> Vec<Option<u8>> {
    rows.iter().map(|row| row.get_attribute(PLACE)?.parse().ok()).collect()
}

/// The rows of the ranking around an element, and which of them it is in.
fn rows_around(inside: &Element) -> Option<(Vec<Element>, usize)> {
    let own = inside.closest("li").ok()??;
    let rows = rows_in(&own.parent_element()?);
    let index = rows.iter().position(|row| *row == own)?;
    Some((rows, index))
}
