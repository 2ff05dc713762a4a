//! What members wrote, without who, when or where.

use domain::id::QuestionId;
use domain::questionnaire::{Kind, Question};
use domain::role::Permission;
use store::Campaign;

use crate::responses::export::spreadsheet_safe;
use crate::{Actor, Error, Result, Service, secrets};

/// The published words in answer to a question that takes some, alone or beside an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The question.
    pub question: QuestionId,
    /// Its words.
    pub asked: String,
    /// What was written, shuffled.
    pub texts: Vec<String>,
}

/// A campaign, and what members wrote in it, question by question. For staff alone: people may name themselves or others.
///
/// Only answers of published blocks are among them. Their order follows from the words alone, so that it says nothing of who
/// wrote first or in which block.
pub async fn words(cx: &Service, actor: &Actor, slug: &str) -> Result<(Campaign, Vec<Words>)> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = crate::campaigns::named(cx, slug).await?;
    let asked = campaign.document.questionnaire.questions();
    let mut all = Vec::new();
    let takes_words =
        |question: &&Question| matches!(question.answer, Kind::Text(_)) || question.other().is_some();
    for question in asked.filter(takes_words) {
        let mut texts = cx.store.published_words(campaign.id, &question.id).await?;
        texts.sort_by_cached_key(|text| secrets::digest(&format!("{} {text}", question.id)));
        all.push(Words { question: question.id.clone(), asked: question.text.clone(), texts });
    }
    Ok((campaign, all))
}

/// What members wrote in answer to a question as CSV, safe to open in a spreadsheet.
///
/// # Errors
/// [`Error::NotFound`] if the campaign has no such question, or one that takes no text.
pub async fn sheet(cx: &Service, actor: &Actor, slug: &str, question: &str) -> Result<String> {
    let (_, all) = words(cx, actor, slug).await?;
    let words = all.into_iter().find(|words| words.question.as_str() == question);
    let words = words.ok_or_else(|| Error::NotFound(format!("question '{question}' that takes text")))?;
    let failed =
        |error: &dyn std::fmt::Display| Error::Refused(format!("the file cannot be written: {error}"));
    let mut csv = csv::Writer::from_writer(Vec::new());
    for text in std::iter::once(&words.asked).chain(&words.texts) {
        csv.write_record([spreadsheet_safe(text).as_ref()]).map_err(|error| failed(&error))?;
    }
    let bytes = csv.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}
