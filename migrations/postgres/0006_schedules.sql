-- When a campaign opens and closes by itself, as a clock in its time zone shows it.
ALTER TABLE campaigns ADD COLUMN schedule JSONB NOT NULL DEFAULT '{}';

-- A mailing may start by itself, go to those alone who lag behind, thank, or say what was heard.
ALTER TABLE mailings
    DROP CONSTRAINT mailings_kind_check,
    ADD CONSTRAINT mailings_kind_check CHECK (kind IN ('invitation', 'reminder', 'thanks', 'heard')),
    -- Only members of divisions of which fewer than so many per cent have answered; none for all.
    ADD COLUMN below INTEGER,
    -- How many of them are drawn by chance, and the seed; none for all.
    ADD COLUMN sample JSONB,
    -- When it starts by itself; none if staff start it.
    ADD COLUMN starts JSONB,
    -- Why it did not start by itself.
    ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE mailings ALTER COLUMN note DROP DEFAULT;
CREATE INDEX mailings_that_start ON mailings (campaign_id) WHERE state = 'planned' AND starts IS NOT NULL;

-- Nobody is thanked twice for the same answers.
CREATE UNIQUE INDEX mails_thank_once ON mails (campaign_id, member_id)
WHERE kind = 'thanks' AND state NOT IN ('failed', 'skipped');
