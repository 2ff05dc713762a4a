//! Questionnaires of other systems: read into a campaign, written from one, with every loss named.
//!
//! A reader makes a `survey` of a file, with the names and conditions of its source; `build` makes the document of it.
//! Pure: bytes in, a document or bytes out. Files come from anywhere, so whatever they hold costs bounded memory and time.

mod build;
mod condition;
mod detect;
mod files;
mod headings;
mod language;
mod limesurvey;
mod logic;
mod loss;
mod no_point;
mod only;
mod place;
mod plain;
mod qualtrics;
mod recall;
mod rest;
mod survey;
mod surveyjs;
mod translations;
mod xlsform;

use std::fmt;
use std::str::FromStr;

use domain::campaign::{self, Document};
use domain::id::Slug;
use domain::notice;

use crate::{Error, Result};
pub use loss::Loss;
use loss::Losses;
use survey::Source;

/// The largest file that is read, in bytes: 4 MiB; a questionnaire of 300 questions takes a twentieth.
pub const LARGEST: usize = 4 << 20;

/// A kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Our own document.
    Canvass,
    /// An XLSForm workbook, as ODK and KoboToolbox use it.
    Xlsform,
    /// SurveyJS JSON.
    Surveyjs,
    /// A LimeSurvey structure, XML or tab-separated.
    Limesurvey,
    /// A Qualtrics survey file.
    Qualtrics,
}

impl Format {
    /// All formats that are read.
    pub const ALL: [Format; 5] =
        [Format::Canvass, Format::Xlsform, Format::Surveyjs, Format::Limesurvey, Format::Qualtrics];

    /// Its word on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Canvass => "canvass",
            Format::Xlsform => "xlsform",
            Format::Surveyjs => "surveyjs",
            Format::Limesurvey => "limesurvey",
            Format::Qualtrics => "qualtrics",
        }
    }

    /// Its name as its people write it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Canvass => "a Canvass document",
            Format::Xlsform => "XLSForm",
            Format::Surveyjs => "SurveyJS",
            Format::Limesurvey => "LimeSurvey",
            Format::Qualtrics => "Qualtrics",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = Format::ALL.into_iter().find(|format| format.as_str() == text);
        let all = Format::ALL.map(Format::as_str).join(", ");
        found.ok_or_else(|| format!("'{text}' is no format: there are {all}"))
    }
}

/// A kind of file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Our own document.
    Canvass,
    /// An XLSForm workbook.
    Xlsform,
    /// SurveyJS JSON.
    Surveyjs,
}

impl Target {
    /// All formats that are written.
    pub const ALL: [Target; 3] = [Target::Canvass, Target::Xlsform, Target::Surveyjs];

    /// Its word on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Target::Canvass => "canvass",
            Target::Xlsform => "xlsform",
            Target::Surveyjs => "surveyjs",
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Target {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = Target::ALL.into_iter().find(|target| target.as_str() == text);
        let all = Target::ALL.map(Target::as_str).join(", ");
        found.ok_or_else(|| format!("'{text}' is no format to write: there are {all}"))
    }
}

/// A campaign that was read from a file.
#[derive(Debug, Clone)]
pub struct Converted {
    /// What the file was.
    pub format: Format,
    /// What became of it: a campaign that can be opened.
    pub document: Document,
    /// What it does not carry over.
    pub losses: Vec<Loss>,
}

/// A file from which nothing was taken.
#[derive(Debug, thiserror::Error)]
#[error("{why}")]
pub struct Unconverted {
    /// Why.
    pub why: Error,
    /// What of it could not have been carried over, as far as it was read.
    pub losses: Vec<Loss>,
}

impl From<Error> for Unconverted {
    fn from(why: Error) -> Self {
        Self { why, losses: Vec::new() }
    }
}

/// A campaign that was written as a file.
#[derive(Debug, Clone)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the file does not say.
    pub losses: Vec<Loss>,
}

/// Reads a campaign from a file of any known kind; of which one, is seen from what it holds unless `from` says it.
/// `slug` is taken in place of what the file calls itself.
///
/// # Errors
/// [`Error::Refused`] says what is wrong with the file as a whole; [`Error::Document`] names what is wrong with one of ours.
pub fn read(bytes: &[u8], from: Option<Format>, slug: Option<Slug>) -> Result<Converted, Unconverted> {
    if bytes.len() > LARGEST {
        let why = notice!(
            "the file has more than {most} MiB: nothing was taken from it; bring a smaller one",
            most = LARGEST >> 20
        );
        return Err(Error::Refused(why).into());
    }
    let format = from.map_or_else(|| detect::format(bytes), Ok)?;
    let mut losses = Losses::default();
    match document(bytes, format, slug, &mut losses) {
        Ok(document) => Ok(Converted { format, document, losses: losses.named() }),
        Err(why) => Err(Unconverted { why, losses: losses.named() }),
    }
}

fn document(bytes: &[u8], format: Format, slug: Option<Slug>, losses: &mut Losses) -> Result<Document> {
    let mut source = match format {
        Format::Canvass => {
            let mut document = campaign::read(&detect::text(bytes)?).map_err(Error::Document)?;
            document.slug = slug.unwrap_or(document.slug);
            return Ok(document);
        }
        Format::Xlsform => xlsform::read(bytes, losses),
        Format::Surveyjs => surveyjs::read(&detect::text(bytes)?, losses),
        Format::Limesurvey => limesurvey::read(&detect::text(bytes)?, losses),
        Format::Qualtrics => qualtrics::read(&detect::text(bytes)?, losses),
    }?;
    language::settle(&mut source, losses);
    let Source { mut own, others } = source;
    let mut others: Vec<_> =
        others.into_iter().filter_map(|other| translations::completed(other, &own, losses)).collect();
    no_point::settle(&mut own, &mut others, losses);
    headings::divide(&mut own, &mut others);
    let mut document = build::document(own, slug, losses)?;
    translations::add(&mut document, others, losses);
    Ok(document)
}

/// Writes a campaign as a file.
///
/// # Errors
/// [`Error::Refused`] if it cannot be written, which no document that was checked leads to.
pub fn write(document: &Document, to: Target) -> Result<Written> {
    let mut losses = Losses::default();
    let bytes = match to {
        Target::Canvass => serde_json::to_vec_pretty(document)
            .map(|mut json| {
                json.push(b'\n');
                json
            })
            .map_err(|error| Error::Refused(notice!("the file could not be written: {error}", error))),
        Target::Xlsform => xlsform::write(document, &mut losses),
        Target::Surveyjs => surveyjs::write(document, &mut losses),
    }?;
    if to != Target::Canvass && !document.translations.is_empty() {
        let again = read(&bytes, None, Some(document.slug.clone())).ok();
        translations::say_lost(document, again.as_ref().map(|again| &again.document), &mut losses);
    }
    Ok(Written { bytes, losses: losses.named() })
}
