//! From what a source says to a campaign document: ids from names, defaults for what is missing, limits kept.

mod amount;
mod answer;
mod around;
mod beside;
mod calculated;
mod condition;
mod ends;
mod ids;
mod letters;
mod names;
mod origins;
mod page;
mod points;
mod reach;
mod recall;
mod same;
mod scale;
mod shown;
mod table;
mod ticked;
mod unasked;
mod usual;
mod words;

use std::collections::{BTreeMap, HashSet};

use domain::campaign::{self, Document, FORMAT, Privacy};
use domain::id::{Slug, is_name};
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::Questionnaire;

use super::loss::{Losses, short};
use super::survey::Survey;
use crate::{Error, Result};
use ids::Ids;
use names::{Known, Names, Values};
use origins::Origins;
pub(super) use usual::{Texts, say_language, texts as usual_texts};

/// The most questions that are taken from a file.
const MOST_QUESTIONS: usize = 2000;
/// The most options of all questions together.
const MOST_OPTIONS: usize = 50_000;

/// The document of what a source says. Everything that is missing gets a default, which is a loss too.
///
/// # Errors
/// [`Error::Refused`] if there is nothing to ask, or far too much; [`Error::Document`] if it makes no campaign all the same.
pub(super) fn document(mut survey: Survey, slug: Option<Slug>, losses: &mut Losses) -> Result<Document> {
    within_limits(&survey)?;
    unasked::join_unseen(&mut survey.pages);
    let mut survey = around::with_intro_and_next(survey);
    unasked::join_words(&mut survey.pages, losses);
    recall::mark(&mut survey, losses);
    reach::note(&mut survey);
    let texts = usual::texts(&survey.language);
    let mut builder = Builder {
        texts,
        ignores_capitals: survey.ignores_capitals,
        names: Names::new(&survey.link_values, survey.ignores_capitals),
        origins: Origins::default(),
        pages: Ids::new("page"),
        questions: Ids::new("question"),
        losses,
    };
    let mut pages = Vec::new();
    for page in survey.pages {
        pages.extend(builder.page(page));
    }
    if !pages.iter().flat_map(|page| &page.questions).any(|question| question.answer.takes_answer()) {
        return Err(Error::Refused(notice!("there is no question in it: nothing was taken from it")));
    }
    let Builder { names, origins, losses, .. } = builder;
    let mut given = |field: &str, what: Notice, given: String, usual: &str| {
        if given.trim().is_empty() {
            let instead = notice!("{field} is '{usual}' until you change it", field, usual);
            losses.add(notice!("the file"), what, notice!("a campaign needs one"), instead);
            return usual.to_owned();
        }
        given
    };
    let usual_title = from_name(&survey.name).unwrap_or_else(|| texts.title.to_owned());
    let title = given("title", notice!("no title"), survey.title, &usual_title);
    let intro = given("intro", notice!("no words on why it is asked"), survey.intro, texts.intro);
    let next = given("next", notice!("no words on what happens next"), survey.next, texts.next);
    let asks = given("asks", notice!("no words on who asks"), String::new(), texts.asks);
    let language = given("language", notice!("no language"), survey.language, "en");
    let language = language.parse().unwrap_or_else(|_| {
        let what = notice!("the language '{language}'", language = short(&language));
        let why = notice!("it cannot be told which language this is");
        losses.add(notice!("the file"), what, why, notice!("it is taken for English"));
        domain::language::Language::english()
    });
    say_language(&language, losses);
    let slug = slug.map_or_else(|| ids::slug(&survey.name, &title, losses), Ok)?;
    let mut document = Document {
        format: FORMAT.to_owned(),
        slug,
        title,
        asks,
        intro,
        next,
        language,
        translations: BTreeMap::new(),
        privacy: Privacy::default(),
        simulated: false,
        layout: survey.layout,
        k: None,
        alpha_bp: campaign::ALPHA_BP,
        breakdowns: Vec::new(),
        crossings: Vec::new(),
        quotas: Vec::new(),
        topics: Vec::new(),
        questionnaire: Questionnaire {
            link_values: link_values(survey.link_values),
            ..Questionnaire::new(pages)
        },
        assumptions: Vec::new(),
    };
    recall::settle(&mut document, &names, &survey.references, &origins, losses);
    calculated::settle(&mut document, &origins, losses);
    take_out_impossible(&mut document, &origins, losses);
    let problems = campaign::problems(&document);
    if problems.is_empty() { Ok(document) } else { Err(Error::Document(problems)) }
}

/// Takes out conditions that make no sense, until none is left: what one of them hid comes out where it is gone.
fn take_out_impossible(document: &mut Document, origins: &Origins, losses: &mut Losses) {
    let count = |document: &Document| document.questionnaire.expressions().len();
    // Each time but the last one is taken out at least.
    for _ in 0..=count(document) {
        let before = count(document);
        ends::settle(document, origins, losses);
        beside::settle(document, origins, losses);
        condition::take_out_impossible(document, origins, losses);
        if count(document) == before {
            return;
        }
    }
}

/// Those that can be names, each once.
fn link_values(named: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = named.into_iter().filter(|name| is_name(name)).collect();
    let mut seen = HashSet::new();
    kept.retain(|name| seen.insert(name.clone()));
    kept
}

/// A title from a name: `about_you` is 'About you'.
pub(super) fn from_name(name: &str) -> Option<String> {
    let words = name.replace(['_', '-'], " ");
    let mut letters = words.trim().chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

fn within_limits(survey: &Survey) -> Result<()> {
    let questions = survey.pages.iter().map(|page| page.questions.len()).sum::<usize>();
    let options = survey.pages.iter().flat_map(|page| &page.questions).map(answer::size).sum::<usize>();
    let why = match (questions, options) {
        (MOST_QUESTIONS.., _) => notice!(
            "it has {number} questions: at most {most} are taken from a file",
            number = questions,
            most = MOST_QUESTIONS
        ),
        (_, MOST_OPTIONS..) => notice!(
            "it has {number} options: at most {most} are taken from a file",
            number = options,
            most = MOST_OPTIONS
        ),
        _ => return Ok(()),
    };
    Err(Error::Refused(why))
}

struct Builder<'a> {
    /// What is said in the questionnaire's language where the source says nothing.
    texts: &'static Texts,
    /// Whether words are the same in the source whatever their capital letters.
    ignores_capitals: bool,
    names: Names,
    origins: Origins,
    pages: Ids,
    questions: Ids,
    losses: &'a mut Losses,
}
