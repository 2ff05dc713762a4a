//! Templates: campaigns to begin with, as documents in `templates/`. Their questions, and those of all campaigns, are the library.

use domain::campaign::edit::{slug_for, take_question};
use domain::campaign::{self, Document};
use domain::id::Slug;
use domain::language::Language;
use domain::notice;
use domain::questionnaire::Question;
use domain::role::Permission;

use super::{Campaign, create, named};
use crate::{Actor, Error, Result, Service};

/// A campaign to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Its name in forms; that of its documents.
    pub id: &'static str,
    /// The same campaign in each language, English first.
    documents: [(&'static str, &'static str); 3],
}

macro_rules! templates {
    ($($id:literal)+) => {
        /// Every template, the one that holds nothing last.
        pub const TEMPLATES: &[Template] = &[$(
            Template { id: $id, documents: [
                ("en", include_str!(concat!("../../../templates/en/", $id, ".json"))),
                ("es", include_str!(concat!("../../../templates/es/", $id, ".json"))),
                ("fr", include_str!(concat!("../../../templates/fr/", $id, ".json"))),
            ] },
        )+];
    };
}

templates! { "core-strength" "find-a-need" "compare-models" "pulse" "event-feedback" "nps" "empty" }

impl Template {
    /// The languages that it is written in, English first.
    pub fn languages(&self) -> impl Iterator<Item = &'static str> {
        self.documents.into_iter().map(|(language, _)| language)
    }

    /// Its document in a language, in whatever region; in English where it is not written in that.
    ///
    /// # Errors
    /// [`Error::Document`] if the file in `templates/` is none, which a test rules out.
    pub fn document(&self, language: &Language) -> Result<Document> {
        let own = self.documents.into_iter().find(|(own, _)| *own == language.primary());
        let (_, json) = own.unwrap_or(self.documents[0]);
        campaign::read(json).map_err(Error::Document)
    }
}

/// Where questions can be taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A template.
    Template(Template),
    /// A campaign of this installation: its name in addresses, and its title.
    Campaign(Slug, String),
}

impl Source {
    /// Its name in forms.
    pub fn id(&self) -> String {
        match self {
            Source::Template(template) => format!("template:{}", template.id),
            Source::Campaign(slug, _) => format!("campaign:{slug}"),
        }
    }
}

/// A new draft from a template, in a language.
///
/// # Errors
/// [`Error::Refused`] without a title, [`Error::NotFound`] without such a template.
pub async fn begin(
    cx: &Service,
    actor: &Actor,
    template: &str,
    language: &Language,
    title: &str,
) -> Result<Campaign> {
    actor.require(Permission::ManageCampaigns)?;
    let mut document = template_named(template)?.document(language)?;
    let title = title.trim();
    if title.is_empty() {
        return Err(Error::Refused(notice!("the campaign needs a title")));
    }
    let taken = cx.store.campaigns().await?;
    let is_taken = |slug: &str| taken.iter().any(|campaign| campaign.slug.as_str() == slug);
    document.slug = slug_for(title, is_taken).map_err(Error::Refused)?;
    title.clone_into(&mut document.title);
    super::can_be_kept(&document)?;
    create(cx, &document).await
}

/// Everything that questions can be taken from: the templates, then all campaigns, the newest first.
pub async fn sources(cx: &Service, actor: &Actor) -> Result<Vec<Source>> {
    actor.require(Permission::ManageCampaigns)?;
    let templates = TEMPLATES.iter().filter(|template| template.id != "empty");
    let templates = templates.copied().map(Source::Template);
    let campaigns = cx.store.campaigns().await?.into_iter();
    let campaigns = campaigns.map(|campaign| Source::Campaign(campaign.slug, campaign.document.title));
    Ok(templates.chain(campaigns).collect())
}

/// The document of a source; that of a template in a language.
pub async fn source(cx: &Service, actor: &Actor, id: &str, language: &Language) -> Result<Document> {
    actor.require(Permission::ManageCampaigns)?;
    match id.split_once(':') {
        Some(("template", id)) => template_named(id)?.document(language),
        Some(("campaign", slug)) => Ok(named(cx, slug).await?.document),
        _ => Err(Error::NotFound(notice!("there is no source '{id}' of questions", id))),
    }
}

/// Puts questions of a source at the end of a page, in the source's order, with their translations. The ids of what was added.
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
    let taken = taken.map(|question| {
        let id = take_question(document, page, question.clone())?;
        document.take_translations(source, &question.id, &id);
        Ok(id)
    });
    let ids: Vec<_> = taken.collect::<campaign::edit::Outcome<_>>()?;
    if ids.is_empty() { Err(notice!("choose a question first")) } else { Ok(ids) }
}

fn template_named(id: &str) -> Result<&'static Template> {
    let found = TEMPLATES.iter().find(|template| template.id == id);
    found.ok_or_else(|| Error::NotFound(notice!("there is no template '{id}'", id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::questionnaire::wording::hints;
    use serde_json::Value;

    #[test]
    fn every_template_is_a_campaign_that_can_be_opened_and_is_well_worded_in_every_language() {
        for template in TEMPLATES {
            for language in template.languages() {
                let document = template.document(&language.parse().unwrap()).unwrap();
                assert_eq!(document.slug.as_str(), template.id);
                assert_eq!(document.language.as_str(), language);
                // Who asks is for staff to write, and says so; members could be asked the questions as they are.
                let unwritten: Vec<String> =
                    campaign::unwritten(&document).into_iter().map(|problem| problem.place).collect();
                let expected = if template.id == "empty" { &["asks", "intro"][..] } else { &["asks"] };
                assert_eq!(unwritten, expected, "{} {language}", template.id);
                for question in document.questionnaire.questions() {
                    assert_eq!(hints(question, &document.language), [], "{} {}", template.id, question.id);
                }
            }
        }
    }

    #[test]
    fn a_template_asks_the_same_in_every_language() {
        for template in TEMPLATES {
            let [english, others @ ..] = template.documents;
            for (language, other) in others {
                let told = |json: &str| without_words(&serde_json::from_str(json).unwrap());
                assert_eq!(told(other), told(english.1), "{} in {language}", template.id);
            }
        }
    }

    #[test]
    fn what_is_taken_keeps_its_translations_into_the_languages_of_the_campaign() {
        let document = |languages: &str| {
            campaign::read(&format!(
                r#"{{ "format": "canvass-campaign/1", "slug": "own", "title": "T", "asks": "A", "intro": "I", "next": "N",
                    "questionnaire": {{ "pages": [{{ "id": "p", "title": "P", "questions": [
                        {{ "id": "use", "text": "Use?", "answer": {{ "kind": "text" }} }}] }}] }}, "translations": {{ {languages} }} }}"#
            ))
            .unwrap()
        };
        let source = document(
            r#""es": { "questions.use.text": { "text": "¿Usar?" } }, "fr": { "questions.use.text": { "text": "Utiliser ?" } }"#,
        );
        let mut own = document(r#""es": { "title": { "text": "T" } }"#);
        let ids = take(&mut own, "p", &source, &["use".to_owned()]).unwrap();
        let language: Language = "es".parse().unwrap();
        let taken = &own.translations[&language][&format!("questions.{}.text", ids[0])];
        assert_eq!((taken.text.as_str(), own.translations.len()), ("¿Usar?", 1));
        let mut other =
            Document { language: "fr".parse().unwrap(), ..document(r#""es": { "title": { "text": "T" } }"#) };
        take(&mut other, "p", &source, &["use".to_owned()]).unwrap();
        assert_eq!(
            other.translations[&language].len(),
            1,
            "a translation is of the text in the source's language"
        );
    }

    /// The document with no text that is said in a language; how many labels there are stays.
    fn without_words(value: &Value) -> Value {
        const WORDS: [&str; 9] =
            ["title", "asks", "intro", "next", "name", "text", "hint", "label", "language"];
        match value {
            Value::Object(fields) => {
                // What an assumption states is words; the statement that its measure names is an id.
                let is_word = |name: &str| {
                    WORDS.contains(&name) || name == "statement" && fields.contains_key("measure")
                };
                let kept = fields.iter().filter(|(name, _)| !is_word(name));
                let without = |name: &str, value: &Value| match value {
                    Value::Array(labels) if name == "labels" => labels.len().into(),
                    other => without_words(other),
                };
                kept.map(|(name, value)| (name.clone(), without(name, value))).collect()
            }
            Value::Array(list) => list.iter().map(without_words).collect(),
            other => other.clone(),
        }
    }
}
