use std::collections::BTreeMap;

use domain::mailing::{Kind, Letter, Recalled};
use domain::questionnaire::minutes;
use domain::segment::Division;
use store::{Campaign, Member};

use super::{Words, markup};
use crate::post::Ways;
use crate::{Result, Service, installation};

/// Writes the letters of one campaign.
pub(super) struct Writer {
    campaign: Campaign,
    association: String,
    divisions: Vec<Division>,
    words: &'static dyn Words,
}

impl Writer {
    pub(super) async fn new(cx: &Service, campaign: Campaign) -> Result<Self> {
        let association = installation::association(cx).await?;
        let divisions = installation::divisions(cx).await?;
        Ok(Self { campaign, association, divisions, words: cx.words })
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
        let (words, language, schedule) = (self.words, &document.language, &self.campaign.schedule);
        let closes = schedule.closes.map(|at| words.closes(language, at, &schedule.zone));
        // Who has no name on the roster is kept under their address.
        let name = if member.name == member.email { String::new() } else { member.name.clone() };
        let recalled = Recalled(BTreeMap::from([
            ("name", name),
            ("divisions", member.combination.held(&self.divisions)),
            ("campaign", document.title.clone()),
            ("asks", document.asks.clone()),
            ("minutes", words.minutes(language, minutes(&document.questionnaire))),
            ("closes", closes.unwrap_or_default()),
            ("association", self.association.clone()),
            ("link", link.to_owned()),
            ("opt_out", opt_out.to_owned()),
        ]));
        let goodbye = words.goodbye(language, &self.association, opt_out);
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
