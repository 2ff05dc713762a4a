//! The English catalogue: what is said in more than one place, and every message with a number in it.

mod fault;

use domain::campaign::State;

pub use fault::fault;

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

/// 'about 5 minutes'.
pub fn about_minutes(minutes: u16) -> String {
    format!("about {}", count(minutes.into(), "minute", "minutes"))
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
        if index > 0 && (digits.len() - index) % 3 == 0 {
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
