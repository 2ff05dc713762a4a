use charming::Chart;
use charming::component::Axis;
use charming::datatype::CompositeValue;
use charming::element::{AxisType, ItemStyle, Label, LabelPosition, SplitLine};
use charming::series::Bar;
use serde_json::{Value, json};
use service::results::figure::{Group, Share};

use super::{colour, grid, merged, no_line, no_tick, percent, wrapped};

/// For each option a bar for each group, its number at the end.
pub fn draw(groups: &[Group], options: &[String], shares: &[Vec<Share>]) -> (Chart, Value, u16) {
    let most = shares.iter().flatten().filter_map(|share| percent(*share)).max().unwrap_or(0);
    let (grid, room) = grid();
    let labels: Vec<String> = options.iter().map(|option| wrapped(option, 18)).collect();
    let mut chart = Chart::new()
        .grid(grid)
        .x_axis(
            Axis::new()
                .type_(AxisType::Value)
                .show(false)
                .min(0)
                // Room for the number at the end of the longest bar.
                .max((most + most / 6 + 4).min(115))
                .split_line(SplitLine::new().show(false)),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Category)
                .inverse(true)
                .axis_line(no_line())
                .axis_tick(no_tick())
                .axis_label(charming::element::AxisLabel::new().color("var(--ink)").font_size(13))
                .data(labels.clone()),
        );
    for (group, shares) in groups.iter().zip(shares) {
        let values: Vec<CompositeValue> = shares
            .iter()
            .map(|share| percent(*share).map_or(CompositeValue::from("-"), CompositeValue::from))
            .collect();
        chart = chart.series(
            Bar::new()
                .name(group.name.clone())
                .bar_gap("15%")
                .item_style(ItemStyle::new().color(colour(group.tone)).border_radius(2))
                .label(
                    Label::new()
                        .show(true)
                        .position(LabelPosition::Right)
                        .distance(5)
                        .font_size(12)
                        .color("var(--ink-soft)")
                        .formatter("{c}\u{a0}%"),
                )
                .data(values),
        );
    }
    let series: Vec<Value> =
        groups.iter().map(|_| json!({ "barCategoryGap": "26%", "barMaxWidth": 22 })).collect();
    let more = json!({ "tooltip": { "formatter": super::NAME_AND_PERCENT }, "yAxis": [{ "axisLabel": { "margin": 10, "lineHeight": 16, "interval": 0 } }], "series": series });
    let lines = labels.iter().map(|label| label.lines().count()).max().unwrap_or(1);
    let each = (groups.len() * 19 + 18).max(lines * 16 + 14);
    let height = u16::try_from(options.len() * each + 10).unwrap_or(u16::MAX);
    (chart, merged(room, more), height)
}
