//! Reads the questions from the markup that `pages::survey::question` renders.

use domain::id::OptionId;
use domain::questionnaire::{
    Battery, Choice, Condition, Kind, Number, Page, Question, Ranking, Scale, Several, Single, Statement,
    Text,
};
use web_sys::Element;

use super::form::{all, first, value_of};
use crate::survey_form::data;

/// The questions of the form, as far as checking and showing them needs: titles, hints and most labels stay behind.
pub fn page(form: &Element) -> Option<Page> {
    let questions = all::<Element>(form, "[data-question]").iter().filter_map(question).collect();
    Some(Page { id: "page".parse().ok()?, title: String::new(), text: String::new(), questions })
}

fn question(fieldset: &Element) -> Option<Question> {
    Some(Question {
        id: fieldset.get_attribute(data::QUESTION)?.parse().ok()?,
        text: first(fieldset, "h2")?.text_content()?,
        hint: String::new(),
        required: fieldset.has_attribute(data::REQUIRED),
        show_if: condition(fieldset),
        sensitive: false,
        answer: kind(fieldset)?,
    })
}

fn condition(fieldset: &Element) -> Option<Condition> {
    let any_of = fieldset.get_attribute(data::IF_ANY_OF)?;
    Some(Condition {
        question: fieldset.get_attribute(data::IF_QUESTION)?.parse().ok()?,
        statement: fieldset.get_attribute(data::IF_STATEMENT).and_then(|id| id.parse().ok()),
        any_of: any_of.split(' ').map(str::to_owned).collect(),
    })
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
        "ranking" => Kind::Ranking(Ranking { options: places(fieldset) }),
        "number" => Kind::Number(Number {
            from: read(fieldset, data::FROM)?,
            to: read(fieldset, data::TO)?,
            step: read(fieldset, data::STEP)?,
            unit: String::new(),
        }),
        "text" => Kind::Text(Text {
            long: false,
            at_most: read(fieldset, data::AT_MOST),
            format: read(fieldset, data::FORMAT),
        }),
        _ => return None,
    })
}

fn single(fieldset: &Element) -> Single {
    let listed = all::<Element>(fieldset, "option:not([value=''])");
    let option = |row: &Element| Some(Choice { id: value_of(row).parse().ok()?, label: row.text_content()? });
    let drop_down = !listed.is_empty();
    let options = if drop_down { listed.iter().filter_map(option).collect() } else { choices(fieldset) };
    Single { options, drop_down, other: other(fieldset) }
}

fn other(fieldset: &Element) -> Option<OptionId> {
    first(fieldset, "[data-other]")?.get_attribute("data-other")?.parse().ok()
}

fn choices(fieldset: &Element) -> Vec<Choice> {
    let choice = |row: &Element| {
        let id = value_of(first(row, "input")?.as_ref()).parse().ok()?;
        Some(Choice { id, label: first(row, ".choice-text")?.text_content()? })
    };
    all::<Element>(fieldset, ".choice").iter().filter_map(choice).collect()
}

fn scale(fieldset: &Element) -> Option<Scale> {
    let dont_know = first(fieldset, ".point-unknown").is_some();
    let (from, to) = (read(fieldset, data::FROM)?, read(fieldset, data::TO)?);
    Some(Scale { from, to, labels: Vec::new(), dont_know })
}

fn statements(fieldset: &Element) -> Vec<Statement> {
    let statement = |row: &Element| {
        let id = row.get_attribute(data::ITEM)?.parse().ok()?;
        Some(Statement { id, label: String::new(), hint: String::new() })
    };
    all::<Element>(fieldset, "[data-item]").iter().filter_map(statement).collect()
}

fn places(fieldset: &Element) -> Vec<Choice> {
    let choice = |row: &Element| {
        Some(Choice { id: row.get_attribute(data::ITEM)?.parse().ok()?, label: String::new() })
    };
    all::<Element>(fieldset, "[data-item]").iter().filter_map(choice).collect()
}

fn read<N: std::str::FromStr>(fieldset: &Element, name: &str) -> Option<N> {
    fieldset.get_attribute(name)?.parse().ok()
}
