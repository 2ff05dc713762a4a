use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::CompositeValue;
use charming::element::{AxisType, ItemStyle, LineStyle, SplitLine, Symbol};
use charming::series::{Bar, Line};
use serde_json::{Value, json};
use service::results::figure::{Group, Intersection};

use super::{no_line, no_tick, percent, quiet_label};
use crate::say;

/// The height of the bars, with the numbers on them.
const BARS: usize = 180;
/// The height of a division's row of dots.
const ROW: usize = 30;
/// The room for the names of the divisions.
const NAMES: i64 = 76;
/// The most combinations that are drawn; the table holds them all.
const MOST: usize = 12;

/// A column for each combination: above, its members and those of them who answered; below, the divisions that it holds, joined
/// (Lex et al. 2014).
pub fn draw(divisions: &[Group], intersections: &[Intersection]) -> (Chart, Value, u16) {
    let drawn = &intersections[..intersections.len().min(MOST)];
    let rows = divisions.len() * ROW;
    let names: Vec<String> = drawn.iter().map(|one| one.name.clone()).collect();
    let columns = |grid: f64| {
        Axis::new()
            .type_(AxisType::Category)
            .grid_index(grid)
            .axis_label(quiet_label().show(false))
            .axis_line(no_line())
            .axis_tick(no_tick())
            .split_line(SplitLine::new().show(false))
            .data(names.clone())
    };
    let lengths = Axis::new()
        .type_(AxisType::Value)
        .grid_index(0.0)
        .min(0)
        .show(false)
        .split_line(SplitLine::new().show(false));
    let held = Axis::new()
        .type_(AxisType::Category)
        .grid_index(1.0)
        .inverse(true)
        .axis_line(no_line())
        .axis_tick(no_tick())
        .axis_label(quiet_label())
        .data(divisions.iter().map(|group| group.name.clone()).collect());
    let grid =
        |top: usize, height: usize| Grid::new().left(NAMES).right(8).top(top as i64).height(height as i64);
    let mut chart = Chart::new()
        .grid(grid(22, BARS - 22))
        .grid(grid(BARS + 8, rows))
        .x_axis(columns(0.0))
        .x_axis(columns(1.0))
        .y_axis(lengths)
        .y_axis(held)
        .series(bar(&say::dashboard_on_roster(), "var(--line)", drawn.iter().map(|one| one.share.n)))
        .series(bar(&say::dashboard_have_answered(), "var(--whole)", drawn.iter().map(|one| one.share.yes)))
        .series(
            dots(not_held(drawn))
                .line_style(LineStyle::new().width(0))
                .item_style(ItemStyle::new().color("var(--line)")),
        );
    for (column, one) in drawn.iter().enumerate() {
        chart = chart.series(
            dots(points(column, one, true))
                .name(one.name.clone())
                .line_style(LineStyle::new().width(2.5).color("var(--ink)"))
                .item_style(ItemStyle::new().color("var(--ink)")),
        );
    }
    let rates: Vec<Value> = drawn
        .iter()
        .map(|one| {
            let rate = percent(one.share).map_or_else(String::new, |rate| format!("{rate}\u{a0}%"));
            json!({ "value": one.share.n, "label": { "show": true, "position": "top", "formatter": rate, "fontSize": 12, "color": "var(--ink-soft)" } })
        })
        .collect();
    let names = json!({ "rich": {}, "color": "var(--ink)", "fontSize": 13 });
    let more = json!({
        "series": [{ "data": rates, "barGap": "-100%", "barMaxWidth": 34 }, { "barMaxWidth": 34 }, { "silent": true }],
        "yAxis": [{}, { "axisLabel": names }],
        "tooltip": { "formatter": "{b}: {c}" },
    });
    let height = u16::try_from(BARS + rows + 16).unwrap_or(u16::MAX);
    (chart, more, height)
}

fn bar(name: &str, colour: &str, values: impl Iterator<Item = u32>) -> Bar {
    Bar::new()
        .name(name)
        .x_axis_index(0)
        .y_axis_index(0)
        .item_style(ItemStyle::new().color(colour).border_radius(2))
        .data(values.map(|value| CompositeValue::from(i64::from(value))).collect::<Vec<_>>())
}

fn dots(points: Vec<CompositeValue>) -> Line {
    Line::new().x_axis_index(1).y_axis_index(1).symbol(Symbol::Circle).symbol_size(11).data(points)
}

fn not_held(drawn: &[Intersection]) -> Vec<CompositeValue> {
    drawn.iter().enumerate().flat_map(|(column, one)| points(column, one, false)).collect()
}

/// The dots of a combination, as places on both axes.
fn points(column: usize, one: &Intersection, held: bool) -> Vec<CompositeValue> {
    let rows = one.held.iter().enumerate().filter(|(_, own)| **own == held);
    rows.map(|(row, _)| {
        CompositeValue::Array(vec![CompositeValue::from(column as i64), CompositeValue::from(row as i64)])
    })
    .collect()
}
