//! Rows of anonymous campaigns written anew, all at once and in an order that is drawn.
//!
//! PostgreSQL keeps with each row the number of the transaction that wrote it (`xmin`) and its place in the table (`ctid`): together they
//! say in which order rows came. A row that is deleted and inserted again has those of the transaction that did so. Rows that point at
//! it find it again when the statement ends, which is when the database looks. SQLite numbers no transactions, and keeps these rows by
//! their keys, or by numbers that are drawn.

/// The statement that writes anew the rows of a table that a condition names. The order is drawn by what makes random ids: `random()` of
/// PostgreSQL can be foretold.
macro_rules! anew {
    ($table:literal, $which:literal) => {
        concat!(
            "WITH gone AS (DELETE FROM ",
            $table,
            " WHERE campaign_id = $1 AND ",
            $which,
            " RETURNING *) INSERT INTO ",
            $table,
            " SELECT * FROM gone ORDER BY gen_random_uuid()"
        )
    };
}

/// What a block's responses are kept as, of campaign `$1` and release `$2`.
pub(crate) const SEALED: [&str; 3] = [
    anew!("responses", "release = $2"),
    anew!(
        "response_keys",
        "response_id IN (SELECT id FROM responses WHERE campaign_id = $1 AND release = $2)"
    ),
    anew!(
        "quota_places",
        "response_id IN (SELECT id FROM responses WHERE campaign_id = $1 AND release = $2)"
    ),
];

/// What is left of campaign `$1` when it closes: what no block holds, and who took a credential.
pub(crate) const CLOSED: [&str; 4] = [
    anew!("responses", "release IS NULL"),
    anew!(
        "response_keys",
        "response_id IN (SELECT id FROM responses WHERE campaign_id = $1 AND release IS NULL)"
    ),
    anew!(
        "quota_places",
        "response_id IN (SELECT id FROM responses WHERE campaign_id = $1 AND release IS NULL)"
    ),
    anew!("invitations", "TRUE"),
];
