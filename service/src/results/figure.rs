//! What a figure shows: its finding in words, its series, and the same data as a table. How it is drawn is decided elsewhere.

use domain::id::QuestionId;
use domain::segment::Segment;
use domain::time::Timestamp;

use super::Step;

pub use evidence::Share;

pub use super::sections::questions;
pub use super::who::who_answered;

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its name on the page, unique there.
    pub id: String,
    /// The question it shows, if it shows one.
    pub question: Option<QuestionId>,
    /// What it is called in a list.
    pub name: String,
    /// What it shows, in a sentence computed from the counts.
    pub finding: String,
    /// The wording asked, and of whom.
    pub about: String,
    /// The series.
    pub shape: Shape,
    /// What a reader has to know to read it rightly.
    pub note: String,
    /// What was changed of it while members answered, each in a sentence, the oldest first.
    pub changes: Vec<String>,
    /// The same data as a table.
    pub table: Table,
}

/// Figures under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its name on the page, unique there.
    pub id: String,
    /// The heading.
    pub title: String,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// A segment as a figure names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its fixed colour.
    pub tone: Tone,
    /// How many of it answered what is shown.
    pub n: u32,
    /// How many belong to it.
    pub members: u32,
}

/// A colour that stands for one segment everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The whole membership.
    Whole,
    /// A division, by its place in the installation's order, from 0.
    Division(usize),
    /// A value of an attribute, by its place among them, from 0.
    Value(usize),
    /// Those of whom no division is known.
    Neutral,
}

impl Tone {
    /// The colour of the segment at this place among a campaign's segments: the divisions stand after the whole.
    pub fn of(segment: &Segment, place: usize) -> Self {
        match segment {
            Segment::Whole => Tone::Whole,
            Segment::Division(_) => Tone::Division(place.saturating_sub(1)),
            Segment::Value { .. } => Tone::Value(place.saturating_sub(1)),
            _ => Tone::Neutral,
        }
    }
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A bar for each group, its parts the points of a scale, centred on the scale's middle.
    Diverging {
        /// The bars.
        groups: Vec<Group>,
        /// The points, the lowest first.
        points: Vec<String>,
        /// By group and point.
        shares: Vec<Vec<Share>>,
    },
    /// A panel of columns for each group.
    Columns {
        /// The panels.
        groups: Vec<Group>,
        /// The columns.
        points: Vec<String>,
        /// What stands below each, where there is little room: a point's number, a band without its unit.
        short: Vec<String>,
        /// By group and point.
        shares: Vec<Vec<Share>>,
    },
    /// For each option a bar for each group.
    Bars {
        /// The bars of one option.
        groups: Vec<Group>,
        /// The options.
        options: Vec<String>,
        /// By group and option.
        shares: Vec<Vec<Share>>,
    },
    /// For each option a mark for each group, at its mean place.
    MeanPlaces {
        /// The marks of one option.
        groups: Vec<Group>,
        /// The options, the best placed first.
        options: Vec<String>,
        /// The last place.
        last: u16,
        /// By group and option, in hundredths; none where nobody answered.
        means: Vec<Vec<Option<u16>>>,
    },
    /// A bar for each option, its parts the places that it was given.
    Places {
        /// The options, the best placed first.
        options: Vec<String>,
        /// The places, the first first.
        places: Vec<String>,
        /// By option and place.
        shares: Vec<Vec<Share>>,
    },
    /// A line for each group over time.
    Lines {
        /// The lines.
        groups: Vec<Group>,
        /// How far the moments are apart.
        step: Step,
        /// When.
        moments: Vec<Timestamp>,
        /// By group and moment.
        values: OverTime,
    },
    /// For each combination of divisions a column: its members, those who answered, and which divisions it holds.
    UpSet {
        /// The divisions.
        divisions: Vec<Group>,
        /// The combinations, the largest first.
        intersections: Vec<Intersection>,
    },
    /// Nothing is drawn; the table says it all.
    Table,
}

/// What lines show over time, by group and moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OverTime {
    /// How many had answered.
    Totals(Vec<Vec<u32>>),
    /// How many of the members had answered.
    Rates(Vec<Vec<Share>>),
}

/// The members who hold exactly these divisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intersection {
    /// Its name.
    pub name: String,
    /// By division, whether it is held.
    pub held: Vec<bool>,
    /// How many of its members have answered.
    pub share: Share,
}

/// A table; the first cell of a row is its heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The columns' headings.
    pub columns: Vec<String>,
    /// As many cells in each row as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Words(String),
    /// A number.
    Count(u32),
    /// So many of so many.
    Of(u32, u32),
    /// A share.
    Share(Share),
    /// A number in hundredths; none if there is none.
    Hundredths(Option<u16>),
    /// A moment.
    Moment(Timestamp),
    /// A day, where no times are kept.
    Day(Timestamp),
}
