//! What members wrote, without who, when or where: staff read it first, and pass on what leadership may read.

use std::collections::BTreeMap;

use domain::id::QuestionId;
use domain::notice;
use domain::questionnaire::{Column, Kind, Question, Statement, Table};
use domain::role::Permission;
use store::Campaign;

use crate::responses::export::spreadsheet_safe;
use crate::{Actor, Error, Result, Service, secrets};

/// The published words in answer to a question that takes some, alone or beside an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The question.
    pub question: QuestionId,
    /// The cell of its table where they were written; none if it has no table.
    pub cell: Option<String>,
    /// Its words, with what the cell is called.
    pub asked: String,
    /// What was written, shuffled.
    pub texts: Vec<Text>,
}

/// What somebody wrote, or several people alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub text: String,
    /// How many wrote exactly this.
    pub times: u32,
    /// Its digest in hexadecimal, by which a decision names it.
    pub name: String,
    /// What staff decided; nothing while nobody has.
    pub decision: Option<Decision>,
}

/// What staff decide of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Leadership may read it.
    Passed,
    /// It stays with staff.
    Withheld,
}

impl Words {
    /// What names them in addresses and forms: the question, or the question and the cell.
    pub fn name(&self) -> String {
        named(&self.question, self.cell.as_deref())
    }

    /// How many people wrote what has this decision, or none.
    pub fn count(&self, decision: Option<Decision>) -> u32 {
        self.texts.iter().filter(|text| text.decision == decision).map(|text| text.times).sum()
    }
}

/// A campaign, and what members wrote in it, question by question. For staff alone: people may name themselves or others.
///
/// Only answers of published blocks are among them. Their order follows from the words alone, so that it says nothing of who
/// wrote first or in which block.
pub async fn words(cx: &Service, actor: &Actor, slug: &str) -> Result<(Campaign, Vec<Words>)> {
    actor.require(Permission::ManageCampaigns)?;
    published(cx, slug).await
}

/// The same for leadership: what staff passed on alone, with how many texts there are besides.
pub async fn passed_on(cx: &Service, actor: &Actor, slug: &str) -> Result<(Campaign, Vec<PassedOn>)> {
    actor.require(Permission::SeeResults)?;
    let (campaign, all) = published(cx, slug).await?;
    let passed = all.into_iter().map(|words| PassedOn {
        withheld: words.count(Some(Decision::Withheld)),
        unread: words.count(None),
        words: Words {
            texts: words.texts.into_iter().filter(|text| text.decision == Some(Decision::Passed)).collect(),
            ..words
        },
    });
    Ok((campaign, passed.collect()))
}

/// What leadership may read of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOn {
    /// The texts that staff passed on.
    pub words: Words,
    /// How many texts staff withheld.
    pub withheld: u32,
    /// How many texts nobody has decided about.
    pub unread: u32,
}

/// Passes texts on to leadership, or withholds them; a later decision replaces an earlier one. `question` is what
/// [`Words::name`] says.
///
/// # Errors
/// [`Error::Refused`] if one of `names` names no published text of this question: nobody decides about what they have not read.
pub async fn decide(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    question: &str,
    names: &[String],
    decision: Decision,
) -> Result<()> {
    let (campaign, all) = words(cx, actor, slug).await?;
    let words = of(all, question)?;
    let digests = names.iter().map(|name| {
        let text = words.texts.iter().find(|text| text.name == *name);
        let refused = || {
            Error::Refused(notice!("one of the texts is not among those that members wrote; load the page again and decide once more"))
        };
        text.map(|text| digest(&words.name(), &text.text)).ok_or_else(refused)
    });
    let digests: Vec<_> = digests.collect::<Result<_>>()?;
    let by = match actor {
        Actor::Person { id, .. } => Some(*id),
        Actor::Operator | Actor::Visitor => None,
    };
    let passed = decision == Decision::Passed;
    Ok(cx.store.decide_words(campaign.id, &words.question, &digests, passed, by, cx.now()).await?)
}

async fn published(cx: &Service, slug: &str) -> Result<(Campaign, Vec<Words>)> {
    let mut campaign = crate::campaigns::named(cx, slug).await?;
    // Whoever reads what members wrote reads the questions as of somebody of whom nothing is known.
    campaign.document.questionnaire.recalling_nothing();
    let asked = campaign.document.questionnaire.ever_asked();
    let mut all = Vec::new();
    let takes_words = |question: &&Question| question.answer.takes_words() || question.has_room_for_words();
    for question in asked.filter(takes_words) {
        let decisions = cx.store.word_decisions(campaign.id, &question.id).await?;
        for (cell, asked) in places(question) {
            let name = cell.map(|(row, column)| Table::cell(&row.id, &column.id));
            let digested = named(&question.id, name.as_deref());
            // Sorted by digest, which is as good as shuffled; what several people wrote alike stands once.
            let mut texts = BTreeMap::new();
            let ids = cell.map(|(row, column)| (&row.id, &column.id));
            for text in cx.store.published_words(campaign.id, &question.id, ids).await? {
                texts.entry(digest(&digested, &text)).or_insert((text, 0)).1 += 1;
            }
            let decided = |passed: &bool| if *passed { Decision::Passed } else { Decision::Withheld };
            let texts = texts.into_iter().map(|(digest, (text, times))| Text {
                text,
                times,
                name: hex::encode(digest),
                decision: decisions.get(&digest).map(decided),
            });
            all.push(Words { question: question.id.clone(), cell: name, asked, texts: texts.collect() });
        }
    }
    Ok((campaign, all))
}

/// Where words are written in answer to a question: the cells of its table, or the question itself; each with what was asked.
fn places(question: &Question) -> Vec<(Option<(&Statement, &Column)>, String)> {
    match &question.answer {
        Kind::Table(table) => table
            .each_cell()
            .map(|cell| (Some(cell), format!("{} {}, {}", question.text, cell.0.label, cell.1.label)))
            .collect(),
        _ => {
            let comment = question.comment().map(|asks| format!("{} {asks}", question.text));
            vec![(None, comment.unwrap_or_else(|| question.text.clone()))]
        }
    }
}

fn named(question: &QuestionId, cell: Option<&str>) -> String {
    match cell {
        Some(cell) => format!("{question}.{cell}"),
        None => question.to_string(),
    }
}

fn digest(name: &str, text: &str) -> store::Digest {
    secrets::digest(&format!("{name} {text}"))
}

fn of(all: Vec<Words>, question: &str) -> Result<Words> {
    let found = all.into_iter().find(|words| words.name() == question);
    found.ok_or_else(|| {
        Error::NotFound(notice!("there is no question '{question}' that takes text", question))
    })
}

/// What members wrote in answer to a question as CSV, safe to open in a spreadsheet.
///
/// # Errors
/// [`Error::NotFound`] if the campaign has no such question, or one that takes no text.
pub async fn sheet(cx: &Service, actor: &Actor, slug: &str, question: &str) -> Result<String> {
    let words = of(words(cx, actor, slug).await?.1, question)?;
    let failed =
        |error: &dyn std::fmt::Display| Error::Refused(notice!("the file cannot be written: {error}", error));
    let mut csv = csv::Writer::from_writer(Vec::new());
    let texts = words.texts.iter().flat_map(|text| (0..text.times).map(|_| &text.text));
    for text in std::iter::once(&words.asked).chain(texts) {
        csv.write_record([spreadsheet_safe(text).as_ref()]).map_err(|error| failed(&error))?;
    }
    let bytes = csv.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}
