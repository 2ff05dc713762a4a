//! Estimates from weights, with their errors.

use super::{Calibration, Sample, Tallied};

/// Weights above this many times their mean are cut.
pub const TRIM_AT: f64 = 3.0;

/// A sample and the weight that an answer of each group has.
#[derive(Debug, Clone)]
pub struct Weighted<'a> {
    sample: &'a Sample,
    weights: Vec<f64>,
    calibration: Calibration,
    cut: u64,
    limits: Limits,
}

/// An estimate with its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its standard error by Taylor linearisation, for a sample drawn without replacement.
    pub standard_error: f64,
}

/// Whom an estimate speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domain<'a> {
    /// The members of all groups.
    Whole,
    /// The members of a division, as persons: whoever belongs to several is in each of them with all their weight.
    Division(&'a str),
}

/// Below what no estimate is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The smallest effective number of answers.
    pub effective: u32,
    /// The smallest response rate of a division, in basis points of its members. An estimate for the whole rests on every
    /// division, so it needs this of each.
    pub response: u32,
}

impl Default for Limits {
    /// 30 effective answers; 10 % of a division.
    fn default() -> Self {
        Self { effective: 30, response: 1000 }
    }
}

/// Why no weighted estimate is given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refused {
    /// Fewer than two answers are there.
    #[error("there are too few answers for an estimate and its error")]
    TooFewAnswers,
    /// The answers weigh too unequally to be worth as many as are needed.
    #[error("the answers are worth only {effective:.1} equally weighted ones")]
    TooFewEffective {
        /// Kish's effective number of answers.
        effective: f64,
    },
    /// Too few of a division answered for weights to repair it; the Manski line says what is known.
    #[error("only {answered} of {members} members of '{division}' answered")]
    LowResponse {
        /// The division.
        division: String,
        /// Its published answers.
        answered: u64,
        /// Its members.
        members: u64,
    },
}

impl<'a> Weighted<'a> {
    pub(super) fn new(sample: &'a Sample, weights: Vec<f64>, calibration: Calibration) -> Self {
        Self { sample, weights, calibration, cut: 0, limits: Limits::default() }
    }

    /// The same with other limits.
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Cuts weights at so many times their mean, below 1 counting as 1, and spreads the excess equally over all answers
    /// that were not cut, again and again until none is above: the fixed point of `survey::trimWeights(strict = TRUE)`.
    /// The margins are then no longer met exactly, and errors are those of weights that were given like this.
    pub fn trimmed(mut self, times: f64) -> Self {
        let all = self.total_weight(Domain::Whole);
        let limit = times.max(1.0) * all / self.sample.answered as f64;
        let mut cut = vec![false; self.weights.len()];
        // Every pass but the last cuts a group that was not cut before: those that were stay at the limit.
        for _ in 0..self.weights.len() {
            let above: Vec<usize> = (0..cut.len()).filter(|group| self.weights[*group] > limit).collect();
            if above.is_empty() {
                break;
            }
            above.into_iter().for_each(|group| (cut[group], self.weights[group]) = (true, limit));
            let missing = all - self.total_weight(Domain::Whole);
            let others = cut.iter().zip(&self.sample.groups).filter(|(cut, _)| !**cut);
            let others: u64 = others.map(|(_, group)| u64::from(group.answered)).sum();
            for (weight, (cut, group)) in self.weights.iter_mut().zip(cut.iter().zip(&self.sample.groups)) {
                if !cut && group.answered > 0 {
                    *weight += missing / others as f64;
                }
            }
        }
        let cut = cut.iter().zip(&self.sample.groups).filter(|(cut, _)| **cut);
        self.cut = cut.map(|(_, group)| u64::from(group.answered)).sum();
        self
    }

    /// The weight of an answer in each group; 0 where nobody answered.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// How many answers had their weight cut.
    pub fn cut(&self) -> u64 {
        self.cut
    }

    /// By how much unequal weights enlarge the variance: `n sum w^2 / (sum w)^2` (Kish 1965). None if nobody answered.
    pub fn design_effect(&self) -> Option<f64> {
        (self.sample.answered > 0).then(|| self.sample.answered as f64 / self.effective(Domain::Whole))
    }

    /// How many equally weighted answers these are worth: `(sum w)^2 / sum w^2` (Kish 1965).
    pub fn effective(&self, domain: Domain<'_>) -> f64 {
        let squares: f64 =
            self.inside(domain).map(|(group, weight)| f64::from(group.answered) * weight * weight).sum();
        if squares > 0.0 { self.total_weight(domain).powi(2) / squares } else { 0.0 }
    }

    /// The mean of a domain, or a share if the values are 1 and 0.
    ///
    /// # Errors
    /// If the domain is below the limits.
    pub fn mean(&self, domain: Domain<'_>) -> Result<Estimate, Refused> {
        self.check(domain)?;
        let value = self.raw_mean(domain);
        let standard_error = self.standard_error(&self.influence(domain, value));
        Ok(Estimate { value, standard_error })
    }

    /// The total of the values over all members of a domain.
    ///
    /// # Errors
    /// If the domain is below the limits.
    pub fn total(&self, domain: Domain<'_>) -> Result<Estimate, Refused> {
        self.check(domain)?;
        let value = self.raw_mean(domain) * self.total_weight(domain);
        let plain = self.over(domain, Linear { slope: 1.0, shift: 0.0 });
        Ok(Estimate { value, standard_error: self.standard_error(&plain) })
    }

    /// The mean of one domain less that of another. Those who are in both count in both, in the error too.
    ///
    /// # Errors
    /// If one of the domains is below the limits.
    pub fn difference(&self, one: Domain<'_>, other: Domain<'_>) -> Result<Estimate, Refused> {
        self.check(one)?;
        self.check(other)?;
        let (minuend, subtrahend) = (self.raw_mean(one), self.raw_mean(other));
        let (here, there) = (self.influence(one, minuend), self.influence(other, subtrahend));
        let joint: Vec<Linear> = here.into_iter().zip(there).map(|(here, there)| here.less(there)).collect();
        Ok(Estimate { value: minuend - subtrahend, standard_error: self.standard_error(&joint) })
    }

    fn check(&self, domain: Domain<'_>) -> Result<(), Refused> {
        if self.sample.answered < 2 || self.inside(domain).all(|(group, _)| group.answered == 0) {
            return Err(Refused::TooFewAnswers);
        }
        self.sample.heard(domain, self.limits)?;
        let effective = self.effective(domain);
        if effective < f64::from(self.limits.effective) {
            return Err(Refused::TooFewEffective { effective });
        }
        Ok(())
    }

    /// The groups of a domain and their weights.
    fn inside(&self, domain: Domain<'_>) -> impl Iterator<Item = (&Tallied, f64)> {
        let groups = self.sample.groups.iter().zip(self.weights.iter().copied());
        groups.filter(move |(group, _)| domain.covers(group))
    }

    fn total_weight(&self, domain: Domain<'_>) -> f64 {
        self.inside(domain).map(|(group, weight)| f64::from(group.answered) * weight).sum()
    }

    fn raw_mean(&self, domain: Domain<'_>) -> f64 {
        let sum: f64 =
            self.inside(domain).map(|(group, weight)| f64::from(group.answered) * weight * group.mean).sum();
        sum / self.total_weight(domain)
    }

    /// How much each answer moves the mean of a domain: `(y - mean) / sum w`.
    fn influence(&self, domain: Domain<'_>, mean: f64) -> Vec<Linear> {
        let all = self.total_weight(domain);
        self.over(domain, Linear { slope: 1.0 / all, shift: -mean / all })
    }

    /// A variable that is this in the domain and zero elsewhere.
    fn over(&self, domain: Domain<'_>, inside: Linear) -> Vec<Linear> {
        let outside = Linear { slope: 0.0, shift: 0.0 };
        self.sample.groups.iter().map(|group| if domain.covers(group) { inside } else { outside }).collect()
    }

    /// `(1 - n/N) n/(n-1) sum (z - mean z)^2` with z the weighted residual of the variable on what the weights were
    /// calibrated on. Sums over respondents are closed forms of each group's mean and squares.
    fn standard_error(&self, variable: &[Linear]) -> f64 {
        let groups = &self.sample.groups;
        let means: Vec<f64> =
            variable.iter().zip(groups).map(|(linear, group)| linear.at(group.mean)).collect();
        let residuals = self.calibration.residual(&means, self.sample);
        let weighted: Vec<f64> =
            residuals.iter().zip(&self.weights).map(|(residual, weight)| residual * weight).collect();
        let n = self.sample.answered as f64;
        let center =
            weighted.iter().zip(groups).map(|(z, group)| f64::from(group.answered) * z).sum::<f64>() / n;
        let between =
            weighted.iter().zip(groups).map(|(z, group)| f64::from(group.answered) * (z - center).powi(2));
        let within = variable.iter().zip(groups).zip(&self.weights);
        let within = within.map(|((linear, group), weight)| (weight * linear.slope).powi(2) * group.squares);
        let unheard = 1.0 - n / self.sample.members as f64;
        (unheard * n / (n - 1.0) * (between.sum::<f64>() + within.sum::<f64>())).sqrt()
    }
}

impl Domain<'_> {
    /// Whether an estimate of it needs the answers of a division.
    pub(super) fn rests_on(self, division: &str) -> bool {
        match self {
            Self::Whole => true,
            Self::Division(own) => own == division,
        }
    }

    pub(super) fn covers(self, group: &Tallied) -> bool {
        match self {
            Self::Whole => true,
            Self::Division(division) => group.divisions.as_ref().is_some_and(|of| of.contains(division)),
        }
    }
}

/// A linear function of the answer's value.
#[derive(Debug, Clone, Copy)]
struct Linear {
    slope: f64,
    shift: f64,
}

impl Linear {
    fn at(self, value: f64) -> f64 {
        self.slope * value + self.shift
    }

    fn less(self, other: Self) -> Self {
        Self { slope: self.slope - other.slope, shift: self.shift - other.shift }
    }
}
