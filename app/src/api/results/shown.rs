//! From what the counts say to what is read.

mod cards;
mod note;
mod reason;

use domain::time::Timestamp;
use service::results::figure::{self, Cell, Shape, Share, Tone};
use service::results::words::Words as _;
use service::results::{self, Reading, Report, Results};

use super::{AsOf, Figure, Key, Moment, Screen, Section, Table, Words};
use crate::chart_option::{self, rank_tone, scale_tone};
use crate::say::Figures;
use crate::{routes, say};

impl Screen {
    /// What the page 'Now' shows.
    pub fn board(results: &Results) -> Self {
        Self { as_of: AsOf::of(results), cards: cards::cards(results), sections: Vec::new() }
    }

    /// What the page 'Questions' shows.
    pub fn questions(results: &Results) -> Self {
        Self {
            as_of: AsOf::of(results),
            cards: Vec::new(),
            sections: sections(results::questions(results, &Figures), results),
        }
    }

    /// What the page 'Who answered' shows.
    pub fn who(results: &Results) -> Self {
        let section = figure::Section {
            id: "who".to_owned(),
            title: Figures.say("figures-so-far", &[]),
            figures: results::who_answered(results, &Figures),
        };
        Self { as_of: AsOf::of(results), cards: Vec::new(), sections: sections(vec![section], results) }
    }

    /// What the final report shows: every verdict, then what is computed after the close alone.
    pub fn report(report: &Report) -> Self {
        let results = &report.results;
        Self {
            as_of: AsOf::of(results),
            cards: cards::cards(results),
            sections: sections(report.sections(&Figures), results),
        }
    }
}

impl AsOf {
    /// As of when these results are.
    pub fn of(results: &Results) -> Self {
        let whole = results.whole();
        let answered = if whole.members >= whole.answered && whole.members > 0 {
            say::dashboard_answered(whole.answered, whole.members)
        } else {
            say::dashboard_so_far(whole.answered)
        };
        let held_back = match results.held_back {
            None | Some(0) => String::new(),
            Some(n) => say::dashboard_held_back(n),
        };
        let around = say::around(|mark| say::dashboard_as_of(mark, results.release.to_string()));
        Self {
            release: results.release,
            at: results.as_of.map(if results.says_days_alone() { day } else { moment }),
            around: around.into(),
            answered,
            held_back,
        }
    }
}

impl Words {
    /// In the language of the page.
    pub fn said() -> Self {
        let forms = |said: fn(u8) -> String| [0, 1, 2].map(said);
        Self {
            closed: say::dashboard_closed(),
            live: say::dashboard_live(),
            lost: say::dashboard_lost(),
            load: say::dashboard_load(),
            counted: [
                forms(say::dashboard_counted_supported),
                forms(say::dashboard_counted_denied),
                forms(say::dashboard_counted_open),
            ],
            reasoning: say::dashboard_reasoning(),
            estimates: say::dashboard_estimates(),
            columns: [say::dashboard_members(), say::dashboard_possible(), say::dashboard_estimate()],
            table: say::dashboard_table(),
        }
    }
}

/// A moment for programs and for people.
pub fn moment(at: Timestamp) -> Moment {
    let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
    Moment { exact: exact.to_string(), words: say::moment(at) }
}

/// A day for programs and for people, where no times are kept.
fn day(at: Timestamp) -> Moment {
    let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
    let exact = jiff::tz::Offset::UTC.to_datetime(exact).date();
    Moment { exact: exact.to_string(), words: say::day(at) }
}

/// A chance of so many basis points in words: '5 %'.
pub fn percent_of(basis_points: u16) -> String {
    say::percent(&(f64::from(basis_points) / 100.0).to_string())
}

fn sections(sections: Vec<figure::Section>, results: &Results) -> Vec<Section> {
    let section = |section: figure::Section| Section {
        id: section.id,
        title: section.title,
        figures: section.figures.into_iter().map(|figure| shown(figure, results)).collect(),
    };
    sections.into_iter().map(section).collect()
}

fn shown(figure: figure::Figure, results: &Results) -> Figure {
    let csv = |question| {
        let sheet = routes::results::sheet(&results.document.slug, question);
        match results.reading {
            Reading::Answering => sheet,
            Reading::Now => sheet + routes::results::DIVISIONS_NOW,
        }
    };
    Figure {
        chart: chart_option::chart(&figure),
        legend: legend(&figure.shape),
        csv: figure.question.as_ref().map(csv),
        reading: results.reading.in_file_names().map(str::to_owned),
        id: figure.id,
        name: figure.name,
        title: figure.finding,
        subtitle: figure.about,
        note: figure.note,
        changes: figure.changes,
        table: Table {
            caption: figure.table.caption,
            columns: figure.table.columns,
            rows: figure.table.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        },
    }
}

fn legend(shape: &Shape) -> Vec<Key> {
    let steps = |labels: &[String], tone: &dyn Fn(usize) -> String| -> Vec<Key> {
        labels.iter().enumerate().map(|(at, label)| Key { tone: tone(at), label: label.clone() }).collect()
    };
    match shape {
        Shape::Diverging { points, .. } => {
            steps(points, &|at| format!("scale-{}", scale_tone(at, points.len())))
        }
        Shape::Places { places, .. } => steps(places, &|at| format!("rank-{}", rank_tone(at, places.len()))),
        Shape::Columns { points, short, .. } => {
            steps(&points_with_words(points, short), &|_| "none".to_owned())
        }
        Shape::Bars { groups, shares, .. } if groups.len() > 1 => {
            let key = |(group, shares): (&figure::Group, &Vec<Share>)| {
                let is_drawn = shares.iter().any(|share| share.n > 0);
                let label = match group.n {
                    _ if is_drawn => group.name.clone(),
                    0 => say::dashboard_none_of(&group.name),
                    // Whoever came by the open link answered, and is a share of nobody.
                    _ => return None,
                };
                Some(Key { tone: tone(group.tone), label })
            };
            groups.iter().zip(shares).filter_map(key).collect()
        }
        Shape::MeanPlaces { groups, .. } if groups.len() > 1 => {
            groups.iter().map(|group| Key { tone: tone(group.tone), label: group.name.clone() }).collect()
        }
        _ => Vec::new(),
    }
}

/// The points that have words which stand nowhere below the columns. A unit, which all have, says nothing more.
fn points_with_words(points: &[String], short: &[String]) -> Vec<String> {
    let words = |(point, short): (&String, &String)| point.strip_prefix(short.as_str()).map(str::to_owned);
    let all: Vec<Option<String>> = points.iter().zip(short).map(words).collect();
    if all.windows(2).all(|two| two[0] == two[1]) {
        return Vec::new();
    }
    let has_words = |words: &Option<String>| words.as_ref().is_some_and(|words| !words.is_empty());
    points.iter().zip(&all).filter(|(_, words)| has_words(words)).map(|(point, _)| point.clone()).collect()
}

fn tone(tone: Tone) -> String {
    match tone {
        Tone::Whole => "whole".to_owned(),
        Tone::Division(at) => (at % 6 + 1).to_string(),
        Tone::Value(at) => chart_option::value_tone(at).to_string(),
        Tone::Neutral => "neutral".to_owned(),
    }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Words(words) => words.clone(),
        Cell::Count(n) => say::whole(*n),
        Cell::Of(n, members) => say::dashboard_of(*n, *members),
        Cell::Share(share) if share.n == 0 => "–".to_owned(),
        Cell::Share(share) => format!("{} ({})", percent(*share), say::whole(share.yes)),
        Cell::Hundredths(None) => "–".to_owned(),
        Cell::Hundredths(Some(hundredths)) => {
            say::digits(&format!("{}.{:02}", hundredths / 100, hundredths % 100))
        }
        Cell::Moment(at) => say::short_day_and_time(*at),
        Cell::Day(at) => say::day(*at),
    }
}

fn percent(share: Share) -> String {
    share.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent}\u{a0}%"))
}

#[cfg(test)]
mod tests {
    use super::points_with_words;

    #[test]
    fn the_points_that_have_words_are_told() {
        let told = |all: &[(&str, &str)]| {
            let (points, short): (Vec<_>, Vec<_>) =
                all.iter().map(|(point, short)| ((*point).to_owned(), (*short).to_owned())).unzip();
            points_with_words(&points, &short)
        };
        assert_eq!(told(&[("0 never", "0"), ("1", "1"), ("2 always", "2")]), ["0 never", "2 always"]);
        assert_eq!(told(&[("1 no", "1"), ("2 yes", "2")]), ["1 no", "2 yes"]);
        assert!(told(&[("0", "0"), ("1", "1")]).is_empty());
        assert!(
            told(&[("0–9 years", "0–9"), ("10–19 years", "10–19")]).is_empty(),
            "a unit says nothing more"
        );
        assert!(told(&[("−9 – −1", "−9 – −1"), ("2010-05 – 2010-12", "2010-05 – 2010-12")]).is_empty());
    }
}
