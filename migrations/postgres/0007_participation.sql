-- How many of those invited should answer, in per cent; none as long as staff have not said.
ALTER TABLE campaigns ADD COLUMN target INTEGER;

-- Whether the personal link was ever opened. When, or how often, is not kept.
ALTER TABLE invitations ADD COLUMN opened BOOLEAN NOT NULL DEFAULT FALSE;

-- Whether it was counted among those that stopped.
ALTER TABLE drafts ADD COLUMN stopped BOOLEAN NOT NULL DEFAULT FALSE;

-- How many drafts stopped at a page; they are counted in blocks, never one by one.
CREATE TABLE stops (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    page TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, page)
);

-- How many published responses took a span of time over a question; changed in the transaction that seals their block.
CREATE TABLE paces (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    question TEXT NOT NULL,
    span INTEGER NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, question, span)
);
