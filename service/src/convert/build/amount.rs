//! Numbers, dates and what is divided, with the limits that results need.

use domain::decimal::Decimal;
use domain::id::QuestionId;
use domain::moment::Moment;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Choice, ConstantSum, Date, Kind, Number};

use super::{Builder, Values};
use crate::convert::loss::short;
use crate::convert::place::Place;
use crate::convert::survey;

/// Where numbers end if the source does not say.
const USUAL_MOST: i32 = 9999;
/// The largest whole number that can be given.
const LARGEST: Decimal = Decimal::of_units(Decimal::LIMIT.units() - Decimal::ONE.units());

impl Builder<'_> {
    /// Lets conditions find the amounts of a sum, each by its name in the source.
    pub(super) fn know_amounts(
        &mut self,
        name: &str,
        question: &QuestionId,
        amounts: &[String],
        options: &[Choice],
    ) {
        if amounts.len() != options.len() {
            return;
        }
        for (own, option) in amounts.iter().zip(options) {
            let part = Some(option.id.to_string());
            self.names.know(format!("{name}.{own}"), question, part, Values::Number);
        }
    }

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
        let (from, most) = self.limits(number, place);
        let step = number.step.map(nearest).filter(|step| step.units() > 0);
        let rounded = |value: Option<f64>| {
            value.is_some_and(|value| {
                let read = nearest(value).as_f64();
                !is_too_large(value) && (value - read).abs() > f64::EPSILON * value.abs()
            })
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

    /// Where its numbers begin and end: as the source says, and as is usual where it does not, or as far as they are compared.
    fn limits(&mut self, number: &survey::Number, place: &Place) -> (Decimal, Decimal) {
        let usual = Decimal::from(USUAL_MOST);
        let ends = (self.limit(number.from, place), self.limit(number.to, place));
        let (down, up) = (nearest(number.down), nearest(number.up));
        let (least, most) = match ends {
            (Some(least), Some(most)) => (least, most),
            (Some(least), None) => (least, least.plus(usual).min(LARGEST).max(up)),
            (None, Some(most)) if most > Decimal::default() => (down, most),
            (None, Some(most)) => (usual_least(most).min(down), most),
            (None, None) => (down, usual.max(up)),
        };
        // Neither could be given where one of both is all there is, or where they are the wrong way round.
        let (from, to) = match (least.min(most), least.max(most)) {
            (from, to) if from < to => (from, to),
            (LARGEST, to) => (to.minus(Decimal::ONE), to),
            (from, _) => (from, from.plus(Decimal::ONE)),
        };
        let taken = || notice!("{from} to {most} is taken: set what fits", from, most = to);
        let mut missing = |what: Notice| {
            let why = notice!("results are shown in bands, which have to begin and end");
            self.losses.add(place, what, why, taken());
        };
        match ends {
            (Some(_), None) => missing(notice!("no largest number")),
            (None, Some(_)) => missing(notice!("no smallest number")),
            (None, None) => missing(notice!("no smallest and no largest number")),
            (Some(_), Some(_)) => {}
        }
        if (from, to) != (least, most) {
            let what = notice!("numbers from {from} to {most}", from = least, most);
            let why = notice!("the largest number is larger than the smallest here");
            self.losses.add(place, what, why, taken());
        }
        (from, to)
    }

    /// A limit of numbers; one that is too large is a loss, and as large as numbers go.
    fn limit(&mut self, value: Option<f64>, place: &Place) -> Option<Decimal> {
        let value = value?;
        let number = nearest(value);
        if is_too_large(value) {
            let what = notice!("the limit '{written}'", written = short(&value.to_string()));
            let why = notice!("numbers have at most ten digits before the point here");
            self.losses.add(place, what, why, notice!("{number} is the limit", number));
        }
        Some(number)
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

/// Where numbers begin that end at 0 or below, if the source does not say.
fn usual_least(most: Decimal) -> Decimal {
    let usual = Decimal::from(-USUAL_MOST);
    if usual < most { usual } else { most.plus(usual).max(Decimal::default().minus(LARGEST)) }
}

/// The nearest number that can be given.
fn nearest(value: f64) -> Decimal {
    let number = Decimal::of_units((value * 10_000.0).round() as i64);
    number.clamp(Decimal::default().minus(LARGEST), LARGEST)
}

/// Whether no number as large can be given, on either side of 0.
fn is_too_large(value: f64) -> bool {
    value.abs() > LARGEST.as_f64()
}
