use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::form::{Form, all, first, value_of};
use super::places;
use crate::{survey_form, words};

const PLACE: &str = "data-place";

impl Form {
    /// A place was chosen in a row's list.
    pub fn place(&self, select: &Element) {
        let Some((rows, index)) = rows_around(select) else { return };
        let before: Vec<Option<u8>> = rows.iter().map(|row| row.get_attribute(PLACE)?.parse().ok()).collect();
        let after = places::choose(&before, index, value_of(select).parse().ok());
        self.arrange(&rows, &after, index);
        _ = select.unchecked_ref::<HtmlElement>().focus();
    }

    /// A row's button was pressed.
    pub fn shift(&self, button: &Element) {
        let Some((rows, index)) = rows_around(button) else { return };
        let up = button.get_attribute("data-move").as_deref() == Some("up");
        let order = places::shift(rows.len(), index, up);
        let place =
            |row: usize| order.iter().position(|own| *own == row).and_then(|at| u8::try_from(at + 1).ok());
        let after: Vec<Option<u8>> = (0..rows.len()).map(place).collect();
        self.arrange(&rows, &after, index);
        // At an end the pressed button is gone; the other one is beside it.
        let ends = [(order.first(), "down"), (order.last(), "up")];
        let other = ends.into_iter().find(|(end, _)| *end == Some(&index)).map(|(_, direction)| direction);
        let stays =
            other.and_then(|direction| first(rows.get(index)?, &["[data-move=", direction, "]"].concat()));
        let focused = stays.unwrap_or_else(|| button.clone().unchecked_into());
        _ = focused.focus();
    }

    /// Writes the places into the rows, puts those in order, and says where the one that was moved is now.
    fn arrange(&self, rows: &[Element], places: &[Option<u8>], moved: usize) {
        let mut order: Vec<(u8, &Element)> = Vec::with_capacity(rows.len());
        for (row, place) in rows.iter().zip(places) {
            let value = place.map(|place| place.to_string()).unwrap_or_default();
            _ = row.set_attribute(PLACE, &value);
            if let Some(select) = first(row, "select") {
                select.unchecked_ref::<HtmlInputElement>().set_value(&value);
            }
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
            let place = places.get(moved).copied().flatten()?;
            Some((row, words::moved(&label, place.into(), rows.len())))
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
            let rows: Vec<Element> = all(&list, "li");
            let place = |row: &Element| value_of(first(row, "select")?.as_ref()).parse().ok();
            let places: Vec<Option<u8>> = rows.iter().map(place).collect();
            self.arrange(&rows, &places, usize::MAX);
        }
    }
}

/// The rows of the ranking around an element, and which of them it is in.
fn rows_around(inside: &Element) -> Option<(Vec<Element>, usize)> {
    let own = inside.closest("li").ok()??;
    let rows: Vec<Element> = all(&own.parent_element()?, "li");
    let index = rows.iter().position(|row| *row == own)?;
    Some((rows, index))
}
