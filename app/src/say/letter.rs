use domain::mailing::Letter;
use service::confirmations::LINK;

use super::{Speech, confirm_mail_begin, confirm_mail_day, confirm_mail_subject, confirm_mail_why};

/// The mail that brings a link to begin a survey of this title with, in the language of whoever wants to.
pub fn confirmation(speech: Speech, title: &str) -> Letter {
    speech.over(|_| Letter {
        subject: confirm_mail_subject(title),
        text: [&confirm_mail_why(), title, &confirm_mail_begin(), LINK, &confirm_mail_day()].join("\n\n"),
    })
}
