//! The net promoter score of a closed campaign.

/// The 97.5 % quantile of the standard normal distribution.
const NORMAL_QUANTILE: f64 = 1.959_963_984_540_054;

/// The net promoter score with its error. Good for one look after close, not for watching.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nps {
    /// Promoters less detractors in percent of those who answered, from -100 to 100.
    pub score: f64,
    /// The standard error of the score: `100 sqrt((p + d - (p - d)^2) / n)`.
    pub standard_error: f64,
}

impl Nps {
    /// The score of so many promoters, passives and detractors. None if nobody answered.
    pub fn of(promoters: u32, passives: u32, detractors: u32) -> Option<Self> {
        let [promoters, passives, detractors] = [promoters, passives, detractors].map(i128::from);
        let n = promoters + passives + detractors;
        if n == 0 {
            return None;
        }
        let net = promoters - detractors;
        // Exact until here, so that unanimity has no error at all.
        let spread = (promoters + detractors) * n - net * net;
        let answered = n as f64;
        Some(Self {
            score: 100.0 * net as f64 / answered,
            standard_error: 100.0 * (spread as f64 / answered).sqrt() / answered,
        })
    }

    /// The ends of the 95 % Wald interval, which may lie beyond -100 and 100.
    pub fn interval(self) -> (f64, f64) {
        let reach = NORMAL_QUANTILE * self.standard_error;
        (self.score - reach, self.score + reach)
    }
}
