use domain::decimal::Decimal;
use domain::language::Language;
use domain::mailing::{Kind, Letter};
use domain::moment::Moment;
use service::confirmations::Words;
use service::mailings;

use super::*;

/// The mail that brings a link to begin a survey of this title with, in the language of whoever wants to.
pub fn confirmation(speech: Speech, title: &str) -> Words {
    speech.over(|_| Words {
        subject: confirm_mail_subject(title),
        before: [&confirm_mail_why(), title, &confirm_mail_begin()].join("\n\n"),
        after: confirm_mail_day(),
    })
}

/// The words of letters and of what surveys recall, each in the language of its campaign.
#[derive(Debug)]
pub struct Letters;

impl mailings::Words for Letters {
    fn number(&self, language: &Language, number: Decimal) -> String {
        Speech::in_language(language.clone()).over(|_| digits(&number.to_string()))
    }

    fn moment(&self, language: &Language, moment: Moment) -> String {
        Speech::in_language(language.clone()).over(|_| local(moment))
    }

    fn minutes(&self, language: &Language, minutes: u16) -> String {
        Speech::in_language(language.clone()).over(|_| about_minutes(minutes))
    }

    fn closes(&self, language: &Language, at: Moment, zone: &str) -> String {
        Speech::in_language(language.clone()).over(|_| format!("{} ({zone})", local(at)))
    }

    fn goodbye(&self, language: &Language, association: &str, opt_out: &str) -> String {
        Speech::in_language(language.clone()).over(|_| mail_goodbye(association, opt_out))
    }

    fn test(&self, language: &Language, subject: &str) -> String {
        Speech::in_language(language.clone()).over(|_| mail_test_subject(subject))
    }

    fn somebody(&self, language: &Language) -> String {
        Speech::in_language(language.clone()).over(|_| mail_somebody())
    }
}

/// What a mailing says before anybody has changed it, in the language of its campaign.
pub fn usual(language: &Language, kind: Kind) -> Letter {
    let recall = |name: &str| format!("{{{{{name}}}}}");
    let [campaign, asks, minutes, link, association] =
        ["campaign", "asks", "minutes", "link", "association"].map(recall);
    Speech::in_language(language.clone()).over(|_| {
        let name = recall(&format!("name|{}", mail_member()));
        let (subject, text) = match kind {
            Kind::Invitation => {
                (campaign.clone(), mail_usual_invitation(name, asks, campaign, minutes, link, association))
            }
            Kind::Reminder => (
                mail_usual_reminder_subject(campaign.as_str()),
                mail_usual_reminder(name, campaign, minutes, link, association),
            ),
            Kind::Thanks => (
                mail_usual_thanks_subject(campaign.as_str()),
                mail_usual_thanks(name, campaign, asks, association),
            ),
            Kind::Heard => (
                mail_usual_heard_subject(campaign.as_str()),
                mail_usual_heard(name, campaign, asks, association),
            ),
        };
        Letter { subject, text, html: String::new() }
    })
}
