//! Mailings over real SMTP, with a clock that the tests move.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first surprise")]

#[path = "mail/audience.rs"]
mod audience;
#[path = "mail/case.rs"]
mod case;
#[path = "mail/confirmations.rs"]
mod confirmations;
#[path = "mail/delivery.rs"]
mod delivery;
#[path = "mail/message.rs"]
mod message;
#[path = "mail/schedule.rs"]
mod schedule;
#[path = "mail/server.rs"]
mod server;
