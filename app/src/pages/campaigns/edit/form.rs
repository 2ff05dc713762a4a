//! What the editor's forms post: the names of their fields, and what they say of a draft.

mod assumption;

use std::str::FromStr;

use domain::campaign::edit::{NewKind, Outcome, set_item_conditions, set_labels, word_points};
use domain::campaign::translation::Translated;
use domain::campaign::{Document, Layout, Privacy};
use domain::decimal::Decimal;
use domain::expression::Expression;
use domain::id::OptionId;
use domain::language::Language;
use domain::moment::Moment;
use domain::notice;
use domain::questionnaire::{
    Cells, ConstantSum, FileType, Kind, Number, Page, Question, Scale, Several, Table, Text,
};
use domain::quota::Quota;

use super::items::List;

pub(super) use assumption::{item_value, rule_field, scope_value};

/// The fields of a form as they were posted.
#[derive(Debug, Clone, Default)]
pub struct Form(Vec<(String, String)>);

/// What a button does to the thing it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Moves it one place towards the start.
    Up,
    /// Moves it one place towards the end.
    Down,
    /// Removes it.
    Remove,
}

impl Verb {
    fn as_str(self) -> &'static str {
        match self {
            Verb::Up => "up",
            Verb::Down => "down",
            Verb::Remove => "remove",
        }
    }

    /// The value of a button that does this to `id`.
    pub(super) fn to(self, id: &str) -> String {
        format!("{}:{id}", self.as_str())
    }
}

/// The field of the translation of the text at a place.
pub(super) fn translation(place: &str) -> String {
    format!("text[{place}]")
}

/// The field that says that the translation of an earlier wording fits the new one.
pub(super) fn still_fits(place: &str) -> String {
    format!("fits[{place}]")
}

/// The name of a field of a quota.
pub(super) fn quota_field(name: &str, quota: &Quota) -> String {
    format!("{name}[{}]", quota.id)
}

/// The field of the condition under which an option, a statement or a row is there.
pub(super) fn only_if(id: &str) -> String {
    format!("only_if.{id}")
}

/// The condition that was typed; none if nothing was.
fn written(typed: &str) -> Option<Expression> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| Expression::from(typed.to_owned()))
}

impl Form {
    /// The fields as they were posted.
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// What was posted under a name, with the line ends that documents have.
    pub fn field(&self, name: &str) -> Option<String> {
        let (_, value) = self.0.iter().find(|(own, _)| own == name)?;
        Some(value.replace("\r\n", "\n"))
    }

    /// What was posted under a name; nothing if it was not.
    pub fn text(&self, name: &str) -> String {
        self.field(name).unwrap_or_default()
    }

    /// Everything that was posted under a name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(own, _)| own == name).map(|(_, value)| value.clone()).collect()
    }

    /// Everything that was typed, as far as that can be told without knowing what it was typed for: what was ticked, and which button was
    /// used, is not.
    pub fn typed(&self) -> Vec<String> {
        const BUTTONS: [&str; 8] = ["revision", "here", "do", "question", "item", "column", "page", "become"];
        let is_typed = |name: &str, value: &str| {
            let is_ticked = value == "yes" && !name.contains('.') && name != "text" && name != "hint";
            !is_ticked && !value.is_empty() && !BUTTONS.contains(&name)
        };
        let typed = self.0.iter().map(|(name, value)| (name, value.trim()));
        typed.filter(|(name, value)| is_typed(name, value)).map(|(_, value)| value.to_owned()).collect()
    }

    fn ticked(&self, name: &str) -> bool {
        self.0.iter().any(|(own, _)| own == name)
    }

    fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        self.field(name)?.parse().ok()
    }

    /// The revision that the change was made on.
    pub fn revision(&self) -> Option<i64> {
        self.field("revision")?.parse().ok()
    }

    /// The button of the group `name` that was used, and what it names.
    pub fn button(&self, name: &str) -> Option<(Verb, String)> {
        let value = self.field(name)?;
        let (verb, id) = value.split_once(':')?;
        let verb = [Verb::Up, Verb::Down, Verb::Remove].into_iter().find(|known| known.as_str() == verb)?;
        Some((verb, id.to_owned()))
    }

    /// The kind of question chosen for a new one.
    pub fn kind(&self) -> NewKind {
        self.text("kind").parse().unwrap_or(NewKind::Single)
    }

    /// The kind chosen for the first question of a new page.
    pub fn first_kind(&self) -> NewKind {
        self.text("first_kind").parse().unwrap_or(NewKind::Single)
    }

    /// Puts the translations into a language into a document. What is empty is not translated; what was typed anew, or is said to
    /// fit still, is a translation of the text that stands there.
    pub fn translate(&self, document: &mut Document, language: &Language) {
        for entry in document.entries(language) {
            let Some(typed) = self.field(&translation(&entry.place)) else { continue };
            let text = typed.trim().to_owned();
            let fits = self.ticked(&still_fits(&entry.place));
            let same = entry.translated.as_ref().is_some_and(|own| own.text == text);
            let texts = document.translations.entry(language.clone()).or_default();
            if text.is_empty() {
                texts.remove(&entry.place);
            } else if !same || fits {
                texts.insert(entry.place, Translated { text, of: Some(entry.source) });
            }
        }
    }

    /// Puts the campaign's texts into a document.
    pub fn word_campaign(&self, document: &mut Document) {
        let texts = [
            ("title", &mut document.title),
            ("asks", &mut document.asks),
            ("intro", &mut document.intro),
            ("next", &mut document.next),
        ];
        for (name, text) in texts {
            if let Some(typed) = self.field(name) {
                typed.trim().clone_into(text);
            }
        }
        document.privacy = match self.text("privacy").as_str() {
            "identified" => Privacy::Identified,
            "confidential" => Privacy::Confidential,
            "anonymous" => Privacy::Anonymous,
            _ => document.privacy,
        };
        document.layout = match self.text("layout").as_str() {
            "all_at_once" => Layout::AllAtOnce,
            "page_by_page" => Layout::PageByPage,
            _ => document.layout,
        };
    }

    /// Puts what was typed into the quotas. The error says what of it makes no sense; the rest is in its place all the same.
    pub fn word_quotas(&self, document: &mut Document) -> Outcome {
        let mut outcome = Ok(());
        for quota in &mut document.quotas {
            let name = |field: &str| quota_field(field, quota);
            let (of, at_most, text) = (name("of"), name("at_most"), name("text"));
            self.condition(&of, &mut quota.of);
            self.words(&text, &mut quota.text);
            if let Some(typed) = self.field(&at_most) {
                match typed.trim().parse() {
                    Ok(number) => quota.at_most = number,
                    Err(_) => {
                        outcome = Err(notice!(
                            "‘{typed}’ is no number of answers: write digits, such as 200",
                            typed = typed.trim()
                        ));
                    }
                }
            }
        }
        outcome
    }

    /// Puts what was typed into a question. The error says what of it makes no sense; the rest is in its place all the same.
    pub fn word_question(&self, question: &mut Question) -> Outcome {
        self.text("text").trim().clone_into(&mut question.text);
        self.text("hint").trim().clone_into(&mut question.hint);
        question.required = self.ticked("required");
        question.random_order = self.ticked("random_order");
        self.condition("show_if", &mut question.show_if);
        self.condition("required_if", &mut question.required_if);
        self.condition("valid_if", &mut question.valid_if);
        self.words("invalid_text", &mut question.invalid_text);
        if question.answer.is_asked() {
            question.sensitive = self.ticked("sensitive");
        }
        set_item_conditions(&mut question.answer, |id| self.field(&only_if(id)).map(|typed| written(&typed)));
        let typed =
            |prefix: &str, id: &str| self.field(&format!("{prefix}.{id}")).map(|text| text.trim().to_owned());
        set_labels(&mut question.answer, |id| typed("label", id), |id| typed("hint", id));
        match &mut question.answer {
            Kind::Single(single) => {
                single.drop_down = self.ticked("drop_down");
                single.other = self.option_named("other");
                self.text("comment").trim().clone_into(&mut single.comment);
            }
            Kind::Several(several) => self.limit(several),
            Kind::Scale(scale) => self.word_scale(scale),
            Kind::Battery(battery) => {
                for statement in &mut battery.statements {
                    if let Some(opposite) = typed("opposite", statement.id.as_str()) {
                        statement.opposite = opposite;
                    }
                }
                self.word_scale(&mut battery.scale);
            }
            Kind::BestWorst(ends) => {
                self.text("best").trim().clone_into(&mut ends.best);
                self.text("worst").trim().clone_into(&mut ends.worst);
            }
            Kind::ConstantSum(sum) => {
                self.text("unit").trim().clone_into(&mut sum.unit);
                let (typed, most) = (self.text("total"), ConstantSum::MOST);
                let parsed = typed.trim().parse();
                sum.total =
                    parsed.map_err(|_| notice!("‘{typed}’ is no total: write 1 to {most}", typed, most))?;
            }
            Kind::Table(table) => return self.word_table(table),
            Kind::Number(number) => return self.word_number(number),
            Kind::Date(date) => {
                date.asks = self.number("asks").unwrap_or(date.asks);
                let from = self.moment("from").map(|from| date.from = from);
                return from.and(self.moment("to").map(|to| date.to = to));
            }
            Kind::Text(text) => self.word_text(text),
            Kind::Ranking(ranking) => ranking.top = self.number("top"),
            Kind::Consent(consent) => {
                self.text("terms").trim().clone_into(&mut consent.terms);
                self.text("agree").trim().clone_into(&mut consent.label);
            }
            Kind::Note(note) => self.text("body").trim().clone_into(&mut note.body),
            Kind::File(upload) => {
                let named = self.all("type");
                let is_taken = |own: &FileType| named.iter().any(|name| name == own.as_str());
                upload.types = FileType::ALL.into_iter().filter(is_taken).collect();
                upload.at_most = self.number("at_most").unwrap_or(upload.at_most);
                upload.megabytes = self.number("megabytes").unwrap_or(upload.megabytes);
            }
            Kind::Hidden(hidden) => {
                self.words("link", &mut hidden.link);
                hidden.otherwise = self.option_named("otherwise");
            }
            Kind::Calculated(own) => {
                own.value = self.text("value").trim().to_owned().into();
                return self.word_number(&mut own.number);
            }
        }
        Ok(())
    }

    /// Puts what was typed into a page.
    pub fn word_page(&self, page: &mut Page) {
        self.text("title").trim().clone_into(&mut page.title);
        self.text("text").trim().clone_into(&mut page.text);
        self.condition("show_if", &mut page.show_if);
        self.condition("end_if", &mut page.end_if);
        self.words("end_text", &mut page.end_text);
        page.random_order = self.ticked("random_order");
        page.random_place = self.ticked("random_place");
    }

    /// A condition that cannot be read is kept as it was typed; what is wrong with it is told with all else.
    fn condition(&self, name: &str, condition: &mut Option<Expression>) {
        if let Some(typed) = self.field(name) {
            *condition = written(&typed);
        }
    }

    fn words(&self, name: &str, words: &mut String) {
        if let Some(typed) = self.field(name) {
            typed.trim().clone_into(words);
        }
    }

    fn word_number(&self, number: &mut Number) -> Outcome {
        self.text("unit").trim().clone_into(&mut number.unit);
        let from = self.decimal("from").map(|from| number.from = from);
        let to = self.decimal("to").map(|to| number.to = to);
        number.decimals = self.number("decimals").unwrap_or(0);
        number.slider = self.ticked("slider");
        let step = if self.text("step").trim().is_empty() {
            number.step = None;
            Ok(())
        } else {
            self.decimal("step").map(|step| number.step = Some(step))
        };
        from.and(to).and(step)
    }

    fn word_text(&self, text: &mut Text) {
        text.long = self.ticked("long");
        text.at_most = self.field("at_most").and_then(|typed| typed.parse().ok());
        text.format = self.field("format").and_then(|typed| typed.parse().ok());
    }

    /// Cells that take something else than before begin with its usual settings.
    fn word_table(&self, table: &mut Table) -> Outcome {
        for column in &mut table.columns {
            if let Some(typed) = self.field(&format!("{}.{}", List::Columns.words(), column.id)) {
                typed.trim().clone_into(&mut column.label);
            }
        }
        match (self.text("cells").as_str(), &mut table.cells) {
            ("number", Cells::Number(number)) => return self.word_number(number),
            ("text", Cells::Text(text)) => self.word_text(text),
            ("number", cells) => *cells = Cells::Number(Number::up_to(100)),
            ("text", cells) => *cells = Cells::Text(Text { long: false, at_most: None, format: None }),
            ("tick", cells) => *cells = Cells::Tick,
            _ => {}
        }
        Ok(())
    }

    fn decimal(&self, name: &str) -> Outcome<Decimal> {
        let typed = self.text(name);
        let digits = typed.trim();
        digits.replace(',', ".").parse().map_err(|_| {
            notice!("‘{typed}’ is no number that fits here: write digits, such as 12 or 2.5", typed = digits)
        })
    }

    fn moment(&self, name: &str) -> Outcome<Option<Moment>> {
        let typed = self.text(name);
        match typed.trim() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| {
                notice!(
                    "‘{typed}’ is no date such as 2010-05-17, no time such as 14:30, and not both such as 2010-05-17T14:30",
                    typed = text
                )
            }),
        }
    }

    fn limit(&self, several: &mut Several) {
        several.at_least = self.number("at_least").filter(|least| *least > 1);
        several.at_most = self.number("at_most");
        several.exclusive = self.option_named("exclusive");
        several.other = self.option_named("other");
    }

    fn option_named(&self, name: &str) -> Option<OptionId> {
        self.field(name).and_then(|id| id.parse().ok())
    }

    fn word_scale(&self, scale: &mut Scale) {
        let words: Vec<String> = scale.points().map(|point| self.text(&format!("point.{point}"))).collect();
        let (from, to) = (self.number("from").unwrap_or(scale.from), self.number("to").unwrap_or(scale.to));
        if words.iter().any(|word| !word.trim().is_empty()) || !scale.labels.is_empty() {
            word_points(scale, from, to, &words);
        } else {
            (scale.from, scale.to) = (from, to);
        }
        scale.look = self.field("look").and_then(|typed| typed.parse().ok());
        scale.dont_know = self.ticked("dont_know");
    }
}
