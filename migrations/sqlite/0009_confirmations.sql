-- The key of the digests by which a campaign knows e-mail addresses again that were confirmed; none if the open link asks for no
-- address, and none once the campaign is closed: then nobody can tell any more whose answers are whose.
ALTER TABLE campaigns ADD COLUMN confirmation_key BLOB;

-- Who was sent a link to begin with, for as long as it works.
CREATE TABLE confirmations (
    id BLOB PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    -- The keyed digest of the address.
    address BLOB NOT NULL,
    -- That of the secret in the link.
    digest BLOB NOT NULL UNIQUE,
    -- The mail that waits, and whom it goes to; none once it has gone out or was given up.
    mail TEXT,
    -- What was said before: divisions, values of the link, the venue.
    said TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    -- The earliest time of the next attempt.
    next_at INTEGER NOT NULL,
    attempted_at INTEGER,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX confirmations_due ON confirmations (next_at) WHERE mail IS NOT NULL;
CREATE INDEX confirmations_by_address ON confirmations (campaign_id, address);
CREATE INDEX confirmations_attempted ON confirmations (attempted_at);
CREATE INDEX confirmations_ended ON confirmations (expires_at);
