//! The figures of a question.

mod options;

use domain::answer::Rating;
use domain::questionnaire::{Cells, End, Kind, Question, Ranking, Scale};
use domain::segment::Segment;
use evidence::Share;

use super::changes;
use super::figure::{Cell, Figure, Group, Shape, Table, Tone};
use super::finding::{self, NOTHING};
use super::{Item, QuestionCounts, SegmentCount};

/// The most points of a scale that a bar can be divided into and still be read.
const BAR_POINTS: usize = 7;
const OVERLAP: &str = "Members of several divisions count in each, once in the whole.";

/// A question and the segments that it is shown for.
pub(super) struct Shown<'a> {
    pub(super) segments: &'a [SegmentCount],
    pub(super) question: &'a Question,
    /// What parts the segments.
    pub(super) by: &'a str,
}

impl Shown<'_> {
    pub(super) fn figures(&self, counts: &QuestionCounts) -> Vec<Figure> {
        let Some(first) = counts.items.first() else { return Vec::new() };
        match &self.question.answer {
            Kind::Scale(scale) => vec![self.rating(first, scale)],
            Kind::Battery(battery) => {
                counts.items.iter().map(|item| self.rating(item, &battery.scale)).collect()
            }
            Kind::Single(_) => vec![self.choice(first, "Most chosen", "One answer each.")],
            Kind::Several(_) => {
                vec![self.choice(
                    first,
                    "Named most",
                    "Several answers each: shares add up to more than 100\u{a0}%.",
                )]
            }
            Kind::Ranking(Ranking { top: Some(top), .. }) => self.placed(&counts.items, *top).into(),
            Kind::Ranking(_) => self.ranking(&counts.items).into(),
            Kind::BestWorst(asked) => {
                End::ALL.map(|end| self.chosen_as(end, asked.called(end), &counts.items)).into()
            }
            Kind::ConstantSum(sum) => vec![self.divided(&counts.items, sum)],
            Kind::Table(table) => match &table.cells {
                Cells::Tick => {
                    let note = "Several ticks in a row: shares add up to more than 100\u{a0}%.";
                    counts.items.iter().map(|item| self.choice(item, "Ticked most", note)).collect()
                }
                Cells::Number(_) => counts
                    .items
                    .iter()
                    .map(|item| self.bands(item, "Numbers are counted in bands."))
                    .collect(),
                Cells::Text(_) => vec![self.written(counts)],
            },
            Kind::Number(_) => vec![self.bands(first, "Numbers are counted in bands.")],
            Kind::Date(_) => vec![self.bands(first, "Dates are counted by month or year, times by hour.")],
            Kind::Text(_) => {
                vec![self.members(first, "wrote something", "What they wrote is read by staff, shuffled.")]
            }
            Kind::Consent(_) => vec![self.members(first, "agreed", "Whoever did not agree left it open.")],
            Kind::File(_) => {
                vec![self.members(first, "gave a file", "What the files hold is read by staff, shuffled.")]
            }
            Kind::Note(_) => Vec::new(),
            Kind::Hidden(_) => {
                vec![self.choice(
                    first,
                    "Most came with",
                    "What the link brought, of those with which it brought anything.",
                )]
            }
            Kind::Calculated(_) => {
                vec![
                    self.bands(
                        first,
                        "Calculated from the answers to other questions, and counted in bands.",
                    ),
                ]
            }
        }
    }

    fn figure(
        &self,
        item: &str,
        name: &str,
        finding: String,
        shape: Shape,
        note: String,
        table: Table,
    ) -> Figure {
        let id = if item.is_empty() {
            format!("q-{}", self.question.id)
        } else {
            format!("q-{}-{item}", self.question.id)
        };
        let question = Some(self.question.id.clone());
        let (name, about) = (name.to_owned(), self.about(""));
        Figure { id, question, name, finding, about, shape, note, changes: Vec::new(), table }
    }

    fn about(&self, item: &str) -> String {
        let item = if item.is_empty() { String::new() } else { format!(" {}", sentence(item)) };
        format!("{}{item} Share of those who answered{}.", sentence(&self.question.text), self.by())
    }

    fn by(&self) -> String {
        if self.segments.len() > 1 { format!(", by {}", self.by) } else { String::new() }
    }

    fn note(&self, first: &str) -> String {
        let overlap = overlap(self.segments);
        [first, overlap].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn rating(&self, item: &Item, scale: &Scale) -> Figure {
        let (known, unknown): (Vec<_>, Vec<_>) =
            item.values.iter().partition(|value| value.id != Rating::DONT_KNOW.to_string());
        let top: Vec<&str> = known[known.len() - if known.len() > 3 { 2 } else { 1 }..]
            .iter()
            .map(|value| value.id.as_str())
            .collect();
        let tops: Vec<Share> = (0..self.segments.len()).map(|segment| item.share(segment, &top)).collect();
        let labels: Vec<String> = top.iter().map(|point| top_label(scale, point)).collect();
        let says =
            format!("{} {}", if item.label.is_empty() { "choose" } else { "rate it" }, labels.join(" or "));
        let found = finding::apart(self.segments, &tops, &says);
        let finding = match item.label.as_str() {
            "" => found,
            label => format!("{label}: {}", first_small(&found)),
        };
        let shares = (0..self.segments.len())
            .map(|segment| known.iter().map(|value| item.share(segment, &[value.id.as_str()])).collect())
            .collect();
        let points = known.iter().map(|value| value.label.clone()).collect::<Vec<_>>();
        let groups = groups(self.segments, &item.answered);
        let note = match unknown.first() {
            Some(value) if item.answered[0] > 0 => {
                let share = item.share(0, &[value.id.as_str()]);
                format!("Do not know: {} of all, not drawn but counted.", finding::percent(share))
            }
            _ => String::new(),
        };
        let shape = if points.len() <= BAR_POINTS {
            Shape::Diverging { groups, points, shares }
        } else {
            Shape::Columns { groups, points, shares }
        };
        let name = if item.label.is_empty() { &self.question.text } else { &item.label };
        let mut figure = self.figure(
            &item.id,
            name,
            finding,
            shape,
            self.note(&note),
            self.table(&self.question.text, item),
        );
        figure.about = self.about(&item.label);
        figure
    }

    fn choice(&self, item: &Item, verb: &str, note: &str) -> Figure {
        let options: Vec<String> = item.values.iter().map(changes::label).collect();
        let shares: Vec<Vec<Share>> = (0..self.segments.len())
            .map(|segment| {
                item.values.iter().map(|value| item.share(segment, &[value.id.as_str()])).collect()
            })
            .collect();
        let finding = finding::leading(self.segments, &options, &shares, verb);
        let shape = Shape::Bars { groups: groups(self.segments, &item.answered), options, shares };
        let table = self.table(&self.question.text, item);
        let (name, finding) = match item.label.as_str() {
            "" => (&self.question.text, finding),
            label => (&item.label, format!("{label}: {}", first_small(&finding))),
        };
        let mut figure = self.figure(&item.id, name, finding, shape, self.note(note), table);
        figure.about = self.about(&item.label);
        figure
    }

    fn bands(&self, item: &Item, note: &str) -> Figure {
        let figure = self.choice(item, "Given most", note);
        match figure.shape {
            Shape::Bars { groups, options, shares } => {
                Figure { shape: Shape::Columns { groups, points: options, shares }, ..figure }
            }
            _ => figure,
        }
    }

    /// How many did it at all, where there is nothing else to count.
    fn members(&self, item: &Item, did: &str, note: &str) -> Figure {
        let finding = match item.answered[0] {
            0 => NOTHING.to_owned(),
            1 => format!("1 member {did}"),
            n => format!("{n} members {did}"),
        };
        let table = Table {
            caption: self.question.text.clone(),
            columns: columns(self.segments, "Members"),
            rows: vec![self.answered_row(&item.answered)],
        };
        let mut figure = self.figure("", &self.question.text, finding, Shape::Table, self.note(note), table);
        figure.about.clone_from(&self.question.text);
        figure
    }

    /// In which cells of a table members wrote something.
    fn written(&self, counts: &QuestionCounts) -> Figure {
        let most =
            counts.items.iter().max_by_key(|item| item.answered[0]).filter(|item| item.answered[0] > 0);
        let finding =
            most.map_or_else(|| NOTHING.to_owned(), |item| format!("Most words are about ‘{}’", item.label));
        let rows = counts.items.iter().map(|item| {
            let cells = item.answered.iter().zip(self.segments);
            let cells = cells.map(|(n, counted)| of_members(*n, counted.members));
            std::iter::once(Cell::Words(item.label.clone())).chain(cells).collect()
        });
        let table = Table {
            caption: self.question.text.clone(),
            columns: columns(self.segments, "Wrote in"),
            rows: rows.collect(),
        };
        let note = self.note("What they wrote is read by staff, shuffled.");
        let mut figure = self.figure("", &self.question.text, finding, Shape::Table, note, table);
        figure.about.clone_from(&self.question.text);
        figure
    }

    fn table(&self, caption: &str, item: &Item) -> Table {
        let rows = item.values.iter().map(|value| {
            let shares = (0..self.segments.len())
                .map(|segment| Cell::Share(item.share(segment, &[value.id.as_str()])));
            std::iter::once(Cell::Words(changes::label(value))).chain(shares).collect()
        });
        let asked = item.asked.as_ref().map(|asked| {
            let counts = asked.iter().map(|n| Cell::Count(*n));
            std::iter::once(Cell::Words("Were asked".to_owned())).chain(counts).collect()
        });
        let caption = match item.label.as_str() {
            "" => caption.to_owned(),
            label => format!("{caption} {label}"),
        };
        Table {
            caption,
            columns: columns(self.segments, "Answer"),
            rows: rows.chain([self.answered_row(&item.answered)]).chain(asked).collect(),
        }
    }

    fn answered_row(&self, answered: &[u32]) -> Vec<Cell> {
        let counts = answered.iter().zip(self.segments).map(|(n, counted)| of_members(*n, counted.members));
        std::iter::once(Cell::Words("Answered".to_owned())).chain(counts).collect()
    }
}

/// That segments share members, if they do.
pub(super) fn overlap(segments: &[SegmentCount]) -> &'static str {
    let divisions = segments.iter().filter(|counted| matches!(counted.segment, Segment::Division(_)));
    if divisions.count() > 1 { OVERLAP } else { "" }
}

/// 'n of N', or n alone where no roster gives an N that can hold it.
pub(super) fn of_members(n: u32, members: u32) -> Cell {
    if members >= n && members > 0 { Cell::Of(n, members) } else { Cell::Count(n) }
}

/// The segments as a figure names them; `answered` is by segment.
pub(super) fn groups(segments: &[SegmentCount], answered: &[u32]) -> Vec<Group> {
    let group = |(place, (counted, n)): (usize, (&SegmentCount, &u32))| Group {
        name: counted.name.clone(),
        tone: Tone::of(&counted.segment, place),
        n: *n,
        members: counted.members,
    };
    segments.iter().zip(answered).enumerate().map(group).collect()
}

pub(super) fn columns(segments: &[SegmentCount], first: &str) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(segments.iter().map(|counted| counted.name.clone())).collect()
}

/// The point as a finding says it: its words in quotation marks where every point has words, otherwise its number.
fn top_label(scale: &Scale, point: &str) -> String {
    let words = point.parse().ok().and_then(|point| scale.label(point));
    match words {
        Some(words) if scale.labels.len() == scale.points().count() => format!("“{words}”"),
        _ => point.to_owned(),
    }
}

/// Words with a full stop, unless they end a sentence already.
fn sentence(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '?', '!', '…', ':']) { words.to_owned() } else { format!("{words}.") }
}

/// The sentence inside another one: only 'No answers yet' begins with a word that is no name.
fn first_small(finding: &str) -> String {
    if finding == NOTHING { NOTHING.to_lowercase() } else { finding.to_owned() }
}
