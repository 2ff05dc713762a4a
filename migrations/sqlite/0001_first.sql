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
    -- How many responses the releases have published.
    published INTEGER NOT NULL,
    -- When the latest release was made.
    as_of INTEGER,
    created_at INTEGER NOT NULL,
    opened_at INTEGER,
    closed_at INTEGER,
    -- The longest column comes last: the numbers before it change with every batch of responses.
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every save of a draft, with what it changed, so that it can be taken back; never changed.
CREATE TABLE edits (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    -- The campaign's revision after it.
    revision INTEGER NOT NULL,
    -- Who made it, and their name then; no id if it was made on the server's machine.
    person_id BLOB REFERENCES people (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('edit', 'undo', 'redo')),
    -- The revision whose change it takes back or makes again.
    target INTEGER,
    summary TEXT NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (campaign_id, revision)
) STRICT, WITHOUT ROWID;

-- What respondents saw; never changed.
CREATE TABLE questionnaire_versions (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    version INTEGER NOT NULL,
    -- The first of the versions that ask exactly what this one asks: their answers are published together.
    cohort INTEGER NOT NULL,
    -- Who published it, and their name then; no id and no name for the first, which opening made.
    person_id BLOB REFERENCES people (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- Why, in the words of whoever published it.
    why TEXT NOT NULL,
    -- In what it differs from the version before.
    differences TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (campaign_id, version)
) STRICT, WITHOUT ROWID;

-- What may become the next version: edited while members answer the one that is asked.
CREATE TABLE proposals (
    campaign_id BLOB PRIMARY KEY REFERENCES campaigns (id),
    -- The campaign's revision when it was begun: what was saved after that can be taken back.
    since INTEGER NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a file of another system said that its campaign does not.
CREATE TABLE conversions (
    campaign_id BLOB PRIMARY KEY REFERENCES campaigns (id),
    format TEXT NOT NULL,
    losses TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was registered before anyone answered; never changed. A later family holds what was added after opening.
CREATE TABLE registrations (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    family INTEGER NOT NULL,
    digest BLOB NOT NULL,
    document TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, family)
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
    -- What the link brought, and all else that shaped the questionnaire for this respondent.
    path TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    -- The number of the response that was sent before and is changed by this; none for a first answer.
    changes INTEGER
) STRICT;
CREATE INDEX drafts_by_response ON drafts (campaign_id, changes) WHERE changes IS NOT NULL;

-- The log: one row for each submitted response. It can be changed or withdrawn until a release publishes it, never after.
CREATE TABLE responses (
    id BLOB NOT NULL UNIQUE,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    venue TEXT NOT NULL CHECK (venue IN ('personal', 'open', 'import')),
    combination TEXT NOT NULL,
    attributes TEXT NOT NULL,
    answers TEXT NOT NULL,
    path TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    -- Where it waits with others to be published: '' if it never will be, none once it was withdrawn.
    queue TEXT,
    -- The release that published it.
    release INTEGER,
    withdrawn_at INTEGER,
    PRIMARY KEY (campaign_id, seq)
) STRICT;
CREATE INDEX responses_by_block ON responses (campaign_id, release, queue, seq);

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

-- How many published responses have a cell; changed in the transaction that seals a block.
-- A cell is named queue/question/item/value, as in 'alcts+lita/model//merger': no part holds a slash,
-- and a seal changes hundreds of these rows, so each is found by one text and not by four.
CREATE TABLE tallies (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    cell TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, cell)
) STRICT, WITHOUT ROWID;

-- How many responses were published in an hour.
CREATE TABLE arrivals (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    queue TEXT NOT NULL,
    venue TEXT NOT NULL,
    hour INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, queue, venue, hour)
) STRICT, WITHOUT ROWID;

-- How many responses of an atom wait for their block to be full, and how many are published; under '' those that never will be.
CREATE TABLE queues (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    name TEXT NOT NULL,
    waiting INTEGER NOT NULL,
    published INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, name)
) STRICT, WITHOUT ROWID;

-- What staff decided of words before leadership reads them. Words are named by their digest, so that none points at a response.
CREATE TABLE word_decisions (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    question TEXT NOT NULL,
    words BLOB NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    -- Who decided; none if they were removed since.
    person_id BLOB REFERENCES people (id) ON DELETE SET NULL,
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, question, words)
) STRICT;

-- Everything that was ever published, release by release; never changed.
CREATE TABLE releases (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    number INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    -- The ends of the running sets; kept by whoever judges the release first, from the blocks alone.
    running TEXT,
    PRIMARY KEY (campaign_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE blocks (
    campaign_id BLOB NOT NULL,
    release INTEGER NOT NULL,
    queue TEXT NOT NULL,
    -- How many responses it holds.
    n INTEGER NOT NULL,
    -- How many of them have each cell, by question/item/value.
    cells TEXT NOT NULL,
    PRIMARY KEY (campaign_id, release, queue),
    FOREIGN KEY (campaign_id, release) REFERENCES releases (campaign_id, number)
) STRICT, WITHOUT ROWID;
