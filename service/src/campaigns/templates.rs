//! Templates: campaigns to begin with, as documents in `templates/`. Their questions, and those of all campaigns, are the library.

use domain::campaign::edit::{slug_for, take_question};
use domain::campaign::{self, Document};
use domain::notice;
use domain::questionnaire::Question;
use domain::role::Permission;

use super::{Campaign, create, named};
use crate::{Actor, Error, Result, Service};

/// A campaign to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Its name in forms; that of its document.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is for, in a sentence.
    pub about: &'static str,
    json: &'static str,
}

macro_rules! templates {
    ($($id:literal, $name:literal, $about:literal;)+) => {
        /// Every template, the one that holds nothing last.
        pub const TEMPLATES: &[Template] = &[$(
            Template { id: $id, name: $name, about: $about, json: include_str!(concat!("../../../templates/", $id, ".json")) },
        )+];
    };
}

templates! {
    "core-strength", "Test a core strength", "Is what we think we are good at a reason for members to belong? With a rule that decides it.";
    "find-a-need", "Find a need", "What members need, how well it is met, and what they would use.";
    "compare-models", "Compare models", "Several ways forward side by side, what worries members, and what would have to be true.";
    "pulse", "Pulse", "Four questions, the same each time, to see what changes.";
    "event-feedback", "Event feedback", "After a conference or a course: what was useful, what should be different.";
    "nps", "Would you recommend us?", "One number from 0 to 10 and the reason for it.";
    "empty", "Nothing yet", "One page with one question, to write everything yourself.";
}

impl Template {
    /// Its document.
    ///
    /// # Errors
    /// [`Error::Document`] if the file in `templates/` is none, which a test rules out.
    pub fn document(&self) -> Result<Document> {
        campaign::read(self.json).map_err(Error::Document)
    }
}

/// Where questions can be taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name in forms.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether it is a campaign of this installation.
    pub own: bool,
}

/// A new draft from a template.
///
/// # Errors
/// [`Error::Refused`] without a title, [`Error::NotFound`] without such a template.
pub async fn begin(cx: &Service, actor: &Actor, template: &str, title: &str) -> Result<Campaign> {
    actor.require(Permission::ManageCampaigns)?;
    let mut document = template_named(template)?.document()?;
    let title = title.trim();
    if title.is_empty() {
        return Err(Error::Refused(notice!("the campaign needs a title")));
    }
    let taken = cx.store.campaigns().await?;
    let is_taken = |slug: &str| taken.iter().any(|campaign| campaign.slug.as_str() == slug);
    document.slug = slug_for(title, is_taken).map_err(Error::refused)?;
    title.clone_into(&mut document.title);
    super::can_be_kept(&document)?;
    create(cx, &document).await
}

/// Everything that questions can be taken from: the templates, then all campaigns, the newest first.
pub async fn sources(cx: &Service, actor: &Actor) -> Result<Vec<Source>> {
    actor.require(Permission::ManageCampaigns)?;
    let templates = TEMPLATES.iter().filter(|template| template.id != "empty");
    let templates = templates.map(|template| Source {
        id: format!("template:{}", template.id),
        name: template.name.to_owned(),
        own: false,
    });
    let campaigns = cx.store.campaigns().await?.into_iter().map(|campaign| Source {
        id: format!("campaign:{}", campaign.slug),
        name: campaign.document.title,
        own: true,
    });
    Ok(templates.chain(campaigns).collect())
}

/// The document of a source.
pub async fn source(cx: &Service, actor: &Actor, id: &str) -> Result<Document> {
    actor.require(Permission::ManageCampaigns)?;
    match id.split_once(':') {
        Some(("template", id)) => template_named(id)?.document(),
        Some(("campaign", slug)) => Ok(named(cx, slug).await?.document),
        _ => Err(Error::NotFound(notice!("there is no source '{id}' of questions", id))),
    }
}

/// Puts questions of a source at the end of a page, in the source's order. The ids of what was added.
///
/// # Errors
/// In words, if none is chosen or one cannot be taken.
pub fn take(
    document: &mut Document,
    page: &str,
    source: &Document,
    chosen: &[String],
) -> campaign::edit::Outcome<Vec<domain::id::QuestionId>> {
    let is_chosen = |question: &&Question| chosen.iter().any(|id| id == question.id.as_str());
    let taken = source.questionnaire.questions().filter(is_chosen);
    let ids: Vec<_> = taken
        .map(|question| take_question(document, page, question.clone()))
        .collect::<Result<_, String>>()?;
    if ids.is_empty() { Err("choose a question first".to_owned()) } else { Ok(ids) }
}

fn template_named(id: &str) -> Result<&'static Template> {
    let found = TEMPLATES.iter().find(|template| template.id == id);
    found.ok_or_else(|| Error::NotFound(notice!("there is no template '{id}'", id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::questionnaire::wording::hints;

    #[test]
    fn every_template_is_a_campaign_that_can_be_opened_and_is_well_worded() {
        for template in TEMPLATES {
            let document = template.document().unwrap();
            assert_eq!(document.slug.as_str(), template.id);
            for question in document.questionnaire.questions() {
                assert_eq!(hints(question), [], "{}: {}", template.id, question.id);
            }
        }
    }
}
