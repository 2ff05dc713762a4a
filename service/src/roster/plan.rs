//! What an import would do: who is new, changed, gone, and what is wrong.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;

use domain::roster::{Entry, Field, Kept};
use domain::segment::Division;
use store::Digest;

use super::rows::Rows;
use crate::error::RowProblem;
use crate::secrets;

/// How many members of each kind are shown.
const SHOWN: usize = 50;

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// How many rows there are below the headings.
    pub rows: u32,
    /// Members who are not on the roster yet.
    pub new: Group,
    /// Members of whom something changes.
    pub changed: Group,
    /// Of how many members each thing changes.
    pub fields: BTreeMap<Field, u32>,
    /// Members who are so already.
    pub unchanged: u32,
    /// Members who are on the roster and not in the file.
    pub gone: Group,
    /// Who was erased, and so is left out unless they are brought back.
    pub erased: Group,
    /// How many rows have something wrong in them.
    pub bad: u32,
    /// What is wrong, by line and column: the first twenty thousand.
    pub problems: Vec<RowProblem>,
    /// How many things are wrong, those among them that are not told.
    pub wrong: usize,
    /// The divisions that are named and not known, each with the number of rows.
    pub unknown: BTreeMap<String, u32>,
}

impl Plan {
    /// The numbers that a reader decides by, to tell whether they are still the same.
    pub fn counted(&self) -> String {
        let Plan { new, changed, unchanged, gone, erased, bad, .. } = self;
        let counts = [new.count, changed.count, *unchanged, gone.count, erased.count, *bad];
        counts.map(|count| count.to_string()).join(" ")
    }
}

/// Some members.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// How many they are.
    pub count: u32,
    /// The first of them.
    pub shown: Vec<Shown>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The divisions they will hold, or held.
    pub divisions: String,
    /// What changes.
    pub changes: Vec<Change>,
}

/// What changes of a member: from what to what, each empty where nothing is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// What it holds; `yes` and `no` for the consent.
    pub from: String,
    /// What it will hold.
    pub to: String,
}

/// 'divisions: LITA → LITA + LLAMA'.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, nothing) = match &self.field {
            Field::Name => ("name", "none"),
            Field::Divisions => ("divisions", "none"),
            Field::Attribute(name) => (name.as_str(), "none"),
            Field::Consent => ("consent", "not noted"),
            Field::Back => return f.write_str("was gone, is a member again"),
        };
        let or_nothing = |text: &str| if text.is_empty() { nothing.to_owned() } else { text.to_owned() };
        write!(f, "{what}: {} → {}", or_nothing(&self.from), or_nothing(&self.to))
    }
}

impl Group {
    fn add(&mut self, shown: impl FnOnce() -> Shown) {
        self.count += 1;
        if self.shown.len() < SHOWN {
            self.shown.push(shown());
        }
    }
}

impl Plan {
    /// Compares what the rows say with what the roster has.
    pub fn new(rows: &Rows, roster: &[Kept], erased: &HashSet<Digest>, divisions: &[Division]) -> Self {
        let mut plan = Self {
            rows: rows.entries.len() as u32 + rows.bad,
            bad: rows.bad,
            problems: rows.problems.clone(),
            wrong: rows.wrong,
            unknown: rows.unknown.clone(),
            ..Self::default()
        };
        let by_email: HashMap<&str, &Kept> =
            roster.iter().map(|kept| (kept.member.email.as_str(), kept)).collect();
        for entry in &rows.entries {
            match by_email.get(entry.email.as_str()) {
                None if is_erased(entry, erased) => plan.erased.add(|| shown(&entry.begun(), divisions)),
                None => plan.new.add(|| shown(&entry.begun(), divisions)),
                Some(kept) => plan.compare(entry, kept, divisions),
            }
        }
        for kept in roster {
            if kept.gone_at.is_none() && !rows.addresses.contains(&kept.member.email) {
                plan.gone.add(|| shown(kept, divisions));
            }
        }
        plan
    }

    fn compare(&mut self, entry: &Entry, kept: &Kept, divisions: &[Division]) {
        let fields = entry.changes(kept);
        if fields.is_empty() {
            self.unchanged += 1;
            return;
        }
        let after = entry.applied(kept);
        self.changed.add(|| Shown {
            changes: fields.iter().map(|field| change(field, kept, &after, divisions)).collect(),
            ..shown(&after, divisions)
        });
        for field in fields {
            *self.fields.entry(field).or_default() += 1;
        }
    }

    /// Whether anything would be written.
    pub fn does_anything(&self, mark_gone: bool, bring_back: bool) -> bool {
        self.new.count > 0
            || self.changed.count > 0
            || (mark_gone && self.gone.count > 0)
            || (bring_back && self.erased.count > 0)
    }
}

/// Whether the member of an entry was erased.
pub(super) fn is_erased(entry: &Entry, erased: &HashSet<Digest>) -> bool {
    !erased.is_empty() && erased.contains(&secrets::digest(&entry.email))
}

fn shown(kept: &Kept, divisions: &[Division]) -> Shown {
    let member = &kept.member;
    Shown {
        email: member.email.clone(),
        name: member.name.clone(),
        divisions: member.combination.held(divisions),
        changes: Vec::new(),
    }
}

fn change(field: &Field, before: &Kept, after: &Kept, divisions: &[Division]) -> Change {
    let consent = |consent| match consent {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let of = |kept: &Kept| match field {
        Field::Name => kept.member.name.clone(),
        Field::Divisions => kept.member.combination.held(divisions),
        Field::Attribute(name) => kept.member.attributes.get(name).cloned().unwrap_or_default(),
        Field::Consent => consent(kept.consent).to_owned(),
        Field::Back => String::new(),
    };
    Change { field: field.clone(), from: of(before), to: of(after) }
}
