use domain::answer::AnswerProblem;
use domain::decimal::Decimal;
use domain::moment::Moment;
use domain::questionnaire::Question;
use js_sys::{Array, Date, Intl, JSON, JsString, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Document;

use crate::survey_form;
use crate::words::{self, Message, Value};

/// What the island says, in the language of the page: patterns from the page, numbers and plural forms from the browser.
pub struct Words {
    patterns: JsValue,
    language: String,
}

impl Words {
    /// Those that the page brings.
    pub fn find(document: &Document) -> Option<Self> {
        let patterns = document.get_element_by_id(survey_form::WORDS)?.text_content()?;
        let patterns = JSON::parse(&patterns).ok()?;
        let language = document.document_element()?.get_attribute("lang")?;
        Some(Self { patterns, language })
    }

    /// A message in words.
    pub fn say(&self, message: &Message) -> String {
        let mut said = self.pattern(message).unwrap_or_default();
        for (name, value) in &message.values {
            let value = match value {
                Value::Number(number) => self.number((*number).into(), "auto"),
                // A year has four digits, and no groups of them.
                Value::Decimal(number) => self.number(number.as_f64(), "min2"),
                Value::Moment(moment) => self.moment(*moment),
                Value::Text(text) => text.clone(),
            };
            let mark = ["{", name, "}"].concat();
            said = JsString::from(said).split(&mark).join(&value).into();
        }
        said
    }

    fn number(&self, number: f64, grouping: &str) -> String {
        let options = Object::new();
        _ = Reflect::set(&options, &"useGrouping".into(), &grouping.into());
        _ = Reflect::set(&options, &"maximumFractionDigits".into(), &Decimal::MOST_DECIMALS.into());
        let language = Array::of1(&self.language.as_str().into());
        let written =
            Intl::NumberFormat::new(&language, &options).format().call1(&JsValue::NULL, &number.into());
        written.ok().and_then(|written| written.as_string()).unwrap_or_default()
    }

    fn moment(&self, moment: Moment) -> String {
        // A time alone is that of any day.
        let day = if moment.date().is_none() { "2000-01-01T" } else { "" };
        let midnight = if moment.time().is_none() { "T00:00" } else { "" };
        let options = Object::new();
        if moment.date().is_some() {
            _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
        }
        if moment.time().is_some() {
            _ = Reflect::set(&options, &"timeStyle".into(), &"short".into());
        }
        let date = Date::new(&[day, &moment.to_string(), midnight].concat().into());
        date.to_locale_string(&self.language, &options).into()
    }

    /// What is wrong with the answer to a question, and what to do; of a table, in which cell.
    pub fn problem(&self, question: &Question, problem: &AnswerProblem) -> String {
        let fault =
            words::fault(question, &problem.fault).map_or_else(|own| own, |message| self.say(&message));
        match words::cell(question, problem) {
            Some(cell) => self.say(&words::fault_of(fault, &cell)),
            None => fault,
        }
    }

    /// The same in the summary: with the question's heading, which says what it is about.
    pub fn summary(&self, question: &Question, heading: &str, problem: &AnswerProblem) -> String {
        let fault = self.problem(question, problem);
        if words::cell(question, problem).is_some() {
            return fault;
        }
        self.say(&words::fault_of(fault, heading))
    }

    /// The text of a message; of one with plural forms, that of its number.
    fn pattern(&self, message: &Message) -> Option<String> {
        let found = Reflect::get(&self.patterns, &message.id.into()).ok()?;
        let Some((_, Value::Number(number))) = message.values.first() else { return found.as_string() };
        if let Some(plain) = found.as_string() {
            return Some(plain);
        }
        let rules = Intl::PluralRules::new(&Array::of1(&self.language.as_str().into()), &Object::new());
        let form = Reflect::get(&found, &rules.select((*number).into())).ok()?.as_string();
        form.or_else(|| Reflect::get(&found, &"other".into()).ok()?.as_string())
    }
}
