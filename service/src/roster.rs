//! The roster: who the members are, and what divisions they hold.

mod columns;
mod divisions;
mod erase;
mod export;
mod file;
mod import;
pub mod imports;
mod look;
mod plan;
mod rows;

pub use erase::{Erased, erase, erase_by_email};
pub use export::export;
pub use file::{File, LARGEST};
pub use import::{Choices, Outcome, Progress, Wishes, import, preview};
pub use look::{
    AttributeSizes, Found, Invited, Record, Search, Segments, Size, Span, find, record, segments,
    set_consent, set_opted_out,
};
pub use plan::{Change, Group, Plan, Shown};
pub use rows::Rows;

pub(crate) use divisions::named_divisions;
pub(crate) use imports::Running;
pub(crate) use look::{by_email, sizes};

/// Tells nobody how far an import has come.
pub fn quietly(_done: u32, _all: u32) -> bool {
    true
}

/// Whether `text` can be an e-mail address: one `@` between a name and a domain with a dot, no blanks, 254 characters at the most.
///
/// Whether it exists is only known once a mail has arrived.
pub fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let labels_are_fine = domain.split('.').all(|label| {
        let inside = |c: char| c.is_alphanumeric() || c == '-';
        !label.is_empty() && label.chars().all(inside) && !label.starts_with('-') && !label.ends_with('-')
    });
    let strange = |c: char| c.is_whitespace() || c.is_control() || "\"(),:;<>[\\]".contains(c);
    !name.is_empty()
        && !text.contains(strange)
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..")
        && domain.contains('.')
        && labels_are_fine
        && text.len() <= 254
}

#[cfg(test)]
mod tests;
