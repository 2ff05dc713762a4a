use charming::Chart;
use charming::datatype::CompositeValue;
use charming::element::{ItemStyle, Label, LabelPosition};
use charming::series::Bar;
use serde_json::{Value, json};
use service::results::figure::{Group, Share};

use super::{axis, colour, grid, merged, percent};

/// For each option a bar for each group, its number at the end.
pub fn draw(groups: &[Group], options: &[String], shares: &[Vec<Share>]) -> (Chart, Value, u16) {
    let most = shares.iter().flatten().filter_map(|share| percent(*share)).max().unwrap_or(0);
    let (grid, room) = grid();
    // Room for the number at the end of the longest bar.
    let end = (most + most / 6 + 4).min(115);
    let mut chart =
        Chart::new().grid(grid).x_axis(axis::unseen(0.0, end as f64)).y_axis(axis::options(options));
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
    let more = json!({ "tooltip": { "formatter": super::NAME_AND_PERCENT }, "series": series });
    let each = (groups.len() * 19 + 18).max(axis::height_of_lines(options));
    let height = u16::try_from(options.len() * each + 10).unwrap_or(u16::MAX);
    (chart, merged(merged(room, axis::options_room()), more), height)
}
