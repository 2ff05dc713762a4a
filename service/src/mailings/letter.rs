use std::collections::BTreeMap;

use domain::mailing::{Kind, Letter, Recalled};
use domain::questionnaire::minutes;
use domain::segment::Division;
use store::{Campaign, Member};

use super::markup;
use crate::post::Ways;
use crate::{Result, Service, installation};

/// What a mailing says before anybody has changed it.
pub fn usual(kind: Kind) -> Letter {
    let (subject, text) = match kind {
        Kind::Invitation => (
            "{{campaign}}",
            "Dear {{name|member}},\n\n\
             {{asks}} asks all members what they think:\n\n\
             {{campaign}}\n\n\
             It takes {{minutes}}. Answer here:\n\n\
             {{link}}\n\n\
             The link is yours alone, so please do not pass it on. You can stop at any time and go on later, on any device.\n\n\
             {{association}}",
        ),
        Kind::Reminder => (
            "Reminder: {{campaign}}",
            "Dear {{name|member}},\n\n\
             we have not had your answers yet, and the picture is not whole without them:\n\n\
             {{campaign}}\n\n\
             It takes {{minutes}}. Answer here, or go on where you stopped:\n\n\
             {{link}}\n\n\
             The link of our first mail leads to the same place. If you have answered in the meantime, thank you.\n\n\
             {{association}}",
        ),
        Kind::Thanks => (
            "Thank you: {{campaign}}",
            "Dear {{name|member}},\n\n\
             thank you for answering:\n\n\
             {{campaign}}\n\n\
             When the survey is over we tell you what we heard and what we do about it.\n\n\
             {{asks}}\n\
             {{association}}",
        ),
        Kind::Heard => (
            "What we heard: {{campaign}}",
            "Dear {{name|member}},\n\n\
             we asked what you think:\n\n\
             {{campaign}}\n\n\
             This is what we heard:\n\n\
             - …\n\n\
             This is what we do about it, and by when:\n\n\
             - …\n\n\
             Thank you to all who answered.\n\n\
             {{asks}}\n\
             {{association}}",
        ),
    };
    Letter { subject: subject.to_owned(), text: text.to_owned(), html: String::new() }
}

/// When a campaign closes, if that is scheduled: '1 December 2026, 18:00 (America/Chicago)'.
fn closes(campaign: &Campaign) -> Option<String> {
    let closes = campaign.schedule.closes?;
    let local: jiff::civil::DateTime = closes.to_string().parse().ok()?;
    Some(format!("{} ({})", local.strftime("%-d %B %Y, %H:%M"), campaign.schedule.zone))
}

/// Writes the letters of one campaign.
pub(super) struct Writer {
    campaign: Campaign,
    association: String,
    divisions: Vec<Division>,
}

impl Writer {
    pub(super) async fn new(cx: &Service, campaign: Campaign) -> Result<Self> {
        let association = installation::association(cx).await?;
        let divisions = installation::divisions(cx).await?;
        Ok(Self { campaign, association, divisions })
    }

    /// Where the links of a mail of this kind lead.
    pub(super) fn ways<'a>(&'a self, kind: Kind, link: &'a str, opt_out: &'a str) -> Ways<'a> {
        Ways {
            link: kind.asks().then_some(link),
            title: &self.campaign.document.title,
            opt_out: Some(opt_out),
        }
    }

    /// The letter to a member, with a way to opt out at its end unless it holds one.
    pub(super) fn write(&self, letter: &Letter, member: &Member, link: &str, opt_out: &str) -> Letter {
        let document = &self.campaign.document;
        let minutes = match minutes(&document.questionnaire) {
            1 => "about 1 minute".to_owned(),
            minutes => format!("about {minutes} minutes"),
        };
        // Who has no name on the roster is kept under their address.
        let name = if member.name == member.email { String::new() } else { member.name.clone() };
        let recalled = Recalled(BTreeMap::from([
            ("name", name),
            ("divisions", member.combination.held(&self.divisions)),
            ("campaign", document.title.clone()),
            ("asks", document.asks.clone()),
            ("minutes", minutes),
            ("closes", closes(&self.campaign).unwrap_or_default()),
            ("association", self.association.clone()),
            ("link", link.to_owned()),
            ("opt_out", opt_out.to_owned()),
        ]));
        let goodbye = format!(
            "You get this mail because you are a member of {}. If you want no more mail like it: {opt_out}",
            self.association
        );
        let mut written = letter.to(&recalled);
        if !letter.lets_opt_out() {
            written.text = format!("{}\n\n{goodbye}\n", written.text.trim_end());
        }
        if !letter.html.trim().is_empty() {
            written.html = markup::filled(&letter.html, &recalled, &goodbye, opt_out);
        }
        written
    }
}
