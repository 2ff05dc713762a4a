use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use domain::roster::Use;
use domain::segment::Division;
use service::roster::{self, Choices, LARGEST, Outcome, Plan, Search, Wishes};
use service::{Actor, Service, installation};

use super::Refusal;
use super::open::open;
use super::output::{json, print, refused};
use crate::settings::Settings;

/// Import, export and erase members, and set their divisions
#[derive(Debug, Subcommand)]
pub(super) enum Roster {
    /// Take members from a CSV file or a workbook (.xlsx)
    ///
    /// The first row holds the headings. What each column is for is guessed from its heading, remembered from the last import, or said by --map: email, name, given-name, family-name, divisions, division:ID, attribute:NAME, consent, nothing. Several divisions in one cell are separated by ; | + or commas; a column of one division says yes, 1 or x.
    /// Members are known by their e-mail address: importing a file again changes what differs, and what it has no column for stays. A file with a mistake is refused as a whole.
    #[command(
        after_help = "Examples:\n  canvass roster import members.csv --divisions \"alcts=ALCTS,lita=LITA,llama=LLAMA\"\n  canvass roster import members.xlsx --map \"Contact=email\" --map \"Is LITA=division:lita\" --gone mark --dry-run"
    )]
    Import(Import),
    /// Print the members as CSV, which import reads again and a spreadsheet opens without harm
    #[command(
        after_help = "Examples:\n  canvass roster export > members.csv\n  canvass roster export --gone -o gone.csv"
    )]
    Export {
        /// Those who are gone instead of the members
        #[arg(long)]
        gone: bool,
        /// Write to this file
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Erase a member for good
    ///
    /// Name, address, history, invitations and mails go; so do answers that are not published yet. Answers that are published stay in their totals, without the person and without what was written. Later imports leave the address out unless --bring-back is given.
    #[command(after_help = "Example:\n  canvass roster erase ada@example.org --yes")]
    Erase {
        /// The member's e-mail address
        email: String,
        /// Do it; without this, nothing is done
        #[arg(long)]
        yes: bool,
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

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The file, or - for standard input
    file: PathBuf,
    /// Create or rename these divisions first
    #[arg(long, value_name = "ID=NAME,...", value_delimiter = ',', value_parser = division)]
    divisions: Vec<Division>,
    /// What the column with this heading is for; can be given several times, and is remembered
    #[arg(long, value_name = "HEADING=USE", value_parser = column)]
    map: Vec<(String, Use)>,
    /// Say what the file would do, and do nothing
    #[arg(long)]
    dry_run: bool,
    /// What becomes of members who are not in the file
    #[arg(long, value_enum, default_value_t = Gone::Keep)]
    gone: Gone,
    /// Leave rows out that have something wrong, and take the rest
    #[arg(long)]
    skip_bad: bool,
    /// Bring those back who were erased
    #[arg(long)]
    bring_back: bool,
}

/// What becomes of members who are not in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Gone {
    /// They stay as they are
    Keep,
    /// They are marked as gone
    Mark,
}

impl Roster {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        match self {
            Roster::Import(import) => import.run(settings).await,
            Roster::Export { gone, output } => {
                let service = open(settings).await?;
                let search = Search { gone, ..Search::default() };
                let csv = roster::export(&service, &Actor::Operator, &search).await?;
                let text = String::from_utf8(csv).map_err(|error| Refusal(error.to_string()))?;
                print(&text, output.as_ref())?;
                service.stop().await;
                Ok(())
            }
            Roster::Erase { email, yes } => {
                if !yes {
                    return Err(Refusal(format!(
                        "erasing {email} cannot be taken back: say --yes to do it. See canvass roster erase --help for what goes and what stays"
                    )));
                }
                let service = open(settings).await?;
                let erased = roster::erase_by_email(&service, &Actor::Operator, &email).await?;
                let words = format!(
                    "{email} is erased: {} invitations gone, {} answers taken back, {} stay in published totals without the person.\n",
                    erased.invitations, erased.withdrawn, erased.kept
                );
                print(&words, None)?;
                service.stop().await;
                Ok(())
            }
            Roster::Divisions { divisions } => {
                let service = open(settings).await?;
                set(&service, divisions).await?;
                print(&json(&installation::divisions(&service).await?)?, None)?;
                service.stop().await;
                Ok(())
            }
        }
    }
}

impl Import {
    async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let bytes = read(&self.file)?;
        let service = open(settings).await?;
        set(&service, self.divisions).await?;
        let choices = Choices {
            mark_gone: self.gone == Gone::Mark,
            skip_bad: self.skip_bad,
            bring_back: self.bring_back,
        };
        let mut wishes = Wishes { choices, ..Wishes::default() };
        for (heading, own) in self.map {
            wishes.column(&heading, own);
        }
        let failed = |error| refused(&self.file, error);
        if self.dry_run {
            let plan = roster::preview(&service, &Actor::Operator, bytes, &wishes).await.map_err(failed)?;
            print(&would(&plan), None)?;
        } else {
            let imported = roster::import(&service, &Actor::Operator, bytes, &wishes, &told).await;
            print(&did(imported.map_err(failed)?), None)?;
        }
        service.stop().await;
        Ok(())
    }
}

/// Says on a terminal how far it has come.
fn told(done: u32, all: u32) -> bool {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() && all > 0 {
        let end = if done == all { "\n" } else { "" };
        // Where nothing can be said, the work goes on all the same.
        let _ = write!(terminal, "\r{done} of {all} members are written{end}");
    }
    true
}

fn did(outcome: Outcome) -> String {
    let Outcome { new, changed, unchanged, gone, left_out, erased } = outcome;
    let mut words = format!("{new} new, {changed} changed, {unchanged} as they were");
    for (n, what) in
        [(gone, "marked as gone"), (left_out, "bad rows left out"), (erased, "erased before and left out")]
    {
        if n > 0 {
            words += &format!(", {n} {what}");
        }
    }
    words + ".\n"
}

fn would(plan: &Plan) -> String {
    let mut words = format!(
        "{} rows: {} new, {} changed, {} as they are, {} on the roster and not in the file, {} with something wrong, {} erased before.\n",
        plan.rows,
        plan.new.count,
        plan.changed.count,
        plan.unchanged,
        plan.gone.count,
        plan.bad,
        plan.erased.count
    );
    for own in &plan.changed.shown {
        let changes: Vec<String> = own.changes.iter().map(ToString::to_string).collect();
        words += &format!("  {}: {}\n", own.email, changes.join("; "));
    }
    for problem in &plan.problems {
        words += &format!("{problem}\n");
    }
    words + "Nothing was changed.\n"
}

/// The bytes of a file, and no more of one that is too large than it takes to see that.
fn read(file: &Path) -> Result<Vec<u8>, Refusal> {
    let unread = |error: std::io::Error| Refusal(format!("cannot read {}: {error}", file.display()));
    let mut bytes = Vec::new();
    let most = LARGEST as u64 + 1;
    if file == Path::new("-") {
        std::io::stdin().take(most).read_to_end(&mut bytes).map_err(unread)?;
    } else {
        std::fs::File::open(file).map_err(unread)?.take(most).read_to_end(&mut bytes).map_err(unread)?;
    }
    if bytes.len() > LARGEST {
        return Err(Refusal(format!(
            "{}: the file is larger than {} MiB: split it, or leave columns out that nobody needs",
            file.display(),
            LARGEST >> 20
        )));
    }
    Ok(bytes)
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

fn column(text: &str) -> Result<(String, Use), String> {
    let (heading, own) = text.rsplit_once('=').ok_or("write HEADING=USE, such as Contact=email")?;
    let own = own.trim().parse().map_err(|error: domain::roster::NotAUse| error.to_string())?;
    Ok((heading.to_owned(), own))
}
