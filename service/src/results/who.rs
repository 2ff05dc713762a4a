//! The figures of who answered.

mod roster;
mod weighted;

use domain::segment::Segment;
use evidence::Share;
use store::Venue;

use super::figure::{Cell, Figure, Group, Intersection, OverTime, Shape, Table};
use super::finding;
use super::shown::{columns, groups, of_members, overlap};
use super::words::{Words, say};
use super::{Breakdown, Results, SegmentCount, Step};

/// Who has answered: over time, against the roster, by combination, by way in.
pub fn who_answered(results: &Results, words: &dyn Words) -> Vec<Figure> {
    let figures = [
        Some(combinations(results, words)),
        roster::figure(results, words),
        weighted::figure(results, words),
        Some(venues(results, words)),
    ];
    [over_time(results, words), rates(results, words)]
        .into_iter()
        .chain(broken_down(results, words))
        .chain(figures.into_iter().flatten())
        .collect()
}

/// The share of each segment's members who had answered at each moment; without a roster, how many had.
fn over_time(results: &Results, words: &dyn Words) -> Figure {
    let arrivals = &results.arrivals;
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
        let when = if results.says_days_alone() { Cell::Day(*when) } else { Cell::Moment(*when) };
        std::iter::once(when).chain(cells).collect()
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
        name: say!(words, "figures-over-time"),
        finding: match n {
            0 => say!(words, "figures-none"),
            _ if known => {
                let share = finding::percent(self::rate(results.whole()));
                say!(words, "figures-over-time-share", share = &share)
            }
            n => say!(words, "figures-over-time-count", answers = n),
        },
        about: match (known, arrivals.step) {
            (true, Step::Hour) => say!(words, "figures-over-time-about-hours"),
            (true, Step::Day) => say!(words, "figures-over-time-about-days"),
            (false, Step::Hour) => say!(words, "figures-over-time-count-hours"),
            (false, Step::Day) => say!(words, "figures-over-time-count-days"),
        },
        shape: Shape::Lines {
            groups: groups(&segments, &answered(&segments), words),
            step: arrivals.step,
            moments: arrivals.moments.clone(),
            values,
        },
        note: note(&segments, words),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-over-time-caption"),
            columns: columns(&segments, say!(words, "figures-column-by"), words),
            rows: rows.collect(),
        },
    }
}

/// The members of a segment whose answers are shown; how many of the others answered is not told.
fn shown_members(counted: &SegmentCount) -> u32 {
    counted.members.saturating_sub(counted.never_shown)
}

fn answered(segments: &[SegmentCount]) -> Vec<u32> {
    segments.iter().map(|counted| counted.answered).collect()
}

fn note(segments: &[SegmentCount], words: &dyn Words) -> String {
    let notes = [overlap(segments, words), left_out(segments, words)];
    notes.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Who is left out of rates: nobody learns how many of them answered.
fn left_out(segments: &[SegmentCount], words: &dyn Words) -> Option<String> {
    let hidden = segments.iter().filter(|counted| counted.never_shown > 0);
    let hidden = hidden.map(|counted| {
        say!(words, "figures-some-of", number = counted.never_shown, segment = &counted.called(words))
    });
    let hidden: Vec<String> = hidden.collect();
    (!hidden.is_empty()).then(|| say!(words, "figures-left-out", groups = &hidden.join(", ")))
}

/// The share of a segment's members who answered; nobody's where the roster is smaller than what answered.
fn rate(counted: &SegmentCount) -> Share {
    let n = shown_members(counted);
    let n = if counted.answered > n { 0 } else { n };
    Share { yes: counted.answered.min(n), n }
}

pub(super) fn rates(results: &Results, words: &dyn Words) -> Figure {
    rates_of(&results.segments, &say!(words, "figures-by-division"), words)
}

/// The same by each attribute that results are broken down by.
pub(super) fn broken_down(results: &Results, words: &dyn Words) -> Vec<Figure> {
    let figure = |(at, breakdown): (usize, &Breakdown)| {
        let by = breakdown.name();
        let figure = rates_of(&breakdown.segments, &by, words);
        Figure { id: format!("rates-by-{at}"), name: say!(words, "figures-rates-by", by = &by), ..figure }
    };
    results.breakdowns.iter().enumerate().map(figure).collect()
}

fn rates_of(segments: &[SegmentCount], by: &str, words: &dyn Words) -> Figure {
    let rates: Vec<Share> = segments.iter().map(rate).collect();
    let known = rates.iter().any(|rate| rate.n > 0);
    let rows = segments.iter().zip(&rates).map(|(counted, rate)| {
        let name = Cell::Words(counted.called(words));
        vec![name, of_members(counted.answered, counted.members), Cell::Share(*rate)]
    });
    let groups: Vec<Group> = groups(segments, &answered(segments), words);
    Figure {
        id: "rates".to_owned(),
        question: None,
        name: say!(words, "figures-rates"),
        finding: if known {
            finding::heard(words, segments, &rates)
        } else {
            say!(words, "figures-rates-none")
        },
        about: say!(words, "figures-rates-about", by = by),
        shape: if known {
            let shares = rates.iter().map(|rate| vec![*rate]).collect();
            Shape::Bars { groups, options: vec![say!(words, "figures-have-answered")], shares }
        } else {
            Shape::Table
        },
        note: note(segments, words),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-rates-caption"),
            columns: answered_columns(say!(words, "figures-column-segment"), words),
            rows: rows.collect(),
        },
    }
}

fn answered_columns(first: String, words: &dyn Words) -> Vec<String> {
    vec![first, say!(words, "figures-column-answered"), say!(words, "figures-column-share")]
}

pub(super) fn combinations(results: &Results, words: &dyn Words) -> Figure {
    let rates: Vec<Share> = results.combinations.iter().map(rate).collect();
    let rows = results.combinations.iter().zip(&rates).map(|(counted, rate)| {
        let name = Cell::Words(counted.called(words));
        vec![name, of_members(counted.answered, counted.members), Cell::Share(*rate)]
    });
    let rows = rows.collect();
    let known = rates.iter().any(|rate| rate.n > 0);
    let largest = results.combinations.iter().zip(&rates).max_by(|a, b| a.1.compare(*b.1));
    Figure {
        id: "combinations".to_owned(),
        question: None,
        name: say!(words, "figures-combinations"),
        finding: match largest {
            Some((counted, rate)) if rate.yes > 0 => {
                let (name, share) = (counted.called(words), finding::percent(*rate));
                say!(words, "figures-combinations-heard", combination = &name, share = &share)
            }
            _ if results.whole().answered == 0 => say!(words, "figures-none"),
            _ => say!(words, "figures-combinations-held"),
        },
        about: say!(words, "figures-combinations-about"),
        shape: if known { upset(results, &rates, words) } else { Shape::Table },
        note: say!(words, "figures-combinations-note"),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-combinations-caption"),
            columns: answered_columns(say!(words, "figures-column-combination"), words),
            rows,
        },
    }
}

fn upset(results: &Results, rates: &[Share], words: &dyn Words) -> Shape {
    let is_division = |counted: &&SegmentCount| matches!(counted.segment, Segment::Division(_));
    let divisions: Vec<SegmentCount> = results.segments.iter().filter(is_division).cloned().collect();
    let holds = |combination: &SegmentCount| match &combination.segment {
        Segment::Combination(held) => divisions.iter().map(|own| own.segment.contains(held)).collect(),
        _ => Vec::new(),
    };
    let intersection = |(counted, share): (&SegmentCount, &Share)| Intersection {
        name: counted.called(words),
        held: holds(counted),
        share: *share,
    };
    Shape::UpSet {
        intersections: results.combinations.iter().zip(rates).map(intersection).collect(),
        divisions: groups(&divisions, &answered(&divisions), words),
    }
}

fn venues(results: &Results, words: &dyn Words) -> Figure {
    let all: u32 = results.venues.iter().map(|(_, n)| n).sum();
    let share = |n: u32| Share { yes: n, n: all };
    let most = results.venues.iter().max_by_key(|(_, n)| *n);
    Figure {
        id: "ways-in".to_owned(),
        question: None,
        name: say!(words, "figures-ways"),
        finding: most.map_or_else(
            || say!(words, "figures-none"),
            |(venue, n)| came(*venue, &finding::percent(share(*n)), words),
        ),
        about: say!(words, "figures-ways-about"),
        shape: Shape::Table,
        note: String::new(),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-ways-caption"),
            columns: vec![
                say!(words, "figures-column-way"),
                say!(words, "figures-column-answers"),
                say!(words, "figures-column-share"),
            ],
            rows: results
                .venues
                .iter()
                .map(|(venue, n)| {
                    vec![Cell::Words(way(*venue, words)), Cell::Count(*n), Cell::Share(share(*n))]
                })
                .collect(),
        },
    }
}

fn way(venue: Venue, words: &dyn Words) -> String {
    match venue {
        Venue::Personal => say!(words, "figures-way-personal"),
        Venue::Open | Venue::Named(_) => say!(words, "figures-way-open"),
        Venue::Import => say!(words, "figures-way-file"),
    }
}

fn came(venue: Venue, share: &str, words: &dyn Words) -> String {
    match venue {
        Venue::Personal => say!(words, "figures-ways-personal", share = share),
        Venue::Open | Venue::Named(_) => say!(words, "figures-ways-open", share = share),
        Venue::Import => say!(words, "figures-ways-file", share = share),
    }
}

#[cfg(test)]
mod tests;
