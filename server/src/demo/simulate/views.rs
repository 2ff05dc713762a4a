use domain::segment::Combination;

/// How often a question that may be skipped is.
pub(super) const SKIPPED: f64 = 0.03;
/// How often 'do not know' is chosen where it is offered.
pub(super) const UNSURE: f64 = 0.04;

/// How often somebody writes something.
pub(super) fn writes(question: &str) -> f64 {
    match question {
        "support_if" => 0.45,
        "strength_missing" => 0.14,
        _ => 0.18,
    }
}

/// What holders of a combination think: for members of several divisions, what lies between their divisions.
pub(super) struct Views {
    /// How soon they answer, against ALCTS.
    pub speed: f64,
    /// How likely they are to recommend their division, 0 to 10.
    pub recommends: f64,
    held: [bool; 3],
}

/// By question and item, the share of ALCTS, LITA and LLAMA that is in favour or chooses it.
const SHARES: &[(&str, &str, [f64; 3])] = &[
    ("strengths", "standards", [0.74, 0.52, 0.50]),
    ("strengths", "operations", [0.35, 0.40, 0.72]),
    ("strengths", "collections", [0.88, 0.64, 0.46]),
    ("strengths", "technology", [0.63, 0.87, 0.55]),
    ("strengths", "leadership", [0.48, 0.46, 0.85]),
    ("membership_helps", "job", [0.67, 0.71, 0.64]),
    ("membership_helps", "library", [0.58, 0.63, 0.60]),
    ("membership_helps", "advance", [0.30, 0.35, 0.43]),
    ("would_use", "courses", [0.66, 0.70, 0.53]),
    ("would_use", "mentor", [0.28, 0.27, 0.36]),
    ("would_use", "small_tasks", [0.37, 0.42, 0.28]),
    ("would_use", "cohort", [0.17, 0.14, 0.44]),
    ("would_use", "community", [0.43, 0.53, 0.30]),
    ("would_use", "advice", [0.25, 0.30, 0.23]),
    ("would_use", "programmes", [0.47, 0.45, 0.40]),
    ("suggestions", "always", [0.22, 0.24, 0.29]),
    ("suggestions", "switched_on", [0.57, 0.60, 0.50]),
    ("suggestions", "no", [0.21, 0.16, 0.21]),
    ("models", "collaboration", [0.72, 0.74, 0.66]),
    ("models", "joint", [0.55, 0.62, 0.50]),
    ("models", "one_division", [0.45, 0.64, 0.55]),
    ("worries", "dues", [0.33, 0.29, 0.36]),
    ("worries", "home", [0.44, 0.30, 0.34]),
    ("worries", "thin", [0.36, 0.33, 0.24]),
    ("worries", "topic", [0.31, 0.22, 0.20]),
    ("worries", "awards", [0.15, 0.09, 0.13]),
    ("worries", "voice", [0.24, 0.20, 0.33]),
    ("worries", "too_fast", [0.27, 0.18, 0.22]),
    ("worries", "other", [0.05, 0.05, 0.05]),
    ("worth_it", "lower_dues", [0.38, 0.42, 0.35]),
    ("worth_it", "one_home", [0.22, 0.33, 0.24]),
    ("worth_it", "learning", [0.40, 0.37, 0.34]),
    ("worth_it", "network", [0.28, 0.34, 0.36]),
    ("worth_it", "less_duplication", [0.30, 0.36, 0.27]),
    ("worth_it", "stronger_voice", [0.17, 0.19, 0.25]),
    ("worth_it", "easier_part", [0.24, 0.29, 0.20]),
    ("worth_it", "other", [0.04, 0.04, 0.04]),
    ("welcome", "", [0.74, 0.77, 0.67]),
    ("hear_back", "email", [0.82, 0.78, 0.80]),
    ("hear_back", "community", [0.27, 0.38, 0.22]),
    ("hear_back", "town_hall", [0.20, 0.25, 0.22]),
    ("hear_back", "conference", [0.27, 0.24, 0.33]),
    ("help", "yes", [0.10, 0.14, 0.12]),
    ("help", "perhaps", [0.31, 0.37, 0.31]),
    ("help", "no", [0.59, 0.49, 0.57]),
];

const SPEED: [f64; 3] = [1.0, 1.8, 0.55];
const RECOMMENDS: [f64; 3] = [7.4, 7.7, 6.8];

impl Views {
    pub fn of(combination: &Combination) -> Self {
        let held = ["alcts", "lita", "llama"].map(|id| combination.0.contains(id));
        Self { speed: between(held, SPEED), recommends: between(held, RECOMMENDS), held }
    }

    /// The share that is in favour of an item, or chooses it.
    pub fn favour(&self, question: &str, item: &str) -> f64 {
        let found = SHARES.iter().find(|(own, own_item, _)| *own == question && *own_item == item);
        found.map_or(0.5, |(_, _, shares)| between(self.held, *shares))
    }
}

fn between(held: [bool; 3], values: [f64; 3]) -> f64 {
    let own: Vec<f64> =
        held.into_iter().zip(values).filter(|(held, _)| *held).map(|(_, value)| value).collect();
    if own.is_empty() { values.iter().sum::<f64>() / 3.0 } else { own.iter().sum::<f64>() / own.len() as f64 }
}
