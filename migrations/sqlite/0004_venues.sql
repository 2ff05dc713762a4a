-- Named ways in that are nobody's own: a poster, a post, a booth. Their answers are counted apart.
CREATE TABLE venues (
    -- What names it in its address.
    code TEXT PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- None while it leads to the survey.
    closed_at INTEGER,
    UNIQUE (campaign_id, name)
) STRICT, WITHOUT ROWID;

-- The code of the venue by which somebody came; none for the open link itself and for invitations.
ALTER TABLE drafts ADD COLUMN venue TEXT;

-- A response may have come by the code of a venue now. SQLite cannot change what a column may hold, so it is made anew.
ALTER TABLE responses ADD COLUMN came_by TEXT NOT NULL DEFAULT '';
UPDATE responses SET came_by = venue;
ALTER TABLE responses DROP COLUMN venue;
ALTER TABLE responses RENAME COLUMN came_by TO venue;
