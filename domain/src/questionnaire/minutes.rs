use super::{Cells, Kind, Question, Questionnaire};

/// How long answering takes, in whole minutes, at least one.
///
/// Seconds per kind are a rule of thumb: 8 for a choice or a rating, 10 for a number or a date, 6 for each statement of a battery,
/// 5 for each option of a ranking or a constant sum, 2 for each cell of a table to tick, 5 for one with a number and 10 for one with
/// words, 20 for a short and 45 for a long text, 30 for a file, a second for three words to read in terms and notes.
pub fn minutes(questionnaire: &Questionnaire) -> u16 {
    u16::try_from(seconds(questionnaire.questions()).div_ceil(60)).unwrap_or(u16::MAX).max(1)
}

/// How long answering those questions takes that are asked of everybody, in seconds.
pub fn seconds<'a>(questions: impl Iterator<Item = &'a Question>) -> usize {
    questions
        .filter(|question| question.show_if.is_none())
        .map(|question| usual_seconds(&question.answer))
        .sum()
}

/// How long answering one question takes, in seconds.
pub fn usual_seconds(answer: &Kind) -> usize {
    match answer {
        Kind::Single(_) | Kind::Scale(_) => 8,
        Kind::Several(several) => 6 + several.options.len(),
        Kind::Battery(battery) => 6 * battery.statements.len(),
        Kind::Number(_) | Kind::Date(_) => 10,
        Kind::BestWorst(ends) => 4 * ends.options.len(),
        Kind::ConstantSum(sum) => 5 * sum.options.len(),
        Kind::Table(table) => {
            let cell = match table.cells {
                Cells::Tick => 2,
                Cells::Number(_) => 5,
                Cells::Text(_) => 10,
            };
            cell * table.each_cell().count()
        }
        Kind::Ranking(ranking) => 5 * ranking.options.len(),
        Kind::Text(text) if text.long => 45,
        Kind::Text(_) => 20,
        Kind::Consent(consent) => 4 + reading(&consent.terms),
        Kind::Note(note) => reading(&note.body),
        Kind::File(_) => 30,
        Kind::Hidden(_) | Kind::Calculated(_) => 0,
    }
}

fn reading(text: &str) -> usize {
    text.split_whitespace().count().div_ceil(3)
}
