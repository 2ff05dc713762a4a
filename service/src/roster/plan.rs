//! What an import would do: who is new, changed, gone, and what is wrong.

use std::collections::{BTreeMap, HashMap, HashSet};

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
    /// What changes, in words.
    pub changes: Vec<String>,
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

/// 'LITA → LITA + LLAMA'.
fn change(field: &Field, before: &Kept, after: &Kept, divisions: &[Division]) -> String {
    let turned = |what: &str, from: &str, to: &str| {
        let or_none = |text: &str| if text.is_empty() { "none".to_owned() } else { text.to_owned() };
        format!("{what}: {} → {}", or_none(from), or_none(to))
    };
    let consent = |kept: &Kept| match kept.consent {
        None => "not noted",
        Some(true) => "yes",
        Some(false) => "no",
    };
    match field {
        Field::Name => turned("name", &before.member.name, &after.member.name),
        Field::Divisions => turned(
            "divisions",
            &before.member.combination.held(divisions),
            &after.member.combination.held(divisions),
        ),
        Field::Attribute(name) => {
            let of = |kept: &Kept| kept.member.attributes.get(name).cloned().unwrap_or_default();
            turned(name, &of(before), &of(after))
        }
        Field::Consent => turned("consent", consent(before), consent(after)),
        Field::Back => "was gone, is a member again".to_owned(),
    }
}
