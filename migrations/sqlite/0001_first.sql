-- Times are microseconds since 1970 in UTC; ids are UUIDs in 16 bytes; digests are SHA-256.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE divisions (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Those who sign in.
CREATE TABLE people (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('staff', 'leadership', 'administrator')),
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    digest BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_failures (
    key TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_failures_by_key ON sign_in_failures (key, at);

-- The roster.
CREATE TABLE members (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    combination TEXT NOT NULL,
    attributes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE campaigns (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'paused', 'closed')),
    -- Raised by each save of the document.
    revision INTEGER NOT NULL,
    -- Of the questionnaire that is asked; 0 before opening.
    version INTEGER NOT NULL,
    -- The number of the last response; contiguous from 1.
    seq INTEGER NOT NULL,
    release INTEGER NOT NULL,
    -- When the last counted response was submitted.
    as_of INTEGER,
    created_at INTEGER NOT NULL,
    opened_at INTEGER,
    closed_at INTEGER,
    -- The longest column comes last: the numbers before it change with every batch of responses.
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What respondents saw; never changed.
CREATE TABLE questionnaire_versions (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
    id BLOB PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    member_id BLOB NOT NULL REFERENCES members (id),
    digest BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    UNIQUE (campaign_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    key BLOB PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    invitation_id BLOB REFERENCES invitations (id),
    combination TEXT NOT NULL,
    version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

-- The log: append-only, one row for each submitted response.
CREATE TABLE responses (
    id BLOB NOT NULL UNIQUE,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    venue TEXT NOT NULL CHECK (venue IN ('personal', 'open', 'import')),
    combination TEXT NOT NULL,
    attributes TEXT NOT NULL,
    answers TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, seq)
) STRICT;

-- Keeps a repeated submission from making a second response. Apart from the log, because a key can lead to an invitation.
CREATE TABLE response_keys (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    key BLOB NOT NULL,
    response_id BLOB NOT NULL REFERENCES responses (id),
    PRIMARY KEY (campaign_id, key)
) STRICT, WITHOUT ROWID;

-- Keeps an invitation from being answered twice. Apart from the log, so that it can be deleted without touching an answer.
CREATE TABLE response_links (
    invitation_id BLOB PRIMARY KEY REFERENCES invitations (id),
    response_id BLOB NOT NULL REFERENCES responses (id)
) STRICT, WITHOUT ROWID;

-- How many responses have a cell; changed in the transaction that appends to the log.
-- A cell is named combination/question/item/value, as in 'alcts+lita/model//merger': no id holds a slash,
-- and a batch changes a thousand of these rows, so each is found by one text and not by four.
CREATE TABLE tallies (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    cell TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE arrivals (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    combination TEXT NOT NULL,
    venue TEXT NOT NULL,
    hour INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, combination, venue, hour)
) STRICT, WITHOUT ROWID;
