//! Turns a figure into the chart that ECharts draws: a `charming` chart, and its JSON.
//!
//! Colours are custom properties, which the drawing resolves: light and dark switch without a redraw. Labels are templates, never code.

mod axis;
mod bars;
mod columns;
mod diverging;
mod lines;
mod merge;
mod places;
mod upset;

use charming::component::{Aria, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, Color, SplitLine, Tooltip, Trigger};
use serde_json::{Value, json};
use service::results::Figure;
use service::results::figure::{Group, Shape, Share, Tone};

use crate::api::results::Chart;
use crate::say;
use merge::merged;

/// The chart of a figure; none where the table says it all.
pub fn chart(figure: &Figure) -> Option<Chart> {
    let (drawing, more, height) = match &figure.shape {
        Shape::Diverging { groups, points, shares } => diverging::draw(groups, points, shares),
        Shape::Columns { groups, short, shares, .. } => columns::draw(groups, short, shares),
        Shape::Bars { groups, options, shares } => bars::draw(groups, options, shares),
        Shape::MeanPlaces { groups, options, last, means } => places::means(groups, options, *last, means),
        Shape::Places { options, places, shares } => places::places(options, places, shares),
        Shape::Lines { groups, step, moments, values } => lines::draw(groups, *step, moments, values),
        Shape::UpSet { divisions, intersections } => upset::draw(divisions, intersections),
        Shape::Table => return None,
    };
    // Fonts and colours that all charts share are in the theme of `charts/`.
    let common = json!({
        "textStyle": { "fontSize": 13 },
        "aria": { "enabled": true, "label": { "description": figure.finding } },
        "animationDuration": 400,
        "animationDurationUpdate": 400,
        "tooltip": { "confine": true, "textStyle": { "fontSize": 13 } },
    });
    let drawing = drawing.aria(Aria::new().enabled(true)).tooltip(Tooltip::new().trigger(Trigger::Item));
    let option = merged(merged(serde_json::to_value(drawing).ok()?, common), more);
    Some(Chart { option: option.to_string(), height })
}

/// The number of the colour of an attribute's value: the colours that few divisions leave come first.
pub fn value_tone(at: usize) -> usize {
    (at + 3) % 6 + 1
}

/// The custom property of a segment's colour.
pub fn colour(tone: Tone) -> String {
    match tone {
        Tone::Whole => "var(--whole)".to_owned(),
        Tone::Division(at) => format!("var(--division-{})", at % 6 + 1),
        Tone::Value(at) => format!("var(--division-{})", value_tone(at)),
        Tone::Neutral => "var(--ink-soft)".to_owned(),
    }
}

/// The name of a point's colour on a scale of this many points, the same distance from the middle on both sides.
pub fn scale_tone(at: usize, points: usize) -> &'static str {
    const TONES: [&str; 7] = ["1", "12", "2", "3", "4", "45", "5"];
    let picked: &[usize] = match points {
        2 => &[0, 6],
        3 => &[0, 3, 6],
        4 => &[0, 2, 4, 6],
        5 => &[0, 2, 3, 4, 6],
        6 => &[0, 1, 2, 4, 5, 6],
        _ => &[0, 1, 2, 3, 4, 5, 6],
    };
    picked.get(at).and_then(|&tone| TONES.get(tone)).copied().unwrap_or("3")
}

/// The name of a place's colour, the first the strongest; six colours for any number of places.
pub fn rank_tone(at: usize, places: usize) -> usize {
    if places <= 6 { at + 1 } else { at * 6 / places + 1 }
}

/// A share in whole percent, for drawing and for the label on it; nothing where nobody answered.
fn percent(share: Share) -> Option<i64> {
    share.percent().map(i64::from)
}

/// What is said of a part or a bar that is pointed at.
const NAME_AND_PERCENT: &str = "{a}: {c}\u{a0}%";

/// A grid that leaves room for the labels of its axes.
fn grid() -> (Grid, Value) {
    let grid = Grid::new().left(0).right(8).top(4).bottom(4);
    (grid, json!({ "grid": [{ "outerBoundsMode": "same", "outerBoundsContain": "axisLabel" }] }))
}

fn quiet_label() -> AxisLabel {
    AxisLabel::new().color("var(--ink-soft)").font_size(12)
}

fn no_line() -> AxisLine {
    AxisLine::new().show(false)
}

fn no_tick() -> AxisTick {
    AxisTick::new().show(false)
}

fn faint_lines() -> SplitLine {
    SplitLine::new()
        .show(true)
        .line_style(charming::element::LineStyle::new().color(Color::from("var(--line)")))
}

/// A segment's name in its colour, and how many of it answered below, as a rich text label.
fn group_label(group: &Group) -> String {
    let counts = if group.members >= group.n && group.members > 0 {
        say::dashboard_of(group.n, group.members)
    } else {
        say::whole(group.n)
    };
    format!("{{{}|{}}}\n{{n|{counts}}}", style_name(group.tone), plain(&group.name))
}

fn style_name(tone: Tone) -> String {
    match tone {
        Tone::Whole => "whole".to_owned(),
        Tone::Division(at) => format!("d{at}"),
        Tone::Value(at) => format!("v{at}"),
        Tone::Neutral => "neutral".to_owned(),
    }
}

/// The styles that [`group_label`] names.
fn group_styles(groups: &[Group]) -> Value {
    // As wide as the widest name or count is likely to be, so that all begin at the same place.
    let widths = groups
        .iter()
        .map(|group| (group.name.chars().count() * 8).max(if group.members > 0 { 76 } else { 30 }));
    let width = widths.max().unwrap_or(0);
    let mut styles = serde_json::Map::new();
    for group in groups {
        let style = json!({ "color": colour(group.tone), "fontSize": 13, "fontWeight": 600, "lineHeight": 17, "align": "left", "width": width });
        styles.insert(style_name(group.tone), style);
    }
    styles.insert("n".to_owned(), json!({ "color": "var(--ink-soft)", "fontSize": 11, "lineHeight": 14, "align": "left", "width": width }));
    Value::Object(styles)
}

/// Words without what a label's markup is made of.
fn plain(text: &str) -> String {
    text.replace(['{', '}', '|'], " ")
}

/// The longest word that is left whole, although it is longer than a line.
const WHOLE_WORD: usize = 22;

/// Words in lines of at most this many characters, as room beside a chart is short. A word that is much longer is broken.
fn wrapped(text: &str, characters: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        for (at, piece) in pieces(word, characters).into_iter().enumerate() {
            let gap = if at == 0 { " " } else { "" };
            match lines.last_mut() {
                Some(line) if line.chars().count() + gap.len() + piece.chars().count() <= characters => {
                    line.push_str(gap);
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
    }
    lines.join("\n")
}

/// A word, or what it can be broken into: behind its own hyphens and strokes first, then anywhere.
fn pieces(word: &str, characters: usize) -> Vec<String> {
    if word.chars().count() <= WHOLE_WORD {
        return vec![word.to_owned()];
    }
    word.split_inclusive(['-', '/', '–']).flat_map(|part| chunks(part, characters)).collect()
}

/// Pieces of about the same length, so that no single letter is left for the last line, with hyphens where the script has them.
fn chunks(part: &str, characters: usize) -> Vec<String> {
    let letters: Vec<char> = part.chars().collect();
    if letters.len() <= WHOLE_WORD {
        return vec![part.to_owned()];
    }
    let count = letters.len().div_ceil(characters.saturating_sub(1).max(1));
    let mut pieces: Vec<String> =
        letters.chunks(letters.len().div_ceil(count)).map(|piece| piece.iter().collect()).collect();
    let last = pieces.len() - 1;
    for piece in &mut pieces[..last] {
        // Latin, Greek, Cyrillic and Armenian letters; no script behind them is hyphenated.
        if piece.ends_with(|letter: char| letter.is_alphabetic() && letter < '\u{590}') {
            piece.push('-');
        }
    }
    pieces
}

#[cfg(test)]
mod tests;
