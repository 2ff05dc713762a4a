use std::rc::Rc;

use domain::questionnaire::Kind;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, KeyboardEvent, SubmitEvent};

use super::draft::Draft;
use super::form::Form;
use crate::survey_form::{SEND, data};

/// Listens to the form from now on.
pub fn take_over() {
    let Some(form) = Form::find() else { return };
    let Some(url) = form.element.get_attribute(data::DRAFT) else { return };
    let form = Rc::new(form);
    let draft = Draft::new(Rc::clone(&form), url);
    listen_to_form(&form, &draft);
    listen_to_window(&draft);
    let left_over = draft.left_over();
    if let Some(left_over) = &left_over {
        form.put_back(left_over);
    }
    // Whoever answered before this script was here has given answers too.
    if form.touch_what_differs() || left_over.is_some() {
        form.arrange_all();
        draft.changed();
    }
    form.slide_all();
    form.follow_conditions();
    for question in form.questions() {
        form.count(question);
    }
    _ = form.element.set_attribute("data-ready", "");
}

fn listen_to_form(form: &Rc<Form>, draft: &Rc<Draft>) {
    let element: &EventTarget = form.element.as_ref();
    let (own, kept) = (Rc::clone(form), Rc::clone(draft));
    on(element, "input", move |event| {
        let Some(target) = target_of(&event) else { return };
        own.touch(&target);
        if target.tag_name() == "SELECT" {
            own.place(&target);
        } else if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            own.keep_exclusive(input);
            own.slide(input);
        }
        own.follow_conditions();
        let typed = own.question_of(&target).map(|question| &question.id);
        for question in own.questions() {
            // An option that hides takes its part of a sum with it, whatever made it hide.
            if typed == Some(&question.id) || matches!(question.answer, Kind::ConstantSum(_)) {
                own.count(question);
            }
        }
        kept.changed();
    });
    let (own, kept) = (Rc::clone(form), Rc::clone(draft));
    on(element, "click", move |event| {
        let Some(target) = target_of(&event) else { return };
        if let Ok(Some(button)) = target.closest("[data-move]") {
            own.shift(&button);
        } else if let Ok(Some(button)) = target.closest("[name=clear]") {
            event.prevent_default();
            own.clear(&button);
            own.follow_conditions();
        } else {
            return;
        }
        own.touch(&target);
        kept.changed();
    });
    let own = Rc::clone(form);
    on(element, "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            own.press(event);
        }
    });
    let (own, kept) = (Rc::clone(form), Rc::clone(draft));
    on(element, "submit", move |event| submit(&own, &kept, &event));
}

/// Nothing leaves the page that is wrong or that the server does not have yet.
fn submit(form: &Form, draft: &Rc<Draft>, event: &Event) {
    let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
    let Some(button) = button.filter(|_| !draft.is_leaving()) else { return };
    event.prevent_default();
    if matches!(button.get_attribute("value").as_deref(), Some("next" | SEND)) {
        let (_, problems) = form.read();
        form.show(&problems);
        if !problems.is_empty() {
            return;
        }
    }
    draft.leave_by(button);
}

fn listen_to_window(draft: &Rc<Draft>) {
    let Some(window) = web_sys::window() else { return };
    let own = Rc::clone(draft);
    on(&window, "online", move |_| own.try_again());
    let own = Rc::clone(draft);
    on(&window, "pageshow", move |_| own.stay());
    let own = Rc::clone(draft);
    on(&window, "pagehide", move |_| own.part());
}

fn target_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Listens for as long as the page lives.
fn on(target: &EventTarget, name: &str, run: impl FnMut(Event) + 'static) {
    let run = Closure::<dyn FnMut(Event)>::new(run).into_js_value();
    _ = target.add_event_listener_with_callback(name, run.unchecked_ref());
}
