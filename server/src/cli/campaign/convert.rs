use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;
use domain::id::Slug;
use serde::Serialize;
use service::convert::{self, Converted, Format, Loss, Target, Unconverted};

use crate::cli::Refusal;
use crate::cli::output::{json, read, refused, write};

/// What to convert, and into what.
#[derive(Debug, Args)]
pub(in crate::cli) struct Convert {
    /// The questionnaire, or - for standard input
    file: PathBuf,
    /// What to write: canvass, xlsform or surveyjs
    #[arg(long, value_name = "FORMAT", default_value_t = Target::Canvass)]
    to: Target,
    /// What the file is, if it is not to be told from what it holds: canvass, xlsform, surveyjs, limesurvey or qualtrics
    #[arg(long, value_name = "FORMAT")]
    from: Option<Format>,
    /// The campaign's slug, in place of what the file calls itself
    #[arg(long)]
    slug: Option<Slug>,
    /// Write a file instead of printing
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write what is not carried over as JSON, instead of telling it on standard error
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Convert {
    /// Converts, and says what is lost: on the way in first, then on the way out.
    pub fn run(&self) -> Result<(), Refusal> {
        if self.to == Target::Xlsform && self.output.is_none() && std::io::stdout().is_terminal() {
            return Err(Refusal("a workbook is no text to print: name a file with --output FILE".to_owned()));
        }
        let read = convert::read(&read(&self.file)?, self.from, self.slug.clone());
        let Converted { document, mut losses, .. } = match read {
            Ok(converted) => converted,
            Err(Unconverted { why, losses }) => {
                // Where nothing was read of a file there is nothing to tell of it.
                if !losses.is_empty() {
                    self.tell(&losses)?;
                }
                return Err(refused(&self.file, why));
            }
        };
        let written = convert::write(&document, self.to)?;
        losses.extend(written.losses);
        self.tell(&losses)?;
        write(&written.bytes, self.output.as_ref())
    }

    fn tell(&self, losses: &[Loss]) -> Result<(), Refusal> {
        let Some(report) = &self.report else {
            eprint!("{}", told(&self.file, losses));
            return Ok(());
        };
        let losses: Vec<Reported> = losses.iter().map(Reported::of).collect();
        write(json(&losses)?.as_bytes(), Some(report))
    }
}

/// A loss as a report has it: in English.
#[derive(Serialize)]
struct Reported {
    place: String,
    what: String,
    why: String,
    instead: String,
}

impl Reported {
    fn of(loss: &Loss) -> Self {
        let Loss { place, what, why, instead } = loss;
        let [place, what, why, instead] = [place, what, why, instead].map(ToString::to_string);
        Self { place, what, why, instead }
    }
}

/// The losses as a person reads them.
fn told(file: &Path, losses: &[Loss]) -> String {
    let count = match losses.len() {
        0 => return format!("{}: everything is carried over\n", file.display()),
        1 => "1 item is not carried over as it stands".to_owned(),
        n => format!("{n} items are not carried over as they stand"),
    };
    let lines: String = losses.iter().map(|loss| format!("  {loss}\n")).collect();
    format!("{}: {count}\n{lines}", file.display())
}
