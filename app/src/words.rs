//! Words that are said in more than one place, and what the survey's island says: all of them stand in the catalogue.

mod fault;
mod message;

#[cfg(feature = "ssr")]
use domain::campaign::{Privacy, State};
#[cfg(feature = "ssr")]
use domain::role::Role;

pub use fault::{cell, fault, fault_of};
pub use message::{Message, Value};

/// A clause as a sentence of its own: with a capital letter.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An attribute of the roster as a heading: 'Library type'.
pub fn attribute(name: &str) -> String {
    sentence(&name.replace('_', " "))
}

/// The word for a campaign's state.
#[cfg(feature = "ssr")]
pub fn state(state: State) -> String {
    match state {
        State::Draft => crate::say::front_state_draft(),
        State::Open => crate::say::front_state_open(),
        State::Paused => crate::say::front_state_paused(),
        State::Closed => crate::say::front_state_closed(),
    }
}

/// The word for what someone who signs in is here.
#[cfg(feature = "ssr")]
pub fn role(role: Role) -> String {
    match role {
        Role::Staff => crate::say::front_role_staff(),
        Role::Leadership => crate::say::front_role_leadership(),
        Role::Administrator => crate::say::front_role_administrator(),
    }
}

/// What is said of who has answered; in an anonymous campaign no more is known than who could.
#[cfg(feature = "ssr")]
pub fn of_part<T>(privacy: Privacy, answered: T, credential: T) -> T {
    match privacy {
        Privacy::Identified | Privacy::Confidential => answered,
        Privacy::Anonymous => credential,
    }
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
    fn room_left_is_said_on_both_sides_of_the_limit() {
        let said = |message: Option<Message>| message.map(|message| message.said()).unwrap_or_default();
        assert_eq!(said(choices_left(0, 3)), "");
        assert_eq!(said(choices_left(2, 3)), "You can choose 1 more.");
        assert_eq!(said(choices_left(3, 3)), "That is 3, the most you can choose.");
        assert_eq!(said(choices_left(4, 3)), "That is more than 3: take some away.");
        assert_eq!(characters_left(10, 9).said(), "1 character left");
        assert_eq!(characters_left(10, 12).said(), "2 characters too many");
    }

    #[test]
    fn a_sentence_goes_on_with_the_question_it_is_about() {
        let said = |fault: &str| fault_of(fault.to_owned(), "High").said();
        assert_eq!(said("High has to be at least low."), "High has to be at least low: High");
        assert_eq!(said("Choose one"), "Choose one: High");
    }
}
