//! Shares weighted to the roster, beside those of whoever answered.

use domain::id::DivisionId;
use domain::questionnaire::{Kind, Page, Question};
use domain::segment::Segment;
use evidence::Share;
use evidence::weighting::{Domain, Estimate, Group, Sample, Weights};

use super::number;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::tallies::Tallies;
use crate::results::{Item, Results};

/// Standard errors on each side of an estimate that hold the truth in 95 % of samples.
const REACH: f64 = 1.96;

pub(super) fn section(results: &Results, tallies: &Tallies) -> Section {
    let weighing = Weighing::of(results, tallies);
    let figures = results.document.questionnaire.pages.iter().filter_map(|page| weighing.figure(page));
    Section {
        id: "weighted".to_owned(),
        title: "Estimates weighted to the roster".to_owned(),
        figures: figures.collect(),
    }
}

/// A share that is estimated: what it is called, and the answers that count in it.
struct Wanted<'a> {
    question: &'a Question,
    item: &'a Item,
    name: String,
    any_of: Vec<&'a str>,
}

/// A share as it was answered, and weighted: by all members, then by division.
struct Estimated {
    name: String,
    answered: Share,
    weights: Option<Weights>,
    estimates: Vec<Option<Estimate>>,
}

struct Weighing<'a> {
    results: &'a Results,
    tallies: &'a Tallies,
    divisions: Vec<&'a DivisionId>,
}

impl<'a> Weighing<'a> {
    fn of(results: &'a Results, tallies: &'a Tallies) -> Self {
        let divisions = results.segments.iter().filter_map(|counted| match &counted.segment {
            Segment::Division(id) => Some(id),
            _ => None,
        });
        Self { divisions: divisions.collect(), results, tallies }
    }

    /// A page's shares; none if nothing on it can be weighted.
    fn figure(&self, page: &'a Page) -> Option<Figure> {
        // Whoever was not asked because of an earlier answer is no member who was silent: there is no roster of those asked.
        let asked_of_all = page.questions.iter().filter(|question| question.show_if.is_none());
        let wanted = asked_of_all.flat_map(|question| self.wanted(question));
        let estimated: Vec<Estimated> = wanted.filter_map(|wanted| self.estimate(wanted)).collect();
        if estimated.is_empty() {
            return None;
        }
        let names = self.divisions.iter().map(|id| {
            let known = self.results.registered.divisions.iter().find(|division| division.id == **id);
            known.map_or_else(|| id.to_string(), |division| division.name.clone())
        });
        let columns = ["Share", "As answered", "Weighted, all"].map(str::to_owned).into_iter();
        let rows = estimated.iter().map(|of| {
            let estimates = of.estimates.iter().map(|estimate| Cell::Words(words(*estimate)));
            [Cell::Words(of.name.clone()), Cell::Share(of.answered)].into_iter().chain(estimates).collect()
        });
        Some(Figure {
            id: format!("weighted-{}", page.id),
            question: None,
            name: page.title.clone(),
            finding: finding(&estimated),
            about: format!(
                "{}. Shares of those who answered the question, weighted so that {} count for as many as they are on the roster; ± is the 95 % margin of error.",
                page.title,
                if estimated.iter().all(|of| of.weights == Some(Weights::Groups)) {
                    "combinations of divisions"
                } else {
                    "divisions (where a combination hardly answered) or combinations"
                }
            ),
            shape: Shape::Table,
            note: "No estimate (–) is given where fewer than 30 equally weighted answers stand behind it, or fewer than 10\u{a0}% of a division answered. Weights repair who answered, not who never does: the verdicts rest on none of them.".to_owned(),
            table: Table {
                caption: format!("Weighted beside unweighted: {}", page.title),
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
            Kind::Text(_) => Vec::new(),
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
                    Wanted { name: format!("{of}: {}", labels.join(" or ")), any_of: labels, question, item }
                })
                .collect(),
            Kind::Ranking(_) => items
                .filter_map(|item| {
                    let first = item.values.first()?;
                    let name = format!("{}: {} first", question.text, item.label);
                    Some(Wanted { name, any_of: vec![first.id.as_str()], question, item })
                })
                .collect(),
        }
    }

    fn estimate(&self, wanted: Wanted<'_>) -> Option<Estimated> {
        let sample = Sample::new(self.groups(&wanted)).ok().filter(|sample| sample.answered() > 0)?;
        let weighted = sample.weighted().ok();
        let domains = std::iter::once(Domain::Whole)
            .chain(self.divisions.iter().map(|id| Domain::Division(id.as_str())));
        let estimate = |domain| weighted.as_ref().and_then(|(_, weighted)| weighted.mean(domain).ok());
        Some(Estimated {
            name: wanted.name,
            answered: wanted.item.share(0, &wanted.any_of),
            estimates: domains.map(estimate).collect(),
            weights: weighted.as_ref().map(|(weights, _)| *weights),
        })
    }

    /// The answers by sealing atom. Members who are never shown have no answers here and stand in no group.
    fn groups(&self, wanted: &Wanted<'_>) -> Vec<Group> {
        let publication = &self.results.registered.publication;
        let parts = publication
            .strata(&Segment::Whole)
            .into_iter()
            .filter_map(|part| Some((part.queue?, part.members)));
        parts
            .map(|(queue, members)| {
                let item =
                    if matches!(wanted.question.answer, Kind::Ranking(_)) { "" } else { &wanted.item.id };
                let gave = |item: &str, value: &str| {
                    self.tallies.gave(Some(&queue), &wanted.question.id, item, value)
                };
                let yes = wanted.any_of.iter().map(|value| gave(&wanted.item.id, value)).sum();
                let answered = gave(item, domain::cell::Cell::ANSWERED);
                let values = vec![(1.0, yes), (0.0, answered.saturating_sub(yes))];
                Group { divisions: publication.divisions_of(&queue), members, values }
            })
            .collect()
    }
}

/// '62 % ± 2.9'.
fn words(estimate: Option<Estimate>) -> String {
    estimate.map_or_else(
        || "–".to_owned(),
        |estimate| {
            let (value, margin) = (estimate.value * 100.0, estimate.standard_error * REACH * 100.0);
            format!("{}\u{a0}% ± {}", number(value, 0), number(margin, 1))
        },
    )
}

/// By how much weighting moves a share at most.
fn finding(estimated: &[Estimated]) -> String {
    let moved = estimated.iter().filter_map(|of| {
        let weighted = (*of.estimates.first()?)?.value;
        Some((&of.name, (weighted - f64::from(of.answered.yes) / f64::from(of.answered.n.max(1))) * 100.0))
    });
    match moved.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs())) {
        None => "Too few answers to weight".to_owned(),
        Some((_, points)) if points.abs() < 0.95 => {
            "Weighting moves no share by as much as a point".to_owned()
        }
        Some((name, points)) => {
            format!("Weighting moves ‘{name}’ most, by {} points", number(points, 1))
        }
    }
}
