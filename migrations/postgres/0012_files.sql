-- Files that respondents gave, each for as long as an answer names it. They stand apart from answers, which every count reads.
CREATE TABLE files (
    id UUID PRIMARY KEY,
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    -- Of the draft and of the response that name it. A key can lead to an invitation; it goes with what leads there.
    key BYTEA NOT NULL,
    bytes BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX files_by_key ON files (campaign_id, key);
