use leptos::prelude::*;

use crate::components::{Notice, NoticeKind};

/// What was just done; it stands in the address that a form leads to, so that the page can say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A campaign was brought.
    Brought,
    /// It was begun from a template.
    Begun,
    /// It was opened.
    Opened,
    /// It was paused.
    Paused,
    /// It goes on after a pause.
    Resumed,
    /// It was closed.
    Closed,
    /// A change to a draft was saved.
    Saved,
    /// Something was moved.
    Moved,
    /// Something was added.
    Added,
    /// Something was removed.
    Removed,
    /// The latest change was taken back.
    Undone,
    /// What was taken back was made again.
    Redone,
    /// An assumption was registered while members answer.
    Registered,
    /// A rule was put into words again, and nothing saved.
    Reworded,
    /// A new version was begun.
    VersionBegun,
    /// It was published.
    Published,
    /// It was thrown away.
    Dropped,
}

impl Done {
    const ALL: [Done; 17] = [
        Done::Brought,
        Done::Begun,
        Done::Opened,
        Done::Paused,
        Done::Resumed,
        Done::Closed,
        Done::Saved,
        Done::Moved,
        Done::Added,
        Done::Removed,
        Done::Undone,
        Done::Redone,
        Done::Registered,
        Done::Reworded,
        Done::VersionBegun,
        Done::Published,
        Done::Dropped,
    ];

    /// Its word in an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Done::Brought => "brought",
            Done::Begun => "begun",
            Done::Opened => "opened",
            Done::Paused => "paused",
            Done::Resumed => "resumed",
            Done::Closed => "closed",
            Done::Saved => "saved",
            Done::Moved => "moved",
            Done::Added => "added",
            Done::Removed => "removed",
            Done::Undone => "undone",
            Done::Redone => "redone",
            Done::Registered => "registered",
            Done::Reworded => "reworded",
            Done::VersionBegun => "version",
            Done::Published => "published",
            Done::Dropped => "dropped",
        }
    }

    /// What an address says was done.
    pub fn parse(text: &str) -> Option<Self> {
        Done::ALL.into_iter().find(|done| done.as_str() == text)
    }

    /// The address `path` with this said in it.
    pub fn after(self, path: &str) -> String {
        format!("{path}?done={}", self.as_str())
    }

    fn words(self) -> &'static str {
        match self {
            Done::Brought => "The campaign is here, as a draft. Read it as a member will, then open it.",
            Done::Begun => {
                "The draft is here. Change its words to yours; nobody can answer before you open it."
            }
            Done::Opened => "The campaign is open. Members can answer now.",
            Done::Paused => "The campaign is paused. Nobody can answer; what members have begun is kept.",
            Done::Resumed => "The campaign goes on. Members can answer again.",
            Done::Closed => "The campaign is closed.",
            Done::Saved => "Saved.",
            Done::Moved => "Moved and saved.",
            Done::Added => "Added and saved.",
            Done::Removed => "Removed and saved.",
            Done::Undone => "Taken back. ‘Redo’ makes it again.",
            Done::Redone => "Made again.",
            Done::Registered => "Registered. The dashboard shows it with its own chance of error.",
            Done::Reworded => {
                "Nothing is registered yet: the rule is in other words now. Read them below, then register it."
            }
            Done::VersionBegun => {
                "Members go on with what they are asked now. Nothing you change here reaches them before you publish it."
            }
            Done::Published => {
                "Published. Whoever starts from now on is asked the new version; whoever has begun finishes theirs."
            }
            Done::Dropped => "The new version is thrown away. Members go on as before.",
        }
    }
}

/// Says what was just done.
#[component]
pub(super) fn DoneNotice(done: Option<Done>) -> impl IntoView {
    done.map(|done| {
        view! {
            <Notice kind=NoticeKind::Success>
                <p>{done.words()}</p>
            </Notice>
        }
    })
}
