use leptos::prelude::*;

use crate::components::{Notice, NoticeKind};

/// What was just done; it stands in the address that a form leads to, so that the page can say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A member gets no more mail.
    OptedOut,
    /// They get mail again.
    OptedIn,
    /// What they said of being asked by mail was noted.
    Consent,
    /// A member was erased.
    Erased,
    /// A file was thrown away.
    Discarded,
    /// Divisions were added.
    Divisions,
}

impl Done {
    const ALL: [Done; 6] =
        [Done::OptedOut, Done::OptedIn, Done::Consent, Done::Erased, Done::Discarded, Done::Divisions];

    fn as_str(self) -> &'static str {
        match self {
            Done::OptedOut => "opted-out",
            Done::OptedIn => "opted-in",
            Done::Consent => "consent",
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
            Done::OptedOut => "Noted. No mail goes to this member any more.",
            Done::OptedIn => "Noted. This member gets mail again.",
            Done::Consent => "Noted.",
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
pub(super) fn DoneNotice(done: Option<Done>) -> impl IntoView {
    done.map(|done| {
        view! {
            <Notice kind=NoticeKind::Success>
                <p>{done.words()}</p>
            </Notice>
        }
    })
}
