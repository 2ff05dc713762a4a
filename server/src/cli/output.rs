//! What commands read and print, and how they refuse.

use std::fmt;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use domain::campaign::Privacy;

/// Why a command was refused: what, where, and what to do.
#[derive(Debug)]
pub struct Refusal(pub String);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<service::Error> for Refusal {
    fn from(error: service::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        Self(error.to_string())
    }
}

/// A refusal of a file: each mistake on its own line after the file's name.
pub(super) fn refused(file: &Path, error: service::Error) -> Refusal {
    match &error {
        service::Error::Document(problems) => mistakes(file, problems),
        service::Error::Rows(problems) => mistakes(file, problems),
        _ => error.into(),
    }
}

/// Every mistake on its own line after the file's name.
pub(super) fn mistakes<T: fmt::Display>(file: &Path, problems: &[T]) -> Refusal {
    let count = match problems.len() {
        1 => "1 mistake".to_owned(),
        n => format!("{n} mistakes"),
    };
    let mut text = format!("{}: {count}, nothing was taken from it", file.display());
    for problem in problems {
        text.push_str(&format!("\n  {problem}"));
    }
    Refusal(text)
}

/// Reads a file, or standard input for `-`.
pub(super) fn read(file: &Path) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    read.map_err(|error| Refusal(format!("cannot read {}: {error}", file.display())))?;
    Ok(bytes)
}

/// Reads a file of text, or standard input for `-`.
pub(super) fn read_text(file: &Path) -> Result<String, Refusal> {
    let not_text = |_| Refusal(format!("{} is not UTF-8: save it as UTF-8", file.display()));
    String::from_utf8(read(file)?).map_err(not_text)
}

/// Prints to standard output, or writes a file where one is named.
pub(super) fn print(text: &str, to: Option<&PathBuf>) -> Result<(), Refusal> {
    write(text.as_bytes(), to)
}

/// The same for what may be no text.
pub(super) fn write(bytes: &[u8], to: Option<&PathBuf>) -> Result<(), Refusal> {
    if let Some(file) = to {
        return std::fs::write(file, bytes)
            .map_err(|error| Refusal(format!("cannot write {}: {error}", file.display())));
    }
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        // Whoever read the output, such as `head`, has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Refusal(format!("cannot print: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// A JSON document as it is printed.
pub(super) fn json(value: &impl serde::Serialize) -> Result<String, Refusal> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Refusal(error.to_string()))?;
    Ok(text + "\n")
}

/// What is known of members who take part: that they have answered, or in an anonymous campaign no more than that they could.
pub(super) fn taken_part(privacy: Privacy) -> &'static str {
    match privacy {
        Privacy::Identified | Privacy::Confidential => "answered",
        Privacy::Anonymous => "taken a credential",
    }
}
