use charming::Chart;
use charming::component::Axis;
use charming::datatype::CompositeValue;
use charming::element::{AxisType, ItemStyle, LineStyle, SplitLine};
use charming::series::Line;
use domain::time::Timestamp;
use serde_json::{Value, json};
use service::results::Step;
use service::results::figure::{Group, OverTime, Share};

use super::{colour, faint_lines, grid, merged, no_line, no_tick, quiet_label};

/// Microseconds in a millisecond, which ECharts counts in.
const MILLISECOND: i64 = 1000;

/// A line for each group over time, its name at its end; in UTC, in which the steps are counted and the table is written.
pub fn draw(groups: &[Group], step: Step, moments: &[Timestamp], values: &OverTime) -> (Chart, Value, u16) {
    let (grid, room) = grid();
    let label = match step {
        Step::Hour => "{HH}:{mm}".to_owned(),
        Step::Day => crate::say::dashboard_axis_day(),
    };
    let mut chart = Chart::new()
        .grid(grid.right(room_for(groups)).top(12))
        .x_axis(
            Axis::new()
                .type_(AxisType::Time)
                .axis_label(quiet_label().formatter(label.as_str()))
                .axis_tick(no_tick())
                .axis_line(charming::element::AxisLine::new().line_style((1.0, "var(--line)")))
                .split_line(SplitLine::new().show(false)),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Value)
                .min(0)
                .min_interval(1)
                .axis_label(quiet_label())
                .axis_line(no_line())
                .split_line(faint_lines()),
        );
    for (place, group) in groups.iter().enumerate() {
        let points: Vec<CompositeValue> = moments
            .iter()
            .zip(heights(values, place))
            .map(|(moment, height)| {
                let at = CompositeValue::from(moment.0 / MILLISECOND);
                CompositeValue::Array(vec![at, CompositeValue::from(height)])
            })
            .collect();
        chart = chart.series(
            Line::new()
                .name(group.name.clone())
                .show_symbol(false)
                .line_style(LineStyle::new().color(colour(group.tone)).width(2.5))
                .item_style(ItemStyle::new().color(colour(group.tone)))
                .data(points),
        );
    }
    let last: Vec<f64> =
        (0..groups.len()).map(|place| heights(values, place).last().copied().unwrap_or_default()).collect();
    let ends = groups.iter().zip(apart(&last)).map(|(group, up)| {
        json!({
            "endLabel": { "show": true, "formatter": "{a}", "color": colour(group.tone), "fontWeight": 600, "fontSize": 13, "distance": 6, "offset": [0, -up] },
        })
    });
    let percent = matches!(values, OverTime::Rates(_));
    let unit = if percent { "{value}\u{a0}%" } else { "{value}" };
    let more = json!({
        "useUTC": true,
        "yAxis": [{ "axisLabel": { "formatter": unit } }],
        "series": ends.collect::<Vec<_>>(),
        "xAxis": [{ "axisLabel": { "hideOverlap": true }, "name": "UTC", "nameGap": 8, "nameTextStyle": { "color": "var(--ink-soft)", "fontSize": 12 } }],
        "tooltip": { "trigger": "axis", "axisPointer": { "type": "line", "lineStyle": { "color": "var(--edge)" } } },
    });
    (chart, merged(room, more), 320)
}

/// Room for the names at the ends of the lines, in CSS pixels.
fn room_for(groups: &[Group]) -> i64 {
    let longest = groups.iter().map(|group| group.name.chars().count()).max().unwrap_or_default();
    (longest * 8 + 18).clamp(96, 200) as i64
}

/// How far up each line's name has to move so that no two stand on each other, in CSS pixels: names at the ends of lines are
/// not laid out by the chart itself.
fn apart(ends: &[f64]) -> Vec<i32> {
    // About what is left of the chart for the lines, and what a name takes.
    const PLOT: f64 = 250.0;
    const NAME: f64 = 16.0;
    let highest = ends.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let mut upwards: Vec<usize> = (0..ends.len()).collect();
    upwards.sort_by(|one, other| ends[*one].total_cmp(&ends[*other]));
    let mut moved = vec![0; ends.len()];
    let mut free = f64::MIN;
    for place in upwards {
        let own = ends[place] / highest * PLOT;
        let at = own.max(free);
        moved[place] = (at - own).round() as i32;
        free = at + NAME;
    }
    moved
}

/// A group's line: whole numbers, or rates in percent with a decimal, so that a line rises with every block.
fn heights(values: &OverTime, group: usize) -> Vec<f64> {
    let rate = |share: &Share| {
        let thousandths = u64::from(share.yes) * 1000 / u64::from(share.n.max(1));
        thousandths as f64 / 10.0
    };
    match values {
        OverTime::Totals(totals) => {
            totals.get(group).map(|own| own.iter().map(|total| f64::from(*total)).collect())
        }
        OverTime::Rates(rates) => rates.get(group).map(|own| own.iter().map(rate).collect()),
    }
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn names_of_lines_that_end_close_together_are_moved_apart() {
        assert_eq!(apart(&[100.0, 10.0, 50.0]), [0, 0, 0]);
        assert_eq!(apart(&[100.0, 100.0, 99.0]), [14, 30, 0]);
        assert_eq!(apart(&[0.0, 0.0]), [0, 16]);
    }
}
