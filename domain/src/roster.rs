//! The roster: its members, what a file says of one, and what that changes.

mod column;

use std::collections::BTreeMap;

use crate::id::MemberId;
use crate::segment::Combination;
use crate::time::Timestamp;

pub use column::{NotAUse, Use, guess, heading_key};

/// A member on the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Their id; stays the same when the roster is imported again.
    pub id: MemberId,
    /// Their e-mail address, in lower case; unique.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The divisions they belong to now.
    pub combination: Combination,
    /// What else the association knows of them, such as the type of library.
    pub attributes: BTreeMap<String, String>,
}

/// A member with what the roster keeps beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The member.
    pub member: Member,
    /// Whether they agreed to be asked by mail; none if nothing was noted.
    pub consent: Option<bool>,
    /// Since when they are no member any more; none for members.
    pub gone_at: Option<Timestamp>,
}

/// What a file says of one member. What it has no column for, it says nothing of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Their id, if they are new.
    pub id: MemberId,
    /// Their e-mail address, in lower case.
    pub email: String,
    /// Their name, if the file has it.
    pub name: Option<String>,
    /// Their divisions, if the file has any column for them.
    pub combination: Option<Combination>,
    /// The attributes that the file has columns for; an empty value means that the member has none.
    pub attributes: BTreeMap<String, String>,
    /// Whether they agreed to be asked by mail, if the file says so.
    pub consent: Option<bool>,
}

/// What of a member an import changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Their name.
    Name,
    /// Their divisions.
    Divisions,
    /// One of their attributes.
    Attribute(String),
    /// Whether they agreed to be asked by mail.
    Consent,
    /// They were gone, and are a member again.
    Back,
}

impl From<Member> for Entry {
    fn from(member: Member) -> Self {
        Self {
            id: member.id,
            email: member.email.to_lowercase(),
            name: Some(member.name),
            combination: Some(member.combination),
            attributes: member.attributes,
            consent: None,
        }
    }
}

impl Entry {
    /// The member that a new row makes. Who has no name is called by their address.
    pub fn begun(&self) -> Kept {
        let nobody = Member {
            id: self.id,
            email: self.email.clone(),
            name: self.email.clone(),
            combination: Combination::default(),
            attributes: BTreeMap::new(),
        };
        self.applied(&Kept { member: nobody, consent: None, gone_at: None })
    }

    /// The member after this was taken over.
    pub fn applied(&self, kept: &Kept) -> Kept {
        let mut member = kept.member.clone();
        if let Some(name) = self.name.as_ref().filter(|name| !name.is_empty()) {
            member.name.clone_from(name);
        }
        if let Some(combination) = &self.combination {
            member.combination.clone_from(combination);
        }
        for (name, value) in &self.attributes {
            if value.is_empty() {
                member.attributes.remove(name);
            } else {
                member.attributes.insert(name.clone(), value.clone());
            }
        }
        Kept { member, consent: self.consent.or(kept.consent), gone_at: None }
    }

    /// What taking this over changes of a member; nothing if they are so already.
    pub fn changes(&self, kept: &Kept) -> Vec<Field> {
        let mut fields = Vec::new();
        let own = &kept.member;
        if self.name.as_ref().is_some_and(|name| !name.is_empty() && *name != own.name) {
            fields.push(Field::Name);
        }
        if self.combination.as_ref().is_some_and(|combination| *combination != own.combination) {
            fields.push(Field::Divisions);
        }
        let differs = |(name, value): &(&String, &String)| {
            own.attributes.get(*name).map(String::as_str).unwrap_or_default() != value.as_str()
        };
        let attributes = self.attributes.iter().filter(differs);
        fields.extend(attributes.map(|(name, _)| Field::Attribute(name.clone())));
        if self.consent.is_some() && self.consent != kept.consent {
            fields.push(Field::Consent);
        }
        if kept.gone_at.is_some() {
            fields.push(Field::Back);
        }
        fields
    }
}

#[cfg(test)]
mod tests;
