//! Scales: points in their order.

use domain::notice;
use domain::questionnaire::Scale;

use super::answer::MOST_POINTS;
use super::{Builder, Values};
use crate::convert::place::Place;
use crate::convert::survey;

impl Builder<'_> {
    /// A scale of as many points as there are; none if nobody could rate on it, which the reader has made sure of.
    pub(super) fn scale(&mut self, scale: &survey::Scale, place: &Place) -> Option<(Scale, Values)> {
        let count = scale.points.len();
        let count = u8::try_from(count).ok().filter(|_| (2..=MOST_POINTS).contains(&count));
        let Some(count) = count else {
            let what = notice!("a scale of {count} points", count = scale.points.len());
            self.losses.add(
                place,
                what,
                notice!("a scale has 2 to 11 points"),
                notice!("the question is left out"),
            );
            return None;
        };
        let from = scale.from.min(1);
        let points = from..from + count;
        let mut values: Vec<(String, String)> = scale
            .points
            .iter()
            .zip(points.clone())
            .map(|(point, n)| (point.value.clone(), n.to_string()))
            .collect();
        if let Some(value) = &scale.dont_know {
            values.push((value.clone(), "dont_know".to_owned()));
        }
        let worded: Vec<String> = scale
            .points
            .iter()
            .zip(points)
            .map(|(point, n)| if point.label.trim().is_empty() { n.to_string() } else { point.label.clone() })
            .collect();
        let inner_are_numbers = scale.points.iter().zip(from..).skip(1).take(scale.points.len() - 2);
        let ends_only = inner_are_numbers.clone().count() > 0
            && inner_are_numbers
                .into_iter()
                .all(|(point, n)| point.label.trim().is_empty() || point.label == n.to_string());
        let labels = match (worded.first(), worded.last()) {
            (Some(first), Some(last)) if ends_only => vec![first.clone(), last.clone()],
            _ => worded,
        };
        let to = from + count - 1;
        let dont_know = scale.dont_know.is_some();
        let mut own = Scale { from, to, labels, dont_know, look: scale.look };
        if let Some((look, why)) = own.look.and_then(|look| Some((look, look.misfit(&own)?))) {
            own.look = None;
            let what = notice!("the look '{look}'", look = look.as_str());
            self.losses.add(place, what, why, notice!("its points look like numbers"));
        }
        Some((own, Values::Points(values)))
    }
}
