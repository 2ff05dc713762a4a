use std::path::PathBuf;

use clap::Subcommand;
use domain::segment::Division;
use service::{Actor, Service, installation, roster};

use super::Refusal;
use super::open::open;
use super::output::{json, print, read, refused};
use crate::settings::Settings;

/// Import the members and set their divisions
#[derive(Debug, Subcommand)]
pub(super) enum Roster {
    /// Take members from a CSV file
    ///
    /// The first row holds the headings email, name and divisions, in any order; every other column is an attribute, such as library type. Several divisions of one member are separated by ; + or |.
    /// Members are known by their e-mail address: importing a file again changes what differs. A file with a mistake is refused as a whole.
    #[command(
        after_help = "Example:\n  canvass roster import members.csv --divisions \"alcts=ALCTS,lita=LITA,llama=LLAMA\""
    )]
    Import {
        /// The file, or - for standard input
        file: PathBuf,
        /// Create or rename these divisions first
        #[arg(long, value_name = "ID=NAME,...", value_delimiter = ',', value_parser = division)]
        divisions: Vec<Division>,
    },
    /// Create, rename or print the divisions
    #[command(
        after_help = "Examples:\n  canvass roster divisions member=Member \"non_member=Not a member\"\n  canvass roster divisions"
    )]
    Divisions {
        /// The divisions in the order in which screens show them; without any, they are printed
        #[arg(value_name = "ID=NAME", value_parser = division)]
        divisions: Vec<Division>,
    },
}

impl Roster {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let bytes = match &self {
            Roster::Import { file, .. } => read(file)?,
            Roster::Divisions { .. } => Vec::new(),
        };
        let service = open(settings).await?;
        match self {
            Roster::Import { file, divisions } => {
                set(&service, divisions).await?;
                let imported = roster::import(&service, &Actor::Operator, &bytes).await;
                let imported = imported.map_err(|error| refused(&file, error))?;
                let (new, changed, same) = (imported.new, imported.changed, imported.unchanged);
                print(&format!("{new} new, {changed} changed, {same} as they were.\n"), None)?;
            }
            Roster::Divisions { divisions } => {
                set(&service, divisions).await?;
                print(&json(&installation::divisions(&service).await?)?, None)?;
            }
        }
        service.stop().await;
        Ok(())
    }
}

/// Creates or renames divisions; those that are there already and not named stay, after them.
async fn set(service: &Service, mut divisions: Vec<Division>) -> Result<(), Refusal> {
    if divisions.is_empty() {
        return Ok(());
    }
    for existing in installation::divisions(service).await? {
        if !divisions.iter().any(|division| division.id == existing.id) {
            divisions.push(existing);
        }
    }
    Ok(installation::set_divisions(service, &Actor::Operator, &divisions).await?)
}

fn division(text: &str) -> Result<Division, String> {
    let (id, name) = text.split_once('=').ok_or("write ID=NAME, such as lita=LITA")?;
    let name = name.trim();
    if name.is_empty() {
        return Err(format!("'{}' has no name: write ID=NAME, such as lita=LITA", id.trim()));
    }
    let id = id.trim().parse().map_err(|error: domain::id::NotAName| error.to_string())?;
    Ok(Division { id, name: name.to_owned() })
}
