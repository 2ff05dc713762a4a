use leptos::prelude::*;

use crate::components::{Notice, NoticeKind};
use crate::say;

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
    /// A question became one of another kind.
    KindChanged,
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
    const ALL: [Done; 37] = [
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
        Done::KindChanged,
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
            Done::KindChanged => "kind",
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

    fn words(self) -> String {
        match self {
            Done::Brought => say::campaigns_done_brought(),
            Done::Begun => say::campaigns_done_begun(),
            Done::Opened => say::campaigns_done_opened(),
            Done::Paused => say::campaigns_done_paused(),
            Done::Resumed => say::campaigns_done_resumed(),
            Done::Closed => say::campaigns_done_closed(),
            Done::Saved => say::campaigns_done_saved(),
            Done::Moved => say::campaigns_done_moved(),
            Done::Added => say::campaigns_done_added(),
            Done::Removed => say::campaigns_done_removed(),
            Done::KindChanged => say::campaigns_done_kind(),
            Done::Undone => say::campaigns_done_undone(),
            Done::Redone => say::campaigns_done_redone(),
            Done::Registered => say::campaigns_done_registered(),
            Done::Reworded => say::campaigns_done_reworded(),
            Done::VersionBegun => say::campaigns_done_version(),
            Done::Published => say::campaigns_done_published(),
            Done::Dropped => say::campaigns_done_dropped(),
            Done::Scheduled => say::campaigns_done_scheduled(),
            Done::Targeted => say::campaigns_done_targeted(),
            Done::Planned => say::campaigns_done_planned(),
            Done::MailStarted => say::campaigns_done_mail_started(),
            Done::MailPaused => say::campaigns_done_mail_paused(),
            Done::MailResumed => say::campaigns_done_mail_resumed(),
            Done::MailDropped => say::campaigns_done_mail_dropped(),
            Done::Tested => say::campaigns_done_tested(),
            Done::VenueAdded => say::campaigns_done_venue_added(),
            Done::VenueClosed => say::campaigns_done_venue_closed(),
            Done::VenueReopened => say::campaigns_done_venue_reopened(),
            Done::OptedOut => say::campaigns_done_opted_out(),
            Done::OptedIn => say::campaigns_done_opted_in(),
            Done::Consent => say::campaigns_done_consent(),
            Done::LinkEnded => say::campaigns_done_link_ended(),
            Done::LinkReopened => say::campaigns_done_link_reopened(),
            Done::Erased => say::campaigns_done_erased(),
            Done::Discarded => say::campaigns_done_discarded(),
            Done::Divisions => say::campaigns_done_divisions(),
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
