//! What a file is, from what it holds: names and types of uploads are not to be trusted.

use domain::notice;

use super::Format;
use crate::Result;
use crate::workbook::untaken;

/// Which format the file has.
///
/// # Errors
/// [`Error::Refused`] names what it looks like instead, and what to do.
pub(super) fn format(bytes: &[u8]) -> Result<Format> {
    match bytes {
        [] => untaken(notice!("the file is empty")),
        [b'P', b'K', 3 | 5, ..] if holds_structure(bytes) => untaken(notice!(
            "this is a LimeSurvey archive (.lsa), which can hold answers: bring the structure alone (.lss), which LimeSurvey exports too"
        )),
        [b'P', b'K', 3 | 5, ..] => Ok(Format::Xlsform),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            untaken(notice!("this is an old or an encrypted Excel file: save it as .xlsx without a password"))
        }
        [b'%', b'P', b'D', b'F', ..] => {
            untaken(notice!("this is a PDF: bring the questionnaire as the file that it was made from"))
        }
        _ => of_text(&text(bytes)?),
    }
}

/// Whether an archive holds a structure of LimeSurvey.
fn holds_structure(bytes: &[u8]) -> bool {
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes));
    archive.is_ok_and(|archive| archive.file_names().flatten().any(|name| name.ends_with(".lss")))
}

fn of_text(text: &str) -> Result<Format> {
    let start = text.trim_start();
    if start.starts_with("[[AdvancedFormat]]") {
        return untaken(notice!(
            "this is a Qualtrics text in the advanced format: bring the survey file (.qsf), which Qualtrics exports too"
        ));
    }
    if start.starts_with('<') {
        return match start.get(..4096).unwrap_or(start) {
            head if head.contains("LimeSurveyDocType") || head.contains("<document>") => {
                Ok(Format::Limesurvey)
            }
            _ => untaken(notice!("this is XML, and no LimeSurvey structure (.lss)")),
        };
    }
    if start.starts_with(['{', '[']) {
        let has = |name: &str| start.contains(&format!("\"{name}\""));
        return Ok(match () {
            () if has("SurveyElements") && has("SurveyEntry") => Format::Qualtrics,
            () if start.contains("canvass-campaign/") || has("questionnaire") => Format::Canvass,
            () if has("pages") || has("elements") || has("questions") => Format::Surveyjs,
            // The reader of our documents says best what is wrong with it.
            () => Format::Canvass,
        });
    }
    let first = start.lines().next().unwrap_or_default();
    if first.split('\t').any(|cell| cell.trim_matches('"') == "class") {
        return Ok(Format::Limesurvey);
    }
    untaken(notice!(
        "this is none of the files that can be brought: a Canvass document (.json), XLSForm (.xlsx), SurveyJS (.json), LimeSurvey (.lss or tab-separated .txt) or Qualtrics (.qsf)"
    ))
}

/// The file's text: UTF-8, or UTF-16 with a byte order mark, as spreadsheets write it.
///
/// # Errors
/// [`Error::Refused`] for anything else.
pub(super) fn text(bytes: &[u8]) -> Result<String> {
    let wide = |of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    let read = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(|text| text.trim_start_matches('\u{feff}').to_owned()),
    };
    match read {
        Some(text) if text.contains('\0') => {
            untaken(notice!("the file holds the character U+0000, so it is no text"))
        }
        Some(text) => Ok(text),
        None => untaken(notice!(
            "the file is neither a workbook nor text in UTF-8: save it as UTF-8 and bring it again"
        )),
    }
}
