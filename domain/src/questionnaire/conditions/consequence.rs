use crate::notice;
use crate::notice::Notice;

/// What a condition decides, to say what follows from one that decides nothing.
#[derive(Clone, Copy)]
pub(super) enum Consequence {
    /// Whether something is shown.
    Shown,
    /// Whether an answer is needed.
    Needed,
    /// Whether an answer is taken.
    Valid,
    /// Whether the survey ends.
    Ends,
}

impl Consequence {
    pub(super) fn of_never(self) -> Notice {
        match self {
            Consequence::Shown => notice!(
                "can never hold, whatever is answered: this would never be shown: change it, or remove what it stands on"
            ),
            Consequence::Needed => notice!(
                "can never hold, whatever is answered: an answer would never be needed: change it, or leave it out"
            ),
            Consequence::Valid => notice!(
                "can never hold, whatever is answered: no answer would ever be taken: change it, or leave it out"
            ),
            Consequence::Ends => notice!(
                "can never hold, whatever is answered: the survey would never end here: change it, or leave it out"
            ),
        }
    }

    pub(super) fn of_always(self) -> Notice {
        match self {
            Consequence::Shown => notice!(
                "always holds, whatever is answered: this is always shown: change it, or leave it out"
            ),
            Consequence::Needed => notice!(
                "always holds, whatever is answered: an answer is always needed: write \"required\": true instead"
            ),
            Consequence::Valid => {
                notice!(
                    "always holds, whatever is answered: every answer is taken: change it, or leave it out"
                )
            }
            Consequence::Ends => notice!(
                "always holds, whatever is answered: no page after this one would be reached: change it, or leave it out"
            ),
        }
    }
}

/// That a rule takes no answer from some who are asked.
pub(super) fn refused(who: &str, required: bool) -> Notice {
    if required {
        notice!(
            "takes no answer from those of whom this holds: {who}; an answer is required of them, so they can never send: change it, or ask them nothing here by show_if",
            who
        )
    } else {
        notice!(
            "takes no answer from those of whom this holds: {who}; they are asked, and whatever they answer is refused: change it, or ask them nothing here by show_if",
            who
        )
    }
}

/// That there is too much to try.
pub(super) fn untried() -> Notice {
    notice!(
        "there are too many answers to try, so it is not proved that this makes a difference and keeps nobody from sending: look at it yourself, or let it name fewer questions"
    )
}
