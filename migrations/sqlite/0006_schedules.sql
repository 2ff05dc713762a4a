-- When a campaign opens and closes by itself, as a clock in its time zone shows it.
ALTER TABLE campaigns ADD COLUMN schedule TEXT NOT NULL DEFAULT '{}';

-- A mailing may start by itself, go to those alone who lag behind, thank, or say what was heard.
-- SQLite cannot change a check, so the table is made anew; rows that point at it are checked at the end.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE mailings_before AS SELECT * FROM mailings;
DROP TABLE mailings;
CREATE TABLE mailings (
    id BLOB PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'thanks', 'heard')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'paused', 'done')),
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    -- The segments whose members it goes to; none for everybody.
    audience TEXT NOT NULL,
    -- Only members of divisions of which fewer than so many per cent have answered; none for all.
    below INTEGER,
    -- How many of them are drawn by chance, and the seed; none for all.
    sample TEXT,
    -- Who got any mail in so many days is left out.
    rest_days INTEGER NOT NULL,
    -- When it starts by itself, as JSON; none if staff start it.
    starts TEXT,
    -- Why it did not start by itself.
    note TEXT NOT NULL,
    -- The name of whoever planned it.
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO mailings (id, campaign_id, kind, state, subject, text, audience, rest_days, note, name, created_at, started_at, finished_at)
SELECT id, campaign_id, kind, state, subject, text, audience, rest_days, '', name, created_at, started_at, finished_at
FROM mailings_before;
DROP TABLE mailings_before;
CREATE INDEX mailings_by_campaign ON mailings (campaign_id, created_at);
CREATE INDEX mailings_that_start ON mailings (campaign_id) WHERE state = 'planned' AND starts IS NOT NULL;

-- Nobody is thanked twice for the same answers.
CREATE UNIQUE INDEX mails_thank_once ON mails (campaign_id, member_id)
WHERE kind = 'thanks' AND state NOT IN ('failed', 'skipped');
