use domain::notice;
use serde_json::{Map, Value};

use super::condition;
use super::element;
use super::item::{Item, Languages};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Calculated, Condition, Page, Question, Survey};

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
        ..Survey::default()
    };
    let mut reader = Reader { languages, losses };
    for (index, page) in item.list("pages").iter().enumerate() {
        let place = format!("pages[{index}]");
        match page {
            Value::Object(fields) => read.pages.push(reader.page(place, fields)),
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
            let mut page = Page { place: field.into(), ..Page::default() };
            reader.elements(elements, field, &[], 0, &mut page);
            read.pages.push(page);
        }
    }
    for (index, value) in item.list("calculatedValues").iter().enumerate() {
        let place = format!("calculatedValues[{index}]");
        calculated(value, place, &mut read.pages, reader.losses);
    }
    item.say_rest(
        &[
            "showProgressBar",
            "progressBarType",
            "showQuestionNumbers",
            "logoPosition",
            "questionErrorLocation",
            "width",
            "widthMode",
            "fitToContainer",
            "showTitle",
            "showPageTitles",
            "showPrevButton",
            "checkErrorsMode",
            "textUpdateMode",
            "headerView",
            "firstPageIsStarted",
            "firstPageIsStartPage",
            "startSurveyText",
            "pagePrevText",
            "pageNextText",
            "completeText",
            "questionsOnPageMode",
            "requiredMark",
            "requiredText",
            "focusFirstQuestionAutomatic",
            "showCompletedPage",
            "themeVariables",
            "cookieName",
            "questionTitleLocation",
            "questionDescriptionLocation",
            "allowCompleteSurveyAutomatic",
            "goNextPageAutomatic",
        ],
        losses,
    );
    read
}

/// Puts a calculated value on the page of the last question that it is calculated from.
fn calculated(value: &Value, place: String, pages: &mut [Page], losses: &mut Losses) {
    let name = value["name"].as_str().unwrap_or_default();
    let written = value["expression"].as_str().unwrap_or_default();
    let sum = match condition::calculation(written) {
        Ok(sum) => sum,
        Err(why) => {
            let what = notice!("the calculated value '{name}'", name = short(name));
            return losses.add(place, what, why, notice!("it is left out"));
        }
    };
    let asks_one = |page: &Page| {
        let asked = |own: &str| page.questions.iter().any(|question| question.name == own);
        sum.names().iter().any(|own| asked(own.split('.').next().unwrap_or_default()))
    };
    let at = pages.iter().rposition(asks_one).unwrap_or_default();
    if let Some(page) = pages.get_mut(at) {
        page.questions.push(Question {
            answer: Answer::Calculated(Calculated { sum, unit: String::new() }),
            name: name.to_owned(),
            ..element::statement(place, name.to_owned(), String::new(), Vec::new())
        });
    }
}

struct Reader<'a, 'b> {
    languages: &'a Languages,
    losses: &'b mut Losses,
}

impl<'a> Reader<'a, '_> {
    fn page(&mut self, place: String, fields: &'a Map<String, Value>) -> Page {
        let item = Item::new(place.clone(), fields, self.languages);
        let mut page = Page {
            name: item.word("name").to_owned(),
            title: item.text("title", self.losses),
            text: item.text("description", self.losses),
            show_if: condition::read(&item, "visibleIf", self.losses).into_iter().collect(),
            place: place.into(),
            questions: Vec::new(),
        };
        for field in ["elements", "questions"] {
            let place = item.at(field);
            self.elements(item.list(field), &place, &[], 0, &mut page);
        }
        item.say_rest(
            &["questionTitleLocation", "questionTitleWidth", "navigationTitle", "navigationDescription"],
            self.losses,
        );
        page
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
                    if let Some(mut question) = element::read(&item, self.losses) {
                        question.show_if.extend(outer.iter().cloned());
                        page.questions.push(question);
                    }
                }
            }
        }
    }

    fn panel(&mut self, item: &Item<'a>, outer: &[Condition], depth: usize, page: &mut Page) {
        let mut conditions = outer.to_vec();
        conditions.extend(condition::read(item, "visibleIf", self.losses));
        item.word("name");
        let (title, description) = (item.text("title", self.losses), item.text("description", self.losses));
        if page.title.is_empty() && page.questions.is_empty() {
            page.title = title;
            page.text = description;
        } else if !title.is_empty() {
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
