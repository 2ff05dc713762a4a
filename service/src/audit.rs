//! Who looked at single answers: in the log, under the target `audit`, without any answer.

use crate::Actor;

/// Notes that somebody who signed in reads single answers of a campaign, or what follows from them. Whoever runs the program on the
/// server's machine can read the database itself, so a line about them would prove nothing.
pub(crate) fn note(actor: &Actor, campaign: &str, look: &str) {
    if let Actor::Person { id, name, .. } = actor {
        tracing::info!(target: "audit", person = %id.0, name, campaign, look);
    }
}
