//! The one thing to do next, so that those are heard who have not been.

use domain::campaign::State as Life;
use domain::id::MailingId;
use domain::mailing::{Kind, Standing, State};
use domain::segment::{Combination, Segment};
use store::Mailing;

use super::Part;

/// After so many reminders another one brings few: it takes another way.
const REMINDERS: usize = 3;

/// The one thing to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The campaign is a draft.
    Open,
    /// The campaign is paused: nobody can answer.
    GoOn,
    /// The last day of the personal links is over: whoever is invited or reminded could not answer.
    Links,
    /// Members have no invitation yet who could get one.
    Invite {
        /// How many.
        members: u32,
    },
    /// A mailing has not gone out yet.
    Mailing {
        /// Which.
        id: MailingId,
        /// What it is for.
        kind: Kind,
        /// Whether it was stopped and waits for somebody.
        stopped: bool,
    },
    /// Nobody has said how many should answer.
    SetTarget,
    /// A part of the membership is short of the target, and can be reminded.
    Remind {
        /// The part.
        part: String,
        /// Its segment.
        segment: Segment,
        /// How many answers it is short of the target.
        short: u32,
        /// How many members would get the reminder.
        members: u32,
    },
    /// A part of the membership is short of the target, and those who have not answered got mail a few days ago.
    Wait {
        /// The part.
        part: String,
        /// Its segment.
        segment: Segment,
        /// How many answers it is short of the target.
        short: u32,
    },
    /// A part of the membership is short of the target, and mail brings no more.
    OtherWay {
        /// The part.
        part: String,
        /// Its segment.
        segment: Segment,
        /// How many answers it is short of the target.
        short: u32,
        /// How many reminders it got.
        reminders: usize,
    },
    /// Every part has reached the target.
    Reached,
    /// The campaign is closed.
    Closed,
}

/// What is looked at.
pub(super) struct Facts<'a> {
    pub state: Life,
    pub target: Option<u8>,
    /// Whether the last day of the personal links is over.
    pub links_ended: bool,
    /// How many members have an invitation.
    pub invited: u32,
    /// The parts that the target is held against: the divisions, or the whole membership where there are none.
    pub parts: &'a [Part],
    pub mailings: &'a [Mailing],
    /// How members stand to an invitation that would start now.
    pub to_invite: &'a [(Combination, Standing, u32)],
    /// The same for a reminder.
    pub to_remind: &'a [(Combination, Standing, u32)],
}

/// What a campaign needs next.
pub(super) fn next(facts: &Facts<'_>) -> Next {
    match next_by_links(facts) {
        // What such a mail brings is a link that leads nowhere.
        Next::Invite { .. } | Next::Mailing { .. } | Next::Remind { .. } | Next::Wait { .. }
            if facts.links_ended =>
        {
            Next::Links
        }
        next => next,
    }
}

/// The same as long as personal links work.
fn next_by_links(facts: &Facts<'_>) -> Next {
    match facts.state {
        Life::Draft => return Next::Open,
        Life::Closed => return Next::Closed,
        Life::Paused => return Next::GoOn,
        Life::Open => {}
    }
    let under_way =
        |mailing: &&Mailing| mailing.kind.asks() && matches!(mailing.state, State::Running | State::Paused);
    if let Some(Mailing { id, kind, state, .. }) = facts.mailings.iter().find(under_way) {
        return Next::Mailing { id: *id, kind: *kind, stopped: *state == State::Paused };
    }
    // Where a part of the members was invited on purpose, the others are not forgotten.
    let of_some = |mailing: &Mailing| {
        mailing.kind == Kind::Invitation && (mailing.sample.is_some() || !mailing.audience.is_everybody())
    };
    let on_purpose = facts.invited > 0 && facts.mailings.iter().any(of_some);
    let members = standing(facts.to_invite, &Segment::Whole, Standing::Included);
    if members > 0 && !on_purpose {
        return Next::Invite { members };
    }
    let Some(target) = facts.target else { return Next::SetTarget };
    let mut short: Vec<(u32, &Part)> = facts
        .parts
        .iter()
        .map(|part| (part.short_of(target), part))
        .filter(|(short, _)| *short > 0)
        .collect();
    short.sort_by(|(a, _), (b, _)| b.cmp(a));
    short.iter().find_map(|(short, part)| by_mail(facts, *short, part)).unwrap_or_else(|| {
        match short.first() {
            Some((short, part)) => Next::OtherWay {
                part: part.name.clone(),
                segment: part.segment.clone(),
                short: *short,
                reminders: reminders(facts.mailings, &part.segment),
            },
            None => Next::Reached,
        }
    })
}

/// What mail can still do for a part that is short of the target; none if nothing.
fn by_mail(facts: &Facts<'_>, short: u32, part: &Part) -> Option<Next> {
    let (name, segment) = (part.name.clone(), &part.segment);
    if reminders(facts.mailings, segment) >= REMINDERS {
        return None;
    }
    let members = standing(facts.to_remind, segment, Standing::Included);
    if members > 0 {
        return Some(Next::Remind { part: name, segment: segment.clone(), short, members });
    }
    let rest = standing(facts.to_remind, segment, Standing::Rests);
    (rest > 0).then_some(Next::Wait { part: name, segment: segment.clone(), short })
}

fn standing(all: &[(Combination, Standing, u32)], segment: &Segment, wanted: Standing) -> u32 {
    let within = all.iter().filter(|(held, own, _)| segment.contains(held) && *own == wanted);
    within.map(|(.., n)| n).sum()
}

/// How many reminders have gone to a part of the membership.
fn reminders(mailings: &[Mailing], segment: &Segment) -> usize {
    let went = |mailing: &&Mailing| {
        mailing.kind == Kind::Reminder
            && mailing.state != State::Planned
            && (mailing.audience.is_everybody() || mailing.audience.segments.contains(segment))
    };
    mailings.iter().filter(went).count()
}
