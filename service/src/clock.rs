//! The one place that reads the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::time::Timestamp;

/// Tells the time to whole microseconds.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at `start` until it is moved, for tests.
    pub fn set(start: Timestamp) -> Self {
        Self(Source::Set(Arc::new(AtomicI64::new(start.0))))
    }

    /// Moves a set clock on; the machine's clock cannot be moved and stays as it is.
    pub fn advance(&self, seconds: i64) {
        if let Source::Set(now) = &self.0 {
            now.fetch_add(seconds * Timestamp::SECOND, Ordering::Relaxed);
        }
    }

    /// Now.
    #[expect(clippy::disallowed_methods, reason = "this is the place that reads the clock")]
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Source::System => Timestamp(jiff::Timestamp::now().as_microsecond()),
            Source::Set(now) => Timestamp(now.load(Ordering::Relaxed)),
        }
    }
}
