//! What every format is read into: a questionnaire with the names, values and conditions of its source.
//!
//! Names and values are still those of the source; `build` makes ids of them and the document of it all.

mod end;
mod references;

use domain::campaign::Layout;
use domain::moment::Moment;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Asks, Upload};

use super::logic::Logic;
use super::logic::sum::Sum;
use super::loss::{Losses, short};
use super::place::Place;
pub(super) use end::End;
pub(super) use references::References;

/// A questionnaire in the language that its source is written in first, and in the others that it knows.
#[derive(Debug)]
pub(super) struct Source {
    pub own: Survey,
    /// The same again in each other language, with the source's own words where nothing is translated.
    pub others: Vec<Survey>,
}

/// A questionnaire as a source has it. What is empty, the source does not say.
#[derive(Debug, Default, Clone)]
pub(super) struct Survey {
    /// What could be its slug.
    pub name: String,
    pub title: String,
    pub intro: String,
    pub next: String,
    /// BCP 47.
    pub language: String,
    /// Names of values that a link can bring and that are not listed.
    pub link_values: Vec<String>,
    pub layout: Layout,
    /// Whether words are the same there whatever their capital letters.
    pub ignores_capitals: bool,
    /// How its texts name the answers to earlier questions.
    pub references: References,
    pub pages: Vec<Page>,
}

impl Survey {
    /// Whether it has the same questions with the same options as another, whatever their words.
    pub fn asks_the_same(&self, other: &Survey) -> bool {
        let names = |survey: &Survey| -> Vec<Vec<Vec<String>>> {
            let of_page = |page: &Page| page.questions.iter().map(Question::names).collect();
            survey.pages.iter().map(of_page).collect()
        };
        names(self) == names(other)
    }

    /// Goes through all texts that respondents read, in an order that the questionnaire alone decides.
    pub fn each_text(&mut self, visit: &mut impl FnMut(&mut String)) {
        for text in [&mut self.title, &mut self.intro, &mut self.next] {
            visit(text);
        }
        for page in &mut self.pages {
            visit(&mut page.title);
            visit(&mut page.text);
            if let Some(end) = &mut page.end {
                visit(&mut end.said);
            }
            for question in &mut page.questions {
                visit(&mut question.text);
                visit(&mut question.hint);
                if let Some(rule) = &mut question.beside.rule {
                    visit(&mut rule.otherwise);
                }
                question.answer.each_text(visit);
            }
        }
    }
}

impl Question {
    /// What it, its options and its rows are called.
    fn names(&self) -> Vec<String> {
        let rows = self.answer.rows().iter().map(|row| row.name.clone());
        let options = self.answer.options().iter().map(|option| option.value.clone());
        [self.name.clone()].into_iter().chain(rows).chain(options).collect()
    }
}

impl Answer {
    /// The options, points or columns.
    pub fn options(&self) -> &[Choice] {
        match self {
            Answer::Single(Single { options, .. })
            | Answer::Several(Several { options, .. })
            | Answer::Ranking(Ranking { options, .. })
            | Answer::ConstantSum(ConstantSum { options, .. })
            | Answer::Hidden(Hidden { options, .. })
            | Answer::Scale(Scale { points: options, .. })
            | Answer::Matrix(Matrix { scale: Scale { points: options, .. }, .. })
            | Answer::Table(Table { columns: options, .. }) => options,
            Answer::Number(_)
            | Answer::Date(_)
            | Answer::Text(_)
            | Answer::Calculated(_)
            | Answer::File(_)
            | Answer::Statement => &[],
        }
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        match self {
            Answer::Matrix(Matrix { rows, .. }) | Answer::Table(Table { rows, .. }) => rows,
            _ => &[],
        }
    }

    fn each_text(&mut self, visit: &mut impl FnMut(&mut String)) {
        let options = match self {
            Answer::Single(Single { options, .. })
            | Answer::Several(Several { options, .. })
            | Answer::Ranking(Ranking { options, .. })
            | Answer::ConstantSum(ConstantSum { options, .. })
            | Answer::Hidden(Hidden { options, .. })
            | Answer::Scale(Scale { points: options, .. }) => options,
            Answer::Matrix(Matrix { rows, scale: Scale { points: options, .. } })
            | Answer::Table(Table { rows, columns: options, .. }) => {
                for row in rows {
                    visit(&mut row.label);
                    visit(&mut row.hint);
                }
                options
            }
            Answer::Number(Number { unit, .. }) | Answer::Calculated(Calculated { unit, .. }) => {
                return visit(unit);
            }
            Answer::Date(_) | Answer::Text(_) | Answer::File(_) | Answer::Statement => return,
        };
        options.iter_mut().for_each(|option| visit(&mut option.label));
    }
}

#[derive(Debug, Default, Clone)]
pub(super) struct Page {
    /// Where it stands in the source.
    pub place: Place,
    pub name: String,
    pub title: String,
    /// Whether its title is a name that members do not read in the source.
    pub is_titled_by_name: bool,
    pub text: String,
    /// All of them have to hold.
    pub show_if: Vec<Condition>,
    /// Whether its questions stand in another order for each respondent.
    pub random_order: bool,
    /// Where the survey ends behind it.
    pub end: Option<End>,
    pub questions: Vec<Question>,
}

/// When something is shown, with what the report needs should it not be possible.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Condition {
    pub place: Place,
    /// As the source writes it.
    pub written: String,
    /// What it says; none if it could not be read, which the report names already.
    pub logic: Option<Logic>,
}

impl Condition {
    /// What was read at a place; nothing, if it always holds. That it could not be read is a loss, and kept: what it stood at is
    /// shown to people whom it is not meant for.
    pub fn read(
        place: Place,
        written: &str,
        read: Result<Logic, Notice>,
        losses: &mut Losses,
    ) -> Option<Self> {
        let logic = match read {
            Ok(Logic::Holds(true)) => return None,
            Ok(logic) => Some(logic),
            Err(why) => {
                let what = notice!("the condition '{written}'", written = short(written));
                losses.add(&place, what, why, notice!("it is left out, and no answer is required"));
                None
            }
        };
        Some(Self { place, written: written.to_owned(), logic })
    }
}

#[derive(Debug, Clone)]
pub(super) struct Question {
    /// Where it stands in the source.
    pub place: Place,
    /// What conditions call it.
    pub name: String,
    pub text: String,
    pub hint: String,
    pub required: bool,
    /// All of them have to hold.
    pub show_if: Vec<Condition>,
    pub sensitive: bool,
    pub answer: Answer,
    pub beside: Beside,
}

/// What of a question only some sources say.
#[derive(Debug, Default, Clone)]
pub(super) struct Beside {
    /// When an answer is needed, where it is not always.
    pub required_if: Option<Condition>,
    /// Whether its options or rows stand in another order for each respondent.
    pub random_order: bool,
    /// When options are offered, by their values.
    pub offered: Vec<(String, Condition)>,
    /// What has to hold for an answer to be taken.
    pub rule: Option<Rule>,
}

/// What has to hold for an answer to be taken.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub holds: Condition,
    /// What is said where it does not hold; empty, where the source says nothing.
    pub otherwise: String,
}

#[derive(Debug, Clone)]
pub(super) enum Answer {
    Single(Single),
    Several(Several),
    /// The options in order are the points of a scale.
    Scale(Scale),
    Matrix(Matrix),
    Table(Table),
    Ranking(Ranking),
    ConstantSum(ConstantSum),
    Number(Number),
    Date(Date),
    Text(Text),
    Hidden(Hidden),
    Calculated(Calculated),
    File(Upload),
    /// Words that take no answer.
    Statement,
}

impl Answer {
    /// Whether respondents see it.
    pub fn is_shown(&self) -> bool {
        !matches!(self, Answer::Hidden(_) | Answer::Calculated(_))
    }
}

/// A value that the link brings.
#[derive(Debug, Clone)]
pub(super) struct Hidden {
    /// Its name in the link.
    pub link: String,
    pub options: Vec<Choice>,
    /// The value of the option that stands for any other.
    pub otherwise: Option<String>,
}

/// A number that is calculated.
#[derive(Debug, Clone)]
pub(super) struct Calculated {
    pub sum: Sum,
    pub unit: String,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Single {
    pub options: Vec<Choice>,
    pub drop_down: bool,
    /// The value of the option beside which words can be written.
    pub other: Option<String>,
    /// What is asked beside the options.
    pub comment: String,
    /// Whether the first option is a box to tick, and the second that it is not ticked.
    pub is_box: bool,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Several {
    pub options: Vec<Choice>,
    pub at_least: Option<u32>,
    pub at_most: Option<u32>,
    /// The value of the option that goes with no other.
    pub exclusive: Option<String>,
    pub other: Option<String>,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Scale {
    /// Where its points start.
    pub from: u8,
    /// The points in order; a label is empty where the source has none.
    pub points: Vec<Choice>,
    /// The value of 'I do not know'.
    pub dont_know: Option<String>,
    pub look: Option<domain::questionnaire::Look>,
}

#[derive(Debug, Clone)]
pub(super) struct Matrix {
    pub rows: Vec<Row>,
    pub scale: Scale,
}

/// Rows whose cells take entries of their own.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub rows: Vec<Row>,
    pub columns: Vec<Choice>,
    pub cells: Cells,
    /// What stands between a row and a column where conditions name a cell.
    pub between: char,
}

/// What each cell of a table takes.
#[derive(Debug, Clone)]
pub(super) enum Cells {
    Tick,
    Number(Number),
    Text(Text),
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub place: Place,
    /// Its name in the matrix.
    pub name: String,
    /// What conditions call it.
    pub reference: String,
    pub label: String,
    pub hint: String,
    pub show_if: Option<Condition>,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Ranking {
    pub options: Vec<Choice>,
    /// How many places are given, from the first; all, if none.
    pub top: Option<u32>,
}

#[derive(Debug, Default, Clone)]
pub(super) struct ConstantSum {
    pub options: Vec<Choice>,
    /// What the amounts have to add up to.
    pub total: f64,
    /// Decimals that amounts can have.
    pub decimals: u8,
}

/// An option.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Choice {
    pub place: Place,
    /// What conditions and answers call it.
    pub value: String,
    pub label: String,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Number {
    pub from: Option<f64>,
    pub to: Option<f64>,
    pub step: Option<f64>,
    /// Decimals, where the source names them; those of the limits and the step count too.
    pub decimals: u8,
    pub unit: String,
    pub slider: bool,
    /// How far down it has to go for what it is compared with, where no limit says how far: 0 or less.
    pub down: f64,
    /// How far up: 0 or more.
    pub up: f64,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Date {
    pub asks: Asks,
    pub from: Option<Moment>,
    pub to: Option<Moment>,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Text {
    pub long: bool,
    pub at_most: Option<u32>,
    pub format: Option<domain::questionnaire::Format>,
}
