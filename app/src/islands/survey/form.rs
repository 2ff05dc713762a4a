use std::cell::Cell;

use domain::answer::{Answer, AnswerProblem, Answers, Fields};
use domain::questionnaire::{ConstantSum, Kind, Page, Question};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, UrlSearchParams};

use super::markup;
use super::words::Words;
use crate::islands::dom::{self, all};
use crate::survey_form::data;
use crate::{survey_form, words};

/// What takes an answer.
const CONTROLS: &str = "input:not([type=hidden],[type=range]),select,textarea";

/// The form on the page, with the questions it asks.
pub struct Form {
    pub document: Document,
    pub element: HtmlFormElement,
    /// What it says.
    pub words: Words,
    /// The last digit that was typed on an option, and when, in milliseconds.
    pub typed: Cell<(f64, u8)>,
    page: Page,
}

impl Form {
    /// The form that the server rendered.
    pub fn find() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let element: HtmlFormElement = document.get_element_by_id(survey_form::FORM)?.dyn_into().ok()?;
        let page = markup::page(&element)?;
        let words = Words::find(&document)?;
        Some(Self { document, element, words, typed: Cell::default(), page })
    }

    /// The questions of the page.
    pub fn questions(&self) -> &[Question] {
        &self.page.questions
    }

    /// The question around an element.
    pub fn question_of(&self, inside: &Element) -> Option<&Question> {
        let id = inside.closest("[data-question]").ok()??.get_attribute("data-question")?;
        self.page.questions.iter().find(|question| question.id.as_str() == id)
    }

    /// The element with this id.
    pub fn by_id(&self, id: &str) -> Option<HtmlElement> {
        self.document.get_element_by_id(id)?.dyn_into().ok()
    }

    /// What would be posted now, in the form in which it would be.
    pub fn posted(&self) -> Option<UrlSearchParams> {
        let posted = UrlSearchParams::new().ok()?;
        for (name, value) in self.fields().0 {
            posted.append(&name, &value);
        }
        Some(posted)
    }

    /// What would be posted now.
    pub fn fields(&self) -> Fields {
        let Ok(data) = FormData::new_with_form(&self.element) else { return Fields::default() };
        let pairs = data.entries().into_iter().flatten().map(|pair| Array::from(&pair));
        let field = |pair: Array| {
            let (name, value) = (pair.get(0).as_string()?, pair.get(1));
            match value.as_string() {
                Some(value) => Some((name, value)),
                // A file that was chosen, and is sent with the page.
                None => {
                    let size = Reflect::get(&value, &"size".into()).ok()?.as_f64()?;
                    (size > 0.0).then(|| (name.replace("[file]", "[]"), "chosen".to_owned()))
                }
            }
        };
        Fields(pairs.filter_map(field).collect())
    }

    /// The answers on this page, and what keeps the member on it: what the server would say.
    pub fn read(&self) -> (Answers, Vec<AnswerProblem>) {
        let mut answers = Answers::new();
        let problems = self.page.take(&self.fields(), &mut answers);
        (answers, problems)
    }

    /// Shows the questions, options and statements that are there now and hides the others.
    pub fn follow_conditions(&self) {
        // What appears brings back what it held, on which something later may depend.
        let mut moved = false;
        for _ in &self.page.questions {
            let (seen, _) =
                domain::questionnaire::with_answers(std::slice::from_ref(&self.page), &self.read().0);
            let mut changed = false;
            for question in &self.page.questions {
                let Some(fieldset) = self.by_id(&survey_form::id(question)) else { continue };
                let now = seen.iter().flat_map(|page| &page.questions).find(|now| now.id == question.id);
                changed |= show(&fieldset, now.is_some(), &fieldset);
                let Some(now) = now else { continue };
                if let Some(needed) = first(&fieldset, ".question-needed") {
                    needed.set_hidden(!now.required);
                }
                for row in all::<HtmlElement>(&fieldset, "[data-of]") {
                    let item = row.get_attribute(data::OF).unwrap_or_default();
                    let is_there = now.answer.items().iter().any(|own| own.id == item);
                    if let Some(mark) = self.by_id(&survey_form::part(question, &[&item, ".shown"].concat()))
                    {
                        changed |= show(&row, is_there, &mark);
                    }
                }
            }
            moved |= changed;
            if !changed {
                break;
            }
        }
        if moved {
            self.close_up();
        }
    }

    /// Fills in what texts recall of answers on this page, as the server rendered it, and which answers it has of this form.
    pub fn saved(&self, said: &JsValue) {
        each_entry(said, "texts", &|id, html| {
            if let Some(element) = self.by_id(id).filter(|element| element.inner_html() != html) {
                element.set_inner_html(html);
            }
        });
        each_entry(said, "marks", &|id, mark| {
            let question = self.by_id(&["q-", id].concat());
            if let Some(shown) = question.and_then(|question| first(&question, "[name^=shown]")) {
                shown.unchecked_ref::<HtmlInputElement>().set_value(mark);
            }
        });
    }

    /// Says how much more can be chosen or written.
    pub fn count(&self, question: &Question) {
        let Some(counter) = self.by_id(&survey_form::part(question, "count")) else { return };
        match &question.answer {
            Kind::Several(several) => {
                let chosen = self.chosen(question);
                let alone = chosen.iter().any(|input| input.has_attribute("data-exclusive"));
                let left = several.at_most.filter(|_| !alone);
                let said = left.and_then(|at_most| words::choices_left(chosen.len(), at_most));
                counter.set_text_content(said.map(|said| self.words.say(&said)).as_deref());
            }
            Kind::ConstantSum(sum) => {
                let answers = self.read().0;
                // What is hidden counts for nothing.
                let (_, kept) =
                    domain::questionnaire::with_answers(std::slice::from_ref(&self.page), &answers);
                let given = match kept.get(&question.id) {
                    Some(Answer::Amounts(amounts)) => ConstantSum::sum(amounts),
                    _ => 0,
                };
                counter.set_text_content(Some(&self.words.say(&words::sum(sum.total, given))));
                _ = counter.toggle_attribute_with_force("data-over", given > sum.total.into());
            }
            Kind::Text(text) => {
                let Some(input) = self.by_id(&survey_form::part(question, "input")) else { return };
                let given = value_of(&input).trim().chars().count();
                let said = words::characters_left(text.limit(), given);
                counter.set_text_content(Some(&self.words.say(&said)));
                _ = counter.toggle_attribute_with_force("data-over", given > usize::from(text.limit()));
            }
            _ => {}
        }
    }

    /// An option that goes with no other takes the others away, and they take it away; the best is not the worst too.
    pub fn keep_exclusive(&self, changed: &HtmlInputElement) {
        if !changed.checked() {
            return;
        }
        let opposite = changed.get_attribute("data-opposite").and_then(|id| self.by_id(&id));
        if let Some(opposite) = opposite {
            opposite.unchecked_ref::<HtmlInputElement>().set_checked(false);
        }
        let Some(question) = self.question_of(changed) else { return };
        let alone = changed.has_attribute("data-exclusive");
        for other in self.chosen(question) {
            if other != *changed && (alone || other.has_attribute("data-exclusive")) {
                other.set_checked(false);
            }
        }
    }

    /// Takes back what was chosen among the radios that the button names, and puts the focus on the first of them.
    pub fn clear(&self, button: &Element) {
        let radios: Vec<HtmlInputElement> =
            all(&self.element, &["[type=radio][name^='", &value_of(button), "']"].concat());
        if let Some(first) = radios.first() {
            // Before the button hides, which would lose the focus.
            _ = first.focus();
        }
        for radio in radios {
            radio.set_checked(false);
        }
        // What was said about the choice goes with it.
        for comment in
            all::<HtmlInputElement>(&self.element, &["textarea[name^='", &value_of(button), "']"].concat())
        {
            comment.set_value("");
        }
    }

    fn chosen(&self, question: &Question) -> Vec<HtmlInputElement> {
        match self.by_id(&survey_form::id(question)) {
            Some(fieldset) => all(&fieldset, ".choice:not([hidden]) [type=checkbox]:checked"),
            None => Vec::new(),
        }
    }

    /// Whether something was given, or taken away, since the server rendered the page.
    pub fn differs_from_what_was_served(&self) -> bool {
        all(&self.element, CONTROLS).iter().any(dom::differs)
    }

    /// Puts back what was posted once.
    pub fn put_back(&self, posted: &UrlSearchParams) {
        for control in all::<HtmlInputElement>(&self.element, CONTROLS) {
            let name = control.name();
            if matches!(control.type_().as_str(), "radio" | "checkbox") {
                let own = control.value();
                control.set_checked(
                    posted
                        .get_all(&name)
                        .iter()
                        .any(|value| value.as_string().as_deref() == Some(own.as_str())),
                );
            } else if let Some(value) = posted.get(&name) {
                control.set_value(&value);
            }
        }
    }
}

/// Looks at each text of an object inside another, with its name.
fn each_entry(of: &JsValue, name: &str, look: &dyn Fn(&str, &str)) {
    let Ok(inside) = Reflect::get(of, &name.into()) else { return };
    let Some(inside) = inside.dyn_ref::<Object>() else { return };
    for pair in Object::entries(inside).iter().map(|pair| Array::from(&pair)) {
        if let (Some(name), Some(text)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            look(&name, &text);
        }
    }
}

/// Shows or hides an element and what is posted with it; gives whether that is new.
fn show(element: &HtmlElement, shown: bool, posted: &HtmlElement) -> bool {
    let changes = element.hidden() == shown;
    if changes {
        element.set_hidden(!shown);
        _ = posted.toggle_attribute_with_force("disabled", !shown);
        // An option of a list that drops down is not hidden everywhere.
        if element.tag_name() == "OPTION" {
            _ = element.toggle_attribute_with_force("disabled", !shown);
        }
    }
    changes
}

/// The value of a control of any kind. A select and a textarea have `value` as an input has.
pub fn value_of(control: &Element) -> String {
    control.unchecked_ref::<HtmlInputElement>().value()
}

/// The first element inside that matches.
pub fn first(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}
