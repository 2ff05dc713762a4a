-- Whether a member agreed to be asked by mail; none if nothing was noted.
ALTER TABLE members ADD COLUMN consent BOOLEAN;
-- When that was noted.
ALTER TABLE members ADD COLUMN consent_at BIGINT;
-- Since when they are no member any more; none for members.
ALTER TABLE members ADD COLUMN gone_at BIGINT;
-- Name and address in small letters, as they are searched and sorted by: databases differ in what a small letter is.
ALTER TABLE members ADD COLUMN search TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE members SET search = lower(name) || ' ' || email;
CREATE INDEX members_by_search ON members (search, id);

-- What divisions a member held from when until when. One row of a member has no end, unless they are gone.
CREATE TABLE memberships (
    member_id UUID NOT NULL REFERENCES members (id),
    -- 0 if they held them when this began to be kept.
    from_at BIGINT NOT NULL,
    until_at BIGINT,
    combination TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (member_id, from_at)
);
INSERT INTO memberships (member_id, from_at, until_at, combination)
SELECT id, 0, NULL, combination FROM members;

-- Who was erased, by the SHA-256 of the address: so that the next import does not bring them back unasked.
CREATE TABLE erasures (
    digest BYTEA PRIMARY KEY,
    at BIGINT NOT NULL
);

-- Files of members on their way in; the file is deleted when it was taken over or thrown away.
CREATE TABLE roster_imports (
    id UUID PRIMARY KEY,
    -- The name of whoever brought it.
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('brought', 'running', 'done', 'stopped', 'failed')),
    -- What each column is for, and what else was chosen.
    choices JSONB NOT NULL,
    -- What it did, or why it failed.
    outcome JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    file BYTEA
);
