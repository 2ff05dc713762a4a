use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::CompositeValue;
use charming::element::{AxisType, ItemStyle, Label, LabelPosition, NameLocation, SplitLine, TextStyle};
use charming::series::Bar;
use serde_json::{Value, json};
use service::results::figure::{Group, Share};

use super::{colour, no_tick, percent, quiet_label};

/// The height of a panel with what is between it and the next.
const PANEL: usize = 104;

/// The most characters of a point's name.
const POINT: usize = 2;

/// A panel of columns for each group, one below the other on the same scale, so that shapes can be compared.
pub fn draw(groups: &[Group], names: &[String], shares: &[Vec<Share>]) -> (Chart, Value, u16) {
    let most = shares.iter().flatten().filter_map(|share| percent(*share)).max().unwrap_or(0).max(10);
    // Points have room on a phone, too; of bands as many are named as do not run into each other.
    let short = names.iter().all(|name| name.chars().count() <= POINT);
    let label = if short { quiet_label().interval(0) } else { quiet_label() };
    let mut chart = Chart::new();
    for (at, (group, shares)) in groups.iter().zip(shares).enumerate() {
        let index = at as f64;
        let values: Vec<CompositeValue> = shares
            .iter()
            .map(|share| percent(*share).map_or(CompositeValue::from("-"), CompositeValue::from))
            .collect();
        chart = chart
            .grid(Grid::new().left(2).right(2).top((at * PANEL + 36) as i64).height((PANEL - 58) as i64))
            .x_axis(
                Axis::new()
                    .type_(AxisType::Category)
                    .grid_index(index)
                    .axis_tick(no_tick())
                    .axis_line(charming::element::AxisLine::new().line_style((1.0, "var(--line)")))
                    .axis_label(label.clone())
                    .data(names.to_vec()),
            )
            .y_axis(
                Axis::new()
                    .type_(AxisType::Value)
                    .grid_index(index)
                    .min(0)
                    .max(most)
                    .axis_label(quiet_label().show(false))
                    .split_line(SplitLine::new().show(false))
                    .name(group.name.clone())
                    .name_location(NameLocation::End)
                    .name_gap(18)
                    .name_text_style(
                        TextStyle::new()
                            .align("left")
                            .color(colour(group.tone))
                            .font_size(13)
                            .font_weight("bold"),
                    ),
            )
            .series(
                Bar::new()
                    .name(group.name.clone())
                    .x_axis_index(index)
                    .y_axis_index(index)
                    .item_style(ItemStyle::new().color(colour(group.tone)).border_radius(2))
                    .label(
                        Label::new()
                            .show(true)
                            .position(LabelPosition::Top)
                            .distance(3)
                            .font_size(11)
                            .color("var(--ink-soft)"),
                    )
                    .data(values),
            );
    }
    let series: Vec<Value> = groups.iter().map(|_| json!({ "barCategoryGap": "18%" })).collect();
    let more = json!({ "series": series, "tooltip": { "formatter": "{a}, {b}: {c}\u{a0}%" } });
    let height = u16::try_from(groups.len() * PANEL + 4).unwrap_or(u16::MAX);
    (chart, more, height)
}
