use charming::Chart;
use charming::component::Axis;
use charming::datatype::CompositeValue;
use charming::element::{AxisType, ItemStyle, SymbolSize};
use charming::series::Scatter;
use serde_json::{Value, json};
use service::results::figure::{Group, Share};

use super::{axis, colour, faint_lines, grid, merged, percent, quiet_label, rank_tone};

/// For each option a mark for each group, at its mean place; the best placed on top, place 1 at the left.
pub fn means(
    groups: &[Group],
    options: &[String],
    last: u16,
    means: &[Vec<Option<u16>>],
) -> (Chart, Value, u16) {
    let (grid, room) = grid();
    // From the whole place before the best mean to the one after the worst: between them the marks are told apart.
    let known = means.iter().flatten().flatten();
    let best = known.clone().min().map_or(1, |mean| i64::from(mean / 100));
    let worst = known.max().map_or(last.max(2).into(), |mean| i64::from(mean.div_ceil(100))).max(best + 1);
    let mut chart = Chart::new()
        .grid(grid.top(24))
        .x_axis(
            Axis::new()
                .type_(AxisType::Value)
                .position("top")
                .min(best)
                .max(worst)
                .min_interval(0.5)
                .axis_label(quiet_label())
                .split_line(faint_lines()),
        )
        .y_axis(axis::options(options).split_line(faint_lines()));
    for (group, means) in groups.iter().zip(means) {
        let marks: Vec<CompositeValue> = means
            .iter()
            .enumerate()
            .filter_map(|(at, mean)| {
                let mean = f64::from((*mean)?) / 100.0;
                Some(CompositeValue::Array(vec![CompositeValue::from(mean), CompositeValue::from(at as i64)]))
            })
            .collect();
        chart = chart.series(
            Scatter::new()
                .name(group.name.clone())
                .symbol_size(SymbolSize::Number(15.0))
                .item_style(
                    ItemStyle::new()
                        .color(colour(group.tone))
                        .border_color("var(--surface)")
                        .border_width(2)
                        .opacity(1),
                )
                .data(marks),
        );
    }
    let more =
        json!({ "tooltip": { "formatter": "{a}" }, "xAxis": { "axisLabel": { "hideOverlap": true } } });
    let height =
        u16::try_from(options.len() * axis::height_of_lines(options).max(46) + 34).unwrap_or(u16::MAX);
    (chart, merged(merged(room, axis::options_room()), more), height)
}

/// A bar for each option, its parts the places that it was given.
pub fn places(options: &[String], places: &[String], shares: &[Vec<Share>]) -> (Chart, Value, u16) {
    let (grid, room) = grid();
    let mut chart = Chart::new().grid(grid).x_axis(axis::unseen(0.0, 101.0)).y_axis(axis::options(options));
    let mut hidden = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let tone = format!("rank-{}", rank_tone(at, places.len()));
        let values: Vec<i64> = shares.iter().map(|shares| percent(shares[at]).unwrap_or(0)).collect();
        let (bar, data) = axis::parts(place, "places", 26, &tone, &values);
        chart = chart.series(bar);
        hidden.push(data);
    }
    let more = json!({ "series": hidden, "tooltip": { "formatter": super::NAME_AND_PERCENT } });
    let height =
        u16::try_from(options.len() * axis::height_of_lines(options).max(44) + 8).unwrap_or(u16::MAX);
    (chart, merged(merged(room, axis::options_room()), more), height)
}
