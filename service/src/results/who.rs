//! The figures of who answered.

mod roster;
mod weighted;

use domain::segment::Segment;
use evidence::Share;
use store::Venue;

use super::figure::{Cell, Figure, Group, Intersection, OverTime, Shape, Table};
use super::finding::{self, NOTHING};
use super::shown::{columns, groups, of_members, overlap};
use super::{Breakdown, Results, SegmentCount, Step};

/// Who has answered: over time, against the roster, by combination, by way in.
pub fn who_answered(results: &Results) -> Vec<Figure> {
    let figures = [
        Some(combinations(results)),
        roster::figure(results),
        weighted::figure(results),
        Some(venues(results)),
    ];
    [over_time(results), rates(results)]
        .into_iter()
        .chain(broken_down(results))
        .chain(figures.into_iter().flatten())
        .collect()
}

/// The share of each segment's members who had answered at each moment; without a roster, how many had.
fn over_time(results: &Results) -> Figure {
    let arrivals = &results.arrivals;
    let step = match arrivals.step {
        Step::Hour => "hour by hour",
        Step::Day => "day by day (UTC)",
    };
    let known = results.whole().members > 0;
    // Nobody knows how many could have come by the open link.
    let drawn: Vec<(usize, &SegmentCount)> =
        results.segments.iter().enumerate().filter(|(_, counted)| !known || counted.members > 0).collect();
    let rate = |at: usize, counted: &SegmentCount, moment: usize| {
        let n = shown_members(counted);
        Share { yes: arrivals.totals[at][moment].min(n), n }
    };
    let rows = arrivals.moments.iter().enumerate().map(|(moment, when)| {
        let cells = drawn.iter().map(|(at, counted)| {
            if known {
                Cell::Share(rate(*at, counted, moment))
            } else {
                Cell::Count(arrivals.totals[*at][moment])
            }
        });
        std::iter::once(Cell::Moment(*when)).chain(cells).collect()
    });
    let moments = 0..arrivals.moments.len();
    let values = if known {
        let rates = |(at, counted): &(usize, &SegmentCount)| {
            moments.clone().map(|moment| rate(*at, counted, moment)).collect()
        };
        OverTime::Rates(drawn.iter().map(rates).collect())
    } else {
        OverTime::Totals(drawn.iter().map(|(at, _)| arrivals.totals[*at].clone()).collect())
    };
    let segments: Vec<SegmentCount> = drawn.iter().map(|(_, counted)| (*counted).clone()).collect();
    let n = results.whole().answered;
    Figure {
        id: "over-time".to_owned(),
        question: None,
        name: "Over time".to_owned(),
        finding: match n {
            0 => NOTHING.to_owned(),
            _ if known => {
                let whole = self::rate(results.whole());
                format!("{} of all members have answered so far", finding::percent(whole))
            }
            1 => "1 answer so far".to_owned(),
            n => format!("{n} answers so far"),
        },
        about: if known {
            format!(
                "Share of the members on the roster who had answered at each moment, {step}, by current division."
            )
        } else {
            format!("How many had answered at each moment, {step}.")
        },
        shape: Shape::Lines {
            groups: groups(&segments, &segments.iter().map(|counted| counted.answered).collect::<Vec<_>>()),
            step: arrivals.step,
            moments: arrivals.moments.clone(),
            values,
        },
        note: note(&segments),
        changes: Vec::new(),
        table: Table {
            caption: "Answers so far at each moment".to_owned(),
            columns: columns(&segments, "By (UTC)"),
            rows: rows.collect(),
        },
    }
}

/// The members of a segment whose answers are shown; how many of the others answered is not told.
fn shown_members(counted: &SegmentCount) -> u32 {
    counted.members.saturating_sub(counted.never_shown)
}

fn note(segments: &[SegmentCount]) -> String {
    let notes = [overlap(segments).to_owned(), left_out(segments)];
    notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Who is left out of rates: nobody learns how many of them answered.
fn left_out(segments: &[SegmentCount]) -> String {
    let hidden = segments.iter().filter(|counted| counted.never_shown > 0);
    let hidden: Vec<String> =
        hidden.map(|counted| format!("{} of {}", counted.never_shown, counted.name)).collect();
    if hidden.is_empty() {
        return String::new();
    }
    format!("Left out, because their group is too small to be shown: {}.", hidden.join(", "))
}

/// The share of a segment's members who answered; nobody's where the roster is smaller than what answered.
fn rate(counted: &SegmentCount) -> Share {
    let n = shown_members(counted);
    let n = if counted.answered > n { 0 } else { n };
    Share { yes: counted.answered.min(n), n }
}

pub(super) fn rates(results: &Results) -> Figure {
    rates_of(&results.segments, "current division")
}

/// The same by each attribute that results are broken down by.
pub(super) fn broken_down(results: &Results) -> Vec<Figure> {
    let figure = |(at, breakdown): (usize, &Breakdown)| {
        let by = breakdown.name();
        let figure = rates_of(&breakdown.segments, &by);
        Figure { id: format!("rates-by-{at}"), name: format!("Against the roster, by {by}"), ..figure }
    };
    results.breakdowns.iter().enumerate().map(figure).collect()
}

fn rates_of(segments: &[SegmentCount], by: &str) -> Figure {
    let rates: Vec<Share> = segments.iter().map(rate).collect();
    let known = rates.iter().any(|rate| rate.n > 0);
    let rows = segments.iter().zip(&rates).map(|(counted, rate)| {
        let words = Cell::Words(counted.name.clone());
        vec![words, of_members(counted.answered, counted.members), Cell::Share(*rate)]
    });
    let answered: Vec<u32> = segments.iter().map(|counted| counted.answered).collect();
    let groups: Vec<Group> = groups(segments, &answered);
    Figure {
        id: "rates".to_owned(),
        question: None,
        name: "Against the roster".to_owned(),
        finding: if known {
            finding::heard(segments, &rates)
        } else {
            "No roster to compare with".to_owned()
        },
        about: format!("Share of the members on the roster who have answered, by {by}."),
        shape: if known {
            let shares = rates.iter().map(|rate| vec![*rate]).collect();
            Shape::Bars { groups, options: vec!["Have answered".to_owned()], shares }
        } else {
            Shape::Table
        },
        note: note(segments),
        changes: Vec::new(),
        table: Table {
            caption: "Members who have answered".to_owned(),
            columns: ["Segment", "Answered", "Share"].map(str::to_owned).into(),
            rows: rows.collect(),
        },
    }
}

pub(super) fn combinations(results: &Results) -> Figure {
    let rates: Vec<Share> = results.combinations.iter().map(rate).collect();
    let rows = results.combinations.iter().zip(&rates).map(|(counted, rate)| {
        let words = Cell::Words(counted.name.clone());
        vec![words, of_members(counted.answered, counted.members), Cell::Share(*rate)]
    });
    let rows = rows.collect();
    let known = rates.iter().any(|rate| rate.n > 0);
    let largest = results.combinations.iter().zip(&rates).max_by(|a, b| a.1.compare(*b.1));
    Figure {
        id: "combinations".to_owned(),
        question: None,
        name: "Combinations of divisions".to_owned(),
        finding: match largest {
            Some((counted, rate)) if rate.yes > 0 => {
                format!("Heard most: {}, {} of its members", counted.name, finding::percent(*rate))
            }
            _ if results.whole().answered == 0 => NOTHING.to_owned(),
            _ => "Who holds which divisions".to_owned(),
        },
        about: "Each member counts once, under exactly the divisions they hold.".to_owned(),
        shape: if known { upset(results, &rates) } else { Shape::Table },
        note: "Above, the members of each combination and, as the strong part, those who have answered; below, the divisions that it holds."
            .to_owned(),
        changes: Vec::new(),
        table: Table {
            caption: "Members who have answered, by combination of divisions".to_owned(),
            columns: ["Combination", "Answered", "Share"].map(str::to_owned).into(),
            rows,
        },
    }
}

fn upset(results: &Results, rates: &[Share]) -> Shape {
    let is_division = |counted: &&SegmentCount| matches!(counted.segment, Segment::Division(_));
    let divisions: Vec<SegmentCount> = results.segments.iter().filter(is_division).cloned().collect();
    let holds = |combination: &SegmentCount| match &combination.segment {
        Segment::Combination(held) => divisions.iter().map(|own| own.segment.contains(held)).collect(),
        _ => Vec::new(),
    };
    let intersection = |(counted, share): (&SegmentCount, &Share)| Intersection {
        name: counted.name.clone(),
        held: holds(counted),
        share: *share,
    };
    let answered: Vec<u32> = divisions.iter().map(|counted| counted.answered).collect();
    Shape::UpSet {
        intersections: results.combinations.iter().zip(rates).map(intersection).collect(),
        divisions: groups(&divisions, &answered),
    }
}

fn venues(results: &Results) -> Figure {
    let all: u32 = results.venues.iter().map(|(_, n)| n).sum();
    let share = |n: u32| Share { yes: n, n: all };
    let most = results.venues.iter().max_by_key(|(_, n)| *n);
    Figure {
        id: "ways-in".to_owned(),
        question: None,
        name: "Ways in".to_owned(),
        finding: most.map_or_else(
            || NOTHING.to_owned(),
            |(venue, n)| format!("{} came {}", finding::percent(share(*n)), by(*venue)),
        ),
        about: "How those who answered came to the survey.".to_owned(),
        shape: Shape::Table,
        note: String::new(),
        changes: Vec::new(),
        table: Table {
            caption: "Answers by way in".to_owned(),
            columns: ["Way in", "Answers", "Share"].map(str::to_owned).into(),
            rows: results
                .venues
                .iter()
                .map(|(venue, n)| {
                    vec![Cell::Words(way(*venue).to_owned()), Cell::Count(*n), Cell::Share(share(*n))]
                })
                .collect(),
        },
    }
}

fn way(venue: Venue) -> &'static str {
    match venue {
        Venue::Personal => "Personal link",
        Venue::Open | Venue::Named(_) => "Open link and venues",
        Venue::Import => "Imported from a file",
    }
}

fn by(venue: Venue) -> &'static str {
    match venue {
        Venue::Personal => "by personal link",
        Venue::Open | Venue::Named(_) => "by the open link or a venue",
        Venue::Import => "from a file",
    }
}

#[cfg(test)]
mod tests;
