//! Figures of options that are put in order or weighed against each other.

use domain::questionnaire::{ConstantSum, End};
use evidence::{Mean, Share};

use super::{Shown, columns, groups, sentence};
use crate::results::Item;
use crate::results::figure::{Cell, Figure, Shape, Table};
use crate::results::finding::{self, NOTHING};

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
        let groups = groups(self.segments, &answered);
        let last = u16::try_from(options.len()).unwrap_or(u16::MAX);
        let rows = ordered.iter().enumerate().map(|(option, item)| {
            let means = means.iter().map(|of| Cell::Hundredths(of[option].hundredths()));
            std::iter::once(Cell::Words(item.label.clone())).chain(means).collect()
        });
        let table = Table {
            caption: format!("Mean place. {}", self.question.text),
            columns: columns(self.segments, "Option"),
            rows: rows.chain([self.answered_row(&answered)]).collect(),
        };
        let hundredths = means.iter().map(|of| of.iter().map(|mean| mean.hundredths()).collect()).collect();
        let shape = Shape::MeanPlaces { groups, options: options.clone(), last, means: hundredths };
        let finding = finding::placed_first(self.segments, &options, &means);
        let mut mean_places = self.figure(
            "",
            &self.question.text,
            finding,
            shape,
            self.note("Place 1 is the best; a mark further left is placed better."),
            table,
        );
        mean_places.about = format!("{} Mean place{}.", sentence(&self.question.text), self.by());
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
        let first = if top == 1 { "first".to_owned() } else { format!("among the first {top}") };
        let finding = finding::leading(self.segments, &options, &shares, &format!("Placed most {first}"));
        let caption = format!("Placed {first}. {}", self.question.text);
        let table = self.shares_table(caption, &options, &shares, &answered);
        let shape =
            Shape::Bars { groups: groups(self.segments, &answered), options: options.clone(), shares };
        let note = self.note(&format!("Everybody placed {top} of {}.", items.len()));
        let mut figure = self.figure("", &self.question.text, finding, shape, note, table);
        figure.about =
            format!("{} Share of those who placed it {first}{}.", sentence(&self.question.text), self.by());
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
        let finding = finding::leading(self.segments, &options, &shares, &format!("‘{called}’ most often"));
        let caption = format!("‘{called}’. {}", self.question.text);
        let table = self.shares_table(caption, &options, &shares, &answered);
        let shape = Shape::Bars { groups: groups(self.segments, &answered), options, shares };
        let (item, name) = match end {
            End::Best => ("", self.question.text.clone()),
            End::Worst => (end.as_str(), format!("{} ({called})", self.question.text)),
        };
        let mut figure = self.figure(item, &name, finding, shape, self.note("One answer each."), table);
        let by = self.by();
        figure.about =
            format!("{} Share of those who chose it as ‘{called}’{by}.", sentence(&self.question.text));
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
        let finding = finding::leading(self.segments, &options, &shares, "Given most");
        let caption = format!("Share of all that was given. {}", self.question.text);
        let table = self.shares_table(caption, &options, &shares, &answered);
        let shape = Shape::Bars { groups: groups(self.segments, &answered), options, shares };
        let divided = format!("{} {}", sum.total, sum.unit);
        let note = self.note(&format!("Everybody divided {}.", divided.trim_end()));
        let mut figure = self.figure("", &self.question.text, finding, shape, note, table);
        figure.about = format!("{} Share of all that was given{}.", sentence(&self.question.text), self.by());
        figure
    }

    /// How the whole membership placed each option; the table holds the divisions' numbers through the question's CSV.
    fn places(&self, ordered: &[&Item], options: Vec<String>) -> Figure {
        let places: Vec<String> = ordered
            .first()
            .map_or(Vec::new(), |item| item.values.iter().map(|value| value.label.clone()).collect());
        let shares: Vec<Vec<Share>> = ordered
            .iter()
            .map(|item| item.values.iter().map(|value| item.share(0, &[value.id.as_str()])).collect())
            .collect();
        let firsts = ordered
            .iter()
            .filter_map(|item| item.values.first().map(|value| (item, item.share(0, &[value.id.as_str()]))));
        let most = firsts.filter(|(_, share)| share.yes > 0).max_by(|a, b| a.1.compare(b.1));
        let finding = most.map_or_else(
            || NOTHING.to_owned(),
            |(item, share)| format!("{} of all place {} first", finding::percent(share), item.label),
        );
        let rows = ordered.iter().zip(&shares).map(|(item, shares)| {
            std::iter::once(Cell::Words(item.label.clone()))
                .chain(shares.iter().map(|share| Cell::Share(*share)))
                .collect()
        });
        let table = Table {
            caption: format!("Places given by all members. {}", self.question.text),
            columns: std::iter::once("Option".to_owned()).chain(places.iter().cloned()).collect(),
            rows: rows.collect(),
        };
        let name = format!("{} (places)", self.question.text);
        let shape = Shape::Places { options, places, shares };
        let mut figure =
            self.figure("places", &name, finding, shape, "By division: see the CSV.".to_owned(), table);
        figure.about = format!("{} Places given by all who answered.", sentence(&self.question.text));
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
            columns: columns(self.segments, "Option"),
            rows: rows.chain([self.answered_row(answered)]).collect(),
        }
    }
}
