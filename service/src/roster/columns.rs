//! What the columns of a file are for: guessed from the headings, changed by staff, remembered by the installation.

use std::collections::BTreeMap;

use domain::notice;
use domain::notice::Notice;
use domain::roster::{Use, guess, heading_key};
use domain::segment::Division;

use super::File;
use crate::{Result, Service};

/// The setting that holds what columns were for the last time, by their headings.
const SETTING: &str = "roster_columns";

/// What columns were for the last time, by their headings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Remembered(BTreeMap<String, Use>);

impl Remembered {
    /// What the installation remembers.
    pub(super) async fn load(cx: &Service) -> Result<Self> {
        let text = cx.store.setting(SETTING).await?.unwrap_or_default();
        let words: BTreeMap<String, String> = serde_json::from_str(&text).unwrap_or_default();
        // What can no longer be read is guessed again.
        let uses = words.into_iter().filter_map(|(heading, own)| Some((heading, own.parse().ok()?)));
        Ok(Self(uses.collect()))
    }

    /// Remembers what the columns of a file are for.
    pub(super) async fn keep(mut self, cx: &Service, file: &File, uses: &[Use]) -> Result<()> {
        for (heading, own) in file.headings.iter().zip(uses) {
            let key = heading_key(heading);
            if !key.is_empty() && key.len() <= 200 {
                self.0.insert(key, own.clone());
            }
        }
        let words: BTreeMap<&String, String> =
            self.0.iter().map(|(heading, own)| (heading, own.to_string())).collect();
        let text = serde_json::to_string(&words).unwrap_or_default();
        Ok(cx.store.set_setting(SETTING, &text).await?)
    }

    /// What the columns of a file are for, as far as it is remembered or can be guessed, with `named` before both.
    pub(super) fn uses(
        &self,
        file: &File,
        named: &BTreeMap<String, Use>,
        divisions: &[Division],
    ) -> Vec<Use> {
        let mut uses: Vec<Use> = Vec::with_capacity(file.headings.len());
        for heading in &file.headings {
            let key = heading_key(heading);
            let known = named.get(&key).or_else(|| self.0.get(&key)).cloned();
            let own = match known {
                // A division that is there no more.
                Some(Use::Division(id)) if !divisions.iter().any(|own| own.id == id) => Use::Nothing,
                Some(own) => own,
                None => guess(heading, divisions),
            };
            uses.push(own);
        }
        uses
    }

    /// Whether all columns of a file are remembered, so that nobody need be asked.
    pub(super) fn knows(&self, file: &File) -> bool {
        file.headings.iter().all(|heading| self.0.contains_key(&heading_key(heading)))
    }
}

/// What is wrong with the uses of a file's columns, in sentences.
pub(super) fn mistakes(file: &File, uses: &[Use]) -> Vec<Notice> {
    let mut mistakes = Vec::new();
    if !uses.contains(&Use::Email) {
        let what = notice!("no column is the e-mail address, by which members are known: say which one is");
        mistakes.push(what);
    }
    let mut seen: BTreeMap<&Use, usize> = BTreeMap::new();
    for (index, own) in uses.iter().enumerate() {
        if matches!(own, Use::Nothing | Use::Divisions) {
            continue;
        }
        if let Some(earlier) = seen.insert(own, index) {
            mistakes.push(twice(own, &file.column(earlier), &file.column(index)));
        }
    }
    if uses.contains(&Use::Name) && uses.iter().any(|own| matches!(own, Use::GivenName | Use::FamilyName)) {
        let what = notice!("there is a column for the whole name and one for a part of it: leave one out");
        mistakes.push(what);
    }
    mistakes
}

/// That two columns are for the same.
fn twice(own: &Use, one: &str, other: &str) -> Notice {
    match own {
        Use::Email => {
            notice!(
                "the columns '{one}' and '{other}' are both the e-mail address: leave one of them out",
                one,
                other
            )
        }
        Use::GivenName => {
            notice!(
                "the columns '{one}' and '{other}' are both the given name: leave one of them out",
                one,
                other
            )
        }
        Use::FamilyName => {
            notice!(
                "the columns '{one}' and '{other}' are both the family name: leave one of them out",
                one,
                other
            )
        }
        Use::Division(id) => {
            notice!(
                "the columns '{one}' and '{other}' are both the division '{id}': leave one of them out",
                one,
                other,
                id
            )
        }
        Use::Attribute(name) => {
            notice!(
                "the columns '{one}' and '{other}' are both the attribute '{name}': leave one of them out",
                one,
                other,
                name
            )
        }
        Use::Consent => {
            notice!(
                "the columns '{one}' and '{other}' are both the consent: leave one of them out",
                one,
                other
            )
        }
        Use::Name | Use::Divisions | Use::Nothing => {
            notice!("the columns '{one}' and '{other}' are both the name: leave one of them out", one, other)
        }
    }
}
