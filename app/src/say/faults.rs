//! What is wrong, in the language of the page.

use domain::answer::Fault;
use domain::questionnaire::Question;
use service::error::Answering;

use super::*;
use crate::words::{self, Message};

/// What is wrong with the answer to a question, and what to do.
pub(crate) fn fault(question: &Question, fault: &Fault) -> String {
    words::fault(question, fault).as_ref().map_or_else(String::clone, Message::said)
}

/// What the error summary says of a question: what is wrong, then which question, since several may be wrong alike.
pub(crate) fn summary(question: &Question, wrong: &Fault) -> String {
    fault_of(fault(question, wrong), &question.text)
}

/// Why a respondent cannot do something.
pub(crate) fn answering(why: Answering) -> String {
    match why {
        Answering::NotStarted => refused_not_started(),
        Answering::Sent => refused_sent(),
        Answering::Paused => refused_paused(),
        Answering::Closed => refused_closed(),
        Answering::NotOpen => refused_not_open(),
        Answering::NothingSent => refused_nothing_sent(),
        Answering::NoAnswer => refused_no_answer(),
        Answering::NoDivision => refused_division(),
        Answering::VenueClosed => venue_closed(),
        Answering::NoAddress => confirm_email_wrong(),
        Answering::LinkEnded => link_ended(),
    }
}
