//! What the parts of a campaign are called where staff choose among them.

use domain::assumption::Direction;
use domain::campaign::edit::{MeasureKind, NewKind};
use domain::decimal::Decimal;
use domain::questionnaire::{Asks, Cells, Format, Kind, Look, Question, Questionnaire};

use crate::say;
use crate::words::sentence;

/// A kind of answer.
pub(super) fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Single(_) => say::editor_kind_single(),
        Kind::Several(_) => say::editor_kind_several(),
        Kind::Scale(_) => say::editor_kind_scale(),
        Kind::Battery(battery) if battery.is_between() => say::editor_kind_between(),
        Kind::Battery(_) => say::editor_kind_battery(),
        Kind::Ranking(_) => say::editor_kind_ranking(),
        Kind::BestWorst(_) => say::editor_kind_best_worst(),
        Kind::ConstantSum(_) => say::editor_kind_sum(),
        Kind::Table(table) => match table.cells {
            Cells::Tick => say::editor_kind_ticks(),
            Cells::Number(_) => say::editor_kind_numbers(),
            Cells::Text(_) => say::editor_kind_texts(),
        },
        Kind::Number(_) => say::editor_kind_number(),
        Kind::Date(date) => asks(date.asks),
        Kind::Text(text) if text.long => say::editor_kind_long_text(),
        Kind::Text(_) => say::editor_kind_short_text(),
        Kind::Consent(_) => say::editor_kind_consent(),
        Kind::File(_) => say::editor_kind_file(),
        Kind::Note(_) => say::editor_kind_note(),
        Kind::Hidden(_) => say::editor_kind_hidden(),
        Kind::Calculated(_) => say::editor_kind_calculated(),
    }
}

/// A question by its number, if it has one, and its kind.
pub(super) fn about(questionnaire: &Questionnaire, question: &Question) -> String {
    let kind = kind(&question.answer);
    match questionnaire.number(question.id.as_str()) {
        Some(number) => say::editor_question_about(number, kind),
        None => sentence(&kind),
    }
}

/// How the points of a scale look.
pub(super) fn look(look: Look) -> String {
    match look {
        Look::Smileys => say::editor_look_smileys(),
        Look::Stars => say::editor_look_stars(),
    }
}

/// What a question for a date asks for.
pub(super) fn asks(asks: Asks) -> String {
    match asks {
        Asks::Date => say::editor_kind_date(),
        Asks::Time => say::editor_kind_time(),
        Asks::DateTime => say::editor_kind_date_time(),
    }
}

/// What a text has to be.
pub(super) fn format(format: Format) -> String {
    match format {
        Format::Email => say::editor_format_email(),
        Format::Url => say::editor_format_url(),
    }
}

/// A wording in a list or a title, also while there is none.
pub(super) fn wording(text: &str) -> String {
    if text.trim().is_empty() { say::editor_no_wording() } else { text.to_owned() }
}

/// What a new question can be.
pub(super) fn new_kind(kind: NewKind) -> String {
    match kind {
        NewKind::Single => say::editor_new_single(),
        NewKind::YesNo => say::editor_new_yes_no(),
        NewKind::Several => say::editor_new_several(),
        NewKind::Scale => say::editor_new_scale(),
        NewKind::Battery => say::editor_new_battery(),
        NewKind::Differential => say::editor_new_between(),
        NewKind::Ranking => say::editor_new_ranking(),
        NewKind::BestWorst => say::editor_new_best_worst(),
        NewKind::ConstantSum => say::editor_new_sum(),
        NewKind::Ticks => say::editor_new_ticks(),
        NewKind::Numbers => say::editor_new_numbers(),
        NewKind::Texts => say::editor_new_texts(),
        NewKind::Number => say::editor_new_number(),
        NewKind::Date => say::editor_new_date(),
        NewKind::ShortText => say::editor_new_short_text(),
        NewKind::LongText => say::editor_new_long_text(),
        NewKind::Consent => say::editor_new_consent(),
        NewKind::File => say::editor_new_file(),
        NewKind::Note => say::editor_new_note(),
        NewKind::Hidden => say::editor_new_hidden(),
        NewKind::Calculated => say::editor_new_calculated(),
    }
}

/// What can be measured.
pub(super) fn measure(kind: MeasureKind) -> String {
    match kind {
        MeasureKind::Share => say::editor_measure_share(),
        MeasureKind::OpinionShare => say::editor_measure_opinion(),
        MeasureKind::Mean => say::editor_measure_mean(),
        MeasureKind::NetAgreement => say::editor_measure_net(),
        MeasureKind::RankedFirst => say::editor_measure_first(),
        MeasureKind::RankedBefore => say::editor_measure_before(),
        MeasureKind::Difference => say::editor_measure_difference(),
        MeasureKind::Lead => say::editor_measure_lead(),
    }
}

/// Which side of the threshold is promised.
pub(super) fn direction(direction: Direction) -> String {
    match direction {
        Direction::AtLeast => say::editor_direction_at_least(),
        Direction::MoreThan => say::editor_direction_more(),
        Direction::AtMost => say::editor_direction_at_most(),
        Direction::LessThan => say::editor_direction_less(),
        Direction::Between => say::editor_direction_between(),
    }
}

/// A small number as a word: 'three'.
pub(super) fn small(number: u8) -> String {
    match number {
        1 => say::editor_one(),
        2 => say::editor_two(),
        3 => say::editor_three(),
        4 => say::editor_four(),
        5 => say::editor_five(),
        6 => say::editor_six(),
        7 => say::editor_seven(),
        8 => say::editor_eight(),
        9 => say::editor_nine(),
        _ => number.to_string(),
    }
}

/// How long a part takes, in halves of a minute: '1.5 min'.
pub(super) fn half_minutes(seconds: usize) -> String {
    let halves = i64::try_from(seconds.div_ceil(30).max(1)).unwrap_or(i64::MAX);
    say::editor_minutes_short(say::decimal(Decimal::last(1).times(halves.saturating_mul(5))))
}
