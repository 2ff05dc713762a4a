//! The figures of a question.

mod options;

use domain::answer::Rating;
use domain::questionnaire::{Cells, End, Kind, Question, Ranking, Scale};
use domain::segment::Segment;
use evidence::Share;

use super::changes;
use super::figure::{Cell, Figure, Group, Shape, Table, Tone};
use super::finding;
use super::words::{Words, say};
use super::{Item, QuestionCounts, SegmentCount, Value};

/// The most points of a scale that a bar can be divided into and still be read.
const BAR_POINTS: usize = 7;

/// A question and the segments that it is shown for.
pub(super) struct Shown<'a> {
    pub(super) segments: &'a [SegmentCount],
    pub(super) question: &'a Question,
    /// What parts the segments.
    pub(super) by: &'a str,
    pub(super) words: &'a dyn Words,
}

impl Shown<'_> {
    pub(super) fn figures(&self, counts: &QuestionCounts) -> Vec<Figure> {
        let Some(first) = counts.items.first() else { return Vec::new() };
        let words = self.words;
        match &self.question.answer {
            Kind::Scale(scale) => vec![self.rating(first, scale)],
            Kind::Battery(battery) => {
                counts.items.iter().map(|item| self.rating(item, &battery.scale)).collect()
            }
            Kind::Single(_) => {
                vec![self.choice(
                    first,
                    &say!(words, "figures-verb-chosen"),
                    &say!(words, "figures-note-one"),
                )]
            }
            Kind::Several(_) => {
                let note = say!(words, "figures-note-several");
                vec![self.choice(first, &say!(words, "figures-verb-named"), &note)]
            }
            Kind::Ranking(Ranking { top: Some(top), .. }) => self.placed(&counts.items, *top).into(),
            Kind::Ranking(_) => self.ranking(&counts.items).into(),
            Kind::BestWorst(asked) => {
                End::ALL.map(|end| self.chosen_as(end, asked.called(end), &counts.items)).into()
            }
            Kind::ConstantSum(sum) => vec![self.divided(&counts.items, sum)],
            Kind::Table(table) => match &table.cells {
                Cells::Tick => {
                    let (verb, note) =
                        (say!(words, "figures-verb-ticked"), say!(words, "figures-note-ticks"));
                    counts.items.iter().map(|item| self.choice(item, &verb, &note)).collect()
                }
                Cells::Number(_) => {
                    let note = say!(words, "figures-note-numbers");
                    counts.items.iter().map(|item| self.bands(item, &note)).collect()
                }
                Cells::Text(_) => vec![self.written(counts)],
            },
            Kind::Number(_) => vec![self.bands(first, &say!(words, "figures-note-numbers"))],
            Kind::Date(_) => vec![self.bands(first, &say!(words, "figures-note-dates"))],
            Kind::Text(_) => {
                let wrote = |members| say!(words, "figures-wrote", members = members);
                vec![self.members(first, wrote, &say!(words, "figures-note-words"))]
            }
            Kind::Consent(_) => {
                let agreed = |members| say!(words, "figures-agreed", members = members);
                vec![self.members(first, agreed, &say!(words, "figures-note-agreed"))]
            }
            Kind::File(_) => {
                let gave = |members| say!(words, "figures-gave-file", members = members);
                vec![self.members(first, gave, &say!(words, "figures-note-files"))]
            }
            Kind::Note(_) => Vec::new(),
            Kind::Hidden(_) => {
                vec![self.choice(first, &say!(words, "figures-verb-came"), &say!(words, "figures-note-link"))]
            }
            Kind::Calculated(_) => vec![self.bands(first, &say!(words, "figures-note-calculated"))],
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
        let mut asked = sentence(&self.question.text);
        if !item.is_empty() {
            asked.push_str(&format!(" {}", sentence(item)));
        }
        match self.by() {
            None => say!(self.words, "figures-about", asked = &asked),
            Some(by) => say!(self.words, "figures-about-by", asked = &asked, by = by),
        }
    }

    /// What parts the segments, where there are several.
    fn by(&self) -> Option<&str> {
        (self.segments.len() > 1).then_some(self.by)
    }

    fn note(&self, first: &str) -> String {
        let overlap = overlap(self.segments, self.words);
        let parts = [Some(first.to_owned()).filter(|first| !first.is_empty()), overlap];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn rating(&self, item: &Item, scale: &Scale) -> Figure {
        let (known, unknown): (Vec<_>, Vec<_>) =
            item.values.iter().partition(|value| value.id != Rating::DONT_KNOW.to_string());
        let top: Vec<&str> = known[known.len() - if known.len() > 3 { 2 } else { 1 }..]
            .iter()
            .map(|value| value.id.as_str())
            .collect();
        let tops: Vec<Share> = (0..self.segments.len()).map(|segment| item.share(segment, &top)).collect();
        let words = self.words;
        let labels = top.iter().map(|point| top_label(words, scale, point));
        let points = labels.reduce(|one, other| say!(words, "figures-or", one = &one, other = &other));
        let points = points.unwrap_or_default();
        let did = if item.label.is_empty() {
            say!(words, "figures-choose", points = &points)
        } else {
            say!(words, "figures-rate", points = &points)
        };
        let found = finding::apart(words, self.segments, &tops, &did);
        let finding = finding::of(words, &item.label, &item.answered, found);
        let shares = (0..self.segments.len())
            .map(|segment| known.iter().map(|value| item.share(segment, &[value.id.as_str()])).collect())
            .collect();
        let points = known.iter().map(|value| value.label.clone()).collect::<Vec<_>>();
        let groups = groups(self.segments, &item.answered, words);
        let note = match unknown.first() {
            Some(value) if item.answered[0] > 0 => {
                let share = item.share(0, &[value.id.as_str()]);
                say!(words, "figures-note-dont-know", share = &finding::percent(share))
            }
            _ => String::new(),
        };
        let shape = if points.len() <= BAR_POINTS {
            Shape::Diverging { groups, points, shares }
        } else {
            let short = points.iter().map(|point| point.split(' ').next().unwrap_or(point).to_owned());
            Shape::Columns { groups, short: short.collect(), points, shares }
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
        let options: Vec<String> =
            item.values.iter().map(|value| changes::label(value, self.words)).collect();
        let shares: Vec<Vec<Share>> = (0..self.segments.len())
            .map(|segment| {
                item.values.iter().map(|value| item.share(segment, &[value.id.as_str()])).collect()
            })
            .collect();
        let finding = finding::leading(self.words, self.segments, &options, &shares, verb);
        let finding = finding::of(self.words, &item.label, &item.answered, finding);
        let groups = groups(self.segments, &item.answered, self.words);
        let shape = Shape::Bars { groups, options, shares };
        let table = self.table(&self.question.text, item);
        let name = if item.label.is_empty() { &self.question.text } else { &item.label };
        let mut figure = self.figure(&item.id, name, finding, shape, self.note(note), table);
        figure.about = self.about(&item.label);
        figure
    }

    fn bands(&self, item: &Item, note: &str) -> Figure {
        let figure = self.choice(item, &say!(self.words, "figures-verb-given"), note);
        match figure.shape {
            Shape::Bars { groups, options, shares } => {
                let unit = self.question.answer.unit();
                let short =
                    options.iter().map(|band| band.strip_suffix(unit).unwrap_or(band).trim_end().to_owned());
                Figure {
                    shape: Shape::Columns { groups, short: short.collect(), points: options, shares },
                    ..figure
                }
            }
            _ => figure,
        }
    }

    /// How many did it at all, where there is nothing else to count.
    fn members(&self, item: &Item, did: impl Fn(u32) -> String, note: &str) -> Figure {
        let members = Some(item.answered[0]).filter(|members| *members > 0);
        let finding = finding::or_nothing(self.words, &item.answered, members.map(did));
        let table = Table {
            caption: self.question.text.clone(),
            columns: columns(self.segments, say!(self.words, "figures-column-members"), self.words),
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
        let finding = most.map(|item| say!(self.words, "figures-most-words", item = &item.label));
        let answered = counts.items.iter().map(|item| &item.answered).max().cloned().unwrap_or_default();
        let finding = finding::or_nothing(self.words, &answered, finding);
        let rows = counts.items.iter().map(|item| {
            let cells = item.answered.iter().zip(self.segments);
            let cells = cells.map(|(n, counted)| of_members(*n, counted.members));
            std::iter::once(Cell::Words(item.label.clone())).chain(cells).collect()
        });
        let table = Table {
            caption: self.question.text.clone(),
            columns: columns(self.segments, say!(self.words, "figures-column-wrote"), self.words),
            rows: rows.collect(),
        };
        let note = self.note(&say!(self.words, "figures-note-words"));
        let mut figure = self.figure("", &self.question.text, finding, Shape::Table, note, table);
        figure.about.clone_from(&self.question.text);
        figure
    }

    fn table(&self, caption: &str, item: &Item) -> Table {
        let rows = item.values.iter().map(|value| {
            let shares = (0..self.segments.len())
                .map(|segment| Cell::Share(item.share(segment, &[value.id.as_str()])));
            std::iter::once(Cell::Words(self.label(value))).chain(shares).collect()
        });
        let asked = item.asked.as_ref().map(|asked| {
            let counts = asked.iter().map(|n| Cell::Count(*n));
            std::iter::once(Cell::Words(say!(self.words, "figures-row-asked"))).chain(counts).collect()
        });
        let caption = match item.label.as_str() {
            "" => caption.to_owned(),
            label => format!("{caption} {label}"),
        };
        Table {
            caption,
            columns: columns(self.segments, say!(self.words, "figures-column-answer"), self.words),
            rows: rows.chain([self.answered_row(&item.answered)]).chain(asked).collect(),
        }
    }

    /// An answer as a table names it: that somebody does not know is the only one which is not in the campaign's words.
    fn label(&self, value: &Value) -> String {
        if self.question.scale().is_some() && value.id == Rating::DONT_KNOW.to_string() {
            let label = say!(self.words, "figures-dont-know");
            return changes::label(&Value { label, ..value.clone() }, self.words);
        }
        changes::label(value, self.words)
    }

    fn answered_row(&self, answered: &[u32]) -> Vec<Cell> {
        let counts = answered.iter().zip(self.segments).map(|(n, counted)| of_members(*n, counted.members));
        std::iter::once(Cell::Words(say!(self.words, "figures-row-answered"))).chain(counts).collect()
    }
}

/// That segments share members, if they do.
pub(super) fn overlap(segments: &[SegmentCount], words: &dyn Words) -> Option<String> {
    let divisions = segments.iter().filter(|counted| matches!(counted.segment, Segment::Division(_)));
    (divisions.count() > 1).then(|| say!(words, "figures-overlap"))
}

/// 'n of N', or n alone where no roster gives an N that can hold it.
pub(super) fn of_members(n: u32, members: u32) -> Cell {
    if members >= n && members > 0 { Cell::Of(n, members) } else { Cell::Count(n) }
}

/// The segments as a figure names them; `answered` is by segment.
pub(super) fn groups(segments: &[SegmentCount], answered: &[u32], words: &dyn Words) -> Vec<Group> {
    let group = |(place, (counted, n)): (usize, (&SegmentCount, &u32))| Group {
        name: counted.called(words),
        tone: Tone::of(&counted.segment, place),
        n: *n,
        members: counted.members,
    };
    segments.iter().zip(answered).enumerate().map(group).collect()
}

pub(super) fn columns(segments: &[SegmentCount], first: String, words: &dyn Words) -> Vec<String> {
    std::iter::once(first).chain(segments.iter().map(|counted| counted.called(words))).collect()
}

/// The point as a finding says it: its words in quotation marks where every point has words, otherwise its number.
fn top_label(words: &dyn Words, scale: &Scale, point: &str) -> String {
    let label = point.parse().ok().and_then(|point| scale.label(point));
    match label {
        Some(label) if scale.labels.len() == scale.points().count() => {
            say!(words, "figures-quoted", words = label)
        }
        _ => point.to_owned(),
    }
}

/// Words with a full stop, unless they end a sentence already.
fn sentence(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '?', '!', '…', ':']) { words.to_owned() } else { format!("{words}.") }
}
