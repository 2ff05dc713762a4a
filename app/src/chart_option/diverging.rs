use charming::Chart;
use charming::datatype::DataPoint;
use charming::element::{
    ItemStyle, Label, LineStyle, LineStyleType, MarkLine, MarkLineData, MarkLineVariant, Symbol,
};
use charming::series::Bar;
use serde_json::{Value, json};
use service::results::figure::{Group, Share};

use super::{axis, grid, group_label, group_styles, percent, scale_tone};

/// Where the middle of the scale lies on the axis; no bar is longer than this on either side.
const MIDDLE: f64 = 100.0;
/// The width of a bar in CSS pixels.
const WIDTH: u8 = 30;

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
        .x_axis(axis::unseen(least - 1.0, most + 1.0))
        .y_axis(axis::names(groups.iter().map(group_label).collect()))
        .series(
            Bar::new()
                .name("")
                .stack("scale")
                .item_style(ItemStyle::new().color("transparent"))
                .mark_line(middle)
                .bar_width(f64::from(WIDTH))
                .data(starts.iter().map(|start| DataPoint::from(*start)).collect::<Vec<_>>()),
        );
    let starts =
        starts.iter().enumerate().map(|(row, start)| json!({ "value": start, "id": row.to_string() }));
    // The line of the middle passes behind the bars, not through the numbers on them.
    let mut hidden = vec![
        json!({ "silent": true, "tooltip": { "show": false }, "markLine": { "z": 1 }, "data": starts.collect::<Vec<_>>() }),
    ];
    for (at, point) in points.iter().enumerate() {
        let tone = format!("scale-{}", scale_tone(at, points.len()));
        let values: Vec<i64> = parts.iter().map(|parts| parts[at]).collect();
        let (bar, data) = axis::parts(point, "scale", WIDTH, &tone, &values);
        chart = chart.series(bar);
        hidden.push(data);
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
