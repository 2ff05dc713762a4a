//! Which files are taken, as far as it is possible here.

use domain::notice;
use domain::questionnaire::{FileType, Upload};

use super::loss::{Losses, short};
use super::place::Place;

/// The most megabytes of a file where a source sets no limit.
const USUAL: u8 = 5;

/// What a source says of the files that it takes.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// Endings or media types; any file, if none.
    pub types: Vec<String>,
    pub at_most: Option<f64>,
    pub megabytes: Option<f64>,
}

/// The files that are taken here; what cannot be is a loss.
pub(super) fn upload(asked: &Asked, place: &Place, losses: &mut Losses) -> Upload {
    Upload {
        types: types(&asked.types, place, losses),
        at_most: number(asked.at_most, place, losses),
        megabytes: megabytes(asked.megabytes, place, losses),
    }
}

fn types(asked: &[String], place: &Place, losses: &mut Losses) -> Vec<FileType> {
    let endings: Vec<String> =
        asked.iter().map(|own| own.trim().trim_start_matches('.').to_lowercase()).collect();
    let endings: Vec<&str> = endings.iter().map(String::as_str).filter(|own| !own.is_empty()).collect();
    let is_known = |ending: &str| FileType::ALL.into_iter().any(|own| is_meant(ending, own));
    let unknown: Vec<&str> = endings.iter().copied().filter(|ending| !is_known(ending)).collect();
    let known: Vec<FileType> =
        FileType::ALL.into_iter().filter(|own| endings.iter().any(|ending| is_meant(ending, *own))).collect();
    if !unknown.is_empty() {
        let what = notice!("files of the types {types}", types = short(&unknown.join(", ")));
        let instead = if known.is_empty() {
            notice!("all types that are taken here are")
        } else {
            notice!("only the other types are taken")
        };
        losses.add(place, what, notice!("files of these types are not taken here"), instead);
    }
    if known.is_empty() { FileType::ALL.to_vec() } else { known }
}

/// Whether an ending or a media type means files of a type.
fn is_meant(ending: &str, own: FileType) -> bool {
    let is_picture = matches!(own, FileType::Png | FileType::Jpeg | FileType::Webp);
    (ending == "image/*" && is_picture)
        || own.endings().contains(&ending.rsplit('/').next().unwrap_or_default())
        || own.as_str() == ending
}

fn number(asked: Option<f64>, place: &Place, losses: &mut Losses) -> u8 {
    let most = asked.unwrap_or(1.0).clamp(1.0, f64::from(Upload::MOST)) as u8;
    if let Some(asked) = asked.filter(|asked| *asked > f64::from(most)) {
        let what = notice!("up to {asked} files", asked);
        let why = notice!("an answer holds at most {most} files", most = Upload::MOST);
        losses.add(place, what, why, notice!("at most {most} are taken", most));
    }
    most
}

fn megabytes(asked: Option<f64>, place: &Place, losses: &mut Losses) -> u8 {
    let whole = asked.map_or(f64::from(USUAL), f64::ceil).clamp(1.0, f64::from(Upload::LARGEST)) as u8;
    if asked.is_none_or(|asked| asked != f64::from(whole)) {
        let what = match asked {
            Some(asked) => notice!("files of at most {asked} MB", asked = format!("{asked:.4}")),
            None => notice!("no largest size of a file"),
        };
        let why = notice!("a file has at most 1 to {most} whole MB", most = Upload::LARGEST);
        losses.add(place, what, why, notice!("a file has at most {whole} MB", whole));
    }
    whole
}
