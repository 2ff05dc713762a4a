//! The roster as a file that an import reads again and a spreadsheet opens without harm.

use std::collections::BTreeSet;

use domain::notice;
use domain::role::Permission;
use domain::roster::Kept;

use super::Search;
use crate::responses::export::spreadsheet_safe;
use crate::{Actor, Error, Result, Service};

/// Members as CSV, by name: their addresses, names, divisions and attributes, their consent and whether they want mail.
///
/// What a spreadsheet would take for a formula has an apostrophe in front; an import takes it away again.
pub async fn export(cx: &Service, actor: &Actor, search: &Search) -> Result<Vec<u8>> {
    actor.require(Permission::ManageRoster)?;
    let (_, members) = cx.store.roster_page(&search.sought(), 0, u32::MAX).await?;
    let opted_out = cx.store.opted_out().await?;
    let attributes: BTreeSet<&str> =
        members.iter().flat_map(|kept| kept.member.attributes.keys()).map(String::as_str).collect();
    let failed = |error: String| Error::Refused(notice!("the roster could not be written: {error}", error));
    let mut csv = csv::Writer::from_writer(Vec::new());
    let headings = ["email", "name", "divisions"].into_iter().chain(attributes.iter().copied());
    let headings = headings.chain(["consent", "opted_out", "gone"]);
    let write = |error: csv::Error| failed(error.to_string());
    csv.write_record(headings.map(|own| spreadsheet_safe(own).into_owned())).map_err(write)?;
    for kept in &members {
        let out = opted_out.contains(&kept.member.id);
        let cells = cells(kept, &attributes, out).into_iter();
        csv.write_record(cells.map(|cell| spreadsheet_safe(&cell).into_owned())).map_err(write)?;
    }
    csv.into_inner().map_err(|error| failed(error.to_string()))
}

fn cells(kept: &Kept, attributes: &BTreeSet<&str>, opted_out: bool) -> Vec<String> {
    let member = &kept.member;
    let divisions = member.combination.key().replace('+', ";");
    let mut cells = vec![member.email.clone(), member.name.clone(), divisions];
    cells.extend(attributes.iter().map(|name| member.attributes.get(*name).cloned().unwrap_or_default()));
    let word = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    cells.push(kept.consent.map(word).unwrap_or_default());
    cells.push(if opted_out { "yes".to_owned() } else { String::new() });
    cells.push(if kept.gone_at.is_some() { "yes".to_owned() } else { String::new() });
    cells
}
