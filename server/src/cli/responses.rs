use std::path::PathBuf;

use clap::Subcommand;
use service::Actor;
use service::responses::{export, import};

use super::Refusal;
use super::open::open;
use super::output::{mistakes, print, read, read_text, refused};
use crate::settings::Settings;

/// Import and export responses
#[derive(Debug, Subcommand)]
pub(super) enum Responses {
    /// Take responses that were given elsewhere from a CSV file
    ///
    /// MAP.json says which column holds what; docs/responses-import.md describes it. Without one, the file is one that `canvass responses export` wrote.
    /// The campaign has to be open. A file with a mistake is refused as a whole, every mistake named by line and column. The same file twice adds nothing.
    #[command(
        disable_version_flag = true,
        after_help = "Examples:\n  canvass responses import ohbm-2022 public_survey_data.csv --map map.json\n  canvass responses import stronger-together sheets.csv --version 1"
    )]
    Import {
        /// The campaign's slug
        campaign: String,
        /// The file, or - for standard input
        file: PathBuf,
        /// What the columns hold
        #[arg(long, value_name = "MAP.json")]
        map: Option<PathBuf>,
        /// Which version of the campaign the file answers; the latest if none is said
        #[arg(long, value_name = "NUMBER")]
        version: Option<i32>,
        /// Leave out columns that are named after no question, where there is no map
        #[arg(long, conflicts_with = "map")]
        leave_out: bool,
    },
    /// Print all responses, as CSV or as lines of JSON
    ///
    /// One response a row, in an order that says nothing of who answered when; no names, no addresses, no times. Attributes of members are left out where the campaign is confidential.
    #[command(
        after_help = "Examples:\n  canvass responses export stronger-together --output responses.csv\n  canvass responses export stronger-together --json | head -n 3"
    )]
    Export {
        /// The campaign's slug
        campaign: String,
        /// Lines of JSON instead of CSV
        #[arg(long)]
        json: bool,
        /// Write a file instead of printing
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Write the files that members gave, of answers that are published, into one ZIP archive
    ///
    /// Each is named by its question and its SHA-256. They come from people whom nobody knows: look for viruses before opening one.
    #[command(after_help = "Example:\n  canvass responses files stronger-together papers.zip")]
    Files {
        /// The campaign's slug
        campaign: String,
        /// The archive, which must not be there yet
        archive: PathBuf,
    },
}

impl Responses {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        match self {
            Responses::Import { campaign, file, map, version, leave_out } => {
                let map = match map {
                    Some(path) => {
                        let text = read_text(&path)?;
                        Some((import::Map::read(&text).map_err(|problems| mistakes(&path, &problems))?, path))
                    }
                    None => None,
                };
                let bytes = read(&file)?;
                let service = open(settings).await?;
                let (map, path) = map.map_or((None, None), |(map, path)| (Some(map), Some(path)));
                let reading = import::Reading { map, version, leave_out };
                let imported = import::import(&service, &Actor::Operator, &campaign, &bytes, reading).await;
                let imported = imported.map_err(|error| match (&error, path) {
                    // Problems with a place in a document are those of the map; those with a line are the file's.
                    (service::Error::Document(_), Some(path)) => refused(&path, error),
                    _ => refused(&file, error),
                })?;
                let import::Imported { new, known, empty } = imported;
                let words = format!(
                    "{new} responses imported, {known} were there already, {empty} rows without an answer left out.\n"
                );
                print(&words, None)?;
                service.stop().await;
            }
            Responses::Export { campaign, json, output } => {
                let service = open(settings).await?;
                let format = if json { export::Format::JsonLines } else { export::Format::Csv };
                let text = export::export(&service, &Actor::Operator, &campaign, format).await?;
                print(&text, output.as_ref())?;
                service.stop().await;
            }
            Responses::Files { campaign, archive } => {
                let service = open(settings).await?;
                let file = std::fs::File::create_new(&archive)
                    .map_err(|error| Refusal(format!("{}: {error}", archive.display())))?;
                let count = service::files::archive(&service, &Actor::Operator, &campaign, file).await?;
                print(&format!("{count} files\n"), None)?;
                service.stop().await;
            }
        }
        Ok(())
    }
}
