//! Importing responses that were given elsewhere, from a CSV file and a map of its columns.

mod map;
mod plan;
mod row;

use std::collections::BTreeMap;

use domain::answer::Answers;
use domain::campaign::{Privacy, State};
use domain::id::ResponseId;
use domain::notice;
use domain::profile::Path;
use domain::role::Permission;
use domain::segment::Combination;
use sha2::{Digest as _, Sha256};
use store::{Campaign, Digest, Submission, Venue, Write, Written};

use crate::table::Table;
use crate::{Actor, Error, Result, Service, campaigns, documents, registration, secrets};

pub use map::{Column, Divisions, Map, Source};

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Responses that were added.
    pub new: u32,
    /// Responses that an earlier import of the same file had added.
    pub known: u32,
    /// Rows that hold no answer and were left out.
    pub empty: u32,
}

/// How a file is read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What its columns hold; without a map, the file is one that [`super::export`] wrote.
    pub map: Option<Map>,
    /// Which version its rows answered; without one, that which members are asked now.
    pub version: Option<i32>,
    /// Whether columns are left out that are named after nothing, where there is no map.
    pub leave_out: bool,
}

/// One row of the file as a response.
struct Given {
    combination: Combination,
    attributes: BTreeMap<String, String>,
    link: BTreeMap<String, String>,
    /// What decides as the row was answered, where chance has a say in what is asked.
    seed: Option<u32>,
    answers: Answers,
}

/// Takes all responses of a CSV file into an open campaign, or none.
///
/// The same file a second time adds nothing.
///
/// # Errors
/// [`Error::Document`] for what is wrong with the map, [`Error::Rows`] for what is wrong with the file, each with every mistake;
/// [`Error::Refused`] if the campaign is not open, [`Error::NotFound`] if there is no such version.
pub async fn import(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    csv: &[u8],
    reading: Reading,
) -> Result<Imported> {
    actor.require(Permission::ManageCampaigns)?;
    let mut campaign = campaigns::named(cx, slug).await?;
    require_open(&campaign, campaign.state)?;
    campaign.document.note_terms();
    if campaign.document.privacy == Privacy::Anonymous {
        return Err(Error::Refused(notice!(
            "'{slug}' is anonymous: whoever has a file of responses could know whose they are. Bring them into a campaign that promises something else",
            slug
        )));
    }
    let divisions = cx.store.divisions().await?;
    let version = reading.version.unwrap_or(campaign.version);
    let document = documents::at(cx, campaign.id, version).await?;
    let (table, map) = match reading.map {
        Some(map) => (Table::read(csv, usize::from(map.heading_rows))?, map),
        None => {
            let table = Table::read(csv, 1)?;
            let map = Map::of_export(&document, &table, reading.leave_out)?;
            (table, map)
        }
    };
    let plan = plan::Plan::new(&map, &document, &table, &divisions).map_err(Error::Document)?;
    let rows = row::read_all(&plan, &document, &table)?;
    let registered = registration::with_families(cx, campaign.id, 1).await?;
    let cohort = documents::cohort(cx, campaign.id, version).await?;
    let mut imported = Imported::default();
    let mut writes = Vec::new();
    let file = Sha256::digest(csv);
    for (number, given) in rows.into_iter().enumerate() {
        if !document.questionnaire.is_answered_by(&given.answers) {
            imported.empty += 1;
            continue;
        }
        writes.push(Write::Submit(Submission {
            id: ResponseId(secrets::id()),
            campaign: campaign.id,
            version,
            venue: Venue::Import,
            quotas: Vec::new(),
            queue: registered
                .publication
                .queue(Venue::Import, &given.combination, &given.attributes)
                .in_cohort(cohort),
            combination: given.combination,
            attributes: given.attributes,
            answers: given.answers,
            path: Path { link: given.link, seed: given.seed, ..Path::default() },
            key: key(&file, number),
            invitation: None,
            submitted_at: cx.clock.now(),
            as_of: cx.clock.now(),
            unordered: None,
        }));
    }
    for written in cx.store.write_batch(&writes).await? {
        match written {
            Written::Accepted { .. } => imported.new += 1,
            Written::NotOpen(state) => require_open(&campaign, state)?,
            _ => imported.known += 1,
        }
    }
    Ok(imported)
}

/// The same for each import of the same row of the same file.
fn key(file: &[u8], row: usize) -> Digest {
    Sha256::new()
        .chain_update(b"import ")
        .chain_update(file)
        .chain_update(row.to_be_bytes())
        .finalize()
        .into()
}

fn require_open(campaign: &Campaign, state: State) -> Result<()> {
    if state == State::Open {
        return Ok(());
    }
    let slug = &campaign.slug;
    Err(Error::Refused(match state {
        State::Draft => notice!(
            "'{slug}' is draft and takes no responses; open it first: canvass campaign open {slug}",
            slug
        ),
        State::Paused => notice!(
            "'{slug}' is paused and takes no responses; open it first: canvass campaign open {slug}",
            slug
        ),
        State::Closed | State::Open => notice!(
            "'{slug}' is closed and takes no responses; open it first: canvass campaign open {slug}",
            slug
        ),
    }))
}

#[cfg(test)]
mod tests;
