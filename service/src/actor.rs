//! Who asks for something.

use domain::id::PersonId;
use domain::role::{Permission, Role};

use crate::{Error, Result};

/// Who asks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Whoever can run the program on the server's machine, and the program's own jobs.
    Operator,
    /// Someone who signed in.
    Person {
        /// Their id.
        id: PersonId,
        /// Their name, for the screen.
        name: String,
        /// What they may do.
        role: Role,
    },
    /// Someone who did not sign in.
    Visitor,
}

impl Actor {
    /// Whether this actor may do what `permission` names.
    pub fn may(&self, permission: Permission) -> bool {
        match self {
            Actor::Operator => true,
            Actor::Person { role, .. } => role.allows(permission),
            Actor::Visitor => false,
        }
    }

    /// Refuses everyone who may not do what `permission` names.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] for a visitor, [`Error::Forbidden`] for anyone else.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if self.may(permission) {
            return Ok(());
        }
        match self {
            Actor::Visitor => Err(Error::NotSignedIn),
            _ => Err(Error::Forbidden(permission)),
        }
    }
}
