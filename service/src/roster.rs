//! The roster: who the members are, and what divisions they hold.

use std::collections::BTreeMap;

use domain::id::{DivisionId, MemberId};
use domain::role::Permission;
use domain::segment::{Combination, Division};
use store::{Imported, Member};

use crate::error::RowProblem;
use crate::table::{Table, problem, refused};
use crate::{Actor, Error, Result, Service, secrets};

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

/// Takes members from a CSV file: columns `email`, `name` and `divisions`, every other column an attribute.
///
/// Members are known by their e-mail address: who is on the roster already is changed. Who is not in the file stays as they are.
///
/// # Errors
/// [`Error::Rows`] with every mistake by line and column; then nothing has been taken.
pub async fn import(cx: &Service, actor: &Actor, csv: &[u8]) -> Result<Imported> {
    actor.require(Permission::ManagePeople)?;
    let members = read(csv, &cx.store.divisions().await?)?;
    Ok(cx.store.put_members(&members).await?)
}

/// The divisions that a cell names by id or by name, separated by `;`, `+` or `|`.
///
/// # Errors
/// A sentence for every one that is unknown.
pub(crate) fn named_divisions(cell: &str, divisions: &[Division]) -> Result<Combination, Vec<String>> {
    let (mut held, mut unknown) = (Vec::<DivisionId>::new(), Vec::new());
    for text in cell.split([';', '+', '|']).map(str::trim).filter(|text| !text.is_empty()) {
        let is_meant = |division: &&Division| {
            division.id.as_str() == text.to_lowercase() || division.name.to_lowercase() == text.to_lowercase()
        };
        match divisions.iter().find(is_meant) {
            Some(division) => held.push(division.id.clone()),
            None => unknown.push(format!("there is no division '{text}'; {}", known(divisions))),
        }
    }
    if unknown.is_empty() { Ok(held.into_iter().collect()) } else { Err(unknown) }
}

fn known(divisions: &[Division]) -> String {
    if divisions.is_empty() {
        return "this installation has none yet, set them first".to_owned();
    }
    let names: Vec<String> =
        divisions.iter().map(|division| format!("{} ({})", division.id, division.name)).collect();
    format!("there are {}", names.join(", "))
}

struct Columns {
    email: usize,
    name: usize,
    divisions: usize,
    attributes: Vec<(usize, String)>,
}

fn read(csv: &[u8], divisions: &[Division]) -> Result<Vec<Member>> {
    let table = Table::read(csv, 1)?;
    let headings = table.headings.first().map(Vec::as_slice).unwrap_or_default();
    let columns = columns(headings)?;
    let mut found = Vec::new();
    let mut lines: BTreeMap<String, u64> = BTreeMap::new();
    let mut members = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let cell = |index: usize| row.cells.get(index).map(String::as_str).unwrap_or_default();
        let email = cell(columns.email).to_lowercase();
        if email.is_empty() {
            found.push(problem(row.line, "email", "is empty"));
        } else if !is_email(&email) {
            found.push(problem(row.line, "email", format!("'{email}' is no e-mail address")));
        } else if let Some(earlier) = lines.get(&email) {
            found.push(problem(row.line, "email", format!("'{email}' stands in line {earlier} already")));
        } else {
            lines.insert(email.clone(), row.line);
        }
        let combination = named_divisions(cell(columns.divisions), divisions).unwrap_or_else(|unknown| {
            found.extend(unknown.into_iter().map(|what| problem(row.line, "divisions", what)));
            Combination::default()
        });
        let attributes =
            columns.attributes.iter().map(|(index, name)| (name.clone(), cell(*index).to_owned()));
        members.push(Member {
            id: MemberId(secrets::id()),
            name: if cell(columns.name).is_empty() { email.clone() } else { cell(columns.name).to_owned() },
            email,
            combination,
            attributes: attributes.filter(|(_, value)| !value.is_empty()).collect(),
        });
    }
    if members.is_empty() && found.is_empty() {
        return Err(refused(1, "", "there is no member below the headings"));
    }
    if found.is_empty() { Ok(members) } else { Err(Error::Rows(found)) }
}

/// Finds the columns by their headings: 'Library type' and 'library_type' are the same.
fn columns(headings: &[String]) -> Result<Columns> {
    let names: Vec<String> =
        headings.iter().map(|heading| heading.to_lowercase().replace([' ', '-'], "_")).collect();
    let mut found: Vec<RowProblem> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        if name.is_empty() {
            found.push(problem(1, &(index + 1).to_string(), "has no heading"));
        } else if names[..index].contains(name) {
            found.push(problem(1, name, "this heading stands there twice"));
        }
    }
    let mut required = |name: &str, hint: &str| {
        // 'E-mail' is as common as 'email'.
        let position = names.iter().position(|own| own == name || own.replace('_', "") == name);
        position.unwrap_or_else(|| {
            found.push(problem(1, "", format!("there is no column '{name}': {hint}")));
            0
        })
    };
    let email = required("email", "members are known by it");
    let name = required("name", "add it, its cells may be empty");
    let divisions = required("divisions", "add it, empty for members of none");
    if !found.is_empty() {
        return Err(Error::Rows(found));
    }
    let taken = [email, name, divisions];
    let attributes = names.into_iter().enumerate().filter(|(index, _)| !taken.contains(index)).collect();
    Ok(Columns { email, name, divisions, attributes })
}

#[cfg(test)]
mod tests;
