//! The figures of every question, page by page.

use domain::questionnaire::{Closed, Question, Questionnaire};

use super::figure::{Figure, Section, Shape};
use super::shown::Shown;
use super::words::{Words, say};
use super::{Reading, Results, changes, crossed};

/// Every question's figures, under the titles of the questionnaire's pages.
pub fn questions(results: &Results, words: &dyn Words) -> Vec<Section> {
    let questionnaire = &results.document.questionnaire;
    let pages = questionnaire.pages.iter().map(|page| {
        let own = page.questions.iter().flat_map(|question| {
            let before =
                questionnaire.closed.iter().filter(|own| own.replaced_by.as_ref() == Some(&question.id));
            before.map(|own| &own.question).chain([question])
        });
        let alone =
            questionnaire.closed.iter().filter(|own| own.page == page.id && !stands(questionnaire, own));
        let questions: Vec<&Question> = own.chain(alone.map(|own| &own.question)).collect();
        section(results, words, format!("page-{}", page.id), page.title.clone(), &questions)
    });
    let is_left = |own: &&Closed| {
        !stands(questionnaire, own) && !questionnaire.pages.iter().any(|page| page.id == own.page)
    };
    let left: Vec<&Question> = questionnaire.closed.iter().filter(is_left).map(|own| &own.question).collect();
    let left = (!left.is_empty())
        .then(|| section(results, words, "closed".to_owned(), say!(words, "figures-not-asked"), &left));
    pages.chain(left).chain(crossed::section(results, words)).collect()
}

/// Whether a closed question stands before the one that is asked in its place.
fn stands(questionnaire: &Questionnaire, own: &Closed) -> bool {
    own.replaced_by.as_ref().is_some_and(|new| questionnaire.question(new.as_str()).is_some())
}

fn section(
    results: &Results,
    words: &dyn Words,
    id: String,
    title: String,
    questions: &[&Question],
) -> Section {
    let by = match results.reading {
        Reading::Answering => say!(words, "figures-by-division"),
        Reading::Now => say!(words, "figures-by-division-of-today"),
    };
    let counted =
        questions.iter().filter_map(|question| Some((*question, results.question(question.id.as_str())?)));
    let figures = counted.flat_map(|(question, counts)| {
        let shown = Shown { segments: &results.segments, question, by: &by, words };
        let figures = changes::marked(results, question, counts, shown.figures(counts), words);
        figures.into_iter().chain(broken_down(results, question, words))
    });
    Section { id, title, figures: figures.collect() }
}

/// A question's figures by each attribute that results are broken down by.
fn broken_down(results: &Results, question: &Question, words: &dyn Words) -> Vec<Figure> {
    let figures = results.breakdowns.iter().enumerate().flat_map(|(at, breakdown)| {
        let by = breakdown.name();
        let shown = Shown { segments: &breakdown.segments, question, by: &by, words };
        let counts = breakdown.questions.iter().find(|counts| counts.id == question.id);
        // Words have no shares, and who placed what is the same for the whole membership.
        let told = |figure: &Figure| !matches!(figure.shape, Shape::Table | Shape::Places { .. });
        let figures =
            counts.map(|counts| changes::marked(results, question, counts, shown.figures(counts), words));
        let figures = figures.unwrap_or_default().into_iter().filter(told);
        let figures: Vec<Figure> = figures
            .map(|figure| Figure {
                id: format!("{}-by-{at}", figure.id),
                name: say!(words, "figures-name-by", name = &figure.name, by = &by),
                ..figure
            })
            .collect();
        figures
    });
    figures.collect()
}
