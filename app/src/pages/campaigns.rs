//! Staff's pages: campaigns, each from its draft to its end. Leadership reads the same list.

mod begin;
mod done;
pub mod edit;
mod export;
mod files;
mod list;
mod losses;
pub mod mail;
mod new;
mod one;
pub mod paper;
mod participation;
pub mod preview;
mod rate;
mod schedule;
pub mod venues;
mod written;

use domain::role::{Permission, Role};
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Actor;

use crate::components::{AppFrame, NavLink, Person};
use crate::{routes, say};

pub use begin::Begun;
pub use done::Done;
pub(super) use done::DoneNotice;
pub use export::{ExportModel, ExportPage};
pub use files::{FilesModel, FilesPage};
pub use list::{ListModel, ListPage};
pub use losses::{LossesModel, LossesPage};
pub use new::{NewModel, NewPage, Unbrought};
pub use one::{OneModel, OnePage};
pub use participation::{ParticipationModel, ParticipationPage};
pub use schedule::{Filled, ScheduleModel, SchedulePage};
pub(super) use written::times_written;
pub use written::{WordsModel, WordsPage};

/// Whoever looks at the page.
#[derive(Debug, Clone)]
pub struct Reader {
    name: String,
    role: Role,
}

impl Reader {
    /// The reader behind an actor; none unless someone has signed in.
    pub fn of(actor: &Actor) -> Option<Self> {
        match actor {
            Actor::Person { name, role, .. } => Some(Self { name: name.clone(), role: *role }),
            Actor::Operator | Actor::Visitor => None,
        }
    }

    /// Whether the page offers what only staff may do.
    fn manages(&self) -> bool {
        self.role.allows(Permission::ManageCampaigns)
    }
}

/// The frame of staff's pages. `current` is the address of the link that leads to the page.
#[component]
pub(super) fn StaffFrame(
    #[prop(into)] title: String,
    #[prop(optional)] failed: bool,
    #[prop(optional)] islands: bool,
    #[prop(optional)] simulated: bool,
    #[prop(into)] current: String,
    reader: Option<Reader>,
    children: Children,
) -> impl IntoView {
    let mut links = vec![NavLink { href: routes::campaigns::LIST.to_owned(), label: say::front_campaigns() }];
    if reader.as_ref().is_some_and(Reader::manages) {
        links.push(NavLink { href: routes::campaigns::NEW.to_owned(), label: say::campaigns_new() });
    }
    if reader.as_ref().is_some_and(|reader| reader.role.allows(Permission::ManageRoster)) {
        links.push(NavLink { href: routes::roster::LIST.to_owned(), label: say::front_roster() });
    }
    let person = reader.map(|reader| Person { name: reader.name, role: reader.role });
    view! {
        <AppFrame title failed islands simulated links current person>
            {children()}
        </AppFrame>
    }
}

/// A link back to what the page belongs to.
#[component]
pub(super) fn BackLink(#[prop(into)] href: String, children: Children) -> impl IntoView {
    view! {
        <p class="back-link">
            <a href=href>{children()}</a>
        </p>
    }
}

/// Whole days from `from` to `to`, a day that has begun counting as one.
fn days(from: Timestamp, to: Timestamp) -> u64 {
    const DAY: i64 = 24 * Timestamp::HOUR;
    let passed = to.0.saturating_sub(from.0).max(0);
    u64::try_from(passed / DAY + 1).unwrap_or(1)
}
