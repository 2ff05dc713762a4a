-- An invitation may have several links: each mail brings its own, and a reminder leaves the first mail's as it is.
-- SQLite cannot drop a unique column, so the table is made anew; rows that point at it are checked at the end.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE invitations_before AS SELECT * FROM invitations;
DROP TABLE invitations;
CREATE TABLE invitations (
    id BLOB PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    member_id BLOB NOT NULL REFERENCES members (id),
    created_at INTEGER NOT NULL,
    UNIQUE (campaign_id, member_id)
) STRICT, WITHOUT ROWID;
INSERT INTO invitations (id, campaign_id, member_id, created_at)
SELECT id, campaign_id, member_id, created_at FROM invitations_before;

-- Personal links. The secret of a link is never kept, only its digest.
CREATE TABLE links (
    digest BLOB PRIMARY KEY,
    invitation_id BLOB NOT NULL REFERENCES invitations (id),
    created_at INTEGER NOT NULL,
    -- When it ends; none if it lasts as long as the campaign.
    expires_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_invitation ON links (invitation_id);
INSERT INTO links (digest, invitation_id, created_at, expires_at)
SELECT digest, id, created_at, NULL FROM invitations_before;
DROP TABLE invitations_before;

-- What is sent to many.
CREATE TABLE mailings (
    id BLOB PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'paused', 'done')),
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    -- The segments whose members it goes to; none for everybody.
    audience TEXT NOT NULL,
    -- Who got any mail in so many days is left out.
    rest_days INTEGER NOT NULL,
    -- The name of whoever planned it.
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX mailings_by_campaign ON mailings (campaign_id, created_at);

-- The queue: one row for each member whom a mailing goes to, made when it starts. Nobody has two in one mailing.
CREATE TABLE mails (
    mailing_id BLOB NOT NULL REFERENCES mailings (id),
    member_id BLOB NOT NULL REFERENCES members (id),
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    kind TEXT NOT NULL,
    -- Claimed: a server has taken it. Sending: its text is going out, so that after a crash it is in doubt whether it arrived.
    state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'sending', 'sent', 'failed', 'skipped')),
    attempts INTEGER NOT NULL,
    -- How many attempts ended without an answer after the text had begun to go out: each may have arrived.
    doubts INTEGER NOT NULL,
    -- The earliest time of the next attempt.
    next_at INTEGER NOT NULL,
    -- Which server has it, and until when nobody else may take it.
    lease BLOB,
    leased_until INTEGER,
    attempted_at INTEGER,
    sent_at INTEGER,
    -- Why it failed last, or was skipped.
    note TEXT NOT NULL,
    PRIMARY KEY (mailing_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_due ON mails (mailing_id, next_at) WHERE state = 'waiting';
CREATE INDEX mails_open ON mails (mailing_id) WHERE state IN ('waiting', 'claimed', 'sending');
CREATE INDEX mails_leased ON mails (leased_until) WHERE leased_until IS NOT NULL;
CREATE INDEX mails_attempted ON mails (attempted_at);
CREATE INDEX mails_by_member ON mails (member_id, campaign_id);
-- Two mailings cannot invite the same member, whoever starts them when.
CREATE UNIQUE INDEX mails_invite_once ON mails (campaign_id, member_id)
WHERE kind = 'invitation' AND state NOT IN ('failed', 'skipped');

-- Addresses that a mail server refused for good.
CREATE TABLE bounces (
    email TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Members who want no mail.
CREATE TABLE opt_outs (
    member_id BLOB PRIMARY KEY REFERENCES members (id),
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- By what a mail lets its reader opt out without signing in. It says nothing of a survey, and leads to none.
CREATE TABLE opt_out_links (
    digest BLOB PRIMARY KEY,
    member_id BLOB NOT NULL REFERENCES members (id),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
