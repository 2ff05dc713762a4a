use charming::component::Axis;
use charming::datatype::CompositeValue;
use charming::element::{AxisLabel, AxisType, ItemStyle, Label, LabelPosition, SplitLine};
use charming::series::Bar;
use serde_json::{Value, json};

use super::{no_line, no_tick, wrapped};

/// The smallest part, in percent, that its number fits on.
const LABELLED: i64 = 5;
/// The most characters in a line of an option's label.
const LINE: usize = 18;

/// The axis of lengths that are read from the numbers on the bars.
pub fn unseen(from: f64, to: f64) -> Axis {
    Axis::new().type_(AxisType::Value).show(false).min(from).max(to).split_line(SplitLine::new().show(false))
}

/// An axis of names, the first on top.
pub fn names(names: Vec<String>) -> Axis {
    Axis::new().type_(AxisType::Category).inverse(true).axis_line(no_line()).axis_tick(no_tick()).data(names)
}

/// An axis of the options of a question, in lines.
pub fn options(options: &[String]) -> Axis {
    names(lines(options)).axis_label(AxisLabel::new().color("var(--ink)").font_size(13))
}

/// What `charming` does not know of an axis of options.
pub fn options_room() -> Value {
    json!({ "yAxis": [{ "axisLabel": { "margin": 12, "lineHeight": 16, "interval": 0 } }] })
}

/// The labels of options, broken into lines.
fn lines(options: &[String]) -> Vec<String> {
    options.iter().map(|option| wrapped(option, LINE)).collect()
}

/// How many pixels each option needs for the longest of their labels.
pub fn height_of_lines(options: &[String]) -> usize {
    lines(options).iter().map(|label| label.lines().count()).max().unwrap_or(1) * 16 + 14
}

/// The parts of one tone, one for each of the stacked bars, their numbers on them where they fit.
pub fn parts(name: &str, stack: &str, width: u8, tone: &str, values: &[i64]) -> (Bar, Value) {
    let label = Label::new()
        .show(true)
        .position(LabelPosition::Inside)
        .font_size(12)
        .font_weight("bold")
        .color(format!("var(--on-{tone})"));
    let bar = Bar::new()
        .name(name)
        .stack(stack)
        .bar_width(f64::from(width))
        .item_style(ItemStyle::new().color(format!("var(--{tone})")))
        .label(label)
        .data(values.iter().map(|value| CompositeValue::from(*value)).collect::<Vec<_>>());
    // By its id a part is the same when later answers come, though the bar's label, which holds n, is another.
    let data = values.iter().enumerate().map(|(row, value)| {
        json!({ "value": value, "id": row.to_string(), "label": { "show": *value >= LABELLED } })
    });
    (bar, json!({ "data": data.collect::<Vec<_>>() }))
}
