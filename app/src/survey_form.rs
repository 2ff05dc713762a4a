//! What the page of questions and its island share: the form's names and ids, and which questions are asked now.

use domain::answer::OTHER_WORDS;
#[cfg(any(feature = "ssr", test))]
use domain::expression::{Condition, Expression};
use domain::questionnaire::{Kind, Page, Question, Single};

/// The id of the form.
pub const FORM: &str = "questions";
/// The id of the error summary.
pub const ERRORS: &str = "errors";
/// The name of the buttons that take an answer away; the value is the name of the answer's field.
pub const CLEAR: &str = "clear";
/// The id of the patterns of what the island says, in the page's language.
pub const WORDS: &str = "words";
/// The value of the button that sends the response with what is on the page.
pub const SEND: &str = "send";
/// The name of the field with the version that is shown, where the first answer begins.
pub const VERSION: &str = "v";
/// The name of the buttons that change the language; the value is its tag.
pub const LANGUAGE: &str = "language";
/// The id of the line that says whether answers are kept.
pub const STATUS: &str = "status";

/// The attributes by which the island reads the questions from the form.
pub mod data {
    /// On the form: where drafts are posted.
    pub const DRAFT: &str = "data-draft";
    /// On a question: its id.
    pub const QUESTION: &str = "data-question";
    /// On a question: the kind of answer, by the word that documents use.
    pub const KIND: &str = "data-kind";
    /// On a question that needs an answer.
    pub const REQUIRED: &str = "data-required";
    /// On a question: the least number of options.
    pub const AT_LEAST: &str = "data-at-least";
    /// On a question: the most options, the most characters, the last place of a ranking, or the total.
    pub const AT_MOST: &str = "data-at-most";
    /// On a question: the lowest point of its scale, its smallest number, its first date, or what the best is called.
    pub const FROM: &str = "data-from";
    /// On a question: the highest point of its scale, its largest number, its last date, or what the worst is called.
    pub const TO: &str = "data-to";
    /// On a question: how far its numbers are apart.
    pub const STEP: &str = "data-step";
    /// On a question: how many decimals its numbers can have.
    pub const DECIMALS: &str = "data-decimals";
    /// On a question: what its text has to be, or whether a date or a time is asked for.
    pub const FORMAT: &str = "data-format";
    /// On a question, an option or a statement that depends on the page it is on: its prepared condition.
    pub const IF: &str = "data-if";
    /// On an option or a statement that depends on the page it is on: its id.
    pub const OF: &str = "data-of";
    /// On a question: when an answer is needed.
    pub const REQUIRED_IF: &str = "data-required-if";
    /// On a question: what has to hold for its answer.
    pub const VALID_IF: &str = "data-valid-if";
    /// What is said where it does not.
    pub const INVALID_TEXT: &str = "data-invalid-text";
    /// On a row of a battery, a table or a ranking: the statement's, the row's or the option's id.
    pub const ITEM: &str = "data-item";
    /// On the head of a column of a table: its id.
    pub const COLUMN: &str = "data-column";
    /// On a table: what its cells take, by the word that documents use.
    pub const CELLS: &str = "data-cells";
}

/// The id of a question's fieldset, of which the ids of its parts are made.
pub fn id(question: &Question) -> String {
    format!("q-{}", question.id)
}

/// The id of a part of a question: an option, a statement, `hint`, `error`. Names of options hold no dot.
pub fn part(question: &Question, part: &str) -> String {
    format!("q-{}.{part}", question.id)
}

/// The id of a part of a page: `title`, `text`.
#[cfg(any(feature = "ssr", test))]
pub fn page_part(page: &Page, part: &str) -> String {
    format!("p-{}.{part}", page.id)
}

/// The id of a statement or an option.
pub fn item(question: &Question, item: &str) -> String {
    format!("q-{}-{item}", question.id)
}

/// The field's name: `answers[q]`.
pub fn name(question: &Question) -> String {
    format!("answers[{}]", question.id)
}

/// The name of the field of a statement or an option: `answers[q][item]`.
pub fn item_name(question: &Question, item: &str) -> String {
    format!("answers[{}][{item}]", question.id)
}

/// The name of the field of a cell of a table: `answers[q][row][column]`.
pub fn cell_name(question: &Question, row: &str, column: &str) -> String {
    format!("answers[{}][{row}][{column}]", question.id)
}

/// The name of the field of the words beside an option: `answers[q][words]`.
pub fn words_name(question: &Question) -> String {
    format!("answers[{}][words]", question.id)
}

/// The name of the field for a file: `answers[q][file]`.
#[cfg(feature = "ssr")]
pub fn file_name(question: &Question) -> String {
    format!("answers[{}][file]", question.id)
}

/// The id of what the link in the error summary leads to.
pub fn target(question: &Question, about: Option<&str>) -> String {
    match (&question.answer, about) {
        (
            Kind::Battery(_) | Kind::Ranking(_) | Kind::BestWorst(_) | Kind::ConstantSum(_) | Kind::Table(_),
            Some(about),
        ) => item(question, about),
        (_, Some(OTHER_WORDS)) => part(question, "words"),
        (
            Kind::Number(_)
            | Kind::Date(_)
            | Kind::Text(_)
            | Kind::Consent(_)
            | Kind::File(_)
            | Kind::Single(Single { drop_down: true, .. }),
            _,
        ) => part(question, "input"),
        _ => id(question),
    }
}

/// What the names of the fields begin with that a button [`CLEAR`] with this value takes away, and the id of its group; none where nothing can be cleared.
pub fn cleared(pages: &[Page], value: &str) -> Option<(String, String)> {
    let questions = pages.iter().flat_map(|page| &page.questions);
    let clearable = questions.filter(|question| !question.required);
    let mut fields = clearable.flat_map(|question| match &question.answer {
        Kind::Single(_) | Kind::Scale(_) | Kind::BestWorst(_) => vec![(name(question), id(question))],
        Kind::Battery(battery) => {
            let statements = battery.statements.iter().map(|statement| statement.id.as_str());
            statements.map(|of| (item_name(question, of), item(question, of))).collect()
        }
        _ => Vec::new(),
    });
    fields.find(|(name, _)| name == value)
}

/// A condition as the island reads it.
#[cfg(any(feature = "ssr", test))]
pub fn prepared(condition: Option<&Expression>) -> Option<String> {
    condition?.condition().ok().map(Condition::prepared)
}
