//! Words that are said in more than one place: to staff in English, and what the survey's island says, which the catalogue has
//! in every language.

mod fault;
mod message;
pub mod rule;

use domain::campaign::edit::NewKind;
use domain::campaign::{Privacy, State};
use domain::questionnaire::{Asks, Cells, Format, Kind, Look};
use domain::role::Role;

pub use fault::{cell, fault, fault_of};
pub use message::{Message, Value};

/// A clause as a sentence of its own: with a capital letter.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The word for a campaign's state.
pub fn state(state: State) -> &'static str {
    match state {
        State::Draft => "Draft",
        State::Open => "Open",
        State::Paused => "Paused",
        State::Closed => "Closed",
    }
}

/// The word for what someone who signs in is here.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Staff => "Staff",
        Role::Leadership => "Leadership",
        Role::Administrator => "Administrator",
    }
}

/// The word for a kind of answer.
pub fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single(_) => "one choice",
        Kind::Several(_) => "several choices",
        Kind::Scale(_) => "scale",
        Kind::Battery(battery) if battery.is_between() => "pairs of opposites",
        Kind::Battery(_) => "statements on a scale",
        Kind::Ranking(_) => "ranking",
        Kind::BestWorst(_) => "best and worst",
        Kind::ConstantSum(_) => "constant sum",
        Kind::Table(table) => match table.cells {
            Cells::Tick => "table to tick",
            Cells::Number(_) => "table of numbers",
            Cells::Text(_) => "table of texts",
        },
        Kind::Number(_) => "number",
        Kind::Date(date) => asks(date.asks),
        Kind::Text(text) if text.long => "long text",
        Kind::Text(_) => "short text",
        Kind::Consent(_) => "consent",
        Kind::File(_) => "file",
        Kind::Note(_) => "note",
        Kind::Hidden(_) => "value of the link",
        Kind::Calculated(_) => "calculated number",
    }
}

/// How the points of a scale look.
pub fn look(look: Look) -> &'static str {
    match look {
        Look::Smileys => "faces, from sad to glad",
        Look::Stars => "stars",
    }
}

/// What a question for a date asks for.
pub fn asks(asks: Asks) -> &'static str {
    match asks {
        Asks::Date => "date",
        Asks::Time => "time",
        Asks::DateTime => "date and time",
    }
}

/// What a text has to be.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Email => "an e-mail address",
        Format::Url => "the address of a web page",
    }
}

/// A question's wording in a list or a title, also while it has none.
pub fn wording(text: &str) -> String {
    if text.trim().is_empty() { "(no words yet)".to_owned() } else { text.to_owned() }
}

/// What a new question can be.
pub fn new_kind(kind: NewKind) -> &'static str {
    match kind {
        NewKind::Single => "One choice",
        NewKind::YesNo => "Yes or no",
        NewKind::Several => "Several choices",
        NewKind::Scale => "A scale",
        NewKind::Battery => "Statements on one scale",
        NewKind::Differential => "Pairs of opposites",
        NewKind::Ranking => "A ranking",
        NewKind::BestWorst => "The best and the worst",
        NewKind::ConstantSum => "An amount to divide",
        NewKind::Ticks => "A table to tick",
        NewKind::Numbers => "A table of numbers",
        NewKind::Texts => "A table of short texts",
        NewKind::Number => "A number",
        NewKind::Date => "A date or a time",
        NewKind::ShortText => "A line of text",
        NewKind::LongText => "A longer text",
        NewKind::Consent => "Terms to agree to",
        NewKind::File => "A file",
        NewKind::Note => "A note, without an answer",
        NewKind::Hidden => "A value of the link, not shown",
        NewKind::Calculated => "A calculated number, not shown",
    }
}

/// How long a part takes, in halves of a minute: '1.5 min'.
pub fn half_minutes(seconds: usize) -> String {
    let halves = seconds.div_ceil(30).max(1);
    let half = if halves % 2 == 1 { ".5" } else { "" };
    format!("{}{half} min", halves / 2)
}

/// What is known of members who take part: that they have answered, or in an anonymous campaign no more than that they could.
pub fn taken_part(privacy: Privacy) -> &'static str {
    match privacy {
        Privacy::Identified | Privacy::Confidential => "answered",
        Privacy::Anonymous => "taken a credential",
    }
}

/// A number with its noun: '1 minute', '1,204 answers'.
pub fn count(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number as it is read: '1,204'.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut read = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            read.push(',');
        }
        read.push(digit);
    }
    read
}

/// A small number as a word: 'three'.
pub fn small(number: u8) -> String {
    const WORDS: [&str; 10] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(usize::from(number)).map_or_else(|| number.to_string(), |&word| word.to_owned())
}

/// How many more options can be chosen; nothing before the first is.
pub fn choices_left(chosen: usize, at_most: u8) -> Option<Message> {
    match usize::from(at_most).checked_sub(chosen) {
        None => Some(Message::number("choices-over", "most", at_most)),
        Some(0) => Some(Message::number("choices-full", "most", at_most)),
        Some(left) => (chosen > 0)
            .then(|| Message::number("choices-left", "left", u8::try_from(left).unwrap_or(u8::MAX))),
    }
}

/// How much room a text has left.
pub fn characters_left(limit: u16, given: usize) -> Message {
    let given = i32::try_from(given).unwrap_or(i32::MAX);
    match i32::from(limit) - given {
        left @ 0.. => Message::number("characters-left", "left", left),
        over => Message::number("characters-over", "over", -over),
    }
}

/// How much of a total is divided, and what is left.
pub fn sum(total: u16, given: u32) -> Message {
    let given = i32::try_from(given).unwrap_or(i32::MAX);
    Message::plain(match i32::from(total) - given {
        1.. => "sum-left",
        0 => "sum-full",
        _ => "sum-too-much",
    })
    .and("given", given.into())
    .and("total", i32::from(total).into())
    .and("left", (i32::from(total) - given).abs().into())
}

/// Where an option of a ranking went.
pub fn moved(option: &str, place: u8, places: u8) -> Message {
    Message::plain("moved")
        .and("option", option.into())
        .and("place", i32::from(place).into())
        .and("places", i32::from(places).into())
}

/// That an option of a ranking has no place any more.
pub fn unplaced(option: &str) -> Message {
    Message::plain("unplaced").and("option", option.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        let cases = [
            (0, "0 answers"),
            (1, "1 answer"),
            (999, "999 answers"),
            (1204, "1,204 answers"),
            (1_000_000, "1,000,000 answers"),
        ];
        for (number, words) in cases {
            assert_eq!(count(number, "answer", "answers"), words);
        }
    }

    #[test]
    fn room_left_is_said_on_both_sides_of_the_limit() {
        let said = |message: Option<Message>| message.map(|message| message.said()).unwrap_or_default();
        assert_eq!(said(choices_left(0, 3)), "");
        assert_eq!(said(choices_left(2, 3)), "You can choose 1 more.");
        assert_eq!(said(choices_left(3, 3)), "That is 3, the most you can choose.");
        assert_eq!(said(choices_left(4, 3)), "That is more than 3: take some away.");
        assert_eq!(characters_left(10, 9).said(), "1 character left");
        assert_eq!(characters_left(10, 12).said(), "2 characters too many");
    }
}
