-- Named ways in that are nobody's own: a poster, a post, a booth. Their answers are counted apart.
CREATE TABLE venues (
    -- What names it in its address.
    code TEXT COLLATE "C" PRIMARY KEY,
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    -- None while it leads to the survey.
    closed_at BIGINT,
    UNIQUE (campaign_id, name)
);

-- The code of the venue by which somebody came; none for the open link itself and for invitations.
ALTER TABLE drafts ADD COLUMN venue TEXT COLLATE "C";

-- A response may have come by the code of a venue now.
ALTER TABLE responses DROP CONSTRAINT responses_venue_check;
