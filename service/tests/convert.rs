//! Questionnaires of other systems: real ones from `examples/`, small ones that show one thing each, hostile ones.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "convert/files.rs"]
mod files;
#[path = "convert/hostile.rs"]
mod hostile;
#[path = "convert/real.rs"]
mod real;
#[path = "convert/round.rs"]
mod round;
