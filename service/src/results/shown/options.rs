//! Figures of options that are put in order or weighed against each other.

use domain::questionnaire::{ConstantSum, End};
use evidence::{Mean, Share};

use super::{Shown, columns, groups, sentence};
use crate::results::figure::{Cell, Figure, Shape, Table};
use crate::results::finding;
use crate::results::words::say;
use crate::results::{Item, Value};

impl Shown<'_> {
    pub(super) fn ranking(&self, items: &[Item]) -> [Figure; 2] {
        let mean = |item: &Item, segment: usize| {
            Mean::of((1..).zip(item.values.iter().map(|value| value.counts[segment])))
        };
        let mut ordered: Vec<&Item> = items.iter().collect();
        ordered.sort_by_key(|item| mean(item, 0).hundredths());
        let options: Vec<String> = ordered.iter().map(|item| item.label.clone()).collect();
        let means: Vec<Vec<Mean>> = (0..self.segments.len())
            .map(|segment| ordered.iter().map(|item| mean(item, segment)).collect())
            .collect();
        let answered = ordered.first().map_or(Vec::new(), |item| item.answered.clone());
        let groups = groups(self.segments, &answered, self.words);
        let last = u16::try_from(options.len()).unwrap_or(u16::MAX);
        let rows = ordered.iter().enumerate().map(|(option, item)| {
            let means = means.iter().map(|of| Cell::Hundredths(of[option].hundredths()));
            std::iter::once(Cell::Words(item.label.clone())).chain(means).collect()
        });
        let table = Table {
            caption: say!(self.words, "figures-caption-mean", asked = &self.question.text),
            columns: columns(self.segments, say!(self.words, "figures-column-option"), self.words),
            rows: rows.chain([self.answered_row(&answered)]).collect(),
        };
        let hundredths = means.iter().map(|of| of.iter().map(|mean| mean.hundredths()).collect()).collect();
        let shape = Shape::MeanPlaces { groups, options: options.clone(), last, means: hundredths };
        let finding = finding::placed_first(self.words, self.segments, &options, &means);
        let finding = finding::or_nothing(self.words, &answered, finding);
        let mut mean_places = self.figure(
            "",
            &self.question.text,
            finding,
            shape,
            self.note(&say!(self.words, "figures-note-places")),
            table,
        );
        let asked = sentence(&self.question.text);
        mean_places.about = match self.by() {
            None => say!(self.words, "figures-about-mean", asked = &asked),
            Some(by) => say!(self.words, "figures-about-mean-by", asked = &asked, by = by),
        };
        [mean_places, self.places(&ordered, options)]
    }

    /// Where only the first places are given: who placed each option at all, and where. There is no mean place, since it
    /// would leave out whoever placed the option nowhere.
    pub(super) fn placed(&self, items: &[Item], top: u8) -> [Figure; 2] {
        let share = |item: &Item, segment: usize| {
            let places: Vec<&str> = item.values.iter().map(|value| value.id.as_str()).collect();
            item.share(segment, &places)
        };
        let mut ordered: Vec<&Item> = items.iter().collect();
        ordered.sort_by(|a, b| share(b, 0).compare(share(a, 0)));
        let options: Vec<String> = ordered.iter().map(|item| item.label.clone()).collect();
        let shares: Vec<Vec<Share>> = (0..self.segments.len())
            .map(|segment| ordered.iter().map(|item| share(item, segment)).collect())
            .collect();
        let answered = ordered.first().map_or(Vec::new(), |item| item.answered.clone());
        let words = self.words;
        let first = match top {
            1 => say!(words, "figures-first"),
            top => say!(words, "figures-among-first", top = u32::from(top)),
        };
        let verb = say!(words, "figures-verb-placed-most", first = &first);
        let finding = finding::leading(words, self.segments, &options, &shares, &verb);
        let finding = finding::or_nothing(words, &answered, finding);
        let caption = say!(words, "figures-caption-placed", first = &first, asked = &self.question.text);
        let table = self.shares_table(caption, &options, &shares, &answered);
        let groups = groups(self.segments, &answered, words);
        let shape = Shape::Bars { groups, options: options.clone(), shares };
        let of = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let note = self.note(&say!(words, "figures-note-placed", top = u32::from(top), options = of));
        let mut figure = self.figure("", &self.question.text, finding, shape, note, table);
        let asked = sentence(&self.question.text);
        figure.about = match self.by() {
            None => say!(words, "figures-about-placed", asked = &asked, first = &first),
            Some(by) => say!(words, "figures-about-placed-by", asked = &asked, first = &first, by = by),
        };
        [figure, self.places(&ordered, options)]
    }

    /// Who chose each option as one of the ends.
    pub(super) fn chosen_as(&self, end: End, called: &str, items: &[Item]) -> Figure {
        let share = |item: &Item, segment: usize| item.share(segment, &[end.as_str()]);
        let shares: Vec<Vec<Share>> = (0..self.segments.len())
            .map(|segment| items.iter().map(|item| share(item, segment)).collect())
            .collect();
        let options: Vec<String> = items.iter().map(|item| item.label.clone()).collect();
        let answered = items.first().map_or(Vec::new(), |item| item.answered.clone());
        let words = self.words;
        let verb = say!(words, "figures-verb-called", called = called);
        let finding = finding::leading(words, self.segments, &options, &shares, &verb);
        let finding = finding::or_nothing(words, &answered, finding);
        let caption = say!(words, "figures-caption-called", called = called, asked = &self.question.text);
        let table = self.shares_table(caption, &options, &shares, &answered);
        let shape = Shape::Bars { groups: groups(self.segments, &answered, self.words), options, shares };
        let (item, name) = match end {
            End::Best => ("", self.question.text.clone()),
            End::Worst => (end.as_str(), format!("{} ({called})", self.question.text)),
        };
        let mut figure =
            self.figure(item, &name, finding, shape, self.note(&say!(words, "figures-note-one")), table);
        let asked = sentence(&self.question.text);
        figure.about = match self.by() {
            None => say!(words, "figures-about-called", asked = &asked, called = called),
            Some(by) => say!(words, "figures-about-called-by", asked = &asked, called = called, by = by),
        };
        figure
    }

    /// How much of all that was divided went to each option.
    pub(super) fn divided(&self, items: &[Item], sum: &ConstantSum) -> Figure {
        let share = |item: &Item, segment: usize| {
            let given = item.values.first().map_or(0, |value| value.counts[segment]);
            Share { yes: given, n: item.answered[segment].saturating_mul(sum.total.into()) }
        };
        let shares = (0..self.segments.len())
            .map(|segment| items.iter().map(|item| share(item, segment)).collect())
            .collect::<Vec<Vec<Share>>>();
        let options: Vec<String> = items.iter().map(|item| item.label.clone()).collect();
        let answered = items.first().map_or(Vec::new(), |item| item.answered.clone());
        let words = self.words;
        let verb = say!(words, "figures-verb-given");
        let finding = finding::leading(words, self.segments, &options, &shares, &verb);
        let finding = finding::or_nothing(words, &answered, finding);
        let caption = say!(words, "figures-caption-given", asked = &self.question.text);
        let table = self.shares_table(caption, &options, &shares, &answered);
        let shape = Shape::Bars { groups: groups(self.segments, &answered, self.words), options, shares };
        let divided = format!("{} {}", sum.total, sum.unit);
        let note = self.note(&say!(words, "figures-note-divided", amount = divided.trim_end()));
        let mut figure = self.figure("", &self.question.text, finding, shape, note, table);
        let asked = sentence(&self.question.text);
        figure.about = match self.by() {
            None => say!(words, "figures-about-given", asked = &asked),
            Some(by) => say!(words, "figures-about-given-by", asked = &asked, by = by),
        };
        figure
    }

    /// How the whole membership placed each option; the table holds the divisions' numbers through the question's CSV.
    fn places(&self, ordered: &[&Item], options: Vec<String>) -> Figure {
        let words = self.words;
        let place = |value: &Value| say!(words, "figures-place", place = &value.id);
        let places: Vec<String> =
            ordered.first().map_or(Vec::new(), |item| item.values.iter().map(place).collect());
        let shares: Vec<Vec<Share>> = ordered
            .iter()
            .map(|item| item.values.iter().map(|value| item.share(0, &[value.id.as_str()])).collect())
            .collect();
        let firsts = ordered
            .iter()
            .filter_map(|item| item.values.first().map(|value| (item, item.share(0, &[value.id.as_str()]))));
        let most = firsts.filter(|(_, share)| share.yes > 0).max_by(|a, b| a.1.compare(b.1));
        let finding = most.map(|(item, share)| {
            say!(words, "figures-placed-by", share = &finding::percent(share), option = &item.label)
        });
        let answered = ordered.first().map_or(&[][..], |item| &item.answered);
        let finding = finding::or_nothing(words, answered, finding);
        let rows = ordered.iter().zip(&shares).map(|(item, shares)| {
            std::iter::once(Cell::Words(item.label.clone()))
                .chain(shares.iter().map(|share| Cell::Share(*share)))
                .collect()
        });
        let table = Table {
            caption: say!(words, "figures-caption-places", asked = &self.question.text),
            columns: std::iter::once(say!(words, "figures-column-option"))
                .chain(places.iter().cloned())
                .collect(),
            rows: rows.collect(),
        };
        let name = say!(words, "figures-name-places", asked = &self.question.text);
        let shape = Shape::Places { options, places, shares };
        let mut figure =
            self.figure("places", &name, finding, shape, say!(words, "figures-note-sheet"), table);
        figure.about = say!(words, "figures-about-places", asked = &sentence(&self.question.text));
        figure
    }

    /// The share of each option by segment, and how many answered.
    fn shares_table(
        &self,
        caption: String,
        options: &[String],
        shares: &[Vec<Share>],
        answered: &[u32],
    ) -> Table {
        let rows = options.iter().enumerate().map(|(option, label)| {
            let shares = shares.iter().map(|of| Cell::Share(of[option]));
            std::iter::once(Cell::Words(label.clone())).chain(shares).collect()
        });
        Table {
            caption,
            columns: columns(self.segments, say!(self.words, "figures-column-option"), self.words),
            rows: rows.chain([self.answered_row(answered)]).collect(),
        }
    }
}
