//! Mailings: what is sent to many, to whom, and the letter that each of them gets.

mod audience;
mod letter;
mod sample;

use std::fmt;
use std::str::FromStr;

pub use audience::{Audience, Below};
pub use letter::{Fault, Flaw, Letter, Place, Recalled, TO_BE_SAID};
pub use sample::{Sample, Size};

/// What a mailing is for, which decides whom it goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// For members who have not been invited.
    Invitation,
    /// For members who were invited and have not answered.
    Reminder,
    /// For members who have answered: thank you.
    Thanks,
    /// For all who were invited, answered or not: what we heard, and what is done about it.
    Heard,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 4] = [Kind::Invitation, Kind::Reminder, Kind::Thanks, Kind::Heard];

    /// The kind's word in the database, in addresses and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Invitation => "invitation",
            Kind::Reminder => "reminder",
            Kind::Thanks => "thanks",
            Kind::Heard => "heard",
        }
    }

    /// Whether its letters ask for answers, and so bring each reader a personal link.
    pub fn asks(self) -> bool {
        matches!(self, Kind::Invitation | Kind::Reminder)
    }
}

/// Where a mailing is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Written; nothing has been sent, and all of it can be changed.
    Planned,
    /// Its mails go out.
    Running,
    /// Stopped for now.
    Paused,
    /// No mail of it waits any more.
    Done,
}

impl State {
    /// All states, in the order of a mailing's life.
    pub const ALL: [State; 4] = [State::Planned, State::Running, State::Paused, State::Done];

    /// The state's word in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Planned => "planned",
            State::Running => "running",
            State::Paused => "paused",
            State::Done => "done",
        }
    }
}

/// What has become of one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It waits for its turn, or for another attempt.
    Waiting,
    /// A server has taken it and is about to send it.
    Claimed,
    /// Its text is going out.
    Sending,
    /// The mail server has taken it.
    Sent,
    /// It was refused for good, or too often.
    Failed,
    /// It was left out after the start: its member has answered or opted out.
    Skipped,
}

impl Stage {
    /// All stages.
    pub const ALL: [Stage; 6] =
        [Stage::Waiting, Stage::Claimed, Stage::Sending, Stage::Sent, Stage::Failed, Stage::Skipped];

    /// The stage's word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Waiting => "waiting",
            Stage::Claimed => "claimed",
            Stage::Sending => "sending",
            Stage::Sent => "sent",
            Stage::Failed => "failed",
            Stage::Skipped => "skipped",
        }
    }
}

/// How a member stands to a mailing: whether it goes to them, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It goes to them.
    Included,
    /// They want no mail.
    OptedOut,
    /// Their address was refused by a mail server.
    Bounced,
    /// They have answered.
    Answered,
    /// A mail of this campaign waits for them already.
    Waiting,
    /// They are invited already, and this is an invitation.
    Invited,
    /// They are not invited, and this goes to those who are.
    NotInvited,
    /// They have not answered, and this thanks those who have.
    NotAnswered,
    /// They were thanked already.
    Thanked,
    /// They got a mail a short while ago.
    Rests,
}

impl Standing {
    /// All standings.
    pub const ALL: [Standing; 10] = [
        Standing::Included,
        Standing::OptedOut,
        Standing::Bounced,
        Standing::Answered,
        Standing::Waiting,
        Standing::Invited,
        Standing::NotInvited,
        Standing::NotAnswered,
        Standing::Thanked,
        Standing::Rests,
    ];

    /// The standing's word in statements and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Included => "included",
            Standing::OptedOut => "opted_out",
            Standing::Bounced => "bounced",
            Standing::Answered => "answered",
            Standing::Waiting => "waiting",
            Standing::Invited => "invited",
            Standing::NotInvited => "not_invited",
            Standing::NotAnswered => "not_answered",
            Standing::Thanked => "thanked",
            Standing::Rests => "rests",
        }
    }
}

/// Lets a word of a closed list be read and written.
macro_rules! word {
    ($($name:ident: $what:literal;)+) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = String;
            fn from_str(text: &str) -> Result<Self, String> {
                let found = $name::ALL.into_iter().find(|one| one.as_str() == text);
                found.ok_or_else(|| format!("'{text}' is no {}", $what))
            }
        }
    )+};
}

word! {
    Kind: "kind of mailing: use invitation, reminder, thanks or heard";
    State: "state of a mailing";
    Stage: "stage of a mail";
    Standing: "standing";
}
