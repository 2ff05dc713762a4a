//! Numbers, dates and what is divided, with the limits that results need.

use domain::decimal::Decimal;
use domain::moment::Moment;
use domain::notice;
use domain::questionnaire::{ConstantSum, Date, Kind, Number};

use super::{Builder, Values};
use crate::convert::place::Place;
use crate::convert::survey;

/// Where numbers end if the source does not say.
const USUAL_MOST: i32 = 9999;

impl Builder<'_> {
    pub(super) fn constant_sum(&mut self, sum: survey::ConstantSum, place: &Place) -> Option<(Kind, Values)> {
        let (options, _) = self.options(sum.options, place)?;
        let most = f64::from(ConstantSum::MOST);
        // Between these it is a whole number of 16 bits.
        let total = sum.total.round().clamp(1.0, most);
        if total != sum.total {
            let what = notice!("the total of {total}", total = sum.total);
            let why = notice!("amounts add up to a whole number from 1 to {most}", most);
            self.losses.add(place, what, why, notice!("they have to add up to {total}", total));
        }
        if sum.decimals > 0 {
            self.losses.add(
                place,
                notice!("amounts with decimals"),
                notice!("amounts are whole numbers here"),
                notice!("whole numbers are taken"),
            );
        }
        let unit = String::new();
        Some((Kind::ConstantSum(ConstantSum { options, total: total as u16, unit }), Values::Amounts))
    }

    pub(super) fn number(&mut self, number: &survey::Number, place: &Place) -> Number {
        let read = |value: Option<f64>| value.and_then(decimal);
        let (from, to) = (read(number.from).unwrap_or_default(), read(number.to));
        let step = read(number.step).filter(|step| step.units() > 0);
        let most = to.filter(|to| *to > from).unwrap_or_else(|| from.plus(USUAL_MOST.into()));
        if to.is_none() {
            self.losses.add(
                place,
                notice!("no largest number"),
                notice!("results are shown in bands, which have to end"),
                notice!("{from} to {most} is taken: set what fits", from, most),
            );
        }
        let rounded = |value: Option<f64>| {
            value
                .zip(read(value))
                .is_some_and(|(value, read)| (value - read.as_f64()).abs() > f64::EPSILON * value.abs())
        };
        if rounded(number.from) || rounded(number.to) || rounded(number.step) {
            self.losses.add(
                place,
                notice!("limits with more than four decimals"),
                notice!("numbers have four at most"),
                notice!("the limits are rounded"),
            );
        }
        let needed = [Some(from), Some(most), step].into_iter().flatten();
        let needed =
            needed.filter_map(|number| (0..=Decimal::MOST_DECIMALS).find(|decimals| number.fits(*decimals)));
        let decimals = needed.chain([number.decimals.min(Decimal::MOST_DECIMALS)]).max().unwrap_or(0);
        let step = step.filter(|step| *step != Decimal::last(decimals));
        let mut own =
            Number { from, to: most, decimals, step, unit: number.unit.clone(), slider: number.slider };
        if own.slider && own.steps().is_none_or(|steps| steps > Number::SLIDER_STEPS) {
            own.slider = false;
            let why = notice!("so many steps cannot be told apart on one");
            self.losses.add(place, notice!("the slider"), why, notice!("the number is written into a field"));
        }
        own
    }

    pub(super) fn date(&mut self, date: &survey::Date, place: &Place) -> Date {
        let survey::Date { asks, from, to } = *date;
        let fits = |limit: Option<Moment>| limit.is_none_or(|limit| asks.takes(limit));
        let date = Date { asks, from, to };
        if fits(from) && fits(to) && date.limits().0 < date.limits().1 {
            return date;
        }
        let why = notice!("they are no dates or times between which one can be given");
        self.losses.add(place, notice!("the limits"), why, notice!("they are left out"));
        Date { asks, from: None, to: None }
    }
}

/// The nearest number with four decimals; none for one that is too large.
fn decimal(value: f64) -> Option<Decimal> {
    let number = Decimal::of_units((value * 10_000.0).round() as i64);
    number.is_within_limit().then_some(number)
}
