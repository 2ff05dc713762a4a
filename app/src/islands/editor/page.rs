use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement, HtmlInputElement, UrlSearchParams};

use crate::islands::dom::{self, posted};

/// The form whose fields are saved as they are filled in.
const FORM: &str = "form.edit-form[data-live]";
/// What is always shown as the server has it, also while somebody types.
const AROUND: [&str; 8] = [
    "#editor-outline",
    SEEN,
    "#editor-hints",
    "#editor-uses",
    "#editor-bands",
    "#editor-tools",
    "#coverage",
    ".editor-heading h1",
];
/// The outline beside it.
const OUTLINE: &str = "editor-outline";
/// What is said beside fields of what they hold, each with an id.
const NOTES: &str = ".edit-translation-note,.condition-said";
/// What a reader has opened.
const OPENED: &str = ".editor details[id][open]";
/// The question as members see it.
const SEEN: &str = "#editor-seen";
/// What is filled in.
const FIELDS: &str = "input:not([type=hidden]),select,textarea";
/// Fields of what is still to be added or made: only a button does it.
const TO_ADD: [&str; 5] = ["another", "another_column", "another_topic", "become", "carry"];

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The form of the page, where it has one that is saved as it is filled in.
pub fn form() -> Option<HtmlFormElement> {
    document()?.query_selector(FORM).ok()??.dyn_into().ok()
}

/// What is saved while somebody types.
pub fn typed(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let posted = posted(form)?;
    TO_ADD.iter().for_each(|name| posted.delete(name));
    Some(posted)
}

/// The same as a text, without the revision: to tell whether anything is unsaved.
pub fn content(form: &HtmlFormElement) -> String {
    typed(form).map(without_revision).unwrap_or_default()
}

/// What is posted, as a text without the revision.
pub fn without_revision(posted: UrlSearchParams) -> String {
    posted.delete("revision");
    posted.to_string().into()
}

/// Whether a field of the form holds something else than the server sent.
pub fn differs_from_what_was_served() -> bool {
    let fields = form().map(|form| dom::all::<HtmlInputElement>(&form, FIELDS)).unwrap_or_default();
    fields.iter().any(|field| !TO_ADD.contains(&field.name().as_str()) && dom::differs(field))
}

/// Whether something is filled in that only a button posts.
pub fn is_adding() -> bool {
    !to_add(None).is_empty()
}

/// What is filled in that only a button posts, other than in a form that is posted, as a text.
pub fn adding(posted: Option<&HtmlFormElement>) -> String {
    let told = |field: &HtmlInputElement| format!("{}={}\n", field.name(), held(field));
    to_add(posted).iter().map(told).collect()
}

/// The fields that hold something that only a button posts: what is to be added, and forms that are not saved by themselves; not those
/// of a form that is posted.
fn to_add(posted: Option<&HtmlFormElement>) -> Vec<HtmlInputElement> {
    let Some(editor) = document().and_then(|page| page.query_selector(".editor").ok()?) else {
        return Vec::new();
    };
    let mut fields = dom::all::<HtmlInputElement>(&editor, FIELDS);
    fields.retain(|field| {
        let form = field.form();
        let is_posted = form.is_some() && form.as_ref() == posted;
        let saves_itself = field.closest(FORM).is_ok_and(|form| form.is_some());
        // A form that asks for another page has nothing to save.
        let asks = form.is_some_and(|form| form.method() == "get");
        let waits = !saves_itself || TO_ADD.contains(&field.name().as_str());
        // The question as members see it is there to be tried, and nothing of it is kept.
        let is_tried = field.closest(SEEN).is_ok_and(|seen| seen.is_some());
        !is_posted && !asks && !is_tried && waits && dom::differs(field)
    });
    fields
}

/// What a field holds, also one that is ticked.
fn held(field: &HtmlInputElement) -> String {
    match field.type_().as_str() {
        "checkbox" | "radio" => format!("{}:{}", field.value(), field.checked()),
        _ => field.value(),
    }
}

/// Whether the page says beside its fields what was wrong.
pub fn shows_errors() -> bool {
    let errors = document().and_then(|page| page.get_element_by_id(crate::survey_form::ERRORS));
    errors.is_some_and(|errors| !errors.has_attribute("hidden"))
}

/// Whether the page says what its reader did, which the server says only once: what was wrong with it, or how they decided.
pub fn answers_its_reader() -> bool {
    let decided = document().and_then(|page| page.query_selector("[data-decided]").ok()?);
    decided.is_some() || shows_errors()
}

/// Shows where in the outline this page stands.
pub fn show_place() {
    let Some(outline) = document().and_then(|page| page.get_element_by_id(OUTLINE)) else { return };
    let current = outline.query_selector("[aria-current]").ok().flatten();
    if let Some(current) = current.and_then(|own| own.dyn_into::<HtmlElement>().ok()) {
        outline.set_scroll_top(current.offset_top() - outline.client_height() / 2);
    }
}

/// The form of a page that the server sent.
pub fn form_of(fresh: &Document) -> Option<HtmlFormElement> {
    fresh.query_selector(FORM).ok()??.dyn_into().ok()
}

/// Puts what others saved into the fields that nobody has touched since `before` was posted.
pub fn take_fields(form: &HtmlFormElement, fresh: &HtmlFormElement, before: &UrlSearchParams) {
    let Some(saved) = posted(fresh) else { return };
    let Ok(fields) = form.query_selector_all("input:not([type=hidden]),select,textarea") else { return };
    let fields = (0..fields.length()).filter_map(|index| fields.item(index));
    for field in fields.map(JsCast::unchecked_into::<HtmlInputElement>) {
        let (name, value) = (field.name(), field.value());
        if TO_ADD.contains(&name.as_str()) {
            continue;
        }
        if matches!(field.type_().as_str(), "checkbox" | "radio") {
            let holds = |posted: &UrlSearchParams| {
                posted.get_all(&name).iter().any(|own| own.as_string().as_ref() == Some(&value))
            };
            if field.checked() == holds(before) {
                field.set_checked(holds(&saved));
            }
        } else if before.get(&name).as_ref() == Some(&value)
            && let Some(saved) = saved.get(&name).filter(|saved| *saved != value)
        {
            field.set_value(&saved);
        }
    }
}

/// The revision that a page shows.
pub fn revision(page: &Document) -> Option<i64> {
    let field: HtmlInputElement = page.query_selector("[name=revision],[name=seen]").ok()??.unchecked_into();
    field.value().parse().ok()
}

/// Puts what the server shows around the form in the place of what was there.
pub fn take_around(fresh: &Document) {
    let Some(page) = document() else { return };
    for selector in AROUND {
        put(&page, fresh, selector);
    }
    let notes = page.body().map(|body| dom::all::<Element>(&body, NOTES)).unwrap_or_default();
    // What has the focus keeps it, and what was just ticked.
    for note in notes.into_iter().filter(|note| note.matches(":focus-within") == Ok(false)) {
        if let Some(new) = fresh.get_element_by_id(&note.id()) {
            _ = note.replace_with_with_node_1(&new);
        }
    }
    page.set_title(&fresh.title());
}

/// Makes later posts those of the revision that the server shows.
pub fn take_revision(fresh: &Document) {
    let Some((page, revision)) = document().zip(revision(fresh)) else { return };
    let Ok(fields) = page.query_selector_all("[name=revision]") else { return };
    for index in 0..fields.length() {
        if let Some(field) = fields.item(index) {
            field.unchecked_into::<HtmlInputElement>().set_value(&revision.to_string());
        }
    }
}

/// Puts the whole page in the place of what was there, and the focus where it was. What waits for a button stays as it was typed, but for
/// that of a form that was posted.
pub fn take_all(fresh: &Document, focus: Option<&Focus>, posted: Option<&HtmlFormElement>) {
    let Some(page) = document() else { return };
    let waiting = to_add(posted);
    let scrolled = page.get_element_by_id(OUTLINE).map(|outline| outline.scroll_top());
    let opened = page.body().map(|body| dom::all::<Element>(&body, OPENED)).unwrap_or_default();
    for selector in [".editor", "#editor-tools"] {
        put(&page, fresh, selector);
    }
    if let Some((outline, top)) = page.get_element_by_id(OUTLINE).zip(scrolled) {
        outline.set_scroll_top(top);
    }
    waiting.iter().for_each(|field| put_back(&page, field));
    for now in opened.iter().filter_map(|own| page.get_element_by_id(&own.id())) {
        _ = now.set_attribute("open", "");
    }
    page.set_title(&fresh.title());
    if let Some(focus) = focus {
        focus.put_back(&page);
    }
}

/// Puts a part in the place of what was there. Whoever is on their way through it by keyboard stays where they are.
fn put(page: &Document, fresh: &Document, selector: &str) {
    let focused = page.active_element().and_then(|own| twin(&own, page, fresh, selector));
    _ = dom::put(page, fresh, selector);
    _ = focused.map(|own| own.focus());
}

/// What stands in the place of an element in a part that the server sent, if that part holds it: the same again, or the next of its kind
/// where it is gone or can do nothing more.
fn twin(own: &Element, page: &Document, fresh: &Document, selector: &str) -> Option<HtmlElement> {
    let says = |other: &Element, name: &str| other.get_attribute(name);
    let verb = |other: &Element| says(other, "value").and_then(|own| Some(own.split_once(':')?.0.to_owned()));
    let is_same = |other: &Element| {
        ["id", "href", "name", "value"].iter().all(|name| says(other, name) == says(own, name))
    };
    let is_alike = |other: &Element| says(other, "name") == says(own, "name") && verb(other) == verb(own);
    let all = |part: &Element, is_meant: &dyn Fn(&Element) -> bool| {
        let mut all = dom::all::<Element>(part, &own.local_name());
        all.retain(|other| is_meant(other));
        all
    };
    let (old, new) = (page.query_selector(selector).ok()??, fresh.query_selector(selector).ok()??);
    let after = |is_meant: &dyn Fn(&Element) -> bool| {
        let at = all(&old, is_meant).iter().position(|other| other == own)?;
        let mut able = all(&new, is_meant);
        able.retain(|other| !other.has_attribute("disabled"));
        able.get(at).or_else(|| able.last()).cloned()
    };
    after(&is_same).or_else(|| after(&is_alike))?.dyn_into().ok()
}

/// Puts what a field held into the one that stands in its place.
fn put_back(page: &Document, field: &HtmlInputElement) {
    let Some(now) = page.get_element_by_id(&field.id()) else { return };
    let now: HtmlInputElement = now.unchecked_into();
    match field.type_().as_str() {
        "checkbox" | "radio" => now.set_checked(field.checked()),
        // No script chooses a file.
        "file" => {}
        _ => now.set_value(&field.value()),
    }
}

/// Where the focus was.
pub struct Focus {
    id: String,
    selection: Option<(u32, u32)>,
    /// The button that was used, by its name and value.
    button: Option<(String, String)>,
    /// The field that what has the focus is about, which stays when that goes with its save.
    beside: Option<String>,
}

impl Focus {
    /// The element that has the focus, or the button that was just used.
    pub fn now(button: Option<&HtmlElement>) -> Option<Self> {
        let active = document()?.active_element()?;
        let button = button.and_then(|button| {
            Some((button.get_attribute("name")?, button.get_attribute("value").unwrap_or_default()))
        });
        let field: &HtmlInputElement = active.unchecked_ref();
        let selection = field.selection_start().ok().flatten().zip(field.selection_end().ok().flatten());
        let note = active.closest(NOTES).ok().flatten();
        let beside =
            note.and_then(|note| Some(note.parent_element()?.query_selector("textarea").ok()??.id()));
        Some(Self { id: active.id(), selection, button, beside })
    }

    fn put_back(&self, page: &Document) {
        let Some(found) = self.find(page) else { return };
        _ = found.focus();
        if let Some((start, end)) = self.selection {
            // What is no text has no selection to set.
            _ = found.unchecked_ref::<HtmlInputElement>().set_selection_range(start, end);
        }
    }

    fn find(&self, page: &Document) -> Option<HtmlElement> {
        let errors = page
            .get_element_by_id(crate::survey_form::ERRORS)
            .filter(|errors| !errors.has_attribute("hidden"));
        if let Some(errors) = errors {
            return errors.dyn_into().ok();
        }
        let by_id = page.get_element_by_id(&self.id).filter(|_| !self.id.is_empty());
        let beside = || page.get_element_by_id(self.beside.as_ref()?);
        let found = by_id.or_else(beside).or_else(|| {
            let (name, value) = self.button.as_ref()?;
            let (verb, id) = value.split_once(':')?;
            // What is at the end now can only go the other way.
            let other = if verb == "up" { "down" } else { "up" };
            let mut tries =
                [verb, other].into_iter().map(|verb| format!("[name='{name}'][value='{verb}:{id}']:enabled"));
            tries.find_map(|selector| page.query_selector(&selector).ok()?)
        });
        found.and_then(|found: Element| found.dyn_into().ok())
    }
}
