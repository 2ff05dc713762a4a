-- Of whom has to hold what for a mailing to go to them, as a condition on the roster; none for all of its segments.
-- From now on `below` can be 0: below the campaign's target.
ALTER TABLE mailings ADD COLUMN condition TEXT COLLATE "C";
