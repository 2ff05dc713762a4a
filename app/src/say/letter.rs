use service::confirmations::Words;

use super::{Speech, confirm_mail_begin, confirm_mail_day, confirm_mail_subject, confirm_mail_why};

/// The mail that brings a link to begin a survey of this title with, in the language of whoever wants to.
pub fn confirmation(speech: Speech, title: &str) -> Words {
    speech.over(|_| Words {
        subject: confirm_mail_subject(title),
        before: [&confirm_mail_why(), title, &confirm_mail_begin()].join("\n\n"),
        after: confirm_mail_day(),
    })
}
