use domain::campaign::Layout;
use domain::notice;
use serde_json::{Map, Value};

use super::carried::{self, Carried};
use super::condition;
use super::element;
use super::ends;
use super::hidden;
use super::hidden_words;
use super::item::{Item, Languages};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Calculated, Condition, Page, Question, References, Survey};

/// How deep panels may be nested.
const DEEPEST: usize = 20;

/// The survey's own language, if it says which one.
pub(super) fn own_language(survey: &Map<String, Value>) -> Option<&str> {
    survey.get("locale").and_then(Value::as_str).filter(|locale| !locale.is_empty())
}

/// Reads all pages in a language of the survey, whose tag is `language`.
pub(super) fn read(
    survey: &Map<String, Value>,
    language: &str,
    languages: &Languages,
    losses: &mut Losses,
) -> Survey {
    let item = Item::new(String::new(), survey, languages);
    item.get("locale");
    let mut read = Survey {
        title: item.text("title", losses),
        intro: item.text("description", losses),
        next: item.text("completedHtml", losses),
        language: language.to_owned(),
        name: item.word("name").to_owned(),
        references: References::opened_by("{"),
        ignores_capitals: true,
        layout: if item.has("questionsOnPageMode", "singlePage") {
            Layout::AllAtOnce
        } else {
            Layout::PageByPage
        },
        ..Survey::default()
    };
    hidden_words::survey(&item, &mut read, losses);
    let shuffles = ORDERS.into_iter().any(|field| item.has(field, "random"));
    let hides_titles = hidden_words::hides(&item, "showPageTitles");
    let mut reader = Reader { languages, shuffles, hides_titles, carried: Vec::new(), losses };
    for (index, page) in item.list("pages").iter().enumerate() {
        let place = format!("pages[{index}]");
        match page {
            Value::Object(fields) => read.pages.extend(reader.page(place, fields)),
            _ => reader.losses.add(
                place,
                notice!("a page"),
                notice!("it has no fields"),
                notice!("it is left out"),
            ),
        }
    }
    // A survey of one page may have its elements on top.
    for field in ["elements", "questions"] {
        let elements = item.list(field);
        if !elements.is_empty() {
            let mut page = Page { place: field.into(), random_order: reader.shuffles, ..Page::default() };
            reader.elements(elements, field, &[], 0, &mut page);
            read.pages.push(page);
        }
    }
    for carried in std::mem::take(&mut reader.carried) {
        carried::carry(&carried, &mut read.pages, reader.losses);
    }
    for value in item.inside("calculatedValues") {
        calculated(&value, &mut read.pages, reader.losses);
    }
    ends::read(&item, &mut read, losses);
    hidden::say(&item, &read, losses);
    item.say_rest(&LOOKS, losses);
    read
}

/// Fields that say in which order questions stand, of today and of old.
const ORDERS: [&str; 2] = ["questionOrder", "questionsOrder"];

/// Fields of the survey that change nothing that is asked.
const LOOKS: [&str; 23] = [
    "showProgressBar",
    "progressBarLocation",
    "progressBarType",
    "showQuestionNumbers",
    "questionStartIndex",
    "logoPosition",
    "logoFit",
    "logoHeight",
    "logoWidth",
    "questionErrorLocation",
    "width",
    "widthMode",
    "fitToContainer",
    "showTitle",
    "showPageTitles",
    "textUpdateMode",
    "headerView",
    "requiredMark",
    "requiredText",
    "focusFirstQuestionAutomatic",
    "themeVariables",
    "questionTitleLocation",
    "questionDescriptionLocation",
];

/// Puts a calculated value on the page of the last question that it is calculated from.
fn calculated(value: &Item<'_>, pages: &mut [Page], losses: &mut Losses) {
    let name = value.word("name");
    let sum = match condition::calculation(value.word("expression")) {
        Ok(sum) => sum,
        Err(why) => {
            let what = notice!("the calculated value '{name}'", name = short(name));
            return losses.add(&value.place, what, why, notice!("it is left out"));
        }
    };
    // It is kept with the answers in any case.
    value.say_rest(&["includeIntoResult"], losses);
    let asks_one = |page: &Page| {
        let asked = |own: &str| page.questions.iter().any(|question| question.name == own);
        sum.names().iter().any(|own| asked(own) || asked(own.split('.').next().unwrap_or_default()))
    };
    let at = pages.iter().rposition(asks_one).unwrap_or_default();
    if let Some(page) = pages.get_mut(at) {
        page.questions.push(Question {
            answer: Answer::Calculated(Calculated { sum, unit: String::new() }),
            name: name.to_owned(),
            ..element::statement(&value.place, name.to_owned(), String::new(), Vec::new())
        });
    }
}

struct Reader<'a, 'b> {
    languages: &'a Languages,
    /// Whether questions stand in a random order where their page does not say.
    shuffles: bool,
    /// Whether nobody sees titles and descriptions of pages.
    hides_titles: bool,
    /// Which questions take over the options of others.
    carried: Vec<Carried>,
    losses: &'b mut Losses,
}

impl<'a> Reader<'a, '_> {
    /// A page, unless it is never shown.
    fn page(&mut self, place: String, fields: &'a Map<String, Value>) -> Option<Page> {
        let item = Item::new(place.clone(), fields, self.languages);
        if element::is_never_shown(&item) {
            let what = notice!("the page '{name}' with its questions", name = short(item.word("name")));
            self.losses.add(place, what, element::never_shown(), notice!("it is left out"));
            return None;
        }
        let mut page = Page {
            name: item.word("name").to_owned(),
            title: item.text("title", self.losses),
            is_titled_by_name: self.hides_titles,
            text: item.text("description", self.losses),
            show_if: condition::read(&item, "visibleIf", self.losses).into_iter().collect(),
            random_order: self.shuffles(&item),
            place: place.into(),
            end: None,
            questions: Vec::new(),
        };
        if self.hides_titles {
            hidden_words::say(&std::mem::take(&mut page.text), &item.at("description"), self.losses);
        }
        for field in ["elements", "questions"] {
            let place = item.at(field);
            self.elements(item.list(field), &place, &[], 0, &mut page);
        }
        item.say_rest(&["questionTitleLocation", "questionTitleWidth"], self.losses);
        Some(page)
    }

    /// Whether the questions of a page stand in a random order.
    fn shuffles(&self, page: &Item<'_>) -> bool {
        if ORDERS.into_iter().any(|field| page.has(field, "initial")) {
            return false;
        }
        ORDERS.into_iter().any(|field| page.has(field, "random")) || self.shuffles
    }

    /// Reads elements onto a page; those of panels too, under the panels' conditions.
    fn elements(
        &mut self,
        elements: &'a [Value],
        place: &str,
        outer: &[Condition],
        depth: usize,
        page: &mut Page,
    ) {
        for (index, element) in elements.iter().enumerate() {
            let place = format!("{place}[{index}]");
            let Value::Object(fields) = element else {
                self.losses.add(
                    place,
                    notice!("an element"),
                    notice!("it has no fields"),
                    notice!("it is left out"),
                );
                continue;
            };
            let item = Item::new(place, fields, self.languages);
            self.losses.call(&item.place, item.peek("name"));
            match item.word("type") {
                "panel" if depth < DEEPEST => self.panel(&item, outer, depth, page),
                "panel" => {
                    let why = notice!("panels are nested more than {deepest} deep", deepest = DEEPEST);
                    self.losses.add(
                        &item.place,
                        notice!("a panel"),
                        why,
                        notice!("it is left out with all that is in it"),
                    );
                }
                _ => {
                    let carried = carried::of(&item);
                    let mut questions = element::read(&item, self.losses);
                    self.carried.extend(carried.filter(|_| !questions.is_empty()));
                    questions.iter_mut().for_each(|own| own.show_if.extend(outer.iter().cloned()));
                    page.questions.append(&mut questions);
                }
            }
        }
    }

    fn panel(&mut self, item: &Item<'a>, outer: &[Condition], depth: usize, page: &mut Page) {
        if element::is_never_shown(item) {
            let what = notice!("the panel '{title}' with its questions", title = short(item.word("name")));
            return self.losses.add(&item.place, what, element::never_shown(), notice!("it is left out"));
        }
        let mut conditions = outer.to_vec();
        conditions.extend(condition::read(item, "visibleIf", self.losses));
        item.word("name");
        let (title, description) = (item.text("title", self.losses), item.text("description", self.losses));
        if page.title.is_empty() && page.text.is_empty() && page.questions.is_empty() {
            page.title = title;
            page.text = description;
        } else if !title.is_empty() || !description.is_empty() {
            let what = notice!("the panel '{title}'", title = short(&title));
            self.losses.add(
                &item.place,
                what,
                notice!("a page is not divided here"),
                notice!("its words stand before its first question"),
            );
            page.questions.push(element::statement(&item.place, title, description, conditions.clone()));
        }
        let place = item.at("elements");
        self.elements(item.list("elements"), &place, &conditions, depth + 1, page);
        item.say_rest(
            &["state", "innerIndent", "startWithNewLine", "showNumber", "showQuestionNumbers", "width"],
            self.losses,
        );
    }
}
