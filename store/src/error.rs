use std::fmt::Display;

/// What can go wrong in the store. That something is absent is no error but an `Option`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Someone else has this already: the name of what has to be unique.
    #[error("this {0} is taken")]
    Taken(&'static str),
    /// What was to be changed has changed meanwhile.
    #[error("this has changed meanwhile")]
    Stale,
    /// A row that this program cannot read; the log has the cause.
    #[error("row {id} of table {table} cannot be read")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The row's id, or its unique name.
        id: String,
    },
    /// The database does not answer, or not as it should.
    #[error("the database is unavailable: {0}")]
    Unavailable(#[from] sqlx::Error),
    /// A database that this program will not work with; says what to do.
    #[error("{0}")]
    Refused(String),
}

/// What the store's functions return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Reads a failed write as [`Error::Taken`] where a value had to be unique.
pub(crate) fn taken(what: &'static str) -> impl FnOnce(sqlx::Error) -> Error {
    move |error| match error.as_database_error() {
        Some(database) if database.is_unique_violation() => Error::Taken(what),
        _ => Error::Unavailable(error),
    }
}

/// Names the row that could not be read. The cause goes to the log only: it may quote the row.
pub(crate) fn corrupt<E: Display>(table: &'static str, id: impl Display) -> impl FnOnce(E) -> Error {
    move |cause| {
        tracing::error!(table, %id, %cause, "a row cannot be read");
        Error::Corrupt { table, id: id.to_string() }
    }
}
