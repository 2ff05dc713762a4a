//! Shares weighted to the roster, beside those of whoever answered.

use domain::questionnaire::{Kind, Page, Question};
use domain::segment::Segment;
use evidence::Share;
use evidence::weighting::{Estimate, Weights};

use super::number;
use crate::results::count::answered_with;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::tallies::Tallies;
use crate::results::weighting::{self, Counted, NoEstimate, WeightedShare};
use crate::results::words::{Words, say};
use crate::results::{Item, Results, SegmentCount};

/// Standard errors on each side of an estimate that hold the truth in 95 % of samples.
const REACH: f64 = 1.96;

pub(super) fn section(results: &Results, tallies: &Tallies, words: &dyn Words) -> Section {
    let weighing = Weighing::of(results, tallies, words);
    let figures = results.document.questionnaire.pages.iter().filter_map(|page| weighing.figure(page));
    Section { id: "weighted".to_owned(), title: say!(words, "figures-estimates"), figures: figures.collect() }
}

/// A share that is estimated: what it is called, and the answers that count in it.
struct Wanted<'a> {
    question: &'a Question,
    item: &'a Item,
    name: String,
    any_of: Vec<&'a str>,
}

struct Weighing<'a> {
    results: &'a Results,
    tallies: &'a Tallies,
    words: &'a dyn Words,
    /// The whole membership, then each division, with its place among all segments.
    segments: Vec<(usize, &'a SegmentCount)>,
}

impl<'a> Weighing<'a> {
    fn of(results: &'a Results, tallies: &'a Tallies, words: &'a dyn Words) -> Self {
        let on_roster = |counted: &&SegmentCount| counted.segment != Segment::OpenLink;
        let segments = results.segments.iter().filter(on_roster).enumerate();
        Self { segments: segments.collect(), results, tallies, words }
    }

    /// A page's shares; none if nothing on it can be weighted.
    fn figure(&self, page: &'a Page) -> Option<Figure> {
        let words = self.words;
        // Whoever was not asked because of an earlier answer is no member who was silent: there is no roster of those asked.
        let closed = self.results.document.questionnaire.closed.iter().filter(|own| own.page == page.id);
        let all = page.questions.iter().chain(closed.map(|own| &own.question));
        let asked_of_all = all.filter(|question| question.show_if.is_none());
        let wanted = asked_of_all.flat_map(|question| self.wanted(question));
        let estimated: Vec<(String, WeightedShare)> =
            wanted.filter_map(|wanted| self.estimate(wanted)).collect();
        if estimated.is_empty() {
            return None;
        }
        let names = self.segments.iter().skip(1).map(|(_, counted)| counted.called(words));
        let columns = [
            say!(words, "figures-column-share"),
            say!(words, "figures-column-as-answered"),
            say!(words, "figures-column-effective"),
            say!(words, "figures-column-weighted-all"),
        ];
        let columns = columns.into_iter();
        let rows = estimated.iter().map(|(name, share)| {
            let estimates = share.estimates.iter().map(|estimate| Cell::Words(said(estimate, words)));
            [Cell::Words(name.clone()), Cell::Share(share.answered), share.worth()]
                .into_iter()
                .chain(estimates)
                .collect()
        });
        let groups = estimated.iter().all(|(_, share)| share.weights == Some(Weights::Groups));
        Some(Figure {
            id: format!("weighted-{}", page.id),
            question: None,
            name: page.title.clone(),
            finding: finding(&estimated, words),
            about: if groups {
                say!(words, "figures-estimates-about", page = &page.title)
            } else {
                say!(words, "figures-estimates-about-divisions", page = &page.title)
            },
            shape: Shape::Table,
            note: weighting::note(words, estimated.iter().map(|(_, share)| share)),
            changes: Vec::new(),
            table: Table {
                caption: say!(words, "figures-estimates-caption", page = &page.title),
                columns: columns.chain(names).collect(),
                rows: rows.collect(),
            },
        })
    }

    /// The shares of a question: each option, the top of a scale, each option's first places.
    fn wanted(&self, question: &'a Question) -> Vec<Wanted<'a>> {
        let Some(counts) = self.results.question(question.id.as_str()) else { return Vec::new() };
        let items = counts.items.iter();
        match &question.answer {
            Kind::Table(table) if table.is_ticked() => items
                .flat_map(|item| item.values.iter().map(move |value| (item, value)))
                .map(|(item, value)| Wanted {
                    name: format!("{} {}: {}", question.text, item.label, value.label),
                    any_of: vec![value.id.as_str()],
                    question,
                    item,
                })
                .collect(),
            Kind::ConstantSum(_)
            | Kind::Table(_)
            | Kind::Number(_)
            | Kind::Hidden(_)
            | Kind::Calculated(_)
            | Kind::Date(_)
            | Kind::Text(_)
            | Kind::Consent(_)
            | Kind::File(_)
            | Kind::Note(_) => Vec::new(),
            Kind::Single(_) | Kind::Several(_) => items
                .flat_map(|item| item.values.iter().map(move |value| (item, value)))
                .map(|(item, value)| Wanted {
                    name: format!("{}: {}", question.text, value.label),
                    any_of: vec![value.id.as_str()],
                    question,
                    item,
                })
                .collect(),
            Kind::Scale(scale) | Kind::Battery(domain::questionnaire::Battery { scale, .. }) => items
                .map(|item| {
                    let points = scale.points().count();
                    let top = item.values.iter().take(points).skip(points - if points > 3 { 2 } else { 1 });
                    let top: Vec<_> = top.collect();
                    let labels: Vec<&str> = top.iter().map(|value| value.id.as_str()).collect();
                    let of = if item.label.is_empty() { &question.text } else { &item.label };
                    let points = labels.iter().map(|point| (*point).to_owned());
                    let points = points
                        .reduce(|one, other| say!(self.words, "figures-or", one = &one, other = &other));
                    let name = format!("{of}: {}", points.unwrap_or_default());
                    Wanted { name, any_of: labels, question, item }
                })
                .collect(),
            Kind::BestWorst(asked) => items
                .filter_map(|item| {
                    let best = item.values.first()?;
                    let name = say!(
                        self.words,
                        "figures-answer-called",
                        asked = &question.text,
                        option = &item.label,
                        called = &asked.best,
                    );
                    Some(Wanted { name, any_of: vec![best.id.as_str()], question, item })
                })
                .collect(),
            Kind::Ranking(_) => items
                .filter_map(|item| {
                    let first = item.values.first()?;
                    let name = say!(
                        self.words,
                        "figures-answer-first",
                        asked = &question.text,
                        option = &item.label,
                    );
                    Some(Wanted { name, any_of: vec![first.id.as_str()], question, item })
                })
                .collect(),
        }
    }

    /// None while nobody has answered it.
    fn estimate(&self, wanted: Wanted<'_>) -> Option<(String, WeightedShare)> {
        let counted = self.counted(&wanted);
        let share = |at: usize| wanted.item.share(at, &wanted.any_of);
        let segments: Vec<_> = self.segments.iter().map(|(at, counted)| (*counted, share(*at))).collect();
        let weighted = WeightedShare::of(self.results, &counted, &segments);
        (weighted.answered.n > 0).then_some((wanted.name, weighted))
    }

    /// The answers by sealing atom. Members who are never shown have no answers here and stand in no group.
    fn counted(&self, wanted: &Wanted<'_>) -> Vec<Counted> {
        let publication = &self.results.registered.publication;
        let item = answered_with(&wanted.question.answer, &wanted.item.id);
        let tallies = self.tallies.offering(&wanted.question.id, &wanted.item.id, &wanted.any_of);
        let parts = publication.strata(&Segment::Whole).into_iter();
        parts
            .filter_map(|part| {
                let queue = part.queue?;
                let gave =
                    |item: &str, value: &str| tallies.gave(Some(&queue), &wanted.question.id, item, value);
                let yes = wanted.any_of.iter().map(|value| gave(&wanted.item.id, value)).sum();
                let share = Share { yes, n: gave(item, domain::cell::Cell::ANSWERED) };
                Some(Counted { divisions: publication.divisions_of(&queue), members: part.members, share })
            })
            .collect()
    }
}

/// '62 % ± 2.9', or what is certain and why no more is said.
fn said(estimate: &Result<Estimate, NoEstimate>, words: &dyn Words) -> String {
    match estimate {
        Ok(estimate) => {
            let (value, margin) = (estimate.value * 100.0, estimate.standard_error * REACH * 100.0);
            format!("{}\u{a0}%\u{a0}±\u{a0}{}", number(value, 0, words), number(margin, 1, words))
        }
        Err(none) => none.certain(words),
    }
}

/// By how much weighting moves a share at most.
fn finding(estimated: &[(String, WeightedShare)], words: &dyn Words) -> String {
    let moved = estimated.iter().filter_map(|(name, share)| Some((name, share.moved()?)));
    match moved.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs())) {
        None => say!(words, "figures-estimates-few"),
        Some((_, points)) if points.abs() < 0.95 => say!(words, "figures-estimates-same"),
        Some((name, points)) => {
            let points = number(points, 1, words);
            say!(words, "figures-estimates-moves", name = name, points = &points)
        }
    }
}
