use serde::{Deserialize, Serialize};

use crate::campaign::Problem;
use crate::notice;
use crate::notice::Notice;

/// Files that respondents give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Upload {
    /// Which files are taken, at least one.
    #[cfg_attr(feature = "read", schemars(length(min = 1)))]
    pub types: Vec<FileType>,
    /// The most files, at most 5; one if absent.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "read", schemars(range(min = 1, max = 5)))]
    pub at_most: u8,
    /// The most megabytes of each, at most 20; 5 if absent.
    #[serde(default = "usual", skip_serializing_if = "is_usual")]
    #[cfg_attr(feature = "read", schemars(range(min = 1, max = 20)))]
    pub megabytes: u8,
}

const fn one() -> u8 {
    1
}

fn is_one(at_most: &u8) -> bool {
    *at_most == one()
}

const fn usual() -> u8 {
    5
}

fn is_usual(megabytes: &u8) -> bool {
    *megabytes == usual()
}

/// A type of file, as it is told by what a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FileType {
    /// A PDF document.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebP picture.
    Webp,
    /// Plain text, tables of values among it.
    Text,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// An OpenDocument text.
    Odt,
    /// An OpenDocument spreadsheet.
    Ods,
}

impl FileType {
    /// All types.
    pub const ALL: [FileType; 9] = [
        FileType::Pdf,
        FileType::Png,
        FileType::Jpeg,
        FileType::Webp,
        FileType::Text,
        FileType::Docx,
        FileType::Xlsx,
        FileType::Odt,
        FileType::Ods,
    ];

    /// Its word in documents and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            FileType::Pdf => "pdf",
            FileType::Png => "png",
            FileType::Jpeg => "jpeg",
            FileType::Webp => "webp",
            FileType::Text => "text",
            FileType::Docx => "docx",
            FileType::Xlsx => "xlsx",
            FileType::Odt => "odt",
            FileType::Ods => "ods",
        }
    }

    /// How names of such files end, and what it is called.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            FileType::Pdf => &["pdf"],
            FileType::Png => &["png"],
            FileType::Jpeg => &["jpg", "jpeg"],
            FileType::Webp => &["webp"],
            FileType::Text => &["txt", "csv"],
            FileType::Docx => &["docx"],
            FileType::Xlsx => &["xlsx"],
            FileType::Odt => &["odt"],
            FileType::Ods => &["ods"],
        }
    }
}

impl Upload {
    /// The most files that can be given.
    pub const MOST: u8 = 5;
    /// The most megabytes of a file.
    pub const LARGEST: u8 = 20;

    /// PDF and pictures, one of at most 5 MB.
    pub fn usual() -> Self {
        let types = vec![FileType::Pdf, FileType::Png, FileType::Jpeg];
        Self { types, at_most: one(), megabytes: usual() }
    }

    /// The most bytes of a file.
    pub fn bytes(&self) -> usize {
        usize::from(self.megabytes) << 20
    }

    /// How names of files end that are taken.
    pub fn endings(&self) -> Vec<&'static str> {
        self.types.iter().flat_map(|own| own.endings()).copied().collect()
    }

    /// What is wrong with it, `place` being where it stands.
    pub(super) fn problems(&self, place: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut say = |field: &str, what: Notice| found.push(Problem::new(format!("{place}.{field}"), what));
        if self.types.is_empty() {
            say("types", notice!("names no file that is taken"));
        }
        if !(1..=Self::MOST).contains(&self.at_most) {
            say("at_most", notice!("has to be 1 to {most}", most = Self::MOST));
        }
        if !(1..=Self::LARGEST).contains(&self.megabytes) {
            say("megabytes", notice!("has to be 1 to {most}", most = Self::LARGEST));
        }
        found
    }
}
