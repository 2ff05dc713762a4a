-- How many of those invited should answer, in per cent; none as long as staff have not said.
ALTER TABLE campaigns ADD COLUMN target INTEGER;

-- Whether the personal link was ever opened. When, or how often, is not kept.
ALTER TABLE invitations ADD COLUMN opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1));

-- Whether it was counted among those that stopped.
ALTER TABLE drafts ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1));

-- How many drafts stopped at a page; they are counted in blocks, never one by one.
CREATE TABLE stops (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    page TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, page)
) STRICT, WITHOUT ROWID;

-- How many published responses took a span of time over a question; changed in the transaction that seals their block.
CREATE TABLE paces (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    question TEXT NOT NULL,
    span INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, question, span)
) STRICT, WITHOUT ROWID;
