//! The final report of a closed campaign: what may be computed once, when nobody can look again and again.

mod comparisons;
mod promoters;
mod published;
mod united;
mod weighted;

use std::sync::Arc;

use domain::campaign::State;
use domain::notice;
use domain::questionnaire::{Question, Scale};
use domain::role::Permission;

use super::cohorts::Cohorts;
use super::figure::Section;
use super::tallies::Tallies;
use super::words::Words;
use super::{Item, Results};
use crate::{Actor, Error, Result, Service};

/// The final report.
#[derive(Debug)]
pub struct Report {
    /// The results at the close, every verdict among them.
    pub results: Arc<Results>,
    tallies: Tallies,
}

impl Report {
    /// What is computed after the close alone.
    pub fn sections(&self, words: &dyn Words) -> Vec<Section> {
        let Self { results, tallies } = self;
        let mut sections = vec![
            published::section(results, tallies, words),
            weighted::section(results, tallies, words),
            united::section(results, words),
            promoters::section(results, words),
            comparisons::section(results, tallies, words),
        ];
        sections.retain(|section| !section.figures.is_empty());
        sections
    }
}

/// The final report of a campaign.
///
/// # Errors
/// [`Error::Refused`] before the campaign is closed: its tests and errors hold for one look, not for many.
pub async fn report(cx: &Service, actor: &Actor, slug: &str) -> Result<Report> {
    actor.require(Permission::SeeResults)?;
    let campaign = crate::campaigns::named(cx, slug).await?;
    if campaign.state != State::Closed {
        return Err(Error::Refused(notice!(
            "'{title}' has no final report yet: it comes when the campaign is closed, since its comparisons hold for one look at the end; until then the dashboard says what the answers support",
            title = campaign.document.title
        )));
    }
    let results = cx.results.current(cx, &campaign).await?;
    let counts = cx.store.counts(campaign.id).await?;
    let tallies = Tallies::of(&counts, Cohorts::of(cx, &campaign).await?);
    Ok(Report { results, tallies })
}

/// A rating: a scale, or a statement of a battery, with its counts.
struct Rated<'a> {
    question: &'a Question,
    scale: &'a Scale,
    item: &'a Item,
}

impl Rated<'_> {
    /// Its name in a table: the statement, or the question's words.
    fn name(&self) -> String {
        if self.item.label.is_empty() { self.question.text.clone() } else { self.item.label.clone() }
    }

    /// How often each point was given in a segment of the counts, the lowest first.
    fn points(&self, segment: usize) -> Vec<u32> {
        let given = |point: u8| {
            let id = point.to_string();
            self.item.values.iter().find(|value| value.id == id).map_or(0, |value| value.counts[segment])
        };
        self.scale.points().map(given).collect()
    }
}

/// Every rating of the questionnaire, in its order.
fn ratings<'a>(results: &'a Results, counts: &'a [super::QuestionCounts]) -> Vec<Rated<'a>> {
    let questions = results.document.questionnaire.ever_asked();
    let rated = questions.filter_map(|question| Some((question, question.scale()?)));
    rated
        .filter_map(|(question, scale)| {
            Some((question, scale, counts.iter().find(|own| own.id == question.id)?))
        })
        .flat_map(|(question, scale, own)| own.items.iter().map(move |item| Rated { question, scale, item }))
        .collect()
}

/// A number with so many decimals and, where it is negative, a minus as it is set in print.
fn number(value: f64, decimals: usize, words: &dyn Words) -> String {
    let written = format!("{:.decimals$}", value.abs());
    let zero = written.chars().all(|c| c == '0' || c == '.');
    let size = words.digits(&written);
    if value < 0.0 && !zero { format!("−{size}") } else { size }
}

#[cfg(test)]
mod tests;
