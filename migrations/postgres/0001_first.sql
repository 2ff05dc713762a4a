-- Times are microseconds since 1970 in UTC; digests are SHA-256. The collation sorts texts by their bytes, as SQLite does.

CREATE TABLE settings (
    name TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

CREATE TABLE divisions (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL
);

-- Those who sign in.
CREATE TABLE people (
    id UUID PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('staff', 'leadership', 'administrator')),
    password_hash TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    digest BYTEA PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE sign_in_failures (
    key TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX sign_in_failures_by_key ON sign_in_failures (key, at);

-- The roster.
CREATE TABLE members (
    id UUID PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    combination TEXT COLLATE "C" NOT NULL,
    attributes JSONB NOT NULL
);

CREATE TABLE campaigns (
    id UUID PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('draft', 'open', 'paused', 'closed')),
    -- Raised by each save of the document.
    revision BIGINT NOT NULL,
    -- Of the questionnaire that is asked; 0 before opening.
    version INTEGER NOT NULL,
    -- The number of the last response; contiguous from 1.
    seq BIGINT NOT NULL,
    release BIGINT NOT NULL,
    -- How many responses the releases have published.
    published BIGINT NOT NULL,
    -- When the latest release was made.
    as_of BIGINT,
    created_at BIGINT NOT NULL,
    opened_at BIGINT,
    closed_at BIGINT,
    -- The longest column comes last: the numbers before it change with every batch of responses.
    document JSONB NOT NULL
);

-- Every save of a draft, with what it changed, so that it can be taken back; never changed.
CREATE TABLE edits (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    -- The campaign's revision after it.
    revision BIGINT NOT NULL,
    -- Who made it, and their name then; no id if it was made on the server's machine.
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('edit', 'undo', 'redo')),
    -- The revision whose change it takes back or makes again.
    target BIGINT,
    summary TEXT NOT NULL,
    change JSONB NOT NULL,
    PRIMARY KEY (campaign_id, revision)
);

-- What respondents saw; never changed.
CREATE TABLE questionnaire_versions (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    version INTEGER NOT NULL,
    -- The first of the versions that ask exactly what this one asks: their answers are published together.
    cohort INTEGER NOT NULL,
    -- Who published it, and their name then; no id and no name for the first, which opening made.
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- Why, in the words of whoever published it.
    why TEXT NOT NULL,
    -- In what it differs from the version before.
    differences JSONB NOT NULL,
    document JSONB NOT NULL,
    PRIMARY KEY (campaign_id, version)
);

-- What may become the next version: edited while members answer the one that is asked.
CREATE TABLE proposals (
    campaign_id UUID PRIMARY KEY REFERENCES campaigns (id),
    -- The campaign's revision when it was begun: what was saved after that can be taken back.
    since BIGINT NOT NULL,
    document JSONB NOT NULL
);

-- What a file of another system said that its campaign does not.
CREATE TABLE conversions (
    campaign_id UUID PRIMARY KEY REFERENCES campaigns (id),
    format TEXT COLLATE "C" NOT NULL,
    losses JSONB NOT NULL
);

-- What was registered before anyone answered; never changed. A later family holds what was added after opening.
CREATE TABLE registrations (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    family INTEGER NOT NULL,
    digest BYTEA NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, family)
);

CREATE TABLE invitations (
    id UUID PRIMARY KEY,
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    member_id UUID NOT NULL REFERENCES members (id),
    digest BYTEA NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    UNIQUE (campaign_id, member_id)
);

CREATE TABLE drafts (
    key BYTEA PRIMARY KEY,
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    invitation_id UUID REFERENCES invitations (id),
    combination TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    answers JSONB NOT NULL,
    -- What the link brought, and all else that shaped the questionnaire for this respondent.
    path JSONB NOT NULL,
    saved_at BIGINT NOT NULL,
    -- The number of the response that was sent before and is changed by this; none for a first answer.
    changes BIGINT
);
CREATE INDEX drafts_by_response ON drafts (campaign_id, changes) WHERE changes IS NOT NULL;

-- The log: one row for each submitted response. It can be changed or withdrawn until a release publishes it, never after.
CREATE TABLE responses (
    id UUID NOT NULL UNIQUE,
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    seq BIGINT NOT NULL,
    version INTEGER NOT NULL,
    venue TEXT COLLATE "C" NOT NULL CHECK (venue IN ('personal', 'open', 'import')),
    combination TEXT COLLATE "C" NOT NULL,
    attributes JSONB NOT NULL,
    answers JSONB NOT NULL,
    path JSONB NOT NULL,
    submitted_at BIGINT NOT NULL,
    -- Where it waits with others to be published: '' if it never will be, none once it was withdrawn.
    queue TEXT COLLATE "C",
    -- The release that published it.
    release BIGINT,
    withdrawn_at BIGINT,
    PRIMARY KEY (campaign_id, seq)
);
CREATE INDEX responses_by_block ON responses (campaign_id, release, queue, seq);

-- Keeps a repeated submission from making a second response. Apart from the log, because a key can lead to an invitation.
CREATE TABLE response_keys (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    key BYTEA NOT NULL,
    response_id UUID NOT NULL REFERENCES responses (id),
    PRIMARY KEY (campaign_id, key)
);

-- Keeps an invitation from being answered twice. Apart from the log, so that it can be deleted without touching an answer.
CREATE TABLE response_links (
    invitation_id UUID PRIMARY KEY REFERENCES invitations (id),
    response_id UUID NOT NULL REFERENCES responses (id)
);

-- How many published responses have a cell; changed in the transaction that seals a block.
-- A cell is named queue/question/item/value, as in 'alcts+lita/model//merger': no part holds a slash,
-- and a seal changes hundreds of these rows, so each is found by one text and not by four.
-- Half of each page stays free, for the next version of its rows.
CREATE TABLE tallies (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    cell TEXT COLLATE "C" NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, cell)
) WITH (fillfactor = 50);

-- How many responses were published in an hour.
CREATE TABLE arrivals (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    queue TEXT COLLATE "C" NOT NULL,
    venue TEXT COLLATE "C" NOT NULL,
    hour BIGINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, queue, venue, hour)
);

-- How many responses of an atom wait for their block to be full, and how many are published; under '' those that never will be.
CREATE TABLE queues (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    name TEXT COLLATE "C" NOT NULL,
    waiting BIGINT NOT NULL,
    published BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, name)
);

-- What staff decided of words before leadership reads them. Words are named by their digest, so that none points at a response.
CREATE TABLE word_decisions (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    question TEXT COLLATE "C" NOT NULL,
    words BYTEA NOT NULL,
    passed BOOLEAN NOT NULL,
    -- Who decided; none if they were removed since.
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, question, words)
);

-- Everything that was ever published, release by release; never changed.
CREATE TABLE releases (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    number BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- The ends of the running sets; kept by whoever judges the release first, from the blocks alone.
    running TEXT COLLATE "C",
    PRIMARY KEY (campaign_id, number)
);

CREATE TABLE blocks (
    campaign_id UUID NOT NULL,
    release BIGINT NOT NULL,
    queue TEXT COLLATE "C" NOT NULL,
    -- How many responses it holds.
    n BIGINT NOT NULL,
    -- How many of them have each cell, by question/item/value.
    cells JSONB NOT NULL,
    PRIMARY KEY (campaign_id, release, queue),
    FOREIGN KEY (campaign_id, release) REFERENCES releases (campaign_id, number)
);

-- Wakes every server on this database. SQLite has no such thing: there, whoever wants to know looks.
CREATE FUNCTION wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NOTIFY canvass;
    RETURN NULL;
END
$$;

CREATE TRIGGER wake AFTER INSERT ON releases FOR EACH STATEMENT EXECUTE FUNCTION wake();
CREATE TRIGGER wake AFTER INSERT ON edits FOR EACH STATEMENT EXECUTE FUNCTION wake();
