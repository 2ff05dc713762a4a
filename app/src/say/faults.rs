//! What is wrong, in the language of the page.

use domain::answer::AnswerProblem;
use domain::questionnaire::Question;
use service::error::Answering;

use super::*;
use crate::words::{self, Message};

/// What is wrong with the answer to a question, and what to do; of a table, in which cell.
pub(crate) fn problem(question: &Question, problem: &AnswerProblem) -> String {
    let fault = words::fault(question, &problem.fault).as_ref().map_or_else(String::clone, Message::said);
    match words::cell(question, problem) {
        Some(cell) => words::fault_of(fault, &cell).said(),
        None => fault,
    }
}

/// What is said of a page of which a part belongs to another version than the draft.
pub fn partly_kept(speech: Speech) -> String {
    speech.over(|_| other_version_title())
}

/// What the error summary says: what is wrong, then of which question or cell, since several may be wrong alike.
pub(crate) fn summary(question: &Question, wrong: &AnswerProblem) -> String {
    let fault = problem(question, wrong);
    if words::cell(question, wrong).is_some() { fault } else { words::fault_of(fault, &question.text).said() }
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
        Answering::NeedsCredential => credential_no_script(),
        Answering::CredentialElsewhere => credential_elsewhere(),
        Answering::Credential => credential_failed(),
    }
}
