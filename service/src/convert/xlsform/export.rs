//! A campaign as an XLSForm workbook.

mod beside;
mod dates;
mod derived;
mod lists;
mod several_rows;
mod sheets;
mod texts;
mod xpath;

use std::collections::HashSet;

use domain::campaign::Document;
use domain::decimal::Decimal;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Format, Kind, Number, Page, Question, Text};

use crate::convert::loss::{Losses, short};
use crate::convert::rest::{self, Says};
use crate::{Error, Result};

use sheets::{Row, joined_marks, workbook};

/// The most characters of a cell.
const CELL: usize = 32_000;
/// Columns of the sheet `choices`; labels have the language behind.
const CHOICES: [&str; 3] = ["list_name", "name", "label"];
/// Columns of the sheet `survey`; texts have the language behind.
const SURVEY: [&str; 12] = [
    "type",
    "name",
    "label",
    "hint",
    "required",
    "relevant",
    "constraint",
    "constraint_message",
    "appearance",
    "parameters",
    "calculation",
    "canvass",
];

/// Columns of the sheet `survey` that have a language behind.
const TEXTS: [&str; 3] = ["label", "hint", "constraint_message"];

/// What the format says that not every one does.
const SAYS: Says = Says {
    layout: false,
    page_order: false,
    order: has_list,
    needs: is_one_row,
    rules: is_one_row,
    ends: |_, _| false,
};

/// Whether a question offers a list, of which XLSForm says that its order is random.
fn has_list(question: &Question) -> bool {
    matches!(question.answer, Kind::Single(_) | Kind::Several(_) | Kind::Ranking(_))
}

/// Whether a question is one row there, which says when it is required.
fn is_one_row(question: &Question) -> bool {
    !matches!(question.answer, Kind::Battery(_) | Kind::BestWorst(_) | Kind::ConstantSum(_) | Kind::Table(_))
}

/// Writes the workbook.
///
/// # Errors
/// [`Error::Refused`] if it cannot be written.
pub(in crate::convert) fn write(document: &Document, losses: &mut Losses) -> Result<Vec<u8>> {
    rest::losses(document, &SAYS, losses);
    let mut survey = vec![SURVEY.map(ToOwned::to_owned).to_vec()];
    let mut choices = vec![CHOICES.map(ToOwned::to_owned).to_vec()];
    let own = Form::of(document, losses);
    survey.extend(own.survey.into_iter().map(Row::cells));
    choices.extend(own.choices);
    let mut languages = document.languages();
    name_language(&mut survey, &mut choices, languages.next().unwrap_or(&document.language));
    for other in languages {
        // What is lost is lost in every language, and named once.
        let mut named_before = Losses::default();
        let translated = document.in_language(other).document;
        let form = Form::of(&translated, &mut named_before);
        let name = language(other.as_str());
        let texts = form.survey.into_iter().map(|row| [row.label, row.hint, row.message]);
        let headings = [TEXTS.map(|column| format!("{column}::{name}"))];
        beside(&mut survey, headings.into_iter().chain(texts));
        let labels = form.choices.into_iter().map(|mut cells| [cells.pop().unwrap_or_default()]);
        beside(&mut choices, [[format!("label::{name}")]].into_iter().chain(labels));
    }
    let settings = [
        ("form_title", document.title.clone()),
        ("form_id", document.slug.to_string()),
        ("default_language", language(document.language.as_str())),
        ("style", "pages".to_owned()),
    ];
    let settings = vec![
        settings.clone().map(|(name, _)| name.to_owned()).to_vec(),
        settings.map(|(_, value)| value).to_vec(),
    ];
    workbook([("survey", survey), ("choices", choices), ("settings", settings)])
        .map_err(|error| Error::Refused(notice!("the workbook cannot be written: {error}", error)))
}

/// Puts the campaign's own language behind the headings of its texts.
fn name_language(survey: &mut [Vec<String>], choices: &mut [Vec<String>], own: &domain::language::Language) {
    let headings = [survey, choices].into_iter().filter_map(|sheet| sheet.first_mut()).flatten();
    for heading in headings.filter(|heading| TEXTS.contains(&heading.as_str())) {
        *heading = format!("{heading}::{}", language(own.as_str()));
    }
}

/// Puts more cells at the end of each row.
fn beside<const N: usize>(rows: &mut [Vec<String>], cells: impl Iterator<Item = [String; N]>) {
    rows.iter_mut().zip(cells).for_each(|(row, cells)| row.extend(cells));
}

/// The language as headings and settings name it.
fn language(tag: &str) -> String {
    let name = match tag.split('-').next().unwrap_or_default() {
        "en" => "English",
        "de" => "Deutsch",
        "fr" => "Français",
        "es" => "Español",
        _ => tag,
    };
    format!("{name} ({tag})")
}

struct Form<'a> {
    document: &'a Document,
    /// Names of questions, which no group may bear: references would not know which is meant.
    taken: HashSet<String>,
    survey: Vec<Row>,
    choices: Vec<Vec<String>>,
    losses: &'a mut Losses,
}

impl<'a> Form<'a> {
    /// All of a campaign.
    fn of(document: &'a Document, losses: &'a mut Losses) -> Self {
        let mut form = Self::new(document, losses);
        form.says("introduction", &document.intro);
        for page in &document.questionnaire.pages {
            form.page(page);
        }
        form.says("afterwards", &document.next);
        form
    }

    fn new(document: &'a Document, losses: &'a mut Losses) -> Self {
        let taken = document.questionnaire.questions().map(|question| question.id.to_string()).collect();
        Self { document, taken, survey: Vec::new(), choices: Vec::new(), losses }
    }

    /// A name that no question and no group bears yet.
    fn free(&mut self, wanted: &str) -> String {
        let mut name = named(wanted);
        while !self.taken.insert(name.clone()) {
            name.push_str("_group");
        }
        name
    }

    /// A page of mere words.
    fn says(&mut self, name: &str, text: &str) {
        let group = self.free(name);
        let note = self.free(&format!("{name}_text"));
        let label = self.words(text, name);
        self.begin(group, String::new(), String::new(), String::new());
        self.survey.push(Row { kind: "note".to_owned(), name: note, label, ..Row::default() });
        self.end();
    }

    fn begin(&mut self, name: String, label: String, relevant: String, canvass: String) {
        let kind = "begin_group".to_owned();
        self.survey.push(Row {
            kind,
            name,
            label,
            relevant,
            canvass,
            appearance: "field-list",
            ..Row::default()
        });
    }

    fn end(&mut self) {
        self.survey.push(Row { kind: "end_group".to_owned(), ..Row::default() });
    }

    fn page(&mut self, page: &Page) {
        let name = self.free(page.id.as_str());
        let canvass = if name == page.id.as_str() { String::new() } else { format!("id:{}", page.id) };
        let label = self.recalling(&page.title, page.id.as_str());
        let relevant = self.relevant(page.show_if.as_ref(), page.id.as_str());
        self.begin(name, label, relevant, canvass);
        if !page.text.is_empty() {
            let name = self.free(&format!("{}_text", page.id));
            let label = self.recalling(&page.text, page.id.as_str());
            self.survey.push(Row { kind: "note".to_owned(), name, label, ..Row::default() });
        }
        for question in &page.questions {
            self.question(question);
        }
        self.end();
    }

    fn question(&mut self, question: &Question) {
        let id = question.id.as_str();
        let mut row = Row {
            name: named(id),
            label: self.text_of(question, &question.text),
            hint: self.text_of(question, &question.hint),
            required: question.required,
            required_if: self.needed(question),
            relevant: self.relevant(question.show_if.as_ref(), id),
            canvass: if question.sensitive { "sensitive:yes".to_owned() } else { String::new() },
            ..Row::default()
        };
        match &question.answer {
            Kind::Single(single) => {
                row.kind = self.list("select_one", id, &single.options);
                row.appearance = if single.drop_down { "minimal" } else { "" };
            }
            Kind::Several(several) => {
                row.kind = self.list("select_multiple", id, &several.options);
                let at_least = |n| match &several.exclusive {
                    Some(id) => format!("(selected(., '{id}') or count-selected(.) >= {n})"),
                    None => format!("count-selected(.) >= {n}"),
                };
                let limits = [
                    several.at_least.map(at_least),
                    several.at_most.map(|n| format!("count-selected(.) <= {n}")),
                    several
                        .exclusive
                        .as_ref()
                        .map(|id| format!("not(selected(., '{id}') and count-selected(.) > 1)")),
                ];
                row.constraint = joined(limits);
            }
            Kind::Ranking(ranking) => {
                row.kind = self.list("rank", id, &ranking.options);
                if let Some(top) = ranking.top {
                    self.ours(
                        &mut row,
                        "top",
                        top.to_string(),
                        notice!("that only the first places are given"),
                    );
                }
            }
            Kind::Scale(scale) => {
                row.kind = self.scale(id, scale);
                row.appearance = "likert";
                if let Some(look) = scale.look {
                    self.ours(&mut row, "look", look.as_str().to_owned(), notice!("the look of the scale"));
                }
            }
            Kind::Battery(battery) => return self.battery(row, id, battery),
            Kind::BestWorst(asked) => return self.best_worst(row, id, asked),
            Kind::ConstantSum(sum) => return self.constant_sum(row, id, sum),
            Kind::Table(table) => return self.table(row, id, table),
            Kind::Number(number) => self.number(&mut row, number),
            Kind::Date(date) => dates::date(&mut row, date),
            Kind::Text(text) => own_words(&mut row, text),
            Kind::Consent(consent) => {
                row.kind = "acknowledge".to_owned();
                let terms = self.words(&[consent.terms.as_str(), &consent.label].join("\n\n"), id);
                row.hint = below(&row.hint, terms);
                let why = notice!("a box to tick is all there is");
                self.losses.add(
                    id,
                    notice!("which terms somebody agreed to"),
                    why,
                    notice!("such a box is there"),
                );
            }
            Kind::Hidden(hidden) => self.hidden(&mut row, id, hidden),
            Kind::Calculated(own) if !self.calculated(&mut row, id, own) => return,
            Kind::Calculated(_) => {}
            Kind::File(upload) => self.files(&mut row, upload),
            Kind::Note(note) => {
                row.kind = "note".to_owned();
                let body = self.recalling(&note.body, id);
                row.hint = below(&row.hint, body);
            }
        }
        self.check(&mut row, question);
        if question.random_order && has_list(question) {
            row.parameters = "randomize=true".to_owned();
        }
        self.survey.push(row);
        self.words_beside(question, id);
    }

    fn number(&mut self, row: &mut Row, number: &Number) {
        if number.slider || number.step.is_some() {
            row.kind = "range".to_owned();
            row.parameters = format!("start={} end={} step={}", number.from, number.to, number.step());
            row.appearance = if number.slider { "" } else { "picker" };
        } else {
            row.kind = if number.decimals > 0 { "decimal" } else { "integer" }.to_owned();
            row.constraint = format!(". >= {} and . <= {}", number.from, number.to);
        }
        if (1..Decimal::MOST_DECIMALS).contains(&number.decimals) && row.kind == "decimal" {
            let what = notice!("that only {decimals} decimals are taken", decimals = number.decimals);
            self.ours(row, "decimals", number.decimals.to_string(), what);
        }
        if !number.unit.is_empty() {
            let what = notice!("the unit '{unit}'", unit = short(&number.unit));
            self.ours(row, "unit", number.unit.replace(';', ","), what);
        }
    }

    /// Keeps what XLSForm has no column for where our own reader finds it.
    fn ours(&mut self, row: &mut Row, mark: &str, value: String, what: Notice) {
        row.canvass = joined_marks([std::mem::take(&mut row.canvass), format!("{mark}:{value}")]);
        let instead = notice!("a column 'canvass' keeps it for our own reader");
        self.losses.add(&row.name, what, notice!("the format has nothing of the kind"), instead);
    }
}

fn own_words(row: &mut Row, text: &Text) {
    row.kind = "text".to_owned();
    row.appearance = if text.long { "multiline" } else { "" };
    row.constraint = joined([
        text.at_most.map(|n| format!("string-length(.) <= {n}")),
        text.format.map(|format| match format {
            Format::Email => r"regex(., '^[^@\s]+@[^@\s]+\.[^@\s]+$')".to_owned(),
            Format::Url => r"regex(., '^(https?://)?[^\s/]+\.[^\s]+$')".to_owned(),
        }),
    ]);
}

/// A text below another, if there is one.
fn below(above: &str, text: String) -> String {
    if above.is_empty() { text } else { format!("{above}\n\n{text}") }
}

/// The name of a question: an id that begins with a digit gets a line in front.
fn named(id: &str) -> String {
    if id.starts_with(|c: char| c.is_ascii_digit()) { format!("_{id}") } else { id.to_owned() }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" and ")
}
