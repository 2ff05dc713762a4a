//! The English catalogue: what is said in more than one place, and every message with a number in it.

mod fault;
pub mod rule;

use domain::campaign::State;
use domain::campaign::edit::NewKind;
use domain::questionnaire::{Format, Kind, Look, Question};
use domain::role::Role;

pub use fault::fault;

/// Before the title of a page on which something is wrong.
pub const ERROR_PREFIX: &str = "Error: ";

/// The button that takes an answer back.
pub const CLEAR: &str = "Clear answer";

/// On top of the list of all that is wrong.
pub const ERRORS_TITLE: &str = "There is a problem";

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
        Kind::Number(_) => "number",
        Kind::Text(text) if text.long => "long text",
        Kind::Text(_) => "short text",
        Kind::Consent(_) => "consent",
        Kind::Note(_) => "note",
    }
}

/// How the points of a scale look.
pub fn look(look: Look) -> &'static str {
    match look {
        Look::Smileys => "faces, from sad to glad",
        Look::Stars => "stars",
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
        NewKind::Number => "A number",
        NewKind::ShortText => "A line of text",
        NewKind::LongText => "A longer text",
        NewKind::Consent => "Terms to agree to",
        NewKind::Note => "A note, without an answer",
    }
}

/// 'about 5 minutes'.
pub fn about_minutes(minutes: u16) -> String {
    format!("about {}", count(minutes.into(), "minute", "minutes"))
}

/// How long a part takes, in halves of a minute: '1.5 min'.
pub fn half_minutes(seconds: usize) -> String {
    let halves = seconds.div_ceil(30).max(1);
    let half = if halves % 2 == 1 { ".5" } else { "" };
    format!("{}{half} min", halves / 2)
}

/// 'Page 1 of 4'.
pub fn page_of(page: u16, pages: u16) -> String {
    format!("Page {page} of {pages}")
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

/// A number that may be negative, as it is read: '−1,204'.
pub fn whole(number: i32) -> String {
    let sign = if number < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}", grouped(number.unsigned_abs().into()))
}

/// A small number as a word: 'three'.
pub fn small(number: u8) -> String {
    const WORDS: [&str; 10] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(usize::from(number)).map_or_else(|| number.to_string(), |&word| word.to_owned())
}

/// 'I do not know', as an answer.
pub const DONT_KNOW: &str = "I do not know";

/// That answers are kept when one goes on, as long as no script keeps them at once.
pub const STATUS_AT_EACH_STEP: &str = "Kept at each step";
/// That answers are on their way.
pub const STATUS_SAVING: &str = "Saving…";
/// That the server has the answers.
pub const STATUS_SAVED: &str = "Saved";
/// That the server cannot be reached.
pub const STATUS_OFFLINE: &str = "No connection. Your answers are kept here; trying again.";
/// That the server does not take the answers.
pub const STATUS_REFUSED: &str = "Not saved. Your answers are kept here.";

/// The help under a question: its own, then what the kind of answer asks for.
pub fn question_hint(question: &Question) -> String {
    let kind = match &question.answer {
        Kind::Several(several) => choose(several.at_least, several.at_most),
        Kind::Ranking(ranking) => match ranking.top {
            None => "Give each a place, 1 for the first.".to_owned(),
            Some(1) => "Give place 1 to one of them.".to_owned(),
            Some(top) => format!("Give places 1 to {top}, 1 for the first."),
        },
        Kind::Number(number) => {
            let steps =
                if number.step > 1 { format!(", in steps of {}", number.step) } else { String::new() };
            format!("A whole number from {} to {}{steps}.", whole(number.from), whole(number.to))
        }
        _ => String::new(),
    };
    [question.hint.as_str(), kind.as_str()].map(str::trim).join(" ").trim().to_owned()
}

fn choose(at_least: Option<u8>, at_most: Option<u8>) -> String {
    match (at_least.filter(|least| *least > 1), at_most) {
        (None, None) => "Choose all that apply.".to_owned(),
        (None, Some(most)) => format!("Choose up to {}.", small(most)),
        (Some(least), None) => format!("Choose at least {}.", small(least)),
        (Some(least), Some(most)) if least == most => format!("Choose {}.", small(least)),
        (Some(least), Some(most)) => format!("Choose {} to {}.", small(least), small(most)),
    }
}

/// How many more options can be chosen.
pub fn choices_left(chosen: usize, at_most: u8) -> String {
    match usize::from(at_most).checked_sub(chosen) {
        None => format!("That is more than {}: take some away.", small(at_most)),
        Some(0) => format!("That is {}, the most you can choose.", small(at_most)),
        Some(left) if chosen > 0 => {
            format!("You can choose {} more.", small(u8::try_from(left).unwrap_or(u8::MAX)))
        }
        Some(_) => String::new(),
    }
}

/// The limit of a text, before anything is written.
pub fn at_most_characters(limit: u16) -> String {
    format!("At most {}", count(limit.into(), "character", "characters"))
}

/// How much room a text has left.
pub fn characters_left(limit: u16, given: usize) -> String {
    let (limit, given) = (u64::from(limit), u64::try_from(given).unwrap_or(u64::MAX));
    if given > limit {
        format!("{} too many", count(given - limit, "character", "characters"))
    } else {
        format!("{} left", count(limit - given, "character", "characters"))
    }
}

/// Where an option of a ranking went.
pub fn moved(label: &str, place: usize, places: usize) -> String {
    format!("{label}: place {place} of {places}")
}

/// That an option of a ranking has no place any more.
pub fn unplaced(label: &str) -> String {
    format!("{label}: no place")
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
        assert_eq!(choices_left(0, 3), "");
        assert_eq!(choices_left(2, 3), "You can choose one more.");
        assert_eq!(choices_left(3, 3), "That is three, the most you can choose.");
        assert_eq!(choices_left(4, 3), "That is more than three: take some away.");
        assert_eq!(characters_left(10, 9), "1 character left");
        assert_eq!(characters_left(10, 12), "2 characters too many");
    }
}
