use charming::Chart;
use charming::component::Axis;
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{
    AxisType, ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, MarkLine, MarkLineData,
    MarkLineVariant, SplitLine, Symbol,
};
use charming::series::Bar;
use serde_json::{Value, json};
use service::results::figure::{Group, Share};

use super::{grid, group_label, group_styles, no_line, no_tick, percent, scale_tone};

/// Where the middle of the scale lies on the axis; no bar is longer than this on either side.
const MIDDLE: f64 = 100.0;
/// The smallest part, in percent, that its number fits on.
const LABELLED: i64 = 5;

/// Bars that meet in the middle of the scale: an unseen part in front pushes each bar to its place.
pub fn draw(groups: &[Group], points: &[String], shares: &[Vec<Share>]) -> (Chart, Value, u16) {
    let parts: Vec<Vec<i64>> = shares
        .iter()
        .map(|shares| shares.iter().map(|share| percent(*share).unwrap_or(0)).collect())
        .collect();
    let starts: Vec<f64> = parts.iter().map(|parts| MIDDLE - below_middle(parts)).collect();
    let ends = parts.iter().zip(&starts).map(|(parts, start)| start + sum(parts));
    let least = starts.iter().copied().fold(MIDDLE - 10.0, f64::min);
    let most = ends.fold(MIDDLE + 10.0, f64::max);
    let middle = MarkLine::new()
        .silent(true)
        .symbol(vec![Symbol::None, Symbol::None])
        .label(Label::new().show(false))
        .line_style(LineStyle::new().color("var(--ink-soft)").width(1).type_(LineStyleType::Solid))
        .data(vec![MarkLineVariant::Simple(MarkLineData::new().x_axis(MIDDLE))]);
    let (grid, room) = grid();
    let mut chart = Chart::new()
        .grid(grid)
        .x_axis(
            Axis::new()
                .type_(AxisType::Value)
                .show(false)
                .min(least - 1.0)
                .max(most + 1.0)
                .split_line(SplitLine::new().show(false)),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Category)
                .inverse(true)
                .axis_line(no_line())
                .axis_tick(no_tick())
                .data(groups.iter().map(group_label).collect()),
        )
        .series(
            Bar::new()
                .name("")
                .stack("scale")
                .item_style(ItemStyle::new().color("transparent"))
                .mark_line(middle)
                .bar_width(30)
                .data(starts.iter().map(|start| DataPoint::from(*start)).collect::<Vec<_>>()),
        );
    let starts =
        starts.iter().enumerate().map(|(row, start)| json!({ "value": start, "id": row.to_string() }));
    let mut hidden =
        vec![json!({ "silent": true, "tooltip": { "show": false }, "data": starts.collect::<Vec<_>>() })];
    for (at, point) in points.iter().enumerate() {
        let tone = scale_tone(at, points.len());
        let values: Vec<i64> = parts.iter().map(|parts| parts[at]).collect();
        chart = chart.series(
            Bar::new()
                .name(point.clone())
                .stack("scale")
                .bar_width(30)
                .item_style(ItemStyle::new().color(format!("var(--scale-{tone})")))
                .label(
                    Label::new()
                        .show(true)
                        .position(LabelPosition::Inside)
                        .font_size(12)
                        .font_weight("bold")
                        .color(format!("var(--on-scale-{tone})")),
                )
                .data(values.iter().map(|value| CompositeValue::from(*value)).collect::<Vec<_>>()),
        );
        let data = values.iter().enumerate().map(|(row, value)| datum(row, *value));
        hidden.push(json!({ "data": data.collect::<Vec<_>>() }));
    }
    let styles = json!({ "tooltip": { "formatter": super::NAME_AND_PERCENT }, "yAxis": [{ "axisLabel": { "rich": group_styles(groups), "margin": 12 } }], "series": hidden });
    let height = u16::try_from(groups.len() * 44 + 8).unwrap_or(u16::MAX);
    (chart, super::merged(room, styles), height)
}

/// How much of a bar lies below the middle of its scale: half of the middle point counts.
fn below_middle(parts: &[i64]) -> f64 {
    let half = parts.len() / 2;
    let below = sum(&parts[..half]);
    if parts.len() % 2 == 1 { below + sum(&parts[half..=half]) / 2.0 } else { below }
}

fn sum(parts: &[i64]) -> f64 {
    parts.iter().map(|part| *part as f64).sum()
}

/// A part of a bar. By its id it is the same part when later answers come, though the bar's label, which holds n, is another.
fn datum(row: usize, value: i64) -> Value {
    json!({ "value": value, "id": row.to_string(), "label": { "show": value >= LABELLED } })
}
