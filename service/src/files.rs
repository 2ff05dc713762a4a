//! Files that members give: told by what they hold, kept with their answers, read by staff once their block is published.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _, Seek, Write};

use domain::answer::{Answer, AnswerProblem, Answers, Fault, Fields, GivenFile};
use domain::id::QuestionId;
use domain::notice;
use domain::questionnaire::{FileType, Kind, Page, Question, Questionnaire, Upload};
use domain::role::Permission;
use imagesize::ImageType;
use sha2::{Digest as _, Sha256};
use store::Campaign;
use uuid::Uuid;

use crate::responses::{Door, Unplaced};
use crate::{Actor, Error, Result, Service, secrets};

/// The most characters of a name.
const LONGEST_NAME: usize = 100;

/// What came with a page beside its fields.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The files that were taken.
    pub files: Vec<(QuestionId, GivenFile)>,
    /// Why others were not.
    pub refused: Vec<AnswerProblem>,
    /// What has no place in the version that is answered.
    pub unplaced: Vec<Unplaced>,
}

/// Why a file is not taken that its giver calls so; nothing if it is. What opens it goes by how its name ends, so that has to be true.
pub fn misfit(upload: &Upload, name: &str, bytes: &[u8]) -> Option<Fault> {
    if bytes.is_empty() {
        return Some(Fault::EmptyFile);
    }
    if bytes.len() > upload.bytes() {
        return Some(Fault::LargeFile { megabytes: upload.megabytes });
    }
    let ends = ending_of(name);
    let is_named = |own: FileType| {
        let is_jpeg = own == FileType::Jpeg && ends.as_deref() == Some("jfif");
        is_jpeg || ends.as_ref().is_none_or(|ends| own.endings().contains(&ends.as_str()))
    };
    let taken = file_type(bytes).is_some_and(|own| upload.types.contains(&own) && is_named(own));
    (!taken).then_some(Fault::OtherFile)
}

/// How a name ends, in small letters; none where what stands behind the last point is no ending, as in 'Scan 3.5'.
fn ending_of(name: &str) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    let is_ending = ending.chars().any(char::is_alphabetic) && !ending.contains(char::is_whitespace);
    is_ending.then(|| ending.to_ascii_lowercase())
}

/// What a file is, by what it holds: its name says what somebody likes.
fn file_type(bytes: &[u8]) -> Option<FileType> {
    if bytes.starts_with(b"%PDF-") {
        return Some(FileType::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return in_archive(bytes);
    }
    match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => Some(FileType::Png),
        Ok(ImageType::Jpeg) => Some(FileType::Jpeg),
        Ok(ImageType::Webp) => Some(FileType::Webp),
        _ => is_text(bytes).then_some(FileType::Text),
    }
}

/// The documents of office programs are archives; what they hold says of which.
fn in_archive(bytes: &[u8]) -> Option<FileType> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    for (part, own) in [("word/document.xml", FileType::Docx), ("xl/workbook.xml", FileType::Xlsx)] {
        if archive.index_for_name(part).is_some() {
            return Some(own);
        }
    }
    let mut said = String::new();
    archive.by_name("mimetype").ok()?.take(100).read_to_string(&mut said).ok()?;
    match said.as_str() {
        "application/vnd.oasis.opendocument.text" => Some(FileType::Odt),
        "application/vnd.oasis.opendocument.spreadsheet" => Some(FileType::Ods),
        _ => None,
    }
}

fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_ok_and(|text| !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')))
}

/// What a file can be called everywhere: its name without folders, without signs that steer, and without what is markup somewhere.
fn safe_name(name: &str) -> String {
    let own = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // Signs that change the direction of text would show another ending than there is.
    let steers =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_safe = |c: &char| {
        !c.is_control() && !steers(*c) && !matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '&')
    };
    let kept: String = own.chars().filter(is_safe).collect();
    let kept = kept.trim_matches(['.', ' ']);
    let skipped = kept.chars().count().saturating_sub(LONGEST_NAME);
    // The end says what it is.
    let kept: String = kept.chars().skip(skipped).collect();
    if kept.is_empty() { "file".to_owned() } else { kept }
}

/// How the name of a file ends, with the point before it; nothing where that is no plain ending.
pub fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let is_known = FileType::ALL.iter().any(|own| own.endings().contains(&ending.as_str()));
    if is_known { format!(".{ending}") } else { String::new() }
}

/// How many files respondents can give to a questionnaire.
pub(crate) fn most(asked: &Questionnaire) -> u32 {
    let most = |question: &Question| match &question.answer {
        Kind::File(upload) => u32::from(upload.at_most),
        _ => 0,
    };
    asked.questions().map(most).sum()
}

/// Keeps a file that fits, under the name that its giver calls it; none if there is no room for more of theirs.
///
/// # Errors
/// [`Error::Refused`] after sending and while the campaign is not open.
pub async fn keep(cx: &Service, door: &Door, name: &str, bytes: Vec<u8>) -> Result<Option<GivenFile>> {
    door.require_taking()?;
    let key = door.key()?;
    // Twice as many as can be given: others may take the place of those that are kept.
    if cx.store.count_files(door.campaign.id, &key).await? >= 2 * most(&door.document.questionnaire) {
        return Ok(None);
    }
    let id = secrets::id();
    let file = GivenFile {
        id: id.to_string(),
        name: safe_name(name),
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        sha256: hex::encode(Sha256::digest(&bytes)),
    };
    cx.store.put_file(door.campaign.id, &key, id, bytes, cx.clock.now()).await?;
    Ok(Some(file))
}

/// What is told of a file that only the pages that were shown have a place for; nothing if they have none either.
pub fn unplaced(shown: &[Page], field: &str, name: &str) -> Option<Unplaced> {
    let (question, _) = asked(shown, field)?;
    let file = GivenFile { name: safe_name(name), ..GivenFile::called("") };
    Some((question.clone(), Answer::Files(vec![file])))
}

/// The question of these pages that a field of a form gives a file to.
pub fn asked<'a>(pages: &'a [Page], field: &str) -> Option<(&'a Question, &'a Upload)> {
    let id = field.strip_prefix("answers[")?.strip_suffix("][file]")?;
    let question = pages.iter().flat_map(|page| &page.questions).find(|own| own.id.as_str() == id)?;
    match &question.answer {
        Kind::File(upload) => Some((question, upload)),
        _ => None,
    }
}

/// The fields without files that are not the respondent's, and with those that came with them; the answers know them all.
pub(crate) fn merge(pages: &[Page], fields: &Fields, given: &Given, answers: &mut Answers) -> Fields {
    let mut merged = fields.clone();
    for question in pages.iter().flat_map(|page| &page.questions) {
        if !matches!(question.answer, Kind::File(_)) {
            continue;
        }
        let mut files = match answers.get(&question.id) {
            Some(Answer::Files(files)) => files.clone(),
            _ => Vec::new(),
        };
        let name = format!("answers[{}][]", question.id);
        merged.0.retain(|(own, id)| *own != name || files.iter().any(|file| file.id == *id));
        for (_, file) in given.files.iter().filter(|(own, _)| *own == question.id) {
            merged.0.push((name.clone(), file.id.clone()));
            files.push(file.clone());
        }
        if !files.is_empty() {
            answers.insert(question.id.clone(), Answer::Files(files));
        }
    }
    merged
}

/// Gives the files that a form named all that is known of them.
pub(crate) fn complete(answers: &mut Answers, known: &Answers) {
    for (id, answer) in answers {
        if let (Answer::Files(files), Some(Answer::Files(known))) = (answer, known.get(id)) {
            for file in files {
                if let Some(own) = known.iter().find(|own| own.id == file.id) {
                    file.clone_from(own);
                }
            }
        }
    }
}

/// The ids of all files that answers name.
pub(crate) fn named(answers: &Answers) -> Vec<Uuid> {
    let files = answers.values().flat_map(|answer| match answer {
        Answer::Files(files) => files.as_slice(),
        _ => &[],
    });
    files.filter_map(|file| file.id.parse().ok()).collect()
}

/// The published files in answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// The question.
    pub question: QuestionId,
    /// Its words.
    pub asked: String,
    /// The files, in an order that says nothing of who gave them when.
    pub files: Vec<GivenFile>,
}

/// A campaign, and the files that members gave in it. For staff alone, as words are: only those of published blocks are among them.
pub async fn files(cx: &Service, actor: &Actor, slug: &str) -> Result<(Campaign, Vec<Files>)> {
    actor.require(Permission::ManageCampaigns)?;
    let mut campaign = crate::campaigns::named(cx, slug).await?;
    campaign.document.questionnaire.recalling_nothing();
    let mut all = Vec::new();
    let asked = campaign.document.questionnaire.ever_asked();
    for question in asked.filter(|question| matches!(question.answer, Kind::File(_))) {
        let mut files = cx.store.published_files(campaign.id, &question.id).await?;
        // Those of who was erased are gone.
        files.retain(|file| !file.name.is_empty());
        files.sort_by(|one, other| (&one.sha256, &one.id).cmp(&(&other.sha256, &other.id)));
        all.push(Files { question: question.id.clone(), asked: question.text.clone(), files });
    }
    Ok((campaign, all))
}

/// What a published file holds.
///
/// # Errors
/// [`Error::NotFound`] for one that is not published, or not there.
pub async fn file(cx: &Service, actor: &Actor, slug: &str, id: &str) -> Result<(GivenFile, Vec<u8>)> {
    let (campaign, all) = files(cx, actor, slug).await?;
    let missing = || Error::NotFound(notice!("there is no file at this address"));
    let found = all.into_iter().flat_map(|own| own.files).find(|file| file.id == id).ok_or_else(missing)?;
    let id = id.parse().map_err(|_| missing())?;
    let bytes = cx.store.file(campaign.id, id).await?.ok_or_else(missing)?;
    Ok((found, bytes))
}

/// Writes all published files of a campaign into one archive, each once, under names that say nothing of who gave them. Gives how many.
///
/// # Errors
/// [`Error::Refused`] if the archive cannot be written.
pub async fn archive(cx: &Service, actor: &Actor, slug: &str, into: impl Write + Seek) -> Result<u32> {
    let (campaign, all) = files(cx, actor, slug).await?;
    let failed = |error: &dyn std::fmt::Display| {
        Error::Refused(notice!("the archive cannot be written: {error}", error))
    };
    let mut archive = zip::ZipWriter::new(into);
    let mut written = BTreeSet::new();
    for Files { question, files, .. } in all {
        for file in files {
            let name = format!("{question}/{}{}", file.sha256, ending(&file.name));
            let Ok(id) = file.id.parse() else { continue };
            if !written.insert(name.clone()) {
                continue;
            }
            // One at a time: all together may be more than there is memory.
            let bytes = cx.store.file(campaign.id, id).await?.unwrap_or_default();
            let begun = archive.start_file(name, zip::write::SimpleFileOptions::default());
            begun.map_err(|error| failed(&error))?;
            archive.write_all(&bytes).map_err(|error| failed(&error))?;
        }
    }
    archive.finish().map_err(|error| failed(&error))?;
    Ok(u32::try_from(written.len()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
