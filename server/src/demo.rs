//! The demonstration: the case that Canvass was built from, with simulated members who answer while you watch.

mod association;
mod on_the_way;
mod people;
mod simulate;
mod taking_part;

use std::sync::atomic::{AtomicUsize, Ordering};

use domain::notice;
use service::responses::{self, Way};
use service::{Result, Service};

pub use association::{Beginning, CAMPAIGN, Prepared, SLUG, prepare};
pub use taking_part::{Pace, keep_answering};

/// What the pages need to know of a running demonstration.
pub struct Demo {
    service: Service,
    /// Tokens of members whom the simulation leaves alone, in the order in which they are handed out.
    visitors: Vec<String>,
    next: AtomicUsize,
}

impl Demo {
    /// The address of the simulated member of staff.
    pub const STAFF: &str = "staff@example.org";
    /// The address of the simulated member of the leadership.
    pub const LEADERSHIP: &str = "leadership@example.org";
    /// The address of the simulated administrator.
    pub const ADMINISTRATOR: &str = "administrator@example.org";

    /// A demonstration whose visitors answer with these personal links.
    pub fn new(service: Service, visitors: Vec<String>) -> Self {
        Self { service, visitors, next: AtomicUsize::new(0) }
    }

    /// The token of a personal link, `/s/{token}`, of a member who has not answered and whom the simulation leaves alone.
    ///
    /// Each call gives another one, until all have been handed out; then those who have not answered come again.
    ///
    /// # Errors
    /// [`service::Error::Refused`] when every member set aside for visitors has answered.
    pub async fn member_link(&self) -> Result<String> {
        for _ in 0..self.visitors.len() {
            let next = self.next.fetch_add(1, Ordering::Relaxed) % self.visitors.len();
            let Some(token) = self.visitors.get(next) else { continue };
            if responses::enter(&self.service, Way::Personal(token)).await?.sent.is_none() {
                return Ok(token.clone());
            }
        }
        Err(service::Error::Refused(notice!(
            "everyone set aside for visitors has answered: start again with `canvass demo --fresh`"
        )))
    }
}
