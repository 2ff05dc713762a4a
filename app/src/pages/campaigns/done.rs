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
    /// It was said when it opens and closes.
    Scheduled,
    /// It was said how many should answer.
    Targeted,
    /// A mailing was planned or changed.
    Planned,
    /// It was started.
    MailStarted,
    /// It was stopped for now.
    MailPaused,
    /// It goes on.
    MailResumed,
    /// A mailing that was planned was thrown away.
    MailDropped,
    /// A test was sent to whoever asked for it.
    Tested,
    /// A venue was added.
    VenueAdded,
    /// It was closed.
    VenueClosed,
    /// It was opened again.
    VenueReopened,
    /// A member gets no more mail.
    OptedOut,
    /// They get mail again.
    OptedIn,
    /// What they said of being asked by mail was noted.
    Consent,
    /// Their links to a campaign were ended.
    LinkEnded,
    /// It works again.
    LinkReopened,
    /// A member was erased.
    Erased,
    /// A file of members was thrown away.
    Discarded,
    /// Divisions were added.
    Divisions,
}

impl Done {
    const ALL: [Done; 36] = [
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
        Done::Scheduled,
        Done::Targeted,
        Done::Planned,
        Done::MailStarted,
        Done::MailPaused,
        Done::MailResumed,
        Done::MailDropped,
        Done::Tested,
        Done::VenueAdded,
        Done::VenueClosed,
        Done::VenueReopened,
        Done::OptedOut,
        Done::OptedIn,
        Done::Consent,
        Done::LinkEnded,
        Done::LinkReopened,
        Done::Erased,
        Done::Discarded,
        Done::Divisions,
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
            Done::Scheduled => "scheduled",
            Done::Targeted => "targeted",
            Done::Planned => "planned",
            Done::MailStarted => "mail-started",
            Done::MailPaused => "mail-paused",
            Done::MailResumed => "mail-resumed",
            Done::MailDropped => "mail-dropped",
            Done::Tested => "tested",
            Done::VenueAdded => "venue-added",
            Done::VenueClosed => "venue-closed",
            Done::VenueReopened => "venue-reopened",
            Done::OptedOut => "opted-out",
            Done::OptedIn => "opted-in",
            Done::Consent => "consent",
            Done::LinkEnded => "link-ended",
            Done::LinkReopened => "link-reopened",
            Done::Erased => "erased",
            Done::Discarded => "discarded",
            Done::Divisions => "divisions",
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
            Done::Scheduled => "Saved. What has a time happens by itself.",
            Done::Targeted => "Saved. What is left to do is held against it.",
            Done::Planned => "Saved. Nothing has been sent: read it, look at the numbers, then start it.",
            Done::MailStarted => {
                "Started. The mails go out by themselves; this page says how far they have come."
            }
            Done::MailPaused => "Stopped. What was on its way has arrived; the rest waits.",
            Done::MailResumed => "It goes on.",
            Done::MailDropped => "The mailing is thrown away. Nothing was sent.",
            Done::Tested => "A test is on its way to your own address.",
            Done::VenueAdded => "The venue is here. Its address, its QR code and its poster are below.",
            Done::VenueClosed => "The venue is closed. All other ways in go on.",
            Done::VenueReopened => "The venue is open again.",
            Done::OptedOut => "Noted. No mail goes to this member any more.",
            Done::OptedIn => "Noted. This member gets mail again.",
            Done::Consent => "Noted.",
            Done::LinkEnded => {
                "Ended. Whoever follows it reads so; what this member has begun is kept, and a reminder brings them a new link, unless they have answered already."
            }
            Done::LinkReopened => {
                "It works again, for whoever has the mail that brought it, with what was begun or sent by it."
            }
            Done::Erased => {
                "Erased. Answers that were published stay in the totals, without the person; all others were taken back."
            }
            Done::Discarded => "The file is thrown away. Nothing on the roster was changed.",
            Done::Divisions => "The divisions are added. This is what the file would do now.",
        }
    }
}

/// Says what was just done.
#[component]
pub(in crate::pages) fn DoneNotice(done: Option<Done>) -> impl IntoView {
    done.map(|done| {
        view! {
            <Notice kind=NoticeKind::Success>
                <p>{done.words()}</p>
            </Notice>
        }
    })
}
