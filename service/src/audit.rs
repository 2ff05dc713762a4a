//! Who looked at single answers: in the log, under the target `audit`, without any answer.

use crate::Actor;

/// Notes that somebody reads single answers of a campaign, or what follows from them.
pub(crate) fn note(actor: &Actor, campaign: &str, look: &str) {
    match actor {
        Actor::Person { id, name, .. } => {
            tracing::info!(target: "audit", person = %id.0, name, campaign, look)
        }
        Actor::Operator => tracing::info!(target: "audit", person = "operator", campaign, look),
        Actor::Visitor => tracing::info!(target: "audit", person = "visitor", campaign, look),
    }
}
