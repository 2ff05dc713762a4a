-- When the personal links of a campaign end, if staff have named a day: it holds for links that were sent before, too.
ALTER TABLE campaigns ADD COLUMN links_end_at BIGINT;
-- When somebody ended a link. Its row stays, so that whoever follows it reads that it has ended.
ALTER TABLE links ADD COLUMN ended_at BIGINT;
