use domain::answer::{Answer, Entry, Rating, Sorted};
use domain::decimal::Decimal;
use domain::id::OptionId;
use domain::questionnaire::{
    Cells, Choice, Column, End, Kind, Number, Question, Scale, Several, Single, Statement, Table,
};

use crate::say;

/// What was answered, in the words that were chosen; one line each, nothing if there is no answer.
pub fn answer_words(question: &Question, answer: Option<&Answer>) -> Vec<String> {
    match (&question.answer, answer) {
        (Kind::Single(Single { options, .. }) | Kind::Several(Several { options, .. }), Some(answer)) => {
            let chosen = answer.options();
            let chosen = options.iter().filter(|option| chosen.contains(&&option.id));
            let beside = |option: &Choice| match answer {
                Answer::OwnWords(own) if question.other() == Some(&option.id) => {
                    pair(&option.label, &own.text)
                }
                _ => option.label.clone(),
            };
            let comment = match answer {
                Answer::OwnWords(own) if question.comment().is_some() => Some(own.text.clone()),
                _ => None,
            };
            chosen.map(beside).chain(comment).collect()
        }
        (Kind::Scale(scale), Some(Answer::Rating(rating))) => vec![rating_words(scale, *rating)],
        (Kind::Battery(battery), Some(Answer::Ratings(ratings))) => battery
            .statements
            .iter()
            .map(|statement| {
                let rating = ratings.get(&statement.id).map(|rating| rating_words(&battery.scale, *rating));
                pair(&statement.name(), &rating.unwrap_or_else(say::statement_unanswered))
            })
            .collect(),
        (Kind::Ranking(ranking), Some(Answer::Ranks(places))) => {
            let mut placed: Vec<(u8, &str)> = ranking
                .options
                .iter()
                .filter_map(|option| Some((*places.get(&option.id)?, option.label.as_str())))
                .collect();
            placed.sort_unstable();
            placed.into_iter().map(|(place, label)| format!("{place}. {}", say::inside(label))).collect()
        }
        (Kind::BestWorst(asked), Some(Answer::Ends(ends))) => {
            let label = |id: &OptionId| {
                asked.options.iter().find(|option| option.id == *id).map(|option| option.label.as_str())
            };
            let chosen = End::ALL.into_iter().filter_map(|end| Some((end, label(ends.at(end)?)?)));
            chosen.map(|(end, label)| pair(asked.called(end), label)).collect()
        }
        (Kind::ConstantSum(sum), Some(Answer::Amounts(amounts))) => {
            let given = sum.options.iter().filter_map(|option| Some((option, amounts.get(&option.id)?)));
            given
                .map(|(option, amount)| pair(&option.label, format!("{amount} {}", sum.unit).trim_end()))
                .collect()
        }
        (Kind::Table(table), Some(Answer::Table(filled))) => {
            table.rows.iter().flat_map(|row| row_words(table, row, filled.get(&row.id))).collect()
        }
        (Kind::Number(number), Some(Answer::Number(given))) => vec![amount(number, *given)],
        (Kind::File(_), Some(Answer::Files(files))) => files.iter().map(|file| file.name.clone()).collect(),
        (Kind::Date(_), Some(Answer::Date(given))) => vec![say::local(*given)],
        (Kind::Text(_) | Kind::Number(_) | Kind::Date(_), Some(Answer::Text(text))) => {
            text.lines().map(str::to_owned).collect()
        }
        (Kind::Consent(consent), Some(Answer::Consent(given))) if question.is_agreement(given) => {
            vec![consent.label.clone()]
        }
        _ => Vec::new(),
    }
}

/// What is answered to a part of a question.
fn pair(name: &str, answer: &str) -> String {
    say::pair(say::inside(name), say::inside(answer))
}

/// What stands in a row of a table: its ticks in one line, each other cell in one of its own.
fn row_words(table: &Table, row: &Statement, filled: Option<&Sorted<OptionId, Entry>>) -> Vec<String> {
    let Some(filled) = filled else { return vec![pair(&row.label, &say::statement_unanswered())] };
    let columns = table.columns.iter().filter_map(|column| Some((column, filled.get(&column.id)?)));
    if table.is_ticked() {
        let labels: Vec<&str> = columns.map(|(column, _)| column.label.as_str()).collect();
        return vec![pair(&row.label, &labels.join("; "))];
    }
    let line = |(column, entry): (&Column, &Entry)| {
        let said = match (entry, &table.cells) {
            (Entry::Number(given), Cells::Number(number)) => amount(number, *given),
            (entry, _) => entry.to_string(),
        };
        pair(&format!("{}, {}", say::inside(&row.label), say::inside(&column.label)), &said)
    };
    columns.map(line).collect()
}

fn amount(number: &Number, given: Decimal) -> String {
    format!("{} {}", say::decimal(given), number.unit).trim_end().to_owned()
}

fn rating_words(scale: &Scale, rating: Rating) -> String {
    match rating {
        Rating::Point(point) => match scale.label(point) {
            Some(label) => say::point_with_words(point, label),
            None => say::point_of(point, scale.to),
        },
        Rating::DontKnow(_) => say::dont_know(),
    }
}
