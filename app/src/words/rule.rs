//! The words for what a rule can measure and promise.

use domain::assumption::Direction;
use domain::campaign::edit::MeasureKind;

/// What can be measured.
pub fn measure(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Share => "the share of members who answer so",
        MeasureKind::OpinionShare => "the share of those with an opinion who answer so",
        MeasureKind::Mean => "the mean of the points",
        MeasureKind::NetAgreement => "the share at the top of the scale minus that at the bottom",
        MeasureKind::RankedFirst => "the share who rank an option first",
        MeasureKind::RankedBefore => "the share who rank an option before another",
        MeasureKind::Difference => "how far apart two divisions are",
        MeasureKind::Lead => "how far one division is ahead of another",
    }
}

/// Which side of the threshold is promised.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::AtLeast => "at least",
        Direction::MoreThan => "more than",
        Direction::AtMost => "at most",
        Direction::LessThan => "less than",
        Direction::Between => "between",
    }
}
