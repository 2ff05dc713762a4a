//! From the rows of a file to what each says of a member.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::MemberId;
use domain::notice;
use domain::notice::Notice;
use domain::roster::{Entry, Use};
use domain::segment::{Combination, Division};

use super::divisions::{Unknown, named_in_cell};
use super::{File, is_email};
use crate::error::RowProblem;
use crate::responses::export::without_apostrophe;
use crate::secrets;
use crate::table::{Row, nul, problem, ragged_row};

/// The most letters of a name or of the value of an attribute.
const LONGEST: usize = 200;

/// The most problems that are told one by one; a file of millions could have as many.
const MOST_PROBLEMS: usize = 20_000;
/// The most unknown divisions that are told.
const MOST_UNKNOWN: usize = 1_000;

/// What the rows of a file say.
#[derive(Debug, Default)]
pub struct Rows {
    /// What each row says that has nothing wrong in it.
    pub entries: Vec<Entry>,
    /// What is wrong, by line and column: the first twenty thousand.
    pub problems: Vec<RowProblem>,
    /// How many things are wrong, those among them that are not told.
    pub wrong: usize,
    /// How many rows have something wrong in them.
    pub bad: u32,
    /// The addresses of all rows, of bad ones too as far as they can be read.
    pub addresses: BTreeSet<String>,
    /// The divisions that are named and not known, each with the number of rows.
    pub unknown: BTreeMap<String, u32>,
}

/// Words that stand for yes where a column has a division or the consent.
const YES: [&str; 13] = ["yes", "y", "true", "1", "x", "✓", "✔", "on", "sí", "si", "oui", "ja", "j"];
/// Words that stand for no.
const NO: [&str; 9] = ["no", "n", "false", "0", "-", "–", "off", "non", "nein"];

impl Rows {
    /// Reads the rows of a file whose columns are for this.
    pub fn read(file: &File, uses: &[Use], divisions: &[Division]) -> Self {
        let mut rows = Self::default();
        let mut lines: BTreeMap<String, u64> = BTreeMap::new();
        for row in &file.rows {
            let before = rows.wrong;
            rows.addresses.extend(address_of(row, uses));
            let entry = rows.entry(file, row, uses, divisions);
            if let Some(entry) = &entry {
                if let Some(earlier) = lines.get(&entry.email) {
                    let what =
                        notice!("'{email}' stands in line {earlier} already", email = entry.email, earlier);
                    let column = uses.iter().position(|own| *own == Use::Email).unwrap_or(0);
                    rows.note(row.line, &file.column(column), what);
                } else {
                    lines.insert(entry.email.clone(), row.line);
                }
            }
            match entry {
                Some(entry) if rows.wrong == before => rows.entries.push(entry),
                _ => rows.bad += 1,
            }
        }
        rows
    }

    fn note(&mut self, line: u64, column: &str, what: Notice) {
        self.wrong += 1;
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem(line, column, what));
        }
    }

    /// What a row says; none if it names nobody. What is wrong with it is noted.
    fn entry(&mut self, file: &File, row: &Row, uses: &[Use], divisions: &[Division]) -> Option<Entry> {
        let mut entry = Entry {
            id: MemberId(secrets::id()),
            email: String::new(),
            name: None,
            combination: None,
            attributes: BTreeMap::new(),
            consent: None,
        };
        let width = file.headings.len();
        let beyond = row.cells.iter().skip(width).any(|cell| !cell.is_empty());
        if row.cells.len() < width || beyond {
            self.note(row.line, "", ragged_row(row.cells.len(), width));
            return None;
        }
        let (mut given, mut family) = (None, None);
        for (index, own) in uses.iter().enumerate() {
            let raw = row.cells.get(index).map(String::as_str).unwrap_or_default();
            if *own == Use::Nothing {
                continue;
            }
            if raw.contains('\0') {
                self.note(row.line, &file.column(index), nul());
                continue;
            }
            let cell = clean(without_apostrophe(raw));
            let letters = cell.chars().count();
            if letters > LONGEST && *own != Use::Divisions {
                self.note(
                    row.line,
                    &file.column(index),
                    notice!("has {letters} letters, at most {most} are kept", letters, most = LONGEST),
                );
                continue;
            }
            match own {
                Use::Email => match address(&cell) {
                    Ok(email) => entry.email = email,
                    Err(what) => self.note(row.line, &file.column(index), what),
                },
                Use::Name => entry.name = Some(cell),
                Use::GivenName => given = Some(cell),
                Use::FamilyName => family = Some(cell),
                Use::Divisions => {
                    let held = entry.combination.get_or_insert_default();
                    match named_in_cell(raw, divisions) {
                        Ok(named) => held.0.extend(named.0),
                        Err(Unknown { words, sentences }) => {
                            for word in words {
                                if self.unknown.len() < MOST_UNKNOWN || self.unknown.contains_key(&word) {
                                    *self.unknown.entry(word).or_default() += 1;
                                }
                            }
                            for what in sentences {
                                self.note(row.line, &file.column(index), what);
                            }
                        }
                    }
                }
                Use::Division(id) => {
                    let held = entry.combination.get_or_insert_with(Combination::default);
                    match yes(&cell) {
                        Ok(Some(true)) => {
                            held.0.insert(id.clone());
                        }
                        Ok(_) => {}
                        Err(what) => self.note(row.line, &file.column(index), what),
                    }
                }
                Use::Attribute(name) => {
                    entry.attributes.insert(name.clone(), cell);
                }
                Use::Consent => match yes(&cell) {
                    Ok(consent) => entry.consent = consent,
                    Err(what) => self.note(row.line, &file.column(index), what),
                },
                Use::Nothing => {}
            }
        }
        if given.is_some() || family.is_some() {
            let parts = [given.unwrap_or_default(), family.unwrap_or_default()];
            entry.name = Some(parts.join(" ").trim().to_owned());
        }
        (!entry.email.is_empty()).then_some(entry)
    }
}

/// The address that a row is about, whatever else is wrong in it.
fn address_of(row: &Row, uses: &[Use]) -> Option<String> {
    let column = uses.iter().position(|own| *own == Use::Email)?;
    address(&clean(without_apostrophe(row.cells.get(column)?))).ok()
}

/// An e-mail address in lower case.
fn address(cell: &str) -> Result<String, Notice> {
    let email = cell.to_lowercase();
    match email.as_str() {
        "" => Err(notice!("is empty")),
        _ if is_email(&email) => Ok(email),
        _ => Err(notice!("'{email}' is no e-mail address", email)),
    }
}

/// Whether a cell says yes; nothing if it is empty.
fn yes(cell: &str) -> Result<Option<bool>, Notice> {
    let word = cell.to_lowercase();
    match word.as_str() {
        "" => Ok(None),
        word if YES.contains(&word) => Ok(Some(true)),
        word if NO.contains(&word) => Ok(Some(false)),
        _ => Err(notice!("'{cell}' is neither yes nor no: write yes or no, 1 or 0, or leave it empty", cell)),
    }
}

/// The words of a cell, with one blank between them and nothing that turns the direction of what follows.
fn clean(cell: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let apart = |c: char| c.is_whitespace() || c.is_control();
    let kept: String = cell.chars().filter(|c| !turns(*c)).collect();
    kept.split(apart).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
