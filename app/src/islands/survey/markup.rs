//! Reads the questions from the markup that `pages::survey::question` renders.

use domain::expression::Expression;
use domain::id::OptionId;
use domain::questionnaire::{
    Battery, BestWorst, Cells, Choice, Column, Consent, ConstantSum, Date, Kind, Note, Number, Page,
    Question, Ranking, Scale, Several, Single, Statement, Table, Text, Upload,
};
use web_sys::Element;

use super::form::{first, value_of};
use crate::islands::dom::all;
use crate::survey_form::data;

/// The questions of the form, as far as checking and showing them needs: texts, hints and most labels stay behind.
pub fn page(form: &Element) -> Option<Page> {
    let questions = all::<Element>(form, "[data-question]").iter().filter_map(question).collect();
    Some(Page::new("page".parse().ok()?, String::new(), questions))
}

fn question(fieldset: &Element) -> Option<Question> {
    let id = fieldset.get_attribute(data::QUESTION)?.parse().ok()?;
    Some(Question {
        required: fieldset.has_attribute(data::REQUIRED),
        required_if: condition(fieldset, data::REQUIRED_IF),
        show_if: condition(fieldset, data::IF),
        valid_if: condition(fieldset, data::VALID_IF),
        invalid_text: fieldset.get_attribute(data::INVALID_TEXT).unwrap_or_default(),
        ..Question::new(id, String::new(), kind(fieldset)?)
    })
}

fn condition(element: &Element, name: &str) -> Option<Expression> {
    Expression::from_prepared(&element.get_attribute(name)?)
}

fn kind(fieldset: &Element) -> Option<Kind> {
    Some(match fieldset.get_attribute(data::KIND)?.as_str() {
        "single" => Kind::Single(single(fieldset)),
        "several" => Kind::Several(Several {
            options: choices(fieldset),
            at_least: read(fieldset, data::AT_LEAST),
            at_most: read(fieldset, data::AT_MOST),
            exclusive: first(fieldset, "[data-exclusive]").and_then(|input| value_of(&input).parse().ok()),
            other: other(fieldset),
        }),
        "scale" => Kind::Scale(scale(fieldset)?),
        "battery" => Kind::Battery(Battery { statements: statements(fieldset), scale: scale(fieldset)? }),
        "ranking" => Kind::Ranking(Ranking { options: places(fieldset), top: read(fieldset, data::AT_MOST) }),
        "best_worst" => Kind::BestWorst(BestWorst {
            options: places(fieldset),
            best: fieldset.get_attribute(data::FROM)?,
            worst: fieldset.get_attribute(data::TO)?,
        }),
        "constant_sum" => Kind::ConstantSum(ConstantSum {
            options: places(fieldset),
            total: read(fieldset, data::AT_MOST)?,
            unit: String::new(),
        }),
        "table" => Kind::Table(table(fieldset)?),
        "number" => Kind::Number(number(fieldset)?),
        "date" => Kind::Date(Date {
            asks: read(fieldset, data::FORMAT)?,
            from: read(fieldset, data::FROM),
            to: read(fieldset, data::TO),
        }),
        "text" => Kind::Text(text(fieldset)),
        "consent" => Kind::Consent(Consent {
            terms: String::new(),
            label: String::new(),
            in_each_language: Vec::new(),
        }),
        "file" => {
            Kind::File(Upload { types: Vec::new(), at_most: read(fieldset, data::AT_MOST)?, megabytes: 1 })
        }
        "note" => Kind::Note(Note { body: String::new() }),
        _ => return None,
    })
}

fn number(fieldset: &Element) -> Option<Number> {
    Some(Number {
        from: read(fieldset, data::FROM)?,
        to: read(fieldset, data::TO)?,
        decimals: read(fieldset, data::DECIMALS)?,
        step: read(fieldset, data::STEP),
        unit: String::new(),
        slider: false,
    })
}

fn text(fieldset: &Element) -> Text {
    Text { long: false, at_most: read(fieldset, data::AT_MOST), format: read(fieldset, data::FORMAT) }
}

/// A table with what its rows and columns are called: what is wrong with a cell names it.
fn table(fieldset: &Element) -> Option<Table> {
    let cells = match first(fieldset, "[data-cells]")?.get_attribute(data::CELLS)?.as_str() {
        "number" => Cells::Number(number(fieldset)?),
        "text" => Cells::Text(text(fieldset)),
        _ => Cells::Tick,
    };
    let column = |head: &Element| {
        let id = head.get_attribute(data::COLUMN)?.parse().ok()?;
        Some(Column { id, label: called(head) })
    };
    let columns = all::<Element>(fieldset, "[data-column]").iter().filter_map(column).collect();
    Some(Table { rows: statements(fieldset), columns, cells })
}

/// What a row or a column of a table is called; nothing elsewhere.
fn called(head: &Element) -> String {
    first(head, "[data-cells] span").and_then(|label| label.text_content()).unwrap_or_default()
}

fn single(fieldset: &Element) -> Single {
    let listed = all::<Element>(fieldset, "option:not([value=''])");
    let option = |row: &Element| Some(choice(row, value_of(row).parse().ok()?, row.text_content()?));
    let drop_down = !listed.is_empty();
    let options = if drop_down { listed.iter().filter_map(option).collect() } else { choices(fieldset) };
    // That something is asked is enough to know.
    let comment = first(fieldset, "[data-comment]").map(|_| "?".to_owned()).unwrap_or_default();
    Single { options, drop_down, other: other(fieldset), comment }
}

fn other(fieldset: &Element) -> Option<OptionId> {
    first(fieldset, "[data-other]")?.get_attribute("data-other")?.parse().ok()
}

fn choices(fieldset: &Element) -> Vec<Choice> {
    let option = |row: &Element| {
        let id = value_of(first(row, "input")?.as_ref()).parse().ok()?;
        Some(choice(row, id, first(row, ".choice-text")?.text_content()?))
    };
    all::<Element>(fieldset, ".choice").iter().filter_map(option).collect()
}

fn choice(row: &Element, id: OptionId, label: String) -> Choice {
    Choice { show_if: condition(row, data::IF), ..Choice::new(id, label) }
}

fn scale(fieldset: &Element) -> Option<Scale> {
    let dont_know = first(fieldset, ".point-unknown").is_some();
    let (from, to) = (read(fieldset, data::FROM)?, read(fieldset, data::TO)?);
    Some(Scale { from, to, labels: Vec::new(), dont_know, look: None })
}

fn statements(fieldset: &Element) -> Vec<Statement> {
    let statement = |row: &Element| {
        let id = row.get_attribute(data::ITEM)?.parse().ok()?;
        Some(Statement { show_if: condition(row, data::IF), ..Statement::new(id, called(row)) })
    };
    all::<Element>(fieldset, "[data-item]").iter().filter_map(statement).collect()
}

fn places(fieldset: &Element) -> Vec<Choice> {
    let option =
        |row: &Element| Some(choice(row, row.get_attribute(data::ITEM)?.parse().ok()?, String::new()));
    all::<Element>(fieldset, "[data-item]").iter().filter_map(option).collect()
}

fn read<N: std::str::FromStr>(fieldset: &Element, name: &str) -> Option<N> {
    fieldset.get_attribute(name)?.parse().ok()
}
