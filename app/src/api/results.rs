//! Results as they travel to the browser: ready to be read, nothing to be computed.

#[cfg(feature = "ssr")]
mod shown;

use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
pub use shown::{moment, percent_of};

/// All that one page shows of one release.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    /// Which release.
    pub as_of: AsOf,
    /// A card for each assumption.
    pub cards: Vec<Card>,
    /// Figures under headings.
    pub sections: Vec<Section>,
}

/// As of when, and how many had answered by then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsOf {
    /// The number of the release.
    pub release: i64,
    /// When the release was made; none while there is none.
    pub at: Option<Moment>,
    /// What is said before and after that moment.
    pub around: [String; 2],
    /// How many have answered, in words: '1,204 of 7,000 members have answered'.
    pub answered: String,
    /// What is held back after the end, in words; empty before.
    pub held_back: String,
}

/// A moment for programs and, in UTC, for people; the browser says it in the reader's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// As ISO 8601 has it.
    pub exact: String,
    /// In words.
    pub words: String,
}

/// An assumption and what the answers say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name on the page.
    pub id: String,
    /// The statement.
    pub statement: String,
    /// The same after what leads to the full reasoning, for who only hears it.
    pub reasoning_of: String,
    /// The name of its topic, and that it was added later if it was.
    pub topic: String,
    /// The topic's id.
    pub topic_id: String,
    /// The rule in words, and whether it stands.
    pub rule: String,
    /// What the answers say of it.
    pub verdict: VerdictWord,
    /// What that rests on, and what would change it.
    pub note: String,
    /// A picture for each of its rules.
    pub forests: Vec<Forest>,
    /// The full reasoning, row by row.
    pub reasons: Vec<Reason>,
}

/// What a rule measures, in each segment, against its threshold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forest {
    /// What is measured; empty where the assumption has one rule only.
    pub title: String,
    /// The threshold, or two for 'between'.
    pub lines: Vec<Line>,
    /// The ends of the line that values are drawn on, in words.
    pub ends: [String; 2],
    /// A row for each segment; for a difference of two divisions it alone.
    pub rows: Vec<CardRow>,
}

/// A verdict as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictWord {
    /// How it looks.
    pub tone: VerdictTone,
    /// Its word.
    pub label: String,
}

/// How a verdict looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VerdictTone {
    /// A tick.
    Supported,
    /// A cross.
    Denied,
    /// A clock.
    Open,
}

/// A threshold on the line that values are drawn on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Where it stands, in ten-thousandths of the line.
    pub at: u16,
    /// What it says.
    pub words: String,
}

/// What the answers say in one segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRow {
    /// The segment's name.
    pub name: String,
    /// The division's id; empty for the whole membership and for a difference.
    pub division: String,
    /// Its colour: `whole`, or the number of the division.
    pub tone: String,
    /// Where its dot stands, in ten-thousandths of the line; none while nothing is published.
    pub at: Option<u16>,
    /// The ends of its bar, likewise.
    pub bar: Option<[u16; 2]>,
    /// The estimate in words.
    pub share: String,
    /// The bar in words, and the verdict where the statement is made for it.
    pub range: String,
    /// Of how many, in words.
    pub count: String,
    /// What it says by itself.
    pub verdict: VerdictWord,
    /// Whether the statement is made for it.
    pub in_scope: bool,
}

/// Why a row says what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The segment's name.
    pub name: String,
    /// The reasoning.
    pub sentences: Vec<String>,
    /// Formulas for a spreadsheet by which anyone can check it, where there are any.
    pub checks: Vec<Check>,
}

/// A formula for a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What it is for, and what it says when it is true.
    pub says: String,
    /// The formula.
    pub formula: String,
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
    /// What was changed of it while members answered, each in a sentence.
    pub changes: Vec<String>,
    /// The same data as a table.
    pub table: Table,
    /// Where the counts can be had for a spreadsheet.
    pub csv: Option<String>,
    /// What names of files say of the reading; none of the published one.
    pub reading: Option<String>,
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

/// What stands around the figures and does not change with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// That nothing more comes in.
    pub closed: String,
    /// That later releases arrive by themselves.
    pub live: String,
    /// That they do not for now.
    pub lost: String,
    /// To load the page again.
    pub load: String,
    /// After how many assumptions are supported, denied and not yet known: where it is none, one, or more.
    pub counted: [[String; 3]; 3],
    /// What leads to the full reasoning.
    pub reasoning: String,
    /// What a card's table shows.
    pub estimates: String,
    /// The headings of its columns.
    pub columns: [String; 3],
    /// What leads to a figure's table.
    pub table: String,
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
