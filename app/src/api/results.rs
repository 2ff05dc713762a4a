//! Results as they travel to the browser: ready to be read, nothing to be computed.

#[cfg(feature = "ssr")]
mod shown;

use serde::{Deserialize, Serialize};

/// All that one page shows of one release.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    /// Which release.
    pub as_of: AsOf,
    /// What it shows.
    pub body: Body,
}

/// As of when, and how many had answered by then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsOf {
    /// The number of the release.
    pub release: i64,
    /// When the last of the answers came in; none while there is none.
    pub at: Option<Moment>,
    /// How many have answered, in words: '1,204 of 7,000 members have answered'.
    pub answered: String,
}

/// A moment for programs and, in UTC, for people; the browser says it in the reader's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// As ISO 8601 has it.
    pub exact: String,
    /// In words.
    pub words: String,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// A card for each assumption.
    Board(Vec<Card>),
    /// Figures under headings.
    Figures(Vec<Section>),
}

/// An assumption and the share so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name on the page.
    pub id: String,
    /// The statement.
    pub statement: String,
    /// What it is about.
    pub topic: String,
    /// The rule in words.
    pub rule: String,
    /// The threshold in hundredths of a percent, and in words.
    pub threshold: (u16, String),
    /// A row for each segment, and one for a difference where the rule measures one.
    pub rows: Vec<CardRow>,
}

/// The share so far in one segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRow {
    /// The segment's name.
    pub name: String,
    /// Its colour: `whole`, or the number of the division.
    pub tone: String,
    /// Where its dot stands, in hundredths of a percent; none while nobody has answered.
    pub at: Option<u16>,
    /// The share in words.
    pub share: String,
    /// Of how many, in words.
    pub count: String,
    /// Whether the threshold is one for this row.
    pub in_scope: bool,
}

/// Figures under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its name on the page.
    pub id: String,
    /// The heading.
    pub title: String,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name on the page.
    pub id: String,
    /// What it is called in a list.
    pub name: String,
    /// The finding.
    pub title: String,
    /// The wording asked, and of whom.
    pub subtitle: String,
    /// What is drawn, if anything is.
    pub chart: Option<Chart>,
    /// What the colours stand for.
    pub legend: Vec<Key>,
    /// What a reader has to know to read it rightly.
    pub note: String,
    /// The same data as a table.
    pub table: Table,
    /// Where the counts can be had for a spreadsheet.
    pub csv: Option<String>,
}

/// What ECharts draws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// The option as JSON.
    pub option: String,
    /// The height in CSS pixels.
    pub height: u16,
}

/// A colour and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The colour: `whole`, a division's number, `scale-…` or `rank-…`.
    pub tone: String,
    /// What it stands for.
    pub label: String,
}

/// A table; the first cell of a row is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The columns' headings.
    pub columns: Vec<String>,
    /// As many cells in each row as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// Where a page hears of later releases, and fetches them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// The address of the events.
    pub events: String,
    /// The address of a release is this, its number, and `suffix`.
    pub releases: String,
    /// What follows the number.
    pub suffix: String,
}
